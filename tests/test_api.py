"""The interface as its users meet it."""

from __future__ import annotations

import datetime as dt

import pytest

import user_program
from newsparse import LanguageError, load_language, parse_article


def test_a_users_program_runs() -> None:
    user_program.run()


def test_who_said_what_is_one_line_away() -> None:
    article = parse_article('"We are ready," Mayor Ada Stone said.')
    assert user_program.who_said_what(article) == [("Ada Stone", '"We are ready,"')]


def test_a_language_can_be_given_by_its_code_or_itself() -> None:
    text = '"We are ready," Mayor Ada Stone said.'
    assert parse_article(text, language=load_language("en")) == parse_article(text)


def test_options_are_given_by_name() -> None:
    with pytest.raises(TypeError):
        parse_article("text", dt.date(2025, 7, 17))  # type: ignore[call-arg, arg-type]


def test_a_language_is_loaded_once() -> None:
    assert load_language("en") is load_language("en")


def test_an_unknown_language_is_a_lookup_error() -> None:
    with pytest.raises(LookupError, match="unknown language 'xx'"):
        load_language("xx")
    with pytest.raises(LanguageError):
        load_language("xx")
