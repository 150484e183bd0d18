"""What is written of an article: for a person, as JSON, as brat standoff."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from built import HARBOUR, build_harbour, build_statement, empty_article, mention
from newsparse import Article, Problem, Span, parse_article
from newsparse.formats.article_records import article_record
from newsparse.formats.format import RenderOptions
from newsparse.formats.json_text import lay_out
from newsparse.formats.registry import FORMATS
from newsparse.formats.styled_text import columns
from newsparse.formats.text import NARROWEST, WIDEST
from recipes import DOCS
from strategies_formats import odd_articles

PAGE = RenderOptions("harbour.txt", 80)

TEXT_VIEW = """\
Harbour tolls to rise, mayor says
2026-03-03 · By Ida Marsh and Bo Lind · Port Ellery (Coast Wire)

3 speakers
  person        Ada Stone, Mayor · 3 statements
  organisation  port authority · 2 statements
  document      a leaflet · 1 statement

8 statements
  indirect      Ada Stone · said · 2026-03-03
                Tolls will rise in spring

  direct        Ada Stone (she) · said
                “We will not rush this,” … “Safety comes first.”

  direct        Ada Stone · told the Ellery Gazette
                “The old bridge is tired. … “It needs rest,”

  mixed         port authority · called
                the plan “barely legal”

  indirect      port authority · said
                it would appeal

  indirect      a leaflet · according to
                Nobody would be hurt

  direct        nobody named
                “Boo!”

  indirect      They · expect
                a café by the quay

1 doubt
  line 19       a quotation mark that never closes: “Le Phare.
"""

BRAT_SHARED_SOURCE = """\
T13	Source 289 307	The port authority
T14	Cue 308 314	called
T15	Content 315 331;332 338	the plan “barely legal”
T16	Attribution 308 314	called
E4	Attribution:T16 Content:T15 Cue:T14 Source:T13
T17	Cue 343 347	said
T18	Content 348 363	it would appeal
T19	Attribution 343 347	said
E5	Attribution:T19 Content:T18 Cue:T17 Source:T13
"""


def render(name: str, article: Article, options: RenderOptions = PAGE) -> str:
    return FORMATS[name].render(article, options)


def spanned(record: object) -> Iterator[dict[str, Any]]:
    """Yield everything in a record that has a span."""
    if isinstance(record, dict):
        if record.get("span"):
            yield record
        for value in record.values():
            yield from spanned(value)
    elif isinstance(record, list):
        for value in record:
            yield from spanned(value)


def test_what_is_meant_without_a_format_is_for_people() -> None:
    assert next(iter(FORMATS)) == "text"


def test_no_two_formats_share_a_name_of_files() -> None:
    assert len({format_.suffix for format_ in FORMATS.values()}) == len(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_a_method_of_articles(name: str) -> None:
    name_of_method = "to_dict" if name == "json" else f"to_{name}"
    method = getattr(build_harbour(), name_of_method, None)
    assert method, f"a format needs a method: add {name_of_method} to conversions.py"
    assert method() == FORMATS[name].build(build_harbour())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_line_in_the_docs(name: str) -> None:
    page = (DOCS / "formats.md").read_text(encoding="utf-8")
    assert f"`--format {name}`" in page, f"a format needs a line: add {name} to docs/formats.md"
    _, _, options = (DOCS / "command-line.md").read_text(encoding="utf-8").partition("`-f NAME`")
    told, _, _ = options.partition("`-o PATH`")
    assert f"`{name}`" in told, f"name {name} among the formats of docs/command-line.md"


def test_json_of_an_article_is_one_line_of_its_record() -> None:
    line = build_harbour().to_json()
    assert "\n" not in line
    assert json.loads(line) == build_harbour().to_dict()


def test_text_is_for_people() -> None:
    assert render("text", build_harbour()) == TEXT_VIEW


def test_text_says_when_there_is_nothing() -> None:
    assert render("text", empty_article()) == "no date\n\nno speakers\n\nno statements\n"


def test_text_shortens_a_long_content_at_a_word() -> None:
    text = "The quay is long. " * 50
    statement = build_statement(text, (Span(0, len(text)),), source=mention(text, "quay"))
    shown = render("text", evolve(empty_article(text), statements=(statement,)))
    assert shown.endswith(
        "  indirect      quay\n"
        + " " * 16
        + "The quay is long. " * 3
        + "The quay\n"
        + " " * 16
        + "is long. The quay is long. The quay is long. The quay is long. …\n"
    )


def test_text_in_a_series_stands_below_its_name() -> None:
    shown = FORMATS["text"].render_in_series
    assert shown is not None
    first, blank, *rest = shown(build_harbour(), PAGE).split("\n")
    assert first == "── harbour.txt " + "─" * 65
    assert blank == ""
    assert "\n".join(rest) == TEXT_VIEW + "\n"


@given(odd_articles(), st.integers(0, 300))
def test_text_keeps_to_the_width_and_steers_no_terminal(article: Article, width: int) -> None:
    for line in render("text", article, RenderOptions("odd", width)).split("\n"):
        assert len(line) <= min(max(width, NARROWEST), WIDEST)
        assert line.isprintable()


def test_wide_characters_take_two_columns() -> None:
    article = parse_article(f"“{'港湾' * 60},” Ada Stone said.")
    lines = render("text", article, RenderOptions("odd", 60)).split("\n")
    assert max(map(columns, lines)) in {59, 60}
    assert "港湾港湾" in "".join(lines)


def test_text_tells_what_is_denied_and_what_nobody_vouches_for() -> None:
    text = "Ada Stone did not say that it leaks. Bo Reed reportedly said that it does."
    shown = render("text", parse_article(text))
    assert "Ada Stone · did not say · denied\n" in shown
    assert "Bo Reed · reportedly said · not vouched for\n" in shown


def test_json_has_all_keys_in_one_order() -> None:
    record = json.loads(render("json", build_harbour()))
    assert list(record) == [
        "version",
        "units",
        "id",
        "language",
        "date",
        "published",
        "headline",
        "byline",
        "dateline",
        "speakers",
        "statements",
        "quotes",
        "paragraphs",
        "furniture",
        "problems",
        "nested",
        "nested_speakers",
        "text",
    ]
    bare = json.loads(render("json", empty_article()))
    assert list(bare) == list(record)
    assert record["version"] == bare["version"] == 1
    assert (record["id"], record["date"], record["text"]) == ("harbour.txt", "2026-03-03", HARBOUR)


def test_json_of_standard_input_has_no_id() -> None:
    assert json.loads(render("json", build_harbour(), RenderOptions("-", 80)))["id"] is None


def test_json_tells_everything_of_a_statement() -> None:
    assert article_record(build_harbour())["statements"][0] == {
        "span": [97, 144],
        "text": "Tolls will rise in spring, Mayor Ada Stone said",
        "content": [{"span": [97, 122], "text": "Tolls will rise in spring"}],
        "kind": "indirect",
        "source": {"span": [124, 139], "text": "Mayor Ada Stone"},
        "cue": {"span": [140, 144], "text": "said", "lemma": "say", "kind": "speech"},
        "speaker": 0,
        "unresolved": None,
        "said_on": {"value": "2026-03-03", "span": [145, 152], "text": "Tuesday"},
        "addressee": None,
        "occasion": None,
        "topic": None,
        "negated": False,
        "hedged": False,
        "confidence": 1.0,
        "speaker_confidence": None,
        "quotes": [],
        "frame": "S V C",
        "inside": None,
    }


def test_json_refers_by_place() -> None:
    record = article_record(build_harbour())
    for place, statement in enumerate(record["statements"]):
        for quote in statement["quotes"]:
            assert record["quotes"][quote]["statement"] == place
            assert record["quotes"][quote]["speaker"] == statement["speaker"]
    names = [record["speakers"][who]["name"] for who in (0, 1, 2)]
    assert names == ["Ada Stone", "port authority", "a leaflet"]
    assert [statement["speaker"] for statement in record["statements"]] == [
        *(0, 0, 0, 1, 1, 2, None, None)
    ]
    assert [statement["quotes"] for statement in record["statements"]] == [
        *([], [0, 1], [2, 3], [4], [], [], [5], [])
    ]


def test_json_has_the_text_of_every_span() -> None:
    record = article_record(build_harbour())
    found = list(spanned(record))
    assert len(found) > 50
    for part in found:
        start, stop = part["span"]
        assert part["text"] == record["text"][start:stop]


@given(odd_articles())
def test_json_is_read_back_from_both_its_forms(article: Article) -> None:
    record = {**article_record(article), "id": "harbour.txt"}
    in_series = FORMATS["json"].render_in_series
    assert in_series is not None
    line = in_series(article, PAGE)
    assert json.loads(line) == record == json.loads(render("json", article))
    assert line.splitlines() == [line.removesuffix("\n")]


JSON = st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_laying_out_changes_no_value(value: object) -> None:
    assert json.loads(lay_out(value)) == value


def test_brat_writes_a_shared_source_once() -> None:
    written = render("brat", build_harbour())
    assert BRAT_SHARED_SOURCE in written
    assert written.count("\tThe port authority\n") == 1


def test_brat_without_cue_holds_on_to_the_content() -> None:
    assert (
        "T24\tContent 413 419\t“Boo!”\n"
        "T25\tAttribution 413 419\t“Boo!”\n"
        "E7\tAttribution:T25 Content:T24\n"
    ) in render("brat", build_harbour())


def test_brat_of_nothing_is_empty() -> None:
    assert render("brat", empty_article("Nobody spoke.")) == ""


def test_brat_keeps_a_field_on_its_line() -> None:
    text = "one \r\n\u2028two\tthree"
    statement = build_statement(text, (Span(0, len(text)),))
    article = evolve(empty_article(text), statements=(statement,))
    first = render("brat", article).split("\n")[0]
    assert first == "T1\tContent 0 3;7 10;11 16\tone two three"


@given(odd_articles())
def test_brat_lines_have_the_text_of_their_places(article: Article) -> None:
    names = set()
    for line in render("brat", article).splitlines():
        name, *fields = line.split("\t")
        if name.startswith("T"):
            places, words = fields
            pairs = [pair.split() for pair in places.partition(" ")[2].split(";")]
            pieces = [article.text[int(start) : int(stop)] for start, stop in pairs]
            assert words == " ".join(pieces)
            assert all(piece == piece.strip() != "" for piece in pieces)
            names.add(name)
        else:
            assert name.startswith("E")
            roles = dict(argument.split(":") for argument in fields[0].split(" "))
            assert names.issuperset(roles.values())
            assert "Attribution" in roles


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_any_article(name: str) -> None:
    assert isinstance(render(name, empty_article("\ud800\x00\x1b")), str)


def test_a_doubt_about_nothing_visible_ends_with_its_message() -> None:
    doubtful = evolve(
        empty_article(" \n"), problems=(Problem("no-body", "no paragraphs", Span(0, 0)),)
    )
    assert FORMATS["text"].render(doubtful, PAGE).rstrip().endswith("no paragraphs")
