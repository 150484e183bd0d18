"""The body that somebody is tied to: "Ada Stone of The Courier", "chair of the Port Board"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from newsparse.speakers.discourse import Discourse
from newsparse.speakers.entities import Entity
from newsparse.speakers.kinds import is_body_name
from newsparse.speakers.names import Name, is_acronym
from newsparse.speakers.role_index import NAMES_READ
from newsparse.speakers.words_around import is_article, previous_word
from newsparse.vocabulary.nouns import bare
from newsparse.vocabulary.vocabulary import Vocabulary

BODY_DISTANCE = 80
"""Within this many characters of a name the body stands that it is tied to: a bound on time."""


class Tie(NamedTuple):
    """A name beside somebody's name, which may be that of a body."""

    body: str
    """The name, with its article."""
    place: int
    """Where it ends."""
    is_owner: bool = False
    """Whether it stands in a genitive: "Halcyon's Ada Stone"."""


def find_affiliation(names: Iterable[Name], discourse: Discourse) -> str | None:
    """Return the body that one of some names is tied to: "Ada Stone of the Post"."""
    for name in names:
        tie = find_tie(discourse.text, name, discourse.vocabulary)
        if tie and may_employ(tie, discourse):
            return tie.body
    return None


def find_tie(text: str, name: Name, vocabulary: Vocabulary) -> Tie | None:
    """Return what a name is tied to by "of" or a genitive: Ada Stone of the Courier."""
    patterns = vocabulary.name_patterns
    found = patterns.affiliation_after.match(text, name.stop, name.stop + BODY_DISTANCE)
    if found:
        is_tied = is_close(found, vocabulary) or is_set_off(found, vocabulary)
        return Tie(found["body"], found.end("body")) if is_tied else None
    # the Courier's Ada Stone
    if not text.endswith(vocabulary.nouns.edges.owner_ends, 0, name.start):
        return None
    first = max(0, name.start - BODY_DISTANCE)
    owner = patterns.affiliation_before.search(text, first, name.start)
    if owner is None:
        return None
    return Tie(without_opening(owner["body"], vocabulary), owner.end("body"), is_owner=True)


def is_close(found: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a body follows a name without a comma: Ada Stone of Halcyon, Ada Stone at ABC.

    In "she saw Ada Stone at the Port Board" they met there.
    """
    if found["comma"]:
        return False
    is_of = found["link"] in vocabulary.names.links
    return is_of or (not found["the"] and is_surely_body(found["body"], vocabulary))


def is_set_off(found: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a body stands between commas: "Ada Stone, with the Port Board, said".

    In "Ada Stone, with the Port Board behind her" it goes on.
    """
    is_ended = found.string.startswith((",", "."), found.end())
    return bool(found["comma"]) and is_ended and is_surely_body(found["body"], vocabulary)


def may_employ(tie: Tie, discourse: Discourse) -> bool:
    """Tell whether a name beside somebody's is a body's, and not a place's or a person's.

    "Ada Stone of Halcyon" may be from a town, unless the text shows Halcyon as a body.
    """
    vocabulary = discourse.vocabulary
    if is_place(tie.body, vocabulary):
        # Norland's Ada Stone
        return False
    opening, _, rest = tie.body.partition(" ")
    has_article = bool(rest) and is_article(opening.lower(), vocabulary)
    if has_article or is_surely_body(tie.body, vocabulary):
        return True
    named = discourse.entities.named_until(tie.place)
    if named is None or named.is_certain or stands_as_place(named, discourse):
        return False
    # One word that comes once may be any town; but "Halcyon's Ada Stone" works there.
    return tie.is_owner or len(named.names) > 1 or len(named.names[0].words) > 1


def stands_as_place(entity: Entity, discourse: Discourse) -> bool:
    """Tell whether a text says of something that it happens there: "in Halcyon"."""
    before = (previous_word(discourse.text, name.start) for name in entity.names[:NAMES_READ])
    return not discourse.vocabulary.names.places.isdisjoint(before)


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


def find_body_in_role(role: str, vocabulary: Vocabulary) -> str | None:
    """Return the body in a role: "Harbour Board" of "chair of the Harbour Board"."""
    for found in vocabulary.name_patterns.affiliation_in_role.finditer(role):
        if is_body_in_role(found, vocabulary):
            return found["body"]
    return None


def is_body_in_role(found: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a name in a role is that of a body: not "a lawyer from Reno"."""
    body = found["body"]
    if bare(body) in vocabulary.names.bodies:
        # Secretary of State, vice president of the Center
        return False
    if is_surely_body(body, vocabulary):
        # chair of the Harbour Board; analyst at ABC
        return True
    if found["link"] not in vocabulary.names.links:
        return False
    # chief executive of Halcyon; not: mayor of Troy
    before = found.string[: found.start()].split()
    return bool(before) and bare(before[-1]) in vocabulary.names.executives
