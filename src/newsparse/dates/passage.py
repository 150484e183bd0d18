"""A part of the text, as the readers of heads are given it."""

from __future__ import annotations

import re

import regex

from newsparse.span import Span
from newsparse.vocabulary.vocabulary import Vocabulary

Pattern = re.Pattern[str] | regex.Pattern[str]
"""A pattern of either engine."""

Match = re.Match[str] | regex.Match[str]
"""What it finds."""


class Passage:
    r"""A part of the text to be read, mostly from its start: a line, or what is left of one.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> line = Passage("OSLO, July 17\nBoats wait.", 0, 13, load_vocabulary("en"))
    >>> line.written, line.since(6).written
    ('OSLO, July 17', 'July 17')
    """

    __slots__ = ("start", "stop", "text", "vocabulary")

    def __init__(self, text: str, start: int, stop: int, vocabulary: Vocabulary) -> None:
        """Take a part of a text, and the vocabulary of its language."""
        self.text: str = text
        self.start: int = start
        self.stop: int = stop
        self.vocabulary: Vocabulary = vocabulary

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.stop - self.start

    @property
    def span(self) -> Span:
        """Where the passage stands."""
        return Span(self.start, self.stop)

    @property
    def written(self) -> str:
        """What stands there."""
        return self.text[self.start : self.stop]

    @property
    def tokens(self) -> list[str]:
        """What white space divides in it."""
        return self.written.split()

    @property
    def is_capitalised(self) -> bool:
        """Whether all its words have a capital."""
        return all(token[0].isupper() for token in self.tokens)

    @property
    def first(self) -> str:
        """The first character, or what follows an empty passage."""
        return self.text[self.start : self.start + 1]

    @property
    def last(self) -> str:
        """The last character."""
        return self.text[self.stop - 1 : self.stop]

    def part(self, span: Span) -> Passage:
        """Return the part that a span covers."""
        return Passage(self.text, span.start, span.stop, self.vocabulary)

    def since(self, start: int) -> Passage:
        """Return what is left from a position on."""
        return Passage(self.text, start, self.stop, self.vocabulary)

    def until(self, stop: int) -> Passage:
        """Return what stands before a position; all, if the passage ends earlier."""
        return Passage(self.text, self.start, min(self.stop, stop), self.vocabulary)

    def match(self, pattern: Pattern) -> Match | None:
        """Match a pattern at the start."""
        return pattern.match(self.text, self.start, self.stop)

    def fullmatch(self, pattern: Pattern) -> Match | None:
        """Match a pattern with the whole passage."""
        return pattern.fullmatch(self.text, self.start, self.stop)

    def search(self, pattern: Pattern) -> Match | None:
        """Find a pattern anywhere in the passage."""
        return pattern.search(self.text, self.start, self.stop)
