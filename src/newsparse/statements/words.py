"""An article as an outline: one letter for each word, mark or quoted run.

The letters stand for word classes; what stands in quotation marks is one letter, so that
word order around it can be read by short patterns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain, compress

from attrs import field, frozen

from newsparse.language import Language
from newsparse.quotes.runs import Run
from newsparse.span import Span
from newsparse.statements.pieces import BLANK, Piece, load_pieces
from newsparse.statements.settling import settle, settled
from newsparse.statements.wordbook import EDGE, WordBook, load_word_book

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


class Builder:
    """An outline under construction."""

    def __init__(self, text: str, language: Language) -> None:
        """Begin at the start of a text."""
        self.text = text
        self.book: WordBook = load_word_book(language)
        self.pieces: Mapping[str, Piece] = load_pieces(language)
        self.letters: list[str] = []
        self.lengths: list[int] = []
        self.stop: int = 0
        self.is_headline: bool = False

    def add(self, letter: str, stop: int) -> None:
        """Add a word that ends at a place."""
        self.letters.append(letter)
        self.lengths.append(stop - self.stop)
        self.stop = stop

    def begin(self, block: Span) -> None:
        """Begin a block behind all that stands before it."""
        self.add(EDGE, block.start)
        # Where every word has a capital any may open a sentence, and capitals make no title.
        self.is_headline = is_title_case(self.text, block)

    def add_words(self, stop: int) -> None:
        """Add the words up to the next quoted run, or the end.

        They are read piece by piece, and most pieces are known. Blanks are made line ends,
        as only lines can be split without losing what divides them.
        """
        stretch = self.text[self.stop : stop].lstrip()
        if not stretch:
            return
        pieces = stretch.replace(" ", "\n").splitlines(keepends=True)
        letters, lengths = zip(*map(self.pieces.__getitem__, pieces), strict=True)
        first = len(self.lengths)
        self.lengths += chain.from_iterable(lengths)
        self.lengths[first] += stop - self.stop - len(stretch)
        self.letters.append("".join(letters))
        self.stop = stop
        if self.is_headline:
            self.letters[-1] = self.letters[-1].translate(self.book.opening)

    def add_run(self, run: Run) -> None:
        """Add a quoted run: as a name, if it is the title of a work.

        The comma that American typesetting puts inside its marks is a word of its own, and
        the full stop of an abbreviation before a quotation ends a sentence as well.
        """
        name, letters = quote_class(self.text, run), self.book.letters
        if self._is_name(run, name):
            bare = name == "quote_bare"
            self.add(letters["name"], run.span.stop if bare else run.content.stop - 1)
            if not bare:
                self.add(letters[name.removeprefix("quote_")], run.span.stop)
            return
        if self._ends_shortened() and opens_sentence(self.text, run):
            self.add(letters["stop"], self.stop)
        self.add(letters[name], run.span.stop)

    def _is_name(self, run: Run, name: str) -> bool:
        """Tell whether a quoted run is a title or nickname: one stands where a noun can."""
        if self.is_headline or name == "quote_ask" or not is_title(run.content.of(self.text)):
            return False
        before = self._last_letter()
        if before == self.book.letters["name"] or self._ends_in_initial():
            return name == "quote_bare" and precedes_name(self.text, run)
        return before in self.book.naming or self._names_work()

    def _names_work(self) -> bool:
        """Tell whether the last words announce a title: his book, "The Long Road"."""
        near = self.text[max(0, self.stop - ANNOUNCING_LENGTH) : self.stop]
        words = near.replace(",", " , ").split()[-2:]
        if words and words[-1] in self.book.titling:
            words.pop()
        return bool(words) and words[-1] in self.book.works

    def _ends_shortened(self) -> bool:
        """Tell whether the last word is a name with its own full stop, as in "Troy, N.Y."."""
        last = self.text[self.stop - self.lengths[-1] : self.stop].rstrip()
        return last.endswith(".") and self._last_letter() == self.book.letters["name"]

    def _ends_in_initial(self) -> bool:
        """Tell whether the last word is an initial: J. "The Fox" Roe, or plan B."""
        return "".join(self.letters[-2:]).rstrip(BLANK).endswith(self.book.initial)

    def _last_letter(self) -> str:
        """Return the letter of the last word, which a quoted run follows."""
        if self._ends_in_initial():
            return self.book.letters["stop"]
        last = "".join(self.letters[-2:]).replace(BLANK, "")[-2:]
        return settled(last, 1, self.book) if len(last) > 1 else last

    def outline(self) -> Outline:
        """Return the outline of what has been added."""
        self.add(EDGE, len(self.text))
        letters = "".join(self.letters)
        starts = list(accumulate(self.lengths, initial=0))
        if BLANK in letters:
            kept = compress(starts, map(BLANK.__ne__, letters))
            starts = [*kept, starts[-1]]
            letters = letters.replace(BLANK, "")
        return Outline(self.text, *settle(self.text, letters, starts, self.book))


def precedes_name(text: str, run: Run) -> bool:
    """Tell whether a name goes on behind a quoted run: Jim "The Fox" Roe."""
    after = text[run.span.stop : run.span.stop + 2]
    return after[:1] == " " and after[1:].isupper()


def opens_sentence(text: str, run: Run) -> bool:
    """Tell whether a quoted run reads like whole sentences."""
    opens = text[run.content.start : run.content.start + 1].isupper()
    return opens and quote_class(text, run) != "quote_bare"


def read_words(
    text: str, blocks: Sequence[Span], runs: Iterable[Sequence[Run]], language: Language
) -> Outline:
    """Return the outline of an article whose outermost quoted runs are given for each block."""
    builder = Builder(text, language)
    for block, inside in zip(blocks, runs, strict=True):
        builder.begin(block)
        for run in inside:
            builder.add_words(run.span.start)
            builder.add_run(run)
        builder.add_words(block.stop)
    return builder.outline()
