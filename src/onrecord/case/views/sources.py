"""Who prints whose words: reuse and credits between outlets."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from operator import itemgetter

from onrecord.case.views.opening import View, remembered
from onrecord.case.views.rows import Place, days, holes, place
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


NOT_KNOWN = ""  # stands for an outlet or entity that is not known while ties are counted and put in order
_Key = tuple[str, str, str, str]  # way, printed, origin, entity id
WAYS = {"near-duplicate": "reuses", "shared passage": "reuses", "shared quotation": "quotes"}


@remembered
def read_sources(case: View) -> tuple[list[OutletLine], list[Tie]]:
    """The outlets, those with most documents first; and every tie between two, the strongest first."""
    outlet_of = {row[0]: row[1] or NOT_KNOWN for row in case.rows("select id, outlet from documents")}
    reusing: Counter[str] = Counter()
    reused: Counter[str] = Counter()
    given: Counter[str] = Counter()
    times: Counter[_Key] = Counter()
    documents: dict[_Key, set[str]] = {}
    for document_id, source_id, kind, directed in case.rows(
        "select document_id, source_document_id, kind, directed from reuses"
    ):
        printed, origin = outlet_of[document_id], outlet_of[source_id]
        if directed:
            way = WAYS[kind]
            reusing[printed] += 1
            reused[origin] += 1
        else:
            way = "shares"
            if printed == NOT_KNOWN or (origin != NOT_KNOWN and origin < printed):
                printed, origin = origin, printed
        key = (way, printed, origin, NOT_KNOWN)
        times[key] += 1
        documents.setdefault(key, set()).add(document_id)
    names = dict(
        tuple(row) for row in case.rows("select id, name from entities where id in (select outlet_id from credits)")
    )
    for document_id, entity_id in case.rows("select document_id, outlet_id from credits"):
        printed = outlet_of[document_id]
        given[printed] += 1
        key = ("credits", printed, names.get(entity_id, NOT_KNOWN), entity_id or NOT_KNOWN)
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
            reused=reused[row["outlet"] or NOT_KNOWN],
            reusing=reusing[row["outlet"] or NOT_KNOWN],
            credits_given=given[row["outlet"] or NOT_KNOWN],
        )
        for row in rows
    ]
    ordered = sorted(times.items())
    ordered.sort(key=itemgetter(1), reverse=True)
    return outlets, [
        Tie(
            printed=key[1] or None,
            origin=key[2] or None,
            way=key[0],
            times=number,
            documents=len(documents[key]),
            entity_id=key[3] or None,
        )
        for key, number in ordered
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class TiePlace:
    """One passage or credit that makes a tie: its words where they are printed, and where they stand in the origin.

    `there` is `None` for a credit: it names an outlet, not a place.
    """

    words: str
    here: Place
    there: Place | None
    what: str


def tie_places(
    case: View,
    *,
    way: str,
    printed: str | None,
    origin: str | None,
    entity_id: str | None = None,
    limit: int,
    offset: int = 0,
) -> tuple[int, list[TiePlace]]:
    """How many passages or credits make one tie, and some of them in the order of the documents.

    The values are those of a `Tie`; a `printed` or `origin` of `None` is an outlet that is not known.
    """
    if way == "credits":
        return _credit_places(case, printed, entity_id, limit, offset)
    kinds = [kind for kind in WAYS if way in (WAYS[kind], "shares")]
    outlets = "(a.outlet is ? and b.outlet is ?)"
    values: list[str | int | None] = [printed, origin]
    if way == "shares":
        outlets = f"({outlets} or (a.outlet is ? and b.outlet is ?))"
        values += [origin, printed]
    where = (
        " from reuses u join documents a on a.id = u.document_id join documents b on b.id = u.source_document_id"
        f" where {outlets} and u.directed = ? and u.kind in ({holes(kinds)})"
    )
    values += [int(way != "shares"), *kinds]
    rows = case.rows(
        'select substr(a.text, u."start" + 1, u."end" - u."start") as words, u.kind, a.id, u."start" as start,'
        ' u."end" as end, a.outlet, a.title, a.published_from, a.published_to, b.id as other_id, u.source_start,'
        " u.source_end, b.outlet as other_outlet, b.title as other_title, b.published_from as other_from,"
        f' b.published_to as other_to{where} order by a.published_to nulls last, a.id, u."start", b.id'
        " limit ? offset ?",
        *values,
        limit,
        offset,
    )
    return case.one(f"select count(*){where}", *values), [
        TiePlace(
            words=row["words"],
            what=row["kind"],
            here=Place(
                document_id=row["id"],
                start=row["start"],
                end=row["end"],
                outlet=row["outlet"],
                title=row["title"],
                published=days(row["published_from"], row["published_to"]),
            ),
            there=Place(
                document_id=row["other_id"],
                start=row["source_start"],
                end=row["source_end"],
                outlet=row["other_outlet"],
                title=row["other_title"],
                published=days(row["other_from"], row["other_to"]),
            ),
        )
        for row in rows
    ]


def _credit_places(
    case: View, printed: str | None, entity_id: str | None, limit: int, offset: int
) -> tuple[int, list[TiePlace]]:
    where = " from credits c join documents d on d.id = c.document_id where d.outlet is ? and c.outlet_id is ?"
    rows = case.rows(
        'select substr(d.text, c."start" + 1, c."end" - c."start") as words, c.kind, d.id as document_id,'
        ' c."start" as start, c."end" as end, d.outlet, d.title, d.published_from, d.published_to'
        f'{where} order by d.published_to nulls last, d.id, c."start" limit ? offset ?',
        printed,
        entity_id,
        limit,
        offset,
    )
    return case.one(f"select count(*){where}", printed, entity_id), [
        TiePlace(words=row["words"], what=row["kind"], here=place(row), there=None) for row in rows
    ]
