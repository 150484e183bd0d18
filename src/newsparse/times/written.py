"""Where the words for a day stand in a text.

Few words of an article tell a day. Those of which every such phrase has one are looked for first,
and the whole phrase only around them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsparse.language import DateWords, Language
from newsparse.patterns.times import day_anchor_pattern, day_anchors, day_pattern
from newsparse.span import Span
from newsparse.times.surroundings import Day

AROUND = 80
"""No phrase for a day reaches further than so many code points from the first of its anchors."""


def find_written_days(text: str, blocks: Sequence[Span], language: Language) -> tuple[Day, ...]:
    """Return all words within some stretches of the text that may tell a day, in text order."""
    pattern = day_pattern(language.dates)
    starts = [block.start for block in blocks]
    days: list[Day] = []
    done = 0
    for anchor in _find_anchors(text, blocks, language.dates):
        block = blocks[bisect_right(starts, anchor) - 1]
        if done <= anchor < block.stop:
            first, last = max(done, block.start, anchor - AROUND), anchor + AROUND
            found = pattern.search(text, first, min(block.stop, last))
            done = anchor + 1  # whatever began before it would have been found
            if found and found.start() < done:
                days.append(found)
                done = found.end()
    return tuple(days)


def _find_anchors(text: str, blocks: Sequence[Span], words: DateWords) -> list[int]:
    """Return where the anchors stand, from the first to the last block, in text order."""
    if not blocks:
        return []
    start, stop = blocks[0].start, blocks[-1].stop
    named = day_anchor_pattern(words).finditer(text, start, stop)
    plain = [place for word in day_anchors(words) for place in _find_all(text, word, start, stop)]
    return sorted([*[found.start() for found in named], *plain])


def _find_all(text: str, word: str, start: int, stop: int) -> Iterator[int]:
    """Yield where a word stands, also inside of others."""
    while (start := text.find(word, start, stop)) >= 0:
        yield start
        start += len(word)
