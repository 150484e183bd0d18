"""The places where a day may stand that dates a statement: a table, the surest place first.

`docs/heads.md` shows them to users; a place is added by two functions and an entry here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsparse.said_on import in_clause, other_verb, outside_clause
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.said_on.day_candidates import DayCandidate, Verdict


class Finder(NamedTuple):
    """A place where a day may stand."""

    name: str
    """What the place is called."""
    example: str
    """A sentence that has a day there."""
    find: Callable[[CueSentence], Iterator[DayCandidate]]
    """Yields the days there."""
    accept: Callable[[DayCandidate], Verdict]
    """Tells whether one of them is the day of saying, or why not."""


FINDERS = (
    # In the clause of the saying: a day there is its own, unless something else claims it.
    Finder(
        "front of the content",
        "Ada Stone said Thursday the lock would open.",
        in_clause.find_in_content,
        in_clause.accept_opening_content,
    ),
    Finder(
        "behind the addressee",
        "Ada Stone asked the keeper Friday whether the lock was open.",
        in_clause.find_in_content,
        in_clause.accept_behind_addressee,
    ),
    Finder(
        "behind the cue",
        "Ada Stone said on Tuesday that the lock was open.",
        in_clause.find_behind_cue,
        in_clause.accept_behind_cue,
    ),
    Finder(
        "inside the cue",
        "Ada Stone responded late Friday with a note saying that it leaked.",
        in_clause.find_in_cue,
        in_clause.accept_any,
    ),
    Finder(
        "between source and cue",
        "Ada Stone early Tuesday conceded that the lock leaked.",
        in_clause.find_before_cue,
        in_clause.accept_before_cue,
    ),
    Finder(
        "inside the source",
        "According to a leaflet printed on Wednesday, the lock leaked.",
        in_clause.find_in_source,
        in_clause.accept_in_source,
    ),
    Finder(
        "behind the source",
        "According to a leaflet published on Wednesday, the lock leaked.",
        in_clause.find_behind_source,
        in_clause.accept_behind_source,
    ),
    # In the clause of another verb that the saying goes on with.
    Finder(
        "front of the second clause",
        "Ada Stone had praised the lock, but on Tuesday she said it leaked.",
        other_verb.find_of_own_clause,
        other_verb.accept_of_own_clause,
    ),
    Finder(
        "behind the verb before",
        "Ada Stone promised on Tuesday to mend the lock by spring, saying that it leaked.",
        other_verb.find_of_verb_before,
        other_verb.accept_of_verb_before,
    ),
    # In front of the clause: surer than what stands behind a content, which may be a part of it.
    Finder(
        "front of the sentence",
        "Speaking in Oslo on Monday, Ada Stone said the lock leaked.",
        outside_clause.find_in_front,
        outside_clause.accept_in_front,
    ),
    Finder(
        "behind a piece of content",
        "Ada Stone called the report Friday a lie.",
        in_clause.find_among_content,
        in_clause.accept_among_content,
    ),
    Finder(
        "shared with the clause before",
        "Tempers rose on Monday, with Ada Stone claiming that the lock leaked.",
        outside_clause.find_shared,
        outside_clause.accept_shared,
    ),
    Finder(
        "behind what is judged",
        "Ada Stone praised the board on Monday.",
        in_clause.find_behind_object,
        in_clause.accept_behind_object,
    ),
    # Outside the clause: the day of an occasion, or of what goes on at the same time.
    Finder(
        "clock time in front",
        "By noon on Monday, crowds sang as Ada Stone said it leaked.",
        outside_clause.find_clock_time,
        outside_clause.accept_clock_time,
    ),
    Finder(
        "named occasion",
        "She shone in Monday's debate. Asked for more, she said it leaked.",
        outside_clause.find_occasion,
        outside_clause.accept_occasion,
    ),
    Finder(
        "clause beside the content",
        "Ada Stone made light of the leak as she rode home on Thursday.",
        outside_clause.find_beside_content,
        outside_clause.accept_beside,
    ),
    Finder(
        "front of an earlier sentence",
        "On Monday, Ada Stone opened the lock. It was new, she said.",
        outside_clause.find_in_paragraph,
        outside_clause.accept_in_paragraph,
    ),
)
"""All places, the surest first: the first day that is not refused counts."""
