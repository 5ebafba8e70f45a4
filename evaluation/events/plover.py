"""PLOVER gold records: the type of the main event and who takes part, on the two halves of the records we have.

One half (`looked`) was open while the lexicon was made, the other (`unseen`) was not read before the figures were
taken. Records bear the type names of 2016; `plover_2021.tsv` maps each record to the manual of 2021.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.events.texts import main_event, plover_type, read_text
from onrecord.records import Span

NAMES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
MAP = Path(__file__).with_name("plover_2021.tsv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One record. `types` are right in 2021; `actors`, `recipients` where the text has their words."""

    text: str
    types: frozenset[str]
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    unseen: bool
    number: int


def records(corpora: Path) -> Iterator[Gold]:
    """The records of the half that was released, in order."""
    mapped = {}
    for line in MAP.read_text("utf-8").splitlines()[1:]:
        key, _id, _old, new, *_ = line.split("\t")
        mapped[int(key)] = frozenset(new.split("/"))
    rows = json.loads((corpora / "plover" / "gold_records_dev.json").read_text("utf-8"))
    for number, row in enumerate(rows):
        text = row["text"].strip()
        yield Gold(
            text=text,
            types=mapped.get(number, frozenset({NAMES.get(row["event"], row["event"])})),
            actors=_spans(text, row.get("source")),
            recipients=_spans(text, row.get("target")),
            unseen=int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % 2 == 1,
            number=number,
        )


def _spans(text: str, parties: object) -> tuple[Span, ...]:
    found = []
    for party in parties if isinstance(parties, list) else ():
        for part in str(party.get("actorText") or "").split("..."):
            at = text.find(part.strip()) if part.strip() else -1
            if at >= 0:
                found.append(Span(start=at, end=at + len(part.strip())))
    return tuple(found)


def run_plover(corpora: Path) -> dict[str, float]:
    """Accuracy of the type, recall of actors and recipients by overlap, precision of recipients, for each half."""
    figures = {}
    gold = list(records(corpora))
    for name, part in (
        ("", gold),
        (" (looked)", [g for g in gold if not g.unseen]),
        (" (unseen)", [g for g in gold if g.unseen]),
    ):
        right = actors = actors_found = recipients = recipients_found = given = given_right = 0
        for record in part:
            main = main_event(read_text(record.text))
            right += main is not None and plover_type(main) in record.types
            who = main.text_actors if main else ()
            whom = main.text_recipients if main else ()
            actors += len(record.actors)
            recipients += len(record.recipients)
            actors_found += sum(any(a.overlaps(b) for b in who) for a in record.actors)
            recipients_found += sum(any(a.overlaps(b) for b in whom) for a in record.recipients)
            if record.recipients:
                given += len(whom)
                given_right += sum(any(a.overlaps(b) for b in record.recipients) for a in whom)
        figures[f"plover: type of the main event{name}"] = 100 * right / max(1, len(part))
        figures[f"plover: actors, recall by overlap{name}"] = 100 * actors_found / max(1, actors)
        figures[f"plover: recipients, recall by overlap{name}"] = 100 * recipients_found / max(1, recipients)
        figures[f"plover: recipients, precision by overlap{name}"] = 100 * given_right / max(1, given)
    return figures
