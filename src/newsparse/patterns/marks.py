"""Patterns of quotation marks, and of what looks like them and is none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsparse.language import Marks


def one_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; for none, one that fails."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)"


def glyphs(marks: Marks) -> frozenset[str]:
    """Return every mark of a language, those of two characters included."""
    families = (*marks.families, marks.singles)
    shaped = (mark for kin in families for mark in (*kin.opening, *kin.closing, *kin.either))
    return frozenset(shaped) | marks.brackets.keys() | set(marks.brackets.values())


@lru_cache(maxsize=8)
def mark_pattern(marks: Marks) -> re.Pattern[str]:
    """Return the pattern that finds the marks of a text, one by one.

    What looks like a mark and is none is matched whole, so that no mark is found in it:
    it is longer than any mark. An apostrophe within a word is not matched at all.
    """
    known = glyphs(marks)
    apostrophe = f"[{''.join(a for a in (*marks.singles.closing, *marks.singles.either))}‘]"
    doubled = one_of(
        f"(?<={re.escape(mark[0])}){re.escape(mark[1:])}" for mark in known if len(mark) > 1
    ) 
    doubled = "|".join(
        f"(?<={re.escape(mark[0])}){re.escape(mark[1:])}" for mark in known if len(mark) > 1
    )
    first = re.escape("".join({mark[0] for mark in known}))
    return re.compile(
        rf"""
        [<{first}]                                      # re looks for a class first very fast
        (?:
            (?<=<) /?[A-Za-z][^<>]*+>                   # <a href="https://...">
          | (?<=\d{apostrophe}) \ ?\d{{1,2}}(?:["”″]|'')  # 6'2", 5' 10"
          | (?<=(?<!\w){apostrophe}) (?:{one_of(marks.elided_both)}){apostrophe}(?!\w)   # 'n'
          | (?<=(?<!\w){apostrophe}) (?:{one_of(marks.elided)})(?!\w)   # 'em, 'til
          | (?<=(?<!\w){apostrophe}) \d\d(?:{one_of(marks.year_endings)})?(?!\w)  # '16, '90s
          | (?:{doubled}) (?!'(?!['\w]))                # '', but in '''. the first is single
          | (?<!\w{apostrophe}(?=\w))                   # a mark; not one as in don't
        )
        """,
        re.VERBOSE,
    )
