"""Statements inside statements; the forms are in seeds/forms/nested.jsonl, the laws in laws.py."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laws import assert_laws
from newsparse import KnownSpeaker, Mention, Resolution, parse_article, resolve_speakers
from newsparse.cli.selection import Selection, select
from newsparse.statements.nested import DEPTH
from newsparse.syntax.page import Page

POLICE = 'Police said a witness told them that the driver had said "I am late".'
PARTS = (
    "The mill was late. ",
    "Nora Finch said Ivo Marsh had told her that it rained. ",
    "\"Marsh told me, 'Go.' I said no,\" Finch said. ",
    'Marsh said: "She denied the charge. They never said that it was shut." ',
    "Finch, who left, said police said a clerk told them it was late. ",
    'The Sluice Board said: "We told Reed that it was shut." She agreed.\n\n',
    "“Reed said he asked whether it was late,” the clerk said. ",
)


def only_told(
    page: Page, mentions: Sequence[Mention], known: Sequence[KnownSpeaker] = ()
) -> Sequence[Resolution]:
    """Resolve what the article itself names, as if nothing were reported."""
    told = [mention for mention in mentions if mention.span not in page.reported]
    found = dict(zip(told, resolve_speakers(page, told, known), strict=True))
    return [found.get(mention, Resolution(None, "not-a-speaker")) for mention in mentions]


@given(st.lists(st.sampled_from(PARTS), max_size=6).map("".join))
def test_what_others_report_changes_nothing_of_the_outermost_ones(text: str) -> None:
    article, bare = parse_article(text), parse_article(text, resolve=only_told)
    assert_laws(article)
    assert article.statements == bare.statements
    assert article.speakers == bare.speakers
    assert article.quotes == bare.quotes


def test_who_is_heard_through_others_alone_is_no_speaker_of_the_article() -> None:
    article = parse_article(POLICE)
    assert [speaker.name for speaker in article.speakers] == ["police"]
    assert [speaker.name for speaker in article.nested_speakers] == ["a witness"]


def test_a_speaker_of_the_article_is_the_same_one_inside() -> None:
    article = parse_article("Nora Finch said Marsh told her it rained. Ivo Marsh agreed with her.")
    (inner,) = article.nested
    assert inner.speaker is article.speakers[1]
    assert [mention.text for mention in inner.speaker.mentions] == ["Ivo Marsh"]
    assert article.nested_speakers == ()


def test_the_outer_one_of_each_is_told() -> None:
    article = parse_article(POLICE)
    first, second = article.nested
    assert article.outer_of(article.statements[0]) is None
    assert article.outer_of(first) is article.statements[0]
    assert article.outer_of(second) is first


def test_no_more_than_three_stand_in_one_another() -> None:
    article = parse_article("Finch said " + "Marsh said Reed said " * 5 + "no.")
    assert len(article.nested) == DEPTH


@pytest.mark.parametrize("sure", [0.0, 0.9, 1.0])
def test_a_floor_holds_for_those_inside(sure: float) -> None:
    text = 'Nora Finch said: "I told them that it was late." Marsh said Finch said no.'
    article = parse_article(text, sure=sure)
    assert_laws(article)
    for statement in (*article.statements, *article.nested):
        assert statement.speaker is None or (statement.speaker_confidence or 0) >= sure


def test_a_selection_keeps_what_its_statements_report() -> None:
    text = f"Nora Finch said it rained. {POLICE} Finch said Ivo Marsh told her so."
    article = select(parse_article(text), Selection(speaker="police"))
    assert len(article.statements) == 1
    assert [statement.inside for statement in article.nested] == [0, 1]
    assert [speaker.name for speaker in article.nested_speakers] == ["a witness"]


def test_many_reports_in_one_quotation_are_read_in_linear_time() -> None:
    few, many = (
        parse_article(
            '"' + "Marsh said, 'Reed told me that it was late.' " * count + '" Finch said.'
        )
        for count in (10, 100)
    )
    assert len(many.nested) == 10 * len(few.nested) > 0
