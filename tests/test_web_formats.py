"""Web Annotations, JSON-LD and what displaCy draws, read back by those who know these forms."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from pyld import jsonld  # type: ignore[import-untyped]

from built import HARBOUR, build_harbour, empty_article
from newsparse import Article
from newsparse.formats.format import RenderOptions
from newsparse.formats.identity import name_text
from newsparse.formats.registry import FORMATS
from strategies_formats import odd_articles

OA, AS, SCHEMA = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/activitystreams#",
    "https://schema.org/",
)
IRI = "urn:example:harbour"


def reference(prefix: str, name: str) -> dict[str, str]:
    return {"@id": prefix + name, "@type": "@id"}


PURPOSES = "identifying", "classifying", "tagging", "describing", "linking"

ANNOTATION_TERMS = {
    "id": "@id",
    "type": "@type",
    "Annotation": OA + "Annotation",
    "AnnotationCollection": AS + "OrderedCollection",
    "AnnotationPage": AS + "OrderedCollectionPage",
    "TextualBody": OA + "TextualBody",
    "TextPositionSelector": OA + "TextPositionSelector",
    "TextQuoteSelector": OA + "TextQuoteSelector",
    "body": reference(OA, "hasBody"),
    "target": reference(OA, "hasTarget"),
    "source": reference(OA, "hasSource"),
    "selector": reference(OA, "hasSelector"),
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
    **{
        name: OA + name
        for name in ("identifying", "classifying", "tagging", "describing", "linking")
    },
    **{name: OA + name for name in ("start", "end", "exact", "prefix", "suffix")},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "first": reference(AS, "first"),
    "items": {"@id": AS + "items", "@type": "@id", "@container": "@list"},
    "total": AS + "totalItems",
    "startIndex": AS + "startIndex",
}
"""The terms of the standard's context that we use, in our own words: nothing is fetched."""

CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": ANNOTATION_TERMS,
    "https://schema.org": {"@vocab": SCHEMA},
}


def load_context(address: str, _options: object) -> dict[str, Any]:
    """Stand in for the network."""
    return {
        "documentUrl": address,
        "document": {"@context": CONTEXTS[address]},
        "contextUrl": None,
        "contentType": "application/ld+json",
    }


def expand(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document as a processor of JSON-LD reads it."""
    (node,) = jsonld.expand(document, {"documentLoader": load_context})
    return node  # type: ignore[no-any-return]


def leaves(value: object) -> int:
    """Count the strings and numbers of a JSON value, contexts left out."""
    if isinstance(value, dict):
        return sum(leaves(item) for key, item in value.items() if key != "@context")
    return sum(map(leaves, value)) if isinstance(value, list) else 1


def first_values(node: dict[str, Any], name: str) -> list[Any]:
    return [item.get("@value", item.get("@id")) for item in node.get(name, [])]


# Web Annotations


def annotations_of(article: Article) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = article.to_w3c(IRI)["first"]["items"]
    return items


def test_a_processor_of_json_ld_understands_every_key_of_an_annotation() -> None:
    collection = build_harbour().to_w3c(IRI)
    assert leaves(expand(collection)) == leaves(collection)
    (page,) = expand(collection)[AS + "first"]
    (items,) = page[AS + "items"]
    assert len(items["@list"]) == collection["total"]
    assert {item["@type"][0] for item in items["@list"]} == {OA + "Annotation"}
    contents = [
        item
        for item in items["@list"]
        if first_values(item, OA + "motivatedBy") == [OA + "identifying"]
    ]
    assert len(contents) == len(build_harbour().statements)


@given(odd_articles())
def test_selectors_find_what_is_annotated(article: Article) -> None:
    for annotation in annotations_of(article):
        for target in annotation["target"]:
            assert target["source"] == IRI
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            assert article.text[start:end] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            before = start - len(quote["prefix"])
            assert article.text[before : before + len(around)] == around
            assert len(quote["prefix"]) == min(32, start)
            assert len(quote["suffix"]) == min(32, len(article.text) - end)


@given(odd_articles())
def test_annotations_are_told_apart_and_link_to_contents(article: Article) -> None:
    names = [annotation["id"] for annotation in annotations_of(article)]
    assert len(set(names)) == len(names)
    for annotation in annotations_of(article):
        if annotation["motivation"] == "linking":
            assert annotation["body"][1] in names


def test_an_annotation_tells_who_how_and_when() -> None:
    first = annotations_of(build_harbour())[0]
    assert [(body["purpose"], body["value"]) for body in first["body"]] == [
        ("identifying", "Ada Stone"),
        ("classifying", "indirect"),
        ("tagging", "say"),
        ("describing", "said on 2026-03-03"),
    ]
    roles = [item["body"][0]["value"] for item in annotations_of(build_harbour())[1:4]]
    assert roles == ["source", "cue", "day"]


# schema.org


def test_a_processor_of_json_ld_reads_a_news_article() -> None:
    node = expand(build_harbour().to_jsonld(IRI))
    assert (node["@type"], node["@id"]) == ([SCHEMA + "NewsArticle"], IRI)
    assert first_values(node, SCHEMA + "headline") == ["Harbour tolls to rise, mayor says"]
    assert first_values(node, SCHEMA + "datePublished") == ["2026-03-03"]
    authors = [first_values(author, SCHEMA + "name") for author in node[SCHEMA + "author"]]
    assert authors == [["Ida Marsh"], ["Bo Lind"]]
    quotations = node[SCHEMA + "hasPart"]
    assert {quotation["@type"][0] for quotation in quotations} == {SCHEMA + "Quotation"}
    assert [first_values(quotation, SCHEMA + "text") for quotation in quotations] == [
        ["We will not rush this, … Safety comes first."],
        ["The old bridge is tired. … It needs rest,"],
        ["barely\nlegal"],
        ["Boo!"],
    ]


def test_speakers_are_nodes_that_quotations_point_to() -> None:
    graph = jsonld.flatten(build_harbour().to_jsonld(IRI), None, {"documentLoader": load_context})
    nodes = {node["@id"]: node for node in graph}
    creators = [
        nodes[creator["@id"]] for node in graph for creator in node.get(SCHEMA + "creator", [])
    ]
    assert [first_values(creator, SCHEMA + "name") for creator in creators] == [
        ["Ada Stone"],
        ["Ada Stone"],
        ["port authority"],
    ]
    assert first_values(creators[0], SCHEMA + "jobTitle") == ["Mayor"]
    assert creators[2]["@type"] == [SCHEMA + "Organization"]


def test_a_text_is_no_person() -> None:
    names = [node["name"] for node in build_harbour().to_jsonld(IRI)["mentions"]]
    assert names == ["Ada Stone", "port authority"]


def test_what_is_not_found_is_left_out() -> None:
    bare = empty_article("Nobody spoke.").to_jsonld(IRI)
    assert bare == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": IRI,
        "inLanguage": "en",
    }


def test_every_key_is_one_of_schema_org() -> None:
    document = build_harbour().to_jsonld(IRI)
    assert leaves(expand(document)) == leaves(document)


def test_texts_without_an_address_are_named_by_their_content() -> None:
    named = build_harbour().to_jsonld()["@id"]
    assert (
        named
        == name_text(HARBOUR)
        == build_harbour().to_w3c()["first"]["items"][0]["target"][0]["source"]
    )
    assert name_text("a") != name_text("b")
    assert name_text("\ud800").startswith("ni:///sha-256;")


# displaCy


@given(odd_articles())
def test_entities_are_in_order_and_apart(article: Article) -> None:
    drawing = article.to_displacy()
    assert drawing["text"] == article.text
    for entity in drawing["ents"]:
        assert 0 <= entity["start"] < entity["end"] <= len(article.text)
    assert all(left["end"] <= right["start"] for left, right in pairwise(drawing["ents"]))


def test_entities_have_labels_and_speakers() -> None:
    drawing = build_harbour().to_displacy()
    assert drawing["title"] == "Harbour tolls to rise, mayor says"
    told = [
        (HARBOUR[entity["start"] : entity["end"]], entity["label"], entity["kb_id"])
        for entity in drawing["ents"][:4]
    ]
    assert told == [
        ("Tolls will rise in spring", "CONTENT", "Ada Stone"),
        ("Mayor Ada Stone", "SOURCE", "Ada Stone"),
        ("said", "CUE", ""),
        ("Tuesday", "DAY", ""),
    ]


def test_displacy_draws_them() -> None:
    displacy = pytest.importorskip("spacy.displacy")
    article = build_harbour()
    drawn = displacy.render(article.to_displacy(), style="ent", manual=True, jupyter=False)
    assert drawn.count("<mark") == len(article.to_displacy()["ents"])
    assert "Ada Stone" in drawn


# All of them


@pytest.mark.parametrize("name", ["w3c", "jsonld", "displacy"])
@given(odd_articles())
def test_documents_are_read_back(name: str, article: Article) -> None:
    format_ = FORMATS[name]
    assert json.loads(format_.render(article, RenderOptions("-", 80))) == format_.build(article)
