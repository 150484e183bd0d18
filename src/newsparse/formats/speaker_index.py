"""Where in an article's own tuples a value stands, for formats that refer by number."""

from __future__ import annotations

from collections.abc import Callable

from newsparse.model import Article, Speaker

PlaceOf = Callable[[Speaker | None], int | None]


def speaker_key(speaker: Speaker) -> tuple[str, int]:
    """Return what tells a speaker from the others, cheaper to hash than all mentions."""
    # No two speakers share a first mention, and all of them would take too long to hash.
    mentions = speaker.mentions
    return speaker.name, mentions[0].span.start if mentions else -1


def speaker_places(article: Article) -> PlaceOf:
    """Return a function from a speaker of the article to the place in `Article.speakers`.

    Behind them are counted those of `Article.nested_speakers`.
    """
    speakers = (*article.speakers, *article.nested_speakers)
    places = {speaker_key(speaker): place for place, speaker in enumerate(speakers)}

    def place_of(speaker: Speaker | None) -> int | None:
        return None if speaker is None else places[speaker_key(speaker)]

    return place_of
