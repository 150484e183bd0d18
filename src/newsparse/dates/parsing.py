"""Dates, clock times and zones of the head, from written to meant.

Nothing is filled in: a day is given only if its year, month and day are written and
there is such a day. Of a numeric date with two readings both are given, for the rest of
the head to settle. The clock of the machine is never asked.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

FIRST_YEAR, LAST_YEAR = 1800, 2100
"""Years outside are no dates of news: they are taken for slips or other numbers."""


class WrittenDate(NamedTuple):
    """A whole date as it is written."""

    span: Span
    """Where it stands."""
    readings: tuple[dt.date, ...]
    """The days that it can mean: none if it is impossible, several if it is ambiguous."""


class Clock(NamedTuple):
    """A clock time as it is written."""

    span: Span
    """Where it stands, with its zone."""
    time: dt.time
    """The time."""
    zone: str | None
    """The name of its zone, or its offset (`+02:00`); None if it has none."""


def find_date(text: str, start: int, stop: int, vocabulary: Vocabulary) -> WrittenDate | None:
    """Read the whole date that begins at a position, if there is one.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> find_date("17th of July, 2025", 0, 18, vocabulary).readings
    (datetime.date(2025, 7, 17),)
    >>> [day.isoformat() for day in find_date("04/05/2025", 0, 10, vocabulary).readings]
    ['2025-05-04', '2025-04-05']
    >>> find_date("30 February 2025", 0, 16, vocabulary).readings
    ()
    """
    named = text[start : start + 1].isalpha()
    for pattern in (
        (vocabulary.date_patterns.named,) if named else vocabulary.date_patterns.numbered
    ):
        if found := pattern.match(text, start, stop):
            return WrittenDate(Span(*found.span()), _read_days(found, vocabulary))
    return None


def find_yearless(text: str, start: int, stop: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Match the day and month that begin at a position: groups *day* and *month*."""
    month_first, day_first = vocabulary.date_patterns.yearless
    pattern = month_first if text[start : start + 1].isalpha() else day_first
    return pattern.match(text, start, stop)


def find_weekday(
    text: str, start: int, stop: int, vocabulary: Vocabulary
) -> tuple[int, Span] | None:
    """Read the weekday that begins at a position, as a number from 0 for Monday."""
    found = vocabulary.date_patterns.weekday.match(text, start, stop)
    number = vocabulary.calendar.weekdays.get(found["weekday"].casefold()) if found else None
    return None if found is None or number is None else (number, Span(*found.span()))


def find_clock(text: str, start: int, stop: int, vocabulary: Vocabulary) -> Clock | None:
    """Read the clock time that begins at a position, with its zone.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> clock = find_clock("4:45 p.m. EDT", 0, 13, load_vocabulary("en"))
    >>> clock.time, clock.zone
    (datetime.time(16, 45), 'EDT')
    """
    found = vocabulary.date_patterns.clock.match(text, start, stop)
    if found is None or not any(found[part] for part in CLOCK_SIGNS):
        return None
    try:
        time = _read_time(found)
    except ValueError:
        return None
    zone = found["offset"] or found["shift"] or found["zone"]
    return Clock(Span(*found.span()), time, zone)


CLOCK_SIGNS = ("compact", "digits", "minute", "morning", "evening", "word")
"""What tells a clock time from a mere number."""


def parse_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the day with these numbers, or None if there is no such day in news.

    >>> parse_day(2025, 2, 29), parse_day(1066, 10, 14)
    (None, None)
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date.fromisoformat(f"{year:04}-{month:02}-{day:02}")
    except ValueError:
        return None


def complete_day(month: int, day: int, latest: dt.date) -> dt.date | None:
    """Return the last day with this month and day up to the latest one.

    >>> complete_day(12, 31, dt.date(2025, 1, 1))
    datetime.date(2024, 12, 31)
    """
    years = range(latest.year, latest.year - 9, -1)
    days = (parse_day(year, month, day) for year in years)
    return next((found for found in days if found and found <= latest), None)


def last_weekday(weekday: int, latest: dt.date) -> dt.date:
    """Return the last such weekday, from 0 for Monday, up to the latest day.

    >>> last_weekday(2, dt.date(2025, 8, 8))
    datetime.date(2025, 8, 6)
    """
    return latest - dt.timedelta(days=(latest.weekday() - weekday) % 7)


def summer_time(rule: str, moment: dt.datetime) -> dt.timedelta | None:
    """Return the offset at a moment of a zone whose summer time POSIX writes as a rule."""
    from dateutil.tz import tzstr  # noqa: PLC0415  (slow to import, seldom needed)

    return tzstr(rule).utcoffset(moment)


def days_before(count: int, day: dt.date) -> dt.date:
    """Return the day so many days before another."""
    return day - dt.timedelta(days=count)


def last_day_of_month(day: int, latest: dt.date) -> dt.date | None:
    """Return the last day with this number in its month up to the latest day.

    >>> last_day_of_month(31, dt.date(2025, 7, 3))
    datetime.date(2025, 5, 31)
    """
    for back in range(3):
        months = latest.year * 12 + latest.month - 1 - back
        found = parse_day(months // 12, months % 12 + 1, day)
        if found and found <= latest:
            return found
    return None


def read_month(name: str, vocabulary: Vocabulary) -> int:
    """Return the number of a month that is written as a name or a number, or 0."""
    return int(name) if name.isdecimal() else vocabulary.calendar.months.get(name.casefold(), 0)


def _read_days(found: re.Match[str], vocabulary: Vocabulary) -> tuple[dt.date, ...]:
    parts = found.groupdict()
    years = [int(parts["year"])]
    if len(parts["year"]) == len("25"):
        years = [1900 + years[0], 2000 + years[0]]
    if "month" in parts:
        orders = [(read_month(parts["month"], vocabulary), int(parts["day"]))]
    else:
        first, second = int(parts["first"]), int(parts["second"])
        orders = [(second, first), (first, second)]
    days = (parse_day(year, month, day) for year in years for month, day in orders)
    readings = tuple(dict.fromkeys(filter(None, days)))
    # Where full stops divide the numbers, the day stands first.
    return readings[:1] if parts.get("mark") == "." and len(years) == 1 else readings


def _read_time(found: re.Match[str]) -> dt.time:
    if digits := found["compact"] or found["digits"]:
        return dt.time(int(digits[:2]), int(digits[2:4]), int(digits[4:] or 0))
    hour = int(found["hour"])
    if (found["morning"] or found["evening"]) and hour <= NOON:
        hour = hour % NOON + (NOON if found["evening"] else 0)
    return dt.time(hour, int(found["minute"] or 0), int(found["second"] or 0))


NOON = 12
