"""What a speaker is: a person, a body, a class of people, somebody unnamed or a text."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.language import NameWords
from newsparse.model import SpeakerKind
from newsparse.names import Name, bare, following_word, genders, is_attribute, person_nouns, previous_word

PLURAL_ENDINGS = ("ans", "ers", "crats", "ists", "ese")
"""Endings of nouns for the people of a country, party or creed."""


def name_heads(parts: Sequence[str], words: NameWords) -> list[str]:
    """Return the words of a name that may say what bears it: the last, and any before "of"."""
    before_of = (one for one, two in zip(parts, parts[1:], strict=False) if two in words.links)
    return [bare(head) for head in (parts[-1], *before_of)]


def is_body_name(parts: Sequence[str], words: NameWords) -> bool:
    """Tell whether a name says that it is one of a body: "Bank of the North"."""
    return any(head in words.bodies for head in name_heads(parts, words))


def is_acronym(word: str) -> bool:
    """Tell whether a word consists of initials: FBI, F.B.I., AT&T; not J. or II.

    >>> [is_acronym(word) for word in ("FBI", "F.B.I.", "J.", "Stone")]
    [True, True, False, False]
    """
    letters = word.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()


def is_people_name(word: str, words: NameWords) -> bool:
    """Tell whether a capitalised word means a class of people: Democrats, Iranians."""
    return word.endswith("s") and (
        word[:-1].lower() in person_nouns(words) or word.lower().endswith(PLURAL_ENDINGS)
    )


def gender_evidence(text: str, name: Name, words: NameWords) -> set[str]:
    """Return the pronouns that the titles and the noun before a name promise."""
    known = genders(words)
    told = {bare(title) for title in name.titles} | {previous_word(text, name.start)}
    return {known[word] for word in told if word in known}


def kind_of_name(
    text: str, names: Sequence[Name], is_personal: bool, is_voted: bool, words: NameWords
) -> SpeakerKind:
    """Tell what bears some names, by them and by the words around them.

    `is_personal` says that a title or role has already told a person, `is_voted` that "he"
    or "she" follows.
    """
    longest = max((name.words for name in names), key=len)
    if is_personal:
        return "person"
    if len(longest) == 1 and is_people_name(longest[0], words):
        return "group"
    if is_body_name(longest, words) or any(is_acronym(part) for part in longest):
        return "organisation"
    if any(stands_as_body(text, name, words) for name in names[:6] if len(name.words) == len(longest)):
        return "organisation"
    return "person" if len(longest) > 1 or is_voted else "organisation"


def stands_as_body(text: str, name: Name, words: NameWords) -> bool:
    """Tell whether the words around a name are those of a body: the Kremlin; Sun magazine.

    In "the Stone campaign" the determiner is that of another noun.
    """
    following = following_word(text, name.stop)
    if bare(following.strip(".,;:")) in words.generic_bodies and following.islower():
        return True
    before = previous_word(text, name.start)
    if before in words.places:
        return True
    if before not in words.determiners:
        return before in words.generic_bodies
    return not is_attribute(text, name.stop, words)


def kind_of_description(head: str, *, is_plural: bool, words: NameWords) -> SpeakerKind:
    """Tell by its noun what a description describes."""
    if head in words.documents:
        return "document"
    if head in words.insiders:
        return "anonymous"
    if head in words.bodies:
        return "organisation"
    return "anonymous" if head in person_nouns(words) and not is_plural else "group"
