"""Nouns for people, bodies and texts, as the word lists of a language know them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from newsparse.language import NameWords

MANY_WORDS = 4096
"""What is known of so many words is kept, since articles use the same again and again."""

UNTOLD: frozenset[str] = frozenset()
"""The pronouns of somebody of whom nothing is told."""


@lru_cache(maxsize=8)
def person_nouns(words: NameWords) -> frozenset[str]:
    """Return all nouns for one person."""
    return frozenset(noun for nouns in words.roles.values() for noun in nouns)


@lru_cache(maxsize=8)
def role_nouns(words: NameWords) -> frozenset[str]:
    """Return the nouns that a role may end in: those for persons and for bodies."""
    return person_nouns(words) | words.generic_bodies


@lru_cache(maxsize=8)
def courtesies(words: NameWords) -> frozenset[str]:
    """Return all forms of address, in small letters."""
    return frozenset(form.lower() for forms in words.courtesy.values() for form in forms)


@lru_cache(maxsize=8)
def title_words(words: NameWords) -> frozenset[str]:
    """Return all words that may be a title before a name, in small letters."""
    titles = frozenset(title.lower() for title in words.titles)
    return (person_nouns(words) - words.humans) | courtesies(words) | titles


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
    pairs = ((form, pronoun) for pronoun, forms in words.pronouns.items() for form in forms)
    return MappingProxyType(dict(pairs))


def bare(word: str) -> str:
    """Return a word as it stands in the word lists: small letters, no full stop."""
    return word.rstrip(".").lower()


@lru_cache(maxsize=8)
def singulars(words: NameWords) -> Mapping[str, str]:
    """Return the singular of each plural of the nouns of the lists."""
    known = person_nouns(words) | words.bodies | words.documents
    found: dict[str, str] = {}
    for ending, other in words.plurals.items():
        for noun in known:
            if noun.endswith(other):
                found.setdefault(noun.removesuffix(other) + ending, noun)
    return MappingProxyType(found)


def singular(noun: str, words: NameWords) -> str:
    """Return the singular of a noun if the lists know it, or else the noun itself.

    >>> from newsparse.language import load_language
    >>> words = load_language("en").names
    >>> [singular(noun, words) for noun in ("spokeswomen", "agencies", "polls", "oats")]
    ['spokeswoman', 'agency', 'poll', 'oats']
    """
    return singulars(words).get(noun, noun)


@lru_cache(maxsize=8)
def known_nouns(words: NameWords) -> frozenset[str]:
    """Return the nouns of the lists for people, bodies and texts, singular and plural."""
    acting = person_nouns(words) | words.bodies
    plurals = (plural for plural, noun in singulars(words).items() if noun in acting)
    return acting.union(words.documents, words.insiders, plurals)


def is_known_noun(noun: str, words: NameWords) -> bool:
    """Tell whether a word is a noun of the lists, singular or plural."""
    return noun in known_nouns(words)


def is_known_plural(noun: str, words: NameWords) -> bool:
    """Tell whether a word is the plural of a noun of the lists."""
    return noun in singulars(words) or (noun in words.insiders and noun.endswith("s"))


def is_agent(noun: str, words: NameWords) -> bool:
    """Tell whether a word that the lists may not know looks like a noun for people.

    >>> from newsparse.language import load_language
    >>> words = load_language("en").names
    >>> [is_agent(noun, words) for noun in ("speechwriter", "voters", "number", "issues")]
    [True, True, False, False]
    """
    single = noun.removesuffix("s").rpartition("-")[2]
    return noun.endswith(words.ages) or (
        single.endswith(words.agents) and single not in words.things
    )


def is_participle(word: str, words: NameWords) -> bool:
    """Tell whether a word looks like a verb's: "called", "saying"; not "retired"."""
    return word.endswith(words.verb_endings) and word not in words.modifiers and "-" not in word


def same_noun(noun: str, words: NameWords) -> str:
    """Return the noun that newsrooms use for the same: "newspaper" for "paper"."""
    return words.equivalents.get(noun, noun)


def without_determiner(phrase: str, words: NameWords) -> str:
    """Return a phrase without the determiner or possessive that opens it.

    >>> from newsparse.language import load_language
    >>> without_determiner("a lawyer from Reno", load_language("en").names)
    'lawyer from Reno'
    """
    first, _, rest = phrase.partition(" ")
    openings = (words.determiners, words.possessives, words.articles)
    return rest if rest and any(first.lower() in kind for kind in openings) else phrase
