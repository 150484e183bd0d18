"""The command line: what it reads, where it writes, and how it fails."""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from built import HARBOUR, build_harbour
from newsparse import Article
from newsparse._build import __build__
from newsparse._version import __version__
from newsparse.cli import main, rendering
from newsparse.cli.commands import COMMANDS
from newsparse.cli.files.output_files import encode_data, encode_for_eyes
from newsparse.formats.article_records import article_record
from newsparse.formats.format import RenderOptions
from newsparse.formats.registry import FORMATS

PAGE = Path(__file__).parents[1] / "docs" / "command-line.md"

STORY = "The bridge is shut.\r\n\r\n“We will not rush this,” Mayor Ada Stone said.\r\n"


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two articles, of which one is not in UTF-8, and a folder of three."""
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_bytes(STORY.encode())
    Path("old.txt").write_bytes(STORY.encode("cp1252"))
    Path("in").mkdir()
    for name in ("b.txt", "a.txt", "C.TXT"):
        Path("in", name).write_bytes(f"{name}: {STORY}".encode())
    for name in (".hidden.txt", "notes.md"):
        Path("in", name).write_bytes(b"\xff")
    Path("in", "deeper.txt").mkdir()
    Path("empty").mkdir()
    return tmp_path


@pytest.fixture
def harbour(monkeypatch: pytest.MonkeyPatch) -> Article:
    """An article that every text is read as."""
    article = build_harbour()
    monkeypatch.setattr(rendering, "parse_article", lambda _text, **_options: article)
    return article


def files_of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), "ascii"))


def start(*arguments: str, **options: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newsparse", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stderr=pipe, **{"stdout": pipe, **options})  # type: ignore[call-overload, no-any-return]


# What is written


@pytest.mark.usefixtures("folder")
def test_an_article_is_shown_to_a_person(
    harbour: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["story.txt"]) == 0
    shown = FORMATS["text"].render(harbour, RenderOptions("story.txt", 80))
    assert capsys.readouterr() == (shown, "")


@pytest.mark.usefixtures("folder", "harbour")
def test_the_width_is_that_of_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert main(["story.txt"]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 40


@pytest.mark.usefixtures("folder", "harbour")
def test_several_articles_are_shown_below_their_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["in", "story.txt"]) == 0
    names = [line.split()[1] for line in capsys.readouterr().out.splitlines() if "──" in line]
    assert names == [os.path.join("in", name) for name in ("C.TXT", "a.txt", "b.txt")] + [  # noqa: PTH118
        "story.txt"
    ]


@pytest.mark.usefixtures("folder")
def test_one_input_gives_one_json_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story.txt", "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["id"], record["text"]) == ("story.txt", STORY)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("inputs", [["story.txt", "in"], ["in"], ["story.txt", "missing.txt"]])
def test_several_inputs_give_json_lines(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--format", "json", *inputs])
    lines = capsys.readouterr().out.splitlines()
    assert [len(json.loads(line)["text"]) > 10 for line in lines] == [True] * len(lines)
    assert len(lines) == sum({"story.txt": 1, "in": 3}.get(name, 0) for name in inputs)


@pytest.mark.usefixtures("folder")
def test_a_folder_of_one_article_still_gives_json_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("empty", "only.txt").write_text(STORY)
    assert main(["-f", "json", "empty"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.usefixtures("folder")
def test_brat_gives_each_article_a_file(
    harbour: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--format", "brat", "--output", "out/brat", "in", "story.txt"]) == 0
    assert capsys.readouterr().out == ""
    assert files_of(Path("out/brat")) == ["C.ann", "a.ann", "b.ann", "story.ann"]
    written = Path("out/brat/story.ann").read_bytes().decode()
    assert written == FORMATS["brat"].render(harbour, RenderOptions("story.txt", 80))


@pytest.mark.usefixtures("folder")
def test_brat_of_one_article_may_be_printed(
    harbour: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--format", "brat", "story.txt"]) == 0
    shown = FORMATS["brat"].render(harbour, RenderOptions("story.txt", 80))
    assert capsys.readouterr() == (shown, "")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", FORMATS)
def test_a_stream_of_text_may_stand_in_for_standard_output(name: str, harbour: Article) -> None:
    stream = io.StringIO()
    with contextlib.redirect_stdout(stream):
        assert main(["--format", name, "story.txt"]) == 0
    assert stream.getvalue() == FORMATS[name].render(harbour, RenderOptions("story.txt", 80))


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["text", "json"])
def test_output_goes_to_a_file(
    name: str, harbour: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("result").write_text("before")
    assert main(["--format", name, "--output", "result", "story.txt"]) == 0
    assert capsys.readouterr() == ("", "")
    shown = FORMATS[name].render(harbour, RenderOptions("story.txt", 80))
    assert Path("result").read_bytes().decode() == shown
    assert [file for file in files_of(Path()) if file.startswith(".")] == []


@pytest.mark.usefixtures("folder")
def test_a_new_file_has_the_usual_permissions() -> None:
    Path("usual").touch()
    assert main(["--output", "result", "story.txt"]) == 0
    assert Path("result").stat().st_mode == Path("usual").stat().st_mode


@pytest.mark.usefixtures("folder")
def test_a_link_is_followed_and_stays() -> None:
    Path("link").symlink_to("result")
    assert main(["--output", "link", "story.txt"]) == 0
    assert Path("link").is_symlink()
    assert Path("result").read_bytes()


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_what_is_no_regular_file_is_written_to_and_stays() -> None:
    os.mkfifo("pipe")
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    with start("--output", "pipe", "story.txt") as child:
        assert child.wait() == 0
    assert b"statement" in os.read(reader, 1000)
    os.close(reader)
    assert Path("pipe").is_fifo()


# What is read


def test_standard_input_is_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, STORY.encode())
    assert main(["--format", "json", "-"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["id"], record["text"]) == (None, STORY)


def test_standard_input_gets_a_file_in_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, STORY.encode())
    assert main(["--format", "brat", "--output", str(tmp_path), "-"]) == 0
    assert files_of(tmp_path) == ["stdin.ann"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("\ufeffOne.\r\nTwo.\rThree.\n".encode(), "utf-8"),
        ("“Yes,” he said.".encode("cp1252"), "cp1252"),
    ],
)
def test_a_text_is_read_as_it_is(
    content: bytes, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("odd.txt").write_bytes(content)
    assert main(["--format", "json", "--encoding", encoding, "odd.txt"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == content.decode(encoding)


@pytest.mark.usefixtures("folder")
def test_a_publication_date_may_be_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--published", "2026-03-03", "--format", "json", "story.txt"]) == 0
    assert json.loads(capsys.readouterr().out)["date"] == "2026-03-03"


@pytest.mark.usefixtures("folder")
def test_options_may_stand_between_inputs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["in/a.txt", "--format", "json", "in/b.txt"]) == 0
    assert capsys.readouterr().out.count("\n") == 2


# How it fails


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.txt", "missing.txt: No such file or directory"),
        ("old.txt", "old.txt: not utf-8 (invalid start byte at byte 23); see --encoding"),
        ("empty", "empty: a folder without articles (no .txt or .jsonl in it)"),
        ("two\nlines", "'two\\nlines': No such file or directory"),
    ],
)
def test_a_bad_input_is_told_and_the_others_are_read(
    name: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--format", "json", "in/a.txt", name, "in/b.txt"]) == 1
    out, err = capsys.readouterr()
    assert err == f"newsparse: {message}\n"
    ids = [json.loads(line)["id"] for line in out.splitlines()]
    assert ids == ["in/a.txt", "in/b.txt"]


@pytest.mark.usefixtures("folder")
def test_what_could_be_read_is_in_the_file() -> None:
    assert main(["--format", "json", "-o", "all.jsonl", "in", "old.txt"]) == 1
    assert Path("all.jsonl").read_text().count("\n") == 3


@pytest.mark.usefixtures("folder")
def test_a_file_stays_when_no_article_could_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path("result").write_text("before")
    before = files_of(Path())
    assert main(["--output", "result", "old.txt"]) == 1
    assert Path("result").read_text() == "before"
    assert files_of(Path()) == before
    assert "result: not written, as no article could be read" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--output", "in"], "in: Is a directory"),
        (["--output", "nowhere/result"], "nowhere/result: No such file or directory"),
        (["--format", "brat", "--output", "old"], "old: File exists"),
        (["--format", "brat", "--output", "old/out"], "old/out: Not a directory"),
    ],
)
def test_an_output_that_cannot_be_written_is_told(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("old").touch()
    before = files_of(Path())
    assert main([*arguments, "story.txt"]) == 1
    assert capsys.readouterr() == ("", f"newsparse: {message}\n")
    assert files_of(Path()) == before


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do it all")
def test_a_file_that_may_not_be_written_stays() -> None:
    Path("result").write_text("before")
    Path("result").chmod(0o400)
    assert main(["--output", "result", "story.txt"]) == 1
    assert Path("result").read_text() == "before"


@pytest.mark.usefixtures("folder")
def test_one_file_that_cannot_be_written_leaves_the_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("out", "a.ann").mkdir(parents=True)
    assert main(["--format", "brat", "--output", "out", "in"]) == 1
    assert files_of(Path("out")) == ["C.ann", "a.ann", "b.ann"]
    assert "newsparse: out/a.ann: Is a directory\n" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: FILE"),
        (["-x"], "unrecognized arguments: -x"),
        (["--format", "xml", "story.txt"], "argument -f/--format: invalid choice: 'xml'"),
        (["--published", "3/3/2026x", "story.txt"], "'3/3/2026x' is no date that can be read"),
        (["--encoding", "rot13", "story.txt"], "'rot13' is no encoding of text"),
        (["--encoding", "\0", "story.txt"], "is no encoding of text"),
        (["--language", "xx", "story.txt"], "unknown language 'xx'"),
        ([""], "argument FILE: a name is empty"),
        (["--output", "", "story.txt"], "argument -o/--output: a name is empty"),
        (["--wide", "story.txt"], "unrecognized arguments: --wide"),
        (["-", "-"], "- (standard input) can be read only once"),
        (["--format", "brat", "in"], "brat gives each article a file: name a folder"),
        (
            ["--format", "brat", "-o", "out", "in", "in/a.txt"],
            "in/a.txt and in/a.txt would both be written to out/a.ann",
        ),
        (["-o", "story.txt", "story.txt"], "story.txt is an input too: it would be written over"),
        (["-f", "brat", "-o", ".", "in/b.ann", "b"], "b.ann is an input too"),
    ],
)
def test_a_command_without_sense_is_refused(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("b.ann").touch()
    Path("in", "b.ann").symlink_to("../b.ann")
    Path("b").touch()
    before = files_of(Path())
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("newsparse: ")
    assert message in err
    assert err.endswith(" (see newsparse --help)\n")
    assert err.count("\n") == 1
    assert files_of(Path()) == before


@pytest.mark.parametrize(
    ("option", "found"),
    [("--help", "examples:"), ("--version", f"newsparse {__version__} ({__build__})\n")],
)
def test_help_and_version(option: str, found: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([option])
    assert end.value.code == 0
    assert found in capsys.readouterr().out


def test_an_interrupt_ends_quietly_and_leaves_no_half_file(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(text: str, **_options: object) -> Article:
        if text.startswith("b"):
            raise KeyboardInterrupt
        return build_harbour()

    monkeypatch.setattr(rendering, "parse_article", interrupted)
    before = files_of(folder)
    assert main(["-o", "result", "in/b.txt"]) == 130
    assert files_of(folder) == before
    assert main(["--format", "brat", "-o", "out", "in"]) == 130
    assert files_of(folder / "out") == ["C.ann", "a.ann"]
    assert capsys.readouterr() == ("", "")


# Commands


@pytest.mark.usefixtures("folder", "harbour")
def test_the_default_command_may_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "story.txt"]) == 0
    named = capsys.readouterr().out
    assert main(["story.txt"]) == 0
    assert capsys.readouterr().out == named != ""


@pytest.mark.usefixtures("folder", "harbour")
def test_a_file_that_is_called_like_a_command_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path("parse").write_text(STORY)
    assert main(["-f", "json", "./parse"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "./parse"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_how_it_is_used(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([name, "--help"])
    assert f"usage: newsparse {name} " in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["--help"])
    assert f"\n  {name} " in capsys.readouterr().out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_refuses_what_it_does_not_know(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name, "--no-such-option", "x"]) == 2
    assert capsys.readouterr().err.endswith(f"(see newsparse {name} --help)\n")


# The program as a whole


@pytest.mark.usefixtures("folder")
def test_the_program_ends_quietly_when_its_reader_goes_away() -> None:
    Path("long.txt").write_text("The bridge is shut.\n" * 5_000)
    Path("longer.txt").write_text("The bridge is shut.\n" * 5_000)
    with start("--format", "json", "long.txt", "longer.txt") as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.read(1) == b"{"
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait() == 141


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("arguments", [[], ["--version"], ["--output", "/dev/full"]])
def test_a_full_disk_is_told(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    with Path("/dev/full").open("wb") as full, start(*arguments, "story.txt", stdout=full) as child:
        assert child.stderr is not None
        name = b"/dev/full" if "/dev/full" in arguments else b"standard output"
        assert child.stderr.read() == b"newsparse: " + name + b": No space left on device\n"
        assert child.wait() == 1
    assert Path("/dev/full").is_char_device()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "stream", "message"),
    [
        (["story.txt"], "stdout", "newsparse: standard output: it is closed\n"),
        (["-"], "stdin", "newsparse: standard input: it is closed\n"),
    ],
)
def test_a_closed_stream_is_told(
    arguments: list[str],
    stream: str,
    message: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, stream, None)
    assert main(arguments) == 1
    monkeypatch.undo()
    assert capsys.readouterr().err == message


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
def test_an_interrupt_while_waiting_for_input_ends_quietly() -> None:
    with start("story.txt", "-", "-f", "json", stdin=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline().startswith(b"{")  # the first is out, the second awaited
        child.send_signal(signal.SIGINT)
        assert child.stderr.read() == b""
        assert child.wait() == 130


@pytest.mark.usefixtures("folder")
def test_any_terminal_will_do() -> None:
    """One program writes all formats, each with a line behind it that holds its exit code."""
    program = (
        "from newsparse.cli import main\n"
        "from newsparse.formats.registry import FORMATS\n"
        "for name in FORMATS:\n"
        "    print(chr(0), main(['-f', name, 'story.txt']), end=chr(0), flush=True)\n"
    )
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-W", "error", "-c", program]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    *written, _ = done.stdout.split(b"\0")
    out = dict(zip(FORMATS, written[::2], strict=True))
    assert (done.stderr, set(written[1::2])) == (b"", {b" 0"})
    assert out["text"].isascii()
    assert json.loads(out["json"].decode("utf-8"))["text"] == STORY


# The page about it


def test_the_page_shows_what_is_written() -> None:
    page = PAGE.read_text(encoding="utf-8")
    blocks = page.split("```")
    shown = next(block.removeprefix("text\n") for block in blocks if block.startswith("text\n"))
    assert shown in FORMATS["text"].render(build_harbour(), RenderOptions("story.txt", 80))
    record = next(block.removeprefix("json\n") for block in blocks if block.startswith("json\n"))
    statement = article_record(build_harbour())["statements"][1]
    assert json.loads(record).items() <= statement.items()


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_tells_every_command_and_option(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([name, "--help"])
    page = PAGE.read_text(encoding="utf-8")
    options = {word.strip(",") for word in capsys.readouterr().out.split() if word[:2] == "--"}
    assert "--help" in options
    assert f"`newsparse {name}" in page
    assert [option for option in sorted(options) if f"`{option}" not in page] == []


# What is written where an encoding lacks a character


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("“Yes … café · 港”", "ascii", b'"Yes ... cafe - ?"'),
        ("“Yes … café · 港”", "latin-1", b'"Yes ... caf\xe9 \xb7 ?"'),
        ("“Yes … café · 港”", "utf-8", "“Yes … café · 港”".encode()),
    ],
)
def test_a_text_for_eyes_fits_every_encoding(text: str, encoding: str, expected: bytes) -> None:
    assert encode_for_eyes(text, encoding) == expected


def test_half_a_surrogate_pair_is_written_as_json_escapes_it() -> None:
    assert json.loads(encode_data('"\ud83d"')) == "\ud83d"


def test_a_text_for_eyes_covers_the_harbour() -> None:
    assert "é" in HARBOUR
    assert encode_for_eyes(HARBOUR, "ascii").isascii()
