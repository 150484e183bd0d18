"""The nouns that roles end in: "owner" of "former owner of a bank"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary


def role_heads(roles: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    """Return the nouns that some roles end in, with those that short titles stand for.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> sorted(role_heads(["Gov.", "owner of a bank"], load_vocabulary("en")))
    ['gov', 'governor', 'owner']
    """
    chunks = [
        without_names(chunk.split(), vocabulary) for role in roles for chunk in role.split(",")
    ]
    heads = {head for chunk in chunks for head in phrase_heads(chunk, vocabulary)}
    heads |= {token[0].lower() for chunk in chunks for token in chunk if token[1:2] == "-"}
    return heads.union(*(vocabulary.names.ranks.get(head, ()) for head in heads))


def without_names(tokens: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Return a phrase without "of Troy" before its noun: "University of Troy professor"."""
    kept: list[str] = []
    for place, token in enumerate(tokens):
        rest = tokens[place + 1 :]
        if token in vocabulary.names.links:
            noun = next((one for one in rest if one.islower()), "")
            if rest[:1] != [noun] and noun in vocabulary.nouns.persons:
                return [*kept, *rest[rest.index(noun) :]]
        kept.append(token)
    return kept


def first_head(tokens: Iterable[str], vocabulary: Vocabulary) -> str:
    """Return the noun of the first part of a phrase: "half" of "half of a team and a band"."""
    head = ""
    for token in tokens:
        if head and (token in vocabulary.names.stops or vocabulary.nouns.is_verb(token)):
            break
        head = bare(token).rpartition("-")[2]
    return head


def phrase_heads(tokens: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    """Return the nouns of a phrase, one for each part that "and" joins, before "of" and verbs."""
    heads: set[str] = set()
    head, is_over = "", False
    for token in tokens:
        if token in vocabulary.names.conjunctions:
            heads.add(head)
            head, is_over = "", False
        elif head and (token in vocabulary.names.stops or vocabulary.nouns.is_verb(token)):
            is_over = True
        elif not is_over:
            head = bare(token).rpartition("-")[2]
    return (heads | {head}) - {""}
