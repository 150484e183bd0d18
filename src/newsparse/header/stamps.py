"""Stamps: the runs of label, weekday, date, time and zone in the head of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newsparse.dates.parsing import (
    Clock,
    WrittenDate,
    find_clock,
    find_date,
    find_weekday,
    find_yearless,
)
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

StampKind = Literal["published", "updated", "date"]
"""What a stamp says it is; a *date* has no label or one that says no more."""


class Stamp(NamedTuple):
    """One date with what stands around it; any part may be missing."""

    kind: StampKind
    """What its label says."""
    span: Span
    """From its label to its last part."""
    dates: tuple[WrittenDate, ...] = ()
    """Its date; a second spelling of the same day may stand beside it."""
    weekday: tuple[int, Span] | None = None
    """Its weekday, from 0 for Monday."""
    clock: Clock | None = None
    """Its time."""


class StampRun(NamedTuple):
    """The stamps from one position, and how far they go."""

    stamps: tuple[Stamp, ...]
    """The stamps, in text order."""
    stop: int
    """The end of the last part, or of what follows it without saying anything."""


def find_stamps(text: str, start: int, stop: int, vocabulary: Vocabulary) -> StampRun:
    """Read stamps from a position as far as they go.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> line = "Published 2 Jun 2025 07.30 BST | Updated 3 Jun 2025"
    >>> run = find_stamps(line, 0, len(line), load_vocabulary("en"))
    >>> [stamp.kind for stamp in run.stamps], run.stop == len(line)
    (['published', 'updated'], True)
    """
    stamps: list[Stamp] = []
    position = start
    while position < stop and (part := _find_part(text, position, stop, vocabulary)):
        position = part.span.stop
        if not isinstance(part, _Filler):
            stamps = [*stamps[:-1], *_add(stamps[-1:], part)]
    return StampRun(tuple(stamps), position)


def find_opening_stamp(text: str, start: int, stop: int, vocabulary: Vocabulary) -> StampRun:
    """Read the one stamp that opens the line of a sentence: `date 2025-07-17 The ...`.

    What follows its date is left alone, unless it is a clock time: the sentence may
    itself begin with a date.
    """
    stamps: list[Stamp] = []
    position = start
    while position < stop and (part := _find_part(text, position, stop, vocabulary)):
        dated = any(stamp.dates for stamp in stamps)
        if dated and not (isinstance(part, Clock) or _is_mark(text, part)):
            break
        position = part.span.stop
        if not isinstance(part, _Filler):
            stamps = [*stamps[:-1], *_add(stamps[-1:], part)]
    return StampRun(tuple(stamps), position)


class _Label(NamedTuple):
    kind: StampKind
    span: Span


class _Weekday(NamedTuple):
    number: int
    span: Span


class _Filler(NamedTuple):
    span: Span


_Part = _Label | _Weekday | _Filler | WrittenDate | Clock


def _find_part(text: str, start: int, stop: int, vocabulary: Vocabulary) -> _Part | None:
    """Read the part of a stamp that begins at a position."""
    if not text[start].isalnum():
        return _find_filler(text, start, stop, vocabulary)
    return (
        find_date(text, start, stop, vocabulary)
        or _find_label(text, start, stop, vocabulary)
        or _find_back(text, start, stop, vocabulary)
        or find_clock(text, start, stop, vocabulary)
        or _find_weekday(text, start, stop, vocabulary)
        or _find_filler(text, start, stop, vocabulary)
    )


def _find_label(text: str, start: int, stop: int, vocabulary: Vocabulary) -> _Label | None:
    found = vocabulary.head_patterns.stamp_label.match(text, start, stop)
    if found is None:
        return None
    written = " ".join(found["label"].casefold().split())
    return _Label(vocabulary.head_words.stamp_kinds[written], Span(*found.span()))


def _find_back(text: str, start: int, stop: int, vocabulary: Vocabulary) -> _Filler | None:
    found = vocabulary.date_patterns.back.match(text, start, stop)
    return _Filler(Span(*found.span())) if found else None


def _find_weekday(text: str, start: int, stop: int, vocabulary: Vocabulary) -> _Weekday | None:
    found = find_weekday(text, start, stop, vocabulary)
    return _Weekday(*found) if found else None


def _find_filler(text: str, start: int, stop: int, vocabulary: Vocabulary) -> _Filler | None:
    """Read what says nothing beside the parts of a stamp, such as a date without a year."""
    found = find_yearless(text, start, stop, vocabulary)
    found = found or vocabulary.date_patterns.filler.match(text, start, stop)
    return _Filler(Span(*found.span())) if found else None


def _is_mark(text: str, part: _Part) -> bool:
    """Tell whether a filler is white space or a mark, not a word."""
    return isinstance(part, _Filler) and not any(map(str.isalnum, part.span.of(text)))


def _add(last: Sequence[Stamp], part: _Label | _Weekday | WrittenDate | Clock) -> Iterator[Stamp]:
    """Add a part to the last stamp, or begin a new one with it."""
    stamp = last[0] if last else None
    if isinstance(part, _Label):
        yield from last
        yield Stamp(part.kind, part.span)
        return
    if stamp is None:
        stamp = Stamp("date", part.span)
    stamp = stamp._replace(span=Span(stamp.span.start, part.span.stop))
    if isinstance(part, WrittenDate):
        stamp = stamp._replace(dates=(*stamp.dates, part))
    elif isinstance(part, Clock):
        stamp = stamp._replace(clock=stamp.clock or part)
    elif not stamp.weekday:
        stamp = stamp._replace(weekday=(part.number, part.span))
    yield stamp


LONGEST_SECTION = 25
"""The name of a section behind a date is shorter."""


def ends_line(text: str, stop: int, line: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a line ends, or goes on to the name of its section.

    As in `18:30 | All, Japan`, `July 17, 2025 in News`.
    """
    rest = text[stop : line.stop]
    link, _, name = rest.partition(" ")
    led = link in vocabulary.header.byline_tails and name[:1].isupper()
    named = led or ("|" in text[max(line.start, stop - 2) : stop] and rest[:1].isupper())
    return stop == line.stop or (named and len(rest) < LONGEST_SECTION)
