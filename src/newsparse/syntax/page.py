"""The page: an article's text, read once into what all stages ask of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from newsparse.errors import Problem
from newsparse.quotes.runs import Run, find_runs
from newsparse.span import Span
from newsparse.syntax.phrases import Phrases, Range, find_phrases
from newsparse.syntax.sentences import find_sentences
from newsparse.syntax.tagging import read_words
from newsparse.vocabulary.vocabulary import Vocabulary


@frozen(eq=False)
class Page:
    """An article as tokens, phrases and sentences; made by `read_page`, never changed."""

    text: str
    """The article, as it was given."""
    vocabulary: Vocabulary
    """The words of its language."""
    blocks: tuple[Span, ...]
    """Its headline, if it has one, and its paragraphs, in text order."""
    runs: tuple[Run, ...]
    """What stands between quotation marks, in text order, nested runs too."""
    problems: tuple[Problem, ...]
    """Doubts about quotation marks."""
    phrases: Phrases
    """Its words as phrases; an edge stands before each block and behind the last one."""
    names: Sequence[str]
    """The class of each phrase as the grammar names it; an edge has none."""
    sentences: Sequence[Range]
    """For each phrase the sentence in which it stands, without its full stop."""


def read_page(text: str, blocks: Sequence[Span], vocabulary: Vocabulary) -> Page:
    """Read the blocks of an article.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> text = "“We are ready,” Stone said. She left."
    >>> page = read_page(text, [Span(0, len(text))], load_vocabulary("en"))
    >>> [run.span.of(text) for run in page.runs], page.names[1:5]
    (['“We are ready,”'], ['quote_comma', 'proper_phrase', 'finite', 'stop'])
    """
    runs, problems = find_runs(text, blocks, vocabulary)
    outline = read_words(text, blocks, runs_by_block(blocks, runs), vocabulary)
    phrases = find_phrases(outline, vocabulary)
    return Page(
        text,
        vocabulary,
        tuple(blocks),
        runs,
        problems,
        phrases,
        list(map(vocabulary.phrase_letters.names.__getitem__, phrases.letters)),
        find_sentences(text, phrases, vocabulary.contexts),
    )


def runs_by_block(blocks: Sequence[Span], runs: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    """Yield for each block the outermost runs inside it."""
    outermost = (run for run in runs if run.level == 1)
    run = next(outermost, None)
    for block in blocks:
        inside = []
        while run is not None and run.span.start < block.stop:
            inside.append(run)
            run = next(outermost, None)
        yield tuple(inside)
