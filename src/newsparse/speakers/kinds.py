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
    last = parts[-1]
    if len(parts) > 1 and (
        last in vocabulary.names.firms or last.endswith(vocabulary.names.body_endings)
    ):
        return True
    before_of = (one for one, two in pairwise(parts) if two in vocabulary.names.links)
    return any(bare(head) in vocabulary.names.bodies for head in (last, *before_of))


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
    """Return what the noun before a name, or an apposition, says that its bearer is."""
    before, people = previous_word(text, name.start), nouns_of_persons(name.words, vocabulary)
    if before in people:
        return "person"
    match text[name.stop : name.stop + 1]:
        case "," | "." if (
            role := find_leading_role(text, name, vocabulary)
        ) and not people.isdisjoint(role_heads([role], vocabulary)):
            return "person"
        case "," if before not in vocabulary.names.places:
            return kind_by_apposition(text, name, people, vocabulary)
    return None


def kind_by_apposition(
    text: str, name: Name, people: frozenset[str], vocabulary: Vocabulary
) -> SpeakerKind | None:
    """Return what the apposition after a name says that its bearer is."""
    role = find_role_after(text, name.stop, vocabulary)
    if role is None:
        return None
    if not people.isdisjoint(role_heads([role], vocabulary)):
        return "person"
    return (
        "organisation" if first_head(role.split(), vocabulary) in vocabulary.names.bodies else None
    )


def stands_as_body(text: str, name: Name, vocabulary: Vocabulary) -> bool:
    """Tell whether the words around a name are those of a body: the Kremlin; Sun magazine.

    In "the Stone campaign" the determiner is that of another noun.
    """
    before = previous_word(text, name.start)
    if before in vocabulary.names.generic_bodies or before in vocabulary.names.places:
        return True
    if following_word(text, name.stop).strip(".,;:") in vocabulary.names.generic_bodies:
        return True
    return is_article(before, vocabulary) and not is_attribute(text, name.stop, vocabulary)


@lru_cache(maxsize=MANY_WORDS)
def kind_of_name(parts: Sequence[str], vocabulary: Vocabulary) -> SpeakerKind | None:
    """Return what the words of a name alone say that bears it."""
    last = parts[-1]
    if "&" in parts:
        return "organisation"
    if len(parts) == 1 and is_people_name(last, vocabulary):
        return "group"
    if is_doers(parts, vocabulary):
        return None
    if last.lower().endswith(vocabulary.names.nation_endings) or is_known_people(last, vocabulary):
        return "group"
    is_body = (
        is_body_name(parts, vocabulary)
        or is_phrase(parts, vocabulary)
        or any(map(is_acronym, parts))
    )
    return "organisation" if is_body else None


def is_doers(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name may be no more than a plural for people: "Farmers"."""
    last = parts[-1]
    return len(parts) == 1 and last.endswith("s") and vocabulary.nouns.is_agent(last.lower())


def kind_by_words(
    text: str, names: Sequence[Name], vocabulary: Vocabulary, *, has_surname: bool
) -> SpeakerKind | None:
    """Return what bears some names, by the words of the longest and those around it.

    What is called by its last word alone may be a person, and stands so at half of its places.
    """
    longest = max((name.words for name in names), key=len)
    if kind := kind_of_name(longest, vocabulary):
        return kind
    if is_doers(longest, vocabulary):
        return "group" if all(opens_sentence(text, name.start) for name in names) else None
    full = [name for name in names if len(name.words) == len(longest)]
    bodies = sum(stands_as_body(text, name, vocabulary) for name in full)
    enough = len(full) / 2 if has_surname and len(longest) > 1 else 1
    return "organisation" if bodies and bodies >= enough else None


def kind_of_description(
    head: str, vocabulary: Vocabulary, *, is_plural: bool
) -> SpeakerKind | None:
    """Tell by its noun what a description describes; None if that is nothing that speaks."""
    if head in vocabulary.names.documents:
        return "document"
    if head in vocabulary.names.insiders:
        return "anonymous"
    if head in vocabulary.names.bodies:
        return "organisation"
    if head in vocabulary.nouns.persons or vocabulary.nouns.is_agent(head):
        return "group" if is_plural else "anonymous"
    is_crowd = (
        head in vocabulary.names.crowds
        or head in vocabulary.names.quantifiers
        or head[:1].isdigit()
    )
    return "group" if is_crowd else None
