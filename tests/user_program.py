"""A user's program: it must pass the strict type check and run."""

from __future__ import annotations

import datetime as dt

from newsparse import (
    Article,
    Explanation,
    Failure,
    Language,
    NewsparseError,
    ParseError,
    Quote,
    Span,
    Speaker,
    Statement,
    Units,
    explain,
    load_language,
    parse_article,
    parse_articles,
)


def who_said_what(article: Article) -> list[tuple[str, str]]:
    """Return the name of each known speaker with what was said."""
    return [
        (statement.speaker.name, " ".join(span.of(article.text) for span in statement.content))
        for statement in article.statements
        if statement.speaker is not None
    ]


def run() -> None:
    """Use each part of the interface as its types allow."""
    english: Language = load_language("en")
    day = dt.date(2025, 7, 17)
    article: Article = parse_article("“We won,” she said.", published=day, language=english)
    date: dt.date | None = article.date
    quotes: tuple[Quote, ...] = article.quotes
    for quote in quotes:
        statement: Statement | None = article.statement_of(quote)
        speaker: Speaker | None = None if statement is None else statement.speaker
        span: Span = quote.content
        text: str = span.of(article.text)
        assert date == day, (speaker, text)
    pairs: set[tuple[str, str]] = set(who_said_what(article))
    assert len(pairs) <= len(article.statements)
    results: list[Article | Failure] = list(parse_articles([text, (text, day)]))
    sizes: list[int | Failure] = list(parse_articles([text], convert=hash))
    assert len(results) > len(sizes)
    record: dict[str, object] = article.to_dict()
    written: str = article.to_json()
    assert len(written) > len(record)
    ends: Span = Units.utf16(article.text).span(Span(0, 3))
    assert ends == Span(0, 3)
    explanation: Explanation = explain(text, published=day, language=english)
    assert explanation.about("won").to_dict()["sentences"]
    try:
        article.raise_for_problems()
    except ParseError as error:
        line, column = error.line, error.column
        assert line + column > 0
    except NewsparseError:
        raise


if __name__ == "__main__":
    run()
