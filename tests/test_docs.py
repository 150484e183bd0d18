"""What pages tell of the tables and the numbers of the program is what stands there."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from newsparse import explain
from recipes import DOCS

ENGLISH = files("newsparse") / "languages" / "en"

SMALL_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen".split()
)


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def tables() -> set[str]:
    return {file.name for file in ENGLISH.iterdir() if file.name.endswith(".toml")}


def test_the_page_on_languages_tells_each_table() -> None:
    told = re.findall(r"^\| `(\w+\.toml)` \|", page("languages.md"), re.MULTILINE)
    assert sorted(told) == sorted(tables())


@pytest.mark.parametrize("name", ["languages.md", "how-it-decides.md", "contributing.md"])
def test_pages_count_the_tables_of_a_language(name: str) -> None:
    number = SMALL_NUMBERS[len(tables())]
    counted = re.findall(
        rf"({'|'.join(SMALL_NUMBERS[5:])})(?: tables| of them are a language)", page(name)
    )
    assert counted
    assert set(counted) == {number}


SENTENCE = "Stone said the town was ready and the council was late, but Roe said no."


def break_rows() -> list[tuple[str, str, int]]:
    """Return the breaks that a page adds up: the words, the evidence and the sum."""
    rows = re.findall(
        r"^\| \*(.+)\* \| (.+) \| ([+-]\d+) \|$", page("how-it-decides.md"), re.MULTILINE
    )
    return [(words.replace("\\|", "|"), evidence, int(total)) for words, evidence, total in rows]


def points() -> dict[str, int]:
    """Return the points of a clause, by the names of the evidence."""
    table: dict[str, Any] = tomllib.loads((ENGLISH / "ends.toml").read_text(encoding="utf-8"))
    return {name.replace("_", " "): entry["clause"] for name, entry in table["evidence"].items()}


def test_the_page_adds_up_what_ends_a_content() -> None:
    rows = break_rows()
    assert len(rows) == 2
    for _, evidence, total in rows:
        for told in evidence.split(", "):
            name, _, number = told.rpartition(" ")
            assert points()[name] == int(number), name
        assert sum(int(told.rpartition(" ")[2]) for told in evidence.split(", ")) == total


def test_the_page_tells_where_the_content_ends() -> None:
    (statement, _) = explain(SENTENCE).sentences[0].statements
    words, evidence, _ = break_rows()[1]
    before, _, behind = words.partition(" |")
    assert statement.content[0].end == evidence
    assert statement.content[0].text.endswith(before)
    assert behind in SENTENCE
