"""To whom, where and on what something was said."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsparse import Mention, Statement, parse_article
from newsparse.circumstances.statement_circumstances import find_circumstances
from newsparse.formats.article_records import article_record
from newsparse.said_on.cue_sentence import CueSentence, read_days
from newsparse.span import Span
from newsparse.statements.drafts import Draft
from newsparse.syntax.page import read_page
from newsparse.vocabulary.verbs import Verb
from newsparse.vocabulary.vocabulary import load_vocabulary


def only(text: str) -> Statement:
    (statement,) = parse_article(text).statements
    return statement


def said(text: str) -> Statement:
    """Return the statement that is no question put to the speaker."""
    found = parse_article(text).statements
    (statement,) = (one for one in found if one.cue and one.cue.text.lower() != "asked")
    return statement


def words(mention: Mention | None) -> str | None:
    return None if mention is None else mention.text


ADDRESSED = {
    "Ada Stone told reporters that the lock was open.": "reporters",
    "Ada Stone told a crowd of 500 anglers that the lock was open.": "a crowd of 500 anglers",
    "“It leaks,” Ada Stone told the Harbour Lantern on Monday.": "the Harbour Lantern",
    "“It leaks,” she told the Lantern, “and it stinks.”": "the Lantern",
    "“It leaks,” Ada Stone told reporters and anglers Monday.": "reporters and anglers",
    "“It leaks,” Ada Stone said to the council.": "the council",
    "Ada Stone assured them that the lock was safe.": "them",
    "“It leaks,” she told Channel 3.": "Channel 3",
}
NOT_ADDRESSED = (
    "“It leaks,” Ada Stone said.",
    "“It leaks,” Ada Stone said to loud applause.",
    "“Does it leak?” Ada Stone asked rhetorically.",
    "“It leaks,” Ada Stone said on Monday.",
    "“It leaks,” said the keeper of the lock.",
    "Ada Stone said the keeper told nobody.",
)


@pytest.mark.parametrize(("text", "expected"), ADDRESSED.items())
def test_addressee(text: str, expected: str) -> None:
    assert words(only(text).addressee) == expected


@pytest.mark.parametrize("text", NOT_ADDRESSED)
def test_no_addressee(text: str) -> None:
    assert [statement.addressee for statement in parse_article(text).statements] == [None]


OCCASIONS = {
    "Speaking at a fair in Oslo, Ada Stone said the lock was open.": "Speaking at a fair in Oslo",
    "Speaking at a fair on Monday, Ada Stone said the lock was open.": "Speaking at a fair",
    "In a statement she said the lock was open.": "In a statement",
    "But in an interview with the Lantern, Ada Stone said the lock was open.": (
        "in an interview with the Lantern"
    ),
    "On Facebook, Ada Stone wrote that the lock was open.": "On Facebook",
    "Ada Stone said in a statement that the lock was open.": "in a statement",
    "Ada Stone said at Monday's rally that the lock was open.": "at Monday's rally",
    "“It leaks,” Ada Stone wrote in a post on X.": "in a post on X",
    "“It leaks,” said Ada Stone, the keeper, in a statement.": "in a statement",
    "“It leaks,” Ada Stone told reporters in Oslo on Monday.": "in Oslo",
    "“It leaks,” she said on Monday at a news conference in Oslo.": "at a news conference in Oslo",
    "“It leaks,” Ada Stone said, speaking in Oslo.": "speaking in Oslo",
    "Ada Stone said “it leaks,” in an interview with the Lantern.": (
        "in an interview with the Lantern"
    ),
    "On “Harbour Sunday,” Ada Stone said the lock was open.": "On “Harbour Sunday,”",
    "In an interview on “Harbour Sunday,” a show, it was said that the lock leaked.": (
        "In an interview on “Harbour Sunday,”"
    ),
    "“It leaks,” Ada Stone told crews at a rally, at a fair, by post, at a lock, at sea.": (
        "at a rally"
    ),
}
TOPICS = {
    "Asked about the lock, Ada Stone said it was open.": "Asked about the lock",
    "Asked by the Lantern about the lock, Ada Stone said it was open.": (
        "Asked by the Lantern about the lock"
    ),
    "Turning to the lock, its gates and its paint, Ada Stone said: “It leaks.”": (
        "Turning to the lock, its gates and its paint"
    ),
    "Regarding the lock, Ada Stone said it was open.": "Regarding the lock",
    "On the lock, Ada Stone said it was open.": "On the lock",
    "As for the lock, Ada Stone said it was open.": "As for the lock",
    "“It leaks,” Ada Stone said of the lock.": "of the lock",
    "“It leaks,” Ada Stone said when asked about the lock.": "when asked about the lock",
}
NEITHER = (
    "“It leaks,” Ada Stone said.",
    "On Monday, Ada Stone said the lock was open.",
    "On average, Ada Stone said, the lock was open daily.",
    "In April, Ada Stone said the lock was open.",
    "The lock was open at every rally, Ada Stone said.",
    "Ada Stone said the lock was open in a statement of fact.",
    "“In an interview it leaks,” Ada Stone said.",
    "“It leaks,” said Ada Stone, 55, of Oslo.",
    "After the fair, Ada Stone said the lock was open.",
    (
        "On the road from the harbour of Troy over the hills to the town beyond the lake few go "
        "but Ada Stone said no."
    ),
    "Ada Stone said in anger that the lock was open.",
)


@pytest.mark.parametrize(("text", "expected"), OCCASIONS.items())
def test_occasion(text: str, expected: str) -> None:
    assert words(only(text).occasion) == expected


@pytest.mark.parametrize(("text", "expected"), TOPICS.items())
def test_topic(text: str, expected: str) -> None:
    assert words(said(text).topic) == expected


@pytest.mark.parametrize("text", NEITHER)
def test_neither_occasion_nor_topic(text: str) -> None:
    statement = only(text)
    assert (statement.occasion, statement.topic) == (None, None)


def test_all_of_them_in_one_sentence() -> None:
    text = "At a rally in Oslo, asked about the lock, Ada Stone told reporters that it was open."
    statement = said(text)
    found = (statement.occasion, statement.topic, statement.addressee)
    assert [words(one) for one in found] == [
        "At a rally in Oslo",
        "asked about the lock",
        "reporters",
    ]


def test_they_belong_to_their_sentence_alone() -> None:
    text = "At a rally in Oslo, Ada Stone said the lock was open. “It stinks,” she said."
    assert [words(one.occasion) for one in parse_article(text).statements] == [
        "At a rally in Oslo",
        None,
    ]


def test_they_are_written_as_records() -> None:
    text = "Ada Stone told reporters at a rally in Oslo that the lock was open."
    (record,) = article_record(parse_article(text))["statements"]
    assert record["addressee"] == {"span": [15, 24], "text": "reporters"}
    assert record["occasion"]["text"] == "at a rally in Oslo"
    assert record["topic"] is None


signs = st.sampled_from(
    [
        "At a rally",
        "told",
        " reporters",
        ", ",
        "Asked about",
        " on ",
        "Monday",
        "“",
        "”",
        ". A",
        "of",
    ]
)


@given(
    st.lists(st.one_of(signs, st.text(max_size=5)), max_size=16).map("".join),
    st.lists(st.integers(0, 80), min_size=6, max_size=6),
    st.sampled_from(["tell", "say", "think"]),
)
def test_any_spans_are_taken_and_no_content_is_touched(
    text: str, places: list[int], lemma: str
) -> None:
    cut = sorted(min(place, len(text)) for place in places)
    cue, source, content = (Span(cut[i], cut[i + 1]) for i in (0, 2, 4))
    assume(cue)  # no cue is without words
    page = read_page(text, [Span(0, len(text))], load_vocabulary("en"))
    verb = Verb(lemma, "speech", frozenset())
    draft = Draft("S V C", source, cue, verb, (content,), 0)
    found = find_circumstances(CueSentence(page, draft, cue, read_days(page, [draft])))
    for span in (found.addressee, found.occasion, found.topic):
        if span:
            assert 0 <= span.start < span.stop <= len(text)
            assert span.stop <= content.start or span.start >= content.stop
