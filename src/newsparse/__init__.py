"""Reads a plain-text news article: who said what, how, where and when.

A module is imported when one of its names is first asked for, so that `import newsparse` is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse._build import __build__
    from newsparse._version import __version__
    from newsparse.conversions import load_schema
    from newsparse.errors import (
        LanguageError,
        NewsparseError,
        ParseError,
        PluginError,
        Problem,
        ProblemCode,
        RecordError,
        WorkerError,
    )
    from newsparse.explanation.explain import explain
    from newsparse.explanation.records import Explanation
    from newsparse.header.documents import split_articles
    from newsparse.language import Language, load_language, read_language
    from newsparse.many.articles import parse_articles
    from newsparse.many.failures import Failure
    from newsparse.many.with_context import parse_with_context
    from newsparse.model import (
        Article,
        Author,
        Byline,
        Cue,
        CueKind,
        Dateline,
        DateSource,
        Frame,
        Furniture,
        FurnitureKind,
        Headline,
        KnownHead,
        KnownSpeaker,
        Mention,
        Paragraph,
        Place,
        Published,
        Quote,
        Resolution,
        Speaker,
        SpeakerKind,
        Statement,
        StatementKind,
        Unresolved,
    )
    from newsparse.parser import parse_article
    from newsparse.span import Span
    from newsparse.speakers.resolution import SpeakerResolver, resolve_speakers
    from newsparse.syntax.page import Page, read_page
    from newsparse.units import UnitName, Units
    from newsparse.vocabulary.vocabulary import Vocabulary, load_vocabulary

__all__ = [
    "Article",
    "Author",
    "Byline",
    "Cue",
    "CueKind",
    "DateSource",
    "Dateline",
    "Explanation",
    "Failure",
    "Frame",
    "Furniture",
    "FurnitureKind",
    "Headline",
    "KnownHead",
    "KnownSpeaker",
    "Language",
    "LanguageError",
    "Mention",
    "NewsparseError",
    "Page",
    "Paragraph",
    "ParseError",
    "Place",
    "PluginError",
    "Problem",
    "ProblemCode",
    "Published",
    "Quote",
    "RecordError",
    "Resolution",
    "Span",
    "Speaker",
    "SpeakerKind",
    "SpeakerResolver",
    "Statement",
    "StatementKind",
    "UnitName",
    "Units",
    "Unresolved",
    "Vocabulary",
    "WorkerError",
    "__build__",
    "__version__",
    "explain",
    "load_language",
    "load_schema",
    "load_vocabulary",
    "parse_article",
    "parse_articles",
    "parse_with_context",
    "read_language",
    "read_page",
    "resolve_speakers",
    "split_articles",
]

HOMES = {
    "_build": "__build__",
    "_version": "__version__",
    "many.articles": "parse_articles",
    "many.with_context": "parse_with_context",
    "many.failures": "Failure",
    "errors": "LanguageError NewsparseError ParseError PluginError Problem ProblemCode RecordError "
    "WorkerError",
    "header.documents": "split_articles",
    "explanation.explain": "explain",
    "explanation.records": "Explanation",
    "language": "Language load_language read_language",
    "model": "Article Author Byline Cue CueKind DateSource Dateline Frame Furniture FurnitureKind "
    "Headline KnownHead KnownSpeaker Mention Paragraph Place Published Quote Resolution Speaker "
    "SpeakerKind Statement StatementKind Unresolved",
    "conversions": "load_schema",
    "parser": "parse_article",
    "span": "Span",
    "speakers.resolution": "SpeakerResolver resolve_speakers",
    "syntax.page": "Page read_page",
    "units": "UnitName Units",
    "vocabulary.vocabulary": "Vocabulary load_vocabulary",
}
"""The modules with the names of theirs that make the interface."""

EXTRAS = ("arrow", "serde")
"""Parts of the package that need what an extra installs; asked for as `newsparse.arrow`."""


if not TYPE_CHECKING:  # else any name would pass for one of ours

    def __getattr__(name: str) -> object:
        """Import the module of a name when it is first asked for (PEP 562)."""
        for module, names in HOMES.items():
            if name in names.split():
                value: object = getattr(import_module(f"newsparse.{module}"), name)
                globals()[name] = value
                return value
        if name in EXTRAS:
            return import_module(f"newsparse.{name}")
        raise AttributeError(f"module 'newsparse' has no attribute {name!r}")


def __dir__() -> list[str]:
    """Return the names of the interface."""
    return sorted({*globals(), *__all__})
