"""The public values."""

from __future__ import annotations

import ast
import datetime as dt
import inspect
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Article, ParseError, Problem, Published, Span, parse_article

CLASSES = [
    value
    for name in newsparse.__all__
    if inspect.isclass(value := getattr(newsparse, name)) and attrs.has(value)
]


@pytest.mark.parametrize("cls", CLASSES)
def test_every_field_has_a_docstring(cls: type) -> None:
    (body,) = (
        node.body
        for node in ast.parse(inspect.getsource(cls)).body
        if isinstance(node, ast.ClassDef)
    )
    for field, after in pairwise(body):
        if isinstance(field, ast.AnnAssign):
            assert isinstance(after, ast.Expr), ast.unparse(field)
            assert isinstance(after.value, ast.Constant), ast.unparse(field)


@pytest.mark.parametrize("cls", CLASSES)
def test_every_class_has_slots(cls: type) -> None:
    assert "__slots__" in vars(cls)
    assert cls.__doc__


spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(*sorted(ends)))


@given(spans, spans)
def test_containment_is_of_all_code_points(outer: Span, inner: Span) -> None:
    if inner:
        members = set(range(outer.start, outer.stop))
        assert (inner in outer) == (set(range(inner.start, inner.stop)) <= members)


@given(spans, st.text(max_size=60))
def test_a_span_cuts_what_a_slice_cuts(span: Span, text: str) -> None:
    assert span.of(text) == text[span.start : span.stop]


@given(spans, spans)
def test_spans_are_ordered_by_start_then_stop(one: Span, other: Span) -> None:
    assert (one < other) == ((one.start, one.stop) < (other.start, other.stop))


def test_a_span_is_ordered_among_spans_alone() -> None:
    with pytest.raises(TypeError, match="'<' not supported"):
        _ = Span(0, 1) < (2, 3)  # type: ignore[operator]


def test_the_statement_of_a_quote_is_found() -> None:
    article = parse_article("“We won,” Ada Stone said. Others were “ready”.")
    first, other = article.quotes
    assert article.statement_of(first) is article.statements[0]
    assert article.statement_of(other) is None


@pytest.mark.parametrize(("start", "stop"), [(5, 2), (-1, 3), (-3, -2)])
def test_what_no_text_has_is_no_span(start: int, stop: int) -> None:
    with pytest.raises(ValueError, match=f"no span goes from {start} to {stop}"):
        Span(start, stop)


def test_an_empty_span_is_falsy_and_lies_at_its_place() -> None:
    assert not Span(3, 3)
    assert Span(3, 3) in Span(3, 4)
    assert Span(5, 5) not in Span(3, 4)


def article_published(value: dt.date | None) -> Article:
    published = None if value is None else Published(value, None, "")
    return attrs.evolve(parse_article(""), published=published)


def test_the_date_of_an_article_is_a_day_without_a_time() -> None:
    noon = dt.datetime(2025, 7, 17, 12, 0, tzinfo=dt.UTC)
    assert article_published(noon).date == dt.date(2025, 7, 17)
    assert type(article_published(noon).date) is dt.date
    assert article_published(dt.date(2025, 7, 17)).date == dt.date(2025, 7, 17)
    assert article_published(None).date is None


def test_raise_for_problems_returns_a_good_article_itself() -> None:
    article = parse_article("The bridge is open.")
    assert article.raise_for_problems() is article


def test_raise_for_problems_raises_all_of_them() -> None:
    doubts = (
        Problem("unclosed-quote", "An opening mark without its closing one", Span(4, 5)),
        Problem("no-body", "Nothing to read", Span(0, 0)),
    )
    article = attrs.evolve(parse_article("The “bridge is open."), problems=doubts)
    with pytest.raises(ParseError, match="An opening mark") as caught:
        article.raise_for_problems()
    assert caught.value.problems == doubts
    assert caught.value.text == article.text


def test_a_repr_is_short_and_tells_what_one_wants_to_see() -> None:
    article = parse_article(
        "date 2026-03-03\n\nTolls to rise\n\n"
        "“We will wait,” Mayor Ada Stone did not say. It rained."
    )
    assert repr(article) == "<Article [Tolls to rise], 2026-03-03: 1 statement, 1 speaker>"
    assert repr(article.statements) == "(<Statement by Ada Stone: negated [“We will wait,”]>,)"
    assert repr(article.speakers) == "(<Speaker Ada Stone, Mayor (person)>,)"
    assert repr(parse_article("")) == "<Article without words: no statements, no speakers>"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("She said it rained.", "<Statement by She: [it rained]>"),
        ("It was said that it rained.", "<Statement by nobody named: [it rained]>"),
    ],
)
def test_a_repr_tells_of_a_statement_without_a_speaker(text: str, shown: str) -> None:
    assert [repr(said) for said in parse_article(text).statements] == [shown]


def test_a_long_text_has_a_short_repr() -> None:
    article = parse_article("The quay is long. " * 500)
    assert len(repr(article)) < 150
