"""The blocks of an article: what they have in common is read once for all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse.patterns.token_patterns import label
from newsparse.span import Span
from newsparse.statements.attribution import Source
from newsparse.statements.block import Block
from newsparse.statements.claimed import Claimed
from newsparse.statements.cues import FoundCue, find_cues
from newsparse.syntax.page import Page

# What verbs take that attribute nothing by themselves.
PLAIN = frozenset(("fragment", "receiving"))
# Cues that are no verbs.
VERBLESS = frozenset(("attributing_phrase", "noun"))
# A fact of news: fewer labelled blocks are no conversation: Weather: rain in the north.
TURNS_OF_TRANSCRIPT = 3


def find_blocks(page: Page) -> Iterator[Block]:
    """Yield the blocks of an article in order."""
    contexts, phrases, letters = page.vocabulary.contexts, page.phrases, page.phrases.letters
    turns = find_turns(page.text, page.blocks)
    found = list(find_cues(phrases, page.vocabulary.cue_words))
    groups = {cue.first: cue for cue in found}
    quoted = [run.start() for run in contexts.letters.quote.finditer(letters)]
    places = list(groups)
    sources: dict[int, Source | None] = {}
    edges = pairwise(edge.start() for edge in contexts.letters.edge.finditer(letters))
    for number, (before, stop) in enumerate(edges):
        own = found[bisect_left(places, before) : bisect_left(places, stop)]
        yield Block(
            phrases=phrases,
            text=page.text,
            contexts=contexts,
            letters=letters,
            names=page.names,
            groups=groups,
            sentences=page.sentences,
            sources=sources,
            first=before + 1,
            stop=stop,
            own=own,
            verbs=[cue for cue in own if cue.verb.takes],
            cues=[cue for cue in own if attributes(cue)],
            quoted=quoted[bisect_left(quoted, before) : bisect_left(quoted, stop)],
            number=number,
            is_turn=number in turns,
            claimed=Claimed(page.sentences),
        )


def attributes(cue: FoundCue) -> bool:
    """Tell whether a cue attributes by itself."""
    return not cue.verb.takes <= PLAIN or cue.form in VERBLESS


def find_turns(text: str, blocks: Sequence[Span]) -> frozenset[int]:
    """Return the numbers of the blocks that are turns of a transcript.

    A single line may open with a word and a colon by chance; three of them with labels
    that come back, or with labels in capitals, are a conversation.
    """
    labels = {
        number: found[1]
        for number, block in enumerate(blocks)
        if (found := label().match(text, block.start, block.stop))
    }
    times = Counter(labels.values())
    turns = {n for n, name in labels.items() if name.isupper() or times[name] > 1}
    return frozenset(turns if len(turns) >= TURNS_OF_TRANSCRIPT else ())
