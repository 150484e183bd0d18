"""JSON: an article as records, on one line or laid out for reading.

A record has the names of the model's attributes, always all of them and in one order.
Everything with a span is `{"span": [start, stop], "text": ...}`, counting code points of
the record's own `text`, or what its `units` tell. Speakers, statements and quotes refer to each
other by their places in the record's lists, counted from 0. The fields stand in `article_fields`;
the schema that `read_schema` makes of them tells the form in full.
"""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from newsparse.formats.article_fields import ARTICLE, PARTS
from newsparse.formats.format import Format, RenderOptions
from newsparse.formats.json_text import dump_line, lay_out
from newsparse.formats.record_fields import record_writer
from newsparse.formats.value_types import Write, WrittenRecord, context_of
from newsparse.model import Article
from newsparse.units import UNIT_NAMES, UnitName

# Readers may be older or newer than what they read, and have to be able to tell.
VERSION = 1
"""The version of the records; it grows when a key is renamed, removed or means another thing."""

SPAN_SCHEMA: WrittenRecord = {
    "description": "A half-open range [start, stop] of the article's text, in its `units`.",
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "items": False,
    "minItems": 2,
}

OWN_FIELDS: WrittenRecord = {
    "version": {"description": "The version of this form.", "const": VERSION},
    "units": {
        "description": (
            "What places are counted in: code points, UTF-16 code units as in JavaScript, or UTF-8 "
            "bytes."
        ),
        "enum": list(UNIT_NAMES),
    },
    "id": {
        "description": "The file that the text was read from; only where it was read from one.",
        "type": ["string", "null"],
    },
    "kept": {
        "description": "The other fields of the line that the text was read from; if asked for.",
        "type": "object",
    },
}
"""What a record has besides the fields of its article."""

write_article: Write = record_writer(ARTICLE.fields)


def article_record(article: Article, units: UnitName = "code-points") -> WrittenRecord:
    """Return everything that was read in an article, as values that JSON knows.

    Args:
        article: What was read.
        units: What places are counted in.

    Raises:
        ValueError: if there are no such units.

    >>> from newsparse.parser import parse_article
    >>> record = article_record(parse_article("The bridge is shut."))
    >>> record["version"], record["text"], record["statements"]
    (1, 'The bridge is shut.', [])
    """
    parts = write_article(article, context_of(article, units))
    return {"version": VERSION, "units": units, **parts}


def named_article_record(article: Article, options: RenderOptions) -> WrittenRecord:
    """Return an article's record with the name of its file and what is kept of its line, if any."""
    # What came by standard input has no name that another reader could use.
    name = None if options.name == "-" else options.name
    kept = {} if options.kept is None else {"kept": dict(options.kept)}
    told = {"version": VERSION, "units": options.units, "id": name, **kept}
    return {**told, **article_record(article, options.units)}


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
    """Return the JSON Schema (draft 2020-12) of the records."""
    article = ARTICLE.schema()
    # A copy, since whoever asks may change what is handed out.
    return deepcopy(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "A news article as newsparse reads it",
            "description": (
                "Spans are ranges of `text`, which is exactly what was parsed. Later versions of "
                "newsparse may add keys; `version` grows when one is renamed, removed or means "
                "another thing."
            ),
            "type": "object",
            "required": ["version", "units", *article["required"]],
            "properties": {**OWN_FIELDS, **article["properties"]},
            "$defs": {"span": SPAN_SCHEMA, **{part.name: part.schema() for part in PARTS}},
        }
    )


FORMAT = Format(
    name="json",
    summary="a JSON document, or JSON Lines for several inputs",
    suffix=".json",
    encoding="utf-8",
    build=article_record,
    render=render,
    render_in_series=render_in_series,
    read_id=read_id,
    measures=True,
)
