"""Furniture: what web pages and archives leave around an article's text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import get_args

from newsparse.dates.passage import Passage
from newsparse.header.captions import opens_as_caption
from newsparse.header.menus import is_menu
from newsparse.header.notices import is_notice
from newsparse.model import FurnitureKind

# A fact of news: captions and teasers behind "Read more:" are short; a paragraph that opens so
# is not.
LONGEST_FURNITURE = 160
"""A line of furniture has at most this many code points."""

# A fact of news: "(Reporting by Ada Stone in Oslo, Bo Reed in Rome ...)" names half a newsroom.
LONGEST_CREDIT = 400
"""A line of credits below the body has at most this many code points."""

# A bound on time: the first and last word of furniture that the tables know are shorter.
LONGEST_WORD = 24
"""At most this many code points at an end of a line are looked at for a word."""

BRACKETS = frozenset("([")
"""What opens credits in brackets."""

ADDRESS_OPENINGS = ("http:", "https:", "www.")
"""What opens the address of a page."""


def is_furniture(line: Passage) -> bool:
    """Tell whether a line is boilerplate, wherever it stands.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> lines = ("ADVERTISEMENT", "Read more: Ferries", "Read more than one book.")
    >>> [is_furniture(Passage(line, 0, len(line), load_vocabulary("en"))) for line in lines]
    [True, True, False]
    """
    if line.stop - line.start > LONGEST_FURNITURE:
        # A bound on time: most paragraphs are longer, and few open with a bracket.
        if line.text[line.start] not in BRACKETS:
            return False
        return is_bracketed_credit(line)
    if opens_as_furniture(line):
        return True
    return ends_as_furniture(line)


def furniture_kind(line: Passage) -> FurnitureKind | None:
    """Return what boilerplate a line is, wherever it stands; None if it is none."""
    if is_furniture(line):
        return furniture_kind_by_words(line)
    return next((kind for kind, has_form in FURNITURE_FORMS if has_form(line)), None)


def is_contribution(line: Passage) -> bool:
    """Tell whether a line names who else worked on a report: `Ada Stone contributed reporting.`."""
    if line.stop - line.start > LONGEST_FURNITURE:
        return False
    return line.match(line.vocabulary.head_patterns.furniture.contribution) is not None


FURNITURE_FORMS: tuple[tuple[FurnitureKind, Callable[[Passage], bool]], ...] = (
    ("caption", opens_as_caption),
    ("control", is_menu),
    ("notice", is_notice),
    ("credit", is_contribution),
)
"""What boilerplate is that no word opens or ends, by its form; the first that fits."""


def furniture_kind_by_words(line: Passage) -> FurnitureKind:
    """Return what a line of boilerplate is, by the words that open or end it.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> lines = ("ADVERTISEMENT", "Read more: Ferries", "Share", "(Reporting by Ada Stone)")
    >>> [
    ...     furniture_kind_by_words(Passage(line, 0, len(line), load_vocabulary("en")))
    ...     for line in lines
    ... ]
    ['notice', 'link', 'control', 'credit']
    """
    if is_credit(line) or is_contribution(line):
        return credit_kind(line)
    kinds = line.vocabulary.head_words.furniture_kinds
    # "Related topics"
    last = kinds.get(last_word(line))
    kind = last if last == "topic" else kinds.get(first_word(line))
    if kind is not None:
        return FURNITURE_KINDS[kind]
    if ends_as_furniture(line):
        return "caption"
    return "control"


FURNITURE_KINDS: Mapping[str, FurnitureKind] = MappingProxyType(
    {kind: kind for kind in get_args(FurnitureKind)}
)
"""The kinds of furniture by their names in the tables of a language."""


def opens_as_furniture(line: Passage) -> bool:
    """Tell whether a line begins as furniture does: `Read more: ...`, `© 2024`, `(Reporting by`."""
    # A bound on time: the pattern of furniture is large, and most lines open with other words.
    if not may_open_as_furniture(line):
        return False
    found = line.match(line.vocabulary.head_patterns.furniture.opening)
    if found is not None:
        return True
    return is_bracketed_credit(line)


def ends_as_furniture(line: Passage) -> bool:
    """Tell whether a line ends as furniture does: `... via Getty Images`."""
    # A bound on time: the pattern is read only behind words that it can end with.
    if last_word(line) not in line.vocabulary.head_words.furniture_endings:
        return False
    return line.match(line.vocabulary.head_patterns.furniture.ending) is not None


def is_credit(line: Passage) -> bool:
    """Tell whether one of the last lines is a credit or a field of an archive's record."""
    if len(line) > LONGEST_CREDIT:
        return False
    if is_field(line):
        return True
    patterns = line.vocabulary.head_patterns
    known = (patterns.furniture.credit, patterns.furniture.appearance)
    return any(map(line.match, known))


def credit_kind(line: Passage) -> FurnitureKind:
    """Return what a credit or a field of an archive's record is."""
    if is_field(line):
        return "label"
    return "credit"


def is_field(line: Passage) -> bool:
    """Tell whether a label or code opens a line and its value follows: `LOAD-DATE: May 29`."""
    found = line.match(line.vocabulary.head_patterns.label)
    if found is None:
        return False
    has_value = found.end() < line.stop
    # "TD It is shut." is the body of a record.
    opens_body = found["code"] in line.vocabulary.header.codes["body"]
    return has_value and not opens_body


def is_bracketed_credit(line: Passage) -> bool:
    """Tell whether a line in brackets is a credit: `(Reporting by Ada Stone)`."""
    if line.text[line.start] not in BRACKETS or len(line) > LONGEST_CREDIT:
        return False
    return line.match(line.vocabulary.head_patterns.furniture.credit) is not None


def may_open_as_furniture(line: Passage) -> bool:
    """Tell cheaply whether a line may be furniture: most lines of prose are none."""
    first = line.text[line.start]
    if not first.isalpha():
        # What opens with a quotation mark is said by somebody.
        return first not in "\"“'‘"
    word = first_word(line)
    openings = line.vocabulary.head_words.furniture_openings
    if word in openings:
        return True
    return word.startswith(ADDRESS_OPENINGS)


def first_word(line: Passage) -> str:
    """Return the first word in lower case, without the marks behind it."""
    stop = min(line.stop, line.start + LONGEST_WORD)
    opening = line.text[line.start : stop].casefold()
    # "Credit...Ada Stone"
    word = opening.split(None, 1)[0].replace("…", "...").partition("...")[0]
    return word.rstrip(".:,!")


def last_word(line: Passage) -> str:
    """Return the last word in lower case, without its full stop."""
    ending = line.text[max(line.start, line.stop - LONGEST_WORD) : line.stop].casefold()
    return ending.split()[-1].rstrip(".")
