"""Names of people and bodies, their titles and roles, and the sentences they stand in.

Every pattern that reads a whole text begins with a small class of characters, so that the
engine skips to the next of them, and looks to the left only from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from attrs import frozen

from newsparse.language import Language, NameWords

# A letter that may begin a name: capitals of English and its neighbours, and the letters of
# other alphabets.
CAPITAL = r"[A-ZÀ-ÖØ-Þ\u0100-\u024f\u0370-\u1fff]"
# Space inside a name: never the end of a line.
GAP = r"[ \t\u00a0]{1,3}"
# The rest of a word: Stone, O'Hara, Lind-Marsh, AT&T; a possessive 's is no part of it.
REST = r"\w*+(?:[’'&-](?!s\b)\w+){0,6}+"


def one_of(words: Iterable[str]) -> str:
    """Return a group that matches any of the words, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")"


def after_one_of(words: Iterable[str]) -> str:
    """Return a group that looks back for any of the words, at once for all of one length."""
    ordered = sorted(words, key=len)
    alike = (one_of(group) for _, group in groupby(ordered, key=len))
    return "(?:" + "|".join(rf"(?<=\b{group})" for group in alike) + ")"


def name_pattern(words: NameWords) -> str:
    """Return the pattern of a run of capitalised words, with titles before the name.

    Mr. Stone; Gov. Ada M. Stone; Secretary of State John Reed; Ursula von der Lund; M.H. Rao;
    Department of Public Works; Bank of the North.
    """
    particle = rf"(?:{one_of(words.particles)}(?:{GAP}|-)){{0,2}}"
    # The full stop of Gov. and of J.
    short = {*words.abbreviations, *(word.upper() for word in words.abbreviations)}
    dot = rf"(?:(?=\.)(?:{after_one_of(short)}\.|(?<=\b{CAPITAL})\.))?"
    # After Department, Ministry, Secretary and the like "of the" is part of the name.
    office = after_one_of(word.capitalize() for word in words.offices)
    link = one_of(words.links)
    of = rf"(?={GAP}{link}\b){office}{GAP}{link}{GAP}(?:the{GAP})?"
    word = rf"{CAPITAL}{REST}{dot}"
    # Ada “Chief” Stone: a name by which somebody is called, inside the name.
    nickname = rf"(?:{GAP}[“\"‘'](?:The )?{CAPITAL}\w{{1,12}}[”\"’'](?={GAP}{CAPITAL}))?"
    joint = rf"(?:(?<=\.)-?|{GAP}{particle}|{GAP}&{GAP}|{of})"
    return rf"(?<![\w&]){word}{nickname}(?:{joint}{word}){{0,9}}+"


def name_run(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of a name with its titles."""
    pattern = name_pattern(words)
    boundary = r"(?<![\w&])"
    # The same, but for the engine's sake with the capital first and the look to the left next.
    return re.compile(pattern.removeprefix(boundary).replace(CAPITAL, CAPITAL + r"(?<![\w&].)", 1))


def personal_pronouns(words: NameWords) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of the pronouns for one person, in groups `he` and `she`.

    he said; Her plan; not: the, cashier

    There is one for each letter that they begin with: the engine finds a letter at once, but
    tries a class of letters at every character.
    """
    forms = [(form, name) for name in ("he", "she") for form in words.pronouns[name]]
    letters = {case for form, _ in forms for case in (form[0], form[0].upper())}
    return tuple(pronouns_with(letter, forms) for letter in sorted(letters))


def pronouns_with(letter: str, forms: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """Return the pattern of the pronouns that begin with a letter."""
    rests: dict[str, list[str]] = {}
    for form, name in forms:
        if form[0] == letter.lower():
            rests.setdefault(name, []).append(form[1:])
    groups = "|".join(f"(?P<{name}>{one_of(rest)}\\b)" for name, rest in rests.items())
    return re.compile(rf"{letter}(?<!\w.)(?i:{groups})")


@lru_cache(maxsize=1)
def sentence_ends() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of the marks that end a sentence, if the next word may begin one.

    There is one for each mark, as for `personal_pronouns`.
    """
    following = r"(?=[”\"’')\]]{0,4}\s{1,4}[^a-z\s])"
    return tuple(re.compile(re.escape(mark) + following) for mark in ".!?…")


def quotation(language: Language) -> re.Pattern[str]:
    """Return the pattern of a run between quotation marks, or up to the end of its line.

    It only tells what stands in quotations from what does not, for marks that are never
    apostrophes; which mark opens and which closes, the quotes stage tells.
    """
    families = [
        {*family.opening, *family.closing, *family.either} for family in language.marks.families
    ]
    marks = {mark for family in families for mark in family if mark in (mark[0], mark[0] * 2)}
    first = "".join(sorted({re.escape(mark[0]) for mark in marks}))
    runs = "|".join(run for family in families for run in quoted_runs(family))
    # A language without such marks has nothing to find.
    return re.compile(rf"[{first}](?:{runs})" if marks else r"(?!)", re.MULTILINE)


def quoted_runs(family: Iterable[str]) -> Iterable[str]:
    """Yield the patterns of a run between marks of a family, after the first character."""
    single = "".join(sorted(re.escape(mark) for mark in family if len(mark) == 1))
    double = sorted(mark for mark in family if mark == mark[0] * 2)
    if single:
        yield rf"(?<=[{single}])[^{single}\n]*+(?:[{single}]|$)"
    for mark in double:
        one = re.escape(mark[0])
        yield rf"(?<={one}){one}(?:[^{one}\n]|{one}(?!{one}))*+(?:{one_of(double)}|$)"


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


def definite_phrase(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of "the" without its first letter, and what may follow it.

    he former mayor of: the engine finds letters that are always small sooner than a "t" that
    may be a capital.
    """
    articles = sorted((article[0], article[1:]) for article in words.definite_articles)
    rests = (rf"{rest}(?<=\b[{first}{first.upper()}]{rest})" for first, rest in articles)
    return re.compile(rf"(?:{'|'.join(rests)})(?: [\w-]+){{1,6}}")


@lru_cache(maxsize=1)
def followed_by_name() -> re.Pattern[str]:
    """Return the pattern of a comma and a capital: the chairman, Ada Stone."""
    return re.compile(rf",{GAP}{CAPITAL}")


def apposition_opening(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of what stands between a name and its apposition.

    , ; , 52, ; , who is ; (D-Ohio), ; a dash; group `is` for a sentence: "Ada Stone is a"
    """
    relative = one_of(words.pronouns["relative"])
    copula = one_of(words.copulas)
    return re.compile(
        rf"""
        (?:\ \([^()\n]{{1,30}}\))?                                      # (D-Ohio)
        (?: ,[ \u00a0]                                                 # ,
          | [ \u00a0][—–-][ \u00a0]                                    # -
          | (?=\ {relative}\ {copula}\b)                               # who is
          | (?P<is>\ {copula}\ )                                       # is
        )
        (?: (?:{one_of(words.age_leads)}\ )?\d{{1,3}},\                 # 52,
          (?:{one_of(words.prepositions)}\ [^,\n]{{1,40}},\ )?         # of Reno,
        )?
        (?: [ ]?{relative}\ {copula}\ )?                               # who was
        """,
        re.VERBOSE,
    )


def phrase_rest(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of what follows a role noun up to the end of its phrase.

    of the board; for the Chamber of Commerce in Ft. Worth, Texas; not: , said; . The
    """
    return re.compile(
        rf"""
        (?:
            [^\ \n.,;:()“”"—–]++                                      # words
          | [ ](?!{one_of((*words.pronouns["relative"], *words.phrase_ends))}\b)   # not: who
          | (?<=\b{CAPITAL})\. | (?<=\b{CAPITAL}[a-z])\. | \.(?=\w)    # J. Ft. u.s
          | ,(?=[ ]{CAPITAL}[^,.\n]{{1,24}}[,.—“"])                    # Reno, Nevada,
        ){{0,150}}+
        """,
        re.VERBOSE,
    )


def leading_apposition(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of a role in apposition before a name.

    the Minister of Works, ; Nevada's attorney general, ; his wife,
    """
    noun = one_of(noun for nouns in words.roles.values() for noun in nouns)
    opening = one_of(word for word in words.possessives | words.definite)
    return re.compile(
        rf"""
        \b(?: (?i:{opening})[ ] | (?={CAPITAL}[\w.]{{1,30}}[’']s[ ]) )
        (?P<role>
          (?:[\w’'-]+[ ]){{0,5}}?                                    # former deputy
          (?i:{noun})                                                # minister
          (?:[ ](?:of|for|at|to|in)[ ][^,.;:\n“”"]{{1,60}})?         # of public works
        ),[ ]$
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=1)
def party_tag() -> re.Pattern[str]:
    """Return the pattern of a party and state after a politician's name: (D-Ohio)."""
    return re.compile(r" \((?P<tag>[A-Z][a-z]{0,3}\.?-[^()\n]{1,12})\)")


def affiliation_after_name(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of a body after a name: of The Courier; of Stone & Reed."""
    article = one_of(word.capitalize() for word in words.definite_articles)
    body = rf"(?P<body>(?:{article}{GAP})?{name_pattern(words)})"
    return re.compile(rf"{GAP}{one_of(words.links)}{GAP}{body}")


def affiliation_in_role(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of a body in a role: chair of the Harbour Board; analyst at ABC."""
    opening = rf"\b{one_of(words.prepositions)}{GAP}(?:{one_of(words.definite_articles)}{GAP})?"
    return re.compile(rf"{opening}(?P<body>{name_pattern(words)})")


def affiliation_before_name(words: NameWords) -> re.Pattern[str]:
    """Return the pattern of a body before a name: Channel Four's; the Courier's."""
    return re.compile(rf"(?P<body>{name_pattern(words)})(?:[’']s|(?<=s)[’']){GAP}$")


@frozen(eq=False)
class NamePatterns:
    """The patterns of names, titles and roles."""

    run: re.Pattern[str]
    """A name with its titles."""
    pronouns: tuple[re.Pattern[str], ...]
    """The pronouns for one person, in groups `he` and `she`."""
    quotation: re.Pattern[str]
    """A run between quotation marks, or up to the end of its line."""
    definite_phrase: re.Pattern[str]
    """"the" without its first letter, and what may follow it."""
    apposition_opening: re.Pattern[str]
    """What stands between a name and its apposition."""
    phrase_rest: re.Pattern[str]
    """What follows a role noun up to the end of its phrase."""
    leading_apposition: re.Pattern[str]
    """A role in apposition before a name."""
    affiliation_after: re.Pattern[str]
    """A body after a name: of The Courier; of Stone & Reed."""
    affiliation_in_role: re.Pattern[str]
    """A body in a role: chair of the Harbour Board; analyst at ABC."""
    affiliation_before: re.Pattern[str]
    """A body before a name: Channel Four's; the Courier's."""


def compile_name_patterns(language: Language) -> NamePatterns:
    """Compile the patterns of a language."""
    return NamePatterns(
        run=name_run(language.names),
        pronouns=personal_pronouns(language.names),
        quotation=quotation(language),
        definite_phrase=definite_phrase(language.names),
        apposition_opening=apposition_opening(language.names),
        phrase_rest=phrase_rest(language.names),
        leading_apposition=leading_apposition(language.names),
        affiliation_after=affiliation_after_name(language.names),
        affiliation_in_role=affiliation_in_role(language.names),
        affiliation_before=affiliation_before_name(language.names),
    )
