"""Who prints whose words: reuse and credits between outlets."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from onrecord.case.views.opening import View
from onrecord.case.views.rows import days
from onrecord.records import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletLine:
    """An outlet with the documents of it in the case. `outlet` is `None` for documents whose outlet is not known."""

    outlet: str | None
    documents: int
    words: int
    published: Interval | None
    reused: int
    reusing: int
    credits_given: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What ties two outlets: `printed` holds or cites words of `origin`.

    `way` is "reuses", "quotes" or "credits"; for words in common whose first place is not known it is "shares"
    and the order of the two means nothing. `times` counts passages or credits, `documents` the documents of
    `printed` they stand in. `entity_id` is the credited outlet where it is an entity.
    """

    printed: str | None
    origin: str | None
    way: str
    times: int
    documents: int
    entity_id: str | None = None


_Key = tuple[str | None, str | None, str, str | None]
WAYS = {"near-duplicate": "reuses", "shared passage": "reuses", "shared quotation": "quotes"}


def read_sources(case: View) -> tuple[list[OutletLine], list[Tie]]:
    """The outlets, those with most documents first; and every tie between two, the strongest first."""
    outlet_of = {row[0]: row[1] for row in case.stream("select id, outlet from documents")}
    reusing: Counter[str | None] = Counter()
    reused: Counter[str | None] = Counter()
    given: Counter[str | None] = Counter()
    times: Counter[_Key] = Counter()
    documents: dict[_Key, set[str]] = {}
    for document_id, source_id, kind, directed in case.stream(
        "select document_id, source_document_id, kind, directed from reuses"
    ):
        printed, origin = outlet_of[document_id], outlet_of[source_id]
        if directed:
            way = WAYS[kind]
            reusing[printed] += 1
            reused[origin] += 1
        else:
            way = "shares"
            if (origin is None, origin or "") < (printed is None, printed or ""):
                printed, origin = origin, printed
        key = (printed, origin, way, None)
        times[key] += 1
        documents.setdefault(key, set()).add(document_id)
    names = dict(
        tuple(row) for row in case.rows("select id, name from entities where id in (select outlet_id from credits)")
    )
    for document_id, entity_id in case.stream("select document_id, outlet_id from credits"):
        printed = outlet_of[document_id]
        given[printed] += 1
        key = (printed, names.get(entity_id), "credits", entity_id)
        times[key] += 1
        documents.setdefault(key, set()).add(document_id)
    rows = case.rows(
        "select outlet, count(*) as documents, sum(words) as words, min(published_from) as first,"
        " max(published_to) as last from documents group by outlet order by outlet is null, 2 desc, 1"
    )
    outlets = [
        OutletLine(
            outlet=row["outlet"],
            documents=row["documents"],
            words=row["words"],
            published=days(row["first"], row["last"]),
            reused=reused[row["outlet"]],
            reusing=reusing[row["outlet"]],
            credits_given=given[row["outlet"]],
        )
        for row in rows
    ]
    ties = [
        Tie(printed=key[0], origin=key[1], way=key[2], times=number, documents=len(documents[key]), entity_id=key[3])
        for key, number in times.items()
    ]
    return outlets, sorted(
        ties,
        key=lambda tie: (
            -tie.times,
            tie.way,
            tie.printed is None,
            tie.printed or "",
            tie.origin or "",
            tie.entity_id or "",
        ),
    )
