"""What the article says a speaker is: the title before a name, the apposition after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

from newsparse.patterns.name_patterns import (
    party_tag,
)
from newsparse.speakers.names import Name
from newsparse.speakers.words_around import (
    NEXT,
    ROLE_REACH,
    Token,
    following_word,
    previous_word,
    words_back,
    words_from,
)
from newsparse.vocabulary.nouns import (
    MANY_WORDS,
    bare,
)
from newsparse.vocabulary.vocabulary import Vocabulary

LONGEST = 150
"""How many characters may follow the noun of a role in its phrase."""

YEAR = 4
"""So many digits has a year, which may stand in a role: "the 2012 nominee"."""

LONG = 11
"""So many words a noun phrase has at most."""

NEAR = 80
"""How many characters a body's name may be away from the name tied to it."""

GENITIVES = ("", "'s", "’s", "'", "’")
"""What may stand between two words of a role, but for spaces."""


@lru_cache(maxsize=MANY_WORDS)
def breaks_role(token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word cannot stand before a role noun: a verb, the end of a sentence."""
    if token[:1].isupper():
        return token in vocabulary.names.unnamed
    if token.endswith("."):
        return True
    low = bare(token)
    return (
        (low in vocabulary.names.stops and low not in vocabulary.names.conjunctions)
        or low in vocabulary.names.determiners
        or low in vocabulary.names.possessives
        or low in vocabulary.names.quantifiers
        or vocabulary.nouns.is_verb(low)
        or not (any(map(str.isalpha, low)) or (low.isdigit() and len(low) == YEAR))
    )


def find_role_before(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the role right before a name: "police spokesman", "former Gov.".

    It is the titles and, before them, the words up to a determiner, a preposition or a
    verb, if the last of them is a role noun; "a lawyer named Ada Stone" is one too.
    """
    before = previous_word(text, name.start)
    if (
        not name.titles
        and not is_role_noun(before, vocabulary)
        and before not in vocabulary.names.naming
    ):
        return None
    titled = any(bare(title) not in vocabulary.nouns.courtesies for title in name.titles)
    tokens = words_back(text, name.start)
    first = next(tokens, None)
    end, stop = name.start, name.begin
    if first and first.shown in vocabulary.names.naming:
        end = stop = first.start
    elif first:
        tokens = chain((first,), tokens)
    kept = keep_role(text, tokens, end, vocabulary, titled=titled)
    if not kept and not titled:
        return None
    phrase = text[kept[-1].start if kept else name.start : stop].strip()
    if not titled:
        phrase = text[kept[-1].start : kept[0].stop]
    return phrase or None


def find_shared_role(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the role that some names share: "hosts Ada Stone and Bo Reed"."""
    right, is_joint = name.start, False
    for token in words_back(text, name.start):
        shown, between = token.shown, text[token.stop : right]
        if between.strip(" ,"):
            break
        if (noun := vocabulary.nouns.singular(shown)) != shown and noun in vocabulary.nouns.persons:
            is_next = not between.strip() and noun not in vocabulary.names.humans
            is_joint = is_joint or following_word(text, name.stop) in vocabulary.names.conjunctions
            return noun if is_next and is_joint else None
        is_joint = is_joint or shown in vocabulary.names.conjunctions
        if not (
            shown[0].isupper()
            or shown in vocabulary.names.conjunctions
            or shown in vocabulary.names.particles
        ):
            break
        right = token.start
    return None


def is_role_noun(token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a role may end in a word: "host", "co-host"."""
    low = bare(token)
    return low in vocabulary.nouns.roles or low.rpartition("-")[2] in vocabulary.nouns.persons


def keep_role(
    text: str, tokens: Iterable[Token], stop: int, vocabulary: Vocabulary, *, titled: bool
) -> list[Token]:
    """Return the last words before a place that make a role, the last one first.

    `titled` tells whether a title follows them.
    """
    kept: list[Token] = []
    right = stop
    for token in tokens:
        shown = token.shown
        if text[token.stop : right].strip(" \u00a0") not in GENITIVES or breaks_role(
            shown, vocabulary
        ):
            break
        is_noun = is_role_noun(shown, vocabulary)
        is_joined = bool(kept) and kept[-1].shown in vocabulary.names.conjunctions
        if not is_noun and (is_joined or not (kept or titled)):
            break
        kept.append(token)
        right = token.start
    while kept and kept[-1].shown in vocabulary.names.conjunctions:
        kept.pop()
    return kept


def find_leading_role(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the role before a name in apposition: "the Minister of Works, Ada Stone,"."""
    if text[max(0, name.start - 2) : name.start] != ", ":
        return None
    if text[name.stop : name.stop + 1] not in (",", "."):
        return None
    first = max(0, name.start - ROLE_REACH)
    line = max(text.rfind("\n", first, name.start) + 1, first)
    if vocabulary.nouns.persons.isdisjoint(text[line : name.start - 2].lower().split(" ")):
        return None
    found = vocabulary.name_patterns.leading_apposition.search(text, line, name.start)
    return vocabulary.nouns.without_determiner(found["role"]) if found else None


def find_role_after(text: str, stop: int, vocabulary: Vocabulary) -> str | None:
    """Return the apposition after a name: "lawyer from Reno" of ", a lawyer from Reno,".

    After a determiner any noun will do, else it must be a known one; the phrase goes on to
    the comma or verb that ends it.
    """
    if text[stop : stop + 1] not in (",", " "):
        return None
    opening = vocabulary.name_patterns.apposition_opening.match(text, stop, stop + ROLE_REACH)
    if opening is None:
        return None
    tokens = phrase_tokens(text, opening.end(), vocabulary)
    noun = find_noun(tokens, vocabulary)
    if noun is None:
        return None
    first, head = tokens[0].shown.lower(), bare(noun.shown)
    is_known = head in vocabulary.nouns.roles
    is_said = (
        is_known and first in vocabulary.names.determiners and head not in vocabulary.names.humans
    )
    if opening["is"] and not is_said:
        return None
    rest = vocabulary.name_patterns.phrase_rest.match(text, noun.stop, noun.stop + LONGEST)
    end = rest.end() if rest else noun.stop
    is_definite = first in vocabulary.names.definite or first in vocabulary.names.possessives
    if is_definite and not is_apposition(text, noun.stop, end, vocabulary, is_known=is_known):
        return None
    return vocabulary.nouns.without_determiner(text[tokens[0].start : end].strip(" ,\u00a0"))


def find_noun(tokens: Sequence[Token], vocabulary: Vocabulary) -> Token | None:
    """Return the noun of a phrase: its last word after a determiner, or else the last known."""
    if len(tokens) > 1 and tokens[0].shown.lower() in vocabulary.names.determiners:
        return tokens[-1]
    known = (token for token in reversed(tokens) if bare(token.shown) in vocabulary.nouns.roles)
    return next(known, None)


def is_apposition(
    text: str, noun: int, end: int, vocabulary: Vocabulary, *, is_known: bool
) -> bool:
    """Tell whether a phrase with "the" is no new subject: not ", the gates will open".

    Its noun is known or has a complement ("the better half of a team"), and no verb follows.
    """
    if following_word(text, end) in vocabulary.names.phrase_ends:
        return False
    return is_known or following_word(text, noun) in vocabulary.names.links


def phrase_tokens(text: str, start: int, vocabulary: Vocabulary) -> list[Token]:
    """Return the words of a noun phrase from a place to its noun: "the retired judge"."""
    tokens: list[Token] = []
    stop = start
    for token in words_from(text, start, start + ROLE_REACH):
        gap = text[stop : token.start].strip(" \u00a0")
        if gap not in GENITIVES or not continues_phrase(tokens, token.shown, vocabulary):
            break
        tokens.append(token)
        stop = token.stop
    return tokens


def continues_phrase(tokens: Sequence[Token], token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word may go on a noun phrase: "then", "a bearded", "former"."""
    if not tokens:
        return not breaks_role(token, vocabulary) or opens_phrase(bare(token), vocabulary)
    if not breaks_role(token, vocabulary):
        return len(tokens) < LONG
    is_second = len(tokens) == 1 and bare(tokens[0].shown) in vocabulary.names.determiners
    return is_second and vocabulary.nouns.is_verb(bare(token))


def opens_phrase(low: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a small word opens a noun phrase: "the", "his", "then"."""
    return (
        low in vocabulary.names.determiners
        or low in vocabulary.names.possessives
        or low in vocabulary.names.leads
    )


def find_noun_after(text: str, stop: int, vocabulary: Vocabulary) -> str | None:
    """Return the common noun that follows the name of a body: "Courier magazine"."""
    noun = following_word(text, stop).strip(".,;:")
    return noun if noun in vocabulary.names.generic_bodies else None


def find_party_tag(text: str, name: Name, _vocabulary: Vocabulary) -> str | None:
    """Return the party and state in brackets after a name: "D-Ohio"."""
    if not text.startswith(" (", name.stop):
        return None
    found = party_tag().match(text, name.stop, name.stop + NEXT)
    return found["tag"] if found else None


def find_affiliation(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the body that a name is tied to by "of" or a genitive: "Ada Stone of the Post"."""
    found = vocabulary.name_patterns.affiliation_after.match(text, name.stop, name.stop + NEAR)
    before = text[max(0, name.start - 3) : name.start]
    if not found and ("'" in before or "’" in before):
        first = max(0, name.start - NEAR)
        found = vocabulary.name_patterns.affiliation_before.search(text, first, name.start)
    return found["body"] if found else None
