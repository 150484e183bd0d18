"""What is in the wheel and in the source distribution, file by file where it matters.

It needs nothing but the files: `.ci/release` builds them and tells where they are.
"""

from __future__ import annotations

import email
import os
import re
import tarfile
import tomllib
import zipfile
from email.message import Message
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

KINDS = {".py", ".md", ".txt", ".json"}
"""What our own files end in, in the folders beside the package."""

pytestmark = pytest.mark.skipif(
    "NEWSPARSE_DIST" not in os.environ, reason="NEWSPARSE_DIST names no folder of distributions"
)


def the_file(pattern: str) -> Path:
    """Return the one distribution of its kind."""
    (file,) = Path(os.environ["NEWSPARSE_DIST"]).glob(pattern)
    return file


def wheel_names() -> set[str]:
    """Return the files of the wheel."""
    with zipfile.ZipFile(the_file("*.whl")) as wheel:
        return set(wheel.namelist())


def sdist_names() -> set[str]:
    """Return the files of the source distribution, below its one folder."""
    with tarfile.open(the_file("*.tar.gz")) as sdist:
        return {name.partition("/")[2] for name in sdist.getnames()}


def metadata() -> Message:
    """Return what the wheel says of itself."""
    (name,) = (name for name in wheel_names() if name.endswith(".dist-info/METADATA"))
    with zipfile.ZipFile(the_file("*.whl")) as wheel:
        return email.message_from_bytes(wheel.read(name))


def own_files() -> set[str]:
    """Return the files of the package as they stand in the tree."""
    files = (ROOT / "src" / "newsparse").rglob("*")
    return {
        file.relative_to(ROOT / "src").as_posix()
        for file in files
        if file.is_file() and file.suffix != ".pyc"
    }


def test_the_wheel_has_the_package_and_nothing_else() -> None:
    version = metadata()["Version"]
    info = f"newsparse-{version}.dist-info"
    told = {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}
    assert wheel_names() == own_files() | {f"{info}/{name}" for name in told}


def test_the_package_has_its_data_and_its_types() -> None:
    files = own_files()
    assert "newsparse/py.typed" in files
    assert {Path(file).suffix for file in files} == {
        ".py",
        ".toml",
        ".css",
        ".typed",
    }


def test_the_source_distribution_has_all_that_a_packager_needs() -> None:
    names = sdist_names()
    assert {name.split("/")[0] for name in names if name} == {
        ".gitignore",  # the build's own
        "CHANGELOG.md",
        "CITATION.cff",
        "LICENSE",
        "PKG-INFO",
        "README.md",
        "benchmarks",
        "docs",
        "pyproject.toml",
        "seeds",
        "src",
        "tests",
    }
    assert {f"src/{file}" for file in own_files()} <= names
    for folder in ("tests", "seeds", "docs", "benchmarks"):
        files = (
            file for file in (ROOT / folder).rglob("*") if file.suffix in {".py", ".md", ".txt"}
        )
        assert {file.relative_to(ROOT).as_posix() for file in files} <= names


def test_the_wheel_says_what_the_project_says() -> None:
    told = metadata()
    assert told["Name"] == PROJECT["name"]
    assert told["Summary"] == PROJECT["description"]
    assert told["License-Expression"] == PROJECT["license"]
    assert told["Requires-Python"] == PROJECT["requires-python"]
    assert told["Description-Content-Type"] == "text/markdown"
    assert set(told.get_all("Provides-Extra", [])) == set(PROJECT["optional-dependencies"])


def test_the_wheel_needs_three_packages_and_offers_more() -> None:
    needs = metadata().get_all("Requires-Dist", [])
    plain = {re.split("[<>=]", need)[0] for need in needs if "extra ==" not in need}
    assert plain == {"attrs", "python-dateutil", "regex"}


def test_the_version_stands_in_one_place() -> None:
    own = metadata()["Version"]
    assert f'__version__ = "{own}"' in (ROOT / "src/newsparse/_version.py").read_text("utf-8")
    for name in ("pyproject.toml", "CITATION.cff", "README.md", "docs/conf.py"):
        assert own not in (ROOT / name).read_text("utf-8"), name
