"""A component for pipelines of spaCy: who said what, beside what the pipeline finds itself.

This is what `newsparse[spacy]` adds. It needs no trained pipeline, a blank one will do.
"""

# No `from __future__ import annotations`: spaCy reads the types of the factory as values.
from collections.abc import Callable, Iterator
from importlib.util import find_spec

if find_spec("spacy") is None:
    raise ImportError("newsparse.spacy needs spaCy: pip install 'newsparse[spacy]'")

import srsly
from attrs import frozen
from spacy.language import Language as Pipeline
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as TokenSpan

from newsparse.language import load_language
from newsparse.model import Article, KnownHead, Statement, known_arguments
from newsparse.parser import parse_article
from newsparse.span import Span

__all__ = ["Component", "create_component"]

COMPONENT_NAME = "newsparse"
"""The name of the component, of its attribute, and of the spans of all statements."""

QUOTE_SPANS = "newsparse.quotes"
"""The name of the spans of all runs between quotation marks."""

PUBLISHED = "newsparse_published"
"""The name of the attribute by which a caller may tell when the article was published."""

HEADLINE, AUTHORS = "newsparse_headline", "newsparse_authors"
"""The names of the attributes by which a caller may tell the headline and the authors."""


def encode_article(value: object, chain: Callable[[object], object] | None = None) -> object:
    """Return what stands for an article in the bytes of a `Doc`: its language.

    The text is there already, and the same text gives the same article.
    """
    if isinstance(value, Article):
        return value.language
    return value if chain is None else chain(value)


def read_article(doc: Doc, language: str) -> Article:
    """Read the text of a `Doc`, and keep the article there."""
    known = KnownHead(doc._.get(HEADLINE), doc._.get(AUTHORS), doc._.get(PUBLISHED))
    article = parse_article(doc.text, **known_arguments(known), language=language)
    doc.user_data[COMPONENT_NAME] = article
    return article


def article_of(doc: Doc) -> Article | None:
    """Return the article that a `Doc` was read as; None if the component did not see it."""
    kept: Article | str | None = doc.user_data.get(COMPONENT_NAME)
    return read_article(doc, kept) if isinstance(kept, str) else kept


def tokens_of(doc: Doc, span: Span, label: str, number: int) -> TokenSpan:
    """Return the tokens that a span touches, so that no name loses a part."""
    return doc.char_span(
        span.start, span.stop, label=label, span_id=str(number), alignment_mode="expand"
    )


def statement_spans(doc: Doc, statement: Statement, number: int) -> Iterator[TokenSpan]:
    """Yield the parts of a statement."""
    if statement.source is not None:
        yield tokens_of(doc, statement.source.span, "SOURCE", number)
    if statement.cue is not None:
        yield tokens_of(doc, statement.cue.span, "CUE", number)
    for span in statement.content:
        yield tokens_of(doc, span, "CONTENT", number)


def all_statement_spans(doc: Doc, article: Article) -> Iterator[TokenSpan]:
    """Yield the parts of all statements."""
    for number, statement in enumerate(article.statements):
        yield from statement_spans(doc, statement, number)


def quote_spans(doc: Doc, article: Article) -> Iterator[TokenSpan]:
    """Yield all runs between quotation marks."""
    for number, quote in enumerate(article.quotes):
        yield tokens_of(doc, quote.span, "QUOTE", number)


@frozen
class Component:
    """Reads each `Doc` as an article.

    It sets

    - `doc._.newsparse`, the `Article`, whose spans count the characters of `doc.text`;
    - `doc.spans["newsparse"]`, the parts of the statements, labelled SOURCE, CUE and CONTENT,
      each with the place of its statement in `Article.statements` as its `id_`;
    - `doc.spans["newsparse.quotes"]`, the runs between quotation marks, labelled QUOTE.

    A span of tokens has all tokens that the article's span touches, a part of one included.
    """

    language: str = "en"
    """The code of the articles' language."""

    def __call__(self, doc: Doc) -> Doc:
        """Read one article and return the same `Doc`.

        If `doc._.newsparse_published` was set to a day, "2026-03-03", it is the publication
        date of an article that does not tell its own. `doc._.newsparse_headline` and
        `doc._.newsparse_authors` may tell what else is known.
        """
        article = read_article(doc, self.language)
        statements, quotes = all_statement_spans(doc, article), quote_spans(doc, article)
        doc.spans[COMPONENT_NAME] = SpanGroup(doc, name=COMPONENT_NAME, spans=list(statements))
        doc.spans[QUOTE_SPANS] = SpanGroup(doc, name=QUOTE_SPANS, spans=list(quotes))
        return doc


def create_component(nlp: Pipeline, name: str, language: str) -> Component:  # noqa: ARG001
    """Return the component that `nlp.add_pipe("newsparse")` adds.

    Raises:
        LanguageError: if the language is unknown.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> component = nlp.add_pipe("newsparse")
    >>> doc = nlp('"We are ready," Mayor Ada Stone said.')
    >>> [(span.label_, span.text) for span in doc.spans["newsparse"]]
    [('SOURCE', 'Mayor Ada Stone'), ('CUE', 'said'), ('CONTENT', '"We are ready,"')]
    >>> doc._.newsparse.speakers[0].name
    'Ada Stone'
    """
    load_language(language)
    return Component(language)


srsly.msgpack_encoders.register(COMPONENT_NAME, func=encode_article)
Doc.set_extension(COMPONENT_NAME, getter=article_of, force=True)
for told in (HEADLINE, AUTHORS, PUBLISHED):
    Doc.set_extension(told, default=None, force=True)
Pipeline.factory(
    COMPONENT_NAME,
    default_config={"language": "en"},
    assigns=["doc._.newsparse", "doc.spans"],
    func=create_component,
)
