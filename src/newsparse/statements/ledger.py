"""What has been attributed in a block so far."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator

from newsparse.statements.cues import FoundCue
from newsparse.statements.scene import Attribution, Range, Scene

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
        self._cues: set[int] = set()
        self._taken: list[tuple[int, int]] = []

    def covers(self, place: int) -> bool:
        """Tell whether a phrase is part of somebody's content."""
        return self._overlaps(Range(place, place + 1))

    def _overlaps(self, places: Range) -> bool:
        number = bisect_left(self._taken, (places.stop, 0)) - 1
        return number >= 0 and self._taken[number][1] > places.first

    def add(self, item: Attribution | None) -> None:
        """Add an attribution, unless its cue or content is already another's."""
        if item is None or any(map(self._overlaps, item.content)):
            return
        if item.cue:
            if item.cue.first in self._cues or self.covers(item.cue.first):
                return
            self._cues.add(item.cue.first)
        for piece in item.content:
            insort(self._taken, (piece.first, piece.stop))
        insort(self.items, item, key=lambda item: item.stop)

    def number_of(self, cue: FoundCue) -> int | None:
        """Return which attribution has a cue, if one has."""
        if cue.first not in self._cues:
            return None
        first = bisect_left(self.items, cue.stop, key=lambda item: item.stop)
        near = enumerate(self.items[first : first + NEAR], first)
        return next((number for number, item in near if item.cue == cue), None)

    def extend(self, number: int, piece: Range) -> None:
        """Add a piece to the content of an attribution."""
        item = self.items.pop(number)
        insort(self._taken, (piece.first, piece.stop))
        insort(self.items, item.with_piece(piece), key=lambda item: item.stop)

    def before(self, place: int) -> Iterator[tuple[int, Attribution]]:
        """Yield the attributions of a phrase's sentence that end before it, last first."""
        sentence = self.scene.sentences[place]
        number = bisect_left(self.items, place + 1, key=lambda item: item.stop) - 1
        while number >= 0 and self.items[number].stop > sentence.first:
            yield number, self.items[number]
            number -= 1
