"""What a caller knows of an article: headline, authors and date, and how its lines are found."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse import Article, KnownHead, explain, load_vocabulary, parse_article, parse_articles
from newsparse.cli import main
from newsparse.header.handed_dates import read_handed_date
from newsparse.header.known_head import plainly
from newsparse.known_fields import USUAL, read_known_fields
from newsparse.model import Author, Headline, Published
from newsparse.span import Span
from strategies import texts

ENGLISH = load_vocabulary("en")

LEDE = "The bridge will stay shut until spring, Mayor Ada Stone said Tuesday."
BODY = f"{LEDE}\n\n“We will not rush this,” she said.\n"
PAGE = f"Home\nNews\nSport\nSign in\nToday's paper\nBridge shut until spring\nBy Ada Holt\n\n{BODY}"


def paragraphs(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


# Headline


def test_a_headline_that_the_text_lacks_has_no_place() -> None:
    article = parse_article(BODY, headline="Bridge shut")
    assert article.headline == Headline(None, "Bridge shut")
    assert paragraphs(article) == BODY.strip().split("\n\n")


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge shut until spring\n\n{BODY}",
        PAGE,
        f"Bridge shut until spring | The Lantern\nHome\nBridge shut until spring\n\n{BODY}",
        f"News\n\nBridge shut until spring - Towns - The Lantern\n\n{BODY}",
        f"Title: Bridge shut until spring\n\n{BODY}",
        f"Bridge \u200bshut until\u00a0spring\n\n{BODY}",
        f"{BODY}\n\nBridge shut until spring",
    ],
)
def test_lines_that_repeat_the_headline_are_of_the_head(text: str) -> None:
    article = parse_article(text, headline="Bridge shut until spring")
    assert article.headline is not None
    assert plainly(article.headline.text) == "bridge shut until spring"
    assert paragraphs(article) == BODY.strip().split("\n\n")


def test_the_lines_of_a_page_above_its_headline_are_furniture() -> None:
    article = parse_article(PAGE, headline="Bridge shut until spring")
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Ada Holt"]
    assert [line.text for line in article.furniture] == PAGE.split("\n")[:5]


def test_a_date_right_above_the_headline_is_read() -> None:
    text = f"Home\nSport\nShop\nNews\nSport\n3 March 2026\nBridge shut\n\n{BODY}"
    assert parse_article(text, headline="Bridge shut").date == dt.date(2026, 3, 3)


def test_another_headline_of_the_text_loses() -> None:
    article = parse_article(f"Town cut off\n\n{BODY}", headline="Bridge shut")
    assert article.headline == Headline(None, "Bridge shut")


def test_a_sentence_that_begins_as_the_headline_is_of_the_body() -> None:
    text = f"{LEDE}\n\nBridge shut until spring | a lock that nobody in the town has ever seen.\n"
    article = parse_article(text, headline="Bridge shut until spring")
    assert len(article.paragraphs) == 2


# Authors


def test_authors_that_the_text_lacks_have_no_place() -> None:
    article = parse_article(BODY, authors=["Ada Holt", "", "Bo Lind "])
    assert article.byline is not None
    assert (article.byline.span, article.byline.text) == (None, "")
    assert article.byline.authors == (
        Author(None, "Ada Holt", "Ada Holt"),
        Author(None, "Bo Lind", "Bo Lind"),
    )


@pytest.mark.parametrize(
    "line", ["By Ada Holt and Bo Lind", "ADA HOLT, BO LIND", "Ada Holt | Bo Lind"]
)
def test_lines_that_name_the_authors_are_the_byline(line: str) -> None:
    text = f"Bridge shut\n\n{LEDE}\n\n{line}\n\n{BODY}"
    article = parse_article(text, authors=["Ada Holt", "Bo Lind"])
    assert article.byline is not None
    assert article.byline.text == line
    for author in article.byline.authors:
        assert author.span is not None
        assert author.span.of(text) == author.text
    assert line not in paragraphs(article)


def test_an_author_more_than_the_byline_names_has_no_place() -> None:
    text = f"Bridge shut\nBy Ada Holt\n\n{BODY}"
    article = parse_article(text, authors=("Ada Holt", "Bo Lind"))
    assert article.byline is not None
    assert article.byline.authors == (
        Author(Span(15, 23), "Ada Holt", "Ada Holt"),
        Author(None, "Bo Lind", "Bo Lind"),
    )


@pytest.mark.parametrize("line", ["By Bo Lindgren", "By Ada Holt"])
def test_a_byline_of_somebody_else_loses(line: str) -> None:
    article = parse_article(f"Bridge shut\n{line}\n\n{LEDE * 4}\n\n{BODY}", authors="Bo Lind")
    assert article.byline is not None
    assert article.byline.span is None
    assert article.byline.authors == (Author(None, "Bo Lind", "Bo Lind"),)


@pytest.mark.parametrize("blank", ["\xa0", "\t", "\u2009"])
def test_a_blank_of_any_kind_stands_between_the_names_of_authors(blank: str) -> None:
    article = parse_article(BODY, authors=f"By{blank}Ada{blank}Holt and{blank}Bo Lind")
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Ada Holt", "Bo Lind"]


def test_roles_papers_and_addresses_are_no_authors() -> None:
    told = ["Ada Holt @adaholt", "By Bo Lind, Editor", "AFP", "Staff Writers", "Banksy"]
    article = parse_article(BODY, authors=told)
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Ada Holt", "Bo Lind", "Banksy"]
    assert parse_article(BODY, authors=["AFP", "Staff Writers"]).byline is None


def test_one_author_may_be_a_string() -> None:
    article = parse_article(BODY, authors="Ada Holt")
    assert article.byline is not None
    assert [author.name for author in article.byline.authors] == ["Ada Holt"]


def test_letters_that_change_their_number_keep_their_places() -> None:
    text = f"Bridge shut\nBy İda Marsh\n\n{BODY}"
    article = parse_article(text, authors="İda Marsh")
    assert article.byline is not None
    assert article.byline.authors[0].span == Span(15, 24)


@given(texts(), st.text(max_size=20), st.lists(st.text(max_size=12), max_size=3))
@example("Bridge shut\n3 March 2026\n, HNN\n\nIt fell.", "Bridge shut", [","])
@example("\u200b\n\nIt fell.", "\u200b", ["\u200b"])
def test_whatever_is_known_any_text_is_read(text: str, headline: str, names: list[str]) -> None:
    article = parse_article(text, headline=headline, authors=names, published=headline)
    for part in (article.headline, article.byline):
        assert part is None or part.span is None or part.span.of(text) == part.text


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ({"headline": 3}, "headline must be a str, not int"),
        ({"authors": [b"Ada"]}, "authors must be names, not bytes"),
        ({"published": 3}, "published must be a date, a datetime or a str, not int"),
    ],
)
def test_what_is_of_a_wrong_type_is_refused(argument: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        parse_article("text", **argument)


# Dates


class NotATime(dt.datetime):
    """What pandas has for a missing time: a datetime that is not equal to itself."""

    def __ne__(self, other: object) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = dt.datetime.__hash__


NOON = dt.datetime(2026, 3, 3, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (None, None),
        ("", None),
        (" ", None),
        (float("nan"), None),
        (" NaT ", None),
        (NotATime(2026, 3, 3), None),
        (NOON.date(), NOON.date()),
        (NOON, NOON),
        (NOON.replace(tzinfo=None), NOON.date()),
        ("2026-03-03", NOON.date()),
        ("20260303", NOON.date()),
        (" 2026-03-03T12:00:00Z ", NOON),
        ("2026-03-03T12:00:00", NOON.date()),
        ("March 3, 2026", NOON.date()),
        ("March\xa03,\u2009 2026", NOON.date()),
        ("Tue, 03 Mar 2026 12:00:00 GMT", NOON),
        ("3 March 2026 12:00 UTC", NOON),
        ("Published: 03.03.2026", NOON.date()),
    ],
)
def test_one_function_reads_all_dates_that_come_in(value: object, read: dt.date | None) -> None:
    assert read_handed_date(value, ENGLISH) == read


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("soon", "'soon' is no date that can be read"),
        ("March 3, 2026, they said", "is no date that can be read"),
        ("3 March", "'3 March' is no date that can be read"),
        ("04/05/2026", "'04/05/2026' can mean 2026-05-04 or 2026-04-05"),
        ("February 30, 2026", "there is no such day as 'February 30, 2026'"),
    ],
)
def test_a_date_that_cannot_be_read_is_a_problem_and_no_loss(value: str, message: str) -> None:
    with pytest.raises(ValueError, match=message.replace("(", r"\(")):
        read_handed_date(value, ENGLISH)
    article = parse_article(BODY, published=value)
    (problem,) = article.problems
    assert (problem.code, problem.span) == ("unreadable-date", Span(0, 0))
    assert message in problem.message
    assert (article.published, len(article.statements)) == (None, 2)


def test_a_value_of_another_kind_is_no_date() -> None:
    with pytest.raises(TypeError, match="a date is needed, or a text that tells one, not int"):
        read_handed_date(20260303, ENGLISH)


def test_a_caller_says_which_date_comes_first() -> None:
    text = f"Bridge shut\nMarch 3, 2026\n\n{BODY}"
    day = dt.date(2026, 3, 4)
    written, handed = (
        parse_article(text, published=day),
        parse_article(text, published=day, date_from="caller"),
    )
    assert (written.date, handed.date) == (dt.date(2026, 3, 3), day)
    assert handed.published == Published(day, None, "")
    for article in (written, handed):
        assert [problem.code for problem in article.problems] == ["published-conflict"]


def test_the_moment_of_a_caller_is_that_of_the_same_day_in_the_text() -> None:
    text = f"Bridge shut\nMarch 3, 2026\n\n{BODY}"
    article = parse_article(text, published=NOON, date_from="caller")
    assert article.published == Published(NOON, Span(12, 25), "March 3, 2026")
    assert article.problems == ()


# The other ways in


RECORDS: list[tuple[dict[str, Any], KnownHead]] = [
    ({"title": "Bridge shut"}, KnownHead("Bridge shut")),
    ({"headline": "", "title": "Bridge shut"}, KnownHead("Bridge shut")),
    ({"headline": 3}, KnownHead()),
    ({"author": "By Ada Holt and Bo Lind"}, KnownHead(authors=("Ada Holt", "Bo Lind"))),
    ({"authors": ["Ada Holt", "Bo Lind, Editor"]}, KnownHead(authors=("Ada Holt", "Bo Lind"))),
    ({"byline": "the weather office"}, KnownHead(authors=("the weather office",))),
    ({"authors": 3}, KnownHead()),
    ({"authors": [""]}, KnownHead()),
    ({"date": "3/4/26"}, KnownHead(published="3/4/26")),
    ({"published": 1772000000}, KnownHead(published="1772000000")),
    ({"published": None, "date": "2026-03-03"}, KnownHead(published="2026-03-03")),
]


@pytest.mark.parametrize(("record", "known"), RECORDS)
def test_fields_are_found_by_their_usual_names(record: dict[str, Any], known: KnownHead) -> None:
    assert read_known_fields(record, USUAL, ENGLISH) == known


def test_what_newsparse_has_written_tells_what_it_read() -> None:
    article = parse_article(f"Bridge shut\nBy Ada Holt\nMarch 3, 2026\n\n{BODY}")
    known = read_known_fields(article.to_dict(), USUAL, ENGLISH)
    assert known == KnownHead("Bridge shut", ("Ada Holt",), "2026-03-03")
    assert parse_article(article.text, headline="Bridge shut", authors="Ada Holt") == article


def test_of_each_text_something_else_may_be_known() -> None:
    day = dt.date(2026, 3, 4)
    texts: list[str | tuple[str, KnownHead]] = [
        (BODY, KnownHead("Bridge shut")),
        (BODY, KnownHead(published="2026-03-03")),
        BODY,
    ]
    articles = list(parse_articles(texts, published=day))
    assert [one.date for one in articles if isinstance(one, Article)] == [
        day,
        dt.date(2026, 3, 3),
        day,
    ]


def test_an_explanation_tells_why_the_headline_is_known() -> None:
    explanation = explain(PAGE, headline="Bridge shut until spring")
    assert explanation.why_headline == "the caller tells it"
    assert explanation.lines[5].taken_for == ("headline",)
    assert explanation.lines[5].trials == ()
    assert explanation.lines[6].trials


@pytest.fixture
def lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two records in the working folder."""
    monkeypatch.chdir(tmp_path)
    told = {"url": "https://lantern.example/1", "title": "Bridge shut", "by": "Ada Holt", "n": [1]}
    records = [
        {"text": BODY, "date": "soon", **told},
        {"text": BODY, "id": "b", "date": "2026-03-03"},
    ]
    Path("in.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in records))


@pytest.mark.usefixtures("lines")
def test_a_record_tells_what_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "json", "--keep", "--authors-field", "by", "in.jsonl"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["id"] == "https://lantern.example/1"
    assert first["headline"] == {"span": None, "text": "Bridge shut"}
    assert [author["name"] for author in first["byline"]["authors"]] == ["Ada Holt"]
    assert [problem["code"] for problem in first["problems"]] == ["unreadable-date"]
    assert (first["kept"], second["kept"]) == ({"n": [1]}, {})
    assert (second["id"], second["date"]) == ("b", "2026-03-03")


@pytest.mark.usefixtures("lines")
def test_only_json_has_a_place_for_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--keep", "in.jsonl"]) == 2
    assert "--keep is for --format json, not text" in capsys.readouterr().err


@pytest.mark.usefixtures("lines")
def test_names_that_are_told_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--authors-field", "by", "in.jsonl"]) == 0
    assert "Ada Holt" in capsys.readouterr().out


def test_a_headline_told_again_among_the_sentences_is_no_paragraph() -> None:
    sentences = [
        f"It {verb} all day long in the port of Troy." for verb in ("rained", "snowed", "hailed")
    ]
    headline, last = (
        "Tolls in the harbour will rise in spring.",
        "“We will go home early,” Ada Stone said.",
    )
    article = parse_article("\n\n".join([*sentences, headline, last]), headline=headline)
    assert [paragraph.text for paragraph in article.paragraphs] == [*sentences, last]


def test_where_a_date_is_from_is_one_of_two() -> None:
    with pytest.raises(ValueError, match="date_from must be 'text' or 'caller', not 'both'"):
        parse_article("It rained.", date_from="both")  # type: ignore[arg-type]
