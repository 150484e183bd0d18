"""Spark, Ray and Dask run our functions as they are, and give the rows that they give here.

Each engine is really started, once, small, on this machine. These tests are left out unless
they are asked for by `-m cluster`: they take a minute and hundreds of megabytes.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

pytest.importorskip("pyarrow")

import pyarrow as pa
from pyarrow import parquet

from newsparse.arrow import parse_batch, parse_batches, statements_of_batch
from recipes import TEXTS, recipe, run

# What the engines warn of among themselves is not ours to mend.
pytestmark = [pytest.mark.cluster, pytest.mark.filterwarnings("default")]

ARTICLES = pa.table({"id": [f"a-{number}" for number in range(len(TEXTS))], "text": TEXTS})


@cache
def all_statements() -> list[dict[str, Any]]:
    """Return the rows of the plain function, for all statements."""
    return list(statements_of_batch(ARTICLES).to_pylist())


@cache
def all_articles() -> list[dict[str, Any]]:
    """Return the rows of the plain function, for all articles."""
    return list(parse_batch(ARTICLES).to_pylist())


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Work in a folder with the articles in several pieces; an engine stays where it starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("articles"))
        parquet.write_table(ARTICLES, "articles.parquet", row_group_size=7)
        yield


def in_order(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows by their articles; within one they keep their order."""
    return sorted(rows, key=lambda row: int(row["id"].removeprefix("a-")))


# ---------------------------------------------------------------------------------------
# Dask
# ---------------------------------------------------------------------------------------


@pytest.fixture
def processes() -> Iterator[None]:
    """Dask, with two processes of its own."""
    dask = pytest.importorskip("dask")
    pytest.importorskip("dask.dataframe", exc_type=ImportError)
    with dask.config.set(scheduler="processes", num_workers=2):
        yield


@pytest.mark.usefixtures("processes")
def test_dask_runs_the_recipe() -> None:
    frame = run(recipe("Dask"))["statements"].compute()
    assert pa.Table.from_pandas(frame, preserve_index=False).to_pylist() == all_statements()


@pytest.mark.usefixtures("processes")
def test_dask_runs_the_plain_function_on_batches() -> None:
    import dask  # noqa: PLC0415

    batches = ARTICLES.to_batches(max_chunksize=20)
    read = dask.compute(*map(dask.delayed(parse_batch), batches))
    assert pa.Table.from_batches(read).to_pylist() == all_articles()


# ---------------------------------------------------------------------------------------
# Ray
# ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    """Ray with two workers and little memory."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    engine = pytest.importorskip("ray")
    pytest.importorskip("ray.data", exc_type=ImportError)
    engine.init(
        num_cpus=2,
        include_dashboard=False,
        object_store_memory=200 * 2**20,
        log_to_driver=False,
    )
    yield engine
    engine.shutdown()


@pytest.mark.usefixtures("ray")
def test_ray_runs_the_recipe() -> None:
    assert in_order(run(recipe("Ray"))["statements"].take_all()) == all_statements()


def test_ray_runs_the_plain_function_on_tables(ray: Any) -> None:
    data = ray.data.from_arrow(ARTICLES)
    read = data.map_batches(parse_batch, batch_format="pyarrow", batch_size=20).take_all()
    assert in_order(read) == all_articles()


# ---------------------------------------------------------------------------------------
# Spark
# ---------------------------------------------------------------------------------------

QUICK_START = '--driver-java-options "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" pyspark-shell'
"""Starting takes longer than all we do: what makes Java fast in the long run is left out."""


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Spark with two workers and little memory, that listens to nobody else."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java, and there is none")
    pytest.importorskip("pandas")  # Spark refuses mapInArrow without it
    sql = pytest.importorskip("pyspark.sql")
    os.environ["PYSPARK_SUBMIT_ARGS"] = QUICK_START
    os.environ["PYSPARK_PYTHON"] = sys.executable  # not the first Python of the machine
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.memory": "1g",
        "spark.sql.shuffle.partitions": "2",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    session = sql.SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.mark.usefixtures("spark")
def test_spark_runs_the_recipe() -> None:
    statements = run(recipe("Spark"))["statements"]
    assert in_order(statements.toArrow().to_pylist()) == all_statements()


def test_spark_runs_the_plain_function_on_batches(spark: Any) -> None:
    articles = spark.read.parquet("articles.parquet")
    nothing = parse_batch(articles.limit(0).toArrow())
    read = articles.mapInArrow(parse_batches, spark.createDataFrame(nothing).schema)
    assert in_order(read.toArrow().to_pylist()) == all_articles()
