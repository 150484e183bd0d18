"""What a shell offers to complete a line with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from process import run_python

pytest.importorskip("argcomplete")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files are asked of bash")


def offered(line: str, folder: Path) -> set[str]:
    """Return what may come next on a line."""
    answer = folder / "answer"
    run_python(
        "from newsparse.cli import main; main([])",
        _ARGCOMPLETE="1",
        _ARGCOMPLETE_IFS="\n",
        _ARGCOMPLETE_SUPPRESS_SPACE="1",
        _ARGCOMPLETE_STDOUT_FILENAME=str(answer),
        COMP_LINE=line,
        COMP_POINT=str(len(line)),
    )
    return set(answer.read_text(encoding="utf-8").split("\n"))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("newsparse st", {"stats"}),
        ("newsparse stats --ti", {"--title"}),
        ("newsparse stats -f s", {"svg"}),
        ("newsparse --uni", {"--units"}),
        ("newsparse parse --units utf1", {"utf16"}),
        ("newsparse stats --uni", {""}),
    ],
)
def test_commands_options_and_values_are_offered(
    line: str, words: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert offered(line, tmp_path) == words


def test_files_are_offered_and_commands_only_in_front(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").touch()
    assert offered("newsparse st", tmp_path) == {"stats", "story.txt"}
    assert offered("newsparse view st", tmp_path) == {"story.txt"}
