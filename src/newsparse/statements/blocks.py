"""The blocks of an article as scenes: what they have in common is read once for all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from newsparse.statements.block import Scene, Source
from newsparse.statements.cues import FoundCue, find_cues
from newsparse.syntax.page import Page

# What verbs take that attribute nothing by themselves.
PLAIN = frozenset(("fragment", "receiving"))
# Cues that are no verbs.
VERBLESS = frozenset(("attributing_phrase", "noun"))


def find_scenes(page: Page) -> Iterator[Scene]:
    """Yield the blocks of an article in order."""
    book, phrases, letters = page.vocabulary.contexts, page.phrases, page.phrases.letters
    found = list(find_cues(phrases, page.vocabulary.cue_words))
    groups = {cue.first: cue for cue in found}
    quoted = [run.start() for run in book.letters.quote.finditer(letters)]
    places = list(groups)
    sources: dict[int, Source | None] = {}
    for before, stop in pairwise(edge.start() for edge in book.letters.edge.finditer(letters)):
        own = found[bisect_left(places, before) : bisect_left(places, stop)]
        yield Scene(
            phrases,
            page.text,
            book,
            letters,
            page.names,
            groups,
            page.sentences,
            sources,
            before + 1,
            stop,
            own,
            [cue for cue in own if cue.verb.takes],
            [cue for cue in own if attributes(cue)],
            quoted[bisect_left(quoted, before) : bisect_left(quoted, stop)],
        )


def attributes(cue: FoundCue) -> bool:
    """Tell whether a cue attributes by itself."""
    return not cue.verb.takes <= PLAIN or cue.form in VERBLESS
