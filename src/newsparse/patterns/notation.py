"""Word order as data: patterns over the letters that stand for words and phrases.

A language's grammar names word classes; each class is a letter in the outline of a
paragraph, so that `determiner? adjective* noun` becomes an ordinary regular expression
over a string that is a fifth as long as the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

import regex

# A slot `source:(...)`, a name, a bracket that is no look-around, or blanks.
NOTATION: Final = r"([a-z_]+):\(|([a-z_]+)|\((?!\?)|\s+"
# Alternatives of one letter each, which a character class says faster.
LETTER_GROUP: Final = r"\(\?:((?:\w\|)*\w)\)"


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
    return re.sub(LETTER_GROUP, lambda found: f"[{found[1].replace('|', '')}]", spelled)


def compile_forward(expression: str) -> re.Pattern[str]:
    """Compile a pattern that is read from a position on."""
    return re.compile(expression)


def compile_backward(expression: str) -> regex.Pattern[str]:
    """Compile a pattern that is read towards the left, up to a position."""
    return regex.compile(f"(?r){expression}")


def opening_of(expressions: Iterable[str], letters: Mapping[str, str]) -> str:
    """Return a look-ahead for the letters with which a match of some expressions may begin.

    A match may begin with a letter if that alone is a part of what more letters would make.

    >>> opening_of(["ab?", "c"], {"noun": "a", "name": "b", "verb": "c"})
    '(?=[ac])'
    """
    # A bound on time: anchored, they are tried at one place alone.
    patterns = [regex.compile(rf"\A(?:{expression})") for expression in expressions]
    opening = [
        letter
        for letter in sorted(set(letters.values()))
        if any(pattern.match(letter, partial=True) for pattern in patterns)
    ]
    return f"(?=[{re.escape(''.join(opening))}])"
