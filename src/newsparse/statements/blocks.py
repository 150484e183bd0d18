"""The blocks of an article: what they have in common is read once for all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import final

from newsparse.statements.attribution import Source
from newsparse.statements.block import Block
from newsparse.statements.claimed import Claimed
from newsparse.statements.cues import FoundCue, find_cues
from newsparse.syntax.page import Page
from newsparse.syntax.phrases import Range

# What verbs take that attribute nothing by themselves.
PLAIN = frozenset(("fragment", "receiving", "evoking"))
# Cues that are no verbs.
VERBLESS = frozenset(("attributing_phrase", "noun"))


@final
@dataclass(frozen=True, eq=False, slots=True)
class Shared:
    """What the blocks of an article have in common."""

    cues: Sequence[FoundCue]
    """All groups of verbs and nouns that attribute, in order."""
    group_at: Mapping[int, FoundCue]
    """The same by their phrase."""
    places: Sequence[int]
    """Their phrases."""
    quoted: Sequence[int]
    """The phrases that are quoted runs."""
    sources: dict[int, Source | None]
    """The sources that have been looked for, by the number of their verb."""
    marks: str
    """All quotation marks of the language."""
    occasion_leads: frozenset[str]
    """Prepositions that open an occasion before a noun for one."""


def find_blocks(page: Page) -> Iterator[Block]:
    """Yield the blocks of an article in order."""
    patterns, letters = page.vocabulary.contexts.letters, page.phrases.letters
    cues = list(find_cues(page.phrases, page.vocabulary.cue_words))
    group_at = {cue.first: cue for cue in cues}
    quoted = [run.start() for run in patterns.quote.finditer(letters)]
    marks = "".join(page.vocabulary.glyphs)
    leads = frozenset(page.vocabulary.circumstances.occasion_leads)
    shared = Shared(cues, group_at, list(group_at), quoted, {}, marks, leads)
    edges = pairwise(edge.start() for edge in patterns.edge.finditer(letters))
    for number, (before, stop) in enumerate(edges):
        yield block_between(page, shared, number, Range(before, stop))


def block_between(page: Page, shared: Shared, number: int, edges: Range) -> Block:
    """Return the block between two edges."""
    before, stop = edges.first, edges.stop
    groups = shared.cues[bisect_left(shared.places, before) : bisect_left(shared.places, stop)]
    quoted = shared.quoted[bisect_left(shared.quoted, before) : bisect_left(shared.quoted, stop)]
    return Block(
        phrases=page.phrases,
        text=page.text,
        marks=shared.marks,
        contexts=page.vocabulary.contexts,
        letters=page.phrases.letters,
        names=page.names,
        group_at=shared.group_at,
        sentences=page.sentences,
        sources=shared.sources,
        first=before + 1,
        stop=stop,
        groups=groups,
        verbs=[cue for cue in groups if cue.verb.takes],
        cues=[cue for cue in groups if cue.form in VERBLESS or not cue.verb.takes <= PLAIN],
        quoted=quoted,
        number=number,
        vocabulary=page.vocabulary,
        occasion_leads=shared.occasion_leads,
        claimed=Claimed(page.sentences),
        classes=frozenset(page.names[before:stop]),
    )
