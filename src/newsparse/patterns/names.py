"""Names of people and bodies, their titles, and what tells them apart from other words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsparse.language import Language, MarkFamily, NameWords

# A letter that may begin a name. Without the small letters of English and its neighbours,
# what is left of the letters are capitals and scripts that have none.
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
# Space inside a name: never the end of a line.
GAP = r"[ \t\u00a0]{1,3}"
# Peskov, O'Neill, Holtz-Eakin, AT&T, d'Arc; a possessive 's is no part of it.
WORD = rf"{CAPITAL}\w*+(?:[’'&-](?!s\b)\w+)*+"
# J., M.H., U.S.
INITIALS = rf"(?:{CAPITAL}\.-?){{1,4}}+"


def one_of(words: Iterable[str]) -> str:
    """Return a group that matches any of the words, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


def name_pattern(words: NameWords) -> str:
    """Return the pattern of a run of capitalised words, with titles before the name.

    Mr. Stone; Gov. Ada M. Stone; Secretary of State John Reed; Ursula von der Lund;
    Department of Public Works; Bank of the North.
    """
    abbreviation = one_of(words.abbreviations) + r"\."
    particle = rf"(?:{one_of(words.particles)}(?:{GAP}|-)){{0,2}}"
    office = one_of(word.capitalize() for word in words.offices)
    link = one_of(words.links)
    # Department of the, Ministry for: only after such a word is "of" part of a name.
    of = rf"(?:{office}{GAP}{link}{GAP}(?:the{GAP})?(?={CAPITAL}))?"
    piece = rf"{of}(?:{abbreviation}|{INITIALS}|{WORD})"
    return rf"(?<![\w&])(?:al-)?{piece}(?:{GAP}{particle}{piece}){{0,9}}+"


def quoted(family: MarkFamily) -> str:
    """Return the pattern of a run between marks of a family, or up to the end of its line."""
    marks = {*family.opening, *family.closing, *family.either}
    single = "".join(re.escape(mark) for mark in sorted(marks) if len(mark) == 1)
    double = [mark for mark in marks if len(mark) == 2]
    runs = [rf"[{single}][^{single}\n]*+(?:[{single}]|$)"] if single else []
    for mark in sorted(double):
        one = re.escape(mark[0])
        runs.append(rf"{re.escape(mark)}(?:[^{one}\n]|{one}(?!{one}))*+(?:{one_of(double)}|$)")
    return "|".join(runs)


@lru_cache(maxsize=8)
def landmarks(language: Language) -> re.Pattern[str]:
    """Return the pattern of what a reader keeps in mind, in the order of the text.

    Group `quote` is a run between double marks (to the end of its line if it is left open),
    `end` the end of a sentence or line, `he` and `she` are pronouns, `name` a name.
    """
    words = language.names
    quotes = [quoted(family) for family in language.marks.families]
    pronouns = "|".join(
        rf"(?P<{name}>\b(?i:{one_of(words.pronouns[name])})\b)" for name in ("he", "she")
    )
    end = r"[.!?…][”\"’')\]]*+(?=\s+[^a-z])|\n"
    return re.compile(
        rf"(?P<quote>{'|'.join(filter(None, quotes))})|(?P<end>{end})|{pronouns}|(?P<name>{name_pattern(words)})",
        re.MULTILINE,
    )


@lru_cache(maxsize=8)
def name_run(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of a name with its titles."""
    return re.compile(name_pattern(words))


@lru_cache(maxsize=1)
def word() -> re.Pattern[str]:
    """Return the pattern of one word, with its hyphens, dots of initials and apostrophe."""
    return re.compile(r"(?:[^\W_](?:\.(?=\w))?|[’'&-](?=\w))+\.?(?<!\w{4}\.)|[^\W_]+")


@lru_cache(maxsize=1)
def definite_phrase() -> re.Pattern[str]:
    """Return the pattern of a determiner and what may follow it: the former mayor of the."""
    return re.compile(r"\b[Tt]he(?: [\w-]+){1,6}")


@lru_cache(maxsize=1)
def apposition_opening() -> re.Pattern[str]:
    """Return the pattern of what stands between a name and its apposition.

    , ; , 52, ; , who is ; (D-Ohio), ; - a dash
    """
    return re.compile(
        r"""
        (?:\ \([^()\n]{1,30}\))?                       # (D-Ohio)
        (?: ,[ \u00a0] | [ \u00a0][—–-][ \u00a0] | (?=\ who\ (?:is|was)\b) | (?P<is>[ ](?:is|was)[ ]) )
        (?: (?:age[ ])?\d{1,3},[ ](?:of[ ][^,\n]{1,40},[ ])? )?      # 52, of Reno,
        (?: [ ]?who[ ](?:is|was|has[ ]been)[ ](?:also[ ])? )?
        (?: [ ]?who[ ]at[ ]the[ ]time[ ]was[ ] )?
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=8)
def leading_apposition(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of a role in apposition before a name.

    the Minister of Works, ; Nevada's attorney general, ; his wife,
    """
    noun = one_of(noun for nouns in words.roles.values() for noun in nouns)
    return re.compile(
        rf"""
        \b(?: [Tt]he[ ] | [Hh]is[ ] | [Hh]er[ ] | [Ii]ts[ ] | [Tt]heir[ ] | (?={CAPITAL}[\w.]{{1,30}}[’']s[ ]) )
        (?P<role>
          (?:[\w’'-]+[ ]){{0,5}}?
          (?i:{noun})
          (?:[ ](?:of|for|at|to|in)[ ][^,.;:\n“”"]{{1,60}})?
        ),[ ]$
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=8)
def phrase_rest(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of what follows a role noun up to the end of its phrase.

    of the board; for the Chamber of Commerce in Ft. Worth, Texas; not: , said; . The
    """
    abbreviation = one_of(words.abbreviations)
    return re.compile(
        rf"""
        (?:
          (?! [ ](?:who|which|that|whose|whom|when|as|is|was|are|were|has|had|have|said|says|told)\b )
          (?: [^\n.,;:()“”"—–]                                  # words
            | (?<=\b{CAPITAL})\. | (?<={CAPITAL}[a-z])\. | \.(?=\w)      # J. Ft. u.s
            | ,(?=[ ]{CAPITAL}[^,.\n]{{1,24}}[,.—“"])                      # Reno, Nev.,
          )
        ){{0,150}}+
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=8)
def affiliation_after_name(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of a body after a name: of The Courier; of Stone & Reed."""
    return re.compile(rf"{GAP}of{GAP}(?P<body>(?:The{GAP})?{name_pattern(words)})")


@lru_cache(maxsize=8)
def affiliation_before_name(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of a body before a name: Channel Four's; the Courier's."""
    return re.compile(rf"(?P<body>{name_pattern(words)})(?:[’']s|(?<=s)[’']){GAP}$")
