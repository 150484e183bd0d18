"""The pages in a real browser: how they fit, what they load, and whether they can be read.

Left out where playwright or a Chromium is missing; the checks of a release install both.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsparse import Article, parse_article
from newsparse.cli import main
from newsparse.cli.files.indexed_folder import HEAD
from newsparse.formats.html_index import write_index
from seeds import SEEDS, read_seed

playwright = pytest.importorskip("playwright.sync_api")

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium is installed")

WIDTHS = {"phone": 390, "desk": 1280}

HOSTILE = """\
<script>alert(1)</script> <b>shut</b>

By <i>Ida</i> </style><script>alert(2)</script>

“</article><img src=x onerror=alert(3)>,” Ada Stone said.

“"><svg/onload=alert(4)>, they said <!--"""
"""Markup in the head, in a quotation and in a doubt, and a comment that never ends."""

EVERY_LOOK = """\
Bridge stays shut

By Ida Marsh

PORT ELLERY, March 3, 2026 (Coast Wire) - The bridge is shut, Ada Stone told reporters on Monday.

Stone did not say that it was “safe”. It was said that the ferry is late. The plan seems to fail.

“It never closes, he said.
"""
"""Statements that are denied, nobody's and unsure, all circumstances, and a doubt."""

CONTRAST = """
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255];
  };
  const over = (top, below) => [0, 1, 2].map((n) => top[n] * top[3] + below[n] * (1 - top[3]));
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => v / 255).map(
      (v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    if (!element) return [255, 255, 255];
    return over(rgba(getComputedStyle(element).backgroundColor), ground(element.parentElement));
  };
  const ratio = (element) => {
    const below = ground(element), ink = over(rgba(getComputedStyle(element).color), below);
    const [a, b] = [light(ink), light(below)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = {};
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || element.tagName === "STYLE") continue;
    found[ratio(element).toFixed(2)] = element.outerHTML.slice(0, 120);
  }
  for (const name of document.querySelectorAll("[data-name]"))
    found[ratio(name).toFixed(2)] = name.outerHTML;
  for (const part of document.querySelectorAll("[data-card][tabindex]")) {
    part.focus();
    const card = getComputedStyle(part, "::after");
    const below = over(rgba(card.backgroundColor), [255, 255, 255]);
    const [a, b] = [light(rgba(card.color)), light(below)].sort((x, y) => y - x);
    found[((a + 0.05) / (b + 0.05)).toFixed(2)] = part.dataset.card;
  }
  return found;
}
"""
"""The contrast (WCAG 2) of each text with what is below it, each with an element that has it."""


def crowd() -> str:
    """Return an article of fifty speakers, in English that nobody would print."""
    first = "Ada Bo Cy Dee Eli Fay Gus Hal Ida Jo".split()
    last = "Stone Reed Poe Marsh Holt".split()
    names = [f"{one} {two}" for one in first for two in last]
    return "\n\n".join(f"“I am number {n},” {name} said." for n, name in enumerate(names))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as engine:
        # No sandbox, as checks often run as root, where Chromium refuses to start with one.
        chromium = engine.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Any]:
    contexts = []

    def open_written(shown: str | Article, width: int = 1280, scheme: str = "light") -> Any:
        file = tmp_path / "story.html"
        written = shown if isinstance(shown, str) else shown.to_html()
        file.write_text(written, encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("dialog", lambda dialog: page.asked.append(dialog.message))
        page.goto(file.as_uri())
        return page

    yield open_written
    for context in contexts:
        context.close()


@pytest.fixture
def index() -> str:
    """Return the index of two readings, one with a hostile headline without end."""
    told = {"a.html": "Bridge shut, mayor says", "b.html": f"{HOSTILE} {'word' * 200}"}
    pages = [(name, parse_article(crowd(), headline=line).to_html()) for name, line in told.items()]
    return write_index((name, page[:HEAD]) for name, page in pages)


@pytest.fixture
def ranking(tmp_path: Path) -> str:
    """Return the page of who is quoted how often, of articles that nobody would print."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, text in enumerate([crowd(), HOSTILE, EVERY_LOOK, *map(read_seed, SEEDS[:20])]):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8", newline="")
    page = tmp_path / "who.html"
    assert main(["stats", "-f", "html", "-o", str(page), "--top", "all", str(folder)]) == 0
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize(
    "text",
    [read_seed(SEEDS[0]), crowd(), "word" * 200, EVERY_LOOK],
    ids=["seed", "crowd", "long", "looks"],
)
def test_a_page_is_as_wide_as_its_screen(open_page: Any, text: str, width: int) -> None:
    page = open_page(parse_article(text), width)
    assert page.evaluate("document.documentElement.scrollWidth") == width


UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true })"


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_the_ranking_is_as_wide_as_its_screen(open_page: Any, ranking: str, width: int) -> None:
    page = open_page(ranking, width)
    page.evaluate(UNFOLD)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    # Nor is a name so narrow that its letters stand one below the other.
    assert page.evaluate("document.querySelector('tbody th').clientWidth") > 150


def test_what_is_folded_in_the_ranking_is_not_printed(open_page: Any, ranking: str) -> None:
    page = open_page(ranking)
    shown = (
        "[...document.querySelectorAll('summary')].filter((one) => one.checkVisibility()).length"
    )
    assert page.evaluate(shown) > 0
    page.emulate_media(media="print")
    assert page.evaluate(shown) == 0
    page.evaluate(UNFOLD)
    assert page.evaluate(shown) > 0


def check_contrast(page: Any) -> None:
    page.evaluate(UNFOLD)
    found = page.evaluate(CONTRAST)
    assert len(found) > 1
    assert {ratio: shown for ratio, shown in found.items() if float(ratio) < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("text", [crowd(), EVERY_LOOK], ids=["crowd", "looks"])
def test_all_text_can_be_read(open_page: Any, text: str, scheme: str) -> None:
    check_contrast(open_page(parse_article(text), scheme=scheme))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_of_the_ranking_can_be_read(open_page: Any, ranking: str, scheme: str) -> None:
    check_contrast(open_page(ranking, scheme=scheme))


@pytest.mark.parametrize("text", [read_seed(SEEDS[0]), EVERY_LOOK], ids=["seed", "looks"])
def test_every_statement_is_reached_by_the_tab_key(open_page: Any, text: str) -> None:
    article = parse_article(text)
    page = open_page(article)
    reached = []
    for _ in range(len(article.statements) + len(article.speakers) + 5):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id"))
    wanted = [f"np-statement-{place}" for place in range(len(article.statements))]
    assert set(filter(None, reached)) == set(wanted)


def bottom(page: Any, selector: str) -> float:
    return float(
        page.evaluate(f"document.querySelector('{selector}').getBoundingClientRect().bottom")
    )


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_however_many_speak_text_and_key_are_on_the_first_screen(
    open_page: Any, width: int
) -> None:
    page = open_page(parse_article(crowd()), width)
    assert bottom(page, ".np-key") < 900
    assert bottom(page, ".np-paragraph") < 900


def test_on_paper_all_speakers_are_listed_and_no_card_hides_the_text(open_page: Any) -> None:
    page = open_page(parse_article(crowd()))
    page.focus("#np-statement-0")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    hidden = page.evaluate(
        "(() => { const list = document.querySelector('.np-legend ul');"
        " return list.scrollHeight - list.clientHeight; })()"
    )
    assert hidden == 0
    card = "getComputedStyle(document.querySelector('#np-statement-0'), '::after').display"
    assert page.evaluate(card) == "none"
    assert page.evaluate("document.documentElement.scrollWidth") == 720


def test_a_card_shows_for_what_has_the_focus(open_page: Any) -> None:
    page = open_page(parse_article("“We are ready,” Ada Stone said."))
    page.focus("#np-statement-0")
    card = page.evaluate("getComputedStyle(document.activeElement, '::after').content")
    assert "Ada Stone" in card
    assert "direct quotation · said" in card


def test_a_speaker_of_the_legend_leads_to_the_first_statement(open_page: Any) -> None:
    page = open_page(parse_article(crowd()))
    page.click("[data-legend='49'] a")
    assert page.evaluate("location.hash") == "#np-statement-49"


STYLE_OF = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"


def test_who_is_pointed_at_in_the_legend_stays_and_the_others_step_back(open_page: Any) -> None:
    page = open_page(parse_article("“We are ready,” Ada Stone said.\n\n“No,” Bo Reed said."))

    def opacities() -> list[float]:
        return [
            float(page.evaluate(STYLE_OF, [f"#np-statement-{place}", "opacity"]))
            for place in (0, 1)
        ]

    assert opacities() == [1, 1]
    page.focus("[data-legend='1'] a")
    page.wait_for_timeout(500)  # until they have faded
    assert opacities() == [pytest.approx(0.3, abs=0.01), 1]


def test_all_parts_of_a_statement_stand_out_with_the_one_that_is_pointed_at(open_page: Any) -> None:
    page = open_page(
        parse_article("“We will not,” Ada Stone said, “rush this.” “No,” said Bo Reed.")
    )
    page.focus("#np-statement-0")
    lit = "(part) => getComputedStyle(part).getPropertyValue('--lit')"
    parts = page.query_selector_all(".np-reading .np-content")
    assert [part.evaluate(lit) for part in parts] == ["2", "2", ""]


@pytest.mark.thorough
def test_a_long_page_answers_at_once(open_page: Any) -> None:
    page = open_page(parse_article("\n\n".join([crowd()] * 6)))
    assert page.evaluate("document.querySelectorAll('[tabindex]').length") == 300
    milliseconds = page.evaluate(
        "() => { const stops = [...document.querySelectorAll('[tabindex]')].slice(0, 10);"
        " const start = performance.now();"
        " for (const stop of stops) { stop.focus(); getComputedStyle(stop).color; }"
        " return (performance.now() - start) / stops.length; }"
    )
    # A rule for each statement took a second and a half.
    assert milliseconds < 250


def check_closed(page: Any) -> None:
    """Assert that a page has loaded nothing but itself, and that nothing has run."""
    page.evaluate(UNFOLD)
    assert [url for url in page.asked if not url.startswith("file:")] == []
    assert len(page.asked) == 1
    assert page.query_selector_all("script, img, svg, b") == []


def test_nothing_is_asked_of_any_network_and_hostile_text_stays_text(open_page: Any) -> None:
    article = parse_article(HOSTILE)
    assert article.headline
    assert article.statements
    assert article.problems
    page = open_page(article)
    check_closed(page)
    assert page.evaluate("document.querySelector('article').textContent") == HOSTILE
    assert page.title() == "<script>alert(1)</script> <b>shut</b>"


def test_a_ranking_asks_nothing_and_shows_hostile_names_as_text(
    open_page: Any, ranking: str
) -> None:
    page = open_page(ranking)
    check_closed(page)
    assert "<img src=x onerror=alert(3)>" in page.inner_text("table")


def test_the_page_has_the_text_to_the_letter(open_page: Any) -> None:
    text = read_seed(SEEDS[0])
    page = open_page(parse_article(text))
    assert page.evaluate("document.querySelector('article').textContent") == text


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_an_index_is_as_wide_as_its_screen_and_stays_text(
    open_page: Any, index: str, width: int
) -> None:
    page = open_page(index, width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert len(page.asked) == 1
    assert " ".join(HOSTILE.split()) in page.inner_text("ol")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_of_an_index_can_be_read(open_page: Any, index: str, scheme: str) -> None:
    check_contrast(open_page(index, scheme=scheme))
