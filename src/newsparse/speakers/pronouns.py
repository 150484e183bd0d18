"""Pronouns: "he" and "she" mean a person, "it" a body or text, "they" several."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from newsparse.refusal import Refusal
from newsparse.speakers.antecedents import find_subject, judge_candidates, may_be_called
from newsparse.speakers.candidates import SPEECH_BACK, Search, search_from, spoken_at
from newsparse.speakers.discourse import Anaphor, known_referents, recent_entities
from newsparse.speakers.entities import Entity
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.mentions import Reading
from newsparse.speakers.positions import find_position
from newsparse.speakers.rules import NOBODY, Judged, Rule, first_found
from newsparse.speakers.subjects import (
    CLAUSE_LANDMARKS,
    find_spoken_of,
    is_subject,
)
from newsparse.syntax.page import Page
from newsparse.vocabulary.phrase_classes import NOUNS

THING_MENTIONS = 2
"""Within this many mentions back spoke what "it" means, a fact of news: "The report said so. It
warned"."""

SEVERAL_MENTIONS = 3
"""Within this many mentions back spoke those whom "they" means, a fact of news: one of them may
speak in between."""

SEVERAL_PHRASES = 40
"""Within this many phrases "they" follows those who spoke: a bound on time."""

CLAUSE_TOKENS = 5
"""Within this many words behind "it" a clause opens for which it stands: a bound on time."""

BE_FORMS = ("be", "genitive")
"""The classes of the "is" and "'s" behind "it"."""

INSIDE_CLAUSE = ("negation", "adverb")
"""What may stand between these and an adjective."""

OPENS_WHAT_FOLLOWS = ("to", "that")
"""What opens the clause for which "it" stands."""

SUBJECT_OPENINGS = (", ", ". ", ".” ", '." ')
"""What ends right before a subject that only follows its pronoun."""


def find_person_before(anaphor: Anaphor) -> Entity | Refusal:
    """Return the person whom "he" means, if one is named or has spoken before it."""
    return find_subject(search_before(anaphor))


def judge_people_before(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield the persons before a pronoun, each with a verdict."""
    return judge_candidates(search_before(anaphor))


def search_before(anaphor: Anaphor) -> Search:
    """Return the search for the person whom a pronoun means."""
    reading = anaphor.reading
    # "He said Stone won" tells that he is not Stone; "His wife said Stone won" tells nothing.
    others: set[Entity] = set()
    if reading.sort == "pronoun":
        others = find_spoken_of(reading.start, anaphor.discourse)
    return search_from(anaphor, reading.pronoun, others)


NOBODY_AFTER = Refusal("nobody who goes by it is named soon after")
NO_SUBJECT_AFTER = Refusal("who is named next does not open a sentence or clause as its subject")


def find_announced(anaphor: Anaphor) -> Entity | Refusal:
    """Return the person named only after a pronoun: "Although he denied it, Bo Reed was seen".

    It is whom the rest of the sentence is about, or, if nobody has spoken or been meant yet,
    whom the next sentence is about.
    """
    reading, discourse = anaphor.reading, anaphor.discourse
    mark = next((mark for mark in marks_after(anaphor) if may_be_announced(mark, anaphor)), None)
    if mark is None:
        return NOBODY_AFTER
    # "Although he met Bo Reed": whom he meets is somebody else.
    is_new = discourse.text[reading.stop : mark.start].endswith(SUBJECT_OPENINGS)
    if not is_new or not is_subject(mark, discourse):
        return NO_SUBJECT_AFTER
    return discourse.entities.named_at(mark.start)


def marks_after(anaphor: Anaphor) -> Iterator[Landmark]:
    """Return the landmarks after a pronoun, as far as it may announce a name."""
    discourse = anaphor.discourse
    place = bisect_left(discourse.starts, anaphor.reading.stop)
    is_first = next(recent_entities(anaphor.earlier[-SPEECH_BACK:]), None) is None
    # The next sentence announces nobody once somebody has spoken.
    ends = ("block",) if is_first else ("block", "end")
    following = discourse.landmarks[place : place + CLAUSE_LANDMARKS]
    return takewhile(lambda mark: mark.kind not in ends, following)


def may_be_announced(mark: Landmark, anaphor: Anaphor) -> bool:
    """Tell whether a name is surely a person's, and one who goes by a pronoun."""
    # Neither a description nor a name in a quotation announces itself.
    if mark.kind != "name":
        return False
    entity = anaphor.discourse.entities.named_at(mark.start)
    return entity.is_certain and may_be_called(entity, anaphor.reading.pronoun)


MEANS_NOTHING = Refusal("it stands for what follows: it is fair to say")


def find_thing(anaphor: Anaphor) -> Entity | Refusal:
    """Return the body or text that "it" means, if one leads clearly."""
    if stands_for_what_follows(anaphor):
        return MEANS_NOTHING
    return find_subject(search_for_thing(anaphor))


def stands_for_what_follows(anaphor: Anaphor) -> bool:
    """Tell whether "it" means nothing by itself: "It is fair to say"; not "It is willing to"."""
    page = anaphor.discourse.page
    first = page.token_at(anaphor.reading.start) + 1
    stop = min(first + CLAUSE_TOKENS, len(page.tokens))
    classes = [*map(page.class_of, range(first, stop))]
    told = (name for name in classes if name not in INSIDE_CLAUSE)
    verb, adjective, opening, *_ = (*told, "", "", "")
    is_predicate = verb in BE_FORMS and adjective == "adjective"
    opens_clause = opening in OPENS_WHAT_FOLLOWS
    return is_predicate and opens_clause


def judge_things(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield the bodies and texts before "it", each with a verdict."""
    return judge_candidates(search_for_thing(anaphor))


def search_for_thing(anaphor: Anaphor) -> Search:
    """Return the search for the body or text that "it" means: also for what spoke last."""
    spoke = [one for one in anaphor.earlier[-THING_MENTIONS:] if one.entity]
    last = [Landmark("described", one.reading.start, one.reading.stop) for one in spoke[-1:]]
    search = search_from(anaphor, anaphor.reading.pronoun, ())
    return replace(search, sought="thing", spoken=spoken_at(spoke[-1:]), last=last)


NOT_SINCE = Refusal("others are spoken of since they spoke, or it is too long ago")


def find_several(anaphor: Anaphor) -> Entity | Refusal:
    """Return the people who spoke last, if the sentences since are about nobody else."""
    for reading, entity in known_referents(reversed(anaphor.earlier[-SEVERAL_MENTIONS:])):
        if not are_people(entity):
            continue
        if comes_in_since(stop_of_said(reading, anaphor), anaphor):
            return NOT_SINCE
        return entity
    return NOBODY


def are_people(entity: Entity) -> bool:
    """Tell whether "they" may mean somebody: several, or a body that is told by more than a name.

    Where nothing but its capitals tells that a lone word is a body, it may be a thing.
    """
    is_untold = entity.kind == "organisation" and entity.evidence == "none"
    is_one_body = bool(entity.names) and is_untold
    return entity.is_plural and not is_one_body


def stop_of_said(reading: Reading, anaphor: Anaphor) -> int:
    """Return where a mention stops, with what is said behind it."""
    pieces = anaphor.discourse.page.contents.get(reading.start, ())
    behind = [piece.stop for piece in pieces if piece.stop < anaphor.reading.start]
    return max([reading.stop, *behind])


def comes_in_since(place: int, anaphor: Anaphor) -> bool:
    """Tell whether another sentence with a plural subject stands between a place and a mention."""
    page = anaphor.discourse.page
    first, last = page.phrase_of(place) + 1, page.phrase_of(anaphor.reading.start)
    if last - first > SEVERAL_PHRASES:
        return True
    return any(is_several_subject(number, page) for number in range(first, last))


def is_several_subject(place: int, page: Page) -> bool:
    """Tell whether a phrase is a plural noun for people, and the subject of its clause."""
    # "Sailors" may look like a name where it opens a sentence.
    if page.names[place] not in NOUNS:
        return False
    noun = page.phrases.outline.word(page.phrases.last(place)).lower()
    nouns = page.vocabulary.nouns
    is_of_people = nouns.is_plural(noun) and noun in nouns.known
    start = page.phrases.start(place)
    return is_of_people and find_position(start, page) == "subject"


HE_AND_SHE_RULES = (
    Rule(
        "who spoke or was the subject before",
        "Ada Stone wrote to Bo Reed. [She] agreed.",
        find_person_before,
        "pronoun",
        judge_people_before,
    ),
    Rule(
        "the subject that follows",
        "Although [he] denied it, Dr. Bo Reed was seen.",
        find_announced,
        "announced",
    ),
)

PRONOUN_RULES: Mapping[str, Sequence[Rule]] = {
    "he": HE_AND_SHE_RULES,
    "she": HE_AND_SHE_RULES,
    "it": (
        Rule(
            "the body or text that spoke or was the subject before",
            "The Harbour Board closed. [It] agreed.",
            find_thing,
            "body_pronoun",
            judge_things,
        ),
    ),
    "they": (
        Rule("who spoke last", "[Some voters] said so. [They] agreed.", find_several, "several"),
    ),
}
"""How each pronoun finds its antecedent; "I", "we" and "you" find none."""


def find_antecedent(anaphor: Anaphor) -> Entity | Refusal:
    """Return whom a personal pronoun, or the one in "his campaign", means."""
    return first_found(PRONOUN_RULES.get(anaphor.reading.pronoun, ()), anaphor)
