"""The page: what a browser's parser makes of it."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest
from attrs import evolve
from hypothesis import example, given

from built import build_harbour, build_statement, empty_article
from newsparse import Article, Span, parse_article
from newsparse.formats.browser_page import read_style
from newsparse.formats.format import RenderOptions
from newsparse.formats.marked_text import UNSHOWN
from newsparse.formats.registry import FORMATS
from newsparse.formats.wording import card_lines, tidy
from seeds import SEEDS, read_seed
from strategies import texts
from strategies_formats import HOSTILE, odd_articles

TAGS = {
    *("html", "head", "meta", "title", "body", "style", "div", "nav", "p", "h1", "h2", "ul"),
    *("li", "span", "article", "footer", "a", "i", "dl", "dt", "dd", "details", "summary"),
}
ATTRIBUTES = {
    *("class", "style", "title", "lang", "charset", "name", "content", "http-equiv", "tabindex"),
    *("data-card", "data-speaker", "data-legend", "data-place", "data-name", "data-stance"),
    *("href", "id", "aria-description", "aria-hidden", "aria-label"),
}


def read_page(article: Article) -> Element:
    """Return the page of an article as a browser reads it."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree: Element = parser.parse(article.to_html())
    return tree


def reading_of(page: Element) -> Element:
    (reading,) = (part for part in page.iter("article"))
    return reading


def text_of(element: Element) -> str:
    return "".join(element.itertext())


def check_page(article: Article) -> None:
    """Assert that a page has nothing but our elements, and the text just as it is."""
    page = read_page(article)
    for part in page.iter():
        if isinstance(part.tag, str):
            assert part.tag in TAGS, part.tag
            assert set(part.keys()) <= ATTRIBUTES, part.keys()
    assert text_of(reading_of(page)) == article.text.translate(UNSHOWN)


@given(odd_articles(HOSTILE))
def test_nothing_in_a_text_can_break_out_of_the_page(article: Article) -> None:
    check_page(article)


@given(odd_articles())
def test_any_article_has_a_page_with_its_text(article: Article) -> None:
    check_page(article)


@given(texts())
@example("\n\nBy Ada Stone\r\n\r\n“We won,” she said.\r")
def test_any_text_has_a_page_with_its_text(text: str) -> None:
    check_page(parse_article(text))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_seeds_have_pages_with_their_text(seed: object) -> None:
    check_page(parse_article(read_seed(seed)))  # type: ignore[arg-type]


def pieces(article: Article, role: str) -> list[Element]:
    return [
        part
        for part in reading_of(read_page(article)).iter("span")
        if f"np-{role}" in part.get("class", "").split()
    ]


def test_contents_have_their_speakers_and_tell_of_themselves() -> None:
    contents = pieces(build_harbour(), "content")
    told = [(text_of(part), part.get("data-speaker")) for part in contents]
    assert told == [
        ("Tolls will rise in spring", "0"),
        ("“We will not rush this,”", "0"),
        ("“Safety comes first.”", "0"),
        ("“The old bridge is tired.", "0"),
        ("“It needs rest,”", "0"),
        ("the plan “barely\nlegal”", "1"),
        ("it would appeal", "1"),
        ("Nobody would be hurt", "2"),
        ("“Boo!”", None),
        ("a café by the quay", None),
    ]
    assert [part.attrib["data-card"].split("\n") for part in contents[::9]] == [
        ["Ada Stone, Mayor", "reported, not quoted · said", "on 3 March 2026", "100% sure"],
        ["They — nobody is found whom this means", "reported, not quoted · expect", "100% sure"],
    ]
    assert contents[8].attrib["data-card"] == "nobody is named\ndirect quotation\n100% sure"


def test_a_card_tells_what_is_denied_and_how_sure_it_is() -> None:
    article = build_harbour()
    denial = evolve(article.statements[0], negated=True, hedged=True, confidence=0.734)
    card = list(card_lines(evolve(article, statements=(denial,)), 0))
    assert card[-1] == "denied · not vouched for · 73% sure"


def test_a_part_inside_a_part_is_drawn_and_the_outer_goes_on_behind_it() -> None:
    text = "Stone said Reed said no."
    outer = build_statement(text, (Span(11, 23),))
    inner = build_statement(text, (Span(16, 20),))
    article = evolve(empty_article(text), statements=(outer, inner))
    found = [(text_of(part), part.attrib["class"]) for part in pieces(article, "content")]
    assert found == [
        ("Reed ", "np-content np-first"),
        ("said", "np-content np-first np-last"),
        (" no", "np-content np-last"),
    ]


def test_the_legend_counts() -> None:
    page = read_page(build_harbour())
    lists = list(page.iter("ul"))[:2]
    entries = [" ".join(text_of(part).split()) for one in lists for part in one.iter("li")]
    assert entries == [
        "Ada Stone, Mayor 3",
        "port authority 2",
        "a leaflet 1",
        "nobody named 2",
        "line 19: a quotation mark that never closes: “Le Phare.",
    ]


def test_who_is_quoted_most_stands_first_in_the_legend() -> None:
    page = read_page(
        parse_article("“No,” Bo Reed said.\n\n“Yes,” Ada Stone said. “Now,” she said.")
    )
    (speakers,) = (part for part in page.iter("nav"))
    assert [text_of(entry) for entry in speakers.iter("li")] == ["Ada Stone 2", "Bo Reed 1"]


def test_blocks_are_elements() -> None:
    reading = reading_of(read_page(build_harbour()))
    (headline,) = reading.iter("h1")
    assert text_of(headline) == "Harbour tolls to rise, mayor says"
    lines = [part for part in reading.iter("div") if part.get("class") == "np-line"]
    assert [text_of(line) for line in lines] == [
        "By Ida Marsh and Bo Lind",
        "2026-03-03",
    ]
    first = next(reading.iter("p"))
    assert text_of(first).startswith("PORT ELLERY (Coast Wire) — Tolls will rise")


@pytest.mark.parametrize(
    ("article", "name", "title"),
    [
        (build_harbour(), "story.txt", "Harbour tolls to rise, mayor says"),
        (empty_article("No."), "story.txt", "story.txt"),
        (empty_article("No."), "-", "Who said what"),
        (empty_article("No."), "</title>\n", "</title>"),
    ],
)
def test_a_page_has_a_title(article: Article, name: str, title: str) -> None:
    page = html5lib.parse(
        FORMATS["html"].render(article, RenderOptions(name, 80)), namespaceHTMLElements=False
    )
    assert page.findtext("head/title") == title


def test_what_is_quoted_looks_otherwise_than_what_is_reported() -> None:
    page = build_harbour()
    assert [text_of(part) for part in pieces(page, "quoted")][-2:] == ["“barely\nlegal”", "“Boo!”"]
    assert [text_of(part) for part in pieces(page, "reported")][1] == "the plan "


def test_names_stand_in_the_margin_once_for_each_turn() -> None:
    article = parse_article(
        "Ada Stone said it rained. She said it snowed. She denied that it hailed.\n\n"
        "It was said that the quay was shut. Bo Reed said no ship sailed."
    )
    names = list(read_page(article).iter("i"))
    assert [(part.get("data-name"), part.get("data-stance")) for part in names] == [
        ("Ada Stone", None),
        ("", "denied"),
        ("?", None),
        ("Bo Reed", None),
    ]


def test_every_statement_can_be_linked_to_and_reached_by_keyboard() -> None:
    article = build_harbour()
    page = read_page(article)
    stops = [part.get("id") for part in page.iter("span") if part.get("tabindex") == "0"]
    assert sorted(filter(None, stops)) == sorted(
        f"np-statement-{place}" for place in range(len(article.statements))
    )
    links = [part.attrib["href"].removeprefix("#") for part in page.iter("a")]
    assert set(links) <= set(stops)
    assert {*links} == {*stops}  # each is linked to by the reasons at the end


def test_an_unsure_statement_is_faint() -> None:
    article = build_harbour()
    unsure = evolve(article.statements[0], confidence=0.49)
    shown = evolve(article, statements=(unsure, *article.statements[1:]))
    assert len(pieces(article, "unsure")) == 0
    assert len(pieces(shown, "unsure")) > 0


def test_nothing_is_loaded_and_nothing_runs() -> None:
    written = build_harbour().to_html()
    for word in ("<script", "javascript:", "@import", "url(", "http://", "https://", "<link"):
        assert word not in written
    assert "default-src 'none'" in written


def test_a_notebook_shows_the_same_as_an_element() -> None:
    article = build_harbour()
    element = article._repr_html_()
    assert element in article.to_html()
    parsed = html5lib.parseFragment(element, namespaceHTMLElements=False)
    assert [part.tag for part in parsed] == ["div"]


def test_no_class_is_one_that_the_style_of_another_page_may_know() -> None:
    ours = re.compile(r"np-[a-z]+|newsparse(-page)?")
    page = read_page(build_harbour())
    classes = {name for part in page.iter() for name in part.attrib.get("class", "").split()}
    assert {name for name in classes if not ours.fullmatch(name)} == set()
    styled = set(re.findall(r"\.([a-z][a-z-]+)", read_style("newsparse.formats", "reading.css")))
    assert {name for name in styled if not ours.fullmatch(name)} == set()
    assert len(styled & classes) > 12


# Parts of an article


@given(odd_articles())
def test_a_notebook_shows_every_part(article: Article) -> None:
    for speaker in article.speakers:
        assert tidy(speaker.name).translate(UNSHOWN) in words_of(speaker._repr_html_())
    for statement in article.statements:
        assert tidy(statement.said).translate(UNSHOWN) in words_of(statement._repr_html_())


def words_of(element: str) -> str:
    """Return the words of the only element that HTML has."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    (only,) = parser.parseFragment(element)
    return "".join(only.itertext())


def test_a_part_tells_what_one_wants_to_know() -> None:
    text = "Ada Stone, the mayor, did not say on Monday that “<b>all</b> is well.”"
    (statement,) = parse_article(text).statements
    shown = statement._repr_html_()
    assert "<b>Ada Stone, mayor</b>" in shown
    assert "&lt;b&gt;all&lt;/b&gt; is well" in shown
    assert "denied" in shown
    assert statement.speaker is not None
    assert statement.speaker._repr_html_() == (
        "<div><b>Ada Stone, mayor</b><br><small>person · 1 mention</small></div>"
    )
