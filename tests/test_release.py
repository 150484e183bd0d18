"""The rehearsal of a release: what is wrong is told before anything is built."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / ".ci" / "release"
VERSION_FILE = ROOT / "src" / "newsparse" / "_version.py"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

pytestmark = pytest.mark.skipif(
    not (SCRIPT.exists() and VERSION_FILE.exists()), reason="this is no checkout"
)


needs_a_shell = pytest.mark.skipif(sys.platform == "win32", reason="there is no bash")


def rehearse(*arguments: str) -> str:
    """Return why a rehearsal stops, which it must."""
    done = subprocess.run(
        [SCRIPT, *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 1
    return done.stderr


@needs_a_shell
def test_a_tag_must_be_the_version(tmp_path: Path) -> None:
    told = rehearse(str(tmp_path / "dist"), "v99.0.0")
    assert re.fullmatch(r"release: the tag is v99\.0\.0 and the version [\d.]+\n", told)


@needs_a_shell
def test_older_files_are_not_published_along(tmp_path: Path) -> None:
    (tmp_path / "newsparse-0.0.1.tar.gz").touch()
    assert rehearse(str(tmp_path)) == f"release: {tmp_path} is not empty\n"


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_pinned_to_commits(workflow: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)", workflow.read_text(encoding="utf-8"))
    assert used
    for action, comment in used:
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


@pytest.mark.parametrize(
    "page", sorted((ROOT / ".github").glob("*.md")), ids=lambda file: file.stem
)
def test_files_that_the_pages_name_exist(page: Path) -> None:
    for place in re.findall(r"\]\((?!http)([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / place).exists(), place
