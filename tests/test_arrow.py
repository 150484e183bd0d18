"""Columns of articles: whatever type they have, the rows are those of `parse_article`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("pyarrow")

import pyarrow as pa
from pyarrow import parquet

import newsparse.arrow
from effort import one_in
from newsparse import Article, KnownSpeaker, LanguageError, Speaker, Statement, parse_article
from newsparse.arrow import (
    ARTICLES,
    STATEMENTS,
    parse_batch,
    parse_batches,
    parse_column,
    statements_of_batch,
    statements_of_batches,
)
from newsparse.arrow.schemas import ARTICLE_STRUCT, SPEAKER_STRUCT, STATEMENT_STRUCT
from newsparse.formats.rows import article_row
from process import run_python
from recipes import DOCS, programs_of, run
from seeds import SEEDS, read_seed

SEED_TEXTS = [read_seed(seed) for seed in SEEDS]
SAID = '"We are ready," Mayor Ada Stone said.'
TEXTS = [
    SAID,
    None,
    "",
    "\U0001f6a2 Ferries will sail, Bo Reed said Tuesday. He told reporters: “Soon.”",
    "The bridge is shut.",
]
"""Texts with what trips a reader: none, nothing, and a sign of two units in UTF-16."""

UNREADABLE = pa.Array.from_buffers(
    pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xff\xfe")]
)
"""A column that claims to be of texts, and holds two bytes that are none."""


def expected(text: str | None) -> dict[str, Any]:
    """Return what a row must hold; its dates are Python's."""
    return {"article": None if text is None else article_row(parse_article(text)), "error": None}


@cache
def all_expected() -> list[dict[str, Any]]:
    """Return what the rows of all texts must hold."""
    return [expected(text) for text in TEXTS]


@frozen
class Stream:
    """A table or column of another library: nothing is known of it but that it streams."""

    data: Any

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.data.__arrow_c_stream__(requested_schema)


@frozen
class Array:
    """A batch or column of another library that is handed over in one piece."""

    data: Any

    def __arrow_c_array__(self, requested_schema: object = None) -> object:
        return self.data.__arrow_c_array__(requested_schema)


# ---------------------------------------------------------------------------------------
# The rows
# ---------------------------------------------------------------------------------------


def check_names(value: Any, kind: pa.DataType) -> None:
    """Check that a value of Python has the fields of its type, all of them and no other."""
    if pa.types.is_list(kind):
        for one in value:
            check_names(one, kind.value_type)
    elif pa.types.is_struct(kind) and value is not None:
        assert set(value) == {field.name for field in kind}
        for field in kind:
            check_names(value[field.name], field.type)


def extracts(value: Any) -> Iterator[dict[str, Any]]:
    """Yield everything in a row that has a place and words."""
    if isinstance(value, dict):
        if {"start", "stop", "text"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from extracts(one)


OTHERWISE = {"text", "byline", "language", "quotes", "said_on_span", "span", "statement"}
"""Fields that have another name in a table, or stand in the column of texts already."""


@pytest.mark.parametrize(
    ("model", "kind"),
    [(Article, ARTICLE_STRUCT), (Statement, STATEMENT_STRUCT), (Speaker, SPEAKER_STRUCT)],
)
def test_the_schema_has_all_that_the_model_has(model: type, kind: pa.DataType) -> None:
    fields = {field.name for field in attrs.fields(model)}
    assert fields - OTHERWISE <= {field.name for field in kind}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_rows_have_the_names_of_the_schema(seed: Path) -> None:
    check_names(article_row(parse_article(read_seed(seed))), ARTICLE_STRUCT)


def test_words_stand_where_the_row_says() -> None:
    for text, row in zip(SEED_TEXTS, parse_column(pa.array(SEED_TEXTS)).to_pylist(), strict=True):
        found = list(extracts(row))
        assert found or not parse_article(text).statements
        assert all(text[one["start"] : one["stop"]] == one["text"] for one in found)


def test_rows_say_what_the_articles_say() -> None:
    for text, row in zip(SEED_TEXTS, parse_column(pa.array(SEED_TEXTS)).to_pylist(), strict=True):
        article, read = parse_article(text), row["article"]
        assert read["published"] == article.date
        assert [one["name"] for one in read["speakers"]] == [one.name for one in article.speakers]
        for statement, told in zip(article.statements, read["statements"], strict=True):
            place, speaker = told["speaker_place"], statement.speaker
            assert (None if place is None else article.speakers[place]) == speaker
            assert told["speaker"] == (speaker and speaker.name)
            assert told["said_on"] == statement.said_on
            assert told["said"].split(" … ")[0] == statement.content[0].of(text).split(" … ")[0]


# ---------------------------------------------------------------------------------------
# Columns
# ---------------------------------------------------------------------------------------

COLUMNS = {
    "string": pa.array(TEXTS, pa.string()),
    "large_string": pa.array(TEXTS, pa.large_string()),
    "string_view": pa.array(TEXTS, pa.string_view()),
    "dictionary": pa.array(TEXTS, pa.string()).dictionary_encode(),
    "sliced": pa.array(["left out", *TEXTS], pa.string())[1:],
    "array of another library": Array(pa.array(TEXTS)),
}
CHUNKED = {
    "chunked": pa.chunked_array([TEXTS[:2], [], TEXTS[2:]], pa.string()),
    "chunked dictionary": pa.chunked_array([TEXTS[:2], TEXTS[2:]]).dictionary_encode(),
    "stream of another library": Stream(pa.chunked_array([TEXTS[:1], TEXTS[1:]])),
}


@pytest.mark.parametrize("name", [*COLUMNS, *CHUNKED])
def test_every_type_of_text_gives_the_same_rows(name: str) -> None:
    column = {**COLUMNS, **CHUNKED}[name]
    read = parse_column(column)
    assert isinstance(read, pa.Array) == (name in COLUMNS)
    assert read.type == pa.struct(ARTICLES)
    assert read.to_pylist() == all_expected()


@pytest.mark.parametrize("kind", [pa.null(), pa.string(), pa.string_view()], ids=str)
def test_a_column_without_texts_has_no_results(kind: pa.DataType) -> None:
    assert parse_column(pa.nulls(2, kind)).to_pylist() == [expected(None)] * 2
    assert parse_column(pa.nulls(0, kind)).type == pa.struct(ARTICLES)
    assert parse_column(pa.chunked_array([], kind)).type == pa.struct(ARTICLES)


@pytest.mark.parametrize(
    ("column", "message"),
    [
        (pa.array([1]), "needed is a column of texts, not of int64"),
        (pa.array([b"text"]), "not of binary"),
        (pa.array([1]).dictionary_encode(), "not of dictionary"),
        ([SAID], "needed is a column that Arrow can read, not list"),
        (SAID, "not str"),
    ],
)
def test_what_is_no_column_of_texts_is_refused(column: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        parse_column(column)


def test_an_unknown_language_is_refused_at_once() -> None:
    with pytest.raises(LanguageError, match="unknown language 'xx'"):
        parse_column(pa.array([SAID]), language="xx")


def test_an_argument_with_another_name_is_refused() -> None:
    options: Any = {"lang": "en"}
    with pytest.raises(TypeError, match="takes no lang"):
        parse_column(pa.array([SAID]), **options)


DAY = dt.datetime(2026, 3, 4, 9, 30, tzinfo=dt.UTC)
DAYS = {
    "date32": pa.array([DAY.date()], pa.date32()),
    "date64": pa.array([DAY.date()], pa.date64()),
    "timestamp of nanoseconds": pa.array([DAY], pa.timestamp("ns")),
    "timestamp with a zone": pa.array([DAY], pa.timestamp("s", "UTC")),
    "text of a day": pa.array(["2026-03-04"]),
    "text of a moment": pa.array(["2026-03-04T09:30:00Z"]),
    "chunked": pa.chunked_array([[DAY.date()]]),
}


@pytest.mark.parametrize("name", DAYS)
def test_a_publication_date_dates_the_statements(name: str) -> None:
    texts = pa.array(["The bridge is shut, Ada Stone said Tuesday."])
    (row,) = parse_column(texts, published=DAYS[name]).to_pylist()
    assert row["article"]["published"] == DAY.date()
    assert row["article"]["statements"][0]["said_on"] == dt.date(2026, 3, 3)


def test_only_a_moment_with_its_zone_is_a_moment() -> None:
    def moment(published: pa.Array) -> dt.datetime | None:
        (row,) = parse_column(pa.array([SAID]), published=published).to_pylist()
        return row["article"]["published_at"]  # type: ignore[no-any-return]

    assert moment(DAYS["text of a moment"]) == moment(DAYS["timestamp with a zone"]) == DAY
    assert moment(DAYS["date32"]) is moment(DAYS["timestamp of nanoseconds"]) is None


def test_a_column_of_no_dates_is_refused() -> None:
    with pytest.raises(TypeError, match="needed is a column of dates, not of int64"):
        parse_column(pa.array([SAID]), published=pa.array([20260304]))


# ---------------------------------------------------------------------------------------
# Batches and tables
# ---------------------------------------------------------------------------------------

TABLE = pa.table({"id": range(len(TEXTS)), "text": TEXTS})
(BATCH,) = TABLE.to_batches()


@pytest.mark.parametrize("data", [BATCH, Array(BATCH)], ids=["batch", "of another library"])
def test_a_batch_stays_a_batch(data: object) -> None:
    read = parse_batch(data)
    assert isinstance(read, pa.RecordBatch)
    assert read.schema == pa.schema([*BATCH.schema, *ARTICLES])
    assert read.select(["article", "error"]).to_pylist() == all_expected()


@pytest.mark.parametrize("data", [TABLE, Stream(TABLE)], ids=["table", "of another library"])
def test_a_table_stays_a_table(data: object) -> None:
    read = parse_batch(data)
    assert isinstance(read, pa.Table)
    assert read.select(["id", "text"]) == TABLE
    assert read.select(["article", "error"]).to_pylist() == all_expected()


@one_in(5)
@given(st.lists(st.integers(0, len(TEXTS)), max_size=4))
def test_how_rows_are_cut_into_batches_does_not_matter(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(TEXTS)]
    pieces = [BATCH[start:stop] for start, stop in pairwise(edges)]
    table = pa.Table.from_batches(pieces)
    assert pa.Table.from_batches(parse_batches(pieces)) == parse_batch(table) == parse_batch(TABLE)
    rows = statements_of_batch(TABLE)
    assert (
        pa.Table.from_batches(statements_of_batches(pieces)) == statements_of_batch(table) == rows
    )


def test_batches_are_read_as_they_come() -> None:
    taken: list[int] = []

    def batches() -> Iterator[pa.RecordBatch]:
        for number in range(3):
            taken.append(number)
            yield BATCH

    results = parse_batches(batches())
    assert taken == []
    next(results)
    assert taken == [0]


def test_statements_are_rows_beside_the_columns_of_their_article() -> None:
    labels = pa.array(["a", "b", "c", "d", "e"])
    table = pa.table(
        {
            "id": labels.cast(pa.string_view()),
            "text": TEXTS,
            "group": labels.dictionary_encode(),
            "tags": [[label] for label in labels.to_pylist()],
        }
    )
    rows = statements_of_batch(table)
    assert rows.schema == pa.schema([*table.drop_columns(["text"]).schema, *STATEMENTS])
    assert rows["id"].to_pylist() == rows["group"].to_pylist() == ["a", "d", "d"]
    assert rows["tags"].to_pylist() == [["a"], ["d"], ["d"]]
    statements = [
        one for row in all_expected() if row["article"] for one in row["article"]["statements"]
    ]
    told = rows.drop_columns(["id", "group", "tags", "error"])
    assert told.to_pylist() == statements


def test_a_table_without_rows_has_the_columns_all_the_same() -> None:
    for read in (parse_batch, statements_of_batch):
        empty = read(TABLE[:0])
        assert (empty.num_rows, empty["id"].num_chunks) == (0, 1)
        assert empty.schema == read(TABLE).schema


def test_articles_without_statements_leave_an_empty_table() -> None:
    rows = statements_of_batch(pa.table({"id": [1], "text": ["The bridge is shut."]}))
    assert rows.num_rows == 0
    assert rows.schema == pa.schema([pa.field("id", pa.int64()), *STATEMENTS])


def test_a_row_that_fails_has_an_error_and_loses_no_other() -> None:
    texts = pa.concat_arrays([pa.array([SAID]), UNREADABLE, pa.array([SAID])])
    table = pa.table({"id": [1, 2, 3], "text": texts})
    read = parse_batch(table)
    assert [row is None for row in read["article"].to_pylist()] == [False, True, False]
    error = "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff"
    assert [one and one.partition(" in ")[0] for one in read["error"].to_pylist()] == [
        None,
        error,
        None,
    ]
    rows = statements_of_batch(table)
    assert rows["id"].to_pylist() == [1, 2, 3]
    assert rows["speaker"].to_pylist() == ["Ada Stone", None, "Ada Stone"]
    assert rows["error"].to_pylist() == read["error"].to_pylist()


def test_a_date_that_is_none_is_a_problem_of_its_article() -> None:
    table = pa.table({"text": [SAID, SAID, None], "day": ["soon", None, "soon"]})
    read = parse_batch(table, published="day")
    assert read["error"].to_pylist() == [None] * 3
    problems = [row and row["problems"] for row in read["article"].to_pylist()]
    assert problems[1:] == [[], None]
    assert [(one["code"], one["message"]) for one in problems[0]] == [
        ("unreadable-date", "'soon' is no date that can be read")
    ]


KNOWN_COLUMNS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "usual names": ({"title": ["Bridge shut"], "author": ["By Ada Holt"], "date": [DAY]}, {}),
    "names of the caller": (
        {"h1": ["Bridge shut"], "names": [["Ada Holt"]], "day": ["March 4, 2026"]},
        {"headline": "h1", "authors": "names", "published": "day"},
    ),
}


@pytest.mark.parametrize("name", KNOWN_COLUMNS)
def test_columns_tell_what_is_known_besides_the_text(name: str) -> None:
    columns, names = KNOWN_COLUMNS[name]
    (row,) = parse_batch(pa.table({"text": [SAID], **columns}), **names)["article"].to_pylist()
    assert row["headline"] == {"start": None, "stop": None, "text": "Bridge shut"}
    assert row["authors"] == ["Ada Holt"]
    assert row["published"] == DAY.date()


def test_a_usual_name_of_another_type_is_not_meant() -> None:
    (row,) = parse_batch(pa.table({"text": [SAID], "date": [3], "title": [True]})).to_pylist()
    assert row["error"] is None
    assert row["article"]["headline"] is None


def test_columns_may_be_handed_over_one_by_one() -> None:
    told = {"headline": pa.array(["Bridge shut"]), "authors": pa.array([["Ada Holt"]])}
    (row,) = parse_column(pa.array([SAID]), **told).to_pylist()
    assert (row["article"]["headline"]["text"], row["article"]["authors"]) == (
        "Bridge shut",
        ["Ada Holt"],
    )


def test_a_column_for_nothing_is_refused() -> None:
    with pytest.raises(TypeError, match="not for titel"):
        parse_batch(TABLE, titel="h1")  # type: ignore[call-arg]


def test_a_missing_column_is_named_with_those_there_are() -> None:
    table = pa.table({"id": [1], "body": [SAID]})
    with pytest.raises(ValueError, match="no columns are called 'text'; columns: id, body"):
        parse_batch(table)
    with pytest.raises(ValueError, match="no columns are called 'day'"):
        statements_of_batch(table, text="body", published="day")
    with pytest.raises(ValueError, match="no columns are called 'text'"):
        next(parse_batches(table.slice(0, 0).to_batches() or [table.to_batches()[0][:0]]))
    twice = pa.Table.from_arrays([pa.array([SAID])] * 2, names=["text", "text"])
    with pytest.raises(ValueError, match="2 columns are called 'text'"):
        parse_batch(twice)


def test_a_column_with_a_name_of_the_result_is_refused() -> None:
    with pytest.raises(ValueError, match=r"or the result a prefix: \['error'\]"):
        parse_batch(pa.table({"text": [SAID], "error": [1]}))
    with pytest.raises(ValueError, match=r"or the result a prefix: \['source', 'topic'\]"):
        statements_of_batch(pa.table({"text": [SAID], "topic": [1], "source": [1]}))


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(TypeError, match="needed is a table or batch that Arrow can read, not dict"):
        parse_batch({"text": [SAID]})


def test_results_are_written_and_read_back(tmp_path: Path) -> None:
    for name, table in {"a": parse_batch(TABLE), "s": statements_of_batch(TABLE)}.items():
        parquet.write_table(table, tmp_path / name)
        assert parquet.read_table(tmp_path / name) == table


MISSING = """
import sys
sys.modules["pyarrow"] = None
try:
    import newsparse.arrow
except ImportError as error:
    print(error)
"""


def test_without_pyarrow_the_extra_is_named() -> None:
    told = run_python(MISSING).decode().strip()
    assert told == "newsparse.arrow needs pyarrow: pip install 'newsparse[arrow]'"


def test_newsparse_itself_does_not_import_pyarrow() -> None:
    run_python("import sys, newsparse, newsparse.cli; sys.exit('pyarrow' in sys.modules)")


PAGE = (DOCS / "arrow.md").read_text(encoding="utf-8")


def test_the_page_lists_the_columns_in_their_order() -> None:
    rows = re.findall(r"^\| `([a-z_]+)` \|", PAGE, re.MULTILINE)
    functions, columns = rows[:5], rows[5:]
    assert sorted(functions) == [name for name in newsparse.arrow.__all__ if name.islower()]
    assert columns == [field.name for field in (*ARTICLE_STRUCT, *STATEMENTS)]


def test_the_program_of_the_page_runs() -> None:
    (program,) = programs_of("arrow.md")
    run(program)


# What else may be told


KNOWING = "The Iron Mayor said it was late."
STONE = KnownSpeaker("Ada Stone", ["the Iron Mayor"], "mayor")


def test_known_speakers_and_a_floor_are_told_everywhere() -> None:
    table = pa.table({"text": [KNOWING]})
    told: dict[str, Any] = {"known_speakers": [STONE], "sure": 0}
    (article,) = parse_batch(table, **told)["article"].to_pylist()
    assert parse_column(table["text"], **told)[0]["article"].as_py() == article
    assert [one["name"] for one in article["speakers"]] == ["Ada Stone"]
    for rows in (
        statements_of_batch(table, **told),
        *statements_of_batches(table.to_batches(), **told),
    ):
        assert rows["speaker"].to_pylist() == ["Ada Stone"]
    (batch,) = parse_batches(table.to_batches(), sure=1.0)
    expected = parse_article(KNOWING, sure=1).speakers
    assert len(batch["article"][0]["speakers"]) == len(expected)


def test_what_is_added_may_have_a_prefix() -> None:
    table = pa.table({"text": [SAID], "speaker": ["somebody"], "error": [3]})
    with pytest.raises(ValueError, match="need another name, or the result a prefix"):
        statements_of_batch(table)
    rows = statements_of_batch(table, prefix="np_")
    assert rows.column_names == ["speaker", "error", *(f"np_{name}" for name in STATEMENTS.names)]
    assert parse_batch(table, prefix="np_").column_names[-2:] == ["np_article", "np_error"]


@pytest.mark.parametrize(
    ("option", "error", "message"),
    [
        ({"sure": 3}, ValueError, "sure must be a number from 0 to 1"),
        ({"known_speakers": ["Ada Stone"]}, TypeError, "must be a list of KnownSpeaker"),
        ({"known": []}, TypeError, "columns are for text, .*, not for known"),
    ],
)
def test_an_option_that_is_none_is_refused(
    option: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        statements_of_batch(pa.table({"text": [SAID]}), **option)


@pytest.mark.parametrize(
    "column", [pa.array([SAID]), pa.chunked_array([[SAID]])], ids=["array", "chunked array"]
)
def test_a_column_in_place_of_a_table_is_told(column: Any) -> None:
    for read in (parse_batch, statements_of_batch):
        with pytest.raises(TypeError, match="for columns there is parse_column"):
            read(column)


def test_a_table_in_place_of_a_column_is_told() -> None:
    with pytest.raises(TypeError, match="not a table: for tables there is parse_batch"):
        parse_column(pa.table({"text": [SAID]}))


@pytest.mark.parametrize("wrong", [[SAID], SAID, {"text": [SAID]}, None])
def test_what_is_neither_is_told(wrong: Any) -> None:
    with pytest.raises(TypeError, match="that Arrow can read, not "):
        parse_batch(wrong)
    with pytest.raises(TypeError, match="that Arrow can read, not "):
        parse_column(wrong)
