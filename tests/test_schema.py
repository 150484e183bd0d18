"""The published JSON Schema, held against records by a validator that is not ours."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any, get_args

import attrs
import pytest
from attrs import evolve
from hypothesis import example, given
from jsonschema import Draft202012Validator

from built import build_harbour, empty_article
from effort import one_in
from newsparse import Article, Published, errors, load_schema, model, parse_article
from newsparse.formats.format import RenderOptions
from newsparse.formats.registry import FORMATS
from seeds import SEEDS, read_seed
from strategies import texts
from strategies_formats import with_whole_pairs

SCHEMA = load_schema()


def closed(schema: Any) -> Any:
    """Return a schema that allows no key which it does not name."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    again = {key: closed(value) for key, value in schema.items()}
    return {**again, "additionalProperties": False} if "properties" in schema else again


VALIDATOR = Draft202012Validator(closed(SCHEMA), format_checker=Draft202012Validator.FORMAT_CHECKER)


def objects(value: object) -> Iterator[dict[str, Any]]:
    """Yield every object of a JSON value."""
    return (part for _, part in objects_by_path(value))


def objects_by_path(value: object, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every object of a JSON value with the keys that lead to it: `statements/cue`."""
    if isinstance(value, dict):
        yield path, value
        for key, item in value.items():
            yield from objects_by_path(item, f"{path}/{key}")
    elif isinstance(value, list):
        for item in value:
            yield from objects_by_path(item, path)


def check(article: Article) -> None:
    """Assert that the record of an article is as the schema tells, before and after JSON."""
    record = article.to_dict()
    VALIDATOR.validate(record)
    assert json.loads(article.to_json()) == record


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert load_schema() is not SCHEMA


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_seeds_are_as_the_schema_tells(seed: Any) -> None:
    check(parse_article(read_seed(seed)))


@one_in(5)
@given(texts().map(with_whole_pairs))
@example("\ud800")
@example("")
def test_any_text_is_as_the_schema_tells(text: str) -> None:
    check(parse_article(text))


@pytest.mark.parametrize(
    "value",
    [
        dt.date(2026, 3, 3),
        dt.datetime(2026, 3, 3, 12, 30, 5, 7),  # noqa: DTZ001 - a caller may hand in such a one
        dt.datetime(2026, 3, 3, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=-5))),
    ],
)
def test_a_date_handed_in_is_as_the_schema_tells(value: dt.date) -> None:
    check(evolve(empty_article(), published=Published(value, None, "")))


def test_a_document_of_the_command_line_is_as_the_schema_tells() -> None:
    document = FORMATS["json"].render(build_harbour(), RenderOptions("harbour.txt", 80))
    VALIDATOR.validate(json.loads(document))


@pytest.mark.parametrize(
    ("key", "wrong"),
    [("version", 2), ("date", "3 March"), ("text", None), ("speakers", {}), ("added", 1)],
)
def test_the_schema_refuses_what_is_wrong(key: str, wrong: object) -> None:
    assert not VALIDATOR.is_valid({**build_harbour().to_dict(), key: wrong})


def test_the_schema_refuses_what_lacks_a_key() -> None:
    record = build_harbour().to_dict()
    # The items of a list have one schema: the last of each stands for all.
    for part in dict(objects_by_path(record)).values():
        for key in list(part):
            value = part.pop(key)
            assert not VALIDATOR.is_valid(record), key
            part[key] = value
    VALIDATOR.validate(record)


def test_the_schema_has_the_keys_in_their_order() -> None:
    shapes = [tuple(part["required"]) for part in objects(SCHEMA) if "required" in part]
    record = build_harbour().to_dict()
    assert {tuple(part) for part in objects(record)} <= set(shapes)
    for part in objects(SCHEMA):
        if "required" in part:
            assert [key for key in part["properties"] if key not in ("id", "kept")] == part[
                "required"
            ]


@pytest.mark.parametrize(
    ("part", "key", "literal"),
    [
        ("statement", "kind", model.StatementKind),
        ("cue", "kind", model.CueKind),
        ("speaker", "kind", model.SpeakerKind),
        ("statement", "unresolved", model.Unresolved),
        ("problem", "code", errors.ProblemCode),
    ],
)
def test_closed_sets_are_those_of_the_model(part: str, key: str, literal: object) -> None:
    allowed = SCHEMA["$defs"][part]["properties"][key]["enum"]
    assert [value for value in allowed if value is not None] == list(get_args(literal))


CLASSES = {name.lower(): cls for name, cls in vars(model).items() if attrs.has(cls)}
PARTS = [name for name, part in SCHEMA["$defs"].items() if name in CLASSES and "required" in part]
TOLD_OTHERWISE = {"said_on_span"}
"""What stands in the record of another field."""


@pytest.mark.parametrize("part", PARTS)
def test_a_record_has_all_that_the_model_has(part: str) -> None:
    fields = {field.name for field in attrs.fields(CLASSES[part])} - TOLD_OTHERWISE
    assert fields <= set(SCHEMA["$defs"][part]["required"])


def test_every_part_is_described() -> None:
    named = [*SCHEMA["$defs"].values(), *SCHEMA["properties"].values()]
    assert all("description" in part or set(part) <= {"$ref", "anyOf"} for part in named)
