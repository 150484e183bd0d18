"""Which person "the senator" means: somebody near, or somebody with this role."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Literal

from newsparse.refusal import Refusal
from newsparse.speakers.antecedents import (
    find_subject,
    is_of_other_gender,
    judge_candidates,
    may_be_called,
)
from newsparse.speakers.candidates import Search, search_from
from newsparse.speakers.described import complement_of_noun, describe, told_names
from newsparse.speakers.discourse import (
    Anaphor,
    Discourse,
    known_referents,
    people_named,
    recent_entities,
    sentences_before,
)
from newsparse.speakers.entities import Entity
from newsparse.speakers.positions import find_position
from newsparse.speakers.role_bearers import choose_bearer, find_bearers, judge_bearers
from newsparse.speakers.role_heads import role_heads
from newsparse.speakers.role_index import entities_near, entities_with_role, roles_of
from newsparse.speakers.rules import NOBODY, Judged
from newsparse.speakers.same_role import names_in_phrase, names_in_role
from newsparse.speakers.subjects import find_own_subject, find_spoken_of
from newsparse.speakers.words_around import following_word
from newsparse.vocabulary.vocabulary import Vocabulary

INTRODUCED_BACK = 1500
"""Within this many characters before "the senator" another one, "a senator", comes in: a bound on
time, of about three paragraphs."""

ARTICLE_WORDS = 4
"""Within this many words before a noun stands its article, a fact of news: "a 29-year-old young
woman"."""

PEOPLE_READ = 300
"""At most this many names of an article are asked whether they are a person's: a bound on time."""

NearRole = Literal["this role", "another's role", "another role", "no role"]
"""What the text says of the person near: "another's role" is that of another state's senator."""

TOLD_BY_CLAUSE = Refusal("a clause tells which one it is, and gives nobody this role")
NOBODY_NEAR = Refusal("nobody is near, and nobody has this role")
ONLY_ANOTHER = Refusal("the person near has such a role elsewhere, or has it no more")
HAS_ANOTHER_ROLE = Refusal("the person near has another role, and there is but one of this")


def find_person(anaphor: Anaphor) -> Entity | Refusal:
    """Return the person whom "the senator" means: who is near, or else who has this role.

    =============== ============================ =======================================
    who is near has if nobody has this role      if somebody has it
    =============== ============================ =======================================
    this role       -                            who is near
    another's role  nobody                       the one who has it
    another role    near; nobody if there is     the one who has it
                    but one, as "the mayor"
    no role         who is near                  the one who has it
    nobody is near  nobody                       the one who has it
    =============== ============================ =======================================
    """
    if stranger := find_last_stranger(anaphor):
        return stranger
    near = find_near_person(anaphor)
    bearers = find_bearers(anaphor)
    bearer = choose_bearer(bearers, anaphor) or find_by_names(anaphor)
    if not near:
        return bearer or NOBODY_NEAR
    role = role_of_near(near, bearers, anaphor)
    if role == "this role":
        return near
    if not bearer:
        return find_without_bearer(near, role, anaphor)
    return bearer


def find_last_stranger(anaphor: Anaphor) -> Entity | None:
    """Return somebody unnamed who has just spoken, and whom "the man" means."""
    if anaphor.reading.head not in anaphor.vocabulary.names.humans:
        return None
    last = next(recent_entities(anaphor.earlier[-1:]), None)
    if last is None:
        return None
    # "A woman said no. The man said yes": not she.
    promised = anaphor.vocabulary.nouns.genders.get(anaphor.reading.head, "")
    is_another = is_of_other_gender(last, promised)
    is_somebody = last.kind == "anonymous" and last.is_single
    return last if is_somebody and not is_another else None


def find_without_bearer(near: Entity, role: NearRole, anaphor: Anaphor) -> Entity | Refusal:
    """Return whom a description means if the text gives nobody its role."""
    # "Texas senator Ada Stone left. The Ohio senator": somebody whom the text does not name.
    if role == "another's role":
        return ONLY_ANOTHER
    # "Pilot Bo Reed left. The mayor": not Reed; but "the veteran" may be he.
    if role == "another role" and is_only_one(anaphor):
        return HAS_ANOTHER_ROLE
    return near


def role_of_near(near: Entity, bearers: Collection[Entity], anaphor: Anaphor) -> NearRole:
    """Return what the text says of the person near a description."""
    discourse = anaphor.discourse
    if near in bearers:
        return "this role"
    # "Ohio senator Ada Stone left. The Texas senator": a senator, and yet another one.
    same_noun = dict(entities_with_role(anaphor.reading.head, discourse))
    roles = roles_of(near, discourse)
    if near in same_noun:
        return "another's role"
    return "another role" if roles else "no role"


def is_only_one(anaphor: Anaphor) -> bool:
    """Tell whether a description is of but one person: "the mayor", "the director of the bank"."""
    # "Pilot Bo Reed left. The coach": who holds a post is told by it, and not by another.
    if anaphor.reading.head in anaphor.vocabulary.groups.posts:
        return True
    # "The director of the bank": what is added tells which one.
    following = following_word(anaphor.discourse.text, anaphor.reading.stop)
    return following in anaphor.vocabulary.names.links


INTRODUCED = Refusal("somebody else of this noun has come in shortly before")
IS_OF_SOMEBODY = Refusal("it is told by whose it is, and the person near is the owner")
SPEAKS_FOR_OTHERS = Refusal("the person near speaks for others, and the description is of no aide")


def find_near_person(anaphor: Anaphor) -> Entity | Refusal:
    """Return the person whom the nearest sentence is about, if nobody else was introduced."""
    if is_introduced(anaphor):
        return INTRODUCED
    # "Ada Stone left. The woman who steered": not Stone.
    if is_told_by_clause(anaphor):
        return TOLD_BY_CLAUSE
    # "Stone left. The head of his club": not Stone.
    if not anaphor.vocabulary.names.possessives.isdisjoint(complement_of_noun(anaphor).split()):
        return IS_OF_SOMEBODY
    search, subjects = search_near(anaphor)
    # Of the two in "Reed met Stone after the singer had won" the subject is not the singer.
    if subjects and (beside := find_beside(search)):
        return beside
    person = find_subject(search)
    return SPEAKS_FOR_OTHERS if person and is_aide(person, anaphor) else person


def is_told_by_clause(anaphor: Anaphor) -> bool:
    """Tell whether a clause tells who is described: "the man who fell"; not "the man, who fell"."""
    following = following_word(anaphor.discourse.text, anaphor.reading.stop)
    return following in anaphor.vocabulary.antecedents.relatives


def search_near(anaphor: Anaphor) -> tuple[Search, Collection[Entity]]:
    """Return the search for the person near, and the subject of the sentence, who is another."""
    start, discourse = anaphor.reading.start, anaphor.discourse
    subjects = find_own_subject(start, discourse)
    others = find_spoken_of(start, discourse).union(subjects, pronouns_before(anaphor))
    pronoun = anaphor.vocabulary.nouns.genders.get(anaphor.reading.head, "")
    return search_from(anaphor, pronoun, others), subjects


def pronouns_before(anaphor: Anaphor) -> Iterator[Entity]:
    """Yield whom a pronoun means that is the subject before a description in its sentence.

    In "He spoke of the Italian leader" these are two.
    """
    page = anaphor.discourse.page
    first = page.sentence_of(anaphor.reading.start).start
    for reading, entity in known_referents(reversed(anaphor.earlier)):
        if reading.start < first:
            return
        is_pronoun = reading.sort == "pronoun"
        position = find_position(reading.start, page)
        if is_pronoun and position == "subject":
            yield entity


def find_beside(search: Search) -> Entity | None:
    """Return the only person whom a sentence names beside its subject: "Reed met Stone after"."""
    sentence = next(sentences_before(search.discourse, search.position, 1))
    people = people_named(sentence, search.discourse)
    beside = [entity for entity in people if entity not in search.others]
    # Of two beside the subject either may be meant: "Reed met Stone and Poe after".
    if len(beside) != 1:
        return None
    return beside[0] if may_be_called(beside[0], search.pronoun) else None


def is_aide(person: Entity, anaphor: Anaphor) -> bool:
    """Tell whether somebody speaks for others, and the description is of no such person.

    "Spokesman Bo Reed said so. The candidate agreed": not Reed.
    """
    aides = anaphor.vocabulary.names.aides
    if anaphor.reading.head in aides:
        return False
    heads = role_heads(roles_of(person, anaphor.discourse), anaphor.vocabulary)
    # "Adviser and pilot Bo Reed" is more than somebody's voice.
    return bool(heads) and heads <= aides


def is_introduced(anaphor: Anaphor) -> bool:
    """Tell whether somebody else of this noun has come in shortly before: "a senator"."""
    return introduced_at(anaphor) is not None


def introduced_at(anaphor: Anaphor) -> int | None:
    """Return where somebody of this noun came in shortly before, if one did: "a senator"."""
    start, noun = anaphor.reading.start, f" {anaphor.reading.head} "
    before = anaphor.discourse.text[max(0, start - INTRODUCED_BACK) : start].lower()
    place = before.find(noun)
    while place >= 0:
        opening = before[:place].split()[-ARTICLE_WORDS:]
        if determiner_in(opening, anaphor.vocabulary) in anaphor.vocabulary.names.articles:
            return start - len(before) + place
        place = before.find(noun, place + 1)
    return None


def determiner_in(words: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the last determiner among some words, or nothing: "a" of "a young"."""
    determiners = vocabulary.names.determiners
    return next(filter(determiners.__contains__, reversed(words)), "")


def judge_persons(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield who may be meant: the persons near, then who has the role, each with a verdict."""
    if not is_introduced(anaphor):
        yield from judge_candidates(search_near(anaphor)[0])
    yield from judge_bearers(anaphor)


OF_SOMEBODY_NAMED = Refusal("it may be anybody whom the article names")


def find_stranger(anaphor: Anaphor) -> Entity | Refusal:
    """Return somebody who has no name: told apart from others, or where nobody is named at all.

    "The head of the ferry service", "the Norland minister" and "the man who fell" tell who they
    are; "the clown" may be anybody whom the article names.
    """
    names = names_in_phrase(anaphor.phrase, anaphor.vocabulary)
    is_told_apart = names or complement_of_noun(anaphor) or is_told_by_clause(anaphor)
    if is_told_apart:
        return describe(anaphor)
    # "A senator spoke. Another senator spoke. The senator": one of the two.
    is_anybody = is_introduced(anaphor) or names_people(anaphor.discourse)
    return OF_SOMEBODY_NAMED if is_anybody else describe(anaphor)


def names_people(discourse: Discourse) -> bool:
    """Tell whether an article names any person."""
    entities = discourse.entities
    keys = islice(entities.members, PEOPLE_READ)
    return any(entities.with_key(key).kind == "person" for key in keys)


def find_by_names(anaphor: Anaphor) -> Entity | Refusal:
    """Return the only one whose role has the names of a description: "the Labour nominee".

    "Labour leader Tom Dorn met Ada Stone. The Labour nominee": Dorn. Of a nation are many.
    """
    told = told_names(anaphor)
    fitting = [
        entity
        for word in told[:1]
        for entity, role in entities_near(word, anaphor.discourse)
        if set(told).issubset(names_in_role(role, anaphor.vocabulary)) and entity.kind == "person"
    ]
    return fitting[0] if len(fitting) == 1 else NOBODY
