"""Each seed gives the result that stands beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from newsparse import parse_article
from seeds import FOLDER, SEEDS, portrait_of, read_expectation, read_seed, write_expectation
from walk import assert_span_law

SHELVES = {"wire", "heads", "synthetic", "negative"}


def name_of(seed: Path) -> str:
    return f"{seed.parent.name}/{seed.stem}"


@pytest.mark.parametrize("seed", SEEDS, ids=name_of)
def test_seed_gives_what_is_expected(seed: Path, request: pytest.FixtureRequest) -> None:
    article = parse_article(read_seed(seed))
    assert_span_law(article)
    if request.config.getoption("--update-seeds"):
        write_expectation(seed, portrait_of(article))
    assert seed.with_suffix(".json").exists(), "no expectation: run pytest --update-seeds"
    assert portrait_of(article) == read_expectation(seed)


def test_every_seed_is_on_a_shelf_and_every_expectation_has_its_seed() -> None:
    assert {seed.parent.name for seed in SEEDS} <= SHELVES
    expectations = {file.with_suffix(".txt") for file in FOLDER.rglob("*.json")}
    assert expectations <= set(SEEDS)


def test_negative_seeds_quote_nobody() -> None:
    negative = [seed for seed in SEEDS if seed.parent.name == "negative"]
    assert negative
    for seed in negative:
        article = parse_article(read_seed(seed))
        assert not [quote.text for quote in article.quotes if quote.statement is not None]


def test_a_seed_reads_the_same_with_another_publication_date_handed_in() -> None:
    for seed in SEEDS:
        article = parse_article(read_seed(seed))
        if article.date is not None:
            told = parse_article(read_seed(seed), published=date(1999, 12, 31))
            assert told.statements == article.statements
