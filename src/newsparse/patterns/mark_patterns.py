"""The pattern of quotation marks, and of what looks like them and is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from newsparse.language import Marks

MARKUP = r"""(?:
    /?[A-Za-z][^<>\n\r]*+>                          # <p>, </p>, <img alt="x">, in one line
  | [A-Za-z][\w:-]*+\s[^<>=]*+=\s?["'“”][^<>]*+>    # with an attribute: over any lines
)"""
"""What may follow the `<` of a tag; it ends before the next `<`, so nothing is read twice."""

INCHES = r"""(?: [ ]?\d{1,2}(?:["”″]|''|’’) )"""
"""What may follow the mark of feet, as in 6'2" and 5' 10"."""


def mark_pattern(marks: Marks) -> re.Pattern[str]:
    """Return the pattern that finds the quotation marks of a text, one by one.

    What holds marks that are none is matched whole, so that nothing is found in it; no
    such stretch is itself one of the language's marks. An apostrophe within a word is
    not matched at all.

    Matches, in `"Don't," he said`, `''Go,'' he said` and `&quot;Go!&quot;`, the two marks;
    in `<a href="x">`, `a 6'2" guard`, `rock 'n' roll` and `the '90s`, what holds the marks.
    """
    known = known_marks(marks)
    first = {mark[0] for mark in known}
    plain = first - {mark[0] for mark in known if len(mark) > 1} - set(marks.apostrophes)
    apostrophe = any_sign(marks.apostrophes)
    return re.compile(
        rf"""
        {any_sign(first | {"<", "′"})}      # a class in front: re skips to it very fast
        (?:
            (?<={any_sign(plain)})          # most marks are of one character and no doubt
          | (?<=<) {MARKUP}
          | (?<=\d['’′]) {INCHES}
          | (?<! \w{apostrophe} (?=\w) )    # no apostrophe within a word, as in don't
            (?:
                {elided_words(marks, apostrophe)}
              | {tails_of(known)}           # the rest of a mark of several characters; but
                (?! ' (?!['\w]) )           # of the three marks in .''' the first is single
              |                             # ... or of one character
            )
        )
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def sentence_end_pattern() -> re.Pattern[str]:
    """Return the pattern of the end of a sentence before another; not in `Mr. Reed`."""
    return re.compile(r"(?<=[^\W_A-Z]{2}[.!?])\s{1,3}(?=[A-Z])")


def elided_words(marks: Marks, apostrophe: str) -> str:
    """Return a group for an apostrophe before a word or year that is cut, and what it cuts."""
    return rf"""
        (?<= (?<!\w){apostrophe} )
        (?: {any_of(marks.elided_both)} {apostrophe}    # rock 'n' roll
          | (?i: {any_of(marks.elided)} )               # give 'em hell, 'Tis so
          | \d\d {any_of(marks.year_endings)}?          # the '90s, the class of '16
        ) (?!\w)
    """


def known_marks(marks: Marks) -> frozenset[str]:
    """Return every mark of a language."""
    families = (marks.singles, *marks.families)
    shaped = (mark for each in families for mark in each.opening + each.closing + each.either)
    return frozenset((*shaped, *marks.brackets.keys(), *marks.brackets.values()))


def tails_of(known: Iterable[str]) -> str:
    """Return a group for what follows the first character of any longer mark."""
    tails: dict[str, list[str]] = {}
    for mark in sorted(known, key=lambda mark: (-len(mark), mark)):
        if len(mark) > 1:
            tails.setdefault(mark[0], []).append(mark[1:])
    groups = (f"(?<={re.escape(sign)}){any_of(rest)}" for sign, rest in tails.items())
    return f"(?:{'|'.join(groups) or '(?!)'})"


def any_of(words: Iterable[str]) -> str:
    """Return a group for any of the words; without a word, one that never matches."""
    return f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"


def any_sign(signs: Collection[str]) -> str:
    """Return a class of some characters; without any, what never matches."""
    return f"[{re.escape(''.join(sorted(signs)))}]" if signs else "(?!)"
