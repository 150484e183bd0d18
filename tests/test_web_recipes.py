"""The recipes for web pages: each reads a page of ours with the tool it is for, if installed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from newsparse import Article
from recipes import DOCS, recipe

HTML = (DOCS.parent / "benchmarks" / "web" / "tabloid.html").read_text(encoding="utf-8")
HEADLINE = "Baker's fury as gulls steal £300 of pasties in a WEEK"
DAY = dt.date(2026, 3, 3)

TOOLS = {
    "trafilatura": "trafilatura",
    "readability-lxml": "readability",
    "BeautifulSoup": "bs4",
    "inscriptis": "inscriptis",
}
"""The recipes that read a page as it is, with the module that each needs."""


def run(title: str, **given: Any) -> Article:
    """Run a recipe with what it is given, and return the article that it reads."""
    made: dict[str, Any] = {**given}
    exec(recipe(title, "web-pages.md"), made)  # noqa: S102
    article: Article = made["article"]
    return article


def check(article: Article) -> None:
    """Assert that the headline and who speaks were found."""
    assert article.headline
    assert article.headline.text == HEADLINE
    assert {"Ida Marsh", "Mika Ruud"} <= {speaker.name for speaker in article.speakers}


@pytest.mark.parametrize("title", TOOLS)
@pytest.mark.filterwarnings("default")  # what the tools warn of among themselves
def test_a_recipe_reads_a_page(title: str) -> None:
    pytest.importorskip(TOOLS[title])
    article = run(title, html=HTML)
    check(article)
    assert article.date == DAY or title == "readability-lxml"


def test_newspaper_tells_headline_authors_and_date(monkeypatch: pytest.MonkeyPatch) -> None:
    newspaper = pytest.importorskip("newspaper")
    fetch = newspaper.article
    # What stands at an address is not ours to read in a test.
    monkeypatch.setattr(newspaper, "article", lambda url: fetch(url, input_html=HTML))
    article = run("newspaper4k", url="https://beacon.example/gulls")
    check(article)
    assert article.date == DAY


class FakePage:
    """What a driver of browsers gives: the text of an element."""

    def inner_text(self, element: str) -> str:
        text = (DOCS.parent / "benchmarks/web/browser/tabloid.txt").read_text(encoding="utf-8")
        return {"body": text, "h1": HEADLINE}[element]


def test_what_a_browser_shows_is_read() -> None:
    article = run("A browser", page=FakePage())
    check(article)
    assert article.date == DAY
