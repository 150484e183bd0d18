"""Files, names and options that the pages tell of are there."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from sources import PACKAGE

ROOT = Path(__file__).parent.parent
PAGES = {
    page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8")
    for page in (
        *sorted((ROOT / "docs").glob("*.md")),
        ROOT / "README.md",
        ROOT / "benchmarks" / "README.md",
        ROOT / "seeds" / "README.md",
    )
}
CODE = re.compile(r"`([\w./-]+\.(?:py|toml))`")
IN_FILE = re.compile(r"`(\w+)` (?:in|into|of) `([\w./-]+\.(?:py|toml))`")
NAME = re.compile(r"`([a-z]+(?:_[a-z]+)+|[A-Z]+(?:_[A-Z]+)*)`")
PROGRAM = re.compile(r"python ((?:benchmarks|tests)/[\w/]+\.py)([^\n`]*)")


@cache
def files_of_code() -> dict[str, Path]:
    """Return the files with code and tables by their paths."""
    folders = [ROOT / name for name in ("tests", "benchmarks", "docs")]
    files = [file for folder in folders for file in folder.rglob("*") if is_code(file)]
    beside = {f"/{file.relative_to(ROOT).as_posix()}": file for file in (*files, PROJECT)}
    # The package may be an installed one, without the tree that it was built from.
    code = [file for file in PACKAGE.rglob("*") if is_code(file)]
    inside = {f"/src/newsparse/{file.relative_to(PACKAGE).as_posix()}": file for file in code}
    return beside | inside


def is_code(file: Path) -> bool:
    return file.suffix in {".py", ".toml"}


PROJECT = ROOT / "pyproject.toml"


def files_called(path: str) -> list[Path]:
    """Return the files that the end of a path may mean: `statements/breaks.py`, `breaks.py`."""
    return [file for place, file in files_of_code().items() if place.endswith(f"/{path}")]


def stands_in(name: str, file: Path) -> bool:
    return re.search(rf"\b{name}\b", file.read_text(encoding="utf-8")) is not None


@pytest.mark.parametrize("page", PAGES)
def test_files_that_a_page_names_exist(page: str) -> None:
    assert not [path for path in CODE.findall(PAGES[page]) if not files_called(path)]


@pytest.mark.parametrize("page", PAGES)
def test_names_stand_in_the_file_that_a_page_tells(page: str) -> None:
    told = IN_FILE.findall(PAGES[page])
    assert not [
        f"{name} in {path}"
        for name, path in told
        if not any(stands_in(name, file) for file in files_called(path))
    ]


def test_names_that_contributors_are_told_exist() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in files_of_code().values())
    names = set(NAME.findall(PAGES["docs/contributing.md"]))
    assert names
    assert not names - set(re.findall(r"\w+", code))


@pytest.mark.parametrize("page", PAGES)
def test_programs_have_the_options_that_a_page_gives_them(page: str) -> None:
    for path, given in PROGRAM.findall(PAGES[page]):
        program = (ROOT / path).read_text(encoding="utf-8")
        for option in re.findall(r"--[a-z][a-z-]+", given):
            assert f'"{option}"' in program, f"{path} {option}"


@pytest.mark.parametrize("page", PAGES)
def test_groups_that_a_page_installs_exist(page: str) -> None:
    groups = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["dependency-groups"]
    assert set(re.findall(r"--group (\w+)", PAGES[page])) <= groups.keys()
