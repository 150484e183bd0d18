"""From text to article: the stages, in order."""

from __future__ import annotations

import datetime as dt

from newsparse.header import read_layout
from newsparse.language import Language, load_language
from newsparse.model import Article
from newsparse.quotes import find_runs


def parse_article(
    text: str,
    *,
    published: dt.date | None = None,
    language: str | Language = "en",
) -> Article:
    """Read a news article.

    Args:
        text: The article as plain text; it is never changed, and every span counts
            its code points.
        published: The publication date, if the caller knows it; it is used where the
            text has none, and a conflict is one of the article's problems.
        language: The code of a language that newsparse knows, or a `Language`.

    Raises:
        TypeError: if the text is no `str` or the date no `datetime.date`.
        LanguageError: if the language is unknown.

    >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
    >>> article.text
    '"We are ready," Mayor Ada Stone said.'
    """
    if not isinstance(text, str):
        raise TypeError(
            f"parse_article() needs the text as a str, not {type(text).__name__}"
            + (": decode the bytes first" if isinstance(text, (bytes, bytearray)) else "")
        )
    words = load_language(language) if isinstance(language, str) else language
    layout = read_layout(text, published, words)
    head = [layout.headline.span] if layout.headline else []
    blocks = (*head, *(paragraph.span for paragraph in layout.paragraphs))
    _runs, problems = find_runs(text, blocks, words)
    return Article(
        text=text,
        language=words.code,
        published=layout.published,
        headline=layout.headline,
        byline=layout.byline,
        dateline=layout.dateline,
        paragraphs=layout.paragraphs,
        furniture=layout.furniture,
        quotes=(),
        statements=(),
        speakers=(),
        problems=tuple(sorted((*layout.problems, *problems), key=lambda doubt: doubt.span)),
    )
