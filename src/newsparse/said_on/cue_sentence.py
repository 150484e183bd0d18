"""The sentence of a cue: the parts of a statement in it, and the days around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple, final

from newsparse.language import DateWords
from newsparse.said_on.tagged_words import TaggedWords
from newsparse.said_on.written_days import WrittenDay, find_written_days
from newsparse.span import BY_PLACE, Span
from newsparse.statements.drafts import Draft
from newsparse.syntax.page import Page
from newsparse.vocabulary.word_tags import tag_of

SENTENCE_BEFORE = SENTENCE_BEHIND = 400
"""A bound on time: a sentence is read no further than these code points from its cue."""

PARAGRAPH_BEFORE = 1500
"""A bound on time: no earlier sentence is read that stands further in front of a cue."""

CLAUSE_TAKES = frozenset(("clause", "complement", "infinitive"))
"""What verbs take that may have a day of its own."""

START, CORE = attrgetter("start"), attrgetter("core")
"""By what days, and clauses, are looked up."""


class ArticleDays(NamedTuple):
    """The days that an article tells, and whose they may be."""

    written: tuple[WrittenDay, ...]
    """The words that tell a day, in text order."""
    clauses: tuple[Span, ...]
    """The attributed clauses, which may have days of their own, in text order."""


def read_days(page: Page, drafts: Sequence[Draft]) -> ArticleDays:
    """Return the days of an article and the clauses that its drafts attribute."""
    written = find_written_days(page)
    clauses = find_clauses(drafts) if written else ()
    return ArticleDays(written, clauses)


def find_clauses(drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """Return the attributed clauses, in text order.

    A day behind a mere object is that of the verb: *praised the board on Monday*.
    """
    clauses = [
        piece
        for draft in drafts
        if draft.verb and not draft.verb.takes.isdisjoint(CLAUSE_TAKES)
        for piece in draft.content
    ]
    return tuple(sorted(clauses, key=BY_PLACE))


@final
class CueSentence:
    """The sentence of a cue, with the parts of its statement and the days around it."""

    __slots__ = ("article_days", "cue", "dates", "draft", "page", "start", "stop", "text")

    def __init__(self, page: Page, draft: Draft, cue: Span, days: ArticleDays) -> None:
        """Find where the sentence starts and stops, as far as it is near."""
        self.page: Page = page
        self.text: str = page.text
        self.dates: DateWords = page.vocabulary.dates
        self.draft: Draft = draft
        self.cue: Span = cue
        self.article_days: ArticleDays = days
        # A source may stand in front of its sentence as the page has it: "Stone: “We won.”"
        source = draft.source
        first = source.start if source is not None and source.start < cue.start else cue.start
        start, stop = page.sentence_of(first).start, page.sentence_of(cue.stop - 1).stop
        self.start: int = max(start, cue.start - SENTENCE_BEFORE)
        self.stop: int = min(stop, cue.stop + SENTENCE_BEHIND)

    @property
    def source(self) -> Span | None:
        """The words that name the source."""
        return self.draft.source

    @property
    def source_before(self) -> Span | None:
        """The source, if it stands in front of the cue."""
        known = self.draft.source
        before = known and self.start <= known.start < self.cue.start
        return known if before else None

    @property
    def subject(self) -> int:
        """Where the source and cue begin."""
        known = self.source_before
        return known.start if known else self.cue.start

    @property
    def is_relative(self) -> bool:
        """Whether the source is a pronoun such as *who*, whose clause is not the main one."""
        known = self.draft.source
        return known is not None and known.of(self.text).casefold() in self.dates.relatives

    @property
    def lemma(self) -> str:
        """The dictionary form of the cue's verb."""
        return self.draft.verb.lemma if self.draft.verb else ""

    @property
    def content(self) -> tuple[Span, ...]:
        """What is attributed."""
        return self.draft.content

    @property
    def objects(self) -> tuple[Span, ...]:
        """The content, if it is what is judged or felt, and has no day of its own."""
        verb = self.draft.verb
        is_judged = verb is not None and verb.kind == "judgement"
        return self.draft.content if is_judged or self.lemma in self.dates.voicing else ()

    @property
    def cue_words(self) -> TaggedWords:
        """The words of the cue."""
        return self.words(self.cue.start, self.cue.stop)

    @property
    def paragraph_start(self) -> int:
        """Where its paragraph begins, as far as it is near."""
        block = self.page.blocks[self.draft.block]
        return max(block.start, self.cue.start - PARAGRAPH_BEFORE)

    @property
    def days(self) -> Sequence[WrittenDay]:
        """The days that begin in it."""
        days = self.article_days.written
        first = bisect_left(days, self.start, key=START)
        return days[first : bisect_left(days, self.stop, first, key=START)]

    def next_day(self, place: int) -> Span:
        """Return where the next day begins and ends, from a place on; empty if there is none."""
        days = self.article_days.written
        number = bisect_left(days, place, key=START)
        found = days[number : number + 1]
        return found[0].span if found and found[0].start < self.stop else Span(self.stop, self.stop)

    def days_between(self, start: int, stop: int) -> Iterator[WrittenDay]:
        """Yield the days between two places, be it without the words that lead to them."""
        # The source may have taken in the word before a day: "the minister early | Tuesday".
        days = self.article_days.written
        first = bisect_left(days, start, key=CORE)
        for number in range(first, len(days)):
            if days[number].stop > stop:
                return
            yield days[number]

    def days_outside(self, start: int, stop: int) -> Iterator[WrittenDay]:
        """Yield the days between two places that no content covers."""
        for day in self.days_between(start, stop):
            if not any(
                piece.start < day.stop and day.start < piece.stop for piece in self.draft.content
            ):
                yield day

    def token_numbers(self, start: int, stop: int) -> range:
        """Return the numbers of the tokens that begin between two places."""
        tokens = self.page.tokens
        first = bisect_left(tokens.starts, start)
        return range(first, bisect_left(tokens.starts, stop, first, len(tokens)))

    def places_of(self, kind: str, start: int, stop: int) -> list[int]:
        """Return where the tokens of a class begin between two places."""
        names, tokens = self.page.vocabulary.token_letters.names, self.page.tokens
        return [
            tokens.starts[number]
            for number in self.token_numbers(start, stop)
            if names[tokens.letters[number]] == kind
        ]

    def is_behind_comma(self, place: int) -> bool:
        """Tell whether a comma stands before a place.

        American copy has it inside the mark: `On “Harbour Sunday,” Stone said`.
        """
        page, number = self.page, self.page.token_before(place)
        if page.class_of(number) == "closing_mark":
            number -= 1
        return page.class_of(number) == "comma"

    def class_of(self, number: int) -> str:
        """Return the word class of a token; one that opens the sentence is no name for that.

        "Rallying" in "Rallying in Oslo on Monday, she said" has a capital by its place alone.
        """
        page = self.page
        if page.tokens.start(number) != self.start:
            return page.class_of(number)
        word = page.tokens.word(number).casefold()
        return page.vocabulary.token_letters.names[tag_of(word, page.vocabulary.word_tags)]

    def words(self, start: int, stop: int) -> TaggedWords:
        """Return the words that begin between two places, without marks.

        The genitive of "the council's" is a token of its own, and no word.
        """
        word, forms, numbers = self.page.tokens.word, [], []
        for number in self.token_numbers(start, stop):
            form = word(number)
            if form[:1].isalnum():
                forms.append(form.casefold())
                numbers.append(number)
        return TaggedWords(forms, numbers, self.class_of)
