"""What the project's files say of each other."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
import tomllib
from pathlib import Path
from typing import Literal, get_origin

import pytest

import newsparse
from newsparse._version import __version__

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
MODULES = sorted(module.name for module in pkgutil.walk_packages(newsparse.__path__, "newsparse."))
EXTRAS = {
    "newsparse.arrow": "pyarrow",
    "newsparse.serde": "cattrs",
    "newsparse.rich": "rich",
    "newsparse.spacy": "spacy",
}


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_are_true(name: str) -> None:
    if name in EXTRAS:
        pytest.importorskip(EXTRAS[name])
    if name != "newsparse.__main__":
        assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_the_readme_installs_what_the_tests_need() -> None:
    needed = [re.split("[><=]", need)[0] for need in PROJECT["dependency-groups"]["tests"]]
    assert f"pip install -q . {' '.join(needed)} &&" in README


def test_dependencies_have_a_lowest_version_and_no_upper_bound() -> None:
    for need in PROJECT["project"]["dependencies"]:
        assert re.fullmatch(r"[a-z-]+>=[0-9a-z.]+", need), need


def test_the_package_is_typed() -> None:
    assert Path(newsparse.__file__).with_name("py.typed").exists()


def test_the_version_is_a_version() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


def test_files_of_the_readme_exist() -> None:
    for place in re.findall(r"\]\(((?!http)[^)#]+)\)", README):
        assert (ROOT / place).exists() or place == "LICENSE", place
    for place in re.findall(r"seeds/[\w/.-]+", README):
        assert (ROOT / place).exists(), place


def test_every_public_name_is_listed_once_and_in_order() -> None:
    assert newsparse.__all__ == sorted(set(newsparse.__all__))
    for name in newsparse.__all__:
        value = getattr(newsparse, name)
        # A closed set of strings has its description beside it in the source only, and so has what
        # is compiled.
        is_compiled = newsparse.__build__ == "compiled"
        assert value.__doc__ or is_compiled or get_origin(value) is Literal


def test_every_public_name_is_documented() -> None:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").glob("api*.md"))
    named = set(re.findall(r"^\.\. auto\w+:: (?:\w+\.)*(\w+)$", pages, re.MULTILINE))
    assert set(newsparse.__all__) - named - {"__version__", "__build__", "arrow", "serde"} == set()
