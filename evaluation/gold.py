"""The digest that says whether the gold is the one that a floor was pinned on."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path


def gold_digest(corpora: Path, paths: Sequence[str]) -> str:
    """The first 16 digits of a SHA-256 over the named files and folders, names and bytes, in sorted order.

    A path that begins with `evaluation/` is taken from the project, any other from the corpora.
    """
    told = hashlib.sha256()
    for name in sorted(paths):
        base = Path(__file__).parent.parent if name.startswith("evaluation/") else corpora
        top = base / name
        files = sorted(path for path in top.rglob("*") if path.is_file()) if top.is_dir() else [top]
        for path in files:
            told.update(path.relative_to(base).as_posix().encode() + b"\0")
            told.update(path.read_bytes() if path.is_file() else b"missing")
    return told.hexdigest()[:16]
