"""Roles by which an article calls somebody in passing: "Ada Stone ran. The former senator won".

Such a description is no source, and is told of somebody only where nobody else can be meant: it is
the subject of its clause, and the nearest sentence that names anybody names one person alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from newsparse.speakers.discourse import Discourse, people_named, sentences_before
from newsparse.speakers.entities import Entity
from newsparse.speakers.mentions import Reading, read_mention
from newsparse.speakers.positions import find_position
from newsparse.speakers.role_index import entities_with_role
from newsparse.speakers.same_role import has_genitive, is_compatible
from newsparse.speakers.words_around import following_word

NAMES_FOLLOWED = 6
"""Behind at most this many names of somebody a description is looked for: a bound on time."""

PHRASES_BEHIND_NAME = 24
"""Within this many phrases behind a name stands a description that follows it up: a bound on
time."""

NAME_PARAGRAPHS_BACK = 2
"""Within this many paragraphs, its own one included, the name stands: a fact of news."""

SUBJECT_POSITIONS = ("subject", "clause subject")


def find_calling(entity: Entity, discourse: Discourse) -> Iterator[Reading]:
    """Yield the descriptions behind the names of a person that mean this person."""
    for place in places_behind(entity, discourse):
        reading = read_description_at(place, discourse)
        if reading and means_only(entity, reading, discourse):
            yield reading


def places_behind(entity: Entity, discourse: Discourse) -> Iterable[int]:
    """Return the numbers of the nouns without a name behind the names of somebody, each once."""
    page = discourse.page
    firsts = (page.phrase_of(name.start) + 1 for name in entity.names[:NAMES_FOLLOWED])
    ranges = (range(first, min(first + PHRASES_BEHIND_NAME, len(page.names))) for first in firsts)
    # "The U.S. district judge" is rather somebody of whom the article tells besides.
    return [one for one in dict.fromkeys(chain(*ranges)) if page.names[one] == "noun_phrase"]


def read_description_at(place: int, discourse: Discourse) -> Reading | None:
    """Return the description of one known person that a phrase is, if its noun tells an office."""
    page = discourse.page
    noun = page.phrases.outline.word(page.phrases.last(place))
    if noun not in discourse.vocabulary.nouns.offices:
        return None
    span = page.phrases.span(place, place)
    reading = read_mention(page.text, span, discourse.vocabulary)
    is_office = reading.sort == "description" and reading.is_back_reference
    return reading if is_office and not reading.pronoun and not reading.name else None


def means_only(entity: Entity, reading: Reading, discourse: Discourse) -> bool:
    """Tell whether a description can mean nobody but one person."""
    page = discourse.page
    phrase = page.text[reading.start : reading.stop]
    if not tells_which(phrase, reading, discourse) or page.is_quoted(reading.start):
        return False
    if find_position(reading.start, page) not in SUBJECT_POSITIONS:
        return False
    # "The former Stone aide" is not Stone.
    is_another = entity.name.rpartition(" ")[2] in phrase
    if is_another or only_person_before(reading.start, discourse) is not entity:
        return False
    # "Gov. Bo Reed ... Ada Stone left. The former governor": Reed may be that one.
    bearers = entities_with_role(discourse.vocabulary.nouns.same(reading.head), discourse)
    return not any(is_compatible(phrase, role, discourse.vocabulary) for _, role in bearers)


def tells_which(phrase: str, reading: Reading, discourse: Discourse) -> bool:
    """Tell whether more than a noun is told, and nobody else is: "the former governor".

    "The nominee" may be whoever becomes it, and "the mayor's spokesman" is not the mayor.
    """
    is_owner = discourse.text.startswith(tuple(discourse.vocabulary.names.genitives), reading.stop)
    if is_owner or has_genitive(phrase, discourse.vocabulary):
        # the Italian mayor's plan; the mayor's spokesman
        return False
    is_plain = phrase.count(" ") == 1
    following = following_word(discourse.text, reading.stop)
    return not is_plain or following in discourse.vocabulary.names.describing


def only_person_before(position: int, discourse: Discourse) -> Entity | None:
    """Return the person whom the nearest sentence before a place names, if it is but one.

    "Hale Garden Inn" looks like a person as well: only those count of whom more tells it.
    """
    for sentence in sentences_before(discourse, position, NAME_PARAGRAPHS_BACK):
        people = [one for one in people_named(sentence, discourse) if one.is_certain]
        if people:
            first, *others = people
            return None if others else first
    return None
