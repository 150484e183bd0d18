"""Whom "he" and "the senator" mean: what speaks for a candidate, and how much."""

from __future__ import annotations

import re

import pytest

from newsparse.assembly import with_contents
from newsparse.language import Evidence
from newsparse.model import Mention
from newsparse.span import Span
from newsparse.speakers.evidence import BY_POSITION, EVIDENCE
from newsparse.speakers.positions import find_position
from newsparse.speakers.tried_rules import TriedMention, try_rules
from newsparse.statements.drafts import find_statements
from newsparse.syntax.page import read_example, read_page
from newsparse.vocabulary.vocabulary import load_vocabulary

TABLE = load_vocabulary("en").antecedents


def marked_mentions(marked: str) -> tuple[str, list[Mention]]:
    """Return a text without its marks, and the mentions that stand in [brackets]."""
    text = re.sub(r"[][{}]", "", marked)
    starts, stops = places_of("[", marked), places_of("]", marked)
    spans = map(Span, starts, stops)
    return text, [Mention(span, span.of(text)) for span in spans]


def places_of(mark: str, marked: str) -> list[int]:
    """Return where marks stand in the text without any."""
    found = enumerate(re.finditer(r"[][{}]", marked))
    return [each.start() - number for number, each in found if each[0] == mark]


def read_marked(example: str) -> tuple[TriedMention, int]:
    """Return how the last mention in [brackets] was resolved, and where {braces} begin."""
    text, mentions = marked_mentions(example)
    page = read_example(text)
    page = with_contents(page, find_statements(page))
    return try_rules(page, mentions)[-1], places_of("{", example)[0]


@pytest.mark.parametrize(("name", "evidence"), TABLE.evidence.items(), ids=TABLE.evidence)
def test_the_example_of_each_piece_of_evidence_has_it(name: str, evidence: Evidence) -> None:
    tried, start = read_marked(evidence.example)
    told = [(one.start, one.verdict) for rule in tried.rules for one in rule.candidates]
    (verdict, *_) = [verdict for place, verdict in told if place == start]
    found = dict(part.rsplit(" ", 1) for part in verdict.rsplit(":", 1)[0].split(", "))
    # It may hold more than once: "two sentences back".
    assert int(found[name.replace("_", " ")]) % evidence.weight == 0


def test_the_table_has_a_weight_for_each_piece_of_evidence() -> None:
    assert {*TABLE.evidence} == {*BY_POSITION.values(), *(name for name, _ in EVIDENCE)}


@pytest.mark.parametrize(
    ("marked", "position"),
    [
        ("{Ada Stone} left.", "subject"),
        ("Then {Ada Stone} took the stage.", "subject"),
        ("Ada Stone and {Bo Reed} left.", "subject"),
        ("Ada Stone met Cy Poe and {Bo Reed} left.", "subject"),
        ("Her deputy, {Bo Reed}, was hopeful.", "subject"),
        ("The director of the old bank, {Bo Reed}, was hopeful.", "subject"),
        ("At the old pier, {Bo Reed} was hopeful.", "subject"),
        ("While {Ada Stone} kept silent, rain fell.", "clause subject"),
        ("The town knew that {Ada Stone} was ill.", "clause subject"),
        ("Ada Stone met {Bo Reed}.", "object"),
        ("Ada Stone met her deputy, {Bo Reed}.", "object"),
        ("Ada Stone met Cy Poe, Di Lund and {Bo Reed}.", "object"),
        ("Ada Stone often met {Bo Reed}.", "object"),
        ("The boat was sold by {Bo Reed}.", "agent"),
        ("Ada Stone came with {Bo Reed}.", "beside"),
        ("Ada Stone came with Cy Poe and {Bo Reed}.", "beside"),
        ("A letter to the director of the bank, {Bo Reed}, came.", "beside"),
    ],
)
def test_what_a_name_is_in_its_clause(marked: str, position: str) -> None:
    page = read_example(re.sub("[{}]", "", marked))
    assert find_position(marked.index("{"), page) == position


def test_a_byline_is_about_nobody() -> None:
    text = "By Ada Stone\n\nShe agreed."
    page = read_page(text, [Span(0, 0), Span(14, len(text))], load_vocabulary("en"))
    (tried,) = try_rules(page, [Mention(Span(14, 17), "She")])
    (candidate,) = tried.rules[0].candidates
    assert (candidate.name, candidate.verdict) == ("Ada Stone", "stands outside the paragraphs")
