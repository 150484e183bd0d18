"""The nouns that roles end in: "owner" of "former owner of a bank"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary


def role_heads(roles: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    """Return the nouns that some roles end in, with those that short titles stand for.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> sorted(role_heads(["Gov.", "owner of a bank"], load_vocabulary("en")))
    ['gov', 'governor', 'owner']
    """
    ranks, persons = vocabulary.names.ranks, vocabulary.nouns.persons
    heads: set[str] = set()
    # Roles stand side by side between commas: "Rep., D-Ohio".
    for part in ",".join(roles).split(","):
        phrase = without_names(part.split(), vocabulary)
        heads |= phrase_heads(phrase, vocabulary)
        # The noun of "police spokesman Maj. Gen." stands before a title.
        before = {word for word, title in pairwise(phrase) if word.islower() and title[0].isupper()}
        heads |= before & persons
        # The "d" of "D-Ohio".
        heads |= {word[0].lower() for word in phrase if word[1:2] == "-"}
    return heads.union(*(ranks.get(head, ()) for head in heads))


def is_relation(role: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a role says only what somebody is to somebody else: "chief rival"."""
    return role_heads([role], vocabulary) <= vocabulary.groups.relations


def without_names(words: Sequence[str], vocabulary: Vocabulary) -> Sequence[str]:
    """Return a phrase without "of Troy" before its noun: "University of Troy professor"."""
    for place, word in enumerate(words):
        if word not in vocabulary.names.links:
            continue
        name = [*takewhile(lambda part: not part.islower(), words[place + 1 :])]
        # The noun of "owner of a bank", "aide for Stone's campaign" stands before "of".
        if not name or name[-1].endswith(vocabulary.names.genitives):
            continue
        rest = words[place + 1 + len(name) :]
        if first_head(rest, vocabulary) in vocabulary.nouns.persons:
            return [*words[:place], *rest]
    return words


def first_head(words: Iterable[str], vocabulary: Vocabulary) -> str:
    """Return the noun of the first part of a phrase: "half" of "half of a team and a band"."""
    head = ""
    for word in words:
        if head and ends_part(word, vocabulary):
            break
        head = noun_of(word)
    return head


def phrase_heads(words: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    """Return the nouns of a phrase, one for each part that "and" joins, before "of" and verbs."""
    parts = divide_role(words, vocabulary.names.conjunctions)
    return {first_head(part, vocabulary) for part in parts} - {""}


def divide_role(words: Iterable[str], joints: frozenset[str]) -> Iterator[list[str]]:
    """Yield the parts of a phrase between the words that join them."""
    part: list[str] = []
    for word in words:
        if word in joints:
            yield part
            part = []
        else:
            part.append(word)
    yield part


def ends_part(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word ends a noun phrase: "of", "who", "named"."""
    return word in vocabulary.names.stops or vocabulary.nouns.is_verb(word)


def noun_of(word: str) -> str:
    """Return the noun of a word as it stands in the lists: "host" of "co-host"."""
    return bare(word).rpartition("-")[2]
