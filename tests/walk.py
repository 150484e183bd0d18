"""Walks through everything that an article holds, so that a new field is checked at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from newsparse import Article, Span


def parts_of(value: Any) -> tuple[Any, ...]:
    """Return what a value holds: the items of a tuple or the fields of an attrs object."""
    if isinstance(value, tuple):
        return value
    if attrs.has(type(value)):
        return tuple(getattr(value, attribute.name) for attribute in attrs.fields(type(value)))
    return ()


def walk(article: Article) -> Iterator[Any]:
    """Yield the article and everything in it, each object once."""
    waiting: list[Any] = [article]
    seen: set[int] = set()
    while waiting:
        value = waiting.pop()
        if id(value) not in seen:
            seen.add(id(value))
            yield value
            waiting.extend(reversed(parts_of(value)))


def assert_span_law(article: Article) -> None:
    """Assert that spans lie in the text, and that what has a span and a text agrees with it."""
    text = article.text
    for value in walk(article):
        if isinstance(value, Span):
            assert type(value.start) is type(value.stop) is int
            assert 0 <= value.start <= value.stop <= len(text), value
        span = getattr(value, "span", None)
        if isinstance(span, Span) and hasattr(value, "text"):
            assert text[span.start : span.stop] == value.text, value


def shifted(value: Any, distance: int) -> Any:
    """Return a copy of a value whose spans all lie further on by a distance."""
    if isinstance(value, Span):
        return Span(value.start + distance, value.stop + distance)
    if isinstance(value, tuple):
        return tuple(shifted(item, distance) for item in value)
    if attrs.has(type(value)):
        names = [attribute.name for attribute in attrs.fields(type(value))]
        return attrs.evolve(
            value, **{name: shifted(getattr(value, name), distance) for name in names}
        )
    return value
