"""The sources of an article: how each was read, and whom it was found to mean."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.explanation.line_numbers import line_finder
from newsparse.explanation.records import MentionExplanation
from newsparse.model import Article, Mention, Statement
from newsparse.span import Span
from newsparse.speakers.mentions import read_mention
from newsparse.syntax.page import Page


def explain_mentions(article: Article, page: Page) -> tuple[MentionExplanation, ...]:
    """Return the sources of all statements, each place once, in text order."""
    line_of = line_finder(article.text)
    return tuple(
        explain_mention(mention, statement, line_of(mention.span.start), page)
        for mention, statement in mentioned(article)
    )


def mentioned(article: Article) -> Sequence[tuple[Mention, Statement]]:
    """Return each source once, with a statement that it makes, in text order."""
    found: dict[Span, tuple[Mention, Statement]] = {}
    for statement in article.statements:
        if (source := statement.source) is not None:
            found.setdefault(source.span, (source, statement))
    return [found[span] for span in sorted(found)]


def explain_mention(
    mention: Mention, statement: Statement, line: int, page: Page
) -> MentionExplanation:
    """Return the source of a statement, and whom it means."""
    speaker = statement.speaker
    return MentionExplanation(
        line=line,
        span=mention.span,
        text=mention.text,
        reading=read_mention(page.text, mention.span, page.vocabulary).sort,
        candidates=(),
        speaker=speaker.name if speaker else None,
        kind=speaker.kind if speaker else None,
        role=speaker.role if speaker else None,
        unresolved=statement.unresolved,
    )
