"""Count the judged keys of heads that are read right.

    python benchmarks/heads.py HEADS.jsonl

A line of the file is a JSON object with `id`, `text` and `expected`: any of *date*,
*datetime*, *headline*, *authors*, *dateline_place*, *agency*, *dateline_date*,
*body_starts* (its first four words) and *paragraphs* (how many). A key that is missing is not
judged; null means that there is nothing. `seeds/heads/forms.jsonl` is such a file.
"""

from __future__ import annotations

import collections
import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse import Article, load_vocabulary, parse_article


def read_keys(article: Article) -> dict[str, Any]:
    """Return what an article has for each key, in the form of the expectations."""
    dateline, moment = article.dateline, article.published and article.published.value
    first = article.paragraphs[0].text.split() if article.paragraphs else []
    return {
        "date": article.date and article.date.isoformat(),
        "datetime": moment if isinstance(moment, dt.datetime) else None,
        "headline": article.headline and article.headline.text,
        "authors": [name.name.casefold() for name in article.byline.authors]
        if article.byline
        else [],
        "dateline_place": normalise_place(" ".join(p.name for p in dateline.places)) or None
        if dateline
        else None,
        "agency": dateline and dateline.agency,
        "dateline_date": dateline and dateline.date and dateline.date.isoformat(),
        "body_starts": " ".join(first[:4]),
        "paragraphs": len(article.paragraphs),
    }


def normalise(key: str, value: str | list[str] | int | None) -> object:
    """Return an expectation in the form in which it is compared."""
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, list):
        return [name.casefold() for name in value]
    if key == "datetime":
        return dt.datetime.fromisoformat(value)
    if key == "agency":
        return load_vocabulary("en").head_words.agencies.get(value, value)
    return normalise_place(value) if key == "dateline_place" else value


def normalise_place(place: str) -> str:
    """Return a place with one blank for slashes and blanks: `BRUSSELS/ZAGREB`."""
    return " ".join(place.replace("/", " ").split())


def judge(case: dict[str, Any]) -> Iterator[tuple[str, object, object]]:
    """Yield each judged key of a case with what is found and what is expected."""
    found = read_keys(parse_article(case["text"]))
    for key, value in case["expected"].items():
        yield key, found[key], normalise(key, value)


def main(path: str) -> None:
    """Print each key that is read wrong, and how many of how many are right."""
    judged: collections.Counter[str] = collections.Counter()
    right: collections.Counter[str] = collections.Counter()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        for key, found, expected in judge(case):
            judged[key] += 1
            right[key] += found == expected
            if found != expected:
                print(f"{case['id']} {key}: {found!r}, expected {expected!r}")
    for key, count in judged.items():
        print(f"{key:16}{right[key]:6} of {count}")


if __name__ == "__main__":
    main(sys.argv[1])
