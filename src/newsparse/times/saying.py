"""When a statement was made: the words in its sentence that tell the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsparse.language import DateWords, Language
from newsparse.span import Span
from newsparse.times import adverbs, continuations, scenes
from newsparse.times.dates import (
    complete_day,
    days_before,
    last_day_of_month,
    last_weekday,
    month_numbers,
    parse_day,
    weekday_numbers,
)
from newsparse.times.occasions import is_adverb
from newsparse.times.surroundings import Day, find_sentence_ends, nearby, surround
from newsparse.times.written import find_written_days


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
    near = nearby(sentence, cue)
    days, ends = find_written_days(text, [near], language), find_sentence_ends(text, [near])
    return find_day_of_saying(
        text, sentence, cue, source, content, (), (), days, ends, published, language
    )


def find_day_of_saying(  # noqa: PLR0913, PLR0917  (a statement has so many parts)
    text: str,
    paragraph: Span,
    cue: Span,
    source: Span | None,
    content: Sequence[Span],
    objects: Sequence[Span],
    others: Sequence[Span],
    days: Sequence[Day],
    ends: Sequence[int],
    published: dt.date,
    language: Language,
) -> tuple[dt.date, Span] | None:
    """Do the same as `find_time_of_saying`, given the days near and the ends of all sentences.

    A day behind what is judged is that of the judgement, one in what others attribute is theirs.
    """
    if not days:
        return None
    around = surround(
        text, paragraph, cue, source, content, objects, others, days, ends, language.dates
    )
    if not around.words.futures.isdisjoint(around.cue_words):
        return None
    for find in FINDERS if around.has_own_days else FINDERS_BEFORE:
        for found in find(around):
            day = read_day(found, published, around.words) if is_adverb(around, found) else None
            if day:
                return day, Span(*found.span())
    return None


FINDERS = (
    adverbs.find_behind,
    adverbs.find_in_cue,
    adverbs.find_between,
    adverbs.find_in_source,
    continuations.find_turning,
    continuations.find_going_on,
    scenes.find_in_front,
    adverbs.find_among,
    scenes.find_shared,
    adverbs.find_behind_object,
    scenes.find_clock_front,
    scenes.find_occasion,
    scenes.find_beside,
    scenes.find_in_paragraph,
)
"""Where a day may stand, the surest first."""

FINDERS_BEFORE = (scenes.find_occasion, scenes.find_in_paragraph)
"""Those of them that look in front of the sentence."""


def read_day(found: Day, published: dt.date, words: DateWords) -> dt.date | None:
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
