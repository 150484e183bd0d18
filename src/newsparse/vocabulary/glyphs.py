"""What the shapes of quotation marks say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from newsparse.language import MarkFamily, Marks

Sense = Literal["opens", "closes", "may-close", "either"]
"""What a mark does; one that *may close* may also be an apostrophe or stand for inches."""

SINGLES = 0
"""The number of the family of marks that may be apostrophes."""


class Glyph(NamedTuple):
    """What the shape of a mark says."""

    family: int
    """The number of its family: only marks of one family close each other."""
    sense: Sense
    """What the shape says that it does."""
    is_bracket: bool
    """Whether the shape has the last word."""


def read_glyphs(marks: Marks) -> Mapping[str, Glyph]:
    """Return what the shape of each mark of a language says."""
    glyphs = dict(read_shapes(SINGLES, marks.singles))
    for number, family in enumerate(marks.families, SINGLES + 1):
        glyphs.update(read_shapes(number, family))
    first = SINGLES + 1 + len(marks.families)
    for number, (opening, closing) in enumerate(marks.brackets.items(), first):
        glyphs[opening] = Glyph(number, "opens", is_bracket=True)
        glyphs[closing] = Glyph(number, "closes", is_bracket=True)
    return MappingProxyType(glyphs)


def read_shapes(number: int, family: MarkFamily) -> Iterator[tuple[str, Glyph]]:
    """Yield each mark of a family with what its shape says."""
    senses: Sequence[tuple[Sense, tuple[str, ...]]] = (
        ("opens", family.opening),
        ("closes", family.closing),
        ("either", family.either),
    )
    for sense, marks in senses:
        for mark in marks:
            yield mark, Glyph(number, sense, is_bracket=False)
