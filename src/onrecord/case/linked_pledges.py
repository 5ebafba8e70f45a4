"""The rows of pledges: what linking made of them, their reports, and their state on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta

from onrecord.case.database import Database
from onrecord.case.renewing import renew_groups, renew_rows
from onrecord.case.rows import Row, days, outer
from onrecord.errors import CaseError
from onrecord.records import Pledge, Reading, Ref

SOON = timedelta(days=30)  # a pledge whose day comes within this time is due

PLEDGE_REPORT = (
    "pledge_id document_id start end statement_report_id kind cue_start cue_end action_start action_end"
    " due_start due_end maker_start maker_end"
)
_PLEDGE = "id kind by_id to_id action condition due_from due_to made_from made_to revises_id state state_basis"
# A state that the day gave is none of linking's.
_HELD = (
    "select id, kind, by_id, to_id, action, condition, due_from, due_to, made_from, made_to, revises_id,"
    " case state_basis when 'decision' then state end, case state_basis when 'decision' then 'decision' end"
    " from pledges"
)

# The state of the pledge `p` on the day :1, where :2 is the day up to which what comes is due. It is kept, broken or
# disputed only where a statement dated no later says so in words, or where a person judged it.
STATE = """
case
    when p.state_basis = 'decision' then p.state
    when {kept} and ({broken} or {disputes}) then 'disputed'
    when {broken} and {disputes} then 'disputed'
    when {kept} then 'kept'
    when {broken} then 'broken'
    when p.due_to < ?1 and {disputes} then 'disputed'
    when p.due_to < ?1 then 'passed'
    when p.due_to <= ?2 then 'due'
    else 'open'
end
""".format(
    **{
        bearing: (
            "exists (select 1 from pledge_evidence v left join statements s on s.id = v.statement_id"
            f" where v.pledge_id = p.id and v.explicit = 1 and v.bearing = '{bearing}'"
            " and (s.said_from is null or s.said_from <= ?1))"
        )
        for bearing in ("kept", "broken", "disputes")
    }
)


def state_days(as_of: date) -> tuple[str, str]:
    """The two values that `STATE` asks for: the day, and the last day that is soon."""
    return as_of.isoformat(), (as_of + SOON).isoformat()


def write_pledges(database: Database, pledges: Sequence[Pledge]) -> tuple[str, ...]:
    """Writes the pledges with their evidence and reasons; the ids that are no longer those of a pledge.

    Entities, statements and events must be there.
    """
    stale = renew_rows(
        database,
        "pledges",
        _PLEDGE,
        (
            (
                *(p.id, p.kind, p.by_id, p.to_id, p.action, p.condition, *days(p.due), *days(p.made)),
                *(p.revises, p.state, "decision" if p.state is not None else None),
            )
            for p in pledges
        ),
        held=_HELD,
    )
    evidence = (
        (pledge.id, e.event_id, e.statement_id, e.bearing, int(e.explicit), e.reason)
        for pledge in pledges
        for e in pledge.evidence
    )
    renew_groups(database, "pledge_evidence", "pledge_id event_id statement_id bearing explicit reason", evidence)
    renew_groups(
        database,
        "reasons",
        "about_kind about_id feature left_value right_value weight",
        (("pledge", p.id, r.feature, r.left, r.right, float(r.weight)) for p in pledges for r in p.reasons),
        by=2,
        only="about_kind = 'pledge'",
    )
    return stale


def pledge_rows(
    reading: Reading,
    said: Sequence[str],
    pledge_of: Mapping[Ref, str],
    rejected: Collection[Ref],
    rejected_statements: Collection[Ref],
) -> Iterator[Row]:
    """The rows of `pledge_reports`. Raises `CaseError` where a report belongs to no pledge."""
    document = reading.document_id
    for index, report in enumerate(reading.pledges):
        ref = Ref(document_id=document, index=index)
        if ref in rejected:
            continue
        if ref not in pledge_of:
            raise CaseError(f"pledge report {index} of {document} was linked to no pledge: report this")
        told = report.statement
        if told is not None and Ref(document_id=document, index=told) in rejected_statements:
            told = None
        time = reading.times[report.time] if report.time is not None else None
        yield (
            pledge_of[ref],
            document,
            report.start,
            report.end,
            said[told] if told is not None else None,
            report.kind,
            report.cue.start,
            report.cue.end,
            min(span.start for span in report.action),
            max(span.end for span in report.action),
            time.start if time is not None else None,
            time.end if time is not None else None,
            *outer(report.makers),
        )


def judge_pledges(database: Database, as_of: date) -> None:
    """Sets the state of every pledge that no person has judged as of a day."""
    database.run(
        f"update pledges as p set state = {STATE}, state_basis = coalesce(state_basis, 'day')", *state_days(as_of)
    )
