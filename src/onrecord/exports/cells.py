"""Cells of tables that spreadsheets open."""

from __future__ import annotations

import re

# A spreadsheet runs a cell that begins so; a number is let through.
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def safe_cell(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it as a formula."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def one_line(text: str) -> str:
    """The text without line breaks, tabs and other control characters."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else " " for c in text).split())
