"""The tokenizer: what stands between two blanks is cut into words and marks, each with its tag.

A tag that depends on words beyond the blanks is settled later (`syntax.tagging`).
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.patterns import token_patterns as patterns
from newsparse.vocabulary.memory import Memory, shared
from newsparse.vocabulary.word_tags import WordTags, tag_of

# What cannot follow the end of a sentence.
CLOSING = frozenset(",;:)]")
# The marks behind a word that are never a part of it.
LOOSE_MARKS = frozenset(",;:")
# How long an initial is with its full stop: "J." is one token, if a name follows.
INITIAL_LENGTH = 2
# The tag of blanks before a word; they become a part of the word before.
BLANK_TAG = " "
# The tag of a piece of nothing, which no text has: it stands for a place in a row of pieces.
JOINT = "|"

Piece = tuple[str, tuple[int, ...]]
"""A tag for each word or mark, and how many code points each of them has with its blanks."""


def remember_pieces(tags: WordTags) -> Memory[Piece]:
    """Return the pieces of a language's texts, each read when it is first asked for."""
    return Memory(lambda piece: shared(*read_piece(piece, tags)))


def cut_at_blanks(text: str) -> list[str]:
    r"""Return the pieces of a text, each with the blank behind it.

    Blanks are made line ends, as only lines can be split without losing what divides them.

    >>> cut_at_blanks("Mr. Stone left.")
    ['Mr.\n', 'Stone\n', 'left.']
    """
    return text.replace(" ", "\n").splitlines(keepends=True)


def read_piece(piece: str, tags: WordTags) -> Piece:
    """Return the tags and lengths of the words and marks of a piece."""
    # Most pieces are a word without any mark, or with one behind it.
    word = piece.rstrip()
    if word.isalpha():
        return tag_of(word, tags), (len(piece),)
    if ends_in_mark(word):
        return read_word_and_mark(word, len(piece), tags)
    words = patterns.words().findall(piece)
    if not words:
        return (BLANK_TAG if piece else JOINT), (len(piece),)
    letters = [tag_of(word.lstrip(), tags) for word in words]
    blanks, lengths = find_lengths(piece, words)
    for number in range(1, len(words)):
        # The full stop of "Mr." is tagged as the word is.
        if letters[number] == tags.letters["stop"] and stop_is_inside(words, number, tags):
            letters[number] = letters[number - 1]
    # What follows decides whether it is one; until then "J." is one token.
    if piece_ends_in_initial(words):
        letters[-2:], lengths[-2:] = [tags.initial], [sum(lengths[-2:])]
    if blanks:
        return BLANK_TAG + "".join(letters), (blanks, *lengths)
    return "".join(letters), tuple(lengths)


def ends_in_mark(word: str) -> bool:
    """Tell whether what stands between two blanks is one word, and one mark behind it."""
    if not word[:-1].isalpha():
        return False
    return word[-1] in LOOSE_MARKS or (word[-1] == "." and len(word) > INITIAL_LENGTH)


def read_word_and_mark(word: str, length: int, tags: WordTags) -> Piece:
    """Return the tags and lengths of a word with a mark behind it, in a piece of a length."""
    size = len(word) - 1
    letter = tag_of(word[:size], tags)
    # The full stop of "Mr." is tagged as the word is.
    mark = letter if word in tags.abbreviations else tag_of(word[size], tags)
    return letter + mark, (size, length - size)


def find_lengths(piece: str, words: Sequence[str]) -> tuple[int, list[int]]:
    """Return how long the blanks before a piece's words are, and each word with those behind it.

    The words are given with the blanks before them.
    """
    lengths: list[int] = []
    start = place = 0
    for word in words:
        begin = place + len(word) - len(word.lstrip())
        lengths.append(begin - start)
        start, place = begin, place + len(word)
    lengths.append(len(piece) - start)
    return lengths[0], lengths[1:]


def stop_is_inside(words: Sequence[str], number: int, tags: WordTags) -> bool:
    """Tell whether a full stop is a part of the word before it, by what the piece shows."""
    word, stop = words[number - 1].lstrip(), words[number]
    # Maj.-Gen. Stone, Lt.Col. Reed
    last = word.replace(".", "-").rpartition("-")[2]
    if word + stop in tags.abbreviations or last + stop in tags.abbreviations:
        return True
    after = "".join(words[number + 1 : number + 2])[:2]
    return ends_nothing(after)


def ends_nothing(after: str) -> bool:
    """Tell by what follows a full stop that it ends no sentence: a small letter or a comma."""
    after = after.strip()[:1]
    return after.islower() or after in CLOSING


def piece_ends_in_initial(words: Sequence[str]) -> bool:
    """Tell whether a piece ends like the "J." of "J. Reed"; so does "plan B." at its end."""
    letter = words[-2].lstrip() if words[-1] == "." and len(words) > 1 else ""
    return len(letter) == 1 and "A" <= letter <= "Z"
