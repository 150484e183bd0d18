"""Whatever is handed in is read, or refused by name."""

from __future__ import annotations

import contextlib
import copy
import io
import logging
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsparse
from newsparse import (
    Article,
    LanguageError,
    NewsparseError,
    ParseError,
    Problem,
    Span,
    parse_article,
)
from process import run_python
from strategies import texts


@contextlib.contextmanager
def nothing_is_said() -> Iterator[None]:
    """Fail if anything is printed or logged; warnings are errors in all tests."""
    said, log = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(said), log.level
    log.addHandler(handler)
    log.setLevel(logging.NOTSET)
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            yield
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
    assert said.getvalue() == ""


@given(texts())
@example("")
@example("\ufeff")
@example("\ud800")
@example('"')
@example("date 2025-07-17 ")
def test_any_string_gives_an_article(text: str) -> None:
    with nothing_is_said():
        assert isinstance(parse_article(text), Article)


@pytest.mark.parametrize("wrong", [b"text", bytearray(b"text"), None, 3, 2.5, ["text"]])
def test_what_is_no_string_is_refused_by_its_type(wrong: Any) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        parse_article(wrong)


OPTIMISED = """
from newsparse import parse_article
assert False, "asserts are on"
for wrong in (b"text", None, 3):
    try:
        parse_article(wrong)
    except TypeError as error:
        print(type(wrong).__name__ in str(error))
"""


def test_what_is_no_string_is_refused_without_asserts_too() -> None:
    assert run_python(OPTIMISED, PYTHONOPTIMIZE="1").split() == [b"True"] * 3


def test_bytes_are_told_to_be_decoded_first() -> None:
    with pytest.raises(TypeError, match="decode"):
        parse_article(b"text")  # type: ignore[arg-type]


class Word(str):
    """A string of the caller's own class."""

    __slots__ = ()


def test_subclasses_of_str_are_taken() -> None:
    assert parse_article(Word('"Yes," he said.')) == parse_article('"Yes," he said.')


@pytest.mark.parametrize("wrong", [b"2024-02-29", 20240229, 1.0])
def test_what_is_no_date_is_refused_by_its_type(wrong: Any) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        parse_article("text", published=wrong)


@pytest.mark.parametrize("code", ["xx", "", "EN", "..", "en/../en", "_toy"])
def test_an_unknown_language_is_refused_with_those_that_are_known(code: str) -> None:
    with pytest.raises(newsparse.LanguageError, match=r"known: .*\ben\b"):
        parse_article("text", language=code)


@pytest.mark.parametrize("wrong", [None, 3, b"en"])
def test_what_is_no_language_is_refused_by_its_type(wrong: Any) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        parse_article("text", language=wrong)


def family(error: type[NewsparseError]) -> Iterator[type[NewsparseError]]:
    """Yield a class of errors and all below it, those of tomorrow included."""
    yield error
    for below in error.__subclasses__():
        yield from family(below)


def made(error: type[NewsparseError]) -> NewsparseError:
    """Return an error of a class as newsparse raises it."""
    if issubclass(error, ParseError):
        return error("He said “go.", [Problem("unclosed-quote", "Never closes", Span(8, 9))])
    return error("a message")


@pytest.mark.parametrize("error", sorted(family(NewsparseError), key=str))
def test_errors_are_one_family_and_travel(error: type[NewsparseError]) -> None:
    one = made(error)
    for again in (pickle.loads(pickle.dumps(one)), copy.copy(one), copy.deepcopy(one)):
        assert type(again) is type(one)
        assert str(again) == str(one)
        assert vars(again) == vars(one)


anything = st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.dates()


@given(texts(), anything, anything)
def test_no_error_but_those_told_of_gets_out(text: str, published: Any, language: Any) -> None:
    with contextlib.suppress(TypeError, LanguageError):
        parse_article(text, published=published, language=language)
