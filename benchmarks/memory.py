"""What parsing needs of memory: see README.md."""

from __future__ import annotations

import argparse
import resource
import tracemalloc
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import quantiles

from newsparse import Article, parse_article, parse_articles

SEEDS = Path(__file__).parent.parent / "seeds"
# Of shorter texts the fixed cost of an article is told, not what it grows by.
SHORTEST = 1000
STREAM = 20_000


def peak_of(text: str) -> float:
    """Return the most memory that parsing a text takes, in multiples of its UTF-8 bytes."""
    tracemalloc.start()
    parse_article(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / len(text.encode("utf-8", "surrogatepass"))


def resident() -> int:
    """Return the most memory that the process has had, in KiB (bytes on macOS)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def stream(texts: list[str], count: int) -> Iterator[tuple[int, int]]:
    """Parse a stream of articles to JSON; yield number and memory at each fifth of it."""
    articles = parse_articles(islice(cycle(texts), count), convert=Article.to_json)
    for number, _ in enumerate(articles, 1):
        if number % (count // 5) == 0:
            yield number, resident()


def main() -> None:
    """Measure a folder and print what was found."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=SEEDS)
    options.add_argument("--stream", type=int, default=STREAM, help="articles in the stream")
    given = options.parse_args()
    texts = [file.read_bytes().decode("utf-8") for file in sorted(given.folder.rglob("*.txt"))]
    long = [text for text in texts if len(text) >= SHORTEST] or texts
    for text in texts:
        parse_article(text)  # what is kept from article to article is there now
    peaks = sorted(map(peak_of, long))
    low, middle, high = quantiles(peaks, n=4)
    print(f"peak of one article, x its size: {middle:.1f} [{low:.1f}-{high:.1f}], {peaks[-1]:.1f}")
    for number, memory in stream(texts, given.stream):
        print(f"after {number:6} articles: {memory:9} at most")


if __name__ == "__main__":
    main()
