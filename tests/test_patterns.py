"""Every pattern alone: it takes linear time, also on what is made to slow it down."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
import regex

from hostility import hostile_pieces
from pattern_list import Entry, entries, places_that_compile
from timing import no_collector, rises, seconds

SIZES, SURE = (100, 400, 1600), (200, 800, 3200)
"""Lengths of a text, each four times the one before; and those that show whether it is so.

Up to a bound on repetition time grows as if there were none, so that short texts alone would blame
patterns that are linear.
"""

LINEAR, SQUARE = 4**1.2, 4**1.6
"""Four times the text may take at most the first times as long, and surely not the second."""

BRIEF = 1e-7
"""Seconds for a character, below which a text of these lengths shows no square."""


def search_all(pattern: Any, text: str) -> Callable[[], object]:
    """Return the work of looking for a pattern in all of a text."""
    return lambda: deque(pattern.finditer(text), maxlen=0)


def is_slow(pattern: Any, front: str, piece: str, tail: str) -> bool:
    """Tell whether a pattern takes more than linear time where a piece is repeated."""
    return all(rises_with(sizes, pattern, front, piece, tail) for sizes in (SIZES, SURE))


def rises_with(sizes: tuple[int, ...], pattern: Any, front: str, piece: str, tail: str) -> bool:
    """Tell whether time grows faster than a text does that repeats a piece."""
    texts = [front + piece * (size // len(piece) + 1) + tail for size in sizes]
    short, middle, long = map(partial(search_all, pattern), texts)
    if seconds(middle) < BRIEF * len(texts[1]) or not rises(short, middle, LINEAR):
        return False
    return rises(short, middle, SQUARE) or rises(middle, long, LINEAR)


def compiled(entry: Entry) -> Any:
    """Return the pattern of an entry."""
    engine: Any = re if entry.engine == "re" else regex
    return engine.compile(entry.pattern, entry.flags)


@pytest.mark.thorough
@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.place)
def test_every_pattern_is_linear(entry: Entry) -> None:
    pattern = compiled(entry)
    with no_collector():
        slow = next((each for each in hostile_pieces(entry) if is_slow(pattern, *each)), None)
    assert slow is None, f"{entry.pattern[:200]!r} is slow where {slow} repeats"


def test_no_pattern_is_left_out() -> None:
    assert places_that_compile() <= {entry.place for entry in entries()}


@pytest.mark.parametrize("slow", [r"(?:[A-Z][a-z]+ )+said", r"\w+ said", "“[^”]*”", r"\s+$"])
def test_a_slow_pattern_would_be_found(slow: str) -> None:
    with pytest.raises(AssertionError, match="is slow"):
        test_every_pattern_is_linear(Entry("re", slow, 0, ""))
