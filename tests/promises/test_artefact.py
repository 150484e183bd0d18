"""What is installed, and what its tests are."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

import newsparse

PACKAGE = Path(newsparse.__file__).parent
TESTS = Path(__file__).parent.parent
KINDS = {".py", ".toml", ".json", ".css", ".js", ".html"}


def test_the_package_is_typed_and_holds_nothing_else() -> None:
    files = [file for file in PACKAGE.rglob("*") if file.is_file() and file.suffix != ".pyc"]
    assert PACKAGE / "py.typed" in files
    assert {file.suffix or file.name for file in files} <= KINDS | {".typed", "py.typed"}
    assert not [file for file in files if file.stem.startswith("test")]


def marks(tree: ast.AST, name: str) -> list[ast.Call]:
    """Return the calls of a mark of pytest's, as `pytest.mark.xfail(...)`."""
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == f"pytest.mark.{name}"
    ]


def test_known_failures_are_strict() -> None:
    project = tomllib.loads((TESTS.parent / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["pytest"]["ini_options"]["xfail_strict"] is True


@pytest.mark.parametrize("file", sorted(TESTS.rglob("*.py")), ids=lambda file: file.name)
def test_no_test_may_fail_or_be_left_out_in_silence(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for call in marks(tree, "xfail"):
        assert "strict=False" not in ast.unparse(call)
    assert not marks(tree, "skip"), "a test that never runs"
