"""The text stays as it is, and every place is a place in it."""

from __future__ import annotations

import ast

import attrs
from hypothesis import assume, example, given
from hypothesis import strategies as st

from laws import (
    assert_all_that_is_seen_has_its_place,
    assert_laws,
    assert_paragraphs_are_in_order_and_apart,
    assert_quotes_are_nested_or_apart,
    assert_quotes_lie_in_blocks,
    is_blank,
)
from newsparse import Article, Paragraph, Quote, Statement, parse_article
from sources import PACKAGE, nodes_of
from strategies import Built, built_articles, texts
from walk import assert_span_law, shifted, walk

any_text = texts()


@given(any_text)
def test_the_text_is_kept(text: str) -> None:
    assert parse_article(text).text is text


@given(any_text)
@example("")
@example("\ufeff")
@example("\ud800")
@example('"')
@example("date 2025-07-17 ")
def test_every_span_cuts_its_text(text: str) -> None:
    assert_span_law(parse_article(text))


ODD_LETTERS = ("ŉ", "ﬁ", "ǰ", "ΐ", "ß", "e\u0301", "İ", "ẞ", "😀", "\U0001f469\u200d\U0001f692")
"""Lower or upper case, a normal form, UTF-8 or UTF-16 makes these longer or shorter."""


@given(built_articles(), st.sampled_from(ODD_LETTERS), st.integers(1, 40))
def test_offsets_count_the_text_as_it_is(built: Built, letter: str, times: int) -> None:
    odd = letter * times
    line = "\n\nRain fell on the small x{} all the way to the harbour.\n\n"
    article = parse_article(built.text + line.format(odd) + built.text)
    plain = parse_article(built.text + line.format("x" * len(odd)) + built.text)
    assert [one.span for one in article.statements] == [one.span for one in plain.statements]
    assert [one.span for one in article.quotes] == [one.span for one in plain.quotes]


CHANGING = {"casefold", "encode", "expandtabs", "lower", "replace", "splitlines", "title", "upper"}


def test_no_stage_changes_the_text() -> None:
    stages = (
        "header",
        "quotes",
        "statements",
        "speakers",
        "said_on",
        "dates",
        "syntax",
        "circumstances",
    )
    for stage in stages:
        for file in (PACKAGE / stage).rglob("*.py"):
            for node in nodes_of(file):
                if isinstance(node, ast.Attribute) and node.attr in CHANGING:
                    assert ast.unparse(node.value) != "text", f"{file.name}:{node.lineno}"


@given(any_text)
@example("BE(AP)—             e")
@example("(Reuter)-(Reuter)-             -")
def test_every_visible_character_has_its_place(text: str) -> None:
    article = parse_article(text)
    assert_paragraphs_are_in_order_and_apart(article)
    assert_all_that_is_seen_has_its_place(article)


@given(any_text)
@example('"\u2028‘I\'"')
@example("``\n`—‚„")
def test_quotes_are_nested_or_apart(text: str) -> None:
    article = parse_article(text)
    assert_quotes_are_nested_or_apart(article)
    assert_quotes_lie_in_blocks(article)


@given(any_text)
@example(",according to B")
@example(",\nwas")
@example('said,said St,0,s,said A "/')
def test_all_laws_hold_together(text: str) -> None:
    assert_laws(parse_article(text))


@given(any_text, st.integers(1, 5), st.sampled_from(["\n", "\r\n"]))
def test_blank_lines_and_line_ends_change_nothing_else(text: str, lines: int, end: str) -> None:
    assume(not is_blank(text))
    article, prefix = parse_article(text), end * lines
    moved = attrs.evolve(shifted(article, len(prefix)), text=prefix + text)
    assert parse_article(prefix + text) == moved
    ended = text + end * lines
    assert parse_article(ended) == attrs.evolve(article, text=ended)


@given(built_articles())
def test_a_byte_order_mark_moves_spans_and_nothing_else(built: Built) -> None:
    marked = "\ufeff" + built.text
    moved = attrs.evolve(shifted(parse_article(built.text), 1), text=marked)
    assert parse_article(marked) == moved


def outline(article: Article) -> tuple[object, ...]:
    """Return what was found, in words, with one kind of line end."""
    return tuple(
        str(value.text).replace("\r\n", "\n").replace("\r", "\n")
        for value in walk(article)
        if isinstance(value, Paragraph | Quote | Statement)
    )


@given(built_articles(), st.sampled_from(["\r\n", "\r"]))
def test_all_line_ends_give_one_outline(built: Built, end: str) -> None:
    other = built.text.replace("\n", end)
    assert outline(parse_article(other)) == outline(parse_article(built.text))
