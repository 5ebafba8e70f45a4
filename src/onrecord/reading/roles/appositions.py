"""Roles of titles that stand beside a name: before it, behind it between commas, or before it and a comma."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.lexicons.offices_titles import RANKS
from onrecord.reading.roles.ground import Ground
from onrecord.reading.roles.holders import CLOSERS, COMMAS, after_asides, governs, people_from, person_after
from onrecord.reading.roles.titles import Complement, Title, read_complement, read_title
from onrecord.reading.roles.units import Unit
from onrecord.records import RoleReport, Span

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_BETWEEN = frozenset({"then", "now", "currently", "formerly", "himself", "herself"})
_FOLLOWING = frozenset({"and", "as", "in", "on", "at", "since", "from", "during", "until", "to", "with", "by", "or"})


def roles_beside(
    units: Sequence[Unit], heads: Sequence[int], relations: Sequence[str], ground: Ground
) -> Iterator[RoleReport]:
    """The roles of the titles in one sentence that stand beside a person's name."""
    for at in range(len(units)):
        title = read_title(units, at, ground)
        if title is None:
            continue
        complement = read_complement(units, title, ground)
        holders = _directly_before(units, title, complement)
        if holders:
            yield from _reports(units, title, complement, holders)
            continue
        if (title.rank and complement.end == title.end) or title.plural:
            continue
        behind = _behind_name(units, title, complement, heads, ground)
        if behind >= 0:
            yield from _reports(units, title, complement, [behind])
            continue
        before = _before_comma(units, title, complement, heads, relations)
        if before >= 0:
            yield from _reports(units, title, complement, [before])


def _directly_before(units: Sequence[Unit], title: Title, complement: Complement) -> list[int]:
    """ "Harbour Board spokesman Olin Tarn", "Deputy Secretary for the North Ola Tarn"."""
    if title.end >= len(units):
        return []
    if title.rank and (title.organization is None or units[title.end].low in RANKS):
        return []
    found = people_from(units, title.end, title.plural)
    if found:
        return found if _uninterrupted(units, title.end, found[0]) else []
    if complement.end > title.end:
        found = people_from(units, complement.end, title.plural)
        # Without a comma a name after "the head of the board" belongs to it only where the phrase ends there.
        if found and (units[title.head].low[:1] and (complement.organization is not None or _capital(units, title))):
            return found
    return []


def _capital(units: Sequence[Unit], title: Title) -> bool:
    return units[title.head].upos == "PROPN"


def _uninterrupted(units: Sequence[Unit], start: int, end: int) -> bool:
    return all(unit.low not in COMMAS for unit in units[start:end])


def _behind_name(
    units: Sequence[Unit], title: Title, complement: Complement, heads: Sequence[int], ground: Ground
) -> int:
    """The person of "Olin Tarn, 45, a spokesman for the Harbour Board,"; -1 where none."""
    opening = title.opening
    while opening and (units[opening - 1].low in _BETWEEN):
        opening -= 1
    if not opening or units[opening - 1].low not in (*COMMAS, "("):
        return -1
    person = _person_before(units, opening - 1)
    if person < 0:
        return -1
    # "Olin Tarn, president and chairman of the board": what is behind "and" holds for both.
    end = complement.end
    sure = governs(heads, units[person], units[title.head])
    if end < len(units):
        after = units[end]
        if person_after(units, end) >= 0:
            return -1
        if after.low in COMMAS:
            following = person_after(units, end + 1)
            if following >= 0 and not sure:
                return -1
            if following >= 0 and governs(heads, units[title.head], units[following]):
                return -1
        elif (after.low not in CLOSERS and not sure) or (after.low not in CLOSERS and after.low not in _FOLLOWING):
            return -1
    return person


def _person_before(units: Sequence[Unit], comma: int) -> int:
    """The person whose name ends before a comma, with brackets and an age between."""
    for place in range(max(0, comma - 14), comma):
        if units[place].person and after_asides(units, place + 1) == comma:
            return place
    return -1


def _before_comma(
    units: Sequence[Unit], title: Title, complement: Complement, heads: Sequence[int], relations: Sequence[str]
) -> int:
    """The person of "the head of the Harbour Board, Capt. Olin Tarn,"; -1 where none."""
    end = complement.end
    if end >= len(units) or units[end].low != "," or not title.definite:
        return -1
    if complement.organization is None and title.organization is None and not title.owned and end == title.end:
        return -1
    person = person_after(units, end + 1)
    if person < 0 or any(unit.chain is not None for unit in units[end + 1 : person]):
        return -1
    name = units[person]
    if governs(heads, units[title.head], name):
        return person
    follows = units[after_asides(units, person + 1)].low if after_asides(units, person + 1) < len(units) else "."
    subject = any(relations[word] in _SUBJECTS for word in range(name.first, name.last + 1))
    if follows not in CLOSERS or subject:
        return -1
    # "after talks with the head of the board, Olin Tarn, 45, left": a list or a new clause is likelier.
    return person if follows in (",", ".", ")") else -1


def _reports(
    units: Sequence[Unit], title: Title, complement: Complement, holders: Sequence[int]
) -> Iterator[RoleReport]:
    organization = title.organization if title.organization is not None else complement.organization
    start = units[title.opening].start
    behind = max(title.end, complement.end) if complement.organization is not None else title.end
    behind = max(behind, complement.title_end)
    for holder in holders:
        chain = units[holder].chain
        if chain is None or chain == organization:
            continue
        begins, ends = units[holder].start, units[holder].end
        yield RoleReport(
            start=min(start, begins),
            end=max(units[behind - 1].end, ends),
            title=Span(start=units[title.start].start, end=units[max(title.end, complement.title_end) - 1].end),
            holder=chain,
            organization=organization,
        )
