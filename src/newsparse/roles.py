"""What the article says a speaker is: the title before a name, the apposition after it."""

from __future__ import annotations

import re

from newsparse.language import NameWords
from newsparse.names import bare, person_nouns
from newsparse.patterns.names import role_after_name, word


def role_before(text: str, start: int, words: NameWords) -> str | None:
    """Return the role that stands right before a name: "Kremlin spokesman"."""
    line = text.rfind("\n", 0, start) + 1
    first = max(line, start - 120)
    tokens = [match.span() for match in word().finditer(text, first, start)]
    if not tokens or text[tokens[-1][1] : start].strip(" \u00a0"):
        return None
    begin = None
    right = start
    nouns = person_nouns(words)
    for left, stop in reversed(tokens):
        if text[stop:right].strip(" \u00a0'’"):
            break
        token = text[left:stop]
        low = bare(token)
        if begin is None and low not in nouns:
            return None
        if low in words.determiners or low in words.possessives or (low in words.stops and low != "and"):
            break
        if low.endswith("ing") or (low.endswith("ed") and low not in ("retired", "united")):
            break
        begin, right = left, left
    if begin is None:
        return None
    phrase = text[begin:start].strip()
    while phrase.startswith("and "):
        phrase = phrase[4:]
    return phrase or None


def role_after(text: str, stop: int, limit: int, words: NameWords) -> str | None:
    """Return the apposition after a name: "a lawyer from Reno", "chair of the board"."""
    found = role_after_name(words).match(text, stop, min(limit, stop + 300))
    return found["role"].strip() if found else None
