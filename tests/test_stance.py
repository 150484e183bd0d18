"""Denials, hedges, and how sure a statement is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import explain, parse_article
from newsparse.language import load_language
from newsparse.language.confidence import share_with_points
from newsparse.statements.weighing import SORTS_OF_SOURCES, WORDS_OF_CUES
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


EVIDENCE = load_language("en").confidence.evidence


@pytest.mark.parametrize("name", EVIDENCE)
def test_what_tells_how_sure_a_statement_is_holds_of_its_example(name: str) -> None:
    (sentence,) = explain(EVIDENCE[name].example).sentences
    assert [fact.name for said in sentence.statements for fact in said.evidence].count(name) == 1


def test_all_that_rules_find_has_points() -> None:
    found = {*SORTS_OF_SOURCES.values(), *WORDS_OF_CUES.values()}
    assert set(EVIDENCE) == found | {"it", "thing", "infinitive"}


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("Ada Stone suggests that it was late.", "The storm suggests that it was late."),
        ("Ada Stone says that it was late.", "Ada Stone may say that it was late."),
        ("Ada Stone says that it was late.", "It says that it was late."),
    ],
)
def test_who_speaks_and_how_makes_a_statement_more_or_less_sure(surer: str, less_sure: str) -> None:
    (sure,), (guessed,) = parse_article(surer).statements, parse_article(less_sure).statements
    assert sure.frame == guessed.frame
    assert sure.confidence > guessed.confidence


def test_an_explanation_adds_up_how_sure_a_statement_is() -> None:
    (said,) = explain("The storm may suggest that it was late.").sentences[0].statements
    assert said.evidence
    assert said.confidence == share_with_points(
        said.share, sum(fact.points for fact in said.evidence)
    )


@given(st.floats(0, 1), st.integers(-200, 200), st.integers(0, 200))
def test_more_points_make_a_statement_no_less_sure(share: float, points: int, more: int) -> None:
    assert (
        0
        <= share_with_points(share, points)
        <= share_with_points(share, points + more) + 0.01
        <= 1.01
    )


def test_a_language_without_evidence_has_shares_alone() -> None:
    shares = load_language("en").confidence
    assert shares.of("direct", "C S V", "say", ["no such fact"]) == shares.direct["C S V / say"]
