"""The garbage collector of a process that does nothing but read articles."""

from __future__ import annotations

import gc
from functools import lru_cache


@lru_cache(maxsize=1)
def keep_tables() -> None:
    """Take what has been loaded by now out of the rounds of the garbage collector, once.

    Words and patterns stay as long as the process does, and are some hundred thousand objects: to
    walk them in each full collection is a twenty-fifth of the time of a long stream. Only a process
    that is ours does this, as a worker or the command line: in one of somebody else's it would
    keep what is not ours for ever.

    That it has been done is remembered here, and not read from the collector: Python 3.12 starts
    with some objects frozen.
    """
    gc.collect()
    gc.freeze()
