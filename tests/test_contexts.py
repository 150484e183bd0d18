"""Articles with whatever came beside their texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from newsparse import Article, Failure, KnownHead, LanguageError, parse_article, parse_with_context
from newsparse.many.articles import TextWithKnown

TEXTS = ["The bridge is shut, Ada Stone said.", "It will open, Bo Reed said Monday."]


class Row:
    """Something that no process could be sent."""

    def __reduce__(self) -> str:
        raise AssertionError("it has to stay where it is")


@pytest.mark.parametrize("processes", [None, 2])
def test_each_article_comes_with_what_was_beside_its_text(processes: int | None) -> None:
    rows = [Row() for _ in range(70)]
    pairs = ((TEXTS[n % 2], row) for n, row in enumerate(rows))
    found = list(parse_with_context(pairs, convert=Article.to_json, processes=processes))
    assert [row for _, row in found] == rows
    assert found[1][0] == parse_article(TEXTS[1]).to_json()


def test_what_is_known_of_a_text_goes_with_it() -> None:
    pairs: list[tuple[TextWithKnown, str]] = [
        ((TEXTS[1], dt.date(2026, 3, 4)), "a"),
        ((TEXTS[0], KnownHead(headline="Shut")), "b"),
    ]
    (first, a), (second, b) = parse_with_context(pairs)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (a, first.statements[0].said_on) == ("a", dt.date(2026, 3, 2))
    assert (b, second.headline and second.headline.text) == ("b", "Shut")


def test_a_failure_has_its_context_too() -> None:
    pairs: list[tuple[str, str]] = [(None, "a"), (TEXTS[0], "b")]  # type: ignore[list-item]
    (failure, a), (article, b) = parse_with_context(pairs)
    assert isinstance(failure, Failure)
    assert isinstance(article, Article)
    assert (a, b) == ("a", "b")


@pytest.mark.parametrize("item", ["ab", 3, ("text",), ("a", "b", "c")])
def test_what_is_no_pair_is_refused(item: object) -> None:
    pairs: list[Any] = [(TEXTS[0], "a"), item]
    results = parse_with_context(pairs)
    assert next(results)[1] == "a"
    with pytest.raises(TypeError, match="needed are pairs of a text and its context: 1 is a"):
        next(results)


def test_pairs_are_read_only_as_they_are_wanted() -> None:
    asked = []

    def pairs() -> Iterator[tuple[str, int]]:
        for number in range(10):
            asked.append(number)
            yield TEXTS[0], number

    results = parse_with_context(pairs())
    assert next(results)[1] == 0
    assert len(asked) <= 2
    results.close()


def test_wrong_options_are_told_at_once() -> None:
    with pytest.raises(LanguageError):
        parse_with_context([], language="xx")
    with pytest.raises(ValueError, match="processes must be at least 1"):
        parse_with_context([], processes=0)
