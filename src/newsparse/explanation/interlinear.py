"""A sentence for the terminal: each word above its class, and a bracket below each phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from newsparse.explanation.records import PhraseExplanation
from newsparse.formats.styled_text import Line, Look, Styled, columns
from newsparse.formats.wording import ELLIPSIS, tidy

# Columns between two words.
SPACING = 2
# A quoted run is one token, however long it is: at most this many columns of it are shown.
WIDEST_WORD = 30


@frozen
class WordColumn:
    """What stands above each other: a word, its class, and a part of the bracket of its phrase."""

    word: str
    tag: str
    bracket: str
    width: int
    """How many columns of the terminal it takes, without the space to the next one."""


def interlinear(phrases: Iterable[PhraseExplanation], width: int) -> Iterator[Line]:
    """Yield the rows of a sentence, each with a line of words, of classes and of brackets."""
    for number, row in enumerate(rows_of(map(phrase_columns, phrases), width)):
        if number:
            yield ()
        yield row_line([column.word for column in row], row, "title")
        yield row_line([column.tag for column in row], row, "plain")
        if any(column.bracket for column in row):
            yield row_line([column.bracket for column in row], row, "quiet")


def phrase_columns(phrase: PhraseExplanation) -> list[WordColumn]:
    """Return the columns of a phrase."""
    words = [shortened(token.text) for token in phrase.tokens]
    tags = [token.tag for token in phrase.tokens]
    widths = [max(columns(word), len(tag)) for word, tag in zip(words, tags, strict=True)]
    # The class of a phrase of one word is often that of the word, which says it already.
    brackets = [""] if tags == [phrase.tag] else cut_bracket(phrase.tag, widths)
    widths[-1] = max(widths[-1], len(brackets[-1]))
    return list(map(WordColumn, words, tags, brackets, widths))


def cut_bracket(name: str, widths: Sequence[int]) -> list[str]:
    """Return the bracket below a phrase, cut into a part for each of its words.

    >>> cut_bracket("noun_phrase", [7, 7])
    ['└ noun_ph', 'rase ─┘']
    """
    room = sum(widths) + SPACING * (len(widths) - 1)
    whole = f"└ {name} ".ljust(room - 1, "─") + "┘"
    parts, start = [], 0
    for width in widths[:-1]:
        parts.append(whole[start : start + width + SPACING])
        start += width + SPACING
    return [*parts, whole[start:]]


def shortened(text: str) -> str:
    """Return a token on one line, with its middle left out if it is long.

    >>> shortened("“We will not rush this, and safety comes first.”")
    '“We will not r… comes first.”'
    """
    words = tidy(text)
    if columns(words) <= WIDEST_WORD:
        return words
    # Wide characters, as of Chinese, take two columns each.
    half = (WIDEST_WORD - 1) // (2 if columns(words) == len(words) else 4)
    return words[:half] + ELLIPSIS + words[-half:]


def rows_of(phrases: Iterable[list[WordColumn]], width: int) -> Iterator[list[WordColumn]]:
    """Yield the columns that fit beside each other, phrases whole if they can be.

    A column that is wider than the terminal has a row to itself.
    """
    row: list[WordColumn] = []
    for phrase in phrases:
        # A bracket that goes on in the next row is hard to read, so phrases are broken only if
        # they must be.
        parts = [phrase] if row_width(phrase) <= width else [[column] for column in phrase]
        for part in parts:
            if row and row_width(row) + SPACING + row_width(part) > width:
                yield row
                row = []
            row = row + part
    if row:
        yield row


def row_width(row: Sequence[WordColumn]) -> int:
    """Return how many columns of the terminal a row takes."""
    return sum(column.width + SPACING for column in row) - SPACING


def row_line(words: Sequence[str], row: Sequence[WordColumn], look: Look) -> Line:
    """Return one line of a row, each word in its column."""
    padded = (
        word + " " * (column.width + SPACING - columns(word))
        for word, column in zip(words, row, strict=True)
    )
    return (Styled("".join(padded).rstrip(), look),)
