"""The table of frames, in order of precedence: what is attributed first, no later frame can claim.

To add a frame, write a function that finds it and give it a line here; the line's example is a
test. A new name also goes into `Frame` in `model.py` and into `docs/frames.md`.

Each pass goes over some places of a block, from left to right, and tries its frames in turn at
each of them. A name stands in several lines if several functions find the frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsparse.statements.block import Block
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.adverbial import according_to, as_cue_by_source, as_source_cue
from newsparse.statements.frames.announced import (
    block_left_open,
    cue_left_open,
    inverted_left_open,
    quote_behind_colon,
    quote_behind_stop,
)
from newsparse.statements.frames.attributing_nouns import owned, unowned
from newsparse.statements.frames.behind import content_behind_dependent, content_behind_subject
from newsparse.statements.frames.beside import content_cue_source, content_source_cue
from newsparse.statements.frames.passes import FrameRule as Rule
from newsparse.statements.frames.passes import Pass
from newsparse.statements.frames.passives import (
    attested,
    completed,
    passive_by,
    put_to,
    quote_of_person,
    quoted_person,
    reduced_passive,
    seeming,
    when_asked,
)
from newsparse.statements.frames.quotations import (
    cue_source_quote,
    labelled,
    quote_comma_noun,
    quote_comma_verb,
    quote_cue_source,
    quote_in_clause,
    quote_put_by,
    quote_source_cue,
    signed,
)
from newsparse.vocabulary.phrase_classes import QUOTED

COLON = frozenset(("colon",))
# Quotations that leave no doubt of what attributes them.
TELLING = frozenset(("quote_comma", "quote_ask"))


def cues_with_quotations(block: Block) -> Sequence[FoundCue]:
    """Return the cues of a block in which something is quoted."""
    return block.cues if block.quoted else ()


def verbs_with_telling_quotations(block: Block) -> Sequence[FoundCue]:
    """Return all verbs and nouns of a block with a quotation that ends in a comma or a question."""
    classes = map(block.names.__getitem__, block.quoted)
    return () if TELLING.isdisjoint(classes) else block.groups


def unclaimed_quotations(block: Block) -> Iterator[int]:
    """Yield the quoted runs that nothing has claimed by the time that they are reached."""
    for place in block.quoted:
        if not block.claimed.covers(place):
            yield place


def first_phrase(block: Block) -> Sequence[int]:
    """Return the first phrase of a block."""
    return (block.first,)


def last_phrase(block: Block) -> Sequence[int]:
    """Return the last phrase of a block."""
    return (block.stop - 1,)


def cues(block: Block) -> Iterable[FoundCue]:
    """Return the cues of a block."""
    return block.cues


ACTIVE = "finite gerund infinitive"
VERBAL = f"{ACTIVE} passive"

PASSES: tuple[Pass[FoundCue] | Pass[int], ...] = (
    # A quotation with its cue beside it leaves the least doubt, so that it is claimed first.
    Pass(
        "quotations with their cue beside them",
        cues_with_quotations,
        Rule("C S V", quote_of_person, '"We won," Poe quoted Roe as saying.', "finite", "attested"),
        Rule("C S V", quote_source_cue, '"We are ready," Mayor Ada Stone said.', "finite"),
        Rule("C S V C", quote_source_cue, '"We are," Stone said, "ready."', "finite"),
        Rule(
            "C S V", quote_source_cue, '"We won," Roe was quoted as saying.', "passive", "attested"
        ),
        Rule("C V S", quote_put_by, '"It is shut," Roe was told by Poe.', "passive", "quote"),
        Rule("C V S", quote_cue_source, '"We won," said Mayor Ada Stone.', "finite", "quote"),
        Rule("C V S C", quote_cue_source, '"We are," said Stone, "ready."', "finite", "quote"),
        Rule("V S C", cue_source_quote, 'But, said Stone, "we are ready."', "finite", "quote"),
        wants=QUOTED,
    ),
    # A comma inside the marks gives a quotation to the source behind it, whatever the verb is.
    Pass(
        "quotations that leave no other reading",
        verbs_with_telling_quotations,
        Rule("C S V", quote_comma_verb, '"We are ready," Stone trumpeted.', "finite"),
        wants=TELLING,
    ),
    # The same comma does so where too much divides source and verb for a context to find both.
    Pass(
        "quotations before a noun",
        unclaimed_quotations,
        Rule("C S V", quote_comma_noun, '"We won," Roe, holding up a "we did it" sign, said.'),
        wants=TELLING,
    ),
    # What stands behind a label is all said by it: Stone: Roe says bridge will reopen.
    Pass(
        "whole blocks",
        first_phrase,
        Rule("C - S", signed, '"We are ready." - Ada Stone, mayor of Troy'),
        Rule("S: C", labelled, "Ada Stone: Bridge will reopen in May"),
        wants=QUOTED | COLON,
    ),
    # The outermost attribution is the one whose cue ends the sentence, and it must be found before
    # the cues inside its content are: Roe said Troy would not bow, the agency reported.
    Pass(
        "clauses with their cue behind or before them",
        cues,
        Rule("V C", when_asked, "Asked whether it fell, Stone laughed.", "finite", "question"),
        Rule("V S C", when_asked, "Asked by Poe if it fell, Stone left.", "finite", "question"),
        Rule("As V S, C", as_cue_by_source, "As noted by Roe, the town was ready.", "finite"),
        Rule("C, V S", content_cue_source, "The fire was out, said Stone.", "finite", "clause"),
        Rule("C, V S, C", content_cue_source, "It, said Stone, 43, was out.", "finite", "clause"),
        Rule("As S V, C", as_source_cue, "As Stone noted, it was ready.", "finite", "clause"),
        Rule("C, S V", content_source_cue, "The fire was out, Stone said.", "finite", "clause"),
        Rule("C, S V, C", content_source_cue, "It, Stone said, was out.", "finite", "clause"),
    ),
    # For the same reason, but a cue that ends the sentence is farther out: The fire is out,
    # according to Roe, Stone said.
    Pass(
        "according to",
        cues,
        Rule(
            "according to S, C",
            according_to,
            "According to Roe, the fire was out.",
            "attributing_phrase",
        ),
        Rule(
            "C according to S",
            according_to,
            "The fire was out, according to Roe.",
            "attributing_phrase",
        ),
        wants=frozenset(("attributing_phrase",)),
    ),
    # From left to right the outer cue comes before those in its content: Stone said that Roe hoped
    # to win. Verbs take what is nearest first: content, the next sentence, the next block.
    Pass(
        "content behind its cue",
        cues,
        Rule("S's V C", owned, "Stone's attacks on the plan hurt him.", "noun"),
        Rule("S V C", unowned, "Stone took multiple swipes at Poe.", "noun"),
        Rule("V S C", unowned, "Warnings from Poe that it leaked grew.", "noun"),
        Rule("V C", unowned, "There were calls for a strike.", "noun"),
        Rule("V that C", seeming, "It appears that it was late.", VERBAL, "impersonal"),
        Rule("C V C", seeming, "The plan seems to have failed.", VERBAL, "impersonal"),
        Rule("V C", put_to, "Stone was asked about the bridge.", "passive"),
        Rule("V S C", put_to, "Stone was asked by Poe whether it was true.", "passive"),
        Rule("S V C", attested, "Stone was heard saying it was late.", "passive", "attested"),
        Rule(
            "S V that C", attested, "Roe was cited as saying that it fell.", "passive", "attested"
        ),
        Rule("S V: C", attested, 'Roe was cited as saying: "Yes."', "passive", "attested"),
        Rule("S V C", quoted_person, "Poe quoted Roe as saying it fell.", ACTIVE, "attested"),
        Rule("C V S", passive_by, "The plan was condemned by Mayor Ada Stone.", "passive"),
        Rule("C V S", reduced_passive, "The plan, described by Poe as odd, failed.", "finite"),
        Rule("C V C", completed, "The plan is expected to be dropped.", "passive"),
        Rule("S V that C", content_behind_subject, "Stone ruled that the ban was void.", ACTIVE),
        Rule("S V: C", content_behind_subject, 'Stone said: "We are ready."', ACTIVE),
        Rule("S V C", content_behind_subject, "Stone said the ban was void.", ACTIVE),
        Rule(
            "S V. C",
            quote_behind_stop,
            'Stone said in May. "We will play."',
            ACTIVE,
            "quote",
            wants=QUOTED,
        ),
        Rule(
            "S V: C",
            cue_left_open,
            'The poll found that:\n\n"We are ready."',
            ACTIVE,
            wants=COLON,
        ),
        Rule("V C, S", content_behind_dependent, 'Calling it "a mess", Stone left.', ACTIVE),
        Rule("S, V that C", content_behind_dependent, "Stone nodded, noting that it fell.", ACTIVE),
        Rule("S, V: C", content_behind_dependent, 'Stone nodded and said: "No."', ACTIVE),
        Rule("S, V C", content_behind_dependent, "Stone nodded and said it was late.", ACTIVE),
        Rule(
            "V S: C",
            inverted_left_open,
            'Writes Stone:\n\n"We are ready."',
            ACTIVE,
            wants=COLON,
        ),
    ),
    # What is quoted and still nobody's goes to the verb before it, even if it is none of saying.
    Pass(
        "other quotations",
        unclaimed_quotations,
        Rule("S: C", quote_behind_colon, 'It was late. Stone: "We are ready."'),
        Rule("S V: C", quote_behind_colon, 'Stone had one wish: "Time."'),
        Rule("S V ... C", quote_in_clause, 'Ada Roe met "a wall of noise" in the square.'),
        Rule("C V C", quote_in_clause, 'Roe was asked, "If it rained, would you go?"'),
        wants=QUOTED,
    ),
    # Any line with a colon at its end announces something, so that this is the last guess.
    Pass(
        "what the next block quotes",
        last_phrase,
        Rule("From S: C", block_left_open, 'From the Harbour Bank:\n\n"We are ready."'),
        Rule("S: C", block_left_open, 'Ada Stone, the mayor of Troy:\n\n"We are ready."'),
        Rule("S V: C", block_left_open, 'Stone listed her virtues:\n\n"We are ready."'),
        wants=COLON,
    ),
)
FRAMES = tuple(rule for each in PASSES for rule in each.rules)
"""All lines of the table."""
