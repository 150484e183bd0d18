"""Articles as JSON in every layout: what newsparse has written is read, and counted, again."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.cli import main
from newsparse.cli.files.json_documents import read_values
from newsparse.formats.json_text import lay_out

ARTICLES = {"a": "“We are ready,” Mayor Ada Stone said.", "b": "The ferry is late, Bo Reed said."}

Records = Sequence[Any]
Layout = Callable[[Records], str]

LAYOUTS: dict[str, Layout] = {
    "JSON Lines": lambda all_: "".join(json.dumps(one) + "\n" for one in all_),
    "an array on one line": json.dumps,
    "an array with a line for each": lambda all_: (
        "[" + ",\n".join(json.dumps(one) for one in all_) + "]"
    ),
    "an array laid out": lambda all_: json.dumps(all_, indent=2),
    "an array in our own layout": lambda all_: lay_out(list(all_)) + "\n",
    "an array with returns": lambda all_: json.dumps(all_, indent="\t").replace("\n", "\r\n"),
    "one laid out behind the other": lambda all_: "".join(lay_out(one) + "\n" for one in all_),
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with articles, and with what newsparse has made of them."""
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for name, text in ARTICLES.items():
        Path("in", f"{name}.txt").write_text(text, encoding="utf-8")
    assert main(["-f", "json", "-o", "all.jsonl", "-q", "in"]) == 0


def written() -> list[Any]:
    lines = Path("all.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments, "-q"]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_what_was_written_is_read_in_every_layout(
    layout: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("all.json").write_bytes(b"\xef\xbb\xbf" + layout(written()).encode())
    Path("packed.json.gz").write_bytes(gzip.compress(layout(written()).encode()))
    expected = run(capsys, "-f", "csv", "all.jsonl")
    assert run(capsys, "-f", "csv", "all.json") == expected
    assert run(capsys, "-f", "csv", "packed.json.gz") == expected
    assert run(capsys, "-f", "csv", "--json-lines", "all.json") == expected


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_what_was_written_is_counted_in_every_layout(
    layout: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("all.json").write_text(layout(written()), encoding="utf-8")
    expected = run(capsys, "stats", "-f", "csv", "in")
    assert "Ada Stone" in expected
    assert run(capsys, "stats", "-f", "csv", "all.json") == expected


def test_a_document_of_one_article_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "json", "-o", "a.json", "in/a.txt"]) == 0
    assert "Ada Stone,person,Mayor,1,1,1,0,0" in run(capsys, "stats", "-f", "csv", "a.json")


def test_an_article_without_a_name_is_called_by_its_place(
    capsys: pytest.CaptureFixture[str],
) -> None:
    articles = [{"text": text} for text in ARTICLES.values()]
    Path("bare.json").write_text(json.dumps(articles, indent=1), encoding="utf-8")
    lines = run(capsys, "-f", "json", "bare.json").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["bare.json:1", "bare.json:2"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            '{\n  "text": "One."\n}\n{\n  "text": }\n',
            "no JSON (Expecting value at line 5, column 11)",
        ),
        ("[\n", "no JSON (Expecting value at line 2, column 1)"),
        ('[{"text": "One."}, 3]', "article 2: no object but a number"),
        ('[{"text": "One."}, {"id": 3}]', "article 2: no field 'text'"),
        (b'[\n{"text": "\xff"}]', "not utf-8 (invalid start byte at byte 12)"),
        ('[{"text": "One."},' + "[" * 100_000, "no JSON (maximum recursion depth exceeded"),
        ('[\n{"text": ' + "9" * 5000 + "}]", "no JSON (Exceeds the limit"),
    ],
)
def test_what_is_no_article_is_told(
    content: str | bytes, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = content.encode() if isinstance(content, str) else content
    Path("bad.json").write_bytes(whole)
    assert main(["-f", "csv", "bad.json", "all.jsonl"]) == 1
    out, err = capsys.readouterr()
    assert message in err
    assert err.startswith("newsparse: bad.json")
    assert err.count("\n") == 1
    assert out.count("Ada Stone") == 2  # as speaker and as source


def test_of_many_bad_lines_the_first_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("prose.jsonl").write_text("No JSON at all.\n" * 1234, encoding="utf-8")
    Path("few.jsonl").write_text("[1]\n" * 5, encoding="utf-8")
    for command in ("parse", "stats", "explain"):
        assert main([command, "-q", "prose.jsonl", "few.jsonl"]) == 1
        *told, last = capsys.readouterr().err.splitlines()
        assert [line.rpartition(": ")[0][:28] for line in told[:5]] == [
            f"newsparse: prose.jsonl, line {n}"[:28] for n in range(1, 6)
        ]
        assert len(told) == 10
        assert last == "newsparse: prose.jsonl: and 1,229 more that could not be read"


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(st.lists(st.dictionaries(st.text(), values)), st.sampled_from(list(LAYOUTS.values())))
def test_every_layout_gives_the_same_values(records: list[Any], layout: Layout) -> None:
    assert list(read_values(layout(records))) == records
