"""From text to article: the stages, in order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsparse.assembly import assemble, find_details, find_mentions, with_contents
from newsparse.header.layout import Layout, read_layout
from newsparse.language import Language
from newsparse.model import Article, KnownSpeaker, day_of
from newsparse.plain import read_plain
from newsparse.span import Span
from newsparse.speakers.resolution import SpeakerResolver, resolve_speakers
from newsparse.statements.drafts import find_statements
from newsparse.syntax.page import read_page
from newsparse.vocabulary.vocabulary import load_vocabulary


def parse_article(
    text: str,
    *,
    published: dt.date | None = None,
    language: str | Language = "en",
    known_speakers: Sequence[KnownSpeaker] = (),
    resolve: SpeakerResolver = resolve_speakers,
) -> Article:
    """Read a news article.

    Args:
        text: The article as plain text; it is never changed, and every span counts
            its code points.
        published: The publication date, if the caller knows it; it is used where the
            text has none, and a conflict is one of the article's problems.
        language: The code of a language that newsparse knows, or a `Language`.
        known_speakers: People and bodies that the article may mention; what it says of
            them itself comes first.
        resolve: The stage that tells whom the sources mean; a function of your own can
            take its place.

    Raises:
        TypeError: if the text is no `str` or the date no `datetime.date`.
        LanguageError: if the language is unknown.
        ValueError: if `resolve` does not return one resolution for each mention.

    >>> article = parse_article('"We are ready," Mayor Ada Stone said.')
    >>> statement = article.statements[0]
    >>> statement.source.text, statement.cue.text, statement.speaker.name
    ('Mayor Ada Stone', 'said', 'Ada Stone')
    """
    check_arguments(text, published, language)
    vocabulary = load_vocabulary(language)
    # All stages read the plain form, in which nothing is unseen; the article is of the text given.
    plain = read_plain(text)
    layout = read_layout(plain.text, published, vocabulary)
    page = read_page(plain.text, blocks_of(layout), vocabulary)
    drafts = find_statements(page)
    mentions = find_mentions(page, drafts)
    resolutions = resolve(with_contents(page, drafts), mentions, known_speakers)
    details = find_details(page, drafts, day_of(layout.published))
    return plain.put_back(assemble(page, layout, details, mentions, resolutions))


def blocks_of(layout: Layout) -> tuple[Span, ...]:
    """Return what is read for statements: the headline, if there is one, and the paragraphs."""
    head = [layout.headline.span] if layout.headline else []
    return (*head, *(paragraph.span for paragraph in layout.paragraphs))


def check_arguments(text: object, published: object, language: object) -> None:
    """Raise a `TypeError` that says what to do, if an argument is of the wrong type."""
    if not isinstance(text, str):
        remedy = ": decode the bytes first" if isinstance(text, (bytes, bytearray)) else ""
        raise TypeError(
            f"parse_article() needs the text as a str, not {type(text).__name__}{remedy}"
        )
    if published is not None and not isinstance(published, dt.date):
        raise TypeError(
            f"published must be a datetime.date or datetime.datetime, "
            f"not {type(published).__name__}: use date.fromisoformat()"
        )
    if not isinstance(language, (str, Language)):
        raise TypeError(f"language must be a code or a Language, not {type(language).__name__}")
