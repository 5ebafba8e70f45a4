"""Dated lines as the spreadsheet that TimelineJS reads (Knight Lab), as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import Final, TextIO

from onrecord.case.views.lines import Line
from onrecord.exports.cells import one_line, safe_cell
from onrecord.text.intervals import in_words

COLUMNS: Final = (
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Type",
    "Group",
    "Background",
)
HEADLINE_AT_MOST: Final = 140


def write_timelinejs(lines: Iterable[Line], out: TextIO) -> int:
    """Writes a header and the dated lines, and gives their number.

    `Display Date` says an interval as it is; `End ...` is its last day, empty for a single day. `Group` is the kind
    of line. What is lost: undated lines, origins and disagreements, all reports but the first.
    """
    writer = csv.DictWriter(out, fieldnames=list(COLUMNS), lineterminator="\r\n", restval="")
    writer.writeheader()
    written = 0
    for line in lines:
        if line.days is not None:
            writer.writerow({column: safe_cell(one_line(value)) for column, value in _row(line).items()})
            written += 1
    return written


def _row(line: Line) -> dict[str, str]:
    assert line.days is not None
    first, last = line.days.earliest, line.days.latest
    row = {
        "Year": str(first.year),
        "Month": str(first.month),
        "Day": str(first.day),
        "Display Date": in_words(line.days),
        "Headline": _shortened(line.headline),
        "Text": " ".join(part for part in (_more(line), _whence(line)) if part),
        "Group": line.kind,
    }
    if last != first:
        row |= {"End Year": str(last.year), "End Month": str(last.month), "End Day": str(last.day)}
    return row


def _shortened(text: str) -> str:
    if len(text) <= HEADLINE_AT_MOST:
        return text
    return text[: max(text.rfind(" ", 0, HEADLINE_AT_MOST), HEADLINE_AT_MOST // 2)].rstrip() + " …"


def _more(line: Line) -> str:
    whole = line.headline if len(line.headline) > HEADLINE_AT_MOST else ""
    return f"({line.remarkable}) {whole}".strip() if line.remarkable else whole


def _whence(line: Line) -> str:
    reports = f"{line.documents} report" + ("" if line.documents == 1 else "s")
    if line.place is None:
        return reports
    return (
        f"{line.place.outlet or line.place.title or 'outlet not known'}, {in_words(line.place.published)}; {reports}."
    )
