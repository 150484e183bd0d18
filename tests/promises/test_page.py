"""The page of promises: each names its test, and the test has the promise's name."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
PROMISES = re.findall(
    r"^(\d+)\. \*\*(.+?)\.\*\*.+?`(tests/[^`]+)`$", PAGE, re.MULTILINE | re.DOTALL
)


def test_there_are_twenty_six_promises() -> None:
    assert [int(number) for number, _, _ in PROMISES] == list(range(1, 27))
    assert PAGE.count("Test: `") == len(PROMISES)


@pytest.mark.parametrize(("title", "test"), [row[1:] for row in PROMISES])
def test_a_promise_has_a_test_of_its_name(title: str, test: str) -> None:
    file, name = test.split("::")
    slug = re.sub(r"\W+", "_", title.replace("`", "")).lower()
    assert name == f"test_{slug}"
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
