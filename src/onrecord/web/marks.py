"""What was read in a document, said in words beside the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.case.views.evidence import (
    CreditRead,
    DisputeRead,
    EventRead,
    Evidence,
    NameRead,
    PledgeRead,
    QuantityRead,
    ReuseRead,
    RoleRead,
    StatementRead,
    TimeRead,
)
from onrecord.text.intervals import in_words
from onrecord.web import addresses
from onrecord.web.reading_column import Link, Mark

# The kinds a reader can show and hide, in the order of the form, with the word for several of them.
KINDS = {
    "time": "times",
    "statement": "statements",
    "event": "events",
    "credit": "credits",
    "reuse": "words shared with other documents",
    "name": "names",
    "quantity": "quantities",
    "pledge": "pledges",
    "role": "roles",
    "dispute": "disagreements",
}
MODES = {"direct": "word for word", "indirect": "in the reporter’s words", "mixed": "partly word for word"}
CREDITS = {
    "according to": "according to",
    "told": "told to",
    "citing": "citing",
    "reported": "reported by",
    "republished": "taken over from",
}
TIMES = {
    "DURATION": "a length of time",
    "SET": "again and again",
    "DATE": "no day can be told",
    "TIME": "no day can be told",
}
REFERENCES = {"PRESENT_REF": "the present", "PAST_REF": "the past", "FUTURE_REF": "the future"}
LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?|X)([YMWDHS])")  # TIMEX3: the M of minutes stands behind a T
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
NAMED_AT_MOST = 6
WORDS_SHOWN = 12


def marks_of(found: Iterable[Evidence]) -> list[Mark]:
    """One mark for each thing read; words shared with several documents become one mark."""
    marks: list[Mark] = []
    shared: dict[tuple[int, int], list[ReuseRead]] = {}
    for each in found:
        match each:
            case TimeRead():
                marks.append(_time(each))
            case StatementRead():
                marks += _statement(each)
            case EventRead():
                marks += _event(each)
            case CreditRead():
                marks.append(_credit(each))
            case QuantityRead():
                marks.append(_quantity(each))
            case NameRead():
                # "he" and "the group" that lead nowhere would underline half of the text and say nothing.
                if each.entity is not None or each.form == "name":
                    marks.append(_name(each))
            case PledgeRead():
                marks.append(_pledge(each))
            case RoleRead():
                marks.append(_role(each))
            case DisputeRead():
                marks.append(_dispute(each))
            case ReuseRead():
                shared.setdefault((each.start, each.end), []).append(each)
    marks += [_reuse(reuses) for reuses in shared.values()]
    return marks


def kind_of(mark: Mark) -> str:
    """Under which of `KINDS` a mark is shown and hidden."""
    return {"source": "statement", "cue": "statement", "trigger": "event"}.get(mark.kind, mark.kind)


def _time(read: TimeRead) -> Mark:
    return Mark(start=read.start, end=read.end, kind="time", label="time", says=_time_in_words(read))


def _time_in_words(read: TimeRead) -> str:
    """The days, or of a length how long; else that no day can be told, with the TIMEX3 value where no words say it."""
    if read.days is not None:
        return in_words(read.days)
    if read.value in REFERENCES:
        return REFERENCES[read.value]
    length = LENGTH.fullmatch(read.value)
    unit = UNITS.get(f"{length[1]}{length[3]}") if length else None
    if length is None or unit is None:
        return f"{TIMES[read.type]} ({read.value})"
    number = length[2].replace("X", "some")
    if read.type == "SET":
        return f"every {unit}" if number == "1" else f"every {number} {unit}s"
    return f"{TIMES[read.type]}: {number} {unit}{'' if number == '1' else 's'}"


def _statement(read: StatementRead) -> list[Mark]:
    who = f"said by {read.speaker.name}" if read.speaker else "nobody is named as its source"
    if read.speaker is None and read.source_words:
        who = f"said by “{_shortened(read.source_words)}”"
    act = f", {read.act}" if read.act else ""
    if read.attitude != "speech":
        who = who.replace("said by", "belief of" if read.attitude == "belief" else "plan of", 1)
        act = "" if read.act == "other" else act
    reports = "1 report" if read.reports == 1 else f"{read.reports} reports"
    link = (Link(words=reports, href=addresses.statement(read.statement_id)),)
    says = f"{who}{act}; {MODES[read.mode]}"
    return [
        *_parts("statement", read.contents, says, link, listed=True),
        *_parts("source", read.sources, "who said it", link, listed=False),
        *_parts("cue", read.cues, "the word of saying", link, listed=False),
    ]


def _parts(
    kind: str, stretches: tuple[tuple[int, int], ...], says: str, links: tuple[Link, ...], *, listed: bool
) -> list[Mark]:
    """One mark for each stretch; the first is listed in the margin, the last says in place what was read."""
    kept = [(start, end) for start, end in stretches if start < end]
    return [
        Mark(
            start=start,
            end=end,
            kind=kind,
            label=kind,
            says=says,
            links=links,
            listed=listed and number == 0,
            whole=(kept[0][0], kept[-1][1]),
            closes=number == len(kept) - 1,
        )
        for number, (start, end) in enumerate(kept)
    ]


def _shortened(words: str) -> str:
    """At most `WORDS_SHOWN` of the words, on one line."""
    split = words.split()
    return " ".join(split[:WORDS_SHOWN]) + (" …" if len(split) > WORDS_SHOWN else "")


def _event(read: EventRead) -> list[Mark]:
    word = " (somebody’s word)" if read.by_statement else ""
    link = (Link(words="the event", href=addresses.event(read.event_id)),)
    status = "" if read.status == "happened" else f"; {read.status}"
    marks = [
        Mark(
            start=read.start,
            end=read.end,
            kind="event",
            label="event",
            says=f"{_shortened(read.summary)}; {in_words(read.days)}{status}{word}",
            links=link,
        )
    ]
    if read.trigger != (read.start, read.end) and read.trigger[0] < read.trigger[1]:
        marks.append(
            Mark(
                start=read.trigger[0],
                end=read.trigger[1],
                kind="trigger",
                label="event word",
                says=read.type.lower(),
                links=link,
                listed=False,
            )
        )
    return marks


def _credit(read: CreditRead) -> Mark:
    if read.outlet is None:
        return Mark(start=read.start, end=read.end, kind="credit", label="credit", says="a source that is not named")
    return Mark(
        start=read.start,
        end=read.end,
        kind="credit",
        label="credit",
        says=CREDITS[read.kind],
        links=(Link(words=read.outlet.name, href=addresses.entity(read.outlet.id)),),
    )


def _reuse(reuses: list[ReuseRead]) -> Mark:
    first = reuses[0]
    what = "quotation" if first.kind == "shared quotation" else "words"
    ways = {each.direction for each in reuses}
    order = {"from": "printed there first", "to": "printed here first"}.get(
        first.direction if len(ways) == 1 else "", "who printed them first is not known"
    )
    links = [
        Link(
            words=each.other_outlet or each.other_title or "a document of unknown outlet",
            href=addresses.document(each.other_id, each.other_start, each.other_end),
        )
        for each in reuses[:NAMED_AT_MOST]
    ]
    more = f", {len(reuses) - NAMED_AT_MOST} more documents" if len(reuses) > NAMED_AT_MOST else ""
    return Mark(
        start=first.start,
        end=first.end,
        kind="reuse",
        label="shared",
        says=f"the same {what} elsewhere, {order}{more}",
        links=tuple(links),
    )


def _quantity(read: QuantityRead) -> Mark:
    low, high = (f"{bound:g}" if bound is not None else None for bound in (read.low, read.high))
    number = low if low == high else f"{low or 'any'} to {high or 'any'}"
    says = " ".join(part for part in (read.modifier, number, read.what) if part)
    return Mark(start=read.start, end=read.end, kind="quantity", label="quantity", says=says)


def _name(read: NameRead) -> Mark:
    if read.entity is None:
        return Mark(
            start=read.start, end=read.end, kind="name", label=read.form, says="not known whom it names", listed=False
        )
    return Mark(
        start=read.start,
        end=read.end,
        kind="name",
        label=read.form,
        says=read.entity.kind,
        links=(Link(words=read.entity.name, href=addresses.entity(read.entity.id)),),
        listed=False,
    )


def _pledge(read: PledgeRead) -> Mark:
    return Mark(
        start=read.start,
        end=read.end,
        kind="pledge",
        label=read.kind,
        says=f"{read.action}; {'due ' + in_words(read.due) if read.due else 'no day named'}",
        links=(Link(words="the pledge", href=addresses.pledge(read.pledge_id)),),
    )


def _role(read: RoleRead) -> Mark:
    named = [read.entity] + ([read.group] if read.group else [])
    return Mark(
        start=read.start,
        end=read.end,
        kind="role",
        label="role",
        says=read.relation,
        links=tuple(Link(words=each.name, href=addresses.entity(each.id)) for each in named),
    )


def _dispute(read: DisputeRead) -> Mark:
    links: tuple[Link, ...] = ()
    if read.about_kind in ("event", "statement", "pledge"):
        links = (Link(words=f"the {read.about_kind}", href=addresses.fact(read.about_kind, read.about_id)),)
    return Mark(
        start=read.start,
        end=read.end,
        kind="dispute",
        label="disputed",
        says=f"{read.slot}: {read.value} here",
        links=links,
    )
