"""JSON: an article as records, on one line or laid out for reading.

A record has the names of the model's attributes, always all of them and in one order.
Everything with a span is `{"span": [start, stop], "text": ...}`, counting code points of
the record's own `text`. Speakers, statements and quotes refer to each other by their
places in the record's lists, counted from 0. `schema.json` tells the form in full.

Records are written out key by key: they are made for every article of a corpus, and what
walks through values of any class costs several times as much.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Protocol

from newsparse.errors import Problem
from newsparse.formats.format import Format, RenderOptions
from newsparse.formats.json_text import dump_line, lay_out
from newsparse.formats.speaker_index import PlaceOf, speaker_places
from newsparse.model import Article, Byline, Cue, Dateline, Published, Quote, Speaker, Statement
from newsparse.span import Span

# Readers may be older or newer than what they read, and have to be able to tell.
VERSION = 1
"""The version of the records; it grows when a key is renamed, removed or means another thing."""

Record = dict[str, Any]


class Spanned(Protocol):
    """Whatever knows its place in the text."""

    @property
    def span(self) -> Span:
        """The place."""

    @property
    def text(self) -> str:
        """What stands there."""


def extract_record(text: str, span: Span) -> Record:
    """Return a place of the text with what stands there."""
    start, stop = span.start, span.stop
    return {"span": [start, stop], "text": text[start:stop]}


def spanned_record(value: Spanned | None) -> Record | None:
    """Return where a value stands and what stands there."""
    if value is None:
        return None
    span = value.span
    return {"span": [span.start, span.stop], "text": value.text}


def named_record(value: Spanned, name: str) -> Record:
    """Return where a value stands, what stands there and the name read from it."""
    span = value.span
    return {"span": [span.start, span.stop], "text": value.text, "name": name}


def published_record(published: Published | None) -> Record | None:
    """Return the publication date; it has no span if the caller gave it."""
    if published is None:
        return None
    span = published.span
    return {
        "value": published.value.isoformat(),
        "span": None if span is None else [span.start, span.stop],
        "text": published.text,
    }


def byline_record(byline: Byline | None) -> Record | None:
    """Return the byline with its authors."""
    if byline is None:
        return None
    span = byline.span
    return {
        "span": [span.start, span.stop],
        "text": byline.text,
        "authors": [named_record(author, author.name) for author in byline.authors],
    }


def dateline_record(dateline: Dateline | None) -> Record | None:
    """Return the dateline with its places."""
    if dateline is None:
        return None
    span = dateline.span
    return {
        "span": [span.start, span.stop],
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
    span = cue.span
    return {
        "span": [span.start, span.stop],
        "text": cue.text,
        "lemma": cue.lemma,
        "kind": cue.kind,
    }


def said_on_record(text: str, statement: Statement) -> Record | None:
    """Return the day of a statement, in the form of a publication date."""
    if statement.said_on is None:
        return None
    span = statement.said_on_span
    return {
        "value": statement.said_on.isoformat(),
        "span": None if span is None else [span.start, span.stop],
        "text": "" if span is None else span.of(text),
    }


def statement_record(
    statement: Statement, text: str, place_of: PlaceOf, quotes: dict[tuple[int, int], int]
) -> Record:
    """Return a statement; its speaker and quotes are places in the article's lists."""
    span = statement.span
    return {
        "span": [span.start, span.stop],
        "text": statement.text,
        "content": [extract_record(text, content) for content in statement.content],
        "kind": statement.kind,
        "source": spanned_record(statement.source),
        "cue": cue_record(statement.cue),
        "speaker": place_of(statement.speaker),
        "unresolved": statement.unresolved,
        "said_on": said_on_record(text, statement),
        "addressee": spanned_record(statement.addressee),
        "occasion": spanned_record(statement.occasion),
        "topic": spanned_record(statement.topic),
        "negated": statement.negated,
        "hedged": statement.hedged,
        "confidence": statement.confidence,
        "quotes": [quotes[quote.span.start, quote.span.stop] for quote in statement.quotes],
        "frame": statement.frame,
    }


def quote_record(quote: Quote, text: str, place_of: PlaceOf) -> Record:
    """Return a run between quotation marks; its speaker and statement are places in lists."""
    span = quote.span
    return {
        "span": [span.start, span.stop],
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
    quotes = {(one.span.start, one.span.stop): place for place, one in enumerate(article.quotes)}
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


def named_article_record(article: Article, options: RenderOptions) -> Record:
    """Return an article's record with the name of its file, if it has one."""
    # What came by standard input has no name that another reader could use.
    name = None if options.name == "-" else options.name
    return {"version": VERSION, "id": name, **article_record(article)}


def render(article: Article, options: RenderOptions) -> str:
    """Return an article as a JSON document for reading."""
    return lay_out(named_article_record(article, options)) + "\n"


def render_in_series(article: Article, options: RenderOptions) -> str:
    """Return an article as a line of JSON Lines."""
    return dump_line(named_article_record(article, options)) + "\n"


def read_id(line: str) -> str:
    """Return the name of the article that stands on a line.

    >>> read_id('{"id": "story.txt"}'), read_id('{"id": null}')
    ('story.txt', '-')
    """
    record = json.loads(line)
    name = record.get("id", 0) if isinstance(record, dict) else 0
    if name is None:
        return "-"
    if not isinstance(name, str):
        raise ValueError("no record of an article")  # noqa: TRY004 - the line is wrong, no type
    return name


def read_schema() -> dict[str, Any]:
    """Return the JSON Schema of the records, as it is shipped."""
    content = files("newsparse.formats").joinpath("schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(content)
    return schema


FORMAT = Format(
    name="json",
    summary="a JSON document, or JSON Lines for several inputs",
    suffix=".json",
    encoding="utf-8",
    build=article_record,
    render=render,
    render_in_series=render_in_series,
    read_id=read_id,
)
