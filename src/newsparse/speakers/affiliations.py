"""The body that somebody is tied to: "Ada Stone of The Courier", "chair of the Port Board"."""

from __future__ import annotations

import re

from newsparse.speakers.kinds import is_body_name
from newsparse.speakers.names import Name, is_acronym
from newsparse.speakers.words_around import is_article
from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary

BODY_DISTANCE = 80
"""Within this many characters of a name the body stands that it is tied to: a bound on time."""


def find_affiliation(text: str, name: Name, vocabulary: Vocabulary) -> str | None:
    """Return the body that a name is tied to by "of" or a genitive: "Ada Stone of the Post"."""
    patterns = vocabulary.name_patterns
    found = patterns.affiliation_after.match(text, name.stop, name.stop + BODY_DISTANCE)
    if found:
        # Ada Stone of the Courier; Ada Stone at ABC; not: Ada Stone at Troy
        body = found["body"]
        # Ada Stone, of Troy: a place
        is_tied = found["link"] in vocabulary.names.links and not found["comma"]
        may_be_body = is_tied and not is_place(body, vocabulary)
        return body if may_be_body or is_surely_body(body, vocabulary) else None
    # the Courier's Ada Stone
    if not text.endswith(vocabulary.nouns.edges.owner_ends, 0, name.start):
        return None
    first = max(0, name.start - BODY_DISTANCE)
    owner = patterns.affiliation_before.search(text, first, name.start)
    return without_opening(owner["body"], vocabulary) if owner else None


def is_surely_body(body: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is a body's by its words or letters: Harbour Board, ABC, TideX.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> [is_surely_body(name, load_vocabulary("en")) for name in ("TideX", "ABC", "Troy")]
    [True, True, False]
    """
    parts = tuple(body.split())
    last = parts[-1]
    has_odd_letters = last[1:] != last[1:].lower() and last.isalpha()
    is_body = is_body_name(parts, vocabulary) or is_acronym(last) or has_odd_letters
    return is_body and not is_place(body, vocabulary)


def without_opening(body: str, vocabulary: Vocabulary) -> str:
    """Return a name without the word that opens its sentence: "The Post" of "As The Post".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> without_opening("As The Post", load_vocabulary("en"))
    'The Post'
    """
    words = body.split(" ")
    openings = {word for word in words[:-1] if word in vocabulary.names.unnamed}
    while words[0] in openings and not is_article(words[0].lower(), vocabulary):
        del words[0]
    return " ".join(words)


def is_place(body: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is that of a state or city: "Ada Stone of Ohio"."""
    return body in vocabulary.names.states


def is_body_in_role(found: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name in a role is that of a body: not "a lawyer from Reno"."""
    if is_surely_body(found["body"], vocabulary):
        # chair of the Harbour Board; analyst at ABC
        return True
    if found["link"] not in vocabulary.names.links:
        return False
    # chief executive of Halcyon; not: mayor of Troy
    before = found.string[: found.start()].split()
    return bool(before) and bare(before[-1]) in vocabulary.names.executives
