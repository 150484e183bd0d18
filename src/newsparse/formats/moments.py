"""Moments in the form that all tables share."""

from __future__ import annotations

import datetime as dt

from newsparse.model import Published


def moment_in_utc(published: Published | None) -> dt.datetime | None:
    """Return the publication in universal time, if day, time and zone are known."""
    value = published and published.value
    # A time without its zone is no moment: the same clock stands at other times elsewhere.
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return value.astimezone(dt.UTC)
    return None
