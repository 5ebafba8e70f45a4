"""Ids that are the same wherever and whenever the same evidence is seen."""

from __future__ import annotations

import hashlib

# Base 32; an id has thirteen characters of it: 65 bits.
_ONE = "abcdefghijklmnopqrstuvwxyz234567"
_TWO = tuple(one + other for one in _ONE for other in _ONE)


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, as 64 hexadecimal characters."""
    return hashlib.sha256(data).hexdigest()


def make_id(prefix: str, *parts: str) -> str:
    """An id of the form `prefix-xxxxxxxxxxxxx` that depends on the parts alone.

    The same parts give the same id on every machine; the parts are kept apart by their lengths.
    """
    whole = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8")
        whole.update(len(raw).to_bytes(8, "big") + raw)
    bits = int.from_bytes(whole.digest()[:9], "big") >> 7
    two = _TWO
    # A large case asks for millions of ids: looking up two characters at once is several times as fast as b32encode.
    return (
        f"{prefix}-{_ONE[bits >> 60]}{two[bits >> 50 & 1023]}{two[bits >> 40 & 1023]}{two[bits >> 30 & 1023]}"
        f"{two[bits >> 20 & 1023]}{two[bits >> 10 & 1023]}{two[bits & 1023]}"
    )
