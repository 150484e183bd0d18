"""The candidates for whom a mention means: whom the sentences before it name or let speak."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, final

from newsparse.speakers.discourse import (
    Anaphor,
    Discourse,
    Referent,
    known_referents,
    recent_entities,
)
from newsparse.speakers.entities import Entity
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.subjects import find_named_in_content

SPEECH_BACK = 8
"""At most this many mentions back count as speech in the sentences before: a bound on time."""

GENDERED = ("he", "she")
"""The pronouns of one person."""


Sought = Literal["person", "thing", "body"]
"""What is looked for: whom "he" means, the body or text that "it" means, or "the company"."""


@final
@dataclass(eq=False, slots=True)
class Search:
    """Somebody or something that is looked for; never changed."""

    discourse: Discourse
    """The article."""
    position: int
    """From where it is looked back."""
    pronoun: str = ""
    """The pronoun that means the person; an empty one may be either."""
    others: Collection[Entity] = ()
    """Who is known to be somebody else."""
    spoken: Mapping[int, Entity | None] = field(default_factory=dict)
    """Whom the last mentions mean, by where they begin."""
    called: Mapping[Entity, str] = field(default_factory=dict)
    """By which pronoun the last mentions called somebody."""
    claimed: Collection[Entity] = ()
    """Whom the statement itself names, outside quotation marks."""
    sought: Sought = "person"
    """What is looked for."""
    noun: str = ""
    """The noun of a description: "company"."""
    told: Sequence[str] = ()
    """The names in a description: "Labour" of "the Labour party"."""
    is_strict: bool = False
    """Whether the noun means only bodies that are told to be of its sort: "party"."""
    called_so: Collection[Entity] = ()
    """Whom the text calls by this noun."""
    last: Sequence[Landmark] = ()
    """Where the last of the mentions stands, if it is looked for however far back it is."""


@final
@dataclass(eq=False, slots=True)
class Candidate:
    """Somebody whom a sentence names or means at a place; never changed."""

    mark: Landmark
    """The name or description there."""
    entity: Entity
    """Whom it means."""
    sentence: Sequence[Landmark] = ()
    """The landmarks of its sentence."""
    back: int = 0
    """How many sentences back that is from the mention; 0 in its own."""
    order: int = 0
    """How many who may be meant as well are named before it in its sentence."""
    speakers_behind: int = 0
    """How many who may be meant as well speak behind it in its sentence."""


def search_from(anaphor: Anaphor, pronoun: str, others: Collection[Entity]) -> Search:
    """Return the search for a person before a mention."""
    last = anaphor.earlier[-SPEECH_BACK:]
    position = anaphor.reading.start
    return Search(
        anaphor.discourse,
        position,
        pronoun,
        others,
        spoken=spoken_at(last),
        called=pronouns_used(last),
        claimed=find_named_in_content(position, anaphor.discourse),
    )


def spoken_at(referents: Sequence[Referent]) -> dict[int, Entity | None]:
    """Return whom some mentions mean by where they, and the names in them, begin.

    Somebody who is only described is forgotten as soon as another speaks: in "A spokesman said
    so. Bo Reed left. He agreed." he is Bo Reed.
    """
    last = next(recent_entities(referents[-1:]), None)
    spoken: dict[int, Entity | None] = {}
    for referent in referents:
        reading, entity = referent
        # "Mayor Ada Stone" begins with her title, and as a landmark with her name.
        if name := reading.own_name:
            spoken[name.start] = entity
        if not is_forgotten(referent, last):
            spoken[reading.start] = entity
    return spoken


def is_forgotten(referent: Referent, last: Entity | None) -> bool:
    """Tell whether "he" cannot go back to a mention any more, given who spoke last."""
    reading, entity = referent
    if reading.sort == "joint":
        return True  # "Ada Stone and Bo Reed" are they
    if reading.sort == "description":
        return entity is not last
    # "The man who disagreed left": he is not spoken of by a name.
    return reading.pronoun == "relative" and entity is not None and not entity.names


def pronouns_used(referents: Sequence[Referent]) -> dict[Entity, str]:
    """Return the pronouns by which some mentions called somebody last."""
    return dict(callings(referents))


def callings(referents: Iterable[Referent]) -> Iterator[tuple[Entity, str]]:
    """Yield whom some mentions call "he" or "she", with the pronoun."""
    for reading, entity in known_referents(referents):
        # "Her campaign said" tells what the campaign's owner is, not the campaign.
        is_itself = reading.sort == "pronoun"
        if is_itself and reading.pronoun in GENDERED:
            yield entity, reading.pronoun


def find_candidates(sentence: Sequence[Landmark], back: int, search: Search) -> Iterator[Candidate]:
    """Yield whom a sentence names, and whom the mentions in it mean that are resolved."""
    for mark in sentence:
        for entity in entities_at(mark, search):
            yield Candidate(mark, entity, sentence, back)


def entities_at(mark: Landmark, search: Search) -> Iterator[Entity]:
    """Yield whom a mention means that stands there, and whom a name there names.

    "Stone's lawyer" is the lawyer, and names Stone as well. A mention that is read means whom it
    was found to mean, also if that is nobody.
    """
    is_read = mark.start in search.spoken
    meant = search.spoken.get(mark.start)
    if mark.kind == "described":
        meant = meant or search.discourse.described.get(mark.start)
    if meant:
        yield meant
    is_owned = meant is not None and not meant.names
    if mark.name and (is_owned or not is_read):
        yield search.discourse.entities.named_at(mark.name.start)


def has_spoken(candidate: Candidate, search: Search) -> bool:
    """Tell whether a candidate is whom one of the last mentions means."""
    return search.spoken.get(candidate.mark.start) is candidate.entity


def is_sure(candidate: Candidate, search: Search) -> bool:
    """Tell whether somebody is surely a person: by more than a capital, or having spoken."""
    is_described = not candidate.entity.names
    return is_described or candidate.entity.is_certain or has_spoken(candidate, search)


def count_speakers(candidates: Iterable[Candidate], search: Search) -> int:
    """Return how many of some candidates speak."""
    return sum(has_spoken(one, search) for one in candidates)
