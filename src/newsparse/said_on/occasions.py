"""Whether a day stands for itself, and which words around it tell an occasion of speaking."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsparse.said_on.cue_sentence import Day, Surroundings, is_plain

LONGEST_NAME = 40
"""A name between quotation marks that ends in a day is no longer: “Harbour Sunday”."""

LONGEST_LEAD, LONGEST_NOUN = 20, 40
"""What tells an occasion stands within so many code points before and behind a day."""


def is_occasion(around: Surroundings, before: Sequence[str], found: Day) -> bool:
    """Tell whether words in front of a day open a phrase that tells an occasion."""
    vocabulary = around.vocabulary
    if not before or found["genitive"]:
        return True
    if before[0] in vocabulary.dates.answering or before[0] in vocabulary.dates.occasion_openers:
        return before[-1] in vocabulary.dates.occasions or answers(around, before)
    return before[0] in vocabulary.dates.occasion_leads and is_plain(around, before)


def answers(around: Surroundings, before: Sequence[str]) -> bool:
    """Tell whether a day is that of an answer: `asked on Monday`, `reached by phone Monday`.

    Not if it may be that of the topic: `asked about the vote on Monday`.
    """
    vocabulary = around.vocabulary
    led = len(before) == 1 or before[1] in vocabulary.dates.answer_leads
    return before[0] in vocabulary.dates.answering and led and _is_brief(around, before[1:])


def is_own_scene(around: Surroundings, before: Sequence[str]) -> bool:
    """Tell whether a clause up to a day tells what the source did while speaking.

    Its subject is left out, or the same as that of the saying, or a pronoun: `as she left on
    Monday`, `when asked on Monday`, `while riding home on Monday`.
    """
    vocabulary, source = around.vocabulary, around.source
    if len(before) < len(("as", "riding")) or before[0] not in vocabulary.dates.scene_openers:
        return False
    subject = around.spoken(source.start, source.stop) if source else []
    same = before[1] in vocabulary.dates.subjects or (
        bool(subject) and list(before[1 : 1 + len(subject)]) == subject
    )
    doing = before[1].endswith(vocabulary.dates.participle_ending)
    return answers(around, before[1:]) or ((same or doing) and _is_brief(around, before[1:]))


def _is_brief(around: Surroundings, spoken: Sequence[str]) -> bool:
    """Tell whether words hold no other clause and do not turn to a topic."""
    return (around.vocabulary.dates.clause_words | around.vocabulary.dates.topic_leads).isdisjoint(
        spoken
    )


def is_adverb(around: Surroundings, found: Day) -> bool:
    """Tell whether a day stands for itself: not `by Friday`, `the Friday Globe`, `Friday's vote`.

    One before an occasion of speaking does, too: `during Friday's news conference`.
    """
    vocabulary = around.vocabulary
    if names_occasion(around, found, vocabulary.dates.occasions | vocabulary.dates.writings):
        return True
    before = _lead(around, found)
    behind = around.spoken(found.end(), found.end() + LONGEST_LEAD)
    if found["genitive"] or _is_quoted(around.text, found) or _ends_name(around.text, found):
        return False
    if (
        behind[:1]
        and behind[0] in vocabulary.dates.day_verbs
        and _opens_sentence(around.text, found)
    ):
        return False
    if behind[:1] and behind[0] in vocabulary.dates.day_joins:
        return True
    stopped = before[-1:] and before[-1] in vocabulary.dates.day_stops and _touches(around, found)
    return not stopped or (
        before[-1] in vocabulary.dates.sentence_links and has_lead(around, found)
    )


def names_occasion(around: Surroundings, found: Day, occasions: Collection[str]) -> bool:
    """Tell whether a day says which occasion is meant.

    As in `during Friday's debate`, `at a Friday rally`, `on the Sunday shows`. What comes
    before or after an occasion was not said on it.
    """
    vocabulary, before = around.vocabulary, _lead(around, found)
    determined = bool(before) and before[-1] in vocabulary.dates.determiners
    if not (determined or found["genitive"]):
        return False
    lead = before[-2:-1] if determined else before[-1:]
    opened = found[0].casefold().split()[0] in vocabulary.dates.occasion_leads
    if not (opened or (lead and lead[0] in vocabulary.dates.occasion_leads)):
        return False
    behind = around.spoken(found.end(), found.end() + LONGEST_NOUN)[:3]
    return any(word in occasions for word in behind)


def is_aside(around: Surroundings, found: Day, before: Sequence[str]) -> bool:
    """Tell whether a day closes a phrase about the source alone: `Stone, hurt on Tuesday, said`.

    A comma closes the apposition of a source that has one: `Stone, a clerk, left on Tuesday,`.
    """
    known, text = around.source_before, around.text
    if known is None or "," in known.of(text):
        return False
    apart = text.startswith(",", known.stop) and text.startswith(",", found.end())
    return apart and bool(before) and before[0] not in around.vocabulary.dates.occasion_leads


def has_lead(around: Surroundings, found: Day) -> bool:
    """Tell whether a word leads to a day that makes it an adverb: `on Monday`, `late Monday`."""
    return found[0].casefold().split()[0] in around.vocabulary.dates.day_leads


def _lead(around: Surroundings, found: Day) -> list[str]:
    """Return the words in front of a day."""
    return around.spoken(max(around.paragraph.start, found.start() - LONGEST_LEAD), found.start())


def _is_quoted(text: str, found: Day) -> bool:
    """Tell whether a day ends a name between quotation marks: NBC's “Today”, “Harbour Sunday”."""
    behind = text[found.end() : found.end() + 2].lstrip(",.")
    before = text[max(0, found.start() - LONGEST_NAME) : found.start()]
    opened = max(map(before.rfind, '“"‘'))
    named = before[opened + 1 :]
    capitals = all(word[0].isupper() for word in named.split())
    return behind[:1] in {"”", '"', "’"} and opened >= 0 and capitals


def _ends_name(text: str, found: Day) -> bool:
    """Tell whether a short name of a day with a full stop ends another name: `the Troy Sun.`."""
    before = text[max(0, found.start() - LONGEST_LEAD) : found.start()].split()[-1:]
    short = (found["weekday"] or "").endswith(".") and found.start() == found.start("weekday")
    return short and bool(before) and before[0][:1].isupper()


def _opens_sentence(text: str, found: Day) -> bool:
    """Tell whether a day may be a subject: `“Today is a day of joy,”`."""
    before = text[: found.start()].rstrip(" \t\xa0")[-1:]
    return before in set('“"‘.!?\n\r:') or not before


def _touches(around: Surroundings, found: Day) -> bool:
    """Tell whether only white space stands before a day."""
    return around.text[found.start() - 1 : found.start()].isspace()
