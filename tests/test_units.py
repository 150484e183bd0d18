"""Offsets in UTF-16 units and in bytes, held against Python's own encoders."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Span, UnitName, Units, parse_article
from newsparse.cli import main

Measure = Callable[[str], Units]
MEASURES: list[tuple[str, int, Measure]] = [("utf-16-le", 2, Units.utf16), ("utf-8", 1, Units.utf8)]

signs = st.sampled_from("a\x7f\x80é\u07ff\u0800“\ud83d\udc00\uffff\U00010000🌉")
mixed = st.text(signs | st.characters(exclude_categories=()), max_size=30)


@st.composite
def places(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(mixed)
    ends = st.integers(0, len(text))
    return text, Span(*sorted((draw(ends), draw(ends))))


@pytest.mark.parametrize(("encoding", "size", "measure"), MEASURES)
@given(places())
def test_a_span_of_units_cuts_the_same_out_of_the_encoded_text(
    encoding: str, size: int, measure: Measure, place: tuple[str, Span]
) -> None:
    text, span = place
    there = measure(text).span(span)
    encoded = text.encode(encoding, "surrogatepass")
    part = encoded[there.start * size : there.stop * size]
    assert part == span.of(text).encode(encoding, "surrogatepass")


@pytest.mark.parametrize(("encoding", "size", "measure"), MEASURES)
@given(mixed)
def test_every_border_comes_back_and_nothing_else(
    encoding: str, size: int, measure: Measure, text: str
) -> None:
    units = measure(text)
    borders = {units.offset(place): place for place in range(len(text) + 1)}
    assert max(borders) == len(text.encode(encoding, "surrogatepass")) // size
    for offset in range(-2, max(borders) + 3):
        if offset in borders:
            assert units.code_point(offset) == borders[offset]
        else:
            with pytest.raises(ValueError, match="is no border"):
                units.code_point(offset)


@given(places())
def test_spans_come_back(place: tuple[str, Span]) -> None:
    text, span = place
    for units in (Units.utf16(text), Units.utf8(text)):
        assert units.code_points(units.span(span)) == span


@pytest.mark.parametrize("place", [-1, 4])
def test_a_place_outside_is_refused(place: int) -> None:
    with pytest.raises(ValueError, match="no place in a text of 3 code points"):
        Units.utf8("abc").offset(place)


def test_a_plain_text_is_measured_without_lists() -> None:
    assert Units.utf8("plain").wide == Units.utf16("cliché “mark”").wide == ()


# Where they are asked for by name


EMOJI = "🌉 “Shut,” Ada Stone said."


def test_a_record_tells_its_units() -> None:
    article = parse_article(EMOJI)
    places: tuple[tuple[UnitName, int], ...] = (("code-points", 2), ("utf16", 3), ("utf8", 5))
    for units, start in places:
        record = article.to_dict(units=units)
        assert record["units"] == units
        assert record["statements"][0]["content"][0]["span"][0] == start
        assert json.loads(article.to_json(units=units)) == record
    assert article.to_dict() == article.to_dict(units="code-points")


def test_annotations_may_count_as_browsers_do() -> None:
    article = parse_article(EMOJI)
    places: tuple[tuple[UnitName, int], ...] = (("code-points", 2), ("utf16", 3))
    for units, start in places:
        (target,) = article.to_w3c(units=units)["first"]["items"][0]["target"]
        position, quote = target["selector"]
        assert (position["start"], quote["exact"]) == (start, "“Shut,”")


def test_units_that_are_none_are_refused() -> None:
    article = parse_article(EMOJI)
    for write in (article.to_dict, article.to_json, article.to_w3c):
        with pytest.raises(ValueError, match="units must be one of code-points, utf16, utf8"):
            write(units="utf-16")  # type: ignore[arg-type]


def test_the_command_line_tells_places_in_other_units(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(EMOJI, encoding="utf-8")
    assert main(["-f", "json", "--units", "utf16", str(story)]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record == {"id": str(story), **parse_article(EMOJI).to_dict(units="utf16")}
    assert main(["-f", "w3c", "--units", "utf16", str(story)]) == 0
    assert json.loads(capsys.readouterr().out) == parse_article(EMOJI).to_w3c(units="utf16")
    assert main(["-f", "csv", "--units", "utf16", str(story)]) == 2
    assert "--units is for --format json and w3c, not csv" in capsys.readouterr().err
