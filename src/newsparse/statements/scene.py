"""A block's phrases with the questions that frames ask of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from attrs import define, evolve, field

from newsparse.statements.contexts import ContextBook
from newsparse.statements.cues import FoundCue
from newsparse.statements.phrases import Phrases
from newsparse.statements.words import is_title

# Far enough for any clause that a reader can follow, near enough to stay linear.
CLAUSE_LENGTH = 60
CUES_WITHIN = 8
# So many phrases without a verb that we know are a clause with one that we do not.
CLAUSE_PHRASES = 3
# What opens a clause that comes before the main clause of its sentence.
FRONTING = frozenset(
    "when subordinator as preposition topical from with finite gerund plain_gerund infinitive "
    "plain_infinitive".split()
)
# Quotation marks as they stand around a run.
MARKS = "\"'“”‘’„«»`"
# What stands where no phrase does: more of it than any rule looks beyond a block.
OUTSIDE = " " * 16


@define
class Range:
    """Some phrases of a block: from the number of the first to before that of the last.

    What a block is read with is made by the hundred for each article, and frozen it would
    take twice the time; nothing changes it all the same.
    """

    first: int
    stop: int


@define
class Source:
    """The phrases that name a source."""

    mention: Range
    """The name with what describes it."""
    reach: Range
    """The mention with all that stands between it and its cue."""


@define(eq=False)
class Attribution:
    """An attribution found in a block, in numbers of phrases."""

    frame: str
    cue: FoundCue | None
    source: Range | None
    content: tuple[Range, ...]

    @property
    def stop(self) -> int:
        """The number of the phrase after its last part."""
        parts = [piece.stop for piece in self.content]
        if self.cue:
            parts.append(self.cue.stop)
        if self.source:
            parts.append(self.source.stop)
        return max(parts)

    def with_piece(self, piece: Range) -> Attribution:
        """Return the attribution with more content."""
        return evolve(self, content=(*self.content, piece))


@define(eq=False)
class Scene:
    """The phrases of a block, its cues, and the sentences they stand in."""

    phrases: Phrases
    text: str
    book: ContextBook
    cues: tuple[FoundCue, ...]
    """The cues that attribute by themselves."""
    verbs: tuple[FoundCue, ...]
    """The verbs of the lexicon; they attribute what is quoted with them."""
    groups: tuple[FoundCue, ...]
    """All groups of verbs, also of unknown ones."""
    sentences: Sequence[Range]
    """For each phrase the sentence in which it stands, full stop excluded."""
    letters: str
    """The letters of the phrases, and blanks for places outside the block.

    What stands before the first phrase is behind the last one, as -1 is the last place.
    """
    sources: dict[int, Source | None] = field(factory=dict, eq=False, repr=False)
    """The sources that have been looked for, by the number of their verb."""

    def letter(self, place: int) -> str:
        """Return the letter of a phrase; a blank outside the block."""
        return self.letters[place]

    def is_a(self, place: int, *names: str) -> bool:
        """Tell whether a phrase is of one of the classes."""
        return self.book.names[self.letters[place]] in names

    def is_plain(self, cue: FoundCue) -> bool:
        """Tell whether a verb attributes only what is quoted with it."""
        return "fragment" in cue.verb.takes

    def word(self, place: int) -> str:
        """Return the last word of a phrase in small letters."""
        return self.phrases.outline.word(self.phrases.last(place)).lower()

    def is_simple(self, cue: FoundCue) -> bool:
        """Tell whether a cue is one word, as it must be before its source."""
        return self.phrases.is_word(cue.first)

    def is_bare(self, place: int) -> bool:
        """Tell whether a noun phrase is a lone word: it may be no noun, as "careful"."""
        return self.phrases.is_word(place) and self.is_a(place, "noun_phrase")

    def is_quoted(self, place: int) -> bool:
        """Tell whether a phrase is a quoted run."""
        return self.letter(place) in self.book.quoted

    def is_small(self, place: int) -> bool:
        """Tell whether a phrase begins with a small letter."""
        return self.text[self.phrases.start(place)].islower()

    def goes_on(self, place: int) -> bool:
        """Tell whether a quoted run begins with a small letter, so that it opens nothing."""
        quoted = self.phrases.span(place, place).of(self.text).lstrip(MARKS)
        return self.is_quoted(place) and quoted[:1].islower()

    def opens_sentence(self, place: int) -> bool:
        """Tell whether a phrase opens a sentence, or the block."""
        return place == 0 or self.letter(place - 1) in self.book.breaks

    def is_clause(self, first: int, stop: int) -> bool:
        """Tell whether phrases have a verb, be it in quotation marks."""
        return self.has_verb(first, stop) or self.has_quote(first, stop)

    def may_be_clause(self, first: int, stop: int) -> bool:
        """Tell whether phrases may be a clause whose verb looks like a noun.

        "The vaccine works in goats" may be one, as it opens with a noun and is long enough.
        """
        return stop - first >= CLAUSE_PHRASES and self.letter(first) in self.book.nominal

    def has_verb(self, first: int, stop: int) -> bool:
        """Tell whether a finite verb stands among the phrases."""
        near = self.phrases.letters[first : min(stop, first + CLAUSE_LENGTH)]
        return not self.book.verbs.isdisjoint(near)

    def first_verb(self, first: int, stop: int) -> int:
        """Return the first finite verb among the phrases, or where they stop."""
        near = range(first, min(stop, first + CLAUSE_LENGTH))
        return next((place for place in near if self.letter(place) in self.book.verbs), stop)

    def lone_dash(self, first: int, stop: int) -> int | None:
        """Return the only dash of a clause, behind which the narrator has his say."""
        dash, letters = self.book.letters["dash"], self.phrases.letters
        stop = min(stop, first + CLAUSE_LENGTH)
        place = letters.find(dash, first, stop)
        if place < 0 or self.is_quoted(place + 1) or letters.find(dash, place + 1, stop) >= 0:
            return None
        return place

    def second_verb(self, place: int) -> int:
        """Return the second finite verb behind a cue: that of the clause around it.

        In "her claim that it was stolen was rejected" the first verb is that of the claim.
        """
        verbs = (
            number
            for number in range(place, min(self.sentences[place].stop, place + CLAUSE_LENGTH))
            if self.letter(number) in self.book.verbs
        )
        return next(islice(verbs, 1, None), len(self.phrases.letters))

    def has_quote(self, first: int, stop: int) -> bool:
        """Tell whether a quoted run stands among the phrases."""
        near = self.phrases.letters[max(first, stop - CLAUSE_LENGTH) : stop]
        return not self.book.quoted.isdisjoint(near)

    def has_subject(self, first: int, stop: int) -> bool:
        """Tell whether a noun or pronoun stands among the phrases."""
        near = self.phrases.letters[first : min(stop, first + CLAUSE_LENGTH)]
        return not self.book.nominal.isdisjoint(near)

    def cues_within(self, places: Range) -> Iterator[FoundCue]:
        """Yield the cues among some phrases, in order."""
        first = bisect_left(self.cues, places.first, key=lambda cue: cue.first)
        for cue in self.cues[first : first + CUES_WITHIN]:
            if cue.first >= places.stop:
                break
            yield cue

    def cue_at(self, place: int) -> FoundCue | None:
        """Return the group of verbs that a phrase is, if it is one."""
        number = bisect_left(self.groups, place, key=lambda cue: cue.first)
        found = self.groups[number] if number < len(self.groups) else None
        return found if found and found.first == place else None

    def cue_before(self, place: int) -> FoundCue | None:
        """Return the nearest verb before a phrase in its sentence, one that attributes first."""
        for cues in (self.cues, self.verbs):
            number = bisect_left(cues, place, key=lambda cue: cue.first) - 1
            if number >= 0 and cues[number].form == "noun":
                number -= 1
            if number >= 0 and cues[number].first >= self.sentences[place].first:
                return cues[number]
        return None

    def group_at(self, place: int) -> FoundCue | None:
        """Return the group of verbs that a phrase is."""
        number = bisect_left(self.groups, place, key=lambda cue: cue.first)
        found = self.groups[number : number + 1]
        return found[0] if found and found[0].first == place else None

    def cues_of(self, *forms: str) -> Sequence[FoundCue]:
        """Return the cues of some forms, in order."""
        return [cue for cue in self.cues if cue.form in forms]

    def quoted_places(self) -> Sequence[int]:
        """Return the numbers of the quoted runs."""
        return [found.start() for found in self.book.quote.finditer(self.phrases.letters)]

    def is_name(self, place: int) -> bool:
        """Tell whether a quoted run reads like the title of a work."""
        return is_title(self.phrases.span(place, place).of(self.text).strip(MARKS))

    def is_fronted(self, place: int) -> bool:
        """Tell whether a phrase is in a subordinate clause that opens its sentence."""
        opens = self.sentences[place].first
        while self.is_a(opens, "conjunction", "adverb", "comma"):
            opens += 1
        if not self.is_a(opens, *FRONTING):
            return False
        return self.book.ends["fronted"].search(self.phrases.letters, opens, place) is None

    def ends_at(self, name: str, first: int, stop: int) -> int:
        """Return where the named end stands in a content, or else where it stops."""
        stop = min(stop, len(self.phrases.letters))
        found = self.book.ends[name].search(self.phrases.letters, first, stop)
        return found.start() if found else stop

    def follows(self, name: str, cue: FoundCue, start: int | None = None) -> int | None:
        """Return where the context behind a cue (or at a start) ends, None if it is not there.

        If the context has a slot for content, it is where the content begins.
        """
        place = cue.stop if start is None else start
        if self.letters[place] not in self.book.openings[name]:
            return None
        found = self.book.after[name].match(self.phrases.letters, place)
        if found is None:
            return None
        return found.start("content") if name in self.book.holding else found.end()


def find_sentences(text: str, phrases: Phrases, book: ContextBook) -> list[Range]:
    """Return for each phrase the range of its sentence, without its full stop."""
    sentences: list[Range] = []
    first = 0
    for found in book.sentence_end.finditer(phrases.letters):
        place, is_stop = found.start(), found[0] == book.letters["stop"]
        if is_stop or ends_here(text, phrases, place, book):
            sentences += [Range(first, place + (not is_stop))] * (place + 1 - first)
            first = place + 1
    end = len(phrases.letters)
    return sentences + [Range(first, end)] * (end - first)


def inserted_ranges(letters: str, sentences: Sequence[Range], book: ContextBook) -> Iterator[Range]:
    """Yield what stands between commas, inserted between a source and its cue.

    "according to Roe" is no sentence of its own: what stands on either side is its content.
    """
    for verb in book.verb_behind_aside.finditer(letters):
        place = verb.start()
        for context in book.inserting[letters[place - 1]]:
            found = context.match(letters, sentences[place].first, place)
            if found:
                if letters[found.start("inserted")] != book.letters["attributing_phrase"]:
                    yield Range(*found.span("inserted"))
                break


def set_apart(sentences: list[Range], inserted: Iterable[Range]) -> Sequence[Range]:
    """Make each inserted range a sentence of its own."""
    for places in inserted:
        sentences[places.first : places.stop] = [places] * (places.stop - places.first)
    return sentences


def ends_here(text: str, phrases: Phrases, place: int, book: ContextBook) -> bool:
    """Tell whether a quotation ends a sentence, as one that a capital follows does."""
    place += 1 + phrases.letters.startswith(book.letters["close"], place + 1)
    if place == len(phrases.letters):
        return True
    return phrases.letters[place] in book.quoted or text[phrases.start(place)].isupper()
