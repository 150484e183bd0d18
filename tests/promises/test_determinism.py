"""The same text gives the same article: anywhere, any day, in any company."""

from __future__ import annotations

import ast
import datetime as dt
import multiprocessing
import pickle
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, rule

from effort import one_in
from newsparse import Article, KnownSpeaker, parse_article
from process import run_python
from seeds import SEEDS, read_seed
from sources import PACKAGE, nodes_of
from strategies import FRAGMENTS, texts

TEXTS = [*FRAGMENTS, "".join(FRAGMENTS), *map(read_seed, SEEDS)]
"""Texts that go wherever a test goes."""


@pytest.fixture(scope="module")
def alone() -> list[Article]:
    """What is read in each text, one after the other, in this process."""
    return [parse_article(text) for text in TEXTS]


PARSE_ALL = """
import os
import pickle
import sys
from newsparse import parse_article
texts = pickle.load(sys.stdin.buffer)
os.chdir(os.sep)
order = range(len(texts)) if {forwards} else range(len(texts) - 1, -1, -1)
articles = {{place: parse_article(texts[place]) for place in order}}
pickle.dump([articles[place] for place in range(len(texts))], sys.stdout.buffer)
"""


@pytest.mark.parametrize(
    ("forwards", "environment"),
    [
        (False, {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"}),
        (True, {"PYTHONHASHSEED": "2", "LANG": "tr_TR.UTF-8", "PYTHONOPTIMIZE": "1"}),
    ],
    ids=["backwards", "Turkish and optimised"],
)
def test_the_result_depends_on_text_and_options_alone(
    forwards: bool,  # noqa: FBT001 - a case of the test
    environment: dict[str, str],
    alone: list[Article],
) -> None:
    program = PARSE_ALL.format(forwards=forwards)
    there = pickle.loads(run_python(program, pickle.dumps(TEXTS), **environment))
    assert there == alone
    assert list(map(hash, there)) == list(map(hash, alone))


ANOTHER_DAY = """
import datetime
import pickle
import sys
import time

class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls(1999, 12, 31)

class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(1999, 12, 31, 23, 59, tzinfo=tz)

    utcnow = today = now

real = datetime.date, datetime.datetime
datetime.date, datetime.datetime = Day, Moment
time.time = lambda: 946_684_740.0
time.localtime = time.gmtime = lambda seconds=None: Moment.now().timetuple()
from newsparse import parse_article
texts = pickle.load(sys.stdin.buffer)
print([str(parse_article(text).date) for text in texts])
"""


def test_the_result_is_the_same_on_another_day(alone: list[Article]) -> None:
    there = run_python(ANOTHER_DAY, pickle.dumps(TEXTS)).decode()
    assert there.strip() == str([str(article.date) for article in alone])


CLOCKS = {"today", "now", "utcnow", "localtime", "perf_counter", "monotonic", "alarm"}


def stages() -> set[Path]:
    """Return the files of the parser and of all that it imports."""
    found: set[Path] = set()
    waiting = ["newsparse.parser"]
    while waiting:
        place = PACKAGE.parent.joinpath(*waiting.pop().split("."))
        file = (
            place.with_suffix(".py") if place.with_suffix(".py").exists() else place / "__init__.py"
        )
        if file.exists() and file not in found:
            found.add(file)
            for node in nodes_of(file):
                if isinstance(node, ast.ImportFrom):
                    waiting += [str(node.module), *(f"{node.module}.{a.name}" for a in node.names)]
    return {file for file in found if PACKAGE in file.parents}


def clocks_read(file: Path) -> Iterator[str]:
    """Yield where a file reads a clock, or limits the work by one."""
    place = str(file.relative_to(PACKAGE))
    for node in nodes_of(file):
        if isinstance(node, ast.Call) and "timeout" in {word.arg for word in node.keywords}:
            yield f"{place}:{node.lineno}"
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS:
            yield f"{place}:{node.lineno}"
        if isinstance(node, ast.Import) and {"time", "signal"} & {one.name for one in node.names}:
            yield f"{place}:{node.lineno}"


def test_no_clock_is_read_and_none_limits_the_work() -> None:
    files = stages()
    assert PACKAGE / "statements" / "cues.py" in files
    assert [place for file in sorted(files) for place in clocks_read(file)] == []


def test_a_clock_that_is_read_is_found() -> None:
    assert list(clocks_read(PACKAGE / "cli" / "tally.py"))


def test_threads_and_processes_agree(alone: list[Article]) -> None:
    pause = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(parse_article, TEXTS * 2))
    finally:
        sys.setswitchinterval(pause)
    assert together == alone * 2


IN_PROCESSES = """
import multiprocessing
import pickle
import sys
from newsparse import parse_article
texts = pickle.load(sys.stdin.buffer)
parse_article(texts[-1])
with multiprocessing.get_context({method!r}).Pool(1) as pool:
    pickle.dump(pool.map(parse_article, texts), sys.stdout.buffer)
"""


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_processes_agree_however_they_start(method: str, alone: list[Article]) -> None:
    program = IN_PROCESSES.format(method=method)
    there = pickle.loads(run_python(program, pickle.dumps(TEXTS[::4])))
    assert there == alone[::4]


class AnyOrder(RuleBasedStateMachine):
    """Texts are read again and again, in any order, between others and with other options."""

    given_texts = Bundle("given_texts")

    def __init__(self) -> None:
        super().__init__()
        self.first: dict[str, Article] = {}

    @rule(target=given_texts, text=texts())
    def read(self, text: str) -> str:
        self.first.setdefault(text, parse_article(text))
        return text

    @rule(text=given_texts)
    def read_again(self, text: str) -> None:
        assert parse_article(text) == self.first[text]

    @rule(text=given_texts, day=st.dates(), name=st.text(max_size=12).filter(str.strip))
    def read_otherwise(self, text: str, day: dt.date, name: str) -> None:
        parse_article(text, published=day, known_speakers=[KnownSpeaker(name)])


AnyOrder.TestCase.settings = settings(one_in(10), stateful_step_count=20)
TestAnyOrder = AnyOrder.TestCase
