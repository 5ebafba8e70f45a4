"""How the record's values look in a terminal."""

from __future__ import annotations

import sys

from rich.console import Console


def console() -> Console:
    """What tables and text are printed on: as wide as the terminal, or 120 where there is none."""
    return Console(width=None if sys.stdout.isatty() else 120, highlight=False, markup=False, soft_wrap=False)


def one_line(text: str) -> str:
    """The text on one line, its white space folded to single spaces, without control characters."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "�" for c in text).split())
