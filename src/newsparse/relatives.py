"""Relative pronouns: "who" means the noun phrase right before it."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.cast import Party
from newsparse.descriptions import resolve_description
from newsparse.discourse import Discourse, Referent
from newsparse.patterns.names import word
from newsparse.readings import Reading, read_mention
from newsparse.span import Span

REACH = 100
"""How many characters before a relative pronoun its noun phrase is looked for."""


def find_antecedent(
    reading: Reading, referents: Sequence[Referent], discourse: Discourse
) -> Party | None:
    """Return who "who" means: the name before it, or the noun phrase."""
    text, cast = discourse.text, discourse.cast
    stop = skip_back(text, reading.start)
    if party := cast.until.get(stop):
        return party
    phrase = find_phrase(stop, discourse)
    if phrase is None:
        return None
    if party := cast.until.get(skip_back(text, phrase.start)):
        if text[skip_back(text, phrase.start)] == ",":
            return party
    inner = read_mention(text, phrase, discourse.words)
    if inner.sort == "name" and inner.name:
        return cast.until.get(inner.name.stop)
    return resolve_description(inner, referents, discourse) if inner.sort == "description" else None


def skip_back(text: str, position: int) -> int:
    """Return where the word before a place ends, a comma or dash between them left out."""
    while position > 0 and text[position - 1] in " \u00a0,—–-":
        position -= 1
    return position


def find_phrase(stop: int, discourse: Discourse) -> Span | None:
    """Return the noun phrase that ends at a place, from its determiner on."""
    text, words = discourse.text, discourse.words
    line = max(text.rfind("\n", 0, stop) + 1, stop - REACH)
    tokens = [match.span() for match in word().finditer(text, line, stop)]
    begin, right = stop, stop
    for left, end in reversed(tokens):
        low = text[left:end].lower()
        if text[end:right].strip(" \u00a0'’") or low in words.stops:
            break
        begin = right = left
        if low in words.determiners or low in words.quantifiers:
            break
    return Span(begin, stop) if begin < stop else None
