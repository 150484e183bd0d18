"""Flat rows, and the tables that are written of them, read back by the csv module and pandas."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from attrs import evolve

from built import build_harbour, empty_article
from newsparse import Article, parse_article
from newsparse.cli import main
from newsparse.formats.delimited import HEADINGS
from newsparse.formats.rows import FLAT_COLUMNS, statement_rows
from seeds import SEEDS, read_seed

PLACES = ("source", "cue", "addressee", "occasion", "topic", "said_on_words")
"""Columns of parts that stand somewhere."""


def read_csv(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_rows_are_flat_and_their_places_hold(seed: Path) -> None:
    article = parse_article(read_seed(seed))
    for row, statement in zip(article.rows(), article.statements, strict=True):
        assert tuple(row) == FLAT_COLUMNS
        assert {type(cell) for cell in row.values()} <= {str, int, float, bool, dt.date, type(None)}
        for name in PLACES:
            if row[name] is not None:
                start, stop = row[f"{name}_start"], row[f"{name}_stop"]
                assert article.text[start:stop] == row[name]
        pieces = [tuple(map(int, piece.split())) for piece in row["content"].split(";")]
        assert pieces == [(piece.start, piece.stop) for piece in statement.content]
        assert (row["start"], row["stop"]) == (statement.span.start, statement.span.stop)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_flat_rows_tell_what_the_rows_of_arrow_tell(seed: Path) -> None:
    article = parse_article(read_seed(seed))
    for flat, row in zip(article.rows(), statement_rows(article), strict=True):
        for name, cell in row.items():
            if isinstance(cell, dict):
                assert cell == {key: flat[end] for key, end in ends_of(name).items()}
            elif not isinstance(cell, list):
                assert flat[name] == cell


def ends_of(name: str) -> dict[str, str]:
    """Return the flat columns of a place, by the keys of its struct."""
    return {"start": f"{name}_start", "stop": f"{name}_stop", "text": name}


def test_an_article_without_statements_has_no_rows() -> None:
    assert empty_article().rows() == []
    assert read_csv(empty_article().to_csv()) == []


def test_a_table_is_read_back_as_it_was() -> None:
    article = build_harbour()
    for table, delimiter in ((article.to_csv(), ","), (article.to_tsv(), "\t")):
        lines = read_csv(table, delimiter)
        assert len(lines) == len(article.statements)
        for line, row in zip(lines, article.rows(), strict=True):
            assert tuple(line) == HEADINGS
            assert {name: line[name] for name in row} == {
                name: "" if cell is None else str(cell).lower() if cell is True or cell is False
                else str(cell)
                for name, cell in row.items()
            }  # fmt: skip


def test_tabs_and_marks_stay_in_their_cell() -> None:
    article = parse_article('“We are ready,\t"set" and off,” Mayor Ada Stone said.')
    for table, delimiter in ((article.to_csv(), ","), (article.to_tsv(), "\t")):
        (line,) = read_csv(table, delimiter)
        assert line["said"] == article.statements[0].said


def test_excel_takes_no_words_for_a_formula() -> None:
    (said,) = (article := parse_article("Ada Stone said so would Troy.")).statements
    assert said.speaker is not None
    speaker = evolve(said.speaker, name="=1+1")
    named = evolve(said, speaker=speaker)
    article = evolve(article, statements=(named,), speakers=(speaker,))
    assert article.to_excel().startswith("\ufeffid,")
    assert [line["speaker"] for line in read_csv(article.to_excel())] == ["'=1+1"]
    assert [line["speaker"] for line in read_csv(article.to_csv())] == ["=1+1"]


def test_words_can_be_had_without_their_marks() -> None:
    (said,) = parse_article('"We are ready," Stone said. "Come."').statements
    assert said.said == '"We are ready," … "Come."'
    assert said.said_without_marks == "We are ready, … Come."
    (mixed,) = parse_article('Stone said the town was "ready".').statements
    assert mixed.said_without_marks == mixed.said


def articles_in(folder: Path) -> list[Article]:
    """Write two articles and one without a statement, and return them."""
    texts = {
        "a.txt": '"We are ready," Mayor Ada Stone said.',
        "b.txt": "The quay is shut.",
        "c.txt": '"We are not," Bo Reed said.',
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [parse_article(text) for text in texts.values()]


@pytest.mark.parametrize("name", ["csv", "tsv", "excel"])
def test_columns_are_named_once_for_all_articles(tmp_path: Path, name: str) -> None:
    articles_in(tmp_path)
    out = tmp_path / "said.table"
    assert main(["--format", name, "--output", str(out), str(tmp_path)]) == 0
    table = out.read_text(encoding="utf-8").removeprefix("\ufeff")
    lines = read_csv(table, "\t" if name == "tsv" else ",")
    assert [Path(line["id"]).name for line in lines] == ["a.txt", "c.txt"]
    assert [line["speaker"] for line in lines] == ["Ada Stone", "Bo Reed"]


def test_articles_without_statements_still_name_the_columns(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("The quay is shut.", encoding="utf-8")
    (tmp_path / "d.txt").write_text("The lock is open.", encoding="utf-8")
    out = tmp_path / "said.csv"
    assert main(["-f", "csv", "-o", str(out), str(tmp_path)]) == 0
    assert out.read_text(encoding="utf-8").rstrip("\n").split(",") == list(HEADINGS)


def test_pandas_makes_a_table_of_rows() -> None:
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame(build_harbour().rows())
    assert list(table.columns) == list(FLAT_COLUMNS)
