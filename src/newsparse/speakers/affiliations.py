"""The body that somebody is tied to: "Ada Stone of The Courier", "chair of the Port Board"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsparse.patterns.name_patterns import name_start
from newsparse.speakers.discourse import Discourse
from newsparse.speakers.entities import Entity
from newsparse.speakers.kinds import is_body_name
from newsparse.speakers.names import Name, is_acronym
from newsparse.speakers.role_index import NAMES_WITH_ROLE
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
    if found := find_behind(text, name.stop, vocabulary):
        is_tied = is_close(found, vocabulary) or is_set_off(found, text, vocabulary)
        return Tie(found.body, found.stop) if is_tied else None
    # the Courier's Ada Stone
    if not text.endswith(vocabulary.nouns.edges.owner_ends, 0, name.start):
        return None
    owner = find_owner(text, name.start, vocabulary)
    if owner is None:
        return None
    return Tie(without_opening(owner[0], vocabulary), owner.end(), is_owner=True)


class Behind(NamedTuple):
    """A name behind a preposition, which may be a body's."""

    before: str
    """What stands before the preposition: a comma behind a name, or the words of a role."""
    link: str
    """The preposition: "of"."""
    has_article: bool
    """Whether "the" stands behind it."""
    body: str
    """The name, with an article of its own: "The Courier"."""
    stop: int
    """Where it ends."""


def find_behind(text: str, start: int, vocabulary: Vocabulary) -> Behind | None:
    """Return the name that a preposition ties to one that ends at a place: "of The Courier"."""
    patterns, limit = vocabulary.name_patterns, start + BODY_DISTANCE
    found = patterns.tie_to_body.match(text, start, limit)
    if found is None:
        return None
    first = found.start("body")
    # "of The Courier"; "of The", where no name follows the article.
    run = patterns.run.match(text, found.end(), limit) or patterns.run.match(text, first, limit)
    if run is None:
        return None
    body = text[first : run.end()]
    return Behind(found["comma"], found["link"], bool(found["the"]), body, run.end())


def find_owner(text: str, stop: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """Return the name of who owns what stands at a place: Courier of "the Courier's Stone"."""
    patterns = vocabulary.name_patterns
    for capital in name_start().finditer(text, max(0, stop - BODY_DISTANCE), stop):
        run = patterns.run.match(text, capital.start(), stop)
        if run and patterns.owner_end.match(text, run.end(), stop):
            return run
    return None


def is_close(found: Behind, vocabulary: Vocabulary) -> bool:
    """Tell whether a body follows a name without a comma: Ada Stone of Halcyon, Ada Stone at ABC.

    In "she saw Ada Stone at the Port Board" they met there.
    """
    if found.before:
        return False
    if found.link in vocabulary.names.links:
        # of Halcyon, of the Courier
        return True
    return not found.has_article and is_surely_body(found.body, vocabulary)


def is_set_off(found: Behind, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a body stands between commas: "Ada Stone, with the Port Board, said".

    In "Ada Stone, with the Port Board behind her" it goes on.
    """
    is_ended = text.startswith((",", "."), found.stop)
    return bool(found.before) and is_ended and is_surely_body(found.body, vocabulary)


def may_employ(tie: Tie, discourse: Discourse) -> bool:
    """Tell whether a name beside somebody's is a body's, and not a place's or a person's.

    "Ada Stone of Halcyon" may be from a town, unless the text shows Halcyon as a body.
    """
    vocabulary = discourse.vocabulary
    if is_state_or_city(tie.body, vocabulary):
        # Norland's Ada Stone
        return False
    opening, _, rest = tie.body.partition(" ")
    has_article = bool(rest) and is_article(opening.lower(), vocabulary)
    if has_article or is_surely_body(tie.body, vocabulary):
        return True
    named = discourse.entities.named_until(tie.place)
    # "In Halcyon" it is a place.
    if named is None or named.is_certain or stands_as_place(named, discourse):
        return False
    if tie.is_owner:
        # Halcyon's Ada Stone
        return True
    # One word that comes once may be any town.
    return len(named.names) > 1 or len(named.names[0].words) > 1


def stands_as_place(entity: Entity, discourse: Discourse) -> bool:
    """Tell whether a text says of something that it happens there: "in Halcyon"."""
    before = (previous_word(discourse.text, name.start) for name in entity.names[:NAMES_WITH_ROLE])
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
    return is_body and not is_state_or_city(body, vocabulary)


def without_opening(body: str, vocabulary: Vocabulary) -> str:
    """Return a name without the word that opens its sentence: "The Post" of "As The Post".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> without_opening("As The Post", load_vocabulary("en"))
    'The Post'
    """
    words = body.split(" ")
    while len(words) > 1 and opens_its_sentence(words[0], vocabulary):
        del words[0]
    return " ".join(words)


def opens_its_sentence(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word has its capital for opening a sentence: "As"; not "The" of a name."""
    return word in vocabulary.names.unnamed and not is_article(word.lower(), vocabulary)


def is_state_or_city(body: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is that of a state or city: "Ada Stone of Ohio"."""
    return body in vocabulary.names.states


def find_body_in_role(role: str, vocabulary: Vocabulary) -> str | None:
    """Return the body in a role: "Harbour Board" of "chair of the Harbour Board"."""
    bodies = bodies_in_role(role, vocabulary)
    behind = next((found.body for found in bodies if is_body_in_role(found, vocabulary)), None)
    return behind or find_body_before(role, vocabulary)


def find_body_before(role: str, vocabulary: Vocabulary) -> str | None:
    """Return the body with which a role begins: "Harbour Board" of "Harbour Board chairman".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> roles = ("Harbour Board's chief clerk", "Ostra chief executive", "Norland's mayor")
    >>> [find_body_before(role, load_vocabulary("en")) for role in roles]
    ['Harbour Board', 'Ostra', None]
    """
    run = vocabulary.name_patterns.run.match(role)
    if run is None:
        return None
    body, rest = without_title(run[0], vocabulary), role[run.end() :]
    noun = rest.partition(",")[0].rpartition(" ")[2]
    is_land = body in vocabulary.groups.lands
    # "Office worker": the capital opens the sentence.
    is_lone_noun = bare(body) in vocabulary.names.bodies
    is_of_firm = noun in vocabulary.names.executives and not is_land
    is_of_body = is_body_name(tuple(body.split()), vocabulary) and not is_lone_noun
    is_told = is_of_firm or is_of_body
    return body if is_told and may_be_owner(body, vocabulary) else None


def without_title(body: str, vocabulary: Vocabulary) -> str:
    """Return a name without the title that ends its run: "Harbour Board President"."""
    before, _, last = body.rpartition(" ")
    is_title = bare(last) in vocabulary.nouns.titles
    return before if before and is_title else body


def may_be_owner(body: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the first words of a role may be a body: not "Former", "German", "Deputy"."""
    first = bare(body.partition(" ")[0])
    # "European Commission" is a body all the same.
    is_nation = vocabulary.nouns.is_national(body.lower())
    return first not in vocabulary.groups.opens_title and not is_nation


def bodies_in_role(role: str, vocabulary: Vocabulary) -> Iterator[Behind]:
    """Yield the names behind the prepositions of a role: "chair of the Harbour Board"."""
    patterns, place = vocabulary.name_patterns, 0
    while found := patterns.tie_in_role.search(role, place):
        place = found.start() + 1
        if run := patterns.run.match(role, found.end()):
            place = run.end()
            before, link = role[: found.start()], found["link"]
            yield Behind(before, link, has_article=False, body=run[0], stop=place)


def is_body_in_role(found: Behind, vocabulary: Vocabulary) -> bool:
    """Tell whether a name in a role is that of a body: not "a lawyer from Reno"."""
    body = found.body
    if bare(body) in vocabulary.names.bodies:
        # Secretary of State, vice president of the Center
        return False
    if is_surely_body(body, vocabulary):
        # chair of the Harbour Board; analyst at ABC
        return True
    if found.link in vocabulary.names.workplaces:
        # head of research at Banco Lund; not: a waiter at Troy, a waiter at Port Hale
        first, *others = map(bare, body.split())
        return bool(others) and first not in vocabulary.groups.openers
    if found.link not in vocabulary.names.links:
        return False
    # chief executive of Halcyon; not: mayor of Troy
    nouns = map(bare, found.before.split()[-1:])
    return not vocabulary.names.executives.isdisjoint(nouns)
