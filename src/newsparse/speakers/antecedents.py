"""Whom "he", "it" or "the senator" means: the candidates before it, weighed.

All whom the last paragraphs name are candidates. Who does not agree with the mention, or is known
to be somebody else, is refused (`OBJECTIONS`). The others get points for all evidence that holds of
them, and the one with most is meant if it leads clearly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import final

from newsparse.refusal import Refusal
from newsparse.speakers.body_sorts import may_be_of_sort
from newsparse.speakers.candidates import (
    Candidate,
    Search,
    Sought,
    count_speakers,
    find_candidates,
    has_spoken,
    is_sure,
)
from newsparse.speakers.discourse import Lead, sentences_before
from newsparse.speakers.entities import Entity
from newsparse.speakers.evidence import gather, is_called_so, is_of_sort, position_of
from newsparse.speakers.kinds import CALLED_IT
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.role_index import roles_of
from newsparse.speakers.rules import NOBODY, SEVERAL_FIT, Judged
from newsparse.speakers.subjects import is_subject, name_stands_alone, word_before_phrase
from newsparse.speakers.words_around import is_attribute, opens_sentence, previous_word

PARAGRAPHS_BACK = 3
"""Within this many paragraphs, its own one included, "he" follows a name: a fact of news, since
reporters name a speaker again before the fourth."""

BODY_SENTENCES = 2
"""Within this many sentences of its paragraph "it" finds its name: a fact of news, since in the
third before it "it" may be anything that happened since."""


@final
@dataclass(eq=False, slots=True)
class Weighed:
    """A candidate with its evidence; never changed."""

    candidate: Candidate
    """The candidate."""
    evidence: Sequence[tuple[str, int]]
    """What speaks for it and against it, with how much."""
    points: int
    """All of it together."""


def by_points(weighed: Weighed) -> int:
    """Order candidates by their points, the best first."""
    return -weighed.points


def find_subject(search: Search) -> Entity | Refusal:
    """Return the person who is meant, if one leads clearly."""
    return choose(rank(search), search)


def choose(ranked: Sequence[Weighed], search: Search) -> Entity | Refusal:
    """Return the best of the candidates, if nobody else is nearly as good."""
    if not ranked:
        return NOBODY
    best = ranked[0].candidate
    lead = Lead(points_ahead(ranked), best.back)
    search.discourse.leads[search.position, search.pronoun] = lead
    table = search.discourse.vocabulary.antecedents
    is_clear = lead.points is None or lead.points >= table.lead[search.sought]
    is_likely = ranked[0].points >= table.least.get(search.sought, ranked[0].points)
    return best.entity if is_clear and is_likely else SEVERAL_FIT


def points_ahead(ranked: Sequence[Weighed]) -> int | None:
    """Return by how many points the best leads whoever comes next, if anybody does."""
    best = ranked[0]
    rivals = (one for one in ranked if one.candidate.entity is not best.candidate.entity)
    rival = next(rivals, None)
    return best.points - rival.points if rival else None


def rank(search: Search) -> list[Weighed]:
    """Return the candidates who may be meant, the best first, and of equals the nearest.

    No sentence is looked at any more from which nobody could catch up.
    """
    table = search.discourse.vocabulary.antecedents
    ranked: list[Weighed] = []
    for back, sentence in enumerate(sentences_near(search)):
        distance = "body_sentences_back" if search.sought == "body" else "sentences_back"
        most = table.most[search.sought] + table.weigh(distance, back)
        if ranked and most < ranked[0].points - table.lead[search.sought]:
            break
        ranked += weigh_sentence(sift(sentence, back, search), search)
        ranked.sort(key=by_points)
    return ranked


def judge_candidates(search: Search) -> Iterator[Judged]:
    """Yield the candidates before a place, each with a verdict: who may be meant first."""
    for one in rank(search):
        yield Judged(one.candidate.entity, one.candidate.mark.start, in_words(one))
    for back, sentence in enumerate(sentences_near(search)):
        for candidate in find_candidates(sentence, back, search):
            if objection := find_objection(candidate, search):
                yield Judged(candidate.entity, candidate.mark.start, objection.verdict)


def in_words(weighed: Weighed) -> str:
    """Return the evidence for a candidate as text, with its sum."""
    told = (f"{name.replace('_', ' ')} {weight:+}" for name, weight in weighed.evidence)
    return f"{', '.join(told)}: {weighed.points}"


def sentences_near(search: Search) -> Iterator[Sequence[Landmark]]:
    """Yield the landmarks of the sentences up to a place, the nearest first."""
    is_thing = search.sought == "thing"
    blocks, most = (1, BODY_SENTENCES) if is_thing else (PARAGRAPHS_BACK, None)
    near = islice(sentences_before(search.discourse, search.position, blocks), most)
    # "The report fell. Rain fell. Rain fell. It warned": what spoke last goes on.
    return chain(near, [search.last]) if search.last else near


def sift(sentence: Sequence[Landmark], back: int, search: Search) -> list[Candidate]:
    """Return those of a sentence who may be meant."""
    candidates = find_candidates(sentence, back, search)
    return [one for one in candidates if find_objection(one, search) is None]


def weigh_sentence(candidates: Sequence[Candidate], search: Search) -> Iterator[Weighed]:
    """Yield those of one sentence who may be meant, with their evidence."""
    for order, candidate in enumerate(candidates):
        behind = count_speakers(candidates[order + 1 :], search)
        evidence = gather(replace(candidate, order=order, speakers_behind=behind), search)
        yield Weighed(candidate, evidence, sum(weight for _, weight in evidence))


def names_any_body(search: Search) -> bool:
    """Tell whether the sentences near name anything that may be a body."""
    return any(
        candidate.entity.names and not candidate.entity.is_certain
        for back, sentence in enumerate(sentences_near(search))
        for candidate in find_candidates(sentence, back, search)
        if not is_outside(candidate, search)
    )


def find_objection(candidate: Candidate, search: Search) -> Objection | None:
    """Return why a candidate cannot be meant, if it cannot."""
    for objection in OBJECTIONS[search.sought]:
        if objection.holds(candidate, search):
            return objection
    return None


def may_be_called(entity: Entity, pronoun: str) -> bool:
    """Tell whether a pronoun may mean an entity; an empty one means anybody with a name."""
    return may_be_person(entity, pronoun) and not is_of_other_gender(entity, pronoun)


def may_be_person(entity: Entity, pronoun: str) -> bool:
    """Tell whether an entity is a person, or may be one if a pronoun means it: "a spokesman"."""
    if entity.kind == "person":
        return True
    # "The senator", which promises no pronoun, means nobody who is not surely a person.
    if not pronoun:
        return False
    is_somebody = entity.kind == "anonymous" and not entity.is_plural
    return is_somebody or entity.is_unknown


def is_of_other_gender(entity: Entity, pronoun: str) -> bool:
    """Tell whether the text gives an entity another pronoun."""
    is_told = bool(pronoun) and bool(entity.pronouns)
    return is_told and pronoun not in entity.pronouns


def is_outside(candidate: Candidate, search: Search) -> bool:
    """Tell whether a name stands in a byline, dateline or caption."""
    return search.discourse.page.block_of(candidate.mark.start) is None


def is_place_like(candidate: Candidate, search: Search) -> bool:
    """Tell whether nothing, not even where it stands, makes a name a person's: "in Quill"."""
    if is_sure(candidate, search):
        return False
    # "Rain fell. She said": the capital only opens the sentence.
    is_doubtful = candidate.entity.is_doubtful
    if is_doubtful and opens_sentence(search.discourse.text, candidate.mark.start):
        return True
    return not name_stands_alone(candidate.mark, search.discourse)


def is_called_otherwise(candidate: Candidate, search: Search) -> bool:
    """Tell whether the last mentions called somebody by the other pronoun."""
    if not search.pronoun:
        return False
    called = search.called.get(candidate.entity, search.pronoun)
    return called != search.pronoun


def is_no_thing(candidate: Candidate, _search: Search) -> bool:
    """Tell whether somebody is no body and no text: Ada Stone is not "it"."""
    return candidate.entity.kind not in CALLED_IT


def is_no_name(candidate: Candidate, search: Search) -> bool:
    """Tell whether a word may have its capital only for opening a sentence: "Rain fell. It"."""
    return candidate.entity.is_doubtful and not has_spoken(candidate, search)


def is_no_topic(candidate: Candidate, search: Search) -> bool:
    """Tell whether a sentence is not about a body: "of the Board", "Board rules"."""
    mark, discourse = candidate.mark, search.discourse
    if has_spoken(candidate, search):
        return False
    # The agency of "HOLMVIK (HNN) — It fell." is the subject of nothing.
    if is_outside(candidate, search) or not is_subject(mark, discourse):
        return True
    # "They wrote to the Port Board. It rained": the article is no part of the name.
    is_behind = word_before_phrase(mark.start, discourse) in discourse.vocabulary.names.prepositions
    return is_behind or is_attribute(discourse.text, mark.stop, discourse.vocabulary)


def is_no_such_body(candidate: Candidate, search: Search) -> bool:
    """Tell whether somebody is no body, or may be none, or was described with another noun."""
    entity = candidate.entity
    if entity.kind != "organisation" or entity in search.others:
        return True
    if not entity.names:
        # "The agency" does not mean "the board" that has just spoken.
        return entity.head != search.noun
    # One capital word alone may be anything: "to Norland".
    return entity.is_unknown and not any(tells(candidate, search) for tells in KNOWN_BY)


def is_topical(candidate: Candidate, search: Search) -> bool:
    """Tell whether a sentence is about a lone word that comes again: "Ostra closed"."""
    is_again = len(candidate.entity.names) > 1
    return is_again and position_of(candidate, search) == "subject"


KNOWN_BY = (has_spoken, is_called_so, is_of_sort, is_topical)
"""What tells of a lone capital word that it is a body."""


def is_of_other_sort(candidate: Candidate, search: Search) -> bool:
    """Tell whether a body is of a sort that the description's noun is not for."""
    if not is_told_so(candidate.entity, search):
        # "The Labour party" is no other party.
        return True
    if is_called_so(candidate, search):
        return False
    if search.is_strict and not is_of_sort(candidate, search):
        # "The party" is none of which nothing is told.
        return True
    return not may_be_of_sort(candidate.entity, search.noun, search.discourse)


def is_told_so(entity: Entity, search: Search) -> bool:
    """Tell whether a body has the names of a description in its name or role, if there are any."""
    if not search.told:
        return True
    known = f"{entity.name} {' '.join(roles_of(entity, search.discourse))}".split()
    return not set(known).isdisjoint(search.told)


def is_place_or_attribute(candidate: Candidate, search: Search) -> bool:
    """Tell whether a name only says where or of what kind something is: "in Troy", "Troy fans"."""
    mark, discourse = candidate.mark, search.discourse
    if has_spoken(candidate, search) or is_called_so(candidate, search):
        return False
    if is_of_sort(candidate, search):
        # "Port Motors shares fell. The company"
        return False
    before = previous_word(discourse.text, mark.start)
    is_place = before in discourse.vocabulary.names.places
    return is_place or is_attribute(discourse.text, mark.stop, discourse.vocabulary)


@final
@dataclass(eq=False, slots=True)
class Objection:
    """What is asked of a candidate, and the verdict if it holds."""

    verdict: Refusal
    holds: Callable[[Candidate, Search], bool]


OF_PERSONS: Sequence[Objection] = (
    # "PORT ELLERY (Coast Wire) - She said": the head of an article is about nobody.
    Objection(Refusal("stands outside the paragraphs"), is_outside),
    # "The Harbour Board met. He said": not the board.
    Objection(
        Refusal("is no person"),
        lambda one, search: not may_be_person(one.entity, search.pronoun),
    ),
    # "Mrs. Stone left. He said": not Mrs. Stone.
    Objection(
        Refusal("is of another gender"),
        lambda one, search: is_of_other_gender(one.entity, search.pronoun),
    ),
    # "They met in Quill. She said": Quill is as well a town.
    Objection(Refusal("does not stand as a person would"), is_place_like),
    # "Kim Reed left. “No,” she said. Reed met Lee Poe. He said": not Reed.
    Objection(Refusal("was called by the other pronoun just now"), is_called_otherwise),
    # "He said Stone won": he is not Stone.
    Objection(
        Refusal("is named in the clause itself"),
        lambda one, search: one.entity in search.others,
    ),
)
OF_THINGS: Sequence[Objection] = (
    Objection(Refusal("is no subject of its sentence"), is_no_topic),
    Objection(Refusal("is no body and no text"), is_no_thing),
    # "The polls said so. It warned": not the polls.
    Objection(Refusal("is several"), lambda one, _search: not one.entity.is_single),
    Objection(Refusal("may be no name: nothing tells what it is"), is_no_name),
)
OF_BODIES: Sequence[Objection] = (
    Objection(Refusal("stands outside the paragraphs"), is_outside),
    Objection(Refusal("is no body that may be called so"), is_no_such_body),
    Objection(Refusal("is of another sort"), is_of_other_sort),
    Objection(Refusal("only tells where or of what kind something is"), is_place_or_attribute),
)
OBJECTIONS: Mapping[Sought, Sequence[Objection]] = {
    "person": OF_PERSONS,
    "thing": OF_THINGS,
    "body": OF_BODIES,
}
"""Why a candidate cannot be meant, by what is looked for."""
