"""The component for spaCy, on a blank pipeline."""

from __future__ import annotations

import datetime as dt
import pickle
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("spacy", exc_type=ImportError)

import spacy
from spacy import displacy
from spacy.tokens import Doc, DocBin

from newsparse import Article, KnownSpeaker, LanguageError, Span, parse_article
from newsparse.spacy import LABEL_COLOURS, Component
from process import run_python
from recipes import programs_of, run
from seeds import SEEDS, read_seed

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

TEXT = (
    "\U0001f6a2 Ferries will sail, Mayor Ada Stone told reporters Tuesday.\n\n"
    "“We are ready,” she said—“very ready.”\n"
)


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    """A pipeline of our component alone."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("newsparse")
    return pipeline


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_article_is_that_of_the_text(nlp: spacy.Language, seed: Path) -> None:
    text = read_seed(seed)
    doc = nlp(text)
    article = doc._.newsparse
    assert doc.text == text
    assert article == parse_article(text)
    check_spans(doc, "newsparse", statement_parts(article))
    quotes = [("QUOTE", quote.span, str(number)) for number, quote in enumerate(article.quotes)]
    check_spans(doc, "newsparse.quotes", quotes)


Part = tuple[str, Span, str]
"""A label, a place, and the number of the statement or quote."""


def statement_parts(article: Article) -> Iterator[Part]:
    """Yield what the spans of all statements must be, in their order."""
    for number, statement in enumerate(article.statements):
        if statement.source:
            yield "SOURCE", statement.source.span, str(number)
        if statement.cue:
            yield "CUE", statement.cue.span, str(number)
        yield from (("CONTENT", span, str(number)) for span in statement.content)


def check_spans(doc: Doc, key: str, parts: Iterable[Part]) -> None:
    """Check that tokens cover what was found, and that none is there that it does not touch."""
    for (label, span, number), tokens in zip(parts, doc.spans[key], strict=True):
        assert (tokens.label_, tokens.id_) == (label, number)
        first, last = tokens[0], tokens[-1]
        assert first.idx <= span.start < first.idx + len(first)
        assert last.idx < span.stop <= last.idx + len(last)


def test_a_span_inside_a_token_takes_the_whole_token() -> None:
    doc = Doc(
        spacy.blank("en").vocab, words=["“Ready,”she", "said", "."], spaces=[True, False, False]
    )
    Component()(doc)
    source = next(span for span in doc.spans["newsparse"] if span.label_ == "SOURCE")
    assert source.text == "“Ready,”she"
    assert doc._.newsparse.statements[0].source.text == "she"


def test_the_publication_date_dates_the_statements(nlp: spacy.Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.newsparse_published = "2026-03-04"
    assert nlp(doc)._.newsparse.statements[0].said_on == dt.date(2026, 3, 3)


@pytest.mark.parametrize(
    "day", [dt.date(2026, 3, 4), dt.datetime(2026, 3, 4, 9, 30, tzinfo=dt.UTC)]
)
def test_the_publication_date_may_be_a_date(nlp: spacy.Language, day: dt.date) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.newsparse_published = day
    doc = nlp(doc)
    assert doc._.newsparse.statements[0].said_on == dt.date(2026, 3, 3)
    read = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    (binned,) = DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)
    for again in (read, binned):
        assert again._.newsparse == doc._.newsparse


def test_a_span_leads_to_its_statement_and_speaker(nlp: spacy.Language) -> None:
    doc = nlp(TEXT)
    article = doc._.newsparse
    for span in doc.spans["newsparse"]:
        statement = span._.newsparse
        assert statement is article.statements[int(span.id_)]
        assert statement.speaker.name == span.kb_id_ == "Ada Stone"
    for span in doc.spans["newsparse.quotes"]:
        assert span._.newsparse is article.statement_of(article.quotes[int(span.id_)])
        assert span.kb_id_ == "Ada Stone"
    assert doc[0:2]._.newsparse is None
    assert nlp.make_doc(TEXT)[0:2]._.newsparse is None


def test_a_quotation_of_nobody_leads_nowhere(nlp: spacy.Language) -> None:
    doc = nlp("The film “Harbour” is long.")
    (span,) = doc.spans["newsparse.quotes"]
    assert (span._.newsparse, span.kb_id_) == (None, "")


KNOWN = [{"name": "Ada Stone", "aliases": ["the Iron Mayor"], "role": "mayor of Holmvik"}]
KNOWING = "The Iron Mayor said it was late."


def test_a_component_may_know_speakers_and_how_sure_they_must_be() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("newsparse", config={"known_speakers": KNOWN, "sure": 0})
    doc = pipeline(KNOWING)
    known = [KnownSpeaker("Ada Stone", ("the Iron Mayor",), "mayor of Holmvik")]
    article = parse_article(KNOWING, known_speakers=known, sure=0)
    assert doc._.newsparse == article
    assert article.speakers[0].name == "Ada Stone"
    read = Doc(pipeline.vocab).from_bytes(doc.to_bytes())
    assert read._.newsparse == article
    strict = spacy.blank("en")
    strict.add_pipe("newsparse", config={"sure": 1.0})
    assert strict(TEXT)._.newsparse == parse_article(TEXT, sure=1)


def test_a_pipeline_that_knows_speakers_is_kept(tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("newsparse", config={"known_speakers": KNOWN})
    pipeline.to_disk(tmp_path)
    assert spacy.load(tmp_path)(KNOWING)._.newsparse == pipeline(KNOWING)._.newsparse


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"sure": 2.0}, "sure must be a number from 0 to 1"),
        (
            {"known_speakers": [{"nom": "Ada"}]},
            "a known speaker has name, .*, not nom",
        ),
        ({"known_speakers": [{"name": "Ada", "kind": "human"}]}, "kind must be one of person"),
    ],
)
def test_a_configuration_without_sense_is_refused(config: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        spacy.blank("en").add_pipe("newsparse", config=config)


def test_the_language_is_that_of_the_pipeline() -> None:
    with pytest.raises(LanguageError, match=r"unknown language 'de'.*; tell another by config="):
        spacy.blank("de").add_pipe("newsparse")
    pipeline = spacy.blank("de")
    pipeline.add_pipe("newsparse", config={"language": "en"})
    assert pipeline(TEXT)._.newsparse.language == "en"


def test_displacy_has_a_colour_for_each_label(nlp: spacy.Language) -> None:
    options = {"spans_key": "newsparse", "colors": LABEL_COLOURS}
    page = displacy.render(nlp(TEXT), style="span", options=options, jupyter=False)
    for label in ("SOURCE", "CUE", "CONTENT"):
        assert LABEL_COLOURS[label] in page
    told = PROJECT["project"]["entry-points"]["spacy_displacy_colors"]
    assert told == {"newsparse": "newsparse.spacy:LABEL_COLOURS"}
    installed = spacy.registry.displacy_colors.get_all().get("newsparse")
    assert installed in (None, LABEL_COLOURS)


def test_a_document_that_the_component_did_not_see_has_no_article(nlp: spacy.Language) -> None:
    assert nlp.make_doc(TEXT)._.newsparse is None


def test_documents_are_kept_and_come_back(nlp: spacy.Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.newsparse_published = "2026-03-04"
    doc = nlp(doc)
    read = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    (binned,) = DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)
    for again in (read, binned, pickle.loads(pickle.dumps(doc)), doc.copy()):
        assert again._.newsparse == doc._.newsparse
        assert [span.text for span in again.spans["newsparse"]] == [
            span.text for span in doc.spans["newsparse"]
        ]


def test_processes_of_a_pipeline_hand_articles_over(nlp: spacy.Language) -> None:
    texts = [read_seed(seed) for seed in SEEDS[:4]]
    docs = nlp.pipe(texts, n_process=2, batch_size=2)
    assert [doc._.newsparse for doc in docs] == [parse_article(text) for text in texts]


def test_a_pipeline_is_kept_and_comes_back(nlp: spacy.Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)(TEXT)._.newsparse == parse_article(TEXT)


def test_displacy_draws_the_statements(nlp: spacy.Language) -> None:
    page = displacy.render(
        nlp(TEXT), style="span", options={"spans_key": "newsparse"}, jupyter=False
    )
    assert {"SOURCE", "CUE", "CONTENT"} <= set(re.findall("[A-Z]+", page))


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(LanguageError, match="unknown language 'xx'"):
        spacy.blank("en").add_pipe("newsparse", config={"language": "xx"})


def test_without_spacy_the_extra_is_named() -> None:
    told = run_python(
        "import sys\n"
        'sys.modules["spacy"] = None\n'
        "try:\n"
        "    import newsparse.spacy\n"
        "except ImportError as error:\n"
        "    print(error)\n"
    )
    assert told.decode().strip() == "newsparse.spacy needs spaCy: pip install 'newsparse[spacy]'"


@pytest.mark.parametrize("program", programs_of("spacy.md"))
def test_the_programs_of_the_page_run(program: str) -> None:
    run(program)
