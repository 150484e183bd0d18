"""A component for pipelines of spaCy: who said what, beside what the pipeline finds itself.

This is what `newsparse[spacy]` adds. It needs no trained pipeline, a blank one will do.
"""

# No `from __future__ import annotations`: spaCy reads the types of the factory as values.
import datetime as dt
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any

if find_spec("spacy") is None:
    raise ImportError("newsparse.spacy needs spaCy: pip install 'newsparse[spacy]'")

import srsly
from attrs import asdict, frozen
from spacy.language import Language as Pipeline
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as TokenSpan

from newsparse.errors import LanguageError
from newsparse.known_speakers import read_known_speakers
from newsparse.language import load_language
from newsparse.model import (
    Article,
    KnownHead,
    KnownSpeaker,
    Speaker,
    Statement,
    known_arguments,
)
from newsparse.parser import check_sure, parse_article
from newsparse.span import Span

__all__ = ["LABEL_COLOURS", "Component", "create_component"]

COMPONENT_NAME = "newsparse"
"""The name of the component, of its attribute, and of the spans of all statements."""

QUOTE_SPANS = "newsparse.quotes"
"""The name of the spans of all runs between quotation marks."""

PUBLISHED_EXTENSION = "newsparse_published"
"""The name of the attribute by which a caller may tell when the article was published."""

HEADLINE_EXTENSION, AUTHORS_EXTENSION = "newsparse_headline", "newsparse_authors"
"""The names of the attributes by which a caller may tell the headline and the authors."""


READING = "newsparse.reading"
"""The name under which a `Doc` keeps how it was read, where that is not as usual."""

LABEL_COLOURS: dict[str, str] = {
    "SOURCE": "#ffd8a8",
    "CUE": "#d0bfff",
    "CONTENT": "#a5d8ff",
    "QUOTE": "#b2f2bb",
}
"""The colours in which displaCy draws our labels: it finds them by an entry point."""


def encode_article(value: object, chain: Callable[[object], object] | None = None) -> object:
    """Return what stands for an article in the bytes of a `Doc`: its language.

    The text is there already, and the same text gives the same article. A date that a caller has
    set stands there as it is written.
    """
    if isinstance(value, Article):
        return value.language
    if isinstance(value, dt.date):
        return value.isoformat()
    return value if chain is None else chain(value)


def read_article(doc: Doc, language: str) -> Article:
    """Read the text of a `Doc`, and keep the article there."""
    known = KnownHead(
        doc._.get(HEADLINE_EXTENSION), doc._.get(AUTHORS_EXTENSION), doc._.get(PUBLISHED_EXTENSION)
    )
    reading = doc.user_data.get(READING, {})
    article = parse_article(
        doc.text,
        **known_arguments(known),
        language=language,
        known_speakers=read_known_speakers(reading.get("known_speakers", ())),
        sure=reading.get("sure"),
    )
    doc.user_data[COMPONENT_NAME] = article
    return article


def article_of(doc: Doc) -> Article | None:
    """Return the article that a `Doc` was read as; None if the component did not see it."""
    kept: Article | str | None = doc.user_data.get(COMPONENT_NAME)
    return read_article(doc, kept) if isinstance(kept, str) else kept


def statement_of(span: TokenSpan) -> Statement | None:
    """Return the statement that a span is of; None if it is none of ours, or of no statement."""
    article = article_of(span.doc)
    if article is None or span.label_ not in LABEL_COLOURS or not span.id_.isdecimal():
        return None
    place = int(span.id_)
    if span.label_ == "QUOTE":
        return article.statement_of(article.quotes[place])
    return article.statements[place]


@frozen
class Kind:
    """What spans of a document have in common."""

    label: str
    """What they are."""
    number: int
    """The place of their statement or quote in the article."""
    speaker: Speaker | None
    """Who speaks."""


def tokens_of(doc: Doc, span: Span, kind: Kind) -> TokenSpan:
    """Return the tokens that a span touches, so that no name loses a part."""
    return doc.char_span(
        span.start,
        span.stop,
        label=kind.label,
        kb_id=kind.speaker.name if kind.speaker else "",
        span_id=str(kind.number),
        alignment_mode="expand",
    )


def statement_spans(doc: Doc, statement: Statement, number: int) -> Iterator[TokenSpan]:
    """Yield the parts of a statement."""
    speaker = statement.speaker
    if statement.source is not None:
        yield tokens_of(doc, statement.source.span, Kind("SOURCE", number, speaker))
    if statement.cue is not None:
        yield tokens_of(doc, statement.cue.span, Kind("CUE", number, speaker))
    for span in statement.content:
        yield tokens_of(doc, span, Kind("CONTENT", number, speaker))


def all_statement_spans(doc: Doc, article: Article) -> Iterator[TokenSpan]:
    """Yield the parts of all statements."""
    for number, statement in enumerate(article.statements):
        yield from statement_spans(doc, statement, number)


def quote_spans(doc: Doc, article: Article) -> Iterator[TokenSpan]:
    """Yield all runs between quotation marks."""
    for number, quote in enumerate(article.quotes):
        yield tokens_of(doc, quote.span, Kind("QUOTE", number, quote.speaker))


@frozen
class Component:
    """Reads each `Doc` as an article.

    It sets

    - `doc._.newsparse`, the `Article`, whose spans count the characters of `doc.text`;
    - `doc.spans["newsparse"]`, the parts of the statements, labelled SOURCE, CUE and CONTENT,
      each with the place of its statement in `Article.statements` as its `id_`;
    - `doc.spans["newsparse.quotes"]`, the runs between quotation marks, labelled QUOTE.

    Each of these spans has the name of its speaker as `kb_id_`, and its `Statement` as
    `span._.newsparse`. A span of tokens has all tokens that the article's span touches, a part of
    one included.
    """

    language: str = "en"
    """The code of the articles' language."""
    sure: float | None = None
    """How likely a speaker must be right to be named, as for `parse_article`."""
    known_speakers: tuple[KnownSpeaker, ...] = ()
    """People and bodies that the articles may mention."""

    def __call__(self, doc: Doc) -> Doc:
        """Read one article and return the same `Doc`.

        If `doc._.newsparse_published` was set to a date, or to one that is written as "2026-03-03",
        it is the publication date of an article that does not tell its own.
        `doc._.newsparse_headline` and `doc._.newsparse_authors` may tell what else is known.
        """
        doc.user_data |= self.kept_reading()
        article = read_article(doc, self.language)
        statements, quotes = all_statement_spans(doc, article), quote_spans(doc, article)
        doc.spans[COMPONENT_NAME] = SpanGroup(doc, name=COMPONENT_NAME, spans=list(statements))
        doc.spans[QUOTE_SPANS] = SpanGroup(doc, name=QUOTE_SPANS, spans=list(quotes))
        return doc

    def kept_reading(self) -> dict[str, Any]:
        """Return what a `Doc` has to keep, so that its bytes give the same article again."""
        known = [asdict(speaker) for speaker in self.known_speakers]
        reading = {"sure": self.sure, "known_speakers": known}
        return {READING: reading} if known or self.sure is not None else {}


def code_of(nlp: Pipeline, language: str | None) -> str:
    """Return the code of a language that newsparse knows: what is told, or that of the pipeline.

    Raises:
        LanguageError: if it is unknown.
    """
    code: str = language or nlp.lang
    try:
        return load_language(code).code
    except LanguageError as error:
        hint = "" if language else "; tell another by config={'language': ...}"
        raise LanguageError(f"{error}{hint}") from error


def create_component(
    nlp: Pipeline,
    name: str,  # noqa: ARG001 - spaCy hands it in
    language: str | None,
    sure: float | None,
    known_speakers: list[dict[str, Any]],
) -> Component:
    """Return the component that `nlp.add_pipe("newsparse")` adds.

    Raises:
        LanguageError: if the language is unknown.
        ValueError: if `sure` is no number from 0 to 1, or somebody known is no speaker.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> component = nlp.add_pipe("newsparse")
    >>> doc = nlp('"We are ready," Mayor Ada Stone said.')
    >>> [(span.label_, span.text) for span in doc.spans["newsparse"]]
    [('SOURCE', 'Mayor Ada Stone'), ('CUE', 'said'), ('CONTENT', '"We are ready,"')]
    >>> doc.spans["newsparse"][2]._.newsparse.speaker.name
    'Ada Stone'
    """
    check_sure(sure)
    return Component(code_of(nlp, language), sure, read_known_speakers(known_speakers))


srsly.msgpack_encoders.register(COMPONENT_NAME, func=encode_article)
Doc.set_extension(COMPONENT_NAME, getter=article_of, force=True)
TokenSpan.set_extension(COMPONENT_NAME, getter=statement_of, force=True)
for told in (HEADLINE_EXTENSION, AUTHORS_EXTENSION, PUBLISHED_EXTENSION):
    Doc.set_extension(told, default=None, force=True)
Pipeline.factory(
    COMPONENT_NAME,
    default_config={"language": None, "sure": None, "known_speakers": []},
    assigns=["doc._.newsparse", "doc.spans", "span._.newsparse"],
    func=create_component,
)
