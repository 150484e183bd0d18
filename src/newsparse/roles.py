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
    leading_apposition,
    phrase_rest,
    word,
)
from newsparse.span import Span

REACH = 160
"""How many characters a role may be away from the name; roles are short."""


def role_nouns(words: NameWords) -> frozenset[str]:
    """Return the nouns that a role may end in: those for persons and for bodies."""
    return person_nouns(words) | words.generic_bodies


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
    if tokens and text[slice(*tokens[-1])] in words.naming:
        right = tokens.pop()[0]
    end = right
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
        if begin is None and text[stop:end].strip(" \u00a0"):
            return None
        begin, right = left, left
    if begin is None:
        return None
    phrase = text[begin : name.begin if end == name.start else end].strip().removesuffix(" and")
    return phrase.removeprefix("and ") or None


def find_role_after(text: str, stop: int, limit: int, words: NameWords) -> str | None:
    """Return the apposition after a name: "a lawyer from Reno", "chair of the board".

    After a determiner any noun will do, else it must be a known one; the phrase goes on to
    the comma or verb that ends it.
    """
    limit = min(limit, stop + 2 * REACH)
    opening = apposition_opening().match(text, stop, limit)
    if not opening:
        return None
    tokens = phrase_tokens(text, opening.end(), limit, words)
    is_open = bool(tokens) and tokens[0].of(text).lower() in words.determiners
    known = [token for token in tokens if bare(token.of(text)) in role_nouns(words)]
    if not known and not (is_open and len(tokens) > 1):
        return None
    if opening["is"] and not (is_open and known and known[-1] == tokens[-1]):
        return None
    noun = tokens[-1] if is_open else known[-1]
    rest = phrase_rest(words).match(text, noun.stop, limit)
    phrase = text[tokens[0].start : rest.end() if rest else noun.stop]
    return without_determiner(phrase.strip(" ,\u00a0"), words)


def phrase_tokens(text: str, start: int, limit: int, words: NameWords) -> list[Span]:
    """Return the words of a noun phrase from a place to its noun: "the retired judge"."""
    tokens: list[Span] = []
    stop = start
    for match in word().finditer(text, start, min(limit, start + REACH)):
        low = bare(match[0])
        if text[stop : match.start()].strip(" \u00a0'’s") or len(tokens) > 10:
            break
        is_opening = not tokens and (low in words.determiners or low in words.leads)
        is_counted = low in ("of", "the") and len(tokens) < 3 and tokens and bare(tokens[0].of(text)) == "one"
        after_determiner = bool(tokens) and bare(tokens[0].of(text)) in words.determiners
        if after_determiner and is_participle(low, words) and len(tokens) == 1:
            pass
        elif is_breaking(match[0], words) and not is_opening and not is_counted:
            break
        tokens.append(Span(*match.span()))
        stop = match.end()
    return tokens


def without_determiner(phrase: str, words: NameWords) -> str:
    """Return a phrase without the determiner or possessive that opens it.

    >>> from newsparse.language import load_language
    >>> without_determiner("a lawyer from Reno", load_language("en").names)
    'lawyer from Reno'
    """
    first, _, rest = phrase.partition(" ")
    return rest if first.lower() in words.determiners | words.possessives and rest else phrase


def find_leading_role(text: str, name: Name, words: NameWords) -> str | None:
    """Return the role before a name in apposition: "the Minister of Works, Ada Stone,"."""
    if text[name.start - 2 : name.start] != ", " or text[name.stop : name.stop + 1] not in (",", "."):
        return None
    line = max(text.rfind("\n", 0, name.start) + 1, name.start - REACH)
    found = leading_apposition(words).search(text, line, name.start)
    return found["role"] if found else None


def find_noun_after(text: str, stop: int, words: NameWords) -> str | None:
    """Return the common noun that follows the name of a body: "Courier magazine"."""
    after = text[stop : stop + 20].split()
    if text[stop : stop + 1] == " " and after and after[0].strip(".,;:") in words.generic_bodies:
        return after[0].strip(".,;:")
    return None


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
    parts = (part for role in roles for chunk in role.split(",") for part in chunk.split(" and "))
    heads = {phrase_head(part, words) for part in parts} - {""}
    return heads.union(*(words.ranks.get(head, ()) for head in heads))


def phrase_head(phrase: str, words: NameWords) -> str:
    """Return the last noun of a phrase before a preposition or verb: "owner of a bank"."""
    head = ""
    for token in phrase.split():
        if head and (token in words.stops or is_participle(token, words)):
            break
        head = bare(token)
    return head.rpartition("-")[2]
