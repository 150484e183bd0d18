"""The lines around the body: publication date, headline, byline, dateline, furniture."""

from __future__ import annotations

import datetime as dt
import re

from attrs import frozen

from newsparse.errors import Problem
from newsparse.language import Language
from newsparse.model import Byline, Dateline, Headline, Paragraph, Published
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
    spans = (Span(*found.span()) for found in re.finditer(r"\S(?:[^\n]*\S)?", text))
    paragraphs = tuple(Paragraph(span, span.of(text)) for span in spans)
    return Layout(None, None, None, None, paragraphs, (), ())
