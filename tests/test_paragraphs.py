from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsparse.header.wrapping import find_lines, find_wrap_width, is_continued, join_lines
from newsparse.span import Span

WORDS = (
    "the council of a small town by the sea has voted to mend its old bridge before winter comes "
    "and the ferries stop because nobody wants to walk around the whole bay again"
).split()

sentences = st.tuples(st.permutations(WORDS), st.integers(16, 30)).map(
    lambda drawn: " ".join(drawn[0][: drawn[1]]).capitalize() + "."
)
paragraphs = st.lists(sentences, min_size=3, max_size=5).map(" ".join)
articles = st.lists(paragraphs, min_size=3, max_size=7)
widths = st.integers(55, 80)


def blocks(text: str) -> list[str]:
    lines = find_lines(text)
    return [
        " ".join(span.of(text).split())
        for span in join_lines(text, lines, find_wrap_width(text, lines))
    ]


def mostly_run_on(text: str) -> bool:
    """Tell whether few lines happen to end with a sentence, as lines of their own would."""
    lines = text.split("\n")
    return sum(line.endswith(".") for line in lines) * 3 < len(lines)


@given(articles, widths, st.sampled_from(["\n", "\r\n", "\r"]))
def test_wrapped_paragraphs_between_blank_lines_are_joined(
    article: list[str], width: int, end: str
) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in article)
    assume(mostly_run_on(text))
    assert blocks(text.replace("\n", end)) == article


@given(articles, widths)
def test_wrapped_paragraphs_with_indented_first_lines_are_joined(
    article: list[str], width: int
) -> None:
    text = "\n".join(
        textwrap.fill(paragraph, width, initial_indent="    ") for paragraph in article
    )
    assume(mostly_run_on(text))
    assert blocks(text) == article


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = [
        "The bridge over the harbour has been",
        "shut since it was",
        "    closed on Monday for all",
    ]
    text = "\n".join(lines)
    _, line, following = find_lines(text)
    assert not is_continued(text, line, following, 36)


@given(articles, st.sampled_from(["\n", "\n\n", "\r\n", "\r\n \r\n", "\r"]))
def test_line_that_was_not_wrapped_is_a_paragraph(article: list[str], end: str) -> None:
    text = end.join(article)
    if any(len(line) > 100 for line in article[:-1]):
        assert blocks(text) == article


@given(st.text())
def test_lines_hold_all_that_is_visible(text: str) -> None:
    lines = find_lines(text)
    assert all(before.stop < after.start for before, after in pairwise(lines))
    assert "".join("".join(line.of(text).split()) for line in lines) == "".join(
        "".join(text.split())
        .replace("\u200b", " ")
        .replace("\u2060", " ")
        .replace("\ufeff", " ")
        .split()
    ) or any(sign in text for sign in "\u200b\u2060\ufeff")


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\x85"])
def test_line_ends(end: str) -> None:
    text = f"\ufeff one {end}{end}\ttwo{end}"
    assert [line.of(text) for line in find_lines(text)] == ["one", "two"]


def test_head_above_wrapped_text_keeps_its_lines() -> None:
    body = textwrap.fill(" ".join(WORDS * 3), 70)
    lines = find_lines(f"Bridge to be mended\nBy Ada Stone\n2025-07-17\n\n{body}")
    text = f"Bridge to be mended\nBy Ada Stone\n2025-07-17\n\n{body}"
    joined = join_lines(text, lines, find_wrap_width(text, lines))
    assert [span.of(text) for span in joined[:3]] == [
        "Bridge to be mended",
        "By Ada Stone",
        "2025-07-17",
    ]
    assert len(joined) == 4


def test_nothing_visible_is_no_line() -> None:
    assert find_lines(" \n\ufeff\u200b\t\r\n") == ()
    assert join_lines("", (), 70) == ()
    assert find_lines("x") == (Span(0, 1),)
