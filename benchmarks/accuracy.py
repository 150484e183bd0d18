"""How many attributions are found, and how many of those found are right: see README.md."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from attrs import frozen

import pages
from compare import Places, places_of, spans_of
from newsparse import parse_article
from newsparse._version import __version__
from newsparse.formats.brat import render
from newsparse.formats.format import RenderOptions

MARKS = frozenset("\"“”„‟«»'‘’‚‛")
KINDS = ("direct", "mixed", "indirect")
EVEN, CLOSE = 0.5, 0.8
"""How much two contents must have in common to be the same, and to be nearly so."""


@frozen
class Attribution:
    """What an annotator, or newsparse, says that somebody said."""

    kind: str
    content: Places
    source: Places
    cue: Places = frozenset()


def kind_of(texts: Iterable[str]) -> str:
    """Return how a content is quoted: all of it, some of it, or nothing.

    >>> kind_of(["“Yes,”", "“no.”"]), kind_of(["that it was “bad”"]), kind_of(["that it was"])
    ('direct', 'mixed', 'indirect')
    """
    pieces = [text.strip() for text in texts]
    if all(piece[:1] in MARKS and piece[-1:] in MARKS for piece in pieces):
        return "direct"
    return "mixed" if any(MARKS - {"'", "’"} & set(piece) for piece in pieces) else "indirect"


def visible(text: str, places: Places) -> Places:
    """Return places without the blanks."""
    return frozenset(place for place in places if not text[place].isspace())


def read_attributions(annotations: str, text: str) -> list[Attribution]:
    """Return the attributions of a `.ann` file; events with one cue are one attribution."""
    # A text of more than one line goes on without the tab that every other line has.
    rows = [line.split("\t") for line in annotations.split("\n") if "\t" in line]
    spans = {row[0]: spans_of(row[1].partition(" ")[2]) for row in rows if row[0][0] == "T"}
    joined: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for row in (row for row in rows if row[0][0] == "E"):
        roles = [role.split(":") for role in row[1].split()]
        named = {role.rstrip("0123456789"): name for role, name in roles}
        key = named.get("Cue") or named.get("Source") or row[0]
        for role, name in roles:
            joined[key][role.rstrip("0123456789")] += spans[name]
    return [
        Attribution(
            kind_of(text[start:stop] for start, stop in parts["Content"]),
            visible(text, places_of(parts["Content"])),
            visible(text, places_of(parts["Source"])),
            visible(text, places_of(parts["Cue"])),
        )
        for parts in joined.values()
        if parts["Content"]
    ]


def overlap(one: Attribution, other: Attribution) -> float:
    """Return the share of places that two contents have in common."""
    return len(one.content & other.content) / max(1, len(one.content | other.content))


def pair(
    gold: list[Attribution], found: list[Attribution]
) -> Iterator[tuple[Attribution, Attribution, float]]:
    """Yield pairs with a half or more in common, the best first, each attribution once."""
    near = (
        (overlap(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(found)
    )
    left, right = set(range(len(gold))), set(range(len(found)))
    for share, i, j in sorted((pair for pair in near if pair[0] >= EVEN), reverse=True):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield gold[i], found[j], share


def same_source(one: Attribution, other: Attribution) -> bool:
    """Tell whether two attributions name the same source, or none."""
    return bool(one.source & other.source) or not (one.source or other.source)


def count(gold: list[Attribution], found: list[Attribution]) -> Counter[str]:
    """Return how many there are, and how many were found, by kind and in all."""
    tally: Counter[str] = Counter()
    for name, every in (("gold", gold), ("found", found)):
        for one in every:
            tally.update([f"{name} {one.kind}", f"{name} all"])
    for one, other, share in pair(gold, found):
        hits = ["same"]
        hits += ["close"] if share >= CLOSE else []
        hits += ["sourced"] if same_source(one, other) else []
        for hit in hits:
            tally.update([f"{hit} gold {one.kind}", f"{hit} found {other.kind}"])
            tally.update([f"{hit} gold all", f"{hit} found all"])
    return tally


def percent(part: int, whole: int) -> float:
    """Return a share in percent."""
    return 100 * part / whole if whole else 0.0


def scores(tally: Counter[str], hit: str, kind: str) -> list[str]:
    """Return precision, recall and F1 in percent."""
    precision = percent(tally[f"{hit} found {kind}"], tally[f"found {kind}"])
    recall = percent(tally[f"{hit} gold {kind}"], tally[f"gold {kind}"])
    both = precision + recall
    mean = 2 * precision * recall / both if both else 0.0
    return [f"{value:.1f}" for value in (precision, recall, mean)]


def lines(name: str, articles: int, tally: Counter[str]) -> Iterator[str]:
    """Yield a table of one part of the articles."""
    yield f"**{name}**: {articles} articles"
    yield ""
    head = ["", "there are", "found", "P", "R", "F1", "close P", "R", "F1"]
    yield from pages.table(
        [*head, "with source P", "R", "F1"],
        (
            [
                kind,
                tally[f"gold {kind}"],
                tally[f"found {kind}"],
                *scores(tally, "same", kind),
                *scores(tally, "close", kind),
                *scores(tally, "sourced", kind),
            ]
            for kind in ("all", *KINDS)
        ),
    )


def read_article(file: Path) -> Counter[str]:
    """Return how well one article is read."""
    text = file.read_bytes().decode("utf-8")
    gold = read_attributions(file.with_suffix(".ann").read_text(encoding="utf-8"), text)
    found = read_attributions(render(parse_article(text), RenderOptions(file.name, 80)), text)
    return count(gold, found)


def measure(folder: Path, aside: list[str]) -> Iterator[str]:
    """Yield the tables of a folder: of the articles aside, and of the others."""
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    for file in sorted(folder.glob("*.txt")):
        if file.with_suffix(".ann").exists():
            kept = any(fnmatch(file.stem, f"*{part}*") for part in aside)
            part = "Kept aside" if kept else "Read while the rules were written" if aside else "All"
            tallies[part] += read_article(file)
            sizes[part] += 1
    yield f"newsparse {__version__}, with precision (P), recall (R) and F1 in percent."
    for part in sorted(tallies):
        yield ""
        yield from lines(part, sizes[part], tallies[part])


def main() -> None:
    """Measure a folder and print the tables, or put them into the page."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--aside", nargs="*", default=[], help="patterns of names told apart")
    options.add_argument("--write", metavar="NAME", help="into this block of docs/accuracy.md")
    given = options.parse_args()
    measured = list(measure(given.folder, given.aside))
    print(*measured, sep="\n")
    if given.write:
        pages.replace_block("accuracy.md", given.write, measured)


if __name__ == "__main__":
    main()
