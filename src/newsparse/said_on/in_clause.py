"""Days in the clause of the saying, each at its own place.

Behind the cue ("said Thursday", "told reporters in Oslo on Thursday"), between source and cue
("the minister early Thursday conceded"), in the source with what was given out ("a notice
published on Thursday") or behind a content with its occasion. A day that belongs to the content,
to a name or to another verb is refused.

Each place has two functions: `find_` yields the days there, `accept_` tells whether
one of them dates the saying, or why not.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.refusal import Refusal
from newsparse.said_on.adverbs import ASIDE, closes_aside
from newsparse.said_on.cue_sentence import CueSentence
from newsparse.said_on.day_candidates import (
    DayCandidate,
    Verdict,
    days_between,
    days_outside,
    unless,
)
from newsparse.said_on.occasions import OF_NOUN, is_of_noun, is_speakers_clause, opens_occasion
from newsparse.said_on.other_clauses import are_verbless
from newsparse.said_on.tagged_words import TaggedWords

WORDS_TO_VERB = 5
"""A fact of news: a day further behind the source has another verb, unless a join follows it."""

ADDRESSEE_WORDS = 3
"""A fact of news: whom it is said to takes at most three words: `asked the keeper Friday`."""

NOTHING_BETWEEN = len(", ")
"""Code points of a comma and a blank, which divide two parts that stand side by side."""

REPORTING_CLASSES = frozenset(("according", "attributing"))
"""The word classes of what opens a phrase that tells who else tells of it."""

ANOTHERS = Refusal("it tells when somebody else told of it: said, according to a note of Monday")
OTHER_VERB = Refusal("another verb or clause stands before it")
IN_SOURCE = Refusal("it stands inside the source")
NOT_FIRST_DAY = Refusal("it is not the first day of the content")
OWNER_OR_NUMBER = Refusal("it owns the noun behind it, or a number opens the content")
DAY_NOT_OPENING = Refusal("it does not open the content")
CLAUSE_SUBJECT = Refusal("it is the subject of the content: said Thursday was calm")
NO_ADDRESSEE = Refusal("no short addressee stands between cue and day")
NO_CONTENT_BEHIND = Refusal("no word such as 'whether' opens the content behind it")
NO_OCCASION_BEHIND = Refusal("neither an occasion nor another piece of content is beside it")
NOT_BESIDE_OBJECT = Refusal("other words stand between what is judged and the day")
HAS_OWN_DAY = Refusal("what is judged has a day of its own: the vote on Monday")
HAS_OWN_CLAUSE = Refusal("what is judged has a clause or verb of its own")
DETERMINED = Refusal("an article follows it, so that a noun phrase stands before the cue")
FAR_FROM_CUE = Refusal("too many words stand between day and cue")
NOT_ISSUED = Refusal("the source is nothing that was given out on that day")


def find_behind_cue(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days from the cue to the content: `said Thursday that`."""
    return days_between(sentence, sentence.cue.stop, content_start(sentence))


def content_start(sentence: CueSentence) -> int:
    """Return where the content behind the cue begins, or else where the sentence stops."""
    cue = sentence.cue
    later = [piece.start for piece in sentence.content if piece.start >= cue.stop]
    return min([*later, sentence.stop])


def accept_behind_cue(candidate: DayCandidate) -> Verdict:
    """Accept a day that no other verb has, or one in a clause of the speaker's: `as she left`."""
    sentence, day, before = candidate.sentence, candidate.day, candidate.before
    source = sentence.source
    if source is not None and source.start >= candidate.start:
        # "Said Ada Stone, who keeps the lock, on Monday": the source counts as one name.
        if day.start < source.stop:
            return IN_SOURCE
        before = sentence.words(candidate.start, source.start)
        before += sentence.words(source.stop, day.start)
    is_fitting = are_verbless(before, sentence.dates) or tells_occasion(sentence, before)
    # "Said, according to a notice issued on Monday": the day is that of the notice.
    is_anothers = not REPORTING_CLASSES.isdisjoint(before.classes)
    return unless((is_anothers, ANOTHERS), (not is_fitting, OTHER_VERB))


def tells_occasion(sentence: CueSentence, before: TaggedWords) -> bool:
    """Tell whether words behind a cue tell an occasion: `after a rally in Oslo`, `when asked`."""
    dates = sentence.dates
    is_after_one = (
        before.open_with(dates.occasion_openers)
        and before.have(dates.occasions)
        and not before.behind(1).have(dates.clause_words)
    )
    return is_after_one or is_speakers_clause(sentence, before)


def find_in_content(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days of a content that follows the cue at once.

    It may have taken in what belongs to the cue: `said [Thursday the lock would open]`.
    """
    start = content_start(sentence)
    if start - sentence.cue.stop <= NOTHING_BETWEEN:
        yield from days_between(sentence, start, sentence.stop)


def accept_owner(candidate: DayCandidate) -> Verdict:
    """Accept the first day of a content, if it owns no noun there."""
    sentence, day, start = candidate.sentence, candidate.day, candidate.start
    first = next(sentence.days_between(start, candidate.stop))
    # "Said 20 boats sank Monday": a number opens a noun phrase, whose clause has the day.
    opens_with_number = sentence.text[start].isdigit()
    return unless(
        (day is not first, NOT_FIRST_DAY), (day.is_genitive or opens_with_number, OWNER_OR_NUMBER)
    )


def accept_opening_content(candidate: DayCandidate) -> Verdict:
    """Accept a day that is the first word of the content: `said Thursday the lock`."""
    # "Said Monday was a bad day" tells of Monday, not on it.
    is_subject = candidate.behind.open_with(candidate.sentence.dates.day_verbs)
    return accept_owner(candidate) and unless(
        (candidate.day.start != candidate.start, DAY_NOT_OPENING), (is_subject, CLAUSE_SUBJECT)
    )


def accept_behind_addressee(candidate: DayCandidate) -> Verdict:
    """Accept a day between a name and a clause: `asked the keeper Friday whether`."""
    dates, before = candidate.sentence.dates, candidate.before
    is_named = 0 < len(before) <= ADDRESSEE_WORDS and are_verbless(before, dates)
    return accept_owner(candidate) and unless(
        (not is_named, NO_ADDRESSEE),
        (not candidate.behind.open_with(dates.content_openers), NO_CONTENT_BEHIND),
    )


def find_in_cue(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days in the cue: `responded late Friday with a note saying`."""
    return days_between(sentence, sentence.cue.start, sentence.cue.stop)


def accept_any(_: DayCandidate) -> Verdict:
    """Accept any day: what stands inside the cue is the cue's."""
    return True


def find_among_content(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days behind each piece of the content: `called the report Friday a lie`."""
    for piece in sentence.content:
        if sentence.cue.stop <= piece.start < sentence.stop:
            yield from days_outside(sentence, piece.stop, sentence.stop)


def accept_among_content(candidate: DayCandidate) -> Verdict:
    """Accept a day behind a content that stands there for the saying.

    Between two pieces, behind *here*, in a phrase that tells the occasion (`in an interview on
    Friday`), or behind the one verb of a relative clause (`who asked not to be named said Friday`).
    """
    sentence, dates, before = candidate.sentence, candidate.sentence.dates, candidate.before
    stop = candidate.day.stop
    is_beside_piece = any(0 < piece.start - stop <= NOTHING_BETWEEN for piece in sentence.content)
    is_fitting = any(
        (
            # "Called the report Monday a lie".
            is_beside_piece and not before,
            # "Expressed grief here Monday".
            bool(before) and dates.here.issuperset(before.forms),
            # "“It leaks,” she told crews in a talk on Monday".
            opens_occasion(before, dates) and are_verbless(before, dates),
            # "A keeper who asked not to be named said Monday": the one word is the main verb.
            all((len(before) == 1, sentence.is_relative, "," not in candidate.text_before)),
        )
    )
    return is_fitting or NO_OCCASION_BEHIND


def find_behind_object(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days behind what the source judges: `praised the board on Thursday`."""
    for piece in sentence.objects:
        yield from days_outside(sentence, piece.stop, sentence.stop)


def accept_behind_object(candidate: DayCandidate) -> Verdict:
    """Accept a day right behind an object without a verb that may have the day."""
    sentence, dates = candidate.sentence, candidate.sentence.dates
    words = sentence.words(sentence.cue.stop, candidate.start)
    # "To blame the board on Monday" and "was blamed Monday" judge on no day, or tell another's.
    is_undated = sentence.cue_words.open_with(dates.aims | dates.day_verbs)
    # "Praised the man killing time Monday", "praised what came Monday".
    has_verb = words.have_gerund() or words.have(dates.clause_words)
    is_joined = words.end_with(dates.verb_joins)
    has_own_day = words.end_with(dates.occasions | dates.events)
    return unless(
        (not candidate.text_before.isspace(), NOT_BESIDE_OBJECT),
        (is_undated or has_verb or is_joined, HAS_OWN_CLAUSE),
        (has_own_day, HAS_OWN_DAY),
    )


def find_before_cue(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days between the source and the cue: `the minister early Tuesday conceded`."""
    known = sentence.source_before
    start = known.stop if known else sentence.start
    return days_outside(sentence, start, sentence.cue.start)


def accept_before_cue(candidate: DayCandidate) -> Verdict:
    """Accept a day near the cue that has no other verb and no noun beside it."""
    sentence, dates = candidate.sentence, candidate.sentence.dates
    before, behind = candidate.before, candidate.behind
    known = sentence.source_before
    # "Stone rose Tuesday but warned": both verbs have the day.
    if known and len(before) == 1 and behind.end_with(dates.verb_joins):
        return True
    # "Stone on Tuesday a surprise warned": the article opens what the day does not reach over.
    is_determined = bool(known) and behind.end_with(dates.determiners)
    return unless(
        (not are_verbless(before, dates), OTHER_VERB),
        (is_of_noun(candidate), OF_NOUN),
        (closes_aside(sentence, candidate.day, before), ASIDE),
        (is_determined, DETERMINED),
        (is_far_behind_source(candidate) if known else is_far_from_verb(candidate), FAR_FROM_CUE),
    )


def is_far_behind_source(candidate: DayCandidate) -> bool:
    """Tell whether a verb must stand between the source and a day, which no join shares."""
    is_shared = candidate.behind.open_with(candidate.sentence.dates.verb_joins)
    return len(candidate.before) > WORDS_TO_VERB and not is_shared


def is_far_from_verb(candidate: DayCandidate) -> bool:
    """Tell whether a day is not beside a cue that has no source: `A film aired Tuesday warned`."""
    is_divided = "," in candidate.text_behind
    return not candidate.before or is_divided


def find_in_source(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days in the source: `a notice published on Wednesday`."""
    source = sentence.source
    if source is not None:
        yield from days_between(sentence, source.start, source.stop)


def accept_in_source(candidate: DayCandidate) -> Verdict:
    """Accept the day on which the source was given out, or one right before the cue."""
    sentence, dates, before = candidate.sentence, candidate.sentence.dates, candidate.before
    stop, cue = candidate.stop, sentence.cue
    # "A notice published on Wednesday" was given out then, wherever the cue stands.
    is_issued = before.end_with(dates.issuing) and not before.have(dates.clause_words)
    # "A film by the board on Wednesday warned": the day stands between its noun and the cue.
    is_beside_cue = all(
        (
            stop - candidate.day.stop < NOTHING_BETWEEN,
            sentence.text[stop : cue.start].isspace(),
            len(before) > 0,
            are_verbless(before, dates),
            not before.have_gerund(),
        )
    )
    return is_issued or is_beside_cue or NOT_ISSUED


def find_behind_source(sentence: CueSentence) -> Iterator[DayCandidate]:
    """Yield the days behind the source: `a notice, published Wednesday, said`."""
    source = sentence.source
    if source is not None:
        yield from days_between(sentence, source.stop, sentence.stop)


def accept_behind_source(candidate: DayCandidate) -> Verdict:
    """Accept the day on which the source was given out, if the cue follows at once."""
    sentence, before = candidate.sentence, candidate.before
    is_issued = len(before) == 1 and before.open_with(sentence.dates.issuing)
    is_apart = bool(sentence.words(candidate.day.stop, sentence.cue.start))
    return (is_issued and not is_apart) or NOT_ISSUED
