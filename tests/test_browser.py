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
from seeds import SEEDS, read_seed

playwright = pytest.importorskip("playwright.sync_api")

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium is installed")

WIDTHS = {"phone": 390, "desk": 1280}

HOSTILE = "<script>alert(1)</script> “</article><img src=x onerror=alert(1)>,” Ada Stone said."

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

    def open_article(article: Article, width: int = 1280, scheme: str = "light") -> Any:
        file = tmp_path / "story.html"
        file.write_text(article.to_html(), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("dialog", lambda dialog: page.asked.append(dialog.message))
        page.goto(file.as_uri())
        return page

    yield open_article
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
@pytest.mark.parametrize(
    "text", [read_seed(SEEDS[0]), crowd(), "word" * 200], ids=["seed", "crowd", "long"]
)
def test_a_page_is_as_wide_as_its_screen(open_page: Any, text: str, width: int) -> None:
    page = open_page(parse_article(text), width)
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read(open_page: Any, scheme: str) -> None:
    page = open_page(parse_article(crowd()), scheme=scheme)
    page.evaluate("document.querySelector('details').open = true")
    found = page.evaluate(CONTRAST)
    assert len(found) > 3
    assert {ratio: shown for ratio, shown in found.items() if float(ratio) < 4.5} == {}


def test_every_statement_is_reached_by_the_tab_key(open_page: Any) -> None:
    article = parse_article(read_seed(SEEDS[0]))
    page = open_page(article)
    reached = []
    for _ in range(len(article.statements) + len(article.speakers) + 5):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id"))
    wanted = [f"np-statement-{place}" for place in range(len(article.statements))]
    assert set(filter(None, reached)) == set(wanted)


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


def test_nothing_is_asked_of_any_network(open_page: Any) -> None:
    page = open_page(parse_article(HOSTILE))
    assert [url for url in page.asked if not url.startswith("file:")] == []
    assert len(page.asked) == 1
    assert page.inner_text("article").strip() == HOSTILE


def test_the_page_has_the_text_to_the_letter(open_page: Any) -> None:
    text = read_seed(SEEDS[0])
    page = open_page(parse_article(text))
    assert page.evaluate("document.querySelector('article').textContent") == text
