"""Small texts with what is right about each: one case a line, in seeds/forms and known-failures.

    {"id": "...", "why": "a fact of English", "text": "...", "expected": {"headline": "..."}}

`expected` holds what is judged and nothing else. `statements` are all statements of the article, in
their order, each with the parts that are judged; a content in several pieces is a list of them.
`nested` are those inside others, in the same form. `limit` names the number that a form holds.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path
from typing import Any

from newsparse import Article, Statement, parse_article

Case = dict[str, Any]

FOLDER = Path(os.environ.get("NEWSPARSE_FORMS", Path(__file__).parent.parent / "seeds"))
"""Where the two folders lie; another place can be named, to test what the tests do with it."""

RIGHT, FAILING = FOLDER / "forms", FOLDER / "known-failures"


def lines_of(file: Path) -> list[str]:
    """Return the lines of a file; none, if there is no file."""
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def write_lines(file: Path, lines: list[str]) -> None:
    """Write a file of lines, each with its end."""
    file.parent.mkdir(exist_ok=True)
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def read_forms(folder: Path) -> list[Case]:
    """Return the cases of a folder, in the order of its files and their lines."""
    return [json.loads(line) for file in sorted(folder.glob("*.jsonl")) for line in lines_of(file)]


def move_to_forms(case: Case) -> None:
    """Move a known failure that is right now to the file of the same name in seeds/forms."""
    for file in sorted(FAILING.glob("*.jsonl")):
        lines = lines_of(file)
        moved = [line for line in lines if json.loads(line)["id"] == case["id"]]
        if moved:
            write_lines(RIGHT / file.name, [*lines_of(RIGHT / file.name), *moved])
            write_lines(file, [line for line in lines if line not in moved])


def words_of(part: Any) -> str | None:
    """Return the words of a part that an article may lack."""
    return None if part is None else str(part.text)


def parts_of(said: Statement, text: str) -> dict[str, Any]:
    """Return what a case can expect of a statement."""
    pieces = [span.of(text) for span in said.content]
    return {
        "content": pieces[0] if len(pieces) == 1 else pieces,
        "source": words_of(said.source),
        "cue": said.cue and said.cue.lemma,
        "kind": said.kind,
        "frame": said.frame,
        "speaker": said.speaker and said.speaker.name,
        "role": said.speaker and said.speaker.role,
        "affiliation": said.speaker and said.speaker.affiliation,
        "speaker_kind": said.speaker and said.speaker.kind,
        "said_on": said.said_on and str(said.said_on),
        "addressee": words_of(said.addressee),
        "occasion": words_of(said.occasion),
        "topic": words_of(said.topic),
        "negated": said.negated,
        "hedged": said.hedged,
        "inside": said.inside,
    }


def time_of(article: Article) -> str | None:
    """Return the day and time of publication, with its zone, if all are known."""
    moment = article.published and article.published.value
    return moment.isoformat() if isinstance(moment, dt.datetime) else None


def reading_of(article: Article) -> dict[str, Any]:
    """Return what a case can expect of an article."""
    byline, dateline = article.byline, article.dateline
    return {
        "statements": [parts_of(said, article.text) for said in article.statements],
        "nested": [parts_of(said, article.text) for said in article.nested],
        "headline": words_of(article.headline),
        "authors": [author.name for author in byline.authors] if byline else [],
        "date": article.date and str(article.date),
        "time": time_of(article),
        "places": [place.name for place in dateline.places] if dateline else [],
        "agency": dateline and dateline.agency,
        "dateline_date": dateline and dateline.date and str(dateline.date),
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
        "furniture": [line.text for line in article.furniture],
        "kinds": [line.kind for line in article.furniture],
    }


def judged_parts(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return of each statement the parts that are judged; of one too many, its content."""
    judged = [*wanted, *[{"content": None}] * len(found)]
    return [
        {part: said[part] for part in parts} for said, parts in zip(found, judged, strict=False)
    ]


def expected_and_found(case: Case) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what a case expects, and of what is found in its text that which is judged."""
    day, expected = case.get("published"), case["expected"]
    published = None if day is None else dt.date.fromisoformat(day)
    reading = reading_of(parse_article(case["text"], published=published))
    found = {key: reading[key] for key in expected}
    for key in ("statements", "nested"):
        if key in expected:
            found[key] = judged_parts(found[key], expected[key])
    return expected, found
