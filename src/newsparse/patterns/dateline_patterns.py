"""Datelines: places, regions, agencies, and the marks around them."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from newsparse.language import HeaderWords
from newsparse.patterns.line_patterns import BLANK, FLAGS, GAP, one_of

# One word of a place: KYIV, N'DJAMENA, ST., Port-au-Prince, São.
CAPITALS = r"\p{Lu} (?: ['’.-]? [\p{Lu}\p{M}] ){1,24} \.?"


CAPITALISED = r"\p{Lu} (?: ['’.-]? [\p{L}\p{M}] ){1,24} \.?"


def place_pattern(words: HeaderWords) -> regex.Pattern[str]:
    """Return the pattern of one place of a dateline, in *capitals* or *capitalised*.

    For `RIO DE JANEIRO`, `ST. LOUIS`, `Port-au-Prince`, `New Delhi`.
    """
    edge = r"(?! [\p{L}\p{N}] )"
    particle = rf"(?: {one_of(words.place_particles)} [{BLANK}]{{1,2}} )"
    return regex.compile(
        rf"""
        (?P<capitals> {CAPITALS} (?: [{BLANK}]{{1,2}} {particle}?+ {CAPITALS} ){{0,3}} {edge} )
      | (?P<capitalised>
            {CAPITALISED} (?: [{BLANK}]{{1,2}} {particle}?+ {CAPITALISED} ){{0,3}} {edge} )
        """,
        regex.VERBOSE,
    )


def place_link_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a word between two places: `ROME and PARIS`."""
    return re.compile(rf"{one_of(words.name_links)} [{BLANK}]{{1,3}}", FLAGS)


def place_behind_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a place of one word behind its preposition: `near Holmvik`."""
    return re.compile(
        rf"\b {one_of(words.place_prepositions)} [{BLANK}] (?P<place> [^\W\d_a-z] [^\W_]{{2,24}} )",
        re.VERBOSE,
    )


def region_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a state or country after a comma: `, Calif.`, `, Ecuador`."""
    spelled = {*words.regions, *(region.upper() for region in words.regions)}
    return re.compile(rf",? {GAP} \[? (?P<region> {one_of(spelled)} ) (?! [^\W_] ) \]?", re.VERBOSE)


def agency_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of an agency in a dateline.

    In brackets or slashes any name: `(Reuters)`, `/TASS/`, `[India]`; a known one also bare, in
    the same letters: `Tehran, IRNA -`. A date may stand beside it: `(Wire - June 3, 2025)`.
    """
    known = one_of(name for names in words.agencies.values() for name in names)
    return re.compile(
        rf"""
        [(] {GAP} (?P<round> {known} | [^()\n\r]{{2,40}}? ) {GAP}
            (?: [-–] {GAP} (?P<dated> [^()\n\r]{{6,24}} ) )? [)]
      | / {GAP} (?P<slash> {known} | [^/\s][^/\n\r]{{1,30}}? ) {GAP} /
      | (?P<bare> {known} ) (?! [\w'’] )
        """,
        re.VERBOSE,
    )


# A single hyphen has white space on both sides, or a bracket, slash or full stop before it; a low
# line stands for a dash in old copy.
DATELINE_DASH = (
    rf"{GAP} \.? {GAP} (?: [-‐]{{2,3}} | [–—―−]{{1,2}} | (?<= [{BLANK})/\].] ) [-‐_] ) {GAP}"
)


@lru_cache(maxsize=1)
def bracketed_pattern() -> re.Pattern[str]:
    """Return the pattern of brackets in a dateline with what is *inside*: `(July 3, 2021)`."""
    return re.compile(
        rf"[(\[] {GAP} (?P<inside> [^()\[\]\n\r{BLANK}] [^()\[\]\n\r]{{2,60}}? ) {GAP} [)\]]",
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def day_in_front_pattern() -> re.Pattern[str]:
    """Return the pattern of a day in numbers before a dateline's time and place: `(07-17) `."""
    return re.compile(
        rf"[(] (?P<month> [0-9]{{2}} ) - (?P<day> [0-9]{{2}} ) [)] {GAP} (?= [0-9] )", re.VERBOSE
    )


@lru_cache(maxsize=1)
def agency_letters_pattern() -> re.Pattern[str]:
    """Return the pattern of an agency in a few capitals before a dash: `BNS - `."""
    return re.compile(rf"(?P<name> [A-Z]{{2,8}} ) (?= {DATELINE_DASH} )", re.VERBOSE)


@lru_cache(maxsize=1)
def dateline_end_pattern() -> re.Pattern[str]:
    """Return the pattern of the mark that ends a dateline: ` - `, ` -- `, `—`, `.- `, `): `, ` • `.

    A slash ends `/ WIRE / June 3, 2025 /`.
    """
    return re.compile(
        rf"""
        {DATELINE_DASH}
      | (?<= [)/\]] ) {GAP} [:.] {GAP}
      | (?<= [A-Z] ) [{BLANK}]{{1,3}} (?: [•»] | >{{2,3}} ) [{BLANK}]{{1,3}}
      | (?<= [A-Za-z0-9] ) : [{BLANK}]{{1,2}} (?= [\"“‘']? [A-Z] )
      | (?<= [0-9] ) [{BLANK}]{{1,2}} / [{BLANK}]{{1,2}}
      | (?<= [A-Z]{{3}} ) - [{BLANK}]{{1,2}} (?= [\"“‘']? [A-Z] [a-z{BLANK}] )
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def dateline_mark_pattern() -> re.Pattern[str]:
    """Return the pattern of a mark that every dateline has: a dash, a bracket, a slash, a colon.

    The hyphen inside a word is none, nor a colon behind a small letter.
    """
    return re.compile(
        rf"""
        [–—―−/()\[\]:‐_•»>-]                       # a class in front: re skips to it very fast
        (?: (?<= [–—―−/()\[\]•»>] )
          | (?<= : ) (?<! [’'] . )
          | (?<= [-‐_] ) (?: (?= [{BLANK}‐(-] | \Z ) | (?<= [{BLANK})] . ) ) )
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def prose_pattern() -> re.Pattern[str]:
    """Return the pattern of a longer word in small letters that follows another without a mark.

    No dateline has one: `Ada Stone warned`.
    """
    return re.compile(rf"[{BLANK}] (?<= [^\W\d_] . ) [a-z]{{5}}", re.VERBOSE)


@lru_cache(maxsize=1)
def label_line_pattern() -> re.Pattern[str]:
    """Return the pattern of a label in capitals that opens a line: `STONE: We are ready`.

    A note may stand behind the name: `STONE (on camera): We are ready`. At the top of a text one
    word may open a headline, two are a name.
    """
    note = rf"(?:[{BLANK}]\([^()\n\r]{{1,40}}\))?"
    start = rf"(?:\A(?=[A-Z.'’-]{{1,20}}[{BLANK}][A-Z])|[\n\r][{BLANK}]{{0,4}})"
    return re.compile(rf"{start}[A-Z][A-Z .'’-]{{0,40}}{note}:[{BLANK}]")
