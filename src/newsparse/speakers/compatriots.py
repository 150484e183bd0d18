"""Whom "the Italian" means: the person of that nation, or else the only one near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from newsparse.refusal import Refusal
from newsparse.speakers.antecedents import rank
from newsparse.speakers.candidates import search_from
from newsparse.speakers.discourse import Anaphor, Discourse
from newsparse.speakers.entities import Entity
from newsparse.speakers.names import Name
from newsparse.speakers.role_index import roles_of, telling_names
from newsparse.speakers.rules import Judged, fitting_ones, only_one_of
from newsparse.speakers.same_role import capitalised, has_same_stem
from newsparse.speakers.words_around import WORD_LENGTH

IS_OF_NATION = "the text tells this nation"
MAY_BE = "the text tells no nation"
IS_OF_ANOTHER = Refusal("the text tells another nation")


def find_compatriot(anaphor: Anaphor) -> Entity | Refusal:
    """Return the person near of whom the text tells the nation, or the only person near."""
    judged = [*judge_compatriots(anaphor)]
    told = [one.entity for one in judged if one.verdict == IS_OF_NATION]
    return only_one_of(told or [*fitting_ones(judged)])


def judge_compatriots(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield the persons of the paragraphs before a mention, each once, with a verdict."""
    nation = anaphor.phrase.rpartition(" ")[2]
    near = {one.candidate.entity: one.candidate for one in rank(search_from(anaphor, "", ()))}
    for entity, candidate in near.items():
        yield Judged(entity, candidate.mark.start, judge_nation(entity, nation, anaphor.discourse))


def judge_nation(entity: Entity, nation: str, discourse: Discourse) -> str | Refusal:
    """Return why somebody may be of a nation, or why not."""
    told = [*nations_of(entity, discourse)]
    if any(has_same_stem(nation, word) for word in told):
        return IS_OF_NATION
    # "Italian Luca Berti came first. The Norwegian": not Berti.
    is_told = any(map(discourse.vocabulary.nouns.is_national, map(str.lower, told)))
    return IS_OF_ANOTHER if is_told else MAY_BE


def nations_of(entity: Entity, discourse: Discourse) -> Iterator[str]:
    """Yield the capitalised words of somebody's roles, in the names and beside them."""
    beside = (words_beside(name, discourse) for name in telling_names(entity, discourse))
    # an Italian driver
    roles = map(str.split, roles_of(entity, discourse))
    return iter(capitalised(chain(*beside, *roles)))


def words_beside(name: Name, discourse: Discourse) -> Sequence[str]:
    """Return the words by which a name may tell a nation: Italian Luca Berti, Berti of Italy."""
    behind = discourse.text[name.stop : name.stop + WORD_LENGTH].split()
    return (*name.titles, name.words[0], *behind[:2])
