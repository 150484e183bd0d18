"""What views are built from: the blocks of an article, and the pieces of its parts."""

from __future__ import annotations

from itertools import pairwise

from attrs import evolve
from hypothesis import given

from built import HARBOUR, build_harbour, build_statement, empty_article, mention
from newsparse import Article, Span, parse_article
from newsparse.formats.parts import Part, cut_slices, parts_of_article
from newsparse.formats.text_blocks import find_shown_blocks
from strategies import texts
from strategies_formats import odd_articles


def whole(article: Article) -> Span:
    return Span(0, len(article.text))


@given(odd_articles())
def test_pieces_tile_a_text_and_lie_in_their_parts(article: Article) -> None:
    pieces = list(cut_slices(article)(whole(article)))
    assert "".join(piece.span.of(article.text) for piece in pieces) == article.text
    parts = set(parts_of_article(article))
    for piece in pieces:
        assert piece.span
        around = [part for part in parts if piece.span in part.span]
        if piece.part is None:
            assert not around
        else:
            assert piece.part in parts
            assert piece.span in piece.part.span
            assert len(piece.part.span) == min(len(part.span) for part in around)


@given(odd_articles())
def test_pieces_of_a_stretch_are_those_of_the_whole(article: Article) -> None:
    pieces_of, half = cut_slices(article), len(article.text) // 2
    cut = [*pieces_of(Span(0, half)), *pieces_of(Span(half, len(article.text)))]
    assert {piece.part for piece in cut} == {piece.part for piece in pieces_of(whole(article))}


def test_of_two_parts_with_the_same_words_the_first_statement_has_them() -> None:
    text = "She said no and said why."
    she = mention(text, "She")
    both = (
        build_statement(text, (Span(9, 11),), source=she),
        build_statement(text, (Span(21, 24),), source=she),
    )
    first = next(cut_slices(evolve(empty_article(text), statements=both))(Span(0, len(text))))
    assert first.part == Part(she.span, "source", 0)


@given(texts())
def test_blocks_are_in_order_and_have_all_that_can_be_seen(text: str) -> None:
    blocks = list(find_shown_blocks(parse_article(text)))
    assert all(left.span.stop <= right.span.start for left, right in pairwise(blocks))
    seen = "".join(block.span.of(text) for block in blocks)
    assert "".join(seen.split()) == "".join(text.split())


@given(odd_articles())
def test_blocks_that_overlap_are_shown_once(article: Article) -> None:
    blocks = list(find_shown_blocks(article))
    assert all(left.span.stop <= right.span.start for left, right in pairwise(blocks))
    seen = "".join(block.span.of(article.text) for block in blocks)
    assert "".join(seen.split()) == "".join(article.text.split())


def test_a_dateline_belongs_to_the_block_of_its_paragraph() -> None:
    blocks = [
        (block.kind, block.span.of(HARBOUR)[:12]) for block in find_shown_blocks(build_harbour())
    ]
    assert blocks[:5] == [
        ("headline", "Harbour toll"),
        ("line", "By Ida Marsh"),
        ("line", "2026-03-03"),
        ("paragraph", "PORT ELLERY "),
        ("paragraph", "“We will not"),
    ]
