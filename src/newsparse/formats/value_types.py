"""The types of values that an article is told in, and how a value of each is written.

A type tells the JSON Schema of its values, how one is written in a record, and how it is
written in a column of a table. `article_fields` says which part of an article is of which type.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, Protocol, get_args

from attrs import frozen

from newsparse.formats.speaker_index import PlaceOf, speaker_places
from newsparse.model import Article, Quote
from newsparse.span import Span
from newsparse.units import UnitName, Units

WrittenRecord = dict[str, Any]
"""An object of JSON, or a row: values by their names."""

Schema = Mapping[str, Any]
"""A JSON Schema."""

ColumnKind = Literal[
    "text", "number", "share", "flag", "day", "moment", "span", "extract",
    "texts", "spans", "extracts", "speakers", "statements", "quotes", "furniture", "problems",
]  # fmt: skip
"""What a column of a table holds; *extract* is a span with its words, a plural is a list."""


class Spanned(Protocol):
    """Whatever knows its place in the text."""

    @property
    def span(self) -> Span:
        """The place."""

    @property
    def text(self) -> str:
        """What stands there."""


@frozen
class Context:
    """What an article's parts are written by, besides themselves."""

    text: str
    """The text of the article."""
    place_of: PlaceOf
    """Gives a speaker's place in `Article.speakers`."""
    quotes: Mapping[tuple[int, int], int]
    """The places in `Article.quotes`, by the two ends of a quote's span."""

    units: Units | None = None
    """What places are told in; None for code points."""

    def ends(self, span: Span) -> list[int]:
        """Return the two ends of a span, as they are told."""
        told = span if self.units is None else self.units.span(span)
        return [told.start, told.stop]

    def place_of_quote(self, quote: Quote) -> int:
        """Return a quote's place in `Article.quotes`."""
        return self.quotes[quote.span.start, quote.span.stop]


def context_of(article: Article, units: UnitName = "code-points") -> Context:
    """Return what the parts of an article are written by."""
    quotes = {(one.span.start, one.span.stop): place for place, one in enumerate(article.quotes)}
    # Most read in code points, which need no measure.
    measure = None if units == "code-points" else Units.named(article.text, units)
    return Context(article.text, speaker_places(article), quotes, measure)


Write = Callable[[Any, Context], Any]
"""Writes a value of one type."""


@frozen
class ValueType:
    """How the values of one type are told."""

    schema: Schema
    """Their JSON Schema."""
    write: Write
    """Writes one in a record."""
    column: ColumnKind | None = None
    """What a column of them holds; None if there is no column of its own."""
    cell: Write = lambda value, _context: value
    """Writes one in a column."""


def ref(name: str) -> Schema:
    """Return the schema of what is described under a name of its own."""
    return {"$ref": f"#/$defs/{name}"}


def or_null(schema: Schema) -> Schema:
    """Return a schema that also allows null."""
    if isinstance(schema.get("type"), str) and not schema.keys() & {"format", "items"}:
        return {**schema, "type": [schema["type"], "null"]}
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    return {"anyOf": [schema, {"type": "null"}]}


def optional(type_: ValueType) -> ValueType:
    """Return the type of values that may be missing."""

    def write(value: Any, context: Context) -> Any:  # noqa: ANN401 - a value of any type
        return None if value is None else type_.write(value, context)

    def cell(value: Any, context: Context) -> Any:  # noqa: ANN401 - a value of any type
        return None if value is None else type_.cell(value, context)

    return ValueType(or_null(type_.schema), write, type_.column, cell)


def list_of(type_: ValueType, column: ColumnKind | None = None, **bounds: int) -> ValueType:
    """Return the type of lists of values."""

    def write(values: Sequence[Any], context: Context) -> list[Any]:
        return [type_.write(value, context) for value in values]

    def cell(values: Sequence[Any], context: Context) -> list[Any]:
        return [type_.cell(value, context) for value in values]

    return ValueType({"type": "array", "items": type_.schema, **bounds}, write, column, cell)


def choice(literal: object) -> ValueType:
    """Return the type of the values of a closed set."""
    return ValueType({"enum": list(get_args(literal))}, unchanged, "text")


def unchanged(value: Any, _context: Context) -> Any:  # noqa: ANN401 - a value of any type
    """Return a value that JSON knows as it is."""
    return value


def write_day(day: dt.date, _context: Context) -> str:
    """Write a day, or a moment, by ISO 8601."""
    return day.isoformat()


def write_span(span: Span, context: Context) -> list[int]:
    """Write the two ends of a range."""
    return context.ends(span)


def span_cell(span: Span, _context: Context) -> WrittenRecord:
    """Write the two ends of a range under their names."""
    return {"start": span.start, "stop": span.stop}


def write_spanned(found: Spanned, context: Context) -> WrittenRecord:
    """Write where something stands, and what stands there."""
    return {"span": context.ends(found.span), "text": found.text}


def spanned_cell(found: Spanned, _context: Context) -> WrittenRecord:
    """Write the same for a column."""
    return {"start": found.span.start, "stop": found.span.stop, "text": found.text}


class Told(Protocol):
    """What stands in the text, or what only the caller tells."""

    @property
    def span(self) -> Span | None:
        """The place, if there is one."""

    @property
    def text(self) -> str:
        """What stands there, or what is told."""


def told_cell(found: Told, _context: Context) -> WrittenRecord:
    """Write what stands somewhere, or what only the caller tells, for a column."""
    span = found.span
    start, stop = (span.start, span.stop) if span else (None, None)
    return {"start": start, "stop": stop, "text": found.text}


def write_words(span: Span, context: Context) -> WrittenRecord:
    """Write a range of the text, and what stands there."""
    return {"span": context.ends(span), "text": span.of(context.text)}


def words_cell(span: Span, context: Context) -> WrittenRecord:
    """Write the same for a column."""
    return {"start": span.start, "stop": span.stop, "text": span.of(context.text)}


TEXT = ValueType({"type": "string"}, unchanged, "text")
FLAG = ValueType({"type": "boolean"}, unchanged, "flag")
SHARE = ValueType({"type": "number", "minimum": 0, "maximum": 1}, unchanged, "share")
LEVEL = ValueType({"type": "integer", "minimum": 1}, unchanged, "number")
PLACE_VALUE = ValueType({"type": "integer", "minimum": 0}, unchanged, "number")
"""The place of something in one of the article's lists, counted from 0."""
DAY_VALUE = ValueType({"type": "string", "format": "date"}, write_day, "day")
SPAN = ValueType(ref("span"), write_span, "span", span_cell)
EXTRACT = ValueType(ref("extract"), write_spanned, "extract", spanned_cell)
"""Something that knows its span and its words."""
WORDS = ValueType(ref("extract"), write_words, "extract", words_cell)
"""A bare span, written with its words."""
SPEAKER_PLACE = ValueType(PLACE_VALUE.schema, lambda speaker, context: context.place_of(speaker))
QUOTE_PLACE = ValueType(PLACE_VALUE.schema, lambda quote, context: context.place_of_quote(quote))
