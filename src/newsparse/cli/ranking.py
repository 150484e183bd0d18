"""Who is quoted how often: counted in each article, and added up over a corpus."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import Factory, define, field, frozen

from newsparse.cli.selection import ALL, Sample, Selection, sample_of
from newsparse.in_words import INTERRUPTION
from newsparse.model import Article

STATEMENT_KINDS = ("direct", "mixed", "indirect")
"""The kinds of statements, in the order in which they are told."""

SHOWN_QUOTATIONS = 20
"""A bound on memory: of each speaker at most so many statements are kept word for word."""

NO_SPEAKER = "no speaker known"
"""What stands for a name in the row of statements without a speaker."""


@frozen
class Voice:
    """A speaker as an article tells it."""

    name: str
    kind: str
    role: str | None


@frozen
class SaidOnce:
    """One statement, as far as a ranking goes."""

    voice: Voice | None
    """Who makes it, if that is known."""
    kind: str
    """Its kind."""
    words: str
    """What is said."""


@frozen
class SaidInArticle:
    """The statements of an article that are wanted."""

    article: str
    """What the article is called."""
    statements: tuple[SaidOnce, ...]


def said_in_article(article: Article, selection: Selection = ALL) -> Iterator[SaidOnce]:
    """Yield the statements of an article that are wanted."""
    for statement in article.statements:
        if selection.wants(sample_of(article, statement)):
            speaker = statement.speaker
            voice = Voice(speaker.name, speaker.kind, speaker.role) if speaker else None
            yield SaidOnce(voice, statement.kind, statement.said)


def said_in_record(record: Mapping[str, Any], selection: Selection = ALL) -> Iterator[SaidOnce]:
    """Yield the same of an article that was written as JSON.

    Raises:
        LookupError, TypeError, ValueError: if that is not what it is.
    """
    voices = [voice_of_record(speaker) for speaker in record["speakers"]]
    for statement in record["statements"]:
        place = statement["speaker"]
        voice = None if place is None else voices[place]
        if selection.wants(sample_of_record(record, statement, voice)):
            words = INTERRUPTION.join(piece["text"] for piece in statement["content"])
            yield SaidOnce(voice, string_of(statement["kind"]), words)


def sample_of_record(
    record: Mapping[str, Any], statement: Mapping[str, Any], voice: Voice | None
) -> Sample:
    """Return what a selection asks of a statement in a record."""
    day = statement["said_on"]["value"] if statement["said_on"] else record["date"]
    return Sample(
        kind=string_of(statement["kind"]),
        confidence=float(statement["confidence"]),
        speaker=voice.name if voice else None,
        day=dt.date.fromisoformat(day) if day else None,
    )


def string_of(value: object) -> str:
    """Return a string, or refuse what is none: a list would fail as a key only much later."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no string")
    return value


def voice_of_record(speaker: Mapping[str, Any]) -> Voice:
    """Return a speaker of a record."""
    role = speaker["role"]
    return Voice(
        string_of(speaker["name"]),
        string_of(speaker["kind"]),
        None if role is None else string_of(role),
    )


@frozen
class Quotation:
    """A statement that is shown below a speaker's row."""

    article: str
    """What the article is called."""
    words: str
    """What is said."""


@frozen
class RankingRow:
    """What a corpus has of one speaker."""

    name: str
    """The name that most of the articles give."""
    kind: str
    """Whether it is a person, a body, ...; empty for statements without a speaker."""
    role: str | None
    """The role that most of the articles give."""
    articles: int
    """Number of articles that quote the speaker."""
    direct: int
    """Number of direct statements, ..."""
    mixed: int
    """... of mixed ones ..."""
    indirect: int
    """... and of indirect ones."""
    quotations: tuple[Quotation, ...] = ()
    """The first of the statements."""

    @property
    def statements(self) -> int:
        """Number of all statements."""
        return self.direct + self.mixed + self.indirect


@define
class SpeakerTally:
    """What is known of one speaker so far."""

    articles: int = 0
    """Number of articles."""
    kinds: Counter[str] = field(factory=Counter)
    """Number of statements of each kind."""
    names: Counter[str] = field(factory=Counter)
    """Number of articles that spell the name in each way."""
    roles: Counter[str] = field(factory=Counter)
    """Number of articles that give each role."""
    quotations: list[Quotation] = field(factory=list)
    """The first statements."""

    def add(self, article: str, said: Iterable[SaidOnce]) -> None:
        """Add what a speaker says in an article: it counts once, however often it quotes him."""
        self.articles += 1
        for one in said:
            self.kinds[one.kind] += 1
            if len(self.quotations) < SHOWN_QUOTATIONS:
                self.quotations.append(Quotation(article, one.words))

    def row(self, name: str, kind: str) -> RankingRow:
        """Return the row of a speaker."""
        return RankingRow(
            name,
            kind,
            role=most_frequent(self.roles),
            articles=self.articles,
            quotations=tuple(self.quotations),
            **{one: self.kinds[one] for one in STATEMENT_KINDS},
        )


def most_frequent(counts: Counter[str]) -> str | None:
    """Return what was counted most; of two as frequent, the first in the alphabet."""
    # The order of files must not decide here.
    return min(counts, key=lambda one: (-counts[one], one), default=None)


VoiceKey = tuple[str, str, str]
"""What makes speakers of two articles one: their name, their kind, and for some the article."""


def key_of_voice(voice: Voice, article: str) -> VoiceKey:
    """Return what makes a speaker one with those of other articles.

    The same full name is the same person, in capitals or not. A surname alone may be anybody's:
    two articles that only say "Stone" need not mean one.

    >>> key_of_voice(Voice("Ada STONE", "person", None), "a.txt")
    ('ada stone', 'person', '')
    >>> key_of_voice(Voice("Stone", "person", None), "a.txt")
    ('stone', 'person', 'a.txt')
    """
    is_short = voice.kind == "person" and len(voice.name.split()) == 1
    return voice.name.casefold(), voice.kind, article if is_short else ""


@define
class Ranking:
    """What a corpus has of all speakers."""

    entries: dict[VoiceKey, SpeakerTally] = Factory(dict)
    """By what makes them one."""
    nobody: SpeakerTally = Factory(SpeakerTally)
    """The statements without a speaker."""
    silent: int = 0
    """Number of articles without a statement."""

    def add(self, said: SaidInArticle) -> None:
        """Add what an article has."""
        by_speaker: dict[VoiceKey | None, list[SaidOnce]] = {}
        for one in said.statements:
            key = key_of_voice(one.voice, said.article) if one.voice else None
            by_speaker.setdefault(key, []).append(one)
        for key, statements in by_speaker.items():
            entry = self.nobody if key is None else self.entries.setdefault(key, SpeakerTally())
            entry.add(said.article, statements)
            note_voice(entry, statements[0].voice)
        self.silent += not said.statements

    @property
    def statements(self) -> int:
        """Number of all statements that were counted."""
        return sum(entry.kinds.total() for entry in (*self.entries.values(), self.nobody))

    def rows(self, top: int | None) -> tuple[RankingRow, ...]:
        """Return the speakers, the most quoted first; at most `top`, if a number is given.

        Behind them stands what has no speaker, so that the rows of all add up.
        """
        rows = [
            entry.row(most_frequent(entry.names) or name, kind)
            for (name, kind, _), entry in self.entries.items()
        ]
        # Names break ties, so that the same corpus gives the same table whatever the order of its
        # files.
        rows.sort(key=lambda row: (-row.statements, -row.articles, row.name, row.kind))
        nobody = (self.nobody.row(NO_SPEAKER, ""),) if self.nobody.articles else ()
        return (*rows[:top], *nobody)


def note_voice(entry: SpeakerTally, voice: Voice | None) -> None:
    """Count how an article calls a speaker."""
    if voice is not None:
        entry.names[voice.name] += 1
        if voice.role is not None:
            entry.roles[voice.role] += 1
