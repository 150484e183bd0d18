"""The sources of an article: how each was read, and whom it was found to mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.explanation.line_numbers import line_finder
from newsparse.explanation.records import (
    CandidateExplanation,
    MentionExplanation,
    TrialExplanation,
)
from newsparse.model import Article, Mention, Statement
from newsparse.span import Span
from newsparse.speakers.tried_rules import TriedMention, TriedRule, try_rules
from newsparse.syntax.page import Page


def explain_mentions(article: Article, page: Page) -> tuple[MentionExplanation, ...]:
    """Return the sources of all statements, each place once, in text order."""
    line_of = line_finder(article.text)
    sources = mentioned(article)
    tried = try_rules(page, [mention for mention, _ in sources])
    return tuple(
        explain_mention(one, statement, line_of(one.mention.span.start))
        for one, (_, statement) in zip(tried, sources, strict=True)
    )


def mentioned(article: Article) -> Sequence[tuple[Mention, Statement]]:
    """Return each source once, with a statement that it makes, in text order."""
    found: dict[Span, tuple[Mention, Statement]] = {}
    for statement in article.statements:
        if (source := statement.source) is not None:
            found.setdefault(source.span, (source, statement))
    return [found[span] for span in sorted(found)]


def explain_mention(tried: TriedMention, statement: Statement, line: int) -> MentionExplanation:
    """Return the source of a statement, and whom it means."""
    speaker = statement.speaker
    return MentionExplanation(
        line=line,
        span=tried.mention.span,
        text=tried.mention.text,
        reading=tried.reading.sort,
        trials=tuple(
            TrialExplanation(rule.name, rule.refused, rule.example) for rule in tried.rules
        ),
        candidates=tuple(one for rule in tried.rules for one in explain_candidates(rule)),
        speaker=speaker.name if speaker else None,
        kind=speaker.kind if speaker else None,
        role=speaker.role if speaker else None,
        unresolved=statement.unresolved,
    )


def explain_candidates(rule: TriedRule) -> Iterator[CandidateExplanation]:
    """Yield whom a rule chose from, with the reasons that speak for or against each."""
    for one in rule.candidates:
        is_taken = one.fits and one.name == rule.found
        yield CandidateExplanation(one.name, one.verdict, is_taken)
