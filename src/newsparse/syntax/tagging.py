"""An article as an outline: one letter for each word, mark or quoted run.

The letters stand for word classes; what stands in quotation marks is one letter, so that
word order around it can be read by short patterns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, compress
from operator import itemgetter

from attrs import define, field, frozen

from newsparse.quotes.runs import Run
from newsparse.span import Span
from newsparse.syntax.settling import settle, settled
from newsparse.vocabulary.pieces import BLANK, JOINT
from newsparse.vocabulary.vocabulary import Vocabulary
from newsparse.vocabulary.word_classes import EDGE, WordBook

# The parts of a piece.
LETTERS, LENGTHS = itemgetter(0), itemgetter(1)
# What may stand between the last comma of a quotation inside another and the outer mark.
CLOSING_MARKS = "'\"”’»›` \t\n\xa0"
# A longer line is no headline, whatever its capitals; nor is one of so few words.
HEADLINE_LENGTH = 200
HEADLINE_WORDS = 3
# Shorter words have no capital in a title: "The Man in the Moon".
CAPITAL_LENGTH = 4
TITLE_LENGTH = 80
# So far before a title stand the words that announce it.
ANNOUNCING_LENGTH = 40


@frozen(eq=False)
class Outline:
    """The words of an article: a letter for each, and where it begins."""

    text: str = field(repr=False)
    letters: str
    """One letter for each word; an edge before each block and behind the last one."""
    starts: Sequence[int]
    """Where each word begins, or the blanks before it, and where the last one ends."""

    def start(self, number: int) -> int:
        """Return where a word begins."""
        start, stop = self.starts[number], self.starts[number + 1]
        return stop - len(self.text[start:stop].lstrip())

    def word(self, number: int) -> str:
        """Return a word."""
        return self.text[self.starts[number] : self.starts[number + 1]].strip()

    def span(self, first: int, last: int) -> Span:
        """Return where the words from the first to the last, inclusive, stand."""
        start = self.starts[first]
        words = self.text[start : self.starts[last + 1]].rstrip()
        stop = start + len(words)
        return Span(stop - len(words.lstrip()), stop)


def quote_class(text: str, run: Run) -> str:
    """Tell quoted runs apart by the mark they end with, be it in a run inside them."""
    last = text[run.content.start : run.content.stop].rstrip(CLOSING_MARKS)[-1:]
    if last == ",":
        return "quote_comma"
    if last == "." or run.continues:
        return "quote_stop"
    return "quote_ask" if last and last in "?!…—–-" else "quote_bare"


def is_title_case(text: str, block: Span) -> bool:
    """Tell whether nearly every word of a block has a capital, as in some headlines."""
    words = block.of(text).split() if len(block) < HEADLINE_LENGTH else []
    small = sum(map(str.islower, [word[0] for word in words]))
    return len(words) > HEADLINE_WORDS and 4 * small < len(words)


def is_title(quoted: str) -> bool:
    """Tell whether quoted words read like the title of a work: "The Long Road Home".

    >>> is_title("The Long Road Home"), is_title("The long road home")
    (True, False)
    """
    words = quoted.strip(",. ").split() if len(quoted) < TITLE_LENGTH else []
    long = [word for word in words if len(word) >= CAPITAL_LENGTH] or words
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in long)


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

    def __init__(self, text: str, book: WordBook) -> None:
        """Begin at the start of a text."""
        self.text = text
        self.book = book
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
        if joint.is_headline or name == "quote_ask" or not is_title(run.content.of(self.text)):
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

    def outline(self) -> Outline:
        """Return the outline of what has been added."""
        letters = "".join(self.letters)
        starts = list(accumulate(self.lengths, initial=0))
        if BLANK in letters:
            kept = compress(starts, map(BLANK.__ne__, letters))
            starts = [*kept, starts[-1]]
            letters = letters.replace(BLANK, "")
        return Outline(self.text, *settle(self.text, letters, starts, self.book))


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
    text: str, blocks: Sequence[Span], runs: Iterable[Sequence[Run]]
) -> Iterator[tuple[Joint, str]]:
    """Yield where blocks and quoted runs begin, each with the words behind it."""
    last = 0
    for block, inside in zip(blocks, runs, strict=True):
        is_headline = is_title_case(text, block)
        run, start = None, block.start
        for following in (*inside, None):
            stop = following.span.start if following else block.stop
            words = text[start:stop].lstrip()
            yield Joint(last, stop - len(words), run, is_headline), words
            if following:
                run, start = following, following.span.stop
            last = stop
    yield Joint(last, len(text), None, is_headline=False), ""


def read_words(
    text: str, blocks: Sequence[Span], runs: Iterable[Sequence[Run]], vocabulary: Vocabulary
) -> Outline:
    """Return the outline of an article whose outermost quoted runs are given for each block.

    The words of the whole article are looked up at once, piece by piece, and most pieces are
    known. Blanks are made line ends, as only lines can be split without losing what divides
    them; a piece of nothing, which no text has, stands for each joint.
    """
    builder = Builder(text, vocabulary.word_book)
    joints, pieces = [], []
    for joint, words in find_joints(text, blocks, runs):
        joints.append(joint)
        pieces.append("")
        pieces += words.replace(" ", "\n").splitlines(keepends=True)
    known = list(map(vocabulary.pieces.__getitem__, pieces))
    letters = "".join(map(LETTERS, known))
    lengths = list(chain.from_iterable(map(LENGTHS, known)))
    first = 0
    for joint, words in zip(joints, letters.split(JOINT)[1:], strict=True):
        first += 1  # the place of the joint
        builder.add_joint(joint)
        builder.add_words(words, lengths[first : first + len(words)], joint)
        first += len(words)
    return builder.outline()
