"""Which body "the company" means: the bodies of the last paragraphs, weighed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsparse.refusal import Refusal
from newsparse.speakers.antecedents import find_subject, judge_candidates, names_any_body
from newsparse.speakers.body_nouns import judge_name_nouns
from newsparse.speakers.body_sorts import may_be_of_sort
from newsparse.speakers.candidates import SPEECH_BACK, Search
from newsparse.speakers.described import describe, told_names
from newsparse.speakers.discourse import Anaphor, Referent, entities_named, known_referents
from newsparse.speakers.entities import Entity
from newsparse.speakers.landmarks import Landmark
from newsparse.speakers.names import Name
from newsparse.speakers.persons import introduced_at, is_introduced
from newsparse.speakers.role_bearers import find_bearers
from newsparse.speakers.rules import NOBODY, SEVERAL_FIT, Judged, fitting_ones

GENERIC_WORDS = 2
"""At most this many words has a description of any body, a fact of news: "the company"; with one
more it may be a body of its own: "the water company"."""

APPOSITION_LENGTH = 60
"""Within this many characters behind a name stands the noun of its apposition: a bound on time."""

NAMES_WITH_APPOSITION = 8
"""Behind at most this many names of a body an apposition is looked for: a bound on time."""


def find_latest_body(anaphor: Anaphor) -> Entity | Refusal:
    """Return the body that "the company" means, or a body of its own; nobody in doubt."""
    search = search_for_body(anaphor)
    found = find_subject(search)
    if found and (is_another(found, search, anaphor) or is_less_told(found, search)):
        return SEVERAL_FIT
    if found and is_told_apart(found, search, anaphor):
        return describe(anaphor)
    if found is not NOBODY:
        return found
    # Named long before, and nobody since: "Halcyon, a ferry company ... The company"
    before = called_before(search)
    if len(before) == 1:
        return before[0]
    is_own = len(anaphor.phrase.split()) > GENERIC_WORDS or is_introduced(anaphor)
    return describe(anaphor) if is_own or not names_any_body(search) else NOBODY


def called_before(search: Search) -> list[Entity]:
    """Return the bodies that the text calls by the noun sought, and names before it."""
    return [entity for entity in search.called_so if entity.names[0].start < search.position]


def is_less_told(found: Entity, search: Search) -> bool:
    """Tell whether the text calls another body by the noun sought, and not the one found.

    "Ostra, a lender, closed. ... The Harbour Fund agreed. The lender": it may well be Ostra.
    """
    return bool(called_before(search)) and not has_noun_sought(found, search)


def is_another(found: Entity, search: Search, anaphor: Anaphor) -> bool:
    """Tell whether another body of the noun came in behind the name of one not called so.

    "Ostra closed. A Lund company agreed. The company": not Ostra. "A Lund company closed. Ostra
    was old. The company" is Ostra.
    """
    if has_noun_sought(found, search):
        return False
    place = introduced_at(anaphor)
    if place is None or found.names[0].start > place:
        return False
    # "Ostra, a company from Lund"
    return not any(is_apposed(name, place, anaphor) for name in found.names[:NAMES_WITH_APPOSITION])


def is_told_apart(found: Entity, search: Search, anaphor: Anaphor) -> bool:
    """Tell whether a noun tells which body it is, and not the one found: "the water company"."""
    if has_noun_sought(found, search):
        return False
    vocabulary = anaphor.vocabulary
    word = "".join(anaphor.phrase.split()[1:-1][-1:])
    # "the Perth-based company", "the ailing company"
    is_noun = word.isalpha() and word.islower()
    if not is_noun or word.endswith(vocabulary.names.verb_endings):
        return False
    page = anaphor.discourse.page
    is_adjective = page.class_of(page.token_before(anaphor.reading.stop) - 1) == "adjective"
    return not is_adjective and word not in vocabulary.antecedents.loose


def has_noun_sought(found: Entity, search: Search) -> bool:
    """Tell whether the text calls a body by the noun of the description, or described it so."""
    return found in search.called_so or found.head == search.noun


def is_apposed(name: Name, place: int, anaphor: Anaphor) -> bool:
    """Tell whether a noun stands in the apposition of a name: "Ostra, a ferry company"."""
    between = anaphor.discourse.text[name.stop : place]
    return len(between) < APPOSITION_LENGTH and between.startswith(", ")


def search_for_body(anaphor: Anaphor) -> Search:
    """Return the search for the body that a description means, also for the one that spoke last."""
    reading, discourse = anaphor.reading, anaphor.discourse
    called = [*find_bearers(anaphor), *named_so(anaphor)]
    return Search(
        discourse,
        reading.start,
        spoken=dict(places_of_speech(anaphor.earlier[-SPEECH_BACK:])),
        others=named_within(anaphor),
        sought="body",
        told=told_names(anaphor),
        is_strict=reading.head not in anaphor.vocabulary.names.generic_bodies,
        last=last_speech(anaphor),
        noun=anaphor.vocabulary.nouns.same(reading.head),
        called_so=[entity for entity in called if entity.kind == "organisation"],
    )


def named_within(anaphor: Anaphor) -> set[Entity]:
    """Return whom a description names inside: "the U.N. agency" is not the U.N."""
    discourse, reading = anaphor.discourse, anaphor.reading
    first = bisect_left(discourse.starts, reading.start)
    last = bisect_left(discourse.starts, reading.stop)
    return set(entities_named(discourse.landmarks[first:last], discourse))


def places_of_speech(referents: Sequence[Referent]) -> Iterator[tuple[int, Entity | None]]:
    """Yield where some mentions, and the names in them, begin, and whom they mean.

    "Ostra closed. The company agreed. Bo Reed left. The company": a body is not forgotten.
    """
    for reading, entity in referents:
        yield reading.start, entity
        if name := reading.own_name:
            yield name.start, entity


def named_so(anaphor: Anaphor) -> Iterator[Entity]:
    """Yield the bodies whose name has the noun of a description: "Harbour Bank"."""
    return fitting_ones(judge_name_nouns(anaphor))


def last_speech(anaphor: Anaphor) -> Sequence[Landmark]:
    """Return where the body that may be called so spoke last, however far back."""
    for reading, entity in known_referents(reversed(anaphor.earlier)):
        if entity.kind == "organisation" and may_follow(entity, anaphor):
            return [Landmark("described", reading.start, reading.stop)]
    return ()


def may_follow(entity: Entity, anaphor: Anaphor) -> bool:
    """Tell whether a description may follow up a body that spoke, by its name or its noun."""
    # "The agency" does not mean "the board" that has just spoken.
    noun = anaphor.vocabulary.nouns.same(anaphor.reading.head)
    is_known = bool(entity.names) or entity.head == noun
    return is_known and may_be_of_sort(entity, noun, anaphor.discourse)


def judge_near_bodies(anaphor: Anaphor) -> Iterator[Judged]:
    """Yield the bodies that are compared, each with its evidence."""
    return judge_candidates(search_for_body(anaphor))
