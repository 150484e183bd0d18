"""Which characters are quotation marks, and what each of them does.

A mark is judged by its shape and its two neighbours alone. Where these leave a doubt
(`"` between two spaces, the mark after `voters'`) the doubt is kept, for whoever pairs
the marks and so knows what is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from newsparse.language import MarkFamily, Marks
from newsparse.patterns.marks import mark_pattern
from newsparse.span import Span

Sense = Literal["opens", "closes", "may-close", "either"]
"""What a mark does; one that *may close* may also be an apostrophe or stand for inches."""

SINGLES = 0
"""The number of the family of marks that may be apostrophes."""

BLANK = frozenset(
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
    "\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068"
    "\u2069\ufeff"
) | {""}
"""White space, marks of direction and other signs that nobody sees, and the block's edge."""

BEFORE_OPENING = frozenset("([{-–—/>'‘’\"“”«„…")
"""What may touch an opening mark on its left; the `>` is that of a tag."""

BEFORE_SINGLE = frozenset("([{-–—/>'\"“„«…:;")
"""What may touch a single opening mark on its left."""

SIGILS = frozenset("@#$£€¥")
"""What a word may begin with, beside letters and digits."""


class Glyph(NamedTuple):
    """What the shape of a mark says."""

    family: int
    """The number of its family: only marks of one family close each other."""
    sense: Sense
    """What the shape says that it does."""
    is_bracket: bool
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


def find_marks(text: str, blocks: Sequence[Span], marks: Marks) -> list[list[Mark]]:
    """Find the quotation marks of each block; apostrophes and the like are none."""
    found: list[list[Mark]] = [[] for _ in blocks]
    if not blocks:
        return found
    glyphs = read_glyphs(marks)
    number, block = 0, blocks[0]
    for match in mark_pattern(marks).finditer(text, block.start, blocks[-1].stop):
        start, stop = match.span()
        while stop > block.stop:
            number += 1
            block = blocks[number]
        if start >= block.start and (glyph := glyphs.get(match[0])) is not None:
            sense = judge(text, match, block, glyph, marks)
            if sense is not None:
                found[number].append(Mark(start, stop, glyph.family, sense))
    return found


def judge(
    text: str, match: re.Match[str], block: Span, glyph: Glyph, marks: Marks
) -> Sense | None:
    """Tell what a mark does; None if it is an apostrophe."""
    if glyph.is_bracket:
        return glyph.sense
    start, stop = match.span()
    before = text[start - 1] if start > block.start else ""
    after = text[stop] if stop < block.stop else ""
    if glyph.family != SINGLES:
        sense = judge_double(before, after, glyph.sense)
        if sense == "closes" and before.isdigit() and is_inches(text, start, stop, block):
            return "may-close"
        return sense
    sense = judge_single(before, after, glyph.sense)
    if sense == "closes" and is_clipped(text, start, block, marks) and is_before_word(text, stop):
        return "may-close"
    return sense


@lru_cache(maxsize=4096)
def judge_double(before: str, after: str, shape: Sense) -> Sense:
    """Tell what a mark does that is no apostrophe; its neighbours outrank its shape.

    >>> judge_double(" ", "W", "closes"), judge_double(",", " ", "opens")
    ('opens', 'closes')
    >>> judge_double(" ", " ", "either")
    'either'
    """
    opens = after not in BLANK and (before in BLANK or before in BEFORE_OPENING)
    closes = before not in BLANK and not after.isalnum() and after not in SIGILS
    if opens != closes:
        return "opens" if opens else "closes"
    return "closes" if shape == "opens" and after == "" else shape


@lru_cache(maxsize=4096)
def judge_single(before: str, after: str, shape: Sense) -> Sense | None:
    """Tell what a mark does that may be an apostrophe; None if it is one.

    >>> judge_single(" ", "W", "either"), judge_single(",", " ", "either")
    ('opens', 'closes')
    >>> judge_single("n", "t", "either"), judge_single(" ", "e", "closes")
    (None, None)
    """
    begins_word = after.isalnum() or after in SIGILS or (before in BLANK and after not in BLANK)
    if begins_word and shape != "closes" and (before in BLANK or before in BEFORE_SINGLE):
        return "opens"
    return None if before in BLANK or begins_word else "closes"


def is_inches(text: str, start: int, stop: int, block: Span) -> bool:
    """Tell whether a mark may stand for inches: one or two digits before it, a word after."""
    low = max(block.start, start - 3)
    digits = text[low:start][-3:]
    return not digits[:-2].isdigit() and is_before_word(text, stop)


def is_clipped(text: str, start: int, block: Span, marks: Marks) -> bool:
    """Tell whether an apostrophe may follow what stands before: voters', goin', 5'."""
    return text.endswith(marks.clipped_endings, block.start, start) or text[start - 1].isdigit()


def is_before_word(text: str, place: int) -> bool:
    """Tell whether white space and a word follow."""
    return text[place : place + 1] in BLANK and text[place + 1 : place + 2].isalnum()


@lru_cache(maxsize=8)
def read_glyphs(marks: Marks) -> Mapping[str, Glyph]:
    """Return what the shape of each mark of a language says."""
    glyphs = dict(shapes(SINGLES, marks.singles))
    for number, family in enumerate(marks.families, SINGLES + 1):
        glyphs.update(shapes(number, family))
    first = SINGLES + 1 + len(marks.families)
    for number, (opening, closing) in enumerate(marks.brackets.items(), first):
        glyphs[opening] = Glyph(number, "opens", is_bracket=True)
        glyphs[closing] = Glyph(number, "closes", is_bracket=True)
    return MappingProxyType(glyphs)


def shapes(number: int, family: MarkFamily) -> Iterator[tuple[str, Glyph]]:
    """Yield each mark of a family with what its shape says."""
    senses: Sequence[tuple[Sense, tuple[str, ...]]] = (
        ("opens", family.opening),
        ("closes", family.closing),
        ("either", family.either),
    )
    for sense, marks in senses:
        for mark in marks:
            yield mark, Glyph(number, sense, is_bracket=False)
