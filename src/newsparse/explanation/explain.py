"""The way from a text to its explanation: the article is read, and asked how."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsparse.explanation.explained_days import explain_days
from newsparse.explanation.explained_entities import explain_entities
from newsparse.explanation.explained_lines import explain_head
from newsparse.explanation.explained_mentions import explain_mentions
from newsparse.explanation.explained_sentences import explain_sentences
from newsparse.explanation.records import Explanation
from newsparse.language import Language
from newsparse.model import (
    Article,
    KnownHead,
    KnownSpeaker,
    Mention,
    Resolution,
    known_arguments,
)
from newsparse.parser import parse_article
from newsparse.plain import read_plain
from newsparse.speakers.resolution import resolve_speakers
from newsparse.statements.drafts import find_statements
from newsparse.syntax.page import Page


class Resolver:
    """The stage of speakers as it always is, which keeps what it is given and what it returns."""

    def __init__(self) -> None:
        """Begin with nothing kept."""
        self.kept: list[tuple[Page, Sequence[Mention], Sequence[Resolution]]] = []

    def __call__(
        self, page: Page, mentions: Sequence[Mention], known: Sequence[KnownSpeaker] = ()
    ) -> Sequence[Resolution]:
        """Resolve the mentions, and keep all of it."""
        resolutions = resolve_speakers(page, mentions, known)
        self.kept.append((page, mentions, resolutions))
        return resolutions


def explain(  # noqa: PLR0913 - each is told by its name
    text: str,
    *,
    headline: str | None = None,
    authors: str | Sequence[str] = (),
    published: dt.date | str | None = None,
    language: str | Language = "en",
    known_speakers: Sequence[KnownSpeaker] = (),
    sure: float | None = None,
) -> Explanation:
    """Read a news article, and tell how: what was seen, tried and refused.

    It is for people who mend a wrong result, and takes a few times as long as `parse_article`.

    Args:
        text: The article as plain text.
        headline: The headline, as for `parse_article`.
        authors: The authors, as for `parse_article`.
        published: The publication date, as for `parse_article`.
        language: The code of a language that newsparse knows, or a `Language`.
        known_speakers: People and bodies that the article may mention, as for `parse_article`.
        sure: How likely a speaker must be right to be named, as for `parse_article`.

    Raises:
        TypeError: if an argument is of the wrong type.
        ValueError: if `sure` is no number from 0 to 1.
        LanguageError: if the language is unknown.

    >>> explanation = explain('"We are ready," Mayor Ada Stone said.')
    >>> [(cue.text, cue.lemma) for cue in explanation.sentences[0].cues]
    [('said', 'say')]
    """
    # The page is read once, by the parse itself, so that what is explained is what was read.
    resolver = Resolver()
    plain = read_plain(text)
    known = KnownHead(headline, authors, published)
    told = known_arguments(known)
    article = parse_article(
        plain.text,
        **told,
        language=language,
        known_speakers=known_speakers,
        resolve=resolver,
        sure=sure,
    )
    return plain.put_back(explain_article(article, known, resolver, sure))


def is_source_of_article(mention: Mention, page: Page) -> bool:
    """Tell whether the article itself names a source: one that others report has no rules."""
    return mention.span not in page.reported


def explain_article(
    article: Article, known: KnownHead, resolver: Resolver, sure: float | None
) -> Explanation:
    """Return how an article was read, by what the stage of speakers was given."""
    # A parse resolves all its mentions at once.
    ((page, given, found),) = resolver.kept
    told = [
        (one, what)
        for one, what in zip(given, found, strict=True)
        if is_source_of_article(one, page)
    ]
    mentions, resolutions = [one for one, _ in told], [what for _, what in told]
    head = explain_head(article, known, page.vocabulary)
    floor = page.vocabulary.speaker_confidence.sure if sure is None else sure
    drafts = find_statements(page)
    days = explain_days(page, drafts, article.date)
    return Explanation(
        text=article.text,
        language=article.language,
        published=article.published.value.isoformat() if article.published else None,
        why_headline=head.why_headline,
        why_head_ends=head.why_end,
        lines=head.lines,
        sentences=explain_sentences(article, page, drafts, days),
        mentions=explain_mentions(page, mentions, resolutions, floor),
        entities=explain_entities(page, mentions),
    )
