"""JSON-LD: a schema.org NewsArticle with the Quotations in it.

A Quotation is what stands between quotation_node marks, word for word. Indirect speech is the
reporter's wording and therefore no Quotation; the other formats have it.
See https://schema.org/NewsArticle and https://schema.org/Quotation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsparse.formats.format import json_format
from newsparse.formats.identity import name_text
from newsparse.formats.speaker_index import PlaceOf, speaker_places
from newsparse.in_words import INTERRUPTION
from newsparse.model import Article, Dateline, Speaker, SpeakerKind, Statement

SCHEMA_ORG = "https://schema.org"

TYPES: Mapping[SpeakerKind, str | None] = {
    "person": "Person",
    "organisation": "Organization",
    # As a Person "residents" would be somebody called so, and a text is no creator of words.
    "group": None,
    "anonymous": None,
    "document": None,
}
"""The types of speakers in schema.org, which has none for some kinds."""

Node = dict[str, Any]


def drop_empty(node: Node) -> Node:
    """Return a node without what was not found: schema.org tells nothing by null."""
    # Readers of schema.org take a missing property for unknown; an empty one would be a value.
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def named_node(type_: str, name: str) -> Node:
    """Return a person, body or place of which only the name is known."""
    return {"@type": type_, "name": name}


def speaker_node(speaker: Speaker, iri: str) -> Node:
    """Return a speaker; a role is a job only if it is a person who has it."""
    # An Organization has no jobTitle: "the agency" is what it is, not what it does.
    role = "jobTitle" if speaker.kind == "person" else "description"
    tie = "affiliation" if speaker.kind == "person" else "parentOrganization"
    body = named_node("Organization", speaker.affiliation) if speaker.affiliation else None
    return drop_empty(
        {
            "@type": TYPES[speaker.kind],
            "@id": iri,
            "name": speaker.name,
            role: speaker.role,
            tie: body,
        }
    )


def speaker_nodes(article: Article, iri: str) -> dict[int, Node]:
    """Return the speakers that schema.org has a type for, by their places."""
    return {
        place: speaker_node(speaker, f"{iri}#speaker-{place}")
        for place, speaker in enumerate(article.speakers)
        if TYPES[speaker.kind] is not None
    }


def quotation_node(
    article: Article, place: int, iri: str, speakers: Mapping[int, Node], place_of: PlaceOf
) -> Node:
    """Return what a statement says between quotation_node marks, and whose words they are."""
    statement: Statement = article.statements[place]
    who = place_of(statement.speaker)
    creator = None if who is None else speakers.get(who)
    source = statement.source
    return drop_empty(
        {
            "@type": "Quotation",
            "@id": f"{iri}#statement-{place}",
            "text": INTERRUPTION.join(quote.content.of(article.text) for quote in statement.quotes),
            # The rest of the speaker stands under `mentions`; a second copy could differ from it.
            "creator": creator and {key: creator[key] for key in ("@type", "@id", "name")},
            "creditText": source.text if source else None,
            "dateCreated": statement.said_on.isoformat() if statement.said_on else None,
        }
    )


def quotation_nodes(article: Article, iri: str, speakers: Mapping[int, Node]) -> list[Node]:
    """Return the statements that quote somebody word for word."""
    place_of = speaker_places(article)
    return [
        quotation_node(article, place, iri, speakers, place_of)
        for place, statement in enumerate(article.statements)
        if statement.quotes
    ]


def head_properties(article: Article) -> Node:
    """Return what stands above the body."""
    published, headline, byline = article.published, article.headline, article.byline
    authors = byline.authors if byline else ()
    return {
        "headline": headline.text if headline else None,
        "datePublished": published.value.isoformat() if published else None,
        "author": [named_node("Person", author.name) for author in authors],
        **dateline_properties(article.dateline),
    }


def dateline_properties(dateline: Dateline | None) -> Node:
    """Return the dateline, its places and its agency."""
    if dateline is None:
        return {}
    agency = dateline.agency
    return {
        "dateline": dateline.text,
        "locationCreated": [named_node("Place", place.name) for place in dateline.places],
        "sourceOrganization": named_node("Organization", agency) if agency else None,
    }


def build(article: Article, iri: str | None = None) -> Node:
    """Return an article as a node of schema.org.

    Args:
        article: What was read.
        iri: The address of the article; without one, the text is named_node by its content.
    """
    name = iri or name_text(article.text)
    speakers = speaker_nodes(article, name)
    return drop_empty(
        {
            "@context": SCHEMA_ORG,
            "@type": "NewsArticle",
            "@id": name,
            **head_properties(article),
            "inLanguage": article.language,
            "articleBody": "\n\n".join(paragraph.text for paragraph in article.paragraphs),
            "mentions": list(speakers.values()),
            "hasPart": quotation_nodes(article, name, speakers),
        }
    )


FORMAT = json_format(
    "jsonld", "schema.org NewsArticle and Quotations, a NAME.jsonld for each", ".jsonld", build
)
