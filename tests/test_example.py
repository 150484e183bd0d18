"""The example to start from runs as it is, on our own articles."""

from __future__ import annotations

import runpy
import shutil
from pathlib import Path

import pytest

from newsparse import parse_article
from recipes import DOCS
from seeds import FOLDER, SEEDS, read_seed

pandas = pytest.importorskip("pandas")


def test_the_example_makes_a_table_of_who_said_what(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(FOLDER / "wire", "articles")
    made = runpy.run_path(str(DOCS / "examples" / "who_said_what.py"))
    texts = {seed.name: read_seed(seed) for seed in SEEDS if seed.parent.name == "wire"}
    table = pandas.read_csv("statements.csv")
    assert len(table) == sum(len(parse_article(text).statements) for text in texts.values())
    # What a spreadsheet would show finds its place in the file again.
    for row in table.itertuples():
        assert row.said.split(" … ")[0] in texts[row.file][row.start : row.stop]
    told = capsys.readouterr().out
    assert told.startswith(f"{len(texts)} articles, {len(table)} statements\n")
    assert f"\n{made['by_speaker'].index[0][0]}:\n- " in told
