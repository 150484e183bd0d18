"""Whether a word with a capital is a name, or a noun that opens a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.speakers.words_around import Token, following_word, opens_sentence, previous_word
from newsparse.vocabulary.nouns import (
    bare,
)
from newsparse.vocabulary.vocabulary import Vocabulary

MANY = 20
"""So many places of a word are looked at."""

LOOK = 20000
"""How far into a text a word is looked for in small letters."""


def is_common(text: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is no name: it is small, or "Officials" that opens a sentence."""
    shown = token.shown
    if not shown[0].isupper():
        return True
    low = bare(shown.rsplit(None, 1)[-1])
    if low in vocabulary.nouns.persons:
        return not is_surname(text, token, vocabulary)
    if not opens_sentence(text, token.start):
        return False
    if low in vocabulary.nouns.known:
        return True
    if " " in shown or f" {shown.lower()} " not in text[:LOOK]:
        return False
    return not any(stands_alone(text, place, shown, vocabulary) for place in places_of(text, shown))


def is_surname(text: str, token: Token, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun for a person is a surname: "Ada Baker", where "Baker" comes again."""
    *given, last = token.shown.split()
    if not given or previous_word(text, token.start) in vocabulary.names.determiners:
        return False
    if any(part.endswith(".") and bare(part) in vocabulary.nouns.titles for part in given[:-1]):
        return True
    if any(
        (bare(part) in vocabulary.nouns.known) or bare(part) in vocabulary.names.modifiers
        for part in given
    ):
        return False
    if text[token.stop : token.stop + 2] == ", ":
        following = text[token.stop + 2 : token.stop + MANY].split(maxsplit=1)
        return bool(following) and following[0] in vocabulary.names.determiners
    return any(stands_alone(text, place, last, vocabulary) for place in places_of(text, last))


def places_of(text: str, token: str) -> Iterator[int]:
    """Yield the first places where a word may stand after a space."""
    place = text.find(f" {token}")
    for _ in range(MANY):
        if place < 0:
            return
        yield place + 1
        place = text.find(f" {token}", place + 1)


def stands_alone(text: str, place: int, token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word has its capital as only a name has: "Mr. Baker", "but Baker"."""
    stop = place + len(token)
    before, following = previous_word(text, place), following_word(text, stop)
    if text[stop : stop + 1].isalnum() or following[:1].isupper():
        return False
    if opens_sentence(text, place):
        return bare(before) in vocabulary.nouns.courtesies
    is_inside = text[place - len(before) - 1 : place - 1].islower() and bool(before)
    return is_inside and before not in vocabulary.names.determiners
