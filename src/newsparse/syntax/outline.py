"""The tokens of an article, and its outline: the same with each quotation as one token.

Word order around a quotation is read from the outline, where the quotation is as short as a word.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import final

from newsparse.quotes.runs import Run
from newsparse.span import Span
from newsparse.syntax.quotation_tags import is_name, is_title_of_work, quote_class, takes_stop
from newsparse.syntax.tagging import tag_tokens
from newsparse.syntax.tokens import Tokens, array_of_places
from newsparse.vocabulary.title_case import is_line_in_title_case
from newsparse.vocabulary.tokenizer import JOINT, Piece, cut_at_blanks
from newsparse.vocabulary.vocabulary import Vocabulary
from newsparse.vocabulary.word_tags import EDGE, QUOTATION_MARKS, WordTags

# The parts of a piece.
PIECE_LETTERS, PIECE_LENGTHS = itemgetter(0), itemgetter(1)
# A bound on time: a longer line is no headline, whatever its capitals.
HEADLINE_LENGTH = 200


Tags = tuple[str, Sequence[int]]
"""The tags of some tokens, and how long each is with the blanks behind it."""


@final
class Stretch:
    """The edge before a block, or a quotation, with the words behind it up to the next one."""

    __slots__ = ("is_headline", "run", "start", "stop", "words")

    def __init__(self, start: int, words: Span, run: Run | None, *, is_headline: bool) -> None:
        """Keep what the stretch is made of."""
        self.start: int = start
        """Where the edge or quotation begins."""
        self.stop: int = words.start
        """Where the words behind it begin."""
        self.words: Span = words
        """These words."""
        self.run: Run | None = run
        """The quotation; an edge has none."""
        self.is_headline: bool = is_headline
        """Whether the block is in title case, so that capitals mean nothing in it."""


@final
class Row:
    """Tags and lengths of tokens, as they are put one behind the other."""

    __slots__ = ("length", "lengths", "letters")

    def __init__(self) -> None:
        """Begin without any."""
        self.letters: list[str] = []
        self.lengths: list[int] = []
        self.length: int = 0
        """How long all of them are."""

    def add(self, letters: str, lengths: Sequence[int]) -> None:
        """Put some tokens behind the others."""
        self.letters.append(letters)
        self.lengths += lengths
        self.length += sum(lengths)

    def last_tags(self) -> str:
        """Return the tags of the last stretch: the edge or quotation, and its words."""
        return "".join(self.letters[-2:])


def read_tokens(
    text: str, blocks: Sequence[Span], runs: Iterable[Sequence[Run]], vocabulary: Vocabulary
) -> tuple[Tokens, Tokens]:
    """Return an article's tokens and its outline, given the quotations of each block.

    In the outline no capital is in doubt any more. The tokens keep the tags of words with a
    capital that open a sentence, as those may be names all the same.
    """
    tags = vocabulary.word_tags
    stretches = list(find_stretches(text, blocks, runs, vocabulary))
    outside, inside = Row(), Row()
    for stretch, quoted, behind in read_stretches(text, stretches, vocabulary):
        outside.add(*fold(text, stretch, outside, vocabulary))
        outside.add(*behind)
        if stretch.run:
            inside.add(EDGE, (stretch.run.content.start - inside.length,))
            inside.add(*quoted)
    outline = tag_tokens(text, outside.letters, outside.lengths, tags)
    tokens = outline
    if inside.letters:
        inside.add(EDGE, (len(text) - inside.length,))
        insides = tag_tokens(text, inside.letters, inside.lengths, tags)
        tokens = unfold(outline, insides, [one for one in stretches if one.run], tags)
    return tokens, Tokens(text, outline.letters.translate(tags.small), outline.starts)


def find_stretches(
    text: str, blocks: Sequence[Span], runs: Iterable[Sequence[Run]], vocabulary: Vocabulary
) -> Iterator[Stretch]:
    """Yield the stretches of an article; the last one is the edge behind its last block."""
    last = 0
    for block, inside in zip(blocks, runs, strict=True):
        is_headline = len(block) < HEADLINE_LENGTH and is_line_in_title_case(
            block.of(text), vocabulary.header.small_words
        )
        run, start = None, block.start
        for following in (*inside, None):
            stop = following.span.start if following else block.stop
            words = Span(stop - len(text[start:stop].lstrip()), stop)
            yield Stretch(last, words, run, is_headline=is_headline)
            if following:
                run, start = following, following.span.stop
            last = stop
    yield Stretch(last, Span(len(text), len(text)), None, is_headline=False)


def read_stretches(
    text: str, stretches: Sequence[Stretch], vocabulary: Vocabulary
) -> Iterator[tuple[Stretch, Tags, Tags]]:
    """Yield each stretch with the tags of what is inside its quotation, and of the words behind it.

    The pieces of a stretch are looked up at once, and most are known. A piece of nothing stands
    before what is inside each quotation, and before the words behind it.
    """
    known: list[Piece] = []
    for stretch in stretches:
        inside = cut_at_blanks(stretch.run.content.of(text)) if stretch.run else ()
        pieces = ("", *inside, "", *cut_at_blanks(stretch.words.of(text)))
        known += map(vocabulary.pieces.__getitem__, pieces)
    letters = iter("".join(map(PIECE_LETTERS, known)).split(JOINT)[1:])
    lengths: list[int] = list(chain.from_iterable(map(PIECE_LENGTHS, known)))
    small = vocabulary.word_tags.small_but_initials
    first = 1  # behind the first piece of nothing
    for stretch, quoted, behind in zip(stretches, letters, letters, strict=True):
        middle = first + len(quoted)
        stop = middle + 1 + len(behind)
        sizes, sizes_behind = lengths[first:middle], lengths[middle + 1 : stop]
        # In a headline "The" and "Says" have capitals as all words have, and are no names.
        if stretch.is_headline:
            yield stretch, (quoted.translate(small), sizes), (behind.translate(small), sizes_behind)
        else:
            yield stretch, (quoted, sizes), (behind, sizes_behind)
        first = stop + 1


def fold(text: str, stretch: Stretch, row: Row, vocabulary: Vocabulary) -> Tags:
    """Return the tag of an edge or of a quotation, given the tokens before it."""
    tags, run = vocabulary.word_tags, stretch.run
    letters, length = tags.letters, stretch.stop - stretch.start
    if run is None:
        return EDGE, (length,)
    before = row.last_tags()
    name = quote_class(text, run)
    may_be_name = not stretch.is_headline and name != "quote_ask"
    small_words = vocabulary.header.small_words
    if (
        may_be_name
        and is_title_of_work(run.content.of(text), small_words)
        and is_name(text, run, before, tags)
    ):
        if name == "quote_bare":
            return letters["name"], (length,)
        # American typesetting puts the comma inside the marks: it is a token of its own.
        mark, stop = letters[name.removeprefix("quote_")], run.content.stop - 1
        return letters["name"] + mark, (stop - stretch.start, stretch.stop - stop)
    if takes_stop(text, run, before, tags):
        return letters["stop"] + letters[name], (0, length)
    return letters[name], (length,)


def unfold(
    outline: Tokens, insides: Tokens, quotations: Sequence[Stretch], tags: WordTags
) -> Tokens:
    """Return an outline with the tokens of each quotation in its place.

    The insides of all quotations are tokens of their own, with an edge before each.
    """
    letters: list[str] = []
    starts = array_of_places(())
    last = place = 0
    for stretch, words in zip(quotations, insides.letters.split(EDGE)[1:], strict=False):
        # A full stop of no length may begin where the quotation does.
        first = bisect_right(outline.starts, stretch.start, last) - 1
        letters.append(outline.letters[last:first])
        starts += outline.starts[last:first]
        place += 1  # behind the edge
        between, beginnings = with_marks(
            stretch.run, words, insides.starts[place : place + len(words)], tags
        )
        letters.append(between)
        starts.extend(beginnings)
        place += len(words)
        last = bisect_left(outline.starts, stretch.stop, first + 1)
    letters.append(outline.letters[last:])
    starts += outline.starts[last:]
    return Tokens(outline.text, "".join(letters), starts)


def with_marks(
    run: Run | None, letters: str, starts: Sequence[int], tags: WordTags
) -> tuple[str, Sequence[int]]:
    """Return the tokens inside a quotation together with its marks; it may lack one of them."""
    opening, closing = (tags.letters[name] for name in QUOTATION_MARKS)
    if run and run.span.start < run.content.start:
        letters, starts = opening + letters, [run.span.start, *starts]
    if run and run.content.stop < run.span.stop:
        letters, starts = letters + closing, [*starts, run.content.stop]
    return letters, starts
