"""Articles back from their records."""

from __future__ import annotations

import copy
import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from built import build_harbour, empty_article
from newsparse import (
    Article,
    NewsparseError,
    Published,
    RecordError,
    UnitName,
    model,
    parse_article,
)
from newsparse.units import UNIT_NAMES
from seeds import SEEDS, read_seed
from strategies import texts
from strategies_formats import odd_articles, with_whole_pairs

pytest.importorskip("cattrs")

from newsparse.serde import article_from_dict, article_from_json


@given(texts().map(with_whole_pairs))
def test_what_was_read_comes_back(text: str) -> None:
    article = parse_article(text)
    assert article_from_dict(article.to_dict()) == article
    assert article_from_json(article.to_json()) == article


@given(odd_articles())
def test_any_article_comes_back(article: Article) -> None:
    assert article_from_json(article.to_json()) == article


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_seeds_come_back(seed: Any) -> None:
    article = parse_article(read_seed(seed))
    again = article_from_json(article.to_json().encode())
    assert again == article
    assert hash(again) == hash(article)
    assert again.to_json() == article.to_json()


@pytest.mark.parametrize(
    "value",
    [
        dt.date(2026, 3, 3),
        dt.datetime(2026, 3, 3, 12, 30),  # noqa: DTZ001 - a caller may hand in such a one
        dt.datetime(2026, 3, 3, 12, 30, 5, 7, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
    ],
)
def test_dates_and_moments_come_back(value: dt.date) -> None:
    article = evolve(empty_article("No."), published=Published(value, None, ""))
    again = article_from_json(article.to_json())
    assert again == article
    assert again.published is not None
    assert type(again.published.value) is type(value)


def test_those_that_are_the_same_are_the_same_again() -> None:
    again = article_from_dict(build_harbour().to_dict())
    for statement in again.statements:
        assert statement.speaker is None or any(statement.speaker is one for one in again.speakers)
        assert all(any(quote is one for one in again.quotes) for quote in statement.quotes)


def test_the_name_of_the_file_and_new_keys_are_left_alone() -> None:
    record = {**build_harbour().to_dict(), "id": "harbour.txt", "mood": [{"span": [0, 1]}]}
    assert article_from_dict(record) == build_harbour()


@given(odd_articles(), st.sampled_from(UNIT_NAMES))
def test_a_record_in_any_units_is_read(article: Article, units: UnitName) -> None:
    record = article.to_dict(units=units)
    assert record["units"] == units
    assert article_from_dict(record) == article
    assert article_from_json(article.to_json(units=units)) == article


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"units": "inches"}, "units must be one of code-points, utf16, utf8, not 'inches'"),
        ({"units": ["utf16"]}, "unhashable"),
        ({"text": "🌉🌉"}, "is no border between two characters"),
        ({"paragraphs": [{"span": {}}]}, "'span'"),
    ],
)
def test_a_record_in_wrong_units_is_refused(change: dict[str, Any], message: str) -> None:
    record = build_harbour().to_dict(units="utf16") | change
    with pytest.raises(RecordError, match=message):
        article_from_dict(record)


def parts(value: object) -> Iterator[dict[str, Any]]:
    """Yield every dict of a record."""
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from parts(item)
    elif isinstance(value, list):
        for item in value:
            yield from parts(item)


HAVE_DEFAULTS = {
    one.name
    for cls in vars(model).values()
    if attrs.has(cls)
    for one in attrs.fields(cls)
    if one.default is not attrs.NOTHING
}
MAY_LACK = {"date", "text", "units"} | HAVE_DEFAULTS
"""Keys that some part of a record may lack: what they tell is told elsewhere, or may be unknown."""


def is_refused(record: dict[str, Any]) -> bool:
    try:
        article_from_dict(record)
    except RecordError:
        return True
    return False


def test_a_record_that_lacks_a_key_is_refused() -> None:
    record = build_harbour().to_dict()
    refused = 0
    for part in list(parts(record)):
        for key in list(part):
            value = part.pop(key)
            refused += is_refused(record)
            assert is_refused(record) or key in MAY_LACK
            part[key] = value
    assert refused > 250
    assert article_from_dict(record) == build_harbour()


@given(st.data())
def test_nothing_but_its_own_error_is_raised(data: st.DataObject) -> None:
    record = copy.deepcopy(build_harbour().to_dict())
    part = data.draw(st.sampled_from(list(parts(record))))
    key = data.draw(st.sampled_from(sorted(part)))
    junk = st.none() | st.integers() | st.text(max_size=3) | st.booleans() | st.floats()
    part[key] = data.draw(junk | st.lists(junk, max_size=2) | st.dictionaries(st.text(), junk))
    try:
        article = article_from_dict(record)
    except RecordError:
        return
    assert article_from_dict(article.to_dict()) == article


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["version"], 2, "a record of version 1 is needed, not of 2"),
        (["statements", 0, "kind"], "loud", "$.statements[0].kind"),
        (["statements", 0, "span"], [9, 3], "$.statements[0].span"),
        (["statements", 0, "source", "text"], "Mayor", "other words than the text has"),
        (["statements", 0, "speaker"], 3, "3 is no place in a list of 3"),
        (["statements", 1, "quotes"], [-1], "-1 is no place in a list of 7"),
        (["quotes", 0, "statement"], 8, "8 is no place in a list of 8"),
        (["published", "value"], "3 March", "$.published.value"),
        (["text"], None, "$.text"),
    ],
)
def test_the_message_names_the_place(path: list[Any], value: object, message: str) -> None:
    record = build_harbour().to_dict()
    part: Any = record
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    with pytest.raises(RecordError) as caught:
        article_from_dict(record)
    assert message in str(caught.value)
    assert isinstance(caught.value, NewsparseError)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "no JSON: Expecting value"),
        ("{", "no JSON: Expecting property name"),
        ("[" * 100_000, "no JSON: "),
        (b"\xff", "no JSON: 'utf-8' codec"),
        ("[]", "a record is a dict, not list"),
        ("{}", "a record of version 1 is needed, not of None"),
        (json.dumps({"version": 1}), "required field missing"),
    ],
)
def test_what_is_no_record_is_refused(line: str | bytes, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        article_from_json(line)
