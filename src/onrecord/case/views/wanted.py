"""Which lines of the record are asked for, and the same as conditions on the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.case.views.rows import begins_a_word, begun, holes

LINE_KINDS: tuple[str, ...] = ("event", "statement", "deadline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which lines are asked for. Each part narrows the choice; `None` and `()` leave it open.

    Each of `words` must begin a word of the line (letters of either case); `first` and `last` bound the days: a line is
    kept when its interval has a day in common with them, one without days when the day by which it was known lies
    between them; `entity_id` is a speaker, actor, recipient, party or place; `dated` keeps only lines with days, or
    only those without. `act`, `mode`, `attitude` and
    `speaker` are asked of statements: one report in that mode or attitude will do; `speaker` are words in a name of the
    speaker, or among those that name the source in a report. `types` and `statuses` are asked of events (of a deadline
    the status is the state of the pledge); `actors` are the ids of those of whom one acts, speaks or pledges, `places`
    those of places of events: an empty one fits nothing.
    """

    words: tuple[str, ...] = ()
    outlet: str | None = None
    kind: str | None = None
    first: date | None = None
    last: date | None = None
    entity_id: str | None = None
    act: str | None = None
    dated: bool | None = None
    mode: str | None = None
    attitude: str | None = None
    speaker: str | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    actors: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How one kind of line lies in the tables."""

    table: str
    earliest: str
    latest: str
    text: str
    reports: str
    report_key: str
    report_start: str
    report_end: str
    people: tuple[str, ...]
    actors: str
    fact: str


KINDS = {
    "event": Kind(
        table="events",
        earliest="happened_from",
        latest="happened_to",
        text="summary",
        reports="event_reports",
        report_key="event_id",
        report_start='"start"',
        report_end='"end"',
        people=("f.place_id = ?", "f.id in (select event_id from event_participants where entity_id = ?)"),
        actors="f.id in (select event_id from event_participants where part = 'actor' and entity_id in ({holes}))",
        fact="event",
    ),
    "statement": Kind(
        table="statements",
        earliest="said_from",
        latest="said_to",
        text="text",
        reports="statement_reports",
        report_key="statement_id",
        report_start="content_start",
        report_end="content_end",
        people=("f.speaker_id = ?",),
        actors="f.speaker_id in ({holes})",
        fact="statement",
    ),
    "deadline": Kind(
        table="pledges",
        earliest="due_from",
        latest="due_to",
        text="action",
        reports="pledge_reports",
        report_key="pledge_id",
        report_start='"start"',
        report_end='"end"',
        people=("f.by_id = ?", "f.to_id = ?"),
        actors="f.by_id in ({holes})",
        fact="pledge",
    ),
}


def kinds_wanted(wanted: Wanted) -> list[str]:
    """The kinds of line asked for; a deadline without a day is none."""
    return [
        name
        for name in LINE_KINDS
        if wanted.kind in (None, name) and not (name == "deadline" and wanted.dated is False)
    ]


def conditions(name: str, wanted: Wanted) -> tuple[str, list[str]]:
    kind = KINDS[name]
    parts: list[str] = []
    values: list[str] = []
    if name == "event" and not (wanted.types or wanted.statuses or wanted.places):
        told, whose = _told_by_others(wanted)
        parts += told
        values += whose
    if wanted.dated is True:
        parts.append(f"f.{kind.earliest} is not null")
    if wanted.dated is False:
        parts.append(f"f.{kind.earliest} is null")
    if wanted.last is not None:
        parts.append(f"f.{kind.earliest} <= ?")
        values.append(wanted.last.isoformat())
    if wanted.first is not None:
        parts.append(f"f.{kind.latest} >= ?")
        values.append(wanted.first.isoformat())
    for word in wanted.words:
        in_name = f" or f.speaker_id in (select id from entities where {begins_a_word('name')})"
        parts.append(f"({begins_a_word(f'f.{kind.text}')}{in_name if name == 'statement' else ''})")
        values += [begun(word)] * (2 if name == "statement" else 1)
    if wanted.outlet is not None:
        parts.append(
            f"f.id in (select r.{kind.report_key} from documents d join {kind.reports} r on r.document_id = d.id"
            " where d.outlet = ? collate nocase)"
        )
        values.append(wanted.outlet)
    if wanted.entity_id is not None:
        parts.append(f"({' or '.join(kind.people)})")
        values += [wanted.entity_id] * len(kind.people)
    if wanted.act is not None:
        parts.append("f.act = ?" if name == "statement" else "0")
        values += [wanted.act] if name == "statement" else []
    for more, bound in (_of_events(name, wanted), _of_parties(kind, wanted)):
        parts += more
        values += bound
    if name == "statement":
        of_reports, bound = _of_reports(wanted)
        parts += of_reports
        values += bound
    return " and ".join(parts) or "1", values


def _told_by_others(wanted: Wanted) -> tuple[list[str], list[str]]:
    """Conditions on events that leave out what other lines tell.

    That is: what another event tells in the same words; and among lines of all kinds what somebody did by a statement,
    and what only statements tell and without a day of its own. Where lines of some people are asked for, only what
    their own events and statements tell.
    """
    whose = wanted.actors if wanted.actors is not None else (wanted.entity_id,) if wanted.entity_id else None
    if whose is None:
        return ["f.told_by is null", *([] if wanted.kind else ["f.statement_id is null", _NOT_ONLY_SAID])], []
    theirs = [_TOLD_BY_ANOTHER, *([] if wanted.kind else [_NOT_SAID_BY, _NOT_ONLY_SAID_BY])]
    return [part.format(holes=holes(whose)) for part in theirs], list(whose) * len(theirs)


_NOT_ONLY_SAID = (
    "(f.happened_from is not null or exists"
    " (select 1 from event_reports r where r.event_id = f.id and r.statement_report_id is null))"
)
_TOLD_BY_ANOTHER = (
    "(f.told_by is null or f.told_by not in (select event_id from event_participants where entity_id in ({holes})))"
)
_NOT_SAID_BY = (
    "(f.statement_id is null or f.statement_id not in (select id from statements where speaker_id in ({holes})))"
)
_NOT_ONLY_SAID_BY = (
    "(f.happened_from is not null or exists (select 1 from event_reports r"
    " left join statement_reports s on s.id = r.statement_report_id left join statements t on t.id = s.statement_id"
    " where r.event_id = f.id and (t.speaker_id is null or t.speaker_id not in ({holes}))))"
)


def _of_events(name: str, wanted: Wanted) -> tuple[list[str], list[str]]:
    """Conditions on types, statuses and places: what has none of these does not fit."""
    parts: list[str] = []
    values: list[str] = []
    status = {"event": "f.status", "deadline": "f.state"}.get(name)
    for column, asked in (("f.type" if name == "event" else None, wanted.types), (status, wanted.statuses)):
        if asked:
            parts.append(f"{column} in ({holes(asked)})" if column else "0")
            values += asked if column else ()
    if wanted.places is not None:
        parts.append(f"f.place_id in ({holes(wanted.places)})" if name == "event" else "0")
        values += wanted.places if name == "event" else ()
    return parts, values


def _of_parties(kind: Kind, wanted: Wanted) -> tuple[list[str], list[str]]:
    if wanted.actors is None:
        return [], []
    return [kind.actors.format(holes=holes(wanted.actors))], list(wanted.actors)


def _of_reports(wanted: Wanted) -> tuple[list[str], list[str]]:
    """Conditions on a statement that one of its reports, or the name of its speaker, has to meet."""
    parts: list[str] = []
    values: list[str] = []
    for column, value in (("mode", wanted.mode), ("attitude", wanted.attitude)):
        if value is not None:
            parts.append(f"f.id in (select statement_id from statement_reports where {column} = ?)")
            values.append(value)
    if wanted.speaker is not None:
        written = "substr(d.text, r.source_start + 1, r.source_end - r.source_start)"
        parts.append(
            f"(f.speaker_id in (select entity_id from entity_names where {begins_a_word('name')})"
            " or f.id in (select r.statement_id from statement_reports r join documents d on d.id = r.document_id"
            f" where {begins_a_word(written)}))"
        )
        values += [begun(wanted.speaker)] * 2
    return parts, values
