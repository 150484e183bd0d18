"""What stands beside a cue: the content before it and behind it."""

from __future__ import annotations

import re
from typing import final

from attrs import define

from newsparse.refusal import Refusal
from newsparse.statements.block import CLAUSE_LENGTH, Block
from newsparse.statements.clauses import clause_start, content_end, subordinate_start
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import find_source_before
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.contexts import Order, RightContext, content_place
from newsparse.vocabulary.phrase_classes import CLOSED, QUOTED, RELATIVES

# Forms of verbs that depend on another one.
DEPENDENT_FORMS = ("infinitive", "gerund")
# What a verb takes that a quotation behind it can be.
QUOTING = frozenset(("quote", "object", "naming"))
# What divides a quotation from its source and cue.
DIVIDING_MARKS = frozenset(("comma", "dash"))
# Behind these a quotation goes on that its cue has interrupted.
RESUMING_MARKS = frozenset(("comma", "colon", "dash"))
# Before these a quotation begins that has nothing to do with the words there.
OPENING_MARKS = frozenset(("colon", "other"))
# What a verb of naming names: a play called "The Sea".
NAMEABLE = frozenset(("noun_phrase", "name_phrase"))

NO_QUOTATION = Refusal("no quotation stands before it")
QUOTED_BY_OTHER = Refusal("the quotation is part of a clause with a cue of its own")
ONLY_NAMES = Refusal("the verb only names what stands before it")
NOTHING_BEHIND = Refusal("nothing that the verb takes stands behind it")
EMPTY_CONTENT = Refusal("the content would end where it begins")
NO_VERB_BEHIND = Refusal("no verb is among the words behind it")


@final
@define(eq=False)
class ContentBehind:
    """The content behind a cue, and what stands between the two."""

    order: Order
    content: Range


def quote_left_of(block: Block, place: int) -> Range | None:
    """Return the quoted runs that end before a phrase, a comma or dash between."""
    stop = block.back_over("as", place)
    if block.names[stop - 1] in DIVIDING_MARKS:
        stop -= 1
    if block.names[stop - 1] not in QUOTED:
        return None
    first = stop - 1
    # "It is late." "We are tired," Stone said.
    while block.names[first - 1] in QUOTED and block.opens_sentence(first - 1):
        first -= 1
    return Range(first, stop)


def content_left_of(block: Block, place: int) -> Range | Refusal:
    """Return the quotation before a source or cue, with the clause it is a part of."""
    quote = quote_left_of(block, place)
    if quote is None:
        return NO_QUOTATION
    first = clause_start(block, quote.first)
    if block.names[quote.first - 1] in OPENING_MARKS:
        return quote
    if not block.has_subject(first, quote.first):
        return quote
    if is_own_clause(block, first, quote):
        return QUOTED_BY_OTHER
    if block.names[place - 1] == "as" and has_own_cue(block, first, quote.first):
        return QUOTED_BY_OTHER
    return Range(first, quote.stop)


def is_own_clause(block: Block, first: int, quote: Range) -> bool:
    """Tell whether a quotation is part of a clause with a cue of its own.

    A comma inside its marks gives it to what follows, "Roe said it was "late," the agency
    reported", unless the clause is subordinate: "While Roe said it was "late," Poe left."
    """
    if block.names[quote.stop - 1] == "quote_comma":
        first = subordinate_start(block, first, quote.first)
    return has_own_cue(block, first, quote.first)


def has_own_cue(block: Block, first: int, stop: int) -> bool:
    """Tell whether a cue with its own subject stands before a quotation in its sentence."""
    return any(
        cue.form == "finite" and find_source_before(block, cue.first)
        for cue in block.cues_within(Range(first, stop))
    )


def quote_right_of(block: Block, cue: FoundCue, place: int) -> tuple[Range, ...]:
    """Return the rest of a quotation that its cue has interrupted, if it goes on."""
    stop = block.sentences[cue.first].stop
    # Another cue before the rest makes it somebody's own.
    others = (other.first for other in block.cues_within(Range(cue.stop, stop)))
    for number in range(place, min(stop, place + CLAUSE_LENGTH, *others)):
        if block.names[number] in QUOTED and block.names[number - 1] in RESUMING_MARKS:
            # "We are," he said, smiling, "ready."
            return (Range(number, quotes_end(block, number)),)
        if block.names[number] == "that" and block.names[number - 1] == "comma":
            # "We are ready," he wrote, that there was "no doubt".
            return (Range(number + 1, content_end(block, number + 1)),)
    if block.names[place] in QUOTED and not block.is_name(place):
        return (Range(place, place + 1),)
    return ()


def quotes_end(block: Block, place: int) -> int:
    """Return where a list of quotations ends: they chanted "Now!" and "Never!"."""
    found = block.contexts.after["quotes"].match(block.letters, place + 1, block.stop)
    return found.end() if found else place + 1


def content_right_of(block: Block, cue: FoundCue) -> ContentBehind | Refusal:
    """Return the content behind a cue."""
    if is_naming(block, cue):
        return ONLY_NAMES
    takes = cue.verb.takes
    if not takes.isdisjoint(QUOTING) and (place := block.follows("quote", cue)) is not None:
        order: Order = "V: C" if block.names[place - 1] == "colon" else "V C"
        return ContentBehind(order, Range(place, quotation_end(block, place)))
    start = block.follows("moment", cue) or cue.stop
    for context, pattern in block.contexts.behind:
        if context.needed in takes and (found := pattern.match(block.letters, start, block.stop)):
            return content_in(block, cue, context, found)
    return NOTHING_BEHIND


def quotation_end(block: Block, place: int) -> int:
    """Return where a quotation ends: with its marks, or with the clause that it is a part of."""
    is_closed = block.names[place] in CLOSED
    return quotes_end(block, place) if is_closed else content_end(block, place)


def content_in(
    block: Block, cue: FoundCue, context: RightContext, found: re.Match[str]
) -> ContentBehind | Refusal:
    """Return the content that a context has found behind a cue."""
    first = content_place(found) if context.begins == "behind" else found.start()
    stop = content_end(block, first)
    if not context.is_clause:
        end = "relative" if is_in_relative(block, cue) else "object"
        stop = block.ends_at(end, first + 1, stop)
    if context.name == "anything" and not block.has_verb(first, stop):
        return NO_VERB_BEHIND
    return ContentBehind(context.order, Range(first, stop)) if first < stop else EMPTY_CONTENT


def is_in_relative(block: Block, cue: FoundCue) -> bool:
    """Tell whether a cue is in a relative clause that no comma sets off: "men who want to ...".

    Only the verb of such a clause, and what depends on it, stand before that of the main one.
    """
    if block.names[cue.first - 1] in RELATIVES:
        return True
    if cue.form not in DEPENDENT_FORMS:
        return False
    found = block.contexts.before["dependent"].match(block.letters, block.first, cue.first)
    return found is not None


def is_naming(block: Block, cue: FoundCue) -> bool:
    """Tell whether a verb only names what stands before it: a play called "The Sea"."""
    if "naming" not in cue.verb.takes or block.names[cue.first - 1] not in NAMEABLE:
        return False
    return block.names[cue.stop] in QUOTED and block.is_name(cue.stop)
