"""Folders of articles: what is read of them, what is passed over, and the index of their pages."""

from __future__ import annotations

import json
import os
from pathlib import Path

import html5lib
import pytest

from newsparse import parse_article
from newsparse.cli import main
from newsparse.cli.files.indexed_folder import HEAD
from newsparse.formats.html_index import is_index, write_index

STORY = "Bridge shut\n\nMarch 3, 2026\n\n“We are ready,” Mayor Ada Stone said.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with articles in a folder, and below it."""
    monkeypatch.chdir(tmp_path)
    for name in ("in/a.txt", "in/notes.md", "in/.hidden.md", "in/2026/b.txt", "in/2026/x/c.TXT"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(STORY, encoding="utf-8")
    for name in ("in/.git/d.txt", "in/2026/photo.jpg"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(STORY, encoding="utf-8")


def test_a_folder_is_read_without_what_is_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "csv", "in"]) == 0
    out, err = capsys.readouterr()
    assert out.count("Ada Stone") == 2  # as speaker and as source
    assert err == ("newsparse: 1 file passed over, 1 folder not looked into (see --recursive)\n")


def test_folders_below_a_folder_are_read_if_that_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["-f", "tsv", "--recursive", "in"]) == 0
    out, err = capsys.readouterr()
    names = [line.split("\t")[0].replace(os.sep, "/") for line in out.splitlines()[1:]]
    assert names == ["in/2026/b.txt", "in/2026/x/c.TXT", "in/a.txt"]
    assert err == "newsparse: 2 files passed over\n"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_a_link_back_to_a_folder_is_not_followed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("in/2026/again").symlink_to(Path("in").resolve())
    assert main(["-f", "tsv", "--recursive", "--quiet", "in"]) == 0
    out, err = capsys.readouterr()
    assert (out.count("\n"), err) == (4, "")


def test_a_folder_that_only_has_folders_says_what_to_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("in/a.txt").unlink()
    assert main(["in"]) == 1
    assert "1 folder not looked into (see --recursive)" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["parse", "stats", "explain"])
def test_a_quiet_command_tells_only_what_goes_wrong(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "in"]) == 0
    assert capsys.readouterr().err
    assert main([command, "--quiet", "in"]) == 0
    assert capsys.readouterr().err == ""
    assert main([command, "-q", "in", "missing.txt"]) == 1
    assert capsys.readouterr().err == "newsparse: missing.txt: No such file or directory\n"


def test_advice_is_left_out_if_nobody_wants_it(capsys: pytest.CaptureFixture[str]) -> None:
    page = "<!doctype html><html><body><p>“Yes,” Ada Stone said.</p></body></html>"
    Path("page.txt").write_text(page, encoding="utf-8")
    for command in ("parse", "stats"):
        assert main([command, "page.txt"]) == 0
        assert "newsparse: page.txt: it looks like HTML" in capsys.readouterr().err
        assert main([command, "-q", "page.txt"]) == 0
        assert capsys.readouterr().err == ""
    assert main(["view", "page.txt"]) == 0
    assert "newsparse: page.txt: it looks like HTML" in capsys.readouterr().err


# The index


def links(page: str) -> list[tuple[str, str]]:
    """Return the addresses on a page, each with its words."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return [(link.get("href", ""), "".join(link.itertext())) for link in tree.iter("a")]


def test_the_pages_of_a_folder_are_listed() -> None:
    line = json.dumps({"id": "a: 50% <b>", "text": "“No,” Bo Reed said."})
    Path("in/b.jsonl").write_text(line, encoding="utf-8")
    assert main(["-f", "html", "-o", "out", "-q", "in"]) == 0
    index = Path("out/index.html").read_text(encoding="utf-8")
    assert links(index) == [
        ("./a.html", "Bridge shut"),
        ("./a_%2050%25%20_b_.html", "a: 50% <b>"),
    ]
    assert "<h1>2 articles</h1>" in index
    assert "<small>3 March 2026 · 1 statement · Ada Stone</small>" in index
    assert "<small>1 statement · Bo Reed</small>" in index


def test_an_index_lists_the_pages_of_earlier_commands() -> None:
    assert main(["-f", "html", "-o", "out", "-q", "in"]) == 0
    Path("out/mine.html").write_text("<title>My own</title>", encoding="utf-8")
    assert main(["-f", "html", "-o", "out", "-q", "--resume", "in", "in/2026"]) == 0
    found = links(Path("out/index.html").read_text(encoding="utf-8"))
    assert [address for address, _ in found] == ["./a.html", "./b.html"]


def test_one_article_needs_no_index() -> None:
    assert main(["-f", "html", "-o", "out", "in/a.txt"]) == 0
    assert [path.name for path in Path("out").iterdir()] == ["a.html"]
    assert main(["-f", "brat", "-o", "marks", "-q", "in"]) == 0
    assert [path.name for path in Path("marks").iterdir()] == ["a.ann"]


@pytest.mark.parametrize("other", ["in/index.txt", "out/index.html"])
def test_another_page_that_is_called_so_stays(
    other: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("out").mkdir()
    Path(other).write_text("“Mine,” Ida Marsh said.", encoding="utf-8")
    assert main(["-f", "html", "-o", "out", "in"]) == 0
    assert "index.html: no index, as this is another page" in capsys.readouterr().err
    assert "Mine" in Path("out/index.html").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_listed_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out/index.html").mkdir(parents=True)
    assert main(["-f", "html", "-o", "out", "in"]) == 1
    assert f"out{os.sep}index.html: Is a directory" in capsys.readouterr().err


def test_an_index_is_known_and_loads_nothing() -> None:
    page = parse_article(STORY).to_html()
    index = write_index([("a.html", page[:HEAD]), ("b.html", write_index([])[:HEAD])])
    assert is_index(index)
    assert not is_index(page)
    assert [address for address, _ in links(index)] == ["./a.html"]
    assert "default-src 'none'" in index
    assert not any(word in index for word in ("<script", "http:", "https:", "url("))


def test_a_headline_without_end_does_not_hide_a_page() -> None:
    page = parse_article("Bridge shut, mayor says", headline="Bridge " * 2000).to_html()
    index = write_index([("a.html", page[:HEAD])])
    assert [name for name, _ in links(index)] == ["./a.html"]


def test_nothing_in_an_article_can_break_out_of_the_index() -> None:
    text = '"><script>x</script> <b>Shut</b>\n\n“No,” Bo <Reed said.\n'
    page = parse_article(text, headline="</title><script>alert(1)</script>").to_html()
    index = write_index([("a.html", page[:HEAD])])
    assert "<script" not in index
    assert links(index) == [("./a.html", "</title><script>alert(1)</script>")]
