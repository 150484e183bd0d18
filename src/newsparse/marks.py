"""Which characters are quotation marks, and what each of them does."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from newsparse.language import MarkFamily, Marks
from newsparse.patterns.marks import mark_pattern
from newsparse.span import Span

Sense = Literal["opens", "closes", "may-close", "either"]
"""What a mark does; one that *may close* may also be an apostrophe or stand for inches."""

SINGLE = 0
"""The family of the marks that are apostrophes as well."""

BEFORE_OPENING = frozenset("([{-–—/'‘’\"“”…")
"""What may stand directly before an opening mark, beside white space."""

BEFORE_SINGLE = frozenset("([{-–—/\"“„«…:;")
"""What may stand directly before a single opening mark, beside white space."""


class Glyph(NamedTuple):
    """What the shape of a mark says."""

    family: int
    """The number of its family: marks of one family close each other."""
    sense: Sense
    """What the shape says that it does."""
    is_fixed: bool
    """Whether the shape has the last word."""


class Mark(NamedTuple):
    """A quotation mark in the text."""

    start: int
    """Where it begins."""
    stop: int
    """Where it ends."""
    family: int
    """The number of its family (see `Glyph`)."""
    sense: Sense
    """What it does, by its shape and its neighbours."""


def shapes(number: int, family: MarkFamily) -> dict[str, Glyph]:
    """Return the marks of a family with what their shapes say."""
    senses: dict[Sense, tuple[str, ...]] = {
        "opens": family.opening, "closes": family.closing, "either": family.either
    }
    return {
        mark: Glyph(number, sense, is_fixed=False)
        for sense, marks in senses.items() for mark in marks
    }


@lru_cache(maxsize=8)
def read_glyphs(marks: Marks) -> Mapping[str, Glyph]:
    """Return all marks of a language with what their shapes say."""
    glyphs = shapes(SINGLE, marks.singles)
    for number, family in enumerate(marks.families, SINGLE + 1):
        glyphs |= shapes(number, family)
    for number, (opening, closing) in enumerate(marks.brackets.items(), len(glyphs)):
        glyphs[opening] = Glyph(number, "opens", is_fixed=True)
        glyphs[closing] = Glyph(number, "closes", is_fixed=True)
    return MappingProxyType(glyphs)


def find_marks(text: str, block: Span, marks: Marks) -> list[Mark]:
    """Find the quotation marks of a block; apostrophes and the like are none."""
    known = read_glyphs(marks)
    found = []
    for match in mark_pattern(marks).finditer(text, block.start, block.stop):
        start, stop = match.span()
        glyph = known.get(match[0])
        if glyph is None:
            continue
        if glyph.is_fixed:
            sense: Sense | None = glyph.sense
        elif glyph.family == SINGLE:
            sense = single_sense(text, start, stop, glyph.sense, marks)
        else:
            sense = double_sense(text, start, stop, glyph.sense)
        if sense is not None:
            found.append(Mark(start, stop, glyph.family, sense))
    return found


def double_sense(text: str, start: int, stop: int, shape: Sense) -> Sense:
    """Tell what a mark does that is no apostrophe; its neighbours outrank its shape."""
    before, after = text[start - 1 : start] or " ", text[stop : stop + 1] or " "
    opens = not after.isspace() and (before.isspace() or before in BEFORE_OPENING)
    closes = not before.isspace() and not after.isalnum()
    if opens == closes:
        return shape
    if closes and before.isdigit() and is_before_word(text, stop):
        return "may-close"
    return "opens" if opens else "closes"


def single_sense(text: str, start: int, stop: int, shape: Sense, marks: Marks) -> Sense | None:
    """Tell what a mark does that may be an apostrophe; None for one that is."""
    before, after = text[start - 1 : start] or " ", text[stop : stop + 1] or " "
    if not before.isspace() and not after.isalnum() and before not in "([{":
        if (before.isdigit() or text.endswith(marks.clipped_endings, max(0, start - 4), start)) and is_before_word(text, stop):
            return "may-close"
        return "closes"
    if shape != "closes" and not after.isspace() and (before.isspace() or before in BEFORE_SINGLE):
        return "opens"
    return None


def is_before_word(text: str, place: int) -> bool:
    """Tell whether white space and a word follow."""
    return text[place : place + 1].isspace() and text[place + 1 : place + 2].isalnum()
