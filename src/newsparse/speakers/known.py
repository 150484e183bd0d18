"""Speakers that the caller knows, as names beside those of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import final

from newsparse.model import KnownSpeaker
from newsparse.speakers.names import Key, Name, parse_name
from newsparse.vocabulary.vocabulary import Vocabulary


@final
@dataclass(frozen=True, eq=False, slots=True)
class KnownNames:
    """What the caller knows, by the names under which the text may mention it."""

    speakers: Mapping[Key, KnownSpeaker]
    """The speakers by the keys of all their names and aliases."""
    keys: Mapping[Key, Key]
    """The key of each alias to that of the name."""
    names: Sequence[Name]
    """All names and aliases, as if they stood after the end of the text."""
    phrases: Mapping[str, Key]
    """All names and aliases as they are written, in small letters, without "the"."""


def read_known(known: Sequence[KnownSpeaker], stop: int, vocabulary: Vocabulary) -> KnownNames:
    """Read the names of known speakers; they are placed from `stop`, the end of the text, on.

    So whoever the text itself names in full comes before whom only the caller knows.
    """
    speakers: dict[Key, KnownSpeaker] = {}
    keys: dict[Key, Key] = {}
    names: list[Name] = []
    phrases: dict[str, Key] = {}
    for speaker in known:
        main: Key | None = None
        for form, name in read_forms(speaker, stop, vocabulary):
            key = key_of_known_form(name, form, vocabulary)
            main = main or key
            speakers.setdefault(key, speaker)
            keys.setdefault(key, main)
            phrases.setdefault(plain_phrase(form, vocabulary), main)
            # A speaker that is only described has no name: "the harbour office".
            if name:
                names.append(name)
    return KnownNames(speakers, keys, names, phrases)


def read_forms(
    speaker: KnownSpeaker, stop: int, vocabulary: Vocabulary
) -> Iterator[tuple[str, Name | None]]:
    """Yield the name and the aliases of a speaker, each with what is read in it."""
    for form in (speaker.name, *speaker.aliases):
        yield form, parse_name(form, stop, vocabulary) if form[:1].isupper() else None


def key_of_known_form(name: Name | None, form: str, vocabulary: Vocabulary) -> Key:
    """Return the key of a name; that of a description is the whole of it."""
    if name is None:
        return "", plain_phrase(form, vocabulary)
    if len(name.words) > 1:
        return name.key
    # FBI meets F.B.I.
    return "", name.words[0].lower().replace(".", "")


def plain_phrase(phrase: str, vocabulary: Vocabulary) -> str:
    """Return a phrase in small letters, without "the".

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> plain_phrase("The Old Lady", load_vocabulary("en"))
    'old lady'
    """
    first, _, rest = phrase.lower().partition(" ")
    return rest if rest and first in vocabulary.names.definite_articles else phrase.lower()
