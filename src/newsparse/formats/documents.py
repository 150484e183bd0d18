"""Formats whose values are JSON: written laid out, or a line for each article."""

from __future__ import annotations

from newsparse.formats.format import Build, Format, Page
from newsparse.formats.json_text import lay_out
from newsparse.model import Article


def json_format(name: str, summary: str, suffix: str, build: Build) -> Format:
    """Return a format that writes what `build` gives as a JSON document for each article."""

    def render(article: Article, page: Page) -> str:  # noqa: ARG001
        return lay_out(build(article)) + "\n"

    return Format(
        name=name,
        summary=summary,
        suffix=suffix,
        encoding="utf-8",
        build=build,
        render=render,
        render_in_series=None,
    )
