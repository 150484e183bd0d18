"""Denials, hedges, and how sure a statement is."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsparse import parse_article
from newsparse.language import load_language
from strategies import texts

NEGATED = (
    "Ada Stone denied that it was late.",
    "Ada Stone did not say whether it was late.",
    "Ada Stone refused to say whether it was late.",
    "Ada Stone never said it was late.",
    "Nobody said it was late.",
    "Ada Stone declined to comment.",
    "Ada Stone was unwilling to go.",
    "Ada Stone has made no promise to stay.",
)
HEDGED = (
    "Ada Stone reportedly said it was late.",
    "Ada Stone appeared to suggest that it was late.",
    "Ada Stone may have said it was late.",
)
PLAIN = (
    "Ada Stone said it was not late.",
    "Ada Stone said nobody denied it.",
    '"No," Ada Stone said.',
    "Ada Stone promised to stay.",
    "Ada Stone: Bridge may reopen in May",
)


@pytest.mark.parametrize("text", NEGATED)
def test_a_denial_is_negated(text: str) -> None:
    (statement,) = parse_article(text).statements
    assert (statement.negated, statement.hedged) == (True, False)


@pytest.mark.parametrize("text", HEDGED)
def test_what_the_narrator_does_not_vouch_for_is_hedged(text: str) -> None:
    (statement,) = parse_article(text).statements
    assert (statement.negated, statement.hedged) == (False, True)


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_denied_inside_the_content_is_no_denial(text: str) -> None:
    (statement,) = parse_article(text).statements
    assert (statement.negated, statement.hedged) == (False, False)


def test_a_verb_that_was_not_seen_has_the_confidence_of_its_frame() -> None:
    shares = load_language("en").confidence
    assert shares.of("direct", "C S V", "no such verb") == shares.direct["C S V"]
    assert shares.of("direct", "no such frame", "say") == shares.default


def test_a_quotation_with_its_cue_is_surer_than_a_guess() -> None:
    article = parse_article('"We will go," said Ada Stone. The plan seems to have failed.')
    sure, guessed = article.statements
    assert sure.confidence > guessed.confidence


@given(texts())
def test_confidence_is_a_share(text: str) -> None:
    assert all(0 <= statement.confidence <= 1 for statement in parse_article(text).statements)
