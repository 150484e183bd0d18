"""What can go wrong, and how it is said.

    Exception
    └── NewsparseError
        ├── ParseError     (also a ValueError)   raised on request for an article's problems
        ├── LanguageError  (also a LookupError)  a language that is unknown or badly described
        ├── PluginError    (also an ImportError) something of another package that cannot be used
        ├── RecordError    (also a ValueError)   a record that no article was written as
        └── WorkerError    (also a RuntimeError) a worker process that did not live to the end

Prose never raises: a doubt about the text is a `Problem` in `Article.problems`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from newsparse.span import Span

ProblemCode = Literal[
    "unclosed-quote",
    "unopened-quote",
    "deep-quote",
    "impossible-date",
    "ambiguous-date",
    "weekday-mismatch",
    "published-conflict",
    "unreadable-date",
    "several-articles",
    "no-body",
    "looks-like-markup",
    "looks-like-json",
    "looks-like-table",
    "looks-like-binary",
]
"""The closed set of doubts: what each means is told in its `Problem.message`."""


@frozen
class Problem:
    """A doubt about the text, and where it arose."""

    code: ProblemCode
    """What sort of doubt it is; stable, for programs."""
    message: str
    """The doubt in a sentence, for people."""
    span: Span
    """The words or the mark that gave rise to it."""


class NewsparseError(Exception):
    """The base of every error that newsparse raises on its own account."""


class LanguageError(NewsparseError, LookupError):
    """A language that newsparse does not know, or language data it cannot use."""


class PluginError(NewsparseError, ImportError):
    """A format or language that another package adds, and that cannot be used."""


class WorkerError(NewsparseError, RuntimeError):
    """A worker process ended before its work was done; raised by `parse_articles`."""

    def __init__(self, index: int) -> None:
        """Keep how far the results go."""
        super().__init__(index)
        self.index = index
        """The place of the first article without a result, counted from 0."""

    def __str__(self) -> str:
        """Return where it was, and what may have caused it."""
        return (
            f"a worker process ended early, at or after article {self.index} (counted from 0): "
            "it was killed, the memory was full, or the program that started it has no "
            'if __name__ == "__main__"'
        )


class RecordError(NewsparseError, ValueError):
    """A record that is not in the form of `Article.to_dict`: see `newsparse.serde`."""


class ParseError(NewsparseError, ValueError):
    """The problems of one article, raised by `Article.raise_for_problems`.

    The message shows the first problem's line with a marker under the place.
    """

    def __init__(self, text: str, problems: Sequence[Problem]) -> None:
        """Keep the article's text and its problems, of which there is at least one."""
        super().__init__(text, tuple(problems))
        self.text = text
        self.problems: tuple[Problem, ...] = tuple(problems)

    @property
    def line(self) -> int:
        """The number of the first problem's line, counted from 1."""
        return self.text.count("\n", 0, self.problems[0].span.start) + 1

    @property
    def column(self) -> int:
        """The place of the first problem in its line, in code points from 1."""
        start = self.problems[0].span.start
        return start - self.text.rfind("\n", 0, start)

    def __str__(self) -> str:
        """Return the first problem, its place, and how many more there are."""
        first, more = self.problems[0], len(self.problems) - 1
        others = f" (and {more} more)" if more else ""
        place = f"line {self.line}, column {self.column}"
        return f"{first.message} at {place}{others}\n{self._excerpt()}"

    def _excerpt(self, reach: int = 36) -> str:
        """Return what stands around the first problem, with a marker below it."""
        start = self.problems[0].span.start
        line_start = self.text.rfind("\n", 0, start) + 1
        left = max(line_start, start - reach)
        right = self.text.find("\n", start)
        right = min(len(self.text) if right < 0 else right, start + reach)
        return f"{self.text[left:right]}\n{' ' * (start - left)}^"
