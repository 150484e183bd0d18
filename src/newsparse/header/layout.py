"""The lines around the body: publication date, headline, byline, dateline, furniture."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.errors import Problem
from newsparse.header.body import find_body, find_rest
from newsparse.header.dateline import find_dateline
from newsparse.header.dateline_parts import WrittenDateline
from newsparse.header.extent import Outline, read_outline
from newsparse.header.labelled import LONGEST_STAMP
from newsparse.header.lines import may_be_stamps
from newsparse.header.published import (
    Dating,
    Evidence,
    certain_days,
    choose_stamp,
    join_stamps,
    read_published,
)
from newsparse.header.stamps import Stamp, find_stamps
from newsparse.header.wrapping import find_lines, find_wrap_width, join_lines, visible_from
from newsparse.model import Byline, Dateline, Headline, Paragraph, Published
from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

SURROUNDINGS = 1500
"""What settles a zone, such as an Indian dateline for *IST*, stands within so much text."""


class Layout(NamedTuple):
    """What the lines of an article are."""

    published: Published | None
    headline: Headline | None
    byline: Byline | None
    dateline: Dateline | None
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Span, ...]
    problems: tuple[Problem, ...]


def read_layout(text: str, published: dt.date | None, vocabulary: Vocabulary) -> Layout:
    """Tell the lines of the head from the paragraphs of the body.

    Every visible character belongs to one of the parts, or to the furniture.
    """
    lines = find_lines(text)
    blocks = join_lines(text, lines, find_wrap_width(text, lines))
    outline = read_outline(text, blocks, vocabulary)
    body = find_body(text, blocks, outline.body, vocabulary)
    written, body = _take_dateline(text, body, outline, vocabulary)
    stamps = _find_stamps(text, blocks, outline, written, vocabulary)
    for stamp in stamps[-1:]:
        body = tuple([span for span in body if stamp.span not in span])
    dating = _read_dating(text, stamps, written, published, vocabulary)
    headline = Headline(outline.headline, outline.headline.of(text)) if outline.headline else None
    dateline = written.complete(text, _day_of(dating.published)) if written else None
    parts = (dating.published, headline, outline.byline, dateline)
    known = [part.span for part in parts if part and part.span]
    return Layout(
        dating.published,
        headline,
        outline.byline,
        dateline,
        tuple([Paragraph(span, span.of(text)) for span in body]),
        find_rest(text, blocks, (*known, *body)),
        (*dating.problems, *_find_lack(text, body)),
    )


def _take_dateline(
    text: str, body: Sequence[Span], outline: Outline, vocabulary: Vocabulary
) -> tuple[WrittenDateline | None, tuple[Span, ...]]:
    """Find the dateline in the head or before a first sentence, and cut it off there.

    A note or standfirst may stand above the paragraph that the dateline opens.
    """
    last = outline.lines[-1] if outline.lines else None
    if last and last.dateline and last.body == outline.body:
        return last.dateline, tuple(body)
    for number, span in enumerate(body[:2]):
        if written := find_dateline(text, span.start, span.stop, vocabulary):
            rest = visible_from(text, span, written.stop)
            return written, (*body[:number], rest, *body[number + 1 :])
    # The nearest to the body counts: the name of an agency may stand above, beside a date.
    told = (line.dateline for line in reversed(outline.lines) if line.dateline)
    return next(told, None), tuple(body)


def _find_stamps(
    text: str,
    blocks: Sequence[Span],
    outline: Outline,
    dateline: WrittenDateline | None,
    vocabulary: Vocabulary,
) -> tuple[Stamp, ...]:
    """Return the stamps of the head; without any, those of the dateline or the last line."""
    stamps = join_stamps([stamp for line in outline.lines for stamp in line.stamps])
    if any(stamp.dates and stamp.kind != "updated" for stamp in stamps):
        return stamps
    if dateline and dateline.date:
        return (*stamps, Stamp("date", dateline.date.span, (dateline.date,)))
    return (*stamps, *_find_closing_stamps(text, blocks, vocabulary))


def _find_closing_stamps(
    text: str, blocks: Sequence[Span], vocabulary: Vocabulary
) -> tuple[Stamp, ...]:
    """Return the stamps of a last line such as `(Published 17 July 2025)`."""
    last = blocks[-1] if len(blocks) > 1 else Span(0, 0)
    if not last or len(last) > LONGEST_STAMP or not may_be_stamps(text, last, vocabulary):
        return ()
    run = find_stamps(text, last.start, last.stop, vocabulary)
    whole = run.stop == last.stop
    return tuple(stamp for stamp in run.stamps if whole and stamp.kind == "published")


def _read_dating(
    text: str,
    stamps: Sequence[Stamp],
    dateline: WrittenDateline | None,
    given: dt.date | None,
    vocabulary: Vocabulary,
) -> Dating:
    """Read the publication date from the stamps, or take the one that was handed in."""
    handed = Published(given, None, "") if given else None
    stamp = choose_stamp(stamps)
    if stamp is None:
        return Dating(handed)
    month_and_day = dateline.month_and_day if dateline else None
    evidence = Evidence(
        certain_days(stamps),
        (month_and_day,) if month_and_day else (),
        text[:SURROUNDINGS].casefold(),
        given,
    )
    dating = read_published(text, stamp, evidence, vocabulary)
    return dating if dating.published else Dating(handed, dating.problems)


def _day_of(published: Published | None) -> dt.date | None:
    """Return the day of a publication date, which may be a moment."""
    if published is None:
        return None
    value = published.value
    return value.date() if isinstance(value, dt.datetime) else value


def _find_lack(text: str, body: Sequence[Span]) -> tuple[Problem, ...]:
    if body:
        return ()
    visible = text.strip()
    start = text.index(visible)
    return (Problem("no-body", "the text has no paragraphs", Span(start, start + len(visible))),)
