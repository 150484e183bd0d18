"""Where annotators end their contents, and what tells it: see README.md."""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import get_args

from attrs import frozen

import newsparse
import pages
from accuracy import read_attributions
from newsparse.header.layout import read_layout
from newsparse.language import ContentKind, Ends, load_language
from newsparse.model import KnownHead
from newsparse.parser import blocks_of
from newsparse.statements.block import Block
from newsparse.statements.blocks import find_blocks
from newsparse.statements.breaks import cue_breaks, find_breaks
from newsparse.statements.frames.contents_behind import contents_behind
from newsparse.syntax.page import read_page
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.vocabulary import load_vocabulary

SHELF = Path(newsparse.__file__).parent / "languages"
KINDS: Sequence[ContentKind] = get_args(ContentKind)
SCALE = 10
"""So many points multiply the odds of an end by e."""
ROUNDS = 60
"""How often the points are made better; more rounds change none by a whole point."""
DOUBT = 3.0
"""How strongly points are drawn towards nothing, as if so many breaks said nothing of an end."""

Fact = tuple[str, str]
"""Some evidence with the kind of a content, or with no kind for what all kinds share."""


@frozen
class Seen:
    """A break of a content that an annotator has as well, up to where he ends it."""

    facts: Sequence[Fact]
    ends: bool
    known: float = 0.0
    """The logarithm of the odds of an end, by what is known before any fact."""


def facts_of(names: Iterable[str], kind: ContentKind) -> Sequence[Fact]:
    """Return evidence as what is learnt: what it says of all contents, and of one kind."""
    return [fact for name in names for fact in ((name, ""), (name, kind))]


def seen_in(text: str, annotations: str, language: str) -> Iterator[Seen]:
    """Yield the breaks of the contents of an article that an annotator has as well."""
    vocabulary = load_vocabulary(language)
    page = read_page(text, blocks_of(read_layout(text, KnownHead(), vocabulary)), vocabulary)
    golds = [one.content for one in read_attributions(annotations, text)]
    ends = {min(places): last_letter(text, max(places) + 1) for places in golds}
    for block in find_blocks(page):
        for content, kind in contents_behind(block):
            # Some annotators begin with "that", others behind it.
            starts = map(block.phrases.start, (content.first, content.first - 1))
            gold = next((ends[at] for at in starts if at in ends), None)
            if gold is not None:
                yield from breaks_up_to(block, content, kind, gold)


def breaks_up_to(block: Block, content: Range, kind: ContentKind, gold: int) -> Iterator[Seen]:
    """Yield the breaks of a content up to where an annotator's last letter stands."""
    for found in find_breaks(block, content, kind, cue_breaks(block, content)):
        last = last_letter(block.text, block.phrases.start(found.place))
        if last > gold:
            return
        yield Seen(facts_of((name for name, _ in found.evidence), kind), last == gold)


def last_letter(text: str, stop: int) -> int:
    """Return the last place before another that holds a letter or a digit."""
    while stop and not text[stop - 1].isalnum():
        stop -= 1
    return stop - 1


def learn(breaks: Sequence[Seen]) -> Mapping[Fact, float]:
    """Return how much each fact adds to the logarithm of the odds of an end."""
    times = Counter(fact for one in breaks for fact in one.facts)
    weights = dict.fromkeys(times, 0.0)
    for _ in range(ROUNDS):
        missing: dict[Fact, float] = dict.fromkeys(times, 0.0)
        for one in breaks:
            odds = math.exp(-one.known - sum(weights[fact] for fact in one.facts))
            for fact in one.facts:
                missing[fact] += one.ends - 1 / (1 + odds)
        for fact, weight in weights.items():
            weights[fact] += (missing[fact] - DOUBT * weight) / (times[fact] + DOUBT)
    return weights


def ends_file(ends: Ends, weights: Mapping[Fact, float], head: str) -> Iterator[str]:
    """Yield the lines of a language's ends.toml."""
    yield head
    for name, evidence in ends.evidence.items():
        quote = "'" if '"' in evidence.example else '"'
        yield f"\n[evidence.{name}]"
        yield f"example = {quote}{evidence.example}{quote}"
        for kind in KINDS:
            yield f"{kind} = {points_of(weights, name, kind)}"


def points_of(weights: Mapping[Fact, float], name: str, kind: ContentKind) -> int:
    """Return the points of some evidence for a kind of content."""
    return round(SCALE * (weights.get((name, ""), 0.0) + weights.get((name, kind), 0.0)))


def seen_in_folder(folder: Path, aside: Sequence[str], language: str) -> Iterator[Seen]:
    """Yield the breaks of all annotated articles of a folder but those aside."""
    for file in sorted(folder.glob("*.txt")):
        annotations = file.with_suffix(".ann")
        is_aside = any(fnmatch(file.stem, f"*{pattern}*") for pattern in aside)
        if annotations.exists() and not is_aside:
            text = file.read_bytes().decode("utf-8")
            yield from seen_in(text, annotations.read_text(encoding="utf-8"), language)


def report(breaks: Sequence[Seen]) -> Iterator[str]:
    """Yield how often content ended at each break, for each kind of content."""
    times: Counter[Fact] = Counter()
    ended: Counter[Fact] = Counter()
    for one in breaks:
        times.update(one.facts)
        ended.update(one.facts if one.ends else ())
    names = dict.fromkeys(name for name, kind in times if not kind)
    yield from pages.table(
        ["break", *KINDS],
        (
            [name, *(f"{ended[name, kind]} of {times[name, kind]}" for kind in KINDS)]
            for name in names
        ),
    )


def write(language: str, weights: Mapping[Fact, float]) -> None:
    """Write the points into a language's ends.toml; its comment and its examples stay."""
    file = SHELF / language / "ends.toml"
    head = file.read_text(encoding="utf-8").partition("\n\n")[0]
    lines = ends_file(load_language(language).ends, weights, head)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Count the breaks of a folder of annotated articles; print the table, or write the points."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--aside", nargs="*", default=[], help="patterns of names left out")
    options.add_argument("--write", metavar="LANGUAGE", help="write its ends.toml")
    given = options.parse_args()
    breaks = list(seen_in_folder(given.folder, given.aside, given.write or "en"))
    print(*report(breaks), sep="\n")
    if given.write:
        write(given.write, learn(breaks))


if __name__ == "__main__":
    main()
