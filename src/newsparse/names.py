"""Names as they stand in a text: titles apart, in the sentence where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from newsparse.language import Language, NameWords
from newsparse.patterns.names import landmarks
from newsparse.span import Span


class Name(NamedTuple):
    """A name at one place of the text."""

    words: tuple[str, ...]
    """The words of the name, without titles: `("Ada", "M.", "Stone")`."""
    titles: tuple[str, ...]
    """What stands before it with a capital: `("Senator",)`."""
    start: int
    """Where its title begins."""
    stop: int
    """Where the name ends."""


class Landmark(NamedTuple):
    """A name, a pronoun or a boundary, in the order of the text."""

    kind: str
    """"name", "he", "she", "quote" or "end"."""
    start: int
    stop: int
    name: Name | None


@lru_cache(maxsize=8)
def person_nouns(words: NameWords) -> frozenset[str]:
    """Return all nouns for one person."""
    return frozenset(noun for nouns in words.roles.values() for noun in nouns)


@lru_cache(maxsize=8)
def title_words(words: NameWords) -> frozenset[str]:
    """Return all words that may be a title before a name, in small letters."""
    courtesy = (word for block in words.courtesy.values() for word in block)
    return person_nouns(words) | {title.lower() for title in (*words.titles, *courtesy)}


@lru_cache(maxsize=8)
def genders(words: NameWords) -> Mapping[str, str]:
    """Return the pronoun that a role noun or form of address promises, where it does."""
    return MappingProxyType(
        {
            noun.lower(): pronoun
            for nouns in (words.roles, words.courtesy)
            for pronoun in ("he", "she")
            for noun in nouns.get(pronoun, ())
        }
    )


@lru_cache(maxsize=8)
def lemmas(words: NameWords) -> Mapping[str, str]:
    """Return the pronoun that each form belongs to: "he" for "him"."""
    return MappingProxyType({form: name for name, forms in words.pronouns.items() for form in forms})


def bare(word: str) -> str:
    """Return a word as it stands in the word lists: no capitals, no dots."""
    return word.rstrip(".").lower()


def split_titles(run: Sequence[str], words: NameWords) -> tuple[int, int]:
    """Return where in a run of capitalised words the name begins and ends.

    What stands before the last title is title too; an office of several words takes
    one or more with it ("Secretary of State John Reed").
    """
    stop = len(run)
    first = 0
    while first < stop and run[first] in words.unnamed:
        first += 1
    begin = first
    for place in range(stop - 1, first - 1, -1):
        if place < stop - 1 and bare(run[place]) in title_words(words):
            begin = place + 1
            break
    if begin < stop and run[begin] in ("of", "for"):
        begin = stop - 2 if stop - begin >= 4 else stop
    return begin, stop


def parse_name(run: str, start: int, words: NameWords) -> Name | None:
    """Read a run of capitalised words; None if it names nobody."""
    parts = run.split()
    if len(parts) == 1 and parts[0] in words.unnamed:
        return None
    begin, stop = split_titles(parts, words)
    if begin == stop:
        return None
    first = 0
    while parts[first] in words.unnamed:
        first += 1
    if first >= stop:
        return None
    offset = start
    if first:
        offset = start + run.index(parts[first], sum(map(len, parts[:first])))
    return Name(tuple(parts[begin:stop]), tuple(parts[first:begin]), offset, start + len(run))


def is_title_case(line: str) -> bool:
    """Tell whether all longer words of a line have a capital, as in some headlines.

    >>> is_title_case("Mayor Says the Bridge Will Stay"), is_title_case("Mayor: bridge stays")
    (True, False)
    """
    return all(word[:1].isupper() for word in line.split() if len(word) > 4)


def find_landmarks(
    text: str, blocks: Sequence[Span], language: Language
) -> tuple[Landmark, ...]:
    """Find names, pronouns, quoted runs and ends of sentences outside quotations."""
    words = language.names
    pattern = landmarks(language)
    found: list[Landmark] = []
    for place, block in enumerate(blocks):
        if place == 0 and is_title_case(block.of(text)):
            continue
        for match in pattern.finditer(text, block.start, block.stop):
            kind = match.lastgroup or ""
            name = parse_name(match[0], match.start(), words) if kind == "name" else None
            if kind != "name" or name:
                found.append(Landmark(kind, *match.span(), name))
        found.append(Landmark("block", block.stop, block.stop, None))
    return tuple(found)
