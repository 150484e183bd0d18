"""The headline: which line of text it is, and whether there is one."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.dates.passage import Passage
from newsparse.header.byline import read_authors
from newsparse.header.dateline import find_dateline
from newsparse.header.head_line import HeadLine
from newsparse.header.lines import LONGEST_STOPPED_HEADLINE
from newsparse.header.wrapping import BEHIND_STOP
from newsparse.refusal import Refusal
from newsparse.vocabulary.title_case import is_line_in_title_case
from newsparse.vocabulary.vocabulary import Vocabulary

# A fact of news: "Ferry sinks." may be a sentence, in capitals and without small words as well.
FEWEST_WORDS = 3
"""Fewer words that end in a full stop do not tell a headline from a sentence."""

SPEECH = frozenset('"“”„«»')
"""Marks of what somebody says, in which headlines have single ones."""

# A fact of news: the longest headlines of press releases go over three lines of print.
LONGEST_HEADLINE = 200
"""A headline has at most this many code points."""

CRUMBS = (" > ", " » ", " › ")
"""What stands between the names of sections on the way to a page."""

UNFINISHED = (",", ":", "…", "!")
"""What a headline does not end in, and a salutation or a line before a list does."""

NOTHING_FOLLOWS = Refusal("nothing follows it")
TOO_LONG = Refusal("it is longer than a headline")
GOES_ON = Refusal("it ends in a comma, a colon, dots or an exclamation mark")
LOWER_CASE = Refusal("it begins with a small letter")
LONG_SENTENCE = Refusal("it ends in a full stop and is longer than a headline that does")
SENTENCES = Refusal("it has more than two sentences")
A_SENTENCE = Refusal("it is a sentence: it has small words, few capitals, and no dateline below it")


def choose_headline(texts: Sequence[HeadLine], lines: Sequence[HeadLine]) -> HeadLine | None:
    """Return the headline among the lines of text of a head.

    It is the first that is neither the name of a section or paper above the headline nor
    the name of an author. In the record of an archive (`7 of 19 DOCUMENTS`) the paper
    stands first.
    """
    likely = [line for line in texts if not is_kicker(line.line)]
    if len(likely) > 1 and is_record(lines):
        likely = likely[1:]
    if len(likely) > 1:
        likely = without_author(likely)
    return next(iter(likely or texts), None)


def without_author(texts: Sequence[HeadLine]) -> list[HeadLine]:
    """Return lines of text without the one that is a name, if only one is."""
    others = [line for line in texts if not read_authors(line.line)]
    # Of two names one may be the headline of an obituary: "Ada Stone" below "Bo Reed".
    return others if len(others) == len(texts) - 1 else list(texts)


def is_kicker(line: Passage) -> bool:
    """Tell whether a line names a section, or the way to it: `World`, `Home > News > Asia`."""
    header = line.vocabulary.header
    words = line.written.casefold().rstrip(".:")
    if words.upper() in header.no_places or words in header.sections:
        return True
    has_crumbs = any(mark in words for mark in CRUMBS)
    return has_crumbs and len(words) < LONGEST_STOPPED_HEADLINE


def refuse_headline(line: Passage, following: Passage | None) -> Refusal | None:
    """Return why a line that nothing else of a head stands next to is no headline.

    A headline does not end its sentence with a full stop, or else it is written in
    capitals, or leaves out the small words, or a dateline follows.
    """
    if following is None:
        return NOTHING_FOLLOWS
    if len(line) > LONGEST_HEADLINE:
        return TOO_LONG
    written = line.written.rstrip(BEHIND_STOP)
    if written.endswith(UNFINISHED):
        return GOES_ON
    if written[:1].islower():
        return LOWER_CASE
    return refuse_stopped(line, written, following) if written.endswith(".") else None


def refuse_stopped(line: Passage, written: str, following: Passage) -> Refusal | None:
    """Return why a line with a full stop is no headline."""
    if len(line) > LONGEST_STOPPED_HEADLINE:
        return LONG_SENTENCE
    if written.count(". ") > 1:
        return SENTENCES
    is_headline = (
        is_line_in_title_case(written, line.vocabulary.header.small_words)
        or lacks_small_words(written, line.vocabulary)
        or find_dateline(following)
    )
    return None if is_headline else A_SENTENCE


def lacks_small_words(written: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words are those of a headline in sentence case: `Ferry sinks off cape.`."""
    if not SPEECH.isdisjoint(written):
        return False
    words = written.casefold().replace("’", "'").rstrip(".").split()
    return len(words) > FEWEST_WORDS and vocabulary.header.determiners.isdisjoint(words)


def is_record(lines: Sequence[HeadLine]) -> bool:
    """Tell whether an archive's count of documents opens the text: `7 of 19 DOCUMENTS`."""
    first = lines[0]
    counted = first.line.tokens[-1].casefold() in first.line.vocabulary.header.documents
    return first.kind == "furniture" and counted
