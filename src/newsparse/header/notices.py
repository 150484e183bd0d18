"""What a page says to its readers in whole sentences: of itself, and of the article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsparse.dates.passage import Passage
from newsparse.header.captions import LONGEST_CAPTION
from newsparse.header.fragments import DOUBLE_MARKS, LONGEST_RUN
from newsparse.header.menus import is_menu_name
from newsparse.patterns.line_patterns import joint_pattern

# A fact of news: "We use cookies ... Learn more." is a line or two, a paragraph on cookies longer.
LONGEST_NOTICE = 160
"""What a page says of itself has at most this many code points."""

# A fact of news: a paragraph on newspapers may have one phrase of a page.
FEWEST_PHRASES = 2
"""A longer notice has at least this many phrases of pages."""

COPYRIGHT = "©"
"""The sign in a note on who owns a page, wherever it stands in it."""

MISREAD = ("Ã", "\u0303", "√")
"""What stands before the sign where an `é` was read in another code."""

WORD_MARKS = ".,!?:;()"
"""What stands around the words of a notice."""

MARKS_TO_BLANKS = str.maketrans(dict.fromkeys(WORD_MARKS, " "))
"""Blanks for these marks."""

SENTENCE_MARKS = (".", "!", "?", ":")
"""What ends a sentence of a notice: `Already a subscriber? Log in.`"""

# A bound on time: "Learn more" and "Save article" are shorter.
LONGEST_CONTROL = 24
"""A button is looked for in this many code points."""


def is_notice(line: Passage) -> bool:
    """Tell whether a page speaks of itself to its readers: `This site uses cookies. Learn more.`.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> lines = ("Sign up for our newsletter.", "You can read our privacy policy.", "We left it.")
    >>> [is_notice(Passage(line, 0, len(line), load_vocabulary("en"))) for line in lines]
    [True, True, False]
    """
    if len(line) > LONGEST_CAPTION:
        return len(line) <= LONGEST_RUN and tells_rights(line)
    return any(has_form(line) for has_form in NOTICE_FORMS)


def tells_rights(line: Passage) -> bool:
    """Tell whether a line has the sign of its rights, and not an `é` that was read wrongly."""
    before, sign, _ = line.written.partition(COPYRIGHT)
    return bool(sign) and before[-1:] not in MISREAD


def opens_as_notice(line: Passage) -> bool:
    """Tell whether a line opens as no paragraph does: `This article was amended on March 3 to`."""
    return line.match(line.vocabulary.head_patterns.furniture.notice) is not None


def speaks_to_readers(line: Passage) -> bool:
    """Tell whether a line is for the readers and about the page, or asks them for something.

    `You can read our privacy policy.`, `Already a subscriber? Log in.`
    """
    words = words_of_notice(line)
    objects = objects_of_requests(line, words)
    known = line.vocabulary.head_words.page
    # A bound on time: hardly any sentence of news speaks to its readers.
    if not objects and known.readers.isdisjoint(words):
        return False
    if is_said_by_others(line, words):
        return False
    if len(line) > LONGEST_NOTICE:
        return count_phrases(line) >= FEWEST_PHRASES
    gives_address = bool(objects) and "@" in line.written
    # "Read in court, the letter ran to nine pages" asks for nothing.
    asks_for_object = not known.objects.isdisjoint(objects)
    names_part = asks_for_object and not known.places_of_page.isdisjoint(words)
    return any((gives_address, names_part, count_phrases(line)))


def objects_of_requests(line: Passage, words: frozenset[str]) -> list[str]:
    """Return the words behind verbs that ask for something: `us` of `Got a tip? Call us.`."""
    requests = line.vocabulary.head_words.page.requests & words
    # A bound on time: hardly a line has such a verb, which need not open a sentence.
    if not requests:
        return []
    return [behind for verb, behind in openings_of_sentences(line) if verb in requests]


def openings_of_sentences(line: Passage) -> Iterator[tuple[str, str]]:
    """Yield the first word of each sentence of a line, or that behind *please*, and the next."""
    is_first = True
    words = line.written.casefold().split()
    for word, behind in pairwise((*words, "")):
        bare = word.strip(WORD_MARKS)
        if is_first and bare:
            yield bare, behind.strip(WORD_MARKS)
        # ", or sign in" goes on from a link on the line above.
        is_before = not bare or bare in line.vocabulary.head_words.page.courtesies
        is_first = word.endswith(SENTENCE_MARKS) or (is_first and is_before)


def count_phrases(line: Passage) -> int:
    """Return how many phrases of pages a line has: `this site`, `privacy policy`."""
    phrases = line.vocabulary.head_patterns.furniture.page_phrase
    found = phrases.finditer(line.text, line.start, line.stop)
    return len({phrase.group().casefold() for phrase in found})


def follows_control(line: Passage) -> bool:
    """Tell whether a page has run a notice together with its button: `Sign upThank you for ...`."""
    # A bound on time: hardly a line is run together at its beginning.
    stop = min(line.stop, line.start + LONGEST_CONTROL)
    joint = joint_pattern().search(line.text, line.start, stop)
    if joint is None or not is_menu_name(line.until(joint.start())):
        return False
    return is_notice(line.since(joint.start()))


NOTICE_FORMS = (tells_rights, opens_as_notice, speaks_to_readers, follows_control)
"""The forms of what pages say of themselves."""


def is_said_by_others(line: Passage, words: frozenset[str]) -> bool:
    """Tell whether somebody else than the page speaks: `“Send us your story,” the editor said.`."""
    if not DOUBLE_MARKS.isdisjoint(line.written):
        return True
    return not line.vocabulary.head_words.page.sayings.isdisjoint(words)


def words_of_notice(line: Passage) -> frozenset[str]:
    """Return the words of a line in lower case, without marks."""
    return frozenset(line.written.casefold().translate(MARKS_TO_BLANKS).split())
