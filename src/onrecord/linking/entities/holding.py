"""When an office or a membership held, as the words say: "former", "then", "from 2005 to 2010"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from onrecord.records import AffiliationReport, Held, Interval, Reading, Ref, RoleReport
from onrecord.records.clusters import HeldWhen

_TOLD: Final[dict[HeldWhen, str]] = {
    "then": "then|at the time|at that time",
    "former": "former|formerly|ex|late|ousted|deposed|erstwhile|one-?time|outgoing|retired|previous|toppled",
    "designate": "designate|incoming|nominee for|candidate for|future|would-be|president-elect",
    "acting": "acting|interim|caretaker",
}
_WORDS: Final = {when: re.compile(rf"\b(?:{words})[\s-]", re.IGNORECASE) for when, words in _TOLD.items()}
_ELECT: Final = re.compile(r"-(?:elect|designate)\b", re.IGNORECASE)
# "in 2020" belongs to what the sentence tells as often as to the office, so it does not count.
_LEADS: Final = re.compile(r"\W*(?:from|since|between|until|till)?\s*(?:the\s)?")
_SPAN: Final = re.compile(r"^\W*(?:from|since|between|until|till)\b|^\s\((?=\d{4})")
BEFORE: Final = 14  # characters before the words of an office in which "former" or "then" may stand
AFTER: Final = 40  # characters behind them in which its days may begin


def held_roles(reading: Reading, text: str) -> Iterator[tuple[Ref, Held]]:
    """The offices of a document whose words say when they held, by their index."""
    for index, role in enumerate(reading.roles):
        held = _held(reading, text, role)
        if held is not None:
            yield Ref(document_id=reading.document_id, index=index), held


def held_affiliations(reading: Reading, text: str) -> Iterator[tuple[Ref, Held]]:
    """The affiliations of a document whose words say when they held, by their index."""
    for index, affiliation in enumerate(reading.affiliations):
        held = _held(reading, text, affiliation)
        if held is not None:
            yield Ref(document_id=reading.document_id, index=index), held


def _held(reading: Reading, text: str, report: RoleReport | AffiliationReport) -> Held | None:
    opening = text[max(0, report.start - BEFORE) : report.start].rpartition(". ")[2]
    wording = text[report.start : report.end]
    if isinstance(report, RoleReport):
        # Of a longer wording only what leads up to the title and the title count: another office may follow.
        wording = text[report.start : report.title.end]
        opening = re.split(r"[,;:]\s", opening)[-1]
    told = opening.lstrip("abcdefghijklmnopqrstuvwxyz") + wording
    when: HeldWhen | None = "designate" if _ELECT.search(wording) else None
    for name, pattern in _WORDS.items():
        if when is None and pattern.search(" " + told):
            when = name
    days = _days(reading, text, report.end)
    return Held(when=when, days=days) if when is not None or days is not None else None


def _days(reading: Reading, text: str, end: int) -> Interval | None:
    """The days of a time expression that follows the words at once: "from 2005 to 2010", "since May"."""
    if not _SPAN.match(text[end : end + AFTER]):
        return None
    for time in reading.times:
        if end <= time.start <= end + AFTER and time.days is not None:
            between = text[end : time.start]
            if _LEADS.fullmatch(between):
                return time.days
    return None
