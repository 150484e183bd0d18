"""Lines and the white space around them.

White space is defined here once, because `str.isspace`, `re` and `regex` disagree
about it: all that `re` calls so, and the signs without a width that crawled text keeps
in front of and behind its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

SPACES = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff"
)
"""White space of any kind: all that `re` calls so, and the signs without a width."""

LINE_END = r"\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029"
"""The inside of a character class: what ends a line, as `str.splitlines` has it."""

BLANK = r" \t\xa0\u2000-\u200a\u202f\u3000"
"""The inside of a character class: white space inside a line."""


@lru_cache(maxsize=1)
def line_end_pattern() -> re.Pattern[str]:
    """Return the pattern of one line end: CRLF is one, CR and LF alone are one each."""
    return re.compile(rf"\r\n|[{LINE_END}]")


@lru_cache(maxsize=1)
def digit_pattern() -> re.Pattern[str]:
    """Return the pattern of a decimal digit of any script."""
    return re.compile(r"\d")


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
