"""Dated lines as calendar entries (iCalendar, RFC 5545): mostly the deadlines of pledges."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import BinaryIO, Final

from onrecord.case.views.lines import Line
from onrecord.exports.cells import one_line
from onrecord.text.intervals import in_words

FOLD: Final = 75  # octets of a line at most, the line break not counted


def write_icalendar(lines: Iterable[Line], out: BinaryIO, *, stamp: str) -> int:
    """Writes one calendar with one all-day entry for each dated line, and gives their number.

    `stamp` is when the case was built, as ISO 8601 in UTC: two exports of one build are the same bytes. A line that is
    known to lie between two days is an entry over all of them, and says so. The UID is the line's lasting id, so a
    calendar program brings an entry up to date. What is lost: undated lines, reports but for the first.
    """
    at = _stamp(stamp)
    written = 0
    _put(out, "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OnRecord//OnRecord//EN", "CALSCALE:GREGORIAN")
    for line in lines:
        if line.days is None:
            continue
        first, last = line.days.earliest, line.days.latest
        written += 1
        _put(
            out,
            "BEGIN:VEVENT",
            f"UID:{_escaped(line.id)}@onrecord",
            f"DTSTAMP:{at}",
            f"DTSTART;VALUE=DATE:{_day(first)}",
            *((f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}",) if last < date.max else ()),
            f"SUMMARY:{_escaped(one_line(line.headline))}",
            f"DESCRIPTION:{_escaped(_told(line))}",
            f"CATEGORIES:{_escaped(line.kind)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        )
    _put(out, "END:VCALENDAR")
    return written


def _told(line: Line) -> str:
    parts = [line.kind if not line.status else f"{line.kind}, {line.status}", in_words(line.days)]
    if line.days is not None and line.days.days > 1:
        parts.append("a day within this time, or all of it: no closer is told")
    if line.place is not None:
        parts.append(f"{line.place.outlet or 'outlet not known'}, {in_words(line.place.published)}")
    return "; ".join(one_line(part) for part in parts)


def _stamp(moment: str) -> str:
    digits = "".join(character for character in moment[:19] if character.isdigit()).ljust(14, "0")
    return f"{digits[:8]}T{digits[8:14]}Z"


def _day(day: date) -> str:
    return day.strftime("%Y%m%d") if day.year >= 1000 else f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _put(out: BinaryIO, *lines: str) -> None:
    for line in lines:
        out.write(folded(line))


def folded(line: str) -> bytes:
    """The line in UTF-8 with its break, folded so that none is longer than 75 octets and no character is cut."""
    parts: list[bytes] = []
    current = b""
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(current) + len(octets) > FOLD:
            parts.append(current)
            current = b" "
        current += octets
    return b"\r\n".join([*parts, current]) + b"\r\n"
