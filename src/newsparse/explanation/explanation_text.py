"""An explanation for the terminal, section by section."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from newsparse.explanation.interlinear import interlinear
from newsparse.explanation.records import (
    CandidateExplanation,
    CueExplanation,
    Explanation,
    LineExplanation,
    MentionExplanation,
    Section,
    SentenceExplanation,
    StatementExplanation,
    TrialExplanation,
)
from newsparse.formats.styled_text import Line, Look, Styled, columns, wrap_styled
from newsparse.formats.wording import BETWEEN_FACTS, counted, tidy

# Columns that lines are indented_lines to, however narrow or wide the terminal.
NARROWEST, WIDEST = 60, 160
# Columns in front of a sentence's words and of the parts of its parts.
STEP = 2
# Columns of the names of rules and candidates, so that what is said of them stands in a column.
NAME_WIDTH = 24

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
    for line in explanation.lines:
        yield from head_line_lines(line, width)


def head_line_lines(line: LineExplanation, width: int) -> Iterator[Line]:
    """Yield one line of the head, and what it could not be."""
    names = ", ".join(line.taken_for)
    yield from labelled_lines(f"line {line.line}", [Styled(names, "name")], width, margin=STEP)
    yield from indented_lines([Styled(line.text, "quiet")], width, margin=2 * STEP)
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
    told = [cue for cue in sentence.cues if cue.trials or cue.statement is not None]
    for cue in told:
        yield EMPTY_LINE
        yield from cue_lines(cue, width)
    for statement in sentence.statements:
        yield EMPTY_LINE
        yield from explained_statement_lines(statement, width)


def cue_lines(cue: CueExplanation, width: int) -> Iterator[Line]:
    """Yield a cue, and the frames that were tried for it."""
    takes = f"takes {' '.join(cue.takes)}" if cue.takes else ""
    facts = BETWEEN_FACTS.join(filter(None, (cue.lemma, cue.kind, cue.form, takes)))
    yield from indented_lines(
        [
            Styled("cue ", "quiet"),
            Styled(cue.text, "name"),
            Styled(f"{BETWEEN_FACTS}{facts}"),
        ],
        width,
    )
    yield from trial_lines(cue.trials, width)


def explained_statement_lines(statement: StatementExplanation, width: int) -> Iterator[Line]:
    """Yield a statement, and what was decided about it."""
    title = [
        Styled(f"statement {statement.statement} ", "quiet"),
        Styled(statement.frame, "name"),
    ]
    yield from indented_lines(title, width)
    for name, words in parts_of_statement(statement):
        yield from named_lines(name, words, width)
    yield from trial_lines(statement.days, width)


def parts_of_statement(statement: StatementExplanation) -> Iterator[tuple[str, str]]:
    """Yield the parts of a statement that it has, by their names."""
    parts = (
        ("source", statement.source),
        ("cue", statement.cue),
        *(("content", piece) for piece in statement.content),
        ("ended by", statement.content_end),
        ("speaker", statement.speaker),
        ("said on", statement.said_on),
    )
    for name, words in parts:
        if words is not None:
            yield name, words


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
        facts = BETWEEN_FACTS.join(filter(None, (mention.speaker, mention.kind, mention.role)))
        yield from named_lines("means", facts, width)
    yield from trial_lines(mention.trials, width)
    for candidate in mention.candidates:
        yield from candidate_lines(candidate, width)


def candidate_lines(candidate: CandidateExplanation, width: int) -> Iterator[Line]:
    """Yield somebody whom a source could mean, and what speaks for or against that."""
    label = f"{'is' if candidate.taken else 'not':5}{tidy(candidate.name):{NAME_WIDTH}}"
    look: Look = "name" if candidate.taken else "plain"
    yield from labelled_lines(label, [Styled(candidate.verdict, look)], width, margin=2 * STEP)


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


def named_lines(name: str, words: str, width: int) -> Iterator[Line]:
    """Yield words with what they are in front of them."""
    yield from labelled_lines(name.ljust(len("ended by")), [Styled(words)], width, margin=2 * STEP)


def trial_lines(trials: Iterable[TrialExplanation], width: int) -> Iterator[Line]:
    """Yield the rules that were tried, in order."""
    for trial in trials:
        yield from verdict_lines(trial.rule, trial.refused, width)


def verdict_lines(name: str, refused: str | None, width: int) -> Iterator[Line]:
    """Yield what was tried, and that it was taken, or why not."""
    label = f"{'no' if refused else 'yes':5}{tidy(name):{NAME_WIDTH}}"
    look: Look = "plain" if refused else "name"
    yield from labelled_lines(label, [Styled(refused or "taken", look)], width, margin=2 * STEP)


WRITERS: Mapping[Section, Callable[[Explanation, int], Iterator[Line]]] = MappingProxyType(
    {"head": head_section, "sentences": sentences_section, "mentions": mentions_section}
)
