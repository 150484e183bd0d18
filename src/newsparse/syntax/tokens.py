"""Tokens: the words and marks of a text, with a letter for the class of each."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias, final

from newsparse.span import Span

Places: TypeAlias = "array[int]"
"""Places in a text, in order: four bytes each, where a list would take nine times as many."""


def array_of_places(places: Iterable[int]) -> Places:
    """Return places as they are kept."""
    return array("I", places)


@final
@dataclass(frozen=True, eq=False, slots=True)
class Tokens:
    """The words and marks of a text in their order, told by their numbers.

    A token reaches up to the next one: the blanks behind it are a part of it, so that no
    offset is without a token. `Span`s leave the blanks out.
    """

    text: str = field(repr=False)
    letters: str
    """The letter of each token's class; an edge before each block and behind the last one."""
    starts: Places
    """Where each token begins, and where the last one ends.

    A full stop that stands inside an abbreviation ("in the U.S. He left") is a token of no
    length before the word that follows it.
    """

    def __len__(self) -> int:
        """Return how many tokens there are, edges included."""
        return len(self.letters)

    def start(self, number: int) -> int:
        """Return where a token begins."""
        return self.starts[number]

    def stop(self, number: int) -> int:
        """Return where a token ends, the blanks behind it left out."""
        start = self.starts[number]
        return start + len(self.text[start : self.starts[number + 1]].rstrip())

    def word(self, number: int) -> str:
        """Return a token as it stands in the text."""
        return self.text[self.starts[number] : self.starts[number + 1]].rstrip()

    def span(self, first: int, last: int) -> Span:
        """Return where the tokens from the first to the last, inclusive, stand."""
        start = self.starts[first]
        words = self.text[start : self.starts[last + 1]].rstrip()
        return Span(start, start + len(words))

    def at(self, offset: int) -> int:
        """Return the token in which an offset stands, or behind which, among its blanks."""
        number = bisect_right(self.starts, offset) - 1
        return max(0, min(number, len(self.letters) - 1))

    def before(self, offset: int) -> int:
        """Return the last token that ends at an offset or before it."""
        number = self.at(offset)
        return number if number == 0 or self.stop(number) <= offset else number - 1

    def after(self, offset: int) -> int:
        """Return the first token that begins at an offset or behind it."""
        return min(bisect_left(self.starts, offset), len(self.letters) - 1)
