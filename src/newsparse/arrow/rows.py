"""Articles and statements as rows: plain values, under the names of the schemas."""

from __future__ import annotations

import datetime as dt
from typing import Any

from newsparse.errors import Problem
from newsparse.formats.speaker_index import PlaceOf, speaker_places
from newsparse.formats.wording import INTERRUPTION
from newsparse.model import (
    Article,
    Cue,
    Dateline,
    Headline,
    Mention,
    Published,
    Quote,
    Speaker,
    Statement,
)
from newsparse.span import Span

Row = dict[str, Any]
"""A row, by the names of its columns."""


def span_row(span: Span) -> Row:
    """Return a range of the text."""
    return {"start": span.start, "stop": span.stop}


def extract_row(span: Span | None, text: str) -> Row | None:
    """Return a range of the text, if there is one, with the words that stand there."""
    return None if span is None else {**span_row(span), "text": span.of(text)}


def found_row(found: Mention | Cue | Headline | Dateline | None) -> Row | None:
    """Return the words that something was found in, if it was found."""
    return None if found is None else {**span_row(found.span), "text": found.text}


def moment_in_utc(published: Published | None) -> dt.datetime | None:
    """Return the publication in universal time, if day, time and zone are known."""
    value = published and published.value
    # A time without its zone is no moment: the same clock stands at other times elsewhere.
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return value.astimezone(dt.UTC)
    return None


def speaker_row(speaker: Speaker) -> Row:
    """Return a speaker with all mentions."""
    return {
        "name": speaker.name,
        "kind": speaker.kind,
        "role": speaker.role,
        "affiliation": speaker.affiliation,
        "pronouns": list(speaker.pronouns),
        "mentions": [found_row(mention) for mention in speaker.mentions],
    }


def said_by(speaker: Speaker | None) -> Row:
    """Return the columns of a statement that tell of its speaker."""
    if speaker is None:
        return {"speaker": None, "speaker_kind": None, "role": None, "affiliation": None}
    return {
        "speaker": speaker.name,
        "speaker_kind": speaker.kind,
        "role": speaker.role,
        "affiliation": speaker.affiliation,
    }


def statement_row(statement: Statement, text: str, place_of: PlaceOf) -> Row:
    """Return a statement, with what is known of its speaker."""
    cue = statement.cue
    return {
        **said_by(statement.speaker),
        "speaker_place": place_of(statement.speaker),
        "unresolved": statement.unresolved,
        "source": found_row(statement.source),
        "cue": found_row(cue),
        "lemma": cue and cue.lemma,
        "cue_kind": cue and cue.kind,
        "kind": statement.kind,
        "said": INTERRUPTION.join(span.of(text) for span in statement.content),
        "content": [extract_row(span, text) for span in statement.content],
        "said_on": statement.said_on,
        "said_on_words": extract_row(statement.said_on_span, text),
        "addressee": found_row(statement.addressee),
        "occasion": found_row(statement.occasion),
        "topic": found_row(statement.topic),
        "negated": statement.negated,
        "hedged": statement.hedged,
        "confidence": statement.confidence,
        "frame": statement.frame,
        "span": span_row(statement.span),
    }


def statement_rows(article: Article) -> list[Row]:
    """Return all statements of an article."""
    place_of = speaker_places(article)
    return [statement_row(one, article.text, place_of) for one in article.statements]


def quote_row(quote: Quote) -> Row:
    """Return a run between quotation marks."""
    place = {"level": quote.level, "statement": quote.statement}
    return {**span_row(quote.span), "text": quote.text, **place}


def problem_row(problem: Problem, text: str) -> Row:
    """Return a doubt about the text."""
    told = {"code": problem.code, "message": problem.message}
    return {**span_row(problem.span), "text": problem.span.of(text), **told}


def head_row(article: Article) -> Row:
    """Return what was read above the body."""
    byline, dateline = article.byline, article.dateline
    return {
        "published": article.date,
        "published_at": moment_in_utc(article.published),
        "headline": found_row(article.headline),
        "authors": [author.name for author in byline.authors] if byline else [],
        "dateline": found_row(dateline),
        "places": [place.name for place in dateline.places] if dateline else [],
        "agency": dateline and dateline.agency,
    }


def article_row(article: Article) -> Row:
    """Return everything that was read in an article, but not its text."""
    return {
        **head_row(article),
        "paragraphs": [span_row(paragraph.span) for paragraph in article.paragraphs],
        "furniture": [span_row(span) for span in article.furniture],
        "speakers": [speaker_row(speaker) for speaker in article.speakers],
        "statements": statement_rows(article),
        "quotes": [quote_row(quote) for quote in article.quotes],
        "problems": [problem_row(problem, article.text) for problem in article.problems],
    }
