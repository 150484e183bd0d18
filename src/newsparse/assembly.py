"""Articles as they are handed out, from the layout, the page and all that was found in it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from attrs import evolve

from newsparse.circumstances.statement_circumstances import (
    NO_CIRCUMSTANCES,
    Circumstances,
    find_circumstances,
)
from newsparse.header.layout import Layout
from newsparse.model import (
    Article,
    Cue,
    Mention,
    Quote,
    Resolution,
    Speaker,
    SpeakerKind,
    Statement,
    StatementKind,
)
from newsparse.quotes.runs import Run
from newsparse.said_on.cue_sentence import CueSentence, read_days
from newsparse.said_on.day_of_saying import SaidOn, find_day
from newsparse.span import BY_PLACE, Span
from newsparse.statements.drafts import Draft
from newsparse.statements.nested import outermost_within
from newsparse.syntax.page import Page

SHARED_BY = 8
"""A fact of news: one source counts to the span of a statement, unless one of the last 8 has it."""


class Details(NamedTuple):
    """A draft with what else its sentence tells."""

    draft: Draft
    """The draft."""
    said_on: SaidOn | None
    """The day on which it was said."""
    circumstances: Circumstances
    """To whom, where and on what it was said."""


class Attributed(NamedTuple):
    """A draft with what its statement and quotes share: each is built once."""

    details: Details
    """The draft, and what else its sentence tells."""
    source: Mention | None
    """The words that name the source."""
    cue: Cue | None
    """The words that attribute."""
    resolution: Resolution
    """Whom the source means."""


WITHOUT_SOURCE = Resolution(None, "no-source")
"""What becomes of a source that no words name."""


SPEAKS_AS: Mapping[str, tuple[SpeakerKind, ...]] = {
    "author": ("person", "anonymous"),
    "authors": ("organisation", "group"),
}
"""The pronouns of whoever speaks, by the kinds of speakers who surely mean themselves by them."""


def find_mentions(page: Page, drafts: Iterable[Draft]) -> tuple[Mention, ...]:
    """Return the sources of all drafts, each place once, in text order."""
    spans = {draft.source for draft in drafts if draft.source is not None}
    return tuple([Mention(span, span.of(page.text)) for span in sorted(spans, key=BY_PLACE)])


def with_contents(page: Page, drafts: Iterable[Draft]) -> Page:
    """Return the page with what each source says, for those who ask whom the source means."""
    contents: dict[int, tuple[Span, ...]] = {}
    told: set[Span] = set()
    reported: set[Span] = set()
    for draft in drafts:
        source = draft.source
        if source is not None and draft.inside is None:
            told.add(source)
            contents[source.start] = (*contents.get(source.start, ()), *draft.content)
        elif source is not None:
            reported.add(source)
    return replace(page, contents=contents, reported=frozenset(reported - told))


def find_details(
    page: Page, drafts: Sequence[Draft], published: dt.date | None
) -> tuple[Details, ...]:
    """Return all drafts with their days and circumstances, as far as their sentences tell.

    Of one inside another nothing is told: its sentence is the other's.
    """
    days = read_days(page, [draft for draft in drafts if draft.inside is None])
    details: list[Details] = []
    for draft in drafts:
        said_on, circumstances = None, NO_CIRCUMSTANCES
        if draft.cue is not None and draft.inside is None:
            sentence = CueSentence(page, draft, draft.cue, days)
            said_on = find_day(sentence, published) if published else None
            circumstances = find_circumstances(sentence)
        details.append(Details(draft, said_on, circumstances))
    return tuple(details)


def assemble(
    page: Page,
    layout: Layout,
    details: Sequence[Details],
    mentions: Sequence[Mention],
    resolutions: Sequence[Resolution],
) -> Article:
    """Return the article, given what became of each of its mentions.

    Raises:
        ValueError: if there is not one resolution for each mention.
    """
    meant = dict(zip(mentions, resolutions, strict=True))
    attributed = attribute(page, details, meant)
    outer = [each for each in attributed if each.details.draft.inside is None]
    quotes = build_quotes(page, outer)
    speakers, all_speakers = speakers_of(outer, meant), speakers_of(attributed, meant)
    return Article(
        text=page.text,
        language=page.vocabulary.language.code,
        published=layout.published,
        headline=layout.headline,
        byline=layout.byline,
        dateline=layout.dateline,
        paragraphs=layout.paragraphs,
        furniture=layout.furniture,
        quotes=quotes,
        statements=build_statements(page, outer, quotes),
        speakers=tuple(speakers.values()),
        problems=tuple(sorted((*layout.problems, *page.problems), key=lambda doubt: doubt.span)),
        nested=build_nested(page, attributed, quotes),
        nested_speakers=tuple([all_speakers[one] for one in all_speakers if one not in speakers]),
    )


def speakers_of(
    attributed: Sequence[Attributed], resolutions: Mapping[Mention, Resolution]
) -> dict[tuple[str, Span | None], Speaker]:
    """Return who speaks in some statements, each once, in the order of their mentions.

    No two speakers share a name and a first mention; all mentions would take too long to compare.
    """
    sources = {each.details.draft.source for each in attributed}
    speakers = [one.speaker for mention, one in resolutions.items() if mention.span in sources]
    return {
        (one.name, one.mentions[0].span if one.mentions else None): one for one in speakers if one
    }


def attribute(
    page: Page, details: Sequence[Details], resolutions: Mapping[Mention, Resolution]
) -> tuple[Attributed, ...]:
    """Return each draft with its source, cue and speaker, given what became of each mention."""
    meant: dict[Span | None, tuple[Mention | None, Resolution]] = {
        mention.span: (mention, one) for mention, one in resolutions.items()
    }
    meant[None] = (None, WITHOUT_SOURCE)
    attributed: list[Attributed] = []
    said: dict[int, Resolution] = {}
    for each in details:
        draft = each.draft
        source, resolution = meant[draft.source]
        if draft.inside is not None:
            resolution = meant_inside(page, draft, said[id(draft.inside)], resolution)
        said[id(draft)] = resolution
        attributed.append(Attributed(each, source, build_cue(page.text, draft), resolution))
    return tuple(attributed)


def meant_inside(page: Page, draft: Draft, outer: Resolution, found: Resolution) -> Resolution:
    """Return whom the source of a statement inside another means.

    In what somebody says word for word "I" is that person, and "we" is the body that speaks.
    """
    source = draft.source.of(page.text).lower() if draft.source else ""
    kinds = SPEAKS_AS.get(page.vocabulary.nouns.pronouns.get(source, ""), ())
    is_own = draft.is_told_in_quotation and outer.speaker and outer.speaker.kind in kinds
    return outer if is_own else found


def build_cue(text: str, draft: Draft) -> Cue | None:
    """Return the cue of a draft, if it has one."""
    if draft.cue is None or draft.verb is None:
        return None
    return Cue(draft.cue, draft.cue.of(text), draft.verb.lemma, draft.verb.kind)


def build_quotes(page: Page, attributed: Sequence[Attributed]) -> tuple[Quote, ...]:
    """Return all runs as quotes; those in a statement's content carry who is quoted."""
    owners = find_owners(page.runs, [each.details.draft for each in attributed])
    quotes: list[Quote] = []
    for run, number in zip(page.runs, owners, strict=True):
        said = None if number is None else attributed[number]
        quotes.append(build_quote(page.text, run, said, number))
    return tuple(quotes)


def build_quote(text: str, run: Run, said: Attributed | None, number: int | None) -> Quote:
    """Return a run as a quote, and part of the statement with that number if there is one."""
    words = run.span.of(text)
    if said is None:
        return Quote(run.span, words, run.content, run.level)
    speaker = said.resolution.speaker
    return Quote(run.span, words, run.content, run.level, said.source, said.cue, speaker, number)


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


def kind_of_statement(text: str, content: Sequence[Span], quotes: Sequence[Quote]) -> StatementKind:
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


def build_statements(
    page: Page, attributed: Sequence[Attributed], quotes: Sequence[Quote]
) -> tuple[Statement, ...]:
    """Return the attributed drafts as statements, each with its quotes."""
    own: list[list[Quote]] = [[] for _ in attributed]
    for quote in quotes:
        if quote.statement is not None:
            own[quote.statement].append(quote)
    spans = extents([each.details.draft for each in attributed])
    return tuple(
        [build_statement(page, *parts) for parts in zip(attributed, spans, own, strict=True)]
    )


def build_nested(
    page: Page, attributed: Sequence[Attributed], quotes: Sequence[Quote]
) -> tuple[Statement, ...]:
    """Return the statements inside others, given all that is attributed, outermost ones first."""
    places = {id(each.details.draft): place for place, each in enumerate(attributed)}
    nested = [each for each in attributed if each.details.draft.inside is not None]
    spans = extents([each.details.draft for each in nested])
    statements: list[Statement] = []
    for each, span in zip(nested, spans, strict=True):
        draft = each.details.draft
        own = [one for piece in draft.content for one in outermost_within(quotes, piece)]
        statement = build_statement(page, each, span, own)
        statements.append(evolve(statement, inside=places[id(draft.inside)]))
    return tuple(statements)


def build_statement(page: Page, said: Attributed, span: Span, quotes: Sequence[Quote]) -> Statement:
    """Return an attributed draft as a statement."""
    text, (draft, said_on, circumstances) = page.text, said.details
    kind = kind_of_statement(text, draft.content, quotes)
    day, day_span = said_on or (None, None)
    lemma = said.cue.lemma if said.cue else ""
    return Statement(
        span,
        span.of(text),
        draft.content,
        kind,
        said.source,
        said.cue,
        said.resolution.speaker,
        said.resolution.unresolved,
        day,
        day_span,
        tuple(quotes),
        draft.frame,
        addressee=mention_at(text, circumstances.addressee),
        occasion=mention_at(text, circumstances.occasion),
        topic=mention_at(text, circumstances.topic),
        negated=draft.polarity.negated,
        hedged=draft.polarity.hedged,
        confidence=page.vocabulary.confidence.of(kind, draft.frame, lemma, draft.evidence),
        speaker_confidence=said.resolution.confidence if said.resolution.speaker else None,
    )


def mention_at(text: str, span: Span | None) -> Mention | None:
    """Return the mention at a place, if there is a place."""
    return Mention(span, span.of(text)) if span else None
