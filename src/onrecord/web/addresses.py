"""The address of each thing that has a page."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def document(document_id: str, start: int | None = None, end: int | None = None, *, extra: bool = False) -> str:
    """A document, or the place of some words in it. `extra` asks for a mark where nothing was read."""
    path = f"/documents/{quote(document_id, safe='')}"
    if start is None or end is None:
        return path
    return f"{path}?at={start}-{end}#s{start}-{end}" if extra else f"{path}#s{start}-{end}"


def statement(statement_id: str) -> str:
    """A statement with its reports."""
    return f"/statements/{quote(statement_id, safe='')}"


def event(event_id: str) -> str:
    """An event with its reports."""
    return f"/events/{quote(event_id, safe='')}"


def pledge(pledge_id: str) -> str:
    """A pledge with its words and what came of it."""
    return f"/pledges/{quote(pledge_id, safe='')}"


def discrepancy(discrepancy_id: str) -> str:
    """Where reports differ, by itself."""
    return f"/discrepancies/{quote(discrepancy_id, safe='')}"


def entity(entity_id: str) -> str:
    """A person, group or place."""
    return f"/entities/{quote(entity_id, safe='')}"


def fact(kind: str, fact_id: str) -> str:
    """The page of whatever can be decided about: a line of the chronology, an entity, a discrepancy."""
    places = {
        "event": event,
        "statement": statement,
        "deadline": pledge,
        "pledge": pledge,
        "entity": entity,
        "discrepancy": discrepancy,
    }
    return places[kind](fact_id)


def about(kind: str, about_id: str) -> str:
    """The page of what a disagreement is about: a fact, or a document."""
    return document(about_id) if kind == "document" else fact(kind, about_id)


def tie(way: str, printed: str | None, origin: str | None, entity_id: str | None) -> str:
    """The passages or credits that tie two outlets; an outlet that is not known is left out of the address."""
    return asked("/sources/tie", way=way, printed=printed, origin=origin, entity=entity_id)


def asked(path: str, **query: str | None) -> str:
    """A list with these values asked for; empty ones are left out."""
    kept = {name: value for name, value in query.items() if value}
    return path + (f"?{urlencode(kept)}" if kept else "")
