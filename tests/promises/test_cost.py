"""What reading costs: memory that grows with the text, and none that stays."""

from __future__ import annotations

import ast
import inspect
import sys
import tracemalloc
from functools import cache

import pytest

from hostile import PIECES, hostile_text
from newsparse import Article, parse_article
from process import run_python
from seeds import SEEDS, read_seed
from sources import FILES, nodes_of

CHARACTER, ITEM = 250, 1024
"""Bytes that a code point and an item may take while a text is read."""

SHORT, LONG = 2_000, 4_000
MEASURED = sorted(PIECES)[::11]


def items(article: Article) -> int:
    """Return how many things were found."""
    places = (article.paragraphs, article.furniture, article.quotes, article.statements)
    return sum(map(len, (*places, article.speakers, article.problems)))


def peak(text: str) -> tuple[int, int]:
    """Return the bytes that reading took at the most, and how many things were found."""
    parse_article(text)
    tracemalloc.start()
    try:
        article = parse_article(text)
        return tracemalloc.get_traced_memory()[1], items(article)
    finally:
        tracemalloc.stop()


@pytest.mark.thorough
@pytest.mark.parametrize("name", MEASURED)
def test_memory_is_bounded(name: str) -> None:
    short, long = (hostile_text(PIECES[name], size) for size in (SHORT, LONG))
    (less, _), (more, found) = peak(short), peak(long)
    assert more / len(long) < 1.15 * less / len(short)
    assert more < CHARACTER * len(long) + ITEM * found
    assert found <= len(long)


STREAM = """
import gc
import sys
import tracemalloc
from newsparse import parse_article

NAMES = "Stone Reed Poe Ellery Marsh Lind Okafor Dorn Vale Hart".split()
THINGS = "bridge ferry school market roof boiler street harbour town winter".split()

def article_of(number):
    # No other number has this article, but all have its words and names: these are
    # remembered, up to a bound.
    things = " and the ".join(THINGS[int(digit)] for digit in f"{number:06d}")
    sentence = f"“The {things} will stay,” Mayor Ada {NAMES[number % 10]} said.\\n\\n"
    return f"date 2025-07-17 \\n\\n{sentence * (1 + number % 8)}"

def held(numbers):
    for number in numbers:
        parse_article(article_of(number))
    gc.collect()
    return tracemalloc.get_traced_memory()[0]

parse_article(article_of(0))  # what a language needs for good is there before memory is counted
tracemalloc.start()
before, after = held(range(1000, 1050)), held(range(2000, 2150))
read = sum(len(article_of(number)) for number in range(2000, 2150))
# Bounded memories of words go up and down by up to 17,000 bytes, whether 150 or 1,000 articles are
# read; whatever kept so much as the texts would keep all that was read, 83,000.
sys.exit(f"{after - before} bytes stayed" if after - before > read / 2 else 0)
"""


def test_nothing_that_was_read_stays_in_memory() -> None:
    run_python(STREAM)


def test_every_cache_has_a_bound() -> None:
    for file in FILES:
        for node in nodes_of(file):
            if isinstance(node, ast.FunctionDef):
                marks = [ast.unparse(mark) for mark in node.decorator_list]
                bare = {"cache", "functools.cache", "lru_cache", "lru_cache(maxsize=None)"}
                assert not bare & set(marks), f"{file.name}: {node.name}"


@cache
def compile_all() -> None:
    """Read all seeds once: patterns are compiled with a depth of theirs."""
    parse_article("".join(map(read_seed, SEEDS)))


@pytest.mark.parametrize("piece", ["“‘", "“a ‘b ", "(", "[", "«", "a “b ", "who said that "])
def test_depth_is_never_the_texts_to_choose(piece: str) -> None:
    compile_all()
    limit = sys.getrecursionlimit()
    depth = len(inspect.stack())
    sys.setrecursionlimit(depth + 60)
    try:
        parse_article(hostile_text(piece, LONG))
    finally:
        sys.setrecursionlimit(limit)
