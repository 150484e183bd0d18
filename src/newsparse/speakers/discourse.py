"""What a reader knows when a mention comes: the sentences before it and who spoke last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import field, frozen

from newsparse.speakers.entities import Entities, Entity
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.mentions import Reading
from newsparse.speakers.names import Name
from newsparse.vocabulary.vocabulary import Vocabulary

MEMORY = 30
"""How many mentions a reader looks back."""

AROUND = 12
"""How many landmarks around a place are looked at."""

REACH = 150
"""How many landmarks a reader looks back."""


class Referent(NamedTuple):
    """A mention that has been read, and who it means; None where that is unsure."""

    reading: Reading
    entity: Entity | None


@frozen(eq=False)
class Discourse:
    """An article, prepared for reading its mentions one by one."""

    text: str
    vocabulary: Vocabulary
    entities: Entities
    landmarks: Sequence[Landmark]
    starts: Sequence[int]
    """Where the landmarks begin."""
    telling: dict[Entity, Sequence[Name]] = field(factory=dict)
    """The names next to which a role may stand, of the entities asked for so far."""
    by_role: dict[str, Sequence[tuple[Entity, str]]] = field(factory=dict)
    """The entities that have a role with a noun, and the role, for the nouns asked for so far."""


def sentences_before(discourse: Discourse, position: int, blocks: int) -> Iterator[list[Landmark]]:
    """Yield the landmarks of the sentence up to a place, then of those before, nearest first.

    `blocks` is how many paragraphs are looked at, the one of the place itself included.
    """
    sentence: list[Landmark] = []
    place = bisect_left(discourse.starts, position)
    floor = max(0, place - REACH)
    while place > floor and blocks > 0:
        place -= 1
        mark = discourse.landmarks[place]
        if mark.kind in ("end", "block"):
            yield sentence[::-1]
            sentence = []
            blocks -= mark.kind == "block"
        elif mark.kind != "quoted":
            sentence.append(mark)
    if blocks > 0:
        yield sentence[::-1]


def names_around(position: int, discourse: Discourse, reach: int) -> Iterator[Name]:
    """Yield the names in the sentence of a place, as far as its landmarks and a reach go."""
    place = bisect_left(discourse.starts, position)
    for mark in reversed(discourse.landmarks[max(0, place - AROUND) : place]):
        if mark.kind in ("end", "block") or mark.stop <= position - reach:
            break
        if mark.name:
            yield mark.name
    for mark in discourse.landmarks[place : place + AROUND]:
        if mark.kind in ("end", "block") or mark.start > position + reach:
            break
        if mark.name:
            yield mark.name


def recent_entities(referents: Sequence[Referent]) -> Iterator[Entity]:
    """Yield the entities of the last mentions, the latest first."""
    for referent in reversed(referents[-MEMORY:]):
        if referent.entity is not None:
            yield referent.entity
