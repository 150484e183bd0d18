"""The recipes for tables on one machine: each gives the rows of the plain function."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow")

import pyarrow as pa
from pyarrow import parquet

from newsparse.arrow import statements_of_batch
from recipes import TEXTS, recipe, run

ARTICLES = pa.table({"id": [f"a-{number}" for number in range(len(TEXTS))], "text": TEXTS})


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder with the articles in several pieces."""
    monkeypatch.chdir(tmp_path)
    parquet.write_table(ARTICLES, "articles.parquet", row_group_size=7)


def as_given(statements: Any) -> Any:
    """Return a table as it is."""
    return statements


def from_frame(statements: Any) -> pa.Table:
    """Return a frame of pandas as a table; it writes numbers beside nothing as fractions."""
    table = pa.Table.from_pandas(statements, preserve_index=False)
    return table.cast(statements_of_batch(ARTICLES).flatten().schema)


RECIPES: dict[str, tuple[str, Callable[[Any], pa.Table]]] = {
    "pandas": ("pandas", from_frame),
    "polars": ("polars", lambda statements: statements.to_arrow()),
    "DuckDB": ("duckdb", as_given),
    "More articles than memory, on one machine": ("pyarrow", as_given),
}


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_gives_the_rows_of_the_plain_function(title: str) -> None:
    library, to_table = RECIPES[title]
    pytest.importorskip(library)
    statements = to_table(run(recipe(title))["statements"])
    expected = statements_of_batch(ARTICLES)
    assert expected.num_rows > 100
    rows = expected if title != "pandas" else expected.flatten()
    assert statements.to_pylist() == rows.to_pylist()
