"""When a statement was made: the words in its sentence that tell the day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsparse.times.adverbs import FINDERS, REACH, Frame, is_adverb, spoken_words
from newsparse.times.dates import (
    complete_day,
    days_before,
    last_day_of_month,
    last_weekday,
    month_numbers,
    parse_day,
    weekday_numbers,
)
from newsparse.language import DateWords, Language
from newsparse.patterns.times import sentence_end_pattern
from newsparse.span import Span


def find_time_of_saying(  # noqa: PLR0913, PLR0917  (a statement has so many parts)
    text: str,
    sentence: Span,
    cue: Span,
    source: Span | None,
    content: Sequence[Span],
    published: dt.date,
    language: Language,
) -> tuple[dt.date, Span] | None:
    """Return the day on which a statement was made, and the words that tell it.

    Args:
        text: The article.
        sentence: The sentence in which the cue stands, or its paragraph.
        cue: The words that attribute.
        source: The words that name the source.
        content: What is attributed.
        published: The day of publication. A bare weekday is the last one up to it.
        language: The words of days and of what stands around them.

    >>> from newsparse.language import load_language
    >>> text = "The well is dry, keeper Ada Stone said on Tuesday."
    >>> day, span = find_time_of_saying(
    ...     text,
    ...     Span(0, 50),
    ...     Span(34, 38),
    ...     Span(18, 33),
    ...     [Span(0, 15)],
    ...     dt.date(2025, 8, 8),
    ...     load_language("en"),
    ... )
    >>> day.isoformat(), span.of(text)
    ('2025-08-05', 'on Tuesday')
    """
    words = language.dates
    if not words.futures.isdisjoint(spoken_words(text, cue.start, cue.stop)):
        return None
    near = Span(max(sentence.start, cue.start - REACH), min(sentence.stop, cue.stop + REACH))
    frame = Frame(text, _bound(text, near, cue, source), cue, source, tuple(content), words)
    for find in FINDERS:
        for found in find(frame):
            day = _read_day(found, published, words) if is_adverb(frame, found) else None
            if day:
                return day, _span(found)
    return None


def _bound(text: str, near: Span, cue: Span, source: Span | None) -> Span:
    """Return the part of a stretch that belongs to the sentence of the cue."""
    first = min(cue.start, source.start) if source and source.stop > near.start else cue.start
    start = near.start
    for found in sentence_end_pattern().finditer(text, near.start, max(near.start, first)):
        start = found.end()
    ended = sentence_end_pattern().search(text, cue.stop, near.stop)
    return Span(start, ended.end() if ended else near.stop)


def _span(found: re.Match[str]) -> Span:
    """Return where the words for a day stand."""
    return Span(found.start(), found.end())


def _read_day(found: re.Match[str], published: dt.date, words: DateWords) -> dt.date | None:
    """Return the day that words tell, counted from the day of publication."""
    published = dt.date(published.year, published.month, published.day)
    if name := found["weekday"]:
        latest = days_before(1, published) if found["last"] else published
        return last_weekday(weekday_numbers(words)[name.rstrip(".").casefold()], latest)
    if month := found["month"] or found["second_month"]:
        number, day = (
            month_numbers(words)[month.rstrip(".").casefold()],
            int(found["day"] or found["first_day"]),
        )
        if year := found["year"]:
            return parse_day(int(year), number, day)
        return complete_day(number, day, published)
    if phrase := found["phrase"]:
        return days_before(_phrase_days(words)[" ".join(phrase.casefold().split())], published)
    if nth := found["nth"]:
        return last_day_of_month(int(nth), published)
    count = found["count"].casefold()
    known = {name: number for number, name in enumerate(words.numbers)}
    return days_before(int(count) if count.isdecimal() else known[count], published)


@lru_cache(maxsize=8)
def _phrase_days(words: DateWords) -> Mapping[str, int]:
    return {phrase: int(days) for days, known in words.day_phrases.items() for phrase in known}
