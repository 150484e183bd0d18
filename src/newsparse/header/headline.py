"""The headline: which line of text it is, and whether there is one."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.header.byline import read_byline
from newsparse.header.dateline import find_dateline
from newsparse.header.labelled import HeadLine
from newsparse.header.lines import LONGEST_PLAIN
from newsparse.header.wrapping import BEHIND_STOP
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

FEWEST_WORDS = 3
"""Fewer words that end in a full stop do not tell a headline from a sentence."""

SPEECH = frozenset('"“”„«»')
"""Marks of what somebody says, in which headlines have single ones."""

LONGEST_HEADLINE = 200
"""A headline is no longer than this many code points."""


def choose_headline(
    text: str, texts: Sequence[HeadLine], lines: Sequence[HeadLine], vocabulary: Vocabulary
) -> HeadLine | None:
    """Return the headline among the lines of text of a head.

    It is the first that is neither the name of a section or paper above the headline nor
    the name of an author. In the record of an archive (`7 of 19 DOCUMENTS`) the paper
    stands first.
    """
    likely = [line for line in texts if not is_kicker(text, line.span, vocabulary)]
    if len(likely) > 1 and _is_record(text, lines):
        likely = likely[1:]
    if len(likely) > 1:
        people = [line for line in likely if is_name(text, line.span, vocabulary)]
        likely = [line for line in likely if len(people) != 1 or line is not people[0]]
    return next(iter(likely or texts), None)


def is_kicker(text: str, line: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a line names a section, or the way to it: `World`, `Home > News > Asia`."""
    words = line.of(text).casefold().rstrip(".:")
    if words.upper() in vocabulary.header.no_places:
        return True
    crumbs = any(mark in words for mark in (" > ", " » ", " › "))
    return words in vocabulary.header.sections or (crumbs and len(words) < LONGEST_PLAIN)


def is_name(text: str, line: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is a name, or a name and a role."""
    byline = read_byline(text, line, line.start, vocabulary)
    return bool(byline and byline.authors)


def is_headline(text: str, line: Span, following: Span | None, vocabulary: Vocabulary) -> bool:
    """Tell whether a line that nothing else of a head stands next to is a headline.

    A headline does not end its sentence with a full stop, or else it is written in
    capitals, or leaves out the small words, or a dateline follows.
    """
    if following is None or len(line) > LONGEST_HEADLINE:
        return False
    written = line.of(text).rstrip(BEHIND_STOP)
    if written.endswith((",", ":", "…", "!")) or written[:1].islower():
        return False
    if not written.endswith("."):
        return True
    if len(line) > LONGEST_PLAIN or written.count(". ") > 1:
        return False
    return (
        is_capitalised(written, vocabulary)
        or _lacks_small_words(written, vocabulary)
        or find_dateline(text, following.start, following.stop, vocabulary) is not None
    )


def is_capitalised(written: str, vocabulary: Vocabulary) -> bool:
    """Tell whether all words have a capital but the small ones: `Ferry Sinks off the Cape`."""
    words = [word.strip("\"“”‘’'.,:;!?()") for word in written.split()]
    plain = [word for word in words if word.islower() and word not in vocabulary.header.small_words]
    return len(words) >= FEWEST_WORDS and len(plain) * 8 <= len(words)


def _lacks_small_words(written: str, vocabulary: Vocabulary) -> bool:
    words = written.casefold().replace("’", "'").rstrip(".").split()
    spoken = not SPEECH.isdisjoint(written)
    return (
        not spoken and len(words) > FEWEST_WORDS and vocabulary.header.determiners.isdisjoint(words)
    )


def _is_record(text: str, lines: Sequence[HeadLine]) -> bool:
    """Tell whether an archive's count of documents opens the text."""
    first = lines[0]
    return first.kind == "furniture" and first.span.of(text).upper().endswith(
        ("DOCUMENT", "DOCUMENTS")
    )
