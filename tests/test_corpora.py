"""The command line with many articles: what it reads, how it goes on, and how it fails."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import os
import pickle
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newsparse import KnownHead, parse_article
from newsparse.cli import main, rendering
from newsparse.cli.command import read_arguments
from newsparse.cli.commands import parse_command
from newsparse.cli.files import output_files
from newsparse.cli.files.articles_to_read import Copy
from newsparse.cli.files.growing_files import BLOCK, append, drop_half_line
from newsparse.cli.files.json_lines import count_records
from newsparse.cli.options import read_options
from newsparse.cli.plan import make_plan
from newsparse.formats.registry import FORMATS

STORY = "“We will not rush this,” Mayor Ada Stone said."
RECORDS: list[dict[str, Any]] = [
    {"id": f"a{number}", "text": f"“We have {number} ships,” Ada Stone said."}
    for number in range(6)
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a corpus as JSON Lines."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    write_lines("all.jsonl", RECORDS)
    return tmp_path


def write_lines(name: str, records: list[Any]) -> None:
    lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
    Path(name).write_text("".join(line + "\n" for line in lines))


def ids_in(name: str) -> list[str]:
    return [json.loads(line)["id"] for line in Path(name).read_text().splitlines()]


def ids_of(out: str) -> list[str]:
    return [json.loads(line)["id"] for line in out.splitlines()]


def start(*arguments: str, **options: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newsparse", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
        command, stderr=pipe, start_new_session=True, **{"stdout": pipe, **options}
    )


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), "ascii"))


# What is read


def test_json_lines_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "json", "all.jsonl"]) == 0
    out, err = capsys.readouterr()
    read = [json.loads(line) for line in out.splitlines()]
    assert [{"id": one["id"], "text": one["text"]} for one in read] == RECORDS
    assert err == ""


def test_a_line_gives_json_lines_and_not_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    write_lines("one.jsonl", RECORDS[:1])
    assert main(["-f", "json", "one.jsonl"]) == 0
    assert ids_of(capsys.readouterr().out) == ["a0"]


@pytest.mark.parametrize("name", ["all.jsonl.gz", "all.JSONL.GZ", "all.jsonl"])
def test_gzip_is_known_by_its_bytes(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(name).write_bytes(gzip.compress(Path("all.jsonl").read_bytes()))
    assert main(["-f", "json", name]) == 0
    assert ids_of(capsys.readouterr().out) == [record["id"] for record in RECORDS]


def test_a_compressed_text_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path("story.txt.gz").write_bytes(
        gzip.compress(STORY.encode()) + gzip.compress(b"\nMore.", mtime=0)
    )
    assert main(["-f", "json", "story.txt.gz"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == STORY + "\nMore."


def test_a_folder_may_hold_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("in").mkdir()
    Path("in", "b.txt").write_text(STORY)
    Path("in", "c.txt.gz").write_bytes(gzip.compress(STORY.encode()))
    Path("in", "d.csv").write_text("no article")
    Path("all.jsonl").rename("in/a.jsonl")
    assert main(["-f", "json", "in"]) == 0
    assert ids_of(capsys.readouterr().out) == [
        *(record["id"] for record in RECORDS),
        str(Path("in", "b.txt")),
        str(Path("in", "c.txt.gz")),
    ]


@pytest.mark.parametrize("packed", [False, True])
def test_standard_input_may_be_json_lines(
    packed: bool,  # noqa: FBT001
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = b'{"text": "One."}\r\n\n  \n{"text": "Two."}'
    feed(monkeypatch, gzip.compress(content, mtime=0) if packed else content)
    assert main(["-f", "json", "--json-lines", "-"]) == 0
    assert ids_of(capsys.readouterr().out) == ["-:1", "-:4"]


def test_fields_may_have_other_names(capsys: pytest.CaptureFixture[str]) -> None:
    write_lines("odd.log", [{"body": "One.", "nr": 7, "day": "2026-03-03", "id": 3, "text": 4}])
    fields = ["--text-field", "body", "--id-field", "nr", "--published-field", "day"]
    assert main(["-f", "json", "--json-lines", *fields, "odd.log"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["text"], record["id"], record["date"]) == ("One.", "7", "2026-03-03")


@pytest.mark.parametrize(
    ("published", "moment", "problems"),
    [
        ("2026-03-03T23:30:00-05:00", "2026-03-03T23:30:00-05:00", []),
        ("Tue, 03 Mar 2026 09:14:00 GMT", "2026-03-03T09:14:00+00:00", []),
        ("March 3, 2026", "2026-03-03", []),
        ("", None, []),
        (1772529240, None, ["unreadable-date"]),
        ("soon", None, ["unreadable-date"]),
    ],
)
def test_a_line_may_tell_its_time_and_no_date_loses_an_article(
    published: object,
    moment: str | None,
    problems: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_lines("dated.jsonl", [{"text": STORY, "date": published}])
    assert main(["-f", "json", "dated.jsonl"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["published"] and record["published"]["value"]) == moment
    assert [problem["code"] for problem in record["problems"]] == problems


@pytest.mark.parametrize(
    ("published", "date"),
    [
        ("2026-03-03", "2026-03-03"),
        ("2026-03-03T23:30:00Z", "2026-03-03"),
        ({"value": "2026-03-03", "span": None, "text": ""}, "2026-03-03"),
        (None, "2026-04-04"),
        ({"value": None}, "2026-04-04"),
    ],
)
def test_a_line_may_tell_its_date(
    published: object, date: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lines("dated.jsonl", [{"text": "One.", "published": published}])
    assert main(["-f", "json", "--published", "2026-04-04", "dated.jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["date"] == date


def test_what_was_written_can_be_read_again(capsys: pytest.CaptureFixture[str]) -> None:
    write_lines("all.jsonl", [record | {"published": "2026-03-03"} for record in RECORDS])
    assert main(["-f", "json", "all.jsonl"]) == 0
    first = capsys.readouterr().out
    Path("again.jsonl").write_text(first)
    assert main(["-f", "json", "again.jsonl"]) == 0
    assert capsys.readouterr().out == first


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_articles_come_in_order(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("story.txt").write_text(STORY)
    write_lines("bad.jsonl", ["yes", *RECORDS[:1], "[]"])
    command = ["-f", "json", "-o", "out.jsonl", "--jobs", jobs]
    assert main([*command, "story.txt", "all.jsonl", "missing.txt", "bad.jsonl"]) == 1
    out, err = capsys.readouterr()
    told = err.splitlines()
    assert out == ""
    assert ids_in("out.jsonl") == ["story.txt", *(record["id"] for record in RECORDS)]
    assert told[:-1] == [
        "newsparse: missing.txt: No such file or directory",
        "newsparse: bad.jsonl, line 1: no JSON (Expecting value at column 1)",
        "newsparse: bad.jsonl, line 2: a second article called a0",
        "newsparse: bad.jsonl, line 3: no object but an array",
    ]
    assert told[-1].startswith(
        "newsparse: 7 articles, 7 statements, 7 speakers, 0 problems, 4 lost;"
    )


def test_results_come_while_the_input_is_still_open() -> None:
    with start("-f", "json", "--json-lines", "-", stdin=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for record in RECORDS:
            child.stdin.write(json.dumps(record).encode() + b"\n")
            child.stdin.flush()
            assert json.loads(child.stdout.readline())["id"] == record["id"]
        child.stdin.close()
        assert child.wait() == 0


# Lines and files that cannot be read


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[1]", "no object but an array"),
        ("null", "no object but null"),
        ('{"text": ', "no JSON (Expecting value at column 9)"),
        ("[" * 100_000, "no JSON (maximum recursion depth exceeded"),
        ("9" * 5000, "no JSON (Exceeds the limit"),
        ("{}", "no field 'text'"),
        ('{"text": null}', "'text' is no string but null"),
        ('{"text": 0.5}', "'text' is no string but a number"),
        ('{"text": "x", "id": true}', "'id' is no name but a boolean"),
        ('{"text": "x", "id": ""}', "'id' is no name but an empty string"),
        ('{"text": "x", "id": [1]}', "'id' is no name but an array"),
        ('{"text": "x", "id": "a1"}', "a second article called a1"),
        (b'{"text": "\xff"}', "not utf-8 (invalid start byte at byte 10)"),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_read(
    line: str | bytes, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    content = line if isinstance(line, bytes) else line.encode()
    with Path("all.jsonl").open("ab") as file:
        file.write(content + b'\n{"id": "last", "text": "x"}')
    assert main(["-f", "json", "all.jsonl"]) == 1
    out, err = capsys.readouterr()
    assert ids_of(out) == [*(record["id"] for record in RECORDS), "last"]
    assert err.startswith(f"newsparse: all.jsonl, line 7: {message}")
    assert err.count("\n") == 1


def test_a_byte_order_mark_before_json_is_no_part_of_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("bom.jsonl").write_bytes(b'\xef\xbb\xbf{"text": "One.", "id": "a"}\n')
    assert main(["-f", "json", "bom.jsonl"]) == 0
    assert ids_of(capsys.readouterr().out) == ["a"]


@cache
def broken_gzips() -> dict[str, bytes]:
    lines = "".join(json.dumps({"id": f"n{n}", "text": f"One {n}."}) + "\n" for n in range(3000))
    whole = gzip.compress(lines.encode())
    wrong = bytearray(whole)
    wrong[-5] ^= 1
    torn = bytearray(whole)
    torn[len(whole) // 2 : len(whole) // 2 + 99] = bytes(99)
    return {"cut": whole[: len(whole) // 2], "wrong sum": bytes(wrong), "torn": bytes(torn)}


@pytest.mark.parametrize("fault", ["cut", "wrong sum", "torn"])
def test_a_damaged_archive_is_read_up_to_the_damage(
    fault: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("torn.jsonl.gz").write_bytes(broken_gzips()[fault])
    Path("torn.txt.gz").write_bytes(broken_gzips()[fault])
    article = parse_article("One.")
    monkeypatch.setattr(rendering, "parse_article", lambda _text, **_options: article)
    assert main(["-f", "json", "torn.jsonl.gz", "torn.txt.gz", "all.jsonl"]) == 1
    out, err = capsys.readouterr()
    ids, told = ids_of(out), err.splitlines()
    # What is damaged gives many lines that are no JSON, of which only the first are told.
    more = re.fullmatch(r"newsparse: torn.jsonl.gz: and ([\d,]+) more .*", told[-1])
    *others, first, second = told[:-1] if more else told
    lost = len(others) + (int(more[1].replace(",", "")) if more else 0)
    number = len(ids) - len(RECORDS) + lost + 1
    assert first.startswith(f"newsparse: torn.jsonl.gz, line {number}: damaged gzip (")
    assert second.startswith("newsparse: torn.txt.gz: damaged gzip (")
    assert ids[-len(RECORDS) :] == [record["id"] for record in RECORDS]
    assert len(ids) > 1000


def test_an_error_in_one_article_loses_no_other(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = parse_article

    def fail_at_three(text: str, **options: Any) -> object:
        if "3 ships" in text:
            raise ZeroDivisionError("three")
        return honest(text, **options)

    monkeypatch.setattr(rendering, "parse_article", fail_at_three)
    assert main(["-f", "json", "all.jsonl"]) == 1
    out, err = capsys.readouterr()
    assert ids_of(out) == ["a0", "a1", "a2", "a4", "a5"]
    assert err == "newsparse: all.jsonl, line 4: ZeroDivisionError('three')\n"


def test_two_articles_that_would_share_a_file_are_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_lines("all.jsonl", [{"id": "x/a", "text": STORY}, {"id": "y/a", "text": STORY}])
    assert main(["-f", "brat", "-o", "out", "all.jsonl"]) == 1
    assert [file.name for file in Path("out").iterdir()] == ["a.ann"]
    assert "all.jsonl, line 2: a second article called y/a\n" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["..", "../../x", "a\0b", "/", "a" * 300, "c:d", "\ud800"])
def test_no_name_of_an_article_leads_out_of_the_folder(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lines("all.jsonl", [{"id": name, "text": STORY}, *RECORDS])
    before = {path.name for path in folder.iterdir()}
    main(["-f", "brat", "-o", "out", "all.jsonl"])
    assert {path.name for path in folder.iterdir()} == before | {"out"}
    assert {f"{record['id']}.ann" for record in RECORDS} < {
        file.name for file in Path("out").iterdir()
    } | {""}
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--jobs", "0", "all.jsonl"], "'0' is no whole number from 1"),
        (["--jobs", "two", "all.jsonl"], "'two' is no whole number from 1"),
        (["--resume", "all.jsonl"], "--resume goes on with what is written: name it with --output"),
        (["--resume", "-o", "x", "all.jsonl"], "--resume finds no articles in one file of text"),
        (["-f", "json", "-o", "all.jsonl", "all.jsonl"], "all.jsonl is an input too"),
        (["-f", "json", "-o", "x", "--json-lines", "x.part"], "x.part is an input too"),
        (["-f", "json", "-o", "x", "all.jsonl"], "x.part is of an interrupted command: go on with"),
        (["-f", "brat", "all.jsonl"], "brat gives each article a file: name a folder"),
    ],
)
def test_a_command_without_sense_is_refused(
    arguments: list[str], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("x.part").write_text("{}\n")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert err.count("\n") == 1
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


# Going on


RESUME = ["-f", "json", "-o", "out.jsonl", "--resume", "all.jsonl"]


def whole_output() -> bytes:
    """Return what a command gives that nothing disturbs."""
    assert main(["-f", "json", "-o", "whole.jsonl", "all.jsonl"]) == 0
    return Path("whole.jsonl").read_bytes()


def test_a_command_goes_on_from_any_byte(capsys: pytest.CaptureFixture[str]) -> None:
    whole = whole_output()
    ends = [place for place, byte in enumerate(whole, 1) if byte == ord("\n")]
    for cut in sorted({0, 1, len(whole) - 1, len(whole), *ends, *(end + 9 for end in ends[:-1])}):
        Path("out.jsonl.part").write_bytes(whole[:cut])
        assert main(RESUME) == 0
        assert Path("out.jsonl").read_bytes() == whole
        assert not Path("out.jsonl.part").exists()
        Path("out.jsonl").unlink()
        done = whole[:cut].count(b"\n")
        told = f"{len(RECORDS) - done} article"
        assert told in capsys.readouterr().err
    assert len(ends) == len(RECORDS)


def test_what_is_new_is_added_to_what_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(RESUME) == 0
    before = Path("out.jsonl").read_bytes()
    with Path("all.jsonl").open("a") as file:
        file.write('{"id": "new", "text": "x"}\n')
    capsys.readouterr()
    assert main(RESUME) == 0
    assert Path("out.jsonl").read_bytes().startswith(before)
    assert ids_in("out.jsonl") == [*(record["id"] for record in RECORDS), "new"]
    assert "newsparse: 1 article, 0 statements, 0 speakers, 1 problem, 6 written before;" in (
        capsys.readouterr().err
    )
    assert main(RESUME) == 0
    assert ids_in("out.jsonl")[-1] == "new"


def test_files_of_their_own_are_left_as_they_are() -> None:
    Path("out").mkdir()
    Path("out", "a2.ann").write_text("mine")
    assert main(["-f", "brat", "-o", "out", "--resume", "all.jsonl"]) == 0
    assert len(list(Path("out").iterdir())) == len(RECORDS)
    assert Path("out", "a2.ann").read_text() == "mine"
    assert main(["-f", "brat", "-o", "out", "all.jsonl"]) == 0
    assert Path("out", "a2.ann").read_text() != "mine"


def test_the_only_article_is_left_as_it_is() -> None:
    Path("story.txt").write_text(STORY)
    Path("out.json").write_text("mine")
    assert main(["-f", "json", "-o", "out.json", "--resume", "story.txt"]) == 0
    assert Path("out.json").read_text() == "mine"


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.part"])
@pytest.mark.parametrize("content", ["no JSON\n", "[]\n", "{}\n", '{"id": 3}\n', "\xff\n"])
def test_what_is_no_series_of_articles_is_not_added_to(
    name: str, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_bytes(content.encode("latin-1"))
    assert main(RESUME) == 1
    place = "out.jsonl.part, line 1: no article of an earlier command\n"
    assert capsys.readouterr().err.endswith(place)
    assert Path(name).read_bytes() == content.encode("latin-1")


def test_a_whole_file_whose_last_line_does_not_end_is_not_added_to(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("out.jsonl").write_text('{"id": "a0"}')
    assert main(RESUME) == 1
    assert capsys.readouterr().err == "newsparse: out.jsonl: its last line does not end\n"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there is no null device here")
def test_what_is_no_regular_file_has_nothing_to_go_on_with() -> None:
    assert main(["-f", "json", "-o", os.devnull, "--resume", "all.jsonl"]) == 0
    assert Path(os.devnull).is_char_device()


# Interrupted


def interrupt_at(number: int, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let writing the result of one article end in an error, half way through."""
    honest = parse_command.write_result

    def write_result(write: Callable[[str, str], None], *given: Any) -> None:
        if given[0].id == f"a{number}":
            raise error
        honest(write, *given)

    monkeypatch.setattr(parse_command, "write_result", write_result)


@pytest.mark.parametrize("number", range(len(RECORDS)))
def test_an_interrupt_keeps_what_was_finished(
    number: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = whole_output()
    Path("out.jsonl").write_bytes(whole[:10])
    capsys.readouterr()
    with monkeypatch.context() as patch:
        interrupt_at(number, patch, KeyboardInterrupt())
        assert main(["-f", "json", "-o", "out.jsonl", "all.jsonl"]) == 130
    assert Path("out.jsonl").read_bytes() == whole[:10]
    told = capsys.readouterr().err
    if number == 0:
        assert not Path("out.jsonl.part").exists()
        assert told == ""
        return
    assert ids_in("out.jsonl.part") == [record["id"] for record in RECORDS[:number]]
    assert told.endswith("out.jsonl.part: see --resume\n")
    assert main(RESUME) == 0
    assert Path("out.jsonl").read_bytes() == whole


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
@pytest.mark.parametrize(
    ("jobs", "sent"), [("1", signal.SIGINT), ("2", signal.SIGINT), ("2", signal.SIGKILL)]
)
def test_a_program_that_is_stopped_can_be_gone_on_with(
    jobs: str, sent: signal.Signals, capsys: pytest.CaptureFixture[str]
) -> None:
    write_lines("all.jsonl", [{"id": f"n{n}", "text": STORY} for n in range(250)])
    command = ["-f", "json", "-o", "out.jsonl", "--jobs", jobs, "--json-lines"]
    part = Path("out.jsonl.part")
    with start(*command, "-", stdin=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stderr is not None
        child.stdin.writelines(Path("all.jsonl").read_bytes().splitlines(keepends=True)[:230])
        child.stdin.flush()  # but it is not closed: there might be more
        while not part.exists() or part.stat().st_size == 0:
            assert child.poll() is None
            time.sleep(0.01)
        os.killpg(child.pid, sent)
        told = child.stderr.read().decode()
        code = child.wait()
    assert not Path("out.jsonl").exists()
    kept = part.read_bytes().count(b"\n")
    assert 0 < kept <= 230
    if sent is signal.SIGINT:
        assert (code, told.count("\n")) == (130, 1)
        assert ids_in(str(part)) == [f"n{n}" for n in range(kept)]
    assert main([*command, "--resume", "all.jsonl"]) == 0
    assert f" {kept} written before;" in capsys.readouterr().err
    assert ids_in("out.jsonl") == [f"n{n}" for n in range(250)]


@pytest.mark.skipif(sys.platform == "win32", reason="processes are not killed so there")
def test_a_worker_that_dies_keeps_what_was_finished() -> None:
    program = (
        "import os, signal, sys\n"
        "from newsparse.cli import main, rendering\n"
        "def die(text, **options):\n"
        "    if '370' in text: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return honest(text, **options)\n"
        "honest, rendering.parse_article = rendering.parse_article, die\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    write_lines("all.jsonl", [{"id": f"n{n}", "text": f"{n}"} for n in range(400)])
    arguments = ["-f", "json", "-o", "out.jsonl", "--jobs", "2", "all.jsonl"]
    child = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, check=False
    )
    first, second = child.stderr.decode().splitlines()
    assert child.returncode == 1
    assert first.endswith("out.jsonl.part: see --resume")
    assert second.startswith("newsparse: a worker process ended early, at or after article ")
    assert 0 < len(ids_in("out.jsonl.part")) <= 370


# A full disk


class FullDisk:
    """Stands for a file on a disk on which a number of bytes still fit."""

    def __init__(self, file: io.FileIO, room: int) -> None:
        self.file, self.room = file, room

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)

    def write(self, content: memoryview) -> int:
        if self.room == 0:
            raise OSError(28, "No space left on device")
        written = self.file.write(content[: self.room])
        self.room -= written
        return written


@pytest.mark.parametrize("room", [0, 1, 4])
def test_what_does_not_fit_is_not_written_at_all(room: int, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"before\n")
    with path.open("a+b", buffering=0) as file:
        with pytest.raises(OSError, match="No space left"):
            append(FullDisk(file, room), b"more\n")  # type: ignore[arg-type]
        append(file, b"after\n")
    assert path.read_bytes() == b"before\nafter\n"


def test_a_disk_that_fills_up_is_told_and_what_was_finished_is_kept(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = whole_output()
    capsys.readouterr()
    with monkeypatch.context() as patch:
        interrupt_at(4, patch, OSError(28, "No space left on device"))
        assert main(["-f", "json", "-o", "out.jsonl", "all.jsonl"]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first.endswith("out.jsonl.part: see --resume")
    assert second == "newsparse: out.jsonl: No space left on device"
    assert ids_in("out.jsonl.part") == ["a0", "a1", "a2", "a3"]
    assert main(RESUME) == 0
    assert Path("out.jsonl").read_bytes() == whole


def test_a_disk_that_fills_up_ends_the_command_and_leaves_whole_files(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = output_files.replacing

    @contextlib.contextmanager
    def fill_up(name: str) -> Iterator[Any]:
        with honest(name) as file:
            yield file
            if name.endswith("a3.ann"):
                raise OSError(28, "No space left on device")

    monkeypatch.setattr(output_files, "replacing", fill_up)
    assert main(["-f", "brat", "-o", "out", "all.jsonl"]) == 1
    told = f"newsparse: {Path('out', 'a3.ann')}: No space left on device\n"
    assert capsys.readouterr().err == told
    assert sorted(file.name for file in Path("out").iterdir()) == ["a0.ann", "a1.ann", "a2.ann"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_full_device_is_told(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "json", "-o", "/dev/full", "--jobs", jobs, "all.jsonl"]) == 1
    assert capsys.readouterr().err == "newsparse: /dev/full: No space left on device\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such error there")
def test_workers_end_when_the_reader_goes_away() -> None:
    write_lines("all.jsonl", [{"id": f"n{n}", "text": STORY * 10} for n in range(60)])
    with start("-f", "json", "--jobs", "2", "all.jsonl") as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline().startswith(b"{")
        child.stdout.close()
        assert child.stderr.read() == b""  # returns once every process that could write has ended
        assert child.wait() == 141


@pytest.mark.parametrize("size", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK])
@pytest.mark.parametrize("kept", [b"", b"\n", b"one\ntwo\n"])
def test_half_a_line_is_cut_off_however_long(size: int, kept: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(kept + b"x" * size)
    with path.open("a+b", buffering=0) as file:
        drop_half_line(file)
        assert file.tell() == len(kept)
    assert path.read_bytes() == kept


# A bar


def test_a_bar_shows_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("rich")
    assert main(["-f", "json", "--progress", "all.jsonl"]) == 0
    assert ids_of(capsys.readouterr().out) == [record["id"] for record in RECORDS]


@pytest.mark.parametrize(
    ("content", "number"),
    [
        (b"", 0),
        (b'{"text": "One."}', 1),
        (b'{"text": "One."}\n\n  \n{"text": "Two."}\n', 2),
        # Without its time, so that all workers give a test the same name.
        (gzip.compress(b"{}\n{}\n", mtime=0), 2),
        (b'{\n"text": "One."\n}', None),
        (gzip.compress(b"{}\n{}\n", mtime=0)[:-9], None),
    ],
)
def test_a_bar_knows_how_many_lines_there_are(content: bytes, number: int | None) -> None:
    Path("some.jsonl").write_bytes(content)
    assert count_records("some.jsonl") == number
    assert count_records("missing.jsonl") is None
    assert count_records("-") is None


@pytest.mark.parametrize(
    ("arguments", "total"),
    [
        (["all.jsonl", "story.txt"], len(RECORDS) + 1),
        (["story.txt", "story.txt"], 2),
        (["all.jsonl", "laid-out.json"], None),
        (["--split", "story.txt"], None),
    ],
)
def test_a_bar_is_as_long_as_there_are_articles(
    arguments: list[str], total: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("story.txt").write_text(STORY)
    Path("laid-out.json").write_text('{\n"text": "One."\n}')
    asked: list[int | None] = []

    @contextlib.contextmanager
    def bar(number: int | None) -> Iterator[Callable[[int], None]]:
        asked.append(number)
        yield lambda _: None

    monkeypatch.setattr(parse_command, "progress_bar", bar)
    main(["--progress", "-f", "json", *arguments])
    assert asked == [total]


def test_a_bar_without_rich_is_refused(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert main(["--progress", "-o", "out", "all.jsonl"]) == 2
    told = "newsparse: --progress needs rich: pip install 'newsparse[rich]'"
    assert capsys.readouterr().err.startswith(told)
    assert not Path("out").exists()


# Formats


@pytest.mark.parametrize("name", FORMATS)
def test_what_workers_do_can_be_sent_to_them(name: str) -> None:
    given = read_arguments(parse_command.COMMAND, "", ["-f", name, "-o", "out", "all.jsonl"], "")
    options = read_options(given)
    work = parse_command.work_of(make_plan(options.inputs, options), options)
    copy = Copy("a", "a", STORY, KnownHead())
    assert pickle.loads(pickle.dumps(work))(copy).text == work(copy).text != ""


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_written_by_workers(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for output, jobs in (("out", "2"), ("one", "1")):
        assert main(["-f", name, "-o", output, "--jobs", jobs, "all.jsonl"]) == 0
        assert capsys.readouterr().err.startswith("newsparse: 6 articles, ")
    if Path("out").is_dir():
        there = {file.name: file.read_bytes() for file in Path("out").iterdir()}
        assert there == {file.name: file.read_bytes() for file in Path("one").iterdir()}
        # Pages have an index, too.
        assert len(there.keys() - {"index.html"}) == len(RECORDS)
    else:
        assert Path("out").read_bytes() == Path("one").read_bytes() != b""
