"""The nouns that roles end in: "owner" of "former owner of a bank"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse.language import NameWords
from newsparse.vocabulary.nouns import bare, is_participle, person_nouns


def role_heads(roles: Iterable[str], words: NameWords) -> set[str]:
    """Return the nouns that some roles end in, with those that short titles stand for.

    >>> from newsparse.language import load_language
    >>> sorted(role_heads(["Gov.", "owner of a bank"], load_language("en").names))
    ['gov', 'governor', 'owner']
    """
    chunks = [without_names(chunk.split(), words) for role in roles for chunk in role.split(",")]
    heads = {head for chunk in chunks for head in phrase_heads(chunk, words)}
    heads |= {token[0].lower() for chunk in chunks for token in chunk if token[1:2] == "-"}
    return heads.union(*(words.ranks.get(head, ()) for head in heads))


def without_names(tokens: Sequence[str], words: NameWords) -> list[str]:
    """Return a phrase without "of Troy" before its noun: "University of Troy professor"."""
    kept: list[str] = []
    for place, token in enumerate(tokens):
        rest = tokens[place + 1 :]
        if token in words.links:
            noun = next((one for one in rest if one.islower()), "")
            if rest[:1] != [noun] and noun in person_nouns(words):
                return [*kept, *rest[rest.index(noun) :]]
        kept.append(token)
    return kept


def first_head(tokens: Iterable[str], words: NameWords) -> str:
    """Return the noun of the first part of a phrase: "half" of "half of a team and a band"."""
    head = ""
    for token in tokens:
        if head and (token in words.stops or is_participle(token, words)):
            break
        head = bare(token).rpartition("-")[2]
    return head


def phrase_heads(tokens: Iterable[str], words: NameWords) -> set[str]:
    """Return the nouns of a phrase, one for each part that "and" joins, before "of" and verbs."""
    heads: set[str] = set()
    head, is_over = "", False
    for token in tokens:
        if token in words.conjunctions:
            heads.add(head)
            head, is_over = "", False
        elif head and (token in words.stops or is_participle(token, words)):
            is_over = True
        elif not is_over:
            head = bare(token).rpartition("-")[2]
    return (heads | {head}) - {""}
