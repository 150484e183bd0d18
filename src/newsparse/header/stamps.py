"""Stamps: the runs of label, weekday, date, time and zone in the head of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from newsparse.dates.parsing import (
    Clock,
    Weekday,
    WrittenDate,
    find_clock,
    find_date,
    find_weekday,
    find_yearless,
    possible_days,
    zone_of,
)
from newsparse.dates.passage import Passage
from newsparse.span import Span
from newsparse.vocabulary.head_words import StampKind

# A fact of news: "18:30 | All, Japan" names a section, a longer rest of the line is a sentence.
LONGEST_SECTION = 25
"""The name of a section behind a date is shorter than this."""


class Stamp(NamedTuple):
    """One date with what stands around it; any part may be missing."""

    kind: StampKind
    """What its label says."""
    span: Span
    """From its label to its last part."""
    dates: tuple[WrittenDate, ...] = ()
    """Its date; a second spelling of the same day may stand beside it."""
    weekday: Weekday | None = None
    """Its weekday."""
    clock: Clock | None = None
    """Its time."""


class StampRun(NamedTuple):
    """The stamps from one position, and how far they go."""

    stamps: tuple[Stamp, ...]
    """The stamps, in text order."""
    stop: int
    """The end of the last part, or of what follows it without saying anything."""
    counts: bool = False
    """Whether it counts time: `3 hours ago`, `5 min read`."""

    @property
    def is_dated(self) -> bool:
        """Whether one of the stamps has a date with a year."""
        return any(stamp.dates for stamp in self.stamps)

    @property
    def tells_time(self) -> bool:
        """Whether it has a date, a time of day or a count, and not numbers alone."""
        has_clock = any(stamp.clock for stamp in self.stamps)
        if self.is_dated:
            return True
        if has_clock:
            return True
        return self.counts

    def fills(self, line: Passage) -> bool:
        """Tell whether it goes on to the end of a line, and tells a date, a time or a count."""
        return self.stop == line.stop and self.tells_time


class StampPart(NamedTuple):
    """A part of a stamp: its label, date, weekday, time or zone, or a filler, which is none."""

    span: Span
    label: StampKind | None = None
    dates: tuple[WrittenDate, ...] = ()
    weekday: Weekday | None = None
    clock: Clock | None = None
    zone: str | None = None
    counts: bool = False

    @property
    def is_filler(self) -> bool:
        """Whether it says nothing beside the other parts, as `at` and ` | `."""
        return not any((self.dates, self.weekday, self.clock, self.zone))


def find_stamps(passage: Passage) -> StampRun:
    """Read stamps from the start of a passage as far as they go.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> line = "Published 2 Jun 2025 07.30 BST | Updated 3 Jun 2025"
    >>> run = find_stamps(Passage(line, 0, len(line), load_vocabulary("en")))
    >>> [stamp.kind for stamp in run.stamps], run.stop == len(line)
    (['published', 'updated'], True)
    """
    stamps: list[Stamp] = []
    stop = passage.start
    counts = False
    for part in stamp_parts(passage):
        stop = part.span.stop
        counts = counts or part.counts
        add_part(stamps, part)
    return StampRun(tuple(stamps), stop, counts)


def find_opening_stamp(passage: Passage) -> StampRun:
    """Read the one stamp that opens the line of a sentence: `date 2025-07-17 The ...`."""
    stamps: list[Stamp] = []
    stop = passage.start
    for part in stamp_parts(passage):
        dated = any(stamp.dates for stamp in stamps)
        # The sentence may itself begin with a date: "2025-07-17 May 4 was the day".
        if dated and not may_follow_date(passage.text, part):
            break
        stop = part.span.stop
        add_part(stamps, part)
    return StampRun(tuple(stamps), stop)


def may_follow_date(text: str, part: StampPart) -> bool:
    """Tell whether a part behind a date belongs to its stamp: a time or a mark, not a word."""
    written = part.span.of(text)
    # "July 17, 2025 10:42 The lock opened"; "Noon" may open the sentence.
    if part.clock:
        return any(map(str.isdecimal, written))
    is_mark = not any(map(str.isalnum, written))
    if not is_mark:
        return False
    return part.is_filler


def add_part(stamps: list[Stamp], part: StampPart) -> None:
    """Add a part to the last stamp, or begin a new one with it."""
    if part.label:
        stamps.append(Stamp(part.label, part.span))
        return
    if part.is_filler:
        return
    # Without a label the first part opens a stamp that is no more than a date.
    last = stamps.pop() if stamps else Stamp("date", part.span)
    whole = Stamp(
        last.kind,
        Span(last.span.start, part.span.stop),
        last.dates + part.dates,
        last.weekday or part.weekday,
        last.clock or part.clock,
    )
    stamps.append(with_zone(whole, part))


def with_zone(stamp: Stamp, part: StampPart) -> Stamp:
    """Return a stamp whose time has the zone behind its date: `10:42 June 23, 2025 EDT`."""
    clock = stamp.clock
    if part.zone is None or clock is None or clock.zone:
        return stamp
    span = Span(clock.span.start, part.span.stop)
    return stamp._replace(clock=clock._replace(span=span, zone=part.zone))


def stamp_parts(passage: Passage) -> Iterator[StampPart]:
    """Yield the parts of stamps from the start of a passage, as far as they go."""
    rest = passage
    readers: tuple[PartReader, ...] = STAMP_READERS
    while rest and (part := find_part(rest, readers)):
        yield part
        rest = rest.since(part.span.stop)
        # A zone opens no stamp: "PT" may be a place or a headline.
        readers = (*STAMP_READERS, read_zone_part)


def find_part(passage: Passage, readers: Iterable[PartReader]) -> StampPart | None:
    """Read the part of a stamp that opens a passage."""
    # Only offsets and fillers begin with a blank or a mark.
    for read in readers if passage.first.isalnum() else MARK_READERS:
        if part := read(passage):
            return part
    return None


def read_ctime(passage: Passage) -> StampPart | None:
    """Read a date with its time before the year: `Aug 04 12:45:00 EDT 2025`."""
    found = passage.match(passage.vocabulary.date_patterns.ctime)
    if found is None:
        return None
    span = Span(*found.span())
    date = WrittenDate(span, possible_days(found, passage.vocabulary))
    return StampPart(
        span, dates=(date,), clock=find_clock(passage.part(Span(*found.span("clock"))))
    )


def read_stamp_date(passage: Passage) -> StampPart | None:
    """Read a date: `2 Jun 2025`."""
    date = find_date(passage)
    return date and StampPart(date.span, dates=(date,))


def read_stamp_label(passage: Passage) -> StampPart | None:
    """Read a label: `Last updated:`."""
    found = passage.match(passage.vocabulary.head_patterns.stamp_label)
    if found is None:
        return None
    written = " ".join(found["label"].casefold().split())
    return StampPart(Span(*found.span()), passage.vocabulary.head_words.stamp_kinds[written])


def read_count_back(passage: Passage) -> StampPart | None:
    """Read a day that is counted from an unknown one: `3 hours ago`."""
    found = passage.match(passage.vocabulary.date_patterns.back)
    return found and StampPart(Span(*found.span()), counts=True)


def read_clock(passage: Passage) -> StampPart | None:
    """Read a time: `07.30 BST`."""
    clock = find_clock(passage)
    return clock and StampPart(clock.span, clock=clock)


def read_weekday(passage: Passage) -> StampPart | None:
    """Read a weekday: `Thursday`."""
    weekday = find_weekday(passage)
    return weekday and StampPart(weekday.span, weekday=weekday)


def read_yearless(passage: Passage) -> StampPart | None:
    """Read a date without a year, which tells no day: `17 July`."""
    found = find_yearless(passage)
    return found and StampPart(Span(*found.span()))


def read_zone_part(passage: Passage) -> StampPart | None:
    """Read a zone behind a date or a time: `EDT`."""
    found = passage.match(passage.vocabulary.date_patterns.zone)
    return found and StampPart(Span(*found.span()), zone=zone_of(found))


def read_filler(passage: Passage) -> StampPart | None:
    """Read what says nothing beside the parts of a stamp: `at`, ` | `."""
    found = passage.match(passage.vocabulary.date_patterns.filler)
    return found and StampPart(Span(*found.span()), counts=bool(found["reading"]))


PartReader = Callable[[Passage], StampPart | None]
"""What reads a part that opens a passage."""

STAMP_READERS: tuple[PartReader, ...] = (
    read_ctime,
    read_stamp_date,
    read_stamp_label,
    read_count_back,
    read_clock,
    read_weekday,
    read_yearless,
    read_filler,
)
"""The readers of parts, in order of precedence: `2025` of `2025-07-17` is no time."""

MARK_READERS: tuple[PartReader, ...] = (read_filler,)
"""The readers of parts that begin with a blank or a mark."""


def ends_line(line: Passage, stop: int) -> bool:
    """Tell whether a line ends behind a date, or goes on to the name of its section.

    As in `18:30 | All, Japan`, `July 17, 2025 in News`.
    """
    if stop == line.stop:
        return True
    rest = line.text[stop : line.stop]
    if len(rest) >= LONGEST_SECTION:
        return False
    # "7 Comments".
    if line.since(stop).fullmatch(line.vocabulary.head_patterns.furniture.opening):
        return True
    link, _, name = rest.partition(" ")
    behind_link = link in line.vocabulary.header.byline_tails
    if behind_link and name[:1].isupper():
        return True
    # The bar may have been read with the date.
    behind_bar = "|" in line.text[max(line.start, stop - 2) : stop]
    if not behind_bar:
        return False
    return rest[:1].isupper()
