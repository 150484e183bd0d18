"""What was built into an article comes back out of it."""

from __future__ import annotations

from hypothesis import given

from newsparse import Span, Statement, parse_article
from strategies import Built, Truth, built_articles


def found_truth(statement: Statement) -> Truth | None:
    """Return a statement in the form of the truth, if it has all that the truth has."""
    source, cue, speaker = statement.source, statement.cue, statement.speaker
    if source is None or cue is None or speaker is None:
        return None
    content, kind, role = statement.content, statement.kind, speaker.role
    return Truth(source.span, cue.span, content, kind, speaker.name, role and role.lower())


@given(built_articles())
def test_built_paragraphs_come_back(built: Built) -> None:
    found = parse_article(built.text).paragraphs
    assert [paragraph.span for paragraph in found] == list(built.paragraphs)


@given(built_articles())
def test_built_quotes_come_back(built: Built) -> None:
    found = parse_article(built.text).quotes
    assert [quote.span for quote in found] == list(built.quotes)
    assert all(quote.content == Span(quote.span.start + 1, quote.span.stop - 1) for quote in found)


@given(built_articles())
def test_built_statements_come_back(built: Built) -> None:
    found = parse_article(built.text).statements
    assert [found_truth(statement) for statement in found] == list(built.statements)


@given(built_articles())
def test_the_built_day_comes_back(built: Built) -> None:
    assert parse_article(built.text).date == built.day


@given(built_articles())
def test_built_articles_have_one_speaker_and_no_problems(built: Built) -> None:
    article = parse_article(built.text)
    assert len(article.speakers) == 1
    assert article.problems == ()
