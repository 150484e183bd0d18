"""The sentence of a statement, and the phrases in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from typing import NamedTuple

from newsparse.patterns.circumstance_patterns import gap_pattern
from newsparse.patterns.day_patterns import word_pattern
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

REACH = 400
"""What belongs to a statement stands within so many code points of its cue."""

SHORTEST = len(" me")
"""No phrase with what divides it from the words before has fewer code points."""

MOST_WORDS = 30
"""A phrase has at most so many words."""


class Told(NamedTuple):
    """A statement's parts with the sentence around them."""

    text: str
    """The article."""
    start: int
    """Where the sentence of the cue begins, as far as it is near."""
    stop: int
    """Where it ends."""
    cue: Span
    """The cue."""
    lemma: str
    """The dictionary form of its verb."""
    source: Span | None
    """The words that name the source."""
    content: Sequence[Span]
    """What is attributed."""
    days: Sequence[re.Match[str]]
    """The words that may tell a day and begin in the sentence, in text order."""
    vocabulary: Vocabulary
    """The words of the language."""


def sentence_around(ends: Sequence[int], cue: Span, source: Span | None) -> tuple[int, int]:
    """Return where the sentence of a cue starts and stops, as far as it is near.

    The ends are those of all sentences.
    """
    first = source.start if source is not None and source.start < cue.start else cue.start
    number, after = bisect_right(ends, first) - 1, bisect_left(ends, cue.stop)
    start = ends[number] if number >= 0 else 0
    stop = ends[after] if after < len(ends) else cue.stop
    return max(start, cue.start - REACH), min(stop, cue.stop + REACH)


def first_part(start: int, cue: Span, source: Span | None, content: Sequence[Span]) -> int:
    """Return where the first part of a statement begins that ends behind a place."""
    first = cue.start
    if source is not None and source.start < first and source.stop > start:
        first = source.start
    for piece in content:
        if piece.start < first and piece.stop > start:
            first = piece.start
    return first


def behind_cue(
    stop: int, cue: Span, source: Span | None, content: Sequence[Span]
) -> tuple[int, int]:
    """Return where what stands behind a cue, or the source behind it, starts and stops.

    It goes on to the content, or else to where the sentence stops.
    """
    start = cue.stop
    if source is not None and 0 <= source.start - start <= len("  ") and source.stop < stop:
        start = source.stop
    for piece in content:
        if start <= piece.start < stop:
            stop = piece.start
    return start, stop


def days_opening(days: Sequence[re.Match[str]], start: int, stop: int) -> Sequence[re.Match[str]]:
    """Return those of all days that begin between two places."""
    first = bisect_left(days, start, key=re.Match.start)
    return days[first : bisect_left(days, stop, first, key=re.Match.start)]


def spoken(text: str, span: Span) -> list[str]:
    """Return the words of a stretch, in lower case and without the genitive."""
    found = word_pattern().findall(span.of(text).casefold())
    return [word.removesuffix("'s").removesuffix("’s") for word in found]


def phrase_stop(
    text: str, start: int, stop: int, stops: Collection[str], loose: Collection[str]
) -> int:
    """Return where a phrase ends: before one of some words, or at a mark; `start` if at once.

    Its last word is none of the loose ones, as *the*.
    """
    place = ended = start
    for number, word in enumerate(word_pattern().finditer(text, start, stop)):
        if number == MOST_WORDS or word[0].casefold() in stops:
            break
        if word.start() > place and not gap_pattern().fullmatch(text, place, word.start()):
            break
        place = word.end()
        ended = ended if word[0].casefold() in loose else place
    return ended


def without_day(told: Told, span: Span) -> Span:
    """Return a phrase without the day that ends it: `at a rally on Monday`."""
    for day in told.days:
        if day.start() > span.start and day.end() == span.stop:
            kept = told.text[span.start : day.start()].rstrip(" \t\r\n\xa0,")
            return Span(span.start, span.start + len(kept))
    return span


def is_occasion(told: Told, span: Span) -> bool:
    """Tell whether a phrase has a noun for an occasion of speaking or writing."""
    return not told.vocabulary.occasions.isdisjoint(spoken(told.text, span))


def has_words(text: str, span: Span) -> bool:
    """Tell whether a phrase is more than the one word that opens it."""
    first = word_pattern().search(text, span.start, span.stop)
    return first is not None and bool(word_pattern().search(text, first.end(), span.stop))
