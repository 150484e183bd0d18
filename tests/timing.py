"""How time grows with a text: measured against itself, in one process."""

from __future__ import annotations

import contextlib
import gc
import time
from collections.abc import Callable, Iterator

TRIES = 9
"""How often work is measured: a busy machine is slow now and then, so the best one counts."""


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


ROUNDS = 3
"""How often it is measured again where work seems to take too long: a busy minute passes."""


def rises(short: Callable[[], object], long: Callable[[], object], limit: float) -> bool:
    """Tell whether work takes longer than a multiple of other work, whenever it is measured."""
    return all(rises_now(short, long, limit) for _ in range(ROUNDS))


def rises_now(short: Callable[[], object], long: Callable[[], object], limit: float) -> bool:
    """Tell whether work takes longer than a multiple of other work, at its best too."""
    if seconds(long) <= limit * seconds(short):
        return False
    pairs = [(seconds(short), seconds(long)) for _ in range(TRIES)]
    best_short, best_long = min(one for one, _ in pairs), min(other for _, other in pairs)
    return best_long > limit * best_short


@contextlib.contextmanager
def no_collector() -> Iterator[None]:
    """Keep the collector of garbage from working meanwhile."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
