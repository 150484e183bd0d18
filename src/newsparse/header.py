"""The lines around the body: publication date, headline, byline, dateline, furniture."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from newsparse.errors import Problem
from newsparse.language import Language
from newsparse.model import Byline, Dateline, Headline, Paragraph, Published
from newsparse.paragraphs import find_lines, find_wrap_width, join_lines
from newsparse.patterns.header import opening_date_pattern
from newsparse.span import Span


@frozen
class Layout:
    """What the lines of an article are."""

    published: Published | None
    headline: Headline | None
    byline: Byline | None
    dateline: Dateline | None
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Span, ...]
    problems: tuple[Problem, ...]


def read_layout(text: str, published: dt.date | None, language: Language) -> Layout:
    """Tell the lines of the head from the paragraphs of the body."""
    lines = find_lines(text)
    blocks = join_lines(text, lines, find_wrap_width(text, lines))
    if not blocks:
        return Layout(None, None, None, None, (), (), ())
    first = blocks[0]
    given = Published(published, None, "") if published else None
    headline = None
    furniture: tuple[Span, ...] = ()
    if stamp := opening_date_pattern().match(text, first.start, first.stop):
        try:
            day = dt.date.fromisoformat(stamp["date"])
            given = Published(day, Span(*stamp.span("date")), stamp["date"])
        except ValueError:
            pass
        if stamp.start("date") > first.start:
            furniture = (Span(first.start, first.start + 4),)
        blocks = (Span(stamp.end(), first.stop), *blocks[1:])
    elif len(blocks) > 1 and len(first) < 120 and text[first.stop - 1] not in ".!":
        headline, blocks = Headline(first, first.of(text)), blocks[1:]
    paragraphs = tuple(Paragraph(span, span.of(text)) for span in blocks if span)
    return Layout(given, headline, None, None, paragraphs, furniture, ())
