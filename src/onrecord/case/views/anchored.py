"""The words that a fact or an entity rests on, as anchors that outlive the offsets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import cast

from onrecord.case.database import Database, Row
from onrecord.case.views.rows import holes
from onrecord.ids import digest
from onrecord.records import About, AboutKind, Anchor

CONTEXT = 48  # characters kept before and after the words
MOST = 24  # anchors of one fact; what is split off keeps all of its own

# The place of each report of a fact: document, start, end, the sort, where the cue stands; the surest first.
_REPORTS = {
    "statement": """
        select r.id, r.document_id, r.content_start as "start", r.content_end as "end", r.mode as sort,
            r.cue_start, r.cue_end
        from statement_reports r where r.statement_id = ? order by r.document_id, r.content_start, r.id
    """,
    "event": """
        select r.id, r.document_id, r.trigger_start as "start", r.trigger_end as "end", e.type as sort,
            null as cue_start, null as cue_end
        from event_reports r join events e on e.id = r.event_id
        where r.event_id = ? order by r.document_id, r.trigger_start, r.id
    """,
    "pledge": """
        select null as id, document_id, "start", "end", kind as sort, null as cue_start, null as cue_end
        from pledge_reports where pledge_id = ? order by document_id, "start"
    """,
    # One mention for each way of writing in each document: names before other words.
    "entity": """
        select min(m.id) as id, m.document_id, m."start", m."end", e.kind as sort, null as cue_start, null as cue_end,
            min(case m.form when 'name' then 0 when 'nominal' then 1 else 2 end) as form
        from mentions m join entities e on e.id = m.entity_id
        where m.entity_id = ? group by m.document_id, lower(m.text)
        order by form, row_number() over (partition by m.document_id order by count(*) desc, m."start"), m.document_id
    """,
    # One place of each value before the second of any.
    "discrepancy": """
        select null as id, v.document_id, v."start", v."end", v.value as sort, null as cue_start, null as cue_end
        from discrepancy_values v where v.discrepancy_id = ?
        order by row_number() over (partition by v.value order by v.document_id, v."start"), v.value
    """,
}
_WORDS = {
    "statement": "select text from statements where id = ?",
    "event": "select summary from events where id = ?",
    "pledge": "select action from pledges where id = ?",
    "entity": "select name from entities where id = ?",
    "discrepancy": "select x.slot || coalesce(' (' || x.says || ')', '') || ': ' || (select group_concat(value, ' / ')"
    " from (select distinct value from discrepancy_values v where v.discrepancy_id = x.id order by 1))"
    " from discrepancies x where x.id = ?",
}


def about(case: Database, kind: AboutKind, fact_id: str, *, most: int = MOST) -> About | None:
    """A fact or an entity with the words it rests on; `None` where the case has none of this id."""
    words = case.one(_WORDS[kind], fact_id)
    if words is None:
        return None
    anchors = _anchors(case, case.rows(f"{_REPORTS[kind]} limit ?", fact_id, most))
    return About(kind=kind, words=str(words) or _quoted(anchors), anchors=anchors, id=fact_id)


def parts(case: Database, kind: AboutKind, fact_id: str, chosen: Collection[str]) -> tuple[About, About] | None:
    """A fact or an entity in two: what `chosen` names, and the rest.

    `chosen` are ids of reports or of documents, for an entity also ways in which its name is written. `None` where
    the case has none of this id.
    """
    words = case.one(_WORDS[kind], fact_id)
    if words is None:
        return None
    taken: list[Row] = []
    rest: list[Row] = []
    for row in case.rows(_REPORTS[kind], fact_id):
        is_chosen = row["id"] in chosen or row["document_id"] in chosen or _written(case, row) in chosen
        (taken if is_chosen else rest).append(row)
    one, other = (_anchors(case, rows) for rows in (taken, rest[:MOST]))
    said = str(words) or _quoted(one)
    return (
        About(kind=kind, words=said, anchors=one, id=fact_id),
        About(kind=kind, words=said, anchors=other, id=fact_id),
    )


def anchor_at(case: Database, document_id: str, start: int, end: int) -> Anchor | None:
    """The anchor of these characters; `None` where the case has no such document or its text no such place."""
    found = case.rows("select text, sha256, source from documents where id = ?", document_id)
    if not found or not 0 <= start < end <= len(found[0]["text"]):
        return None
    row = found[0]
    return _anchor(row["text"], row["sha256"], row["source"], document_id, start, end)


def places_of_words(case: Database, document_id: str, words: str) -> list[tuple[int, int]]:
    """Where these very words stand in a document, however its lines are broken; empty where they do not."""
    text = case.one("select text from documents where id = ?", document_id)
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if text is None or not pattern:
        return []
    return [found.span() for found in re.finditer(pattern, str(text))]


def entity_named(case: Database, name: str) -> str | None:
    """The id of the one entity of this id or this very name; `None` where there is none or more than one."""
    if case.one("select 1 from entities where id = ?", name):
        return name
    found = case.rows("select id from entities where name = ?", name)
    if not found:
        found = case.rows("select distinct entity_id from entity_names where name = ?", name)
    return str(found[0][0]) if len(found) == 1 else None


def _quoted(anchors: tuple[Anchor, ...]) -> str:
    return anchors[0].quote if anchors else ""


def _written(case: Database, row: Row) -> str:
    span = (row["start"] + 1, row["end"] - row["start"], row["document_id"])
    return str(case.one("select substr(text, ?, ?) from documents where id = ?", *span))


def _anchors(case: Database, rows: Iterable[Row]) -> tuple[Anchor, ...]:
    rows = list(rows)
    ids = sorted({row["document_id"] for row in rows})
    documents = {}
    for at in range(0, len(ids), 500):
        some = ids[at : at + 500]
        asked = f"select id, text, sha256, source from documents where id in ({holes(some)})"
        documents.update({row["id"]: row for row in case.rows(asked, *some)})
    made = []
    for row in rows:
        document = documents[row["document_id"]]
        cue = cast(tuple[int, int] | None, (row["cue_start"], row["cue_end"]) if row["cue_start"] is not None else None)
        made.append(
            _anchor(
                document["text"],
                document["sha256"],
                document["source"],
                document["id"],
                row["start"],
                row["end"],
                cue=cue,
                sort=row["sort"],
            )
        )
    return tuple(made)


def _anchor(
    text: str,
    sha256: str,
    source: str,
    document_id: str,
    start: int,
    end: int,
    *,
    cue: tuple[int, int] | None = None,
    sort: str | None = None,
) -> Anchor:
    return Anchor(
        document_id=document_id,
        text_sha256=text_digest(text),
        sha256=sha256,
        source=source,
        start=start,
        end=end,
        quote=text[start:end],
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
        cue=cue,
        sort=sort,
    )


def text_digest(text: str) -> str:
    """The SHA-256 of a canonical text."""
    return digest(text.encode("utf-8", "surrogatepass"))
