"""The particulars of each draft that its surroundings tell: the day, the place, the occasion."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsparse.circumstances.finding import NOTHING, Circumstances, find_circumstances
from newsparse.said_on.cue_sentence import Day, days_near
from newsparse.said_on.day_of_saying import find_day_of_saying
from newsparse.span import BY_PLACE, Span
from newsparse.statements.drafts import Draft
from newsparse.vocabulary.vocabulary import Vocabulary

CLAUSES = frozenset(("clause", "infinitive"))
"""What verbs take that may have a day of its own."""


def find_days(  # noqa: PLR0913, PLR0917 - the stages before
    text: str,
    blocks: Sequence[Span],
    drafts: Sequence[Draft],
    days: Sequence[Day],
    ends: Sequence[int],
    published: dt.date | None,
    vocabulary: Vocabulary,
) -> tuple[tuple[dt.date, Span] | None, ...]:
    """Return for each draft the day on which it was said, if its paragraph tells."""
    said_on: list[tuple[dt.date, Span] | None] = [None] * len(drafts)
    if published is None or not days:
        return tuple(said_on)
    clauses = find_clauses(drafts)
    for number, draft in enumerate(drafts):
        paragraph = blocks[draft.block]
        if draft.cue is not None and (near := days_near(days, paragraph, draft.cue)):
            said_on[number] = find_day_of_saying(
                text,
                paragraph,
                draft.cue,
                draft.source,
                draft.content,
                draft.content if draft.verb and draft.verb.kind == "judgement" else (),
                clauses,
                near,
                ends,
                published,
                vocabulary,
            )
    return tuple(said_on)


def find_clauses(drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """Return the clauses that are attributed, which may have days of their own, in text order.

    A day behind a mere object is that of the verb: *praised the board on Monday*.
    """
    clauses = [
        piece
        for draft in drafts
        if draft.verb and not draft.verb.takes.isdisjoint(CLAUSES)
        for piece in draft.content
    ]
    return tuple(sorted(clauses, key=BY_PLACE))


def find_all_circumstances(
    text: str,
    drafts: Sequence[Draft],
    days: Sequence[Day],
    ends: Sequence[int],
    vocabulary: Vocabulary,
) -> tuple[Circumstances, ...]:
    """Return for each draft where, to whom and on what it was said."""
    return tuple(
        [
            find_circumstances(
                text,
                ends,
                draft.cue,
                draft.verb.lemma if draft.verb else "",
                draft.source,
                draft.content,
                days,
                vocabulary,
            )
            if draft.cue is not None
            else NOTHING
            for draft in drafts
        ]
    )
