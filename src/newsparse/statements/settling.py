"""Capitals, full stops and initials: what they are is told by what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.statements.pieces import ends_nothing
from newsparse.statements.wordbook import EDGE, WordBook, word_letter


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
    marks, stops = [], []
    for found in book.lone_initial.finditer(letters):
        number = found.start()
        word = text[starts[number] : starts[number + 1]].rstrip()
        stop = starts[number] + len(word)
        if not "A" <= text[stop : stop + 2].strip()[:1] <= "Z":
            marks.append((number, word_letter(word[-2], book) + book.letters["stop"]))
            stops.append(stop - 1)
    return replaced(letters, marks), merged(starts, stops)


def replaced(letters: str, marks: Sequence[tuple[int, str]]) -> str:
    """Return an outline's letters with some of them replaced."""
    if not marks:
        return letters
    changed = list(letters)
    for number, letter in marks:
        changed[number] = letter
    return "".join(changed)


def merged(starts: Sequence[int], stops: Sequence[int]) -> Sequence[int]:
    """Return where words begin, with some more of them."""
    return sorted([*starts, *stops]) if stops else starts


def end_sentences(
    text: str, letters: str, starts: Sequence[int], book: WordBook
) -> tuple[str, Sequence[int]]:
    """Add the full stop that an abbreviation takes over: "in the U.S. He left"."""
    marks, stops = [], []
    for found in book.reopening.finditer(letters):
        number = found.start()
        if text[starts[number - 1] : starts[number]].rstrip().endswith("."):
            marks.append((number, book.letters["stop"] + found[0]))
            stops.append(starts[number])
    return replaced(letters, marks), merged(starts, stops)


def join_stops(text: str, letters: str, starts: Sequence[int], book: WordBook) -> str:
    """Make full stops that end no sentence a part of the word before them."""
    marks = list(letters)
    for found in book.doubtful_stop.finditer(letters):
        number = found.start()
        stop = starts[number] + len(text[starts[number] : starts[number + 1]].rstrip())
        if ends_nothing(text[stop : stop + 2]) and marks[number - 1] != EDGE:
            marks[number] = settled(marks, number - 1, book)
    return "".join(marks)


def settled(marks: Sequence[str], number: int, book: WordBook) -> str:
    """Return the letter of a word by the letter of the word before it."""
    small = book.capitals.get(marks[number])
    if small is None:
        return marks[number]
    return small if marks[number - 1] in book.openers else book.letters["name"]
