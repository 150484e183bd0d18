"""What a description may follow up: one with the same noun, a role, the last body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsparse.model import SpeakerKind
from newsparse.speakers.discourse import (
    MEMORY,
    Discourse,
    Referent,
    recent_entities,
    sentences_before,
)
from newsparse.speakers.entities import Entity
from newsparse.speakers.kinds import kind_of_description
from newsparse.speakers.mentions import Reading
from newsparse.speakers.names import Name
from newsparse.speakers.role_index import entities_with_role
from newsparse.speakers.words_around import is_attribute, previous_word
from newsparse.vocabulary.nouns import (
    bare,
)
from newsparse.vocabulary.vocabulary import Vocabulary

BARE = 2
"""So many words has "the company"."""

JUST = 3
"""So many mentions back somebody has just spoken."""

NEAR = 2
"""In so many paragraphs a body may be named that "the company" means."""


def describe(reading: Reading, discourse: Discourse, phrase: str = "") -> Entity | None:
    """Return an entity that has a description for its name; None if nothing that speaks has it."""
    vocabulary = discourse.vocabulary
    phrase = phrase or discourse.text[reading.start : reading.stop]
    kind = kind_of_description(reading.head, vocabulary, is_plural=reading.is_plural)
    if kind is None:
        return None
    return Entity(
        in_small(phrase, vocabulary),
        kind,
        pronouns=frozenset(filter(None, [vocabulary.nouns.genders.get(reading.head)])),
        head=vocabulary.nouns.same(reading.head),
        is_plural=reading.is_plural or kind == "organisation",
        is_single=not reading.is_plural,
    )


def join_entities(entities: Sequence[Entity]) -> Entity:
    """Return several speakers as one, in the order in which they are given."""
    *others, last = (entity.name for entity in entities)
    kind: SpeakerKind = (
        "organisation" if all(one.kind == "organisation" for one in entities) else "group"
    )
    return Entity(f"{', '.join(others)} and {last}", kind, is_plural=True)


def in_small(phrase: str, vocabulary: Vocabulary) -> str:
    """Return a phrase without the capital that only opens a sentence: "the court"."""
    first = phrase.partition(" ")[0]
    low = first.lower()
    is_small = (
        low in vocabulary.names.determiners
        or low in vocabulary.names.quantifiers
        or (low in vocabulary.nouns.known)
    )
    return (
        phrase[:1].lower() + phrase[1:] if is_small or first in vocabulary.names.unnamed else phrase
    )


def find_described(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return the last description with the same noun, if this one is definite or the same."""
    vocabulary = discourse.vocabulary
    phrase = in_small(discourse.text[reading.start : reading.stop], vocabulary)
    head = vocabulary.nouns.same(reading.head)
    is_back_reference = reading.is_definite and not reading.is_plural
    described = (
        entity
        for entity in recent_entities(referents)
        if entity.head == head and entity.is_single is not reading.is_plural
    )
    return next((one for one in described if is_back_reference or one.name == phrase), None)


def find_latest_body(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return the body that "the company" means; None in doubt.

    It is the one that the text calls so, unless another one has spoken since or stands nearer;
    or else the one that has just spoken, the only one in the nearest sentence that names any,
    or the last that spoke. "The water agency" may be a body of its own.
    """
    head = discourse.vocabulary.nouns.same(reading.head)
    bodies = (entity for entity in recent_entities(referents) if entity.kind == "organisation")
    latest = next((entity for entity in bodies if entity.names or entity.head == head), None)
    by_role = find_by_role(reading, referents, discourse)
    near = find_near_bodies(reading.start, discourse)
    if by_role:
        is_other = latest is not None and bool(latest.names) and latest is not by_role
        return None if is_other or (near and by_role not in near) else by_role
    if latest and (latest in near or latest in recent_entities(referents[-JUST:])):
        return latest
    is_own = len(discourse.text[reading.start : reading.stop].split()) > BARE
    if len(near) > 1:
        return describe(reading, discourse) if is_own else None
    return next(iter(near), latest) or describe(reading, discourse)


def find_near_bodies(position: int, discourse: Discourse) -> list[Entity]:
    """Return the bodies of the nearest sentence that names any, places left out."""
    text, vocabulary = discourse.text, discourse.vocabulary
    for sentence in sentences_before(discourse, position, NEAR):
        named = (
            discourse.entities.named_at(mark.start)
            for mark in sentence
            if mark.name
            and previous_word(text, mark.start) not in vocabulary.names.places
            and not is_attribute(text, mark.stop, vocabulary)
        )
        if bodies := dict.fromkeys(entity for entity in named if is_told_body(entity)):
            return list(bodies)
    return []


def is_told_body(entity: Entity) -> bool:
    """Tell whether a name is surely a body's: one capital word alone may be anything."""
    return entity.kind == "organisation" and (not entity.is_open or len(entity.names) > 1)


def find_by_role(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return the entity that was described so before, or that the text gives this role.

    Of several it is the one that spoke last, or else the one that was named last.
    """
    candidates = find_by_roles(reading, referents, discourse)
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    last = next(recent_entities(referents), None)
    if last in candidates:
        return last
    return max(candidates, key=lambda entity: last_named(entity, reading.start))


def find_by_roles(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> list[Entity]:
    """Return the entities that were described so before, or else that the text gives this role."""
    text, vocabulary = discourse.text, discourse.vocabulary
    phrase = text[reading.start : reading.stop]
    is_person = reading.head in vocabulary.nouns.persons
    for earlier, entity in reversed(referents[-MEMORY:]):
        is_same = earlier.head == reading.head and entity is not None and bool(entity.names)
        if (
            entity
            and is_same
            and is_compatible(phrase, text[earlier.start : earlier.stop], vocabulary)
        ):
            return [entity]
    if reading.head in vocabulary.nouns.courtesies and (
        titled := find_titled(reading.head, discourse)
    ):
        return titled
    roles = entities_with_role(vocabulary.nouns.same(reading.head), discourse)
    return [
        entity
        for entity, role in roles
        if is_compatible(phrase, role, vocabulary) and (entity.kind == "person" or not is_person)
    ]


def find_titled(head: str, discourse: Discourse) -> list[Entity]:
    """Return whom the text gives a title that is no role otherwise: "Pope Francis"."""
    members = discourse.entities.members.items()
    keys = (key for key, names in members if any(has_title(name, head) for name in names))
    return [discourse.entities.with_key(key) for key in keys]


def has_title(name: Name, head: str) -> bool:
    """Tell whether a name has a title before it."""
    return any(bare(title) == head for title in name.titles)


def last_named(entity: Entity, position: int) -> int:
    """Return where an entity was last named before a place; -1 if it was not."""
    before = bisect_left(entity.names, position, key=lambda name: name.start)
    return entity.names[before - 1].start if before else -1


def is_compatible(phrase: str, role: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a description may mean somebody with a role: not another state's senator.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> is_compatible("the Texas senator", "Sen., D-Tex.", vocabulary)
    True
    >>> is_compatible("the New Jersey mayor", "former New York mayor", vocabulary)
    False
    >>> is_compatible("the former president", "President", vocabulary)
    False
    """
    if is_former(phrase, vocabulary) and not is_former(role, vocabulary):
        return False
    ours = [word for word in phrase.split()[1:] if word[0].isupper()]
    parts = [part.strip(".,") for word in role.split() for part in word.split("-")]
    theirs = [part for part in parts if part[:1].isupper()][:8]
    if not ours or not theirs:
        return True
    return all(any(abbreviates(short, word) for short in theirs) for word in ours)


def is_former(phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase says that somebody is it no more: "former", "ex-"."""
    return not vocabulary.names.formers.isdisjoint(phrase.lower().replace("-", " ").split())


def abbreviates(short: str, word: str) -> bool:
    """Tell whether a word is another one or shortens it, as "Vt" does "Vermont".

    >>> abbreviates("Vt", "Vermont"), abbreviates("Ohio", "Oregon")
    (True, False)
    """
    letters = iter(word.lower())
    return short[0] == word[0] and all(letter in letters for letter in short.lower())
