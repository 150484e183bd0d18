"""What displaCy draws: the dict that `spacy.displacy.render(..., manual=True)` takes.

Entities of displaCy neither nest nor cross, so each piece of the text has one label, that of the
shortest part it belongs to; behind the label stands who speaks. Offsets count code points.
See https://spacy.io/usage/visualizers#manual-usage.
"""

from __future__ import annotations

from typing import Any

from newsparse.formats.format import json_format
from newsparse.formats.parts import Part, TextSlice, cut_slices
from newsparse.model import Article
from newsparse.span import Span


def speaker_name(article: Article, part: Part) -> str:
    """Return the name of who speaks, where a part tells what is said or by whom."""
    speaker = article.statements[part.statement].speaker
    # Behind every label the name would hide the text between the labels.
    return speaker.name if speaker and part.role in {"content", "source"} else ""


def entity(article: Article, piece: TextSlice, part: Part) -> dict[str, Any]:
    """Return a piece of the text with its label."""
    return {
        "start": piece.span.start,
        "end": piece.span.stop,
        "label": part.role.upper(),
        "kb_id": speaker_name(article, part),
    }


def build(article: Article) -> dict[str, Any]:
    """Return an article's statements as entities of displaCy."""
    pieces = cut_slices(article)(Span(0, len(article.text)))
    return {
        "text": article.text,
        "ents": [entity(article, piece, piece.part) for piece in pieces if piece.part],
        "title": article.headline.text if article.headline else None,
    }


FORMAT = json_format(
    "displacy", "what displaCy draws, a NAME.displacy.json for each", ".displacy.json", build
)
