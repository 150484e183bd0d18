"""The drawing of the stages shows what they find."""

from __future__ import annotations

import html
import re

from newsparse import parse_article
from recipes import DOCS

DRAWING = (DOCS / "stages.svg").read_text(encoding="utf-8")


def test_the_drawing_shows_what_is_found() -> None:
    (title,) = re.findall(r"<title[^>]*>How the stages read: (.*)</title>", DRAWING)
    article = parse_article(html.unescape(title))
    (statement,), (speaker,) = article.statements, article.speakers
    drawn = html.unescape(" | ".join(re.findall(r">([^<>]+)</text>", DRAWING)))
    assert f"{speaker.name} · {speaker.kind} · {speaker.role}" in drawn
    assert f"{statement.kind}, found by the frame {statement.frame}:" in drawn
    assert f"| {statement.said_on} |" in drawn
    for part in (statement.source, statement.cue, statement.addressee, article.published):
        assert part is not None
        assert part.text in drawn
