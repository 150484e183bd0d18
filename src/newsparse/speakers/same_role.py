"""Whether a description may mean somebody with a role: the Texas senator, and "Sen., D-Tex."."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse.speakers.name_forms import initials
from newsparse.vocabulary.vocabulary import Vocabulary

ROLE_NAMES = 8
"""At most this many capitalised words of a role are compared: a bound on time."""

STEM = 4
"""From this many letters on a word may be another one with an ending, a fact of English: "China"
and "Chinese"; shorter ones are often the beginning of a longer word."""


def is_compatible(phrase: str, role: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a description may mean somebody with a role: not another state's senator.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> is_compatible("the Texas senator", "Sen., D-Tex.", vocabulary)
    True
    >>> is_compatible("the New Jersey mayor", "former New York mayor", vocabulary)
    False
    >>> is_compatible("the former president", "President", vocabulary)
    False
    >>> is_compatible("the finance minister", "Prime Minister", vocabulary)
    False
    >>> is_compatible("Norland's minister", "Norlandic Minister", vocabulary)
    True
    >>> is_compatible("the Port Press Union's head", "PPU head", vocabulary)
    True
    """
    # "The former president" is not "President Ada Stone".
    if is_former(phrase, vocabulary) and not is_former(role, vocabulary):
        return False
    if is_of_other_field(phrase, role, vocabulary):
        return False
    ours, theirs = names_in_phrase(phrase, vocabulary), names_in_role(role, vocabulary)
    # "The Port Union's president" is no "President Bo Reed" of whom no more is told.
    is_owned = bool(ours) and has_genitive(phrase, vocabulary)
    if is_owned and not theirs:
        return False
    return have_same_names(ours, theirs)


def has_genitive(phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a description begins with an owner: "the senator's lawyer"."""
    marks = tuple(vocabulary.names.genitives)
    return any(word.endswith(marks) for word in phrase.split()[:-1])


def have_same_names(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether the names in a role may be those in a description."""
    # "The Texas senator" may be somebody of whom the text tells only "a senator".
    if not theirs or initials(ours).upper() in theirs:
        return True
    return all(is_among(word, theirs) for word in ours)


def is_among(word: str, names: Iterable[str]) -> bool:
    """Tell whether a word is among some names, also in a shorter form: "Texas" of "Tex"."""
    return any(abbreviates(name, word) for name in names)


def is_of_other_field(phrase: str, role: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a description says what an office is for, and a role another thing.

    "The fire chief" is no "police chief", and "the finance minister" no "Prime Minister"; but a
    "minister" of whom no more is told may be the one of finance.
    """
    theirs = role.lower().replace("-", " ").split()
    told = vocabulary.names.fields.intersection(phrase.lower().split()[1:-1])
    return len(theirs) > 1 and not told.issubset(theirs)


def names_in_phrase(phrase: str, vocabulary: Vocabulary) -> list[str]:
    """Return the words of a description that have a capital, but for its determiner and noun.

    The first word of a headline, "Texas senator", may have its capital for that alone.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> vocabulary = load_vocabulary("en")
    >>> [names_in_phrase(phrase, vocabulary) for phrase in ("The Port union head", "Lund's mayor")]
    [['Port'], ['Lund']]
    """
    marks = vocabulary.names.genitives
    first, *rest = phrase.split()
    words = [first, *rest[:-1]] if first.endswith(marks) else rest[:-1]
    return capitalised(without_genitive(word, vocabulary) for word in words)


def without_genitive(phrase: str, vocabulary: Vocabulary) -> str:
    """Return a phrase without the mark of the genitive: "of Troy" of "of Troy's"."""
    ends = filter(phrase.endswith, vocabulary.names.genitives)
    return phrase.removesuffix(next(ends, ""))


def capitalised(words: Iterable[str]) -> list[str]:
    """Return the words that have a capital."""
    return [word for word in words if word[:1].isupper()]


def names_in_role(role: str, vocabulary: Vocabulary) -> list[str]:
    """Return the words of a role that have a capital, but for its titles.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> names_in_role("Sen., D-Tex.", load_vocabulary("en"))
    ['D', 'Tex']
    """
    parts = role.replace("-", " ").split()
    names = capitalised(part.strip(".,") for part in parts)
    titles = vocabulary.nouns.titles
    return [name for name in names[:ROLE_NAMES] if name.lower() not in titles]


def is_former(phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a phrase says that somebody is it no more: "former", "ex-"."""
    return not vocabulary.names.formers.isdisjoint(phrase.lower().replace("-", " ").split())


def abbreviates(short: str, word: str) -> bool:
    """Tell whether a word is another one, shortens it, or has another ending.

    "Vt" shortens "Vermont", and "Norland" is where the "Norlandic" are.

    >>> abbreviates("Vt", "Vermont"), abbreviates("Ohio", "Oregon"), abbreviates("Lund", "Lundian")
    (True, False, True)
    """
    # The letters of "Ore" stand in "Moore" in this order, and yet do not shorten it.
    if short[0] != word[0]:
        return False
    # Each letter is looked for behind the one before it.
    letters = iter(word.lower())
    return all(letter in letters for letter in short.lower()) or has_same_stem(short, word)


def has_same_stem(one: str, other: str) -> bool:
    """Tell whether words are the same but for their endings: "Russia", "Russian".

    >>> has_same_stem("China", "Chinese"), has_same_stem("Austria", "Australia")
    (True, False)
    """
    length = max(STEM, min(len(one), len(other)) - 1)
    return one[:length].lower() == other[:length].lower()
