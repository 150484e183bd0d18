"""What a command has done so far, and how that is told at its end."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable

from attrs import Factory, define, frozen

from newsparse.cli.complaints import RecordFailure, complain, plural, shown_name
from newsparse.cli.files.inputs import told_passed
from newsparse.model import Article


@frozen
class Counts:
    """What is counted in one article."""

    statements: int
    """Number of statements."""
    speakers: int
    """Number of speakers."""
    problems: int
    """Number of doubts about the text."""
    size: int
    """Size of the text, in bytes of UTF-8."""
    is_dated: bool = True
    """Whether it has a date."""


def count_article(article: Article) -> Counts:
    """Return what is counted in an article."""
    return Counts(
        statements=len(article.statements),
        speakers=len(article.speakers),
        problems=len(article.problems),
        # Half a surrogate pair has no bytes, but it was read and counts.
        size=len(article.text.encode("utf-8", "surrogatepass")),
        is_dated=article.date is not None,
    )


TOLD_SINGLY = 5
"""At most this many articles of a file are told one by one that could not be read.

An archive with one bit wrong, or a file that is no JSON, has a hundred thousand of them.
"""


@define
class Tally:
    """What a command has done so far."""

    quiet: bool = False
    """Whether only what is lost is told."""
    needs_days: bool = False
    """Whether only statements of some days are wanted."""
    lost: int = 0
    """Inputs that could not be read, or whose results could not be written."""
    records: Counter[str] = Factory(Counter)
    """Articles among them that are lost of a file that has several, by its name."""
    others: int = 0
    """Files of folders that are no articles ..."""
    folders: int = 0
    """... and folders in them that nobody has looked into."""
    skipped: int = 0
    """Articles that had been written before."""
    articles: int = 0
    """Articles that were read and written."""
    statements: int = 0
    """Their statements ..."""
    speakers: int = 0
    """... speakers, counted in each article ..."""
    problems: int = 0
    """... doubts ..."""
    size: int = 0
    """... and size, in bytes of UTF-8."""
    undated: int = 0
    """Articles that have no date."""
    begun: float = Factory(time.monotonic)
    """When it was begun, in seconds."""

    def lose(self, reason: object) -> None:
        """Tell that an input is lost, and count it."""
        self.lost += 1
        if self.is_told(reason):
            complain(reason)

    def is_told(self, reason: object) -> bool:
        """Tell whether a reason has a line of its own; of a file's many articles the first have."""
        if not isinstance(reason, RecordFailure):
            return True
        self.records[reason.name] += 1
        return self.records[reason.name] <= TOLD_SINGLY

    def note(self, message: object) -> None:
        """Tell what is good to know, unless nobody wants to."""
        if not self.quiet:
            complain(message)

    def advise(self, place: str, advice: Iterable[str]) -> None:
        """Tell what to do with an input that is no plain text."""
        for one in advice:
            self.note(f"{place}: {one}")

    def end(self) -> None:
        """Tell at the end of a command what has not been told, and what it has passed over."""
        for name, number in self.records.items():
            if number > TOLD_SINGLY:
                complain(
                    f"{shown_name(name)}: and {number - TOLD_SINGLY:,} more that could not be read"
                )
        if self.needs_days and self.undated:
            left_out = plural(self.undated, "article")
            self.note(
                f"{left_out} without a date left out: --published or a field of JSON tells it"
            )
        if passed := told_passed(self.others, self.folders):
            self.note(passed)

    def add(self, counts: Counts) -> None:
        """Count an article."""
        self.articles += 1
        self.statements += counts.statements
        self.speakers += counts.speakers
        self.problems += counts.problems
        self.size += counts.size
        self.undated += not counts.is_dated

    def seconds(self) -> float:
        """Return how long the command has taken so far."""
        # A clock may not have moved in so short a time, and nothing can be divided by nothing.
        return max(time.monotonic() - self.begun, 1e-3)

    def summary(self) -> str:
        """Return all of it in a line for people.

        >>> tally = Tally(skipped=2, begun=time.monotonic() - 2)
        >>> tally.add(Counts(statements=3, speakers=1, problems=0, size=1_000_000))
        >>> tally.summary().partition("; ")[0]
        '1 article, 3 statements, 1 speaker, 0 problems, 2 written before'
        """
        seconds = self.seconds()
        parts = [
            plural(self.articles, "article"),
            plural(self.statements, "statement"),
            plural(self.speakers, "speaker"),
            plural(self.problems, "problem"),
        ]
        if self.skipped:
            parts.append(f"{self.skipped:,} written before")
        if self.lost:
            parts.append(f"{self.lost:,} lost")
        return f"{', '.join(parts)}; {seconds:.1f} s, {self.size / seconds / 1e6:.2f} MB/s"
