"""How many examples a law is tried with, and a rule how many articles, where each takes long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import settings

Item = TypeVar("Item")

LEAST = 4
"""A law is tried with at least this many examples, however short a run is."""


def one_in(share: int) -> settings:
    """Return settings with a share of the examples of the profile: `@one_in(4)`.

    Where an example takes a tenth of a second, a hundred of them cost what all laws that are
    tried in a millisecond cost together. The profile `long` still tries more than a thousand.
    """
    return settings(max_examples=max(settings().max_examples // share, LEAST))


def spread(items: Sequence[Item], share: int) -> Sequence[Item]:
    """Return a share of many items, from first to last; all of them with the profile `long`."""
    is_long = settings().max_examples >= settings.get_profile("long").max_examples
    return items if is_long else items[::share]
