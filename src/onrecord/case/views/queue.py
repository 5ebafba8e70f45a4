"""The questions that are left to a person, in the order in which an answer changes most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.case.decision_log import read_held, read_waiting
from onrecord.case.views.opening import View, remembered
from onrecord.case.views.questions import QuestionLine, questions_of
from onrecord.case.views.rows import Named, Place, first, place
from onrecord.records import Decision, Outcome

QuestionKind = Literal["entity", "pledge", "discrepancy", "statement"]
OTHERS_AT_MOST = 500  # of pledges, of discrepancies and of statements, the weightiest
NEAR = 240  # characters before and after a quotation in which whoever said it may be named
WHO_AT_MOST = 3
FAR = 600  # characters before a source: a name further off is no rival
# Of 19 such speakers in ten articles of Wikinews and the example, 12 had not spoken, 10 of them in one interview
# (2026-11-21, by hand).
DOUBTED = 0.6
# A name told in passing changes little beside a line of the record.
MENTIONS_A_LINE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a discrepancy, as decisions write it where a slot can be set to it, with where it stands."""

    value: str
    settable: str | None
    place: Place
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """One open question. `changes` is about how many lines of the record an answer changes.

    For `entity` there is `pair`. For `pledge` the fact is the pledge, and `bearing`, `headline` and `reason` tell of
    what may bear on it. For `discrepancy` the fact is what the reports are about, with its `slot` and `values`. For
    `statement` the fact is one in quotation marks that nobody is known to have said, or one whose `speaker` is in
    doubt: `place` is where it stands, `source` are the words that name its source, `who` others named beside it, the
    nearest first.
    """

    id: str
    kind: QuestionKind
    changes: float
    pair: QuestionLine | None = None
    fact_kind: str | None = None
    fact_id: str | None = None
    words: str = ""
    bearing: str | None = None
    headline: str | None = None
    evidence_kind: str | None = None
    evidence_id: str | None = None
    reason: str | None = None
    slot: str | None = None
    says: str | None = None
    values: tuple[Value, ...] = ()
    place: Place | None = None
    source: str | None = None
    speaker: Named | None = None
    who: tuple[Named, ...] = ()


def read_queue(case: View, *, limit: int, offset: int = 0) -> tuple[list[Open], int]:
    """The open questions from `offset` on, and how many there are. What a decision that waits answers is left out."""
    waiting = read_waiting(case)
    undone = {entry.supersedes for entry in waiting if entry.supersedes}
    made = [entry.decision for entry in waiting if entry.decision is not None and entry.id not in undone]
    found = [*_entities(case, _pairs(made)), *_pledges(case), *_discrepancies(case), *_unsaid(case), *_doubtful(case)]
    about = sorted({key for each in found if each.kind != "entity" for key in (each.id, each.fact_id) if key})
    held = [(entry.decision, outcome) for entry, outcome in read_held(case, about) if entry.id not in undone]
    decided = _slots([*((decision, None) for decision in made), *held])
    left = [each for each in found if not _decided(each, decided)]
    left.sort(key=lambda each: (-each.changes, each.kind, each.id))
    shown = left[offset : offset + limit]
    pairs = {each.id: each for each in questions_of(case, [one.id for one in shown if one.kind == "entity"])}
    shown = [replace(one, pair=pairs.get(one.id)) for one in shown if one.kind != "entity" or one.id in pairs]
    return [_with_who(case, one) if one.kind == "statement" else one for one in shown], len(left)


def _pairs(decisions: Iterable[Decision]) -> set[frozenset[str]]:
    """The pairs that were merged or parted since the last build; what was before, the build took in."""
    return {
        frozenset((decision.about.id or "", decision.other.id or ""))
        for decision in decisions
        if decision.kind in ("merge", "split") and decision.about is not None and decision.other is not None
    }


def _slots(decisions: Iterable[tuple[Decision | None, Outcome | None]]) -> set[tuple[str, str]]:
    """The facts that people looked at, with the slots that they set; an empty slot is the whole."""
    found: set[tuple[str, str]] = set()
    for decision, outcome in decisions:
        if decision is None or decision.about is None:
            continue
        about = (outcome.about_id if outcome is not None else None) or decision.about.id or ""
        found.update((about, slot) for slot, _ in decision.values)
        if decision.kind in ("confirm", "reject") and not decision.values:
            found.add((about, ""))
    return found


def _decided(each: Open, decided: set[tuple[str, str]]) -> bool:
    if each.fact_id is None:
        return False
    slot = {"pledge": "status", "statement": "speaker"}.get(each.kind, each.slot or "")
    return bool({(each.fact_id, slot), (each.fact_id, ""), (each.id, "")} & decided)


def _entities(case: View, answered: set[frozenset[str]]) -> list[Open]:
    """The pairs of names that may be one, without what only a page shows of them."""
    asked = "(select left_id from questions where kind = 'entity' union select right_id from questions)"
    lines: dict[str, float] = defaultdict(float)
    for column, table in (
        ("speaker_id", "statements"),
        ("entity_id", "event_participants"),
        ("place_id", "events"),
        ("by_id", "pledges"),
    ):
        for row in case.rows(f"select {column}, count(*) from {table} where {column} in {asked} group by 1"):
            lines[row[0]] += row[1]
    for row in case.rows(f"select entity_id, count(*) from mentions where entity_id in {asked} group by 1"):
        lines[row[0]] += row[1] / MENTIONS_A_LINE
    rows = case.rows("select id, left_id, right_id from questions where kind = 'entity'")
    return [
        Open(id=row["id"], kind="entity", changes=min(lines[row["left_id"]], lines[row["right_id"]]))
        for row in rows
        if frozenset((row["left_id"], row["right_id"])) not in answered
    ]


def _pledges(case: View) -> list[Open]:
    rows = case.rows(
        "select p.id, p.action, v.bearing, v.reason, v.event_id, v.statement_id,"
        " coalesce(e.summary, s.text) as headline,"
        " (select count(distinct r.document_id) from pledge_reports r where r.pledge_id = p.id) as documents"
        " from pledge_evidence v join pledges p on p.id = v.pledge_id"
        " left join events e on e.id = v.event_id left join statements s on s.id = v.statement_id"
        " where v.explicit = 0 and coalesce(p.state_basis, '') <> 'decision'"
        " order by documents desc, p.id, v.event_id, v.statement_id limit ?",
        OTHERS_AT_MOST,
    )
    return [
        Open(
            id=f"{row['id']}:{row['event_id'] or row['statement_id']}",
            kind="pledge",
            changes=1.0 + row["documents"],
            fact_kind="pledge",
            fact_id=row["id"],
            words=row["action"],
            bearing=row["bearing"],
            headline=row["headline"],
            evidence_kind="event" if row["event_id"] else "statement",
            evidence_id=row["event_id"] or row["statement_id"],
            reason=row["reason"],
        )
        for row in rows
    ]


def _discrepancies(case: View) -> list[Open]:
    rows = case.rows(
        "select c.id, c.about_kind, c.about_id, c.slot, c.says, coalesce(c.weight, 0) as weight,"
        " coalesce(s.text, e.summary, p.action, d.title, d.source) as words,"
        " (select count(*) from discrepancy_values v where v.discrepancy_id = c.id) as sides"
        " from discrepancies c left join statements s on s.id = c.about_id left join events e on e.id = c.about_id"
        " left join pledges p on p.id = c.about_id"
        " left join documents d on d.id = c.about_id and c.about_kind = 'document'"
        " order by weight desc, c.id limit ?",
        OTHERS_AT_MOST,
    )
    found = []
    for row in rows:
        if row["words"] is None:
            continue
        values = tuple(
            Value(
                value=each["value"],
                settable=each["value"] if row["slot"] == "date" and row["about_kind"] != "document" else None,
                place=place(each),
                words=each["words"],
            )
            for each in case.rows(
                'select v.value, v.document_id, v."start", v."end", d.outlet, d.title, d.published_from,'
                ' d.published_to, substr(d.text, v."start" + 1, v."end" - v."start") as words'
                " from discrepancy_values v join documents d on d.id = v.document_id"
                " where v.discrepancy_id = ? order by v.value, v.document_id",
                row["id"],
            )
        )
        found.append(
            Open(
                id=row["id"],
                kind="discrepancy",
                changes=row["weight"] * row["sides"],
                fact_kind=row["about_kind"],
                fact_id=row["about_id"],
                words=row["words"],
                slot=row["slot"],
                says=row["says"],
                values=values,
            )
        )
    return found


def _unsaid(case: View) -> list[Open]:
    """Statements in quotation marks whose speaker is not known, those that most documents report first."""
    rows = case.rows(
        "select s.id, s.text, coalesce(c.documents, 1) as documents from statements s"
        " left join corroboration c on c.fact_kind = 'statement' and c.fact_id = s.id"
        " where s.speaker_id is null and exists (select 1 from statement_reports r where r.statement_id = s.id"
        " and r.mode = 'direct' and r.attitude = 'speech') order by documents desc, s.id limit ?",
        OTHERS_AT_MOST,
    )
    return [
        Open(
            id=f"who:{row['id']}",
            kind="statement",
            changes=float(row["documents"]),
            fact_kind="statement",
            fact_id=row["id"],
            words=row["text"],
        )
        for row in rows
    ]


@remembered
def _doubtful(case: View) -> tuple[Open, ...]:
    """Statements that no report gives to the speaker by a name, but for one by "she" after another person's name."""
    rows = case.rows(
        "select s.id, s.text, x.report_id, n.id as speaker_id, n.name, n.kind, coalesce(c.documents, 1) as documents"
        " from (select r.id as report_id, r.statement_id, t.speaker_id,"
        "   (select m.entity_id from mentions m join entities p on p.id = m.entity_id and p.kind = 'person'"
        "    where m.document_id = r.document_id and m.form = 'name'"
        '    and m."start" between r.source_start - ?1 and r.source_start - 1 and m."end" <= r.source_start'
        '    order by m."start" desc limit 1) as nearest'
        "  from statement_reports r join statements t on t.id = r.statement_id"
        "  where r.source_start is not null and r.attitude = 'speech' and t.speaker_id is not null and not exists"
        "   (select 1 from statement_reports o join mentions m on m.document_id = o.document_id"
        "    where o.statement_id = r.statement_id and m.entity_id = t.speaker_id and m.form = 'name'"
        '    and m."start" >= o.source_start and m."start" < o.source_end)) x'
        " join statements s on s.id = x.statement_id join entities n on n.id = x.speaker_id and n.kind = 'person'"
        " left join corroboration c on c.fact_kind = 'statement' and c.fact_id = s.id"
        " where x.nearest <> x.speaker_id group by s.id order by documents desc, s.id limit ?2",
        FAR,
        OTHERS_AT_MOST,
    )
    return tuple(
        Open(
            id=f"who:{row['id']}",
            kind="statement",
            changes=DOUBTED * row["documents"],
            fact_kind="statement",
            fact_id=row["id"],
            words=row["text"],
            evidence_kind="report",
            evidence_id=row["report_id"],
            speaker=Named(id=row["speaker_id"], name=row["name"], kind=row["kind"]),
        )
        for row in rows
    )


def _with_who(case: View, one: Open) -> Open:
    """The question with the place of the report it is about, the words that name its source, who is named beside it."""
    report = first(
        case,
        "select r.document_id, r.content_start as start, r.content_end as end, d.outlet, d.title, d.published_from,"
        " d.published_to, substr(d.text, r.source_start + 1, r.source_end - r.source_start) as source"
        " from statement_reports r join documents d on d.id = r.document_id"
        " where r.statement_id = ?1 and r.id = coalesce(?2, r.id)"
        " order by r.source_start is null, d.published_to nulls last, d.id, r.content_start limit 1",
        one.fact_id,
        one.evidence_id,
    )
    if report is None:
        return one
    rows = case.rows(
        'select n.id, n.name, n.kind, min(max(m."start" - ?2, ?3 - m."end", 0)) as apart from mentions m'
        " join entities n on n.id = m.entity_id"
        ' where m.document_id = ?1 and m."start" between ?3 - ?4 and ?2 + ?4'
        " and not (m.\"start\" >= ?3 and m.\"end\" <= ?2) and n.kind in ('person', 'organization')"
        " and n.id <> ?6 group by n.id order by apart, n.name, n.id limit ?5",
        report["document_id"],
        report["end"],
        report["start"],
        NEAR,
        WHO_AT_MOST,
        one.speaker.id if one.speaker is not None else "",
    )
    who = tuple(Named(id=row["id"], name=row["name"], kind=row["kind"]) for row in rows)
    return replace(one, place=place(report), source=report["source"], who=who)
