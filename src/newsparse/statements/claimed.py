"""What has been attributed in a block so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator

from newsparse.statements.block import Attribution, Scene
from newsparse.statements.cues import FoundCue
from newsparse.syntax.phrases import Range

# How many attributions that end behind a cue are looked at for its own.
NEAR = 8


class Ledger:
    """A block's attributions; nothing in it is attributed twice.

    As in PARC and PolNeAR only the outermost attribution counts: a cue inside somebody's
    content is refused, and so is content that overlaps another's.
    """

    def __init__(self, scene: Scene) -> None:
        """Begin with nothing attributed."""
        self.scene = scene
        self.items: list[Attribution] = []
        """The attributions, by where they end."""
        self._stops: list[int] = []
        self._cues: set[int] = set()
        self._taken: list[tuple[int, int]] = []

    def covers(self, place: int) -> bool:
        """Tell whether a phrase is part of somebody's content."""
        return self._overlaps(place, place + 1)

    def _overlaps(self, first: int, stop: int) -> bool:
        number = bisect_left(self._taken, (stop, 0)) - 1
        return number >= 0 and self._taken[number][1] > first

    def add(self, item: Attribution) -> None:
        """Add an attribution, unless its cue or content is already another's."""
        if any(self._overlaps(piece.first, piece.stop) for piece in item.content):
            return
        if item.cue:
            if item.cue.first in self._cues or self.covers(item.cue.first):
                return
            self._cues.add(item.cue.first)
        for piece in item.content:
            insort(self._taken, (piece.first, piece.stop))
        self._insert(item)

    def _insert(self, item: Attribution) -> None:
        stop = item.stop
        number = bisect_right(self._stops, stop)
        self._stops.insert(number, stop)
        self.items.insert(number, item)

    def number_of(self, cue: FoundCue) -> int | None:
        """Return which attribution has a cue, if one has."""
        if cue.first not in self._cues:
            return None
        first = bisect_left(self._stops, cue.stop)
        near = enumerate(self.items[first : first + NEAR], first)
        return next((number for number, item in near if item.cue == cue), None)

    def extend(self, number: int, piece: Range) -> None:
        """Add a piece to the content of an attribution."""
        item = self.items.pop(number)
        del self._stops[number]
        insort(self._taken, (piece.first, piece.stop))
        self._insert(item.with_piece(piece))

    def before(self, place: int) -> Iterator[tuple[int, Attribution]]:
        """Yield the attributions of a phrase's sentence that end before it, last first."""
        first = self.scene.sentences[place].first
        number = bisect_left(self._stops, place + 1) - 1
        while number >= 0 and self._stops[number] > first:
            yield number, self.items[number]
            number -= 1
