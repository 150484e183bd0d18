"""On which day a statement was made, as far as its sentence or paragraph tells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from newsparse.refusal import Refusal
from newsparse.said_on.adverbs import is_adverb
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.said_on.day_candidates import DayCandidate, Verdict, unless
from newsparse.said_on.finders import FINDERS, Finder
from newsparse.span import Span

NO_DAY = Refusal("no word in its sentence or in front of it tells a day")
FUTURE = Refusal("the cue tells what is yet to be said: will say on Friday")
NO_SUCH_DAY = Refusal("there is no such day: February 30")


class SaidOn(NamedTuple):
    """The day on which a statement was made."""

    day: dt.date
    """The day."""
    span: Span
    """The words that tell it."""


class DayAttempt(NamedTuple):
    """What became of one day at one of the places where it might date a statement."""

    place: str
    """What the place is called (see `FINDERS`)."""
    span: Span
    """The words that tell the day."""
    outcome: dt.date | Refusal
    """The day, or why it is not that of the saying."""


def find_day(sentence: CueSentence, published: dt.date) -> SaidOn | None:
    """Return the day on which a statement was made, and the words that tell it.

    A bare weekday is the last one up to the day of publication.

    >>> from newsparse.said_on.cue_sentence import read_days
    >>> from newsparse.statements.drafts import find_statements
    >>> from newsparse.syntax.page import read_page
    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> text = "The well is dry, keeper Ada Stone said on Tuesday."
    >>> page = read_page(text, [Span(0, 50)], load_vocabulary("en"))
    >>> (draft,) = find_statements(page)
    >>> sentence = CueSentence(page, draft, draft.cue, read_days(page, (draft,)))
    >>> found = find_day(sentence, dt.date(2025, 8, 8))
    >>> found.day.isoformat(), found.span.of(text)
    ('2025-08-05', 'on Tuesday')
    """
    for attempt in try_days(sentence, published):
        if not isinstance(attempt.outcome, Refusal):
            return SaidOn(attempt.outcome, attempt.span)
    return None


def try_days(sentence: CueSentence, published: dt.date) -> Iterator[DayAttempt]:
    """Yield what becomes of each day at each of its places, the surest place first.

    The first one that is not refused is the day of saying; `newsparse explain` shows them all.
    """
    if may_be_dated(sentence):
        for finder in FINDERS:
            for candidate in finder.find(sentence):
                outcome = outcome_of(finder, candidate, published)
                yield DayAttempt(finder.name, candidate.day.span, outcome)


def may_be_dated(sentence: CueSentence) -> Verdict:
    """Tell whether anything was said yet, and any day stands near."""
    near = sentence.days_between(sentence.paragraph_start, sentence.stop)
    return unless(
        (next(near, None) is None, NO_DAY),
        (sentence.cue_words.have(sentence.dates.futures), FUTURE),
    )


def outcome_of(finder: Finder, candidate: DayCandidate, published: dt.date) -> dt.date | Refusal:
    """Return the day of a candidate, or why it is not that of the saying."""
    sentence, day = candidate.sentence, candidate.day
    # A day that fits its place may still be a deadline or a name there: "said by Friday".
    verdict = finder.accept(candidate) and is_adverb(sentence, day)
    if isinstance(verdict, Refusal):
        return verdict
    return day.count(published, sentence.page.vocabulary.calendar) or NO_SUCH_DAY
