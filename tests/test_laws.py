"""The laws that hold for every text, each test named after its law."""

from __future__ import annotations

import copy
import pickle
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import newsparse
from newsparse import Article, Paragraph, Quote, Span, Statement, parse_article
from process import run_python
from seeds import SEEDS, read_seed
from strategies import FRAGMENTS, Built, built_articles, texts
from walk import assert_span_law, shifted, walk

any_text = texts()
UNSEEN = "\u200b\u2060\ufeff"
"""Signs without a width, which newsparse counts as white space wherever they stand."""


def is_blank(text: str) -> bool:
    """Tell whether there is nothing in a text to be seen."""
    return all(sign.isspace() or sign in UNSEEN for sign in text)


@given(any_text)
@example("")
@example("\ufeff")
@example("\ud800")
@example('"')
@example("date 2025-07-17 ")
def test_span_law(text: str) -> None:
    assert_span_law(parse_article(text))


@given(any_text)
def test_totality(text: str) -> None:
    assert isinstance(parse_article(text), Article)


@given(any_text)
def test_the_text_is_kept(text: str) -> None:
    assert parse_article(text).text is text


class Word(str):
    """A string of the caller's own class."""

    __slots__ = ()


def test_subclasses_of_str_are_taken() -> None:
    assert parse_article(Word('"Yes," he said.')) == parse_article('"Yes," he said.')


def assert_ordered_and_apart(spans: list[Span]) -> None:
    assert all(left.stop <= right.start for left, right in pairwise(spans)), spans


@given(any_text)
def test_paragraphs_are_in_order_and_disjoint(text: str) -> None:
    paragraphs = parse_article(text).paragraphs
    assert_ordered_and_apart([paragraph.span for paragraph in paragraphs])


@given(any_text)
def test_paragraphs_have_no_white_space_around_them(text: str) -> None:
    for paragraph in parse_article(text).paragraphs:
        assert not is_blank(paragraph.text[0])
        assert not is_blank(paragraph.text[-1])


@given(any_text)
def test_quotes_are_in_order_and_nested_or_disjoint(text: str) -> None:
    quotes = parse_article(text).quotes
    assert [quote.span.start for quote in quotes] == sorted({q.span.start for q in quotes})
    around: list[Span] = []
    for quote in quotes:
        while around and around[-1].stop <= quote.span.start:
            around.pop()
        assert not around or quote.span in around[-1], "quotes cross"
        around.append(quote.span)
        assert quote.level == len(around)


@given(any_text)
def test_quotes_lie_in_paragraphs_or_the_headline(text: str) -> None:
    article = parse_article(text)
    blocks = [paragraph.span for paragraph in article.paragraphs]
    blocks += [article.headline.span] if article.headline else []
    for quote in article.quotes:
        assert quote.content in quote.span
        assert any(quote.span in block for block in blocks)


def accounted_for(article: Article) -> Iterator[Span]:
    """Yield the spans of the head, the body and the furniture."""
    for part in (article.published, article.headline, article.byline, article.dateline):
        if part is not None and part.span is not None:
            yield part.span
    yield from article.furniture
    for paragraph in article.paragraphs:
        yield paragraph.span


@given(any_text)
def test_everything_outside_paragraphs_and_header_is_white_space(text: str) -> None:
    article = parse_article(text)
    rest = list(text)
    for span in accounted_for(article):
        rest[span.start : span.stop] = " " * len(span)
    assert is_blank("".join(rest))


@given(any_text)
def test_statements_are_in_order(text: str) -> None:
    statements = parse_article(text).statements
    firsts = [statement.content[0] for statement in statements]
    assert firsts == sorted(firsts)


@given(any_text)
def test_the_parts_of_a_statement_keep_to_their_places(text: str) -> None:
    for statement in parse_article(text).statements:
        assert statement.content
        assert all(len(span) for span in statement.content)
        assert_ordered_and_apart(list(statement.content))
        assert all(span in statement.span for span in statement.content)
        for part in (statement.cue, statement.source):
            if part is not None:
                assert_ordered_and_apart(sorted((*statement.content, part.span)))


@given(any_text)
def test_quotes_and_statements_know_each_other(text: str) -> None:
    article = parse_article(text)
    for place, statement in enumerate(article.statements):
        assert (statement.kind == "indirect") == (not statement.quotes)
        for quote in statement.quotes:
            assert quote in article.quotes
            assert quote.statement == place
            assert article.statement_of(quote) == statement
            assert quote.source == statement.source
            assert quote.cue == statement.cue
            assert quote.speaker == statement.speaker
    for quote in article.quotes:
        if quote.statement is None:
            assert (quote.source, quote.cue, quote.speaker) == (None, None, None)


@given(any_text)
def test_speakers_and_sources_know_each_other(text: str) -> None:
    article = parse_article(text)
    for statement in article.statements:
        if statement.speaker is not None:
            assert statement.speaker in article.speakers
            assert statement.source in statement.speaker.mentions
    firsts = [speaker.mentions[0].span for speaker in article.speakers]
    assert firsts == sorted(firsts)
    for speaker in article.speakers:
        assert_ordered_and_apart([mention.span for mention in speaker.mentions])


@given(any_text)
def test_problems_are_in_text_order(text: str) -> None:
    starts = [problem.span.start for problem in parse_article(text).problems]
    assert starts == sorted(starts)


@given(any_text, st.integers(1, 5), st.sampled_from(["\n", "\r\n"]))
def test_blank_lines_in_front_move_spans_and_nothing_else(text: str, lines: int, end: str) -> None:
    assume(not is_blank(text))
    article, prefix = parse_article(text), end * lines
    moved = attrs.evolve(shifted(article, len(prefix)), text=prefix + text)
    assert parse_article(prefix + text) == moved


@given(any_text, st.integers(1, 5))
def test_blank_lines_behind_change_nothing(text: str, lines: int) -> None:
    assume(not is_blank(text))
    ended = text + "\n" * lines
    assert parse_article(ended) == attrs.evolve(parse_article(text), text=ended)


@given(built_articles())
def test_a_byte_order_mark_moves_spans_and_nothing_else(built: Built) -> None:
    marked = "\ufeff" + built.text
    moved = attrs.evolve(shifted(parse_article(built.text), 1), text=marked)
    assert parse_article(marked) == moved


def outline(article: Article) -> tuple[object, ...]:
    """Return what was found, in words, with one kind of line end."""
    return tuple(
        str(value.text).replace("\r\n", "\n")
        for value in walk(article)
        if isinstance(value, Paragraph | Quote | Statement)
    )


@given(built_articles())
def test_all_line_ends_give_one_outline(built: Built) -> None:
    crlf = built.text.replace("\n", "\r\n")
    assert outline(parse_article(crlf)) == outline(parse_article(built.text))


@given(any_text)
def test_equality_and_hashing(text: str) -> None:
    one, other = parse_article(text), parse_article(text)
    assert one == other
    assert hash(one) == hash(other)
    assert {one, other} == {one}


@given(any_text, st.integers(2, pickle.HIGHEST_PROTOCOL))
def test_pickling(text: str, protocol: int) -> None:
    article = parse_article(text)
    again = pickle.loads(pickle.dumps(article, protocol))
    assert again == article
    assert hash(again) == hash(article)


@given(any_text)
def test_copying(text: str) -> None:
    article = parse_article(text)
    assert copy.copy(article) == copy.deepcopy(article) == article


@given(any_text)
def test_results_are_frozen_all_the_way_down(text: str) -> None:
    for value in walk(parse_article(text)):
        if attrs.has(type(value)):
            assert not hasattr(value, "__dict__")
            name = attrs.fields(type(value))[0].name
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(value, name, None)
        else:
            assert isinstance(value, str | int | float | date | tuple | None), value


PARSE_ALL = """
import pickle
import sys
from newsparse import parse_article
texts = pickle.load(sys.stdin.buffer)
order = range(len(texts)) if {forwards} else range(len(texts) - 1, -1, -1)
articles = {{place: parse_article(texts[place]) for place in order}}
pickle.dump([articles[place] for place in range(len(texts))], sys.stdout.buffer)
"""


def test_determinism_across_hash_seeds_processes_and_orders() -> None:
    given_texts = [*FRAGMENTS, "".join(FRAGMENTS), *map(read_seed, SEEDS)]
    here = [parse_article(text) for text in given_texts]
    surroundings = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "PYTHONOPTIMIZE": "1"},
    )
    for forwards, environment in enumerate(surroundings):
        program = PARSE_ALL.format(forwards=bool(forwards))
        there = pickle.loads(run_python(program, pickle.dumps(given_texts), **environment))
        assert there == here
        assert [hash(article) for article in there] == [hash(article) for article in here]


QUIET = """
import pickle
import sys
from newsparse import parse_article
texts = pickle.load(sys.stdin.buffer)
for text in texts:
    parse_article(text)
seen = set()
sys.addaudithook(lambda event, given: seen.add(event))
for text in texts:
    parse_article(text)
pickle.dump(set(seen), sys.stdout.buffer)
"""


def test_parsing_opens_imports_and_evaluates_nothing() -> None:
    given_texts = [*FRAGMENTS, *map(read_seed, SEEDS)]
    seen = pickle.loads(run_python(QUIET, pickle.dumps(given_texts)))
    assert seen == set()


def test_threads_agree() -> None:
    given_texts = [*FRAGMENTS, *map(read_seed, SEEDS)]
    alone = [parse_article(text) for text in given_texts]
    pause = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(parse_article, given_texts * 4))
    finally:
        sys.setswitchinterval(pause)
    assert together == alone * 4


@given(any_text)
def test_published_is_used_where_the_text_has_no_date(text: str) -> None:
    day = date(2024, 2, 29)
    article, told = parse_article(text), parse_article(text, published=day)
    assert told.date == (article.date or day)


@pytest.mark.parametrize("wrong", [b"text", bytearray(b"text"), None, 3, 2.5, ["text"]])
def test_what_is_no_text_is_refused_by_the_name_of_its_type(wrong: Any) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        parse_article(wrong)


def test_bytes_are_told_to_be_decoded_first() -> None:
    with pytest.raises(TypeError, match="decode"):
        parse_article(b"text")  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", ["2024-02-29", 20240229, 1.0])
def test_what_is_no_date_is_refused_by_the_name_of_its_type(wrong: Any) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        parse_article("text", published=wrong)


@pytest.mark.parametrize("code", ["xx", "", "EN", "..", "en/../en", "_toy"])
def test_an_unknown_language_is_refused_with_those_that_are_known(code: str) -> None:
    with pytest.raises(newsparse.LanguageError, match=r"known: .*\ben\b"):
        parse_article("text", language=code)


@pytest.mark.parametrize("wrong", [None, 3, b"en"])
def test_what_is_no_language_is_refused(wrong: Any) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        parse_article("text", language=wrong)
