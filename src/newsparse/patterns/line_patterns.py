"""Lines and the white space around them.

White space is defined here once, because `str.isspace`, `re` and `regex` disagree
about it: all that `re` calls so, and the signs without a width that crawled text keeps
in front of and behind its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

Tree = dict[str, "Tree"]
"""Words by their first sign, and what is left of them by the next."""

SPACES = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff"
)
"""White space of any kind: all that `re` calls so, and the signs without a width."""

UNSEEN = (
    "\xad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
)
"""Signs without a width: soft hyphens, joiners, marks of direction and of variants (U+FE0F)."""

ODD_BLANKS = (
    "\t\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
"""White space inside a line that is no space."""

ODD_LINE_ENDS = "\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line, as `str.splitlines` has it, and is no line feed."""

NEVER = "(?!)"
"""What matches nothing, in the place of words of which a language has none."""

ODD_APOSTROPHES = "‘ʼ´`＇"
"""What stands for an apostrophe between two letters: `O‘Brien`."""

SUBSTITUTES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(UNSEEN, ""),
        **dict.fromkeys(ODD_BLANKS, " "),
        **dict.fromkeys((*ODD_LINE_ENDS, "\r\n"), "\n"),
        **dict.fromkeys(ODD_APOSTROPHES, "’"),
    }
)
"""What stands in the plain form of a text for each character that is not plain."""


@lru_cache(maxsize=1)
def unplain_pattern() -> re.Pattern[str]:
    """Return the pattern of what is not plain in a text: CRLF, a tab, `‘` between letters."""
    signs = UNSEEN + ODD_BLANKS + ODD_LINE_ENDS + ODD_APOSTROPHES
    return re.compile(
        rf"""
        [{re.escape(signs)}]                # a class alone in front: re skips to it very fast
        (?: (?<= \r ) \n
          | (?<! [{ODD_APOSTROPHES}] )
          | (?<= [^\W\d_] . ) (?= [^\W\d_] ) )
        """,
        re.VERBOSE,
    )


LINE_END = r"\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029"
"""The inside of a character class: what ends a line, as `str.splitlines` has it."""

BLANK = " "
"""The inside of a character class: white space inside a line, which is a space in a plain text.

It stands in patterns more than a thousand times: a class of all blanks that there are would take
half of the time in which they are compiled.
"""

GAP = rf"[{BLANK}]{{0,6}}"
"""What may stand between two parts of a line: some blanks, or nothing."""

FLAGS = re.VERBOSE | re.IGNORECASE
"""How most patterns of the lines of a head are written and matched."""


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


@lru_cache(maxsize=1)
def bracketed_end_pattern() -> re.Pattern[str]:
    """Return the pattern of a sentence's end before a bracket: `It fell. [HNN]`."""
    return re.compile(r"[.!?…][\"”’']? [\[(][^\[\]()\n]{1,40}[\])]\Z")


@lru_cache(maxsize=1)
def picture_source_pattern() -> re.Pattern[str]:
    """Return the pattern of who gave a picture: `The lock is shut. (Harbour Board)`."""
    return re.compile(r"[.!?…][\"”’']? \((?P<source>[^()\n]{3,60})\)\Z")


@lru_cache(maxsize=1)
def glued_end_pattern() -> re.Pattern[str]:
    """Return the pattern of the end of a sentence that a control follows at once: `shut.Share`."""
    return re.compile(r"[a-z0-9)][.!?][\"”]?(?=[A-Z][^\n]{1,60}\Z)")


@lru_cache(maxsize=1)
def joint_pattern() -> re.Pattern[str]:
    """Return the pattern of where a page has run two lines together: `NewsSport`.

    The capital inside a name is none: `McKay`, `MacKay`, `DeRoy`. "In" may end one: `Log InMenu`.
    """
    return re.compile(
        r"(?:(?<=[a-z0-9][a-z0-9'’)%])(?<!\bMac)(?<!\bFitz)|(?<=[a-z] In))(?=[A-Z][a-z])"
    )


@lru_cache(maxsize=1)
def link_joint_pattern() -> re.Pattern[str]:
    """Return the pattern of where a page has run two links together: `shutBoats`, `shut3h ago`."""
    return re.compile(r"(?<=[a-z][a-z])(?<!\bMac)(?<!\bFitz)(?=[A-Z] ?[a-z]|[0-9])")


@lru_cache(maxsize=1)
def signature_pattern() -> re.Pattern[str]:
    """Return the pattern of the signature of a post: `— Ada Stone (@adastone) March 3`."""
    return re.compile(r"[–—―-]{1,2} ?(?P<name>[^\n()]{1,60}[^\n() ]) ?\(@\w{1,40}\)")


@lru_cache(maxsize=1)
def picture_credit_pattern() -> re.Pattern[str]:
    """Return the pattern of a picture's credit: `Ada Stone/HNN`, `Bo Reed | Courier`.

    A name stands on one side of a bar or slash; what precedes is the caption.
    """
    word = r"[^\W\d_a-z][\w.'’-]{0,30}"
    body = rf"{word}(?: (?:for |of |the )?{word}){{0,4}}"
    person = rf"{word}(?: {word}){{1,3}}"
    sides = rf"(?:{person} ?[/|] ?{body}|{body} ?[/|] ?{person})"
    opening, end = r"(?:(?<=[.!?)] )|(?<![^\n])|(?<=[(\[]))", rf"(?:, ?{word})?[\])]?\Z"
    return re.compile(rf"{opening}{sides}(?: ?[/|] ?{body})?{end}")


def one_of(words: Iterable[str]) -> str:
    """Return a group for any of the words, the longest that fits.

    Their blanks may be any, and their apostrophes straight or curly.

    What words begin with alike is spelled once, so that a text without any of them is left
    after a letter or two.

    >>> one_of(["tue", "tues", "wed"])
    '(?:(?:tue(?:s)?|wed))'
    """
    tree: Tree = {}
    for word in words:
        branch = tree
        for sign in word:
            branch = branch.setdefault(sign, {})
        branch[WORD_STOP] = {}
    return f"(?:{spell(tree) or NEVER})"


def behind_one_of(endings: Iterable[str]) -> str:
    """Return a group that looks back for any of some endings, of whatever length.

    >>> behind_one_of(["s", "en"])
    '(?:(?<=en)|(?<=s))'
    """
    behind = (rf"(?<={re.escape(ending)})" for ending in sorted(endings))
    return f"(?:{'|'.join(behind) or NEVER})"


WORD_STOP = ""
"""What stands in a tree of signs where a word ends."""


def spell(tree: Tree) -> str:
    """Return the pattern of what may follow at one place of a tree of signs."""
    spelled = {" ": f"[{BLANK}]{{1,3}}", "'": "['’]"}
    branches = [
        spelled.get(sign, re.escape(sign)) + spell(rest)
        for sign, rest in sorted(tree.items())
        if sign != WORD_STOP
    ]
    if len(branches) == 1 and WORD_STOP not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' * (WORD_STOP in tree)}" if branches else ""
