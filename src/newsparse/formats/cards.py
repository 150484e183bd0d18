"""What a view tells of a part of a statement, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsparse.formats.wording import SEPARATOR, circumstances, known_as, tidy
from newsparse.model import Article, Statement, Unresolved

REASONS: Mapping[Unresolved, str] = {
    "no-source": "nobody is named",
    "not-a-speaker": "this names no speaker",
    "generic": "this means nobody in particular",
    "no-antecedent": "nobody is found whom this means",
    "several-candidates": "several could be meant",
}
"""Why there is no speaker, as a reader is told."""


def who_line(statement: Statement) -> str:
    """Return who speaks, or why nobody knows."""
    if statement.speaker is not None:
        return known_as(statement.speaker)
    reason = REASONS[statement.unresolved] if statement.unresolved else "unknown"
    return f"{statement.source.text} — {reason}" if statement.source else reason


def how_line(statement: Statement) -> str:
    """Return how it was said: the kind, and the cue with its dictionary form and sort."""
    cue = statement.cue
    if cue is None:
        return f"{statement.kind} speech"
    form = "" if cue.lemma == cue.text else f" ({cue.lemma})"
    return f"{statement.kind}{SEPARATOR}{cue.text}{form}{SEPARATOR}{cue.kind}"


def stance_line(statement: Statement) -> str:
    """Return whether it is denied or hedged, and how sure it is that it was read rightly."""
    denied = "denied" if statement.negated else ""
    hedged = "hedged" if statement.hedged else ""
    found, sure = f"found as {statement.frame}", f"{statement.confidence:.0%} sure"
    return SEPARATOR.join(filter(None, (denied, hedged, found, sure)))


def card_lines(article: Article, place: int) -> Iterator[str]:
    """Yield who made the statement at a place, how, when and where, and how it was found."""
    statement = article.statements[place]
    yield tidy(who_line(statement))
    yield tidy(how_line(statement))
    if statement.said_on is not None:
        yield f"on {statement.said_on.isoformat()}"
    if phrases := SEPARATOR.join(circumstances(statement)):
        yield tidy(phrases)
    yield stance_line(statement)
