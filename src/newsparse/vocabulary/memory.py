"""Results that are kept, where the same small question comes up in every article."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

Answer = TypeVar("Answer")

# A bound on memory. News repeats its words, so that a memory that is emptied when it is full soon
# knows what is common again: after 300 articles four in five pieces of a new one are known. Without
# it the tokens of a text never seen take half as long again, and all of its parsing a tenth longer
# (python benchmarks/speed.py FOLDER, row "texts never seen").
REMEMBERED = 1 << 15
# A fact of news: longer strings, addresses mostly, come once.
LONGEST = 48


@lru_cache(maxsize=1 << 12)
def shared(letters: str, numbers: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    """Return the same object for equal values: few objects stay near to the processor."""
    return sys.intern(letters), numbers


class Memory(dict[str, Answer], Generic[Answer]):
    """The results of a function of a string.

    Looking one up is looking into a dictionary, `map(memory.__getitem__, strings)` runs
    without a call of a Python function, and what is new is asked of the function.

    >>> lengths = Memory(len)
    >>> list(map(lengths.__getitem__, ("Ada", "Stone", "Ada")))
    [3, 5, 3]
    """

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        """Begin without any results."""
        super().__init__()
        self.ask = ask

    def __missing__(self, key: str) -> Answer:
        """Ask the function, and keep what it says."""
        answer = self.ask(key)
        if len(key) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[key] = answer
        return answer
