"""brat standoff in the schema of PolNeAR: Source, Cue, Content and the Attribution of them.

    T1<TAB>Source 25 40<TAB>Mayor Ada Stone
    T2<TAB>Cue 41 45<TAB>said
    T3<TAB>Content 0 23;47 69<TAB>"We will not rush this," "Safety comes first."
    T4<TAB>Attribution 41 45<TAB>said
    E1<TAB>Attribution:T4 Content:T3 Cue:T2 Source:T1

Offsets count code points of the text. See https://brat.nlplab.org/standoff.html.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse.formats.format import Format, RenderOptions
from newsparse.model import Article, Cue, Mention, Statement
from newsparse.span import Span

Ranges = tuple[Span, ...]
StandoffPart = tuple[str, Ranges]
"""A role and where it stands: an interrupted content in several pieces."""


def split_at_breaks(text: str, span: Span) -> Iterator[Span]:
    r"""Yield the pieces of a span between line breaks and tabs, which would end a field.

    >>> list(split_at_breaks("one \n two", Span(0, 9)))
    [Span(start=0, stop=3), Span(start=6, stop=9)]
    """
    start = span.start
    # A field of brat ends at a tab, an annotation at a line break; offsets stay, as both are one
    # sign.
    for line in span.of(text).replace("\t", "\n").splitlines(keepends=True):
        if words := line.strip():
            begin = start + len(line) - len(line.lstrip())
            yield Span(begin, begin + len(words))
        start += len(line)


def split_all(text: str, spans: Iterable[Span]) -> Ranges:
    """Return the pieces of all spans, each on one line of the text."""
    return tuple(piece for span in spans for piece in split_at_breaks(text, span))


def mention_spans(value: Mention | Cue | None) -> Ranges:
    """Return where a source or a cue stands: nowhere, if there is none."""
    return () if value is None else (value.span,)


def standoff_parts(text: str, statement: Statement) -> tuple[StandoffPart, ...]:
    """Return the roles that a statement has, and the trigger that holds them together.

    The trigger stands where the cue does, as in PolNeAR; without a cue, where the source
    or else the content does.
    """
    source = split_all(text, mention_spans(statement.source))
    cue = split_all(text, mention_spans(statement.cue))
    content = split_all(text, statement.content)
    # brat draws no event without a trigger, and PolNeAR has statements without a cue.
    trigger = cue or source or content
    parts = ("Source", source), ("Cue", cue), ("Content", content), ("Attribution", trigger)
    return tuple((role, pieces) for role, pieces in parts if pieces)


def span_line(name: str, part: StandoffPart, text: str) -> str:
    """Return the line of a text-bound annotation."""
    role, pieces = part
    places = ";".join(f"{piece.start} {piece.stop}" for piece in pieces)
    return f"{name}\t{role} {places}\t{' '.join(piece.of(text) for piece in pieces)}\n"


def event_line(number: int, names: Iterable[str]) -> str:
    """Return the line of an event, its trigger first."""
    return f"E{number}\t{' '.join(names)}\n"


def annotation_lines(article: Article) -> Iterator[str]:
    """Yield the lines of all statements; a part that several of them share comes once."""
    names: dict[StandoffPart, str] = {}
    found = (standoff_parts(article.text, statement) for statement in article.statements)
    for number, parts in enumerate(filter(None, found), start=1):
        for part in parts:
            # Two statements of one source share its annotation, as an annotator would have drawn
            # it.
            if part not in names:
                names[part] = f"T{len(names) + 1}"
                yield span_line(names[part], part, article.text)
        yield event_line(number, [f"{part[0]}:{names[part]}" for part in reversed(parts)])


def build(article: Article) -> str:
    """Return an article's statements as the content of a brat `.ann` file."""
    return "".join(annotation_lines(article))


def render(article: Article, options: RenderOptions) -> str:  # noqa: ARG001
    """Return the same, whatever the page."""
    return build(article)


FORMAT = Format(
    name="brat",
    summary="brat standoff, a NAME.ann for each",
    suffix=".ann",
    encoding="utf-8",
    build=build,
    render=render,
    render_in_series=None,
)
