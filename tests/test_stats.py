"""`newsparse stats`: who is quoted how often."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from newsparse._version import __version__
from newsparse.cli import main
from newsparse.cli.commands import stats_command
from newsparse.cli.ranking import (
    NO_SPEAKER,
    SHOWN_QUOTATIONS,
    STATEMENT_KINDS,
    Ranking,
    RankingRow,
    SaidInArticle,
    SaidOnce,
    Voice,
)
from newsparse.cli.ranking_forms import (
    RANKING_FORMS,
    RANKING_HEADINGS,
    Shown,
    show_csv,
    show_page,
    show_picture,
    show_table,
    today,
)
from newsparse.formats.styled_text import columns

ARTICLES = (
    """\
“We will not rush this,” Mayor Ada Stone said. “Safety comes first.”

The bridge is shut, Stone said. Bo Reed said it was “in worse shape” than expected.
""",
    "“It is safe,” Mayor Ada Stone said.",
    "Cy Poe said the bridge would open.",
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a corpus of three articles."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    Path("in").mkdir()
    for number, text in enumerate(ARTICLES):
        Path("in", f"{number}.txt").write_text(text)
    return tmp_path


def table_of(text: str) -> list[list[str]]:
    return [line.rsplit(maxsplit=6) for line in text.splitlines()]


def rows_in(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines()))


def test_a_table_tells_who_is_quoted_most(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "in"]) == 0
    out, err = capsys.readouterr()
    assert table_of(out) == [
        ["speaker", "kind", "articles", "statements", "direct", "mixed", "indirect"],
        ["Ada Stone, Mayor", "person", "2", "3", "2", "0", "1"],
        ["Bo Reed", "person", "1", "1", "0", "1", "0"],
        ["Cy Poe", "person", "1", "1", "0", "0", "1"],
    ]
    assert len({len(line) for line in out.splitlines()}) == 1
    assert err.startswith("newsparse: 3 articles, 5 statements, 4 speakers, 0 problems; ")


def test_only_the_first_may_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--top", "1", "in"]) == 0
    assert [row[0] for row in table_of(capsys.readouterr().out)] == ["speaker", "Ada Stone, Mayor"]
    assert main(["stats", "--top", "all", "-f", "csv", "in"]) == 0
    assert len(rows_in(capsys.readouterr().out)) == 3
    assert main(["stats", "--top", "0", "in"]) == 2
    assert "argument --top: '0' is no whole number from 1" in capsys.readouterr().err


@pytest.mark.parametrize("name", RANKING_FORMS)
def test_results_are_counted_as_their_articles_are(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-f", "json", "-o", "all.jsonl", "in"]) == 0
    assert main(["stats", "-f", name, "in"]) == 0
    read = capsys.readouterr().out
    assert main(["stats", "-f", name, "all.jsonl"]) == 0
    assert capsys.readouterr().out == read
    assert main(["stats", "-f", name, "--jobs", "2", "-o", "out", "in"]) == 0
    assert Path("out").read_text() == read


def test_lines_of_both_kinds_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "json", "-o", "all.jsonl", "in"]) == 0
    with Path("all.jsonl").open("a") as file:
        file.write(json.dumps({"text": ARTICLES[1]}) + "\n")
    assert main(["stats", "-f", "csv", "all.jsonl"]) == 0
    assert rows_in(capsys.readouterr().out)[0]["articles"] == "3"


@pytest.mark.parametrize(
    "change",
    [
        {"speakers": 3},
        {"speakers": [{}]},
        {"speakers": [{"name": 3, "kind": "person", "role": None}]},
        {"speakers": []},
        {"statements": [{}]},
        {"statements": [3]},
        {"statements": [{"speaker": "x", "kind": "direct"}]},
        {"statements": [{"speaker": 0, "kind": []}]},
        {"text": None},
        {"problems": None},
    ],
)
def test_a_result_that_is_none_is_told(
    change: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-f", "json", "-o", "all.jsonl", "in"]) == 0
    good = Path("all.jsonl").read_text()
    bad = json.dumps(json.loads(good.splitlines()[0]) | change)
    Path("all.jsonl").write_text(f"{bad}\n{good}")
    capsys.readouterr()
    assert main(["stats", "-f", "csv", "all.jsonl"]) == 1
    out, err = capsys.readouterr()
    assert err.startswith("newsparse: all.jsonl, line 1: no article as newsparse writes it (")
    assert rows_in(out)[0]["statements"] == "3"


def test_what_cannot_be_read_is_told_and_the_others_are_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("bad.jsonl").write_text("[]\n")
    assert main(["stats", "missing.txt", "bad.jsonl", "in", "in/0.txt"]) == 1
    out, err = capsys.readouterr()
    assert out.count("\n") == 4
    assert "newsparse: missing.txt: No such file or directory\n" in err
    assert "newsparse: bad.jsonl, line 1: no object but an array\n" in err
    assert "a second article called in" in err


def test_an_error_in_one_article_loses_no_other(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = stats_command.count_copy

    def fail_at_one(copy: Any, **options: Any) -> Any:
        if "safe" in copy.text:
            raise ZeroDivisionError("one")
        return honest(copy, **options)

    monkeypatch.setattr(stats_command, "count_copy", fail_at_one)
    assert main(["stats", "in"]) == 1
    out, err = capsys.readouterr()
    assert table_of(out)[1][2:4] == ["1", "2"]
    assert "1.txt: ZeroDivisionError('one')\n" in err


def test_nothing_is_written_of_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "-o", "out", "missing.txt"]) == 1
    assert not Path("out").exists()
    assert capsys.readouterr().out == ""


def test_no_input_is_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "-o", "in/0.txt", "in"]) == 2
    assert "is an input too" in capsys.readouterr().err
    assert Path("in/0.txt").read_text() == ARTICLES[0]


def test_a_bar_may_be_shown() -> None:
    pytest.importorskip("rich")
    assert main(["stats", "--progress", "-o", "out", "in"]) == 0


# The forms

names = st.text(min_size=1, max_size=20)
numbers = st.integers(0, 3000)
rows = st.builds(
    RankingRow,
    names,
    st.sampled_from(["person", "group"]),
    st.none() | names,
    numbers,
    numbers,
    numbers,
    numbers,
)
some_rows = st.lists(rows, max_size=5)


def shown(given_rows: Sequence[RankingRow], width: int = 200) -> Shown:
    return Shown(given_rows, articles=2, statements=3, width=width)


TAGS = """
    html head meta title style body main h1 p ul li table thead tbody tr th td div i small
    details summary footer
"""


class Page(HTMLParser):
    """What a browser would find on a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@given(some_rows)
def test_csv_can_be_read_back(given_rows: Sequence[RankingRow]) -> None:
    text = show_csv(shown(given_rows))
    read = list(csv.reader(text.splitlines(keepends=True), strict=False))
    simple = all(sign.isprintable() for row in given_rows for sign in row.name + (row.role or ""))
    if simple:
        assert [line[0] for line in read[1:]] == [row.name for row in given_rows]
        assert [int(line[4]) for line in read[1:]] == [row.statements for row in given_rows]


@given(some_rows)
def test_a_table_has_a_line_for_each_row_and_one_width(given_rows: Sequence[RankingRow]) -> None:
    lines = show_table(shown(given_rows)).split("\n")
    assert len(lines) == len(given_rows) + 2
    assert len({columns(line) for line in lines[:-1]}) == 1


@given(some_rows)
def test_a_page_holds_nothing_but_words_and_bars(given_rows: Sequence[RankingRow]) -> None:
    text = show_page(shown(given_rows))
    page = Page(text)
    text.encode("utf-8")
    assert sum(tag == "tr" for tag, _ in page.tags) == len(given_rows) + 1
    assert {tag for tag, _ in page.tags} <= set(TAGS.split())
    bars = [attributes for tag, attributes in page.tags if tag == "i"]
    assert len(bars) == sum(
        getattr(row, kind) > 0 for row in given_rows for kind in STATEMENT_KINDS
    )
    for bar in bars:
        share = float(str(bar["style"]).removeprefix("width:").removesuffix("%"))
        assert 0 < share <= 100
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)


def test_a_hostile_name_is_only_shown() -> None:
    row = RankingRow("<script>alert(1)</script>", "person", '"><img src=x>', 1, 1, 0, 0)
    page = Page(show_page(shown([row])))
    assert not {"script", "img"} & {tag for tag, _ in page.tags}
    assert row.name in page.words


# Adding up

MAYOR = Voice("Ada Stone", "person", "Mayor")


def article_of(name: str, *said: tuple[Voice | None, str]) -> SaidInArticle:
    return SaidInArticle(name, tuple(SaidOnce(voice, kind, "words") for voice, kind in said))


def counts_of(row: RankingRow) -> tuple[object, ...]:
    return row.name, row.kind, row.role, row.articles, row.direct, row.mixed, row.indirect


def test_a_speaker_is_known_by_name_and_kind() -> None:
    ranking, group = Ranking(), Voice("Ada Stone", "group", None)
    ranking.add(article_of("a", (MAYOR, "direct"), (MAYOR, "mixed"), (group, "direct")))
    for name in "bc":
        ranking.add(article_of(name, (Voice("Ada Stone", "person", "Governor"), "indirect")))
    first, second = ranking.rows(None)
    assert counts_of(first) == ("Ada Stone", "person", "Governor", 3, 1, 1, 2)
    assert (first.statements, second.statements) == (4, 1)


def test_capitals_make_no_other_speaker() -> None:
    ranking = Ranking()
    for article, name in (("a", "Democrats"), ("b", "democrats"), ("c", "Democrats")):
        ranking.add(article_of(article, (Voice(name, "group", None), "direct")))
    assert [counts_of(row)[:4] for row in ranking.rows(None)] == [("Democrats", "group", None, 3)]


def test_a_surname_alone_is_joined_within_an_article_only() -> None:
    ranking, stone = Ranking(), Voice("Stone", "person", None)
    ranking.add(article_of("a", (stone, "direct"), (stone, "direct")))
    ranking.add(article_of("b", (stone, "direct")))
    board = Voice("Halcyon", "organisation", None)
    for article in "ab":
        ranking.add(article_of(article, (board, "direct")))
    assert [(row.name, row.statements) for row in ranking.rows(None)] == [
        ("Halcyon", 2),
        ("Stone", 2),
        ("Stone", 1),
    ]


def test_what_has_no_speaker_stands_in_a_row_of_its_own() -> None:
    ranking = Ranking()
    ranking.add(article_of("a", (MAYOR, "direct"), (None, "indirect")))
    ranking.add(article_of("b"))
    assert [(row.name, row.statements) for row in ranking.rows(1)] == [
        ("Ada Stone", 1),
        (NO_SPEAKER, 1),
    ]
    assert (ranking.statements, ranking.silent) == (2, 1)


def test_of_two_roles_as_frequent_the_first_in_the_alphabet_is_told() -> None:
    for roles in (["B", "A"], ["A", "B"]):
        ranking = Ranking()
        for role in roles:
            ranking.add(article_of(role, (Voice("Bo Reed", "person", role), "direct")))
        assert ranking.rows(None)[0].role == "A"


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(STATEMENT_KINDS)), max_size=30))
def test_nothing_is_lost_in_adding_up(pairs: list[tuple[str, str]]) -> None:
    ranking = Ranking()
    for name, kind in pairs:
        ranking.add(article_of("a", (Voice(name, "person", None), kind)))
    found = ranking.rows(None)
    assert sum(row.statements for row in found) == len(pairs) == ranking.statements
    assert [row.statements for row in found] == sorted(
        (row.statements for row in found), reverse=True
    )
    assert ranking.rows(2) == found[:2]


def test_a_speaker_keeps_the_first_statements_and_no_more() -> None:
    ranking = Ranking()
    ranking.add(article_of("a", *[(MAYOR, "direct")] * (SHOWN_QUOTATIONS + 5)))
    (row,) = ranking.rows(None)
    assert len(row.quotations) == SHOWN_QUOTATIONS
    page = show_page(shown([row]))
    assert "… and 5 more" in page
    assert "<small>a</small>" in page


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_table_is_no_wider_than_the_terminal(width: int) -> None:
    role = "founder of the Sund Institute for Harbours, Locks and Bridges"
    given_rows = [RankingRow("Ada Stone", "organisation", role, 2000, 1000, 9, 8)]
    widest = max(map(len, show_table(shown(given_rows, width)).split("\n")))
    assert widest <= max(width, 80)
    assert "Ada Stone" in show_table(shown(given_rows, width))


def test_a_picture_is_svg_with_a_bar_for_each_kind() -> None:
    given_rows = [
        RankingRow("<Ada> & Bo", "person", None, 2, 3, 0, 1),
        RankingRow(NO_SPEAKER, "", None, 1, 0, 0, 90),
    ]
    tree = fromstring(show_picture(shown(given_rows)))  # noqa: S314 - it is our own
    space = "{http://www.w3.org/2000/svg}"
    assert tree.tag == f"{space}svg"
    words = [text.text for text in tree.iter(f"{space}text")]
    assert "<Ada> & Bo" in words
    assert NO_SPEAKER not in words
    assert len(list(tree.iter(f"{space}rect"))) == 2 + len(STATEMENT_KINDS)


def test_a_page_and_a_picture_tell_where_they_come_from() -> None:
    told = evolve(shown([]), source="Lantern & Son, 2026", made=dt.date(2026, 3, 3))
    origin = f"Lantern &amp; Son, 2026 · Counted by newsparse {__version__} on 3 March 2026"
    assert f"<footer>{origin}</footer>" in show_page(told)
    assert f">{origin}</text></svg>" in show_picture(told)
    assert f"<footer>Counted by newsparse {__version__}</footer>" in show_page(shown([]))


def test_the_day_of_a_page_can_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772496000")
    assert today() == dt.date(2026, 3, 3)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert today() >= dt.date(2026, 3, 3)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (["--kind", "direct"], 2),
        (["--kind", "direct", "--kind", "mixed"], 3),
        (["--speaker", "REED"], 1),
        (["--min-confidence", "1"], 0),
        (["--published", "2026-03-03", "--since", "2026-03-03", "--until", "2026-03-03"], 5),
        (["--published", "2026-03-03", "--since", "2026-03-04"], 0),
        (["--until", "2026-03-04"], 0),
    ],
)
def test_only_some_statements_may_be_asked_for(
    option: list[str], said: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", "-f", "csv", *option, "in"]) == 0
    assert sum(int(row["statements"]) for row in rows_in(capsys.readouterr().out)) == said
    assert main(["-f", "csv", *option, "in"]) == 0
    assert len(rows_in(capsys.readouterr().out)) == said
    # What was written is asked in the same way; the date handed in is part of it.
    day = option[:2] if option[0] == "--published" else []
    assert main(["-f", "json", "-o", "all.jsonl", *day, "in"]) == 0
    capsys.readouterr()
    assert main(["stats", "-f", "csv", *option, "all.jsonl"]) == 0
    assert sum(int(row["statements"]) for row in rows_in(capsys.readouterr().out)) == said


@pytest.mark.parametrize("command", [["stats"], ["-o", "said.csv"]])
def test_articles_without_a_date_are_told_where_days_count(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--since", "2026-03-03", "in"]) == 0
    assert "3 articles without a date left out" in capsys.readouterr().err
    assert main([*command, "in"]) == 0
    assert "without a date" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "option",
    [["--kind", "loud"], ["--min-confidence", "2"], ["--min-confidence", "x"], ["--since", "May"]],
)
def test_a_selection_that_makes_no_sense_is_refused(
    option: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stats", *option, "in"]) == 2
    assert f"argument {option[0]}: " in capsys.readouterr().err


def test_a_selection_keeps_speakers_and_quotes_in_step(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["-f", "json", "--speaker", "Reed", "in/0.txt"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in record["speakers"]] == ["Bo Reed"]
    assert [one["speaker"] for one in record["statements"]] == [0]
    places = [quote["statement"] for quote in record["quotes"]]
    assert places == [None, None, 0]
    assert record["quotes"][2]["text"] == "“in worse shape”"


def test_headings_are_attributes_of_rows() -> None:
    row = RankingRow("Ada Stone", "person", None, 1, 2, 3, 4)
    assert [getattr(row, name) for name in RANKING_HEADINGS] == [1, 9, 2, 3, 4]
