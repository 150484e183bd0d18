"""Offsets in the units of others: UTF-16 code units and UTF-8 bytes.

newsparse counts code points, as Python does. JavaScript, Java and C# count units of UTF-16, of
which an emoji takes two; C, Go and Rust count bytes of UTF-8, of which a curly mark takes three.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Literal, get_args

from attrs import frozen

from newsparse.span import Span

UnitName = Literal["code-points", "utf16", "utf8"]
"""What places in a text are counted in: code points, as everywhere in newsparse, code units of
UTF-16, or bytes of UTF-8."""

UNIT_NAMES: tuple[UnitName, ...] = get_args(UnitName)


def utf16_width(character: str) -> int:
    """Return how many units of UTF-16 a character takes; half a surrogate pair is one."""
    return 2 if character > "\uffff" else 1


def utf8_width(character: str) -> int:
    """Return how many bytes of UTF-8 a character takes; half a surrogate pair counts as three."""
    return 1 + (character > "\x7f") + (character > "\u07ff") + (character > "\uffff")


WIDTHS: Mapping[UnitName, Callable[[str], int]] = {
    "code-points": lambda _character: 1,
    "utf16": utf16_width,
    "utf8": utf8_width,
}
"""How many units each character takes."""


@frozen
class Units:
    """What one text measures in another unit: converts offsets and spans, there and back.

    Made once for a text, in one pass; each conversion is a search by halves.

    >>> from newsparse import Span, Units
    >>> units = Units.utf16("🌉 is shut")
    >>> units.span(Span(2, 4)), units.code_points(Span(3, 5))
    (Span(start=3, stop=5), Span(start=2, stop=4))
    >>> Units.utf8("🌉 is shut").span(Span(2, 4))
    Span(start=5, stop=7)
    """

    length: int
    """Number of code points of the text."""
    wide: tuple[int, ...]
    """Places of the code points that take more than one unit, in order."""
    surplus: tuple[int, ...]
    """How many more units than code points stand before each of them, and at the end."""

    @classmethod
    def of(cls, text: str, width: Callable[[str], int]) -> Units:
        """Return a text's measure, given how many units each character takes."""
        widths = {character: width(character) for character in set(text)}
        more = {character: units - 1 for character, units in widths.items() if units > 1}
        wide = tuple(place for place, sign in enumerate(text) if sign in more) if more else ()
        surplus = accumulate((more[text[place]] for place in wide), initial=0)
        return cls(len(text), wide, tuple(surplus))

    @classmethod
    def utf16(cls, text: str) -> Units:
        """Return a text's measure in UTF-16 code units."""
        return cls.of(text, utf16_width)

    @classmethod
    def utf8(cls, text: str) -> Units:
        """Return a text's measure in UTF-8 bytes."""
        return cls.of(text, utf8_width)

    @classmethod
    def named(cls, text: str, units: UnitName) -> Units:
        """Return a text's measure in the units of that name.

        Raises:
            ValueError: if there are no such units.
        """
        if units not in WIDTHS:
            raise ValueError(f"units must be one of {', '.join(WIDTHS)}, not {units!r}")
        return cls.of(text, WIDTHS[units])

    def offset(self, code_points: int) -> int:
        """Return how many units stand before a place of the text.

        Raises:
            ValueError: if the text has no such place.
        """
        if not 0 <= code_points <= self.length:
            raise ValueError(f"{code_points} is no place in a text of {self.length} code points")
        return code_points + self.surplus[bisect_left(self.wide, code_points)]

    def span(self, span: Span) -> Span:
        """Return a span of code points as one of units.

        Raises:
            TypeError: if it is no span.
            ValueError: if it is not in the text.
        """
        if not isinstance(span, Span):  # whatever the types say
            raise TypeError(f"needed is a Span, not {type(span).__name__}")
        return Span(self.offset(span.start), self.offset(span.stop))

    def code_point(self, offset: int) -> int:
        """Return how many code points stand before a place that is counted in units.

        Raises:
            ValueError: if the text has no such place, or it is in the middle of a character.
        """
        before = bisect_left(self.wide, offset, key=self.offset)
        place = offset - self.surplus[before]
        if not 0 <= place <= self.length or self.offset(place) != offset:
            raise ValueError(f"{offset} is no border between two characters of the text")
        return place

    def code_points(self, span: Span) -> Span:
        """Return a span of units as one of code points.

        Raises:
            ValueError: if it is not in the text, or an end is in the middle of a character.
        """
        return Span(self.code_point(span.start), self.code_point(span.stop))
