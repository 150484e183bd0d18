"""The forms of heads and of days, one case a line."""

from __future__ import annotations

import json
from typing import Any

import pytest

from days import day_of_case
from heads import judge
from seeds import FOLDER


def read_cases(name: str) -> list[Any]:
    """Return the cases of a file, each with its id for the report."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [pytest.param(case, id=case["id"]) for case in map(json.loads, lines)]


@pytest.mark.parametrize("case", read_cases("heads/forms.jsonl"))
def test_head(case: dict[str, Any]) -> None:
    for key, found, expected in judge(case):
        assert (key, found) == (key, expected)


@pytest.mark.parametrize("case", read_cases("days/days.jsonl"))
def test_day_of_saying(case: dict[str, Any]) -> None:
    assert day_of_case(case) == case["said_on"]
