"""Statements and quotes as they are handed out, from drafts, runs and speakers."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from newsparse.language import Language
from newsparse.model import Cue, Mention, Quote, Speaker, Statement, StatementKind
from newsparse.quotes import Run
from newsparse.span import Span
from newsparse.statements import Draft


def find_mentions(text: str, drafts: Sequence[Draft]) -> tuple[Mention, ...]:
    """Return the sources of all drafts, each place once, in text order."""
    spans = sorted({draft.source for draft in drafts if draft.source is not None})
    return tuple(Mention(span, span.of(text)) for span in spans)


def runs_in(content: Sequence[Span], runs: Sequence[Run]) -> tuple[int, ...]:
    """Return the numbers of the outermost runs that are part of a content."""
    starts = [run.span.start for run in runs]
    numbers = []
    for piece in content:
        first = bisect_right(starts, piece.start - 1)
        last = bisect_right(starts, piece.stop - 1)
        numbers += [number for number in range(first, last) if runs[number].level == 1]
    return tuple(numbers)


def kind_of(text: str, content: Sequence[Span], runs: Sequence[Run]) -> StatementKind:
    """Tell whether all, some or none of the words of a content stand in quotation marks."""
    if not runs:
        return "indirect"
    for piece in content:
        place = piece.start
        for run in (*(run for run in runs if run.span in piece), None):
            stop = run.span.start if run else piece.stop
            if any(map(str.isalnum, text[place:stop])):
                return "mixed"
            place = run.span.stop if run else stop
    return "direct"
