"""Formats and languages of other packages, installed as far as Python can tell."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

import pytest

from newsparse import LanguageError, NewsparseError, PluginError, load_language, parse_article
from newsparse.formats.registry import GROUP, OWN_FORMATS, gather_formats, read_format
from newsparse.plugins import Plugin, find_plugins

COUNTS = """
from newsparse.formats.format import json_format

def build(article):
    return {speaker.name: len(speaker.mentions) for speaker in article.speakers}

FORMAT = json_format("counts", "how often (in %) each is mentioned", ".counts.json", build)
TAKEN = json_format("csv", "a csv of its own", ".csv", build)
"""

STORY = "“We are ready,” Mayor Ada Stone said. The ferry is late, she said."

Install = Callable[[Mapping[str, str], Mapping[str, Mapping[str, str]]], Path]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Give a function that installs a distribution, as far as Python can tell."""
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text(STORY, encoding="utf-8")

    def place(modules: Mapping[str, str], groups: Mapping[str, Mapping[str, str]]) -> Path:
        about = tmp_path / "site" / "newsparse_more-1.0.dist-info"
        about.mkdir(parents=True)
        (about / "METADATA").write_text(
            "Metadata-Version: 2.1\nName: newsparse-more\nVersion: 1.0\n"
        )
        lines = [
            line
            for group, entries in groups.items()
            for line in (f"[{group}]", *(f"{name} = {value}" for name, value in entries.items()))
        ]
        (about / "entry_points.txt").write_text("\n".join(lines))
        for name, code in modules.items():
            (about.parent / f"{name}.py").write_text(code)
        monkeypatch.syspath_prepend(str(about.parent))
        return about.parent

    return place


def run_newsparse(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line where a package is installed."""
    path = os.pathsep.join([str(site), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        [sys.executable, "-m", "newsparse", *arguments],
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path},
    )


# Formats


def test_the_command_line_takes_a_format_of_another_package(install: Install) -> None:
    site = install({"more_counts": COUNTS}, {GROUP: {"counts": "more_counts:FORMAT"}})
    done = run_newsparse(site, "-f", "counts", "story.txt")
    assert (json.loads(done.stdout), done.stderr) == ({"Ada Stone": 2}, "")
    told = " ".join(run_newsparse(site, "--help").stdout.split())
    assert "how often (in %) each is mentioned" in told
    # Its suffix tells it, and processes of their own find it as well.
    assert run_newsparse(site, "-j", "2", "-o", "a.counts.json", "story.txt").returncode == 0
    assert json.loads(Path("a.counts.json").read_text(encoding="utf-8")) == {"Ada Stone": 2}


def test_a_format_that_fails_keeps_nobody_from_the_others(install: Install) -> None:
    site = install({}, {GROUP: {"broken": "no_such_module:FORMAT"}})
    assert run_newsparse(site, "-f", "csv", "story.txt").returncode == 0
    done = run_newsparse(site, "-f", "broken", "story.txt")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        "newsparse: argument -f/--format: 'broken' of the package newsparse-more cannot be loaded "
        "(ModuleNotFoundError: No module named 'no_such_module') (see newsparse --help)\n"
    )


def test_a_format_of_ours_stays_ours(install: Install) -> None:
    install({"more_taken": COUNTS}, {GROUP: {"csv": "more_taken:TAKEN"}})
    formats = gather_formats(find_plugins(GROUP))
    assert list(formats.known.values()) == list(OWN_FORMATS)
    assert formats.unusable == {}


def plugin(name: str, value: object) -> Plugin:
    return Plugin(name, "newsparse-more", lambda: value)


def test_what_is_no_format_of_its_name_is_refused() -> None:
    with pytest.raises(PluginError, match="'x' of the package newsparse-more is no Format but int"):
        read_format(plugin("x", 3))
    with pytest.raises(PluginError, match="'x' of the package newsparse-more calls itself 'csv'"):
        read_format(plugin("x", next(one for one in OWN_FORMATS if one.name == "csv")))
    assert issubclass(PluginError, NewsparseError)


def test_the_first_of_two_packages_has_the_name() -> None:
    own = {one.name: one for one in OWN_FORMATS}
    formats = gather_formats([plugin("x", 3), plugin("csv", own["tsv"])])
    assert formats.known == own
    assert list(formats.unusable) == ["x"]


# Languages


def copy_english(folder: Path) -> None:
    shutil.copytree(str(files("newsparse") / "languages" / "en"), folder)
    (folder / "__init__.py").touch()
    verbs = (folder / "verbs.toml").read_text(encoding="utf-8")
    group = '\n[[groups]]\nkind = "speech"\ntakes = "quote clause"\nlemmas = "livestream"\n'
    (folder / "verbs.toml").write_text(verbs + group, encoding="utf-8")


@pytest.fixture
def no_languages_kept() -> object:
    load_language.cache_clear()
    yield
    load_language.cache_clear()


@pytest.mark.usefixtures("no_languages_kept")
def test_a_language_of_another_package_is_known_by_its_code(install: Install) -> None:
    site = install({}, {"newsparse.languages": {"en-x-live": "more_live"}})
    copy_english(site / "more_live")
    text = "Ada Stone livestreamed that the bridge was shut."
    assert parse_article(text).statements == ()
    article = parse_article(text, language="en-x-live")
    assert (article.language, len(article.statements)) == ("en-x-live", 1)
    Path("live.txt").write_text(text, encoding="utf-8")
    done = run_newsparse(site, "-f", "csv", "--language", "en-x-live", "live.txt")
    assert "livestreamed" in done.stdout


@pytest.mark.usefixtures("no_languages_kept")
def test_a_language_that_fails_is_told(install: Install) -> None:
    site = install(
        {"more_empty": "", "more_value": "TABLES = 3"},
        {
            "newsparse.languages": {
                "aa": "no_such_package",
                "bb": "more_value:TABLES",
                "cc": "more_bare",
                "en": "more_empty",
            }
        },
    )
    (site / "more_bare").mkdir()
    (site / "more_bare" / "__init__.py").touch()
    told = {
        "aa": "the language 'aa' of the package newsparse-more cannot be loaded",
        "bb": "the language 'bb' of the package newsparse-more is no package but int",
        "cc": "cc/marks.toml: ",
        "dd": "unknown language 'dd'; known: aa, bb, cc, en",
    }
    for code, message in told.items():
        with pytest.raises(LanguageError, match=message):
            load_language(code)
    assert load_language("en").code == "en"
