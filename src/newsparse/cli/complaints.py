"""What can go wrong with the files of a command, told in a line for people.

Exception
├── Misuse           the command makes no sense, nothing is done
├── ArticleFailure   one input is lost, the others go on
│   └── RecordFailure  one article of a file that has several
└── OutputFailure    nothing more can be written
"""

from __future__ import annotations

import sys


class Misuse(Exception):  # noqa: N818
    """The command asks for what cannot be meant."""


class ArticleFailure(Exception):  # noqa: N818
    """One input could not be read, or its result not written."""


class RecordFailure(ArticleFailure):
    """One of the articles of a file could not be read.

    >>> RecordFailure("all.jsonl", "all.jsonl, line 3: no JSON").name
    'all.jsonl'
    """

    def __init__(self, name: str, message: str) -> None:
        """Tell what is wrong with an article of the file that is called so."""
        super().__init__(message)
        self.name = name


class OutputFailure(Exception):  # noqa: N818
    """The output cannot be written."""


def complain(message: object) -> None:
    """Tell on standard error, in one line, what went wrong."""
    print(f"newsparse: {message}", file=sys.stderr)  # noqa: T201


def shown_name(name: str) -> str:
    """Return a file's name for a message that stays on its line.

    >>> shown_name("-"), shown_name("a story.txt")
    ('standard input', 'a story.txt')
    """
    if name == "-":
        return "standard input"
    return name if name.isprintable() else repr(name)


def reason(error: OSError) -> str:
    """Return why a file could not be used: "No such file or directory"."""
    return error.strerror or type(error).__name__


def plural(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> plural(1, "article"), plural(2000, "article")
    ('1 article', '2,000 articles')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
