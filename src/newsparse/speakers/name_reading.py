"""The name at a place of a text, by its own words and by what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsparse.speakers.capitals import bears_surname, ends_as_national, is_national, line_of
from newsparse.speakers.name_fields import FULL_NAME_WORDS
from newsparse.speakers.names import Name, count_titles, name_of_parts, parse_run, trim
from newsparse.speakers.offices import find_office, name_behind
from newsparse.speakers.words_around import Token, following_word, opens_sentence
from newsparse.vocabulary.nouns import MANY_WORDS
from newsparse.vocabulary.title_case import is_line_in_title_case
from newsparse.vocabulary.vocabulary import Vocabulary

CUES = frozenset(("cue_past", "cue_third"))
"""The classes of verbs that may stand before their subject where a sentence opens."""


def read_name(text: str, start: int, stop: int, vocabulary: Vocabulary) -> Name | None:
    """Read the run of capitalised words between two places; an office may stand before it.

    >>> from newsparse.vocabulary.vocabulary import load_vocabulary
    >>> text = "the ambassador to Sund Ada Stone"
    >>> name = read_name(text, text.index("Sund"), len(text), load_vocabulary("en"))
    >>> name.titles, name.words
    (('ambassador', 'to', 'Sund'), ('Ada', 'Stone'))
    """
    run = text[start:stop]
    if is_party_tag(text, start, run, vocabulary):
        return None
    if ends_as_national(run, vocabulary) and is_national(text, Token(run, start, stop), vocabulary):
        # the Italian
        return None
    if office := find_office(text, start, vocabulary):
        return name_behind(office, run, start, vocabulary)
    name = parse_run(run, vocabulary)
    if is_in_doubt(run, vocabulary):
        parts = run.split()
        if opens_with_cue(text, start, parts, vocabulary):
            # Said Stone: "It fell."
            start = text.index(parts[1], start + len(parts[0]))
            return read_name(text, start, stop, vocabulary)
        if has_homograph(parts, vocabulary):
            name = name_of_parts(run, kept_words(text, start, parts, vocabulary), vocabulary)
    return name.moved(start) if name else None


def is_party_tag(text: str, start: int, run: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a run is the party and town of a politician: Ada Stone, R-Troy."""
    is_lettered = run[1:2] == "-" and run[:1].lower() in vocabulary.names.ranks
    return is_lettered and text.endswith((", ", "("), 0, start)


@lru_cache(maxsize=MANY_WORDS)
def is_in_doubt(run: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands around a run may make another name of it: "Said Stone", "Will".

    A bound on time: most runs come again and again, and are no more than what they say.
    """
    parts = run.split()
    return may_open_with_cue(parts, vocabulary) or has_homograph(parts, vocabulary)


def has_homograph(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether the first or last word of a run is a word for something else as well: "May".

    So is the last one of "Rivers First".
    """
    return not vocabulary.groups.doubtful.isdisjoint((parts[0], parts[-1]))


def may_open_with_cue(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether the first of several words may be the verb of a sentence: "Said Stone"."""
    return len(parts) > 1 and vocabulary.lexicon.classes.get(parts[0].lower()) in CUES


def opens_with_cue(text: str, start: int, parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a run opens with the verb of a sentence whose subject follows: "Said Stone".

    Somebody may be called Said: in "Said Stone told reporters" another verb follows.
    """
    if not may_open_with_cue(parts, vocabulary) or not opens_sentence(text, start):
        return False
    return not is_followed_by_verb(text, start, parts, vocabulary)


def kept_words(text: str, start: int, parts: Sequence[str], vocabulary: Vocabulary) -> range:
    """Return which words of a run are its name's, where one is a word for something else as well.

    "Will Stone said" and "Tessa May said" have a name of two words; "Will Stone stay?" and "Ada
    Stone May 5" have one that is shorter.
    """
    words = vocabulary.names.homographs
    if is_closed_by_adverb(text, start, parts, vocabulary):
        return range(trim(parts[:-1], vocabulary).start, len(parts))
    if len(parts) == 1:
        return range(1 if bears_surname(text, parts[0], vocabulary) else 0)
    kept = trim(parts, vocabulary)
    first, last = kept.start, kept.stop
    is_first = parts[0] in words and first == 1
    if is_first and opens_as_name(text, start, parts, vocabulary):
        first = 0
    is_last = parts[-1] in words and last == len(parts) - 1
    if is_last and ends_as_name(parts[first:], vocabulary):
        last = len(parts)
    # In April; but April Stone
    is_time = last - first == 1 and parts[first] in words
    return range(0) if is_time else range(first, last)


def is_closed_by_adverb(
    text: str, start: int, parts: Sequence[str], vocabulary: Vocabulary
) -> bool:
    """Tell whether the last word of a run has its capital as a part of the name: "Rivers First".

    In a title, "Stone Now Says", any word has one.
    """
    if len(parts) == 1 or parts[-1] not in vocabulary.names.closers:
        return False
    line = line_of(text, start)
    is_title = is_line_in_title_case(line, vocabulary.header.small_words)
    return not is_title


def opens_as_name(text: str, start: int, parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether the first word of a run is a first name: "Will Stone said"."""
    if not opens_sentence(text, start):
        # It has its capital for nothing else.
        return True
    if text.startswith(",", stop_of(text, start, parts)):
        # Will Stone, a farmer,
        return True
    return is_followed_by_verb(text, start, parts, vocabulary)


def stop_of(text: str, start: int, parts: Sequence[str]) -> int:
    """Return where the run of some words ends that begins at a place."""
    last = parts[-1]
    return text.index(last, start + len(parts[0])) + len(last)


def is_followed_by_verb(
    text: str, start: int, parts: Sequence[str], vocabulary: Vocabulary
) -> bool:
    """Tell whether a verb follows the run of some words, so that these are its subject."""
    following = following_word(text, stop_of(text, start, parts))
    return vocabulary.nouns.is_verb(following.rstrip(".,;:"))


def ends_as_name(parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether the last of some words may be a surname: "Mr May", "Mayor Tessa May"."""
    return len(parts) - count_titles(parts, vocabulary) <= FULL_NAME_WORDS
