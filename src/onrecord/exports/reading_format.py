"""A Reading in its public form: what `onrecord read` prints (reading format 1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from onrecord.records import Failure, Interval, Reading, Span


def reading_line(key: str, reading: Reading, *, text: str | None = None) -> bytes:
    """One document's reading as one line of JSON, without the line end.

    `key` is the `id` printed; `text` is added where given. Layers that no reader fills are empty lists.
    """
    found: dict[str, Any] = {"id": key, "published": _days(reading.published)}
    found["published_from_text"] = reading.published_from_text
    if text is not None:
        found["text"] = text
    found |= {
        "sentences": [_pair(span) for span in reading.sentences],
        "words": [[word.start, word.end, word.upos, word.head, word.deprel, word.lemma] for word in reading.words],
        "mentions": [
            {"start": m.start, "end": m.end, "kind": m.kind, "form": m.form, "chain": m.chain} for m in reading.mentions
        ],
        "times": [
            {"start": t.start, "end": t.end, "type": t.type, "value": t.value, **_ends(t.days)} for t in reading.times
        ],
        "statements": [
            {
                "source": _pairs(s.source),
                "cue": _pairs(s.cue),
                "content": _pairs(s.content),
                "mode": s.mode,
                "act": s.act,
                "speaker": s.speaker,
                "attitude": s.attitude,
                "told_to": _pair(s.told_to) if s.told_to else [],
                "said": _days(s.said),
            }
            for s in reading.statements
        ],
        "events": [
            {
                "start": e.start,
                "end": e.end,
                "trigger": _pair(e.trigger),
                "type": e.type,
                "mode": e.mode,
                "status": e.status,
                "actors": list(e.actors),
                "recipients": list(e.recipients),
                "place": e.place,
                "time": e.time,
                "text_actors": _pairs(e.text_actors),
                "text_recipients": _pairs(e.text_recipients),
                "statement": e.statement,
                "quantities": list(e.quantities),
                "reason": e.reason,
            }
            for e in reading.events
        ],
        "quantities": [
            {"start": q.start, "end": q.end, "low": q.low, "high": q.high, "what": q.what, "modifier": q.modifier}
            for q in reading.quantities
        ],
        "credits": [
            {"start": c.start, "end": c.end, "outlet": _pair(c.outlet) if c.outlet else [], "kind": c.kind}
            for c in reading.credits
        ],
        "pledges": [
            {
                "start": p.start,
                "end": p.end,
                "kind": p.kind,
                "cue": _pair(p.cue),
                "action": _pairs(p.action),
                "condition": _pairs(p.condition),
                "makers": _pairs(p.makers),
                "recipients": _pairs(p.recipients),
                "by": p.by,
                "to": p.to,
                "time": p.time,
                "due": _days(p.due),
                "statement": p.statement,
            }
            for p in reading.pledges
        ],
    }
    return msgspec.json.encode(found)


def error_line(key: str | None, failure: Failure) -> bytes:
    """A document that could not be read, as one line of JSON."""
    return msgspec.json.encode({"id": key, "error": {"code": failure.code, "message": failure.message}})


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [_pair(span) for span in spans]


def _days(days: Interval | None) -> list[str] | None:
    return [days.earliest.isoformat(), days.latest.isoformat()] if days else None


def _ends(days: Interval | None) -> dict[str, str | None]:
    return {
        "earliest": days.earliest.isoformat() if days else None,
        "latest": days.latest.isoformat() if days else None,
    }
