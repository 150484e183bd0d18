"""The lines that pages and agencies leave around an article: none is read as a part of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, parse_article
from strategies import Built, built_articles

LATE = (
    "By Ada Holt",
    "Words by Ada Holt",
    "Correction: June 5, 2018",
    "Clarification: June 5, 2018",
    "— Ada Holt (@adaholt) March 3, 2026",
    "March 3, 2026",
    "Published March 3, 2026",
    "Last updated: March 5, 2026",
    "Posted by Ada Holt at 10:15 AM on March 3, 2026",
    "-- Halcyon Wire",
    "(HNN)",
    "/HNN/",
    "AFP",
    "BACKGROUND",
    "OSLO",
    "OSLO (AP) - Boats wait.",
    "date 2026-03-03 Boats wait.",
    "SECTION: LOCAL",
    "Share",
    "12 comments",
    "Related topics",
    "© 2026 The Lantern",
    "By",
    "Author:",
    "Published:",
    "Ada Holt",
    "Ada Holt, Lantern Staff",
    "This article was amended on March 5, 2026, to give the right year.",
    "This story was originally published March 3, 2026 at 10:15 AM.",
    "Ada Holt covers the coast for the Lantern.",
    "Sign up for our newsletter.",
    "Please log in to leave a comment.",
    "Contact: Ida Brook",
    "(406) 555-0113",
    "From: Coast News <news@coast.example>",
    "Subject: Boats wait",
    "Begin forwarded message:",
    "Coast Works A gate with rust on it.Coast Works",
    "The gate in May. (Coast Works)",
    "FILE - The gate in May, March 3, 2026. (AP Photo/Bo Reed)",
    "AP Photo/Bo Reed",
    "Photo by Bo Reed",
    "Load-Date: March 3, 2026",
    "End of Document",
    "7 of 19 DOCUMENTS",
    "LENGTH: 176 words",
    "Late Edition - Final",
    "HD",
    "BODY",
    "---",
    "title: Boats wait",
    "WATCH | Boats wait",
    "Home / News / Boats",
    "NewsOpinionSport",
    "Updated 2 hours ago",
    "6:01 p.m.",
    "5 min read",
    "WHAT HAPPENS NEXT?",
    "What happens next",
    "ENDS",
    "-30-",
    "###",
    "https://lantern.example",
    "@adaholt",
    "SOURCE Harbour Bank",
    "ISTANBUL / ANKARA",
    "CDT —",
)
"""Lines that stand below a body, and some of which have the form of a line of the head."""

HEADS = ("", "Lock opens\n\n", "Lock opens\n\nBy Cy Poe\n\n", "Lock opens\n\nMay 4, 2025\n\n")


def said(article: Article) -> list[tuple[object, ...]]:
    """Return what is found in the body of an article, apart from its days."""
    return [
        (one.content, one.cue, one.source, one.speaker and one.speaker.name, one.frame)
        for one in article.statements
    ]


def assert_loses_nothing(text: str, late: str) -> None:
    """Assert that a line below the body leaves its paragraphs and statements as they are."""
    before, after = parse_article(text), parse_article(f"{text}\n\n{late}\n")
    kept = {paragraph.span for paragraph in after.paragraphs}
    assert kept >= {paragraph.span for paragraph in before.paragraphs}
    gained = [one for one in said(after) if one not in said(before)]
    assert [one for one in said(after) if one not in gained] == said(before)
    # The signature of a post tells who says what stands above it.
    assert all(frame == "C - S" for *_, frame in gained)


@pytest.mark.parametrize("late", LATE)
@pytest.mark.parametrize("head", HEADS)
def test_line_below_the_body_swallows_no_paragraph(head: str, late: str) -> None:
    body = "The lock opened on Monday, the port said.\n\n“It holds,” Bo Reed, an engineer, said."
    assert_loses_nothing(head + body, late)
    assert_loses_nothing(f"{head}{body}\n\nIt was built in 1912.", late)


@given(built_articles(), st.sampled_from(LATE))
def test_line_below_a_built_body_swallows_no_paragraph(built: Built, late: str) -> None:
    assert_loses_nothing(built.text.rstrip(), late)


@pytest.mark.parametrize("late", LATE)
def test_line_within_the_body_swallows_no_paragraph(late: str) -> None:
    first = "The lock opened on Monday, the port said.\n\nBoats had waited for a week."
    last = "“It holds,” Bo Reed, an engineer, said.\n\nIt was built in 1912."
    article = parse_article(f"Lock opens\n\n{first}\n\n{late}\n\n{last}")
    found = [paragraph.text for paragraph in article.paragraphs]
    assert [one for one in found if not late.endswith(one)] == [
        *first.split("\n\n"),
        *last.split("\n\n"),
    ]


def test_date_beside_the_first_sentence_may_stand_below_a_standfirst() -> None:
    article = parse_article("Lock opens\n\nBoats wait for it.\n\nJuly 17, 2025 - The lock opened.")
    assert str(article.date) == "2025-07-17"
    assert [one.text for one in article.paragraphs] == ["The lock opened."]


WITHIN = {
    "What happens next": "subhead",
    "‘It was cold’": "subhead",
    "'No Way Back.'": "subhead",
    "6:01 p.m.": "stamp",
    "12": "control",
    "Ada Holt/Halcyon Wire": "caption",
    "The lock at noon. Ada Holt | Courier": "caption",
    "FILE PHOTO: The lock is seen in Oslo, July 5, 2024. Wire/Ida Marsh via Wire.": "caption",
    "FILE - The lock is seen at noon in Oslo, where boats wait for the tide and for the men of the "
    "harbour, as they did in all the years before. (HNN Photo/Ida Marsh, File)": "caption",
    "The lock is seen at noon in Oslo. (HNN Photo/Ida Marsh)": "caption",
    "Key points:": "label",
    "♦ ♦": "control",
    "ADVERTISEMENT": "notice",
    "This site uses cookies. Learn how we store your data.": "notice",
    "Sign up for our newsletter.": "notice",
    "Follow the Lantern on Facebook.": "notice",
    "Send your story ideas to desk@lantern.example.": "notice",
    "Bo Reed contributed reporting from Oslo.": "credit",
    "Harbour News™ & © 2016 Harbour News Network.": "notice",
}
"""Lines among paragraphs, with what they are."""


@pytest.mark.parametrize(("line", "kind"), WITHIN.items())
def test_line_of_a_page_within_the_body(line: str, kind: str) -> None:
    article = parse_article(f"Lock opens\n\nIt opened.\n\n{line}\n\nBoats wait.")
    assert [(one.text, one.kind) for one in article.furniture] == [(line, kind)]
    assert [one.text for one in article.paragraphs] == ["It opened.", "Boats wait."]


BELOW = {
    "-- Halcyon Wire": "credit",
    "This report was first published by The Lantern on Monday.": "credit",
    "Old lock shut for good after a storm": "link",
    "Canals": "topic",
}
"""Lines below the body, with what they are."""


@pytest.mark.parametrize(("line", "kind"), BELOW.items())
def test_line_of_a_page_below_the_body(line: str, kind: str) -> None:
    article = parse_article(f"Lock opens\n\nIt opened.\n\nBoats wait.\n\n{line}")
    assert [(one.text, one.kind) for one in article.furniture] == [(line, kind)]


@pytest.mark.parametrize(("label", "kind"), [("Topics", "topic"), ("Related", "link")])
def test_lines_below_a_label_are_of_its_kind(label: str, kind: str) -> None:
    lines = f"{label}\nCanals\nOld lock shut for good after a storm"
    article = parse_article(f"Lock opens\n\nIt opened.\n\n{lines}")
    assert [one.kind for one in article.furniture] == [kind] * 3


SENTENCES = (
    "The port found these things in the lock:\n\nTwo old boats\n\nA rope",
    "“We go,” Bo Reed said",
    "“We go, Ada Stone.”",
    "“We go.”\n\n— Bo Reed, engineer",
    "The lock, which the port said was old\n\nand weak, opened.",
    "He said:\n\n“We go.”",
    "STONE:\n\nIs it old?",
    "Stone:\n\nIs it old?\n\nReed:\n\nIt is.\n\nStone:\n\nIs it shut?\n\nReed:\n\nIt is.",
    "“We can read our newsletter,” Bo Reed said.",
    "Save our lock, the mayor said on Monday.",
    "You may cross at noon.",
    "We left it there.",
    "It opened. [Halcyon Wire]",
    "The boats waited for the tide" + " and for the men of the old harbour" * 3,
)
"""Paragraphs that have something of the lines of a page."""


@pytest.mark.parametrize("body", SENTENCES)
def test_sentence_is_no_line_of_a_page(body: str) -> None:
    article = parse_article(f"Lock opens\n\nIt opened.\n\n{body}\n\nBoats wait.")
    assert not article.furniture
    assert len(article.paragraphs) == 3 + body.count("\n\n")


def test_text_without_a_sentence_keeps_its_lines() -> None:
    article = parse_article("Lock opens\n\nBoats wait\n\nMen wait")
    assert [one.text for one in article.paragraphs] == ["Boats wait", "Men wait"]


MENU = "Harbour Lantern\nNews\nObituaries\nClassifieds\nTides today\nLock opens at last for boats\n"


def test_headline_is_the_line_that_the_body_takes_up() -> None:
    article = parse_article(f"{MENU}By Cy Poe\nMay 4, 2025\n\nThe lock has opened for boats.")
    assert article.headline is not None
    assert article.headline.text == "Lock opens at last for boats"
    assert {one.kind for one in article.furniture} == {"topic", "control"}
    assert article.byline is not None


def test_headline_is_not_the_title_of_the_page() -> None:
    title = "Lock opens at last for boats - Harbour Lantern\nLock opens at last for boats\n"
    article = parse_article(f"{title}By Cy Poe\n\nThe lock has opened for boats.")
    assert article.headline is not None
    assert article.headline.text == "Lock opens at last for boats"


COMMENTED = "Lock opens\n\nIt opened.\n\nBoats wait.\n\n“It holds,” Bo Reed said.\n\n"


@pytest.mark.parametrize("opening", ["12 comments", "Leave a reply", "Comments 112"])
def test_comments_of_readers_are_no_part_of_the_article(opening: str) -> None:
    text = f"{COMMENTED}{opening}\n\nTides, 3 hours ago\n\nI said so in May, did I not?"
    article = parse_article(text)
    assert [one.text for one in article.paragraphs] == COMMENTED.strip().split("\n\n")[1:]
    assert {one.kind for one in article.furniture} == {"comment"}


@pytest.mark.parametrize(
    "text",
    [
        f"{COMMENTED}12 comments\n\nIt was old.",
        "Lock opens\n\nIt opened.\n\n12 comments\n\nShare\n\nBoats wait.\n\nMen wait.",
        f"{COMMENTED}12 comments\n\nShare\n\nIt was old.\n\nIt was shut.\n\nIt was cold.",
    ],
)
def test_counter_within_the_body_opens_no_comments(text: str) -> None:
    assert "comment" not in {one.kind for one in parse_article(text).furniture}


def test_words_that_a_page_repeats_are_furniture() -> None:
    said = "“We will wait for the tide,” Bo Reed said.\n\n“We will wait for the tide.”\n\n“We go.”"
    article = parse_article(f"Lock opens\n\nIt opened.\n\n{said}\n\n“We go.”")
    assert [one.text for one in article.furniture] == ["“We will wait for the tide.”"]


def test_a_line_between_marks_that_stands_once_is_a_paragraph() -> None:
    article = parse_article("Lock opens\n\nBo Reed wrote:\n\n“We will wait for it.”\n\nIt did.")
    assert not article.furniture


STRANGE = {
    "<!DOCTYPE html><title>Lock opens</title>": "looks-like-markup",
    "<p>It opened.</p><p>Boats wait.</p><p>“It holds,” Bo Reed said.</p>": "looks-like-markup",
    '{"title": "Lock opens", "text": "It opened."}': "looks-like-json",
    '[{"text": "It opened."}]': "looks-like-json",
    "id,title,text\n1,Lock opens,It opened.\n": "looks-like-table",
    '"id";"title";"text"\n1;"Lock opens";"It opened, then shut."\n': "looks-like-table",
    "id|title|text\n1|Lock opens|It opened.\n": "looks-like-table",
    "url\ttitle\ttext\nlantern.example\tLock opens\tIt opened.\n": "looks-like-table",
    "%PDF-1.7 %âãÏÓ": "looks-like-binary",
    "PK\x03\x04\x14\x00\x06\x00": "looks-like-binary",
    "\x00\x01\x02\x03\x04 lock": "looks-like-binary",
}


@pytest.mark.parametrize(("text", "code"), STRANGE.items())
def test_what_is_no_article_is_a_problem(text: str, code: str) -> None:
    problems = {problem.code: problem for problem in parse_article(text).problems}
    assert code in problems
    assert problems[code].span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "It <b>opened</b>. Boats wait.",
        "It costs < 3 crowns. Boats wait.",
        '["It opened," he said.] Boats wait.',
        "A lost sign \x00 is none.",
        "{It opened.}",
        "Ada Stone, Bo Reed, Cy Poe\nIt opened, Stone said.",
        "News Opinion Sport\nIt opened.",
        "Home|News|Sport\nLock opens\nIt opened.",
    ],
)
def test_odd_article_is_an_article(text: str) -> None:
    assert not [one for one in parse_article(text).problems if one.code.startswith("looks")]
