"""Who is quoted how often: counted in each article, and added up over a corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import Factory, define, field, frozen

from newsparse.model import Article

STATEMENT_KINDS = ("direct", "mixed", "indirect")
"""The kinds of statements, in the order in which they are told."""

Voice = tuple[str, str, str | None]
"""A speaker as an article tells it: name, kind and role."""

Said = dict[Voice, Counter[str]]
"""How many statements of each kind a speaker makes in one article."""


def count_statements(pairs: Iterable[tuple[Voice, str]]) -> Said:
    """Return how many statements of each kind each speaker makes.

    >>> ada = ("Ada Stone", "person", "Mayor")
    >>> count_statements([(ada, "direct"), (ada, "direct")])
    {('Ada Stone', 'person', 'Mayor'): Counter({'direct': 2})}
    """
    said: Said = {}
    for voice, kind in pairs:
        said.setdefault(voice, Counter())[kind] += 1
    return said


def said_in_article(article: Article) -> Iterator[tuple[Voice, str]]:
    """Yield the speaker and the kind of each statement whose speaker is known."""
    for statement in article.statements:
        if (speaker := statement.speaker) is not None:
            yield (speaker.name, speaker.kind, speaker.role), statement.kind


def said_in_record(record: Mapping[str, Any]) -> Iterator[tuple[Voice, str]]:
    """Yield the same of an article that was written as JSON.

    Raises:
        LookupError, TypeError: if that is not what it is.
    """
    voices = [voice_of_record(speaker) for speaker in record["speakers"]]
    for statement in record["statements"]:
        if (place := statement["speaker"]) is not None:
            yield voices[place], statement["kind"]


def voice_of_record(speaker: Mapping[str, Any]) -> Voice:
    """Return a speaker of a record."""
    name, kind, role = speaker["name"], speaker["kind"], speaker["role"]
    # A line may come from anywhere: a list would fail as a key only much later.
    if not (isinstance(name, str) and isinstance(kind, str) and isinstance(role, str | None)):
        raise TypeError("a speaker's name, kind and role are strings")
    return name, kind, role


@frozen
class RankingRow:
    """What a corpus has of one speaker."""

    name: str
    """The name: whoever has the same name and kind in another article is taken for the same."""
    kind: str
    """Whether it is a person, a body, ..."""
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

    @property
    def statements(self) -> int:
        """Number of all statements."""
        return self.direct + self.mixed + self.indirect


@define
class Entry:
    """What is known of one speaker so far."""

    articles: int = 0
    """Number of articles."""
    kinds: Counter[str] = field(factory=Counter)
    """Number of statements of each kind."""
    roles: Counter[str] = field(factory=Counter)
    """Number of articles that give each role."""


@define
class Ranking:
    """What a corpus has of all speakers."""

    entries: dict[tuple[str, str], Entry] = Factory(dict)
    """By name and kind."""

    def add(self, said: Said) -> None:
        """Add what an article has."""
        for (name, kind, role), kinds in said.items():
            entry = self.entries.setdefault((name, kind), Entry())
            # An article counts once for a speaker, however often it quotes him.
            entry.articles += 1
            entry.kinds += kinds
            if role is not None:
                entry.roles[role] += 1

    def rows(self, top: int | None) -> tuple[RankingRow, ...]:
        """Return the speakers, the most quoted first; at most `top`, if a number is given."""
        rows = [row_of(name, kind, entry) for (name, kind), entry in self.entries.items()]
        # Names break ties, so that the same corpus gives the same table whatever the order of its
        # files.
        rows.sort(key=lambda row: (-row.statements, -row.articles, row.name, row.kind))
        return tuple(rows[:top])


def row_of(name: str, kind: str, entry: Entry) -> RankingRow:
    """Return what is known of a speaker; of two roles as frequent, the first in the alphabet."""
    # The order of files must not decide here, either.
    role = min(entry.roles, key=lambda role: (-entry.roles[role], role), default=None)
    return RankingRow(
        name, kind, role, entry.articles, *(entry.kinds[kind] for kind in STATEMENT_KINDS)
    )
