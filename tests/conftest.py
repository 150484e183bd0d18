"""What all tests share: the switches of the command line and the folders of articles."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

# What a shell starts behind its back ignores Ctrl-C, and so would the programs of the tests.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples on every run, so that a change is judged by what it changed; `.ci/run` tries
# twice as many with the wheel, and new ones are looked for with --hypothesis-profile=long.
settings.register_profile(
    "default", max_examples=25, deadline=None, print_blob=True, derandomize=True
)
settings.register_profile("quick", settings.get_profile("default"), max_examples=12)
settings.register_profile("double", settings.get_profile("default"), max_examples=50)
settings.register_profile(
    "long", settings.get_profile("default"), max_examples=5000, derandomize=False
)
settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-seeds",
        action="store_true",
        help="write what is found in each seed beside it, once it keeps the span law",
    )


def pytest_runtest_setup(item: pytest.Item) -> None:
    quick = settings.get_profile("quick").max_examples
    if item.get_closest_marker("thorough") and settings().max_examples <= quick:
        pytest.skip("left out of quick runs")


def folder_named_by(variable: str) -> Path:
    """Return the folder that an environment variable names, or skip the test without it."""
    if variable not in os.environ:
        pytest.skip(f"{variable} names no folder")
    return Path(os.environ[variable])


@pytest.fixture(scope="session")
def shared_seeds() -> Path:
    """The folder of real articles, each beside its gold, that may not be published."""
    return folder_named_by("NEWSPARSE_SHARED_SEEDS")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """A folder of many real articles."""
    return folder_named_by("NEWSPARSE_CORPUS")
