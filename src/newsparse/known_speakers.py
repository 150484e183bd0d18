"""Speakers that a caller knows, from records: of a file, or of a configuration."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import fields

from newsparse.model import KnownSpeaker

KEYS: tuple[str, ...] = tuple(one.name for one in fields(KnownSpeaker))
"""What a record may tell: the names of the attributes."""


def read_known_speaker(record: Mapping[str, Any]) -> KnownSpeaker:
    """Return somebody of whom a record tells the name and perhaps aliases, role and kind.

    Raises:
        ValueError: if it tells no name, or anything else.

    >>> read_known_speaker({"name": "Ada Stone", "aliases": ["the Iron Mayor"]}).aliases
    ('the Iron Mayor',)
    """
    unknown = [key for key in record if key not in KEYS]
    if unknown:
        raise ValueError(f"a known speaker has {', '.join(KEYS)}, not {', '.join(unknown)}")
    if "name" not in record:
        raise ValueError("a known speaker has a name")
    try:
        return KnownSpeaker(**record)
    except TypeError as error:
        raise ValueError(str(error)) from error


def read_known_speakers(records: Iterable[Mapping[str, Any]]) -> tuple[KnownSpeaker, ...]:
    """Return all of whom records tell.

    Raises:
        ValueError: if one tells no speaker.
    """
    return tuple(map(read_known_speaker, records))
