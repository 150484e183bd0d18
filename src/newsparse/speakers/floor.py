"""How sure a speaker must be to be named: below the floor a source has none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from newsparse.model import Mention, Resolution, Speaker

NOT_SURE = Resolution(None, "not-sure")
"""What becomes of a mention whose speaker is not sure enough."""


def withhold(
    mentions: Sequence[Mention], resolutions: Sequence[Resolution], floor: float
) -> tuple[Resolution, ...]:
    """Return the resolutions without the speakers that are less sure than a floor.

    A speaker who is named elsewhere keeps only the mentions that are sure enough.

    Raises:
        ValueError: if there is not one resolution for each mention.
    """
    kept = [one if is_sure_enough(one, floor) else NOT_SURE for one in resolutions]
    pairs = list(zip(mentions, kept, strict=True))
    withheld = (one.speaker for one in resolutions if not is_sure_enough(one, floor))
    speakers = {id(speaker): speaker for speaker in filter(None, withheld)}
    renewed = {
        place: renew(speaker, mentions_of(speaker, pairs)) for place, speaker in speakers.items()
    }
    return tuple(with_speaker(one, renewed) for one in kept)


def is_sure_enough(resolution: Resolution, floor: float) -> bool:
    """Tell whether a speaker may be named, or whether there is none."""
    return resolution.confidence is None or resolution.confidence >= floor


def mentions_of(
    speaker: Speaker, pairs: Iterable[tuple[Mention, Resolution]]
) -> tuple[Mention, ...]:
    """Return the mentions that still mean a speaker, each place once.

    A source that others only report is none of the mentions of one whom the article has speak.
    """
    kept = dict.fromkeys(mention for mention, one in pairs if one.speaker is speaker)
    is_own = frozenset(speaker.mentions).__contains__
    own = tuple(filter(is_own, kept))
    return own or tuple(kept)


def renew(speaker: Speaker, mentions: tuple[Mention, ...]) -> Speaker:
    """Return a speaker with other mentions."""
    return evolve(speaker, mentions=mentions)


def with_speaker(resolution: Resolution, renewed: Mapping[int, Speaker]) -> Resolution:
    """Return a resolution with its speaker renewed."""
    speaker = renewed.get(id(resolution.speaker))
    return evolve(resolution, speaker=speaker) if speaker else resolution
