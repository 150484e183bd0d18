"""Dates, clock times and zones of the head, from written to meant.

Nothing is filled in: a day is given only if its year, month and day are written and
there is such a day. Of a numeric date with two readings both are given, for the rest of
the head to settle. The clock of the machine is never asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from newsparse.dates.passage import Match, Passage
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

# A fact of news: no newspaper of this form is older, and "2501" is a slip or another number.
FIRST_YEAR = 1800
"""No date of news is before this year."""

# A fact of news: "3025" is a slip as well.
LAST_YEAR = 2100
"""No date of news is after this year."""


# A fact of news: archives of files, in which years have two digits, begin in the seventies.
FIRST_SHORT_YEAR = 70
"""From this on two digits are a year of the last century."""

# A fact of news: dates with two digits are of pages, and "45" may be typed from an old paper.
LAST_SHORT_YEAR = 39
"""Up to this two digits are a year of this century; what lies between may be of either."""


class WrittenDate(NamedTuple):
    """A whole date as it is written."""

    span: Span
    """Where it stands."""
    readings: tuple[dt.date, ...]
    """The days that it can mean: none if it is impossible, several if it is ambiguous."""

    @property
    def day(self) -> dt.date | None:
        """The day, if it can be read in one way only."""
        return self.readings[0] if len(self.readings) == 1 else None


class Clock(NamedTuple):
    """A clock time as it is written."""

    span: Span
    """Where it stands, with its zone."""
    time: dt.time
    """The time."""
    zone: str | None
    """The name of its zone, or its offset (`+02:00`); None if it has none."""


class Weekday(NamedTuple):
    """A weekday as it is written."""

    number: int
    """From 0 for Monday."""
    span: Span
    """Where it stands."""


def find_date(passage: Passage) -> WrittenDate | None:
    """Read the whole date that opens a passage, if there is one.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> def readings(text):
    ...     found = find_date(Passage(text, 0, len(text), load_vocabulary("en")))
    ...     return [day.isoformat() for day in found.readings]
    >>> readings("17th of July, 2025"), readings("04/05/2025"), readings("30 February 2025")
    (['2025-07-17'], ['2025-05-04', '2025-04-05'], [])
    """
    patterns = passage.vocabulary.date_patterns
    # A month or a digit comes first, so that a look at one character leaves half of the patterns.
    for pattern in patterns.named if passage.first.isalpha() else patterns.numbered:
        if found := passage.match(pattern):
            return WrittenDate(Span(*found.span()), possible_days(found, passage.vocabulary))
    return None


def find_yearless(passage: Passage) -> Match | None:
    """Match the day and month that open a passage: groups *day* and *month*."""
    month_first, day_first = passage.vocabulary.date_patterns.yearless
    return passage.match(month_first if passage.first.isalpha() else day_first)


def find_weekday(passage: Passage) -> Weekday | None:
    """Read the weekday that opens a passage."""
    found = passage.match(passage.vocabulary.date_patterns.weekday)
    if found is None:
        return None
    # Without regard to case a pattern takes "\u017fun" for "sun", which the tables do not have.
    number = passage.vocabulary.calendar.weekdays.get(found["weekday"].casefold())
    return None if number is None else Weekday(number, Span(*found.span()))


def find_clock(passage: Passage) -> Clock | None:
    """Read the clock time that opens a passage, with its zone.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> clock = find_clock(Passage("4:45 p.m. EDT", 0, 13, load_vocabulary("en")))
    >>> clock.time, clock.zone
    (datetime.time(16, 45), 'EDT')
    """
    found = passage.match(passage.vocabulary.date_patterns.clock)
    if found is None or not any(found.group(*CLOCK_SIGNS)):
        return None
    try:
        time = read_time(found)
    except ValueError:
        # A score or a price has the form of a time: "25:00", "10.99".
        return None
    return Clock(Span(*found.span()), time, zone_of(found))


def zone_of(found: Match) -> str | None:
    """Return the zone that a pattern has found, as it is written."""
    return found["offset"] or found["shift"] or found["zone"]


CLOCK_SIGNS = ("compact", "noon", "midnight", "digits", "minute", "morning", "evening", "word")
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
    # 29 February comes again within eight years, also around 1900, which is no leap year.
    for year in range(latest.year, latest.year - 9, -1):
        found = parse_day(year, month, day)
        if found and found <= latest:
            return found
    return None


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
    """Return the day that is a number of days before another."""
    return day - dt.timedelta(days=count)


def last_day_of_month(day: int, latest: dt.date) -> dt.date | None:
    """Return the last day with this number in its month up to the latest day.

    >>> last_day_of_month(31, dt.date(2025, 7, 3))
    datetime.date(2025, 5, 31)
    """
    # Of three months in a row one at least has 31 days.
    for back in range(3):
        months = latest.year * 12 + latest.month - 1 - back
        found = parse_day(months // 12, months % 12 + 1, day)
        if found and found <= latest:
            return found
    return None


def read_month(name: str, vocabulary: Vocabulary) -> int:
    """Return the number of a month that is written as a name or a number, or 0."""
    return int(name) if name.isdecimal() else vocabulary.calendar.months.get(name.casefold(), 0)


def possible_days(found: Match, vocabulary: Vocabulary) -> tuple[dt.date, ...]:
    """Return the days that a written date can mean, the likeliest first."""
    parts = found.groupdict()
    years = possible_years(parts["year"])
    orders = possible_orders(parts, vocabulary)
    days = (parse_day(year, month, day) for year in years for month, day in orders)
    readings = tuple(dict.fromkeys(filter(None, days)))
    # Countries that divide the numbers by full stops write the day first: 5.6.2025 is in June.
    day_first = parts.get("mark") == "." and len(years) == 1
    return readings[:1] if day_first else readings


def possible_years(written: str) -> tuple[int, ...]:
    """Return the years that digits can mean: `45` is of two centuries.

    >>> possible_years("25"), possible_years("87"), possible_years("45"), possible_years("2025")
    ((2025,), (1987,), (1945, 2045), (2025,))
    """
    year = int(written)
    if len(written) > len("25"):
        return (year,)
    if year >= FIRST_SHORT_YEAR:
        return (1900 + year,)
    return (2000 + year,) if year <= LAST_SHORT_YEAR else (1900 + year, 2000 + year)


def possible_orders(
    parts: Mapping[str, str], vocabulary: Vocabulary
) -> tuple[tuple[int, int], ...]:
    """Return the pairs of month and day that the groups of a date can mean."""
    if "month" in parts:
        return ((read_month(parts["month"], vocabulary), int(parts["day"])),)
    first, second = int(parts["first"]), int(parts["second"])
    return ((second, first), (first, second))


def read_time(found: Match) -> dt.time:
    """Return the time of a clock.

    Raises:
        ValueError: if there is no such time.
    """
    if found["noon"] or found["midnight"]:
        # Programs that write times so mean 0:00 of the day by "midnight".
        return dt.time(NOON if found["noon"] else 0)
    if digits := found["compact"] or found["digits"]:
        # "1645" is 16:45:00.
        return dt.time.fromisoformat(digits.ljust(len("hhmmss"), "0"))
    parts = found.groupdict(default="0")
    hour = hour_of_day(int(parts["hour"]), found)
    return dt.time(hour, int(parts["minute"]), int(parts["second"]))


def hour_of_day(hour: int, found: Match) -> int:
    """Return the hour from 0 to 23 of a clock that may count to twelve: `12 a.m.` is 0."""
    # "16:45 p.m." is written, too, and means what it says without the "p.m.".
    if hour > NOON:
        return hour
    if found["morning"]:
        return hour % NOON
    return hour % NOON + NOON if found["evening"] else hour


NOON = 12
"""The hour at which clocks with *a.m.* and *p.m.* begin anew."""
