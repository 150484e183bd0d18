"""A user of Spark: a table of articles in, a table of statements out, on many machines.

It reads `articles.parquet`, which has a column `text`, and writes `statements.parquet`. It needs
`newsparse[arrow]`, pandas and pyspark, on the workers too.
"""

# %% Workers take the Python of the PATH, unless this tells another
import os
import sys

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

from pyspark.sql import SparkSession
from pyspark.sql.functions import udf

from newsparse import parse_article
from newsparse.arrow import statements_of_batch, statements_of_batches

# %% A row for each statement, with the other columns of its article
spark = SparkSession.builder.getOrCreate()
articles = spark.read.parquet("articles.parquet")
nothing = statements_of_batch(articles.limit(0).toArrow())  # its columns, which Spark asks for
schema = spark.createDataFrame(nothing).schema
statements = articles.mapInArrow(statements_of_batches, schema)
statements.write.mode("overwrite").parquet("statements.parquet")

written = spark.read.parquet("statements.parquet")
written.groupBy("speaker").count().orderBy("count", ascending=False).show(10)


# %% Or a single value of each article
@udf("int")
def count_statements(text: str | None) -> int | None:
    """Return how many statements an article has."""
    return None if text is None else len(parse_article(text).statements)


articles.select(count_statements("text").alias("statements")).summary("mean", "max").show()
