"""The forms that are read right, and those that are not yet; the latter fail strictly."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from forms import (
    FAILING,
    RIGHT,
    Case,
    expected_and_found,
    move_to_forms,
    read_forms,
)

KEYS = {"id", "why", "text", "expected"}
MENDED = "it is read right now: `pytest --update-seeds` moves it to seeds/forms"


def cases(folder: Path) -> list[Any]:
    """Return the cases of a folder, each with its id for the report."""
    return [pytest.param(case, id=case["id"]) for case in read_forms(folder)]


@pytest.mark.parametrize("case", cases(RIGHT))
def test_form_is_read_right(case: Case) -> None:
    expected, found = expected_and_found(case)
    assert found == expected, case["why"]


@pytest.mark.xfail(strict=True, raises=AssertionError, reason=MENDED)
@pytest.mark.parametrize("case", cases(FAILING))
def test_known_failure_still_fails(case: Case, request: pytest.FixtureRequest) -> None:
    expected, found = expected_and_found(case)
    if found == expected and request.config.getoption("--update-seeds"):
        move_to_forms(case)
        pytest.skip("moved to seeds/forms")
    assert found == expected, case["why"]


def test_every_form_has_a_name_of_its_own_and_says_why_it_is_right() -> None:
    every = [*read_forms(RIGHT), *read_forms(FAILING)]
    for case in every:
        assert KEYS <= case.keys() <= KEYS | {"published", "limit"}, case
        assert case["why"].endswith(".")
    assert not [name for name, count in Counter(case["id"] for case in every).items() if count > 1]
