"""What the article says that each speaker is, and what body a person is tied to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import filterfalse, repeat

from newsparse.speakers.affiliations import find_affiliation, find_body_in_role
from newsparse.speakers.called import find_calling
from newsparse.speakers.discourse import Discourse, Referent, known_referents
from newsparse.speakers.entities import Entity, is_person
from newsparse.speakers.mentions import Reading
from newsparse.speakers.names import Name
from newsparse.speakers.role_heads import is_relation, role_heads
from newsparse.speakers.role_index import NAMES_WITH_ROLE, role_after, role_before, telling_names
from newsparse.speakers.roles import (
    Finder,
    find_party_tag,
    find_shared_role,
    find_title,
)
from newsparse.speakers.same_role import without_genitive
from newsparse.vocabulary.vocabulary import Vocabulary

FIELD_LENGTH = 120
"""Within this many characters after a role its field ends: a bound on time."""

MARKS_BEHIND_ROLE = ".,;:!?”\"'’)"
"""What may follow the last word of a role."""


Roles = Iterator[tuple[Entity, str]]
"""Entities, each with a role that one source gives it."""


def roles_given_by_caller(
    wanting: Sequence[Entity], _referents: Sequence[Referent], _discourse: Discourse
) -> Roles:
    """Yield the roles that the caller knows: `KnownSpeaker("Ada Stone", role="mayor")`."""
    return roles_by(lambda entity: entity.role, wanting)


def roles_by(find: Callable[[Entity], str | None], entities: Iterable[Entity]) -> Roles:
    """Yield the entities of whom something finds a role, with the role."""
    for entity in entities:
        if role := find(entity):
            yield entity, role


def roles_beside_names(
    wanting: Sequence[Entity], _referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield what stands beside the names: "Mayor Ada Stone", "Ada Stone, a lawyer from Reno,"."""
    return roles_by(lambda entity: fullest_role(entity, discourse), wanting)


def roles_in_mentions(
    wanting: Sequence[Entity], referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield what a mention calls somebody: "the Texas senator said" of Bo Reed."""
    for reading, entity in known_referents(referents):
        if entity in wanting and (phrase := phrase_of_mention(reading, discourse)):
            yield entity, phrase


def roles_in_passing(
    wanting: Sequence[Entity], _referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield what the article calls somebody elsewhere: "Bo Reed ran. The former senator won"."""
    for entity in filter(is_person, wanting):
        called = (phrase_of_mention(one, discourse) for one in find_calling(entity, discourse))
        yield from zip(repeat(entity), filter(None, called), strict=False)


def roles_shared(
    wanting: Sequence[Entity], _referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield the roles that persons share with others: "hosts Ada Stone and Bo Reed"."""
    people = filter(is_person, wanting)
    return roles_by(lambda one: first_role_found(find_shared_role, one.names, discourse), people)


def titles_in_quotations(
    wanting: Sequence[Entity], _referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield the titles that quotations give: "We trust Senator Stone," Bo Reed said."""
    return roles_by(lambda one: first_role_found(find_title, one.names, discourse), wanting)


# What tells the role of somebody, the surest first.
SOURCES = (
    roles_given_by_caller,
    roles_beside_names,
    roles_in_mentions,
    roles_in_passing,
    roles_shared,
    titles_in_quotations,
)


def find_speaker_roles(referents: Sequence[Referent], discourse: Discourse) -> dict[Entity, str]:
    """Return what the article says that each speaker is: the first source that tells it holds.

    What somebody is to somebody else, as "rival", gives way to an office of any source.
    """
    offices: dict[Entity, str] = {}
    relations: dict[Entity, str] = {}
    speakers = dict.fromkeys(entity for _, entity in known_referents(referents))
    wanting = [*filter(may_have_role, speakers)]
    for find_roles in SOURCES:
        # Of two roles that one source tells the first in the text holds.
        for entity, role in find_roles(wanting, referents, discourse):
            found = relations if is_relation(role, discourse.vocabulary) else offices
            found.setdefault(entity, role)
        wanting = [*filterfalse(offices.__contains__, wanting)]
    return relations | offices


def may_have_role(entity: Entity) -> bool:
    """Tell whether somebody may have a role: not a class of people, nor who is only described."""
    is_told = bool(entity.names) or bool(entity.role)
    return is_told and entity.kind != "group"


def fullest_role(entity: Entity, discourse: Discourse) -> str | None:
    """Return title, party and apposition of a speaker, put together as in "Rep., D-Ohio".

    Without them it is what the speaker is tied to: "of the Courier".
    """
    finders = (role_before, find_party_tag, role_after)
    found = [surest_role(find, entity, discourse) for find in finders]
    # What is found twice, in capitals or not, is told once: "Ferry Icon Stone", "the ferry icon".
    told = {role.casefold(): role for role in filter(None, found)}
    return ", ".join(told.values()) or tied_body(entity, discourse)


def tied_body(entity: Entity, discourse: Discourse) -> str | None:
    """Return the body that a person is tied to beside one of the names: "of the Courier"."""
    is_person = entity.kind == "person"
    return find_affiliation(telling_names(entity, discourse), discourse) if is_person else None


def surest_role(find: Finder, entity: Entity, discourse: Discourse) -> str | None:
    """Return the first role beside the names of an entity that fits its kind, an office first."""
    relation: str | None = None
    for name in telling_names(entity, discourse):
        role = find(discourse.text, name, discourse.vocabulary)
        if not role or not fits_kind(role, entity, discourse.vocabulary):
            continue
        if not is_relation(role, discourse.vocabulary):
            return role
        relation = relation or role
    return relation


def fits_kind(role: str, entity: Entity, vocabulary: Vocabulary) -> bool:
    """Tell whether a role may be that of a person, or of a body: "the company, Ada Stone,".

    A noun that no list has may be of any kind.
    """
    heads = role_heads([role], vocabulary)
    return not heads or not heads <= vocabulary.nouns.unfit.get(entity.kind, frozenset())


def first_role_found(
    find: Finder,
    names: Sequence[Name],
    discourse: Discourse,
) -> str | None:
    """Return what is found at the first of some names where anything is."""
    for name in names[:NAMES_WITH_ROLE]:
        if role := find(discourse.text, name, discourse.vocabulary):
            return role
    return None


def phrase_of_mention(reading: Reading, discourse: Discourse) -> str | None:
    """Return what a mention calls somebody: "the Texas senator", "the speechwriter, Ada Stone"."""
    if name := reading.own_name:
        return phrase_of_role(discourse.text[reading.start : name.start], discourse.vocabulary)
    # "The man" and "the 40-year-old" say nothing of what somebody does.
    is_role = reading.head in discourse.vocabulary.groups.trades
    if not is_role or reading.is_plural:
        return None
    # the Texas senator
    stop = find_field(discourse.text, reading.stop, discourse.vocabulary)
    phrase = discourse.text[reading.start : stop]
    return discourse.vocabulary.nouns.without_determiner(phrase)


def phrase_of_role(before: str, vocabulary: Vocabulary) -> str | None:
    """Return the role that the words of a mention before its name are, without determiner.

    In "a rising star, Ada Stone" it needs no noun for persons.
    """
    phrase = before.strip(" ,")
    opening, noun = phrase.partition(" ")[0].lower(), phrase.rpartition(" ")[2]
    is_apposed = before.rstrip().endswith(",") and opening in vocabulary.nouns.edges.openings
    is_role = is_apposed or is_trade(noun, vocabulary)
    return vocabulary.nouns.without_determiner(phrase) if is_role else None


def is_trade(noun: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word before a name is a noun for a person, of the lists or by its ending.

    The harbour master, Ada Stone; the speechwriter, Ada Stone; not: van der Berg
    """
    if noun in vocabulary.nouns.persons:
        return True
    # "A senior Stone aide" tells nobody's role.
    is_known = noun in vocabulary.groups.no_trades
    is_small = noun.islower() and not is_known
    return is_small and vocabulary.nouns.is_agent(noun)


def find_field(text: str, stop: int, vocabulary: Vocabulary) -> int:
    """Return where a role ends with its field: "secretary of state", "chair of the Port Board"."""
    blank, link, *words = [*text[stop : stop + FIELD_LENGTH].split(" "), "", ""]
    if blank or link not in vocabulary.names.links:
        # the mayor's; the mayor said
        return stop
    if not any(words):
        # The text ends in "of".
        return stop
    # chair of the Port Board
    last = int(words[0] in vocabulary.names.definite_articles)
    while goes_on_name(words[last], words[last + 1]):
        last += 1
    phrase = " ".join((blank, link, *words[: last + 1])).rstrip(MARKS_BEHIND_ROLE)
    return stop + len(without_genitive(phrase, vocabulary))


def goes_on_name(word: str, following: str) -> bool:
    """Tell whether a word is followed by another one of the same name: "Port Board"."""
    if not following[:1].isupper():
        return False
    # In "chair of Troy, Stone said" the comma ends the name.
    is_open = word[-1:].isalnum()
    return is_open and word[:1].isupper()


def find_speaker_affiliation(entity: Entity, role: str | None, discourse: Discourse) -> str | None:
    """Return the body that a person is tied to: by "of" or a genitive, or in the role."""
    if entity.kind != "person":
        return None
    told = find_body_in_role(role or "", discourse.vocabulary)
    return told or tied_body(entity, discourse)
