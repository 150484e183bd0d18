"""The publication date: which stamp of the head tells it, and which day that means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from newsparse.dates.parsing import WrittenDate
from newsparse.dates.passage import Passage
from newsparse.dates.zones import read_zone
from newsparse.errors import Problem
from newsparse.header.stamps import Stamp
from newsparse.model import Published
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary


class DateEvidence(NamedTuple):
    """What else the head tells, by which an ambiguous date or zone is settled."""

    days: tuple[dt.date, ...]
    """Whole dates that are certain."""
    month_and_day: tuple[int, int] | None
    """The date of the dateline, if it has no year."""
    words: str
    """The head and the dateline, in lower case."""
    given: dt.date | None
    """The day that the caller handed in."""


class Dating(NamedTuple):
    """The publication date, and the doubts about it."""

    published: Published | None
    problems: tuple[Problem, ...] = ()


RANKS = ("published", "date", "updated")
"""The kinds of stamps that tell the publication, the likeliest first."""


def join_stamps(stamps: Sequence[Stamp]) -> tuple[Stamp, ...]:
    """Join what stands on lines of its own: a label, the date below it, the time below that."""
    joined: list[Stamp] = []
    for stamp in stamps:
        if joined and (whole := join_pair(joined[-1], stamp)):
            joined[-1] = whole
        else:
            joined.append(stamp)
    return tuple(joined)


def choose_stamp(stamps: Iterable[Stamp]) -> Stamp | None:
    """Return the stamp of publication: *published* before a mere date before *updated*."""
    dated = [stamp for stamp in stamps if stamp.dates and stamp.kind in RANKS]
    return min(dated, key=lambda stamp: RANKS.index(stamp.kind), default=None)


def read_published(article: Passage, stamp: Stamp, evidence: DateEvidence) -> Dating:
    """Read the day, and the moment if time and zone are known, of the stamp of publication."""
    written = stamp.dates[0]
    readings = settle_readings(stamp, evidence, article.vocabulary)
    if len(readings) != 1:
        return Dating(None, (doubt_about(article.text, written),))
    day = readings[0]
    value, span = moment_of_stamp(stamp, day, evidence, article.vocabulary)
    problems = (
        *find_mismatch(article.text, stamp, day),
        *find_conflict(article.text, day, span, evidence.given),
    )
    return Dating(Published(value, span, span.of(article.text)), problems)


def moment_of_stamp(
    stamp: Stamp, day: dt.date, evidence: DateEvidence, vocabulary: Vocabulary
) -> tuple[dt.date, Span]:
    """Return the moment of a stamp, or the day where time or zone are unknown, and its span."""
    date = stamp.dates[0].span
    clock = stamp.clock
    if clock is None:
        return day, date
    # A time without a zone is no moment: each zone has its own 10:42.
    zone = read_zone(clock, day, evidence.words, vocabulary)
    if zone is None:
        return day, date
    span = Span(min(date.start, clock.span.start), max(date.stop, clock.span.stop))
    return dt.datetime.combine(day, clock.time, zone), span


def certain_days(stamps: Iterable[Stamp]) -> tuple[dt.date, ...]:
    """Return the days of the dates that can be read in one way only."""
    dates = chain.from_iterable(stamp.dates for stamp in stamps)
    return tuple(filter(None, (date.day for date in dates)))


def join_pair(first: Stamp, second: Stamp) -> Stamp | None:
    """Return two stamps as one, if the second goes on with the first."""
    if second.kind != "date":
        return None
    span = Span(first.span.start, second.span.stop)
    if not first.dates:
        # A label, or a time, above the date.
        return second._replace(kind=first.kind, span=span, clock=second.clock or first.clock)
    # The date above, the time below.
    if first.clock or second.dates or not second.clock:
        return None
    return first._replace(span=span, clock=second.clock)


class OpenDate(NamedTuple):
    """A date that can mean several days, and what may settle it."""

    stamp: Stamp
    """Where it stands."""
    readings: tuple[dt.date, ...]
    """The days, that with the day before the month first."""
    evidence: DateEvidence
    """What else the head tells."""
    month_first: frozenset[str]
    """Zones of readers who write the month first, casefolded."""


def settle_readings(
    stamp: Stamp, evidence: DateEvidence, vocabulary: Vocabulary
) -> tuple[dt.date, ...]:
    """Narrow the readings of a date by what the head tells, the surest first."""
    readings = stamp.dates[0].readings
    if len(readings) <= 1:
        return readings
    date = OpenDate(stamp, readings, evidence, vocabulary.calendar.month_first)
    for find_likely in SETTLING:
        likely = find_likely(date)
        # What contradicts all readings that are left is a slip, and settles nothing.
        readings = tuple([day for day in readings if day in likely]) or readings
    return readings


def by_weekday(date: OpenDate) -> Sequence[dt.date]:
    """Return the readings on the weekday of the stamp: `Tuesday 05/06/2025` is in May."""
    weekday = date.stamp.weekday
    if weekday is None:
        return ()
    return [day for day in date.readings if day.weekday() == weekday.number]


def by_other_dates(date: OpenDate) -> Sequence[dt.date]:
    """Return the other dates of the head: `04/10/2025 April 10, 2025`."""
    return date.evidence.days


def by_dateline(date: OpenDate) -> Sequence[dt.date]:
    """Return the readings on the day of the dateline: `OSLO, June 5 (AP)`."""
    told = date.evidence.month_and_day
    return [day for day in date.readings if (day.month, day.day) == told]


def by_zone(date: OpenDate) -> Sequence[dt.date]:
    """Return the readings of the readers in the zone: `EST` is of those with the month first."""
    clock = date.stamp.clock
    zone = clock.zone if clock else None
    # An offset such as "+02:00" is written everywhere.
    if zone is None or not zone[0].isalpha():
        return ()
    is_month_first = zone.casefold() in date.month_first
    if is_month_first:
        return date.readings[1:]
    return date.readings[:1]


def by_update(date: OpenDate) -> Sequence[dt.date]:
    """Return the readings up to the last date of the head: no update comes first."""
    latest = max(date.evidence.days, default=dt.date.min)
    return [day for day in date.readings if day <= latest]


def by_given_day(date: OpenDate) -> Sequence[dt.date]:
    """Return the day that the caller handed in."""
    return tuple(filter(None, [date.evidence.given]))


def by_leading_weekday(date: OpenDate) -> Sequence[dt.date]:
    """Return the first reading behind a weekday without a comma: `Friday 09/05/2025` is in May."""
    weekday = date.stamp.weekday
    written = date.stamp.dates[0].span
    is_led = weekday is not None and weekday.span.stop + 1 == written.start
    if is_led:
        return date.readings[:1]
    return ()


SETTLING = (
    by_weekday,
    by_other_dates,
    by_dateline,
    by_zone,
    by_update,
    by_given_day,
    by_leading_weekday,
)
"""What settles a date with several readings, the surest first."""


def doubt_about(text: str, written: WrittenDate) -> Problem:
    """Return the problem of a date that can mean no day, or several."""
    if not written.readings:
        message = f"there is no such day as {written.span.of(text)!r}"
        return Problem("impossible-date", message, written.span)
    meanings = " or ".join(day.isoformat() for day in written.readings)
    message = f"{written.span.of(text)!r} can mean {meanings}"
    return Problem("ambiguous-date", message, written.span)


def find_mismatch(text: str, stamp: Stamp, day: dt.date) -> Iterator[Problem]:
    """Yield the problem of a date with a weekday that it was not."""
    weekday = stamp.weekday
    # The date stands: weekdays are typed by hand, dates are set by machines.
    if weekday and weekday.number != day.weekday():
        message = f"{day.isoformat()} was no {weekday.span.of(text)}"
        yield Problem("weekday-mismatch", message, weekday.span)


def find_conflict(text: str, day: dt.date, span: Span, given: dt.date | None) -> Iterator[Problem]:
    """Yield the problem of a date that is not the one that was handed in."""
    if given and given != day:
        message = f"{span.of(text)!r} is not the {given.isoformat()} that was handed in"
        yield Problem("published-conflict", message, span)
