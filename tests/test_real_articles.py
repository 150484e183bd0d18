"""Real articles, which may not be published with newsparse: folders that the caller names.

`NEWSPARSE_SHARED_SEEDS` is a folder of articles `NAME.txt`, each with what is in it as
`NAME.gold.json`; `NEWSPARSE_CORPUS` one of articles alone.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from effort import spread
from newsparse import Article, Statement, parse_article
from seeds import read_seed
from walk import assert_span_law

Gold = dict[str, Any]


def read_gold(folder: Path) -> list[tuple[Article, Gold]]:
    """Return the articles of a folder, parsed, each with its gold."""
    files = sorted(folder.glob("*.gold.json"))
    assert files, "a folder of gold has some"
    return [
        (
            parse_article(read_seed(file.with_suffix("").with_suffix(".txt"))),
            json.loads(file.read_text(encoding="utf-8")),
        )
        for file in files
    ]


def attribution(statement: Statement) -> Gold:
    """Return a statement in the form of the gold."""
    source, cue, speaker = statement.source, statement.cue, statement.speaker
    return {
        "kind": statement.kind,
        "source": source and [source.span.start, source.span.stop],
        "cue": cue and [cue.span.start, cue.span.stop],
        "content": [place for span in statement.content for place in (span.start, span.stop)],
        "speaker": speaker and speaker.name,
        "role": speaker and speaker.role,
        "said_on": statement.said_on and statement.said_on.isoformat(),
    }


def test_dates_and_paragraphs_are_those_of_the_gold(shared_seeds: Path) -> None:
    for article, gold in read_gold(shared_seeds):
        assert article.date is not None
        assert article.date.isoformat() == gold["date"]
        assert len(article.paragraphs) == gold["paragraphs"]


def test_attributions_are_those_of_the_gold(shared_seeds: Path) -> None:
    for article, gold in read_gold(shared_seeds):
        found = [attribution(statement) for statement in article.statements]
        compared = found[0].keys() if found else ()
        wanted = [{key: entry[key] for key in compared} for entry in gold["attributions"]]
        assert found == wanted


def test_speakers_are_those_of_the_gold(shared_seeds: Path) -> None:
    for article, gold in read_gold(shared_seeds):
        found = [{"name": who.name, "role": who.role} for who in article.speakers]
        assert found == gold["speakers"]


def test_scare_quotes_are_quotes_in_mixed_statements(shared_seeds: Path) -> None:
    for article, gold in read_gold(shared_seeds):
        quotes = {quote.content.of(article.text): quote for quote in article.quotes}
        for words in gold["not_speech"]:
            statement = article.statement_of(quotes[words])
            assert statement is not None
            assert statement.kind == "mixed"
            assert quotes[words] in statement.quotes


def test_articles_of_the_gold_raise_no_doubts(shared_seeds: Path) -> None:
    for article, _ in read_gold(shared_seeds):
        assert article.raise_for_problems() is article


def test_the_articles_of_a_corpus_are_read(corpus: Path) -> None:
    files = sorted(corpus.rglob("*.txt"))
    assert files, "a corpus has articles"
    for file in spread(files, 8):
        article = parse_article(read_seed(file))
        assert_span_law(article)
        assert article.paragraphs
