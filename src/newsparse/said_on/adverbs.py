"""Whether a day stands for itself, as an adverb that tells when something was done."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.refusal import Refusal
from newsparse.said_on.candidates import Verdict, unless
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.said_on.occasions import names_occasion, words_before
from newsparse.said_on.written_days import WrittenDay

LONGEST_NAME = 40
"""A bound on time: a name in quotation marks that a day ends is no longer: “Harbour Sunday”."""

WORD_BEHIND = 20
"""A bound on time: the word behind a day ends within these code points."""

OWNER = Refusal("it owns the noun behind it: Friday's vote")
QUOTED_NAME = Refusal("it ends a name in quotation marks: “Harbour Sunday”")
NAME = Refusal("its short form ends another name: the Troy Sun.")
SUBJECT = Refusal("it is the subject of its clause: Monday was calm")
DEADLINE = Refusal("the word before it makes it a deadline, a span or a name: by Friday")


def is_adverb(sentence: CueSentence, day: WrittenDay) -> Verdict:
    """Tell whether a day stands for itself: not `by Friday`, `the Friday Globe`.

    One before an occasion of speaking does, too: `during Friday's news conference`.
    """
    dates = sentence.dates
    if names_occasion(sentence, day, dates.occasions | dates.writings):
        return True
    behind = sentence.words(day.stop, day.stop + WORD_BEHIND)[:1]
    is_joined = not dates.day_joins.isdisjoint(behind)
    is_subject = not dates.day_verbs.isdisjoint(behind) and opens_sentence(sentence.text, day)
    return unless(
        (day.is_genitive, OWNER),
        (ends_quoted_name(sentence.text, day), QUOTED_NAME),
        (ends_name(sentence.text, day), NAME),
        (is_subject, SUBJECT),
        # "By Friday when she spoke" is no deadline: the clause behind the day tells when.
        (is_stopped(sentence, day) and not is_joined, DEADLINE),
    )


def is_stopped(sentence: CueSentence, day: WrittenDay) -> bool:
    """Tell whether the word before a day takes it for its own: `by Friday`, `the Friday Globe`."""
    dates, text = sentence.dates, sentence.text
    last = words_before(sentence, day)[-1:]
    is_next_to_it = text[day.start - 1 : day.start].isspace()
    if dates.day_stops.isdisjoint(last) or not is_next_to_it:
        return False
    # "And" stops "Thursday and Friday", but opens the sentence in "And on Friday she said".
    return dates.sentence_links.isdisjoint(last) or not has_lead(sentence, day)


def has_lead(sentence: CueSentence, day: WrittenDay) -> bool:
    """Tell whether a word leads to a day that makes it an adverb: `on Monday`, `late Monday`."""
    return day.first_word in sentence.dates.day_leads


def is_aside(sentence: CueSentence, day: WrittenDay, before: Sequence[str]) -> bool:
    """Tell whether a day closes a phrase about the source alone: `Stone, hurt on Tuesday, said`."""
    known, text = sentence.source_before, sentence.text
    # The comma closes the apposition of the source: "Stone, a clerk, left on Tuesday, saying".
    if known is None or "," in known.of(text):
        return False
    is_apart = text.startswith(",", known.stop) and text.startswith(",", day.stop)
    return is_apart and bool(before) and before[0] not in sentence.dates.occasion_leads


def ends_quoted_name(text: str, day: WrittenDay) -> bool:
    """Tell whether a day ends a name in quotation marks: NBC's “Today”, “Harbour Sunday”."""
    behind = text[day.stop : day.stop + 2].lstrip(",.")
    before = text[max(0, day.start - LONGEST_NAME) : day.start]
    opened = max(map(before.rfind, '“"‘'))
    named = before[opened + 1 :]
    capitals = all(word[0].isupper() for word in named.split())
    return behind[:1] in {"”", '"', "’"} and opened >= 0 and capitals


def ends_name(text: str, day: WrittenDay) -> bool:
    """Tell whether a short name of a day with a full stop ends another name: `the Troy Sun.`."""
    if not day.is_abbreviation:
        return False
    before = text[max(0, day.start - WORD_BEHIND) : day.start].split()
    return bool(before) and before[-1][0].isupper()


def opens_sentence(text: str, day: WrittenDay) -> bool:
    """Tell whether a day may be a subject: `“Today is a day of joy,”`."""
    before = text[max(0, day.start - WORD_BEHIND) : day.start].rstrip(" \t\xa0")[-1:]
    return before in set('“"‘.!?\n\r:') or not before
