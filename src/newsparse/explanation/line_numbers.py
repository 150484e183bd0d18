"""On which line of the text something stands, as an editor counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate

LineOf = Callable[[int], int]
"""Returns the line, counted from 1, of a place in the text."""


def line_finder(text: str) -> LineOf:
    r"""Return a function that tells the line of a place.

    The text is gone through once: counting line ends anew for each place would take time in the
    square of its length.

    >>> line_of = line_finder("one\ntwo\n")
    >>> line_of(0), line_of(4)
    (1, 2)
    """
    # Line feeds alone count, as in editors and in messages of compilers.
    ends = list(accumulate(map(len, text.split("\n")), lambda end, length: end + 1 + length))
    return lambda place: bisect_left(ends, place) + 1
