"""Articles back from their records: the way home from `Article.to_dict` and `Article.to_json`.

This is what `newsparse[serde]` adds. What comes back equals what was written. A record may come
from anywhere, so it is checked: whatever is missing, of a wrong type or at odds with the text is
refused, with its place.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from typing import Any, TypeVar

if find_spec("cattrs") is None:
    raise ImportError("newsparse.serde needs cattrs: pip install 'newsparse[serde]'")

from attrs import astuple, evolve, frozen
from cattrs import BaseValidationError, Converter, transform_error
from cattrs.gen import make_dict_structure_fn

from newsparse.errors import RecordError
from newsparse.formats.article_fields import ARTICLE
from newsparse.formats.article_records import VERSION
from newsparse.model import Article, Quote, Speaker, Statement
from newsparse.span import Span
from newsparse.units import Units

__all__ = ["article_from_dict", "article_from_json"]

Record = Mapping[str, Any]
T = TypeVar("T")

SHOWN = 3
"""How many faults of a record are told: one is often the cause of many."""


def read_unconverted(value: object, type_: type[T]) -> T:
    """Return a string or a number that already is one: nothing is converted."""
    if type(value) is not type_:
        raise TypeError(f"{value!r} is no {type_.__name__}")
    return value


def read_span(value: Any, _type: object) -> Span:  # noqa: ANN401 - it may be anything
    """Return a span from its ends, or from a place that has one."""
    start, stop = value["span"] if isinstance(value, dict) else value
    if not 0 <= read_unconverted(start, int) <= read_unconverted(stop, int):
        raise ValueError(f"{value!r} is no span")
    return Span(start, stop)


def date_of_iso(value: str, _type: object) -> dt.date:
    """Return a day from its form in ISO 8601."""
    return dt.date.fromisoformat(value)


def moment_of_iso(value: str, _type: object) -> dt.date | dt.datetime:
    """Return a day, or a moment if there is a time."""
    return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)


def build_converter() -> Converter:
    """Return what makes values of the model from records.

    Speakers and quotes that others refer to are left out: see `with_references`.
    """
    converter = Converter()
    converter.register_structure_hook(str, read_unconverted)
    converter.register_structure_hook(int, read_unconverted)
    converter.register_structure_hook(Span, read_span)
    converter.register_structure_hook(dt.date, date_of_iso)
    converter.register_structure_hook(dt.date | dt.datetime, moment_of_iso)
    quote = make_dict_structure_fn(Quote, converter)
    statement = make_dict_structure_fn(Statement, converter)

    def read_quote(record: Record, type_: type[Quote]) -> Quote:
        return quote({**record, "speaker": None}, type_)

    def read_statement(record: Record, type_: type[Statement]) -> Statement:
        day = record["said_on"] or {"value": None, "span": None}
        loose = {"said_on": day["value"], "said_on_span": day["span"], "speaker": None}
        return statement({**record, **loose, "quotes": []}, type_)

    converter.register_structure_hook(Quote, read_quote)
    converter.register_structure_hook(Statement, read_statement)
    return converter


CONVERTER = build_converter()


def pick(values: Sequence[T], place: int) -> T:
    """Return the value at a place that a record names.

    Raises:
        RecordError: if there is none.
    """
    if not 0 <= place < len(values):
        raise RecordError(f"{place} is no place in a list of {len(values)}")
    return values[place]


def pick_any(values: Sequence[T], place: int | None) -> T | None:
    """Return the value at a place, or None for no place."""
    return None if place is None else pick(values, place)


@frozen
class QuoteReferences:
    """What a quote's record refers to by its place."""

    speaker: int | None
    statement: int | None


@frozen
class StatementReferences:
    """What a statement's record refers to by its place."""

    speaker: int | None
    quotes: tuple[int, ...]


@frozen
class References:
    """All that a record refers to by its place."""

    quotes: tuple[QuoteReferences, ...]
    statements: tuple[StatementReferences, ...]
    # Records of older versions have none.
    nested: tuple[StatementReferences, ...] = ()


def with_references(article: Article, references: References) -> Article:
    """Return an article with the speakers and quotes that its record refers to by places."""
    speakers = (*article.speakers, *article.nested_speakers)
    quotes = tuple(
        evolve(quote, speaker=pick_any(speakers, one.speaker))
        for quote, one in zip(article.quotes, references.quotes, strict=True)
    )
    for quote in quotes:
        pick_any(article.statements, quote.statement)
    check_outer(article)

    return evolve(
        article,
        quotes=quotes,
        statements=with_parts(article.statements, references.statements, speakers, quotes),
        nested=with_parts(article.nested, references.nested, speakers, quotes),
    )


def with_parts(
    statements: Iterable[Statement],
    told: Iterable[StatementReferences],
    speakers: Sequence[Speaker],
    quotes: Sequence[Quote],
) -> tuple[Statement, ...]:
    """Return statements with the speakers and quotes that their records refer to."""
    return tuple(
        evolve(
            statement,
            speaker=pick_any(speakers, one.speaker),
            quotes=tuple(pick(quotes, place) for place in one.quotes),
        )
        for statement, one in zip(statements, told, strict=True)
    )


def check_outer(article: Article) -> None:
    """Refuse an outermost statement inside another one, and an inner one that nothing reports.

    What reports a statement stands before it.
    """
    if any(one.inside is not None for one in article.statements):
        raise RecordError("a statement of `statements` is inside no other")
    for place, one in enumerate(article.nested, len(article.statements)):
        if one.inside is None or not 0 <= one.inside < place:
            raise RecordError(f"{one.inside} is the place of no statement before number {place}")


def differs(record: Record, text: str) -> bool:
    """Tell whether a part of a record has other words than the text has at its place."""
    if record.get("span") is None or "text" not in record:
        return False
    words: object = record["text"]
    return read_span(record["span"], Span).of(text) != words


def disagreements(record: object, text: str) -> Iterator[str]:
    """Yield the places of a record that have other words than the text has there."""
    waiting = [("$", record)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, Mapping):
            if differs(value, text):
                yield path
            waiting += [(f"{path}.{key}", item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{path}[{place}]", item) for place, item in enumerate(value)]


def check_version(record: object) -> None:
    """Refuse what is no record, or one in another form than ours."""
    if not isinstance(record, Mapping):
        raise RecordError(f"a record is a dict, not {type(record).__name__}")
    version = record.get("version")
    if version != VERSION:
        raise RecordError(f"a record of version {VERSION} is needed, not of {version!r}")


def in_code_points(record: Record) -> Record:
    """Return a record whose places count code points, whatever it counts.

    Raises:
        RecordError: if its units are unknown, or a place is none in its text.
    """
    units, text = record.get("units", "code-points"), record.get("text")
    if units == "code-points" or not isinstance(text, str):
        return record
    try:
        measure = Units.named(text, units)
        # Keys that are not known may hold what they like.
        own = {one.name: record[one.name] for one in ARTICLE.fields if one.name in record}
        return {**record, **converted(own, measure)}
    except (LookupError, TypeError, ValueError, RecursionError) as error:
        raise RecordError(f"{error} @ $.units {units!r}") from error


def converted(value: Any, measure: Units) -> Any:  # noqa: ANN401 - any value of JSON
    """Return a value of a record in which all places count code points."""
    if isinstance(value, list):
        return [converted(item, measure) for item in value]
    if not isinstance(value, Mapping):
        return value
    return {
        key: list(astuple(measure.code_points(read_span(item, Span))))
        if key == "span" and item is not None
        else converted(item, measure)
        for key, item in value.items()
    }


def article_from_dict(record: Record) -> Article:
    """Return the article that `Article.to_dict` made this record of.

    Keys that are not known are left alone: they may come from the command line, or from a newer
    version of newsparse.

    Raises:
        RecordError: if the record is of another version, lacks something, has something of a
            wrong type, or other words than its text.

    >>> from newsparse import parse_article
    >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
    >>> article_from_dict(article.to_dict()) == article
    True
    """
    check_version(record)
    record = in_code_points(record)
    try:
        article = CONVERTER.structure(record, Article)
        references = CONVERTER.structure(record, References)
    except BaseValidationError as error:
        raise RecordError("; ".join(transform_error(error)[:SHOWN])) from error
    if wrong := next(disagreements(record, article.text), None):
        raise RecordError(f"other words than the text has @ {wrong}")
    return with_references(article, references)


def article_from_json(line: str | bytes) -> Article:
    """Return the article that `Article.to_json` made this JSON of.

    Raises:
        RecordError: if it is no JSON, or as `article_from_dict` does.

    >>> from newsparse import parse_article
    >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
    >>> article_from_json(article.to_json()) == article
    True
    """
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"no JSON: {error}") from error
    return article_from_dict(record)
