"""Where reports disagree, the weightiest first, each side with its words and its origins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.case.views.opening import View, remembered
from onrecord.case.views.rows import Place, holes, in_batches, place

BESIDE = 90  # characters shown before and after the words that give a value
# What each kind of fact is called by on the list: its table, its id and its words.
_TITLES = {
    "event": "select id, summary as title from events where id in ({ids})",
    "statement": "select id, text as title from statements where id in ({ids})",
    "pledge": "select id, action as title from pledges where id in ({ids})",
    "document": "select id, coalesce(title, source) as title from documents where id in ({ids})",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Words that give a value, with their place and the words before and after them in their paragraph."""

    place: Place
    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a disagreement: the value, every place that gives it with its words, and how many origins those have.

    `origins` is `None` where the documents were not weighed for a fact. `at_most` are the origins that they can have:
    documents of one outlet, and those that have a passage in common, count as one.
    """

    value: str
    places: tuple[Given, ...]
    documents: int
    origins: int | None
    at_most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One disagreement: what it is about, in which slot, and its sides, the one with most documents first.

    `says` names what the values are about where the slot alone does not ("killed").
    """

    id: str
    about_kind: str
    about_id: str
    title: str
    slot: str
    says: str | None
    weight: float | None
    sides: tuple[Side, ...]


@remembered
def slots(case: View) -> list[tuple[str, int]]:
    """The slots in which reports disagree, each with how often."""
    return [(row[0], row[1]) for row in case.rows("select slot, count(*) from discrepancies group by 1 order by 1")]


def count_disagreements(case: View, *, slot: str | None = None) -> int:
    """How many disagreements are asked for."""
    found: int = case.one("select count(*) from discrepancies where ?1 is null or slot = ?1", slot)
    return found


def read_disagreements(
    case: View,
    *,
    slot: str | None = None,
    about: tuple[str, str] | None = None,
    one: str | None = None,
    limit: int = -1,
    offset: int = 0,
) -> list[Disagreement]:
    """The disagreements asked for, the weightiest first. `about` is the kind and id of one fact, `one` an id."""
    kind, about_id = about or (None, None)
    rows = case.rows(
        "select id, about_kind, about_id, slot, says, weight from discrepancies"
        " where (?1 is null or slot = ?1) and (?2 is null or (about_kind = ?2 and about_id = ?3))"
        " and (?4 is null or id = ?4)"
        " order by weight desc nulls last, about_kind, about_id, slot, id limit ?5 offset ?6",
        slot,
        kind,
        about_id,
        one,
        limit,
        offset,
    )
    sides = _sides(case, [row["id"] for row in rows])
    titles = {
        (kind, one): title
        for kind in _TITLES
        for one, title in _titles(case, kind, [row["about_id"] for row in rows if row["about_kind"] == kind]).items()
    }
    return [
        Disagreement(
            id=row["id"],
            about_kind=row["about_kind"],
            about_id=row["about_id"],
            title=titles.get((row["about_kind"], row["about_id"]), row["about_id"]),
            slot=row["slot"],
            says=row["says"],
            weight=row["weight"],
            sides=tuple(sides.get(row["id"], ())),
        )
        for row in rows
    ]


def _titles(case: View, kind: str, ids: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for batch in in_batches(ids):
        found.update((row[0], row[1]) for row in case.rows(_TITLES[kind].format(ids=holes(batch)), *batch))
    return found


def _sides(case: View, ids: Sequence[str]) -> dict[str, list[Side]]:
    places: dict[tuple[str, str], list[Given]] = {}
    origins: dict[tuple[str, str], set[str]] = {}
    for batch in in_batches(ids):
        for row in case.rows(
            'select v.discrepancy_id, v.value, v.document_id, v."start" as start, v."end" as end,'
            ' substr(d.text, v."start" + 1, v."end" - v."start") as words,'
            ' substr(d.text, max(1, v."start" - ?1 + 1), min(v."start", ?1)) as before,'
            ' substr(d.text, v."end" + 1, ?1) as after, d.outlet, d.title, d.published_from,'
            " d.published_to, (select group_concat(o.origin_id) from fact_origins o where o.fact_kind = x.about_kind"
            " and o.fact_id = x.about_id and o.document_id = v.document_id) as origins"
            " from discrepancy_values v join discrepancies x on x.id = v.discrepancy_id"
            f" join documents d on d.id = v.document_id where v.discrepancy_id in ({holes(batch)})"
            ' order by d.published_to nulls last, d.id, v."start"',
            BESIDE,
            *batch,
        ):
            key = (row["discrepancy_id"], row["value"])
            before, after = _cut(row["before"], at_end=False), _cut(row["after"], at_end=True)
            given = Given(place=place(row), words=row["words"], before=before, after=after)
            places.setdefault(key, []).append(given)
            origins.setdefault(key, set()).update((row["origins"] or f"?{row['document_id']}").split(","))
    tied = _tied(case, {each.place.document_id: each.place.outlet for held in places.values() for each in held})
    found: dict[str, list[Side]] = {}
    for (one, value), held in places.items():
        roots = origins[one, value]
        found.setdefault(one, []).append(
            Side(
                value=value,
                places=tuple(held),
                documents=len({each.place.document_id for each in held}),
                origins=None if any(root.startswith("?") for root in roots) else len(roots),
                at_most=len({tied[each.place.document_id] for each in held}),
            )
        )
    for sides in found.values():
        sides.sort(key=lambda side: (-side.documents, side.value))
    return found


def _tied(case: View, outlets: Mapping[str, str | None]) -> dict[str, str]:
    """Of each document the first of those that it is tied to: by its outlet, or by a passage in common."""
    head = {document: document for document in outlets}

    def find(document: str) -> str:
        while head[document] != document:
            document = head[document]
        return document

    first_of: dict[str, str] = {}
    pairs = [(document, first_of.setdefault(outlet, document)) for document, outlet in outlets.items() if outlet]
    for batch in in_batches(outlets):
        asked = f"select document_id, source_document_id from reuses where document_id in ({holes(batch)})"
        pairs += [(row[0], row[1]) for row in case.rows(asked, *batch) if row[1] in head]
    for one, other in pairs:
        left, right = sorted((find(one), find(other)))
        head[right] = left
    return {document: find(document) for document in outlets}


def _cut(text: str, *, at_end: bool) -> str:
    """Words beside others, as far as their line goes, without a word that was cut; "…" stands where there are more."""
    whole = text.partition("\n")[0] if at_end else text.rpartition("\n")[2]
    if len(whole) < BESIDE or not whole.strip():
        return whole
    kept = whole.rpartition(" ")[0] if at_end else whole.partition(" ")[2]
    return f"{kept} …" if at_end else f"… {kept}"
