"""An excerpt of a page: some stretches of its text, read as blocks of their own.

Nothing is cut into words again: an excerpt takes the tokens of the page, and makes phrases and
sentences of them. A quotation inside a stretch is one token, as it is in the outline of a page.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from newsparse.quotes.runs import Run
from newsparse.span import Span
from newsparse.syntax.page import Page
from newsparse.syntax.phrases import find_phrases
from newsparse.syntax.quotation_tags import quote_class
from newsparse.syntax.sentences import find_sentences, sentences_by_phrase
from newsparse.syntax.tokens import Places, Tokens, array_of_places
from newsparse.vocabulary.word_tags import EDGE


class ExcerptPart(NamedTuple):
    """A stretch of the text, and what it quotes."""

    span: Span
    """Where it stands: from the beginning of a word to the end of one."""
    runs: Sequence[Run]
    """The quotations in it that stand in no other one of it, in text order."""


def read_excerpt(page: Page, stretches: Sequence[ExcerptPart]) -> Page:
    """Return a page whose blocks, phrases and sentences are those of some stretches, in text order.

    >>> from newsparse.syntax.page import read_example
    >>> page = read_example("Stone said: “He left, he said.”")
    >>> excerpt = read_excerpt(page, [ExcerptPart(page.runs[0].content, ())])
    >>> excerpt.names
    ['', 'pronoun', 'plain_finite', 'comma', 'pronoun', 'finite', 'stop', '']
    """
    vocabulary = page.vocabulary
    phrases = find_phrases(outline_of(page, stretches), vocabulary)
    sentences = find_sentences(page.text, phrases, vocabulary.contexts)
    return replace(
        page,
        blocks=tuple([stretch.span for stretch in stretches]),
        phrases=phrases,
        names=list(map(vocabulary.phrase_letters.names.__getitem__, phrases.letters)),
        sentences=sentences_by_phrase(phrases, sentences, vocabulary.contexts),
    )


def outline_of(page: Page, stretches: Sequence[ExcerptPart]) -> Tokens:
    """Return the tokens of some stretches: an edge before each, and quotations as one token."""
    tags, letters, starts, last = page.vocabulary.word_tags, [], array_of_places(()), 0
    for stretch in stretches:
        letters.append(EDGE)
        starts.append(last)
        place = stretch.span.start
        for run in stretch.runs:
            add_words(page.tokens, Span(place, run.span.start), letters, starts)
            letters.append(tags.letters[quote_class(page.text, run)])
            starts.append(run.span.start)
            place = run.span.stop
        last = stretch.span.stop
        add_words(page.tokens, Span(place, last), letters, starts)
    letters.append(EDGE)
    starts.extend((last, len(page.text)))
    # No capital is in doubt any more: what stands here was tagged beside its neighbours.
    return Tokens(page.text, "".join(letters).translate(tags.small), starts)


def add_words(tokens: Tokens, span: Span, letters: list[str], starts: Places) -> None:
    """Add the tokens of a stretch to those of others."""
    first = bisect_left(tokens.starts, span.start)
    # An edge of no length stands before a block that nothing parts from the one before it.
    first += tokens.letters.startswith(EDGE, first)
    stop = bisect_left(tokens.starts, span.stop, first, len(tokens))
    letters.append(tokens.letters[first:stop])
    starts += tokens.starts[first:stop]
