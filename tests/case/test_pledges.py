"""Pledges in a case: their rows, and how they stand on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onrecord.case import Case, Linked, Staged, pack
from onrecord.case.views.opening import open_for_pages
from onrecord.case.views.pledges import PledgesWanted, count_later, count_pledges, read_pledge, read_pledges
from onrecord.errors import CaseError
from onrecord.records import (
    Document,
    Entity,
    EntityName,
    Interval,
    Pledge,
    PledgeEvidence,
    PledgeReport,
    Reading,
    Ref,
    Span,
    Statement,
    StatementReport,
    TimeExpression,
)
from tests.case.made_documents import document, staged

TEXT = "Norland promised to open the port by 31 December 2021. Varda said that Norland kept its promise to open it."
PROMISE = Pledge(
    id="p-1",
    kind="promise",
    action="open the port by 31 December 2021",
    reports=(),
    by_id="e-1",
    due=Interval.parse("2021-12-31"),
)


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def _reading(of: Document) -> Reading:
    day = Interval.parse("2021-12-31")
    when = _span("31 December 2021")
    return Reading(
        document_id=of.id,
        sentences=(Span(start=0, end=54), Span(start=55, end=len(TEXT))),
        times=(TimeExpression(start=when.start, end=when.end, type="DATE", value="2021-12-31", days=day),),
        statements=(
            StatementReport(
                content=(_span("Norland kept its promise to open it"),), source=(_span("Varda"),), cue=(_span("said"),)
            ),
        ),
        pledges=(
            PledgeReport(
                start=0,
                end=when.end,
                kind="promise",
                cue=_span("promised"),
                action=(Span(start=20, end=when.end),),
                makers=(Span(start=0, end=7),),
                time=0,
                due=day,
            ),
        ),
        published=Interval.parse("2021-11-19"),
    )


def _staged(of: Document) -> Staged:
    return replace(staged(of), document=pack(of), reading=pack(_reading(of)))


@pytest.fixture
def case(tmp_path: Path) -> Case:
    made = Case.create(tmp_path / "story.case")
    of = replace(
        document("articles/port.txt", text=TEXT),
        published=Interval.parse("2021-11-19"),
        published_basis="given",
    )
    made.stage([_staged(of)])
    return made


def _write(case: Case, pledge: Pledge = PROMISE, *, said: str | None = None, as_of: str = "2022-01-15") -> None:
    with case.new_record():
        case.publish(["articles/port.txt"], given_now=["articles/port.txt"])
        [key] = case.document_ids()
        ref = Ref(document_id=key, index=0)
        case.write_linked(
            Linked(
                entities=[
                    Entity(
                        id="e-1",
                        name="Norland",
                        kind="country",
                        names=(EntityName(name="Norland", kind="full", mentions=2),),
                    )
                ],
                statements=[
                    Statement(
                        id="s-1",
                        text="Norland kept its promise to open it",
                        reports=(ref,),
                        said=Interval.parse(said) if said else None,
                    )
                ],
                pledges=[replace(pledge, reports=(ref,))],
            )
        )
        case.judge_pledges(date.fromisoformat(as_of))


def _state(case: Case) -> str:
    [row] = case.rows("select state from pledges")
    return str(row["state"])


def test_the_words_of_a_pledge_are_found_at_their_places(case: Case) -> None:
    _write(case)
    assert case.check() == ()
    [row] = case.rows("select * from pledge_reports")
    parts = {name: TEXT[row[f"{name}_start"] : row[f"{name}_end"]] for name in ("cue", "action", "due", "maker")}
    assert parts == {
        "cue": "promised",
        "action": "open the port by 31 December 2021",
        "due": "31 December 2021",
        "maker": "Norland",
    }


@pytest.mark.parametrize(
    ("due", "as_of", "state"),
    [
        ("2021-12-31", "2021-11-30", "open"),  # 31 days to go
        ("2021-12-31", "2021-12-01", "due"),  # 30 days to go
        ("2021-12-31", "2021-12-31", "due"),
        ("2021-12-31", "2022-01-01", "passed"),
        ("2021-12", "2021-12-15", "due"),
        ("2021", "2021-06-30", "open"),  # may still come in December
        (None, "2030-01-01", "open"),
    ],
)
def test_the_day_alone_opens_and_passes(case: Case, due: str | None, as_of: str, state: str) -> None:
    _write(case, replace(PROMISE, due=Interval.parse(due) if due else None), as_of=as_of)
    assert _state(case) == state


KEPT = PledgeEvidence(bearing="kept", statement_id="s-1", explicit=True)
BROKEN = PledgeEvidence(bearing="broken", statement_id="s-1", explicit=True)
DOUBTED = PledgeEvidence(bearing="disputes", statement_id="s-1", explicit=True)


@pytest.mark.parametrize(
    ("evidence", "state"),
    [
        ((), "passed"),  # silence proves nothing
        ((KEPT,), "kept"),
        ((BROKEN,), "broken"),
        ((KEPT, BROKEN), "disputed"),
        ((DOUBTED,), "disputed"),
        ((replace(KEPT, explicit=False),), "passed"),  # likeness settles nothing
        ((PledgeEvidence(bearing="extends", statement_id="s-1", explicit=True),), "passed"),
    ],
)
def test_only_what_is_said_settles_a_pledge(case: Case, evidence: tuple[PledgeEvidence, ...], state: str) -> None:
    _write(case, replace(PROMISE, evidence=evidence))
    assert _state(case) == state


def test_a_doubt_before_the_day_leaves_it_open(case: Case) -> None:
    _write(case, replace(PROMISE, evidence=(DOUBTED,)), as_of="2021-11-20")
    assert _state(case) == "open"


def test_evidence_of_a_later_day_does_not_count_yet(case: Case) -> None:
    _write(case, replace(PROMISE, evidence=(KEPT,)), said="2022-03-01", as_of="2022-01-15")
    assert _state(case) == "passed"


def test_what_a_person_judged_stays(case: Case) -> None:
    _write(case, replace(PROMISE, state="broken", evidence=(KEPT,)))
    assert _state(case) == "broken"


def test_a_report_without_a_pledge_is_not_dropped_silently(case: Case) -> None:
    with pytest.raises(CaseError, match="linked to no pledge"), case.new_record():
        case.publish(["articles/port.txt"], given_now=["articles/port.txt"])
        [key] = case.document_ids()
        ref = Ref(document_id=key, index=0)
        case.write_linked(Linked(statements=[Statement(id="s-1", text="x", reports=(ref,))]))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (PledgesWanted(as_of=date(2022, 1, 15)), 1),
        (PledgesWanted(as_of=date(2022, 1, 15), state="passed"), 1),
        (PledgesWanted(as_of=date(2021, 12, 15), state="passed"), 0),
        (PledgesWanted(as_of=date(2021, 12, 15), state="due"), 1),
        (PledgesWanted(as_of=date(2021, 11, 18)), 0),  # nobody had told of it
        (PledgesWanted(as_of=date(2022, 1, 15), maker="norl"), 1),
        (PledgesWanted(as_of=date(2022, 1, 15), maker="Varda"), 0),
        (PledgesWanted(as_of=date(2022, 1, 15), kind="threat"), 0),
        (PledgesWanted(as_of=date(2022, 1, 15), words=("port", "december")), 1),
        (PledgesWanted(as_of=date(2022, 1, 15), words=("100%",)), 0),
    ],
)
def test_the_ledger_as_of_a_day(case: Case, wanted: PledgesWanted, found: int) -> None:
    _write(case)
    case.close()
    with open_for_pages(case.path) as view:
        assert count_pledges(view, wanted) == found == len(read_pledges(view, wanted))


def test_pledges_told_later_are_counted(case: Case) -> None:
    _write(case)
    case.close()
    with open_for_pages(case.path) as view:
        assert count_later(view, date(2021, 11, 18)) == 1
        assert count_later(view, date(2021, 11, 19)) == 0


def test_one_pledge_shows_its_words_and_its_evidence(case: Case) -> None:
    _write(case, replace(PROMISE, evidence=(KEPT,)))
    case.close()
    with open_for_pages(case.path) as view:
        found = read_pledge(view, "p-1", as_of=date(2022, 1, 15))
        assert found is not None
        assert [(r.words, r.deadline) for r in found.reports] == [(TEXT[:53], "31 December 2021")]
        [bearing] = found.evidence
        assert (bearing.bearing, bearing.kind, bearing.id, bearing.explicit) == ("kept", "statement", "s-1", True)
        assert bearing.place is not None
        assert TEXT[bearing.place.start : bearing.place.end] == "Norland kept its promise to open it"
        assert read_pledge(view, "p-none") is None
