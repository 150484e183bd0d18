"""What the article says a speaker is: the title before a name, the apposition after it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsparse.language import NameWords
from newsparse.names import Name, bare, courtesies, person_nouns
from newsparse.patterns.names import (
    affiliation_after_name,
    affiliation_before_name,
    apposition_opening,
    phrase_rest,
    word,
)

REACH = 160
"""How many characters a role may be away from the name; roles are short."""


def role_nouns(words: NameWords) -> frozenset[str]:
    """Return the nouns that a role may end in: those for persons and for bodies."""
    return person_nouns(words) | words.bodies


def is_participle(low: str, words: NameWords) -> bool:
    """Tell whether a word looks like a verb's: "called", "saying"; not "retired"."""
    return low.endswith(("ed", "ing")) and low not in words.modifiers and "-" not in low


def is_breaking(token: str, words: NameWords) -> bool:
    """Tell whether a word cannot stand before the noun of a role."""
    low = bare(token)
    if token[:1].isupper():
        return token in words.unnamed
    return (
        (low in words.stops and low != "and")
        or low in words.determiners
        or low in words.possessives
        or (low in words.quantifiers and low != "half")
        or is_participle(low, words)
    )


def find_role_before(text: str, name: Name, words: NameWords) -> str | None:
    """Return the role right before a name: "Kremlin spokesman", "former Gov.".

    It is the titles and, before them, the words up to a determiner, a preposition or a
    verb, if the last of them is a role noun.
    """
    line = max(text.rfind("\n", 0, name.start) + 1, name.start - REACH)
    tokens = [match.span() for match in word().finditer(text, line, name.start)]
    titled = bool(name.titles) and not all(bare(title) in courtesies(words) for title in name.titles)
    begin = name.start if titled else None
    right = name.start
    for left, stop in reversed(tokens):
        token = text[left:stop]
        if text[stop:right].strip(" \u00a0") not in ("", "'s", "’s", "'", "’"):
            break
        if is_breaking(token, words):
            break
        if begin is not None and text[begin:].startswith("and ") and bare(token) not in role_nouns(words):
            begin = right = begin + len("and ")
            break
        if begin is None and bare(token) not in role_nouns(words):
            return None
        if begin is None and text[stop : name.start].strip(" \u00a0"):
            return None
        begin, right = left, left
    if begin is None:
        return None
    phrase = text[begin : name.begin].strip().removesuffix(" and")
    return phrase.removeprefix("and ") or None


def find_role_after(text: str, stop: int, limit: int, words: NameWords) -> str | None:
    """Return the apposition after a name: "a lawyer from Reno", "chair of the board".

    Its noun must be known and come before any verb or preposition; it goes on to the
    comma or verb that ends it.
    """
    limit = min(limit, stop + REACH * 2)
    opening = apposition_opening().match(text, stop, limit)
    if not opening:
        return None
    noun_stop = None
    begin = previous = opening.end()
    for place, match in enumerate(word().finditer(text, begin, min(limit, begin + REACH))):
        token, low = match[0], bare(match[0])
        gap = text[previous : match.start()]
        if gap.strip(" \u00a0'’") or place > 10:
            break
        allowed = place == 0 and low in ("then", "now", "one")
        if is_breaking(token, words) and not allowed and not (low in words.determiners and place < 3):
            if low != "of" or place > 1:
                break
        if low in role_nouns(words) or low.endswith("-founder"):
            noun_stop = match.end()
        elif noun_stop and not token[:1].isupper():
            break
        previous = match.end()
    if noun_stop is None:
        return None
    rest = phrase_rest(words).match(text, noun_stop, limit)
    phrase = text[begin : rest.end() if rest else noun_stop]
    return without_determiner(phrase.strip(" ,\u00a0"), words)


def without_determiner(phrase: str, words: NameWords) -> str:
    """Return a phrase without the determiner or possessive that opens it.

    >>> from newsparse.language import load_language
    >>> without_determiner("a lawyer from Reno", load_language("en").names)
    'lawyer from Reno'
    """
    first, _, rest = phrase.partition(" ")
    return rest if first.lower() in words.determiners | words.possessives and rest else phrase


def find_party_tag(text: str, stop: int) -> str | None:
    """Return the party and state in brackets after a name: "D-Ohio"."""
    found = re.match(r" \(([DRI](?:em|ep|nd)?\.?-[^()\n]{1,12})\)", text[stop : stop + 24])
    return found[1] if found else None


def find_affiliation(text: str, name: Name, words: NameWords) -> str | None:
    """Return the body that a name is tied to by "of" or a genitive: "Ada Stone of the Post"."""
    if found := affiliation_after_name(words).match(text, name.stop, name.stop + 80):
        return found["body"]
    if found := affiliation_before_name(words).search(text, max(0, name.start - 50), name.start):
        return found["body"]
    return None


def role_heads(roles: Iterable[str], words: NameWords) -> set[str]:
    """Return the nouns that some roles end in, with those that short titles stand for.

    >>> from newsparse.language import load_language
    >>> sorted(role_heads(["Gov.", "owner of a bank"], load_language("en").names))
    ['gov', 'governor', 'owner']
    """
    heads: set[str] = set()
    for role in roles:
        for part in role.split(","):
            head = ""
            for token in part.replace("-", " ").split():
                if token in words.prepositions or token in words.stops and token != "and":
                    break
                head = bare(token)
                if head in person_nouns(words) or head in words.bodies:
                    heads.add(head)
            heads.update(words.ranks.get(head, ()))
            heads.add(head)
    return heads - {""}
