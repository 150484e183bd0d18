"""Each kind of speaker, statement and cue, and each reason to name none, is met everywhere.

A kind that is added has to be put into every table here: the tests fail until it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from attrs import evolve

from newsparse import Article, Statement, parse_article
from newsparse.formats.format import RenderOptions
from newsparse.formats.registry import FORMATS
from newsparse.model import CueKind, SpeakerKind, StatementKind, Unresolved

SPEAKERS: Mapping[SpeakerKind, tuple[tuple[str, str], ...]] = {
    "person": (("Ada Stone", "She"), ("Mr. Reed", "He")),
    "organisation": (("The Inland Bank", "It"), ("Banks", "They"), ("The police", "They")),
    "group": (("Residents", "They"), ("Ada Stone and Bo Reed", "They")),
    "anonymous": (("A spokeswoman", "She"), ("An official", "He"), ("Officials", "They")),
    "document": (("A report", "It"), ("Reports", "They")),
}
"""Sources of each kind, one of them or several, each with the pronoun that follows it up.

People who speak together are a group, so a *person* has no plural; a *group* has no singular.
"""

STATEMENTS: Mapping[StatementKind, str] = {
    "direct": "“The lock is old,” Ada Stone said.",
    "mixed": "Ada Stone said the lock was “old”.",
    "indirect": "Ada Stone said the lock was old.",
}

CUES: Mapping[CueKind, str] = {
    "speech": "Ada Stone said the lock was old.",
    "writing": "Ada Stone wrote that the lock was old.",
    "belief": "Ada Stone thinks that the lock is old.",
    "intention": "Ada Stone plans to mend the lock.",
    "perception": "Ada Stone saw that the lock was old.",
    "judgement": "Ada Stone praised the lock.",
}

UNRESOLVED: Mapping[Unresolved, str] = {
    "no-source": "It was said that the lock was old.",
    "not-a-speaker": "The opportunity suggests that the lock is old.",
    "generic": "Some of us said the lock was old.",
    "no-antecedent": "He said the lock was old.",
    "several-candidates": "A senator spoke. Another senator spoke. The senator said it was old.",
    "not-sure": "Ada Stone said the lock was old.",
}

Change = Callable[[Statement, Any], Statement]

CHANGES: Mapping[str, tuple[Any, Change]] = {
    "speaker": (
        SpeakerKind,
        lambda said, kind: evolve(said, speaker=said.speaker and evolve(said.speaker, kind=kind)),
    ),
    "statement": (StatementKind, lambda said, kind: evolve(said, kind=kind)),
    "cue": (CueKind, lambda said, kind: evolve(said, cue=said.cue and evolve(said.cue, kind=kind))),
}
"""The sorts of kinds: all of a sort, and how a statement is given one of them."""

TOLD: Mapping[str, frozenset[str]] = {
    "text": frozenset({"speaker", "statement"}),
    "csv": frozenset({"speaker", "statement", "cue"}),
    "tsv": frozenset({"speaker", "statement", "cue"}),
    "excel": frozenset({"speaker", "statement", "cue"}),
    "json": frozenset({"speaker", "statement", "cue"}),
    "html": frozenset({"statement", "cue"}),
    "brat": frozenset(),  # it marks source, cue and content, as the corpora do
    "w3c": frozenset({"statement"}),
    "jsonld": frozenset({"speaker"}),
    "displacy": frozenset(),  # it draws who said what in the text, and nothing besides
}
"""Which sorts of kinds each format tells."""

ALIKE: Mapping[tuple[str, str], frozenset[str]] = {
    ("jsonld", "speaker"): frozenset({"group", "anonymous", "document"}),
}
"""Kinds that a format does not tell apart: schema.org has no type for these speakers."""


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (SPEAKERS, SpeakerKind),
        (STATEMENTS, StatementKind),
        (CUES, CueKind),
        (UNRESOLVED, Unresolved),
    ],
)
def test_every_kind_has_an_example(table: Mapping[str, object], kinds: object) -> None:
    assert set(table) == set(get_args(kinds))


def statements_of(text: str) -> tuple[Statement, ...]:
    return parse_article(text).statements


@pytest.mark.parametrize("kind", SPEAKERS)
def test_speakers_of_every_kind_are_found_and_followed_up(kind: SpeakerKind) -> None:
    for source, pronoun in SPEAKERS[kind]:
        first, second = statements_of(f"{source} said the lock was old. {pronoun} said it leaked.")
        assert first.speaker is not None, source
        assert first.speaker.kind == kind, source
        assert second.speaker == first.speaker, f"{pronoun} follows {source}"


@pytest.mark.parametrize("kind", STATEMENTS)
def test_statements_of_every_kind_are_found(kind: StatementKind) -> None:
    (said,) = statements_of(STATEMENTS[kind])
    assert said.kind == kind


@pytest.mark.parametrize("kind", CUES)
def test_cues_of_every_kind_are_found(kind: CueKind) -> None:
    (said,) = statements_of(CUES[kind])
    assert said.cue is not None
    assert said.cue.kind == kind


@pytest.mark.parametrize("reason", UNRESOLVED)
def test_every_reason_to_name_nobody_is_given(reason: Unresolved) -> None:
    sure = 1 if reason == "not-sure" else 0
    (said,) = parse_article(UNRESOLVED[reason], sure=sure).statements
    assert said.unresolved == reason


def test_every_format_says_which_kinds_it_tells() -> None:
    missing = TOLD.keys() ^ FORMATS.keys()
    assert not missing, f"say in `TOLD` which kinds a format tells: {missing}"


def with_kind(article: Article, change: Change, kind: str) -> Article:
    """Return an article of one statement in which the statement has another kind."""
    (said,) = (change(said, kind) for said in article.statements)
    assert said.speaker is not None
    return evolve(article, statements=(said,), speakers=(said.speaker,))


@pytest.mark.parametrize("sort", CHANGES)
@pytest.mark.parametrize("name", TOLD)
def test_a_format_tells_apart_all_kinds_that_it_tells(name: str, sort: str) -> None:
    kinds, change = CHANGES[sort]
    article, page = parse_article("Ada Stone said the lock was old."), RenderOptions("lock.txt", 80)
    written: dict[str, set[str]] = {}
    for kind in get_args(kinds):
        shown = FORMATS[name].render(with_kind(article, change, kind), page)
        written.setdefault(shown, set()).add(kind)
    alike = set(get_args(kinds)) if sort not in TOLD[name] else ALIKE.get((name, sort), set())
    assert [same for same in written.values() if len(same) > 1] == ([alike] if alike else [])


def test_the_page_on_speakers_tells_every_kind() -> None:
    page = (Path(__file__).parents[1] / "docs" / "speakers.md").read_text(encoding="utf-8")
    section = page.partition("### Kinds\n")[2].partition("###")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(get_args(SpeakerKind))


@pytest.mark.parametrize(
    ("column", "kinds"), [("speaker_kind", SpeakerKind), ("cue_kind", CueKind)]
)
def test_the_page_on_columns_tells_every_kind(column: str, kinds: object) -> None:
    page = (Path(__file__).parents[1] / "docs" / "arrow.md").read_text(encoding="utf-8")
    (told,) = re.findall(rf"^\| `{column}` \| (.+) \|$", page, re.MULTILINE)
    assert re.split(", | or ", told) == list(get_args(kinds))
