"""Lines and the white space around them.

White space is defined here once, because `str.isspace`, `re` and `regex` disagree
about it: all that `re` calls so, and the signs without a width that crawled text keeps
in front of and behind its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

SPACE = r"\s\u200b\u2060\ufeff"
"""The inside of a character class: white space of any kind, line ends included."""

LINE_END = r"\n\r\x0b\x0c\x85\u2028\u2029"
"""The inside of a character class: what ends a line."""

BLANK = r" \t\xa0\u2000-\u200a\u202f\u3000"
"""The inside of a character class: white space inside a line."""


@lru_cache(maxsize=1)
def line_pattern() -> re.Pattern[str]:
    r"""Return the pattern of the visible part of a line, from first to last character.

    For `One line` in "  One line \r\n", for the two lines of "a\\rb".
    """
    return re.compile(
        rf"""
        [^{SPACE}]                          # the first visible character
        (?: [^{LINE_END}]* [^{SPACE}] )?    # ... to the last one of the line
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def line_end_pattern() -> re.Pattern[str]:
    """Return the pattern of one line end: CRLF is one, CR and LF alone are one each."""
    return re.compile(rf"\r\n|[{LINE_END}]")


@lru_cache(maxsize=1)
def plain_word_pattern() -> re.Pattern[str]:
    """Return the pattern of a run of letters and digits."""
    return re.compile(r"[^\W_]+")


def one_of(words: Iterable[str]) -> str:
    """Return a group for any of the words, the longest first, with any blanks in phrases.

    >>> one_of(["tue", "tues"])
    '(?:tues|tue)'
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    spelled = (re.escape(word).replace(r"\ ", f"[{BLANK}]{{1,3}}") for word in longest_first)
    return f"(?:{'|'.join(spelled) or '(?!)'})"
