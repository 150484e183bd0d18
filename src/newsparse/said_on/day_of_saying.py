"""When a statement was made: the words in its sentence that tell the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsparse.dates.parsing import (
    complete_day,
    days_before,
    last_day_of_month,
    last_weekday,
    parse_day,
)
from newsparse.said_on import from_other_verb, in_clause, outside_clause
from newsparse.said_on.cue_sentence import Day, find_sentence_ends, nearby, surround
from newsparse.said_on.day_words import find_written_days
from newsparse.said_on.occasions import is_adverb
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary


def find_time_of_saying(  # noqa: PLR0913, PLR0917  (a statement has so many parts)
    text: str,
    sentence: Span,
    cue: Span,
    source: Span | None,
    content: Sequence[Span],
    published: dt.date,
    vocabulary: Vocabulary,
) -> tuple[dt.date, Span] | None:
    """Return the day on which a statement was made, and the words that tell it.

    Args:
        text: The article.
        sentence: The sentence in which the cue stands, or its paragraph.
        cue: The words that attribute.
        source: The words that name the source.
        content: What is attributed.
        published: The day of publication. A bare weekday is the last one up to it.
        vocabulary: The words of days and of what stands around them.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> text = "The well is dry, keeper Ada Stone said on Tuesday."
    >>> day, span = find_time_of_saying(
    ...     text,
    ...     Span(0, 50),
    ...     Span(34, 38),
    ...     Span(18, 33),
    ...     [Span(0, 15)],
    ...     dt.date(2025, 8, 8),
    ...     load_vocabulary("en"),
    ... )
    >>> day.isoformat(), span.of(text)
    ('2025-08-05', 'on Tuesday')
    """
    near = nearby(sentence, cue)
    days, ends = find_written_days(text, [near], vocabulary), find_sentence_ends(text, [near])
    return find_day_of_saying(
        text, sentence, cue, source, content, (), (), days, ends, published, vocabulary
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
    vocabulary: Vocabulary,
) -> tuple[dt.date, Span] | None:
    """Do the same as `find_time_of_saying`, given the days near and the ends of all sentences.

    A day behind what is judged is that of the judgement, one in what others attribute is theirs.
    """
    if not days:
        return None
    around = surround(
        text, paragraph, cue, source, content, objects, others, days, ends, vocabulary
    )
    if not around.vocabulary.dates.futures.isdisjoint(around.cue_words):
        return None
    for find in FINDERS if around.has_own_days else FINDERS_BEFORE:
        for found in find(around):
            day = (
                read_day(found, published, around.vocabulary) if is_adverb(around, found) else None
            )
            if day:
                return day, Span(*found.span())
    return None


FINDERS = (
    in_clause.find_behind,
    in_clause.find_in_cue,
    in_clause.find_between,
    in_clause.find_in_source,
    from_other_verb.find_turning,
    from_other_verb.find_going_on,
    outside_clause.find_in_front,
    in_clause.find_among,
    outside_clause.find_shared,
    in_clause.find_behind_object,
    outside_clause.find_clock_front,
    outside_clause.find_occasion,
    outside_clause.find_beside,
    outside_clause.find_in_paragraph,
)
"""Where a day may stand, the surest first."""

FINDERS_BEFORE = (outside_clause.find_occasion, outside_clause.find_in_paragraph)
"""Those of them that look in front of the sentence."""


def read_day(found: Day, published: dt.date, vocabulary: Vocabulary) -> dt.date | None:
    """Return the day that words tell, counted from the day of publication."""
    published = dt.date(published.year, published.month, published.day)
    if name := found["weekday"]:
        latest = days_before(1, published) if found["last"] else published
        return last_weekday(vocabulary.calendar.weekdays[name.rstrip(".").casefold()], latest)
    if month := found["month"] or found["second_month"]:
        number, day = (
            vocabulary.calendar.months[month.rstrip(".").casefold()],
            int(found["day"] or found["first_day"]),
        )
        if year := found["year"]:
            return parse_day(int(year), number, day)
        return complete_day(number, day, published)
    if phrase := found["phrase"]:
        return days_before(
            vocabulary.calendar.phrases[" ".join(phrase.casefold().split())], published
        )
    if nth := found["nth"]:
        return last_day_of_month(int(nth), published)
    count = found["count"].casefold()
    known = {name: number for number, name in enumerate(vocabulary.dates.numbers)}
    return days_before(int(count) if count.isdecimal() else known[count], published)
