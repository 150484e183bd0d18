"""Reads a plain-text news article: who said what, how, where and when."""

from newsparse.errors import LanguageError, NewsparseError, ParseError, Problem
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

__all__ = [
    "Article",
    "Author",
    "Byline",
    "Cue",
    "Dateline",
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
    "Resolution",
    "Span",
    "Speaker",
    "SpeakerResolver",
    "Statement",
    "load_language",
    "load_schema",
    "parse_article",
    "resolve_speakers",
]
