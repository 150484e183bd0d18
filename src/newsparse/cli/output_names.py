"""What the name of an output tells: its format, and whether it is a file or a folder."""

from __future__ import annotations

from pathlib import Path, PurePath

from newsparse.cli.complaints import Misuse, shown_name
from newsparse.formats.format import Format
from newsparse.formats.registry import FORMATS

ALSO = {".jsonl": "json", ".htm": "html", ".tab": "tsv"}
"""Suffixes that a format has besides its own."""

# Of two formats with one suffix the first has it: what a package adds changes no meaning.
SUFFIXES = {format_.suffix: name for name, format_ in reversed(list(FORMATS.items()))} | ALSO
"""Which format a suffix is of."""


SPREADSHEET = "spreadsheets open what -f excel writes, as said.csv"
DOCUMENT = "a browser shows and prints what -f html writes"
OTHERS = {
    **dict.fromkeys((".xlsx", ".xls", ".ods"), SPREADSHEET),
    **dict.fromkeys((".docx", ".odt", ".pdf"), DOCUMENT),
    ".parquet": "newsparse table writes Parquet",
}
"""Suffixes of files that no program would open, and what to do."""


def check_suffix(output: str) -> None:
    """Refuse the name of a file that would not hold what it tells.

    Raises:
        Misuse: if it is one; it tells what to do.
    """
    advice = OTHERS.get(PurePath(output).suffix.lower())
    if advice is not None and not Path(output).is_dir():
        raise Misuse(f"{shown_name(output)}: {advice}")


def format_of(output: str) -> str | None:
    """Return the name of the format that the name of a file tells, if it tells one.

    >>> format_of("story.html"), format_of("said.excel.csv"), format_of("out"), format_of("a.log")
    ('html', 'excel', None, None)
    """
    suffixes = PurePath(output).suffixes
    # The longest first: `.w3c.json` is no `.json`.
    tails = ("".join(suffixes[place:]).lower() for place in range(len(suffixes)))
    return next((SUFFIXES[tail] for tail in tails if tail in SUFFIXES), None)


def fits(format_: Format, output: str) -> bool:
    """Tell whether a format may be written to a file of this name."""
    told = format_of(output)
    # A table for Excel may be called `said.csv`, and an annotation `story.json`.
    last = PurePath(f"x{format_.suffix}").suffix
    return told in (None, format_.name) or output.lower().endswith(last)


def choose_format(asked: str | None, output: str | None) -> Format:
    """Return the format that is asked for, or else the one that the output's name tells.

    Raises:
        Misuse: if the two contradict each other.
    """
    usual = next(iter(FORMATS))
    if output is None:
        return FORMATS[asked or usual]
    check_suffix(output)
    told = None if Path(output).is_dir() else format_of(output)
    format_ = FORMATS[asked or told or usual]
    if told is not None and not fits(format_, output):
        raise Misuse(f"{shown_name(output)} is called as {told} is, but --format is {format_.name}")
    return format_


def is_file_name(format_: Format, output: str) -> bool:
    """Tell whether a name is that of a file of a format, and not of a folder."""
    return format_of(output) is not None and fits(format_, output) and not Path(output).is_dir()


# Who is quoted how often

FORM_SUFFIXES = {".txt": "table", ".csv": "csv", ".html": "html", ".htm": "html", ".svg": "svg"}
"""Which form of a ranking a suffix is of, that of the usual one first."""


def form_of(output: str) -> str | None:
    """Return the name of the form, or of a format of articles, that the name of a file tells.

    Raises:
        Misuse: if no program would open it.
    """
    check_suffix(output)
    return FORM_SUFFIXES.get(PurePath(output).suffix.lower()) or format_of(output)


def choose_form(asked: str | None, output: str | None) -> str:
    """Return the form of a ranking that is asked for, or else the one that the output's name tells.

    Raises:
        Misuse: if the two contradict each other.

    >>> choose_form(None, "who.html"), choose_form("csv", "who.csv"), choose_form(None, None)
    ('html', 'csv', 'table')
    """
    forms = tuple(FORM_SUFFIXES.values())
    told = None if output is None else form_of(output)
    form = asked or (told if told in forms else forms[0])
    if output is not None and told not in {None, form}:
        raise Misuse(f"{shown_name(output)} is called as {told} is, but --format is {form}")
    return form
