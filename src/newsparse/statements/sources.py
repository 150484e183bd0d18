"""The source of a cue: the phrases that name who is said to have said it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from newsparse.statements.attribution import Source
from newsparse.statements.block import CLAUSE_LENGTH, Block
from newsparse.statements.cues import FoundCue
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import (
    DEPENDENT,
    DESCRIBING,
    FRAMING,
    NAMED,
    NOMINAL,
    NOUNS,
    PREPOSITIONS,
    RELATIVES,
    VERBS,
)

# The slots of a context, which are always in this order; their names are slow to look up.
SOURCE, INSERTED = 1, 2
# Behind these a noun phrase is an object, or in a clause that depends on another one.
BINDING = VERBS | DEPENDENT
# Behind these a participle depends on the verb before it: spent years praising it; by saying so.
GOVERNING = VERBS | NOMINAL | PREPOSITIONS
# Who speaks on an occasion, and what joins the two.
SPEAKING_THERE = NAMED | {"pronoun"}
PLACING = frozenset(("preposition", "from"))
# What ends the clause before a main clause.
COMMAS = frozenset(("comma", "quote_comma"))
# A bound on time: what a context needs is looked for in at most this many phrases before a verb. In
# a longer sentence each verb would look through all of it.
LONGEST_LOOK = 120


def source_in(found: re.Match[str] | regex.Match[str], block: Block) -> Source:
    """Return the source that a context has found.

    What is inserted between a source and its cue belongs to the mention if it is an
    apposition or a relative clause: "Doe, a senator who leads the panel, said".
    """
    first, stop = found.span(SOURCE)
    has_inserted = found.re.groups > 1
    if has_inserted and block.names[found.start(INSERTED)] in DESCRIBING:
        stop = found.end(INSERTED)
    return Source(Range(first, stop), Range(*found.span()))


def find_source_before(block: Block, place: int) -> Source | None:
    """Return the source that stands before a verb, within its sentence."""
    if place not in block.sources:
        block.sources[place] = search_source_before(block, place)
    return block.sources[place]


def search_source_before(block: Block, place: int) -> Source | None:
    """Try the contexts before a verb in their order."""
    letters, sentence = block.letters, block.sentences[place]
    if place == sentence.first:
        return None
    before = letters[sentence.first : place] if place - sentence.first <= LONGEST_LOOK else ""
    # A man who won the race said: the whole of it comes before "the race" alone.
    for context, needed in block.contexts.subjects[letters[place - 1]]:
        if before and needed.isdisjoint(before):
            continue
        if found := context.match(letters, sentence.first, place):
            return source_in(found, block)
    return None


def find_own_source(block: Block, cue: FoundCue) -> Range | None:
    """Return the source before a cue that is its subject."""
    if cue.form == "finite":
        source = find_source_before(block, cue.first)
        return source.mention if source else None
    place = cue.first
    if place not in block.holders:
        block.holders[place] = search_holder(block, cue)
    return block.holders[place]


def search_holder(block: Block, cue: FoundCue) -> Range | None:
    """Return the noun phrase right before a participle or infinitive, if that is its own.

    Nothing may divide them: "voters saying ...", "forced the mayor to say ...".
    """
    found = block.contexts.before["holder"].match(
        block.letters, block.sentences[cue.first].first, cue.first
    )
    if found is None:
        return None
    is_object = block.names[found.start() - 1] in VERBS
    if is_object and cue.form == "gerund":
        return None  # "Stone issued a statement saying ...": it is Stone who says it
    if is_object and is_no_noun(block, found.start(SOURCE)):
        return None  # "Stone was careful to say ..."
    return source_in(found, block).mention


def is_no_noun(block: Block, place: int) -> bool:
    """Tell whether a lone word may be no noun: careful to say; but: allowed voters to say."""
    return block.is_bare(place) and not block.vocabulary.nouns.is_plural(block.word(place))


def find_source_after(block: Block, cue: FoundCue, name: str) -> Source | None:
    """Return the source that stands behind a cue, in the named context."""
    found = block.contexts.after[name].match(block.letters, cue.stop, block.stop)
    return without_occasion(block, source_in(found, block)) if found else None


def without_occasion(block: Block, source: Source) -> Source:
    """Return a source without the occasion behind its name: said Ada Stone | in a statement."""
    mention = source.mention
    for place in range(mention.first + 1, mention.stop - 1):
        is_behind_name = block.names[place - 1] in SPEAKING_THERE and block.names[place] in PLACING
        if is_behind_name and block.is_occasion(place + 1):
            return Source(Range(mention.first, place), Range(source.reach.first, place))
    return source


def find_shared_source(block: Block, cue: FoundCue) -> Range | None:
    """Return whose cue it is if it has no subject of its own.

    That is the subject of the verb that it depends on ("Roe, who spent years praising it"), the
    source of the attribution before it in the sentence ("Stone said it was late, adding ...") or
    the subject of the main verb ("Stone smiled, adding").
    """
    return (
        find_governing_subject(block, cue)
        or find_speaker_before(block, cue)
        or find_subject_before(block, cue)
        or find_described_noun(block, cue)
    )


def find_governing_subject(block: Block, cue: FoundCue) -> Range | None:
    """Return the subject of the verb that an infinitive or a participle depends on."""
    if cue.form == "finite":
        return None
    # Stone met Roe, who was tired, (while) adding that it was late: a comma divides the two.
    before = cue.first - 1
    before -= block.names[before] in FRAMING
    if cue.form == "gerund" and block.names[before] not in GOVERNING:
        return None
    nearest = find_nearest_subject(block, cue.first)
    return nearest.mention if nearest else None


def find_nearest_subject(block: Block, place: int) -> Source | None:
    """Return the subject of the last finite verb before a phrase in its sentence that has one."""
    for _, source in clauses_before(block, place):
        return source
    return None


def find_speaker_before(block: Block, cue: FoundCue) -> Range | None:
    """Return who has said what stands before a cue in its sentence, or who acts in between."""
    for _, item in block.claimed.before(cue.first):
        # Stone was plain in his support of the plan, adding ...: "his" is no subject.
        if item.source is not None and block.names[item.source.first] != "owner":
            # Stone said it was late, but Roe smiled, adding ...
            return find_main_subject(block, cue.first, item.stop) or item.source
    return None


def find_described_noun(block: Block, cue: FoundCue) -> Range | None:
    """Return the noun that a participle between commas describes: Stone, citing it, said."""
    first = block.sentences[cue.first].first
    opens = first == cue.first
    if not opens or cue.form != "gerund":
        return None
    before = block.names[first - 1]
    if before != "comma":
        return None
    found = block.contexts.before["described"].match(block.letters, block.first, first - 1)
    return source_in(found, block).mention if found else None


def find_main_subject(block: Block, place: int, first: int) -> Range | None:
    """Return the subject of a main clause between two phrases, that of the last one."""
    for verb, source in clauses_before(block, place):
        if verb < first:
            return None
        is_between = source.reach.first >= first
        # Stone, who said it was late, issued a statement saying ...
        is_around = source.reach.first < first <= source.reach.stop
        if (is_between or is_around) and stands_free(block, source):
            is_relative = antecedent(block, source.mention)
            return None if is_relative else source.mention
    return None


def find_subject_before(block: Block, cue: FoundCue) -> Range | None:
    """Return the subject of the nearest main clause before a cue."""
    guess = None
    for _, source in clauses_before(block, cue.first):
        relative = antecedent(block, source.mention)
        # Stone, who was late, smiled, adding that it rained.
        is_main = stands_free(block, source)
        # They have shown a lock on Monday that leaks, betting it will sell: "that" is no subject.
        is_pronoun = block.names[source.mention.first] in RELATIVES
        if is_main and not relative and not is_pronoun:
            return source.mention
        # It rained as she left, adding that it was late.
        is_frame = is_framing(block, source)
        if is_frame and cue.form == "gerund":
            return source.mention
        # The man who won, adding that it was late: there is no main clause.
        framing = source.mention if is_frame else None
        guess = guess or relative or framing
    return guess


def is_framing(block: Block, source: Source) -> bool:
    """Tell whether the clause of a subject tells when or why: as she left."""
    place = source.reach.first - 1
    is_framed = block.names[place] in FRAMING
    asking = block.group_at.get(place - 1)
    # Stone declined to tell when she would leave, adding that it was late.
    if is_framed and asking and asking.form == "infinitive" and "question" in asking.verb.takes:
        return False
    return is_framed and not block.is_bare(source.mention.first)


def clauses_before(block: Block, place: int) -> Iterator[tuple[int, Source]]:
    """Yield the finite verbs before a phrase in its sentence that have a subject, last first."""
    first = max(block.sentences[place].first, place - CLAUSE_LENGTH)
    for earlier in range(place - 1, first, -1):
        if block.names[earlier] not in VERBS:
            continue
        source = find_source_before(block, earlier)
        if source:
            yield earlier, source


def find_subject_behind(block: Block, cue: FoundCue) -> Range | None:
    """Return the main subject behind a clause that opens a sentence without one.

    "(While) calling it late, Stone, the mayor, smiled."
    """
    if cue.form != "gerund":
        return None
    sentence = block.sentences[cue.first]
    if block.has_subject(sentence.first, cue.first):
        return None
    stop = min(sentence.stop, cue.stop + CLAUSE_LENGTH)
    for place in range(cue.stop, stop):
        if block.names[place] not in VERBS:
            continue
        source = find_source_before(block, place)
        if source is None:
            continue
        before = block.names[source.reach.first - 1]
        if before in COMMAS:
            return source.mention
    return None


def stands_free(block: Block, source: Source) -> bool:
    """Tell whether a subject opens a main clause: it is nobody's object or complement."""
    return block.names[source.reach.first - 1] not in BINDING


def antecedent(block: Block, mention: Range) -> Range | None:
    """Return the noun phrase that a relative pronoun stands for, if it is one."""
    if block.names[mention.first] not in RELATIVES:
        return None
    stop = block.back_over("comma", mention.first)
    is_noun = block.names[stop - 1] in NOUNS
    return Range(stop - 1, stop) if is_noun else None
