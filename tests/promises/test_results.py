"""Results are values: frozen, equal, and light to carry."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, KnownSpeaker, parse_article
from seeds import SEEDS, read_seed
from strategies import texts
from walk import walk

any_text = texts()


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


@given(any_text, st.integers(2, pickle.HIGHEST_PROTOCOL))
def test_equal_texts_give_equal_articles(text: str, protocol: int) -> None:
    one, other = parse_article(text), parse_article(text)
    assert {one, other} == {one}
    travelled = pickle.loads(pickle.dumps(one, protocol))
    for again in (travelled, copy.copy(one), copy.deepcopy(one)):
        assert again == one
        assert hash(again) == hash(one)
        assert type(again) is Article


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_what_was_one_object_is_one_again(protocol: int) -> None:
    article = parse_article('"We won," said Ada Stone. She said it was late.')
    again = pickle.loads(pickle.dumps(article, protocol))
    first, second = again.statements
    assert first.speaker is second.speaker is again.speakers[0]
    assert first.quotes[0] is again.quotes[0]


def test_a_text_that_its_span_does_not_tell_travels_too() -> None:
    article = parse_article('"We won," said Ada Stone.')
    mention = attrs.evolve(article.speakers[0].mentions[0], text="Somebody else")
    speaker = attrs.evolve(article.speakers[0], mentions=(mention,))
    changed = attrs.evolve(article, speakers=(speaker,))
    assert pickle.loads(pickle.dumps(changed)) == changed


ITEM = 100
"""Bytes that a paragraph, quote, statement or speaker may add to a pickle."""


def parts(article: Article) -> int:
    """Return the number of the larger parts of an article."""
    listed: tuple[tuple[Any, ...], ...]
    listed = (article.paragraphs, article.quotes, article.statements, article.speakers)
    return sum(map(len, listed))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda file: file.stem)
def test_pickles_are_small(seed: Path) -> None:
    article = parse_article(read_seed(seed), known_speakers=[KnownSpeaker("Ada Stone")])
    size = len(article.text.encode("utf-8", "surrogatepass"))
    # What every pickle has: the names of the classes, and the lines of the head.
    assert len(pickle.dumps(article)) <= size + ITEM * parts(article) + 1000


def test_pickles_grow_with_the_text_and_not_faster() -> None:
    text = "“He said ‘we won’ and left,” the mayor, Ada Stone, said in Troy.\n\n"
    short, long = (len(pickle.dumps(parse_article(text * times))) for times in (100, 400))
    assert long < 5 * short  # greater numbers and places take more bytes
