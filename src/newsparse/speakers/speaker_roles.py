"""What the article says that each speaker is, and what body a person is tied to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from newsparse.patterns.name_patterns import (
    followed_by_name,
)
from newsparse.span import Span
from newsparse.speakers.antecedents import find_subject
from newsparse.speakers.candidates import Search
from newsparse.speakers.discourse import Discourse, Referent, is_boundary
from newsparse.speakers.entities import Entity
from newsparse.speakers.kinds import is_body_name
from newsparse.speakers.mentions import Reading
from newsparse.speakers.names import Name, is_acronym
from newsparse.speakers.role_heads import ends_part
from newsparse.speakers.role_index import NAMES_READ, role_after, role_before, telling_names
from newsparse.speakers.roles import (
    Finder,
    breaks_role,
    find_affiliation,
    find_party_tag,
    find_shared_role,
)
from newsparse.speakers.subjects import CLAUSE_LANDMARKS, find_own_subject, find_spoken_of
from newsparse.speakers.words_around import opens_sentence, previous_word
from newsparse.syntax.page import Page
from newsparse.vocabulary.vocabulary import Vocabulary

FIELD_LENGTH = 120
"""Within this many characters after a role its field ends: a bound on time."""

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
        if entity is None or entity not in wanting:
            continue
        if phrase := phrase_of_mention(reading, discourse):
            yield entity, phrase


def roles_in_descriptions(
    wanting: Sequence[Entity], referents: Sequence[Referent], discourse: Discourse
) -> Roles:
    """Yield how sentences go on about persons: "Ada Stone rose. The former mayor was glad"."""
    del referents
    persons = {entity for entity in wanting if entity.kind == "person"}
    if not persons:
        return
    for place in find_descriptions(discourse.page):
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
        if entity.kind != "person":
            continue
        names = entity.names[:NAMES_READ]
        if shared := first_role_found(find_shared_role, names, discourse):
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
    # Who is only described has no role but the description.
    wanting = [entity for entity in speakers if entity.names or entity.role]
    for find_roles in SOURCES:
        # Of two roles that one source tells the first in the text holds.
        for entity, role in find_roles(wanting, referents, discourse):
            roles.setdefault(entity, role)
        wanting = [entity for entity in wanting if entity not in roles]
    return roles


def others_beside(place: Span, discourse: Discourse) -> set[Entity]:
    """Return whom a sentence names beside a description, which is of somebody else."""
    others = find_own_subject(place.start, discourse) | find_subject_of_sentence(place, discourse)
    # In "the mayor's plan for Stone" Stone may be the mayor.
    is_owner = discourse.text.startswith(discourse.vocabulary.names.genitives, place.stop)
    return others if is_owner else others | find_spoken_of(place.start, discourse)


def find_subject_of_sentence(place: Span, discourse: Discourse) -> set[Entity]:
    """Return the subject behind a clause that a description opens: "After the mayor left, Reed"."""
    text, vocabulary = discourse.text, discourse.vocabulary
    if previous_word(text, place.start) not in vocabulary.names.clause_openers:
        return set()
    first = bisect_left(discourse.starts, place.stop)
    for mark in discourse.landmarks[first : first + CLAUSE_LANDMARKS]:
        if is_boundary(mark):
            break
        # The comma ends the clause, and the subject follows.
        is_behind_comma = text.endswith(", ", 0, mark.start)
        if is_behind_comma and mark.kind == "name":
            return {discourse.entities.named_at(mark.start)}
    return set()


def fullest_role(entity: Entity, discourse: Discourse) -> str | None:
    """Return title, party and apposition of a speaker, put together as in "Rep., D-Ohio".

    Without them it is what the speaker is tied to: "of the Courier".
    """
    telling = telling_names(entity, discourse)
    finders = (role_before, find_party_tag, role_after)
    found = (first_role_found(find, telling, discourse) for find in finders)
    # What is found twice is told once.
    told = dict.fromkeys(filter(None, found))
    return ", ".join(told) or first_role_found(find_affiliation, telling, discourse)


def first_role_found(
    find: Finder,
    names: Iterable[Name],
    discourse: Discourse,
) -> str | None:
    """Return what is found at the first of some names where anything is."""
    for name in names:
        if found := find(discourse.text, name, discourse.vocabulary):
            return found
    return None


def phrase_of_mention(reading: Reading, discourse: Discourse) -> str | None:
    """Return what a mention calls somebody: "the Texas senator", "the speechwriter, Ada Stone"."""
    text, nouns = discourse.text, discourse.vocabulary.nouns
    if reading.head in nouns.persons:
        # the Texas senator
        stop = find_field(text, reading.stop, discourse.vocabulary)
        return nouns.without_determiner(text[reading.start : stop])
    if reading.sort != "name" or reading.name is None:
        return None
    before = text[reading.start : reading.name.start].rstrip()
    phrase = before.strip(" ,")
    noun = phrase.rpartition(" ")[2]
    if noun in nouns.persons:
        # the harbour master, Ada Stone
        return nouns.without_determiner(phrase)
    if noun.islower() and nouns.is_agent(noun):
        # the speechwriter, Ada Stone
        return nouns.without_determiner(phrase)
    # "a rising star, Ada Stone" needs no noun for persons.
    first = phrase.partition(" ")[0].lower()
    is_apposed = before.endswith(",") and first in nouns.edges.openings
    return nouns.without_determiner(phrase) if is_apposed else None


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
    last = 1 if words[0] in vocabulary.names.definite_articles else 0
    while goes_on_name(words[last], words[last + 1]):
        last += 1
    phrase = " ".join((blank, link, *words[: last + 1])).rstrip(PUNCTUATION)
    return stop + len(without_genitive(phrase, vocabulary))


def goes_on_name(word: str, following: str) -> bool:
    """Tell whether a word is followed by another one of the same name: "Port Board"."""
    if not following[:1].isupper():
        return False
    # In "chair of Troy, Stone said" the comma ends the name.
    is_open = word[-1:].isalnum()
    return is_open and word[:1].isupper()


def without_genitive(phrase: str, vocabulary: Vocabulary) -> str:
    """Return a phrase without the mark of the genitive: "of Troy" of "of Troy's"."""
    ends = (end for end in vocabulary.names.genitives if phrase.endswith(end))
    return phrase.removesuffix(next(ends, ""))


def find_speaker_affiliation(entity: Entity, role: str | None, discourse: Discourse) -> str | None:
    """Return the body that a person is tied to: by "of" or a genitive, or in the role."""
    if entity.kind != "person":
        return None
    vocabulary = discourse.vocabulary
    for found in vocabulary.name_patterns.affiliation_in_role.finditer(role or ""):
        parts = tuple(found["body"].split())
        # chair of the Harbour Board; analyst at ABC; not: a lawyer from Reno
        is_body = is_body_name(parts, vocabulary) or is_acronym(parts[-1])
        if is_body:
            return found["body"]
    return first_role_found(find_affiliation, telling_names(entity, discourse), discourse)


def find_descriptions(page: Page) -> Iterator[Span]:
    """Find definite descriptions of one person: "the former mayor", not "the mayor Stone".

    Each begins at a definite article of the page.
    """
    starts, vocabulary = page.tokens.starts, page.vocabulary
    match_phrase = vocabulary.name_patterns.definite_phrase.match
    stop = 0
    for article in vocabulary.token_letters.definite.finditer(page.tokens.letters):
        start = starts[article.start()]
        # In "the head of the board" the second article is inside a phrase that has been read.
        phrase = match_phrase(page.text, start) if start >= stop else None
        if phrase is None:
            continue
        stop = phrase.end()
        if place := read_described_role(phrase, vocabulary):
            yield place


def read_described_role(phrase: re.Match[str], vocabulary: Vocabulary) -> Span | None:
    """Return the description that an article and the words behind it begin with, if they do.

    It must open its sentence or clause, as subjects do, and be no apposition.
    """
    text, start, nouns = phrase.string, phrase.start(), vocabulary.nouns.persons
    words = phrase[0].split(" ")
    numbers = (number for number, word in enumerate(words) if word in nouns)
    number = next(numbers, 0)
    if not number:
        # The first word is the article.
        return None
    if not description_opens_clause(text, start, vocabulary):
        return None
    stop = start + len(" ".join(words[: number + 1]))
    if not describes(words, number, vocabulary):
        return None
    # In "the former mayor, Ada Stone" the name tells who it is.
    if followed_by_name().match(text, stop):
        return None
    end = find_field(text, stop, vocabulary)
    # "The president" may be named in any article, whoever its sentences are about.
    has_modifier = number > 1
    has_field = end > stop
    is_told_apart = has_modifier or has_field or words[1] not in vocabulary.names.chiefs
    return Span(start, end) if is_told_apart else None


def describes(words: Sequence[str], number: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase goes from "the" to its noun with a number, and ends there."""
    between, following = words[1:number], words[number + 1 :]
    if any(breaks_role(word, vocabulary) for word in between):
        # the board named chairman
        return False
    if not following:
        return True
    # In "the mayor Stone" the noun is a title, in "the mayor elect" it goes on.
    return ends_part(following[0], vocabulary)


def description_opens_clause(text: str, start: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence or clause begins at a place: "But the", "while the"."""
    if opens_sentence(text, start):
        return True
    return previous_word(text, start) in vocabulary.names.clause_openers
