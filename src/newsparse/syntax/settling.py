"""Capitals, full stops and initials: what they are is told by what stands beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsparse.vocabulary.pieces import ends_nothing
from newsparse.vocabulary.word_classes import EDGE, WordBook, word_letter


def settle(
    text: str, letters: str, starts: Sequence[int], book: WordBook
) -> tuple[str, Sequence[int]]:
    """Return an outline's letters and starts with all doubts decided but for capitals.

    Capitals are kept where a sentence opens, and make names elsewhere.
    """
    letters, starts = divide_initials(text, letters, starts, book)
    letters, starts = end_sentences(text, letters, starts, book)
    letters = join_stops(text, letters, starts, book)
    return book.misplaced.sub(book.letters["name"], letters), starts


def divide_initials(
    text: str, letters: str, starts: Sequence[int], book: WordBook
) -> tuple[str, Sequence[int]]:
    """Make two words of initials that no capital follows: "plan B." is the end of a sentence."""
    marks: dict[int, str] = {}
    stops = []
    for found in book.lone_initial.finditer(letters):
        number = found.start()
        word = text[starts[number] : starts[number + 1]].rstrip()
        stop = starts[number] + len(word)
        if not "A" <= text[stop : stop + 2].strip()[:1] <= "Z":
            marks[number] = word_letter(word[-2], book) + book.letters["stop"]
            stops.append(stop - 1)
    return replaced(letters, marks), merged(starts, stops)


def replaced(letters: str, marks: Mapping[int, str]) -> str:
    """Return an outline's letters with some of them replaced, given in their order.

    A list of all letters would take a multiple of the text's memory.
    """
    parts: list[str] = []
    last = 0
    for number, letter in marks.items():
        parts += (letters[last:number], letter)
        last = number + 1
    return "".join((*parts, letters[last:]))


def merged(starts: Sequence[int], stops: Sequence[int]) -> Sequence[int]:
    """Return where words begin, with some more of them."""
    return sorted([*starts, *stops]) if stops else starts


def end_sentences(
    text: str, letters: str, starts: Sequence[int], book: WordBook
) -> tuple[str, Sequence[int]]:
    """Add the full stop that an abbreviation takes over: "in the U.S. He left"."""
    marks: dict[int, str] = {}
    stops = []
    for found in book.reopening.finditer(letters):
        number = found.start()
        if text[starts[number - 1] : starts[number]].rstrip().endswith("."):
            marks[number] = book.letters["stop"] + found[0]
            stops.append(starts[number])
    return replaced(letters, marks), merged(starts, stops)


def join_stops(text: str, letters: str, starts: Sequence[int], book: WordBook) -> str:
    """Make full stops that end no sentence a part of the word before them."""
    marks: dict[int, str] = {}
    for found in book.doubtful_stop.finditer(letters):
        number = found.start()
        stop = starts[number] + len(text[starts[number] : starts[number + 1]].rstrip())
        before, letter = (marks.get(n, letters[n]) for n in (number - 2, number - 1))
        if letter != EDGE and ends_nothing(text[stop : stop + 2]):
            marks[number] = settled(letter, before, book)
    return replaced(letters, marks)


def settled(letter: str, before: str, book: WordBook) -> str:
    """Return the letter of a word by the letter of the word before it."""
    small = book.capitals.get(letter)
    if small is None:
        return letter
    return small if before in book.openers else book.letters["name"]
