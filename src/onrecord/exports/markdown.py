"""The chronology as a Markdown text with headings of years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO

from onrecord.case.views.lines import Line
from onrecord.exports.cells import one_line

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def write_markdown(lines: Iterable[Line], out: TextIO, *, title: str) -> int:
    """Writes the lines under headings of years, those of which nothing tells the time last, and gives their number.

    Each line: its days in words or the day by which it was known, its headline, how many documents report it, and the
    place of its first report.
    """
    out.write(f"# {_plain(title)}\n")
    year: int | None = None
    undated, written = False, 0
    for line in lines:
        if line.stands is not None and line.stands.year != year:
            year = line.stands.year
            out.write(f"\n## {year}\n\n")
        elif line.stands is None and not undated:
            undated = True
            out.write("\n## Not dated\n\n")
        status = f" ({line.remarkable})" if line.remarkable else ""
        mark = "**" if line.days is not None else "_"  # a bound does not look like a day
        when = f"{mark}{line.when}{mark} " if line.stands is not None else ""
        out.write(f"- {when}{_plain(line.headline)}{status} — {_whence(line)}\n")
        written += 1
    return written


def _whence(line: Line) -> str:
    reports = f"{line.documents} report" + ("" if line.documents == 1 else "s")
    origins = "" if line.origins is None else f", {line.origins} origin" + ("" if line.origins == 1 else "s")
    if line.place is None:
        return reports + origins
    place = line.place
    outlet = _plain(place.outlet or "outlet not known")
    return f"{reports}{origins}; {outlet}, {place.document_id} {place.start}-{place.end}"


def _plain(text: str) -> str:
    """The text on one line, with a backslash before each mark that Markdown would take as its own."""
    return _MARKS.sub(r"\\\1", one_line(text))
