"""Every event with all that hangs on it, in order of time: what exports are made from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.case.views.opening import View
from onrecord.case.views.rows import days, holes, in_batches
from onrecord.records import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody who took part. `country` is an alpha-3 code, `title` the office that the documents give most."""

    id: str
    name: str
    kind: str
    country: str | None
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where an event was. The coordinates are those that the case has for the place; `None` where it has none."""

    id: str
    name: str
    kind: str
    country: str | None
    region: str | None
    latitude: float | None
    longitude: float | None
    feature: str | None
    gazetteer_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One report of an event. `text[start:end]` of the document are `words`; `speaker` is whose word it is."""

    id: str
    document_id: str
    start: int
    end: int
    words: str
    trigger: str
    source: str
    outlet: str | None
    title: str | None
    url: str | None
    language: str | None
    published: Interval | None
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A number that a report of an event gives; `None` where the words bound nothing on that side."""

    low: float | None
    high: float | None
    what: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FullEvent:
    """An event with its participants, its place, its reports in order of publication, and the numbers they give."""

    id: str
    type: str
    mode: str | None
    status: str
    days: Interval | None
    summary: str
    origins: int | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    spot: Spot | None
    reports: tuple[Told, ...]
    numbers: tuple[Counted, ...]


def full_events(case: View, ids: Iterable[str] | None = None) -> Iterator[FullEvent]:
    """All events, or those of these ids, by their first day, the wider interval first, undated ones last."""
    if ids is None:
        rows = case.rows("select id from events order by happened_from nulls last, happened_to desc, id")
        ids = [row["id"] for row in rows]
    for batch in in_batches(ids):
        yield from _batch(case, batch)


def _batch(case: View, ids: Sequence[str]) -> Iterator[FullEvent]:
    parties: dict[tuple[str, str], list[Party]] = {}
    for row in case.rows(
        "select p.event_id, p.part, n.id, n.name, n.kind, n.country,"
        " (select r.title from roles r where r.entity_id = n.id"
        " group by r.title order by count(*) desc, r.title limit 1) as title"
        " from event_participants p join entities n on n.id = p.entity_id"
        f" where p.event_id in ({holes(ids)}) order by n.name, n.id",
        *ids,
    ):
        found = Party(id=row["id"], name=row["name"], kind=row["kind"], country=row["country"], title=row["title"])
        parties.setdefault((row["event_id"], row["part"]), []).append(found)
    reports: dict[str, list[Told]] = {}
    for row in case.rows(
        'select r.id, r.event_id, r.document_id, r."start" as start, r."end" as end,'
        ' substr(d.text, r."start" + 1, r."end" - r."start") as words,'
        " substr(d.text, r.trigger_start + 1, r.trigger_end - r.trigger_start) as trigger,"
        " d.source, d.outlet, d.title, d.url, d.language, d.published_from, d.published_to, n.name as speaker"
        " from event_reports r join documents d on d.id = r.document_id"
        " left join statement_reports s on s.id = r.statement_report_id left join statements t on t.id = s.statement_id"
        f" left join entities n on n.id = t.speaker_id where r.event_id in ({holes(ids)})"
        ' order by d.published_to nulls last, d.id, r."start", r.id',
        *ids,
    ):
        reports.setdefault(row["event_id"], []).append(_told(row))
    numbers: dict[str, list[Counted]] = {}
    for row in case.rows(
        "select r.event_id, q.low, q.high, q.what, q.text from quantities q"
        f" join event_reports r on r.id = q.event_report_id where r.event_id in ({holes(ids)})"
        ' order by q.document_id, q."start", q.id',
        *ids,
    ):
        found_number = Counted(low=row["low"], high=row["high"], what=row["what"], words=row["text"])
        numbers.setdefault(row["event_id"], []).append(found_number)
    rows = case.rows(
        "select e.*, n.id as spot_id, n.name as spot_name, n.kind as spot_kind, n.country as spot_country,"
        " p.country as place_country, p.region, p.latitude, p.longitude, p.feature, p.gazetteer_id,"
        " (select c.origins from corroboration c where c.fact_kind = 'event' and c.fact_id = e.id) as origins"
        " from events e left join entities n on n.id = e.place_id left join places p on p.entity_id = e.place_id"
        f" where e.id in ({holes(ids)})",
        *ids,
    )
    by_id = {row["id"]: row for row in rows}
    for key in ids:
        if key not in by_id:
            continue
        row = by_id[key]
        yield FullEvent(
            id=key,
            type=row["type"],
            mode=row["mode"],
            status=row["status"],
            days=days(row["happened_from"], row["happened_to"]),
            summary=row["summary"],
            origins=row["origins"],
            actors=tuple(parties.get((key, "actor"), ())),
            recipients=tuple(parties.get((key, "recipient"), ())),
            spot=_spot(row),
            reports=tuple(reports.get(key, ())),
            numbers=tuple(numbers.get(key, ())),
        )


def _told(row: sqlite3.Row) -> Told:
    return Told(
        id=row["id"],
        document_id=row["document_id"],
        start=row["start"],
        end=row["end"],
        words=row["words"],
        trigger=row["trigger"],
        source=row["source"],
        outlet=row["outlet"],
        title=row["title"],
        url=row["url"],
        language=row["language"],
        published=days(row["published_from"], row["published_to"]),
        speaker=row["speaker"],
    )


def _spot(row: sqlite3.Row) -> Spot | None:
    if row["spot_id"] is None:
        return None
    return Spot(
        id=row["spot_id"],
        name=row["spot_name"],
        kind=row["spot_kind"],
        country=row["place_country"] or row["spot_country"],
        region=row["region"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        feature=row["feature"],
        gazetteer_id=row["gazetteer_id"],
    )
