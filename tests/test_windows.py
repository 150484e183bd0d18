"""What is different on Windows, as far as that can be tried elsewhere."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from newsparse import parse_article
from newsparse.cli import main
from newsparse.cli.commands import COMMANDS
from newsparse.cli.files import output_files
from newsparse.cli.files.output_files import file_name
from newsparse.formats.registry import FORMATS

STORY = "Bridge shut\r\n\r\n“We are ready,” Mayor Ada Stone said.\r\n"


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (r"C:\news\in\story.txt", "story.ann"),
        (r"\\host\share\story.txt.gz", "story.ann"),
        ("C:", "_.ann"),
        ("in/con.txt", "_con.ann"),
        ("Lpt1", "_Lpt1.ann"),
        ("https://lantern.example/a?b=1", "a_b=1.ann"),
        ("-", "stdin.ann"),
    ],
)
def test_an_article_of_windows_gets_a_name(
    article: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output_files, "Path", PureWindowsPath)
    assert file_name(article, ".ann") == name


@pytest.mark.parametrize("name", ["con", "NUL.txt", "aux.old.txt", "com9"])
def test_no_file_has_the_name_of_a_device(name: str) -> None:
    assert file_name(name, ".ann").startswith("_")
    assert file_name(f"x{name}", ".ann").startswith("x")


@pytest.mark.parametrize("name", FORMATS)
def test_lines_end_alike_on_every_system(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_bytes(STORY.encode())
    # A stream of text on Windows makes \r\n of each \n; what goes to a program must not have them.
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["-f", name, "story.txt"]) == 0
    printed = stream.buffer.getvalue()
    assert main(["-f", name, "-o", f"out{FORMATS[name].suffix}", "story.txt"]) == 0
    assert Path(f"out{FORMATS[name].suffix}").read_bytes() == printed
    assert b"\r\n" not in printed


def test_line_ends_of_windows_are_part_of_the_text() -> None:
    article = parse_article(STORY)
    assert article.text == STORY
    assert article.headline is not None
    assert article.headline.text == "Bridge shut"
    (statement,) = article.statements
    assert STORY[statement.span.start : statement.span.stop] == statement.text


@pytest.mark.parametrize("page", ["cp437", "cp850", "cp1252", "cp932"])
@pytest.mark.parametrize("command", ["parse", "view", "stats", "explain"])
def test_every_code_page_of_a_console_will_do(
    page: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY.replace("Ada", "Zoë 港"), encoding="utf-8")
    stream = io.TextIOWrapper(io.BytesIO(), encoding=page)
    monkeypatch.setattr(sys, "stdout", stream)
    assert main([command, "-q", str(story)] if command != "view" else [command, str(story)]) == 0
    assert "Stone" in stream.buffer.getvalue().decode(page)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_is_readable_in_every_encoding(name: str) -> None:
    command = [sys.executable, "-X", "utf8=0", "-m", "newsparse", name, "--help"]
    done = subprocess.run(
        command,
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict"},
    )
    assert done.stdout.isascii()
    assert done.stderr == b""
