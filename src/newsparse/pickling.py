"""How an article travels: its text once, and not again for each of its parts.

Nearly all parts have a `text` that their `span` cuts from the article's. Pickled as they
are, they would repeat it three times and more; packed, a part travels as its class and
the values of its fields, without the text that its span tells.

    Mention(Span(6, 8), "he")      an object
    (Mention, (Span, 6, 8), None)  the same, packed

Tuples are packed as lists, so that they are told from objects. What was one object,
as the speaker of many statements, is one again when it is unpacked.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import attrs

from newsparse.span import Span

Done = dict[int, Any]
"""What has been packed, or unpacked, so far: by the identity of what it was made from."""


def pack(text: str, value: Any, done: Done) -> Any:  # noqa: ANN401 - whatever an article holds
    """Return a value of an article, whose text is given, as nested lists and tuples."""
    if isinstance(value, tuple):
        return [pack(text, item, done) for item in value]
    if not attrs.has(type(value)):
        return value
    if id(value) not in done:
        told = told_by_span(text, value)
        fields = [(name, getattr(value, name)) for name in names_of_fields(value.__class__)]
        parts = [
            None if name == "text" and part == told else pack(text, part, done)
            for name, part in fields
        ]
        done[id(value)] = (type(value), *parts)
    return done[id(value)]


def unpack(text: str, packed: Any, done: Done) -> Any:  # noqa: ANN401 - whatever was packed
    """Return the value that `pack` made this from."""
    if isinstance(packed, list):
        return tuple([unpack(text, item, done) for item in packed])
    if not isinstance(packed, tuple):
        return packed
    if id(packed) not in done:
        cls, *parts = packed
        unpacked = [unpack(text, part, done) for part in parts]
        fields = dict(zip(names_of_fields(cls), unpacked, strict=True))
        if fields.get("text", "") is None:
            fields["text"] = fields["span"].of(text)
        done[id(packed)] = cls(**fields)
    return done[id(packed)]


@lru_cache(maxsize=64)
def names_of_fields(cls: type) -> tuple[str, ...]:
    """Return the names of the fields of a class of the model; none of a string or a number."""
    return tuple(one.name for one in attrs.fields(cls)) if attrs.has(cls) else ()


def told_by_span(text: str, part: object) -> str | None:
    """Return what the span of a part cuts out, if it has a span."""
    span = getattr(part, "span", None)
    return span.of(text) if isinstance(span, Span) else None


def unpack_article(text: str, packed: Any) -> Any:  # noqa: ANN401 - an article, unknown here
    """Return the article that was packed."""
    return unpack(text, packed, {})
