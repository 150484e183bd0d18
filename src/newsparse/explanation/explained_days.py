"""By which rules the day of each statement was looked for, and found or not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from newsparse.explanation.records import TrialExplanation
from newsparse.refusal import Refusal
from newsparse.said_on.cue_sentence import CueSentence, read_days
from newsparse.said_on.day_of_saying import DayAttempt, may_be_dated, try_days
from newsparse.said_on.finders import FINDERS
from newsparse.statements.drafts import Draft
from newsparse.syntax.page import Page

FINDER_EXAMPLES = {finder.name: finder.example for finder in FINDERS}
STAGE = "the day on which it was said"


def explain_days(
    page: Page, drafts: Sequence[Draft], published: dt.date | None
) -> tuple[tuple[TrialExplanation, ...], ...]:
    """Return for each draft what was tried to find its day, up to what told it."""
    days = read_days(page, drafts)
    return tuple(
        tuple(try_finders(CueSentence(page, draft, draft.cue, days), published))
        if draft.cue is not None and published is not None
        else ()
        for draft in drafts
    )


def try_finders(sentence: CueSentence, published: dt.date) -> Iterator[TrialExplanation]:
    """Yield what was tried for one cue."""
    # Asked apart, since without any day near there is no attempt that could tell why.
    verdict = may_be_dated(sentence)
    if isinstance(verdict, Refusal):
        yield TrialExplanation(STAGE, "any day", "", taken=False, reason=verdict.reason)
        return
    for attempt in try_days(sentence, published):
        explained = explain_attempt(attempt, sentence)
        yield explained
        if explained.taken:
            return


def explain_attempt(attempt: DayAttempt, sentence: CueSentence) -> TrialExplanation:
    """Return what became of one day at one of its places."""
    outcome = attempt.outcome
    is_refused = isinstance(outcome, Refusal)
    told = outcome.reason if isinstance(outcome, Refusal) else outcome.isoformat()
    return TrialExplanation(
        stage=STAGE,
        rule=attempt.place,
        example=FINDER_EXAMPLES[attempt.place],
        taken=not is_refused,
        reason=f"{attempt.span.of(sentence.text)}: {told}",
    )
