"""The columns that articles and statements become.

Places count code points of the article's text, as everywhere; Arrow, pandas, polars, DuckDB
and Spark count so too.
"""

from __future__ import annotations

import pyarrow as pa

# No article has two thousand million code points, and 32 bits take half the room.
PLACE = [("start", pa.int32()), ("stop", pa.int32())]
"""The fields of a span."""

SPAN = pa.struct(PLACE)
"""A range of the text."""

EXTRACT = pa.struct([*PLACE, ("text", pa.string())])
"""A range of the text, with the words that stand there."""

STATEMENT = pa.struct(
    [
        ("speaker", pa.string()),
        ("speaker_place", pa.int32()),
        ("speaker_kind", pa.string()),
        ("role", pa.string()),
        ("affiliation", pa.string()),
        ("unresolved", pa.string()),
        ("source", EXTRACT),
        ("cue", EXTRACT),
        ("lemma", pa.string()),
        ("cue_kind", pa.string()),
        ("kind", pa.string()),
        ("said", pa.string()),
        ("content", pa.list_(EXTRACT)),
        ("said_on", pa.date32()),
        ("said_on_words", EXTRACT),
        ("addressee", EXTRACT),
        ("occasion", EXTRACT),
        ("topic", EXTRACT),
        ("negated", pa.bool_()),
        ("hedged", pa.bool_()),
        ("confidence", pa.float64()),
        ("frame", pa.string()),
        ("span", SPAN),
    ]
)
"""A statement, with what is known of its speaker."""

SPEAKER = pa.struct(
    [
        ("name", pa.string()),
        ("kind", pa.string()),
        ("role", pa.string()),
        ("affiliation", pa.string()),
        ("pronouns", pa.list_(pa.string())),
        ("mentions", pa.list_(EXTRACT)),
    ]
)
"""Somebody to whom something is attributed."""

QUOTE = pa.struct([*EXTRACT, ("level", pa.int32()), ("statement", pa.int32())])
"""A run between quotation marks, and the place of its statement in the list of them."""

PROBLEM = pa.struct([*EXTRACT, ("code", pa.string()), ("message", pa.string())])
"""A doubt about the text."""

ARTICLE = pa.struct(
    [
        ("published", pa.date32()),
        ("published_at", pa.timestamp("us", tz="UTC")),
        ("headline", EXTRACT),
        ("authors", pa.list_(pa.string())),
        ("dateline", EXTRACT),
        ("places", pa.list_(pa.string())),
        ("agency", pa.string()),
        ("paragraphs", pa.list_(SPAN)),
        ("furniture", pa.list_(SPAN)),
        ("speakers", pa.list_(SPEAKER)),
        ("statements", pa.list_(STATEMENT)),
        ("quotes", pa.list_(QUOTE)),
        ("problems", pa.list_(PROBLEM)),
    ]
)
"""What was read in an article."""

# Beside the result and not in its place, so that a filter on one column finds all that failed.
ERROR = pa.field("error", pa.string())
"""Why a row has no result; null where all went well."""

ARTICLES = pa.schema([("article", ARTICLE), ERROR])
"""The columns that `parse_batch` adds."""

STATEMENTS = pa.schema([*STATEMENT, ERROR])
"""The columns that `list_statements` adds."""
