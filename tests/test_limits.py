"""The numbers at which rules stop: each is a bound on time or a fact of news, and facts are held.

`benchmarks/limits.py` finds the numbers and tells the two apart by their docstrings and comments.
"""

from __future__ import annotations

import json

import pytest

from forms import RIGHT, lines_of
from limits import Limit, doubled, example_of, find_limits
from newsparse import Article, __build__, parse_article

LIMITS = find_limits()
# Those of the head have their examples beside the other lines of heads, in test_header.py.
FACTS = [
    limit
    for limit in LIMITS
    if limit.sort == "fact" and not limit.module.startswith("newsparse.header.")
]
CASES = [case for case in map(json.loads, lines_of(RIGHT / "limits.jsonl")) if "limit" in case]
FORMS = {case["limit"]: example_of(case) for case in CASES}


def read_form(name: str) -> Article:
    """Return what is read in the form of a limit."""
    text, published = FORMS[name]
    return parse_article(text, published=published)


@pytest.fixture(scope="module")
def usual() -> dict[str, Article]:
    """What is read in each form as the limits are: before one is doubled and all derived anew."""
    return {name: read_form(name) for name in FORMS}


def test_limits_are_found() -> None:
    assert len(LIMITS) > 50
    assert len(FACTS) > 10


def test_every_limit_is_a_bound_on_time_or_a_fact_of_news() -> None:
    assert not [str(limit) for limit in LIMITS if not limit.sort]


def test_every_fact_has_a_form_that_names_it() -> None:
    assert len(FORMS) == len(CASES)
    assert {*FORMS} == {*map(str, FACTS)}


@pytest.mark.thorough
@pytest.mark.skipif(__build__ == "compiled", reason="compiled code has its numbers built in")
@pytest.mark.parametrize("limit", FACTS, ids=str)
def test_the_form_of_a_fact_is_read_otherwise_if_it_is_doubled(
    limit: Limit, usual: dict[str, Article]
) -> None:
    with doubled(limit):
        assert read_form(str(limit)) != usual[str(limit)]
