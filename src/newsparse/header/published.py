"""The publication date: which stamp of the head tells it, and which day that means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse.dates.parsing import WrittenDate
from newsparse.dates.zones import read_zone
from newsparse.errors import Problem
from newsparse.header.stamps import Stamp
from newsparse.model import Published
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary


class Evidence(NamedTuple):
    """What else the head tells, by which an ambiguous date or zone is settled."""

    days: tuple[dt.date, ...]
    """Whole dates that are certain."""
    months_and_days: tuple[tuple[int, int], ...]
    """Dates without a year."""
    words: str
    """The head and the dateline, in lower case."""
    given: dt.date | None
    """The day that the caller handed in."""


class Dating(NamedTuple):
    """The publication date, and the doubts about it."""

    published: Published | None
    problems: tuple[Problem, ...] = ()


def join_stamps(stamps: Sequence[Stamp]) -> tuple[Stamp, ...]:
    """Join what stands on lines of its own: a label, the date below it, the time below that."""
    joined: list[Stamp] = []
    for stamp in stamps:
        if joined and (whole := _join(joined[-1], stamp)):
            joined[-1] = whole
        else:
            joined.append(stamp)
    return tuple(joined)


def choose_stamp(stamps: Iterable[Stamp]) -> Stamp | None:
    """Return the stamp of publication: *published* before a mere date before *updated*."""
    dated = [stamp for stamp in stamps if stamp.dates]
    ranks = ("published", "date", "updated")
    return min(dated, key=lambda stamp: ranks.index(stamp.kind), default=None)


def read_published(text: str, stamp: Stamp, evidence: Evidence, vocabulary: Vocabulary) -> Dating:
    """Read the day, and the moment if time and zone are known, of the stamp of publication."""
    written = stamp.dates[0]
    readings = _settle(stamp, evidence, vocabulary)
    if len(readings) != 1:
        return Dating(None, (_doubt(text, written),))
    day = readings[0]
    zone = read_zone(stamp.clock, day, evidence.words, vocabulary) if stamp.clock else None
    span, value = written.span, day
    if zone and stamp.clock:
        value = dt.datetime.combine(day, stamp.clock.time, zone)
        span = Span(min(span.start, stamp.clock.span.start), max(span.stop, stamp.clock.span.stop))
    problems = (*_find_mismatch(text, stamp, day), *_find_conflict(text, day, evidence, span))
    return Dating(Published(value, span, span.of(text)), problems)


def certain_days(stamps: Iterable[Stamp]) -> tuple[dt.date, ...]:
    """Return the days of the dates that can be read in one way only."""
    dates = (date for stamp in stamps for date in stamp.dates)
    return tuple(date.readings[0] for date in dates if len(date.readings) == 1)


def _join(first: Stamp, second: Stamp) -> Stamp | None:
    span = Span(first.span.start, second.span.stop)
    if not first.dates and second.kind == "date":
        return second._replace(kind=first.kind, span=span, clock=second.clock or first.clock)
    if first.dates and not first.clock and second.clock and not second.dates:
        return first._replace(span=span, clock=second.clock) if second.kind == "date" else None
    return None


def _settle(stamp: Stamp, evidence: Evidence, vocabulary: Vocabulary) -> tuple[dt.date, ...]:
    """Narrow the readings of a date by what the head tells, the surest first."""
    readings = stamp.dates[0].readings
    for likely in _find_likely(stamp, readings, evidence, vocabulary):
        readings = tuple(day for day in readings if day in likely) or readings
    return readings


def _find_likely(
    stamp: Stamp, readings: Sequence[dt.date], evidence: Evidence, vocabulary: Vocabulary
) -> Iterator[Sequence[dt.date]]:
    if stamp.weekday:
        yield [day for day in readings if day.weekday() == stamp.weekday[0]]
    yield evidence.days
    yield [day for day in readings if (day.month, day.day) in evidence.months_and_days]
    if stamp.clock and stamp.clock.zone and stamp.clock.zone[0].isalpha():
        month_first = stamp.clock.zone.casefold() in {
            zone.casefold() for zone in vocabulary.dates.month_first
        }
        yield [day for day in readings if _is_month_first(day, readings) == month_first]
    if evidence.days:
        yield [day for day in readings if day <= max(evidence.days)]
    if evidence.given:
        yield [evidence.given]
    if stamp.weekday and stamp.weekday[1].stop + 1 == stamp.dates[0].span.start:
        # `Friday 9 May` without a comma goes from the day to the month, in numbers too.
        yield readings[:1]


def _is_month_first(day: dt.date, readings: Sequence[dt.date]) -> bool:
    """Tell whether a reading takes the month from the first number: the second reading does."""
    return day != readings[0]


def _doubt(text: str, written: WrittenDate) -> Problem:
    if not written.readings:
        message = f"there is no such day as {written.span.of(text)!r}"
        return Problem("impossible-date", message, written.span)
    meanings = " or ".join(day.isoformat() for day in written.readings)
    message = f"{written.span.of(text)!r} can mean {meanings}"
    return Problem("ambiguous-date", message, written.span)


def _find_mismatch(text: str, stamp: Stamp, day: dt.date) -> Iterator[Problem]:
    if stamp.weekday and stamp.weekday[0] != day.weekday():
        message = f"{day.isoformat()} was no {stamp.weekday[1].of(text)}"
        yield Problem("weekday-mismatch", message, stamp.weekday[1])


def _find_conflict(text: str, day: dt.date, evidence: Evidence, span: Span) -> Iterator[Problem]:
    if evidence.given and evidence.given != day:
        message = f"{span.of(text)!r} is not the {evidence.given.isoformat()} that was handed in"
        yield Problem("published-conflict", message, span)
