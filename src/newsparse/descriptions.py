"""Descriptions: "the senator", "her campaign", "a police spokesman"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from newsparse.cast import Party
from newsparse.discourse import MEMORY, Discourse, Referent, recent_parties
from newsparse.kinds import kind_of_description
from newsparse.names import genders, person_nouns
from newsparse.pronouns import find_subject, resolve_pronoun
from newsparse.readings import Reading, is_known_noun

NEAR = 1500
"""How many characters back a description without a role may find its name."""


def resolve_description(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return who a description means: somebody known, or a party of its own."""
    if reading.pronoun or reading.name:
        return find_owned(reading, referents, discourse)
    if reading.is_definite and not reading.is_plural:
        return find_known(reading, referents, discourse)
    return find_described(reading, referents, discourse) or describe(reading, discourse)


def describe(reading: Reading, discourse: Discourse, phrase: str = "") -> Party:
    """Return a party that has a description for its name."""
    words = discourse.words
    phrase = phrase or discourse.text[reading.start : reading.stop]
    kind = kind_of_description(reading.head, is_plural=reading.is_plural, words=words)
    head = words.equivalents.get(reading.head, reading.head)
    is_plural = reading.is_plural or kind == "organisation"
    return Party(in_small(phrase, words), kind, head=head, is_plural=is_plural)


def in_small(phrase: str, words: NameWords) -> str:
    """Return a phrase without the capital that only opens a sentence: "the court"."""
    first = phrase.partition(" ")[0]
    low = first.lower()
    is_common = first in words.unnamed or low in words.determiners or is_known_noun(low, words)
    return phrase[:1].lower() + phrase[1:] if is_common or low in words.quantifiers else phrase


def find_owned(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return what belongs to somebody: "her campaign" is "the Stone campaign"."""
    owner = None
    if reading.name:
        owner = discourse.cast.until.get(reading.name.stop)
        if owner is None or owner.kind != "person":
            return find_described(reading, referents, discourse) or describe(reading, discourse)
    elif reading.pronoun != "relative":
        owner = resolve_pronoun(reading, referents, discourse)
    if owner is None:
        return describe(reading, discourse) if not reading.pronoun or reading.is_plural else None
    head = discourse.words.equivalents.get(reading.head, reading.head)
    if reading.head in discourse.words.bodies:
        surname = owner.name.split()[-1]
        for party in recent_parties(referents):
            if party.head == head and surname in party.name:
                return party
        return describe(reading, discourse, f"the {surname} {usual_noun(surname, reading.head, discourse)}")
    return describe(reading, discourse)


def usual_noun(surname: str, head: str, discourse: Discourse) -> str:
    """Return the noun by which the article's beginning calls somebody's body: camp, campaign."""
    words = discourse.words
    same = words.equivalents.get(head, head)
    forms = [head, *(noun for noun, other in words.equivalents.items() if other == same), same]
    return next((noun for noun in forms if f"{surname} {noun}" in discourse.text[:BEGINNING]), head)


BEGINNING = 10000
"""How many characters of an article are looked at for the usual name of a body."""


def find_known(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return somebody who has been described or named, or else a description if it is safe."""
    if party := find_described(reading, referents, discourse):
        return party
    if party := find_by_role(reading, referents, discourse):
        return party
    words = discourse.words
    if reading.head in words.generic_bodies:
        if party := next((p for p in recent_parties(referents) if p.kind == "organisation" and p.names), None):
            return party
    elif is_person_noun(reading.head, discourse) and reading.head not in words.insiders:
        return find_near_person(reading, referents, discourse)
    elif reading.head in words.insiders:
        last = next(recent_parties(referents), None)
        if last and last.kind == "anonymous" and not last.is_plural:
            return last
    return describe(reading, discourse)


def is_person_noun(head: str, discourse: Discourse) -> bool:
    """Tell whether a noun is one for a person; also in "the 56-year-old"."""
    return head in person_nouns(discourse.words) or head.endswith("-year-old")


def find_described(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return the last description with the same noun, if this one is definite or the same."""
    phrase = in_small(discourse.text[reading.start : reading.stop], discourse.words)
    head = discourse.words.equivalents.get(reading.head, reading.head)
    for party in recent_parties(referents):
        if party.names or party.head != head:
            continue
        if party.name == phrase or (reading.is_definite and not reading.is_plural):
            return party
    return None


def find_by_role(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return the party to which the text gives this role: the last one to be named before."""
    head = discourse.words.equivalents.get(reading.head, reading.head)
    phrase = discourse.text[reading.start : reading.stop]
    candidates = [
        party for party, role in discourse.by_role.get(head, ()) if is_compatible(phrase, role)
    ]
    for referent in reversed(referents[-MEMORY:]):
        if referent.reading.head == reading.head and referent.party and referent.party.names:
            return referent.party
    if len(set(candidates)) < 2:
        return candidates[0] if candidates else None
    last = next(recent_parties(referents), None)
    if last in candidates:
        return last
    return max(candidates, key=lambda party: last_named(party, reading.start))


def is_compatible(phrase: str, role: str) -> bool:
    """Tell whether a description may mean somebody with a role: not another state's senator.

    >>> is_compatible("the Texas senator", "Sen., D-Tex."), is_compatible("the Ohio mayor", "Reno mayor")
    (True, False)
    """
    ours = [word for word in phrase.split()[1:] if word[0].isupper()]
    theirs = [word.strip(".,") for part in role.split() for word in part.split("-") if word[0].isupper()]
    theirs = [word for word in theirs[:8] if len(word) > 1]
    if not ours or not theirs:
        return True
    return all(any(abbreviates(short, word) for short in theirs) for word in ours)


def abbreviates(short: str, word: str) -> bool:
    """Tell whether a word is another one or shortens it, as "Vt" does "Vermont"."""
    letters = iter(word.lower())
    return short[0] == word[0] and all(letter in letters for letter in short.lower())


def last_named(party: Party, position: int) -> int:
    """Return where a party was last named before a place; -1 if it was not."""
    return max((name.start for name in party.names if name.start < position), default=-1)


def find_near_person(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return the person whom the nearest sentence is about, if nobody else was introduced."""
    before = discourse.text[max(0, reading.start - NEAR) : reading.start]
    if f"a {reading.head} " in before or f"an {reading.head} " in before:
        return None
    sex = genders(discourse.words).get(reading.head)
    return find_subject(reading.start, sex or "", referents, discourse)
