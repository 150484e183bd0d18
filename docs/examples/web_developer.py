"""A web developer: an article on a page of one's own, and offsets that JavaScript understands.

It reads `story.txt` and writes `story.html`, which shows the article, and `story.json`, whose
`start` and `stop` count as JavaScript does: `text.slice(start, stop)`.
"""

# %% Read the article
import json
from html import escape
from pathlib import Path

from newsparse import Units, parse_article

article = parse_article(Path("story.txt").read_bytes().decode("utf-8"))

# %% The page: the element brings its style, and needs no script
title = article.headline.text if article.headline else "Who said what"
page = f"""\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{escape(title)}</title>
{article.to_html(fragment=True)}
</html>
"""
Path("story.html").write_text(page, encoding="utf-8")

# %% The data: Python counts code points, JavaScript units of UTF-16
units = Units.utf16(article.text)
statements = []
for statement in article.statements:
    pieces = [units.span(piece) for piece in statement.content]
    statements.append(
        {
            "speaker": statement.speaker.name if statement.speaker else None,
            "said": statement.said,
            "pieces": [{"start": piece.start, "stop": piece.stop} for piece in pieces],
        }
    )
story = {"text": article.text, "statements": statements}
Path("story.json").write_text(json.dumps(story, ensure_ascii=False), encoding="utf-8")
