"""What one version found and another did not, in words: see README.md."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

Places = frozenset[int]


@frozen
class Found:
    """A statement, as far as two versions are compared by it."""

    source: str
    cue: str
    content: str
    places: Places
    """The offsets of all code points of the content."""

    def __str__(self) -> str:
        """Return the statement on one line."""
        return f"{self.source or '(nobody)'} / {self.cue or '(no cue)'} / {self.content}"


Reports = dict[str, list[Found]]
"""The statements of each article by its name."""


@frozen
class Difference:
    """What became of the statements of one article."""

    same: int
    changed: tuple[tuple[Found, Found], ...]
    lost: tuple[Found, ...]
    gained: tuple[Found, ...]


def places_of(spans: Iterable[tuple[int, int]]) -> Places:
    """Return the offsets that spans cover."""
    return frozenset(place for start, stop in spans for place in range(start, stop))


def one_line(text: str) -> str:
    """Return a text with plain spaces between its words."""
    return " ".join(text.split())


# JSON Lines


def words(part: dict[str, Any] | None) -> str:
    """Return what stands at a place, on one line."""
    return "" if part is None else one_line(part["text"])


def found_in_record(record: dict[str, Any]) -> list[Found]:
    """Return the statements of one document of `--format json`."""
    return [
        Found(
            words(said["source"]),
            words(said["cue"]),
            " ... ".join(words(part) for part in said["content"]),
            places_of((start, stop) for part in said["content"] for start, stop in [part["span"]]),
        )
        for said in record["statements"]
    ]


def read_records(file: Path) -> Reports:
    """Return the articles of a file of JSON Lines, or of one JSON document."""
    text = file.read_text(encoding="utf-8")
    try:
        records = [json.loads(text)]
    except json.JSONDecodeError:
        records = [json.loads(line) for line in text.split("\n") if line]
    names = (str(record["id"] or number) for number, record in enumerate(records, start=1))
    return {name: found_in_record(record) for name, record in zip(names, records, strict=True)}


# brat


def spans_of(places: str) -> list[tuple[int, int]]:
    """Return the spans of a brat annotation.

    >>> spans_of("1 22;48 67")
    [(1, 22), (48, 67)]
    """
    return [(int(start), int(stop)) for start, stop in map(str.split, places.split(";"))]


def found_in_annotations(text: str) -> list[Found]:
    """Return the events of a `.ann` file."""
    rows = [line.split("\t") for line in text.split("\n") if line]
    parts = {
        row[0]: (row[1].partition(" ")[2], one_line(row[2])) for row in rows if row[0][0] == "T"
    }
    found = []
    for row in rows:
        if row[0][0] != "E":
            continue
        roles = [role.split(":") for role in row[1].split()]
        named = {role.rstrip("0123456789"): parts[name] for role, name in roles}
        content = [parts[name] for role, name in roles if role.startswith("Content")]
        places = places_of(span for spans, _ in content for span in spans_of(spans))
        source, cue = (named.get(role, ("", ""))[1] for role in ("Source", "Cue"))
        found.append(Found(source, cue, " ... ".join(said for _, said in content), places))
    return found


def read_annotations(folder: Path) -> Reports:
    """Return the articles of a folder of `.ann` files."""
    files = sorted(folder.glob("*.ann"))
    return {file.stem: found_in_annotations(file.read_text(encoding="utf-8")) for file in files}


# Comparison


def overlap(one: Found, other: Found) -> float:
    """Return the share of offsets that two contents have in common."""
    return len(one.places & other.places) / max(1, len(one.places | other.places))


def compare(before: list[Found], after: list[Found]) -> Difference:
    """Pair the statements of two versions, each with the one it has most in common with."""
    gained = [found for found in after if found not in before]
    lost, changed = [], []
    for found in (found for found in before if found not in after):
        partner = max(gained, key=lambda other: overlap(found, other), default=found)
        if partner in gained and overlap(found, partner) > 0:
            gained.remove(partner)
            changed.append((found, partner))
        else:
            lost.append(found)
    same = sum(found in after for found in before)
    return Difference(same, tuple(changed), tuple(lost), tuple(gained))


def describe(name: str, difference: Difference) -> Iterator[str]:
    """Yield the lines that tell of one article."""
    if difference.changed or difference.lost or difference.gained:
        yield f"\n{name}"
    for found in difference.lost:
        yield f"  - {found}"
    for found in difference.gained:
        yield f"  + {found}"
    for old, new in difference.changed:
        yield f"  < {old}"
        yield f"  > {new}  [{', '.join(changes(old, new))}]"


def changes(old: Found, new: Found) -> Iterator[str]:
    """Yield the names of the parts in which two statements differ."""
    for name in ("source", "cue", "content"):
        if getattr(old, name) != getattr(new, name):
            yield name


def report(before: Reports, after: Reports) -> Iterator[str]:
    """Yield the lines of the whole report, the counts first."""
    names = sorted(before.keys() & after.keys())
    differences = {name: compare(before[name], after[name]) for name in names}
    yield f"{len(names)} articles in both, {len(before.keys() ^ after.keys())} in one alone"
    for kind in ("changed", "lost", "gained"):
        yield f"{sum(len(getattr(each, kind)) for each in differences.values()):6} {kind}"
    yield f"{sum(each.same for each in differences.values()):6} the same"
    for place, only in (("before", before.keys() - after.keys()), ("after", after.keys() - before)):
        yield from (f"only {place}: {name}" for name in sorted(only))
    for name, difference in differences.items():
        yield from describe(name, difference)


def read_reports(place: Path) -> Reports:
    """Return what stands in a folder of `.ann` and `.json` files or in a file of JSON Lines."""
    if not place.is_dir():
        return read_records(place)
    documents = {
        file.stem: found
        for file in sorted(place.glob("*.json"))
        for found in read_records(file).values()
    }
    return documents | read_annotations(place)


def main() -> None:
    """Compare two results and print the report."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("before", type=Path)
    options.add_argument("after", type=Path)
    given = options.parse_args()
    print(*report(read_reports(given.before), read_reports(given.after)), sep="\n")


if __name__ == "__main__":
    main()
