"""Known speakers on the command line: a file of them, for every command that reads articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse.cli import main
from newsparse.known_speakers import read_known_speaker

KNOWN = {"name": "Ada Stone", "aliases": ["the Iron Mayor"], "role": "mayor of Holmvik"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with an article, and with somebody who is known."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    Path("story.txt").write_text("The Iron Mayor said it was late.", encoding="utf-8")
    Path("known.json").write_text(json.dumps([KNOWN], indent=2), encoding="utf-8")
    Path("known.jsonl").write_text(json.dumps(KNOWN), encoding="utf-8")


@pytest.mark.parametrize("known", ["known.json", "known.jsonl"])
@pytest.mark.parametrize("command", ["parse", "view", "stats", "explain"])
def test_every_command_that_reads_knows_them(
    command: str, known: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "story.txt"]) == 0
    assert "Ada Stone" not in capsys.readouterr().out
    assert main([command, "--known-speakers", known, "story.txt"]) == 0
    assert "Ada Stone" in capsys.readouterr().out


def test_workers_know_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "csv", "-j", "2", "--known-speakers", "known.json", "story.txt"]) == 0
    assert "Ada Stone,mayor of Holmvik" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", None),
        ('{"nom": "Ada"}', "line 1: a known speaker has name, aliases, role, kind, not nom"),
        ('{"role": "mayor"}', "line 1: a known speaker has a name"),
        ('{"name": "Ada", "kind": "human"}', "line 1: kind must be one of person, "),
        ('{"name": "Ada", "aliases": "A."}', "line 1: aliases must be a list or tuple of names"),
        ('{"name": 3}', "line 1: name must be a str, not int"),
        ("Ada Stone", "line 1: no JSON (Expecting value at column 1)"),
    ],
)
def test_a_file_of_anything_else_is_refused(
    content: str, message: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("odd.jsonl").write_text(content, encoding="utf-8")
    assert main(["--known-speakers", "odd.jsonl", "story.txt"]) == (2 if message else 0)
    err = capsys.readouterr().err
    assert (f"argument --known-speakers: odd.jsonl, {message}" in err) if message else not err


def test_a_file_that_is_missing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--known-speakers", "none.json", "story.txt"]) == 2
    assert "none.json: No such file or directory" in capsys.readouterr().err


def test_a_record_tells_all_that_a_known_speaker_has() -> None:
    speaker = read_known_speaker({**KNOWN, "kind": "person"})
    assert (speaker.name, speaker.aliases, speaker.role, speaker.kind) == (
        "Ada Stone",
        ("the Iron Mayor",),
        "mayor of Holmvik",
        "person",
    )
