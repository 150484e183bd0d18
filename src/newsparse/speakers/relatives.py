"""Relative pronouns: "who" means the noun phrase right before it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.patterns.name_patterns import word
from newsparse.span import Span
from newsparse.speakers.antecedents import describe, find_by_role
from newsparse.speakers.descriptions import resolve_description
from newsparse.speakers.discourse import Discourse, Referent
from newsparse.speakers.entities import Entity
from newsparse.speakers.mentions import Reading, read_mention
from newsparse.speakers.words_around import previous_word

REACH = 100
"""How many characters before a relative pronoun its noun phrase is looked for."""


def find_antecedent(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return who "who" means: the name before it, or the noun phrase."""
    text, entities = discourse.text, discourse.entities
    stop = skip_back(text, reading.start)
    if entity := entities.named_until(stop):
        return entity
    phrase = find_phrase(stop, discourse)
    if phrase is None:
        return None
    if entity := find_apposed_to(stop, discourse):
        return entity
    inner = read_mention(text, phrase, discourse.vocabulary)
    if inner.sort == "name" and inner.name:
        return entities.named_until(inner.name.stop)
    return resolve_noun(inner, referents, discourse) if inner.sort == "description" else None


def find_apposed_to(stop: int, discourse: Discourse) -> Entity | None:
    """Return whom the apposition names that ends at a place: "Ada Stone, an aide to the mayor"."""
    text, vocabulary = discourse.text, discourse.vocabulary
    comma = text.rfind(",", max(0, stop - REACH), stop)
    entity = discourse.entities.named_until(comma)
    tokens = text[comma + 1 : stop].split(" ")[1:]
    if entity is None or not tokens or tokens[0] not in vocabulary.names.determiners:
        return None
    is_over = any(
        token in vocabulary.names.phrase_ends or vocabulary.nouns.is_participle(token)
        for token in tokens
    )
    is_place = previous_word(text, discourse.entities.stops[comma]) in vocabulary.names.places
    return None if is_over or is_place else entity


def resolve_noun(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Entity | None:
    """Return who the noun before "who" means: its sentence is about somebody else."""
    vocabulary = discourse.vocabulary
    if reading.head in vocabulary.names.bodies or not reading.is_definite or reading.is_plural:
        return resolve_description(reading, referents, discourse)
    return find_by_role(reading, referents, discourse) or describe(reading, discourse)


def skip_back(text: str, position: int) -> int:
    """Return where the word before a place ends, a comma or dash between them left out.

    >>> skip_back("Ada Stone, who", 11)
    9
    """
    floor = max(0, position - 4)
    while position > floor and text[position - 1] in " \u00a0,—–-":
        position -= 1
    return position


def find_phrase(stop: int, discourse: Discourse) -> Span | None:
    """Return the noun phrase that ends at a place, from its determiner on."""
    text, vocabulary = discourse.text, discourse.vocabulary
    first = max(0, stop - REACH)
    line = max(text.rfind("\n", first, stop) + 1, first)
    begin = stop
    for left, right in reversed([match.span() for match in word().finditer(text, line, stop)]):
        low = text[left:right].lower()
        if text[right:begin].strip(" \u00a0'’") or low in vocabulary.names.stops:
            break
        if (
            vocabulary.nouns.is_participle(low)
            and previous_word(text, left) not in vocabulary.names.determiners
        ):
            break
        begin = left
        if low in vocabulary.names.determiners or low in vocabulary.names.quantifiers:
            break
    return Span(begin, stop) if begin < stop else None
