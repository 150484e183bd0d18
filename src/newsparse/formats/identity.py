"""What a text is called where it has no address: by its content, after RFC 6920."""

from __future__ import annotations

import base64
import hashlib


def name_text(text: str) -> str:
    """Return an IRI that equal texts share and no others: the SHA-256 of their UTF-8.

    >>> name_text("The bridge is shut.")
    'ni:///sha-256;W-wqouMlLqg6ZO1ahTUhBJo5ONmMpJGqEbADPXR4L4s'
    """
    # Half a surrogate pair is a difference between two texts like any other.
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).decode('ascii').rstrip('=')}"
