"""The blocks of an article as scenes: what they have in common is read once for all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from newsparse.language import Language
from newsparse.statements.block import Scene, Source
from newsparse.statements.cues import FoundCue, find_cues, load_cue_book
from newsparse.syntax.phrases import Phrases
from newsparse.syntax.sentences import find_sentences
from newsparse.vocabulary.contexts import load_context_book

# What verbs take that attribute nothing by themselves.
PLAIN = frozenset(("fragment", "receiving"))
# Cues that are no verbs.
VERBLESS = frozenset(("attributing_phrase", "noun"))


def find_scenes(phrases: Phrases, language: Language) -> Iterator[Scene]:
    """Yield the blocks of an article in order."""
    book, text, letters = load_context_book(language), phrases.outline.text, phrases.letters
    names = list(map(book.signs.names.__getitem__, letters))
    found = list(find_cues(phrases, load_cue_book(language)))
    groups = {cue.first: cue for cue in found}
    sentences = find_sentences(text, phrases, book)
    quoted = [run.start() for run in book.signs.quote.finditer(letters)]
    places = list(groups)
    sources: dict[int, Source | None] = {}
    for before, stop in pairwise(edge.start() for edge in book.signs.edge.finditer(letters)):
        own = found[bisect_left(places, before) : bisect_left(places, stop)]
        yield Scene(
            phrases,
            text,
            book,
            letters,
            names,
            groups,
            sentences,
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
