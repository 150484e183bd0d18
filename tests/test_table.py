"""`newsparse table`: Parquet in, Parquet out, and what can go wrong on the way."""

from __future__ import annotations

import errno
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow")

import pyarrow as pa
from pyarrow import parquet

from newsparse.arrow import files, parse_batch, statements_of_batch
from newsparse.cli import main
from newsparse.cli.commands import table_command
from recipes import TEXTS

ARTICLES = pa.table({"id": [f"a-{number}" for number in range(len(TEXTS))], "text": TEXTS})
SAID = "The bridge is shut, Ada Stone said Tuesday."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder with the articles."""
    monkeypatch.chdir(tmp_path)
    parquet.write_table(ARTICLES, "in.parquet")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_each_statement_is_a_row(jobs: str, monkeypatch: pytest.MonkeyPatch) -> None:
    batches = ARTICLES.to_batches(max_chunksize=30)
    monkeypatch.setattr(files, "batches_of", lambda _: iter(batches))
    assert main(["table", "in.parquet", "-o", "out.parquet", "--jobs", jobs]) == 0
    assert parquet.read_table("out.parquet") == statements_of_batch(ARTICLES)
    assert sorted(path.name for path in Path().iterdir()) == ["in.parquet", "out.parquet"]


def test_each_article_is_a_row() -> None:
    assert main(["table", "in.parquet", "-o", "out.parquet", "--rows", "articles"]) == 0
    assert parquet.read_table("out.parquet") == parse_batch(ARTICLES)


def test_columns_can_be_named() -> None:
    parquet.write_table(pa.table({"body": [SAID], "day": ["2026-03-04"]}), "other.parquet")
    command = ["table", "other.parquet", "-o", "out.parquet", "--text-field", "body"]
    assert main([*command, "--published-field", "day"]) == 0
    (day,) = parquet.read_table("out.parquet")["said_on"].to_pylist()
    assert str(day) == "2026-03-03"


def test_a_line_tells_at_the_end_what_was_written(capsys: pytest.CaptureFixture[str]) -> None:
    parquet.write_table(pa.table({"text": [SAID, "No."], "speaker": ["a", "b"]}), "mine.parquet")
    command = ["table", "mine.parquet", "-o", "out.parquet", "--prefix", "np_"]
    assert main(command) == 0
    assert re.fullmatch(
        r"newsparse: 2 articles, 1 row written; [\d.]+ s\n", capsys.readouterr().err
    )
    (row,) = parquet.read_table("out.parquet").to_pylist()
    assert (row["speaker"], row["np_speaker"]) == ("a", "Ada Stone")
    assert main([*command, "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_a_bar_shows_how_far_a_table_is(monkeypatch: pytest.MonkeyPatch) -> None:
    parquet.write_table(pa.table({"text": [SAID] * 1500}), "mine.parquet")
    asked: list[int | None] = []

    @contextmanager
    def bar(number: int | None) -> Iterator[Callable[[int], None]]:
        asked.append(number)
        yield asked.append

    monkeypatch.setattr(table_command, "progress_bar", bar)
    assert main(["table", "mine.parquet", "-o", "out.parquet", "--progress"]) == 0
    assert asked == [1500, 1024, 476]


@pytest.mark.parametrize(("name", "told"), [("said.csv", "csv"), ("said.jsonl", "json")])
def test_a_name_that_tells_another_format_is_refused(
    name: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["table", "in.parquet", "-o", name]) == 2
    message = f"newsparse: {name} is called as {told} is, but table writes Parquet"
    assert capsys.readouterr().err.startswith(message)
    assert not Path(name).exists()


def test_a_table_may_know_speakers() -> None:
    Path("known.jsonl").write_text('{"name": "Ada Stone", "aliases": ["the Iron Mayor"]}')
    parquet.write_table(pa.table({"text": ["The Iron Mayor said it was late."]}), "mine.parquet")
    command = ["table", "mine.parquet", "-o", "out.parquet", "--known-speakers", "known.jsonl"]
    assert main([*command, "--jobs", "2"]) == 0
    assert parquet.read_table("out.parquet")["speaker"].to_pylist() == ["Ada Stone"]


def test_rows_that_fail_are_counted_and_kept(capsys: pytest.CaptureFixture[str]) -> None:
    buffers = [None, pa.py_buffer(b"\0\0\0\0\1\0\0\0"), pa.py_buffer(b"\xff")]
    broken = pa.Array.from_buffers(pa.string(), 1, buffers)
    texts = pa.concat_arrays([broken, pa.array([SAID])])
    parquet.write_table(pa.table({"text": texts}), "odd.parquet")
    command = ["table", "odd.parquet", "-o", "out.parquet"]
    assert main(command) == 1
    told = "newsparse: odd.parquet: 1 row could not be read: see the column 'error'\n"
    assert capsys.readouterr().err.startswith(told)
    rows = parquet.read_table("out.parquet").select(["speaker", "error"]).to_pylist()
    assert [row["speaker"] for row in rows] == [None, "Ada Stone"]
    assert [row["error"] and row["error"].partition(":")[0] for row in rows] == [
        "UnicodeDecodeError",
        None,
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.parquet", "none.parquet: No such file or directory"),
        ("text.parquet", "text.parquet: Parquet magic bytes not found"),
        ("empty.parquet", "empty.parquet: Parquet file size is 0 bytes"),
        ("cut.parquet", "cut.parquet: Parquet magic bytes not found"),
        ("body.parquet", "body.parquet: no columns are called 'text'; columns: id, body"),
        ("number.parquet", "number.parquet: needed is a column of texts, not of int64"),
        ("twice.parquet", "twice.parquet: these columns need another name"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_line(
    name: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("text.parquet").write_text(SAID * 9, encoding="utf-8")
    Path("empty.parquet").touch()
    Path("cut.parquet").write_bytes(Path("in.parquet").read_bytes()[:-100])
    parquet.write_table(pa.table({"id": [1], "body": [SAID]}), "body.parquet")
    parquet.write_table(pa.table({"text": [1]}), "number.parquet")
    parquet.write_table(pa.table({"text": [SAID], "source": ["wire"]}), "twice.parquet")
    assert main(["table", name, "-o", "out.parquet"]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"newsparse: {message}")
    assert told.count("\n") == 1
    assert not Path("out.parquet").exists()


def failing(error: BaseException) -> Iterator[pa.RecordBatch]:
    """Yield one batch, and fail."""
    yield pa.RecordBatch.from_pydict({"text": [SAID]})
    raise error


@pytest.mark.parametrize(
    ("error", "code", "reason"),
    [
        (KeyboardInterrupt(), 130, ""),
        (OSError("a page is damaged"), 1, "newsparse: said.parquet: a page is damaged\n"),
    ],
)
def test_what_was_finished_is_kept_and_can_be_read(
    error: BaseException,
    code: int,
    reason: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    parquet.write_table(pa.table({"text": [SAID]}), "said.parquet")
    monkeypatch.setattr(files, "batches_of", lambda _: failing(error))
    Path("out.parquet").write_text("what was there before", encoding="utf-8")
    assert main(["table", "said.parquet", "-o", "out.parquet"]) == code
    part = Path("out.parquet.part").resolve()
    assert capsys.readouterr().err == f"newsparse: what was finished is in {part}\n{reason}"
    assert parquet.read_table(part)["speaker"].to_pylist() == ["Ada Stone"]
    assert Path("out.parquet").read_text(encoding="utf-8") == "what was there before"


def test_a_full_disk_is_told_and_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def write(*_: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "write_parquet", write)
    assert main(["table", "in.parquet", "-o", "out.parquet"]) == 1
    assert capsys.readouterr().err == "newsparse: out.parquet: No space left on device\n"
    assert [path.name for path in Path().iterdir()] == ["in.parquet"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_writer_tells_that_the_disk_is_full() -> None:
    with (
        Path("/dev/full").open("wb", buffering=0) as full,
        pytest.raises(OSError, match="No space"),
    ):
        files.write_parquet([], pa.schema([("error", pa.string())]), full)


@pytest.mark.parametrize("name", ["missing/out.parquet", "."])
def test_an_output_that_cannot_be_written_is_named(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["table", "in.parquet", "-o", name]) == 1
    assert capsys.readouterr().err.startswith(f"newsparse: {name}: ")


def test_without_pyarrow_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "newsparse.arrow.files")
    monkeypatch.delattr("newsparse.arrow.files")
    monkeypatch.setitem(sys.modules, "newsparse.arrow.files", None)
    assert main(["table", "in.parquet", "-o", "out.parquet"]) == 2
    assert "table needs pyarrow: pip install 'newsparse[arrow]'" in capsys.readouterr().err
