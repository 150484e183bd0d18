"""Names as they stand in a text: titles apart, in the sentence where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from newsparse.language import Language, NameWords
from newsparse.patterns.names import landmarks, name_run
from newsparse.span import Span


class Name(NamedTuple):
    """A name at one place of the text."""

    words: tuple[str, ...]
    """The words of the name, without titles: `("Ada", "M.", "Stone")`."""
    titles: tuple[str, ...]
    """What stands before it with a capital: `("Senator",)`."""
    start: int
    """Where its titles begin."""
    begin: int
    """Where its first word begins."""
    stop: int
    """Where the name ends."""


class Landmark(NamedTuple):
    """What a reader keeps in mind: a name, a pronoun or the end of a sentence."""

    kind: str
    """"name", "quoted" (a name in a quotation), "he", "she", "end" of a sentence, or "block"."""
    start: int
    stop: int
    name: Name | None


@lru_cache(maxsize=8)
def person_nouns(words: NameWords) -> frozenset[str]:
    """Return all nouns for one person."""
    return frozenset(noun for nouns in words.roles.values() for noun in nouns)


@lru_cache(maxsize=8)
def courtesies(words: NameWords) -> frozenset[str]:
    """Return all forms of address, in small letters."""
    return frozenset(form.lower() for forms in words.courtesy.values() for form in forms)


@lru_cache(maxsize=8)
def title_words(words: NameWords) -> frozenset[str]:
    """Return all words that may be a title before a name, in small letters."""
    return person_nouns(words) | courtesies(words) | {title.lower() for title in words.titles}


@lru_cache(maxsize=8)
def genders(words: NameWords) -> Mapping[str, str]:
    """Return the pronoun that a role noun or form of address promises, where it does."""
    return MappingProxyType(
        {
            noun.lower(): pronoun
            for nouns in (words.roles, words.courtesy)
            for pronoun in ("he", "she")
            for noun in nouns[pronoun]
        }
    )


@lru_cache(maxsize=8)
def lemmas(words: NameWords) -> Mapping[str, str]:
    """Return the pronoun that each form belongs to: "he" for "him"."""
    return MappingProxyType({form: name for name, forms in words.pronouns.items() for form in forms})


def bare(word: str) -> str:
    """Return a word as it stands in the word lists: small letters, no full stop."""
    return word.rstrip(".").lower()


def split_titles(run: Sequence[str], words: NameWords) -> int:
    """Return where in a run of capitalised words the name begins.

    What stands before the last title is title too; an office takes its field with it
    ("Secretary of State John Reed"). The last word of a run is never a title, and a body has
    none: "Republican Party".
    """
    stop = len(run)
    titles = title_words(words)
    begin = max((place + 1 for place, word in enumerate(run[:-1]) if bare(word) in titles), default=0)
    if bare(run[-1]) in words.bodies and not any(word.endswith(".") for word in run[:begin]):
        return 0
    if run[begin] in words.links:
        return stop - 2 if stop - begin > 3 else stop
    return begin


def parse_name(run: str, start: int, words: NameWords) -> Name | None:
    """Read a run of capitalised words; None if it names nobody."""
    parts = run.split()
    first, stop = 0, len(parts)
    while first < stop and parts[first] in words.unnamed:
        first += 1
    while first < stop - 1 and parts[first].endswith(tuple(words.compounds)):
        first += 1
    while stop > first and parts[stop - 1] in words.unnamed:
        stop -= 1
    if first == stop:
        return None
    begin = first + split_titles(parts[first:stop], words)
    if begin >= stop:
        return None
    places = find_parts(run, parts)
    return Name(
        tuple(parts[begin:stop]),
        tuple(parts[first:begin]),
        start + places[first],
        start + places[begin],
        start + places[stop - 1] + len(parts[stop - 1]),
    )


def find_parts(run: str, parts: Sequence[str]) -> list[int]:
    """Return where each word of a run begins."""
    places, place = [], 0
    for part in parts:
        place = run.index(part, place)
        places.append(place)
        place += len(part)
    return places


def is_title_case(line: str) -> bool:
    """Tell whether all longer words of a line have a capital, as in some headlines.

    >>> is_title_case("Mayor Says the Bridge Will Stay"), is_title_case("Mayor: bridge stays")
    (True, False)
    """
    return all(word[:1].isupper() for word in line.split() if len(word) > 4)


def find_landmarks(
    text: str, blocks: Sequence[Span], language: Language
) -> tuple[Landmark, ...]:
    """Find names, pronouns, quoted runs and ends of sentences, in text order.

    A headline in capitals is left out: there every word looks like a name.
    """
    words = language.names
    pattern = landmarks(language)
    found: list[Landmark] = []
    for place, block in enumerate(blocks):
        if place == 0 and is_title_case(block.of(text)):
            continue
        for match in pattern.finditer(text, block.start, block.stop):
            kind = match.lastgroup or ""
            if kind == "name":
                if name := parse_name(match[0], match.start(), words):
                    found.append(Landmark(kind, *match.span(), name))
            elif kind == "quote":
                found += find_quoted_names(text, Span(*match.span()), words)
            else:
                found.append(Landmark(kind, *match.span(), None))
        found.append(Landmark("block", block.stop, block.stop, None))
    return tuple(found)


def find_quoted_names(text: str, quote: Span, words: NameWords) -> list[Landmark]:
    """Find the names in a quotation that say more than a surname."""
    found = []
    for match in name_run(words).finditer(text, quote.start, quote.stop):
        name = parse_name(match[0], match.start(), words) if " " in match[0] else None
        if name and len(name.words) + len(name.titles) > 1:
            found.append(Landmark("quoted", *match.span(), name))
    return found


def previous_word(text: str, start: int) -> str:
    """Return the word right before a place, in small letters; empty if there is none."""
    before = text[max(0, start - 24) : start]
    if before[-1:] not in (" ", "\t", "\u00a0"):
        return ""
    found = before.split()
    return found[-1].lower() if found else ""


def following_word(text: str, stop: int) -> str:
    """Return the word right after a place, with its punctuation; empty if there is none."""
    after = text[stop : stop + 24]
    return after.split(maxsplit=1)[0] if after[:1] == " " and after.strip() else ""


def is_attribute(text: str, stop: int, words: NameWords) -> bool:
    """Tell whether a name belongs to a noun after it: "the Stone campaign", "Texas voters"."""
    word = following_word(text, stop)
    return word[:1].islower() and word not in words.stops and not word.endswith("ed")


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word may have its capital only because it opens a sentence.

    >>> [opens_sentence("It fell. Nobody cared. “Bridges fall,” Stone said", i) for i in (9, 24, 38)]
    [True, True, False]
    """
    before = text[max(0, start - 4) : start].rstrip(" \t\u00a0")
    return not before or before[-1] in ".!?…:\n“”\"'’‘-—–(["
