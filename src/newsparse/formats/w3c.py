"""W3C Web Annotation: a collection with an annotation for each part of each statement.

A content is the target of one annotation, whose bodies tell who speaks and how; source, cue and
circumstances are targets of annotations that link to it. Every target is told twice, by its
position and by its words with some of what stands around them: the standard counts code
points for the first, and the second survives small changes of the page.
See https://www.w3.org/TR/annotation-model/.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from newsparse.formats.format import RenderOptions, json_format
from newsparse.formats.identity import name_text
from newsparse.formats.json_text import lay_out
from newsparse.formats.parts import Part, parts_of_statement
from newsparse.model import Article, Statement
from newsparse.span import Span
from newsparse.units import UnitName, Units

ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# As much as annotators of the web commonly keep.
CONTEXT_LENGTH = 32
"""Code points before and after the words of a target that are told with them."""

Node = dict[str, Any]


@frozen
class AnnotatedArticle:
    """What annotations are about."""

    article: Article
    """What was read."""
    source: str
    """The IRI of its page or file."""
    units: Units
    """What positions are counted in."""


def selectors(page: AnnotatedArticle, span: Span) -> list[Node]:
    """Return the two ways to find a span again."""
    text, place = page.article.text, page.units.span(span)
    # Two places may have the same words; what stands around them tells which is meant.
    prefix = text[max(0, span.start - CONTEXT_LENGTH) : span.start]
    suffix = text[span.stop : span.stop + CONTEXT_LENGTH]
    return [
        {"type": "TextPositionSelector", "start": place.start, "end": place.stop},
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": prefix,
            "suffix": suffix,
        },
    ]


def target(page: AnnotatedArticle, span: Span) -> Node:
    """Return a place of the text that an annotation is about."""
    return {"source": page.source, "selector": selectors(page, span)}


def body(purpose: str, value: str) -> Node:
    """Return something that is said of a target."""
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def bodies(statement: Statement) -> Iterator[Node]:
    """Yield who speaks, as far as it is known, and how and when it was said."""
    if statement.speaker is not None:
        yield body("identifying", statement.speaker.name)
    yield body("classifying", statement.kind)
    if statement.cue is not None:
        yield body("tagging", statement.cue.lemma)
    if statement.said_on is not None:
        yield body("describing", f"said on {statement.said_on.isoformat()}")


def content_annotation(page: AnnotatedArticle, place: int) -> Node:
    """Return the annotation of what a statement says."""
    statement = page.article.statements[place]
    return {
        "id": f"{page.source}#statement-{place}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": list(bodies(statement)),
        "target": [target(page, span) for span in statement.content],
    }


def part_annotation(page: AnnotatedArticle, part: Part) -> Node:
    """Return the annotation of another part of a statement, linked to what that says."""
    statement = f"{page.source}#statement-{part.statement}"
    return {
        "id": f"{statement}-{part.role}",
        "type": "Annotation",
        "motivation": "linking",
        "body": [body("tagging", part.role), statement],
        "target": [target(page, part.span)],
    }


def all_annotations(page: AnnotatedArticle) -> Iterator[Node]:
    """Yield the annotations of all statements, each content before its other parts."""
    for place, statement in enumerate(page.article.statements):
        yield content_annotation(page, place)
        for part in parts_of_statement(statement, place):
            if part.role != "content":
                yield part_annotation(page, part)


def build(article: Article, source: str | None = None, units: UnitName = "code-points") -> Node:
    """Return all statements as a collection of annotations.

    Args:
        article: What was read.
        source: The IRI of the page or file that the annotations are about; without one,
            the text is named by its content.
        units: What positions are counted in.

    Raises:
        ValueError: if there are no such units.
    """
    about = source or name_text(article.text)
    page = AnnotatedArticle(article, about, Units.named(article.text, units))
    items = list(all_annotations(page))
    return {
        "@context": ANNOTATION_CONTEXT,
        "id": f"{about}#statements",
        "type": "AnnotationCollection",
        "label": "Statements",
        "total": len(items),
        "first": {
            "id": f"{about}#statements-page",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }


def render(article: Article, options: RenderOptions) -> str:
    """Return the annotations as a JSON document."""
    return lay_out(build(article, units=options.units)) + "\n"


FORMAT = evolve(
    json_format("w3c", "W3C Web Annotations, a NAME.w3c.json for each", ".w3c.json", build),
    render=render,
    measures=True,
)
