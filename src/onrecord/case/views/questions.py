"""Merges that are left to a person: two entities that may be one, with what speaks for it and against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.case.database import Row
from onrecord.case.views.opening import View
from onrecord.case.views.rows import Named, holes, in_batches
from onrecord.records import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two: how often it is named, in how many documents, and under which names."""

    entity: Named
    mentions: int
    documents: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """One question. `evidence` speaks for one entity where its weight is above 0, else for two."""

    id: str
    left: Side
    right: Side
    evidence: tuple[Reason, ...]
    weight: float

    @property
    def speaks_for(self) -> tuple[Reason, ...]:
        """What speaks for one entity."""
        return tuple(reason for reason in self.evidence if reason.weight > 0)

    @property
    def speaks_against(self) -> tuple[Reason, ...]:
        """What speaks for two."""
        return tuple(reason for reason in self.evidence if reason.weight <= 0)


_ABOUT = " and (q.left_id = ? or q.right_id = ?)"


def count_questions(case: View, *, entity_id: str | None = None) -> int:
    """How many questions about entities are open, or those about one entity."""
    about = _ABOUT if entity_id else ""
    values = (entity_id, entity_id) if entity_id else ()
    found: int = case.one(f"select count(*) from questions q where q.kind = 'entity'{about}", *values)
    return found


def read_questions(case: View, *, entity_id: str | None = None, limit: int, offset: int = 0) -> list[QuestionLine]:
    """Questions about entities: first those whose two sides are named most, then the surest."""
    about = _ABOUT if entity_id else ""
    values = (entity_id, entity_id) if entity_id else ()
    rows = case.rows(
        "select q.id, q.left_id, q.right_id, q.weight,"
        " min((select count(*) from mentions where entity_id = q.left_id),"
        "  (select count(*) from mentions where entity_id = q.right_id)) as named"
        f" from questions q where q.kind = 'entity'{about}"
        " order by named desc, q.weight desc, q.id limit ? offset ?",
        *values,
        limit,
        offset,
    )
    return _lines(case, rows)


def questions_of(case: View, ids: Sequence[str]) -> list[QuestionLine]:
    """The questions of these ids, in their order; ids of none are left out."""
    found = {}
    for batch in in_batches(ids):
        asked = f"select id, left_id, right_id, weight from questions where id in ({holes(batch)})"
        found.update({each.id: each for each in _lines(case, case.rows(asked, *batch))})
    return [found[key] for key in ids if key in found]


def _lines(case: View, rows: Sequence[Row]) -> list[QuestionLine]:
    sides = _sides(case, sorted({row[key] for row in rows for key in ("left_id", "right_id")}))
    reasons = _reasons(case, [row["id"] for row in rows])
    return [
        QuestionLine(
            id=row["id"],
            left=sides[row["left_id"]],
            right=sides[row["right_id"]],
            evidence=reasons[row["id"]],
            weight=row["weight"],
        )
        for row in rows
        if row["left_id"] in sides and row["right_id"] in sides
    ]


def _sides(case: View, ids: list[str]) -> dict[str, Side]:
    names: dict[str, list[str]] = defaultdict(list)
    found = {}
    for batch in in_batches(ids):
        for row in case.rows(
            f"select entity_id, name from entity_names where entity_id in ({holes(batch)})"
            " order by mentions desc, name",
            *batch,
        ):
            names[row["entity_id"]].append(row["name"])
        for row in case.rows(
            "select n.id, n.name, n.kind, count(m.id) as mentions, count(distinct m.document_id) as documents"
            " from entities n left join mentions m on m.entity_id = n.id"
            f" where n.id in ({holes(batch)}) group by n.id",
            *batch,
        ):
            found[row["id"]] = Side(
                entity=Named(id=row["id"], name=row["name"], kind=row["kind"]),
                mentions=row["mentions"],
                documents=row["documents"],
                names=tuple(names[row["id"]]),
            )
    return found


def _reasons(case: View, ids: list[str]) -> dict[str, tuple[Reason, ...]]:
    found: dict[str, list[Reason]] = {key: [] for key in ids}
    for batch in in_batches(ids):
        for row in case.rows(
            "select about_id, feature, left_value, right_value, weight from reasons"
            f" where about_kind = 'question' and about_id in ({holes(batch)})"
            " order by weight desc, feature, left_value, right_value",
            *batch,
        ):
            found[row["about_id"]].append(
                Reason(feature=row["feature"], left=row["left_value"], right=row["right_value"], weight=row["weight"])
            )
    return {key: tuple(reasons) for key, reasons in found.items()}


def read_reasons(case: View, entity_id: str, *, limit: int = 40) -> list[Reason]:
    """Why the names of an entity are one: each tie between two of them, the surest first."""
    rows = case.rows(
        "select distinct feature, left_value, right_value, weight from reasons"
        " where about_kind = 'entity' and about_id = ? order by weight desc, feature, left_value, right_value limit ?",
        entity_id,
        limit,
    )
    return [
        Reason(feature=row["feature"], left=row["left_value"], right=row["right_value"], weight=row["weight"])
        for row in rows
    ]
