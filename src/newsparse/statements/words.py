"""A paragraph as an outline: one letter for each word, mark or quoted run.

The letters stand for word classes; what stands in quotation marks is one letter, so that
word order around it can be read by short patterns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, islice

from attrs import evolve, field, frozen

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


def add_run(text: str, run: Run, letters: list[str], stops: list[int], book: WordBook) -> None:
    """Add a quoted run to an outline."""
    if ends_shortened(text, letters, stops, book) and opens_sentence(text, run):
        letters.append(book.letters["stop"])
        stops.append(stops[-1])
    letters.append(book.letters[quote_class(text, run)])
    stops.append(run.span.stop)


def add_run_or_title(
    text: str, run: Run, letters: list[str], stops: list[int], book: WordBook
) -> None:
    """Add a quoted run to an outline: as a name, if it is the title of a work.

    A title stands where a noun can, after a preposition, article or genitive; the comma
    that American typesetting puts inside its marks is a word of its own.
    """
    name = quote_class(text, run)
    if not stands_as_name(text, run, letters, book) or not is_title(run.content.of(text)):
        add_run(text, run, letters, stops, book)
        return
    letters.append(book.letters["name"])
    if name != "quote_bare":
        stops.append(run.content.stop - 1)
        letters.append(book.letters[name.removeprefix("quote_")])
    stops.append(run.span.stop)


def stands_as_name(text: str, run: Run, letters: Sequence[str], book: WordBook) -> bool:
    """Tell whether a quoted run stands where a title or a nickname does."""
    before, name = letters[-1] if letters else "", quote_class(text, run)
    if before == book.letters["name"]:
        return name == "quote_bare" and precedes_name(text, run)
    return before in book.naming and name != "quote_ask"


def precedes_name(text: str, run: Run) -> bool:
    """Tell whether a name goes on behind a quoted run: Jim "The Fox" Roe."""
    after = text[run.span.stop : run.span.stop + 2]
    return after[:1] == " " and after[1:].isupper()


def ends_shortened(text: str, letters: Sequence[str], stops: Sequence[int], book: WordBook) -> bool:
    """Tell whether the last word is a name with its own full stop, as in "Troy, N.Y."."""
    return letters[-1:] == [book.letters["name"]] and text[stops[-1] - 1] == "."


def opens_sentence(text: str, run: Run) -> bool:
    """Tell whether a quoted run reads like whole sentences."""
    opens = text[run.content.start : run.content.start + 1].isupper()
    return opens and quote_class(text, run) != "quote_bare"


def add_words(
    text: str, stretch: Span, letters: list[str], stops: list[int], book: WordBook
) -> None:
    """Add the words between two quoted runs to an outline."""
    words = patterns.words().findall(text, stretch.start, stretch.stop)
    letters += map(book.letter, words)
    stops += islice(accumulate(map(len, words), initial=stretch.start), 1, None)


def settle_stops(text: str, letters: list[str], stops: Sequence[int], book: WordBook) -> None:
    """Let full stops that end no sentence be a part of the word before them.

    Such are those of abbreviations, and those that a small letter or a comma follows.
    """
    stop = book.letters["stop"]
    for number, letter in enumerate(letters):
        if letter != stop or not number:
            continue
        place = stops[number + 1]
        after = text[place : place + 2].strip()[:1]
        word = text[stops[number - 1] : place].lstrip()
        if word in book.abbreviations or after.islower() or after in CLOSING:
            letters[number] = letters[number - 1]


def settle_openers(
    outline: Outline, letters: list[str], openers: frozenset[str], book: WordBook
) -> None:
    """Look up the words that may have a capital because they open a sentence."""
    name = book.letters["name"]
    for number, letter in enumerate(letters):
        if letter == name and (number == 0 or letters[number - 1] in openers):
            letters[number] = book.forms.get(outline.word(number).lower(), name)


def read_words(text: str, block: Span, runs: Sequence[Run], book: WordBook) -> Outline:
    """Return the outline of a block whose outermost quoted runs are given."""
    letters: list[str] = []
    stops = [block.start]
    # Where every word has a capital, capitals make no title.
    headline = is_title_case(text, block)
    add = add_run if headline else add_run_or_title
    for run in runs:
        add_words(text, Span(stops[-1], run.span.start), letters, stops, book)
        add(text, run, letters, stops, book)
    add_words(text, Span(stops[-1], block.stop), letters, stops, book)
    settle_stops(text, letters, stops, book)
    openers = book.anything if headline else book.openers
    outline = Outline(text, "".join(letters), tuple(stops))
    settle_openers(outline, letters, openers, book)
    return evolve(outline, letters=apply_rules("".join(letters), book))


def apply_rules(letters: str, book: WordBook) -> str:
    """Tell ambiguous words by their neighbours."""
    for pattern, letter in book.rules:
        letters = pattern.sub(letter, letters)
    return letters
