"""What stands between two blanks: a word with the marks that touch it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.patterns import token_patterns as patterns
from newsparse.vocabulary.memory import Memory, shared
from newsparse.vocabulary.word_classes import WordBook, word_letter

# What cannot follow the end of a sentence.
CLOSING = frozenset(",;:)]")
# The letter of a piece that has no word.
BLANK = " "
# That of a piece that is nothing, which stands for what a block or quoted run begins with.
JOINT = "|"

Piece = tuple[str, tuple[int, ...]]
"""A letter for each word or mark, and how many code points each of them has with its blanks."""


def remember_pieces(book: WordBook) -> Memory[Piece]:
    """Return the pieces of a language's texts, each read when it is first asked for."""
    return Memory(lambda piece: shared(*read_piece(piece, book)))


def read_piece(piece: str, book: WordBook) -> Piece:
    """Return the letters and lengths of the words and marks of a piece."""
    if (word := piece.rstrip()).isalpha():
        return word_letter(word, book), (len(piece),)
    words = patterns.words().findall(piece)
    if not words:
        return (BLANK if piece else JOINT), (len(piece),)
    letters = [word_letter(word.lstrip(), book) for word in words]
    blanks, *lengths = find_lengths(piece, words)
    for number in range(1, len(words)):
        if letters[number] == book.letters["stop"] and goes_on(words, number, book):
            letters[number] = letters[number - 1]
    if is_initial(words):
        letters[-2:], lengths[-2:] = [book.initial], [sum(lengths[-2:])]
    if blanks:
        return BLANK + "".join(letters), (blanks, *lengths)
    return "".join(letters), tuple(lengths)


def find_lengths(piece: str, words: Sequence[str]) -> Iterator[int]:
    """Yield how long the blanks before a piece's words are, and each word with those behind it.

    The words are given with the blanks before them.
    """
    start = place = 0
    for word in words:
        begin = place + len(word) - len(word.lstrip())
        yield begin - start
        start, place = begin, place + len(word)
    yield len(piece) - start


def goes_on(words: Sequence[str], number: int, book: WordBook) -> bool:
    """Tell whether a full stop is a part of the word before it, by what the piece shows."""
    if (words[number - 1] + words[number]).lstrip() in book.abbreviations:
        return True
    after = "".join(words[number + 1 : number + 2])[:2]
    return ends_nothing(after)


def ends_nothing(after: str) -> bool:
    """Tell by what follows a full stop that it ends no sentence: a small letter or a comma."""
    after = after.strip()[:1]
    return after.islower() or after in CLOSING


def is_initial(words: Sequence[str]) -> bool:
    """Tell whether a piece ends like the "J." of "J. Doe"."""
    letter = words[-2].lstrip() if words[-1] == "." and len(words) > 1 else ""
    return len(letter) == 1 and "A" <= letter <= "Z"
