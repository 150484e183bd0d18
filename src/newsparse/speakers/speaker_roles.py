"""What the article says that each speaker is, and what body a person is tied to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from newsparse.patterns.name_patterns import (
    followed_by_name,
)
from newsparse.span import Span
from newsparse.speakers.antecedents import Search, find_subject
from newsparse.speakers.discourse import Discourse, Referent
from newsparse.speakers.entities import Entity
from newsparse.speakers.kinds import is_body_name
from newsparse.speakers.mentions import Reading
from newsparse.speakers.names import Name, is_acronym
from newsparse.speakers.role_index import SAMPLE, role_after, role_before, telling_names
from newsparse.speakers.roles import (
    breaks_role,
    find_affiliation,
    find_party_tag,
    find_shared_role,
)
from newsparse.speakers.subjects import CLAUSE_LANDMARKS, find_own_subject, find_spoken_of
from newsparse.speakers.words_around import GENITIVES, opens_sentence, previous_word
from newsparse.vocabulary.vocabulary import Vocabulary

FIELDS = 120
"""So many characters after a role its field ends."""

FIELD = 2
"""The words of a role's field come after a space and "of"."""

PUNCTUATION = ".,;:!?”\"'’)"
"""What may follow the last word of a role."""


Roles = Iterator[tuple[Entity, str]]
"""Entities, each with a role that one source gives it."""


def roles_given_by_caller(
    wanting: Sequence[Entity], referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield the roles that the caller knows: `KnownSpeaker("Ada Stone", role="mayor")`."""
    del referents, discourse
    for entity in wanting:
        if role := entity.role:
            yield entity, role


def roles_beside_names(
    wanting: Sequence[Entity], referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield what stands beside the names: "Mayor Ada Stone", "Ada Stone, a lawyer from Reno,"."""
    del referents
    for entity in wanting:
        if role := fullest_role(entity, discourse):
            yield entity, role


def roles_in_mentions(
    wanting: Sequence[Entity], referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield what a mention calls somebody: "the Texas senator said" of Bo Reed."""
    for reading, entity in referents:
        if entity and entity in wanting and (phrase := phrase_of_mention(reading, discourse)):
            yield entity, phrase


def roles_in_descriptions(
    wanting: Sequence[Entity], referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield how sentences go on about persons: "Ada Stone rose. The former mayor was glad"."""
    del referents
    persons = {entity for entity in wanting if entity.kind == "person"}
    places = find_descriptions(discourse.text, discourse.vocabulary) if persons else ()
    for place in places:
        others = others_beside(place, discourse)
        subject = find_subject(Search(discourse, place.start, others=others))
        if subject and subject in persons:
            phrase = place.of(discourse.text)
            yield subject, discourse.vocabulary.nouns.without_determiner(phrase)


def roles_shared(
    wanting: Sequence[Entity], referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield the roles that persons share with others: "hosts Ada Stone and Bo Reed"."""
    del referents
    for entity in wanting:
        shared = first_found(find_shared_role, entity.names[:SAMPLE], discourse)
        if shared and entity.kind == "person":
            yield entity, shared


# What tells the role of somebody, the surest first.
SOURCES = (
    roles_given_by_caller,
    roles_beside_names,
    roles_in_mentions,
    roles_in_descriptions,
    roles_shared,
)


def find_speaker_roles(referents: Sequence[Referent], discourse: Discourse) -> dict[Entity, str]:
    """Return what the article says that each speaker is: the first source that tells it holds."""
    roles: dict[Entity, str] = {}
    speakers = dict.fromkeys(entity for _, entity in referents if entity)
    wanting = [entity for entity in speakers if entity.names or entity.role]
    for find_roles in SOURCES:
        for entity, role in find_roles(wanting, referents, discourse):
            roles.setdefault(entity, role)
        wanting = [entity for entity in wanting if entity not in roles]
    return roles


def others_beside(place: Span, discourse: Discourse) -> set[Entity]:
    """Return whom a sentence names beside a description, which is of somebody else."""
    others = find_own_subject(place.start, discourse) | find_main_subject(place, discourse)
    # In "the mayor's plan for Stone" Stone may be the mayor.
    is_owner = discourse.text[place.stop : place.stop + 1] in GENITIVES
    return others if is_owner else others | find_spoken_of(place.start, discourse)


def find_main_subject(place: Span, discourse: Discourse) -> set[Entity]:
    """Return the subject behind a clause that a description opens: "After the mayor left, Reed"."""
    text, vocabulary = discourse.text, discourse.vocabulary
    if previous_word(text, place.start) not in vocabulary.names.clause_openers:
        return set()
    first = bisect_left(discourse.starts, place.stop)
    for mark in discourse.landmarks[first : first + CLAUSE_LANDMARKS]:
        if mark.kind in ("end", "block"):
            break
        if mark.kind == "name" and text.endswith(", ", 0, mark.start):
            return {discourse.entities.named_at(mark.start)}
    return set()


def fullest_role(entity: Entity, discourse: Discourse) -> str | None:
    """Return title, party and apposition of a speaker, put together as in "Rep., D-Ohio".

    Without them it is what the speaker is tied to: "of the Courier".
    """
    telling = telling_names(entity, discourse)
    finders = (role_before, find_party_tag, role_after)
    found = (first_found(find, telling, discourse) for find in finders)
    told = dict.fromkeys(filter(None, found))
    return ", ".join(told) or first_found(find_affiliation, telling, discourse)


def first_found(
    find: Callable[[str, Name, Vocabulary], str | None],
    names: Iterable[Name],
    discourse: Discourse,
) -> str | None:
    """Return what is found at the first of some names where anything is."""
    for name in names:
        if found := find(discourse.text, name, discourse.vocabulary):
            return found
    return None


def phrase_of_mention(reading: Reading, discourse: Discourse) -> str | None:
    """Return what a mention calls somebody: "the Texas senator", "harbour master Ada Stone"."""
    text, vocabulary = discourse.text, discourse.vocabulary
    if reading.head in vocabulary.nouns.persons:
        stop = find_field(text, reading.stop, vocabulary)
        return vocabulary.nouns.without_determiner(text[reading.start : stop])
    if reading.sort != "name" or not reading.name:
        return None
    if reading.start == reading.name.start:
        return None
    before = text[reading.start : reading.name.start].rstrip()
    phrase, noun = before.strip(" ,"), before.strip(" ,").rpartition(" ")[2]
    is_person = noun in vocabulary.nouns.persons or (
        noun.islower() and vocabulary.nouns.is_agent(noun)
    )
    first = phrase.partition(" ")[0].lower()
    is_opening = any(
        first in kind
        for kind in (
            vocabulary.names.determiners,
            vocabulary.names.articles,
            vocabulary.names.possessives,
        )
    )
    is_apposed = before.endswith(",") and is_opening
    return vocabulary.nouns.without_determiner(phrase) if is_person or is_apposed else None


def find_field(text: str, stop: int, vocabulary: Vocabulary) -> int:
    """Return where a role ends with its field: "secretary of state", "chair of the Port Board"."""
    tokens = text[stop : stop + FIELDS].split(" ")
    if len(tokens) <= FIELD or tokens[0] or tokens[1] not in vocabulary.names.links:
        return stop
    number = FIELD + (tokens[2] in vocabulary.names.definite_articles)
    field = tokens[: number + 1]
    for token in tokens[number + 1 :]:
        if not (field[-1][:1].isupper() and field[-1][-1].isalnum() and token[:1].isupper()):
            break
        field.append(token)
    phrase = " ".join(field).rstrip(PUNCTUATION)
    return stop + len(phrase.removesuffix("'s").removesuffix("’s"))


def find_speaker_affiliation(entity: Entity, role: str | None, discourse: Discourse) -> str | None:
    """Return the body that a person is tied to: by "of" or a genitive, or in the role."""
    if entity.kind != "person":
        return None
    vocabulary = discourse.vocabulary
    for found in vocabulary.name_patterns.affiliation_in_role.finditer(role or ""):
        parts = tuple(found["body"].split())
        if is_body_name(parts, vocabulary) or is_acronym(parts[-1]):
            return found["body"]
    return first_found(find_affiliation, telling_names(entity, discourse), discourse)


def find_descriptions(text: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Find definite descriptions of one person: "the former mayor", not "the mayor Stone".

    It must open its sentence or clause, as subjects do, and be no apposition.
    """
    nouns = vocabulary.nouns.persons
    for match in vocabulary.name_patterns.definite_phrase.finditer(text):
        start = match.start() - 1
        tokens = text[start : match.end()].split(" ")
        if nouns.isdisjoint(tokens) or not opens_clause(text, start, vocabulary):
            continue
        place = next(place for place, token in enumerate(tokens) if token in nouns)
        stop = start + len(" ".join(tokens[: place + 1]))
        if describes(tokens, place, vocabulary) and not followed_by_name().match(text, stop):
            end = find_field(text, stop, vocabulary)
            # "the president" may be named in any article, whoever its sentences are about.
            is_of_all = place == 1 and end == stop and tokens[1] in vocabulary.names.chiefs
            if not is_of_all:
                yield Span(start, end)


def describes(tokens: Sequence[str], place: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase goes from "the" to its noun at a place, and ends there."""
    if any(breaks_role(token, vocabulary) for token in tokens[1:place]):
        return False
    return ends_phrase(tokens[place + 1 :], vocabulary)


def opens_clause(text: str, start: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence or clause begins at a place: "But the", "while the"."""
    before = previous_word(text, start)
    return before in vocabulary.names.clause_openers or opens_sentence(text, start)


def ends_phrase(following: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether no noun or name follows: not "the general election", "the mayor Ada"."""
    return (
        not following
        or following[0] in vocabulary.names.stops
        or vocabulary.nouns.is_verb(following[0])
    )
