"""An explanation for the terminal, section by section."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from attrs import frozen

from newsparse.explanation.interlinear import interlinear
from newsparse.explanation.records import (
    CandidateExplanation,
    CueExplanation,
    Explanation,
    LineExplanation,
    MentionExplanation,
    NestedExplanation,
    PlaceExplanation,
    Section,
    SentenceExplanation,
    StatementExplanation,
    TrialExplanation,
)
from newsparse.formats.styled_text import Line, Styled, columns, wrap_styled
from newsparse.formats.wording import BETWEEN_FACTS, tidy
from newsparse.in_words import counted
from newsparse.vocabulary.phrase_classes import QUOTED

# Columns that lines are indented_lines to, however narrow or wide the terminal.
NARROWEST, WIDEST = 60, 160
# Columns in front of a sentence's words and of the parts of its parts.
STEP = 2
# Columns of the names of rules and candidates at most, if their reasons stand beside them.
WIDEST_NAME = 26

EMPTY_LINE: Line = ()


def explanation_lines(
    explanation: Explanation, width: int, sections: Iterable[Section]
) -> Iterator[Line]:
    """Yield an explanation in lines of at most this many columns.

    Args:
        explanation: What is told.
        width: The columns of the terminal.
        sections: What is told of it.
    """
    room = min(max(width, NARROWEST), WIDEST)
    for number, section in enumerate(sections):
        if number:
            yield EMPTY_LINE
        yield from WRITERS[section](explanation, room)


# The head


def head_section(explanation: Explanation, width: int) -> Iterator[Line]:
    """Yield what the lines of the head were taken for."""
    published = explanation.published or "unknown"
    yield heading("HEAD", f"published {published}", width)
    if explanation.lines:
        yield from named_lines("headline", explanation.why_headline, width, margin=STEP)
        yield from named_lines("its end", explanation.why_head_ends, width, margin=STEP)
    for line in explanation.lines:
        yield EMPTY_LINE
        yield from head_line_lines(line, width)


def head_line_lines(line: LineExplanation, width: int) -> Iterator[Line]:
    """Yield one line of the head, and what it could not be."""
    names = ", ".join(line.taken_for)
    yield from labelled_lines(f"line {line.line}", [Styled(line.text)], width)
    yield from indented_lines([Styled("taken for ", "quiet"), Styled(names, "name")], width)
    yield from trial_lines(line.trials, width)


# Sentences


def sentences_section(explanation: Explanation, width: int) -> Iterator[Line]:
    """Yield the sentences with their words, cues and statements."""
    yield heading("SENTENCES", counted(len(explanation.sentences), "sentence"), width)
    for sentence in explanation.sentences:
        yield EMPTY_LINE
        yield from sentence_lines(sentence, width)


def sentence_lines(sentence: SentenceExplanation, width: int) -> Iterator[Line]:
    """Yield one sentence."""
    yield from labelled_lines(f"line {sentence.line}", [Styled(sentence.text)], width)
    yield EMPTY_LINE
    for line in interlinear(sentence.phrases, width - STEP):
        yield (Styled(" " * STEP), *line) if line else EMPTY_LINE
    for cue in sentence.cues:
        # Every verb is a cue of quotations beside it; most have none, and then nothing was tried.
        if cue.trials or cue.statement is not None:
            yield EMPTY_LINE
            yield from cue_lines(cue, width)
    for place in sentence.places:
        # That no label opens a paragraph and no colon ends it goes without saying where its
        # sentence attributes something: that is left to the JSON.
        if sentence.statements and not is_worth_a_line(place):
            continue
        yield EMPTY_LINE
        yield from indented_lines([Styled("at ", "quiet"), Styled(place.text, "name")], width)
        yield from staged_lines(place.trials, width)
    for statement in sentence.statements:
        yield EMPTY_LINE
        yield from explained_statement_lines(statement, width)


def is_worth_a_line(place: PlaceExplanation) -> bool:
    """Tell whether a place without a cue attributes something, or is a quotation."""
    return place.tag in QUOTED or any(trial.taken for trial in place.trials)


def cue_lines(cue: CueExplanation, width: int) -> Iterator[Line]:
    """Yield a cue, and the frames that were tried for it."""
    takes = f"takes {' '.join(cue.takes)}" if cue.takes else ""
    facts = BETWEEN_FACTS.join(filter(None, (cue.lemma, cue.kind, cue.form, takes)))
    title = [Styled("cue ", "quiet"), Styled(cue.text, "name"), Styled(f"{BETWEEN_FACTS}{facts}")]
    yield from indented_lines(title, width)
    yield from staged_lines(cue.trials, width)


def staged_lines(trials: Iterable[TrialExplanation], width: int) -> Iterator[Line]:
    """Yield trials below what was gone over when they came up."""
    for stage, same in groupby(trials, key=lambda trial: trial.stage):
        yield from indented_lines([Styled(stage, "quiet")], width, margin=2 * STEP)
        yield from trial_lines(list(same), width, margin=3 * STEP)


def explained_statement_lines(statement: StatementExplanation, width: int) -> Iterator[Line]:
    """Yield a statement, and what was decided about it."""
    title = [Styled(f"statement {statement.statement} ", "quiet"), Styled(statement.frame, "name")]
    yield from indented_lines(title, width)
    for name, words in shown_parts_of_statement(statement):
        yield from named_lines(name, words, width)
    yield from staged_lines(statement.days, width)
    for one in statement.nested:
        yield from nested_lines(one, width)


def nested_lines(nested: NestedExplanation, width: int) -> Iterator[Line]:
    """Yield a statement that another one reports."""
    title = [
        Styled(f"statement {nested.statement} inside {nested.inside} ", "quiet"),
        Styled(nested.frame, "name"),
    ]
    yield from indented_lines(title, width, margin=2 * STEP)
    parts = {"source": nested.source, "cue": nested.cue, "content": nested.content}
    for name, words in parts.items():
        yield from named_lines(name, words, width, margin=3 * STEP)
    yield from named_lines("speaker", nested.speaker or "nobody", width, margin=3 * STEP)


def shown_parts_of_statement(statement: StatementExplanation) -> Iterator[tuple[str, str]]:
    """Yield the parts of a statement that it has, by their names."""
    parts = [("source", statement.source), ("cue", statement.cue)]
    for piece in statement.content:
        parts += [("content", piece.text), ("ended by", piece.end)]
    parts += [("sure", how_sure(statement)), ("speaker", statement.speaker)]
    parts.append(("said on", statement.said_on))
    for name, words in parts:
        if words is not None:
            yield name, words


def how_sure(statement: StatementExplanation) -> str:
    """Return how sure a statement is and why: `62%: 72% of its frame and cue, thing -5`."""
    facts = [f"{fact.name} {fact.points:+}" for fact in statement.evidence]
    told = ", ".join((f"{statement.share:.0%} of its frame and cue", *facts))
    return f"{statement.confidence:.0%}: {told}"


# Mentions


def mentions_section(explanation: Explanation, width: int) -> Iterator[Line]:
    """Yield the sources, and whom each was found to mean."""
    yield heading("MENTIONS", counted(len(explanation.mentions), "mention"), width)
    for mention in explanation.mentions:
        yield from mention_lines(mention, width)


def mention_lines(mention: MentionExplanation, width: int) -> Iterator[Line]:
    """Yield one source."""
    yield from labelled_lines(
        f"line {mention.line}",
        [
            Styled(mention.text, "name"),
            Styled(f"{BETWEEN_FACTS}{mention.reading}", "quiet"),
        ],
        width,
    )
    if mention.speaker is None:
        yield from named_lines("means", f"nobody: {mention.unresolved}", width)
    else:
        told = (mention.speaker, mention.kind, mention.role, ", ".join(mention.pronouns))
        facts = BETWEEN_FACTS.join(filter(None, told))
        yield from named_lines("means", facts, width)
    if mention.confidence is not None:
        ground = (mention.ground or "").replace("_", " ")
        yield from named_lines("sure", f"{mention.confidence:.0%}: {ground}", width)
    yield from trial_lines(mention.trials, width)


# Names


def names_section(explanation: Explanation, width: int) -> Iterator[Line]:
    """Yield whom and what the article names, with what tells their kinds."""
    yield heading("NAMES", counted(len(explanation.entities), "bearer"), width)
    for entity in explanation.entities:
        told = (entity.kind, f"told by {entity.evidence}", ", ".join(entity.pronouns))
        facts = BETWEEN_FACTS.join(filter(None, told))
        yield from indented_lines(
            [Styled(entity.name, "name"), Styled(f"{BETWEEN_FACTS}{facts}")], width, margin=0
        )
        for name in entity.names:
            could_be = f", could be {' or '.join(name.could_be)}" if name.could_be else ""
            label = f"line {name.line}"
            words = [Styled(f"{name.text}: {name.how}{could_be}")]
            yield from labelled_lines(label, words, width, margin=2 * STEP)


# What all sections are made of


def heading(title: str, facts: str, width: int) -> Line:
    """Return the line that opens a section."""
    rule = "─" * max(0, width - columns(f"{title} {facts} "))
    return (Styled(title, "title"), Styled(f" {facts} {rule}", "quiet"))


def indented_lines(runs: Sequence[Styled], width: int, margin: int = STEP) -> Iterator[Line]:
    """Yield runs as lines behind a margin."""
    for line in wrap_styled(runs, width - margin):
        yield (Styled(" " * margin), *line)


def labelled_lines(
    label: str, runs: Sequence[Styled], width: int, margin: int = 0
) -> Iterator[Line]:
    """Yield runs as lines, with a label in front of the first and as much space before the rest."""
    room = len(label) + 2
    for number, line in enumerate(wrap_styled(runs, width - margin - room)):
        shown = label if number == 0 else ""
        yield (Styled(" " * margin), Styled(shown.ljust(room), "quiet"), *line)


def named_lines(name: str, words: str, width: int, margin: int = 2 * STEP) -> Iterator[Line]:
    """Yield words with what they are in front of them."""
    yield from labelled_lines(name.ljust(len("ended by")), [Styled(words)], width, margin)


def trial_lines(
    trials: Sequence[TrialExplanation], width: int, margin: int = 2 * STEP
) -> Iterator[Line]:
    """Yield the rules that were tried, in order, with their candidates."""
    table = ReasonTable(width, margin, name_column(trial.rule for trial in trials))
    for trial in trials:
        yield from verdict_lines(trial.rule, trial, table)
        names = [f"{candidate.name}, line {candidate.line}" for candidate in trial.candidates]
        inner = ReasonTable(width, margin + STEP, name_column(names))
        for name, candidate in zip(names, trial.candidates, strict=True):
            yield from verdict_lines(name, candidate, inner)


def name_column(names: Iterable[str]) -> int:
    """Return how many columns names take, so that what is said of them stands in a column.

    What is longer, as the names of four frames that one function finds, has a line to itself.
    """
    return max((len(name) for name in names if len(name) <= WIDEST_NAME), default=WIDEST_NAME)


@frozen
class ReasonTable:
    """Where a table of names and reasons stands in a line."""

    width: int
    """The columns of the terminal."""
    margin: int
    """The columns in front of it."""
    names: int
    """The columns of its names."""


def verdict_lines(
    name: str, told: TrialExplanation | CandidateExplanation, table: ReasonTable
) -> Iterator[Line]:
    """Yield what was tried, whether it was taken, and why."""
    mark, name = "yes" if told.taken else "no", tidy(name)
    # One long name would push all reasons to the right edge.
    if len(name) > table.names:
        title = [Styled(f"{mark:5}", "quiet"), Styled(name, "quiet")]
        yield (Styled(" " * table.margin), *title)
        mark, name = "", ""
    label = f"{mark:5}{name:{table.names}}"
    reason = Styled(told.reason, "name" if told.taken else "plain")
    yield from labelled_lines(label, [reason], table.width, table.margin)


WRITERS: Mapping[Section, Callable[[Explanation, int], Iterator[Line]]] = MappingProxyType(
    {
        "head": head_section,
        "sentences": sentences_section,
        "mentions": mentions_section,
        "names": names_section,
    }
)
