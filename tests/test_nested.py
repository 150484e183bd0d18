"""Statements inside statements; the forms are in seeds/forms/nested.jsonl, the laws in laws.py."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laws import assert_laws
from newsparse import (
    KnownSpeaker,
    Mention,
    Resolution,
    explain,
    parse_article,
    resolve_speakers,
)
from newsparse.cli.selection import Selection, select
from newsparse.explanation.explanation_text import explanation_lines
from newsparse.formats.nested_parts import MOST_TOLD, reports_by_place
from newsparse.formats.styled_text import Styled
from newsparse.statements.nested import DEPTH
from newsparse.syntax.page import Page

BLANK = Styled(" ")
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


def test_rows_have_those_inside_behind_all_others_if_asked() -> None:
    article = parse_article(POLICE)
    assert [row["inside"] for row in article.rows()] == [None]
    assert [row["inside"] for row in article.rows(nested=True)] == [None, 0, 1]
    assert [row["source"] for row in article.rows(nested=True)] == [
        "Police",
        "a witness",
        "the driver",
    ]


def test_the_page_tells_who_said_what_through_whom() -> None:
    page = parse_article(POLICE).to_html(fragment=True)
    assert "a witness, through police: the driver had said" in page
    assert (
        "the driver — nobody is found whom this means, through a witness: &quot;I am late&quot;"
        in page
    )
    assert '<span class="np-inside">the driver had said </span>' in page


def test_the_page_leaves_what_nobody_reports_as_it_is() -> None:
    text = '"It rained," Finch said. "Marsh told me that it was late. We left."'
    page = parse_article(text).to_html(fragment=True)
    assert page.count('class="np-inside"') == 1
    assert '<span class="np-inside">it was late</span>. We left.' in page


def test_a_page_tells_no_more_than_a_few_reports_of_a_statement() -> None:
    article = parse_article('"' + "Marsh said no. " * (2 * MOST_TOLD) + '" Finch said.')
    assert len(article.nested) == 2 * MOST_TOLD
    assert len(reports_by_place(article)[0].lines) == MOST_TOLD


def test_an_explanation_tells_what_a_statement_reports() -> None:
    explanation = explain(POLICE)
    (statement,) = explanation.sentences[0].statements
    assert [(one.statement, one.inside, one.speaker) for one in statement.nested] == [
        (1, 0, "a witness"),
        (2, 1, None),
    ]
    lines = explanation_lines(explanation, 80, ["sentences"])
    words = " ".join("".join(run.text for line in lines for run in (*line, BLANK)).split())
    assert "statement 2 inside 1 S V C source the driver cue had said" in words
