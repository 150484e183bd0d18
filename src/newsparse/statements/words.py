"""A paragraph as an outline: one letter for each word, mark or quoted run.

The letters stand for word classes; what stands in quotation marks is one letter, so that
word order around it can be read by short patterns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, islice

from attrs import field, frozen

from newsparse.patterns import words as patterns
from newsparse.quotes.runs import Run
from newsparse.span import Span
from newsparse.statements.wordbook import WordBook

# A longer line is no headline, whatever its capitals; nor is one of so few words.
HEADLINE_LENGTH = 200
HEADLINE_WORDS = 3
# Shorter words have no capital in a title: "The Man in the Moon".
CAPITAL_LENGTH = 4
TITLE_LENGTH = 80
# What cannot follow the end of a sentence.
CLOSING = frozenset(",;:)]")


@frozen
class Outline:
    """The words of a block: a letter for each, and where it ends."""

    text: str = field(repr=False)
    letters: str
    stops: tuple[int, ...]
    """Where the block begins, and where each word ends."""

    def start(self, number: int) -> int:
        """Return where a word begins: behind the blanks that follow the word before it."""
        start, stop = self.stops[number], self.stops[number + 1]
        return stop - len(self.text[start:stop].lstrip())

    def word(self, number: int) -> str:
        """Return a word."""
        return self.text[self.stops[number] : self.stops[number + 1]].lstrip()

    def span(self, first: int, last: int) -> Span:
        """Return where the words from the first to the last, inclusive, stand."""
        return Span(self.start(first), self.stops[last + 1])


def quote_class(text: str, run: Run) -> str:
    """Tell quoted runs apart by the mark they end with."""
    last = text[run.content.start : run.content.stop].rstrip()[-1:]
    if last == ",":
        return "quote_comma"
    if last == "." or run.continues:
        return "quote_stop"
    return "quote_ask" if last and last in "?!…—–-" else "quote_bare"


def is_title_case(text: str, block: Span) -> bool:
    """Tell whether nearly every word of a block has a capital, as in some headlines."""
    words = block.of(text).split() if len(block) < HEADLINE_LENGTH else []
    small = sum(word[0].islower() for word in words)
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

    def __init__(self, text: str, block: Span, book: WordBook) -> None:
        """Begin at the start of a block."""
        self.text = text
        self.book = book
        self.letters: list[str] = []
        self.stops = [block.start]
        # Where every word has a capital any may open a sentence, and capitals make no title.
        self.is_headline = is_title_case(text, block)
        self.openers = book.anything if self.is_headline else book.openers

    def add(self, name: str, stop: int) -> None:
        """Add a word of a class that ends at a place."""
        self.letters.append(self.book.letters[name])
        self.stops.append(stop)

    def add_words(self, stop: int) -> None:
        """Add the words up to the next quoted run, or the end."""
        first, book, letters = len(self.letters), self.book, self.letters
        words = patterns.words().findall(self.text, self.stops[-1], stop)
        letters += map(book.letter, words)
        self.stops += islice(accumulate(map(len, words), initial=self.stops[-1]), 1, None)
        full_stop, name = book.letters["stop"], book.letters["name"]
        for number in range(first, len(letters)):
            if letters[number] == full_stop and number and self._goes_on(number):
                letters[number] = letters[number - 1]
            elif letters[number] == name and (not number or letters[number - 1] in self.openers):
                letters[number] = book.forms.get(words[number - first].strip().lower(), name)

    def _goes_on(self, number: int) -> bool:
        """Tell whether a full stop ends no sentence, and so is a part of the word before it.

        Such are those of abbreviations, and those that a small letter or a comma follows.
        """
        place = self.stops[number + 1]
        after = self.text[place : place + 2].strip()[:1]
        word = self.text[self.stops[number - 1] : place].lstrip()
        return word in self.book.abbreviations or after.islower() or after in CLOSING

    def add_run(self, run: Run) -> None:
        """Add a quoted run: as a name, if it is the title of a work.

        The comma that American typesetting puts inside its marks is a word of its own, and
        the full stop of an abbreviation before a quotation ends a sentence as well.
        """
        name = quote_class(self.text, run)
        if self._is_name(run, name):
            bare = name == "quote_bare"
            self.add("name", run.span.stop if bare else run.content.stop - 1)
            if not bare:
                self.add(name.removeprefix("quote_"), run.span.stop)
            return
        if self._ends_shortened() and opens_sentence(self.text, run):
            self.add("stop", self.stops[-1])
        self.add(name, run.span.stop)

    def _is_name(self, run: Run, name: str) -> bool:
        """Tell whether a quoted run is a title or nickname: one stands where a noun can."""
        if self.is_headline or name == "quote_ask" or not is_title(run.content.of(self.text)):
            return False
        before = self.letters[-1] if self.letters else ""
        if before == self.book.letters["name"]:
            return name == "quote_bare" and precedes_name(self.text, run)
        return before in self.book.naming

    def _ends_shortened(self) -> bool:
        """Tell whether the last word is a name with its own full stop, as in "Troy, N.Y."."""
        is_name = self.letters[-1:] == [self.book.letters["name"]]
        return is_name and self.text[self.stops[-1] - 1] == "."


def precedes_name(text: str, run: Run) -> bool:
    """Tell whether a name goes on behind a quoted run: Jim "The Fox" Roe."""
    after = text[run.span.stop : run.span.stop + 2]
    return after[:1] == " " and after[1:].isupper()


def opens_sentence(text: str, run: Run) -> bool:
    """Tell whether a quoted run reads like whole sentences."""
    opens = text[run.content.start : run.content.start + 1].isupper()
    return opens and quote_class(text, run) != "quote_bare"


def read_words(text: str, block: Span, runs: Sequence[Run], book: WordBook) -> Outline:
    """Return the outline of a block whose outermost quoted runs are given."""
    builder = Builder(text, block, book)
    for run in runs:
        builder.add_words(run.span.start)
        builder.add_run(run)
    builder.add_words(block.stop)
    return Outline(text, apply_rules("".join(builder.letters), book), tuple(builder.stops))


def apply_rules(letters: str, book: WordBook) -> str:
    """Tell ambiguous words by their neighbours."""
    for pattern, letter in book.rules:
        letters = pattern.sub(letter, letters)
    return letters
