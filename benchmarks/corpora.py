"""Many articles: what a second process brings, and whether memory stays flat (see README.md)."""

from __future__ import annotations

import argparse
import gc
import os
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import quantiles
from typing import Any

from attrs import frozen

from newsparse import Article, parse_articles
from speed import SEEDS, read_texts

ROUNDS = 7
PROCESSES = 2
STEPS = 10


@frozen
class Run:
    """What it took to read all texts once."""

    wall: float
    """Seconds that went by."""
    parent: float
    """Seconds of processor time in the calling process ..."""
    workers: float
    """... and in its workers."""


def run(read: Callable[[], Iterator[object]]) -> Run:
    """Drain results, and tell what it took."""
    gc.collect()
    start, before = time.perf_counter(), os.times()
    for _ in read():
        pass
    after, wall = os.times(), time.perf_counter() - start
    parent = after.user + after.system - before.user - before.system
    workers = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
    return Run(wall, parent, workers)


def spread(values: Sequence[float]) -> str:
    """Return numbers as "median [quartiles]"."""
    low, middle, high = quantiles(values, n=4)
    return f"{middle:6.2f} [{low:.2f}-{high:.2f}]"


def speed_up(texts: Sequence[str]) -> Iterator[str]:
    """Yield what worker processes bring, for lines of JSON and for articles."""
    yield f"{PROCESSES} processes to none, texts in, {ROUNDS} rounds"
    yield f"{'':10}{'by the clock':>22}{'by processor time':>24}{'in the parent':>20}"
    forms: dict[str, dict[str, Any]] = {"JSON": {"convert": Article.to_json}, "articles": {}}
    for name, options in forms.items():
        pairs = [
            (
                run(lambda: parse_articles(texts, **options)),  # noqa: B023 - drained at once
                run(lambda: parse_articles(texts, processes=PROCESSES, **options)),  # noqa: B023
            )
            for _ in range(ROUNDS)
        ]
        clock = [one.wall / many.wall for one, many in pairs]
        cores = [PROCESSES * one.parent / (many.parent + many.workers) for one, many in pairs]
        parent = [many.parent / one.parent for one, many in pairs]
        yield f"{name:10}{spread(clock):>22}{spread(cores):>24}{spread(parent):>20}"


def resident() -> float:
    """Return the memory that this process has now, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def different(texts: Sequence[str], number: int) -> Iterator[str]:
    """Yield articles that all differ, made of a few by a sentence at their end."""
    for place, text in enumerate(islice(cycle(texts), number)):
        yield f"{text}\n\nIt was the day number {place}, said Ada Stone {place}."


def memory(texts: Sequence[str], number: int, processes: int | None) -> Iterator[str]:
    """Yield the memory of the calling process while articles stream through it."""
    where = "in the calling process" if processes is None else f"with {processes} processes"
    yield f"{number} articles streamed {where}: MB of memory, by articles done"
    for done, _ in enumerate(parse_articles(different(texts, number), processes=processes), 1):
        if done % (number // STEPS) == 0:
            yield f"{done:10}{resident():10.1f}"


def main() -> None:
    """Measure a folder and print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=SEEDS)
    options.add_argument("--articles", type=int, default=20_000, help="how many are streamed")
    given = options.parse_args()
    texts = read_texts(given.folder)
    for table in (
        speed_up(texts),
        memory(texts, given.articles, None),
        memory(texts, given.articles, PROCESSES),
    ):
        for line in table:
            print(line, flush=True)
        print()


if __name__ == "__main__":
    main()
