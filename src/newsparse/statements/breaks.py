"""Where content ends: the breaks of a sentence, and the evidence that content ends at one of them.

Stone praised the plan|, the council rejected it: a comma and a clause end an object, but seldom
a clause. How much each fact counts stands in `ends.toml`, as points for each kind of content;
content ends at the first break whose points come to more than nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import final

from newsparse.language.ends import ContentKind
from newsparse.statements.block import CLAUSE_LENGTH, CONTENT_LENGTH, Block
from newsparse.statements.clauses import (
    behind_joins,
    break_before,
    clause_opening,
    narrates,
    opens_content,
    opens_subordinate,
)
from newsparse.statements.cues import FoundCue
from newsparse.statements.narrator import TellsEvidence, evidence_from, narrated
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.contexts import content_place
from newsparse.vocabulary.phrase_classes import (
    CLAUSAL,
    FINITE,
    FRAMING,
    INFINITIVES,
    PREPOSITIONS,
    QUOTED,
    VERBS,
)

# A bound on time: at most this many breaks of a content are looked at.
MOST_BREAKS = 24
# Contents that are clauses, which end behind their verb at the earliest.
CLAUSES = frozenset(("clause", "that"))
# Contents that are the object of a verb or noun.
NAMING = frozenset(("object", "noun"))
# Contents with at most this many phrases before a break are short, and those with more are long.
SHORT, LONG = 3, 8
# A bound on time: whether a content goes on to quote is looked for among so many phrases.
QUOTED_BEHIND = 24
# A fact of news: what came of somebody's words is told in at most this many phrases behind them;
# in "the strike failed, prompting the mills to shut their gates at noon" it may be part of them.
REACTION = 6
# What a verb takes that tells what came of somebody's words, or where they were said.
NARRATED = frozenset(("evoking", "occasion"))
# The evidence that a cue quotes at once what its source said.
QUOTING = "quoting_cue"
# Marks before what is set against what was said: it was late, but; it was late - but.
DIVIDERS = frozenset(("comma", "dash"))
# Breaks with a verb of the same subject.
SECOND_VERBS = frozenset(("and_verb", "comma_and_verb", "comma_verb"))
# Behind these a verb is none of a subject: of being late, to be banned.
NO_SUBJECTS = PREPOSITIONS | INFINITIVES
# The phrases that ask for a verb, answer to that, or open and close brackets.
TELLING_PHRASES = CLAUSAL | VERBS | QUOTED | {"open", "close"}
# What a break is called that the grammar has no name for.
UNNAMED = "unnamed"

SENTENCE_END = "its sentence ends"
CLAUSE_AROUND = "the clause around it goes on"


@final
@dataclass(eq=False, slots=True)
class Break:
    """A place at which a content may end, with what speaks for it and against it; never changed."""

    place: int
    """The number of the phrase behind the content that ends there."""
    evidence: Sequence[tuple[str, int]]
    """What holds there, by the names of `ends.toml`, and its points."""

    @property
    def points(self) -> int:
        """What all evidence comes to."""
        return sum([points for _, points in self.evidence])

    @property
    def reason(self) -> str:
        """The evidence in words: `comma clause +15, cue +9`."""
        return ", ".join(f"{name.replace('_', ' ')} {points:+}" for name, points in self.evidence)


def content_end(block: Block, first: int, kind: ContentKind = "clause") -> int:
    """Return where content that begins with a phrase ends, in its sentence."""
    stop, _ = find_content_end(block, first, kind)
    return stop


def why_content_ends(block: Block, first: int, kind: ContentKind) -> tuple[int, str]:
    """Return where content that begins with a phrase ends, and what ends it."""
    stop, found = find_content_end(block, first, kind)
    if found is not None:
        return stop, found.reason
    is_sentence = first >= block.stop or stop == block.sentences[first].stop
    return stop, SENTENCE_END if is_sentence else CLAUSE_AROUND


def find_content_end(block: Block, first: int, kind: ContentKind) -> tuple[int, Break | None]:
    """Return where content that begins with a phrase ends, and the break there if one ends it."""
    if first >= block.stop:
        return first, None
    stop = main_clause_behind(block, first, block.sentences[first].stop)
    stop = reaction_behind(block, Range(first, stop))
    content = Range(first, limit_of(block, Range(first, stop), kind))
    cues = cue_breaks(block, content)
    stop = end_for_cues(block, content, kind, cues)
    if stop < content.stop:
        content = Range(first, stop)
        cues = cue_breaks(block, content)
    for found in find_breaks(block, content, kind, cues):
        if found.points > 0:
            return found.place, found
    return stop, None


def end_for_cues(block: Block, content: Range, kind: ContentKind, cues: Mapping[int, str]) -> int:
    """Return where a content must end for the cues in it, at the latest."""
    stop = content.stop
    # A cue with a quotation of its own begins there: by saying, "It is late".
    if QUOTING in cues.values():
        stop = min(place for place, sort in cues.items() if sort == QUOTING)
    return stop if kind in CLAUSES else block.ends_at("announced", content.first + 1, stop)


def main_clause_behind(block: Block, first: int, stop: int) -> int:
    """Return where the main clause begins if the content is in a clause before it."""
    return block.ends_at("fronted", first + 1, stop) if block.is_fronted(first) else stop


def reaction_behind(block: Block, content: Range) -> int:
    """Return where begins what came of a statement, or its occasion: late|, prompting anger."""
    comma = block.contexts.letters.of["comma"]
    first = max(content.first + 1, content.stop - REACTION)
    place = block.letters.rfind(comma, first, content.stop)
    return place if place >= 0 and is_reaction(block, place) else content.stop


def is_reaction(block: Block, comma: int) -> bool:
    """Tell whether "prompting", "which prompted" or "speaking on the radio" follows a comma."""
    verb = comma + 1 + (block.names[comma + 1] == "relative")
    group = block.group_at.get(verb)
    return group is not None and not NARRATED.isdisjoint(group.verb.takes)


def limit_of(block: Block, content: Range, kind: ContentKind) -> int:
    """Return where a content must end for what it is, at the latest."""
    if kind not in NAMING:
        return content.stop
    # Stone denounced the plan| Tuesday: it is the day of saying.
    found = block.contexts.after["dated_object"].match(block.letters, content.first, content.stop)
    stop = content_place(found) if found else content.stop
    # Stone's attack on the plan| was late: the clause around it must have its verb.
    return verb_behind(block, Range(content.first, stop)) if kind == "noun" else stop


def verb_behind(block: Block, content: Range) -> int:
    """Return where a verb stands in a content that is none of a clause in it."""
    awaits, depth = False, 0
    for place in range(content.first, min(content.stop, content.first + CLAUSE_LENGTH)):
        is_verb = block.names[place] in VERBS and block.names[place - 1] not in NO_SUBJECTS
        if is_verb and not awaits and not depth:
            return block.back_over("conjunction", place)
        awaits = awaits_verb(block, place, before=awaits)
        depth = depth_at(block, place, depth)
    return content.stop


def object_end(block: Block, content: Range) -> int:
    """Return where an object in a clause about a noun ends: before the verb of the main clause.

    Men who want to leave Troy| face a wait; a plan described by Stone as a mess| failed.
    """
    mark = block.ends_at("relative", content.first + 1, content.stop)
    return min(mark, verb_behind(block, content))


def find_breaks(
    block: Block, content: Range, kind: ContentKind, cues: Mapping[int, str]
) -> Iterator[Break]:
    """Yield the breaks of a content in order, given those at which a cue begins.

    None is in brackets, in a relative clause that lacks its verb, or in a clause that does.
    """
    near = Range(content.first, min(content.stop, content.first + CONTENT_LENGTH))
    named = dict(islice(named_breaks(block, near), MOST_BREAKS))
    quotes = quotation_breaks(block, near)
    places = sorted([place for place in {*named, *cues, *quotes} if place < near.stop])
    awaits, depth, seen = kind in CLAUSES, 0, content.first
    opened, closed = main_clause_in(block, content), content.first
    for place in places[:MOST_BREAKS]:
        for number in range(seen, place):
            # Most phrases neither ask for a verb nor are one.
            if block.names[number] in TELLING_PHRASES:
                awaits = awaits_verb(block, number, before=awaits)
                depth = depth_at(block, number, depth)
        seen = place
        name = named.get(place, UNNAMED)
        is_open = awaits or depth or place <= opened or place < closed
        closed = max(closed, aside_end(block, content, place))
        if not is_open and holds(block, content, place, name):
            more = (cues.get(place), quotes.get(place), length_of(place - content.first))
            names = [name, *filter(None, more), *evidence_around_break(block, content, place, cues)]
            yield Break(place, [(one, block.vocabulary.ends.points(one, kind)) for one in names])


def aside_end(block: Block, content: Range, place: int) -> int:
    """Return where something inserted at a phrase ends, or else the phrase.

    Stone accused Roe, who was born and raised in Troy|, of fraud.
    """
    if block.names[place] != "comma":
        return place
    found = block.contexts.after["aside"].match(block.letters, place, content.stop)
    comma = block.contexts.letters.of["comma"]
    return block.letters.rfind(comma, place, found.end()) if found else place


def main_clause_in(block: Block, content: Range) -> int:
    """Return where the main clause begins in a content that opens with another one.

    Stone said when it rained, the harbour was shut; said that, even if it rained, it was open. If
    there is none it is where content begins.
    """
    first = content.first
    opening = clause_opening(block, first)
    if block.names[opening] not in FRAMING and not is_condition(block, first):
        return first
    place = block.ends_at("fronted", opening + 1, content.stop)
    return place if place < content.stop else first


def is_condition(block: Block, first: int) -> bool:
    """Tell whether a content opens with a condition: said if it rained, the harbour was shut.

    Not so in: asked if it rained.
    """
    words = block.vocabulary.words.classes["if"]
    if block.names[first] != "question" or block.word(first) not in words:
        return False
    cue = block.group_at.get(first - 1)
    return cue is not None and cue.verb.lemma not in block.vocabulary.verbs.polarity.asking


def named_breaks(block: Block, content: Range) -> Iterator[tuple[int, str]]:
    """Yield the places where the grammar knows a break, each with what it calls that."""
    pattern, place = block.contexts.breaks, content.first + 1
    while found := pattern.search(block.letters, place, content.stop):
        yield found.start(), str(found.lastgroup)
        place = found.start() + 1


def awaits_verb(block: Block, place: int, *, before: bool) -> bool:
    """Tell whether a verb must follow a phrase, given whether one must follow what is before it."""
    name = block.names[place]
    if name in CLAUSAL:
        return True
    return before and name not in QUOTED and (name not in VERBS or is_inserted(block, place))


def is_inserted(block: Block, place: int) -> bool:
    """Tell whether a verb stands between commas: the talks, (which were) held in Troy, lasted."""
    inserted = block.contexts.after["inserted_verb"]
    is_behind = block.names[block.back_over("relative", place) - 1] == "comma"
    return is_behind and inserted.match(block.letters, place, block.stop) is not None


def depth_at(block: Block, place: int, depth: int) -> int:
    """Return in how many brackets the phrase behind another one stands."""
    name = block.names[place]
    return max(0, depth + (name == "open") - (name == "close"))


def cue_breaks(block: Block, content: Range) -> Mapping[int, str]:
    """Return the places where a cue begins a clause of its own: one with or without content."""
    places: dict[int, str] = {}
    for cue in block.cues_within(Range(content.first + 1, content.stop)):
        place = break_before(block, cue)
        if place is not None and place > content.first:
            places.setdefault(place, sort_of(block, cue))
    return places


def sort_of(block: Block, cue: FoundCue) -> str:
    """Return whether a cue quotes, has a clause, or neither."""
    if block.quotes_from(cue.stop) and block.follows("quote", cue) is not None:
        return QUOTING
    return "cue_with_content" if opens_content(block, cue) else "cue"


def quotation_breaks(block: Block, content: Range) -> Mapping[int, str]:
    """Return the places where the narrator goes on behind a quotation that ends in a comma."""
    number = bisect_left(block.quoted, content.first)
    quoted = block.quoted[number : number + MOST_BREAKS]
    # A bound on time: most contents have no quotation.
    if not quoted or quoted[0] >= content.stop:
        return {}
    # Although Stone called it "a mess," walking there is safe: the main clause is to come.
    is_question = block.names[content.first] in CLAUSAL
    if not is_question and opens_subordinate(block, content.first):
        return {}
    behind = [
        place + 1
        for place in quoted
        if place + 1 < content.stop and block.names[place] == "quote_comma"
    ]
    return {place: "quotation" for place in behind if narrates(block, place, content.stop)}


def length_of(phrases: int) -> str | None:
    """Return whether so many phrases before a break are a short content or a long one."""
    if phrases <= SHORT:
        return "short"
    return "long" if phrases > LONG else None


def evidence_around_break(
    block: Block, content: Range, place: int, cues: Mapping[int, str]
) -> Iterator[str]:
    """Yield what a content has before a break, and what it would have behind it."""
    yield from evidence_from(TOLD_AT_BREAK, block, content, place)
    yield from narrated(block, content, place)
    # What another cue quotes is not looked at.
    stop = min((cue for cue in cues if cue > place), default=content.stop)
    if place not in cues and block.has_quote(place, min(stop, place + QUOTED_BEHIND)):
        yield "quoted_behind"
    elif block.word(place + (block.names[place] in DIVIDERS)) in block.vocabulary.words.contrasts:
        # Stone praised the plan|, but the council was angry.
        yield "contrast"


def has_aside(block: Block, content: Range, place: int) -> bool:
    """Tell whether something is only inserted: accused Roe|, the mayor of Troy, of fraud."""
    return block.contexts.after["aside"].match(block.letters, place, content.stop) is not None


def is_whole_quotation(block: Block, content: Range, place: int) -> bool:
    """Tell whether all before a break is one quotation: warned that "it is late"| and left."""
    return place == content.first + 1 and block.has_quote(content.first, place)


def has_quote_before(block: Block, content: Range, place: int) -> bool:
    """Tell whether a quotation stands before a break: called it "late"|."""
    return block.has_quote(content.first, place)


def holds(block: Block, content: Range, place: int, name: str) -> bool:
    """Tell whether a break is what the grammar calls it, as far as words and phrases tell."""
    if name == "occasion":
        return block.word(place) in block.occasion_leads and block.is_occasion(place + 1)
    if name == "dash":
        return is_lone_dash(block, content, place)
    if name in SECOND_VERBS:
        return not is_second_infinitive(block, content, place)
    return True


def is_second_infinitive(block: Block, content: Range, place: int) -> bool:
    """Tell whether a verb goes on with an infinitive: to mend, clean and paint it."""
    verb = behind_joins(block, place)
    # Stone declined to name it, but say it is late: "but not mend" would be a second infinitive.
    if block.names[place] == "comma" and block.word(place + 1) in block.vocabulary.words.contrasts:
        return False
    group = block.group_at.get(verb)
    is_bare = group is not None and block.is_simple(group) and block.word(verb) == group.verb.lemma
    return is_bare and any(leads_to_base(block, at) for at in range(content.first, place))


def leads_to_base(block: Block, place: int) -> bool:
    """Tell whether a phrase has a base form behind "to" or "would"."""
    opening = block.tokens_of(place)[0]
    is_infinitive = block.names[place] in INFINITIVES or leads_to_noun(block, place)
    return is_infinitive or opening == block.contexts.letters.of["modal"]


def leads_to_noun(block: Block, place: int) -> bool:
    """Tell whether "to" stands before a bare noun, which may be an unknown verb: to boil water."""
    is_noun = block.names[place + 1] == "noun_phrase"
    opening = block.tokens_of(place + 1)[0] if is_noun else ""
    return block.names[place] == "to" and opening == block.contexts.letters.of["noun"]


def has_other_tense(block: Block, content: Range, place: int) -> bool:
    """Tell whether the verb behind "and" cannot go on with the one before it.

    Stone said they would meet| and left; said it had been shut| but gave no reason.
    """
    verb = behind_joins(block, place)
    if verb == place or block.names[verb] not in FINITE:
        return False
    before = block.last_verb(content.first, place)
    return before is not None and not may_go_on_with(block, before, verb)


def may_go_on_with(block: Block, verb: int, second: int) -> bool:
    """Tell whether a second verb may go on with the auxiliary of the first one, if that has any."""
    letters, tokens = block.contexts.letters.of, block.tokens_of(second)
    auxiliary = block.tokens_of(verb)[0]
    if auxiliary not in (letters["modal"], letters["have"]):
        return True
    # Had been shut, but did not open.
    if len(tokens) > 1 and tokens[0] == letters["do"]:
        return False
    # Would close and left; had closed and left, but not: had closed and gave.
    if auxiliary == letters["modal"]:
        return tokens[0] not in (letters["cue_past"], letters["verb_past"])
    return block.opening_word(second) not in block.vocabulary.lexicon.past_alone


def is_lone_dash(block: Block, content: Range, place: int) -> bool:
    """Tell whether a dash is the only one of a content; two insert something into it."""
    dash = block.contexts.letters.of["dash"]
    is_quoting = block.names[place + 1] in QUOTED
    return not is_quoting and block.letters.count(dash, content.first, content.stop) == 1


# What is asked at each break, by the names of `ends.toml`.
TOLD_AT_BREAK: Mapping[str, TellsEvidence] = {
    "aside": has_aside,
    "quoted_whole": is_whole_quotation,
    "quoted_before": has_quote_before,
    "other_tense": has_other_tense,
}
