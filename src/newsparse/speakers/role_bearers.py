"""Who has the role that a description names: "the Texas senator" is "Sen. Stone (D-Tex.)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from newsparse.refusal import Refusal
from newsparse.speakers.discourse import Anaphor, Discourse, known_referents, recent_entities
from newsparse.speakers.entities import Entity
from newsparse.speakers.role_index import entities_with_role
from newsparse.speakers.rules import NOBODY, SEVERAL_FIT, Judged, fitting_ones
from newsparse.speakers.same_role import is_compatible, names_in_phrase, names_in_role
from newsparse.vocabulary.nouns import bare

IS_NO_PERSON = Refusal("has the role, but is no person")
IS_OTHER_KIND = Refusal("has the role, but is of a kind that is not called so")
HAS_OTHER_FIELD = Refusal("has this role elsewhere, or has it no more")
IS_FAR = Refusal("is named far away, and nothing tells that the role is of this place or body")

REACH = 2
"""This many paragraphs before that of a description somebody is still near: a fact of news."""


def find_by_role(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom the text described so before, or gives this role."""
    return choose_bearer(find_bearers(anaphor), anaphor)


def choose_bearer(bearers: Sequence[Entity], anaphor: Anaphor) -> Entity | Refusal:
    """Return the one of several with a role that spoke last, or else was named last and near."""
    if len(bearers) <= 1:
        return next(iter(bearers), NOBODY)
    # "Sen. Stone agreed. Sen. Reed left. The senator": she who spoke goes on.
    last = next(recent_entities(anaphor.earlier), NOBODY)
    if last in bearers:
        return last
    near = [entity for entity in bearers if is_named_near(entity, anaphor)]
    nearest = max(near, key=lambda one: last_named(one, anaphor.reading.start), default=None)
    return nearest or SEVERAL_FIT


def find_bearers(anaphor: Anaphor) -> list[Entity]:
    """Return all whom the text described so before, or else all to whom it gives this role."""
    return [*fitting_ones(judge_bearers(anaphor))]


def judge_bearers(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield who may have the role that a description names, each with a verdict."""
    # "The governor ran. Near Roe, the governor fell": the same one, whoever else is one.
    if before := find_described_so(anaphor):
        yield before
        return
    # "Pope Bo ... the pope": a title that is no noun of a role otherwise.
    head, discourse = anaphor.reading.head, anaphor.discourse
    is_title = head in anaphor.vocabulary.nouns.courtesies
    titled = find_titled(head, discourse) if is_title else []
    for entity in titled:
        yield Judged(entity, entity.names[0].start, "has this title")
    if titled:
        return
    for entity, role in bearers_of_office(head, discourse):
        yield Judged(entity, entity.names[0].start, judge_role(entity, role, anaphor))


def bearers_of_office(noun: str, discourse: Discourse) -> list[tuple[Entity, str]]:
    """Return who has a role with a noun, or with the office that it is another word for.

    "The premier" may be "Prime Minister Ada Stone".
    """
    nouns = discourse.vocabulary.nouns
    own = entities_with_role(nouns.same(noun), discourse)
    office = discourse.vocabulary.names.offices_by_noun.get(noun)
    if office is None:
        return [*own]
    others = entities_with_role(office.rpartition(" ")[2], discourse)
    named_so = [one for one in others if office in one[1].lower()]
    return [*own, *named_so]


def judge_role(entity: Entity, role: str, anaphor: Anaphor) -> str | Refusal:
    """Return why a description with a noun means one who has a role with it, or why not."""
    phrase, vocabulary = anaphor.phrase, anaphor.vocabulary
    if not is_compatible(phrase, role, vocabulary):
        return HAS_OTHER_FIELD
    # "Gov. Bo Reed" of whom no state is told is "the Ohio governor" only right behind.
    is_told = bool(names_in_role(role, vocabulary))
    is_vague = bool(names_in_phrase(phrase, vocabulary)) and not is_told
    if is_vague and not is_named_near(entity, anaphor):
        return IS_FAR
    # "Halcyon, the owner of the pier": "the owner" is a person.
    head, nouns = anaphor.reading.head, anaphor.vocabulary.nouns
    if head in nouns.persons and entity.kind != "person":
        return IS_NO_PERSON
    # "Ada Stone, the media called her rude": no person is the media.
    if head in anaphor.vocabulary.groups.only_bodies and entity.kind == "person":
        return IS_OTHER_KIND
    return "has this role"


def find_described_so(anaphor: Anaphor) -> Judged | None:
    """Return whom a mention before described with the same noun, and the text names."""
    text = anaphor.discourse.text
    for earlier, entity in known_referents(reversed(anaphor.earlier)):
        if earlier.head != anaphor.reading.head:
            continue
        # "A pilot" of whom no name is told is found by the description itself.
        phrase = text[earlier.start : earlier.stop]
        may_be_same = is_compatible(anaphor.phrase, phrase, anaphor.vocabulary)
        if may_be_same and entity.names:
            return Judged(entity, earlier.start, "was described so before")
    return None


def find_titled(head: str, discourse: Discourse) -> list[Entity]:
    """Return whom the text gives a title that is no role otherwise: "Pope Francis"."""
    entities = discourse.entities
    titled: list[Entity] = []
    for key, names in entities.members.items():
        titles = chain.from_iterable(name.titles for name in names)
        if head in map(bare, titles):
            titled.append(entities.with_key(key))
    return titled


def last_named(entity: Entity, position: int) -> int:
    """Return where an entity was last named before a place; -1 if it was not."""
    before = bisect_left(entity.names, position, key=lambda name: name.start)
    return entity.names[before - 1].start if before else -1


def is_named_near(entity: Entity, anaphor: Anaphor) -> bool:
    """Tell whether somebody is named in the paragraphs before, or right behind a headline."""
    page, position = anaphor.discourse.page, anaphor.reading.start
    number = page.block_of(position) or 0
    first = page.blocks[max(0, number - REACH)].start
    # Who is meant in a headline is named below it.
    behind = page.blocks[: REACH + 1][-1].stop
    stop = position if number else behind
    starts = [name.start for name in entity.names]
    return bisect_left(starts, first) < bisect_left(starts, stop)
