"""Somebody who has web pages: from HTML to who said what.

It needs newsparse and trafilatura, and a folder `pages` of `.html` files; it writes
`statements.csv`.
"""

# %% Take the article out of each page, with its headline and date
import csv
from pathlib import Path

import trafilatura

from newsparse import Article, parse_article


def read_page(file: Path) -> Article | None:
    """Read the article of a page; None if the tool finds none."""
    page = trafilatura.bare_extraction(file.read_bytes(), with_metadata=True)
    if page is None or not page.text:
        return None
    # The tool guesses authors: newsparse reads the byline itself, where the text still has it.
    return parse_article(page.text, headline=page.title, published=page.date)


# %% Write who said what; tell of each page what was found
with Path("statements.csv").open("w", encoding="utf-8", newline="") as out:
    writer = csv.writer(out)
    writer.writerow(["page", "published", "headline", "speaker", "said"])
    for file in sorted(Path("pages").glob("*.html")):
        article = read_page(file)
        if article is None:
            print(f"{file.name}: no article")
            continue
        headline = article.headline.text if article.headline else None
        print(f"{file.name}: {headline} ({article.date})")
        for row in article.rows():
            writer.writerow([file.name, article.date, headline, row["speaker"], row["said"]])
