"""JSON as text: on one line for programs, or laid out for reading."""

from __future__ import annotations

import json
from collections.abc import Callable

LINE_WIDTH = 100
"""Columns that a line of the laid-out form may take before its value is broken up."""

LINE_BREAKS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Line breaks that JSON lets stand in a string, but that some readers of lines break at."""

encode: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def dump_line(value: object) -> str:
    r"""Return a value as JSON on one line, whatever a reader takes for a line break.

    What no encoding has bytes for, half a surrogate pair, is escaped as well.

    >>> print(dump_line(["café", "one\u2028two", "\ud83d"]))
    ["café", "one\u2028two", "\ud83d"]
    """
    line = encode(value)
    # JavaScript once ended strings there, and str.splitlines still ends lines.
    for character, escaped in LINE_BREAKS.items():
        line = line.replace(character, escaped)
    # Python would write half a surrogate pair as it is, and no file could hold it.
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


def lay_out(value: object, margin: int = 0) -> str:
    """Return a value as JSON for reading: what fits stays on a line, the rest is broken up.

    >>> print(lay_out({"span": [0, 4], "text": "word " * 20}))
    {
      "span": [0, 4],
      "text": "word word word word word word word word word word word word word word word word \
word word word word "
    }
    """
    line = dump_line(value)
    # A string cannot be broken up, however long it is.
    if margin + len(line) <= LINE_WIDTH or not isinstance(value, dict | list):
        return line
    if isinstance(value, dict):
        items = [f"{dump_line(key)}: {lay_out(item, margin + 2)}" for key, item in value.items()]
    else:
        items = [lay_out(item, margin + 2) for item in value]
    opening, closing = line[0], line[-1]
    inner, outer = f"\n{' ' * (margin + 2)}", f"\n{' ' * margin}"
    return f"{opening}{inner}{f',{inner}'.join(items)}{outer}{closing}"
