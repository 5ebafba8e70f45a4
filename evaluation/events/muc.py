"""MUC-4, the 200 messages of the part dev: kinds of incident, their dates, who did them and to whom.

The corpus gives texts in lower case; each word gets the form that the newspapers of the other corpora give it inside
sentences most often, and a capital where they have it nowhere. The day of a message stands in its dateline. Types are
scored by message, participants by the last word of their phrases against every wording that the key allows, dates by
intervals that meet (an event counts where its days are at most a month).
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from evaluation.acts.documents import documents
from onrecord.reading.pipeline import read
from onrecord.records import Document, EventReport, Interval, Reading, Zone

_DATELINE = re.compile(r"(\d{1,2}) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* (\d{2})\b")
_KEYS = ("CORPORA/tst1/key-tst1.v7", "CORPORA/tst2/key-tst2.v4")
_MESSAGES = ("CORPORA/tst1/tst1-muc3", "CORPORA/tst2/tst2-muc4")
_MODES = {"explosives": "bombing", "suicide-attack": "bombing", "abduct": "kidnapping"}
_ARSON = re.compile(r"(?i)arson|burn|torch|set.*fire|set.*ablaze")
_LONGEST = 31  # days


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message with its key: kinds of incident, the days of incidents, wordings of victims and perpetrators."""

    name: str
    text: str
    published: Interval | None
    kinds: frozenset[str]
    days: tuple[Interval, ...]
    victims: tuple[frozenset[str], ...]
    perpetrators: tuple[frozenset[str], ...]


def run_muc(corpora: Path) -> dict[str, float]:
    """F1 of kinds, dates, victims and perpetrators, in percent."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    there: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for message in messages(corpora):
        reading = _read(message)
        events = [e for e in reading.events if e.type == "ASSAULT" and e.status in ("happened", "ongoing")]
        kinds = {_kind(event, message.text) for event in events}
        right["type"] += len(kinds & message.kinds)
        met["type"] += len(kinds & message.kinds)
        given["type"] += len(kinds)
        there["type"] += len(message.kinds)
        dated = [e.happened for e in events if e.happened is not None and e.happened.days <= _LONGEST]
        given["date"] += len(dated)
        there["date"] += len(message.days)
        right["date"] += sum(any(_meet(days, gold) for gold in message.days) for days in dated)
        met["date"] += sum(any(_meet(days, gold) for days in dated) for gold in message.days)
        for name, gold, spans in (
            ("victim heads", message.victims, [s for e in events for s in e.text_recipients]),
            ("perpetrator heads", message.perpetrators, [s for e in events for s in e.text_actors]),
        ):
            heads = {_head(span.of(message.text)) for span in spans}
            allowed = {head for wordings in gold for head in wordings}
            given[name] += len(heads)
            right[name] += len(heads & allowed)
            there[name] += len(gold)
            met[name] += sum(not heads.isdisjoint(wordings) for wordings in gold)
    figures = {}
    for name in ("type", "date", "victim heads", "perpetrator heads"):
        precision, recall = right[name] / max(1, given[name]), met[name] / max(1, there[name])
        figures[f"muc: {name}, F1"] = 200 * precision * recall / max(1e-9, precision + recall)
    return figures


def messages(corpora: Path) -> Iterator[Message]:
    """The messages of the part dev, in order."""
    folder = corpora / "muc4"
    cases = _cases(corpora)
    published = dict(_published(folder))
    days = _days(folder)
    for line in (folder / "processed" / "dev.json").read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        templates = row["templates"]
        yield Message(
            name=row["docid"],
            text=_cased(row["doctext"], cases),
            published=published.get(row["docid"]),
            kinds=frozenset(kind.strip() for t in templates for kind in t["incident_type"].split("/")),
            days=tuple(days.get(row["docid"], ())),
            victims=_wordings(templates, "Victim"),
            perpetrators=_wordings(templates, "PerpInd") + _wordings(templates, "PerpOrg"),
        )


def _wordings(templates: list[dict[str, Any]], slot: str) -> tuple[frozenset[str], ...]:
    found = [frozenset(_head(text) for text, _ in entity) for template in templates for entity in template[slot]]
    return tuple(dict.fromkeys(found))


def _head(phrase: str) -> str:
    """The last word of a phrase before "of", "in" and the like, in lower case."""
    words = re.findall(r"[\w'-]+", re.split(r"(?i)\b(?:of|in|from|who|,)\b", phrase)[0] or phrase)
    return words[-1].lower() if words else ""


def _kind(event: EventReport, text: str) -> str:
    if event.mode == "primitive" and _ARSON.match(event.trigger.of(text)):
        return "arson"
    return "arson" if _ARSON.match(event.trigger.of(text)) else _MODES.get(event.mode or "", "attack")


def _meet(one: Interval, other: Interval) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def _read(message: Message) -> Reading:
    text = message.text
    document = Document(
        id="text", source="text", text=text, zones=(Zone(start=0, end=len(text), kind="body"),), sha256="0" * 64,
        language="en", published=message.published, published_basis="given" if message.published else "unknown",
    )  # fmt: skip
    return read(document)


def _cases(corpora: Path) -> dict[str, str]:
    """For each word, the form that it has most often inside sentences."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for _, text in documents(corpora):
        for match in re.finditer(r"(?<=[a-z,;] )[A-Za-z][\w'-]*", text):
            counts[match.group().lower()][match.group()] += 1
    return {word: max(sorted(forms), key=lambda form: forms[form]) for word, forms in counts.items()}


def _cased(text: str, cases: dict[str, str]) -> str:
    """The text with capitals, of the same length."""

    def formed(match: re.Match[str]) -> str:
        word = match.group()
        form = cases.get(word, word.capitalize())
        first = match.start() == 0 or text[: match.start()].rstrip(' "(')[-1:] in (".", "!", "?", "]", "")
        return form[:1].upper() + form[1:] if first else form

    return re.sub(r"[a-z][\w'-]*", formed, text)


def _published(folder: Path) -> Iterator[tuple[str, Interval]]:
    for name in _MESSAGES:
        parts = re.split(r"^(TST\d-MUC\d-\d{4}).*$", (folder / name).read_text("latin-1"), flags=re.M)
        for docid, body in zip(parts[1::2], parts[2::2], strict=True):
            found = _DATELINE.search(body[:400])
            if found:
                day = _day(found.group())
                yield docid, Interval(earliest=day, latest=day)


def _days(folder: Path) -> dict[str, list[Interval]]:
    """The days of the incidents of each message; those of which the key knows only the latest are left out."""
    found: dict[str, list[Interval]] = defaultdict(list)
    for name in _KEYS:
        docid = ""
        for line in (folder / name).read_text("latin-1").splitlines():
            if line.startswith("0."):
                docid = line.split("ID", 1)[1].split("(")[0].strip()
            elif line.startswith("2."):
                told = line.split("DATE", 1)[1].strip()
                dates = [_day(match.group()) for match in _DATELINE.finditer(told.split("/")[0])]
                if dates and not told.lstrip("(? ").startswith("-"):
                    found[docid].append(Interval(earliest=min(dates), latest=max(dates)))
    return {docid: list(dict.fromkeys(days)) for docid, days in found.items()}


def _day(text: str) -> date:
    match = _DATELINE.search(text)
    if match is None:
        raise ValueError(f"{text!r} is no day of MUC-4")
    day, month, year = match.groups()
    return datetime.strptime(f"{day} {month} 19{year}", "%d %b %Y").date()
