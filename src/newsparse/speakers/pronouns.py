"""Pronouns: the nearest subject or speaker that agrees, sentence by sentence backwards."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from itertools import islice

from newsparse.speakers.discourse import Discourse, Referent, recent_entities, sentences_before
from newsparse.speakers.entities import Entity
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.mentions import Reading
from newsparse.speakers.subjects import (
    CLAUSE,
    find_spoken_of,
    is_fronted,
    is_owner,
    is_subject,
    is_topic,
    stands_alone,
)
from newsparse.speakers.words_around import following_word, is_attribute

PARAGRAPHS = 3
"""How many paragraphs "he" may be away from its name."""


SENTENCES = 2
"""In so many sentences "it" finds its name."""

GENDERED = ("he", "she")
"""The pronouns of one person."""

HEARD = 8
"""How many mentions back count as speech in the sentences looked at."""


Person = tuple[Landmark, Entity]
"""A person, where a sentence names or means it."""


def resolve_pronoun(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return who a personal pronoun means; None for "I", "we" and "you", and in doubt."""
    if reading.pronoun in GENDERED:
        spoken_of = find_spoken_of(reading.start, discourse) if reading.sort == "pronoun" else ()
        before = find_subject(reading.start, reading.pronoun, referents, discourse, spoken_of)
        return before or find_announced(reading, referents, discourse)
    if reading.pronoun == "it":
        return find_body(reading.start, referents, discourse)
    return find_several(referents) if reading.pronoun == "they" else None


def find_announced(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return the person named only after a pronoun: "Although he denied it, Bo Reed was seen".

    It is whom the rest of the sentence is about, or, if nobody has spoken or been meant yet,
    whom the next sentence is about.
    """
    place = bisect_left(discourse.starts, reading.stop)
    is_first = not any(entity for _, entity in referents[-HEARD:])
    for mark in discourse.landmarks[place : place + CLAUSE]:
        if mark.kind == "block" or (mark.kind == "end" and not is_first):
            return None
        entity = (
            discourse.entities.named_at(mark.name.start)
            if mark.kind == "name" and mark.name
            else None
        )
        if entity and entity.is_certain and may_be_called(entity, reading.pronoun):
            before = discourse.text[reading.stop : mark.start]
            is_new = before.endswith((", ", ". ", ".” ", '." '))
            return entity if is_new and is_subject(mark, discourse) else None
    return None


def find_body(position: int, referents: Sequence[Referent], discourse: Discourse) -> Entity | None:
    """Return the body that this sentence or the last is about, or else what spoke last."""
    last = next(recent_entities(referents[-2:]), None)
    is_body = last is not None and last.kind in ("organisation", "document")
    for sentence in islice(sentences_before(discourse, position, 1), SENTENCES):
        marks = (mark for mark in sentence if mark.name and stands_as_subject(mark, discourse))
        entities = (discourse.entities.named_at(mark.start) for mark in marks)
        if entity := next((entity for entity in entities if entity.kind == "organisation"), None):
            return entity
    return last if is_body else None


def stands_as_subject(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a body may be what a sentence is about: not "of the Board", "Board rules"."""
    text, vocabulary = discourse.text, discourse.vocabulary
    if following_word(text, mark.stop) in vocabulary.names.generic_bodies:
        return is_subject(mark, discourse)
    return is_subject(mark, discourse) and not is_attribute(text, mark.stop, vocabulary)


def find_several(referents: Sequence[Referent]) -> Entity | None:
    """Return the people who spoke last."""
    return next((entity for entity in recent_entities(referents[-3:]) if entity.is_plural), None)


def find_subject(
    position: int,
    pronoun: str,
    referents: Sequence[Referent],
    discourse: Discourse,
    others: Collection[Entity] = (),
) -> Entity | None:
    """Return the person who is the subject or speaker of the nearest sentence that has one.

    A sentence about the same pronoun is passed over: what it means stands further back.
    Who is no subject ("of Stone") is taken only if nobody is one. An empty pronoun agrees
    with anybody. `others` are known to be somebody else.
    """
    heard = heard_at(referents)
    called = called_so(referents)
    spare: Entity | None = None
    for place, sentence in enumerate(sentences_before(discourse, position, PARAGRAPHS)):
        people = [
            (mark, entity)
            for mark, entity in agreeing(sentence, pronoun, heard, discourse)
            if (not pronoun or called.get(entity, pronoun) == pronoun) and entity not in others
        ]
        if not people:
            continue
        speakers = [entity for mark, entity in people if mark.start in heard]
        if speakers:
            return speakers[-1]
        if is_chained(sentence, pronoun, people, discourse):
            continue
        subjects = [(mark, entity) for mark, entity in people if is_subject(mark, discourse)]
        owners = [(mark, entity) for mark, entity in people if is_owner(mark, discourse)]
        own = [one for one in owners if not place and not is_topic(one[0], discourse)]
        first = [one for one in subjects if one not in owners] or subjects or own
        if first:
            return first[0][1]
        spare = spare or next((entity for _, entity in people), None)
    return spare


def heard_at(referents: Sequence[Referent]) -> dict[int, Entity | None]:
    """Return the last mentions by where they, and the names in them, begin.

    Somebody who is only described is forgotten as soon as another speaks.
    """
    last = next(recent_entities(referents[-1:]), None)
    heard: dict[int, Entity | None] = {}
    for reading, entity in referents[-HEARD:]:
        is_named = entity is None or bool(entity.names) or reading.pronoun != "relative"
        is_still = reading.sort != "description" or entity is last
        if reading.sort != "joint" and is_named and is_still:
            heard[reading.start] = entity
        if reading.sort == "name" and reading.name:
            heard[reading.name.start] = entity
    return heard


def called_so(referents: Sequence[Referent]) -> dict[Entity, str]:
    """Return the pronouns by which the last mentions called somebody."""
    return {
        entity: reading.pronoun
        for reading, entity in referents[-HEARD:]
        if entity and reading.sort == "pronoun" and reading.pronoun in GENDERED
    }


def agreeing(
    sentence: Sequence[Landmark],
    pronoun: str,
    heard: Mapping[int, Entity | None],
    discourse: Discourse,
) -> list[Person]:
    """Return the persons of a sentence whom a pronoun may mean; only the certain if there are."""
    people: list[Person] = []
    for mark in sentence:
        entity = heard.get(mark.start)
        if mark.name and mark.start not in heard:
            entity = discourse.entities.named_at(mark.name.start)
        if entity is None or not may_be_called(entity, pronoun):
            continue
        if entity.is_certain or mark.start in heard or stands_alone(mark, discourse):
            people.append((mark, entity))
    certain = [
        (mark, entity) for mark, entity in people if entity.is_certain or mark.start in heard
    ]
    return certain or people


def may_be_called(entity: Entity, pronoun: str) -> bool:
    """Tell whether a pronoun may mean an entity; an empty one means anybody with a name."""
    is_somebody = entity.kind == "person" or (
        bool(pronoun) and (entity.is_open or (entity.kind == "anonymous" and not entity.is_plural))
    )
    return is_somebody and not (entity.pronouns and pronoun and pronoun not in entity.pronouns)


def is_chained(
    sentence: Sequence[Landmark], pronoun: str, people: Sequence[Person], discourse: Discourse
) -> bool:
    """Tell whether a sentence has the same pronoun before it names anybody.

    "In his speech, Stone" names him after all.
    """
    first = next((mark for mark in sentence if mark.kind == pronoun), None)
    if first is None or not people:
        return first is not None
    name = people[0][0].start
    return first.start < name and not is_fronted(first, name, discourse)
