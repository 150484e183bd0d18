"""The articles in seeds/, and what is expected of each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from newsparse import Article, Quote, Span, Speaker, Statement

FOLDER = Path(__file__).parent.parent / "seeds"
SEEDS = tuple(sorted(FOLDER.rglob("*.txt")))


def read_seed(file: Path) -> str:
    """Return the text of a seed with its line ends as they are."""
    return file.read_bytes().decode("utf-8")


def read_expectation(file: Path) -> Any:
    """Return the expected result that stands beside a seed."""
    return json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))


def write_expectation(file: Path, portrait: dict[str, Any]) -> None:
    """Write a result beside its seed, for people to read as well."""
    words = json.dumps(portrait, ensure_ascii=False, indent=2)
    file.with_suffix(".json").write_text(words + "\n", encoding="utf-8", newline="\n")


def portrait_of(article: Article) -> dict[str, Any]:
    """Return all that was found in an article, each place as "START-STOP its words"."""

    def at(part: Any) -> str | None:
        span = part if isinstance(part, Span) else getattr(part, "span", None)
        return None if span is None else f"{span.start}-{span.stop} {span.of(article.text)}"

    def speaker(who: Speaker | None) -> str | None:
        return None if who is None else who.name

    def quote(run: Quote) -> dict[str, Any]:
        return {
            "run": at(run),
            "content": at(run.content),
            "level": run.level,
            "speaker": speaker(run.speaker),
            "statement": run.statement,
        }

    def statement(said: Statement) -> dict[str, Any]:
        return {
            "kind": said.kind,
            "frame": said.frame,
            "source": at(said.source),
            "cue": at(said.cue),
            "lemma": said.cue and said.cue.lemma,
            "content": [at(span) for span in said.content],
            "speaker": speaker(said.speaker),
            "unresolved": said.unresolved,
            "addressee": at(said.addressee),
            "occasion": at(said.occasion),
            "topic": at(said.topic),
            "said_on": said.said_on and f"{said.said_on}: {at(said.said_on_span)}",
            "quotes": [article.quotes.index(run) for run in said.quotes],
        }

    return {
        "published": article.published and f"{article.published.value}: {at(article.published)}",
        "headline": at(article.headline),
        "byline": at(article.byline),
        "authors": [at(author) for author in article.byline.authors] if article.byline else [],
        "dateline": at(article.dateline),
        "places": [at(place) for place in article.dateline.places] if article.dateline else [],
        "dateline_date": article.dateline and article.dateline.date and str(article.dateline.date),
        "agency": article.dateline and article.dateline.agency,
        "furniture": [f"{line.kind}: {at(line)}" for line in article.furniture],
        "paragraphs": [at(paragraph) for paragraph in article.paragraphs],
        "speakers": [
            {
                "name": who.name,
                "role": who.role,
                "kind": who.kind,
                "mentions": [at(mention) for mention in who.mentions],
            }
            for who in article.speakers
        ],
        "statements": [statement(said) for said in article.statements],
        "quotes": [quote(run) for run in article.quotes],
        "problems": [f"{doubt.code}: {at(doubt)}" for doubt in article.problems],
    }
