"""Reads a plain-text news article: who said what, how, where and when."""

from newsparse.articles import parse_articles
from newsparse.attempts import Failure
from newsparse.errors import (
    LanguageError,
    NewsparseError,
    ParseError,
    Problem,
    RecordError,
    WorkerError,
)
from newsparse.language import Language, load_language
from newsparse.model import (
    Article,
    Author,
    Byline,
    Cue,
    Dateline,
    Headline,
    KnownSpeaker,
    Mention,
    Paragraph,
    Place,
    Published,
    Quote,
    Resolution,
    Speaker,
    Statement,
)
from newsparse.outputs import load_schema
from newsparse.parser import parse_article
from newsparse.span import Span
from newsparse.speakers.resolution import SpeakerResolver, resolve_speakers
from newsparse.units import Units

__all__ = [
    "Article",
    "Author",
    "Byline",
    "Cue",
    "Dateline",
    "Failure",
    "Headline",
    "KnownSpeaker",
    "Language",
    "LanguageError",
    "Mention",
    "NewsparseError",
    "Paragraph",
    "ParseError",
    "Place",
    "Problem",
    "Published",
    "Quote",
    "RecordError",
    "Resolution",
    "Span",
    "Speaker",
    "SpeakerResolver",
    "Statement",
    "Units",
    "WorkerError",
    "load_language",
    "load_schema",
    "parse_article",
    "parse_articles",
    "resolve_speakers",
]
