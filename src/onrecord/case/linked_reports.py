"""The rows of single reports that hang on clusters: document by document, from the stored readings.

A document whose reports hang on the same clusters as after the last build keeps its rows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from onrecord.case.database import Database
from onrecord.case.linked_pledges import PLEDGE_REPORT, pledge_rows
from onrecord.case.packing import unpack_linked
from onrecord.case.rows import Row, days, event_report_ids, mention_ids, outer, quantity_ids, statement_report_ids
from onrecord.errors import CaseError
from onrecord.ids import digest
from onrecord.records import AddedReports, Held, Reading, Ref
from onrecord.records.decisions import with_added

_STATEMENT_REPORT = (
    "id statement_id document_id mode content_start content_end content cue_start cue_end source_start source_end"
    " told_to credited_to attitude"
)
_ROLE = "entity_id title organization_id document_id start end held held_from held_to"
_AFFILIATION = "entity_id group_id relation document_id start end held held_from held_to"
_EVENT_REPORT = "id event_id document_id start end trigger_start trigger_end statement_report_id reason"

# What a document's rows are cleared of before they are written anew. Children before what they point at.
_CLEARED = (
    "delete from written where document_id = ?",
    "update mentions set entity_id = null where document_id = ? and entity_id is not null",
    "update quantities set event_report_id = null where document_id = ? and event_report_id is not null",
    "delete from pledge_reports where document_id = ?",
    "delete from event_reports where document_id = ?",
    "delete from statement_reports where document_id = ?",  # and its parts with it
    "delete from credits where document_id = ?",
    "delete from roles where document_id = ?",
    "delete from affiliations where document_id = ?",
)


def write_reports(
    database: Database,
    *,
    statement_of: Mapping[Ref, str],
    event_of: Mapping[Ref, str],
    pledge_of: Mapping[Ref, str],
    entity_of: Mapping[Ref, str],
    credit_outlets: Mapping[Ref, str],
    told_to: Mapping[Ref, str],
    credited_to: Mapping[Ref, str],
    of_chain: Mapping[Ref, str],
    rejected_statements: Collection[Ref] = (),
    rejected_events: Collection[Ref] = (),
    rejected_pledges: Collection[Ref] = (),
    added: Mapping[str, AddedReports] = MappingProxyType({}),
    held_roles: Mapping[Ref, Held] = MappingProxyType({}),
    held_affiliations: Mapping[Ref, Held] = MappingProxyType({}),
    program: str = "",
    terms: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Writes statement and event reports, credits, roles and affiliations, and sets the entity of each mention.

    Rejected reports are left out. Raises `CaseError` where another one belongs to no cluster. `program` is another text
    whenever the rows may be made in another way; where it is empty, all are written anew. `terms` are what
    `report_terms` gave. Needs an open transaction.
    """
    nothing = _digest_of(program, [])
    held: dict[str, str] = {}
    if program:
        held = {row[0]: row[1] for row in database.rows("select document_id, terms from written")}
    mentioned = {ref.document_id for ref in entity_of}
    asked = "select document_id from readings r join documents d on d.id = r.document_id order by d.rowid"
    one = "select r.reading, d.text from readings r join documents d on d.id = r.document_id where d.id = ?"
    for document in [row[0] for row in database.rows(asked)]:
        now = terms.get(document, nothing)
        if held.get(document) == now:
            continue
        packed, text = database.rows(one, document)[0]
        for statement in _CLEARED:
            database.run(statement, document)
        database.insert("written", "document_id terms", [(document, now)])
        reading = with_added(unpack_linked(packed), added)
        said = statement_report_ids(reading) if reading.statements else ()
        if reading.statements:
            database.insert(
                "statement_reports",
                _STATEMENT_REPORT,
                _statement_reports(reading, said, text, statement_of, told_to, credited_to, rejected_statements),
            )
            database.insert("report_parts", "report_id part start end", _parts(reading, said, rejected_statements))
        if reading.events:
            database.insert(
                "event_reports", _EVENT_REPORT, _events(reading, said, event_of, rejected_events, rejected_statements)
            )
            database.run_many(
                "update quantities set event_report_id = ? where id = ?", _counted(reading, rejected_events)
            )
        if reading.pledges:
            rows = pledge_rows(reading, said, pledge_of, rejected_pledges, rejected_statements)
            database.insert("pledge_reports", PLEDGE_REPORT, rows)
        if reading.credits:
            database.insert("credits", "document_id start end outlet_id kind", _credits(reading, credit_outlets))
        if reading.roles:
            database.insert("roles", _ROLE, _roles(reading, text, of_chain, held_roles))
        if reading.affiliations:
            database.insert("affiliations", _AFFILIATION, _affiliations(reading, of_chain, held_affiliations))
        if reading.document_id in mentioned:
            database.run_many("update mentions set entity_id = ? where id = ?", _mentions(reading, entity_of))


def report_terms(
    program: str, layers: Mapping[str, Mapping[Ref, object]], added: Mapping[str, AddedReports]
) -> dict[str, str]:
    """By document, a digest of all that its rows are made from beside its text and reading."""
    told: dict[str, list[str]] = {document: [f"added {reports!r}"] for document, reports in added.items()}
    for layer, found in layers.items():
        for ref, value in found.items():
            told.setdefault(ref.document_id, []).append(f"{layer} {ref.index} {value}")
    return {document: _digest_of(program, lines) for document, lines in told.items()}


def _digest_of(program: str, lines: list[str]) -> str:
    return digest("\n".join([program, *sorted(lines)]).encode())


def _statement_reports(
    reading: Reading,
    said: Sequence[str],
    text: str,
    statement_of: Mapping[Ref, str],
    told_to: Mapping[Ref, str],
    credited_to: Mapping[Ref, str],
    rejected: Collection[Ref],
) -> Iterator[Row]:
    for index, (key, report) in enumerate(zip(said, reading.statements, strict=True)):
        ref = Ref(document_id=reading.document_id, index=index)
        if ref in rejected:
            continue
        span = report.span
        yield (
            key,
            _cluster(statement_of, ref, "statement"),
            reading.document_id,
            report.mode,
            span.start,
            span.end,
            span.of(text),
            *outer(report.cue),
            *outer(report.source),
            told_to.get(ref),
            credited_to.get(ref),
            report.attitude,
        )


def _parts(reading: Reading, said: Sequence[str], rejected: Collection[Ref]) -> Iterator[Row]:
    for index, (key, report) in enumerate(zip(said, reading.statements, strict=True)):
        if Ref(document_id=reading.document_id, index=index) in rejected:
            continue
        for part, spans in (("content", report.content), ("cue", report.cue), ("source", report.source)):
            if len(spans) > 1:
                yield from ((key, part, span.start, span.end) for span in sorted(set(spans)))


def _events(
    reading: Reading,
    said: Sequence[str],
    event_of: Mapping[Ref, str],
    rejected: Collection[Ref],
    rejected_statements: Collection[Ref],
) -> Iterator[Row]:
    for index, (key, report) in enumerate(zip(event_report_ids(reading), reading.events, strict=True)):
        ref = Ref(document_id=reading.document_id, index=index)
        if ref in rejected:
            continue
        event = _cluster(event_of, ref, "event")
        word_of = said[report.statement] if report.statement is not None else None
        if word_of and Ref(document_id=reading.document_id, index=report.statement or 0) in rejected_statements:
            word_of = None
        place = (reading.document_id, report.start, report.end, report.trigger.start, report.trigger.end)
        yield key, event, *place, word_of, report.reason or None


def _counted(reading: Reading, rejected: Collection[Ref]) -> Iterator[Row]:
    """The event report of each quantity that tells of one, with the quantity's id."""
    keys = quantity_ids(reading)
    for index, (key, report) in enumerate(zip(event_report_ids(reading), reading.events, strict=True)):
        if Ref(document_id=reading.document_id, index=index) not in rejected:
            yield from ((key, keys[quantity]) for quantity in report.quantities)


def _credits(reading: Reading, outlets: Mapping[Ref, str]) -> Iterator[Row]:
    for index, credit in enumerate(reading.credits):
        outlet = outlets.get(Ref(document_id=reading.document_id, index=index))
        yield reading.document_id, credit.start, credit.end, outlet, credit.kind


def _roles(reading: Reading, text: str, of_chain: Mapping[Ref, str], held_roles: Mapping[Ref, Held]) -> Iterator[Row]:
    """The roles whose holder is an entity; one whose organization is none has NULL there."""
    for index, role in enumerate(reading.roles):
        holder = of_chain.get(Ref(document_id=reading.document_id, index=role.holder))
        body = None
        if role.organization is not None:
            body = of_chain.get(Ref(document_id=reading.document_id, index=role.organization))
        if holder is not None:
            held = _held(held_roles.get(Ref(document_id=reading.document_id, index=index)))
            title = " ".join(role.title.of(text).split())
            yield holder, title, body, reading.document_id, role.start, role.end, *held


def _held(held: Held | None) -> Row:
    return (None, None, None) if held is None else (held.when, *days(held.days))


def _affiliations(
    reading: Reading, of_chain: Mapping[Ref, str], held_affiliations: Mapping[Ref, Held]
) -> Iterator[Row]:
    for index, found in enumerate(reading.affiliations):
        member = of_chain.get(Ref(document_id=reading.document_id, index=found.member))
        group = of_chain.get(Ref(document_id=reading.document_id, index=found.group))
        if member is not None and group is not None and member != group:
            held = _held(held_affiliations.get(Ref(document_id=reading.document_id, index=index)))
            yield member, group, found.relation, reading.document_id, found.start, found.end, *held


def _mentions(reading: Reading, entity_of: Mapping[Ref, str]) -> Iterator[Row]:
    for index, key in enumerate(mention_ids(reading)):
        entity = entity_of.get(Ref(document_id=reading.document_id, index=index))
        if entity is not None:
            yield entity, key


def _cluster(clusters: Mapping[Ref, str], ref: Ref, kind: str) -> str:
    try:
        return clusters[ref]
    except KeyError:
        raise CaseError(
            f"{kind} report {ref.index} of {ref.document_id} was linked to no {kind}: report this"
        ) from None
