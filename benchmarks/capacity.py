"""How much a core reads, and what very many articles cost: see README.md."""

from __future__ import annotations

import argparse
import multiprocessing
import platform
import re
import resource
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from attrs import frozen

import pages
from newsparse import Article, parse_article, parse_articles
from newsparse._build import __build__
from newsparse._version import __version__

SEEDS = Path(__file__).parent.parent / "seeds" / "wire"
MARKS = re.compile('["“”‘’«»]')
MANY = 100_000_000
"""The articles whose cost is told."""


@frozen
class Run:
    """One way to work through a folder."""

    name: str
    articles: int
    size: int
    """Bytes of all texts in UTF-8."""
    seconds: float
    """Seconds of one processor."""

    @property
    def speed(self) -> float:
        """Megabytes a second."""
        return self.size / self.seconds / 1e6

    @property
    def per_hour(self) -> float:
        """Articles of this length that a core reads in an hour."""
        return self.articles / self.seconds * 3600


def read_texts(folder: Path) -> list[str]:
    """Return the articles of a folder and of those in it."""
    return [file.read_bytes().decode("utf-8") for file in sorted(folder.rglob("*.txt"))]


def processor_time() -> float:
    """Return the seconds of processors that this process took, and those of its children."""
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, both))


def clock(name: str, work: Callable[[list[str]], Any], texts: list[str]) -> Run:
    """Measure one pass; each text is new to it, as in a corpus."""
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)
    start = processor_time()
    work(texts)
    return Run(name, len(texts), size, processor_time() - start)


def search(texts: list[str]) -> None:
    """Find all quotation marks, ten times: a measure of the processor."""
    for text in texts * 10:
        for _ in MARKS.finditer(text):
            pass


def parse(texts: list[str]) -> None:
    """Read all articles and keep nothing."""
    for text in texts:
        parse_article(text)


def parse_to_json(texts: list[str]) -> None:
    """Read all articles and write each as JSON."""
    for text in texts:
        parse_article(text).to_json()


def parse_in_processes(texts: list[str]) -> None:
    """Read all articles in two processes, and get the JSON of each from them."""
    for _ in parse_articles(texts, processes=2, convert=Article.to_json):
        pass


def parse_to_table(texts: list[str]) -> None:
    """Read all articles and make a table of their statements."""
    import pyarrow as pa  # noqa: PLC0415 - optional

    from newsparse.arrow import statements_of_batch  # noqa: PLC0415

    statements_of_batch(pa.table({"text": texts}))


WAYS: dict[str, Callable[[list[str]], None]] = {
    "read": parse,
    "read, and write JSON": parse_to_json,
    "the same in two processes at once": parse_in_processes,
    "read into a table of statements (Arrow)": parse_to_table,
}


def run_alone(name: str, texts: list[str]) -> tuple[Run, float]:
    """Measure a way in a process of its own, and the megabytes that it took at most."""
    parse_article("The words of English are loaded, Ada Stone said.")
    run = clock(name, WAYS[name], texts)
    return run, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_all(texts: list[str]) -> Iterator[tuple[Run, float]]:
    """Yield a run for each way that is installed; none finds the words of another in memory."""
    for name in WAYS:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
            try:
                yield process.submit(run_alone, name, texts).result()
            except ImportError:
                print(f"left out, as pyarrow is not installed: {name}", file=sys.stderr)


def lines(texts: list[str], price: float) -> Iterator[str]:
    """Yield what was measured, in Markdown."""
    runs, memory = zip(*measure_all(texts), strict=True)
    length = sum(map(len, texts)) / len(texts)
    searched = clock("search", search, texts)
    yield (
        f"newsparse {__version__} ({__build__}), {platform.python_implementation()} "
        f"{platform.python_version()}, {platform.machine()}; one pass over {len(texts)} articles "
        f"of {length:,.0f} characters on average, in seconds of the processor."
    )
    yield ""
    yield from pages.table(
        ["on one core", "MB/s", "ms an article", "articles an hour"],
        (
            (
                run.name,
                f"{run.speed:.2f}",
                f"{1000 * run.seconds / run.articles:.2f}",
                f"{run.per_hour:,.0f}",
            )
            for run in runs
        ),
    )
    yield ""
    yield from pages.table(
        ["a hundred million such articles", "core-hours", f"at {price:.2f} a core-hour"],
        (
            (run.name, f"{MANY / run.per_hour:,.0f}", f"{MANY / run.per_hour * price:,.0f}")
            for run in runs
        ),
    )
    yield ""
    yield (
        f"The same core finds the quotation marks of these texts at {10 * searched.speed:,.0f} "
        f"MB/s, by which other machines can be compared. A process took {memory[0]:,.0f} MB of "
        "memory at most, all texts included."
    )


def main() -> None:
    """Measure a folder and print what was measured, or put it into the page."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=SEEDS)
    options.add_argument("--price", type=float, default=0.05, help="of a core-hour")
    options.add_argument("--write", action="store_true", help="into docs/capacity.md")
    given = options.parse_args()
    measured = list(lines(read_texts(given.folder), given.price))
    print(*measured, sep="\n")
    if given.write:
        pages.replace_block("capacity.md", "capacity", measured)


if __name__ == "__main__":
    main()
