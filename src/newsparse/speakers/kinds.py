"""What a speaker is: a person, a body, a class of people, somebody unnamed or a text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from newsparse.model import SpeakerKind
from newsparse.speakers.names import FULL, Name, is_acronym
from newsparse.speakers.role_heads import first_head, role_heads
from newsparse.speakers.roles import find_leading_role, find_role_after
from newsparse.speakers.words_around import (
    NEXT,
    following_word,
    is_article,
    is_attribute,
    opens_sentence,
    previous_word,
)
from newsparse.vocabulary.nouns import MANY_WORDS, UNTOLD, bare
from newsparse.vocabulary.vocabulary import Vocabulary


@lru_cache(maxsize=MANY_WORDS)
def is_body_name(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name says that it is one of a body: "Bank of the North"."""
    last, names = parts[-1], vocabulary.names
    has_ending = last in names.firms or last.endswith(names.body_endings)
    if has_ending and len(parts) > 1:
        # Stone Motors, Journalism
        return True
    nouns = [last, *(one for one, two in pairwise(parts) if two in names.links)]
    return any(bare(noun) in names.bodies for noun in nouns)


def is_phrase(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name has small words inside, as slogans and titles do."""
    return len(parts) > FULL and not vocabulary.names.unnamed.isdisjoint(parts[1:-1])


def is_people_name(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a capitalised word means a class of people: Democrats, Iranians."""
    low = word.lower()
    return low[:-1] in vocabulary.nouns.persons or low.endswith(vocabulary.names.people_endings)


def is_known_people(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a capitalised word is the plural of a noun for persons: Republicans."""
    return word.endswith("s") and word[:-1].lower() in vocabulary.nouns.persons


@lru_cache(maxsize=MANY_WORDS)
def promised_by(titles: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the pronouns that some titles promise."""
    known = vocabulary.nouns.genders
    return frozenset(known[bare(title)] for title in titles if bare(title) in known)


def promised_pronouns(text: str, name: Name, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the pronouns that the titles and the noun before a name promise."""
    titled = promised_by(name.titles, vocabulary) if name.titles else UNTOLD
    noun = previous_word(text, name.start)
    if noun.endswith(",") and text[name.stop : name.stop + 1] == ",":
        noun = text[max(0, name.start - NEXT) : name.start - 2].rpartition(" ")[2]
    promised = vocabulary.nouns.genders.get(noun)
    return titled | {promised} if promised else titled


@lru_cache(maxsize=MANY_WORDS)
def nouns_of_persons(parts: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the nouns that tell a person at a name; at a body's name some tell nothing."""
    people = vocabulary.nouns.persons
    return people - vocabulary.names.neutral if is_body_name(parts, vocabulary) else people


def told_kind(text: str, names: Sequence[Name], vocabulary: Vocabulary) -> SpeakerKind | None:
    """Return what the text says that the bearer of some names is: a person, if any says so."""
    if any(name.titles for name in names):
        return "person"
    told: SpeakerKind | None = None
    for name in names:
        kind = kind_beside(text, name, vocabulary)
        if kind == "person":
            return kind
        told = told or kind
    return told


def kind_beside(text: str, name: Name, vocabulary: Vocabulary) -> SpeakerKind | None:
    """Return what the noun before a name, or an apposition, says that it names."""
    before, people = previous_word(text, name.start), nouns_of_persons(name.words, vocabulary)
    if before in people:
        # Host Ada Stone
        return "person"
    following = text[name.stop : name.stop + 1]
    if following not in (",", "."):
        return None
    role = find_leading_role(text, name, vocabulary)
    if role and names_one_of(people, role, vocabulary):
        # The chairman, Ada Stone,
        return "person"
    # "in Troy, a town by the sea" tells nothing of whom Troy names elsewhere.
    is_place = before in vocabulary.names.places
    return None if following != "," or is_place else kind_by_apposition(text, name, vocabulary)


def names_one_of(people: frozenset[str], role: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a role ends in one of some nouns for persons."""
    return not people.isdisjoint(role_heads([role], vocabulary))


def kind_by_apposition(text: str, name: Name, vocabulary: Vocabulary) -> SpeakerKind | None:
    """Return what the apposition after a name says: "Ostra, a company from Reno,"."""
    role = find_role_after(text, name.stop, vocabulary)
    if role is None:
        return None
    if names_one_of(nouns_of_persons(name.words, vocabulary), role, vocabulary):
        return "person"
    is_body = first_head(role.split(), vocabulary) in vocabulary.names.bodies
    return "organisation" if is_body else None


def stands_as_body(text: str, name: Name, vocabulary: Vocabulary) -> bool:
    """Tell whether the words around a name are those of a body: the Kremlin; Sun magazine."""
    before, generic = previous_word(text, name.start), vocabulary.names.generic_bodies
    if before in generic or before in vocabulary.names.places:
        return True
    if following_word(text, name.stop).strip(".,;:") in generic:
        return True
    # In "the Stone campaign" the determiner is that of another noun.
    return is_article(before, vocabulary) and not is_attribute(text, name.stop, vocabulary)


@lru_cache(maxsize=MANY_WORDS)
def kind_of_name(parts: Sequence[str], vocabulary: Vocabulary) -> SpeakerKind | None:
    """Return what the words of a name alone say that it names: first of these that fits."""
    last, is_lone = parts[-1], len(parts) == 1
    if "&" in parts:
        # Stone & Reed
        return "organisation"
    if is_lone and is_people_name(last, vocabulary):
        # Democrats, Iranians
        return "group"
    if is_doers(parts, vocabulary):
        # Farmers: a plural that opens a sentence, or a name
        return None
    if last.lower().endswith(vocabulary.names.nation_endings) or is_known_people(last, vocabulary):
        # House Republicans
        return "group"
    return "organisation" if is_name_of_body(parts, vocabulary) else None


def is_name_of_body(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name is a body's by its words: Bank of the North, Stone Under Fire, FBI."""
    if is_body_name(parts, vocabulary) or is_phrase(parts, vocabulary):
        return True
    return any(map(is_acronym, parts))


def is_doers(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name may be no more than a plural for people: "Farmers"."""
    last = parts[-1]
    return len(parts) == 1 and last.endswith("s") and vocabulary.nouns.is_agent(last.lower())


def kind_by_words(
    text: str, names: Sequence[Name], vocabulary: Vocabulary, *, has_surname: bool
) -> SpeakerKind | None:
    """Return what some names name, by the words of the longest and those around it."""
    longest = max((name.words for name in names), key=len)
    if kind := kind_of_name(longest, vocabulary):
        return kind
    if is_doers(longest, vocabulary):
        return "group" if all(opens_sentence(text, name.start) for name in names) else None
    full = [name for name in names if len(name.words) == len(longest)]
    bodies = sum(stands_as_body(text, name, vocabulary) for name in full)
    # Who is called by the last word alone may be a person: "the Ada Stone who".
    enough = len(full) / 2 if has_surname and len(longest) > 1 else 1
    return "organisation" if bodies >= enough else None


def kind_of_description(
    head: str, vocabulary: Vocabulary, *, is_plural: bool
) -> SpeakerKind | None:
    """Tell by its noun what a description describes; None if that is nothing that speaks."""
    nouns = vocabulary.nouns
    if kind := nouns.speaking.get(head):
        return kind
    if head in nouns.persons or nouns.is_agent(head):
        return "group" if is_plural else "anonymous"
    # dozens; 300 of them
    return "group" if head in nouns.crowds or head[:1].isdigit() else None
