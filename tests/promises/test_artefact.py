"""What is installed, and what its tests are."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsparse
from forms import FAILING, lines_of, read_forms, write_lines

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


SAID = "“We are ready,” Ada Stone said."
"""A text whose one statement is found."""


def form(name: str, source: str) -> str:
    """Return a form of `SAID` that expects a source, as a line of a file."""
    expected = {"statements": [{"source": source}]}
    return json.dumps({"id": name, "why": "A fact.", "text": SAID, "expected": expected})


def run_forms(folder: Path, *options: str) -> tuple[int, str]:
    """Run the tests of the forms in another folder; return their exit code and their report."""
    file = str(TESTS / "test_known_failures.py")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, file],
        capture_output=True,
        check=False,
        cwd=TESTS.parent,
        env=os.environ | {"NEWSPARSE_FORMS": str(folder)},
    )
    return done.returncode, done.stdout.decode()


def test_known_failures_are_strict(tmp_path: Path) -> None:
    wrong, right = form("wrong", "Bo Reed"), form("right", "Ada Stone")
    write_lines(tmp_path / "known-failures" / "names.jsonl", [wrong, right])
    code, report = run_forms(tmp_path)
    assert code == 1, report
    assert "1 failed" in report
    assert "1 xfailed" in report
    assert "test_known_failure_still_fails[right]" in report
    assert "moves it to seeds/forms" in report


def test_a_known_failure_that_is_mended_moves_to_the_forms(tmp_path: Path) -> None:
    wrong, right = form("wrong", "Bo Reed"), form("right", "Ada Stone")
    write_lines(tmp_path / "known-failures" / "names.jsonl", [wrong, right])
    code, report = run_forms(tmp_path, "--update-seeds")
    assert code == 0, report
    assert lines_of(tmp_path / "forms" / "names.jsonl") == [right]
    assert lines_of(tmp_path / "known-failures" / "names.jsonl") == [wrong]


def test_there_are_known_failures() -> None:
    assert read_forms(FAILING)


@pytest.mark.parametrize("file", sorted(TESTS.rglob("*.py")), ids=lambda file: file.name)
def test_no_test_may_fail_or_be_left_out_in_silence(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for call in marks(tree, "xfail"):
        assert "strict=False" not in ast.unparse(call)
    assert not marks(tree, "skip"), "a test that never runs"
