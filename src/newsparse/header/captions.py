"""Captions: what a page says of a picture, with who took it."""

from __future__ import annotations

from newsparse.dates.passage import Passage
from newsparse.header.wrapping import SENTENCE_ENDS
from newsparse.patterns.line_patterns import picture_credit_pattern, picture_source_pattern
from newsparse.vocabulary.title_case import is_title_case

# A fact of news: agencies tell in two sentences who is seen, where, when and by whom.
LONGEST_CAPTION = 400
"""A caption with its credit has at most this many code points."""

# A fact of news: "(Monday)" tells a day, "(Harbour Board)" who gave a picture.
FEWEST_SOURCE_WORDS = 2
"""Who gave a picture is named in at least this many words."""

# A fact of news: "AP" may end any word in capitals.
SHORTEST_CREDIT = 5
"""A credit that is repeated has at least this many code points."""

NO_JOINT = frozenset(" \"“‘'(-–—/")
"""What stands before a word that a page has not run together with the one before."""

# A bound on time: the first word of a credit is shorter.
LONGEST_CREDIT_WORD = 30
"""The first word of a line is looked for at its end within this many code points."""


def is_caption(line: Passage) -> bool:
    """Tell whether a line is a picture's caption: `The lock. Bo Reed | Courier`, `FILE - ...`."""
    return len(line) <= LONGEST_CAPTION and any(has_form(line) for has_form in CAPTION_FORMS)


def names_both_sides(line: Passage) -> bool:
    """Tell whether a line ends in a person and a paper: `The lock. Bo Reed | Courier`."""
    # A bound on time: hardly a line has one of these marks.
    if "/" not in line.written and "|" not in line.written:
        return False
    return line.search(picture_credit_pattern()) is not None


def opens_as_caption(line: Passage) -> bool:
    """Tell whether a line opens as captions of agencies do: `TOPSHOT - `, `FILE - `."""
    openings = line.vocabulary.head_words.page.captions
    is_opened = line.text.startswith(openings, line.start, line.stop)
    return is_opened and len(line) <= LONGEST_CAPTION


def names_photographer(line: Passage) -> bool:
    """Tell whether a caption ends in its credit: `The lock at noon. Photo by Ada Stone`."""
    # A bound on time: most paragraphs end with a full stop, which no name there has.
    if line.last == ".":
        return False
    found = line.search(line.vocabulary.head_patterns.furniture.caption_credit)
    if found is None:
        return False
    return found.start() > line.start


def names_source(line: Passage) -> bool:
    """Tell whether a sentence ends in who gave the picture: `It is shut. (Harbour and Lake Board)`.

    An agency signs its report with its own name: `It is shut. (Coast News Agency)`.
    """
    # A bound on time: hardly a paragraph ends in a bracket.
    if line.last != ")":
        return False
    found = line.search(picture_source_pattern())
    if found is None:
        return False
    words, header = found["source"].split(), line.vocabulary.header
    is_agency = words[-1].casefold() in line.vocabulary.head_words.paper_words
    if is_agency or len(words) < FEWEST_SOURCE_WORDS:
        return False
    return is_title_case(found["source"], header.small_words)


def repeats_credit(line: Passage) -> bool:
    """Tell whether a credit stands before and behind what a picture shows, run together with it.

    `Harbour Board A lock gate with rust on its hinges.Harbour Board`
    """
    # A bound on time: most paragraphs end with a full stop, which no credit has.
    if line.last in SENTENCE_ENDS:
        return False
    opening = line.written[:LONGEST_CREDIT_WORD].split(None, 1)[0]
    start = line.written.rfind(opening)
    credit = line.written[start:]
    is_glued = start > 0 and not NO_JOINT.issuperset(line.written[start - 1])
    return is_glued and len(credit) >= SHORTEST_CREDIT and line.written.startswith(credit)


CAPTION_FORMS = (
    opens_as_caption,
    names_photographer,
    names_source,
    repeats_credit,
    names_both_sides,
)
"""The forms of captions."""
