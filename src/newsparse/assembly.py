"""Statements and quotes as they are handed out, from drafts, runs and speakers."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from newsparse.circumstances.finding import Circumstances, find_circumstances
from newsparse.language import Language
from newsparse.model import Cue, Mention, Quote, Resolution, Statement, StatementKind
from newsparse.quotes.runs import Run
from newsparse.span import Span
from newsparse.statements.drafts import Draft
from newsparse.times.saying import find_day_of_saying
from newsparse.times.surroundings import Day

Resolutions = Mapping[Span, Resolution]
"""The place of a mention to whom it means, or why nobody."""

SHARED_BY = 8
"""The statements of one source stand together; so many before one are looked at."""

CLAUSES = frozenset(("clause", "infinitive"))
"""What verbs take that may have a day of its own."""

NO_SOURCE = Resolution(None, "no-source")
"""What becomes of a statement that the article attributes to nobody."""


def find_mentions(text: str, drafts: Sequence[Draft]) -> tuple[Mention, ...]:
    """Return the sources of all drafts, each place once, in text order."""
    spans = sorted({draft.source for draft in drafts if draft.source is not None})
    return tuple(Mention(span, span.of(text)) for span in spans)


def outside(content: Sequence[Span], quotes: Sequence[Quote]) -> Iterator[Span]:
    """Yield the stretches of a content that are in none of its quotes."""
    number = 0
    for piece in content:
        place = piece.start
        while number < len(quotes) and quotes[number].span.start < piece.stop:
            yield Span(place, quotes[number].span.start)
            place = quotes[number].span.stop
            number += 1
        yield Span(place, piece.stop)


def kind_of(text: str, content: Sequence[Span], quotes: Sequence[Quote]) -> StatementKind:
    """Tell whether all, some or none of the words of a content stand in quotation marks."""
    if not quotes:
        return "indirect"
    words = (any(map(str.isalnum, stretch.of(text))) for stretch in outside(content, quotes))
    return "mixed" if any(words) else "direct"


def extent(draft: Draft, earlier: Sequence[Draft]) -> Span:
    """Return the range of a statement; a source that an earlier one has is left out."""
    parts = list(draft.content)
    if draft.cue:
        parts.append(draft.cue)
    if draft.source and not any(other.source == draft.source for other in earlier):
        parts.append(draft.source)
    return Span(min(part.start for part in parts), max(part.stop for part in parts))


def build_quotes(
    text: str, runs: Sequence[Run], drafts: Sequence[Draft], resolutions: Resolutions
) -> tuple[Quote, ...]:
    """Return all runs as quotes; those in a statement's content carry who is quoted."""
    owners: dict[int, int] = {}
    starts = [run.span.start for run in runs]
    for number, draft in enumerate(drafts):
        for piece in draft.content:
            first, last = bisect_left(starts, piece.start), bisect_left(starts, piece.stop)
            owners |= {place: number for place in range(first, last) if runs[place].level == 1}
    return tuple(
        build_quote(text, run, drafts[owners[place]], owners[place], resolutions)
        if place in owners
        else Quote(run.span, run.span.of(text), run.content, run.level)
        for place, run in enumerate(runs)
    )


def build_quote(text: str, run: Run, draft: Draft, number: int, resolutions: Resolutions) -> Quote:
    """Return a run that is part of a statement."""
    return Quote(
        run.span,
        run.span.of(text),
        run.content,
        run.level,
        source=build_mention(text, draft.source),
        cue=build_cue(text, draft),
        speaker=resolution_of(draft, resolutions).speaker,
        statement=number,
    )


def resolution_of(draft: Draft, resolutions: Resolutions) -> Resolution:
    """Return whom the source of a draft means, or why nobody."""
    return resolutions[draft.source] if draft.source else NO_SOURCE


def build_mention(text: str, span: Span | None) -> Mention | None:
    """Return the mention at a place, if there is a place."""
    return Mention(span, span.of(text)) if span else None


def build_cue(text: str, draft: Draft) -> Cue | None:
    """Return the cue of a draft, if it has one."""
    if draft.cue is None or draft.verb is None:
        return None
    return Cue(draft.cue, draft.cue.of(text), draft.verb.lemma, draft.verb.kind)


def build_statements(  # noqa: PLR0913, PLR0917 - the stages before
    text: str,
    drafts: Sequence[Draft],
    quotes: Sequence[Quote],
    resolutions: Resolutions,
    said_on: Sequence[tuple[dt.date, Span] | None],
    circumstances: Sequence[Circumstances],
    language: Language,
) -> tuple[Statement, ...]:
    """Return the drafts as statements."""
    own: list[list[Quote]] = [[] for _ in drafts]
    for quote in quotes:
        if quote.statement is not None:
            own[quote.statement].append(quote)
    return tuple(
        build_statement(
            text,
            draft,
            extent(draft, drafts[max(0, number - SHARED_BY) : number]),
            tuple(own[number]),
            resolutions,
            said_on[number],
            circumstances[number],
            language,
        )
        for number, draft in enumerate(drafts)
    )


def build_statement(  # noqa: PLR0913, PLR0917 - the parts of a statement
    text: str,
    draft: Draft,
    span: Span,
    quotes: tuple[Quote, ...],
    resolutions: Resolutions,
    said_on: tuple[dt.date, Span] | None,
    circumstances: Circumstances,
    language: Language,
) -> Statement:
    """Return a draft as a statement."""
    meant = resolution_of(draft, resolutions)
    kind = kind_of(text, draft.content, quotes)
    lemma = draft.verb.lemma if draft.verb else ""
    return Statement(
        span=span,
        text=span.of(text),
        content=draft.content,
        kind=kind,
        source=build_mention(text, draft.source),
        cue=build_cue(text, draft),
        speaker=meant.speaker,
        unresolved=meant.unresolved,
        said_on=said_on[0] if said_on else None,
        said_on_span=said_on[1] if said_on else None,
        addressee=build_mention(text, circumstances.addressee),
        occasion=build_mention(text, circumstances.occasion),
        topic=build_mention(text, circumstances.topic),
        negated=draft.polarity.negated,
        hedged=draft.polarity.hedged,
        confidence=language.confidence.of(kind, draft.frame, lemma),
        quotes=quotes,
        frame=draft.frame,
    )


def paragraph_of(draft: Draft, blocks: Sequence[Span], starts: Sequence[int]) -> Span:
    """Return the block in which the sentence of a draft stands, given where all begin."""
    return blocks[max(0, bisect_right(starts, draft.sentence.start) - 1)]


def find_days(  # noqa: PLR0913, PLR0917 - the stages before
    text: str,
    blocks: Sequence[Span],
    drafts: Sequence[Draft],
    days: Sequence[Day],
    ends: Sequence[int],
    published: dt.date | None,
    language: Language,
) -> tuple[tuple[dt.date, Span] | None, ...]:
    """Return for each draft the day on which it was said, if its paragraph tells."""
    if published is None or not days:
        return (None,) * len(drafts)
    starts = [block.start for block in blocks]
    clauses = find_clauses(drafts)
    return tuple(
        find_day_of_saying(
            text,
            paragraph_of(draft, blocks, starts),
            draft.cue,
            draft.source,
            draft.content,
            draft.content if draft.verb and draft.verb.kind == "judgement" else (),
            clauses,
            days,
            ends,
            published,
            language,
        )
        if draft.cue
        else None
        for draft in drafts
    )


def find_clauses(drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """Return the clauses that are attributed, which may have days of their own, in text order.

    A day behind a mere object is that of the verb: *praised the board on Monday*.
    """
    return tuple(
        sorted(
            piece
            for draft in drafts
            if draft.verb and not draft.verb.takes.isdisjoint(CLAUSES)
            for piece in draft.content
        )
    )


def find_all_circumstances(
    text: str,
    drafts: Sequence[Draft],
    days: Sequence[Day],
    ends: Sequence[int],
    language: Language,
) -> tuple[Circumstances, ...]:
    """Return for each draft where, to whom and on what it was said."""
    return tuple(
        find_circumstances(
            text,
            ends,
            draft.cue,
            draft.verb.lemma if draft.verb else "",
            draft.source,
            draft.content,
            days,
            language,
        )
        if draft.cue
        else Circumstances()
        for draft in drafts
    )
