"""Statements inside statements: what somebody is reported to have reported.

    Stone said that the harbour master had denied the charge.    Stone: ... denied the charge
                    the harbour master had denied the charge     the harbour master: the charge

The contents that were found are read once more, each as a block of its own and by the same
frames: first what a content says itself, with each quotation in it as short as a word, and then
what stands in these quotations. Only the sentences of a content are read that have a verb of
reporting with a subject before it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple, TypeVar

from newsparse.model import Quote
from newsparse.quotes.runs import Run
from newsparse.span import BY_PLACE, Span
from newsparse.statements.block import Block
from newsparse.statements.blocks import find_blocks
from newsparse.statements.drafts import Draft, draft_of, says_anything
from newsparse.statements.frames.order import find_attributions
from newsparse.statements.reports import is_report, may_report
from newsparse.syntax.excerpts import ExcerptPart, read_excerpt
from newsparse.syntax.page import Page

DEPTH = 2
"""A bound on time: at most this many statements stand inside one another below the outermost one.

"Police said a witness told them that the driver had said so" is as deep as news goes; each depth
reads its contents once more.
"""

START, QUOTED_START = attrgetter("start"), attrgetter("span.start")

Quoted = TypeVar("Quoted", bound=Run | Quote)
"""What stands between quotation marks: as it is read, or as it is given in the result."""


class Region(NamedTuple):
    """A stretch of a content that is read as a block."""

    span: Span
    """Where it stands."""
    runs: Sequence[Run]
    """The quotations in it that stand in no other of it."""
    outer: Draft
    """Whose content it is part of."""
    is_quotation: bool = False
    """Whether it stands in a quotation that is all of a piece of this content."""


def find_nested(page: Page, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the statements inside the statements of an article, outer ones before inner ones.

    >>> from newsparse.statements.drafts import find_statements
    >>> from newsparse.syntax.page import read_example
    >>> page = read_example("Stone said that Bo Reed had denied the charge.")
    >>> (inner,) = find_nested(page, find_statements(page))
    >>> (
    ...     inner.source.of(page.text),
    ...     inner.content[0].of(page.text),
    ...     inner.inside.source.of(page.text),
    ... )
    ('Bo Reed', 'the charge', 'Stone')
    """
    cues = reporting_places(page)
    nested = [replace(one.quoted, inside=one) for one in drafts if one.quoted]
    outer = drafts
    for _ in range(DEPTH):
        outer = find_inside(page, outer, cues)
        nested += outer
    return tuple(sorted(nested, key=by_extent))


def by_extent(draft: Draft) -> tuple[int, int]:
    """Return by what statements are put in order so that an outer one comes before an inner one."""
    return draft.content[0].start, -draft.content[-1].stop


def reporting_places(page: Page) -> list[int]:
    """Return where the verbs begin in an article that may report, quoted ones too."""
    tokens, words = page.tokens, page.vocabulary.cue_words.words
    polarity = page.vocabulary.verbs.polarity
    found = page.vocabulary.token_letters.reporting.finditer(tokens.letters)
    numbers = [one.end() - 1 for one in found]
    return [
        tokens.start(number)
        for number in numbers
        if may_report(words[tokens.word(number)].verb, page.class_of(number + 1), polarity)
    ]


def find_inside(page: Page, drafts: Iterable[Draft], cues: Sequence[int]) -> list[Draft]:
    """Return the statements that stand right inside some others."""
    pieces = [
        Region(piece, outermost_within(page.runs, piece), draft)
        for draft in drafts
        for piece in draft.content
        if has_any(cues, piece)
    ]
    found = read_regions(page, [unquoted(page, piece) for piece in pieces], cues)
    # What is quoted in the content of one of these belongs to that.
    claimed = sorted([span for draft in found for span in draft.content], key=BY_PLACE)
    quoted = [
        inside
        for piece in pieces
        if not is_quotation(piece)
        for inside in insides_of(page, piece, cues)
        if not lies_in(inside.span, claimed)
    ]
    return found + read_regions(page, quoted, cues)


def has_any(places: Sequence[int], span: Span) -> bool:
    """Tell whether one of some places lies in a stretch."""
    number = bisect_left(places, span.start)
    return number < len(places) and places[number] < span.stop


def outermost_within(quoted: Sequence[Quoted], span: Span) -> list[Quoted]:
    """Return the quotations in a stretch that stand in no other one of it, given all in order."""
    within: list[Quoted] = []
    place = span.start
    for number in range(bisect_left(quoted, place, key=QUOTED_START), len(quoted)):
        one = quoted[number]
        if one.span.start >= span.stop:
            break
        if place <= one.span.start and one.span.stop <= span.stop:
            within.append(one)
            place = one.span.stop
    return within


def is_quotation(piece: Region) -> bool:
    """Tell whether a piece of a content is a quotation and nothing else."""
    return len(piece.runs) == 1 and piece.runs[0].span == piece.span


def unquoted(page: Page, piece: Region) -> Region:
    """Return what stands between the marks of a piece that is a quotation; another as it is."""
    if not is_quotation(piece):
        return piece
    said = piece.runs[0].content
    return Region(said, outermost_within(page.runs, said), piece.outer, is_quotation=True)


def insides_of(page: Page, piece: Region, cues: Sequence[int]) -> Iterator[Region]:
    """Yield what stands in the quotations of a piece, where somebody may be reported."""
    for run in piece.runs:
        if has_any(cues, run.content):
            yield Region(run.content, outermost_within(page.runs, run.content), piece.outer)


def lies_in(span: Span, contents: Sequence[Span]) -> bool:
    """Tell whether a stretch is part of one of some contents, which are apart and in order."""
    number = bisect_right(contents, span.start, key=START) - 1
    return number >= 0 and span.stop <= contents[number].stop


def read_regions(page: Page, regions: Sequence[Region], cues: Sequence[int]) -> list[Draft]:
    """Return what is reported in some stretches."""
    if not regions:
        return []
    near = sorted([narrowed(page, region, cues) for region in regions], key=QUOTED_START)
    inner = read_excerpt(page, [ExcerptPart(one.span, one.runs) for one in near])
    return [
        inside(draft, near[block.number])
        for block in find_blocks(inner)
        for draft in reports_in(block, inner)
    ]


def inside(draft: Draft, region: Region) -> Draft:
    """Return a draft as one that stands inside another, in the same block of the article."""
    outer, is_quotation = region.outer, region.is_quotation
    return replace(draft, inside=outer, block=outer.block, is_told_in_quotation=is_quotation)


def narrowed(page: Page, region: Region, cues: Sequence[int]) -> Region:
    """Return the sentences of a region from the first to the last in which somebody may report.

    A bound on time: most sentences of a quotation report nobody.
    """
    tokens, stop_mark = page.tokens, page.vocabulary.word_tags.letters["stop"]
    start, stop = region.span.start, region.span.stop
    first, last = bisect_left(cues, start), bisect_left(cues, stop) - 1
    opens = tokens.letters.rfind(stop_mark, tokens.at(start), tokens.at(cues[first]))
    ends = tokens.letters.find(stop_mark, tokens.at(cues[last]), tokens.before(stop) + 1)
    start = tokens.start(opens + 1) if opens >= 0 else start
    stop = tokens.stop(ends) if ends >= 0 else stop
    return part_of_region(page, region, around_runs(region, Span(start, stop)))


def around_runs(region: Region, span: Span) -> Span:
    """Return a stretch of a region with the whole of the quotations that it would cut."""
    start, stop = span.start, span.stop
    for run in region.runs:
        if run.span.start < start < run.span.stop:
            start = run.span.start
        if run.span.start < stop < run.span.stop:
            stop = run.span.stop
    return Span(start, stop)


def part_of_region(page: Page, region: Region, span: Span) -> Region:
    """Return a stretch of a region, without the comma at its end that marks may have inside."""
    last = page.tokens.before(span.stop)
    if page.class_of(last) == "comma":
        span = Span(span.start, page.tokens.start(last))
    runs = [run for run in region.runs if span.start <= run.span.start < span.stop]
    return region._replace(span=span, runs=runs)


def reports_in(block: Block, page: Page) -> Iterator[Draft]:
    """Yield what is reported in a block."""
    found, _ = find_attributions(block)
    for one in found:
        if is_report(block, one, page.vocabulary.verbs.polarity):
            draft = draft_of(block, one, page.vocabulary)
            if says_anything(page.text, draft):
                yield draft
