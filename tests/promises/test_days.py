"""Days are read and never made up."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse import Article, parse_article
from strategies import FRAGMENTS, texts

BODY = "\n\n“We won,” Mayor Ada Stone said.\n"


def assert_the_day_is_written(article: Article) -> None:
    """Assert that the year and day of a publication date stand in its own words."""
    if (published := article.published) is not None:
        day = published.value
        assert f"{day.year % 100:02d}" in published.text
        assert str(day.day) in published.text


@given(texts())
@example("date 2025-07-17 ")
def test_a_day_is_given_only_where_it_is_written_whole(text: str) -> None:
    assert_the_day_is_written(parse_article(text))


DATES = tuple(piece for piece in FRAGMENTS if any(map(str.isdigit, piece)))
NEAR_DATES = st.lists(
    st.sampled_from((*DATES, *"/-.,: ", "July", "17", "2025", "7", "AM", "GMT", "th", "of")),
    max_size=8,
)


@given(NEAR_DATES, st.sampled_from(["date ", "Published: ", "", "TROY, "]))
def test_what_looks_like_a_date_is_one_or_none(pieces: list[str], lead: str) -> None:
    assert_the_day_is_written(parse_article(lead + " ".join(pieces) + BODY))
    assert_the_day_is_written(parse_article(lead + "".join(pieces) + BODY))


PARTS = ("July 17", "17 July", "July 2025", "Thursday", "yesterday", "3 hours ago", "10:30 GMT")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("lead", ["date ", "Published: "])
def test_what_is_missing_is_not_filled_in(part: str, lead: str) -> None:
    assert parse_article(lead + part + BODY).date is None


@pytest.mark.parametrize(
    "day",
    [
        "31 February 2025",
        "2025-13-01",
        "2025-02-29",
        "July 32, 2025",
        "0000-00-00",
        "July 0, 2025",
        "9999-99-99",
    ],
)
def test_a_day_that_there_is_not_is_none(day: str) -> None:
    assert parse_article(f"date {day}{BODY}").date is None


OTHER_DIGITS = ("٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９", "⁰¹²³⁴⁵⁶⁷⁸⁹", "①②③④⑤⑥⑦⑧⑨⑩")
WRITTEN = ("2025-07-17", "July 17, 2025", "17 July 2025", "17/07/2025", "10:30 GMT", "20250717")


@pytest.mark.parametrize("digits", OTHER_DIGITS)
@pytest.mark.parametrize("written", WRITTEN)
def test_numbers_of_any_script_and_length_are_safe(digits: str, written: str) -> None:
    other = written.translate(str.maketrans("0123456789", digits))
    assert parse_article(f"date {other}{BODY}").date is None


@pytest.mark.parametrize("length", [10, 17, 5000, 100_000])
@pytest.mark.parametrize("lead", ["date ", "date July 1, ", "date 2025-", "TROY, July "])
def test_numbers_of_any_length_are_safe(lead: str, length: int) -> None:
    article = parse_article(lead + "9" * length + BODY)
    assert article.date is None
    assert article.statements[0].source is not None


@given(texts())
def test_published_is_used_where_the_text_has_no_date(text: str) -> None:
    day = dt.date(2024, 2, 29)
    article, told = parse_article(text), parse_article(text, published=day)
    assert told.date == (article.date or day)
