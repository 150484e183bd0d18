"""Words of a text at their places."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

from newsparse.patterns.name_patterns import word

REACH = 160
"""How many characters before a place its words are read: roles are short."""


@define(eq=False)
class Token:
    """A word, or a name of several, at its place; never changed, but quick to make."""

    shown: str
    """The word as it stands there."""
    start: int
    """Where it begins."""
    stop: int
    """Where it ends."""


def words_from(text: str, start: int, stop: int) -> Iterator[Token]:
    """Yield the words between two places."""
    for match in word().finditer(text, start, stop):
        yield Token(match[0], match.start(), match.end())


def words_back(text: str, stop: int) -> Iterator[Token]:
    """Yield the words before a place, in its line, the nearest first.

    They are read as they are asked for, from space to space: no word goes over a space.

    >>> [token.shown for token in words_back("It fell. The mayor, Ada Stone", 19)]
    ['mayor', 'The', 'fell', 'It']
    """
    first = max(0, stop - REACH)
    line = max(text.rfind("\n", first, stop) + 1, first)
    while stop > line:
        space = text.rfind(" ", line, stop)
        start = space + 1 if space >= 0 else line
        chunk = text[start:stop]
        if chunk.isalpha():
            yield Token(chunk, start, stop)
        else:
            yield from reversed([*words_from(text, start, stop)])
        stop = space
