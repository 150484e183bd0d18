"""The words and marks of a paragraph.

Compiled with the standard library's engine, which is twice as fast as `regex` where all
of a text is read.
"""

from __future__ import annotations

import re
from functools import lru_cache

LETTERS = r"[^\W\d_]"
APOSTROPHE = "['’]"

# O'Brien, d'Estaing: a name that begins with a letter and an apostrophe.
PREFIXED = rf"(?:{LETTERS}{APOSTROPHE}(?=[A-ZÀ-Þ]))?"
# vice-president, Maj.-Gen, e-mail, bit.ly, AT&T: joined without a blank.
TAIL = r"(?:(?:[-‐‑.@/&_]|\.[-‐‑])[^\W_]+){0,30}"
JOINED = rf"[^\W_]+{TAIL}"
# U.S., U.N.: capitals with full stops.
ACRONYM = r"(?:[A-Z]\.){2,12}"
# The full stop of J. in J. Doe belongs to the initial.
INITIAL_BEFORE_NAME = r"[A-Z]\.(?=\s*[A-Z])"
# 's, n't, 're after a word, and the bare apostrophe of a plural's genitive.
CLITIC = rf"(?<=\w){APOSTROPHE}(?:s|S|re|ve|ll|d|m|t)\b|(?<=[sS]){APOSTROPHE}(?!\w)"
# $4.5, 10,000, 87%, 2-1, 10–15, $5-$10
FIGURE = r"[$£€]?\d+(?:(?:[.,:]|[-‑–][$£€]?)\d+){0,8}(?:%|[a-z]{1,2}\b)?"
# 5.1-magnitude, $4.5-million, 10,000-strong: the point is none that ends a sentence.
MEASURE = rf"[-‐‑](?={LETTERS})[^\W_]+{TAIL}"
# --, —, and a hyphen between blanks.
DASH = r"--+|[–—―]|(?<=\s)-(?=\s)"

# A word or mark with the blanks before it, so that all of a stretch is covered.
WORD = rf"""
    \s*+
    (?: {ACRONYM}
      | {CLITIC}
      | {INITIAL_BEFORE_NAME}
      | (?> {FIGURE} ) (?: {MEASURE} | (?! [^\W\d_] ) )
      | {PREFIXED} {JOINED}
      | \.\.+
      | {DASH}
      | [^\s\w] | _
    )
"""


@lru_cache(maxsize=1)
def words() -> re.Pattern[str]:
    """Return the pattern of one word or mark."""
    return re.compile(WORD, re.VERBOSE)


# The label of a turn in a transcript, at the start of its block: TAPPER:, Q:, Ms. Stone:
TIME = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[.,][0-9]{1,3})?"


@lru_cache(maxsize=1)
def turn_label() -> re.Pattern[str]:
    """Return the pattern of the label of a turn: `STONE: `, `[07:15:02] ADA STONE, HNN HOST: `.

    Marks of emphasis or a quotation mark may stand before it. In *name* is who speaks; *time* and
    *note* are what only labels have. In *person* is who holds an office, as parliaments print it:
    `The Minister for Roads (Ada Stone): `.
    """
    word = r"[A-Z][\w.'’\-]{0,20}"
    name = rf"{word}(?:\ (?:[a-z]{{1,3}}\ ){{0,2}}{word}){{0,5}}"
    person = rf"{word}(?:\ {word}){{1,4}}"
    return re.compile(
        rf"""
        [\"“*_•–—-]{{0,3}} \ ?
        (?P<time> [\[(]? {TIME} [\])]? \ ? [-–—]? \ ? )?
        (?P<name> {name} )
        (?: (?<= [A-Z.] ) ,\ [^:\n]{{2,60}} )?                # STONE, HNN HOST
        (?P<note>
            \ \( (?P<person> {person} ) \) (?= : )           # The Minister for Roads (Ada Stone)
          | (?: \ [\[(] [^\])\n]{{1,40}} [\])] ){{1,2}}  # Ada Stone (00:15), Reed (Sund) (Lab)
        )?
        [*_]{{0,3}} : [*_]{{0,3}} (?: \s | \Z )
        """,
        re.VERBOSE,
    )
