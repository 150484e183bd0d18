"""The programs to start from run as they are, each in a folder with our own articles."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsparse import parse_article
from newsparse.model import Article
from recipes import DOCS
from seeds import FOLDER, SEEDS, read_seed

EXAMPLES = DOCS / "examples"
WIRE = [seed for seed in SEEDS if seed.parent.name == "wire"]
ARTICLES: dict[str, Article] = {seed.name: parse_article(read_seed(seed)) for seed in WIRE}
STATEMENTS = sum(len(article.statements) for article in ARTICLES.values())


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def articles() -> None:
    shutil.copytree(FOLDER / "wire", "articles")


def run_example(name: str, program: str = sys.executable) -> str:
    """Run a program as a reader of the docs would, and return what it prints."""
    # Its own folder leads nowhere: only an installed newsparse, or this one, is found.
    paths = os.pathsep.join(filter(None, sys.path))
    done = subprocess.run(
        [program, EXAMPLES / name],
        capture_output=True,
        check=False,
        timeout=300,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def read_table(name: str, encoding: str = "utf-8") -> list[dict[str, str]]:
    with Path(name).open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.usefixtures("articles")
def test_a_data_journalist_makes_a_table_for_a_spreadsheet() -> None:
    told = run_example("data_journalist.py")
    table = read_table("statements.csv", "utf-8-sig")
    nobody = sum(not row["speaker"] for row in table)
    assert told.startswith(f"{STATEMENTS} statements, {nobody} of them without a known speaker\n")
    assert 0 < nobody < len(table) == STATEMENTS
    assert Path("statements.csv").read_bytes().startswith(b"\xef\xbb\xbfarticle,published,")
    assert [row["said"] for row in table if row["article"] == "harbour-bridge.txt"] == [
        statement.said for statement in ARTICLES["harbour-bridge.txt"].statements
    ]
    denied = next(row for row in table if row["negated"] == "True")
    assert f"check {denied['article']}: {denied['speaker']} · " in told


def test_a_pipeline_engineer_loses_nothing() -> None:
    pages = [
        {"url": f"https://lantern.example/{n}", "title": None, "date": "2026-03-03", "text": text}
        for n, text in enumerate(["“We are ready,” Ada Stone said.", None, "Bo Reed said no."])
    ]
    Path("crawl.jsonl").write_text("\n".join(map(json.dumps, pages)), encoding="utf-8")
    told = run_example("pipeline_engineer.py")
    lines = Path("statements.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [
        {"url": pages[0]["url"], "speaker": "Ada Stone", "said": "“We are ready,”", "start": 0},
        {"url": pages[2]["url"], "speaker": "Bo Reed", "said": "no", "start": 0},
    ]
    assert told.startswith("https://lantern.example/1: ")


@pytest.mark.usefixtures("articles")
def test_a_researcher_counts_who_is_quoted() -> None:
    pytest.importorskip("pandas")
    told = run_example("researcher.py")
    silent = sum(not article.statements for article in ARTICLES.values())
    assert told.startswith(
        f"{len(WIRE)} articles, {silent} without a statement; {STATEMENTS} statements\n"
    )
    table = read_table("statements.csv")
    assert len(table) == STATEMENTS
    # What a spreadsheet would show finds its place in the file again.
    for row in table:
        text = ARTICLES[row["file"]].text
        assert row["said"].split(" … ")[0] in text[int(row["start"]) : int(row["stop"])]
        assert row["day"] == (row["said_on"] or row["published"])


STORY = "🌉🌉 “We will,” Ada Stone said, “not rush <b>this</b>.” 🌉 “No,” said Bo Reed."


def test_a_web_developer_cuts_in_javascript_what_was_cut_here() -> None:
    Path("story.txt").write_text(STORY, encoding="utf-8", newline="")
    run_example("web_developer.py")
    story = json.loads(Path("story.json").read_text(encoding="utf-8"))
    in_utf16 = STORY.encode("utf-16-le")
    for statement in story["statements"]:
        cut = [
            in_utf16[2 * piece["start"] : 2 * piece["stop"]].decode("utf-16-le")
            for piece in statement["pieces"]
        ]
        assert " … ".join(cut) == statement["said"]
    page = Path("story.html").read_text(encoding="utf-8")
    assert parse_article(STORY).to_html(fragment=True) in page
    assert "<b>" not in page


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed")
def test_javascript_finds_the_words() -> None:
    Path("story.txt").write_text(STORY, encoding="utf-8", newline="")
    run_example("web_developer.py")
    assert run_example("web_developer.js", "node").splitlines() == [
        "Ada Stone: “We will,” … “not rush <b>this</b>.”",
        "Bo Reed: “No,”",
    ]


@pytest.mark.usefixtures("articles")
def test_a_user_of_spacy_finds_speakers_from_spans() -> None:
    pytest.importorskip("spacy")
    told = run_example("spacy_user.py").splitlines()
    assert told[: len(WIRE)] == [
        f"{name}: {len(article.statements)} statements" for name, article in ARTICLES.items()
    ]
    first = next(iter(ARTICLES.values()))
    known = [one for one in first.statements if one.speaker]
    assert len(told) - len(WIRE) == sum(len(one.content) for one in known)
    assert told[len(WIRE)].startswith(f"{known[0].speaker and known[0].speaker.name}: ")


def test_somebody_who_has_web_pages_hands_over_what_the_tool_knows() -> None:
    pytest.importorskip("trafilatura")
    Path("pages").mkdir()
    pages = DOCS.parent / "benchmarks" / "web"
    for name in ("tabloid.html", "ministry.html"):
        shutil.copy(pages / name, "pages")
    Path("pages", "nothing.html").write_text("<html></html>", encoding="utf-8")
    told = run_example("web_pages.py")
    assert (
        "tabloid.html: Baker's fury as gulls steal £300 of pasties in a WEEK (2026-03-03)" in told
    )
    assert "nothing.html: no article\n" in told
    table = read_table("statements.csv")
    assert {row["page"] for row in table} == {"tabloid.html", "ministry.html"}
    assert {"Ida Marsh", "Mika Ruud"} < {row["speaker"] for row in table}


@pytest.mark.cluster
def test_a_user_of_spark_has_a_row_for_each_statement() -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("pyspark")
    parquet: Any = pytest.importorskip("pyarrow.parquet")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java, and there is none")
    import pyarrow as pa  # noqa: PLC0415

    table = pa.table({"id": [*ARTICLES], "text": [one.text for one in ARTICLES.values()]})
    parquet.write_table(table, "articles.parquet")
    told = run_example("spark_user.py")
    written = parquet.read_table("statements.parquet")
    assert written.num_rows == STATEMENTS
    most = max(len(article.statements) for article in ARTICLES.values())
    assert re.search(rf"\|\s*max\|\s*{most}\|", told)
