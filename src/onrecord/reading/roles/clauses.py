"""Roles that a clause gives: "Olin Tarn, who heads the board", "Olin Tarn became Norland's prime minister"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.lexicons.offices_titles import HEADING_VERBS
from onrecord.reading.roles.ground import Ground
from onrecord.reading.roles.holders import after_asides, person_after
from onrecord.reading.roles.titles import Title, read_complement, read_title
from onrecord.reading.roles.units import Unit
from onrecord.records import RoleReport, Span

MOST_PHRASE = 9  # units from the verb to the head of the title
_IS = frozenset("is was became".split())
_SERVES = frozenset("serves served works worked acts acted".split())
_NAMED = frozenset("appointed named elected re-elected reelected".split())
_ADVERBS = frozenset("also now currently then formerly previously once still since later".split())
_DETERMINERS = frozenset("the a an".split())
_SUPPOSED = frozenset({"if", "whether", "unless"})


def roles_in_clauses(units: Sequence[Unit], ground: Ground) -> Iterator[RoleReport]:
    """The roles that relative clauses and plain clauses give to the persons of one sentence."""
    if units[-1].low == "?":
        return
    for place, unit in enumerate(units):
        if not unit.person or unit.chain is None:
            continue
        if any(before.low in _SUPPOSED for before in units[max(0, place - 3) : place]):
            continue
        at, relative = _verb_of(units, place)
        if at >= len(units):
            continue
        if relative and units[at].low in HEADING_VERBS:
            yield from _headed(units, place, at, ground)
            continue
        opening = _after_copula(units, at)
        if opening > at:
            yield from _called(units, place, opening, ground)


def _verb_of(units: Sequence[Unit], person: int) -> tuple[int, bool]:
    at = after_asides(units, person + 1)
    relative = False
    if at + 1 < len(units) and units[at].low == "," and units[at + 1].low == "who":
        at, relative = at + 2, True
    elif at < len(units) and units[at].low == "who":
        at, relative = at + 1, True
    elif at + 1 < len(units) and units[at].low == "," and units[at + 1].low in _IS:
        at += 1
    while at < len(units) and units[at].low in _ADVERBS:
        at += 1
    return at, relative


def _headed(units: Sequence[Unit], person: int, verb: int, ground: Ground) -> Iterator[RoleReport]:
    at = verb + 1
    while at < len(units) and units[at].chain is None and (units[at].upos == "ADJ" or units[at].low in _DETERMINERS):
        at += 1
    while at + 2 < len(units) and units[at].chain is not None and units[at + 1].low == "'s":
        at += 2
    if at >= len(units) or not ground.is_group(units[at]):
        return
    if at + 1 < len(units) and units[at + 1].upos in ("NOUN", "PROPN"):
        return
    holder = units[person].chain
    if holder is not None:
        yield RoleReport(
            start=units[person].start,
            end=units[at].end,
            title=Span(start=units[verb].start, end=units[verb].end),
            holder=holder,
            organization=units[at].chain,
        )


def _after_copula(units: Sequence[Unit], at: int) -> int:
    """Where the phrase begins that tells what somebody is; `at` itself where no such verb stands there."""
    words = [unit.low for unit in units[at : at + 5]] + [""] * 5
    if words[0] == "has":
        words, at = words[1:], at + 1
        if words[0] not in ("been", "served", "become"):
            return at - 1
        if words[0] == "become":
            return at + 1
    elif words[0] not in _IS | _SERVES:
        return at
    if words[0] in _SERVES:
        return at + 2 if words[1] == "as" else at
    taken = 1
    while words[taken] in _ADVERBS:
        taken += 1
    if words[taken] in _NAMED or (words[taken] == "sworn" and words[taken + 1] == "in"):
        taken += 2 if words[taken] == "sworn" else 1
        if words[taken] == "as":
            taken += 1
        elif words[taken - 1] == "in":
            return at
    return at + taken


def _called(units: Sequence[Unit], person: int, opening: int, ground: Ground) -> Iterator[RoleReport]:
    for at in range(opening, min(opening + MOST_PHRASE, len(units))):
        title = read_title(units, at, ground)
        if title is None:
            continue
        if not _opens_at(units, title, opening) or title.plural or title.rank:
            continue
        complement = read_complement(units, title, ground)
        end = complement.end
        if end < len(units) and (units[end].upos in ("NOUN", "PROPN", "ADJ", "PART") or units[end].low == "'s"):
            continue
        if person_after(units, end) >= 0 or person_after(units, title.end) >= 0:
            continue
        holder = units[person].chain
        organization = title.organization if title.organization is not None else complement.organization
        behind = max(complement.title_end, end if complement.organization is not None else title.end)
        if holder is None or holder == organization:
            continue
        yield RoleReport(
            start=units[person].start,
            end=units[behind - 1].end,
            title=Span(start=units[title.start].start, end=units[max(title.end, complement.title_end) - 1].end),
            holder=holder,
            organization=organization,
        )
        return


def _opens_at(units: Sequence[Unit], title: Title, opening: int) -> bool:
    return title.opening == opening or (title.opening - 1 == opening and units[opening].upos in ("ADJ", "DET"))
