"""The numbers at which rules stop: each is a bound on time or a fact of news, and facts are held.

`benchmarks/limits.py` finds the numbers and tells the two apart by their docstrings and comments.
"""

from __future__ import annotations

import json

import pytest

from forms import RIGHT, lines_of, read_forms
from limits import Limit, doubled, example_of, find_limits, read_each
from newsparse import __build__

LIMITS = find_limits()
# Those of the head have their examples beside the other lines of heads, in test_header.py.
HELD = [limit for limit in LIMITS if not limit.module.startswith("newsparse.header.")]
FACTS = [limit for limit in HELD if limit.sort == "fact"]
# Those that were written for a limit come first: most limits are noticed there.
CASES = [*map(json.loads, lines_of(RIGHT / "limits.jsonl")), *read_forms(RIGHT)]
EXAMPLES = [example_of(case) for case in CASES]


@pytest.fixture(scope="module")
def usual() -> list[str]:
    """What is read in each form as the limits are."""
    return list(read_each(EXAMPLES))


def test_limits_are_found() -> None:
    assert len(LIMITS) > 50
    assert len(FACTS) > 10


def test_every_limit_is_a_bound_on_time_or_a_fact_of_news() -> None:
    assert not [str(limit) for limit in LIMITS if not limit.sort]


@pytest.mark.thorough
@pytest.mark.skipif(__build__ == "compiled", reason="compiled code has its numbers built in")
@pytest.mark.parametrize("limit", FACTS, ids=str)
def test_a_fact_of_news_has_an_example_that_doubling_it_changes(
    limit: Limit, usual: list[str]
) -> None:
    with doubled(limit):
        # The first one is enough: a limit that nothing needs is read in all of them.
        is_noticed = any(read != was for read, was in zip(read_each(EXAMPLES), usual, strict=True))
    assert is_noticed, f"no form in seeds/forms needs {limit} = {limit.value}"
