"""The same work on many items, in several processes at once.

Items go out and results come back in chunks, in order. At most a few chunks for each worker are
under way at a time: the input is never drained, and memory stays flat however long it is.
Processes may be forked or spawned.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from itertools import islice
from multiprocessing.reduction import ForkingPickler
from multiprocessing.synchronize import Event
from typing import Any, TypeVar

from attrs import frozen

from newsparse.errors import WorkerError
from newsparse.many.collector import keep_tables
from newsparse.many.failures import Failure, attempt

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNKS_PER_WORKER = 3
"""Chunks under way for each worker: one at work, one waiting, one done and not yet fetched."""


# In the worker process


@frozen
class Duty:
    """What a worker process is there for."""

    work: Callable[[Any], Any]
    """What is done with each item."""
    ended: Event
    """Set when nobody waits for the results any more."""


DUTY: ContextVar[Duty] = ContextVar("DUTY")
"""The duty of this process, sent once and not with every chunk."""


def take_up(duty: Duty) -> None:
    """Prepare a worker process, which leaves Ctrl-C to its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A worker whose parent was killed would wait for work forever.
    threading.Thread(target=end_with_parent, daemon=True).start()
    DUTY.set(duty)


def end_with_parent() -> None:
    """End this process when its parent is gone, killed without a chance to say so."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def work_on(start: int, items: Sequence[Any]) -> list[Any]:
    """Return what becomes of items that begin at a place; stop when nobody waits for it."""
    duty = DUTY.get()
    results = []
    for index, item in enumerate(items, start):
        # A generator that is closed must not wait for the rest of a chunk.
        if duty.ended.is_set():
            break
        result = attempt(duty.work, index, item)
        results.append(sendable(result) if isinstance(result, Failure) else result)
    keep_tables()  # all of them are loaded behind the first chunk
    return results


def sendable(failure: Failure) -> Failure:
    """Return a failure whose error surely arrives; one that did not would break the pool."""
    error = failure.error
    # Tracebacks cannot be pickled; as words they travel.
    error.add_note("".join(traceback.format_exception(error)))
    try:
        ForkingPickler.dumps(copy(error))  # a copy is built from its arguments, as on arrival
    except Exception:  # noqa: BLE001 - a class of anyone's can fail in any way
        return Failure(failure.index, RuntimeError(f"{type(error).__name__}: {error}"))
    return failure


# In the parent process


@frozen
class Chunk:
    """Some items that follow each other."""

    start: int
    """The place of the first among all items."""
    items: list[Any]
    """The items."""
    error: Exception | None
    """What the input raised after them."""


def chunked(items: Iterable[Any], size: int) -> Iterator[Chunk]:
    """Yield the items in chunks, the last of which tells the error if the input fails.

    >>> [chunk.items for chunk in chunked("abcde", 2)]
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    source, start = iter(items), 0
    while (chunk := take(source, size, start)).items or chunk.error:
        yield chunk
        if chunk.error:
            return
        start += len(chunk.items)


def take(source: Iterator[Any], size: int, start: int) -> Chunk:
    """Return the next items, as many as there are before the input ends or fails."""
    items: list[Any] = []
    try:
        items.extend(islice(source, size))
    except Exception as error:  # noqa: BLE001 - raised again when these items are through
        return Chunk(start, items, error)
    return Chunk(start, items, None)


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Start processes that Ctrl-C cannot wake before they are prepared.

    It reaches all processes of a terminal, and one that is just starting would print a
    traceback. What is blocked here stays blocked there; here it only comes a little later.
    """
    if not hasattr(signal, "pthread_sigmask"):  # as on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def results_in_order(
    pool: ProcessPoolExecutor, chunks: Iterator[Chunk], window: int
) -> Iterator[list[Any]]:
    """Yield the results of each chunk, with no more than a window of chunks under way.

    The window is filled again before results are handed out, so that the workers have
    something to do while the caller uses them.
    """
    waiting: deque[tuple[Chunk, Future[list[Any]]]] = deque()

    def fill() -> None:
        for chunk in islice(chunks, window - len(waiting)):
            with interrupts_held():
                waiting.append((chunk, pool.submit(work_on, chunk.start, chunk.items)))

    fill()
    while waiting:
        chunk, future = waiting.popleft()
        results = future.result()
        fill()
        yield results
        if chunk.error is not None:
            raise chunk.error


def are_forked() -> bool:
    """Tell whether a worker process begins with what its parent has loaded."""
    return multiprocessing.get_start_method() == "fork"


def map_in_processes(
    work: Callable[[Item], Result], items: Iterable[Item], *, processes: int, chunksize: int
) -> Generator[Result | Failure, None, None]:
    """Yield what becomes of each item, in order.

    Args:
        work: What is done with each item; it travels to every worker once.
        items: What it is done with; read only as far ahead as the workers need.
        processes: Number of worker processes.
        chunksize: Number of items that travel together.

    Raises:
        WorkerError: if a worker process is killed or cannot start.

    When the generator is closed, or the caller interrupted, each worker finishes the item
    it is at, and no more.
    """
    # Forked or spawned as the program has chosen, or else the system.
    context = multiprocessing.get_context()
    ended = context.Event()
    done = 0
    pool = ProcessPoolExecutor(processes, context, take_up, (Duty(work, ended),))
    chunks, window = chunked(items, chunksize), processes * CHUNKS_PER_WORKER
    try:
        for results in results_in_order(pool, chunks, window):
            yield from results
            done += len(results)
    except BrokenProcessPool as error:
        raise WorkerError(done) from error
    finally:
        # First, so that workers stop after the item they are at, and the pool does not wait for
        # chunks.
        ended.set()
        pool.shutdown(cancel_futures=True)
