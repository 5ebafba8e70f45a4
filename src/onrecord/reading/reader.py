"""How a reader declares itself, and how declared readers are put in order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

from onrecord.errors import ReadingError
from onrecord.records import Document, Reading, Span

LAYERS = frozenset(field.name for field in fields(Reading)) - {"document_id"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One step of reading: what it is called, what it needs and what it adds.

    `needs` and `adds` name fields of `Reading`. `run` takes the document, its readable spans and
    the reading so far, and gives the reading with its own layers filled. It is pure: no clock, no
    network, no store, no memory between documents. `version` changes whenever the same document
    could be read differently.
    """

    name: str
    version: str
    run: Callable[[Document, Sequence[Span], Reading], Reading]
    needs: tuple[str, ...] = ()
    adds: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        unknown = (set(self.needs) | set(self.adds)) - LAYERS
        if unknown:
            raise ValueError(f"reader {self.name!r} names layers that a Reading has not: {sorted(unknown)}")


def check_order(readers: Sequence[Reader]) -> None:
    """Refuses an order in which a reader needs a layer that none before it adds (`ReadingError`)."""
    there: set[str] = set()
    for reader in readers:
        missing = set(reader.needs) - there
        if missing:
            raise ReadingError(
                f"reader {reader.name!r} needs {', '.join(sorted(missing))}, which no reader before it adds: "
                f"put one that does before it"
            )
        there |= set(reader.adds)


def version_of(readers: Sequence[Reader]) -> str:
    """A short text that changes when any reader, its version or the order changes."""
    told = ";".join(f"{reader.name}={reader.version}" for reader in readers)
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def explain(readers: Sequence[Reader]) -> str:
    """One line for each reader in its order: name, version, what it needs and adds."""
    return "\n".join(
        f"{reader.name} {reader.version}: {', '.join(reader.needs) or 'the text'} -> {', '.join(reader.adds)}"
        for reader in readers
    )


def readable_spans(document: Document) -> tuple[Span, ...]:
    """The stretches that may be read: all zones but page furniture, neighbours of one kind joined."""
    spans: list[Span] = []
    kind = None
    for zone in document.zones:
        if zone.kind == "boilerplate":
            kind = None
            continue
        if spans and kind == zone.kind and spans[-1].end == zone.start:
            spans[-1] = Span(start=spans[-1].start, end=zone.end)
        else:
            spans.append(zone.span)
        kind = zone.kind
    return tuple(span for span in spans if not document.text[span.start : span.end].isspace())


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with everything outside the spans made spaces, so that offsets stay; as it is where there are none."""
    if not spans:
        return text
    parts, at = [], 0
    for span in spans:
        parts += [" " * (span.start - at), text[span.start : span.end]]
        at = span.end
    return "".join(parts)
