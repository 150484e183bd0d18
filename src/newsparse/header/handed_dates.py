"""Dates that come in from outside: of a caller, a field of a record, a column, an option."""

from __future__ import annotations

import datetime as dt

from newsparse.dates.passage import Passage
from newsparse.header.published import DateEvidence, choose_stamp, read_published
from newsparse.header.stamps import find_stamps
from newsparse.plain import read_plain
from newsparse.vocabulary.vocabulary import Vocabulary

NO_DATES = frozenset(("", "nan", "nat", "none", "null"))
"""What tables write where a date is missing, in lower case."""


def read_handed_date(value: object, vocabulary: Vocabulary) -> dt.date | None:
    """Return the day that a value means, or the moment if its time and zone are known.

    It is the one way in for dates that do not stand in the text. None, an empty text and what
    tables have where a value is missing (NaN, NaT) are no date.

    Raises:
        TypeError: if it is neither a date nor a text.
        ValueError: if it is a text that is no date, or can mean several; it says which.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> english = load_vocabulary("en")
    >>> for written in ("2026-03-03", "Tue, 03 Mar 2026 10:15:00 GMT", float("nan")):
    ...     print(read_handed_date(written, english))
    2026-03-03
    2026-03-03 10:15:00+00:00
    None
    """
    if is_missing(value):
        return None
    if isinstance(value, dt.datetime):
        # A time without a zone is no moment: each zone has its own 10:42.
        return value if value.tzinfo else value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        return read_handed_date(read_written(value.strip(), vocabulary), vocabulary)
    raise TypeError(f"a date is needed, or a text that tells one, not {type(value).__name__}")


def is_missing(value: object) -> bool:
    """Tell whether a value stands for none: NaN and NaT are not even equal to themselves."""
    if isinstance(value, str):
        return value.strip().casefold() in NO_DATES
    is_no_number = isinstance(value, float | dt.date) and value != value  # noqa: PLR0124
    if value is None:
        return True
    return is_no_number


def read_written(written: str, vocabulary: Vocabulary) -> dt.date:
    """Read a date by ISO 8601, or as the head of an article has it: `March 3, 2026, 9:30 GMT`.

    Raises:
        ValueError: if it is none.
    """
    for read in (dt.date.fromisoformat, dt.datetime.fromisoformat):
        try:
            return read(written)
        except ValueError:
            continue
    plain = read_plain(written).text
    return read_as_stamp(Passage(plain, 0, len(plain), vocabulary))


def read_as_stamp(written: Passage) -> dt.date:
    """Read a date as the head of an article has it.

    Raises:
        ValueError: if there is none, or words beside it, or if it can mean several days.
    """
    run = find_stamps(written)
    stamp = choose_stamp(run.stamps)
    if stamp is None or run.stop < written.stop:
        raise ValueError(f"{written.text!r} is no date that can be read")
    evidence = DateEvidence((), None, written.text.casefold(), None)
    dating = read_published(written, stamp, evidence)
    if dating.published is None:
        raise ValueError(dating.problems[0].message)
    return dating.published.value
