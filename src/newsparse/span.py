"""Half-open ranges of code points, the coordinates of everything that is found."""

from __future__ import annotations

from functools import total_ordering
from operator import attrgetter

from attrs import frozen


@total_ordering
@frozen(init=False)
class Span:
    """A half-open range of code points in the text that was parsed.

    >>> span = Span(4, 7)
    >>> span.of("the cat sat")
    'cat'
    >>> len(span), Span(5, 6) in span, Span(6, 9) in span
    (3, True, False)

    Raises:
        ValueError: if it starts before the text, or stops before it starts.
    """

    start: int
    """Number of code points before the first one inside."""
    stop: int
    """Number of code points before the first one after the end."""

    def __init__(self, start: int, stop: int) -> None:
        """Set both ends by the setters of their slots.

        An article is read by hundreds of spans, and `attrs` looks each field up by its name.
        """
        if not 0 <= start <= stop:
            raise ValueError(f"no span goes from {start} to {stop}")
        SET_START(self, start)
        SET_STOP(self, stop)

    def __lt__(self, other: Span) -> bool:
        """Tell whether this span begins earlier, or ends earlier from the same start.

        Written out, since `attrs` gathers the fields of both anew for each comparison.
        """
        if self.__class__ is not other.__class__:
            return NotImplemented
        return (self.start, self.stop) < (other.start, other.stop)

    def __hash__(self) -> int:
        """Return where the span starts: few begin at one place, and no number is cheaper."""
        return self.start

    def __len__(self) -> int:
        """Return the number of code points inside; an empty span is falsy."""
        return self.stop - self.start

    def __contains__(self, other: Span) -> bool:
        """Tell whether all of the other span lies inside this one."""
        return self.start <= other.start and other.stop <= self.stop

    def of(self, text: str) -> str:
        """Return the part of the text that the span covers."""
        return text[self.start : self.stop]


SET_START, SET_STOP = vars(Span)["start"].__set__, vars(Span)["stop"].__set__

BY_PLACE = attrgetter("start", "stop")
"""The key to sort spans by: two tuples are compared faster than two spans."""
