"""What the name of an output tells the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.cli import main
from newsparse.cli.output_names import FORM_SUFFIXES, SUFFIXES, format_of
from newsparse.cli.ranking_forms import RANKING_FORMS
from newsparse.formats.registry import FORMATS


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with two articles."""
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for name in "ab":
        Path("in", f"{name}.txt").write_text("“We are ready,” Ada Stone said.", encoding="utf-8")


def test_every_format_is_told_by_its_suffix() -> None:
    for name, format_ in FORMATS.items():
        assert format_of(f"story{format_.suffix}") == name
        assert format_of(f"out/STORY{format_.suffix.upper()}") == name
    assert set(SUFFIXES.values()) == set(FORMATS)


@pytest.mark.parametrize(
    ("output", "begins"),
    [
        ("story.html", "<!doctype html>"),
        ("said.csv", "id,published"),
        ("said.tsv", "id\tpublished"),
        ("story.json", "{"),
        ("story.ann", "T1\t"),
        ("story.log", "no date"),
    ],
)
def test_a_suffix_chooses_the_format_of_one_article(output: str, begins: str) -> None:
    assert main(["in/a.txt", "-o", output]) == 0
    assert Path(output).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize(
    "name", [name for name, one in FORMATS.items() if not one.render_in_series]
)
def test_one_article_goes_to_the_file_that_is_named(name: str) -> None:
    output = f"story{FORMATS[name].suffix}"
    assert main(["-f", name, "-o", output, "in/a.txt"]) == 0
    assert Path(output).is_file()


def test_a_folder_stays_a_folder_whatever_its_name() -> None:
    Path("pages.html").mkdir()
    assert main(["-f", "html", "-o", "pages.html", "in/a.txt"]) == 0
    assert Path("pages.html", "a.html").is_file()
    assert main(["-f", "html", "-o", "out", "in"]) == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.html", "b.html", "index.html"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-f", "text", "-o", "said.csv"], "said.csv is called as csv is, but --format is text"),
        (["-f", "html", "-o", "story.ann"], "story.ann is called as brat is, but --format is html"),
    ],
)
def test_a_suffix_that_contradicts_is_refused(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "in/a.txt"]) == 2
    assert told in capsys.readouterr().err
    assert not Path(arguments[-1]).exists()


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("said.XLSX", "spreadsheets open what -f excel writes, as said.csv"),
        ("story.pdf", "a browser shows and prints what -f html writes"),
        ("said.parquet", "newsparse table writes Parquet"),
    ],
)
@pytest.mark.parametrize("command", [[], ["stats"]])
def test_a_file_that_no_program_would_open_is_refused(
    command: list[str], output: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "-o", output, "in/a.txt"]) == 2
    assert f"{output}: {told}" in capsys.readouterr().err
    assert not Path(output).exists()


def test_every_form_of_a_ranking_is_told_by_its_suffix() -> None:
    assert tuple(dict.fromkeys(FORM_SUFFIXES.values())) == tuple(RANKING_FORMS)


@pytest.mark.parametrize(
    ("output", "begins"),
    [
        ("who.html", "<!doctype html>"),
        ("who.csv", "name,kind"),
        ("who.svg", "<svg"),
        ("who.txt", "speaker"),
        ("who.log", "speaker"),
    ],
)
def test_a_suffix_chooses_the_form_of_a_ranking(output: str, begins: str) -> None:
    assert main(["stats", "in", "-o", output]) == 0
    assert Path(output).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-f", "html", "-o", "who.csv"], "who.csv is called as csv is, but --format is html"),
        (["-o", "who.json"], "who.json is called as json is, but --format is table"),
    ],
)
def test_a_suffix_that_contradicts_a_ranking_is_refused(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", *arguments, "in"]) == 2
    assert told in capsys.readouterr().err
    assert not Path(arguments[-1]).exists()


def test_several_articles_do_not_share_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-o", "story.html", "in"]) == 2
    assert "html gives each article a file: name a folder" in capsys.readouterr().err
    assert not Path("story.html").exists()


@pytest.mark.parametrize(("name", "output"), [("excel", "said.csv"), ("w3c", "story.json")])
def test_a_shorter_suffix_will_do(name: str, output: str) -> None:
    assert main(["-f", name, "-o", output, "in/a.txt"]) == 0
    assert Path(output).is_file()


def test_no_input_is_written_over_by_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    Path("story.html").write_text("“We are ready,” Ada Stone said.", encoding="utf-8")
    assert main(["story.html", "-o", "story.html"]) == 2
    assert "is an input too" in capsys.readouterr().err
