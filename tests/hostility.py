"""Strings that are hostile to one pattern, made of the pattern's own pieces.

A pattern that is slow is slow on what nearly matches: a piece of it again and again, with
the beginning in front, so that the engine comes as far as the piece, and a whole match
behind, because engines see at once that a word which the pattern needs is nowhere.
"""

from __future__ import annotations

import re
import re._constants as op  # type: ignore[import-not-found] # the engine's own, and stable since 3.11
import re._parser as sre  # type: ignore[import-not-found]
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from pattern_list import Entry

ANY = "ax1A ,.“-\n"
"""A character of each sort, one of which most classes have."""

KNOWN = {
    op.CATEGORY_DIGIT: "7",
    op.CATEGORY_WORD: "a",
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_NOT_DIGIT: "a",
    op.CATEGORY_NOT_WORD: ",",
    op.CATEGORY_NOT_SPACE: "a",
}
CLASSES = {
    r"\p{Lu}": "A-Z",
    r"\p{Ll}": "a-z",
    r"\p{L}": "A-Za-z",
    r"\p{M}": "\u0301",
    r"\p{N}": "0-9",
}
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
ENOUGH = 200
"""At most this many strings are tried against one pattern: the words of a language make more."""

MOST = 3
"""At most this many alternatives of a place, and repeats of a piece, are tried."""


def parsed(entry: Entry) -> Any:
    """Return the tree of a pattern; classes that only `regex` knows are those of ASCII."""
    pattern = entry.pattern.removeprefix("(?r)").removeprefix(" ")
    for known, same in CLASSES.items():
        pattern = re.sub(rf"\[([^]]*){re.escape(known)}", rf"[\g<1>{same}", pattern)
        pattern = re.sub(rf"\[([^]]*){re.escape(known)}", rf"[\g<1>{same}", pattern)
        pattern = pattern.replace(known, f"[{same}]")
    return sre.parse(pattern, entry.flags & (re.VERBOSE | re.IGNORECASE | re.MULTILINE))


def character(items: Sequence[Any]) -> str:
    """Return a character of a class."""
    if items[0][0] is op.NEGATE:
        pattern = [item for item in items if item[0] is not op.NEGATE]
        return next(sign for sign in ANY + "é€" if not any(has(item, sign) for item in pattern))
    kind, value = items[-1]
    if kind is op.LITERAL:
        return chr(value)
    return chr(value[0]) if kind is op.RANGE else KNOWN[value]


def has(item: Any, sign: str) -> bool:
    """Tell whether a part of a class takes a character."""
    kind, value = item
    if kind is op.LITERAL:
        return ord(sign) == int(value)
    if kind is op.RANGE:
        return int(value[0]) <= ord(sign) <= int(value[1])
    is_word = sign.isalnum() or sign == "_"
    return {
        op.CATEGORY_DIGIT: sign.isdigit(),
        op.CATEGORY_WORD: is_word,
        op.CATEGORY_SPACE: sign.isspace(),
        op.CATEGORY_NOT_WORD: not is_word,
    }.get(value, False)


def bodies(node: Any) -> Iterator[Any]:
    """Yield the trees inside a node."""
    kind, value = node
    if kind is op.BRANCH:
        yield from value[1]
    elif kind is op.SUBPATTERN:
        yield value[3]
    elif kind in REPEATS:
        yield value[2]
    elif kind is op.ATOMIC_GROUP:
        yield value


def sample(tree: Any, random: Random) -> str:
    """Return a string that a tree matches, but for what it looks back and forward to."""
    return "".join(sample_node(node, random) for node in tree)


def sample_node(node: Any, random: Random) -> str:
    """Return a string that a node matches."""
    kind, value = node
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.IN:
        return character(value)
    if kind is op.NOT_LITERAL:
        return next(sign for sign in ANY if ord(sign) != value)
    if kind is op.ANY:
        return "x"
    if kind in REPEATS:
        least, most, body = value
        return "".join(
            sample(body, random) for _ in range(random.randint(least, min(most, least + 1)))
        )
    inside = list(bodies(node))
    return sample(random.choice(inside), random) if inside else ""


def repeated(tree: Any, random: Random, front: str = "") -> Iterator[tuple[str, str]]:
    """Yield the pieces of a tree, each with what the tree wants before it."""
    for node in tree:
        inside = list(bodies(node))
        for body in random.sample(inside, min(MOST, len(inside))):
            yield front, sample(body, random)
            yield from repeated(body, random, front)
        yield from ((front, sign) for sign in alternatives(node, random))
        piece = sample_node(node, random)
        yield front, piece
        front += piece


def alternatives(node: Any, random: Random) -> list[str]:
    """Return some of the characters that a node lists."""
    kind, value = node
    listed = [chr(item[1]) for item in value if item[0] is op.LITERAL] if kind is op.IN else []
    return random.sample(listed, min(MOST, len(listed)))


def hostile_pieces(entry: Entry) -> list[tuple[str, str, str]]:
    """Return fronts, pieces to be repeated, and tails, each once."""
    random, tree = Random(entry.pattern), parsed(entry)  # noqa: S311 - the same on every run
    whole = [sample(tree, random) for _ in range(MOST)]
    parts = [each[:stop] for each in whole for stop in (None, -1, len(each) // 2)]
    found = [("", part) for part in parts] + list(repeated(tree, random))
    joined = [("", other) for front, piece in found for other in (front + piece, piece + " ")]
    known = dict.fromkeys((front, piece) for front, piece in found + joined if piece)
    with_match = [(front, piece, f"; {whole[0]}.") for front, piece in known]
    # Nor does what a pattern ends in stand anywhere.
    bare = dict.fromkeys(piece for _, piece in found if piece)
    without = [("", piece, f"; {whole[0][:-1]}") for piece in bare]
    hostile = with_match + without
    return random.sample(hostile, min(ENOUGH, len(hostile)))
