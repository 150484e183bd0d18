"""Programs that read many articles in worker processes, run by `test_articles.py`.

    python many.py METHOD TASK ...

does tasks with processes that are started by one method. A program of its own can be
killed and interrupted, and its workers can import what stands in it.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs

from newsparse import (
    Article,
    Failure,
    WorkerError,
    load_language,
    parse_article,
    parse_articles,
)

TEXTS = [f"“We have {number} ships,” Ada Stone said." for number in range(100)]


class OddError(Exception):
    """It cannot be built from its arguments, and so does not travel."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} and {second}")


def fail_oddly(article: Article) -> int:
    if "41" in article.text:
        raise OddError("one", "two")
    if "42" in article.text:
        raise ZeroDivisionError("nothing to divide by")
    return len(article.text)


def die_at_70(article: Article) -> int:
    if "70" in article.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return len(article.text)


def count(tally: Path, article: Article) -> int:
    """Leave a trace of each article, and take long for those of 50 ships and more."""
    with tally.open("ab") as file:
        file.write(b".")
    time.sleep(0.5 if int(article.text.split()[2]) >= 50 else 0)
    return len(article.text)


def take_long(article: Article) -> int:
    time.sleep(0.2)
    return len(article.text)


def same_results() -> None:
    """What workers give is what the calling process gives, failures included."""
    texts: list[str] = [*TEXTS[:50], None, *TEXTS[50:]]  # type: ignore[list-item]
    here = list(parse_articles(texts))
    there = list(parse_articles(texts, processes=2, chunksize=7))
    assert isinstance(here[50], Failure)
    assert isinstance(there[50], Failure)
    assert (there[50].index, str(there[50].error)) == (50, str(here[50].error))
    assert "Traceback" in there[50].error.__notes__[0]
    del here[50], there[50]
    assert there == here == [parse_article(text) for text in TEXTS]


def count_frozen(_article: Article) -> int:
    """Return how many objects the collector leaves out."""
    return gc.get_freeze_count()


def kept_tables() -> None:
    """A worker leaves its tables out of the collector's rounds behind its first chunk."""
    here = gc.get_freeze_count()  # not 0 on Python 3.12
    counts = list(parse_articles(TEXTS[:4], convert=count_frozen, processes=1, chunksize=2))
    before, behind = counts[:2], counts[2:]
    assert before == [here, here]
    assert all(isinstance(count, int) and count > here + 10_000 for count in behind)
    assert gc.get_freeze_count() == here


def bounded_look_ahead() -> None:
    """An endless input is never drained."""
    given = 0

    def endless() -> Iterator[str]:
        nonlocal given
        while True:
            given += 1
            yield TEXTS[given % 100]

    results = parse_articles(endless(), processes=2, chunksize=5)
    for taken in range(1, 100):
        next(results)
        assert given <= taken + 5 * 7, (given, taken)
    results.close()
    assert not multiprocessing.active_children()


def own_language() -> None:
    """A language of the caller's own travels."""
    own = attrs.evolve(load_language("en"), code="xx")
    results = list(parse_articles(TEXTS, processes=1, language=own))
    assert results == [parse_article(text, language=own) for text in TEXTS]
    assert {result.language for result in results if isinstance(result, Article)} == {"xx"}


def input_error() -> None:
    """What the input raises comes after the results of all texts before it."""

    def broken() -> Iterator[str]:
        yield from TEXTS[:13]
        raise OSError("the disk is gone")

    results = []
    try:
        for result in parse_articles(broken(), processes=2, chunksize=5):
            results.append(result)  # noqa: PERF402 - what came before the error is kept
    except OSError as error:
        failed = error
    assert str(failed) == "the disk is gone"
    assert results == [parse_article(text) for text in TEXTS[:13]]


def odd_errors() -> None:
    """An error that cannot travel sends its words, any other comes as it is."""
    results = list(parse_articles(TEXTS, processes=2, convert=fail_oddly))
    failures = [result for result in results if isinstance(result, Failure)]
    assert [failure.index for failure in failures] == [41, 42]
    assert [repr(failure.error) for failure in failures] == [
        "RuntimeError('OddError: one and two')",
        "ZeroDivisionError('nothing to divide by')",
    ]
    assert len(results) == len(TEXTS)


def dead_worker() -> None:
    """A worker that is killed gives a clear error, and what was done stays done."""
    done = 0
    try:
        for _ in parse_articles(TEXTS, processes=2, chunksize=5, convert=die_at_70):
            done += 1
    except WorkerError as error:
        died = error
    assert died.index == done <= 70
    assert f"at or after article {done} " in str(died)
    assert not multiprocessing.active_children()


def early_close() -> None:
    """Closing the generator ends the workers, each after the article that it is at."""
    with TemporaryDirectory() as folder:
        tally = Path(folder, "tally")
        work = partial(count, tally)
        results = parse_articles(TEXTS * 3, processes=2, chunksize=50, convert=work)
        next(results)
        results.close()
        assert not multiprocessing.active_children()
        assert tally.stat().st_size < 80
    parse_articles(TEXTS, processes=2).close()


def workers() -> int:
    """Return two, but one where each would have to load all anew, which takes a second."""
    return 2 if multiprocessing.get_start_method() == "fork" else 1


def interrupted() -> None:
    """Ctrl-C ends the workers, who say nothing."""
    try:
        for _ in parse_articles(TEXTS, processes=workers(), chunksize=1, convert=take_long):
            sys.stdout.write("working\n")
            sys.stdout.flush()
    except KeyboardInterrupt:
        assert not multiprocessing.active_children()
        sys.stdout.write("interrupted\n")


TASKS: dict[str, Callable[[], None]] = {
    task.__name__: task
    for task in (
        same_results,
        kept_tables,
        bounded_look_ahead,
        own_language,
        input_error,
        odd_errors,
        dead_worker,
        early_close,
        interrupted,
    )
}

if __name__ == "__main__":
    method, *names = sys.argv[1:]
    multiprocessing.set_start_method(method)
    for name in names:
        TASKS[name]()
