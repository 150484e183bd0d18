"""What is announced before a colon or full stop, and quoted behind it or in the next block.

Stone listed what she wanted: "Time, above all."
"""

from __future__ import annotations

from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.statements.contents import quotation_end, quotes_end
from newsparse.statements.cues import FoundCue, word_as_verb
from newsparse.statements.frames.required_subjects import NO_SOURCE, with_subject, without_subject
from newsparse.statements.sources import (
    antecedent,
    clauses_before,
    find_source_after,
    find_source_before,
    stands_free,
)
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import PREPOSITIONS

# Whose words come: the message from Stone; a report by Stone.
SENDING = frozenset(("by", "from"))
# Classes of nouns for what is said.
SAID_NOUNS = frozenset(("speech_noun", "cue_noun_base", "cue_noun_third"))

NO_COLON = Refusal("no colon stands before the quotation")
NOBODY_ACTS = Refusal("nobody acts in a main clause before the colon")
NO_QUOTATION_NEXT = Refusal("no quotation opens the next sentence")
QUOTES_BEFORE = Refusal("a quotation stands before it in the sentence")
NO_COLON_AT_END = Refusal("no colon behind it ends the block")
NOT_FIRST_IN_BLOCK = Refusal("it does not open the block")
IMPERSONAL = Refusal("nobody holds what seems or appears")
NOBODY_BEHIND = Refusal("no source and colon behind it end the block")
NO_LAST_COLON = Refusal("the block does not end in a colon")
CUE_WAITS = Refusal("a cue of the block waits for the next one already")


def quote_behind_colon(block: Block, place: int) -> Attribution | Refusal:
    """S V ...: C, with any verb: Stone listed what she wanted: "Time, above all."."""
    colon = place - 1
    if block.names[colon] != "colon":
        return NO_COLON
    # It was late. Stone: "We are ready."
    label = label_before(block, colon)
    if label:
        return Attribution("S: C", None, label, (Range(place, place + 1),))
    main = main_clause(block, colon)
    if main is None:
        return NOBODY_ACTS
    # What its verb has already goes on: Stone posted a picture, with the words: "We are ready."
    content = Range(place, quotation_end(block, place))
    return Attribution("S V: C", *main, (content,), extends=True)


def label_before(block: Block, colon: int) -> Range | None:
    """Return who is named before a colon, with what is said of him from the sentence's start on."""
    first = block.sentences[colon].first
    found = block.contexts.blocks["label_only"].match(block.letters, first, colon + 1)
    if found:
        return Range(*found.span("source"))
    # It rained in Troy: "We are ready."
    is_beside = block.names[colon - 2] in PREPOSITIONS - SENDING
    is_named = block.names[colon - 1] == "proper_phrase"
    return Range(colon - 1, colon) if is_named and not is_beside else None


@with_subject
def quote_behind_stop(block: Block, cue: FoundCue, source: Range) -> Attribution | Refusal:
    """S V. C: Stone said in a statement. "We are ready."."""
    place = block.follows("stop", cue)
    if place is None:
        return NO_QUOTATION_NEXT
    # Its cue is that of the quotation before it: "We won," Stone said. "We are ready."
    opening = block.sentences[cue.first].first
    if block.has_quote(opening, cue.first):
        return QUOTES_BEFORE
    content = Range(place, quotes_end(block, place))
    return Attribution("S V. C", cue, source, (content,))


@with_subject
def cue_left_open(block: Block, cue: FoundCue, _holder: Range) -> Attribution | Refusal:
    """S V: at the end of a block; the content is the quotation that opens the next one."""
    if "impersonal" in cue.verb.takes:
        return IMPERSONAL
    source = find_source_before(block, cue.first)
    if source is None:
        return NO_SOURCE
    if block.follows("nothing", cue) is None:
        return NO_COLON_AT_END
    return Attribution("S V: C", cue, source.mention, ())


@without_subject
def inverted_left_open(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """V S: as a block; the content is the quotation that opens the next one."""
    if cue.first != block.first:
        return NOT_FIRST_IN_BLOCK
    if "impersonal" in cue.verb.takes:
        return IMPERSONAL
    source = find_source_after(block, cue, "inverted_open")
    if source is None:
        return NOBODY_BEHIND
    return Attribution("V S: C", cue, source.mention, ())


def block_left_open(block: Block, last: int) -> Attribution | Refusal:
    """S V ...:, From S: or S: as the end of a block; the content opens the next one."""
    if block.names[last] != "colon":
        return NO_LAST_COLON
    if not all(item.content for item in block.claimed.items):
        return CUE_WAITS
    # From the Harbour Bank:
    found = block.contexts.blocks["from"].match(block.letters, block.first, block.stop)
    if found:
        source = Range(*found.span("source"))
        return Attribution("From S: C", preposition(block), source, ())
    # Ada Stone, the mayor of Troy:
    found = block.contexts.blocks["name"].match(block.letters, block.first, block.stop)
    if found:
        source = Range(*found.span("source"))
        return Attribution("S: C", None, source, ())
    # Then Stone listed the virtues of a mayor:
    main = main_clause(block, last)
    return Attribution("S V: C", *main, ()) if main else NOBODY_ACTS


def preposition(block: Block) -> FoundCue:
    """Return the preposition that opens a block as a cue."""
    first = block.phrases.firsts[block.first]
    verb = word_as_verb(block.phrases.outline.word(first))
    return FoundCue(block.first, block.first + 1, "attributing_phrase", verb, (first, first))


def main_clause(block: Block, place: int) -> tuple[FoundCue, Range] | None:
    """Return verb and subject of the main clause before a phrase, if somebody acts in it."""
    for verb, source in clauses_before(block, place):
        # The man who won had one wish: it is he who has it, not "who".
        is_relative = antecedent(block, source.mention)
        is_free = stands_free(block, source)
        if is_relative or not is_free:
            continue
        cue = block.group_at.get(verb)
        if cue and cue.form == "finite":
            return cue, sender_of(block, source.mention)
    return None


def sender_of(block: Block, mention: Range) -> Range:
    """Return from whom words come, if a source is words: the reply from | Ada Stone."""
    of_words = block.vocabulary.lexicon.classes.get(block.word(mention.first))
    is_sent = block.names[mention.first + 1] == "from" and mention.first + 2 < mention.stop
    return Range(mention.first + 2, mention.stop) if is_sent and of_words in SAID_NOUNS else mention


def author_of(block: Block) -> Range | None:
    """Return whose quotation the block before is, if a block is a dash and a name."""
    found = block.contexts.blocks["author"].match(block.letters, block.first, block.stop)
    return Range(*found.span("source")) if found else None
