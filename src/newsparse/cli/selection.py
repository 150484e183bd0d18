"""Which statements a command is about: by kind, confidence, speaker and day."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from typing import get_args

from attrs import evolve, frozen

from newsparse.cli.argument_values import parse_nonempty, parse_share
from newsparse.cli.command import Parser
from newsparse.model import Article, Quote, Statement, StatementKind

ALL_KINDS: tuple[str, ...] = get_args(StatementKind)


@frozen
class Sample:
    """What a selection asks of a statement, read or found in a record."""

    kind: str
    confidence: float
    speaker: str | None
    """The name of the speaker, if that is known."""
    day: dt.date | None
    """The day on which it was said, or else that of publication."""


@frozen
class Selection:
    """What is asked of the statements that are wanted; without anything, all are."""

    kinds: tuple[str, ...] = ()
    """Their kinds; all if there are none."""
    min_confidence: float = 0
    """How likely they are to be right, at least."""
    speaker: str | None = None
    """Words in the speaker's name, whatever their capitals."""
    since: dt.date | None = None
    """The first day that is wanted."""
    until: dt.date | None = None
    """The last one."""

    def wants(self, sample: Sample) -> bool:
        """Tell whether a statement is wanted."""
        return (
            sample.kind in (self.kinds or ALL_KINDS)
            and sample.confidence >= self.min_confidence
            and self.wants_speaker(sample.speaker)
            and self.wants_day(sample.day)
        )

    def wants_speaker(self, name: str | None) -> bool:
        """Tell whether the statements of somebody are wanted."""
        return self.speaker is None or self.speaker.casefold() in (name or "").casefold()

    def needs_days(self) -> bool:
        """Tell whether only statements of some days are wanted."""
        return self.since is not None or self.until is not None

    def wants_day(self, day: dt.date | None) -> bool:
        """Tell whether statements of a day are wanted; what has none is outside all bounds."""
        if day is None:
            return not self.needs_days()
        return (self.since or day) <= day <= (self.until or day)


ALL = Selection()
"""Everything is wanted."""


def sample_of(article: Article, statement: Statement) -> Sample:
    """Return what a selection asks of a statement."""
    name = statement.speaker.name if statement.speaker else None
    day = statement.said_on or article.date
    return Sample(statement.kind, statement.confidence, name, day)


def select(article: Article, selection: Selection) -> Article:
    """Return an article with only the statements that are wanted, and what and whom they tell.

    Quotes stay, as they stand in the text; those of other statements are nobody's.
    """
    if selection == ALL:
        return article
    kept = [
        place
        for place, statement in enumerate(article.statements)
        if selection.wants(sample_of(article, statement))
    ]
    statements = tuple(article.statements[place] for place in kept)
    places = {old: new for new, old in enumerate(kept)}
    quotes = tuple(moved(quote, places.get) for quote in article.quotes)
    nested = kept_inside(article, places)
    told = {statement.speaker for statement in statements}
    heard = {statement.speaker for statement in nested} - told
    known = (*article.speakers, *article.nested_speakers)
    return evolve(
        article,
        statements=statements,
        speakers=tuple(filter(told.__contains__, known)),
        quotes=quotes,
        nested=nested,
        nested_speakers=tuple(filter(heard.__contains__, known)),
    )


def kept_inside(article: Article, places: dict[int, int]) -> tuple[Statement, ...]:
    """Return what some statements report, given their new places by their old ones."""
    kept: list[Statement] = []
    first = len(places)
    for place, statement in enumerate(article.nested, len(article.statements)):
        # What reports a statement stands before it.
        outer = None if statement.inside is None else places.get(statement.inside)
        if outer is not None:
            places[place] = first + len(kept)
            kept.append(evolve(statement, inside=outer))
    return tuple(kept)


def moved(quote: Quote, place_of: Callable[[int], int | None]) -> Quote:
    """Return a quote that names its statement by its new place, or none."""
    place = None if quote.statement is None else place_of(quote.statement)
    if place is None:
        return evolve(quote, statement=None, speaker=None, source=None, cue=None)
    return evolve(quote, statement=place)


def parse_day_option(text: str) -> dt.date:
    """Read a day of the form 2026-03-03."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of the form 2026-03-03") from error


def add_selection(parser: Parser) -> None:
    """Let a command be told which statements it is about."""
    group = parser.add_argument_group("only some statements")
    group.add_argument(
        "--kind", action="append", choices=ALL_KINDS, help="of this kind; given twice, of either"
    )
    group.add_argument(
        "--min-confidence",
        type=parse_share,
        default=0,
        metavar="N",
        help="at least as sure: 0 to 1",
    )
    group.add_argument(
        "--speaker", type=parse_nonempty, metavar="NAME", help="by somebody with this in the name"
    )
    group.add_argument(
        "--since", type=parse_day_option, metavar="DATE", help="of this day or later"
    )
    group.add_argument(
        "--until", type=parse_day_option, metavar="DATE", help="of this day or earlier"
    )


def read_selection(given: argparse.Namespace) -> Selection:
    """Return which statements a command is about."""
    return Selection(
        kinds=tuple(given.kind or ()),
        min_confidence=given.min_confidence,
        speaker=given.speaker,
        since=given.since,
        until=given.until,
    )
