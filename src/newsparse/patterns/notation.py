"""Word order as data: patterns over the letters that stand for words and phrases.

A language's grammar names word classes; each class is a letter in the outline of a
paragraph, so that `determiner? adjective* noun` becomes an ordinary regular expression
over a string that is a fifth as long as the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final, NamedTuple

import regex

# A slot `source:(...)`, a name, a bracket that is no look-around, or blanks.
NOTATION: Final = r"([a-z_]+):\(|([a-z_]+)|\((?!\?)|\s+"
# Alternatives of one letter each, which a character class says faster.
LETTERS: Final = r"\(\?:((?:\w\|)*\w)\)"

# So many groups of letters with their followers tell where an outline can be cut.
LINKS: Final = 8

# What an expanded expression is made of: brackets, bars, letters or a class of them.
PARTS: Final = (
    r"(?:(?P<open>\((?:\?(?:P<\w+>|:|<?[=!]))?)|(?P<bar>\|)|(?P<close>\))"
    r"|\[(?P<class>\w+)\]|(?P<letter>\w))"
    r"(?P<repeat>[?*+]|\{\d+,\d*\})?[?+]?"
)


def expand(notation: str, letters: Mapping[str, str], pieces: Mapping[str, str]) -> str:
    """Return the regular expression that a line of grammar stands for.

    >>> letters = {"determiner": "d", "noun": "n", "name": "N"}
    >>> expand("determiner? (noun | name)+", letters, {})
    'd?[nN]+'
    >>> expand("source:(opener noun)", letters, {"opener": "determiner | name"})
    '(?P<source>[dN]n)'

    Raises:
        KeyError: for a name that is neither a class nor a piece.
    """

    def spell(found: re.Match[str]) -> str:
        slot, name = found.groups()
        if slot:
            return f"(?P<{slot}>"
        if name in pieces:
            expanded = expand(pieces[name], letters, pieces)
            return expanded if expanded.isalpha() else f"(?:{expanded})"
        return letters[name] if name else "(?:" if found[0] == "(" else ""

    spelled = re.sub(NOTATION, spell, notation)
    return re.sub(LETTERS, lambda found: f"[{found[1].replace('|', '')}]", spelled)


def compile_forward(expression: str) -> re.Pattern[str]:
    """Compile a pattern that is read from a position on."""
    return re.compile(expression)


def compile_backward(expression: str) -> regex.Pattern[str]:
    """Compile a pattern that is read towards the left, up to a position."""
    return regex.compile(f"(?r){expression}")


class Side(NamedTuple):
    """What a part of an expression may begin and end with."""

    optional: bool
    firsts: frozenset[str]
    lasts: frozenset[str]


NEVER: Final = Side(optional=False, firsts=frozenset(), lasts=frozenset())
NOTHING: Final = NEVER._replace(optional=True)


def neighbours(expression: str) -> set[str]:
    """Return all pairs of letters that an expression may read side by side.

    What a look-around looks at counts as read, so that no other letter can change whether
    the expression fits.

    >>> sorted(neighbours("a(?:b|c)*(?=d)"))
    ['ab', 'ac', 'ad', 'bb', 'bc', 'bd', 'cb', 'cc', 'cd']

    Raises:
        ValueError: for an expression that names letters by those that it excludes.
    """
    if re.sub(PARTS, "", expression):
        raise ValueError(f"the neighbours of {expression!r} cannot be told")
    pairs: set[str] = set()
    read_choice(re.finditer(PARTS, expression), pairs)
    return pairs


def read_choice(parts: Iterator[re.Match[str]], pairs: set[str]) -> tuple[Side, str]:
    """Read alternatives up to their closing bracket; return their sides and its repetition."""
    choice, sequence = NEVER, NOTHING
    for part in parts:
        repeat = part["repeat"] or ""
        if part["open"]:
            side, repeat = read_choice(parts, pairs)
            side = side._replace(optional=side.optional or part["open"][-1] in "=!")
        elif read := part["class"] or part["letter"]:
            side = Side(optional=False, firsts=frozenset(read), lasts=frozenset(read))
        else:
            choice, sequence = either(choice, sequence), NOTHING
            if part["close"]:
                return choice, repeat
            continue
        sequence = joined(sequence, repeated(side, repeat, pairs), pairs)
    return either(choice, sequence), ""


def either(one: Side, other: Side) -> Side:
    """Return the sides of two alternatives."""
    return Side(one.optional or other.optional, one.firsts | other.firsts, one.lasts | other.lasts)


def repeated(side: Side, repeat: str, pairs: set[str]) -> Side:
    """Return the sides of a part that is repeated."""
    if repeat not in ("", "?"):
        pairs |= {last + first for last in side.lasts for first in side.firsts}
    return side._replace(optional=side.optional or repeat.startswith(("?", "*", "{0")))


def joined(one: Side, other: Side, pairs: set[str]) -> Side:
    """Return the sides of two parts of which one follows the other."""
    pairs |= {last + first for last in one.lasts for first in other.firsts}
    return Side(
        one.optional and other.optional,
        one.firsts | other.firsts if one.optional else one.firsts,
        one.lasts | other.lasts if other.optional else other.lasts,
    )


class Link(NamedTuple):
    """Letters, and those that may follow any of them in a segment."""

    letters: frozenset[str]
    following: frozenset[str]


def compile_segments(followers: Mapping[str, frozenset[str]]) -> re.Pattern[str]:
    """Compile the pattern of letters each of which may be followed by the next one.

    Letters with nearly the same followers share these, so that there is little to try at each
    letter; segments only become longer by that, and no two are cut where they must not be.

    >>> beside = frozenset("bc")
    >>> compile_segments({"a": beside, "b": beside}).findall("abcab")
    ['abc', 'ab']
    """
    groups: dict[frozenset[str], set[str]] = {}
    for letter, following in followers.items():
        groups.setdefault(following, set()).add(letter)
    links = [Link(frozenset(letters), following) for following, letters in groups.items()]
    while len(links) > LINKS:
        one, other = min(combinations(links, 2), key=lambda pair: pairs_added(*pair))
        links.remove(one)
        links.remove(other)
        links.append(Link(one.letters | other.letters, one.following | other.following))
    # Those of many letters come first: they are the right ones most often.
    links.sort(key=lambda link: len(link.letters), reverse=True)
    tried = (f"[{''.join(sorted(x))}](?=[{''.join(sorted(y))}])" for x, y in links)
    return re.compile(f"(?:{'|'.join(tried)})*+.")


def pairs_added(one: Link, other: Link) -> int:
    """Return how many pairs of letters become neighbours if two links are made one."""
    more = len(one.letters) * len(other.following - one.following)
    return more + len(other.letters) * len(one.following - other.following)
