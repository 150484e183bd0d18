"""The lines of an archive's record: which labels they have, and of which archive that is.

What the labels of each archive announce stands in the tables; nothing here knows an archive.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import NamedTuple

from newsparse.dates.passage import Passage
from newsparse.header.wrapping import SENTENCE_ENDS
from newsparse.patterns.head_patterns import document_code_pattern
from newsparse.span import Span
from newsparse.vocabulary.head_words import HeadWords

# A bound on time: records of archives have fewer lines above the body, and below it.
MOST_FIELDS = 80
"""Labels are looked for in this many lines at either end of a text."""

# A bound on time: the longest label has 28.
LONGEST_LABEL = 40
"""A label ends within this many code points."""

# A fact of news: "HD", "TD" and "VOL" are codes.
LONGEST_CODE = 3
"""A code has at most this many capitals."""

# A fact of news: "Author:" and "Title:" may stand above any text, three labels with a sign do not.
FEWEST_LABELS = 3
"""A record has at least this many labels."""

# A fact of news: "Load-Date: March 3, 2021." is none, and "The ferry sank at noon." is one.
SHORTEST_SENTENCE = 30
"""A sentence of the body has more than this many code points."""


class RecordLine(NamedTuple):
    """A line of a record."""

    line: Passage
    """The line."""
    field: str = ""
    """What its label announces; empty without one."""
    value: Span | None = None
    """What stands behind the label, or on the line below a label that stands alone."""

    @property
    def is_sentence(self) -> bool:
        """Whether it is a sentence without a label, as a paragraph of the body is."""
        is_long = len(self.line) > SHORTEST_SENTENCE
        if self.field:
            return False
        if not is_long:
            return False
        return self.line.last in SENTENCE_ENDS


def find_label(line: Passage) -> tuple[str, int]:
    """Return what may be a label and opens a line, and where it ends: nothing, if nothing may be.

    A code is given as it is written, a label in lower case.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> lines = "HD Bridge shut", "Load-Date: May 3", "Body", "The bridge is shut."
    >>> [find_label(Passage(line, 0, len(line), load_vocabulary("en")))[0] for line in lines]
    ['HD', 'load-date', 'body', 'the bridge is shut.']
    """
    opening = line.until(line.start + LONGEST_LABEL).written
    code = opening.split(None, 1)[0]
    if code.isupper() and code.isalpha() and len(code) <= LONGEST_CODE:
        return code, line.start + len(code)
    label, colon, _ = opening.partition(":")
    stop = line.start + len(label) + len(colon)
    # "Load-Date: May 3" has a colon, "Body" fills its line.
    is_label = bool(colon) or stop == line.stop
    if is_label:
        return (" ".join(label.casefold().split()), stop)
    return ("", line.start)


def may_be_record_line(text: str, block: Span) -> bool:
    """Tell whether a line may open with a label or a code; most paragraphs cannot."""
    opening = text[block.start : block.start + LONGEST_LABEL]
    if len(block) <= LONGEST_LABEL:
        return True
    if ":" in opening:
        return True
    return opening[:2].isupper()


def find_archive(article: Passage, blocks: Sequence[Span]) -> str | None:
    """Return the archive of whose records a text is one; None, if it is none.

    It is the one with the most labels; one of them at least must be a sign of it.
    """
    words = article.vocabulary.head_words
    # Those of a short text stand in both ends, and are read once.
    below = max(MOST_FIELDS, len(blocks) - MOST_FIELDS)
    ends = (*blocks[:MOST_FIELDS], *blocks[below:])
    lines = [block for block in ends if may_be_record_line(article.text, block)]
    labels = {find_label(article.part(block))[0] for block in lines}
    known = labels & words.archives_of.keys()
    if coded := find_coded_archive(article, blocks):
        return coded
    # A bound on time: hardly any text has a label of an archive.
    if len(known) < FEWEST_LABELS:
        return None
    return find_signed_archive(known, words)


def find_signed_archive(known: AbstractSet[str], words: HeadWords) -> str | None:
    """Return the archive that has the most of some labels, one of them a sign of it."""
    names = chain.from_iterable(words.archives_of[label] for label in known)
    signed = [name for name in dict.fromkeys(names) if known & words.archives[name].signs]
    counts = {name: len(known & words.archives[name].fields.keys()) for name in signed}
    best = max(signed, key=counts.__getitem__, default="")
    has_enough = counts.get(best, 0) >= FEWEST_LABELS
    return best if has_enough else None


def find_coded_archive(article: Passage, blocks: Sequence[Span]) -> str | None:
    """Return the archive whose code for a document is the last line, with a label or without."""
    last = article.part(blocks[-1]) if blocks else article
    found = last.search(document_code_pattern())
    if found and found.end() == last.stop:
        return found.lastgroup
    return None


def label_lines(article: Passage, blocks: Sequence[Span], archive: str) -> Iterator[RecordLine]:
    """Yield the lines of a record with what their labels announce."""
    fields = article.vocabulary.head_words.archives[archive].fields
    open_field = ""
    for block in blocks:
        line = article.part(block)
        label, stop = find_label(line)
        field = fields.get(label, "")
        value = visible_value(line, stop) if field else None
        if not field and open_field:
            field, value = open_field, block
        yield RecordLine(line, field, value)
        # What stands below a label alone is its value; the body is no such line.
        is_alone = bool(fields.get(label)) and value is None
        open_field = field if is_alone and field not in ("body", "below") else ""


def visible_value(line: Passage, start: int) -> Span | None:
    """Return what stands behind a label; None for a label alone."""
    written = line.since(start).written
    shown = written.lstrip(" \t=")
    if shown:
        return Span(line.stop - len(shown), line.stop)
    return None
