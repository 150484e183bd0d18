"""Names of people and bodies, their titles and roles.

Names and roles are looked for where the page has a capital, a noun or an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from attrs import frozen

from newsparse.language import Language, NameWords
from newsparse.patterns.line_patterns import NEVER, behind_one_of, one_of
from newsparse.patterns.token_patterns import APOSTROPHE

# A letter that may begin a name: capitals of English and its neighbours, and the letters of
# other alphabets.
CAPITAL = r"[A-ZÀ-ÖØ-Þ\u0100-\u024f\u0370-\u1fff]"
# Space inside a name: never the end of a line.
GAP = r"[ \t\u00a0]{1,3}"


def any_word(words: Iterable[str]) -> str:
    """Return a group that matches any of the words, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered)) or NEVER})"


def after_one_of(words: Iterable[str]) -> str:
    """Return a group that looks back for any of the words, at once for all of one length."""
    ordered = sorted(words, key=len)
    alike = (rf"(?<=\b{any_word(group)})" for _, group in groupby(ordered, key=len))
    return f"(?:{'|'.join(alike) or NEVER})"


def genitive_endings(words: NameWords) -> set[str]:
    """Return what stands behind the apostrophe of a genitive: the s of Stone's."""
    return {mark[1:] for mark in words.genitives} - {""}


def genitive(words: NameWords) -> str:
    """Return a group for the mark of a genitive: Stone's; the Reeds'."""
    endings = genitive_endings(words)
    return rf"(?:{APOSTROPHE}{any_word(endings)}|{behind_one_of(endings)}{APOSTROPHE})"


def name_pattern(words: NameWords) -> str:
    """Return the pattern of a run of capitalised words, with titles before the name.

    Mr. Stone; Gov. Ada M. Stone; Secretary of State John Reed; Ursula von der Lund; M.H. Rao;
    Department of Public Works; Bank of the North.
    """
    particle = rf"(?:{any_word(words.particles)}(?:{GAP}|-)){{0,2}}"
    # The full stop of Gov. and of J.
    short = {*words.abbreviations, *(word.upper() for word in words.abbreviations)}
    dot = rf"(?:(?=\.)(?:{after_one_of(short)}\.|(?<=\b{CAPITAL})\.))?"
    # After Department, Ministry, Secretary and the like "of the" is part of the name.
    office = after_one_of(word.capitalize() for word in words.offices)
    link = any_word(words.links)
    article = any_word(words.definite_articles)
    of = rf"(?={GAP}{link}\b){office}{GAP}{link}{GAP}(?:{article}{GAP})?"
    # Stone, O'Hara, Lind-Marsh, AT&T; a possessive 's is no part of it.
    rest = rf"\w*+(?:[’'&-](?!{any_word(genitive_endings(words))}\b)\w+){{0,6}}+"
    word = rf"{CAPITAL}{rest}{dot}"
    nickname = nickname_pattern(words)
    named = f"{field_joint(words)}|{owners_joint(words)}"
    joint = rf"(?:(?<=\.)-?|{GAP}{particle}|{GAP}&{GAP}|{of}|{named})"
    # In "said Ada Stone May 5" the month is that of a date.
    date = rf"(?!{any_word(words.homographs & words.months)} \d)"
    # In "said Ada Stone Jr. Reed" a sentence ends; "Sr." may open a name as well.
    open_ = "".join(rf"(?<![\w,] {suffix}\.)" for suffix in sorted(words.suffixes))
    ended = rf"(?:(?<!\.)|(?<=\.)(?:{open_}|(?={GAP}{any_word(words.letters)}\b)))"
    more = rf"{may_go_on(words)}{ended}{joint}{date}{word}{nickname}"
    return rf"(?<![\w&]){word}{nickname}(?:{more}){{0,9}}+"


def may_go_on(words: NameWords) -> str:
    """Return a look at the next signs that is quick to fail where no name goes on: "Stone said".

    A bound on time: what joins two words of a name is long, and most names end behind a word.
    """
    small = one_of({*words.particles, *words.links, *words.conjunctions})
    capital = CAPITAL.strip("[]")
    # J.-P. Reed; J.P. Reed; Culture, Media and Sport Secretary; Teachers' Union; AT & T
    return rf"(?=[-,’'{capital}]|{GAP}(?:[&{capital}]|{small}\b))"


def nickname_pattern(words: NameWords) -> str:
    """Return the pattern of what somebody is called, inside the name: Ada “Chief” Stone."""
    the = any_word(map(str.capitalize, words.definite_articles))
    called = rf"(?:{the} )?{CAPITAL}\w{{1,12}}(?: {CAPITAL}\w{{1,12}})?"
    marked = rf"[“\"‘']{called}[”\"’']|\((?!{CAPITAL}{{2}}){called}\)"
    return rf"(?:{GAP}(?:{marked})(?={GAP}{CAPITAL}))?"


def owners_joint(words: NameWords) -> str:
    """Return the pattern of what joins a plural to the body that is named for it.

    Farmers' and Sailors' Party; Fishermen's Union; People's Army; but not "the Bears' Bo Reed".
    """
    plural = rf"{CAPITAL}\w{{1,20}}s[’']{GAP}"
    more = rf"(?:{any_word(words.conjunctions)}{GAP}{plural})?"
    body = any_word(word.capitalize() for word in words.bodies)
    goes_on = rf"(?={more}(?:{CAPITAL}\w{{1,20}}{GAP}){{0,2}}{body}\b)"
    # People's, Fishermen's
    endings = (ending for ending in words.plurals if not ending.endswith("s"))
    irregular = "|".join(rf"(?<=(?i:{ending}))" for ending in endings)
    return rf"(?:(?<=s)[’']|(?:{irregular or NEVER})[’']s){GAP}{goes_on}{more}"


def field_joint(words: NameWords) -> str:
    """Return the pattern of what joins two fields of one office or body.

    Police and Crime Commissioner; Culture, Media and Sport Secretary; but not "Justice and Ada".
    """
    capitals = [word.capitalize() for word in words.fields]
    field, joint = any_word(capitals), any_word(words.conjunctions)
    behind = rf"(?=(?:{field})\b)"
    listed = rf"(?=,{GAP}{field}(?:,{GAP}{field})?{GAP}{joint}\b),{GAP}"
    return (
        rf"(?:(?=,|{GAP}{joint}\b){after_one_of(capitals)}(?:{GAP}{joint}{GAP}|{listed}){behind})"
    )


@lru_cache(maxsize=1)
def word() -> re.Pattern[str]:
    """Return the pattern of one word, with its hyphens, dots of initials and apostrophe.

    Most words have none of these, and are told by the first part alone.
    """
    return re.compile(
        r"""
          [^\W_]++ (?![.’'&-])                                         # bridge
        | (?: [^\W_]++ (?:\.(?=\w))? | [’'&-](?=\w) )+  \.? (?<!\w{4}\.)  # co-host, U.S.
        | [^\W_]+
        """,
        re.VERBOSE,
    )


def apposition_opening(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of what stands between a name and its apposition.

    , ; , 52, ; , who is ; (D-Ohio), ; of Ohio, ; a dash; , also ; group `is` for a sentence: "Ada
    Stone is a"; group `one` for ", one of"
    """
    relative = any_word(words.pronouns["relative"])
    link, one = any_word(words.links), any_word(words.partitives)
    copula = any_word(words.copulas)
    return re.compile(
        rf"""
        (?:\ \([^()\n]{{1,30}}\) | \ {link}\ {CAPITAL}[\w.]{{1,20}}(?=,))?  # (D-Ohio); of Ohio
        (?: ,[ \u00a0]                                                 # ,
          | [ \u00a0][—–-][ \u00a0]                                    # -
          | \ \((?=[a-z])                                                 # (the mayor)
          | (?=\ {relative}\ {copula}\b)                               # who is
          | (?P<is>\ {copula}\ )                                       # is
        )
        (?: (?:{any_word(words.age_leads)}\ )?\d{{1,3}},\                 # 52,
          (?:{any_word(words.prepositions)}\ [^,\n]{{1,40}},\ )?         # of Reno,
        )?
        (?: [ ]?{relative}\ {copula}\ )?                               # who was
        (?: {any_word(words.asides)}\ )?                              # himself a
        (?: (?P<one>{one})\ {link}\ )?                                # one of the
        """,
        re.VERBOSE,
    )


def phrase_rest(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of what follows a role noun up to the end of its phrase.

    of the board; for the Chamber of Commerce in Ft. Worth, Texas; to Mrs. Stone; not: , said; . The
    """
    title = after_one_of(words.abbreviations)
    return re.compile(
        rf"""
        (?:
            [^\ \n.,;:()“”"—–]++                                      # words
          | [ ](?!{any_word((*words.pronouns["relative"], *words.phrase_ends))}\b)   # not: who
          | (?<=\b{CAPITAL})\. | (?<=\b{CAPITAL}[a-z])\. | \.(?=\w)    # J. Ft. u.s
          | {title}\.(?=[ ]{CAPITAL})                                    # Mrs. Stone
          | ,(?=[ ]{CAPITAL}[^,.\n]{{1,24}}[,.—“"])                    # Reno, Nevada,
        ){{0,150}}+
        """,
        re.VERBOSE,
    )


def role_opening(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of what opens a role before a name; what it matches is no part of it.

    the (Minister of Works,); his (wife,); or the place of an owner: Nevada's attorney general,
    """
    opening = any_word(words.possessives.union(words.definite, words.articles))
    word = rf"{CAPITAL}[\w.&-]{{1,30}}"
    owner = rf"(?:{word}[ ]){{0,4}}{word}{genitive(words)}[ ]"
    # Mayor of Troy, Ada Stone, said
    sentence = rf"(?:^|(?<=[.!?][ ]))(?={CAPITAL})"
    return re.compile(rf"\b(?:(?i:{opening})[ ]|(?={owner}))|{sentence}", re.MULTILINE)


def capacity_opening(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of what opens the role in which somebody speaks: As a (nurse,).

    "As mayor, Ada Stone" may tell what she was or would be.
    """
    capacity = any_word(map(str.capitalize, words.capacities))
    return re.compile(rf"\b{capacity}[ ]{any_word(words.articles)}[ ]")


@lru_cache(maxsize=1)
def party_tag() -> re.Pattern[str]:
    """Return the pattern of a party and state after a politician's name: (D-Ohio); , R-Troy,."""
    opening = r"(?: \(|, (?=[A-Z]-[A-Z]))"
    return re.compile(rf"{opening}(?P<tag>[A-Z][a-z]{{0,3}}\.?-[^()\n,.]{{1,20}}\.?)[),.]")


def tie_to_body(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of what ties a name to a body behind it: `, from the`; the body follows.

    Group `body` is the article of the body, as in "of The Courier"; mostly it is empty.
    """
    article, link = any_word(words.definite_articles), any_word(words.ties)
    capital = any_word(word.capitalize() for word in words.definite_articles)
    opening = rf"(?P<comma>,?){GAP}(?P<link>{link}){GAP}(?P<the>{article}{GAP})?"
    return re.compile(rf"{opening}(?P<body>(?:{capital}{GAP})?)")


def tie_in_role(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of what ties a role to a body: chair of the (Harbour Board)."""
    link, article = any_word(words.prepositions), any_word(words.definite_articles)
    return re.compile(rf"\b(?P<link>{link}){GAP}(?:{article}{GAP})?")


def owner_end(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of what stands between an owner and what it owns: the 's of Courier's."""
    return re.compile(rf"{genitive(words)}{GAP}$")


@lru_cache(maxsize=1)
def name_start() -> re.Pattern[str]:
    """Return the pattern of the capital that a name may begin with."""
    return re.compile(rf"(?<![\w&]){CAPITAL}")


@frozen(eq=False)
class NamePatterns:
    """The patterns of names, titles and roles."""

    run: re.Pattern[str]
    """A name with its titles."""
    apposition_opening: re.Pattern[str]
    """What stands between a name and its apposition."""
    phrase_rest: re.Pattern[str]
    """What follows a role noun up to the end of its phrase."""
    role_opening: re.Pattern[str]
    """What opens a role in apposition before a name: the (Minister of Works,)."""
    capacity_opening: re.Pattern[str]
    """What opens the role in which somebody speaks: As a (nurse,)."""
    tie_to_body: re.Pattern[str]
    """What stands between a name and a body that it is tied to: of (The Courier); , from."""
    tie_in_role: re.Pattern[str]
    """What stands before a body in a role: chair of the (Harbour Board); analyst at (ABC)."""
    owner_end: re.Pattern[str]
    """What stands between a body and the name behind it: Channel Four's; the Courier's."""


def compile_name_patterns(language: Language) -> NamePatterns:
    """Compile the patterns of a language."""
    return NamePatterns(
        run=re.compile(name_pattern(language.names)),
        apposition_opening=apposition_opening(language.names),
        phrase_rest=phrase_rest(language.names),
        role_opening=role_opening(language.names),
        capacity_opening=capacity_opening(language.names),
        tie_to_body=tie_to_body(language.names),
        tie_in_role=tie_in_role(language.names),
        owner_end=owner_end(language.names),
    )
