"""The same work on one item after the other, where what fails is a result too."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import TypeVar

from attrs import frozen

Item = TypeVar("Item")
Result = TypeVar("Result")


@frozen
class Failure:
    """Stands where a result would: one item could not be worked on, the others could."""

    index: int
    """Which item it was, counted from 0."""
    error: Exception
    """What was raised. From a worker process it comes without its traceback, which is told
    in a note; an error that cannot travel comes as a `RuntimeError` with its words."""


def attempt(work: Callable[[Item], Result], index: int, item: Item) -> Result | Failure:
    """Return what the work makes of an item, or why it makes nothing."""
    try:
        return work(item)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other items go on
        return Failure(index, error)


def map_here(
    work: Callable[[Item], Result], items: Iterable[Item]
) -> Generator[Result | Failure, None, None]:
    """Yield what becomes of each item, and ask for the next only when it is wanted.

    >>> list(map_here(len, ["two", 2]))
    [3, Failure(index=1, error=TypeError("object of type 'int' has no len()"))]
    """
    # What the items themselves raise is no failure of one: there is no next item, and it comes
    # through.
    for index, item in enumerate(items):
        yield attempt(work, index, item)
