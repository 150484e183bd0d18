"""What a reader knows when a mention comes: the sentences before it, and who spoke last."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, final

from newsparse.speakers.entities import Entities, Entity, is_person
from newsparse.speakers.landmarks import Landmark, is_named
from newsparse.speakers.mentions import Reading
from newsparse.speakers.names import Name
from newsparse.syntax.page import Page
from newsparse.vocabulary.vocabulary import Vocabulary

MENTIONS_BACK = 30
"""At most this many mentions back are remembered: a bound on time."""

LANDMARKS_BACK = 150
"""At most this many landmarks back are looked at for an antecedent: a bound on time."""

LANDMARKS_AROUND = 12
"""At most this many landmarks to each side of a role's noun are looked at: a bound on time."""


class Referent(NamedTuple):
    """A mention that has been read, and whom it means; None where that is unsure."""

    reading: Reading
    entity: Entity | None


class Lead(NamedTuple):
    """How clearly the best candidate for a mention leads."""

    points: int | None
    """By how many points; None if there is no other."""
    back: int
    """How many sentences back it stands."""


@final
@dataclass(eq=False, slots=True)
class Discourse:
    """An article, prepared for reading its mentions one by one; its fields are never replaced."""

    page: Page
    entities: Entities
    landmarks: Sequence[Landmark]
    starts: Sequence[int]
    """Where the landmarks begin."""
    unnamed: deque[Reading] = field(default_factory=deque)
    """The subjects without a name that are no sources, as far as they have not been reached."""
    described: dict[int, Entity | None] = field(default_factory=dict)
    """Whom the others mean, by where they begin."""
    telling: dict[Entity, Sequence[Name]] = field(default_factory=dict)
    """The names next to which a role may stand, of the entities asked for so far."""
    leads: dict[tuple[int, str], Lead] = field(default_factory=dict)
    """Memo of `choose`: the leads in the searches so far, by their place and pronoun."""
    by_role: dict[str, Sequence[tuple[Entity, str]]] = field(default_factory=dict)
    """The entities that have a role with a noun, and the role, for the nouns asked for so far."""
    by_noun: dict[str, Sequence[Name]] = field(default_factory=dict)
    """Memo of `names_by_noun`: the names of bodies, by the nouns in them."""

    text: str = field(init=False)
    """The text of the page."""
    vocabulary: Vocabulary = field(init=False)
    """The words of its language."""

    def __post_init__(self) -> None:
        """Take from the page what is asked for most often."""
        self.text, self.vocabulary = self.page.text, self.page.vocabulary


@final
@dataclass(eq=False, slots=True)
class Anaphor:
    """A mention whose entity is looked for, and what a reader knows when it comes; never changed.

    In "Ada Stone left. She agreed." the anaphor is "She", and Ada Stone is its antecedent.
    """

    reading: Reading
    """What the words of the mention say."""
    earlier: Sequence[Referent]
    """The mentions before it with whom they mean, at most the last 30."""
    discourse: Discourse
    """The article."""

    @property
    def phrase(self) -> str:
        """The words that name or describe."""
        return self.discourse.page.text[self.reading.start : self.reading.stop]

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the article's language."""
        return self.discourse.page.vocabulary

    def read_as(self, reading: Reading) -> Anaphor:
        """Return the same place of the article with another reading of what stands there."""
        return replace(self, reading=reading)


def is_boundary(mark: Landmark) -> bool:
    """Tell whether a landmark ends a sentence."""
    return mark.kind in ("end", "block")


def sentences_before(discourse: Discourse, position: int, blocks: int) -> Iterator[list[Landmark]]:
    """Yield the landmarks of the sentence up to a place, then of those before, nearest first.

    `blocks` is how many paragraphs are looked at, the one of the place itself included.
    """
    sentence: list[Landmark] = []
    place = bisect_left(discourse.starts, position)
    floor = max(0, place - LANDMARKS_BACK)
    while place > floor and blocks > 0:
        place -= 1
        mark = discourse.landmarks[place]
        if is_boundary(mark):
            yield sentence[::-1]
            sentence = []
            blocks -= mark.kind == "block"
        elif mark.kind != "quoted":
            # Inside a quotation somebody else speaks: "Ask Bo Reed" makes no antecedent.
            sentence.append(mark)
    if blocks > 0:
        yield sentence[::-1]


def people_named(sentence: Iterable[Landmark], discourse: Discourse) -> list[Entity]:
    """Return the persons whom a sentence names, each once."""
    return [*filter(is_person, entities_named(sentence, discourse))]


def entities_named(marks: Iterable[Landmark], discourse: Discourse) -> Iterable[Entity]:
    """Return whom some landmarks name: "Stone met Reed, and Stone left" names two."""
    return dict.fromkeys(
        discourse.entities.named_at(mark.start) for mark in filter(is_named, marks)
    )


def names_around(position: int, discourse: Discourse, reach: int) -> Iterator[Name]:
    """Yield the names in the sentence of a place, as far as its landmarks and a reach go."""
    # The names around a noun are its own: "the governor, Ada Stone"; a sentence's end parts them.
    place = bisect_left(discourse.starts, position)
    before = discourse.landmarks[max(0, place - LANDMARKS_AROUND) : place]
    behind = discourse.landmarks[place : place + LANDMARKS_AROUND]
    for marks in (reversed(before), behind):
        for mark in marks:
            is_far = mark.stop <= position - reach or mark.start > position + reach
            if is_far or is_boundary(mark):
                break
            if mark.name:
                yield mark.name


def known_referents(referents: Iterable[Referent]) -> Iterator[tuple[Reading, Entity]]:
    """Return those mentions of which it is known whom they mean."""
    return ((reading, entity) for reading, entity in referents if entity)


def recent_entities(referents: Sequence[Referent]) -> Iterator[Entity]:
    """Return whom the last mentions mean, the latest first."""
    return filter(None, (one.entity for one in reversed(referents[-MENTIONS_BACK:])))
