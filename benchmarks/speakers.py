"""Measure who is found to speak, against a table of true speakers.

    python benchmarks/speakers.py TABLE FOLDER [--aside PATTERN ...] [--gold-sources]

The folder holds NAME.txt and, with the true spans, NAME.ann (brat standoff); the table has a
row for each attribution with the columns article, id, source, speaker, kind and role, and may
have affiliation. Names are compared without case, titles and determiners; a name that contains
all words of the other is the same if it is the only such speaker. Roles are compared by their
head words: "senator" of "senator from Ohio". What is counted:

- speaker, kind, role, affiliation: over attributions of persons and organisations whose content
  is found.
- false roles: over all roles that are given to speakers of such attributions, each once an
  article. One is false if it shares no head word with a true role of its speaker.
- identity: over all attributions that have a true and a given speaker, by B-cubed. Precision is
  the mean share of those with the same given speaker that are truly by the same one; recall the
  mean share of those by the same true speaker that are given the same one.

Articles that match a pattern of `--aside`, or every second one by name (`--aside-odd`), are
reported apart, so that rules can be judged on articles that nobody read while writing them.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from newsparse import parse_article
from newsparse.model import Mention, Speaker, Statement
from newsparse.span import Span
from newsparse.speakers.resolution import resolve_speakers
from newsparse.syntax.page import read_page
from newsparse.vocabulary.vocabulary import load_vocabulary

Tally = defaultdict[str, float]
"""What was counted, by its name."""

MEASURED = ("person", "organisation")
UNMEASURED = ("none", "author")
UNTELLING = frozenset(
    "a an the mr mrs ms miss dr sen rep gov lt col gen rev prof sir president senator governor"
    " secretary minister mayor judge justice congressman congresswoman representative".split()
)
PRONOUNS = frozenset("he she they it we his her their its him them i you".split())
RELATIVES = frozenset("who whom whose which that".split())
SORTS = ("name", "pronoun", "relative", "nominal")
ENOUGH = 0.5
"""Share of the words of two contents that must be the same for them to be one attribution."""

PREPOSITIONS = frozenset(
    "of for from in at to on with by working who considered about under near".split()
)


class Gold(NamedTuple):
    """An attribution with its true speaker."""

    row: dict[str, str]
    source: Span | None
    content: tuple[Span, ...]


class Answer(NamedTuple):
    """What was found for an attribution; `speaker` is None where no name was given."""

    gold: Gold
    speaker: Speaker | None
    source: str
    """The words that were taken for the source."""


def read_table(path: Path) -> dict[str, list[dict[str, str]]]:
    """Return the rows of the table by article."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            rows[row["article"]].append(row)
    return rows


def read_spans(offsets: str) -> tuple[Span, ...]:
    """Return the spans of a brat line: "3 7;9 12"."""
    return tuple(Span(*map(int, pair.split())) for pair in offsets.split(";"))


def read_gold(path: Path, rows: Iterable[dict[str, str]]) -> list[Gold]:
    """Add the true spans of source and content to the rows of an article."""
    spans: dict[str, tuple[str, tuple[Span, ...]]] = {}
    events: dict[str, list[tuple[str, str]]] = {}
    for line in path.read_bytes().decode("utf-8").replace("\r", "").split("\n"):
        if found := re.match(r"(T\d+)\t([\w-]+) ([\d ;]+)\t", line):
            spans[found[1]] = found[2], read_spans(found[3])
        elif found := re.match(r"(E\d+)\t(.*)", line):
            events[found[1]] = re.findall(r"([A-Za-z]+)\d*:(T\d+)", found[2])
    golds = []
    for row in rows:
        parts: dict[str, list[Span]] = defaultdict(list)
        for role, name in events[row["id"]]:
            label, found_spans = spans[name]
            parts[label if label in ("Source", "Content", "Cue") else role] += found_spans
        source = sorted(parts["Source"])
        golds.append(Gold(row, source[0] if source else None, tuple(sorted(parts["Content"]))))
    return golds


def plain(name: str) -> tuple[str, ...]:
    """Return the words of a name that tell: no case, titles, determiners."""
    tokens = re.findall(r"\w+", re.sub(r"['’]s\b", "", name.lower().replace(".", "")))
    return tuple(token for token in tokens if token not in UNTELLING) or tuple(tokens)


def is_same_name(given: str, true: str, others: Iterable[str]) -> bool:
    """Tell whether two names are one; a part of a name must be of no other speaker's."""
    one, two = set(plain(given)), set(plain(true))
    if one == two:
        return True
    if not (one <= two or two <= one):
        return False
    small = min(one, two, key=len)
    return not any(small <= set(plain(other)) for other in others if other != true)


def role_heads(role: str) -> set[str]:
    """Return the head words of a role: {"senator", "endorser"}."""
    heads = set()
    for part in re.split(r",| and ", role.lower()):
        tokens: list[str] = []
        for token in re.findall(r"[\w’'.-]+", part):
            if token in PREPOSITIONS and tokens:
                break
            tokens.append(token.strip(".'’"))
        heads.update(tokens[-1:])
    return heads


def source_sort(source: str) -> str:
    """Tell pronouns, names and other noun phrases apart by the gold source."""
    core = re.split(r",| who | which | — | of | from ", source)[0].split()
    if source.lower() in PRONOUNS:
        return "pronoun"
    if source.lower() in RELATIVES:
        return "relative"
    return "name" if core and core[-1][:1].isupper() and source != source.lower() else "nominal"


def answer_gold_sources(text: str, golds: Sequence[Gold]) -> list[Answer]:
    """Hand the true sources to the resolution of speakers alone."""
    vocabulary = load_vocabulary("en")
    blocks = [Span(*found.span()) for found in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    sourced = sorted((gold.source, place) for place, gold in enumerate(golds) if gold.source)
    mentions = [Mention(source, source.of(text)) for source, _ in sourced]
    meant = resolve_speakers(read_page(text, blocks, vocabulary), mentions)
    return [
        Answer(golds[place], one.speaker, source.of(text))
        for (source, place), one in zip(sourced, meant, strict=True)
    ]


def tokens_of(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Return where the words of some spans begin."""
    return frozenset(
        found.start()
        for span in spans
        for found in re.compile(r"\w+").finditer(text, span.start, span.stop)
    )


def answer_article(text: str, golds: Sequence[Gold]) -> list[Answer]:
    """Parse the article and pair its statements with the true ones by their contents."""
    return [
        Answer(gold, one.speaker, one.source.text if one.source else "-")
        for gold, one in pair_statements(text, golds, parse_article(text).statements)
    ]


def pair_statements(
    text: str, golds: Sequence[Gold], statements: Sequence[Statement]
) -> list[tuple[Gold, Statement]]:
    """Pair true attributions with the statements whose contents are most like theirs."""
    left = {
        number: (tokens_of(text, statement.content), statement)
        for number, statement in enumerate(statements)
    }
    wanted = {number: tokens_of(text, gold.content) for number, gold in enumerate(golds)}
    pairs = sorted(
        (-len(one & two) / max(1, len(one | two)), i, j)
        for i, one in wanted.items()
        for j, (two, _) in left.items()
        if one & two
    )
    paired = []
    for overlap, i, j in pairs:
        if -overlap >= ENOUGH and i in wanted and j in left:
            del wanted[i]
            paired.append((golds[i], left.pop(j)[1]))
    return paired


def add(tally: Tally, counts: Mapping[str, float]) -> None:
    """Add what was counted to a tally."""
    for name, number in counts.items():
        tally[name] += number


def count(answers: Sequence[Answer], cast: Sequence[str], tally: Tally) -> list[str]:
    """Add the answers of an article to a tally; return the errors as lines."""
    told = [answer for answer in answers if answer.gold.row["kind"] not in UNMEASURED]
    count_identity(told, tally)
    count_given_roles(told, tally)
    return [line for answer in told for line in count_answer(answer, cast, tally)]


def count_answer(answer: Answer, cast: Sequence[str], tally: Tally) -> list[str]:
    """Add an answer to a tally; return its errors as lines."""
    row, speaker = answer.gold.row, answer.speaker
    right = speaker is not None and is_same_name(speaker.name, row["speaker"], cast)
    same_kind = speaker is not None and speaker.kind == row["kind"]
    add(tally, {"any": 1, "any right": right, "any kind": same_kind})
    if row["kind"] not in MEASURED:
        return [] if right and same_kind else [error_line("other", answer)]
    sort = source_sort(row["source"])
    wrong = speaker is not None and not right
    add(tally, {"all": 1, sort: 1, "right": right, f"{sort} right": right, "kind": same_kind})
    add(tally, {"wrong": wrong, f"{sort} wrong": wrong, "none": speaker is None})
    errors = [] if has_true_role(answer, tally) else [error_line("role", answer)]
    if not has_true_affiliation(answer, tally):
        errors.append(error_line("affiliation", answer))
    if not right:
        errors.append(error_line("wrong" if speaker else "none", answer))
    elif not same_kind:
        errors.append(error_line("kind", answer))
    return errors


def has_true_role(answer: Answer, tally: Tally) -> bool:
    """Tell whether the role that is given has all head words of the true one; count both."""
    role = answer.gold.row["role"]
    if role == "-":
        return True
    wanted = role_heads(role)
    given = role_heads(answer.speaker.role or "") if answer.speaker else set()
    add(tally, {"roles": 1, "role": bool(wanted & given), "role whole": wanted <= given})
    return wanted <= given


def has_true_affiliation(answer: Answer, tally: Tally) -> bool:
    """Tell whether the affiliation that is given is the true one, if the table tells it."""
    wanted = answer.gold.row.get("affiliation", "-")
    if wanted == "-":
        return True
    given = (answer.speaker.affiliation or "") if answer.speaker else ""
    right = set(plain(given)) == set(plain(wanted))
    add(tally, {"affiliations": 1, "affiliation": right})
    return right


def count_given_roles(answers: Iterable[Answer], tally: Tally) -> None:
    """Count the roles that are given in an article, and those that no row of theirs tells."""
    true: dict[str, set[str]] = defaultdict(set)
    given: dict[str, set[str]] = {}
    for (row, _, _), speaker, _ in answers:
        if row["kind"] in MEASURED and speaker and speaker.role:
            true[speaker.name] |= role_heads(row["role"])
            given[speaker.name] = role_heads(speaker.role)
    for name, heads in given.items():
        add(tally, {"given roles": 1, "false roles": not heads & true[name]})


def count_identity(answers: Iterable[Answer], tally: Tally) -> None:
    """Add the statements that have two speakers, and how far these agree (B-cubed)."""
    pairs = [
        (row["speaker"], speaker)
        for (row, _, _), speaker, _ in answers
        if speaker and row["speaker"] != "-"
    ]
    for true, given in pairs:
        truly = [other for other in pairs if other[0] == true]
        given_so = [other for other in pairs if other[1] == given]
        both = sum(other[1] == given for other in truly)
        shares = {"same": both / len(given_so), "all of one": both / len(truly)}
        add(tally, {"identities": 1, **shares})


def error_line(sort: str, answer: Answer) -> str:
    """Return a line that shows gold and answer."""
    (row, source, _), speaker, found = answer
    given = f"{speaker.name} / {speaker.kind} / {speaker.role}" if speaker else "-"
    start = source.start if source else "-"
    return (
        f"{sort:6} {row['article'][:24]} {row['id']} @{start} {row['source'][:50]!r}:"
        f" {row['speaker']} / {row['kind']} / {row['role']} <- {given} [{found[:60]!r}]"
    )


def share(tally: Tally, part: str, whole: str) -> str:
    """Return a percentage with its counts."""
    if not tally[whole]:
        return "     -"
    percent = f"{100 * tally[part] / tally[whole]:6.1f} %"
    return f"{percent}  ({tally[part]:.0f} of {tally[whole]:.0f})"


ROWS = (
    ("speaker right", "right", "all"),
    *((f"  source is a {sort}", f"{sort} right", sort) for sort in SORTS),
    ("wrong name given", "wrong", "all"),
    *((f"  source is a {sort}", f"{sort} wrong", sort) for sort in SORTS),
    ("none given", "none", "all"),
    ("kind right", "kind", "all"),
    ("role: one head word shared", "role", "roles"),
    ("role: all head words", "role whole", "roles"),
    ("false roles of those given", "false roles", "given roles"),
    ("affiliation right", "affiliation", "affiliations"),
    ("identity: precision", "same", "identities"),
    ("identity: recall", "all of one", "identities"),
    ("speaker right, all kinds", "any right", "any"),
    ("kind right, all kinds", "any kind", "any"),
)
"""Each row of the report: its label, what was counted, and of what."""


def report(title: str, tally: Tally) -> None:
    """Print the table of one set of articles."""
    print(f"\n{title}: {tally['articles']:.0f} articles")
    for label, part, whole in ROWS:
        print(f"  {label:28} {share(tally, part, whole)}")


def names_aside(options: argparse.Namespace) -> frozenset[str]:
    """Return the names of the articles of a folder that are reported apart."""
    names = sorted(path.stem for path in options.folder.glob("*.txt"))
    odd = names[1::2] if options.aside_odd else ()
    matching = [name for name in names if any(fnmatch(name, f"*{p}*") for p in options.aside)]
    return frozenset((*odd, *matching))


def parse_options() -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("table", type=Path, help="the true speakers, tab-separated")
    parser.add_argument("folder", type=Path, help="NAME.txt and NAME.ann")
    parser.add_argument("--aside", nargs="*", default=[], help="patterns of names reported apart")
    parser.add_argument("--aside-odd", action="store_true", help="report every second one apart")
    parser.add_argument("--gold-sources", action="store_true", help="resolve the true sources")
    parser.add_argument("--errors", action="store_true", help="show errors, never those aside")
    return parser.parse_args()


def main() -> None:
    """Read the command line, answer every article and print the tables."""
    options = parse_options()
    answer = answer_gold_sources if options.gold_sources else answer_article
    aside = names_aside(options)
    tallies = {"read": Tally(float), "aside": Tally(float)}
    for name, rows in read_table(options.table).items():
        text = (options.folder / f"{name}.txt").read_bytes().decode("utf-8")
        golds = read_gold(options.folder / f"{name}.ann", rows)
        part = "aside" if name in aside else "read"
        cast = sorted({row["speaker"] for row in rows if row["kind"] in MEASURED})
        tallies[part]["articles"] += 1
        errors = count(answer(text, golds), cast, tallies[part])
        if options.errors and part == "read":
            print(*errors, sep="\n")
    for title, tally in tallies.items():
        if tally["articles"]:
            report(title, tally)


if __name__ == "__main__":
    main()
