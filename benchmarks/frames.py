"""How often each frame and each verb fires, and how often it is right: see README.md."""

from __future__ import annotations

import argparse
import math
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path

from attrs import evolve, frozen

import newsparse
import pages
from accuracy import Attribution, pair, percent, read_attributions, same_source, visible
from compare import Places, places_of
from ends import SCALE, Seen, learn
from newsparse import Statement, explain, parse_article
from newsparse.language import load_language
from newsparse.language.confidence import LEAST, MOST, SEPARATOR, Confidence
from newsparse.vocabulary.vocabulary import load_vocabulary

SHELF = Path(newsparse.__file__).parent / "languages"
KINDS = ("direct", "mixed", "indirect")
SEEN = 20
"""A frame, a verb or a step of confidence that was seen less often tells nothing."""
WEIGHT = 10
"""A verb begins with the worth of this many statements of its frame, before its own are seen."""
BINS = 10


@frozen
class Judged:
    """A statement that was found, and whether content and source are those of an annotator."""

    kind: str
    frame: str
    lemma: str
    sort: str
    saying: bool
    """Whether its cue is a word of saying."""
    confidence: float
    found: bool
    """Whether an annotator has the content, at least by half."""
    right: bool
    """Whether the source is the same as well."""
    evidence: tuple[str, ...] = ()
    """What tells how sure it is, beside its frame and cue."""


@frozen
class Reading:
    """What was found in some articles, and what an annotator's words of saying were worth."""

    judged: tuple[Judged, ...] = ()
    said: int = 0
    """The indirect statements of the annotator whose cue is a word of saying."""
    heard: int = 0
    """Those of them that were found."""

    def __add__(self, other: Reading) -> Reading:
        """Return two readings as one."""
        return Reading(self.judged + other.judged, self.said + other.said, self.heard + other.heard)


def attribution_of(statement: Statement, text: str) -> Attribution:
    """Return a statement as an annotator would have written it."""
    parts = [
        statement.content,
        *([part.span] if part else [] for part in (statement.source, statement.cue)),
    ]
    content, source, cue = (
        visible(text, places_of((span.start, span.stop) for span in spans)) for spans in parts
    )
    return Attribution(statement.kind, content, source, cue)


def is_nested(one: Attribution, gold: Iterable[Attribution]) -> bool:
    """Tell whether a statement stands in somebody's content: nobody annotates those."""
    return any(one.content | one.cue <= other.content for other in gold)


def is_saying(words: str) -> bool:
    """Tell whether a cue says that something was said: "has said", "according to".

    >>> is_saying("told reporters"), is_saying("wants")
    (True, False)
    """
    verbs = load_vocabulary("en").lexicon.verbs
    known = filter(None, map(verbs.get, words.lower().split()))
    return "according to" in words.lower() or any(
        verb.kind == "speech" and "clause" in verb.takes for verb in known
    )


def words_at(text: str, places: Places) -> str:
    """Return the text from the first to the last of some places."""
    return text[min(places) : max(places) + 1] if places else ""


def read_article(text: str, annotations: str) -> Reading:
    """Return the statements of an article with what an annotator makes of them."""
    gold = read_attributions(annotations, text)
    statements, evidence = parse_article(text).statements, evidence_in(text)
    found = [attribution_of(statement, text) for statement in statements]
    pairs = list(pair(gold, found))
    right = {id(ours): same_source(theirs, ours) for theirs, ours, _ in pairs}
    said = {
        id(one) for one in gold if one.kind == "indirect" and is_saying(words_at(text, one.cue))
    }
    judged = (
        evolve(judge(statement, words_at(text, one.cue), right=right.get(id(one))), evidence=facts)
        for statement, one, facts in zip(statements, found, evidence, strict=True)
        if id(one) in right or not is_nested(one, gold)
    )
    return Reading(tuple(judged), len(said), sum(id(theirs) in said for theirs, _, _ in pairs))


def evidence_in(text: str) -> list[tuple[str, ...]]:
    """Return for each statement of an article what tells how sure it is."""
    told = [said for sentence in explain(text).sentences for said in sentence.statements]
    return [tuple(fact.name for fact in said.evidence) for said in told]


def judge(statement: Statement, words: str, *, right: bool | None) -> Judged:
    """Return a statement with whether its source is right; None if its content is not."""
    cue = statement.cue
    return Judged(
        kind=statement.kind,
        frame=statement.frame,
        lemma=cue.lemma if cue else "",
        sort=cue.kind if cue else "",
        saying=is_saying(words),
        confidence=statement.confidence,
        found=right is not None,
        right=bool(right),
    )


def read_folder(folder: Path, aside: Sequence[str]) -> tuple[Reading, Reading]:
    """Return what was found in all articles but those aside, and in those aside."""
    parts = [Reading(), Reading()]
    for file in sorted(folder.glob("*.txt")):
        annotations = file.with_suffix(".ann")
        if annotations.exists():
            kept = any(fnmatch(file.stem, f"*{pattern}*") for pattern in aside)
            text = file.read_bytes().decode("utf-8")
            parts[kept] += read_article(text, annotations.read_text(encoding="utf-8"))
    return parts[0], parts[1]


def saying(reading: Reading) -> str:
    """Return how much of what was said is found, and how much of what is found was said."""
    ours = [one.found for one in reading.judged if one.saying and one.kind == "indirect"]
    recall = percent(reading.heard, reading.said)
    precision = percent(sum(ours), len(ours))
    return f"With a verb of saying: recall {recall:.1f} %, precision {precision:.1f} %."


def table(judged: Sequence[Judged], *keys: str) -> Iterator[str]:
    """Yield how often what the keys name was found, and was right, the most frequent first."""
    seen: Counter[tuple[str, ...]] = Counter()
    found: Counter[tuple[str, ...]] = Counter()
    right: Counter[tuple[str, ...]] = Counter()
    for one in judged:
        key = tuple(str(getattr(one, name)) for name in keys)
        seen[key] += 1
        found[key] += one.found
        right[key] += one.right
    yield from pages.table(
        [*keys, "fires", "content right", "source too"],
        (
            [
                *key,
                times,
                f"{percent(found[key], times):.0f} %",
                f"{percent(right[key], times):.0f} %",
            ]
            for key, times in seen.most_common()
            if times >= SEEN
        ),
    )


def reliability(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield how often statements of about the same confidence were right."""
    bins: dict[int, list[Judged]] = {}
    for one in judged:
        bins.setdefault(min(BINS - 1, int(one.confidence * BINS)), []).append(one)
    yield from pages.table(
        ["confidence", "statements", "mean confidence", "right"],
        (
            [
                f"{number / BINS:.1f} to {(number + 1) / BINS:.1f}",
                len(ones),
                f"{sum(one.confidence for one in ones) / len(ones):.2f}",
                f"{sum(one.right for one in ones) / len(ones):.2f}",
            ]
            for number, ones in sorted(bins.items())
            if len(ones) >= SEEN
        ),
    )


def shares(judged: Iterable[Judged]) -> Iterator[tuple[str, float]]:
    """Yield the share that was right for each frame, and for each verb often seen in it.

    A verb's share is drawn towards that of its frame, the more so the less often it is seen.
    """
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one in judged:
        for key in (one.frame, f"{one.frame}{SEPARATOR}{one.lemma}"):
            seen[key] += 1
            right[key] += one.right
    whole = right.total() / max(1, seen.total())
    for key in sorted(seen):
        frame, _, lemma = key.partition(SEPARATOR)
        frames = (right[frame] + WEIGHT * whole) / (seen[frame] + WEIGHT)
        if not lemma and seen[key] >= WEIGHT:
            yield key, frames
        elif lemma and seen[key] >= WEIGHT:
            yield key, (right[key] + WEIGHT * frames) / (seen[key] + WEIGHT)


def points_of(judged: Sequence[Judged], shares: Confidence) -> Mapping[str, int]:
    """Return how much each fact counts, beside the shares of frames and cues."""
    seen = [
        Seen([(fact, "") for fact in one.evidence], one.right, log_odds(shares, one))
        for one in judged
    ]
    return {name: round(SCALE * weight) for (name, _), weight in learn(seen).items()}


def log_odds(shares: Confidence, one: Judged) -> float:
    """Return the logarithm of the odds of a statement by its kind, frame and cue alone."""
    share = min(MOST, max(LEAST, shares.share(one.kind, one.frame, one.lemma)))
    return math.log(share / (1 - share))


def evidence_rows(judged: Sequence[Judged], lines: Sequence[str], old: Confidence) -> Iterator[str]:
    """Yield the facts with their points, given the lines with the shares; their examples stay."""
    points = points_of(judged, Confidence(**tomllib.loads("\n".join(lines))))
    for name, fact in old.evidence.items():
        yield f"\n[evidence.{name}]"
        yield f'example = "{fact.example}"'
        yield f"points = {points.get(name, 0)}"


def confidence_file(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield the lines of a language's confidence.toml, up to its evidence."""
    yield "# How often statements were right, by kind, frame and cue. Written by a command:"
    yield "# python benchmarks/frames.py FOLDER --write LANGUAGE (see benchmarks/README.md)."
    yield f"default = {sum(one.right for one in judged) / max(1, len(judged)):.2f}"
    for kind in KINDS:
        yield f"\n[{kind}]"
        for key, share in shares(one for one in judged if one.kind == kind):
            yield f'"{key}" = {share:.2f}'


def report(read: Reading, aside: Reading) -> Iterator[str]:
    """Yield all tables."""
    yield from table(read.judged, "kind", "frame")
    yield ""
    yield from table(read.judged, "kind", "sort")
    yield ""
    yield from table([one for one in read.judged if one.kind == "indirect"], "lemma")
    for name, reading in (("that set it", read), ("kept aside", aside)):
        yield ""
        yield f"Indirect statements and confidence on the articles {name}. {saying(reading)}"
        yield ""
        yield from reliability(reading.judged)


def main() -> None:
    """Measure a folder of annotated articles; print the tables, or write the confidence."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--aside", nargs="*", default=[], help="patterns of names told apart")
    options.add_argument("--write", metavar="LANGUAGE", help="write its confidence.toml")
    options.add_argument("--page", metavar="NAME", help="into this block of docs/confidence.md")
    given = options.parse_args()
    read, aside = read_folder(given.folder, given.aside)
    if given.write:
        shares = list(confidence_file(read.judged))
        rows = evidence_rows(read.judged, shares, load_language(given.write).confidence)
        file = SHELF / given.write / "confidence.toml"
        file.write_text("\n".join((*shares, *rows)) + "\n", encoding="utf-8")
    printed = list(report(read, aside))
    print(*printed, sep="\n")
    if given.page:
        pages.replace_block("confidence.md", given.page, printed)


if __name__ == "__main__":
    main()
