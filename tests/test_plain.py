"""Characters that nobody sees, odd blanks and line ends: they change nothing that is found."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Span, parse_article
from newsparse.explanation.explain import explain
from newsparse.patterns.line_patterns import ODD_BLANKS, ODD_LINE_ENDS, SUBSTITUTES, UNSEEN
from newsparse.plain import read_plain
from strategies import Built, built_articles, texts
from walk import assert_span_law

NEWS = """\
By Ada Stone

Jan. 5, 2026

Port Board shuts the lock

OSLO, Jan. 4 (AP) - “We can’t wait,” the board’s chair, Bo Reed Jr., said on Saturday.

He didn't say why. "It is shut," Mr. Reed told Ida Marsh's paper, according to the Lantern.
"""
"""A head, marks, names, cues, days and a role at the end of its line."""

SIGNS = [*UNSEEN, "\r\n"]


def in_plain_words(value: Any, text: str) -> Any:
    """Return a part of an article as it would be if its text had been plain."""
    if isinstance(value, str):
        return read_plain(value).text
    if isinstance(value, Span):
        return Span(*(len(read_plain(text[:place]).text) for place in (value.start, value.stop)))
    if isinstance(value, tuple):
        return tuple(in_plain_words(item, text) for item in value)
    if attrs.has(type(value)):
        names = [attribute.name for attribute in attrs.fields(type(value))]
        parts = {name: in_plain_words(getattr(value, name), text) for name in names}
        return type(value)(**parts)
    return value


def assert_reads_as_plain(text: str) -> None:
    """Assert that all that is found in a text is found in its plain form, at the same place."""
    article = parse_article(text)
    assert article.text is text
    assert_span_law(article)
    assert in_plain_words(article, text) == parse_article(read_plain(text).text)


@pytest.mark.parametrize("first", range(0, len(NEWS) + 1, 40))
def test_what_nobody_sees_changes_nothing_wherever_it_stands(first: int) -> None:
    for place in range(first, min(first + 40, len(NEWS) + 1)):
        sign = UNSEEN[place % len(UNSEEN)]
        assert_reads_as_plain(NEWS[:place] + sign + NEWS[place:])


@pytest.mark.parametrize("sign", ["\u200b", "\xad", "\ufeff", "\u200e\u200b"])
def test_what_nobody_sees_may_stand_behind_every_letter(sign: str) -> None:
    assert_reads_as_plain(sign + sign.join(NEWS) + sign)


@pytest.mark.parametrize("blank", list(ODD_BLANKS))
def test_blanks_are_alike(blank: str) -> None:
    assert_reads_as_plain(NEWS.replace(" ", blank))


@pytest.mark.parametrize("end", ["\r\n", *ODD_LINE_ENDS])
def test_line_ends_are_alike(end: str) -> None:
    assert_reads_as_plain(NEWS.replace("\n", end))


@pytest.mark.parametrize("sign", list(SUBSTITUTES))
def test_plain_form_is_plain(sign: str) -> None:
    once = read_plain(f"Ada{sign}Stone").text
    assert read_plain(once).text is once
    assert sign not in once


STRAIGHT = dict.fromkeys(map(ord, "’‘ʼ´`＇"), "'")


def in_straight_words(value: Any) -> Any:
    """Return a part of an article's record with straight apostrophes."""
    if isinstance(value, dict):
        return {key: in_straight_words(item) for key, item in value.items()}
    if isinstance(value, list):
        return list(map(in_straight_words, value))
    return value.translate(STRAIGHT) if isinstance(value, str) else value


@pytest.mark.parametrize("apostrophe", list(map(chr, STRAIGHT)))
def test_apostrophes_are_alike(apostrophe: str) -> None:
    straight = NEWS.replace("’", "'")
    other = re.sub(r"(?<=[a-z])'(?=[a-z])", apostrophe, straight)
    found, expected = (parse_article(text).to_dict() for text in (other, straight))
    assert in_straight_words(found) == in_straight_words(expected)


@pytest.mark.parametrize("word", ["didn't", "won't", "isn't", "hasn't", "doesn't", "can't"])
def test_flags_are_the_same_with_a_curly_apostrophe(word: str) -> None:
    straight = f"Ada Stone {word} say that the lock is shut."
    (one,), (other,) = (
        parse_article(text).statements for text in (straight, straight.replace("'", "’"))
    )
    assert one.negated
    assert other.negated


def test_marks_are_no_apostrophes() -> None:
    text = "Ada Stone said ‘it holds’ and left."
    assert read_plain(text).text is text


def test_explanation_is_of_the_text_given() -> None:
    text = NEWS.replace(" ", "\xa0\u200b")
    explained = explain(text)
    assert explained.text is text
    assert all(line.span.of(text) == line.text for line in explained.lines)


@given(built_articles(), st.sampled_from(SIGNS), st.data())
def test_built_articles_keep_their_results(built: Built, sign: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(built.text)))
    if sign == "\r\n":
        assert_reads_as_plain(built.text.replace("\n", sign))
    else:
        assert_reads_as_plain(built.text[:place] + sign + built.text[place:])


@given(texts())
def test_any_text_is_read_as_its_plain_form(text: str) -> None:
    assert_reads_as_plain(text)
