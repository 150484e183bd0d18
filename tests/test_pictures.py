"""The pictures of the documentation show what newsparse finds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import curve
import pictures
from recipes import DOCS

SHOWN = json.loads((pictures.FOLDER / "shown.json").read_text(encoding="utf-8"))
SMALL = 150_000
"""Bytes of a picture at most: a README loads two, and every checkout all of them."""


# No statement is unsure enough for the steps below, or a few are.
FEWEST_STEPS = 6


@pytest.mark.parametrize("page", SHOWN["shown"])
def test_pictures_show_what_is_found(page: str) -> None:
    # If not: python benchmarks/pictures.py, and look at what it has taken.
    assert SHOWN["shown"][page] == pictures.what_is_shown()[page]


@pytest.mark.parametrize("name", pictures.PICTURES)
def test_a_picture_is_the_one_that_was_taken_and_small(name: str) -> None:
    file = pictures.FOLDER / f"{name}.png"
    assert pictures.digest(file) == SHOWN["files"][name]
    assert file.stat().st_size < SMALL


def test_every_picture_is_shown_and_there() -> None:
    pages = [DOCS.parent / "README.md", *DOCS.glob("*.md")]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    named = set(re.findall(r"pictures/([\w-]+\.(?:png|svg))", text))
    assert named == {file.name for file in pictures.FOLDER.iterdir() if file.suffix != ".json"}
    assert len(named) >= len(pictures.PICTURES)


def test_all_that_is_needed_to_show_them_is_beside_the_pages() -> None:
    assert Path(DOCS, "pictures").resolve() == pictures.FOLDER.resolve()


def test_the_curve_of_confidence_is_that_of_the_page() -> None:
    # If not: python benchmarks/curve.py
    page = (DOCS / "confidence.md").read_text(encoding="utf-8")
    assert curve.TARGET.read_text(encoding="utf-8") == curve.draw(page)
    told, aside = (len(one.dots) for one in curve.read_curves(page))
    assert told == aside
    assert told >= FEWEST_STEPS
