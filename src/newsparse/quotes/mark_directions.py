"""Which characters are quotation marks, and what each of them does.

A mark is judged by its shape and its two neighbours; its neighbours outrank its shape,
since copy is full of marks that are turned the wrong way. Where these leave a doubt
(`"` between two spaces, the mark after `voters'`) the doubt is kept, for whoever pairs
the marks and so knows what is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.span import Span
from newsparse.vocabulary.glyphs import SINGLES, Glyph, Sense
from newsparse.vocabulary.vocabulary import Vocabulary

BLANK_SIGNS = frozenset(
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"  # white space
    "\xad\u200b\u200c\u200d\u2060\ufeff"  # signs without a width
    "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # marks of direction
) | {""}
"""What nobody sees beside a mark; the empty string is the edge of its block."""

BEFORE_OPENING = frozenset("([{-–—/>'‘’\"“”«„…")
"""What may touch an opening mark on its left; the `>` ends a tag."""

BEFORE_SINGLE = frozenset("([{-–—/>'\"“„«…:;")
"""What may touch a single opening mark on its left."""

# A guard of 6'11", a pizza of 12". Years and prices have more digits.
LONGEST_MEASURE = 2
"""A bound on time: feet and inches have at most this many digits."""

AFTER_CLOSING = frozenset(",;:)]}")
"""What never touches an opening mark on its right."""

SIGILS = frozenset("@#$£€¥")
"""What a word may begin with, beside letters and digits."""


class Mark(NamedTuple):
    """A quotation mark in the text."""

    start: int
    """Where it begins."""
    stop: int
    """Where it ends."""
    family: int
    """The number of its family (see `Glyph`)."""
    sense: Sense
    """What it does, by its shape and its neighbours."""
    block: int
    """The number of its block."""


def find_marks(text: str, blocks: Sequence[Span], vocabulary: Vocabulary) -> Iterator[Mark]:
    """Find the quotation marks in the blocks; apostrophes and the like are none.

    They are found one by one, since a text may hold as many marks as characters.
    """
    if not blocks:
        return
    glyphs = vocabulary.glyphs
    number, block = 0, blocks[0]
    for match in vocabulary.mark_pattern.finditer(text, block.start, blocks[-1].stop):
        start, stop = match.span()
        while stop > block.stop:
            number += 1
            block = blocks[number]
        glyph = glyphs.get(match[0])
        # What holds marks that are none, such as a tag, has no glyph.
        if glyph is None or start < block.start:
            continue
        # Beside the edge of its block nothing stands: both are empty there.
        before = text[max(block.start, start - 1) : start]
        after = text[stop : min(block.stop, stop + 1)]
        sense = judge(glyph, before, after)
        if sense == "may-close" and not is_doubtful(text, match, block, vocabulary):
            sense = "closes"
        if sense is not None:
            yield Mark(start, stop, glyph.family, sense, number)


@lru_cache(maxsize=4096)
def judge(glyph: Glyph, before: str, after: str) -> Sense | None:
    """Tell what a mark does between two characters; None if it is an apostrophe."""
    if glyph.is_bracket:
        return glyph.sense
    if glyph.family == SINGLES:
        sense = judge_single(glyph.sense, before, after)
        # It may be the apostrophe of "the voters' rights".
        is_clear = not before.isalnum()
    else:
        sense = judge_double(glyph.sense, before, after)
        # It may be the inches of 'a 12" pizza'.
        is_clear = not before.isdigit()
    if sense != "closes" or is_clear:
        return sense
    return "may-close" if after.isspace() else sense


def judge_double(shape: Sense, before: str, after: str) -> Sense:
    """Tell what a mark does that is no apostrophe.

    >>> judge_double("closes", " ", "W"), judge_double("opens", ",", " ")
    ('opens', 'closes')
    >>> judge_double("either", " ", " ")
    'either'
    """
    if before and after in AFTER_CLOSING:
        return "closes"
    # It opens where a word follows that no other precedes: said: "We.
    is_free_before = before in BLANK_SIGNS or before in BEFORE_OPENING
    opens = is_free_before and after not in BLANK_SIGNS
    # It closes where a word precedes and none follows: left." She.
    begins_word = after.isalnum() or after in SIGILS
    closes = before not in BLANK_SIGNS and not begins_word
    if opens != closes:
        return "opens" if opens else "closes"
    # Both or neither: the end of the block closes, and else the shape decides.
    is_last = before and not after
    return "closes" if is_last else shape


def judge_single(shape: Sense, before: str, after: str) -> Sense | None:
    """Tell what a mark does that may be an apostrophe; None if it is one.

    >>> judge_single("either", " ", "W"), judge_single("either", ",", " ")
    ('opens', 'closes')
    >>> judge_single("either", "n", "t"), judge_single("closes", " ", "e")
    (None, None)
    """
    is_bare_before = before in BLANK_SIGNS
    begins_word = after.isalnum() or after in SIGILS
    if is_bare_before and after not in BLANK_SIGNS:
        # Between a blank and a mark: ' “We left'.
        begins_word = True
    is_free_before = is_bare_before or before in BEFORE_SINGLE
    # A shape that closes is the apostrophe of ’em and ’90s.
    if begins_word and is_free_before and shape != "closes":
        return "opens"
    # An apostrophe stands inside a word, don't, or alone.
    is_apostrophe = is_bare_before or begins_word
    return None if is_apostrophe else "closes"


def is_doubtful(text: str, match: re.Match[str], block: Span, vocabulary: Vocabulary) -> bool:
    """Tell whether a closing mark before a word may be none: voters' rights, 12" pizza."""
    start, stop = match.span()
    goes_on = text[stop + 1 : stop + 2].isalnum()
    if not goes_on:
        return False
    if text[start - 1].isdigit():
        # One digit more than a measure has, to see whether there is one.
        number = text[max(block.start, start - LONGEST_MEASURE - 1) : start]
        is_short = len(number) <= LONGEST_MEASURE
        return is_short or not number.isdigit()
    return text.endswith(vocabulary.marks.clipped_endings, block.start, start)
