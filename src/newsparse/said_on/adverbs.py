"""Whether a day stands for itself, as an adverb that tells when something was done."""

from __future__ import annotations

from newsparse.refusal import Refusal
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.said_on.day_candidates import Verdict, unless
from newsparse.said_on.occasions import lead_words, names_occasion, opens_occasion
from newsparse.said_on.tagged_words import TaggedWords
from newsparse.said_on.written_days import WrittenDay
from newsparse.syntax.page import Page

SENTENCE_OPENERS = frozenset(("", "opening_mark", "stop", "colon"))
"""The classes of tokens behind which a sentence opens; an edge between two blocks has none."""

WORD_BEHIND = 20
"""A bound on time: the word behind a day ends within these code points."""

ASIDE = Refusal("it closes a phrase between commas about the source")
OWNER = Refusal("it owns the noun behind it: Friday's vote")
QUOTED_NAME = Refusal("it ends a name in quotation marks: “Harbour Sunday”")
OTHER_NAME = Refusal("its short form ends another name: the Troy Sun.")
SUBJECT = Refusal("it is the subject of its clause: Monday was calm")
DEADLINE = Refusal("the word before it makes it a deadline, a span or a name: by Friday")


def is_adverb(sentence: CueSentence, day: WrittenDay) -> Verdict:
    """Tell whether a day stands for itself: not `by Friday`, `the Friday Globe`.

    One before an occasion of speaking does, too: `during Friday's news conference`.
    """
    dates = sentence.dates
    if names_occasion(sentence, day, dates.occasions | dates.writings):
        return True
    # "At Monday's debate" and "in a Monday letter" tell the day by what was held or written.
    behind = sentence.words(day.stop, day.stop + WORD_BEHIND)
    is_joined = behind.open_with(dates.day_joins)
    is_subject = behind.open_with(dates.day_verbs) and may_be_subject(sentence.page, day)
    return unless(
        (day.is_genitive, OWNER),
        (ends_quoted_name(sentence.page, day), QUOTED_NAME),
        (ends_name(sentence.page, day), OTHER_NAME),
        (is_subject, SUBJECT),
        # "By Friday when she spoke" is no deadline: the clause behind the day tells when.
        (is_taken_by_lead(sentence, day) and not is_joined, DEADLINE),
    )


def is_taken_by_lead(sentence: CueSentence, day: WrittenDay) -> bool:
    """Tell whether the word before a day takes it for its own: `by Friday`, `the Friday Globe`."""
    dates, text = sentence.dates, sentence.text
    before = lead_words(sentence, day)
    is_next_to_it = text[day.start - 1 : day.start].isspace()
    if not before.end_with(dates.day_stops) or not is_next_to_it:
        return False
    # "And" stops "Thursday and Friday", but opens the sentence in "And on Friday she said".
    return not before.end_with(dates.sentence_links) or not has_lead(sentence, day)


def has_lead(sentence: CueSentence, day: WrittenDay) -> bool:
    """Tell whether a word leads to a day that makes it an adverb: `on Monday`, `late Monday`."""
    return day.first_word in sentence.dates.day_leads


def closes_aside(sentence: CueSentence, day: WrittenDay, before: TaggedWords) -> bool:
    """Tell whether a day closes a phrase about the source alone: `Stone, hurt on Tuesday, said`."""
    known, text = sentence.source_before, sentence.text
    # The comma closes the apposition of the source: "Stone, a clerk, left on Tuesday, saying".
    if known is None or "," in known.of(text):
        return False
    is_apart = text.startswith(",", known.stop) and text.startswith(",", day.stop)
    # "Stone, in Oslo on Tuesday, said": the phrase between the commas tells the occasion.
    return is_apart and bool(before) and not opens_occasion(before, sentence.dates)


def ends_quoted_name(page: Page, day: WrittenDay) -> bool:
    """Tell whether a day ends a name in quotation marks: NBC's “Today”, “Harbour Sunday”."""
    # A full stop or comma may stand between the day and the mark: “Harbour Sunday.”
    run = page.run_at(day.start)
    if run is None or run.content.stop - day.stop > len("."):
        return False
    before = page.text[run.content.start : day.start].split()
    return all(word[0].isupper() for word in before)


def ends_name(page: Page, day: WrittenDay) -> bool:
    """Tell whether a short name of a day with a full stop ends another name: `the Troy Sun.`."""
    # "Sun." and "Sat." are words of newspapers' names and of verbs.
    return day.is_abbreviation and page.word_before(day.start)[:1].isupper()


def may_be_subject(page: Page, day: WrittenDay) -> bool:
    """Tell whether a day may be a subject: `“Today is a day of joy,”`."""
    return page.class_of(page.token_before(day.start)) in SENTENCE_OPENERS
