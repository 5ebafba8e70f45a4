"""Which weights are packaged, without opening them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from onrecord.ids import digest

PACKAGED = Path(__file__).parent / "weights"


@cache
def weights_digest(folder: Path = PACKAGED) -> str:
    """A SHA-256 over the digests of all files of the weights, as 64 hexadecimal characters.

    It changes whenever a file does. It is read from digests.json alone: `open_weights` checks
    that the files are the ones that it states.
    """
    stated = json.loads((folder / "digests.json").read_text(encoding="utf-8"))
    return digest("\n".join(f"{name} {stated[name]}" for name in sorted(stated)).encode())
