"""Days of a clause that the words of saying go on with.

`promised on Thursday to stay, saying ...`, `took to the steps on Thursday to say ...`, `has
been silent but on Thursday wrote ...`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newsparse.said_on.cue_sentence import Day, Surroundings, is_plain
from newsparse.said_on.occasions import has_lead, is_aside

NESTED = 6
"""So many clauses that are attributed may hold each other."""

LONGEST_VERB = 3
"""Words of a verb right behind its subject: `has also promised`; later ones are others'."""

BREAKS = (",", ";", "-", "–", "—")
"""What divides two clauses."""


def find_going_on(around: Surroundings) -> Iterator[Day]:
    """Find the day of the verb that the cue goes on with, a clause further on.

    Between the subject and the day stands no comma and no other clause.
    """
    known, vocabulary = around.source_before, around.vocabulary
    if known is None:
        return
    for found in around.days_outside(known.stop, around.cue.start):
        between = around.text[known.stop : found.start()]
        before = around.spoken(known.stop, found.start())
        plain = (vocabulary.dates.clause_words | vocabulary.dates.futures).isdisjoint(before) and (
            len(before) <= LONGEST_VERB or is_plain(around, before)
        )
        apart = "," in between.lstrip(",") or is_aside(around, found, before)
        if plain and not apart and _goes_on(around, found) and not _is_others(around, found):
            yield found


def _is_others(around: Surroundings, found: Day) -> bool:
    """Tell whether a day stands in a clause that is attributed, but the cue does not."""
    start, cue = found.start(), around.cue.start
    place = bisect_right(around.others, start, key=lambda other: other.start)
    return any(
        start < other.stop and not other.start <= cue < other.stop
        for other in around.others[max(0, place - NESTED) : place]
    )


def _goes_on(around: Surroundings, found: Day) -> bool:
    """Tell whether the cue goes on with the clause of a day.

    As a participle behind a comma or the day, as an infinitive behind the day, or as one verb
    behind a conjunction.
    """
    vocabulary, start = around.vocabulary, around.cue.start
    cue = around.cue_words or [""]
    behind = around.spoken(found.end(), start)
    if cue[0] in vocabulary.dates.aims:
        return not behind
    if any(word.endswith(vocabulary.dates.participle_ending) for word in (cue[0], cue[-1])):
        return not behind or around.text[:start].rstrip().endswith(BREAKS)
    return len(cue) == 1 and bool(behind) and behind[-1] in vocabulary.dates.verb_joins


def find_turning(around: Surroundings) -> Iterator[Day]:
    """Find the day that opens a clause with the cue behind a comma, dash or conjunction.

    `..., on Thursday night she said`, `has been silent but on Thursday wrote`.
    """
    joins = around.vocabulary.dates.verb_joins
    for found in around.days_outside(around.sentence.start, around.cue.start):
        before = around.spoken(around.sentence.start, found.start())
        divided = around.text[: found.start()].rstrip().endswith(BREAKS)
        opens = bool(before) and (divided or before[-1] in joins)
        stop = around.subject if found.start() < around.subject else around.cue.start
        if opens and has_lead(around, found) and not around.spoken(found.end(), stop):
            yield found
