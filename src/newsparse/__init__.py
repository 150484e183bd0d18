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
    Mention,
    Paragraph,
    Place,
    Published,
    Quote,
    Speaker,
    Statement,
)
from newsparse.parser import parse_article
from newsparse.span import Span

__all__ = [
    "Article",
    "Author",
    "Byline",
    "Cue",
    "Dateline",
    "Headline",
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
    "Span",
    "Speaker",
    "Statement",
    "load_language",
    "parse_article",
]
