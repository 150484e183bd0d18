"""Statements and quotes as they are handed out, from drafts, runs and speakers."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.circumstances.finding import Circumstances
from newsparse.model import (
    Cue,
    Mention,
    Quote,
    Resolution,
    Speaker,
    Statement,
    StatementKind,
    Unresolved,
)
from newsparse.quotes.runs import Run
from newsparse.span import BY_PLACE, Span
from newsparse.statements.drafts import Draft
from newsparse.vocabulary.vocabulary import Vocabulary

SHARED_BY = 8
"""The statements of one source stand together; so many before one are looked at."""


class Attributed(NamedTuple):
    """What a statement and its quotes share: each is built once."""

    source: Mention | None
    """The words that name the source."""
    speaker: Speaker | None
    """Whom the source means."""
    unresolved: Unresolved | None
    """Why there is no speaker."""
    cue: Cue | None
    """The words that attribute."""


def find_mentions(text: str, drafts: Sequence[Draft]) -> tuple[Mention, ...]:
    """Return the sources of all drafts, each place once, in text order."""
    spans = {draft.source for draft in drafts if draft.source is not None}
    return tuple([Mention(span, span.of(text)) for span in sorted(spans, key=BY_PLACE)])


def attribute(
    text: str,
    drafts: Sequence[Draft],
    mentions: Sequence[Mention],
    resolutions: Sequence[Resolution],
) -> tuple[Attributed, ...]:
    """Return for each draft who says it and how, given what became of each mention."""
    meant: dict[Span | None, tuple[Mention | None, Speaker | None, Unresolved | None]] = {
        mention.span: (mention, one.speaker, one.unresolved)
        for mention, one in zip(mentions, resolutions, strict=True)
    }
    meant[None] = (None, None, "no-source")
    return tuple([Attributed(*meant[draft.source], build_cue(text, draft)) for draft in drafts])


def build_cue(text: str, draft: Draft) -> Cue | None:
    """Return the cue of a draft, if it has one."""
    if draft.cue is None or draft.verb is None:
        return None
    return Cue(draft.cue, draft.cue.of(text), draft.verb.lemma, draft.verb.kind)


def build_quotes(
    text: str, runs: Sequence[Run], drafts: Sequence[Draft], attributed: Sequence[Attributed]
) -> tuple[Quote, ...]:
    """Return all runs as quotes; those in a statement's content carry who is quoted."""
    owners = find_owners(runs, drafts)
    return tuple(
        [
            Quote(run.span, run.span.of(text), run.content, run.level)
            if number is None
            else build_quote(text, run, attributed[number], number)
            for run, number in zip(runs, owners, strict=True)
        ]
    )


def find_owners(runs: Sequence[Run], drafts: Sequence[Draft]) -> list[int | None]:
    """Return for each run the number of the statement whose content it stands in."""
    owners: list[int | None] = [None] * len(runs)
    starts = [run.span.start for run in runs]
    for number, draft in enumerate(drafts):
        for piece in draft.content:
            place = bisect_left(starts, piece.start)
            while place < len(runs) and starts[place] < piece.stop:
                if runs[place].level == 1:
                    owners[place] = number
                place += 1
    return owners


def build_quote(text: str, run: Run, said: Attributed, number: int) -> Quote:
    """Return a run that is part of a statement."""
    span = run.span
    return Quote(
        span, span.of(text), run.content, run.level, said.source, said.cue, said.speaker, number
    )


def kind_of(text: str, content: Sequence[Span], quotes: Sequence[Quote]) -> StatementKind:
    """Tell whether all, some or none of the words of a content stand in quotation marks."""
    if not quotes:
        return "indirect"
    for start, stop in outside(content, quotes):
        if any(map(str.isalnum, text[start:stop])):
            return "mixed"
    return "direct"


def outside(content: Sequence[Span], quotes: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    """Yield where the stretches of a content that are in none of its quotes start and stop."""
    number = 0
    for piece in content:
        place = piece.start
        while number < len(quotes) and quotes[number].span.start < piece.stop:
            yield place, quotes[number].span.start
            place = quotes[number].span.stop
            number += 1
        yield place, piece.stop


def extents(drafts: Sequence[Draft]) -> Iterator[Span]:
    """Yield the range of each statement; a source that an earlier one has is left out."""
    last: dict[Span, int] = {}
    for number, draft in enumerate(drafts):
        source = draft.source
        if source is not None:
            is_shared = number - last.get(source, -SHARED_BY - 1) <= SHARED_BY
            last[source] = number
            source = None if is_shared else source
        yield cover(draft.content, draft.cue, source)


def cover(content: Sequence[Span], *others: Span | None) -> Span:
    """Return the range from the first to the last of some parts."""
    start, stop = content[0].start, content[-1].stop
    for part in others:
        if part is not None:
            start, stop = min(start, part.start), max(stop, part.stop)
    return Span(start, stop)


def build_statements(  # noqa: PLR0913, PLR0917 - the stages before
    text: str,
    drafts: Sequence[Draft],
    attributed: Sequence[Attributed],
    quotes: Sequence[Quote],
    said_on: Sequence[tuple[dt.date, Span] | None],
    circumstances: Sequence[Circumstances],
    vocabulary: Vocabulary,
) -> tuple[Statement, ...]:
    """Return the drafts as statements."""
    own: list[list[Quote]] = [[] for _ in drafts]
    for quote in quotes:
        if quote.statement is not None:
            own[quote.statement].append(quote)
    return tuple(
        [
            build_statement(
                text,
                drafts[number],
                span,
                attributed[number],
                tuple(own[number]),
                said_on[number],
                circumstances[number],
                vocabulary,
            )
            for number, span in enumerate(extents(drafts))
        ]
    )


def build_statement(  # noqa: PLR0913, PLR0917 - the parts of a statement
    text: str,
    draft: Draft,
    span: Span,
    attributed: Attributed,
    quotes: tuple[Quote, ...],
    said_on: tuple[dt.date, Span] | None,
    circumstances: Circumstances,
    vocabulary: Vocabulary,
) -> Statement:
    """Return a draft as a statement."""
    kind = kind_of(text, draft.content, quotes)
    lemma = draft.verb.lemma if draft.verb else ""
    day, day_span = said_on or (None, None)
    return Statement(
        span,
        span.of(text),
        draft.content,
        kind,
        attributed.source,
        attributed.cue,
        attributed.speaker,
        attributed.unresolved,
        day,
        day_span,
        quotes,
        draft.frame,
        addressee=mention_at(text, circumstances.addressee),
        occasion=mention_at(text, circumstances.occasion),
        topic=mention_at(text, circumstances.topic),
        negated=draft.polarity.negated,
        hedged=draft.polarity.hedged,
        confidence=vocabulary.confidence.of(kind, draft.frame, lemma),
    )


def mention_at(text: str, span: Span | None) -> Mention | None:
    """Return the mention at a place, if there is a place."""
    return Mention(span, span.of(text)) if span else None
