"""What a build says of a file that it could not take in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One source that could not be read: where it is, a stable code, what is wrong and what to do."""

    source: str
    code: str
    message: str
    sha256: str | None = None
