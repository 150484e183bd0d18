"""Quotations without a cue of their own: whose words go on in them.

"We are ready," Stone said. "We have waited."
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsparse.statements.attribution import Attribution
from newsparse.statements.block import Block
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import BREAKS, NAMED, NOMINAL, PREPOSITIONS

# A bound on time: at most this many attributions of one sentence are looked at.
ATTRIBUTIONS_BACK = 8
# A bound on time: whom a sentence is about is looked for among its first 12 phrases.
TOPIC_PHRASES = 12


def continue_quotations(block: Block) -> tuple[Range, ...]:
    """Give quotations without a cue of their own to the attribution before them.

    Returns those before which nothing is attributed: they may go on with what was said
    in the block before.
    """
    orphans = []
    claimed = block.claimed
    for piece in quoted_sentences(block):
        number = attribution_before(block, piece.first)
        if number is not None:
            claimed.extend(number, piece)
            continue
        # "We have waited." It was Stone who said so: what is behind cannot have said it.
        is_first = not claimed.items or claimed.items[0].stop > piece.first
        if is_first:
            orphans.append(piece)
    return tuple(orphans)


def quoted_sentences(block: Block) -> Iterator[Range]:
    """Yield the quotations without a cue that are not claimed by the time they are reached."""
    for place in block.quoted:
        if block.claimed.covers(place):
            continue
        piece = quoted_sentence(block, place)
        if piece:
            yield piece


def quoted_sentence(block: Block, place: int) -> Range | None:
    """Return the sentence that a quoted run makes or opens, if it has no cue of its own."""
    if not block.opens_sentence(place):
        return None
    if block.names[place] in BREAKS:
        return Range(place, place + 1)
    # "We are ready" was what Stone said.
    sentence = Range(place, block.sentences[place].stop)
    has_cue = any(cue.form == "finite" for cue in block.cues_within(sentence))
    return None if has_cue else sentence


def attribution_before(block: Block, place: int) -> int | None:
    """Return which attribution of the sentence before a quoted run it goes on from.

    That is the last one with a quotation, if there is one: in `"A," Stone said, as he
    called for calm. "B."` it is what Stone said that goes on.
    """
    if place == block.first:
        return None
    nearest = None
    for number, item in islice(block.claimed.before(place - 1), ATTRIBUTIONS_BACK):
        if has_quote(block, item):
            return number
        if nearest is None:
            nearest = number
    return nearest


def topic_before(block: Block, place: int) -> int | None:
    """Return whom or what the sentence before a quoted run is about, if one of the block is.

    "At the pier" comes before the subject; "for Bo Reed" may as well tell whose words follow.
    """
    if place == block.first:
        return None
    sentence = block.sentences[place - 1]
    for number in range(sentence.first, min(sentence.stop, sentence.first + TOPIC_PHRASES)):
        is_beside = block.names[number - 1] in PREPOSITIONS and block.names[number] not in NAMED
        if block.names[number] in NOMINAL and not is_beside:
            return number
    return None


def has_quote(block: Block, item: Attribution) -> bool:
    """Tell whether a quoted run is part of an attribution's content."""
    return any(block.has_quote(piece.first, piece.stop) for piece in item.content)
