"""How often speakers are right, by the ground on which they are named: see README.md.

    python benchmarks/certainty.py TABLE FOLDER [TABLE FOLDER ...]
        [--sources TABLE ...] [--aside TABLE FOLDER ...] [--write LANGUAGE]

Tables and folders are those of `speakers.py`. A table of `--sources` has a row for each source that
somebody looked up, with the columns file, start and speaker: the path of an article, where the
source begins in it, and parts of the names that are right, between bars; "-" means nobody.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from attrs import frozen

import newsparse
from newsparse import Statement, parse_article
from newsparse.explanation.explain import Resolver
from newsparse.language import load_language
from newsparse.speakers.certainty import Ground
from newsparse.speakers.tried_rules import try_rules
from speakers import Gold, is_same_name, pair_statements, read_gold, read_table

SHELF = Path(newsparse.__file__).parent / "languages"
PRIOR, WEIGHT = 0.7, 8
"""A case begins as if of this many speakers this share had been right: it must earn its trust."""
FLOORS = (0.0, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
BINS = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


@frozen
class Judged:
    """A speaker that was named, and whether it is right."""

    ground: Ground
    confidence: float
    right: bool


def grounds_of(text: str) -> tuple[Sequence[Statement], dict[int, Ground]]:
    """Return the statements of an article, and by their sources the grounds of their speakers."""
    resolver = Resolver()
    article = parse_article(text, resolve=resolver, sure=0)
    ((page, mentions, _),) = resolver.kept
    # The page may have another form of the text, in which sources stand elsewhere, in this order.
    said = (*article.statements, *article.nested)
    starts = sorted({one.source.span for one in said if one.source})
    tried = zip(starts, try_rules(page, mentions), strict=True)
    return article.statements, {span.start: one.ground for span, one in tried if one.ground}


def judge_article(text: str, golds: Sequence[Gold]) -> Iterator[Judged]:
    """Yield the speakers that were named in an article with true speakers."""
    statements, grounds = grounds_of(text)
    cast = sorted({gold.row["speaker"] for gold in golds})
    for gold, statement in pair_statements(text, golds, statements):
        speaker, source = statement.speaker, statement.source
        if speaker is None or source is None or statement.speaker_confidence is None:
            continue
        is_told = gold.row["kind"] not in ("none", "author")
        right = is_told and is_same_name(speaker.name, gold.row["speaker"], cast)
        yield Judged(grounds[source.span.start], statement.speaker_confidence, right)


def judge_folder(table: Path, folder: Path) -> Iterator[Judged]:
    """Yield the speakers that were named in the articles of a table."""
    for name, rows in read_table(table).items():
        text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
        yield from judge_article(text, read_gold(folder / f"{name}.ann", rows))


def judge_sources(table: Path) -> Iterator[Judged]:
    """Yield the speakers of the sources that somebody looked up."""
    wanted: dict[str, dict[int, str]] = defaultdict(dict)
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            wanted[row["file"]][int(row["start"])] = row["speaker"]
    for path, speakers in wanted.items():
        statements, grounds = grounds_of(Path(path).read_bytes().decode("utf-8"))
        for statement in {one.source: one for one in statements if one.source}.values():
            start = statement.source.span.start if statement.source else -1
            if start in speakers and statement.speaker and statement.speaker_confidence:
                parts = speakers[start].lower().split("|")
                right = any(part in statement.speaker.name.lower() for part in parts)
                yield Judged(grounds[start], statement.speaker_confidence, right)


def share(judged: Sequence[Judged]) -> float:
    """Return the share that is right, drawn down the more so the fewer there are."""
    right = sum(one.right for one in judged)
    return (right + WEIGHT * PRIOR) / (len(judged) + WEIGHT)


def by_case(judged: Iterable[Judged]) -> dict[str, dict[str, list[Judged]]]:
    """Return speakers by ground and case, in the order of their names."""
    grouped: dict[str, dict[str, list[Judged]]] = defaultdict(lambda: defaultdict(list))
    for one in sorted(judged, key=lambda one: one.ground):
        grouped[one.ground.name][one.ground.case].append(one)
    return grouped


def confidence_file(judged: Sequence[Judged], sure: float) -> Iterator[str]:
    """Yield the lines of a language's speaker_confidence.toml."""
    yield "# How often speakers were right, by the ground on which they are named. Written by a"
    yield "# command, all but `sure`: python benchmarks/certainty.py (see benchmarks/README.md)."
    yield f"sure = {sure}"
    yield f"default = {PRIOR:.2f}"
    for ground, cases in by_case(judged).items():
        ones = [one for case in cases.values() for one in case]
        yield f"\n[shares.{ground}]"
        yield f"any = {share(ones):.2f}"
        for case, some in cases.items():
            if case != "any":
                yield f"{case} = {share(some):.2f}"


def table_of(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield how many speakers of each case were right."""
    for ground, cases in by_case(judged).items():
        for case, some in cases.items():
            right = sum(one.right for one in some)
            mean = sum(one.confidence for one in some) / len(some)
            yield f"  {ground:18} {case:18} {len(some):4} {right:4} right  told {mean:.2f}"


def reliability(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield how often speakers of about the same confidence were right, and the mean gap."""
    gap = 0.0
    for low, high in pairwise(BINS):
        some = [one for one in judged if low <= one.confidence < high]
        if some:
            told = sum(one.confidence for one in some) / len(some)
            right = sum(one.right for one in some) / len(some)
            gap += abs(told - right) * len(some)
            bounds = f"{low:.2f} to {min(high, 1):.2f}"
            yield f"  {bounds}  {len(some):4}  told {told:.3f}  right {right:.3f}"
    yield f"  expected calibration error {100 * gap / max(1, len(judged)):.1f} %"


def floors(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield what a floor costs and saves."""
    for floor in FLOORS:
        kept = [one for one in judged if one.confidence >= floor]
        wrong = sum(not one.right for one in kept)
        answered = 100 * len(kept) / max(1, len(judged))
        wrong_share = 100 * wrong / max(1, len(kept))
        yield f"  sure={floor:.2f}  named {answered:5.1f} %  wrong {wrong_share:4.1f} %  ({wrong})"


def judge_all(places: Sequence[Path], sources: Sequence[Path]) -> list[Judged]:
    """Return the speakers of all tables."""
    pairs = zip(places[::2], places[1::2], strict=True)
    judged = [one for table, folder in pairs for one in judge_folder(table, folder)]
    return judged + [one for table in sources for one in judge_sources(table)]


def main() -> None:
    """Judge the speakers of annotated articles; print the tables, or write the confidence."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    options.add_argument("places", nargs="+", type=Path, metavar="TABLE FOLDER")
    options.add_argument("--sources", nargs="*", type=Path, default=[], help="looked up by hand")
    options.add_argument("--aside", nargs="*", type=Path, default=[], metavar="TABLE FOLDER")
    options.add_argument("--write", metavar="LANGUAGE", help="write its speaker_confidence.toml")
    given = options.parse_args()
    judged = judge_all(given.places, given.sources)
    if given.write:
        sure = load_language(given.write).speaker_confidence.sure
        lines = "\n".join(confidence_file(judged, sure)) + "\n"
        (SHELF / given.write / "speaker_confidence.toml").write_text(lines, encoding="utf-8")
    print(*table_of(judged), *reliability(judged), *floors(judged), sep="\n")
    aside = judge_all(given.aside, [])
    print("aside:", *table_of(aside), *reliability(aside), *floors(aside), sep="\n")


if __name__ == "__main__":
    main()
