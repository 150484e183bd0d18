"""The way from a text to its explanation: the article is read, and asked how."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newsparse.explanation.explained_lines import explain_lines
from newsparse.explanation.explained_mentions import explain_mentions
from newsparse.explanation.explained_sentences import explain_sentences
from newsparse.explanation.records import Explanation
from newsparse.language import Language
from newsparse.model import Article, KnownSpeaker, Mention, Resolution
from newsparse.parser import parse_article
from newsparse.speakers.resolution import resolve_speakers
from newsparse.syntax.page import Page


class PageKeeper:
    """A stage of speakers that keeps the page it is given, so that it is read once."""

    def __init__(self) -> None:
        """Begin without a page."""
        self.pages: list[Page] = []

    def __call__(
        self, page: Page, mentions: Sequence[Mention], known: Sequence[KnownSpeaker] = ()
    ) -> Sequence[Resolution]:
        """Keep the page, and resolve the mentions as ever."""
        self.pages.append(page)
        return resolve_speakers(page, mentions, known)


def explain(
    text: str, *, published: dt.date | None = None, language: str | Language = "en"
) -> Explanation:
    """Read a news article, and tell how: what was seen, tried and refused.

    It is for people who mend a wrong result, and takes a few times as long as `parse_article`.

    Args:
        text: The article as plain text.
        published: The publication date, as for `parse_article`.
        language: The code of a language that newsparse knows, or a `Language`.

    Raises:
        TypeError: if the text is no `str` or the date no `datetime.date`.
        LanguageError: if the language is unknown.

    >>> explanation = explain('"We are ready," Mayor Ada Stone said.')
    >>> [(cue.text, cue.lemma) for cue in explanation.sentences[0].cues]
    [('said', 'say')]
    """
    keeper = PageKeeper()
    article = parse_article(text, published=published, language=language, resolve=keeper)
    return explain_article(article, keeper.pages[0])


def explain_article(article: Article, page: Page) -> Explanation:
    """Return how an article was read, given the page that it was read from."""
    return Explanation(
        text=article.text,
        language=article.language,
        published=article.published.value.isoformat() if article.published else None,
        lines=explain_lines(article, page.vocabulary),
        sentences=explain_sentences(article, page),
        mentions=explain_mentions(article, page),
    )
