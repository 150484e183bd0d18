"""In words: by which words, and in which order, a statement was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

SIGN_NAMES = {
    "C": "content",
    "S": "source",
    "S's": "source as an owner",
    "V": "cue",
    ",": "a comma",
    ":": "a colon",
    ".": "a full stop",
    "-": "a dash",
    "...": "other words",
}
"""What the signs in the name of a frame stand for; all else in it stands for itself."""

INTERRUPTION = " … "
"""What stands for the narrator's words between two pieces of a content: “We will” … “not rush.”"""

LONGEST_PART = 60
"""How many characters of a part are shown."""


def statement_in_words(
    source: str | None, cue: str | None, content: Sequence[str], frame: str
) -> str:
    """Return a sentence that tells which words made a statement, in which order.

    >>> statement_in_words("Stone", "said", ['"We are ready,"'], "C S V")
    'The cue [said] attributes ["We are ready,"] to [Stone]: content, source, cue (C S V).'
    """
    by = f"The cue {show(cue)}" if cue else "The layout"
    said = " and ".join(map(show, content))
    return f"{by} attributes {said} to {whom(source)}: {', '.join(name_parts(frame))} ({frame})."


def quote_in_words(source: str | None, cue: str | None, text: str, *, is_said: bool) -> str:
    """Return a sentence that tells whose words a quoted run is.

    >>> quote_in_words(None, None, '"The Long Road"', is_said=False)
    'Nothing attributes ["The Long Road"] to anybody.'
    """
    if not is_said:
        return f"Nothing attributes {show(text)} to anybody."
    by = f"The cue {show(cue)}" if cue else "The layout"
    return f"{by} attributes {show(text)} to {whom(source)}."


def name_parts(frame: str) -> Iterator[str]:
    """Yield what the parts of a frame are, in order.

    >>> list(name_parts("according to S, C"))
    ['"according to"', 'source', 'a comma', 'content']
    """
    spaced = frame.replace(",", " ,").replace(":", " :").replace("V.", "V .")
    for is_sign, words in groupby(spaced.split(), key=SIGN_NAMES.__contains__):
        if is_sign:
            yield from map(SIGN_NAMES.__getitem__, words)
        else:
            yield f'"{" ".join(words)}"'


def show(part: str) -> str:
    """Return a part between brackets on one line, cut off if it is long."""
    words = " ".join(part.split())
    return f"[{words}]" if len(words) <= LONGEST_PART else f"[{words[:LONGEST_PART].rstrip()} ...]"


def whom(source: str | None) -> str:
    """Return the words for a source."""
    return show(source) if source else "nobody named"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, as in "1 speaker" and "no statements"."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
