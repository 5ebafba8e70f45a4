"""Sentences of real news, drawn at random and labelled by hand: event or none, type, participants; status apart.

`news.jsonl` holds 300 sentences of 100 documents (35 of Wikinews, 40 of the world's newswire, 15 of PolNeAR's dev part,
10 of GUM), drawn before the lexicon was tuned: three sentences a document, at random. Each has all its events: the
types that are right, status, trigger and the words of actors and recipients; an event that may be left out is
`optional`, and a sentence with nothing else is not asked for event or none. `status.jsonl` holds the status of words
that report an event in 245 other documents, drawn from what the first form of the reader found, half of them near a
word of negation, modality or purpose. Documents of the part "tune" (half of the news, a third of
the rest) were open while rules were made; figures are of the others. One person labelled all of it, after PLOVER's
manual of 2021; nothing but offsets, labels and documents' names is kept here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.acts.documents import documents
from evaluation.events.texts import main_event, plover_type, read_text
from onrecord.records import EventReport, Span

FOLDER = Path(__file__).parent
READ = 9000  # characters of each document that are read
QUAD = {
    **dict.fromkeys("AGREE CONSULT SUPPORT CONCEDE".split(), "verbal cooperation"),
    **dict.fromkeys("COOPERATE AID RETREAT".split(), "material cooperation"),
    **dict.fromkeys("REQUEST ACCUSE REJECT THREATEN".split(), "verbal conflict"),
    **dict.fromkeys("PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(), "material conflict"),
}


def labelled(corpora: Path, name: str) -> Iterator[tuple[dict[str, Any], str]]:
    """The labels of each document of a file, with its text. Raises `ValueError` where the text is another one."""
    rows = {row["document"]: row for row in map(json.loads, (FOLDER / name).read_text("utf-8").splitlines())}
    for document, text in documents(corpora):
        row = rows.get(document)
        if row is None:
            continue
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ValueError(f"{document} is not the text that was labelled")
        yield row, text[:READ]


def run_news(corpora: Path, part: str = "apart") -> dict[str, float]:
    """F1 of event or none by sentence; among sentences found, type and quad class of the main event; participants."""
    hits = misses = alarms = types = quads = 0
    gold_actors = got_actors = gold_recipients = got_recipients = 0
    for row, text in labelled(corpora, "news.jsonl"):
        if row["part"] != part:
            continue
        reading = read_text(text)
        for sentence in row["sentences"]:
            sure = [event for event in sentence["events"] if not event["optional"]]
            if sentence["events"] and not sure:
                continue
            found = main_event(reading, Span(start=sentence["start"], end=sentence["end"]))
            hits += bool(sure) and found is not None
            misses += bool(sure) and found is None
            alarms += not sure and found is not None
            if not sure or found is None:
                continue
            main = sure[0]["types"]
            types += bool({plover_type(found), found.type} & set(main))
            quads += QUAD[plover_type(found)] in {QUAD[type_] for type_ in main}
            inside = [e for e in reading.events if sentence["start"] <= e.trigger.start < sentence["end"]]
            for event in sure:
                near = _nearest(inside, event["trigger"])
                gold_actors += len(event["actors"][:1])
                gold_recipients += len(event["recipients"][:1])
                got_actors += bool(event["actors"]) and _meet(near.text_actors, event["actors"])
                got_recipients += bool(event["recipients"]) and _meet(near.text_recipients, event["recipients"])
    precision, recall = hits / max(1, hits + alarms), hits / max(1, hits + misses)
    return {
        "news: event or none, F1": 200 * precision * recall / max(1e-9, precision + recall),
        "news: event or none, precision": 100 * precision,
        "news: event or none, recall": 100 * recall,
        "news: type among found": 100 * types / max(1, hits),
        "news: quad class among found": 100 * quads / max(1, hits),
        "news: actors, recall by overlap": 100 * got_actors / max(1, gold_actors),
        "news: recipients, recall by overlap": 100 * got_recipients / max(1, gold_recipients),
    }


def _nearest(events: list[EventReport], trigger: list[int]) -> EventReport:
    return min(events, key=lambda event: abs(event.trigger.start - trigger[0]))


def _meet(given: tuple[Span, ...], gold: list[list[int]]) -> bool:
    return any(span.start < end and start < span.end for span in given for start, end in gold)


def run_status(corpora: Path, part: str = "apart") -> dict[str, float]:
    """Whether an event happened or not, right or wrong, mean of the plain past and all else; and all six told apart.

    Words that the reader no longer takes for an event are not asked; their share is given. The labelled events of the
    news sentences are asked too.
    """
    asked = lost = exact = 0
    past, other = [0, 0], [0, 0]
    rows: list[tuple[dict[str, Any], str, list[list[Any]]]] = [
        (row, text, row["triggers"]) for row, text in labelled(corpora, "status.jsonl")
    ]
    for row, text in labelled(corpora, "news.jsonl"):
        events = [e for s in row["sentences"] for e in s["events"]]
        rows.append((row, text, [[*e["trigger"], "/".join(e["status"])] for e in events]))
    for row, text, triggers in rows:
        if row["part"] != part:
            continue
        reading = read_text(text)
        for start, end, statuses in triggers:
            found = [e for e in reading.events if e.trigger.start < end and start < e.trigger.end]
            asked += 1
            if not found:
                lost += 1
                continue
            right = statuses.split("/")
            exact += found[0].status in right
            side = past if right[0] == "happened" else other
            side[1] += 1
            said = found[0].status in ("happened", "ongoing")
            side[0] += said in {status in ("happened", "ongoing") for status in right}
    shares = [100 * side[0] / max(1, side[1]) for side in (past, other)]
    return {
        "status: happened or not, accuracy": sum(shares) / 2,
        "status: … of the plain past": shares[0],
        "status: … of all else": shares[1],
        "status: all six told apart": 100 * exact / max(1, asked - lost),
        "status: events asked": asked - lost,
    }
