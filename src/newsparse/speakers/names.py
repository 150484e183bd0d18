"""Names as they stand in a text, with their titles apart, and the words around them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.language import NameWords
from newsparse.speakers.nouns import MANY_WORDS, bare, title_words

NEXT = 24
"""How many characters next to a name are looked at for the word there."""


GENITIVES = ("'s", "’s", "'", "’")
"""What makes a noun the owner of the next."""

FULL = 2
"""A full name has so many words, if an office with its field stands before it."""


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


def parse_name(run: str, start: int, words: NameWords) -> Name | None:
    """Read a run of capitalised words that stands at a place; None if it names nobody.

    >>> from newsparse.language import load_language
    >>> words = load_language("en").names
    >>> name = parse_name("But Senator Ada M. Stone", 0, words)
    >>> name.titles, name.words, name.begin
    (('Senator',), ('Ada', 'M.', 'Stone'), 12)
    >>> parse_name("Yesterday", 0, words)
    """
    name = parse_run(run, words)
    return move_name(name, start) if name else None


def move_name(name: Name, place: int) -> Name:
    """Return a name of a run as it stands where the run begins."""
    parts, titles, start, begin, stop = name
    return Name(parts, titles, start + place, begin + place, stop + place)


@lru_cache(maxsize=MANY_WORDS)
def parse_run(run: str, words: NameWords) -> Name | None:
    """Return the name that a run is by itself; most names come again and again."""
    if run.isalnum():
        is_name = len(run) > 1 and run not in words.unnamed and run not in words.months
        return Name((run,), (), 0, 0, len(run)) if is_name else None
    parts = run.split()
    first, stop = trim(parts, words)
    if first >= stop:
        return None
    begin = first + count_titles(parts[first:stop], words)
    if begin >= stop or (stop == first + 1 and parts[first] in words.months):
        return None
    places = find_parts(run, parts)
    return Name(
        tuple(parts[begin:stop]),
        tuple(parts[first:begin]),
        places[first],
        places[begin],
        places[stop - 1] + len(parts[stop - 1]),
    )


@lru_cache(maxsize=8)
def compound_endings(words: NameWords) -> tuple[str, ...]:
    """Return the ends of words that describe and belong to no name, to look for all at once."""
    return tuple(words.compounds)


def trim(parts: Sequence[str], words: NameWords) -> tuple[int, int]:
    """Return the range of words that may belong to a name: no "But", "Monday", "Ohio-based"."""
    first, stop = 0, len(parts)
    while first < stop and parts[first] in words.unnamed:
        first += 1
    while first < stop and parts[first].endswith(compound_endings(words)):
        first += 1
    while stop > first and parts[stop - 1] in words.unnamed:
        stop -= 1
    return first, stop


def count_titles(parts: Sequence[str], words: NameWords) -> int:
    """Return how many of some capitalised words are titles.

    What stands before the last title is title too; an office takes its field with it
    ("Secretary of State John Reed"). The last word is never a title, and a body has none:
    "Republican Party".
    """
    titles = title_words(words)
    known = (place for place, part in enumerate(parts[:-1]) if bare(part) in titles)
    count = max(known, default=-1) + 1
    if bare(parts[-1]) in words.bodies and not any(part.endswith(".") for part in parts[:count]):
        return 0
    if parts[count] in words.links:
        return len(parts) - FULL if len(parts) - count > FULL + 1 else len(parts)
    return count


def find_parts(run: str, parts: Sequence[str]) -> list[int]:
    """Return where each word of a run begins."""
    places, place = [], 0
    for part in parts:
        place = run.index(part, place)
        places.append(place)
        place += len(part)
    return places


def previous_word(text: str, start: int) -> str:
    """Return the word right before a place, in small letters; empty if there is none."""
    if start <= 0 or text[start - 1] not in " \t\u00a0":
        return ""
    found = text[start - NEXT if start > NEXT else 0 : start].rsplit(None, 1)
    return found[-1].lower() if found else ""


def follows_article(text: str, start: int, words: NameWords) -> bool:
    """Tell whether a name stands after "the" or "a"; "that" before a name is no determiner."""
    return is_article(previous_word(text, start), words)


def is_article(word: str, words: NameWords) -> bool:
    """Tell whether a word is "the" or "a"."""
    return word in words.definite_articles or word in words.articles


def following_word(text: str, stop: int) -> str:
    """Return the word right after a place, with its punctuation; empty if there is none."""
    if text[stop : stop + 1] != " ":
        return ""
    found = text[stop : stop + NEXT].split(None, 1)
    return found[0] if found else ""


def is_attribute(text: str, stop: int, words: NameWords) -> bool:
    """Tell whether a name belongs to a noun after it: "the Stone campaign", "Texas voters"."""
    word = following_word(text, stop).rstrip(".,;:!?")
    return word[:1].islower() and word not in words.stops and not word.endswith(words.verb_endings)


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word may have its capital only because it opens a sentence.

    >>> line = "It fell. Nobody cared. “Bridges fall,” Stone said"
    >>> [opens_sentence(line, line.index(word)) for word in ("Nobody", "Bridges", "fall")]
    [True, True, False]
    """
    before = text[max(0, start - 4) : start].rstrip(" \t\u00a0")
    return not before or before[-1] in ".!?…:\n“”\"'’‘-—–(["
