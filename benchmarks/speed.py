"""Where the time goes, in multiples of a calibration loop: see README.md.

    python benchmarks/speed.py [FOLDER] [--warm FOLDER]
    python benchmarks/speed.py --unseen [FOLDER] [--warm FOLDER]

The second form prints one round of the rows for texts never seen, in nanoseconds; the first one
runs it once for each round, in a process of its own.
"""

from __future__ import annotations

import argparse
import gc
import inspect
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter_ns, thread_time_ns
from typing import Any

from newsparse import Article, __build__, __version__, parse_article, parse_articles, parser

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 9
# As many articles are given to worker processes, as starting them takes time.
STREAM = 400
# Every fourth text is measured as one never seen, after the others have been parsed.
UNSEEN_EVERY = 4
# The loop over the few texts never seen is short: the quickest of some passes is its time.
LOOPS = 5
MARKS = re.compile('["“”‘’«»]')

IMPORTS = ("import attrs, regex", "import newsparse", "from newsparse import parse_article")
# What is told as a multiple of something else than the loop.
RATIOS = (
    ("to_dict", "parse"),
    ("to_json", "parse"),
    ("import newsparse", "import attrs, regex"),
    ("from newsparse import parse_article", "import attrs, regex"),
    ("one process", "two processes"),
)
NEVER_SEEN = "never seen: "
"""What the rows for texts never seen begin with."""

Times = dict[str, list[float]]


def read_texts(folder: Path) -> list[str]:
    """Return the articles of a folder and of those in it."""
    return [file.read_bytes().decode("utf-8") for file in sorted(folder.rglob("*.txt"))]


def clock(work: Callable[[], object]) -> float:
    """Return the processor time of a piece of work, in nanoseconds.

    All garbage is collected before it: a full collection in the midst of some hundred articles
    costs a tenth of their time, and falls there by chance.
    """
    gc.collect()
    start = thread_time_ns()
    work()
    return thread_time_ns() - start


def wall_clock(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes, whoever does it, in nanoseconds."""
    start = perf_counter_ns()
    work()
    return perf_counter_ns() - start


def calibrate(texts: Sequence[str]) -> None:
    """Drain a search for quotation marks."""
    for text in texts:
        for _ in MARKS.finditer(text):
            pass


def parse_all(texts: Sequence[str]) -> None:
    """Parse all texts and keep nothing."""
    for text in texts:
        parse_article(text)


def split_texts(folder: Path, warm: Path | None) -> tuple[list[str], list[str]]:
    """Return the texts that are parsed first, and those that are measured as never seen."""
    texts = read_texts(folder)
    if warm is not None:
        return read_texts(warm), texts
    others = [text for number, text in enumerate(texts) if number % UNSEEN_EVERY]
    return others, texts[::UNSEEN_EVERY]


def unseen_times(
    before: Sequence[str], fresh: Sequence[str], stages: Mapping[str, Callable[..., Any]]
) -> dict[str, float]:
    """Return the times of parsing texts never seen, after others, and that of the loop over them.

    Words and phrases that were met before are read faster, and no text is parsed twice by its
    users. What was parsed once is known, so that a process can tell these times only once.
    """
    parse_all(before)
    with clocks_on(stages) as spent:
        whole = clock(lambda: parse_all(fresh))
    row = {"cal": min(clock(lambda: calibrate(fresh)) for _ in range(LOOPS)), "parse": whole}
    row |= {**spent, "rest": whole - sum(spent.values())}
    return {NEVER_SEEN + name: time for name, time in row.items()}


def unseen_in_new_process(folder: Path, warm: Path | None) -> dict[str, float]:
    """Return the times for texts never seen, measured in a new interpreter."""
    command = [sys.executable, __file__, "--unseen", str(folder)]
    command += ["--warm", str(warm)] if warm else []
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    pairs = (line.rsplit(maxsplit=1) for line in done.stdout.splitlines())
    return {name: float(time) for name, time in pairs}


def stages_of_parsing() -> dict[str, Callable[..., Any]]:
    """Return the functions that the parser imports, by their names."""
    return {name: value for name, value in vars(parser).items() if is_stage(value)}


def is_stage(value: object) -> bool:
    """Tell whether a name of the parser's is a function of another module of newsparse."""
    module = getattr(value, "__module__", "")
    return (
        inspect.isroutine(value) and module.startswith("newsparse.") and value is not parse_article
    )


@contextmanager
def clocks_on(stages: Mapping[str, Callable[..., Any]]) -> Iterator[dict[str, int]]:
    """Put a clock around each stage, and give the times that they gather."""
    spent: dict[str, int] = defaultdict(int)

    def clocked(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any, **options: Any) -> Any:  # noqa: ANN401 - as the stage does
            start = thread_time_ns()
            result = stage(*given, **options)
            spent[name] += thread_time_ns() - start
            return result

        return timed

    vars(parser).update({name: clocked(name, stage) for name, stage in stages.items()})
    try:
        yield spent
    finally:
        vars(parser).update(stages)


def one_round(texts: Sequence[str], stages: Mapping[str, Callable[..., Any]]) -> dict[str, float]:
    """Return the time of everything, measured once, one after the other."""
    row = {"cal": clock(lambda: calibrate(texts)), "parse": clock(lambda: parse_all(texts))}
    with clocks_on(stages) as spent:
        whole = clock(lambda: parse_all(texts))
    row |= spent
    row["rest"] = whole - sum(spent.values())
    row["clocks"] = whole - row["parse"]
    articles = [parse_article(text) for text in texts]
    row["to_dict"] = clock(lambda: [article.to_dict() for article in articles])
    row["to_json"] = clock(lambda: [article.to_json() for article in articles])
    return row


def other_rows(texts: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield the times that are compared with each other and not with the loop."""
    for statement in IMPORTS:
        yield statement, import_time(statement)
    stream = list(islice(cycle(texts), STREAM))
    yield "one process", wall_clock(lambda: write_all(stream, None))
    yield "two processes", wall_clock(lambda: write_all(stream, 2))


def instead(texts: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield the times of what one might take instead, as far as it is installed."""
    if find_spec("spacy"):
        tokenize = import_module("spacy").blank("en")
        yield "blank spaCy tokenizer", clock(lambda: [tokenize(text) for text in texts])


def write_all(texts: Sequence[str], processes: int | None) -> None:
    """Parse texts to JSON, in worker processes or in this one."""
    for _ in parse_articles(texts, convert=Article.to_json, processes=processes):
        pass


def import_time(statement: str) -> float:
    """Return the processor time of an import in a new interpreter, in nanoseconds."""
    program = (
        f"import time; a = time.process_time_ns(); {statement};print(time.process_time_ns() - a)"
    )
    # Whatever the environment says, modules are compiled once and not at each import.
    with TemporaryDirectory() as folder:
        compiled = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        for _ in range(2):
            done = subprocess.run(
                [sys.executable, "-c", program], capture_output=True, check=True, env=compiled
            )
    return float(done.stdout)


def measure(folder: Path, warm: Path | None) -> Times:
    """Return all times of all rounds."""
    texts, stages = read_texts(folder), stages_of_parsing()
    times: Times = defaultdict(list)
    parse_all(texts)  # all words and phrases are known from here on
    gc.disable()
    for _ in range(ROUNDS):
        row = unseen_in_new_process(folder, warm) | one_round(texts, stages)
        for name, value in (row | dict(instead(texts)) | dict(other_rows(texts))).items():
            times[name].append(value)
    gc.enable()
    return times


def ratio(times: Times, name: str, unit: str) -> str:
    """Return one time in multiples of another as "median [quartiles]", round by round."""
    ratios = [value / base for value, base in zip(times[name], times[unit], strict=True)]
    low, middle, high = quantiles(ratios, n=4)
    return f"{middle:7.2f} [{low:.2f}-{high:.2f}]"


def rows(times: Times, names: Iterable[str], unit: str, texts: Sequence[str]) -> Iterator[str]:
    """Yield a heading, and a line for each time over some texts."""
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts)
    yield f"{len(texts)} articles, {size / 1e6:.2f} MB; median [quartiles] of {ROUNDS} rounds"
    yield f"{'':36}{'x cal':>24}{'us/article':>12}{'MB/s':>8}"
    for name in names:
        _, middle, _ = quantiles(times[name], n=4)
        speed = f"{size / middle * 1e3:8.2f}" if middle > 0 else ""
        yield f"{name:36}{ratio(times, name, unit):>24}{middle / len(texts) / 1e3:12.1f}{speed}"
    yield ""


def table(times: Times, texts: Sequence[str], fresh: Sequence[str]) -> Iterator[str]:
    """Yield the lines of the table; first what users pay, who parse no text twice."""
    below = {name for pair in RATIOS for name in pair} - {"parse"}
    unseen = [name for name in times if name.startswith(NEVER_SEEN)]
    seen = [name for name in times if name not in below | {*unseen}]
    yield f"newsparse {__version__} ({__build__})"
    yield from rows(times, unseen, f"{NEVER_SEEN}cal", fresh)
    yield from rows(times, seen, "cal", texts)
    for name, unit in RATIOS:
        yield f"{name + ' / ' + unit:58}{ratio(times, name, unit):>24}"


def main() -> None:
    """Measure a folder and print the table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("folder", nargs="?", type=Path, default=SEEDS)
    options.add_argument("--unseen", action="store_true", help="time texts never seen, once")
    options.add_argument("--warm", type=Path, help="texts that are parsed before those never seen")
    given = options.parse_args()
    before, fresh = split_texts(given.folder, given.warm)
    if given.unseen:
        times = unseen_times(before, fresh, stages_of_parsing())
        print(*(f"{name} {time}" for name, time in times.items()), sep="\n")
    else:
        measured = measure(given.folder, given.warm)
        print(*table(measured, read_texts(given.folder), fresh), sep="\n")


if __name__ == "__main__":
    main()
