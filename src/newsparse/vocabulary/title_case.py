"""Whether words are written with the capitals of a title: the one rule for it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

# What may stand around a word of a title.
MARKS = "\"'“”‘’„«»`.,:;!?()[]"
# Shorter words have no capital in many titles, whatever they are: "The Man in the Moon".
SMALL = 4
# A line of fewer long words does not show what it does with capitals: "Ada Stone left".
FEWEST = 3


def is_title_case(written: str, small_words: AbstractSet[str]) -> bool:
    """Tell whether words are written as a title: all that count have a capital, or are numbers.

    The small words that have none in a title (`HeaderWords.small_words`) do not count.

    >>> is_title_case("The Long Road from Troy", {"from"})
    True
    >>> is_title_case("The long road from Troy", {"from"})
    False
    """
    if is_prose(written, small_words):
        return False
    words = words_that_count(written, small_words)
    return bool(words) and all(map(has_capital, words))


def is_line_in_title_case(line: str, small_words: AbstractSet[str]) -> bool:
    """Tell whether a line has enough words to show that it is written as a title.

    >>> is_line_in_title_case("Mayor Tells Board the Bridge Will Stay", {"the"})
    True
    >>> is_line_in_title_case("Ada Stone left", {"the"})
    False
    """
    if is_prose(line, small_words):
        return False
    words = words_that_count(line, small_words)
    return len(words) >= FEWEST and all(map(has_capital, words))


def is_prose(written: str, small_words: AbstractSet[str]) -> bool:
    """Tell whether a word that counts has no capital.

    A bound on time: most lines are prose, and one of their first words tells it.
    """
    for part in written.split():
        word = part.strip(MARKS)
        if len(word) >= SMALL and not has_capital(word) and word not in small_words:
            return True
    return False


def has_capital(word: str) -> bool:
    """Tell whether a word is written as words of titles are: with a capital, or as a number."""
    return word[0].isupper() or word[0].isdigit()


def words_that_count(written: str, small_words: AbstractSet[str]) -> list[str]:
    """Return the words that have a capital in titles, or all words if there are only others."""
    words = [word for word in (part.strip(MARKS) for part in written.split()) if word]
    return [word for word in words if len(word) >= SMALL and word not in small_words] or words
