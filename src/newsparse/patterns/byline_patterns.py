"""Bylines: what opens them, the names in them, and what divides these."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from newsparse.language import HeaderWords
from newsparse.patterns.line_patterns import BLANK, FLAGS, GAP, one_of

# Where a page has run a word together with the name before it: "By Ada StoneReporting from Oslo".
GLUED = r"(?<= (?-i: [a-z] ) ) (?= (?-i: [A-Z] [a-z] ) )"


# A paper or station before a bar: "WHRB | By Ada Stone".
STATION = rf"(?: \w [\w\ .&'’-]{{1,40}} [|·•] {GAP} )"


def byline_lead_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what opens a byline: `By `, `Story by: `, `Von `, `* By `.

    Pages lose the blank behind it: `ByAda Stone`.
    """
    # A bullet or an emoji; a quotation mark or a bracket opens a sentence.
    mark = rf"(?: [^\w\s\"“”«»‘’'(\[] {{1,3}} {GAP} | {STATION} )?"
    return re.compile(
        rf"""
        {mark} {one_of(words.byline_leads)} (?: {GAP} [:|–—-] {GAP} | [{BLANK}]{{1,6}} )
      | {mark} {one_of(words.long_byline_leads)} [{BLANK}]{{1,6}}
        (?= (?-i: [A-Z] ) [\w.'’-]{{1,30}} [{BLANK}] (?-i: [A-Z] ) )
      | {mark} (?-i: {one_of(words.glued_leads)} (?= [A-Z] [a-z] ) )
        """,
        FLAGS,
    )


def byline_lead_alone_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of a line that is only what opens a byline: `By`, `WHRB | By`."""
    return re.compile(rf"{STATION}? {one_of(words.byline_leads)} {GAP} [:|]?", FLAGS)


def names_link_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what leads to another name on a line of its own: `and `, `, `."""
    links = one_of(link for link in words.name_links if link.isalpha())
    return re.compile(rf"{GAP} (?: {links} (?! [^\W_] ) | [,&] ) {GAP}", FLAGS)


def other_credit_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what opens the credits behind the authors: `; Photographs by `."""
    return re.compile(
        rf"""
        {GAP} [,;|/·•(–—-]? {GAP} (?: \b | {GLUED} ) {one_of(words.other_credits)} [{BLANK}:]{{1,3}}
        """,
        FLAGS,
    )


@lru_cache(maxsize=1)
def glued_word_pattern() -> re.Pattern[str]:
    """Return the pattern of where a word begins that a page has run together with another."""
    return re.compile(r"(?<= [a-z] ) (?= [A-Z] )", re.VERBOSE)


@lru_cache(maxsize=1)
def page_name_pattern() -> re.Pattern[str]:
    """Return the pattern of the name of a site: `lantern.example`."""
    return re.compile(r"(?: [\w-]{2,40} \. ){1,3} [a-z]{2,10}", re.VERBOSE)


# O'Neill, Tudor-Blythe, GWENDOLYN, Gwen, d'Arc; an initial may have a full stop.
NAME_WORD = r"(?: \p{Ll}{1,3}['’-] )? \p{Lu} (?: ['’.-]? [\p{L}\p{M}] ){0,30} \.?"


def byline_name_pattern(words: HeaderWords) -> regex.Pattern[str]:
    """Return the pattern of a name in a byline: `Maarten van den Elzen`, `J. R. Poe Jr.`.

    At least two words of it have a capital; up to three particles stand between two.
    """
    particle = rf"(?: {one_of(words.particles)} [{BLANK}]{{1,4}} ){{0,3}}"
    suffix = rf"(?: ,? {GAP} (?i: {one_of(words.suffixes)} ) (?! [\p{{L}}] ) \.? )?"
    # Ida “Red” Marsh, Leo (Lion) Brandt
    nickname = rf"(?: [“\"'‘(] \p{{Lu}} [\p{{L}}\p{{M}} -]{{0,20}} [”\"'’)] [{BLANK}]{{1,4}} )?"
    return regex.compile(
        rf"""
        (?: (?i: {one_of(words.honours)} ) \.? [{BLANK}]{{1,4}} )?
        (?P<name>
            {particle} {NAME_WORD}
            (?: [{BLANK}]{{1,4}} {nickname} {particle} {NAME_WORD} ){{1,4}} {suffix} )
        (?! [\p{{L}}] )
        """,
        regex.VERBOSE,
    )


def name_link_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what divides the parts of a byline: `, `, ` and `, ` | `."""
    return re.compile(name_link(words), FLAGS)


def name_link_or_address_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the same pattern, for a line with an address in it, such as `@lpeck`."""
    address = rf"""
        [(\[<]? {GAP} {one_of(words.address_leads)}? {GAP}
        (?: [\w.+-]{{1,60}} @ [\w-]{{1,60}} \. [\w.-]{{1,60}}      # (lpeck@post.example)
          | @ \w{{1,60}} )                                     # @lpeck
        [)\]>]?
    """
    return re.compile(rf"{name_link(words)} | {address}", FLAGS)


def name_link(words: HeaderWords) -> str:
    """Return the expression for what divides the parts of a byline."""
    links = one_of(link for link in words.name_links if len(link) > 1)
    # Spanish "y" and Italian "e" are no initials: "Ada E Stone".
    letters = one_of(link for link in words.name_links if len(link) == 1 and link.isalpha())
    link = rf"(?: {links} | (?-i: {letters} ) )"
    # The bracket of "Ada Stone (AP)" ends its piece, that of "Leo (Lion) Brandt" does not.
    bracket = rf"[(\[] (?= [^()\[\]\n\r]{{1,60}} [)\]] {GAP} (?: \Z | [,;/|·•&–—-] | {link} \b ) )"
    return rf"""
        {GAP} (?: [,;/|·•&+] | [-–—] (?= [{BLANK}] ) | {bracket}
          | \b {link} (?= [{BLANK}] | \Z ) ) {GAP}
    """


@lru_cache(maxsize=1)
def byline_piece_pattern() -> re.Pattern[str]:
    """Return the pattern of a piece of a byline without the blanks and marks around it.

    A name may begin with an apostrophe: `'t Hooft`.
    """
    return re.compile(
        rf"(?: [^\W_] | ['’] ) (?: .* [^{BLANK},:;()\[\]–—-] )?", re.VERBOSE | re.DOTALL
    )


def byline_tail_pattern(words: HeaderWords) -> re.Pattern[str]:
    """Return the pattern of what ends the names of a byline: ` in `, ` for `."""
    return re.compile(
        rf"(?: [{BLANK}]{{1,4}} | {GLUED} ) {one_of(words.byline_tails)} [{BLANK}]{{1,4}}", FLAGS
    )
