"""Texts that nobody writes and somebody sends: the laws hold, and time grows as they do."""

from __future__ import annotations

from functools import cache, partial

import pytest

from hostile import ALMOST_NOTHING, PIECES, TAIL, hostile_text
from laws import assert_laws
from newsparse import parse_article
from seeds import SEEDS, read_seed
from timing import no_collector, rises, seconds

SHORT, LONG = 2_000, 8_000
"""Code points of the texts that are compared."""

BRIEF = 500
"""Code points of a text that holds a hostile piece often enough to break a law."""

LINEAR = 4**1.2
"""How many times as long four times the text may take: 2.3 times for each doubling."""

COSTLY = 20
"""How many times as much as ordinary copy a hostile text may cost for each code point.

One of nothing but cues costs 13 times as much: what is said there may report in its turn, and is
read up to three times.
"""


def ordinary_copy() -> str:
    """Return articles as they are, as long as a short hostile text."""
    return "\n\n".join(map(read_seed, SEEDS))[:SHORT]


@pytest.mark.thorough
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_time_grows_with_the_text(piece: str) -> None:
    texts = (hostile_text(piece, SHORT), hostile_text(piece, LONG))
    short, long = (partial(parse_article, text) for text in texts)
    limit = LINEAR * len(texts[1]) / len(texts[0]) / 4
    with no_collector():
        assert not rises(short, long, limit), piece


@cache
def seconds_of_copy() -> float:
    """Return the processor time that ordinary copy takes: the least of some."""
    return min(seconds(partial(parse_article, ordinary_copy())) for _ in range(3))


@pytest.mark.thorough
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_hostile_text_costs_little_more_than_news(piece: str) -> None:
    text, copy = hostile_text(piece, SHORT), ordinary_copy()
    limit = COSTLY * len(text) / len(copy)
    short, long = partial(parse_article, copy), partial(parse_article, text)
    with no_collector():
        # Only what seems to take too long is compared side by side.
        assert seconds(long) <= limit * seconds_of_copy() or not rises(short, long, limit), piece


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_hostile_text_keeps_the_laws(piece: str) -> None:
    assert_laws(parse_article(hostile_text(piece, BRIEF)))


@pytest.mark.thorough
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_hostile_text_behind_another_keeps_the_laws(piece: str) -> None:
    for front in ("“", "date 2025-07-17 "):
        assert_laws(parse_article(front + hostile_text(piece, BRIEF)))


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["spaces", "letters of one word", "digits"])
def test_a_million_characters_are_read(name: str) -> None:
    assert_laws(parse_article(hostile_text(PIECES[name], 1_000_000)))


@pytest.mark.thorough
def test_two_hundred_thousand_opening_marks_are_read() -> None:
    assert_laws(parse_article(hostile_text(PIECES["opening marks"], 200_000)))


@pytest.mark.thorough
def test_forty_thousand_paragraphs_are_read() -> None:
    article = parse_article("\n\n".join(["a"] * 40_000))
    assert len(article.paragraphs) == 40_000


@pytest.mark.parametrize("text", ALMOST_NOTHING, ids=ascii)
def test_hardly_any_text_is_read(text: str) -> None:
    article = parse_article(text)
    assert_laws(article)
    assert article.statements == ()


NEWS = "\n\nMayor Ada Stone said the bridge will stay shut until spring.\n\n"
PRICKLES = sorted(name for name, piece in PIECES.items() if piece.strip() and "\n" not in piece)


@pytest.mark.parametrize("name", PRICKLES)
def test_news_beside_hostile_text_is_found(name: str) -> None:
    """What stands in one paragraph does not keep the next from being read."""
    article = parse_article(NEWS * 2 + PIECES[name] * 20 + NEWS * 2)
    found = [one.source.text for one in article.statements if one.source]
    assert found.count("Mayor Ada Stone") >= 3, TAIL
