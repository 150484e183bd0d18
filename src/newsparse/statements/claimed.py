"""What has been attributed in a block so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence

from newsparse.statements.attribution import Attribution
from newsparse.statements.cues import FoundCue
from newsparse.syntax.phrases import Range

# A bound on time: at most this many attributions that end behind a cue are searched for its own.
ENDS_SEARCHED = 8

CONTENT_CLAIMED = "its content overlaps what has been attributed already"
CUE_CLAIMED = "its cue has attributed something already"
CUE_INSIDE = "its cue stands inside somebody's content, and only the outermost counts"


class Claimed:
    """A block's attributions; nothing in it is attributed twice.

    As in PARC and PolNeAR only the outermost attribution counts: a cue inside somebody's
    content is refused, and so is content that overlaps another's.
    """

    def __init__(self, sentences: Sequence[Range]) -> None:
        """Begin with nothing attributed; for each phrase its sentence is given."""
        self.sentences = sentences
        self.items: list[Attribution] = []
        """The attributions, by where they end."""
        self.stops: list[int] = []
        """Where each of them ends."""
        self.cues: set[int] = set()
        """The first phrases of their cues."""
        self.contents: list[tuple[int, int]] = []
        """Where the pieces of their contents begin and end, in order."""

    def covers(self, place: int) -> bool:
        """Tell whether a phrase is part of somebody's content."""
        number = bisect_left(self.contents, (place + 1, 0)) - 1
        return number >= 0 and self.contents[number][1] > place

    def overlaps(self, first: int, stop: int) -> bool:
        """Tell whether any of some phrases is part of somebody's content."""
        number = bisect_left(self.contents, (stop, 0)) - 1
        return number >= 0 and self.contents[number][1] > first

    def add(self, item: Attribution) -> str | None:
        """Add an attribution; return why not if its cue or content is already another's."""
        cue = item.cue
        number = self.number_of(cue) if cue and item.extends else None
        if number is not None:
            self.extend(number, item.content[0])
            return None
        # Roe said Troy would not bow, the agency reported: the cue of Roe is in what it reported.
        reason = self.cue_refused(cue) if cue else None
        if reason:
            return reason
        if any(self.overlaps(piece.first, piece.stop) for piece in item.content):
            return CONTENT_CLAIMED
        if cue:
            self.cues.add(cue.first)
        # The pieces stay in order, so that one search tells what overlaps.
        for piece in item.content:
            insort(self.contents, (piece.first, piece.stop))
        self.insert(item)
        return None

    def cue_refused(self, cue: FoundCue) -> str | None:
        """Return why a cue can attribute nothing more, if it cannot."""
        if cue.first in self.cues:
            return CUE_CLAIMED
        return CUE_INSIDE if self.covers(cue.first) else None

    def insert(self, item: Attribution) -> None:
        """Put an attribution where it belongs by its end."""
        stop = item.stop
        number = bisect_right(self.stops, stop)
        self.stops.insert(number, stop)
        self.items.insert(number, item)

    def number_of(self, cue: FoundCue) -> int | None:
        """Return which attribution has a cue, if one has."""
        if cue.first not in self.cues:
            return None
        first = bisect_left(self.stops, cue.stop)
        near = enumerate(self.items[first : first + ENDS_SEARCHED], first)
        same = (number for number, item in near if item.cue == cue)
        return next(same, None)

    def extend(self, number: int, piece: Range) -> None:
        """Add a piece to the content of an attribution."""
        item = self.items.pop(number)
        del self.stops[number]
        insort(self.contents, (piece.first, piece.stop))
        self.insert(item.with_piece(piece))

    def before(self, place: int) -> Iterator[tuple[int, Attribution]]:
        """Yield the attributions of a phrase's sentence that end before it, last first."""
        first = self.sentences[place].first
        number = bisect_left(self.stops, place + 1) - 1
        while number >= 0 and self.stops[number] > first:
            yield number, self.items[number]
            number -= 1
