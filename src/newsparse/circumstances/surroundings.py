"""The sentence of a statement, and the phrases in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from newsparse.language import Language
from newsparse.patterns.circumstances import gap_pattern
from newsparse.patterns.times import word_pattern
from newsparse.span import Span

REACH = 400
"""What belongs to a statement stands within so many code points of its cue."""

MOST_WORDS = 30
"""A phrase has at most so many words."""


class Told(NamedTuple):
    """A statement's parts with the sentence around them."""

    text: str
    """The article."""
    sentence: Span
    """The sentence of the cue."""
    cue: Span
    """The cue."""
    lemma: str
    """The dictionary form of its verb."""
    source: Span | None
    """The words that name the source."""
    content: tuple[Span, ...]
    """What is attributed."""
    days: Sequence[re.Match[str]]
    """The words of the article that may tell a day, in text order."""
    language: Language
    """The words of the language."""


def sentence_around(ends: Sequence[int], cue: Span, source: Span | None) -> Span:
    """Return the sentence of a cue, as far as it is near, given the ends of all sentences."""
    first = min(cue.start, source.start) if source else cue.start
    number = bisect_right(ends, first) - 1
    after = bisect_left(ends, cue.stop)
    start = ends[number] if number >= 0 else 0
    stop = ends[after] if after < len(ends) else cue.stop
    return Span(max(start, cue.start - REACH), min(stop, cue.stop + REACH))


def spoken(text: str, span: Span) -> Iterator[str]:
    """Yield the words of a stretch, in lower case."""
    for word in word_pattern().finditer(text, span.start, span.stop):
        yield word[0].casefold().removesuffix("'s").removesuffix("’s")


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
    number = bisect_left(told.days, span.stop, key=re.Match.end)
    if number < len(told.days):
        day = told.days[number]
        if day.start() > span.start and day.end() == span.stop:
            kept = told.text[span.start : day.start()].rstrip(" \t\r\n\xa0,")
            return Span(span.start, span.start + len(kept))
    return span


def is_occasion(told: Told, span: Span) -> bool:
    """Tell whether a phrase has a noun for an occasion of speaking or writing."""
    words = told.language
    known = (words.dates.occasions, words.circumstances.media, words.circumstances.platforms)
    return any(word in nouns for word in spoken(told.text, span) for nouns in known)


def has_words(text: str, span: Span) -> bool:
    """Tell whether a phrase is more than the one word that opens it."""
    return any(number for number, _ in enumerate(word_pattern().finditer(text, *_ends(span))))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.stop
