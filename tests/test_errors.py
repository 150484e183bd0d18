"""The errors, and how they tell of a place."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import LanguageError, NewsparseError, ParseError, Problem, Span
from strategies import texts

TEXT = "First line.\nHe said “go and went.\nLast line."
DOUBT = Problem("unclosed-quote", "A mark that never closes", Span(20, 21))


def test_the_message_shows_the_place() -> None:
    assert str(ParseError(TEXT, [DOUBT])) == (
        "A mark that never closes at line 2, column 9\nHe said “go and went.\n        ^"
    )


def test_the_message_counts_the_other_problems() -> None:
    assert "at line 2, column 9 (and 2 more)\n" in str(ParseError(TEXT, [DOUBT, DOUBT, DOUBT]))


def test_a_long_line_is_cut_around_the_place() -> None:
    text = "x" * 5000 + "“" + "y" * 5000
    error = ParseError(text, [Problem("unclosed-quote", "Open", Span(5000, 5001))])
    excerpt, marker = str(error).splitlines()[1:]
    assert len(excerpt) < 100
    assert excerpt[marker.index("^")] == "“"
    assert (error.line, error.column) == (1, 5001)


@given(texts(), st.data())
def test_every_place_can_be_told(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    error = ParseError(text, [Problem("no-body", "Here", Span(start, start))])
    before = text[:start].split("\n")
    assert (error.line, error.column) == (len(before), len(before[-1]) + 1)
    assert str(error).startswith("Here at line ")


@pytest.mark.parametrize(
    "error", [ParseError(TEXT, [DOUBT]), LanguageError("xx"), NewsparseError()]
)
def test_errors_travel(error: NewsparseError) -> None:
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


def test_the_family() -> None:
    assert issubclass(ParseError, NewsparseError)
    assert issubclass(ParseError, ValueError)
    assert issubclass(LanguageError, NewsparseError)
    assert issubclass(LanguageError, LookupError)
