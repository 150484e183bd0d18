"""The report of what one version found and another did not."""

from __future__ import annotations

from pathlib import Path

import pytest

import compare
from newsparse import parse_article
from newsparse.cli import main
from newsparse.formats.format import RenderOptions
from newsparse.formats.registry import FORMATS
from seeds import SEEDS, read_seed

RAIN = compare.Found("Stone", "said", "it rained", frozenset(range(10, 19)))
LONGER = compare.Found("Stone", "said", "it rained again", frozenset(range(10, 25)))
SNOW = compare.Found("Vale", "said", "it snowed", frozenset(range(40, 49)))


def test_what_both_have_is_the_same() -> None:
    assert compare.compare([RAIN, SNOW], [RAIN, SNOW]) == compare.Difference(2, (), (), ())


def test_what_one_has_is_lost_or_gained() -> None:
    assert compare.compare([RAIN], [SNOW]) == compare.Difference(0, (), (RAIN,), (SNOW,))


def test_what_has_other_bounds_is_changed() -> None:
    changed = compare.compare([RAIN, SNOW], [LONGER, SNOW])
    assert changed == compare.Difference(1, ((RAIN, LONGER),), (), ())


def test_the_report_counts_and_then_tells() -> None:
    lines = list(compare.report({"a": [RAIN], "b": []}, {"a": [LONGER, SNOW], "c": []}))
    assert lines == [
        "1 articles in both, 2 in one alone",
        "     1 changed",
        "     0 lost",
        "     1 gained",
        "     0 the same",
        "only before: b",
        "only after: c",
        "\na",
        "  + Vale / said / it snowed",
        "  < Stone / said / it rained",
        "  > Stone / said / it rained again  [content]",
    ]


def test_a_change_names_the_parts_that_differ() -> None:
    asked = compare.Found("Vale", "asked", "it rained", RAIN.places)
    assert list(compare.changes(RAIN, asked)) == ["source", "cue"]


def test_two_folders_are_compared_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = write_all(tmp_path / "before", "json"), write_all(tmp_path / "after", "brat")
    (after / f"{SEEDS[0].stem}.ann").write_text("", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["compare.py", str(before), str(after)])
    compare.main()
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"{len(SEEDS)} articles in both, 0 in one alone"
    assert SEEDS[0].stem in told


def write_all(folder: Path, form: str) -> Path:
    """Write what is found in the seeds in one format, a file for each."""
    folder.mkdir()
    for seed in SEEDS:
        article = parse_article(read_seed(seed))
        words = FORMATS[form].render(article, RenderOptions(seed.stem, 80))
        name = seed.with_suffix(FORMATS[form].suffix).name
        (folder / name).write_text(words, encoding="utf-8")
    return folder


def test_json_and_brat_tell_the_same(tmp_path: Path) -> None:
    annotations = compare.read_reports(write_all(tmp_path / "ann", "brat"))
    documents = compare.read_reports(write_all(tmp_path / "json", "json"))
    assert documents.keys() == annotations.keys() == {seed.stem for seed in SEEDS}
    for name, found in documents.items():
        assert {(each.source, each.cue) for each in found} == {
            (each.source, each.cue) for each in annotations[name]
        }


def test_json_lines_are_told_by_their_files(tmp_path: Path) -> None:
    file, names = tmp_path / "all.jsonl", [str(seed) for seed in SEEDS]
    main(["--format", "json", "--output", str(file), *names])
    assert list(compare.read_reports(file)) == names
