"""Many articles: in order, as they are asked for, in one process or several."""

from __future__ import annotations

import datetime as dt
import gc
import os
import pickle
import signal
import subprocess
import sys
import tracemalloc
import weakref
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from newsparse import (
    Article,
    Failure,
    KnownSpeaker,
    LanguageError,
    NewsparseError,
    WorkerError,
    load_language,
    parse_article,
    parse_articles,
)
from newsparse.many.failures import attempt
from newsparse.many.workers import Chunk, chunked, sendable

TEXTS = [f"“We have {number} ships,” Ada Stone said." for number in range(5)]
MANY = Path(__file__).with_name("many.py")

pytestmark = pytest.mark.filterwarnings("error")


# One after the other


def test_articles_come_in_order() -> None:
    assert list(parse_articles(TEXTS)) == [parse_article(text) for text in TEXTS]


def test_nothing_is_read_before_it_is_asked_for() -> None:
    given = iter(TEXTS)
    results = parse_articles(given)
    assert next(given) == TEXTS[0]
    assert next(results) == parse_article(TEXTS[1])
    results.close()
    assert next(given) == TEXTS[2]


def test_a_text_may_come_with_its_date() -> None:
    day, other = dt.date(2026, 3, 3), dt.date(2026, 3, 4)
    texts: list[str | tuple[str, dt.date | None]]
    texts = [(TEXTS[0], day), (TEXTS[1], None), TEXTS[2]]
    results = list(parse_articles(texts, published=other))
    assert [result.date for result in results if isinstance(result, Article)] == [day, other, other]


def test_no_article_is_kept() -> None:
    results = parse_articles(TEXTS)
    first = next(results)
    kept = weakref.ref(first)
    del first
    next(results)
    gc.collect()
    assert kept() is None


def test_memory_stays_flat() -> None:
    # All articles differ, but not in their words: some of those are remembered, up to a limit.
    places = product(range(20), range(10))
    texts = (f"“We have {a} ships,” Ada Stone said. Bo Reed has {b}, he said." for a, b in places)
    sizes = []
    tracemalloc.start()
    try:
        for done, _ in enumerate(parse_articles(texts), 1):
            if done in (50, 200):
                gc.collect()
                sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    before, after = sizes
    # What is remembered of words goes up and down by up to 20,000 bytes; an article that stays
    # takes some thousands.
    assert after - before < 300 * 150


def test_the_options_are_those_of_parse_article() -> None:
    known = [KnownSpeaker("Ada M. Stone", aliases=("Ada Stone",), role="Mayor")]
    (result,) = parse_articles(TEXTS[:1], known_speakers=known, language=load_language("en"))
    assert result == parse_article(TEXTS[0], known_speakers=known)
    assert result.speakers[0].role == "Mayor"


def test_articles_may_be_converted_at_once() -> None:
    assert list(parse_articles(TEXTS, convert=lambda article: article.text)) == TEXTS


@pytest.mark.parametrize(
    "item", [None, b"bytes", 3, ("text", 20260303), ("text",), ("text", None, None), ()]
)
def test_a_failure_stands_in_the_place_of_its_article(item: object) -> None:
    texts = [TEXTS[0], item, TEXTS[1]]
    first, failure, last = parse_articles(texts)  # type: ignore[arg-type]
    assert (first, last) == (parse_article(TEXTS[0]), parse_article(TEXTS[1]))
    assert isinstance(failure, Failure)
    assert failure.index == 1
    assert isinstance(failure.error, TypeError)


def test_an_interrupt_is_no_failure_of_an_article() -> None:
    def interrupt(_article: Article) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        next(parse_articles(TEXTS, convert=interrupt))


def test_what_the_input_raises_comes_through() -> None:
    def broken() -> Iterator[str]:
        yield TEXTS[0]
        raise OSError("the disk is gone")

    results = parse_articles(broken())
    assert next(results) == parse_article(TEXTS[0])
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)


@pytest.mark.parametrize(
    ("texts", "options", "message"),
    [
        ("one text", {}, r"needs several texts: use parse_article\(\) for one"),
        (b"one text", {}, "needs several texts"),
        (3, {}, "needs an iterable of texts, not int"),
        (["one"], {"publised": None}, "unexpected keyword argument .publised."),
        ([], {"processes": 0}, "processes must be at least 1, not 0"),
        ([], {"chunksize": 0}, "chunksize must be at least 1, not 0"),
        ([], {"published": 20260303}, "published must be a date, a datetime or a str"),
        ([], {"date_from": "me"}, "date_from must be 'text' or 'caller', not 'me'"),
        ([], {"language": 3}, "language must be a code or a Language"),
        ([], {"language": "xx"}, "unknown language 'xx'"),
        ([], {"known_speakers": 3}, "must be a list of KnownSpeaker"),
    ],
)
def test_misuse_is_told_at_once(texts: object, options: dict[str, object], message: str) -> None:
    with pytest.raises((TypeError, ValueError, LanguageError), match=message):
        parse_articles(texts, **options)  # type: ignore[call-overload]


# In processes of their own


def start(method: str, *tasks: object) -> subprocess.Popen[bytes]:
    """Start the program of `many.py`, with its workers in a group of processes of its own."""
    command = [sys.executable, "-W", "error", str(MANY), method, *map(str, tasks)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, start_new_session=True)


FORKED = """
    same_results kept_tables bounded_look_ahead own_language input_error odd_errors dead_worker
    early_close
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes are not forked there")
def test_forked_workers() -> None:
    # One program does all tasks, as starting it takes longer than they do; it names the one that
    # fails.
    with start("fork", *FORKED.split()) as child:
        assert child.communicate() == (b"", b"")
        assert child.returncode == 0


def test_spawned_workers() -> None:
    # What a worker gives back travels in one way, however it is started; what it is given is
    # inherited by one that is forked.
    with start("spawn", "own_language") as child:
        assert child.communicate() == (b"", b"")
        assert child.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_an_interrupt_ends_the_workers(method: str) -> None:
    with start(method, "interrupted") as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"working\n"
        os.killpg(child.pid, signal.SIGINT)
        out, err = child.communicate()  # returns once every process that could write has ended
        assert (out.replace(b"working\n", b""), err) == (b"interrupted\n", b"")
        assert child.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_workers_do_not_outlive_a_parent_that_is_killed(method: str) -> None:
    with start(method, "interrupted") as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"working\n"
        child.kill()
        child.stdout.read()  # returns once every process that could write has ended
        assert child.wait() == -signal.SIGKILL


# What travels


def test_an_input_that_fails_gives_first_what_it_gave() -> None:
    def broken() -> Iterator[int]:
        yield from (1, 2, 3)
        raise OSError("the disk is gone")

    first, last = chunked(broken(), 2)
    assert first == Chunk(0, [1, 2], None)
    assert (last.start, last.items, str(last.error)) == (2, [3], "the disk is gone")


def test_an_error_tells_where_it_was_raised() -> None:
    failure = attempt(lambda _item: 1 // 0, 7, None)
    assert isinstance(failure, Failure)
    sent = pickle.loads(pickle.dumps(sendable(failure)))
    assert (sent.index, repr(sent.error)) == (7, repr(failure.error))
    assert "ZeroDivisionError" in sent.error.__notes__[0]


def test_an_error_that_cannot_travel_sends_its_words() -> None:
    class LocalError(Exception):
        pass

    def fail(_item: object) -> None:
        raise LocalError("here")

    failure = attempt(fail, 7, None)
    assert isinstance(failure, Failure)
    assert repr(sendable(failure).error) == "RuntimeError('LocalError: here')"


def test_a_worker_error_is_one_of_ours_and_travels() -> None:
    error = pickle.loads(pickle.dumps(WorkerError(3)))
    assert type(error) is WorkerError
    assert issubclass(WorkerError, NewsparseError)
    assert issubclass(WorkerError, RuntimeError)
    assert error.index == 3
    assert "a worker process ended early, at or after article 3 " in str(error)
