"""Who "the senator" is: somebody near, or somebody with this role."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.speakers.antecedents import find_by_role, find_by_roles
from newsparse.speakers.cast import Party
from newsparse.speakers.discourse import Discourse, Referent, sentences_before
from newsparse.speakers.epithets import roles_of
from newsparse.speakers.heads import role_heads
from newsparse.speakers.names import previous_word
from newsparse.speakers.nouns import genders
from newsparse.speakers.pronouns import find_subject
from newsparse.speakers.readings import Reading
from newsparse.speakers.subjects import find_spoken_of, is_owner, is_subject

NEAR = 1500
"""How many characters back a description without a role may find its name."""

NEW = 2
"""So many words before a noun its article may stand: "a young woman"."""


def find_person(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return the person whom "the senator" means: who is near, or else who has this role.

    Who is near is meant if the text gives it this role; or if it gives it none at all, and
    names it as often as whom it gives this role. But "the mayor" may be named anywhere.
    """
    near = find_near_person(reading, referents, discourse)
    candidates = find_by_roles(reading, referents, discourse)
    others = [party for party, _ in discourse.by_role.get(reading.head, ())]
    if near in others and near not in candidates:
        return find_by_role(reading, referents, discourse)
    if near in candidates or not candidates:
        return near
    known = find_by_role(reading, referents, discourse)
    if near is None or known is None or reading.head in discourse.words.chiefs:
        return known
    return known if len(near.names) < len(known.names) or roles_of(near, discourse) else near


def find_near_person(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return the person whom the nearest sentence is about, if nobody else was introduced."""
    if is_introduced(reading, discourse):
        return None
    pronoun = genders(discourse.words).get(reading.head, "")
    others = find_spoken_of(reading.start, discourse) | find_own_subject(reading, discourse)
    party = find_subject(reading.start, pronoun, referents, discourse, others)
    return None if party is None or is_aide(party, reading, discourse) else party


def find_own_subject(reading: Reading, discourse: Discourse) -> set[Party]:
    """Return whom a sentence is about if its description is of another one.

    "Stone won after the mayor left": Stone would be "he". In a sentence without a subject yet
    it is everybody: "At a lunch with Stone, the mayor".
    """
    sentence = next(sentences_before(discourse, reading.start, 1))
    named = [(mark, discourse.cast.named_at(mark.start)) for mark in sentence if mark.name]
    subjects = [
        party
        for mark, party in named
        if is_subject(mark, discourse) and not is_owner(mark, discourse)
    ]
    is_later = previous_word(discourse.text, reading.start) in discourse.words.clause_openers
    if subjects:
        return set(subjects[:1]) if is_later else set()
    return {party for _, party in named}


def is_aide(party: Party, reading: Reading, discourse: Discourse) -> bool:
    """Tell whether somebody speaks for others, and the description is of no such person."""
    words = discourse.words
    heads = role_heads(roles_of(party, discourse), words)
    return bool(heads) and heads <= words.aides and reading.head not in words.aides


def is_introduced(reading: Reading, discourse: Discourse) -> bool:
    """Tell whether somebody else of this noun has come in shortly before: "a senator"."""
    before = discourse.text[max(0, reading.start - NEAR) : reading.start].lower()
    place = before.find(f" {reading.head} ")
    while place >= 0:
        if not {*before[:place].split()[-NEW:]}.isdisjoint(discourse.words.articles):
            return True
        place = before.find(f" {reading.head} ", place + 1)
    return False
