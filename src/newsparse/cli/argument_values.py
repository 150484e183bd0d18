"""How the values of arguments are read: each by a function that refuses what it cannot be."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from newsparse.cli.complaints import ArticleFailure
from newsparse.cli.files.json_lines import read_records
from newsparse.cli.files.json_records import JsonRecord
from newsparse.errors import LanguageError
from newsparse.known_speakers import read_known_speaker
from newsparse.language import Language, load_language, read_language
from newsparse.model import KnownSpeaker
from newsparse.vocabulary.vocabulary import load_vocabulary


def parse_nonempty(text: str) -> str:
    """Return the name of a file; an empty one, as of a variable that was not set, is none."""
    # `newsparse -o "$OUT" in/` with OUT unset would else write to the folder it stands in.
    if not text:
        raise argparse.ArgumentTypeError("a name is empty")
    return text


def parse_number(text: str) -> int:
    """Read a number of things, of which there is at least one."""
    # int() takes "١" and "1_000", too, which nobody means.
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1")
    return int(text)


def parse_share(text: str) -> float:
    """Read a share, from 0 to 1."""
    try:
        share = float(text)
    except ValueError:
        share = -1
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 1")
    return share


def parse_encoding(text: str) -> str:
    """Return the name of an encoding if Python knows it."""
    try:
        # Python knows encodings as "hex" that are none of text, and tells only when they are
        # used.
        "a".encode(text)
    except (LookupError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no encoding of text") from error
    return text


def parse_known_speakers(text: str) -> tuple[KnownSpeaker, ...]:
    """Return the people and bodies of a file that has an object of JSON for each."""
    return tuple(map(parse_known_speaker, read_records(parse_nonempty(text))))


def parse_known_speaker(found: JsonRecord | ArticleFailure) -> KnownSpeaker:
    """Return somebody of whom an object tells."""
    if isinstance(found, ArticleFailure):
        raise argparse.ArgumentTypeError(str(found))
    try:
        return read_known_speaker(found.record)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{found.place}: {error}") from error


def is_folder(text: str) -> bool:
    """Tell whether what should be a code names a folder, even one that is not there."""
    # "en" is a code even where a folder of that name is missing; "./en" never is.
    return os.sep in text or Path(text).is_dir()


def parse_language(text: str) -> Language:
    """Return the language with this code, or that of a folder."""
    try:
        if not is_folder(text):
            return load_language(text)
        language = read_language(Path(text).name, Path(text))
        # What one table names and another lacks is told here, before any text is read.
        load_vocabulary(language)
    except LanguageError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return language
