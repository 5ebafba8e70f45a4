from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from onrecord.linking.pledges import PledgeCluster, PledgeToLink, link_pledges, stems_of
from onrecord.records import Interval, PledgeKind, Ref, Span


def _told(
    document: str,
    action: str,
    *,
    kind: PledgeKind = "promise",
    by: int | None = 0,
    due: str | None = None,
    condition: str | None = None,
    told: str = "2021-03-10",
    makers: str | None = "Norland",
) -> PledgeToLink:
    return PledgeToLink(
        ref=Ref(document_id=document, index=0),
        kind=kind,
        action=action,
        span=Span(start=0, end=max(1, len(action))),
        evidence=f"k-{document}",
        stems=stems_of(action),
        negated=" not " in f" {action} ",
        condition=condition,
        terms=stems_of(condition or ""),
        makers=makers,
        by=Ref(document_id=document, index=by) if by is not None else None,
        due=Interval.parse(due) if due else None,
        order=Interval.parse(told),
    )


def _linked(*reports: PledgeToLink) -> tuple[PledgeCluster, ...]:
    entity_of = {report.by: report.by.index for report in reports if report.by is not None}
    return link_pledges(reports, entity_of=entity_of, statement_of={}, speakers={})


def _documents(clusters: tuple[PledgeCluster, ...]) -> list[str]:
    return ["+".join(ref.document_id for ref in cluster.refs) for cluster in clusters]


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        (
            _told("a", "withdraw its troops from the strait"),
            _told("b", "pull its soldiers out, leave the strait"),
            True,
        ),
        (_told("a", "withdraw its troops"), _told("b", "withdraw its forces", by=1, makers="Varda"), False),
        (_told("a", "withdraw its troops"), _told("b", "withdraw its troops", kind="threat"), False),
        (_told("a", "withdraw its troops"), _told("b", "not withdraw its troops"), False),
        (_told("a", "withdraw its troops"), _told("b", "build a new harbour"), False),
        (_told("a", "withdraw its troops", due="2021-12"), _told("b", "withdraw its troops", due="2021"), True),
        (_told("a", "withdraw its troops", due="2021-12"), _told("b", "withdraw its troops"), True),
        (_told("a", "withdraw its troops", due="2021"), _told("b", "withdraw its troops", due="2022"), False),
        (_told("a", "withdraw its troops", by=None), _told("b", "withdraw its troops", by=None), True),
        (  # told shortly, and with what the bill would have done
            _told("a", "the government will fully withdraw the bill in order to allay public concern"),
            _told(
                "b", "withdraw a proposed bill that would have allowed ships to be searched at sea without a warrant"
            ),
            True,
        ),
        (  # the same verb and another object
            _told("a", "withdraw a proposed bill that would have allowed ships to be searched at sea"),
            _told("b", "withdraw the ambassador to Varda because of what was said of his wife"),
            False,
        ),
        (_told("a", "arrest those who killed thirty people"), _told("b", "arrest the killers"), True),
        (_told("a", "withdraw its troops", by=None), _told("b", "withdraw its troops", by=None, makers="he"), False),
    ],
)
def test_the_same_act_of_the_same_maker_is_one_pledge(left: PledgeToLink, right: PledgeToLink, one: bool) -> None:
    assert _documents(_linked(left, right)) == (["a+b"] if one else ["a", "b"])


def test_a_spokesman_speaks_for_his_group() -> None:
    reports = [_told("a", "attack every post"), _told("b", "attack every post", by=1, makers="Olin Tarn")]
    entity_of = {report.by: report.by.index for report in reports if report.by is not None}

    def linked(offices: set[tuple[int, int]]) -> list[str]:
        return _documents(link_pledges(reports, entity_of=entity_of, statement_of={}, speakers={}, offices=offices))

    assert linked(set()) == ["a", "b"]
    assert linked({(1, 0)}) == ["a+b"]


def test_a_pledge_keeps_the_days_that_all_reports_allow() -> None:
    [found] = _linked(
        _told("a", "withdraw its troops", due="2021"),
        _told("b", "withdraw all its troops from the strait", due="2021-12"),
    )
    assert found.due == Interval(earliest=date(2021, 12, 1), latest=date(2021, 12, 31))
    assert found.action == "withdraw all its troops from the strait"


def test_another_deadline_is_a_later_version_of_the_pledge() -> None:
    first, second = _linked(
        _told("a", "withdraw its troops", due="2021", told="2021-03-10"),
        _told("b", "withdraw its troops", due="2022", told="2021-11-02"),
    )
    assert first.revises is None
    assert second.revises == 0
    assert second.reasons[-1].feature == "changed terms"


def test_another_condition_is_a_version_too() -> None:
    first, second = _linked(
        _told("a", "withdraw its troops", condition="if the raids end", told="2021-03-10"),
        _told("b", "withdraw its troops", condition="once the election is over", told="2021-11-02"),
    )
    assert (first.revises, second.revises) == (None, 0)


def test_versions_told_on_days_that_overlap_are_not_ordered() -> None:
    found = _linked(
        _told("a", "withdraw its troops", due="2021", told="2021"),
        _told("b", "withdraw its troops", due="2022", told="2021-11-02"),
    )
    assert [each.revises for each in found] == [None, None]


def test_every_link_has_its_reasons() -> None:
    [found] = _linked(_told("a", "withdraw its troops"), _told("b", "withdraw its troops"))
    assert [reason.feature for reason in found.reasons] == ["same act", "same maker"]


def test_the_order_of_the_reports_counts_for_nothing() -> None:
    reports = [
        _told("a", "withdraw its troops", due="2021"),
        _told("b", "withdraw its troops"),
        _told("c", "withdraw its troops", due="2022", told="2021-11-02"),
    ]
    assert len({tuple(_documents(_linked(*each))) for each in permutations(reports)}) == 1
