"""Ids that are the same wherever and whenever the same evidence is seen."""

from __future__ import annotations

import hashlib
from base64 import b32encode

ID_LENGTH = 13  # base-32 characters: 65 bits


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, as 64 hexadecimal characters."""
    return hashlib.sha256(data).hexdigest()


def make_id(prefix: str, *parts: str) -> str:
    """An id of the form `prefix-xxxxxxxxxxxxx` that depends on the parts alone.

    The same parts give the same id on every machine; the parts are kept apart by their lengths.
    """
    joined = b"".join(len(raw).to_bytes(8, "big") + raw for raw in (part.encode("utf-8") for part in parts))
    # Ten bytes make sixteen characters; encoding all thirty-two would take three times as long.
    return f"{prefix}-{b32encode(hashlib.sha256(joined).digest()[:10]).decode('ascii').lower()[:ID_LENGTH]}"
