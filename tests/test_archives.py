"""Records of archives: their heads, where their bodies end, and files of several."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse import Article, parse_article, split_articles
from newsparse.cli import main

LEDE = "The bridge will stay shut until spring, Mayor Ada Stone said Tuesday."
SAID = "“We will not rush this,” she said."
BODY = f"{LEDE}\n\n{SAID}\n"
LEXIS = (
    "The Harbour Lantern\n\nMarch 3, 2021 Wednesday\n\n{}BYLINE: Ada Holt\n\nSECTION: NEWS\n\n"
    "LENGTH: 355 words\n\n" + BODY
)
PROQUEST = (
    "Title: Bridge shut\nAuthor: {}\nPublication date: May 24, 2012\nFirst page: 4\n"
    f"Full text: {BODY}\nProQuest document ID: 1015590000\n"
)
FACTIVA = (
    "HD Bridge shut\nBY By Ada Holt\nWC 355 words\nPD 3 March 2021\nSN The Lantern\n\n"
    f"LP\n{LEDE}\n\nTD\n{SAID}\n\nAN Document HARLAN0020210303eh3300001\n"
)


def paragraphs(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


def authors(article: Article) -> list[str]:
    return [author.name for author in article.byline.authors] if article.byline else []


HEADLINES = {
    "Bridge shut\n\n": "Bridge shut",
    "Correction Appended\n\nBridge shut\n\n": "Bridge shut",
    "Correction Appended\nLate Edition\nBridge shut\n\n": "Bridge shut",
    "Bridge shut;\nTown cut off\n\n": "Bridge shut;\nTown cut off",
    "Bridge shut;\n\n": "Bridge shut;",
    "HEADLINE: Bridge shut\n\n": "Bridge shut",
    "Late Edition\n\n": "The Harbour Lantern",
}


@pytest.mark.parametrize(("lines", "headline"), HEADLINES.items())
def test_the_headline_stands_below_the_date_and_its_notes(lines: str, headline: str) -> None:
    article = parse_article(LEXIS.format(lines))
    assert article.headline is not None
    assert article.headline.text == headline
    assert paragraphs(article) == [LEDE, SAID]


def test_a_headline_above_the_paper_may_go_over_lines() -> None:
    text = f"Bridge shut;\nTown cut off\n{LEXIS.format('')}"
    article = parse_article(text)
    assert article.headline is not None
    assert article.headline.text == "Bridge shut;\nTown cut off"


NAMES = {
    "Holt, Ada": ["Ada Holt"],
    "Holt, Ada; van der Lind, Bo.": ["Ada Holt", "Bo van der Lind"],
    "By Ada Holt, Staff Writer": ["Ada Holt"],
    "Ada Holt, Oslo": ["Ada Holt"],
    "Anonymous": [],
}


@pytest.mark.parametrize(("written", "names"), NAMES.items())
def test_surnames_may_stand_first(written: str, names: list[str]) -> None:
    article = parse_article(PROQUEST.format(written))
    assert authors(article) == names
    for author in article.byline.authors if article.byline else ():
        assert author.span is not None
        assert author.span.of(article.text) == author.text


def test_a_headline_without_a_label_is_the_first_line_of_text() -> None:
    text = (
        PROQUEST.format("Ada Holt")
        .replace("Title: ", "")
        .replace(
            "Publication date: May 24, 2012",
            "Publication info: The May Lantern; Oslo 24 May 2012: 4.",
        )
    )
    article = parse_article(text)
    assert article.headline is not None
    assert (article.headline.text, str(article.date)) == ("Bridge shut", "2012-05-24")


def test_a_paper_may_come_without_a_date() -> None:
    text = PROQUEST.format("Ada Holt").replace("First page: 4", "Publication info: The May Lantern")
    assert str(parse_article(text).date) == "2012-05-24"


def test_a_record_without_a_body_has_none() -> None:
    article = parse_article("Title: Bridge shut\nAuthor: Ada Holt\nFull text:\n\nAccession number:")
    assert article.headline is not None
    assert article.headline.text == "Bridge shut"
    text = PROQUEST.format("Ada Holt").partition("Full text:")[0]
    empty = parse_article(f"{text}ProQuest document ID: 1015590000\nFull text:")
    assert (paragraphs(empty), authors(empty)) == ([], ["Ada Holt"])


def test_labels_without_a_sentence_are_no_record() -> None:
    text = "Title: Bridge shut\nAuthor: Ada Holt\nPage: 3\nPublication info: The Lantern"
    article = parse_article(text)
    assert article.headline is not None
    assert (article.headline.text, authors(article)) == ("Bridge shut", ["Ada Holt"])


def test_a_dateline_may_have_its_label() -> None:
    article = parse_article(LEXIS.format("Bridge shut\n\nDATELINE: HOLMVIK, March 2\n\n"))
    assert article.dateline is not None
    assert [place.name for place in article.dateline.places] == ["HOLMVIK"]


def test_a_label_in_the_text_ends_no_body() -> None:
    text = f"{LEXIS.format('')}\nSection: the one on the pier.\n\n{BODY}\n{BODY}"
    assert len(parse_article(text).paragraphs) == 7


RULE = "_" * 60
FILES = {
    "counts": "".join(f"{number} of 3 DOCUMENTS\n\n{LEXIS}\n" for number in (1, 2, 3)),
    "ends": FACTIVA * 3,
    "rules": f"{RULE}\n\n{PROQUEST}\n" * 3 + f"{RULE}\n\nContact us",
    "a preface": f"Search results\n{RULE}\n\n{PROQUEST}\n{RULE}\n{PROQUEST}\n{RULE}\n{PROQUEST}",
    "a rest": f"{FACTIVA}{FACTIVA}{PROQUEST}",
}


@pytest.mark.parametrize("name", FILES)
def test_articles_of_a_file_are_told_apart(name: str) -> None:
    text = FILES[name].replace("{}", "")
    places = split_articles(text)
    assert len(places) == 3
    assert "".join(place.of(text) for place in places).strip() == text.strip()
    for place in places:
        assert paragraphs(parse_article(place.of(text)))[0] == LEDE
    (problem,) = [one for one in parse_article(text).problems if one.code == "several-articles"]
    assert problem.span == places[1]
    assert "the text has 3 articles" in problem.message


@pytest.mark.parametrize("name", FILES)
def test_articles_are_told_apart_whatever_blanks_and_line_ends_there_are(name: str) -> None:
    text = FILES[name].replace("{}", "")
    odd = text.replace(" ", "\xa0").replace("\n", "\r\n")
    same = [
        place.of(odd).replace("\xa0", " ").replace("\r\n", "\n") for place in split_articles(odd)
    ]
    assert same == [place.of(text) for place in split_articles(text)]


RULE = "_" * 40


@pytest.mark.parametrize(
    "text",
    ["", BODY, f"{BODY}\n{RULE}\n\n{BODY}", f"{BODY}\n{RULE}\n\n" * 3, LEXIS.format("")],
)
def test_other_texts_are_one_article(text: str) -> None:
    assert [place.of(text) for place in split_articles(text)] == [text]


def test_the_command_line_reads_them_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in.txt").write_text(FACTIVA * 2, encoding="utf-8")
    assert main(["-f", "json", "--split", "in.txt", "missing.txt"]) == 1
    out, err = capsys.readouterr()
    first, second = map(json.loads, out.splitlines())
    assert (first["id"], second["id"]) == ("in.txt:1", "in.txt:2")
    assert second["kept"] == {"number": 2, "start": len(FACTIVA) - 1, "stop": 2 * len(FACTIVA) - 1}
    assert [one["headline"]["text"] for one in (first, second)] == ["Bridge shut"] * 2
    assert err.startswith("newsparse: missing.txt: No such file")
