"""What stands beside a cue: the content before it and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import final

from newsparse.language import ContentKind
from newsparse.refusal import Refusal
from newsparse.statements.block import CLAUSE_LENGTH, CONTENT_LENGTH, Block
from newsparse.statements.breaks import CLAUSES, NO_SUBJECTS, content_end, object_end
from newsparse.statements.clauses import (
    clause_start,
    opens_asked,
    opens_clause,
    opens_subordinate,
    subordinate_start,
)
from newsparse.statements.cues import FoundCue
from newsparse.statements.sources import find_source_before, search_holder
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.contexts import Order, RightContext, content_place
from newsparse.vocabulary.phrase_classes import (
    BREAKS,
    CLAUSAL,
    CLOSED,
    FRAMING,
    NOUNS,
    QUOTED,
    RELATIVES,
    VERBS,
)
from newsparse.vocabulary.verbs import WORDED

# Forms of verbs that depend on another one.
DEPENDENT_FORMS = ("infinitive", "gerund")
# What a verb takes that a quotation behind it can be.
QUOTATION_TAKES = frozenset(("quote", "object", "naming"))
# What a verb takes that may have whom somebody speaks to before a quotation.
TELLING_TAKES = frozenset(("person", "urging"))
# What divides a quotation from its source and cue.
DIVIDING_MARKS = frozenset(("comma", "dash"))
# Behind these a quotation goes on that its cue has interrupted.
RESUMING_MARKS = frozenset(("comma", "colon", "dash"))
# Before these a quotation begins that has nothing to do with the words there.
OPENING_MARKS = frozenset(("colon", "other"))
# What the occasion of saying opens with, and the day of saying: said in an email on Monday ...
MEDIUM_LEADS = frozenset(("preposition", "from"))
MOMENTS = MEDIUM_LEADS | {"with", "topical", "time", "day", "time_phrase"}
# What opens a clause that has a verb of its own, or joins another verb.
OPENING = CLAUSAL | FRAMING | {"conjunction"}
# What a verb of naming names: a play called "The Sea".
NAMEABLE = frozenset(("noun_phrase", "name_phrase"))

NO_QUOTATION = Refusal("no quotation stands before it")
QUOTED_BY_OTHER = Refusal("the quotation is part of a clause with a cue of its own")
ONLY_NAMES = Refusal("the verb only names what stands before it")
NOTHING_BEHIND = Refusal("nothing that the verb takes stands behind it")
EMPTY_CONTENT = Refusal("the content would end where it begins")
MAIN_CLAUSE = Refusal("behind the comma the main clause of the sentence begins")
NO_VERB_BEHIND = Refusal("no verb is among the words behind it")


@final
@dataclass(eq=False, slots=True)
class ContentBehind:
    """The content behind a cue, and what stands between the two."""

    order: Order
    content: Range
    kind: ContentKind = "clause"


def quote_left_of(block: Block, place: int) -> Range | None:
    """Return the quoted runs that end before a phrase, a comma or dash between."""
    stop = block.back_over("as", place)
    if block.names[stop - 1] in DIVIDING_MARKS:
        stop -= 1
    # "A mess" is how | Stone put it.
    if block.names[stop - 1] == "question" and block.names[stop - 2] == "plain_finite":
        stop -= 2
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
    if opens_speech(block, quote):
        return quote
    # But "we are ready," Stone said.
    first = clause_start(block, quote.first)
    if not block.has_subject(first, quote.first):
        return quote
    # Asked if it was "late," Stone said so.
    if is_own_clause(block, first, quote) or opens_asked(block, first):
        return QUOTED_BY_OTHER
    # Stone said it was "late", as Roe noted.
    has_as = block.names[place - 1] == "as"
    if has_as and has_own_cue(block, first, quote.first):
        return QUOTED_BY_OTHER
    # The plan is "dead on arrival," Stone said.
    return Range(first, quote.stop)


def opens_speech(block: Block, quote: Range) -> bool:
    """Tell whether the words before a quotation are no part of the sentence that it ends."""
    # The plan: "We are ready," Stone said.
    before = block.names[quote.first - 1]
    if before == "dash":
        # Stone said it was late - "We must go," he said - and left.
        return not block.goes_on(quote.first)
    if before != "comma":
        return before in OPENING_MARKS
    # Stone turned to them, "We are ready." he said.
    first = clause_start(block, quote.first - 1)
    is_sentence = block.names[quote.stop - 1] in BREAKS and not block.goes_on(quote.first)
    return is_sentence and block.has_verb(first, quote.first)


def is_own_clause(block: Block, first: int, quote: Range) -> bool:
    """Tell whether a quotation is part of a clause with a cue of its own.

    A comma inside its marks gives it to what follows, "Roe said it was "late," the agency
    reported", unless the clause is subordinate: "While Roe said it was "late," Poe left."
    """
    last = block.names[quote.stop - 1]
    if last == "quote_comma":
        first = subordinate_start(block, first, quote.first)
    return has_own_cue(block, first, quote.first)


def has_own_cue(block: Block, first: int, stop: int) -> bool:
    """Tell whether a cue with its own subject stands before a quotation in its sentence."""
    return any(
        cue.form == "finite" and find_source_before(block, cue.first) is not None
        for cue in block.cues_within(Range(first, stop))
    )


def quote_right_of(block: Block, cue: FoundCue, place: int) -> tuple[Range, ...]:
    """Return the rest of a quotation that its cue has interrupted, if it goes on."""
    # "It is late," he said, but "we are ready."
    resumed = block.follows("resumed", cue, place)
    quote = None if resumed is None else block.next_quote(resumed)
    # "It is late," he said, and "The Weir" opened.
    if resumed is not None and quote is not None and not block.is_name(quote):
        return (Range(resumed, quotes_end(block, quote)),)
    rest = quote_in_rest(block, cue, place)
    if rest is not None:
        return (rest,)
    # "We are," he said "ready."
    is_beside = block.names[place] in QUOTED
    if not is_beside or block.is_name(place):
        return ()
    return (Range(place, place + 1),)


def quote_in_rest(block: Block, cue: FoundCue, place: int) -> Range | None:
    """Return where a quotation goes on in the rest of its sentence, behind a mark."""
    # Another cue before the rest makes it somebody's own.
    others = block.cues_within(Range(cue.stop, block.sentences[cue.first].stop))
    other = next(others, None)
    stop = other.first if other else block.sentences[cue.first].stop
    for number in range(place, min(stop, place + CLAUSE_LENGTH)):
        mark, rest = block.names[number - 1], block.names[number]
        # "We are," he said, smiling, "ready."
        if rest in QUOTED and mark in RESUMING_MARKS:
            return Range(number, quotes_end(block, number))
        # "We are ready," he wrote, that there was "no doubt".
        if rest == "that" and mark == "comma":
            return Range(number + 1, content_end(block, number + 1))
    return None


def rest_behind(block: Block, cue: FoundCue, content: Range, place: int) -> tuple[Range, ...]:
    """Return what of a quotation, or of the sentence that it is in, goes on behind its cue."""
    is_dependent = opens_subordinate(block, content.first)
    is_divided = block.names[place] == "comma"
    if is_dependent and is_divided and opens_clause(block, place + 1):
        # Although it is "late," he said, | the crew is here.
        return (Range(place + 1, content_end(block, place + 1)),)
    return quote_right_of(block, cue, place)


def quotes_end(block: Block, place: int) -> int:
    """Return where a list of quotations ends: they chanted "Now!" and "Never!"."""
    found = block.contexts.after["quotes"].match(block.letters, place + 1, block.stop)
    return found.end() if found else place + 1


def content_right_of(block: Block, cue: FoundCue) -> ContentBehind | Refusal:
    """Return the content behind a cue."""
    if is_naming(block, cue):
        return ONLY_NAMES
    # Stone said, "We are ready."
    takes = cue.verb.takes
    place = quotation_behind(block, cue)
    if place is not None:
        is_announced = block.names[place - 1] == "colon"
        order: Order = "V: C" if is_announced else "V C"
        return ContentBehind(order, Range(place, quotation_end(block, place)))
    start = behind_medium(block, behind_moment(block, cue.stop))
    behind = block.letters[start : min(block.stop, start + CONTENT_LENGTH)]
    for context, marks in block.contexts.behind:
        # What is quickest comes first: most cues take little, and have no "that" behind them.
        if context.needed not in takes or marks.isdisjoint(behind):
            continue
        if is_elsewhere(block, cue, context):
            continue
        found = block.contexts.after[context.name].match(block.letters, start, block.stop)
        if found:
            return content_in(block, cue, context, found)
    return NOTHING_BEHIND


def is_elsewhere(block: Block, cue: FoundCue, context: RightContext) -> bool:
    """Tell whether what a context finds is not the content of a cue."""
    if context.needed == "findings":
        return not has_text_as_source(block, cue)
    if context.name == "that":
        return names_thing(block, cue)
    return context.name == "clause" and is_main_clause(block, cue)


def has_text_as_source(block: Block, cue: FoundCue) -> bool:
    """Tell whether the source before a cue is a text: the survey found faults."""
    source = find_source_before(block, cue.first)
    return source is not None and block.is_text(source.mention.first)


def is_main_clause(block: Block, cue: FoundCue) -> bool:
    """Tell whether a cue of a relative clause has the main verb behind its object.

    The man who answered the call said it was late: nobody answered that the call said so.
    """
    if "receiving" not in cue.verb.takes or block.names[cue.first - 1] not in RELATIVES:
        return False
    places = range(cue.stop, min(block.sentences[cue.first].stop, cue.stop + CLAUSE_LENGTH))
    verb = next(block.verbs_among(places), None)
    return verb is not None and block.names[verb] == "finite"


def names_thing(block: Block, cue: FoundCue) -> bool:
    """Tell whether a verb names something that a clause completes: denied the claim that ...

    Voters, of "promised voters that", are whom it is said to.
    """
    behind = (block.names[cue.stop], block.names[cue.stop + 1])
    if behind != ("noun_phrase", "that"):
        return False
    takes, is_said = cue.verb.takes, cue.verb.kind in WORDED
    is_naming = "person" not in takes and ("object" in takes or not is_said)
    return is_naming and (block.is_thing(cue.stop) or block.is_text(cue.stop))


def behind_moment(block: Block, place: int) -> int:
    """Return where the day of saying ends, if one stands at a phrase: on Monday | that it rained.

    In "said between June and August it rained" the days are those of the rain.
    """
    # Before all else its class: a bound on time, as it is asked of each cue.
    if block.names[place] not in MOMENTS or block.word(place) in block.vocabulary.words.spans:
        return place
    found = block.contexts.after["moment"].match(block.letters, place, block.stop)
    return found.end() if found else place


def behind_medium(block: Block, place: int) -> int:
    """Return where the occasion of saying ends, if a clause follows it: in an email | it rained."""
    # Before all else its class: a bound on time, as it is asked of each cue.
    if block.names[place] not in MEDIUM_LEADS or block.word(place) not in block.occasion_leads:
        return place
    found = block.contexts.after["medium"].match(block.letters, place, block.stop)
    if found is None or not block.is_occasion(place + 1):
        return place
    return found.end() if opens_clause(block, found.end()) else place


def quotation_behind(block: Block, cue: FoundCue) -> int | None:
    """Return the quotation behind a cue, if it takes one."""
    takes = cue.verb.takes
    if takes.isdisjoint(QUOTATION_TAKES) or not block.quotes_from(cue.stop):
        return None
    place = block.follows("quote", cue)
    if place is not None or takes.isdisjoint(TELLING_TAKES):
        return place
    # Stone told his crew "we go".
    return block.follows("quote_told", cue)


def quotation_end(block: Block, place: int) -> int:
    """Return where a quotation ends: with its marks, or with the clause that it is a part of."""
    is_closed = block.names[place] in CLOSED
    return quotes_end(block, place) if is_closed else content_end(block, place)


def content_in(
    block: Block, cue: FoundCue, context: RightContext, found: re.Match[str]
) -> ContentBehind | Refusal:
    """Return the content that a context has found behind a cue."""
    is_behind = context.begins == "behind"
    first = content_place(found) if is_behind else found.start()
    if block.names[first] == "comma":
        # When Stone agreed|, she left: her leaving is not what Stone agreed to.
        if block.is_fronted(cue.first):
            return MAIN_CLAUSE
        first += 1
    stop = content_end(block, first, context.kind)
    # Men who want to leave Troy | face a wait.
    if is_in_relative(block, cue):
        stop = relative_end(block, cue, Range(first, stop), context.kind)
    if first >= stop:
        return EMPTY_CONTENT
    # Stone said a word: with no verb it is nothing that was said.
    is_anything = context.name == "anything"
    if is_anything and not has_predicate(block, Range(first, stop)):
        return NO_VERB_BEHIND
    return ContentBehind(context.order, Range(first, stop), context.kind)


def has_predicate(block: Block, content: Range) -> bool:
    """Tell whether a content has a verb, be it in a quotation: said he "cannot walk" there."""
    first = content.first
    is_begun = block.names[first] == "pronoun" and block.names[first + 1] in QUOTED
    return is_begun or block.has_verb(first, content.stop)


def is_in_relative(block: Block, cue: FoundCue) -> bool:
    """Tell whether a cue is in a clause about a noun that no comma sets off: "men who want to ...".

    Only the verb of such a clause, and what depends on it, stand before that of the main one.
    """
    if block.names[cue.first - 1] in RELATIVES:
        return True
    if cue.form not in DEPENDENT_FORMS:
        return False
    found = block.contexts.before["dependent"].match(block.letters, block.first, cue.first)
    return found is not None or describes_subject(block, cue)


def describes_subject(block: Block, cue: FoundCue) -> bool:
    """Tell whether a participle is of the subject that opens its sentence: slogans accusing Roe."""
    if cue.form != "gerund":
        return False
    holder = search_holder(block, cue)
    opening = block.sentences[cue.first].first
    return holder is not None and holder.first == opening and block.names[opening] in NOUNS


def relative_end(block: Block, cue: FoundCue, content: Range, kind: ContentKind) -> int:
    """Return where a content in a clause about a noun ends: before the verb of the main clause."""
    if kind not in CLAUSES:
        return object_end(block, content)
    # Crews who said the lock was shut| left: the noun that opens the sentence needs a verb.
    is_subject = cue.first - 2 == block.sentences[cue.first].first or cue.form == "gerund"
    return main_verb_behind(block, content) if is_subject else content.stop


def main_verb_behind(block: Block, content: Range) -> int:
    """Return where a verb stands behind a clause that is none of it, or of a clause in it."""
    needed = 1
    for place in range(content.first, min(content.stop, content.first + CLAUSE_LENGTH)):
        name, before = block.names[place], block.names[place - 1]
        needed += name in OPENING
        if name not in VERBS or before in NO_SUBJECTS:
            continue
        # The thing it wants: a pronoun has a clause of its own.
        if not needed and before != "pronoun":
            return place
        needed = max(0, needed - 1)
    return content.stop


def is_naming(block: Block, cue: FoundCue) -> bool:
    """Tell whether a verb only names what stands before it: a play called "The Sea"."""
    if "naming" not in cue.verb.takes:
        return False
    before, behind = block.names[cue.first - 1], block.names[cue.stop]
    if before not in NAMEABLE or behind not in QUOTED:
        return False
    # A group called "We sing" has members; they met a group called "We sing".
    is_participle = block.names[cue.stop + 1] in VERBS or block.names[cue.first - 2] in VERBS
    return is_participle or block.is_name(cue.stop)
