"""Relative pronouns: "who" means the noun phrase right before it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.patterns.names import word
from newsparse.span import Span
from newsparse.speakers.cast import Party
from newsparse.speakers.descriptions import resolve_description
from newsparse.speakers.discourse import Discourse, Referent
from newsparse.speakers.readings import Reading, read_mention

REACH = 100
"""How many characters before a relative pronoun its noun phrase is looked for."""


def find_antecedent(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return who "who" means: the name before it, or the noun phrase."""
    text, cast = discourse.text, discourse.cast
    stop = skip_back(text, reading.start)
    if party := cast.named_until(stop):
        return party
    phrase = find_phrase(stop, discourse)
    if phrase is None:
        return None
    before = skip_back(text, phrase.start)
    if text[before : before + 1] == "," and (party := cast.named_until(before)):
        return party
    inner = read_mention(text, phrase, discourse.words)
    if inner.sort == "name" and inner.name:
        return cast.named_until(inner.name.stop)
    return resolve_description(inner, referents, discourse) if inner.sort == "description" else None


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
    text, words = discourse.text, discourse.words
    first = max(0, stop - REACH)
    line = max(text.rfind("\n", first, stop) + 1, first)
    begin = stop
    for left, right in reversed([match.span() for match in word().finditer(text, line, stop)]):
        low = text[left:right].lower()
        if text[right:begin].strip(" \u00a0'’") or low in words.stops:
            break
        begin = left
        if low in words.determiners or low in words.quantifiers:
            break
    return Span(begin, stop) if begin < stop else None
