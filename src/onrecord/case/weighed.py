"""The rows that weighing gives: origins with their reasons, and discrepancies."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from onrecord.case.database import Database
from onrecord.case.renewing import remove, renew_groups, renew_rows, renew_set
from onrecord.case.rows import Row
from onrecord.records.weighing import Corroboration, Discrepancy

_TIE = "fact_kind fact_id document_id kind other_id outlet_id directed start end other_start other_end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """All that weighing made of the clusters of a case.

    The rows of the facts in `unchanged` (kind and id) stay as the last build left them.
    """

    corroboration: Sequence[Corroboration] = ()
    discrepancies: Sequence[Discrepancy] = ()
    unchanged: Collection[tuple[str, str]] = frozenset()


def write_weighed(database: Database, weighed: Weighed) -> None:
    """Writes what weighing made, after `write_linked`. Needs an open transaction."""
    renew_set(
        database,
        "corroboration",
        "fact_kind fact_id documents outlets origins",
        ((c.fact_kind, c.fact_id, c.documents, c.outlets, c.origins) for c in weighed.corroboration),
        keep=weighed.unchanged,
    )
    renew_groups(database, "origin_ties", _TIE, _ties(weighed.corroboration), by=2, keep=weighed.unchanged)
    renew_set(
        database,
        "fact_origins",
        "fact_kind fact_id document_id origin_id outside",
        (
            (c.fact_kind, c.fact_id, found.document_id, found.origin_id, int(found.outside))
            for c in weighed.corroboration
            for found in c.goes_back
        ),
        keep=weighed.unchanged,
    )
    gone = renew_rows(
        database,
        "discrepancies",
        "id about_kind about_id slot weight says",
        ((d.id, d.about_kind, d.about_id, d.slot, float(d.weight), d.says or None) for d in weighed.discrepancies),
    )
    renew_groups(
        database,
        "discrepancy_values",
        "discrepancy_id value document_id start end",
        (
            (d.id, value.value, value.document_id, value.start, value.end)
            for d in weighed.discrepancies
            for value in d.values
        ),
    )
    remove(database, "discrepancies", gone)


def _ties(corroboration: Sequence[Corroboration]) -> Iterator[Row]:
    for fact in corroboration:
        for tie in fact.ties:
            where = (tie.start, tie.end, tie.other_start, tie.other_end)
            what = (tie.document_id, tie.kind, tie.other_id, tie.outlet_id, int(tie.directed))
            yield fact.fact_kind, fact.fact_id, *what, *where
