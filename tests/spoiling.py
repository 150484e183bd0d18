"""What spoils an article on its way to us: typing, copying, converting and cleaning."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import partial
from html.entities import codepoint2name
from typing import Final

Edit = Callable[[str], str]
"""What is made of a stretch of text."""

MARKS: Final = ("'", '"', "''", "``", "`", *"“”‘’„‚«»‹›＂「」′″")
LINE_ENDS: Final = ("\n", "\r\n", "\r", "\n\n", "\n \n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
UNSEEN: Final = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\xad", "\u180e", "\x00")
COMBINING: Final = ("\u0301", "\u0308", "\u20dd", "\ufe0f", "\u0345", "\u3099")
DIRECTIONS: Final = tuple(
    map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
ENTITIES: Final = (
    "&quot;",
    "&ldquo;",
    "&#8221;",
    "&#x201c;",
    "&amp;quot;",
    "&nbsp;",
    "&apos;",
    "<br>",
)
MOJIBAKE: Final = ("â€œ", "â€\x9d", "â€™", "Ã©", "Â\xa0", "ï»¿", "\ufffd", "\x93", "?")
SURROGATES: Final = ("\ud800", "\udfff")

SITES: Final = re.compile(r"\W")
"""Where most edits fall: at marks, full stops, blanks and line ends."""


def escape(text: str) -> str:
    """Return a text with the entities of HTML for what is not ASCII, and for marks."""
    named = {ord(sign): f"&{name};" for code, name in codepoint2name.items() if (sign := chr(code))}
    return text.translate(named)


def garble(text: str) -> str:
    """Return a text in UTF-8 that was read in an encoding of old, as `â€œ` for an opening mark."""
    return text.encode("utf-8", "surrogatepass").decode("cp1252", "replace")


def swap(text: str) -> str:
    """Return a stretch with its halves in the other order."""
    middle = len(text) // 2
    return text[middle:] + text[:middle]


def turn_round(text: str) -> str:
    """Return a stretch that is written from the right to the left."""
    return f"\u202e{text[::-1]}\u202c"


def sprinkle(sign: str, text: str) -> str:
    """Return a text with a sign behind each of its characters."""
    return "".join(f"{each}{sign}" for each in text)


def in_front(sign: str, text: str) -> str:
    """Return a text behind a sign."""
    return sign + text


def instead(sign: str, _: str) -> str:
    """Return a sign, whatever was there."""
    return sign


def end_lines(end: str, text: str) -> str:
    """Return a text whose lines end otherwise, and whose blanks are line ends now."""
    return re.sub(r"\s+", lambda _: end, text)


SIGNS: Final = (
    *(*MARKS, *LINE_ENDS, *UNSEEN, *COMBINING, *DIRECTIONS),
    *(*ENTITIES, *MOJIBAKE, *SURROGATES),
)
WHOLE: Final[tuple[Edit, ...]] = (
    *(partial(instead, ""), lambda text: text * 2, swap, turn_round, escape, garble),
    *(str.upper, str.lower, str.title),
    *(partial(unicodedata.normalize, form) for form in ("NFD", "NFKC", "NFKD")),
)
"""What is done with a stretch as it is."""

SIGNED: Final = (in_front, instead, sprinkle, end_lines)
"""What is done with a stretch and a sign."""


def spoil(text: str, edit: Edit, place: int, length: int) -> str:
    """Return a text with an edit of a stretch of it, at a place counted in sites of edits.

    >>> spoil("“We won,” she said.", str.upper, 1, 5)
    '“We WON,” she said.'
    """
    sites = [found.start() for found in SITES.finditer(text)] or [0]
    start = sites[place % len(sites)]
    return text[:start] + edit(text[start : start + length]) + text[start + length :]
