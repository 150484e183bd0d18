"""The frames of quotations: what stands in quotation marks, and whose it is.

A frame is named by the order of its parts: C content, V the cue (mostly a verb), S the
source. Each function looks for one frame and returns an attribution, or why it does not fit.
"""

from __future__ import annotations

from newsparse.refusal import Refusal
from newsparse.statements.attribution import Attribution, Source
from newsparse.statements.block import Block
from newsparse.statements.breaks import content_end
from newsparse.statements.contents import (
    ONLY_NAMES,
    content_left_of,
    content_right_of,
    is_naming,
    quote_left_of,
    quote_right_of,
    rest_behind,
)
from newsparse.statements.cues import FoundCue
from newsparse.statements.frames.required_subjects import (
    LONG_CUE,
    NO_SOURCE,
    NO_SOURCE_BEHIND,
    NO_SUBJECT,
    RELATIVE_SOURCE,
    with_source,
    without_source,
)
from newsparse.statements.sources import (
    find_own_source,
    find_shared_source,
    find_source_after,
    find_source_before,
)
from newsparse.syntax.phrases import Range
from newsparse.vocabulary.phrase_classes import (
    BREAKS,
    COMPLEMENTING,
    GERUNDS,
    NAMED,
    NOMINAL,
    NOUNS,
    QUOTED,
    RELATIVES,
)

# A fact of news: a headline with a label has at most this many phrases.
HEADLINE_PHRASES = 24
# A fact of English: "van", "de" and "of" are the small words of names; "trade" is none.
LONGEST_SMALL_WORD = 3
# A fact of news: a word or two in marks are a scare quote, Stone met the "gang"; three are said.
SPOKEN_WORDS = 3
# Quotations that end neither in a full stop nor in a question mark.
UNCLOSED = frozenset(("quote_comma", "quote_bare"))
# Behind these a quotation is part of something else than the sentence of its source.
ANNOUNCED = frozenset(("colon", "comma"))
# Behind these what is quoted is all of the content: Stone shouted that "all is well".
BEFORE_QUOTATION = frozenset(("that", "colon"))
# Sources that can be trusted to have said what a plain verb quotes.
TRUSTED = NAMED | {"pronoun"}

FRONTED = Refusal("the quotation only ends a phrase that opens the sentence: in the old days")
OPENS_ANEW = Refusal("the quotation is closed, and the source opens a sentence of its own")
OBJECT_QUOTED = Refusal("the quotation completes the words before it: the plan he called safe")
MORE_THAN_QUOTATION = Refusal("the content is more than a quotation")
NO_COMMA_INSIDE = Refusal("the quotation ends in no comma")
NO_NOUN_BEHIND = Refusal("no noun or pronoun follows the quotation")
NO_QUOTING_CUE = Refusal("no finite cue that takes a quotation follows in the sentence")
QUOTATION_NOT_OPENING = Refusal("the quotation does not open a sentence")
READS_AS_TITLE = Refusal("it reads like the title of a work")
NO_CUE = Refusal("no verb stands before it in its sentence")
SCARE_QUOTE = Refusal("the verb attributes nothing, and what it quotes is short or a label")
NO_NAME_LABEL = Refusal("the block does not open with a name and a colon")
LONG_HEADLINE = Refusal("it is too long for a headline")
NOTHING_SAID = Refusal("neither a quotation nor a headline's clause follows the colon")
NOT_SIGNED = Refusal("the block is no quotation over its author's name")


@with_source
def quote_source_cue(block: Block, cue: FoundCue, source: Source) -> Attribution | Refusal:
    """C S V: "We are ready," Mayor Ada Stone said."""
    content = content_left_of(block, source.reach.first)
    if not content:
        return content
    # "The plan," which he said was late, failed.
    subject = block.names[source.mention.first]
    if subject in RELATIVES:
        return RELATIVE_SOURCE
    # In "the old days," Stone said it was late.
    fronted = is_fronted_quotation(block, content)
    if fronted and content_right_of(block, cue):
        return FRONTED
    # "We won." Stone said it was late.
    last = block.names[content.stop - 1]
    is_closed = last not in UNCLOSED
    if is_closed and not quotation_goes_on(block, cue, source, content):
        return OPENS_ANEW
    pieces = (content, *rest_behind(block, cue, content, cue.stop))
    is_interrupted = len(pieces) > 1
    return Attribution("C S V C" if is_interrupted else "C S V", cue, source.mention, pieces)


def is_fronted_quotation(block: Block, content: Range) -> bool:
    """Tell whether a quotation only ends a phrase that opens the sentence: in "old days"."""
    opening = block.names[content.first]
    if opening in COMPLEMENTING:
        return not block.has_verb(content.first, content.stop)
    return opening in GERUNDS


def quotation_goes_on(block: Block, cue: FoundCue, source: Source, content: Range) -> bool:
    """Tell whether a source behind a closed quotation goes on with it, or opens anew."""
    # "Why?" the judge asked: a small letter goes on.
    if block.is_small(source.mention.first):
        return True
    # "We won!" He raised a glass.
    behind = block.names[content.stop]
    if "quote" not in cue.verb.takes or behind == "pronoun":
        return False
    # Stone wrote: "We won." Roe said ...
    before = block.names[content.first - 1]
    if before in ANNOUNCED:
        return False
    # "We won." Stone said.
    last = block.names[content.stop - 1]
    if last != "quote_ask":
        return block.follows("close", cue) is not None
    # "Why?" Stone told the court, and nothing but whom follows.
    has_end = block.follows("end", cue) is not None
    return has_end or not has_own_content_behind(block, cue)


def has_own_content_behind(block: Block, cue: FoundCue) -> bool:
    """Tell whether a cue has content of its own behind it that cannot be mistaken."""
    right = content_right_of(block, cue)
    if not right:
        return False
    is_quoted = block.names[right.content.first] in QUOTED
    return is_quoted or right.order != "V C"


@with_source
def quote_put_by(block: Block, cue: FoundCue, source: Source) -> Attribution | Refusal:
    """C V S: "It is shut," Roe was told by a clerk."""
    content = content_left_of(block, source.reach.first)
    if not content:
        return content
    if block.names[content.stop - 1] != "quote_comma":
        return NO_COMMA_INSIDE
    by = find_source_after(block, cue, "by")
    return Attribution("C V S", cue, by.mention, (content,)) if by else NO_SOURCE_BEHIND


@without_source
def quote_cue_source(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C V S: "We are ready," said Mayor Ada Stone."""
    content = content_left_of(block, cue.first)
    if not content:
        return content
    source = find_source_after(block, cue, "inverted")
    if source is None:
        return NO_SOURCE_BEHIND
    # The plan that he called "safe" worried Stone.
    before, opening = block.names[cue.first - 1], block.names[content.first]
    if before == "quote_bare" and opening not in QUOTED:
        return OBJECT_QUOTED
    pieces = (content, *rest_behind(block, cue, content, source.reach.stop))
    is_interrupted = len(pieces) > 1
    return Attribution("C V S C" if is_interrupted else "C V S", cue, source.mention, pieces)


@without_source
def cue_source_quote(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """V S C: But, said Stone, "we are ready", at last."""
    if not block.is_simple(cue):
        return LONG_CUE
    found = block.contexts.after["inverted_quote"].match(block.letters, cue.stop, block.stop)
    if found is None:
        return NO_SOURCE_BEHIND
    source = Range(*found.span("source"))
    content = Range(*found.span("content"))
    return Attribution("V S C", cue, source, (content,))


def quote_comma_verb(block: Block, cue: FoundCue) -> Attribution | Refusal:
    """C S V or C V S with any verb: "We are ready," Stone trumpeted.

    A comma that ends a quotation leaves no other reading, nor does a small letter behind a
    question: "This is fantastic!" trumpeted Stone.
    """
    source = find_source_before(block, cue.first)
    stop = source.reach.first if source else cue.first
    content = content_left_of(block, stop)
    if not content:
        return content
    opening = block.names[content.first]
    if opening not in QUOTED:
        return MORE_THAN_QUOTATION
    last = block.names[content.stop - 1]
    is_asked = last == "quote_ask" and block.is_small(content.stop)
    if last != "quote_comma" and not is_asked:
        return NO_COMMA_INSIDE
    source = source or find_source_after(block, cue, "inverted")
    if source is None:
        return NO_SOURCE
    return Attribution("C S V", cue, source.mention, (content,))


def quote_comma_noun(block: Block, place: int) -> Attribution | Refusal:
    """C S V over whatever divides S and V: "We won," Stone, in a cap with "Troy" on it, said.

    The comma that ends a quotation and a noun behind it leave no other reading.
    """
    if block.names[place] != "quote_comma":
        return NO_COMMA_INSIDE
    first = place + 1
    if block.names[first] not in NOMINAL:
        return NO_NOUN_BEHIND
    cue = quoting_cue(block, Range(first, block.sentences[place].stop))
    if cue is None:
        return NO_QUOTING_CUE
    content = quote_left_of(block, first)
    if content is None or not block.opens_sentence(content.first):
        return QUOTATION_NOT_OPENING
    source = Range(first, block.back_over("comma", cue.first))
    pieces = (content, *quote_right_of(block, cue, cue.stop))
    return Attribution("C S V", cue, source, pieces)


def quoting_cue(block: Block, places: Range) -> FoundCue | None:
    """Return the first finite cue among phrases that takes a quotation, in no relative clause."""
    for cue in block.cues_within(places):
        is_finite = cue.form == "finite"
        if not is_finite or "quote" not in cue.verb.takes:
            continue
        # "We won," Stone, who said it was late, noted.
        before = block.names[cue.first - 1]
        if before not in RELATIVES:
            return cue
    return None


def quote_in_clause(block: Block, place: int) -> Attribution | Refusal:
    """S V ... C: Stone, hailing the town as "ready", smiled.

    The nearest cue before a quoted run in its sentence claims it, whatever it takes.
    """
    if block.is_name(place):
        return READS_AS_TITLE
    cue = block.cue_before(place)
    if cue is None:
        return NO_CUE
    if place == cue.stop and is_naming(block, cue):
        return ONLY_NAMES
    source = find_own_source(block, cue) or find_shared_source(block, cue)
    is_plain = block.is_plain(cue)
    if is_plain and not is_spoken(block, source, place):
        return SCARE_QUOTE
    stop = max(place + 1, content_end(block, place))
    if cue.form == "passive":
        return quote_completing(block, cue, stop)
    if source is None:
        return NO_SUBJECT
    is_whole = block.names[place - 1] in BEFORE_QUOTATION or is_sentence_behind(block, place)
    first = place if is_whole else cue.stop
    return Attribution("S V ... C", cue, source, (Range(first, stop),))


def quote_completing(block: Block, cue: FoundCue, stop: int) -> Attribution | Refusal:
    """C V C: Roe was asked, "If it rained, would you go?"; who asked is unsaid."""
    subject = find_source_before(block, cue.first)
    if subject is None:
        return NO_SOURCE
    rest = Range(cue.stop, stop)
    return Attribution("C V C", cue, None, (subject.mention, rest))


def is_spoken(block: Block, source: Range | None, place: int) -> bool:
    """Tell whether what is quoted with a verb that attributes nothing is the source's words."""
    # The storm brought "a wall of noise": the source must be named or known.
    if source is None or block.names[source.first] not in TRUSTED:
        return False
    # Children bring "lamps of peace"; it turned into "a house of glass".
    if is_crowd_or_thing(block, source.first):
        return False
    # Stone met the "gang of four" leaders.
    behind = block.names[place + 1]
    if behind in NOUNS:
        return False
    words = block.phrases.span(place, place).of(block.text).split()
    return len(words) >= SPOKEN_WORDS or is_sentence_behind(block, place)


def is_sentence_behind(block: Block, place: int) -> bool:
    """Tell whether a quoted run behind a comma is a sentence: Stone turned to Roe, "Why?"."""
    is_whole = block.names[place] in BREAKS and not block.goes_on(place)
    return is_whole and block.names[place - 1] == "comma"


def is_crowd_or_thing(block: Block, place: int) -> bool:
    """Tell whether a lone word is "it", or one for many that opens a sentence: "Children"."""
    word, nouns = block.word(place), block.vocabulary.nouns
    is_crowd = word in nouns.crowds or nouns.pronouns.get(word) == "it"
    return block.phrases.is_word(place) and is_crowd


def labelled(block: Block, first: int) -> Attribution | Refusal:
    """S: C as a whole block, such as a headline that quotes."""
    found = block.contexts.blocks["label"].match(block.letters, first, block.stop)
    if found is None:
        return NO_NAME_LABEL
    start = found.start("content")
    is_quoted = block.names[start] in QUOTED
    stop = start + 1 if is_quoted else block.sentences[start].stop
    if stop - first > HEADLINE_PHRASES:
        return LONG_HEADLINE
    content = Range(start, stop)
    # The Latest: Stone "will not bow" has a topic for its label, and Stone speaks.
    if not is_quoted and not (label_may_be_name(block, first) and is_headline(block, content)):
        return NOTHING_SAID
    source = Range(*found.span("source"))
    return Attribution("S: C", None, source, (content,))


def is_headline(block: Block, content: Range) -> bool:
    """Tell whether what follows a label is a quoting headline: "Stone: Town will not bow"."""
    if block.has_quote(content.first, content.stop):
        return True
    is_whole = content.stop + 1 >= block.stop
    is_clause = is_whole and block.has_verb(content.first, content.stop)
    return is_clause and not is_entry_of_list(block, content)


def is_entry_of_list(block: Block, content: Range) -> bool:
    """Tell whether a line with a label is an entry in a list: "Bo Reed: Theft, held in jail."."""
    is_stopped = block.number > 0 and block_ends_in_full_stop(block)
    # Who speaks in a sentence says "we".
    return is_stopped and "pronoun" not in block.names[content.first : content.stop]


def label_may_be_name(block: Block, label: int) -> bool:
    """Tell whether a label may be a name: "River trade: Port to grow" has a topic for it."""
    words = block.phrases.span(label, label).of(block.text).split()
    in_capitals = [word[0].isupper() or len(word) <= LONGEST_SMALL_WORD for word in words]
    # Troy police: Man stole mower
    is_name = all(in_capitals) or block.word(label) in block.vocabulary.nouns.speaking
    return block.names[label] == "proper_phrase" and is_name


def block_ends_in_full_stop(block: Block) -> bool:
    """Tell whether a full stop ends a block."""
    last = block.stop - 1
    return block.phrases.span(last, last).of(block.text) == "."


def signed(block: Block, first: int) -> Attribution | Refusal:
    """C - S as a whole block: a quotation over its author's name."""
    if block.names[first] not in QUOTED:
        # A bound on time: few blocks open with a quotation.
        return NOT_SIGNED
    found = block.contexts.blocks["signed"].match(block.letters, first, block.stop)
    if found is None:
        return NOT_SIGNED
    source = Range(*found.span("source"))
    content = Range(*found.span("content"))
    return Attribution("C - S", None, source, (content,))
