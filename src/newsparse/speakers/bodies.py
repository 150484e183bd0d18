"""Which body "the company" means: the one called so, the last that spoke, or the only one near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.refusal import Refusal
from newsparse.speakers.described import describe
from newsparse.speakers.discourse import (
    Anaphor,
    Discourse,
    entities_named,
    recent_entities,
    sentences_before,
)
from newsparse.speakers.entities import Entity
from newsparse.speakers.landmarks import Landmark, is_named
from newsparse.speakers.role_bearers import find_by_role
from newsparse.speakers.rules import Judged
from newsparse.speakers.words_around import is_attribute, previous_word

GENERIC_WORDS = 2
"""At most this many words has a description of any body, a fact of news: "the company"; with one
more it may be a body of its own: "the water company"."""

JUST_SPOKEN_MENTIONS = 3
"""Within this many mentions back a body has just spoken: a fact of news, since reporters let two
sources speak in turn, and seldom three."""

BODY_PARAGRAPHS = 2
"""Within this many paragraphs, its own one included, a body is named that "the company" means: a
fact of news, since reporters name a body again before the third."""

ANOTHER_SPOKE = Refusal("another body has spoken since the one that is called so")
ANOTHER_IS_NEARER = Refusal("another body is named nearer than the one that is called so")
SEVERAL = Refusal("several bodies stand in the nearest sentence that names any")


def find_latest_body(anaphor: Anaphor) -> Entity | Refusal:
    """Return the body that "the company" means, or a body of its own; nobody in doubt."""
    spoke = last_speaking_body(anaphor)
    near = find_near_bodies(anaphor.reading.start, anaphor.discourse)
    # "Halcyon, a software company": the text itself calls it so.
    called_so = find_by_role(anaphor)
    # "The company agreed. Bo Reed works for the firm Ostra": not yet known.
    if called_so and is_known_before(called_so, anaphor):
        rival = find_rival(called_so, spoke, near)
        return called_so if rival is None else rival
    # "The Harbour Bank said so. Bo Reed met the Port Board. The company agreed."
    if spoke and is_followed_up(spoke, near, anaphor):
        return spoke
    match len(near):
        case 0:
            return spoke or describe(anaphor)
        case 1:
            # "Bo Reed met the Port Board. The agency said so."
            return near[0]
    is_own = len(anaphor.phrase.split()) > GENERIC_WORDS
    return describe(anaphor) if is_own else SEVERAL


def is_known_before(entity: Entity, anaphor: Anaphor) -> bool:
    """Tell whether somebody is named or described before a mention."""
    return not entity.names or entity.names[0].start < anaphor.reading.start


def find_rival(called_so: Entity, spoke: Entity | None, near: Sequence[Entity]) -> Refusal | None:
    """Return why "the company" may mean another one than that which the text calls so."""
    if spoke is called_so:
        # "Halcyon, a ferry company, said so. On X, the company agreed": it has just spoken.
        return None
    if spoke and spoke.names:
        # "Halcyon, a ferry company, closed. The Harbour Bank agreed. The company".
        return ANOTHER_SPOKE
    # "Halcyon, a ferry company, closed. Bo Reed met the Port Board. The company".
    return ANOTHER_IS_NEARER if near and called_so not in near else None


def last_speaking_body(anaphor: Anaphor) -> Entity | None:
    """Return the body that spoke last, if it has a name or is described with the same noun."""
    head = anaphor.vocabulary.nouns.same(anaphor.reading.head)
    for entity in recent_entities(anaphor.earlier):
        # "The agency" does not mean "the board" that has just spoken.
        may_be_called_so = bool(entity.names) or entity.head == head
        if may_be_called_so and entity.kind == "organisation":
            return entity
    return None


def is_followed_up(spoke: Entity, near: Sequence[Entity], anaphor: Anaphor) -> bool:
    """Tell whether the body that spoke last is still spoken of: it is named near, or just spoke."""
    if spoke in near:
        return True
    return spoke in list(recent_entities(anaphor.earlier[-JUST_SPOKEN_MENTIONS:]))


def find_near_bodies(position: int, discourse: Discourse) -> Sequence[Entity]:
    """Return the bodies of the nearest sentence that names any, places left out."""
    for sentence in sentences_before(discourse, position, BODY_PARAGRAPHS):
        bodies = bodies_named(sentence, discourse)
        if bodies:
            return bodies
    return ()


def bodies_named(sentence: Sequence[Landmark], discourse: Discourse) -> list[Entity]:
    """Return the bodies that a sentence names, each once, places left out."""
    # "In Troy" and "Troy fans" name no body that could speak.
    names = filter(is_named, sentence)
    marks = (name for name in names if not is_place_or_attribute(name, discourse))
    return [*filter(is_sure_body, entities_named(marks, discourse))]


def is_place_or_attribute(mark: Landmark, discourse: Discourse) -> bool:
    """Tell whether a name only says where or of what kind something is: "in Troy", "Troy fans"."""
    before = previous_word(discourse.text, mark.start)
    # "In Troy" tells where; "Troy fans" tells which fans.
    if before in discourse.vocabulary.names.places:
        return True
    return is_attribute(discourse.text, mark.stop, discourse.vocabulary)


def is_sure_body(entity: Entity) -> bool:
    """Tell whether a name is surely a body's: one capital word alone may be anything."""
    if entity.kind != "organisation":
        return False
    comes_again = len(entity.names) > 1
    return comes_again or not entity.is_open


def judge_near_bodies(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield the bodies that are compared: called so, last speaker, and those named near."""
    start = anaphor.reading.start
    if called_so := find_by_role(anaphor):
        yield Judged(called_so, start, "is called so in the text")
    if spoke := last_speaking_body(anaphor):
        yield Judged(spoke, start, "spoke last of all bodies")
    for entity in find_near_bodies(start, anaphor.discourse):
        yield Judged(entity, start, "stands in the nearest sentence that names a body")
