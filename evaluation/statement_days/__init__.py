"""The days of statements, against TimeBank: reporting events that a person linked to a calendar day.

A statement is scored where its cue holds an event of the class REPORTING that a TLINK puts within a day (of a time
expression or of the document's creation). "Named": a day stands beside the words of saying; "occasion" and "tells of":
the day comes from an earlier statement of its speaker, or from what it speaks of; it is right where it holds the gold
day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

from onrecord.reading.pipeline import READERS
from onrecord.reading.reader import readable_spans
from onrecord.records import Document, Interval, Reading, Zone

_WITHIN = frozenset({"IS_INCLUDED", "INCLUDES", "SIMULTANEOUS", "DURING"})
_WAYS = ("named", "occasion", "tells of")


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A text with the days of its reporting events by the places where these begin."""

    document: Document
    days: dict[int, Interval]


def linked_texts(corpora: Path) -> Iterator[Linked]:
    """TimeBank's texts with a creation day, in the order of their names."""
    for path in sorted((corpora / "tempeval3-train" / "TimeBank").glob("*.tml")):
        root = ElementTree.parse(path).getroot()
        times = {time.get("tid"): time for time in root.iter("TIMEX3")}
        created = next((t for t in times.values() if t.get("functionInDocument") == "CREATION_TIME"), None)
        body = root.find("TEXT")
        day = _day(None if created is None else created.get("value"))
        if body is None or day is None:
            continue
        pieces: list[str] = []
        events: dict[str, tuple[int, str]] = {}
        _walk(body, pieces, events, 0)
        instances = {made.get("eiid"): made.get("eventID", "") for made in root.iter("MAKEINSTANCE")}
        days: dict[int, Interval] = {}
        for link in root.iter("TLINK"):
            event = events.get(instances.get(link.get("eventInstanceID"), ""))
            time = times.get(link.get("relatedToTime"))
            said = _day(None if time is None else time.get("value"))
            if event is not None and event[1] == "REPORTING" and link.get("relType") in _WITHIN and said is not None:
                days[event[0]] = said
        text = "".join(pieces)
        yield Linked(
            document=Document(
                id=path.stem, source=path.name, text=text, zones=(Zone(start=0, end=len(text), kind="body"),),
                sha256="", published=day, published_basis="given",
            ),
            days=days,
        )  # fmt: skip


def _day(value: str | None) -> Interval | None:
    if value is None or len(value) < 10:
        return None
    try:
        return Interval.parse(value[:10])
    except ValueError:
        return None


def _walk(element: ElementTree.Element, pieces: list[str], events: dict[str, tuple[int, str]], start: int) -> int:
    at = start
    if element.text:
        pieces.append(element.text)
        at += len(element.text)
    for child in element:
        at = _walk(child, pieces, events, at)
        if child.tail:
            pieces.append(child.tail)
            at += len(child.tail)
    if element.tag == "EVENT":
        events[element.get("eid", "")] = (start, element.get("class", ""))
    return at


def run(corpora: Path) -> dict[str, float]:
    """How many statements are dated, by which evidence, and how many of those with a gold day are right, in percent."""
    counts: Counter[str] = Counter()
    for linked in linked_texts(corpora):
        before, after = _readings(linked.document)
        for early, late in zip(before.statements, after.statements, strict=True):
            counts["all"] += 1
            if late.said is None:
                continue
            told = late.said.latest == linked.document.published.latest if linked.document.published else False
            way = "named" if early.said is not None else "tells of" if told and late.said.days > 1 else "occasion"
            counts[way] += 1
            gold = [day for at, day in linked.days.items() if any(span.start <= at < span.end for span in late.cue)]
            if gold:
                counts[f"{way}, gold"] += 1
                counts[f"{way}, right"] += gold[0].overlaps(late.said)
    figures: dict[str, float] = {"statements": counts["all"]}
    for way in _WAYS:
        figures[f"{way}: statements"] = counts[way]
        figures[f"{way}: with a gold day"] = counts[f"{way}, gold"]
        if counts[f"{way}, gold"]:
            figures[f"{way}: right, %"] = 100 * counts[f"{way}, right"] / counts[f"{way}, gold"]
    return figures


def _readings(document: Document) -> tuple[Reading, Reading]:
    """The reading before and after the reader of statement days."""
    reading = Reading(document_id=document.id, published=document.published)
    spans = readable_spans(document)
    for reader in READERS:
        if reader.name == "statement days":
            return reading, reader.run(document, spans, reading)
        reading = reader.run(document, spans, reading)
    return reading, replace(reading)
