"""The commands that measure: they count what is there, and write it where it belongs."""

from __future__ import annotations

import doctest
import re
import sys
import tomllib
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest
from attrs import evolve

import accuracy
import capacity
import frames
import pages
import speed
from newsparse import parse_article
from newsparse.formats.brat import render
from newsparse.formats.format import RenderOptions
from newsparse.language import load_language
from seeds import SEEDS, read_seed

ALL = re.compile(r"^\| all \|(.*)\|$", re.MULTILINE)


def annotate(folder: Path, *, kept: slice) -> None:
    """Write some of the seeds' own attributions as annotations of theirs."""
    for seed in SEEDS[:12]:
        text = read_seed(seed)
        (folder / seed.name).write_bytes(text.encode())
        lines = render(parse_article(text), RenderOptions(seed.name, 80)).splitlines(keepends=True)
        parts = [line for line in lines if line[0] != "E"]
        events = [line for line in lines if line[0] == "E"]
        (folder / seed.name).with_suffix(".ann").write_text(
            "".join([*parts, *events[kept]]), encoding="utf-8"
        )


def scores_of_all(folder: Path) -> list[float]:
    """Return the numbers of the first row of a measurement."""
    (row,) = ALL.findall("\n".join(accuracy.measure(folder, [])))
    return [float(cell) for cell in row.split("|")]


def test_what_agrees_with_itself_is_all_right(tmp_path: Path) -> None:
    annotate(tmp_path, kept=slice(None))
    there, found, *shares = scores_of_all(tmp_path)
    assert there == found > 10
    assert shares == [100.0] * 9


def test_what_nobody_annotated_is_wrong_to_find(tmp_path: Path) -> None:
    annotate(tmp_path, kept=slice(1, None))
    there, found, precision, recall, *_ = scores_of_all(tmp_path)
    assert there < found
    assert precision == pytest.approx(100 * there / found, abs=0.05)
    assert recall == 100.0


def test_another_source_is_not_the_same(tmp_path: Path) -> None:
    annotate(tmp_path, kept=slice(None))
    for file in tmp_path.glob("*.ann"):
        told = re.sub(r" Source:T\d+", "", file.read_text(encoding="utf-8"))
        file.write_text(told, encoding="utf-8")
    _, _, *shares = scores_of_all(tmp_path)
    assert shares[:6] == [100.0] * 6
    assert all(share < 50 for share in shares[6:])


def test_articles_aside_are_told_apart(tmp_path: Path) -> None:
    annotate(tmp_path, kept=slice(None))
    told = "\n".join(accuracy.measure(tmp_path, [SEEDS[0].stem]))
    assert "**Kept aside**: 1 articles" in told
    assert "**Read while the rules were written**: 11 articles" in told


def test_the_capacity_of_a_core_is_told_in_proportion() -> None:
    run = capacity.Run("read", articles=10, size=5_000_000, seconds=2.0)
    assert (run.speed, run.per_hour) == (2.5, 18_000)


def test_the_capacity_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    # Each way starts a process of its own, and one of them two more: one stands for all.
    monkeypatch.setattr(capacity, "WAYS", {"read": capacity.parse})
    told = "\n".join(capacity.lines([read_seed(seed) for seed in SEEDS[:3]], 0.1))
    assert "one pass over 3 articles" in told
    assert "| a hundred million such articles | core-hours | at 0.10 a core-hour |" in told


@pytest.fixture
def tokenized(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a tokenizer is given that stands in for that of spaCy, which need not be there."""
    given: list[str] = []
    spacy = ModuleType("spacy")
    spacy.__spec__ = ModuleSpec("spacy", None)
    vars(spacy)["blank"] = lambda _: given.append
    monkeypatch.setitem(sys.modules, "spacy", spacy)
    return given


def test_a_tokenizer_is_measured_over_the_same_texts(tokenized: list[str]) -> None:
    (row,) = speed.instead(["We won.", "They lost."])
    assert row[0] == "blank spaCy tokenizer"
    assert tokenized == ["We won.", "They lost."]


def test_what_is_not_installed_has_no_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "find_spec", lambda _: None)
    assert not list(speed.instead(["We won."]))


def test_times_are_told_in_multiples_of_the_loop() -> None:
    times = {name: [2.0, 3.0, 4.0] for pair in speed.RATIOS for name in pair}
    times |= {"cal": [1.0, 1.0, 1.0], "parse": [8.0, 9.0, 10.0]}
    unseen = {f"{speed.NEVER_SEEN}{name}": time for name, time in times.items()}
    lines = list(speed.table(unseen | times, ["We won."], ["We lost."]))
    first = next(line for line in lines if line.startswith("never seen: parse"))
    assert first.split()[3:5] == ["9.00", "[8.00-10.00]"]
    told = dict(line.split(maxsplit=1) for line in lines if line)
    assert told["parse"].split()[:2] == ["9.00", "[8.00-10.00]"]
    assert told["to_json"].split()[:3] == ["/", "parse", "0.33"]


def test_each_stage_of_texts_never_seen_is_told() -> None:
    stages = {"find_statements": speed.stages_of_parsing()["find_statements"]}
    times = speed.unseen_times(["We won."], ["We lost, Ada Stone said."], stages)
    assert [name.removeprefix(speed.NEVER_SEEN) for name in times] == [
        "cal",
        "parse",
        "find_statements",
        "rest",
    ]
    assert all(time > 0 for time in times.values())


def test_texts_never_seen_are_others_than_those_before(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(str(number), encoding="utf-8")
    assert speed.split_texts(tmp_path, None) == (["1", "2", "3"], ["0", "4"])
    assert speed.split_texts(tmp_path, tmp_path)[1] == ["0", "1", "2", "3", "4"]


def test_a_block_of_a_page_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "DOCS", tmp_path)
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- measured: x -->\nold\n<!-- end of x -->\nb\n", encoding="utf-8")
    for _ in range(2):
        pages.replace_block("page.md", "x", ["new"])
    told = "a\n<!-- measured: x -->\n\nnew\n\n<!-- end of x -->\nb\n"
    assert page.read_text(encoding="utf-8") == told
    with pytest.raises(ValueError, match=r"page\.md has no block 'y'"):
        pages.replace_block("page.md", "y", [])


def test_frames_that_agree_with_themselves_are_all_right(tmp_path: Path) -> None:
    annotate(tmp_path, kept=slice(None))
    read, aside = frames.read_folder(tmp_path, [SEEDS[0].stem])
    assert all(one.found and one.right for one in (*read.judged, *aside.judged))
    assert (read.said, aside.said) == (read.heard, aside.heard)
    assert len(read.judged) > len(aside.judged) > 0


def test_what_nobody_annotated_counts_against_its_frame(tmp_path: Path) -> None:
    annotate(tmp_path, kept=slice(0))
    read, _ = frames.read_folder(tmp_path, [])
    assert read.judged
    assert not any(one.found or one.right for one in read.judged)
    assert "recall 0.0 %, precision 0.0 %" in "\n".join(frames.report(read, read))


def test_the_confidence_of_a_verb_is_drawn_to_that_of_its_frame(tmp_path: Path) -> None:
    annotate(tmp_path, kept=slice(None))
    read, _ = frames.read_folder(tmp_path, [])
    often = [
        evolve(one, frame="S V C", lemma="say", right=n > 2)
        for n, one in enumerate(read.judged[:12])
    ]
    shares = dict(
        frames.shares([*often, *(evolve(one, lemma="tell", right=True) for one in often)])
    )
    assert 0.5 < shares["S V C / say"] < shares["S V C"] < shares["S V C / tell"] < 1


def test_a_file_of_confidence_can_be_read_again(tmp_path: Path) -> None:
    annotate(tmp_path, kept=slice(None))
    read, _ = frames.read_folder(tmp_path, [])
    entries = tomllib.loads("\n".join(frames.confidence_file(read.judged)))
    assert entries["default"] == 1.0
    assert set(entries) == {"default", *frames.KINDS}


def test_what_is_right_less_often_than_its_frame_has_points_against_it(tmp_path: Path) -> None:
    annotate(tmp_path, kept=slice(None))
    read, _ = frames.read_folder(tmp_path, [])
    half = [evolve(one, right=n % 2 == 0, evidence=()) for n, one in enumerate(read.judged)]
    things = [evolve(one, right=False, evidence=("thing",)) for one in half]
    judged = [*half, *things]
    shares = list(frames.confidence_file(judged))
    rows = list(frames.evidence_rows(judged, shares, load_language("en").confidence))
    entries = tomllib.loads("\n".join((*shares, *rows)))
    assert entries["evidence"]["thing"]["points"] < 0
    assert entries["evidence"]["modal"]["points"] == 0
    assert {*entries} == {"default", *frames.KINDS, "evidence"}


@pytest.mark.parametrize("module", [accuracy, frames, pages])
def test_examples_are_true(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("page", "block"),
    [("capacity.md", "capacity"), ("accuracy.md", "polnear"), ("confidence.md", "frames")],
)
def test_the_pages_show_what_was_measured(page: str, block: str) -> None:
    text = (pages.DOCS / page).read_text(encoding="utf-8")
    _, _, rest = text.partition(f"<!-- measured: {block} -->")
    measured, _, _ = rest.partition(f"<!-- end of {block} -->")
    assert any(row in measured for row in ("| all |", "| read |", "| direct |"))
