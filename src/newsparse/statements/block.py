"""A block's phrases with the questions that frames ask of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter
from typing import final

from newsparse.statements.attribution import Source
from newsparse.statements.claimed import Claimed
from newsparse.statements.cues import FoundCue
from newsparse.syntax.phrases import Phrases, Range
from newsparse.syntax.quotation_tags import is_title_of_work
from newsparse.vocabulary.contexts import Contexts, content_place
from newsparse.vocabulary.phrase_classes import (
    BREAKS,
    FRONTING,
    JOINING,
    NOMINAL,
    NOUNS,
    QUOTED,
    VERBS,
)
from newsparse.vocabulary.vocabulary import Vocabulary

# A bound on time: at most this many phrases of a clause are looked at; readers follow no more.
CLAUSE_LENGTH = 60
# A bound on time: at most this many cues inside a content are looked at.
CUES_WITHIN = 8
# A bound on time: what ends a content is searched within this many phrases.
CONTENT_LENGTH = 4 * CLAUSE_LENGTH
# A fact of news: at least this many phrases without a known verb are a clause with an unknown one,
# as in "The vaccine works in goats", where "works" is read as a noun.
VERBLESS_PHRASES = 3
# The number of a cue's phrase.
FIRST = attrgetter("first")


@final
@dataclass(eq=False, slots=True)
class Block:
    """A block among the phrases of its article, with its cues.

    All numbers are those of phrases of the article. Its edges, which stand around each block,
    are phrases without a name.
    """

    phrases: Phrases
    text: str
    marks: str
    """All quotation marks of the language."""
    contexts: Contexts
    letters: str
    """The letters of the phrases."""
    names: Sequence[str]
    """The class of each phrase as the grammar names it."""
    group_at: Mapping[int, FoundCue]
    """Every verb group and every noun that attributes, by its phrase; also of unknown verbs."""
    sentences: Sequence[Range]
    """For each phrase the sentence in which it stands, full stop excluded."""
    sources: dict[int, Source | None]
    """The sources that have been looked for, by the number of their verb."""
    first: int
    """The first phrase of the block."""
    stop: int
    """The edge behind it."""
    groups: Sequence[FoundCue]
    """The verb groups and attributing nouns of the block."""
    verbs: Sequence[FoundCue]
    """Its verbs of the lexicon; they attribute what is quoted with them."""
    cues: Sequence[FoundCue]
    """Its cues that attribute by themselves."""
    quoted: Sequence[int]
    """The numbers of its quoted runs."""
    number: int
    """Which block of the article it is."""
    vocabulary: Vocabulary
    """The words of the language."""
    occasion_leads: frozenset[str]
    """Prepositions that open an occasion before a noun for one: "at a rally"."""
    claimed: Claimed
    """What has been attributed in it so far."""
    classes: frozenset[str]
    """The classes of its phrases, and of the edge before it."""
    holders: dict[int, Range | None] = field(default_factory=dict)
    """The subjects of verbs that are not finite, as far as they have been looked for."""

    def back_over(self, name: str, place: int) -> int:
        """Return a place, or the one before it if a phrase of a name stands there."""
        return place - 1 if self.names[place - 1] == name else place

    def is_plain(self, cue: FoundCue) -> bool:
        """Tell whether a verb attributes only what is quoted with it."""
        return "fragment" in cue.verb.takes

    def word(self, place: int) -> str:
        """Return the last word of a phrase in small letters."""
        # By the places themselves: no question is asked as often.
        outline, stop = self.phrases.outline, self.phrases.firsts[place + 1]
        return outline.text[outline.starts[stop - 1] : outline.starts[stop]].rstrip().lower()

    def head(self, place: int) -> str:
        """Return the noun of a noun phrase in small letters: that of "a study last year"."""
        outline, times = self.phrases.outline, self.vocabulary.words.uncapitalised
        first, last = self.phrases.firsts[place], self.phrases.last(place)
        while last > first + 1 and outline.word(last).lower() in times:
            # last year, this week
            last -= 2
        # officials familiar with it
        of = self.contexts.letters.of
        last -= outline.letters[last - 1 : last + 1] == of["noun"] + of["adjective"]
        return outline.word(last).lower()

    def opening_word(self, place: int) -> str:
        """Return the first word of a phrase in small letters."""
        return self.phrases.outline.word(self.phrases.firsts[place]).lower()

    def tokens_of(self, place: int) -> str:
        """Return the letters of the tokens of a phrase."""
        first, last = self.phrases.firsts[place], self.phrases.last(place)
        return self.phrases.outline.letters[first : last + 1]

    def is_simple(self, cue: FoundCue) -> bool:
        """Tell whether a cue is one word, as it must be before its source."""
        return self.phrases.is_word(cue.first)

    def is_bare(self, place: int) -> bool:
        """Tell whether a noun phrase is a lone word: it may be no noun, as "careful"."""
        return self.phrases.is_word(place) and self.names[place] == "noun_phrase"

    def is_occasion(self, place: int) -> bool:
        """Tell whether a phrase names an occasion of speaking or writing: a rally, an email."""
        is_noun = self.names[place] in NOUNS
        return is_noun and self.word(place) in self.vocabulary.occasions

    def is_thing(self, place: int) -> bool:
        """Tell whether a noun phrase names neither people, a body nor a text: the storm."""
        noun, nouns = self.head(place), self.vocabulary.nouns
        is_known = nouns.speaks(noun) or noun in nouns.crowds
        return self.names[place] == "noun_phrase" and not is_known

    def is_text(self, place: int) -> bool:
        """Tell whether a noun phrase names a text: the survey."""
        nouns = self.vocabulary.nouns
        return nouns.speaking.get(nouns.singular(self.head(place))) == "document"

    def is_small(self, place: int) -> bool:
        """Tell whether a phrase begins with a small letter."""
        return self.text[self.phrases.start(place)].islower()

    def goes_on(self, place: int) -> bool:
        """Tell whether a quoted run begins with a small letter, so that it opens nothing."""
        quoted = self.phrases.span(place, place).of(self.text).lstrip(self.marks)
        return self.names[place] in QUOTED and quoted[:1].islower()

    def opens_sentence(self, place: int) -> bool:
        """Tell whether a phrase opens a sentence, or the block."""
        return place == self.first or self.names[place - 1] in BREAKS

    def is_clause(self, first: int, stop: int) -> bool:
        """Tell whether phrases have a verb, be it in quotation marks."""
        return self.has_verb(first, stop) or self.has_quote(first, stop)

    def may_be_clause(self, first: int, stop: int) -> bool:
        """Tell whether phrases may be a clause whose verb looks like a noun.

        "The vaccine works in goats" may be one, as it opens with a noun and is long enough.
        """
        return stop - first >= VERBLESS_PHRASES and self.names[first] in NOMINAL

    def has_verb(self, first: int, stop: int) -> bool:
        """Tell whether a finite verb stands among the phrases."""
        near = self.letters[first : min(stop, first + CLAUSE_LENGTH)]
        return not self.contexts.letters.verbs.isdisjoint(near)

    def second_verb(self, place: int) -> int:
        """Return the second finite verb behind a cue: that of the clause around it.

        In "her claim that it was stolen was rejected" the first verb is that of the claim.
        """
        near = range(place, min(self.sentences[place].stop, place + CLAUSE_LENGTH))
        return next(islice(self.verbs_among(near), 1, None), self.stop)

    def verbs_among(self, places: Iterable[int]) -> Iterator[int]:
        """Yield those of some phrases that are finite verbs."""
        return (place for place in places if self.names[place] in VERBS)

    def last_verb(self, first: int, stop: int) -> int | None:
        """Return the last finite verb among some phrases, of those near their end."""
        near = range(stop - 1, max(first, stop - CLAUSE_LENGTH) - 1, -1)
        return next(self.verbs_among(near), None)

    def has_quote(self, first: int, stop: int) -> bool:
        """Tell whether a quoted run stands among the phrases."""
        near = self.letters[max(first, stop - CLAUSE_LENGTH) : min(stop, self.stop)]
        return not self.contexts.letters.quoted.isdisjoint(near)

    def quotes_from(self, place: int) -> bool:
        """Tell whether a quoted run stands in the block at a phrase or behind it."""
        return bool(self.quoted) and self.quoted[-1] >= place

    def next_quote(self, place: int) -> int:
        """Return the first quoted run at or behind a phrase."""
        return self.quoted[bisect_left(self.quoted, place)]

    def has_subject(self, first: int, stop: int) -> bool:
        """Tell whether a noun or pronoun stands among the phrases."""
        near = self.letters[first : min(stop, first + CLAUSE_LENGTH)]
        return not self.contexts.letters.nominal.isdisjoint(near)

    def cues_within(self, places: Range) -> Iterator[FoundCue]:
        """Yield the cues among some phrases, in order."""
        first = bisect_left(self.cues, places.first, key=FIRST)
        for cue in self.cues[first : first + CUES_WITHIN]:
            if cue.first >= places.stop:
                break
            yield cue

    def cue_before(self, place: int) -> FoundCue | None:
        """Return the nearest verb before a phrase in its sentence, one that attributes first."""
        first = self.sentences[place].first
        for cues in (self.cues, self.verbs):
            number = bisect_left(cues, place, key=FIRST) - 1
            # Stone praised her vow to make "a new beginning": the verb is "praised".
            if number >= 0 and cues[number].form == "noun":
                number -= 1
            if number >= 0 and cues[number].first >= first:
                return cues[number]
        return None

    def is_name(self, place: int) -> bool:
        """Tell whether a quoted run reads like the title of a work."""
        return is_title_of_work(
            self.phrases.span(place, place).of(self.text), self.contexts.letters.small_words
        )

    def is_fronted(self, place: int) -> bool:
        """Tell whether a phrase is in a subordinate clause that opens its sentence.

        "When Roe said it was late, Poe left": the content of "said" is in such a clause.
        """
        opens = self.sentences[place].first
        while self.names[opens] in JOINING and place - opens <= CLAUSE_LENGTH:
            opens += 1
        is_far = place - opens > CLAUSE_LENGTH
        opening = self.names[opens]
        if is_far or opening not in FRONTING:
            return False
        # When Roe said it was late, Poe said it was early: "early" is in the main clause.
        return self.contexts.ends["fronted"].search(self.letters, opens, place) is None

    def ends_at(self, name: str, first: int, stop: int) -> int:
        """Return where the named end stands in a content, or else where it stops."""
        stop = min(stop, self.stop)
        found = self.contexts.ends[name].search(
            self.letters, first, min(stop, first + CONTENT_LENGTH)
        )
        return found.start() if found else stop

    def follows(self, name: str, cue: FoundCue, start: int | None = None) -> int | None:
        """Return where the context behind a cue (or at a start) ends, None if it is not there.

        If the context has a slot for content, it is where the content begins.
        """
        place = cue.stop if start is None else start
        found = self.contexts.after[name].match(self.letters, place, self.stop)
        return content_place(found) if found else None
