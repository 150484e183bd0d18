"""Descriptions: "the senator", "her campaign", "a police spokesman"."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.speakers.antecedents import (
    describe,
    find_by_role,
    find_described,
    find_latest_body,
    join_entities,
)
from newsparse.speakers.discourse import Discourse, Referent, recent_entities, sentences_before
from newsparse.speakers.entities import Entity
from newsparse.speakers.known import plain_phrase
from newsparse.speakers.mentions import Reading
from newsparse.speakers.persons import find_near_person, find_person, is_introduced
from newsparse.speakers.pronouns import (
    PARAGRAPHS,
    resolve_pronoun,
)
from newsparse.speakers.words_around import following_word, previous_word

PAIR = 2
"""So many are a pair."""

GENITIVES = ("'s", "’s")
"""What makes a noun the owner of the next."""

OWNED = 2
"""So many words come before the noun of "the paper's lawyer"."""


BEGINNING = 10000
"""How many characters of an article are looked at for the usual name of a body."""


def resolve_description(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return who a description means: somebody known, or an entity of its own."""
    if entity := find_known_by_caller(reading, discourse) or find_pair(reading, discourse):
        return entity
    if reading.pronoun or reading.name:
        return find_owned(reading, referents, discourse)
    if phrase := name_owner(reading, referents, discourse):
        return describe(reading, discourse, phrase)
    return follow_up(reading, referents, discourse)


def follow_up(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return who a description without an owner means."""
    is_back_reference = reading.is_definite and not reading.is_plural
    if is_back_reference and reading.head in discourse.vocabulary.names.generic_bodies:
        return find_latest_body(reading, referents, discourse)
    if entity := find_apposed(reading, discourse) or find_described(reading, referents, discourse):
        return entity
    if is_back_reference:
        return find_known(reading, referents, discourse)
    return describe(reading, discourse)


def find_known_by_caller(reading: Reading, discourse: Discourse) -> Entity | None:
    """Return the entity that has a description for an alias: "the old lady"."""
    known = discourse.entities.evidence.clues.known.phrases
    phrase = plain_phrase(discourse.text[reading.start : reading.stop], discourse.vocabulary)
    return discourse.entities.with_key(known[phrase]) if phrase in known else None


def find_pair(reading: Reading, discourse: Discourse) -> Entity | None:
    """Return the two people whom "both candidates" means, if just two were named last."""
    phrase = discourse.text[reading.start : reading.stop].lower()
    if not phrase.startswith(discourse.vocabulary.names.pairs):
        return None
    pair: list[Entity] = []
    for sentence in sentences_before(discourse, reading.start, PARAGRAPHS):
        named = (
            discourse.entities.named_at(mark.start) for mark in sentence if mark.kind == "name"
        )
        people = dict.fromkeys(entity for entity in named if entity.kind == "person")
        pair = [*(entity for entity in people if entity not in pair), *pair]
        if len(pair) > 1:
            break
    is_sure = len(pair) == PAIR and all(entity.is_certain for entity in pair)
    return join_entities(pair) if is_sure else None


def name_owner(reading: Reading, referents: Sequence[Referent], discourse: Discourse) -> str | None:
    """Return what belongs to a body just mentioned by its name: "the Courier's lawyer"."""
    tokens = discourse.text[reading.start : reading.stop].split()
    if len(tokens) <= OWNED or tokens[0].lower() not in discourse.vocabulary.names.definite:
        return None
    noun, mark = tokens[1][:-2], tokens[1][-2:]
    if mark not in GENITIVES or noun not in discourse.vocabulary.names.generic_bodies:
        return None
    owner = find_latest_body(reading._replace(head=noun), referents, discourse)
    return " ".join([owner.name + mark, *tokens[2:]]) if owner and owner.names else None


def find_apposed(reading: Reading, discourse: Discourse) -> Entity | None:
    """Return whom a description in apposition describes: "Ada Stone, a former agent".

    After "in the town of Stone," somebody new is described.
    """
    text, vocabulary, before = discourse.text, discourse.vocabulary, reading.start - 2
    entity = discourse.entities.named_until(before)
    if entity is None or text[before : reading.start] != ", " or is_main_clause(reading, discourse):
        return None
    outer = previous_word(text, discourse.entities.stops[before])
    if outer in vocabulary.names.places or outer in vocabulary.names.links or reading.is_plural:
        return None
    is_person = entity.kind == "person" and reading.head in vocabulary.nouns.persons
    return entity if is_person else None


def is_main_clause(reading: Reading, discourse: Discourse) -> bool:
    """Tell whether a description has its verb next to it, which an apposition has not.

    "At a lunch with Ada Stone, the candidate said"; but "Ada Stone, a former agent, said".
    """
    following, vocabulary = (
        following_word(discourse.text, reading.stop).rstrip(",."),
        discourse.vocabulary,
    )
    is_inside = (
        following in vocabulary.names.prepositions or following in vocabulary.names.conjunctions
    )
    return (
        following[:1].islower()
        and not is_inside
        and following not in vocabulary.names.pronouns["relative"]
    )


def find_owned(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return what belongs to somebody: "her campaign" is "the Stone campaign"."""
    if reading.name:
        owner = discourse.entities.named_until(reading.name.stop)
        if owner is None or owner.kind != "person":
            return find_described(reading, referents, discourse) or describe(reading, discourse)
    else:
        owner = resolve_pronoun(reading, referents, discourse)
        if owner is None:
            return describe(reading, discourse) if reading.is_plural else None
    if reading.head not in discourse.vocabulary.names.bodies:
        return describe(reading, discourse, name_of_owned(reading, owner, discourse))
    surname = owner.name.split()[-1]
    head = discourse.vocabulary.nouns.same(reading.head)
    for entity in recent_entities(referents):
        if entity.head == head and surname in entity.name:
            return entity
    noun = usual_noun(surname, reading.head, discourse)
    return describe(reading, discourse, f"the {surname} {noun}")


def name_of_owned(reading: Reading, owner: Entity, discourse: Discourse) -> str:
    """Return a description with the name of the owner for the pronoun: "Stone's voters"."""
    phrase = discourse.text[reading.start : reading.stop]
    return f"{owner.name}'s {phrase.partition(' ')[2]}" if reading.pronoun else phrase


def usual_noun(surname: str, head: str, discourse: Discourse) -> str:
    """Return the noun by which the article's beginning calls somebody's body: camp, campaign."""
    vocabulary = discourse.vocabulary
    same = vocabulary.nouns.same(head)
    forms = (
        head,
        *(noun for noun, other in vocabulary.names.equivalents.items() if other == same),
        same,
    )
    beginning = discourse.text[:BEGINNING]
    return next((noun for noun in forms if f"{surname} {noun}" in beginning), head)


def find_known(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return who is meant by "the" and a noun; a description if nobody is, None in doubt."""
    vocabulary, head = discourse.vocabulary, reading.head
    if (
        head not in vocabulary.names.insiders
        and head not in vocabulary.names.bodies
        and (head in vocabulary.nouns.persons or head.endswith(vocabulary.names.ages))
    ):
        return find_person(reading, referents, discourse)
    if entity := find_by_role(reading, referents, discourse):
        return entity
    if head in vocabulary.names.insiders:
        return find_insider(reading, referents, discourse)
    return describe(reading, discourse)


def find_insider(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return whom "the official" means: the last speaker, if unnamed or of some office."""
    last = next(recent_entities(referents[-1:]), None)
    if last is None or last.is_plural:
        return describe(reading, discourse)
    if last.kind == "anonymous":
        return last
    if is_introduced(reading, discourse) or not any(name.titles for name in last.names):
        return describe(reading, discourse)
    near = find_near_person(reading, referents, discourse)
    return last if near is last else describe(reading, discourse)
