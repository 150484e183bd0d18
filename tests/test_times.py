from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.refusal import Refusal
from newsparse.said_on.cue_sentence import CueSentence, read_days
from newsparse.said_on.day_of_saying import find_day, may_be_dated, try_days
from newsparse.said_on.finders import FINDERS, Finder
from newsparse.said_on.written_days import find_written_days
from newsparse.span import Span
from newsparse.statements.drafts import Draft
from newsparse.syntax.page import read_page
from newsparse.vocabulary.verbs import Verb
from newsparse.vocabulary.vocabulary import load_vocabulary
from strategies_heads import MONTHS, WEEKDAYS, days

ENGLISH = load_vocabulary("en")
FRIDAY = dt.date(2025, 8, 8)


JUDGEMENT = Verb("praise", "judgement", frozenset())


def sentence_of(text: str, cue: Span, source: Span | None, content: Sequence[Span]) -> CueSentence:
    """Return the sentence of a statement with these parts, in a text of one block."""
    page = read_page(text, [Span(0, len(text))], ENGLISH)
    verb = JUDGEMENT if cue.of(text) == "praised" else None
    draft = Draft("S V C", source, cue, verb, tuple(content), 0)
    return CueSentence(page, draft, cue, read_days(page, [draft]))


def marked_sentence(marked: str) -> CueSentence:
    """Read a sentence with its parts marked: `[content]`, `<cue>`, `{source}`."""
    text = ""
    spans: dict[str, list[Span]] = {"[": [], "<": [], "{": []}
    opened: list[tuple[str, int]] = []
    for sign in marked:
        if sign in "[<{":
            opened.append((sign, len(text)))
        elif sign in "]>}":
            kind, start = opened.pop()
            spans[kind].append(Span(start, len(text)))
        else:
            text += sign
    source = spans["{"][0] if spans["{"] else None
    return sentence_of(text, spans["<"][0], source, spans["["])


def said_on(marked: str, published: dt.date = FRIDAY) -> tuple[str, str] | None:
    """Return the day of a marked sentence, and its words."""
    sentence = marked_sentence(marked)
    found = find_day(sentence, published)
    return found and (found.day.isoformat(), found.span.of(sentence.text))


SAID = {
    "[The well is dry], {keeper Ada Stone} <said> Wednesday.": ("2025-08-06", "Wednesday"),
    "[“It leaks,”] {Ada Stone} <told> the council Tuesday.": ("2025-08-05", "Tuesday"),
    "{The board} <said> on Monday [that the well was dry].": ("2025-08-04", "on Monday"),
    "{The board} <said in a letter> on Thursday [that it leaks].": ("2025-08-07", "on Thursday"),
    "<According to> {a leaflet printed on Wednesday}, [it leaks].": ("2025-08-06", "on Wednesday"),
    "[It leaks], {she} <said> Friday.": ("2025-08-08", "Friday"),
    "[It leaks], {she} <said> last Friday.": ("2025-08-01", "last Friday"),
    "Last Tuesday, {the keeper} <said> [it leaks].": ("2025-08-05", "Last Tuesday"),
    "Earlier on Tuesday, {the keeper} <said> [it leaks].": ("2025-08-05", "Earlier on Tuesday"),
    "[It leaks], {she} <said> late Thursday.": ("2025-08-07", "late Thursday"),
    "{The minister} early Tuesday <conceded> [that it leaks].": ("2025-08-05", "early Tuesday"),
    "[It leaks], {she} <said> Wednesday night.": ("2025-08-06", "Wednesday night"),
    "{The clerk} <said> Tues. [that it leaks].": ("2025-08-05", "Tues."),
    "[It leaks], {she} <told> reporters on July 9.": ("2025-07-09", "on July 9"),
    "On 11 July, {the board} <said> [it leaks].": ("2025-07-11", "On 11 July"),
    "[It leaks], {she} <said> on 14 April 2018.": ("2018-04-14", "on 14 April 2018"),
    "[It leaks], {she} <said> on Dec. 27.": ("2024-12-27", "on Dec. 27"),
    "[It leaks], {she} <said> yesterday.": ("2025-08-07", "yesterday"),
    "[It leaks], {she} <said> last night.": ("2025-08-07", "last night"),
    "[It leaks], {she} <said> today.": ("2025-08-08", "today"),
    "Two days ago, {she} <said> by radio [that it leaks].": ("2025-08-06", "Two days ago"),
    "{The board} <said> on the 6th [that it leaks].": ("2025-08-06", "on the 6th"),
    "{Keeper Ada Stone} Wednesday <told> crews [it leaks].": ("2025-08-06", "Wednesday"),
    "{She} <said> on Tuesday [the well would reopen Sunday].": ("2025-08-05", "on Tuesday"),
    "[“We sang,”] {Ada Stone} <said> Tuesday, [“until the light came back.”]": (
        "2025-08-05",
        "Tuesday",
    ),
    "[It leaks], {Ada Stone} said Wednesday, <adding> [that it stinks].": (
        "2025-08-06",
        "Wednesday",
    ),
    "[“It leaks,”] <said> {Ada Stone}, the keeper, on Monday.": ("2025-08-04", "on Monday"),
    "Speaking in Oslo on Monday, {she} <said> [it leaks].": ("2025-08-04", "on Monday"),
    "But at a rally in Oslo on Monday night, {she} <said> [it leaks].": (
        "2025-08-04",
        "on Monday night",
    ),
    "In an interview published Monday, {she} <said> [it leaks].": ("2025-08-04", "Monday"),
    "{She} <said> during Monday's news conference [that it leaks].": ("2025-08-04", "Monday's"),
    "{She} <said> while campaigning in Oslo on Monday [that it leaks].": (
        "2025-08-04",
        "on Monday",
    ),
    "{She} <called> [the report] Monday [a lie].": ("2025-08-04", "Monday"),
    "{She} came to Oslo on Monday and <said> [it leaks].": ("2025-08-04", "on Monday"),
    "On Monday, she opened the lock. [It leaks], {she} <said>.": ("2025-08-04", "On Monday"),
    "Early Monday, the lock froze. {She} <said> [it leaks].": ("2025-08-04", "Early Monday"),
    "By noon on Monday, crowds were singing as {she} <said> [it leaks].": (
        "2025-08-04",
        "on Monday",
    ),
    "Making her case on the Sunday morning shows, {she} <said> [it leaks].": (
        "2025-08-03",
        "Sunday morning",
    ),
    "{She} <told> a rival at a Monday rally [that it leaks].": ("2025-08-04", "Monday"),
    "She shone in Monday's debate. Asked for more, {she} <said> [it leaks].": (
        "2025-08-04",
        "Monday's",
    ),
    "She spoke in an interview aired Monday, in which {she} <said> [it leaks].": (
        "2025-08-04",
        "Monday",
    ),
    "Tempers rose on Monday, with the board angry and {her aides} <claiming> [it leaks].": (
        "2025-08-04",
        "on Monday",
    ),
    "{She} <made light of> [the leak] as she rode to the lock on Monday.": (
        "2025-08-04",
        "on Monday",
    ),
    "{She} <called> [the lock a wreck], telling crews during a visit on Monday that it leaks.": (
        "2025-08-04",
        "on Monday",
    ),
    "{She} <asked> [the keeper Monday whether it leaks].": ("2025-08-04", "Monday"),
    "{She} <said> [Thursday the lock would open].": ("2025-08-07", "Thursday"),
    "{The minister early} Tuesday <conceded> [that it leaks].": ("2025-08-05", "early Tuesday"),
    "{Stone} promised on Tuesday to mend the lock by spring, <saying> [it leaks].": (
        "2025-08-05",
        "on Tuesday",
    ),
    "{Stone} took the board to task in a speech Tuesday, <accusing> [it of neglect].": (
        "2025-08-05",
        "Tuesday",
    ),
    "{Stone, the clerk}, backed the board Tuesday, <saying> [it leaks].": ("2025-08-05", "Tuesday"),
    "{Stone} came to the steps of the hall Tuesday <to warn> [that it leaks].": (
        "2025-08-05",
        "Tuesday",
    ),
    "{Stone} went to the lock with the board on Tuesday, knelt down and <said> [it leaks].": (
        "2025-08-05",
        "on Tuesday",
    ),
    "{The Lantern} has liked the lock but on Tuesday <wrote> [that it leaks].": (
        "2025-08-05",
        "on Tuesday",
    ),
    "Where he once praised it, on Tuesday night {he} <said> [it leaks].": (
        "2025-08-05",
        "on Tuesday night",
    ),
    "And on Tuesday, {Stone} <said> [it leaks].": ("2025-08-05", "on Tuesday"),
    "But midday Tuesday, {Stone} <said> [it leaks].": ("2025-08-05", "midday Tuesday"),
    "Reached by phone on Tuesday, {Stone} <said> [it leaks].": ("2025-08-05", "on Tuesday"),
    "When asked by reporters on Tuesday about the lock, {Stone} <said> [it leaks].": (
        "2025-08-05",
        "on Tuesday",
    ),
    "When she came to the lock on Tuesday, {she} <said> [it leaks].": ("2025-08-05", "on Tuesday"),
    "[It leaks], {Stone} <said> as she left the hall on Tuesday.": ("2025-08-05", "on Tuesday"),
    "While riding to the lock Tuesday, {Stone} <said> [it leaks].": ("2025-08-05", "Tuesday"),
    "Sitting down with the Lantern on Tuesday, which she often reads, {Stone} <said> [it leaks].": (
        "2025-08-05",
        "on Tuesday",
    ),
    "In a letter sent Tuesday as part of the inquiry, {Stone} <said> [it leaks].": (
        "2025-08-05",
        "Tuesday",
    ),
    "[It leaks], {Stone} <said> after a meeting in Oslo on Tuesday.": ("2025-08-05", "on Tuesday"),
    "[It leaks], {Stone} <said> in a Tuesday letter.": ("2025-08-05", "Tuesday"),
    "[It leaks], {Stone} <said> as {Stone} left on Tuesday.": ("2025-08-05", "on Tuesday"),
    "[It leaks], {Stone} <wrote> in a July 9 email.": ("2025-07-09", "July 9"),
    "{Ada Stone} rose Tuesday but <warned> [it leaks].": ("2025-08-05", "Tuesday"),
    "A film aired Tuesday <warned> [it leaks].": ("2025-08-05", "Tuesday"),
    "A keeper {who} <asked> [not to be named] said Tuesday [that it leaks].": (
        "2025-08-05",
        "Tuesday",
    ),
}


@pytest.mark.parametrize(("marked", "expected"), SAID.items())
def test_day_of_saying(marked: str, expected: tuple[str, str]) -> None:
    found = said_on(marked)
    assert found is not None
    assert (found[0], found[1].removesuffix("'s")) == (expected[0], expected[1].removesuffix("'s"))


NOT_SAID = (
    "{She} <said> [the lock would reopen on Saturday].",
    "{She} <said> [Monday's vote was rigged].",
    "{She} <said> [Monday was a bad day].",
    "[“On Tuesday it came down,”] {she} <said>.",
    "{The pilot, who was freed on Wednesday}, <said> [it leaks].",
    "{The skipper, who was freed on Wednesday}, <said> [it leaks].",
    "{The pilot}, who was freed on Wednesday, <said> [it leaks].",
    "She reached Oslo on Thursday. {She} <said> [it leaks].",
    "{The board} <said> this week [that it leaks].",
    "{The board} <said> in April [that it leaks].",
    "{The board} <said> in 2004 [that it leaks].",
    "{She} <told> the Friday Lantern [that it leaks].",
    "[It leaks], {she} <said>.",
    "{She} <said> by Friday [it would leak].",
    "{She} <will say> on Friday [that it leaks].",
    "{She} <said> of the man killed on Tuesday [that he was kind].",
    "{She} <said> next Friday [would do].",
    "When the lock broke on Monday, {she} <said> [it was old].",
    "{The Sun} <said> [it leaks].",
    "{The aide}, who stumbled in Monday's debate, <said> [it leaks].",
    "{She} <said> [it leaks], unlike the board, which met on Monday.",
    "{She} <called> [the lock a wreck] ahead of the vote on Monday.",
    "{She} visited the “Today” studio and <said> [it leaks].",
    "{People waking up on Monday} <think> [it leaks].",
    "The lock broke on Monday. {She} <said> [it leaks].",
    "The board met before Monday's debate. {She} <said> [it leaks].",
    "{She} <said> [the keeper left Monday for good].",
    "By Monday, {she} <said> [it would leak].",
    "{Stone}, hurt on Tuesday, came to the lock, <saying> [it leaks].",
    "{Stone} said that the lock broke on Tuesday, <adding> [that it leaks].",
    "{Stone} will give a talk in the hall on Tuesday <saying> [it leaks].",
    "When the keeper left the lock on Tuesday, {Stone} <said> [it leaks].",
    "When asked about the vote on Tuesday, {Stone} <said> [it leaks].",
    "Speaking on Tuesday, Reed hugged Stone, {who} <says> [it leaks].",
    "Stone, {who} once <said> [it leaks], came on Tuesday.",
    "[“Today is a day of joy,”] {Stone} said, <noting> [that it leaks].",
    "[It leaks], {Stone} <said> on “Harbour Sunday.”",
    "[It leaks], {Stone} <said> at a press conference, by the Port Ellery Sun.",
    "{Stone} tweeted on Tuesday, with a film of her <blaming> [the board].",
    "Today was calm, but {Stone} <said> [it leaks].",
    "Shortly after the lock that broke on Tuesday, {she} <said> [it leaks].",
    "[It leaks] on Tuesday, it was <said>.",
    "After a rally Tuesday, Reed was asked of the lock. {Stone} <said> [it leaks].",
)


@pytest.mark.parametrize("marked", NOT_SAID)
def test_no_day_of_saying(marked: str) -> None:
    assert said_on(marked) is None


def test_no_day_is_before_the_first_year() -> None:
    assert said_on("{She} <said> on the 31st [that it leaks].", dt.date(1, 1, 2)) is None


@given(
    days, st.integers(0, 6), st.sampled_from(["{day}", "on {day}", "late {day}", "on {day} night"])
)
def test_weekday_is_the_last_up_to_the_publication(
    published: dt.date, weekday: int, form: str
) -> None:
    found = said_on(f"[It leaks], {{she}} <said> {form.format(day=WEEKDAYS[weekday])}.", published)
    assert found is not None
    day = dt.date.fromisoformat(found[0])
    assert day.weekday() == weekday
    assert 0 <= (published - day).days < 7


@given(days, st.integers(0, 6))
def test_last_weekday_is_before_the_publication(published: dt.date, weekday: int) -> None:
    found = said_on(f"[It leaks], {{she}} <said> last {WEEKDAYS[weekday]}.", published)
    assert found is not None
    assert 1 <= (published - dt.date.fromisoformat(found[0])).days <= 7


@given(days, days, st.sampled_from(["on {month} {day}", "on {day} {month}"]))
def test_day_of_a_month_is_the_last_up_to_the_publication(
    published: dt.date, day: dt.date, form: str
) -> None:
    written = form.format(month=MONTHS[day.month - 1], day=day.day)
    found = said_on(f"[It leaks], {{she}} <said> {written}.", published)
    assert found is not None
    assert found[1] == written
    assert dt.date.fromisoformat(found[0]) <= published


signs = st.sampled_from(
    ["on Monday", " said ", "Friday's", "July 31", "two days ago", ". She ", "\n", "99", "Feb. 30"]
)


@given(
    st.lists(st.one_of(signs, st.text(max_size=6)), max_size=14).map("".join),
    st.lists(st.integers(0, 60), min_size=8, max_size=8),
)
def test_any_spans_are_taken_without_an_exception(text: str, ends: list[int]) -> None:
    cut = sorted(min(end, len(text)) for end in ends)
    spans = [Span(cut[i], cut[i + 1]) for i in range(0, 8, 2)]
    for cue in filter(None, spans):  # no cue is without words
        found = find_day(sentence_of(text, cue, spans[0], spans[1:]), FRIDAY)
        assert found is None or found.span in Span(0, len(text))


PIECES = """
on On late Early midday mid-afternoon last this_past Monday Tues Tues. Sun Sunday's Fridays 1 17
17th 3rd of July Dec. May 2025 today Yesterday tonight this This morning night the day before
yesterday two days ago earlier said , . -
""".split()
"""What phrases for a day are made of, and what looks like it."""


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=12), max_size=4))
def test_the_days_of_an_article_are_those_that_its_blocks_show(blocks: list[list[str]]) -> None:
    written = [" ".join(pieces).replace("_", " ") for pieces in blocks]
    text = "\n".join(written)
    starts = [sum(map(len, written[:number])) + number for number in range(len(written))]
    spans = [Span(start, start + len(each)) for start, each in zip(starts, written, strict=True)]
    pattern = ENGLISH.day_patterns.day
    shown = [day for span in spans for day in pattern.finditer(text, span.start, span.stop)]
    found = find_written_days(read_page(text, spans, ENGLISH))
    assert [(day.start, day.stop) for day in found] == [day.span() for day in shown]


EXAMPLES = {
    "front of the content": "{Ada Stone} <said> [Thursday the lock would open].",
    "behind the addressee": "{Ada Stone} <asked> [the keeper Friday whether the lock was open].",
    "behind the cue": "{Ada Stone} <said> on Tuesday [that the lock was open].",
    "inside the cue": "{Ada Stone} <responded late Friday with a note saying> [that it leaked].",
    "between source and cue": "{Ada Stone} early Tuesday <conceded> [that the lock leaked].",
    "inside the source": "<According to> {a leaflet printed on Wednesday}, [the lock leaked].",
    "behind the source": "<According to> {a leaflet} [published on Wednesday, the lock leaked].",
    "front of the second clause": (
        "Ada Stone had praised the lock, but on Tuesday {she} <said> [it leaked]."
    ),
    "behind the verb before": (
        "{Ada Stone} promised on Tuesday to mend the lock by spring, <saying> [that it leaked]."
    ),
    "front of the sentence": "Speaking in Oslo on Monday, {Ada Stone} <said> [the lock leaked].",
    "behind a piece of content": "{Ada Stone} <called> [the report] Friday [a lie].",
    "shared with the clause before": (
        "Tempers rose on Monday, with {Ada Stone} <claiming> [that the lock leaked]."
    ),
    "behind what is judged": "{Ada Stone} <praised> [the board] on Monday.",
    "clock time in front": "By noon on Monday, crowds sang as {Ada Stone} <said> [it leaked].",
    "named occasion": "She shone in Monday's debate. Asked for more, {she} <said> [it leaked].",
    "clause beside the content": (
        "{Ada Stone} <made light of> [the leak] as she rode home on Thursday."
    ),
    "front of an earlier sentence": (
        "On Monday, Ada Stone opened the lock. [It was new], {she} <said>."
    ),
}


def test_all_places_have_an_example() -> None:
    assert list(EXAMPLES) == [finder.name for finder in FINDERS]


@pytest.mark.parametrize("finder", FINDERS, ids=[finder.name for finder in FINDERS])
def test_each_place_finds_the_day_of_its_example(finder: Finder) -> None:
    sentence = marked_sentence(EXAMPLES[finder.name])
    assert sentence.text == finder.example
    outcomes = [(each.place, each.outcome) for each in try_days(sentence, FRIDAY)]
    assert [place for place, day in outcomes if isinstance(day, dt.date)][:1] == [finder.name]


REFUSED = {
    "[It leaks], {she} <said> by Friday.": "deadline",
    "[It leaks], {she} <said> of Friday's leak.": "owns",
    "[It leaks], {she} <said> on “Harbour Sunday.”": "quotation marks",
    "[It leaks], {she} <said> of a man killed Monday.": "another verb",
    "[It leaks], {she} <said> on February 30, 2025.": "no such day",
    "{The pilot}, hurt on Monday, <said> [it leaks].": "between commas",
}


@pytest.mark.parametrize(("marked", "reason"), REFUSED.items())
def test_a_day_that_is_refused_has_a_reason(marked: str, reason: str) -> None:
    outcomes = [attempt.outcome for attempt in try_days(marked_sentence(marked), FRIDAY)]
    reasons = [outcome.reason for outcome in outcomes if isinstance(outcome, Refusal)]
    assert len(reasons) == len(outcomes)
    assert any(reason in each for each in reasons), reasons


UNDATED = {
    "[It leaks], {she} <said>.": "no word",
    "{She} <will say> on Friday [that it leaks].": "yet to be said",
}


@pytest.mark.parametrize(("marked", "reason"), UNDATED.items())
def test_a_sentence_that_tells_no_day_has_a_reason(marked: str, reason: str) -> None:
    verdict = may_be_dated(marked_sentence(marked))
    assert isinstance(verdict, Refusal)
    assert reason in verdict.reason
