"""Statements and quotes explain themselves."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsparse import parse_article
from newsparse.in_words import SIGN_NAMES, name_parts
from strategies import Built, built_articles, texts


@pytest.mark.parametrize(
    ("text", "words", "order"),
    [
        (
            '"We are ready," said Stone, "and waiting."',
            'The cue [said] attributes ["We are ready,"] and ["and waiting."] to [Stone]',
            "content, cue, source, content (C V S C)",
        ),
        (
            "Stone said that the harbour was safe.",
            "The cue [said] attributes [the harbour was safe] to [Stone]",
            'source, cue, "that", content (S V that C)',
        ),
        (
            "According to the ministry, the fire is out.",
            "The cue [According to] attributes [the fire is out] to [the ministry]",
            '"according to", source, a comma, content (according to S, C)',
        ),
        (
            "The plan is expected to be dropped.",
            "The cue [is expected] attributes [The plan] and [to be dropped] to nobody named",
            "content, cue, content (C V C)",
        ),
        (
            'Ada Stone: "We are ready"',
            'The layout attributes ["We are ready"] to [Ada Stone]',
            "source, a colon, content (S: C)",
        ),
        (
            'Sam Roe said in a statement. "We will play."',
            'The cue [said] attributes ["We will play."] to [Sam Roe]',
            "source, cue, a full stop, content (S V. C)",
        ),
        (
            'Stone\'s claim that it was "stolen" was wrong.',
            'The cue [\'s claim] attributes [it was "stolen"] to [Stone]',
            "source as an owner, cue, content (S's V C)",
        ),
    ],
)
def test_a_statement_tells_its_words_and_their_order(text: str, words: str, order: str) -> None:
    (statement,) = parse_article(text).statements
    assert statement.explain() == f"{words}: {order}."


def test_long_content_is_shortened() -> None:
    (statement,) = parse_article(f"Stone said {'the town was safe and ' * 9} quiet.").statements
    assert " ...]" in statement.explain()


def test_a_quote_tells_whose_it_is() -> None:
    title, speech = parse_article('On "Morning Light," Stone called it "late".').quotes
    assert title.explain() == 'Nothing attributes ["Morning Light,"] to anybody.'
    assert speech.explain() == 'The cue [called] attributes ["late"] to [Stone].'


@given(built_articles())
def test_explanations_name_source_cue_and_frame(built: Built) -> None:
    for statement in parse_article(built.text).statements:
        sentence = statement.explain()
        assert sentence.endswith(f" ({statement.frame}).")
        assert statement.cue is None or f"[{statement.cue.text}]" in sentence


@given(texts())
def test_an_explanation_is_one_line_of_known_signs(text: str) -> None:
    article = parse_article(text)
    words = {'"that"', '"according to"', '"As"', '"From"'}
    for statement in article.statements:
        assert set(name_parts(statement.frame)) <= set(SIGN_NAMES.values()) | words
    said = [statement.explain() for statement in article.statements]
    quoted = [quote.explain() for quote in article.quotes]
    assert all(len(sentence.splitlines()) == 1 for sentence in said + quoted)
