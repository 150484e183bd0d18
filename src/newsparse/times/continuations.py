"""Days of a clause that the words of saying go on with.

`promised on Thursday to stay, saying ...`, `took to the steps on Thursday to say ...`, `has
been silent but on Thursday wrote ...`.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.times.occasions import has_lead
from newsparse.times.surroundings import Day, Surroundings


def find_going_on(around: Surroundings) -> Iterator[Day]:
    """Find the day of the verb that a participle behind a comma or an infinitive goes on with.

    Between the subject and the day stands no comma and no other clause.
    """
    known, words = around.source_before, around.words
    cue = around.spoken(around.cue.start, around.cue.stop)
    if known is None or not cue:
        return
    apart = around.text[: around.cue.start].rstrip().endswith((",", "-", "–", "—"))
    goes_on = apart and any(word.endswith(words.participle_ending) for word in (cue[0], cue[-1]))
    for found in around.days_outside(known.stop, around.cue.start):
        between = around.text[known.stop : found.start()]
        plain = words.clause_words.isdisjoint(around.spoken(known.stop, found.start()))
        aims = cue[0] in words.aims and not around.spoken(found.end(), around.cue.start)
        foreign = any(other.start <= found.start() < other.stop for other in around.others)
        if plain and "," not in between and (goes_on or aims) and not foreign:
            yield found


def find_turning(around: Surroundings) -> Iterator[Day]:
    """Find the day that opens a clause with the cue behind a comma, dash or conjunction.

    `..., on Thursday night she said`, `has been silent but on Thursday wrote`.
    """
    joins = around.words.verb_joins
    for found in around.days_outside(around.sentence.start, around.cue.start):
        before = around.spoken(around.sentence.start, found.start())
        divided = around.text[: found.start()].rstrip().endswith((",", ";", "-", "–", "—"))
        opens = bool(before) and (divided or before[-1] in joins)
        stop = around.subject if found.start() < around.subject else around.cue.start
        if opens and has_lead(around, found) and not around.spoken(found.end(), stop):
            yield found
