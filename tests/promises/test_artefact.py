"""What is installed, and what its tests are."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import forms
import newsparse

PACKAGE = Path(newsparse.__file__).parent
TESTS = Path(__file__).parent.parent
KINDS = {".py", ".toml", ".json", ".css", ".js", ".html"}
COMPILED = {".so", ".pyd"} if newsparse.__build__ == "compiled" else set[str]()
"""What a compiled build has besides."""


def test_the_package_is_typed_and_holds_nothing_else() -> None:
    files = [file for file in PACKAGE.rglob("*") if file.is_file() and file.suffix != ".pyc"]
    assert PACKAGE / "py.typed" in files
    assert {file.suffix or file.name for file in files} <= KINDS | {".typed", "py.typed", *COMPILED}
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


def run_forms(folder: Path) -> tuple[int, str]:
    """Run the tests of the forms in another folder; return their exit code and their report."""
    file = str(TESTS / "test_known_failures.py")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", file],
        capture_output=True,
        check=False,
        cwd=TESTS.parent,
        env=os.environ | {"NEWSPARSE_FORMS": str(folder)},
    )
    return done.returncode, done.stdout.decode()


def test_known_failures_are_strict(tmp_path: Path) -> None:
    wrong, right = form("wrong", "Bo Reed"), form("right", "Ada Stone")
    forms.write_lines(tmp_path / "known-failures" / "names.jsonl", [wrong, right])
    code, report = run_forms(tmp_path)
    assert code == 1, report
    assert "1 failed" in report
    assert "1 xfailed" in report
    assert "test_known_failure_still_fails[right]" in report
    assert "moves it to seeds/forms" in report


def test_a_known_failure_that_is_mended_moves_to_the_forms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "RIGHT", tmp_path / "forms")
    monkeypatch.setattr(forms, "FAILING", tmp_path / "known-failures")
    wrong, right = form("wrong", "Bo Reed"), form("right", "Ada Stone")
    forms.write_lines(forms.FAILING / "names.jsonl", [wrong, right])
    forms.move_to_forms(json.loads(right))
    assert forms.lines_of(forms.RIGHT / "names.jsonl") == [right]
    assert forms.lines_of(forms.FAILING / "names.jsonl") == [wrong]


def test_there_are_known_failures() -> None:
    assert forms.read_forms(forms.FAILING)


@pytest.mark.parametrize("file", sorted(TESTS.rglob("*.py")), ids=lambda file: file.name)
def test_no_test_may_fail_or_be_left_out_in_silence(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for call in marks(tree, "xfail"):
        assert "strict=False" not in ast.unparse(call)
    assert not marks(tree, "skip"), "a test that never runs"
