"""How time grows with a text: measured against itself, in one process."""

from __future__ import annotations

import contextlib
import gc
import time
from collections.abc import Callable, Iterator

TRIES = 5
"""A busy machine looks like a slow program: it is not so often in a row."""


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def rises(short: Callable[[], object], long: Callable[[], object], limit: float) -> bool:
    """Tell whether work takes more than so many times as long, each time that it is measured."""
    return all(seconds(long) > limit * seconds(short) for _ in range(TRIES))


@contextlib.contextmanager
def no_collector() -> Iterator[None]:
    """Keep the collector of garbage from working meanwhile."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
