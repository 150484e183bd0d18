"""The page: an article's text, read once into what all stages ask of it.

Places are told in three ways: by offsets into the text, by the numbers of tokens and by the numbers
of phrases. Whoever holds an offset asks `token_at`, `phrase_of`, `sentence_of`, `run_at` or
`block_of`; each looks it up in a sorted list.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import final

from newsparse.errors import Problem
from newsparse.quotes.runs import Run, find_runs
from newsparse.span import Span
from newsparse.syntax.outline import read_tokens
from newsparse.syntax.phrases import Phrases, Range, find_phrases
from newsparse.syntax.sentences import (
    find_sentences,
    quoted_sentence_ends,
    sentence_bounds,
    sentences_by_phrase,
)
from newsparse.syntax.tokens import Tokens
from newsparse.vocabulary.token_letters import PERSONAL
from newsparse.vocabulary.vocabulary import Vocabulary, load_vocabulary

BLOCK_START, RUN_START = attrgetter("start"), attrgetter("span.start")


@final
@dataclass(frozen=True, eq=False, slots=True)
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
    quotations: tuple[Run, ...]
    """Those of the runs that stand in no other."""
    problems: tuple[Problem, ...]
    """Doubts about quotation marks."""
    tokens: Tokens
    """All its words and marks, those inside quotation marks too."""
    phrases: Phrases
    """Its words as phrases; an edge stands before each block and behind the last one.

    A quotation is one phrase, whatever it says; `phrases.outline` are the tokens of which the
    phrases are made, with each quotation as one token.
    """
    names: Sequence[str]
    """The class of each phrase as the grammar names it; an edge has none."""
    sentences: Sequence[Range]
    """For each phrase the sentence in which it stands, without its full stop.

    What is inserted into a sentence between commas is a sentence of its own here.
    """
    sentence_starts: Sequence[int]
    """Where the sentences begin in the text, each whole and with its quotations."""
    sentence_ends: Sequence[int]
    """Where the same sentences end, behind their full stops or closing quotation marks."""
    quoted_sentence_ends: Sequence[int]
    """Where sentences end inside quotations, behind their full stops."""
    contents: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    """What the statements of a source say, by where the source begins, once they are found: the
    stages behind them know by it which names are the speaker's words, not the narrator's."""
    reported: frozenset[Span] = frozenset()
    """The sources of the statements inside others, once they are found: a speaker names them, and
    not the narrator."""

    def token_at(self, offset: int) -> int:
        """Return the number of the token in which an offset stands, or behind which.

        >>> page = read_example("Mayor Stone said: “We left.”")
        >>> [page.tokens.word(page.token_at(offset)) for offset in (0, 5, 6, 18, 19, 26)]
        ['Mayor', 'Mayor', 'Stone', '“', 'We', '.']
        """
        return self.tokens.at(offset)

    def token_before(self, offset: int) -> int:
        """Return the number of the last token that ends at an offset or before it.

        That is the first edge if no word does.

        >>> page = read_example("Mayor Stone’s plan")
        >>> [page.tokens.word(page.token_before(offset)) for offset in (0, 6, 11, 14)]
        ['', 'Mayor', 'Stone', '’s']
        """
        return self.tokens.before(offset)

    def token_after(self, offset: int) -> int:
        """Return the number of the first token that begins at an offset or behind it.

        >>> page = read_example("Mayor Stone’s plan")
        >>> [page.tokens.word(page.token_after(offset)) for offset in (5, 11, 13, 18)]
        ['Stone', '’s', 'plan', '']
        """
        return self.tokens.after(offset)

    def word_before(self, offset: int) -> str:
        """Return the word or mark before an offset as it is written; empty where a block begins.

        >>> page = read_example("Mayor Stone left.")
        >>> page.word_before(6), page.word_before(0)
        ('Mayor', '')
        """
        number = self.tokens.before(offset)
        return self.tokens.word(number) if self.class_of(number) else ""

    def word_after(self, offset: int) -> str:
        """Return the word or mark behind an offset as it is written; empty where a block ends.

        >>> page = read_example("Mayor Stone left.")
        >>> page.word_after(11), page.word_after(17)
        ('left', '')
        """
        number = self.tokens.after(offset)
        return self.tokens.word(number) if self.class_of(number) else ""

    def class_of(self, number: int) -> str:
        """Return the word class of a token by its number; an edge has none.

        The marks of an outermost quotation are *opening_mark* and *closing_mark*; a full stop that
        ends no sentence is of the class of the word before it.

        >>> page = read_example("Mr. Stone said: “He left.”")
        >>> [page.class_of(number) for number in range(len(page.tokens))][:7]
        ['', 'name', 'name', 'name', 'cue_past', 'colon', 'opening_mark']
        """
        return self.vocabulary.token_letters.names[self.tokens.letters[number]]

    def phrase_of(self, offset: int) -> int:
        """Return the number of the phrase in which an offset stands.

        >>> page = read_example("The mayor of Troy said: “We left.”")
        >>> [page.names[page.phrase_of(offset)] for offset in (4, 10, 25, 29)]
        ['noun_phrase', 'of', 'quote_stop', 'quote_stop']
        """
        return bisect_right(self.phrases.firsts, self.phrases.outline.at(offset)) - 1

    def sentence_of(self, offset: int) -> Span:
        """Return the sentence in which an offset stands, with all its quotations.

        The blanks behind a sentence count to it.

        >>> page = read_example("“We left. He left,” Stone said. She left.")
        >>> [page.sentence_of(offset).of(page.text) for offset in (1, 32)]
        ['“We left. He left,” Stone said.', 'She left.']
        """
        number = bisect_right(self.sentence_starts, offset) - 1
        if number < 0:
            return Span(offset, offset)
        return Span(self.sentence_starts[number], self.sentence_ends[number])

    def innermost_sentence_of(self, offset: int) -> Span:
        """Return the sentence in which an offset stands: inside a quotation that of the speaker.

        What a speaker says of people does not mix with what the narrator says of them.

        >>> page = read_example("“We left. He left,” Stone said.")
        >>> [page.innermost_sentence_of(offset).of(page.text) for offset in (1, 10, 20)]
        ['We left.', ' He left,', '“We left. He left,” Stone said.']
        """
        run = self.run_at(offset)
        if run is None:
            return self.sentence_of(offset)
        # The ends around the offset may be those of other quotations.
        ends = self.quoted_sentence_ends
        number = bisect_right(ends, offset)
        start, stop = run.content.start, run.content.stop
        if number:
            start = max(start, ends[number - 1])
        if number < len(ends):
            stop = min(stop, ends[number])
        return Span(start, stop)

    def run_at(self, offset: int) -> Run | None:
        """Return the outermost quotation in which an offset stands, its marks included.

        >>> page = read_example("Stone said: “We left.” She left.")
        >>> page.run_at(13).content.of(page.text), page.run_at(22)
        ('We left.', None)
        """
        number = bisect_right(self.quotations, offset, key=RUN_START) - 1
        run = self.quotations[number] if number >= 0 else None
        return run if run and offset < run.span.stop else None

    def is_quoted(self, offset: int) -> bool:
        """Tell whether an offset stands inside a quotation, its marks included.

        >>> page = read_example("Stone said: “We left.” She left.")
        >>> page.is_quoted(0), page.is_quoted(13)
        (False, True)
        """
        # Written out, as it is asked of each name.
        number = bisect_right(self.quotations, offset, key=RUN_START) - 1
        return number >= 0 and offset < self.quotations[number].span.stop

    def block_of(self, offset: int) -> int | None:
        """Return the number of the block in which an offset stands, None between blocks.

        >>> page = read_example("Stone left.")
        >>> page.block_of(6), page.block_of(11)
        (0, None)
        """
        number = bisect_right(self.blocks, offset, key=BLOCK_START) - 1
        return number if number >= 0 and offset < self.blocks[number].stop else None

    def capitalised(self) -> Iterator[int]:
        """Yield the numbers of the tokens that begin with a capital, those quoted too.

        Known words of a headline in capitals are left out.

        >>> page = read_example("The mayor met Ada Stone and “Mr. Reed” on Monday.")
        >>> [page.tokens.word(number) for number in page.capitalised()]
        ['The', 'Ada', 'Stone', 'Mr', 'Reed', 'Monday']
        """
        text, starts = self.text, self.tokens.starts
        # Days and pronouns have one tag for "Monday" and "monday", "I" and "he".
        for found in self.vocabulary.token_letters.capitalised.finditer(self.tokens.letters):
            if text[starts[found.start()]].isupper():
                yield found.start()

    def pronouns(self) -> Iterator[tuple[int, str]]:
        """Yield each token that is a pronoun for one person, with *he* or *she*, those quoted too.

        >>> page = read_example("She met him, and his book was theirs.")
        >>> [(page.tokens.word(number), name) for number, name in page.pronouns()]
        [('She', 'she'), ('him', 'he'), ('his', 'he')]
        """
        letters, word = self.vocabulary.token_letters, self.tokens.word
        # The tag leaves some dozens of tokens to look at: "her", "his", but also "it".
        for found in letters.personal.finditer(self.tokens.letters):
            name = letters.pronouns.get(word(found.start()).lower(), "")
            if name in PERSONAL:
                yield found.start(), name


def read_page(text: str, blocks: Sequence[Span], vocabulary: Vocabulary) -> Page:
    """Read the blocks of an article.

    >>> page = read_example("“We are ready,” Stone said. She left.")
    >>> [run.span.of(page.text) for run in page.runs], page.names[1:5]
    (['“We are ready,”'], ['quote_comma', 'proper_phrase', 'finite', 'stop'])
    """
    runs, problems = find_runs(text, blocks, vocabulary)
    quotations = tuple([run for run in runs if run.level == 1])
    tokens, outline = read_tokens(text, blocks, runs_by_block(blocks, quotations), vocabulary)
    phrases = find_phrases(outline, vocabulary)
    sentences = find_sentences(text, phrases, vocabulary.contexts)
    starts, ends = sentence_bounds(phrases, sentences, vocabulary.phrase_letters)
    return Page(
        text=text,
        vocabulary=vocabulary,
        blocks=tuple(blocks),
        runs=runs,
        quotations=quotations,
        problems=problems,
        tokens=tokens,
        phrases=phrases,
        names=list(map(vocabulary.phrase_letters.names.__getitem__, phrases.letters)),
        sentences=sentences_by_phrase(phrases, sentences, vocabulary.contexts),
        sentence_starts=starts,
        sentence_ends=ends,
        quoted_sentence_ends=quoted_sentence_ends(tokens, quotations, vocabulary.phrase_letters),
    )


def read_example(text: str) -> Page:
    """Read one paragraph of English: for the examples of these docs."""
    return read_page(text, [Span(0, len(text))], load_vocabulary("en"))


def runs_by_block(blocks: Sequence[Span], quotations: Sequence[Run]) -> Iterator[Sequence[Run]]:
    """Yield for each block the quotations inside it."""
    first = 0
    for block in blocks:
        stop = bisect_left(quotations, block.stop, first, key=RUN_START)
        yield quotations[first:stop]
        first = stop
