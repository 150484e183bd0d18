"""An article as an outline: one letter for each word, mark or quoted run.

The letters stand for word classes; what stands in quotation marks is one letter, so that
word order around it can be read by short patterns.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, chain, compress
from operator import itemgetter

from attrs import define

from newsparse.quotes.runs import Run
from newsparse.span import Span
from newsparse.syntax.settling import settle, settled
from newsparse.syntax.tokens import Tokens
from newsparse.vocabulary.pieces import BLANK, JOINT
from newsparse.vocabulary.title_case import is_line_in_title_case, is_title_case
from newsparse.vocabulary.vocabulary import Vocabulary
from newsparse.vocabulary.word_classes import EDGE, QUOTATION_MARKS, WordBook

# The parts of a piece.
LETTERS, LENGTHS = itemgetter(0), itemgetter(1)
# What may stand between the last comma of a quotation inside another and the outer mark.
CLOSING_MARKS = "'\"”’»›` \t\n\xa0"
# A longer line is no headline, whatever its capitals.
HEADLINE_LENGTH = 200
TITLE_LENGTH = 80
# So far before a title stand the words that announce it.
ANNOUNCING_LENGTH = 40


def quote_class(text: str, run: Run) -> str:
    """Tell quoted runs apart by the mark they end with, be it in a run inside them."""
    last = text[run.content.start : run.content.stop].rstrip(CLOSING_MARKS)[-1:]
    if last == ",":
        return "quote_comma"
    if last == "." or run.continues:
        return "quote_stop"
    return "quote_ask" if last and last in "?!…—–-" else "quote_bare"


def is_headline_case(text: str, block: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a block has capitals as a headline has, so that they mean nothing in it."""
    return len(block) < HEADLINE_LENGTH and is_line_in_title_case(
        block.of(text), vocabulary.header.small_words
    )


def is_title(quoted: str, small_words: AbstractSet[str]) -> bool:
    """Tell whether quoted words read like the title of a work: "The Long Road Home"."""
    return len(quoted) < TITLE_LENGTH and is_title_case(quoted, small_words)


@define
class Joint:
    """Where a block or a quoted run begins, and what it is."""

    start: int
    """Where it begins in the text, or what stands before the block."""
    stop: int
    """Where the words behind it begin."""
    run: Run | None
    """The quoted run, if it is one."""
    is_headline: bool
    """Whether its block has capitals as a headline has."""


class Builder:
    """An outline under construction: the words of an article, put together at its joints."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        """Begin at the start of a text."""
        self.text = text
        self.vocabulary = vocabulary
        self.book = vocabulary.word_book
        self.letters: list[str] = []
        self.lengths: list[int] = []

    def add_words(self, letters: str, lengths: Sequence[int], joint: Joint) -> None:
        """Add what stands behind a joint; capitals mean nothing in a headline."""
        self.letters.append(letters.translate(self.book.opening) if joint.is_headline else letters)
        self.lengths += lengths

    def add_joint(self, joint: Joint) -> None:
        """Add an edge before a block, or a quoted run.

        A run that is the title of a work is a name. The comma that American typesetting puts
        inside its marks is then a word of its own, and the full stop of an abbreviation before
        a quotation ends a sentence as well.
        """
        letters, run = self.book.letters, joint.run
        if run is None:
            self.add_words(EDGE, (joint.stop - joint.start,), joint)
            return
        name = quote_class(self.text, run)
        if not self._is_name(joint, run, name):
            if self._ends_shortened(run) and opens_sentence(self.text, run):
                self.add_words(letters["stop"], (0,), joint)
            self.add_words(letters[name], (joint.stop - joint.start,), joint)
        elif name == "quote_bare":
            self.add_words(letters["name"], (joint.stop - joint.start,), joint)
        else:
            mark, stop = letters[name.removeprefix("quote_")], run.content.stop - 1
            self.add_words(letters["name"] + mark, (stop - joint.start, joint.stop - stop), joint)

    def _is_name(self, joint: Joint, run: Run, name: str) -> bool:
        """Tell whether a quoted run is a title or nickname: one stands where a noun can."""
        if (
            joint.is_headline
            or name == "quote_ask"
            or not is_title(run.content.of(self.text), self.vocabulary.header.small_words)
        ):
            return False
        before = self._last_letter()
        if before == self.book.letters["name"] or self._ends_in_initial():
            return name == "quote_bare" and precedes_name(self.text, run)
        return before in self.book.naming or names_work(self.text, run, self.book)

    def _ends_shortened(self, run: Run) -> bool:
        """Tell whether the last word is a name with its own full stop, as in "Troy, N.Y."."""
        before = self.text[max(0, run.span.start - ANNOUNCING_LENGTH) : run.span.start]
        return before.rstrip().endswith(".") and self._last_letter() == self.book.letters["name"]

    def _ends_in_initial(self) -> bool:
        """Tell whether the last word is an initial: J. "The Fox" Roe, or plan B."""
        return "".join(self.letters[-2:]).rstrip(BLANK).endswith(self.book.initial)

    def _last_letter(self) -> str:
        """Return the letter of the last word, which a quoted run follows."""
        if self._ends_in_initial():
            return self.book.letters["stop"]
        last = "".join(self.letters[-2:]).replace(BLANK, "")[-2:]
        return settled(last[1], last[0], self.book) if len(last) > 1 else last

    def outline(self) -> Tokens:
        """Return the outline of what has been added."""
        return settled_tokens(self.text, self.letters, self.lengths, self.book)


class Insides:
    """The words inside the quoted runs of an article, under construction."""

    def __init__(self, text: str, book: WordBook) -> None:
        """Begin at the start of a text."""
        self.text = text
        self.book = book
        self.runs: list[tuple[Run, int]] = []
        self.letters: list[str] = []
        self.lengths: list[int] = []
        self.stop = 0

    def add_run(self, letters: str, lengths: Sequence[int], joint: Joint, run: Run) -> None:
        """Add the words inside a run; an edge stands before those of each run."""
        self.runs.append((run, joint.stop))
        letters = letters.translate(self.book.opening) if joint.is_headline else letters
        self.letters += (EDGE, letters)
        self.lengths.append(run.content.start - self.stop)
        self.lengths += lengths
        self.stop = run.content.stop

    def unfold(self, outline: Tokens) -> Tokens:
        """Return an outline with the words inside its runs in place of the runs."""
        edge = len(self.text) - self.stop
        inside = settled_tokens(self.text, [*self.letters, EDGE], [*self.lengths, edge], self.book)
        opening, closing = (self.book.letters[name] for name in QUOTATION_MARKS)
        letters: list[str] = []
        starts: list[int] = []
        last = place = 0
        for (run, stop), words in zip(self.runs, inside.letters.split(EDGE)[1:], strict=False):
            first = bisect_right(outline.starts, run.span.start, last) - 1
            letters.append(outline.letters[last:first])
            starts += outline.starts[last:first]
            if run.span.start < run.content.start:
                letters.append(opening)
                starts.append(run.span.start)
            place += 1  # behind the edge
            letters.append(words)
            starts += inside.starts[place : place + len(words)]
            place += len(words)
            if run.content.stop < run.span.stop:
                letters.append(closing)
                starts.append(run.content.stop)
            last = bisect_left(outline.starts, stop, first + 1)
        letters.append(outline.letters[last:])
        starts += outline.starts[last:]
        return Tokens(self.text, "".join(letters), starts)


def settled_tokens(
    text: str, letters: Sequence[str], lengths: Sequence[int], book: WordBook
) -> Tokens:
    """Return tokens whose letters are told by their neighbours as well; blanks are none."""
    joined = "".join(letters)
    starts = list(accumulate(lengths, initial=0))
    if BLANK in joined:
        starts = [*compress(starts, map(BLANK.__ne__, joined)), starts[-1]]
        joined = joined.replace(BLANK, "")
    return Tokens(text, *settle(text, joined, starts, book))


def names_work(text: str, run: Run, book: WordBook) -> bool:
    """Tell whether the words before a run announce a title: his book, "The Long Road"."""
    near = text[max(0, run.span.start - ANNOUNCING_LENGTH) : run.span.start]
    words = near.replace(",", " , ").split()[-2:]
    if words and words[-1] in book.titling:
        words.pop()
    return bool(words) and words[-1] in book.works


def precedes_name(text: str, run: Run) -> bool:
    """Tell whether a name goes on behind a quoted run: Jim "The Fox" Roe."""
    after = text[run.span.stop : run.span.stop + 2]
    return after[:1] == " " and after[1:].isupper()


def opens_sentence(text: str, run: Run) -> bool:
    """Tell whether a quoted run reads like whole sentences."""
    opens = text[run.content.start : run.content.start + 1].isupper()
    return opens and quote_class(text, run) != "quote_bare"


def find_joints(
    text: str, blocks: Sequence[Span], runs: Iterable[Sequence[Run]], vocabulary: Vocabulary
) -> Iterator[tuple[Joint, str]]:
    """Yield where blocks and quoted runs begin, each with the words behind it."""
    last = 0
    for block, inside in zip(blocks, runs, strict=True):
        is_headline = is_headline_case(text, block, vocabulary)
        run, start = None, block.start
        for following in (*inside, None):
            stop = following.span.start if following else block.stop
            words = text[start:stop].lstrip()
            yield Joint(last, stop - len(words), run, is_headline), words
            if following:
                run, start = following, following.span.stop
            last = stop
    yield Joint(last, len(text), None, is_headline=False), ""


def cut(words: str) -> list[str]:
    """Return the pieces of a stretch, each with the blank behind it.

    Blanks are made line ends, as only lines can be split without losing what divides them.
    """
    return words.replace(" ", "\n").splitlines(keepends=True)


def read_tokens(
    text: str, blocks: Sequence[Span], runs: Iterable[Sequence[Run]], vocabulary: Vocabulary
) -> tuple[Tokens, Tokens]:
    """Return an article's tokens, and its outline: the same with each quoted run as one token.

    The outermost runs are given for each block. The words of the whole article are looked up
    at once, piece by piece, and most pieces are known; a piece of nothing, which no text has,
    stands before what is inside a joint and before the words behind it.
    """
    builder, insides = Builder(text, vocabulary), Insides(text, vocabulary.word_book)
    joints, pieces = [], []
    for joint, words in find_joints(text, blocks, runs, vocabulary):
        joints.append(joint)
        pieces.append("")
        if joint.run:
            pieces += cut(joint.run.content.of(text))
        pieces.append("")
        pieces += cut(words)
    known = list(map(vocabulary.pieces.__getitem__, pieces))
    stretches = iter("".join(map(LETTERS, known)).split(JOINT)[1:])
    lengths = list(chain.from_iterable(map(LENGTHS, known)))
    first = 0
    for joint, inside, words in zip(joints, stretches, stretches, strict=True):
        first += 1  # the place of the piece of nothing
        behind = first + len(inside) + 1
        builder.add_joint(joint)
        if joint.run:
            insides.add_run(inside, lengths[first : behind - 1], joint, joint.run)
        builder.add_words(words, lengths[behind : behind + len(words)], joint)
        first = behind + len(words)
    outline = builder.outline()
    return (insides.unfold(outline) if insides.runs else outline), outline
