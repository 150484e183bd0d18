"""Where the words for a day stand in a text.

Few words of an article tell a day. Those of which every such phrase has one are looked for first,
and the whole phrase only around them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse.said_on.cue_sentence import Day
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

AROUND = 80
"""No phrase for a day reaches further than so many code points from the first of its anchors."""


class Stretch(NamedTuple):
    """A part of a block with anchors no further than that from each other."""

    start: int
    """Where the first phrase of its anchors may begin."""
    last: int
    """Where its last anchor stands."""
    stop: int
    """Where the phrase of that one ends at the latest."""


NO_STRETCH = Stretch(-1, -1, -1)
"""What stands before the first one."""


def find_written_days(text: str, blocks: Sequence[Span], vocabulary: Vocabulary) -> tuple[Day, ...]:
    """Return all words within some stretches of the text that may tell a day, in text order."""
    pattern = vocabulary.day_patterns.day
    days: list[Day] = []
    for stretch in _find_stretches(_find_anchors(text, blocks, vocabulary), blocks):
        place = stretch.start
        while place <= stretch.last and (found := pattern.search(text, place, stretch.stop)):
            days.append(found)
            place = found.end()
    return tuple(days)


def _find_stretches(anchors: Iterable[int], blocks: Sequence[Span]) -> list[Stretch]:
    """Return the parts of the blocks around the anchors, those that touch as one."""
    starts = [block.start for block in blocks]
    stretches = [NO_STRETCH]
    for anchor in anchors:
        block = blocks[bisect_right(starts, anchor) - 1]
        if anchor < block.stop:
            start, stop = max(block.start, anchor - AROUND), min(block.stop, anchor + AROUND)
            before = stretches[-1]
            if block.start <= before.start and start <= before.stop:
                stretches[-1] = Stretch(before.start, anchor, stop)
            else:
                stretches.append(Stretch(start, anchor, stop))
    return stretches[1:]


def _find_anchors(text: str, blocks: Sequence[Span], vocabulary: Vocabulary) -> list[int]:
    """Return where the anchors stand, from the first to the last block, in text order."""
    if not blocks:
        return []
    start, stop = blocks[0].start, blocks[-1].stop
    named = vocabulary.day_patterns.anchor.finditer(text, start, stop)
    plain = [
        place
        for word in vocabulary.day_patterns.anchor_words
        for place in _find_all(text, word, start, stop)
    ]
    return sorted([*[found.start() for found in named], *plain])


def _find_all(text: str, word: str, start: int, stop: int) -> Iterator[int]:
    """Yield where a word stands, also inside of others."""
    while (start := text.find(word, start, stop)) >= 0:
        yield start
        start += len(word)
