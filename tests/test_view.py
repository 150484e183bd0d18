"""The reading in a terminal, and the commands that show an article and the schema."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from built import HARBOUR, build_harbour, empty_article
from newsparse import Article, load_schema, parse_article
from newsparse.cli import main
from newsparse.formats.styled_text import columns
from newsparse.formats.terminal import (
    ColourWish,
    Dress,
    choose_dress,
    in_black_and_white,
    in_colour,
    plain,
    write_reading,
)
from newsparse.formats.terminal_reading import NARROWEST, WIDEST
from newsparse.formats.wording import tidy
from strategies import texts
from strategies_formats import HOSTILE, odd_articles

READING = """\
2026-03-03 · By Ida Marsh and Bo Lind · Port Ellery (Coast Wire)
Ada Stone, Mayor · 3 statements
port authority · 2 statements
a leaflet · 1 statement
                   │
                   │ Harbour tolls to rise, mayor says
                   │
                   │ By Ida Marsh and Bo Lind
                   │ 2026-03-03
                   │
         Ada Stone │ PORT ELLERY (Coast Wire) — Tolls will rise in spring, Mayor
                   │ Ada Stone said Tuesday.
                   │
         Ada Stone │ “We will not rush this,” she said. “Safety comes first.”
                   │
         Ada Stone │ “The old bridge is tired.
                   │
         Ada Stone │ “It needs rest,” Stone told the Ellery Gazette.
                   │
    port authority │ The port authority called the plan “barely legal” and said
                   │ it would appeal.
                   │
         a leaflet │ Nobody would be hurt, according to a leaflet.
                   │
                 ? │ “Boo!”
                   │
                 ? │ They expect a café by the quay, “Le Phare.

line 19: a quotation mark that never closes: “Le Phare.
"""

SEQUENCE = re.compile("\x1b\\[[0-9;]*m")


def test_the_reading_has_the_text_and_beside_it_who_speaks() -> None:
    assert write_reading(build_harbour(), 80, plain) == READING


def test_the_reading_of_nothing_says_so() -> None:
    assert write_reading(empty_article(), 80, plain) == "no date\n"


@given(odd_articles() | odd_articles(HOSTILE), st.integers(0, 300))
def test_the_reading_keeps_to_the_width_and_steers_no_terminal(
    article: Article, width: int
) -> None:
    for line in write_reading(article, width, plain).split("\n"):
        assert columns(line) <= min(max(width, NARROWEST), WIDEST)
        assert line.isprintable()
        assert line == line.rstrip()


@given(texts())
def test_the_reading_has_every_word(text: str) -> None:
    lines = write_reading(parse_article(text), 80, plain).split("\n")
    shown = "".join(line[21:] for line in lines if line[19:20] == "│")
    assert "".join(tidy(text).split()) in "".join(shown.split()) or not tidy(text)


@given(odd_articles(HOSTILE), st.integers(40, 100))
def test_colours_change_nothing_but_the_look(article: Article, width: int) -> None:
    shown = write_reading(article, width, plain)
    for dress in (in_colour, in_black_and_white):
        assert SEQUENCE.sub("", write_reading(article, width, dress)) == shown


def test_each_part_has_its_look() -> None:
    written = write_reading(build_harbour(), 80, in_colour)
    assert "\x1b[1mHarbour tolls to rise, mayor says\x1b[0m" in written
    assert "\x1b[34m“We will not rush this,”\x1b[0m \x1b[1;34mshe\x1b[0m \x1b[3msaid" in written
    assert "\x1b[4;34mTolls will rise in spring\x1b[0m" in written
    assert "\x1b[4;32mNobody would be hurt\x1b[0m" in written
    assert "“Boo!”" in written


def test_without_colours_what_is_said_is_underlined() -> None:
    written = write_reading(build_harbour(), 80, in_black_and_white)
    assert "\x1b[4m“We will not rush this,”\x1b[0m" in written
    assert {int(code) for code in re.findall(r"\x1b\[(\d+)m", written)} <= {0, 1, 2, 3, 4}


# newsparse view


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A file with an article, in the working folder, and a terminal of 80 columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    Path("story.txt").write_bytes(HARBOUR.encode())
    return "story.txt"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def view_in_terminal(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["view", *arguments]) == 0
    return terminal.getvalue()


def test_a_terminal_gets_colours(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = view_in_terminal(monkeypatch, story)
    assert shown == write_reading(parse_article(HARBOUR), 80, in_colour)
    assert "\x1b[" in shown


@pytest.mark.parametrize(
    ("name", "value", "dress"),
    [
        ("NO_COLOR", "1", in_black_and_white),
        ("NO_COLOR", "", in_colour),
        ("TERM", "dumb", plain),
    ],
)
def test_the_environment_may_forbid_colours(
    story: str, name: str, value: str, dress: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    shown = view_in_terminal(monkeypatch, story)
    assert shown == write_reading(parse_article(HARBOUR), 80, dress)  # type: ignore[arg-type]


def test_what_is_no_terminal_gets_plain_text(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["view", story]) == 0
    assert capsys.readouterr() == (write_reading(parse_article(HARBOUR), 80, plain), "")


@pytest.mark.parametrize(
    ("wish", "environment", "dress"),
    [
        ("auto", {}, plain),
        ("auto", {"FORCE_COLOR": "1"}, in_colour),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, plain),
        ("auto", {"FORCE_COLOR": ""}, plain),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, in_colour),
        ("never", {"FORCE_COLOR": "1"}, plain),
    ],
)
def test_a_pipe_gets_colours_if_somebody_asks_for_them(
    wish: ColourWish, environment: dict[str, str], dress: Dress, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.setenv(name, environment.get(name, ""))
    assert choose_dress(io.StringIO(), wish) is dress


@pytest.mark.parametrize("command", ["view", "explain"])
def test_a_command_colours_what_it_shows_if_that_is_asked_for(
    command: str, story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--color", "always", story]) == 0
    assert "\x1b[" in capsys.readouterr().out
    assert main([command, story]) == 0
    assert "\x1b[" not in capsys.readouterr().out


def test_a_terminal_stays_plain_if_somebody_wants_no_colours(
    story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[" not in view_in_terminal(monkeypatch, "--color", "never", story)


def test_standard_input_is_shown(
    story: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    content = Path(story).read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), "ascii"))
    assert main(["view", "-"]) == 0
    assert "Ada Stone │" in capsys.readouterr().out


def test_a_page_is_written(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("story.html").write_text("before")
    assert main(["view", story, "--html", "story.html"]) == 0
    assert capsys.readouterr() == ("", "")
    assert Path("story.html").read_bytes().decode() == parse_article(HARBOUR).to_html()
    assert sorted(path.name for path in Path().iterdir()) == ["story.html", "story.txt"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["missing.txt"], 1, "missing.txt: No such file or directory"),
        (["."], 1, ".: Is a directory"),
        (["old.txt"], 1, "old.txt: not utf-8 (invalid start byte at byte 0); see --encoding"),
        (["story.txt", "--html", "no/page.html"], 1, "no/page.html: No such file or directory"),
        (["story.txt", "--html", "."], 1, ".: Is a directory"),
        (["missing.txt", "--html", "page.html"], 1, "missing.txt: No such file or directory"),
        (["story.txt", "--html", "story.txt"], 2, "story.txt is an input too"),
        (["story.txt", "old.txt"], 2, "unrecognized arguments: old.txt"),
        ([], 2, "the following arguments are required: FILE"),
        (["story.txt", "--html", ""], 2, "argument --html: a name is empty"),
    ],
)
@pytest.mark.usefixtures("story")
def test_what_cannot_be_shown_is_told(
    arguments: list[str], code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("old.txt").write_bytes(b"\x93We won,\x94 she said.")
    before = sorted(Path().iterdir())
    assert main(["view", *arguments]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"newsparse: {message}")
    assert err.count("\n") == 1
    assert sorted(Path().iterdir()) == before
    assert Path("story.txt").read_bytes() == HARBOUR.encode()


# newsparse schema


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == load_schema()
    assert main(["schema", "story.txt"]) == 2
