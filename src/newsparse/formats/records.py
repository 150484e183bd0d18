"""JSON: an article as records, on one line or laid out for reading.

A record has the names of the model's attributes, always all of them and in one order.
Everything with a span is `{"span": [start, stop], "text": ...}`, counting code points of
the record's own `text`. Speakers, statements and quotes refer to each other by their
places in the record's lists, counted from 0.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any, Protocol

from newsparse.errors import Problem
from newsparse.formats.format import Format, Page
from newsparse.formats.places import speaker_places
from newsparse.model import Article, Byline, Cue, Dateline, Published, Quote, Speaker, Statement
from newsparse.span import Span

VERSION = 1
"""The version of the records; it grows when a key is renamed, removed or means another thing."""

LINE_WIDTH = 100
"""Columns that a line of the laid-out form may take before its value is broken up."""

LINE_BREAKS = str.maketrans({code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)})
"""Line breaks that JSON lets stand in a string, but that some readers of lines break at."""

Record = dict[str, Any]
PlaceOf = Callable[[Speaker | None], int | None]


class Spanned(Protocol):
    """Whatever knows its place in the text."""

    @property
    def span(self) -> Span:
        """The place."""

    @property
    def text(self) -> str:
        """What stands there."""


def span_pair(span: Span) -> list[int]:
    """Return a span as `[start, stop]`."""
    return [span.start, span.stop]


def extract_record(text: str, span: Span) -> Record:
    """Return a place of the text with what stands there."""
    return {"span": span_pair(span), "text": span.of(text)}


def spanned_record(value: Spanned | None) -> Record | None:
    """Return where a value stands and what stands there."""
    return None if value is None else {"span": span_pair(value.span), "text": value.text}


def named_record(value: Spanned, name: str) -> Record:
    """Return where a value stands, what stands there and the name read from it."""
    return {"span": span_pair(value.span), "text": value.text, "name": name}


def published_record(published: Published | None) -> Record | None:
    """Return the publication date; it has no span if the caller gave it."""
    if published is None:
        return None
    span = None if published.span is None else span_pair(published.span)
    return {"value": published.value.isoformat(), "span": span, "text": published.text}


def byline_record(byline: Byline | None) -> Record | None:
    """Return the byline with its authors."""
    if byline is None:
        return None
    authors = [named_record(author, author.name) for author in byline.authors]
    return {"span": span_pair(byline.span), "text": byline.text, "authors": authors}


def dateline_record(dateline: Dateline | None) -> Record | None:
    """Return the dateline with its places."""
    if dateline is None:
        return None
    return {
        "span": span_pair(dateline.span),
        "text": dateline.text,
        "places": [named_record(place, place.name) for place in dateline.places],
        "date": dateline.date and dateline.date.isoformat(),
        "agency": dateline.agency,
    }


def speaker_record(speaker: Speaker) -> Record:
    """Return a speaker with all mentions."""
    return {
        "name": speaker.name,
        "role": speaker.role,
        "kind": speaker.kind,
        "pronouns": list(speaker.pronouns),
        "affiliation": speaker.affiliation,
        "mentions": [spanned_record(mention) for mention in speaker.mentions],
    }


def cue_record(cue: Cue | None) -> Record | None:
    """Return the words that attribute, and what they are."""
    if cue is None:
        return None
    span = span_pair(cue.span)
    return {"span": span, "text": cue.text, "lemma": cue.lemma, "kind": cue.kind}


def said_on_record(text: str, day: dt.date | None, span: Span | None) -> Record | None:
    """Return the day of a statement, in the form of a publication date."""
    if day is None:
        return None
    words = {"span": None, "text": ""} if span is None else extract_record(text, span)
    return {"value": day.isoformat(), **words}


def statement_record(
    statement: Statement, text: str, place_of: PlaceOf, quotes: dict[Span, int]
) -> Record:
    """Return a statement; its speaker and quotes are places in the article's lists."""
    return {
        "span": span_pair(statement.span),
        "text": statement.text,
        "content": [extract_record(text, span) for span in statement.content],
        "kind": statement.kind,
        "source": spanned_record(statement.source),
        "cue": cue_record(statement.cue),
        "speaker": place_of(statement.speaker),
        "unresolved": statement.unresolved,
        "said_on": said_on_record(text, statement.said_on, statement.said_on_span),
        "addressee": spanned_record(statement.addressee),
        "occasion": spanned_record(statement.occasion),
        "topic": spanned_record(statement.topic),
        "quotes": [quotes[quote.span] for quote in statement.quotes],
        "frame": statement.frame,
    }


def quote_record(quote: Quote, text: str, place_of: PlaceOf) -> Record:
    """Return a run between quotation marks; its speaker and statement are places in lists."""
    return {
        "span": span_pair(quote.span),
        "text": quote.text,
        "content": extract_record(text, quote.content),
        "level": quote.level,
        "source": spanned_record(quote.source),
        "cue": cue_record(quote.cue),
        "speaker": place_of(quote.speaker),
        "statement": quote.statement,
    }


def problem_record(problem: Problem, text: str) -> Record:
    """Return a doubt about the text."""
    words = extract_record(text, problem.span)
    return {"code": problem.code, "message": problem.message, **words}


def article_record(article: Article) -> Record:
    """Return everything that was read in an article, as values that JSON knows.

    >>> from newsparse.parser import parse_article
    >>> record = article_record(parse_article("The bridge is shut."))
    >>> record["version"], record["text"], record["statements"]
    (1, 'The bridge is shut.', [])
    """
    text, place_of = article.text, speaker_places(article)
    quotes = {quote.span: place for place, quote in enumerate(article.quotes)}
    return {
        "version": VERSION,
        "language": article.language,
        "date": article.date and article.date.isoformat(),
        "published": published_record(article.published),
        "headline": spanned_record(article.headline),
        "byline": byline_record(article.byline),
        "dateline": dateline_record(article.dateline),
        "speakers": [speaker_record(speaker) for speaker in article.speakers],
        "statements": [
            statement_record(statement, text, place_of, quotes) for statement in article.statements
        ],
        "quotes": [quote_record(quote, text, place_of) for quote in article.quotes],
        "paragraphs": [spanned_record(paragraph) for paragraph in article.paragraphs],
        "furniture": [extract_record(text, span) for span in article.furniture],
        "problems": [problem_record(problem, text) for problem in article.problems],
        "text": text,
    }


def dump_line(value: object) -> str:
    """Return a value as JSON on one line, whatever a reader takes for a line break."""
    return json.dumps(value, ensure_ascii=False).translate(LINE_BREAKS)


def lay_out(value: object, margin: int = 0) -> str:
    """Return a value as JSON for reading: what fits stays on a line, the rest is broken up.

    >>> print(lay_out({"span": [0, 4], "text": "word " * 20}))
    {
      "span": [0, 4],
      "text": "word word word word word word word word word word word word word word word word \
word word word word "
    }
    """
    line = dump_line(value)
    if margin + len(line) <= LINE_WIDTH or not isinstance(value, dict | list):
        return line
    if isinstance(value, dict):
        items = [f"{dump_line(key)}: {lay_out(item, margin + 2)}" for key, item in value.items()]
    else:
        items = [lay_out(item, margin + 2) for item in value]
    opening, closing = line[0], line[-1]
    inner, outer = f"\n{' ' * (margin + 2)}", f"\n{' ' * margin}"
    return f"{opening}{inner}{f',{inner}'.join(items)}{outer}{closing}"


def named_article_record(article: Article, page: Page) -> Record:
    """Return an article's record with the name of its file, if it has one."""
    name = None if page.name == "-" else page.name
    return {"version": VERSION, "id": name, **article_record(article)}


def render(article: Article, page: Page) -> str:
    """Return an article as a JSON document for reading."""
    return lay_out(named_article_record(article, page)) + "\n"


def render_in_series(article: Article, page: Page) -> str:
    """Return an article as a line of JSON Lines."""
    return dump_line(named_article_record(article, page)) + "\n"


FORMAT = Format(
    name="json",
    summary="a JSON document, or JSON Lines for several inputs",
    suffix=".json",
    encoding="utf-8",
    render=render,
    render_in_series=render_in_series,
)
