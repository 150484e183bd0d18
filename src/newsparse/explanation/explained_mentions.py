"""The sources of an article: how each was read, and whom it was found to mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from newsparse.explanation.line_numbers import LineOf, line_finder
from newsparse.explanation.records import (
    CandidateExplanation,
    MentionExplanation,
    TrialExplanation,
)
from newsparse.model import Mention, Resolution
from newsparse.speakers.floor import withhold
from newsparse.speakers.mentions import Reading
from newsparse.speakers.tried_rules import TriedMention, TriedRule, try_rules
from newsparse.syntax.page import Page


def explain_mentions(
    page: Page, mentions: Sequence[Mention], resolutions: Sequence[Resolution], floor: float
) -> tuple[MentionExplanation, ...]:
    """Return the sources of all statements, each with its speaker and how that was found.

    Whoever is less sure than the floor is not named, but how sure it would have been is told.
    """
    line_of = line_finder(page.text)
    named = withhold(mentions, resolutions, floor)
    return tuple(
        explain_mention(tried, evolve(one, confidence=found.confidence), line_of)
        for tried, one, found in zip(try_rules(page, mentions), named, resolutions, strict=True)
    )


def explain_mention(
    tried: TriedMention, resolution: Resolution, line_of: LineOf
) -> MentionExplanation:
    """Return a source, and whom it means."""
    speaker = resolution.speaker
    return MentionExplanation(
        line=line_of(tried.mention.span.start),
        span=tried.mention.span,
        text=tried.mention.text,
        reading=describe_reading(tried.reading),
        trials=tuple(explain_rule(rule, line_of) for rule in tried.rules),
        speaker=speaker.name if speaker else None,
        kind=speaker.kind if speaker else None,
        role=speaker.role if speaker else None,
        pronouns=speaker.pronouns if speaker else (),
        unresolved=resolution.unresolved,
        ground=", ".join(tried.ground) if tried.ground else None,
        confidence=resolution.confidence,
    )


def describe_reading(reading: Reading) -> str:
    """Return what the words of a mention were taken for."""
    facts = (
        reading.pronoun,
        reading.head,
        "definite" if reading.is_definite else "",
        "plural" if reading.is_plural else "",
    )
    told = ", ".join(filter(None, facts))
    return f"{reading.sort}: {told}" if told else reading.sort


def explain_rule(rule: TriedRule, line_of: LineOf) -> TrialExplanation:
    """Return a rule that was tried, with those from whom it chose."""
    return TrialExplanation(
        stage="whom it means",
        rule=rule.name,
        example=rule.example,
        taken=rule.found is not None,
        reason=rule.found or rule.refused or "",
        candidates=tuple(explain_candidates(rule, line_of)),
    )


def explain_candidates(rule: TriedRule, line_of: LineOf) -> Iterator[CandidateExplanation]:
    """Yield the candidates of a rule in the order in which they were judged."""
    is_open = rule.found is not None
    for one in rule.candidates:
        taken = is_open and one.fits and one.name == rule.found
        # The first who fits is taken, and whoever fits after that is told as well.
        is_late = one.fits and not taken and rule.found is not None
        reason = f"{one.verdict}, but another comes first" if is_late else one.verdict
        yield CandidateExplanation(one.name, line_of(one.start), taken, reason)
        is_open = is_open and not taken
