"""A pipeline engineer: a crawl in, a line of JSON for each statement out.

It reads `crawl.jsonl`, an object with `url`, `title`, `date` and `text` on each line, in two
processes, and writes `statements.jsonl`. What could not be read is told, and loses nothing else.
"""

import json
import sys
from collections.abc import Iterator
from itertools import tee
from pathlib import Path
from typing import Any

from newsparse import Article, Failure, KnownHead, parse_articles


def records() -> Iterator[dict[str, Any]]:
    """Yield what the crawler has kept, one page at a time."""
    with Path("crawl.jsonl").open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def known(record: dict[str, Any]) -> tuple[str, KnownHead]:
    """Return a text with what the crawler knows beside it."""
    return record["text"], KnownHead(headline=record["title"], published=record["date"])


def statements(article: Article) -> list[dict[str, Any]]:
    """Return what is wanted of an article; done where it is read, so that little travels."""
    return [
        {"speaker": row["speaker"], "said": row["said"], "start": row["start"]}
        for row in article.rows()
    ]


def main() -> None:
    """Read all records, in order and a few at a time."""
    pages, texts = tee(records())
    results = parse_articles(map(known, texts), convert=statements, processes=2)
    with Path("statements.jsonl").open("w", encoding="utf-8") as out:
        for page, result in zip(pages, results, strict=True):
            if isinstance(result, Failure):
                print(f"{page['url']}: {result.error}", file=sys.stderr)
                continue
            for statement in result:
                print(json.dumps({"url": page["url"], **statement}), file=out)


# Workers start by importing this file on macOS and Windows: they must not start workers too.
if __name__ == "__main__":
    main()
