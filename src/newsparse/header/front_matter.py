"""Front matter: what static sites and programs for pages write above a text, as keys and values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from newsparse.dates.passage import Match, Passage
from newsparse.header.head_line import HeadLine, UnreadLine
from newsparse.header.labelled import read_byline_value, read_published_value
from newsparse.header.stamps import find_stamps
from newsparse.patterns.head_patterns import key_value_pattern
from newsparse.refusal import Refusal
from newsparse.vocabulary.head_words import StampKind

FENCES = ("---", "+++")
"""What stands above and below front matter: of YAML and of TOML."""

VALUE_MARKS = ('""', "''", "[]")
"""What stands around a value."""

NO_DATA = Refusal("it is no key with its value between the marks of front matter")
NOT_INSIDE = Refusal("no mark of front matter opens the text, and its value has no quotation marks")


def read_front_matter(line: UnreadLine) -> HeadLine | Refusal:
    """Read a line of front matter: `title: "Lock shut"`, `date = 2025-03-03`."""
    found = line.match(key_value_pattern())
    is_inside = stands_in_front_matter(line)
    if found is None:
        if is_inside:
            return read_item(line)
        return NO_DATA
    value = without_quotes(line.since(found.start("value")))
    if not (is_inside or is_quoted_field(line, found)):
        return NOT_INSIDE
    kind = line.vocabulary.head_words.key_kinds.get(found["key"].casefold(), "section")
    labelled = HeadLine(line, "label", label=kind, value=value.span if value else None)
    read = KEY_READERS.get(kind)
    if read and value:
        return read(labelled, value)
    return labelled


def stands_in_front_matter(line: UnreadLine) -> bool:
    """Tell whether a mark that opens front matter stands above a line, and none that closes it."""
    fences = [one.line.written for one in line.above if one.line.written in FENCES]
    if len(fences) != 1:
        return False
    return line.above[0].line.written in FENCES


def is_quoted_field(line: UnreadLine, found: Match) -> bool:
    """Tell whether a line opens the text, or stands below such a line, with a quoted value."""
    opens_text = line.previous is None or bool(line.previous.label)
    is_known = found["key"] in line.vocabulary.head_words.key_kinds
    written = line.since(found.start("value")).written
    if not opens_text:
        return False
    if not is_known:
        return False
    return is_around(written, VALUE_MARKS[0])


def read_item(line: UnreadLine) -> HeadLine | Refusal:
    """Read an item of a list below its key: `- Ada Stone`."""
    previous = line.previous
    if previous is None or not previous.label or line.first != "-":
        return NO_DATA
    item = line.since(line.start + 1)
    labelled = HeadLine(line, "label", label=previous.label, value=line.span)
    if previous.label != "byline":
        return labelled
    read = read_byline_value(labelled, without_quotes(item))
    return read._replace(continues=previous.byline is not None)


def is_around(written: str, marks: str) -> bool:
    """Tell whether marks stand around words."""
    if len(written) <= len(marks):
        return False
    if written[0] != marks[0]:
        return False
    return written[-1] == marks[1]


def without_quotes(value: Passage) -> Passage:
    """Return a value without the blanks and marks around it."""
    written = value.written
    start = value.start + len(written) - len(written.lstrip())
    bare = value.since(start)
    if any(is_around(bare.written, marks) for marks in VALUE_MARKS):
        return bare.since(bare.start + 1).until(bare.stop - 1)
    return bare


def read_date_value(labelled: HeadLine, value: Passage) -> HeadLine:
    """Read a date that may be of the publication or of an update."""
    kind: StampKind = "updated" if labelled.label == "updated" else "date"
    stamps = find_stamps(value).stamps
    return labelled._replace(stamps=tuple([one._replace(kind=kind) for one in stamps]))


KEY_READERS: Mapping[str, Callable[[HeadLine, Passage], HeadLine]] = MappingProxyType(
    {
        "published": read_published_value,
        "date": read_date_value,
        "updated": read_date_value,
        "byline": read_byline_value,
    }
)
"""What a key announces to how its value is read; of other keys the value is kept as it is."""
