"""What the names of an article mean, and why each was matched and classified so."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.explanation.line_numbers import line_finder
from newsparse.explanation.records import EntityExplanation, NameExplanation
from newsparse.model import Mention
from newsparse.span import Span
from newsparse.speakers.explained_names import explain_names
from newsparse.syntax.page import Page


def explain_entities(page: Page, mentions: Sequence[Mention]) -> tuple[EntityExplanation, ...]:
    """Return whom and what an article names, each with all its names in text order."""
    line_of = line_finder(page.text)
    names, entities = explain_names(page, mentions)
    grouped: dict[str, list[NameExplanation]] = {}
    for name in names:
        span = Span(name.start, name.stop)
        told = NameExplanation(
            line_of(name.start), span, span.of(page.text), name.how, name.candidates
        )
        grouped.setdefault(name.entity, []).append(told)
    return tuple(
        EntityExplanation(
            name=entity.name,
            kind=entity.kind,
            evidence=entity.evidence,
            pronouns=tuple(sorted(entity.pronouns)),
            # Two entities may have one name: then both tell all that are called so.
            names=tuple(grouped.get(entity.name, ())),
        )
        for entity in entities
    )
