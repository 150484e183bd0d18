"""The reading as rich draws it."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from hypothesis import given

from built import build_harbour
from newsparse import Article
from newsparse.formats.terminal import in_colour, plain, write_reading
from strategies_formats import HOSTILE, odd_articles

rich_console = pytest.importorskip("rich.console")


def draw(article: Article, *, colours: bool) -> str:
    stream = io.StringIO()
    console = rich_console.Console(
        file=stream,
        width=80,
        force_terminal=colours,
        color_system="standard" if colours else None,
        legacy_windows=False,
        _environ={},
    )
    console.print(article)
    return stream.getvalue()


def test_rich_draws_the_reading() -> None:
    assert draw(build_harbour(), colours=False) == write_reading(build_harbour(), 80, plain)


@given(odd_articles(HOSTILE))
def test_rich_reads_no_markup_in_a_text(article: Article) -> None:
    assert draw(article, colours=False) == write_reading(article, 80, plain)


def test_rich_has_the_same_looks() -> None:
    drawn = draw(build_harbour(), colours=True)
    assert "\x1b[34m“We will not rush this,”\x1b[0m \x1b[1;34mshe\x1b[0m \x1b[3msaid" in drawn
    assert "\x1b[4;32mNobody would be hurt\x1b[0m" in drawn
    assert drawn.replace("\x1b[0m", "") == write_reading(build_harbour(), 80, in_colour).replace(
        "\x1b[0m", ""
    )


MISSING = """
import sys
sys.modules["{package}"] = None
from importlib import util
util.find_spec = lambda name: None
try:
    import newsparse.{module}
except ImportError as error:
    print(error)
"""


@pytest.mark.parametrize(("module", "package"), [("rich", "rich"), ("serde", "cattrs")])
def test_an_extra_that_is_missing_is_named(module: str, package: str) -> None:
    program = MISSING.format(module=module, package=package)
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert told.stdout == (
        f"newsparse.{module} needs {package}: pip install 'newsparse[{module}]'\n"
    )
