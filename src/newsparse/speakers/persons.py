"""Who "the senator" is: somebody near, or somebody with this role."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse.speakers.antecedents import find_by_role, find_by_roles
from newsparse.speakers.discourse import Discourse, Referent, sentences_before
from newsparse.speakers.entities import Entity
from newsparse.speakers.mentions import Reading
from newsparse.speakers.pronouns import find_subject, may_be_called
from newsparse.speakers.role_heads import role_heads
from newsparse.speakers.role_index import entities_with_role, roles_of
from newsparse.speakers.subjects import find_own_subject, find_spoken_of
from newsparse.speakers.words_around import following_word

NEAR = 1500
"""How many characters back a description without a role may find its name."""

NEW = 2
"""So many words before a noun its article may stand: "a young woman"."""


def find_person(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return the person whom "the senator" means: who is near, or else who has this role.

    Who is near is meant if the text gives it this role; or if it gives it none at all, and
    names it as often as whom it gives this role. But "the mayor" may be named anywhere.
    """
    near = find_near_person(reading, referents, discourse)
    candidates = find_by_roles(reading, referents, discourse)
    others = [entity for entity, _ in entities_with_role(reading.head, discourse)]
    if near in others and near not in candidates:
        return find_by_role(reading, referents, discourse)
    is_chief = reading.head in discourse.vocabulary.names.chiefs
    if near in candidates:
        return near
    if not candidates:
        is_other = (
            is_chief
            or following_word(discourse.text, reading.stop) in discourse.vocabulary.names.links
        )
        return None if near and is_other and roles_of(near, discourse) else near
    known = find_by_role(reading, referents, discourse)
    if near is None or known is None or is_chief:
        return known
    return known if len(near.names) < len(known.names) or roles_of(near, discourse) else near


def find_near_person(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return the person whom the nearest sentence is about, if nobody else was introduced."""
    if is_introduced(reading, discourse):
        return None
    pronoun = discourse.vocabulary.nouns.genders.get(reading.head, "")
    subjects = find_own_subject(reading.start, discourse)
    others = find_spoken_of(reading.start, discourse) | subjects
    beside = find_beside(reading.start, discourse, others) if subjects else []
    if len(beside) == 1 and may_be_called(beside[0], pronoun):
        return beside[0]
    entity = find_subject(reading.start, pronoun, referents, discourse, others)
    return None if entity is None or is_aide(entity, reading, discourse) else entity


def find_beside(position: int, discourse: Discourse, others: Collection[Entity]) -> list[Entity]:
    """Return the persons whom a sentence names beside its subject: "Reed met Stone after"."""
    sentence = next(sentences_before(discourse, position, 1))
    named = (discourse.entities.named_at(mark.start) for mark in sentence if mark.name)
    people = dict.fromkeys(entity for entity in named if entity.kind == "person")
    return [entity for entity in people if entity not in others]


def is_aide(entity: Entity, reading: Reading, discourse: Discourse) -> bool:
    """Tell whether somebody speaks for others, and the description is of no such person."""
    vocabulary = discourse.vocabulary
    heads = role_heads(roles_of(entity, discourse), vocabulary)
    return (
        bool(heads)
        and heads <= vocabulary.names.aides
        and reading.head not in vocabulary.names.aides
    )


def is_introduced(reading: Reading, discourse: Discourse) -> bool:
    """Tell whether somebody else of this noun has come in shortly before: "a senator"."""
    before = discourse.text[max(0, reading.start - NEAR) : reading.start].lower()
    place = before.find(f" {reading.head} ")
    while place >= 0:
        if not {*before[:place].split()[-NEW:]}.isdisjoint(discourse.vocabulary.names.articles):
            return True
        place = before.find(f" {reading.head} ", place + 1)
    return False
