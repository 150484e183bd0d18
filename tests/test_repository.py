"""What the files around the package say agrees with what the package says of itself."""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from newsparse._version import __version__

ROOT = Path(__file__).parent.parent
RECIPE = ROOT / "conda" / "recipe.yaml"
CHECKS = ROOT / ".github" / "workflows" / "checks.yml"
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*-*.yml")) or [ROOT / "none"]

pytestmark = pytest.mark.skipif(
    not (RECIPE.exists() and CHECKS.exists()), reason="this is no checkout"
)


def project() -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return table


def listed(key: str) -> set[str]:
    """Return the lines of a list of the recipe, without blanks inside."""
    lines = RECIPE.read_text(encoding="utf-8").splitlines()
    start = lines.index(f"  {key}:")
    items = []
    for line in lines[start + 1 :]:
        if line.startswith("  #"):
            continue
        if not line.startswith("    - "):
            break
        items.append(line.removeprefix("    - ").replace(" ", ""))
    return set(items)


def test_the_conda_recipe_needs_what_the_project_needs() -> None:
    needed = project()["project"]
    assert listed("run") == {f"python{needed['requires-python']}", *needed["dependencies"]}
    assert listed("run_constraints") == set(chain(*needed["optional-dependencies"].values()))
    assert set(project()["build-system"]["requires"]) <= listed("host")


def test_the_conda_recipe_is_of_this_version_and_program() -> None:
    recipe = RECIPE.read_text(encoding="utf-8")
    needed = project()["project"]
    assert f'version: "{__version__}"' in recipe
    assert f"summary: {needed['description']}\n" in recipe
    assert f"license: {needed['license']}\n" in recipe
    assert f"- newsparse = {needed['scripts']['newsparse']}\n" in recipe
    assert f"repository: {needed['urls']['Source']}\n" in recipe


def test_the_tests_run_on_every_python_that_is_promised() -> None:
    classifiers = "\n".join(project()["project"]["classifiers"])
    promised = re.findall(r"Python :: (3\.\d+)$", classifiers, re.MULTILINE)
    (matrix,) = re.findall(r"python: \[(.*)\]", CHECKS.read_text(encoding="utf-8"))
    assert re.findall(r"3\.\d+", matrix) == promised
    (systems,) = re.findall(r"system: \[(.*)\]", CHECKS.read_text(encoding="utf-8"))
    assert re.findall(r"ubuntu|macos|windows", systems) == ["ubuntu", "macos", "windows"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_who_reports_agrees_that_the_article_may_be_published(form: Path) -> None:
    text = form.read_text(encoding="utf-8")
    (label, required) = re.findall(r"- label: (.*)\n +required: (true)", text)[-1]
    assert "I have written it, and it may be published" in label
    assert required == "true"


def test_git_leaves_line_ends_as_they_are() -> None:
    assert "* -text\n" in (ROOT / ".gitattributes").read_text(encoding="utf-8")
