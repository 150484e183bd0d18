"""Descriptions: "the senator", "her campaign", "a police spokesman"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse.speakers.cast import Party
from newsparse.speakers.discourse import MEMORY, Discourse, Referent, recent_parties
from newsparse.speakers.kinds import kind_of_description
from newsparse.language import NameWords
from newsparse.speakers.names import previous_word
from newsparse.speakers.nouns import genders, is_known_noun, person_nouns, same_noun
from newsparse.speakers.pronouns import find_body, find_subject, resolve_pronoun
from newsparse.speakers.readings import Reading

GENITIVES = ("'s", "’s")
"""What makes a noun the owner of the next."""

OWNED = 2
"""So many words come before the noun of "the paper's lawyer"."""

NEAR = 1500
"""How many characters back a description without a role may find its name."""

BEGINNING = 10000
"""How many characters of an article are looked at for the usual name of a body."""


def resolve_description(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return who a description means: somebody known, or a party of its own."""
    if reading.pronoun or reading.name:
        return find_owned(reading, referents, discourse)
    if phrase := name_owner(reading, referents, discourse):
        return describe(reading, discourse, phrase)
    is_back_reference = reading.is_definite and not reading.is_plural
    if is_back_reference and reading.head in discourse.words.generic_bodies:
        return find_latest_body(reading, referents, discourse)
    if party := find_apposed(reading, discourse) or find_described(reading, referents, discourse):
        return party
    if is_back_reference:
        return find_known(reading, referents, discourse)
    return describe(reading, discourse)


def name_owner(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> str | None:
    """Return what belongs to a body just mentioned by its name: "the Courier's lawyer"."""
    tokens = discourse.text[reading.start : reading.stop].split()
    if len(tokens) <= OWNED or tokens[0].lower() not in discourse.words.definite:
        return None
    noun, mark = tokens[1][:-2], tokens[1][-2:]
    if mark not in GENITIVES or noun not in discourse.words.generic_bodies:
        return None
    owner = find_latest_body(reading._replace(head=noun), referents, discourse)
    return " ".join([owner.name + mark, *tokens[2:]]) if owner and owner.names else None


def find_apposed(reading: Reading, discourse: Discourse) -> Party | None:
    """Return whom a description in apposition describes: "Ada Stone, a former agent".

    After "in the town of Stone," somebody new is described.
    """
    text, words, before = discourse.text, discourse.words, reading.start - 2
    party = discourse.cast.named_until(before)
    if party is None or text[before : reading.start] != ", ":
        return None
    outer = previous_word(text, discourse.cast.stops[before])
    if outer in words.places or outer in words.links or reading.is_plural:
        return None
    is_person = party.kind == "person" and reading.head in person_nouns(words)
    return party if is_person else None


def describe(reading: Reading, discourse: Discourse, phrase: str = "") -> Party | None:
    """Return a party that has a description for its name; None if nothing that speaks has it."""
    words = discourse.words
    phrase = phrase or discourse.text[reading.start : reading.stop]
    kind = kind_of_description(reading.head, words, is_plural=reading.is_plural)
    if kind is None:
        return None
    return Party(
        in_small(phrase, words),
        kind,
        pronouns=frozenset(filter(None, [genders(words).get(reading.head)])),
        head=same_noun(reading.head, words),
        is_plural=reading.is_plural or kind == "organisation",
    )


def in_small(phrase: str, words: NameWords) -> str:
    """Return a phrase without the capital that only opens a sentence: "the court"."""
    first = phrase.partition(" ")[0]
    low = first.lower()
    is_small = low in words.determiners or low in words.quantifiers or is_known_noun(low, words)
    return phrase[:1].lower() + phrase[1:] if is_small or first in words.unnamed else phrase


def find_described(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return the last description with the same noun, if this one is definite or the same."""
    words = discourse.words
    phrase = in_small(discourse.text[reading.start : reading.stop], words)
    head = same_noun(reading.head, words)
    is_back_reference = reading.is_definite and not reading.is_plural
    described = (party for party in recent_parties(referents) if party.head == head)
    return next((one for one in described if is_back_reference or one.name == phrase), None)


def find_owned(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return what belongs to somebody: "her campaign" is "the Stone campaign"."""
    if reading.name:
        owner = discourse.cast.named_until(reading.name.stop)
        if owner is None or owner.kind != "person":
            return find_described(reading, referents, discourse) or describe(reading, discourse)
    else:
        owner = resolve_pronoun(reading, referents, discourse)
        if owner is None:
            return describe(reading, discourse) if reading.is_plural else None
    if reading.head not in discourse.words.bodies:
        return describe(reading, discourse)
    surname = owner.name.split()[-1]
    head = same_noun(reading.head, discourse.words)
    for party in recent_parties(referents):
        if party.head == head and surname in party.name:
            return party
    noun = usual_noun(surname, reading.head, discourse)
    return describe(reading, discourse, f"the {surname} {noun}")


def usual_noun(surname: str, head: str, discourse: Discourse) -> str:
    """Return the noun by which the article's beginning calls somebody's body: camp, campaign."""
    words = discourse.words
    same = same_noun(head, words)
    forms = (head, *(noun for noun, other in words.equivalents.items() if other == same), same)
    beginning = discourse.text[:BEGINNING]
    return next((noun for noun in forms if f"{surname} {noun}" in beginning), head)


def find_known(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return who is meant by "the" and a noun; a description if nobody is, None in doubt."""
    words, head = discourse.words, reading.head
    if party := find_by_role(reading, referents, discourse):
        return party
    if head in words.insiders:
        last = next(recent_parties(referents), None)
        is_unnamed = last is not None and last.kind == "anonymous" and not last.is_plural
        return last if is_unnamed else describe(reading, discourse)
    if head in person_nouns(words) or head.endswith(words.ages):
        return find_near_person(reading, referents, discourse)
    return describe(reading, discourse)


def find_latest_body(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return the body that "the company" means; None in doubt.

    It is the last body to be mentioned, or the one whose sentence this is, or the one that
    the text calls so; if it calls one so and mentions another the reader cannot tell.
    """
    head = same_noun(reading.head, discourse.words)
    latest = next(
        (
            party
            for party in recent_parties(referents)
            if party.kind == "organisation" and (party.names or party.head == head)
        ),
        None,
    )
    by_role = find_by_role(reading, referents, discourse)
    if by_role and latest and latest.names and latest is not by_role:
        return None
    near = find_body(reading.start, referents, discourse) if not (by_role or latest) else None
    return by_role or latest or near or describe(reading, discourse)


def find_by_role(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return the party that was described so before, or that the text gives this role.

    Of several it is the one that spoke last, or else the one that was named last.
    """
    for referent in reversed(referents[-MEMORY:]):
        if referent.reading.head == reading.head and referent.party and referent.party.names:
            return referent.party
    phrase = discourse.text[reading.start : reading.stop]
    roles = discourse.by_role.get(same_noun(reading.head, discourse.words), ())
    candidates = [party for party, role in roles if is_compatible(phrase, role)]
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    last = next(recent_parties(referents), None)
    if last in candidates:
        return last
    return max(candidates, key=lambda party: last_named(party, reading.start))


def last_named(party: Party, position: int) -> int:
    """Return where a party was last named before a place; -1 if it was not."""
    before = bisect_left(party.names, position, key=lambda name: name.start)
    return party.names[before - 1].start if before else -1


def is_compatible(phrase: str, role: str) -> bool:
    """Tell whether a description may mean somebody with a role: not another state's senator.

    >>> is_compatible("the Texas senator", "Sen., D-Tex.")
    True
    >>> is_compatible("the New Jersey mayor", "former New York mayor")
    False
    """
    ours = [word for word in phrase.split()[1:] if word[0].isupper()]
    parts = [part.strip(".,") for word in role.split() for part in word.split("-")]
    theirs = [part for part in parts if len(part) > 1 and part[0].isupper()][:8]
    if not ours or not theirs:
        return True
    return all(any(abbreviates(short, word) for short in theirs) for word in ours)


def abbreviates(short: str, word: str) -> bool:
    """Tell whether a word is another one or shortens it, as "Vt" does "Vermont".

    >>> abbreviates("Vt", "Vermont"), abbreviates("Ohio", "Oregon")
    (True, False)
    """
    letters = iter(word.lower())
    return short[0] == word[0] and all(letter in letters for letter in short.lower())


def find_near_person(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return the person whom the nearest sentence is about, if nobody else was introduced."""
    before = discourse.text[max(0, reading.start - NEAR) : reading.start].lower()
    if any(f"{article} {reading.head} " in before for article in discourse.words.articles):
        return None
    pronoun = genders(discourse.words).get(reading.head, "")
    return find_subject(reading.start, pronoun, referents, discourse)
