"""Roles of titles that stand beside a name: before it, behind it between commas, or before it and a comma."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.lexicons.offices_titles import RANKS
from onrecord.reading.roles.ground import Ground
from onrecord.reading.roles.holders import CLOSERS, COMMAS, after_asides, governs, people_from, person_after
from onrecord.reading.roles.titles import Complement, Title, body_of, read_complement, read_title
from onrecord.reading.roles.units import Unit
from onrecord.records import RoleReport, Span

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_BETWEEN = frozenset({"then", "now", "currently", "formerly", "himself", "herself", "also", "both"})
_FOLLOWING = frozenset({"and", "as", "in", "on", "at", "since", "from", "during", "until", "to", "with", "by", "or"})
_ARTICLES = frozenset({"the", "a", "an"})
_AT = frozenset({"of", "at", "from", "with"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Titles:
    """One title, or two that "and" joins ("president and chief executive of the board")."""

    members: tuple[Title, ...]
    complement: Complement

    @property
    def first(self) -> Title:
        return self.members[0]

    @property
    def last(self) -> Title:
        return self.members[-1]

    def organization(self, title: Title) -> int | None:
        """Whose office it is; what stands behind the last title counts for the last first."""
        before, behind = self.first.organization, self.complement.organization
        second = title is not self.first
        if before is not None and not (second and self.complement.end > self.last.end):
            return before
        # "an opposition leader and vice president of the assembly": what is behind belongs to the second alone.
        return behind if title is self.last or not title.indefinite else None


def roles_beside(
    units: Sequence[Unit], heads: Sequence[int], relations: Sequence[str], ground: Ground
) -> Iterator[RoleReport]:
    """The roles of the titles in one sentence that stand beside a person's name."""
    for titles in _titles(units, ground):
        holders = _directly_before(units, titles)
        if holders:
            if _named_clause(units, titles, holders[0], heads, relations):
                continue
            if len(titles.members) > 1 and _other_holder(units, titles):
                titles = _Titles(members=(titles.last,), complement=titles.complement)
            yield from _reports(units, titles, holders, _of_name(units, titles, holders, ground))
            continue
        bare_rank = titles.last.rank and titles.last.organization is None and titles.complement.end == titles.last.end
        if titles.last.plural or bare_rank:
            continue
        holder = _behind_name(units, titles, heads)
        if holder >= 0:
            yield from _reports(units, titles, [holder], _listed_body(units, titles, ground))
            continue
        holder = _before_comma(units, titles, heads, relations)
        if holder >= 0:
            yield from _reports(units, titles, [holder])
            continue
        body = _listed_body(units, titles, ground)
        holder = _behind_comma(units, body + 1) if body >= 0 else -1
        if holder >= 0:
            yield from _reports(units, titles, [holder], body)


def _titles(units: Sequence[Unit], ground: Ground) -> Iterator[_Titles]:
    pending: Title | None = None
    for at in range(len(units)):
        title = read_title(units, at, ground)
        if title is None:
            continue
        complement = read_complement(units, title, ground)
        if pending is not None and pending.end == title.start - 1 and title.opening == title.start:
            yield _Titles(members=(pending, title), complement=complement)
            pending = None
            continue
        if pending is not None:
            yield _Titles(members=(pending,), complement=read_complement(units, pending, ground))
        pending = None
        joined = title.end < len(units) and units[title.end].low in ("and", "&") and not title.rank
        if joined:
            pending = title
        else:
            yield _Titles(members=(title,), complement=complement)
    if pending is not None:
        yield _Titles(members=(pending,), complement=read_complement(units, pending, ground))


def _other_holder(units: Sequence[Unit], titles: _Titles) -> bool:
    """ "the president and Minister Ola Tarn", "for president and former governor Ola Tarn": two people."""
    opening = titles.first.opening
    parted = units[opening].low in _ARTICLES or (opening > 0 and units[opening - 1].upos == "ADP")
    return parted or (titles.last.over and not titles.first.over)


def _named_clause(
    units: Sequence[Unit], titles: _Titles, holder: int, heads: Sequence[int], relations: Sequence[str]
) -> bool:
    """ "the candidate Ola Tarn backed": the name is the subject of a clause that tells which candidate."""
    first, head, name = titles.first, units[titles.last.head], units[holder]
    if units[first.opening].low != "the" or first.organization is not None or holder != titles.last.end:
        return False
    subject = any(relations[word] in _SUBJECTS for word in range(name.first, name.last + 1))
    return subject and not governs(heads, head, name) and not governs(heads, name, head)


def _directly_before(units: Sequence[Unit], titles: _Titles) -> list[int]:
    """The persons of "Harbour Board spokesman Olin Tarn", "Deputy Secretary for the North Ola Tarn"."""
    last, complement = titles.last, titles.complement
    if last.end >= len(units):
        return []
    if last.rank and (last.organization is None or units[last.end].low in RANKS):
        return []
    found = people_from(units, last.end, last.plural)
    if last.plural and len(found) == 1 and units[last.head].upos != "PROPN" and " " not in units[found[0]].low:
        return []  # "what justices Tarn would name"
    if found or complement.end == last.end:
        return found
    # Without a comma a name after "the head of the board" is the head's only where the phrase surely ends there.
    field = complement.title_end == complement.end  # "the minister for the islands Olin Tarn"
    sure = field or complement.organization is not None or units[last.head].upos == "PROPN"
    return people_from(units, complement.end, last.plural) if sure else []


def _behind_name(units: Sequence[Unit], titles: _Titles, heads: Sequence[int]) -> int:
    """The person of "Olin Tarn, 45, a spokesman for the Harbour Board,"; -1 where none."""
    opening = titles.first.opening
    while opening and units[opening - 1].low in _BETWEEN:
        opening -= 1
    if not opening or units[opening - 1].low not in (*COMMAS, "("):
        return -1
    person = _person_before(units, opening - 1)
    if person < 0:
        return -1
    end = titles.complement.end
    if end >= len(units):
        return person
    head = units[titles.last.head]
    sure = governs(heads, units[person], units[titles.first.head])
    after = units[end]
    if person_after(units, end) >= 0:
        return -1
    if after.low in COMMAS:
        # "after the talk with Ola Tarn, the head of the board, Olin Ren, left": whose title it is only syntax tells.
        following = person_after(units, end + 1)
        return -1 if following >= 0 and (not sure or governs(heads, head, units[following])) else person
    if after.low in CLOSERS or after.upos == "PUNCT" or (sure and after.low in _FOLLOWING):
        return person
    return -1


def _person_before(units: Sequence[Unit], comma: int) -> int:
    """The person whose name ends before a comma, with brackets and an age between."""
    for place in range(max(0, comma - 14), comma):
        if units[place].person and after_asides(units, place + 1) == comma:
            return place
    return -1


def _before_comma(units: Sequence[Unit], titles: _Titles, heads: Sequence[int], relations: Sequence[str]) -> int:
    """The person of "the head of the Harbour Board, Capt. Olin Tarn,"; -1 where none.

    "A" or no article will do where the body is named: "a Harbour Board spokesman, Olin Tarn, said".
    """
    first, last, end = titles.first, titles.last, titles.complement.end
    if end >= len(units) or units[end].low != "," or not (first.definite or titles.organization(first) is not None):
        return -1
    person = person_after(units, end + 1)
    if person < 0 or any(unit.chain is not None for unit in units[end + 1 : person]):
        return -1
    name = units[person]
    held = (units[title.head] for title in titles.members)
    if any(governs(heads, head, name) or governs(heads, name, head) for head in held):
        return person
    if titles.organization(first) is None and not first.owned and end == last.end:
        return -1
    behind = after_asides(units, person + 1)
    follows = units[behind].low if behind < len(units) else "."
    subject = any(relations[word] in _SUBJECTS for word in range(name.first, name.last + 1))
    # Behind a list or in a new clause the name is the subject of its own verb.
    return person if follows in (",", ".", ")") and not subject else -1


def _of_name(units: Sequence[Unit], titles: _Titles, holders: Sequence[int], ground: Ground) -> int:
    """The unit of the body in "hydrologist Olin Tarn of the Harbour Board", of the land in "President Ola Tarn of
    Norland"; -1 where none."""
    at = holders[0] + 1
    if len(holders) > 1 or titles.last.rank or at >= len(units) or units[at].low not in _AT:
        return -1
    preposition = units[at].low
    at += 1
    if at < len(units) and units[at].low == "the":
        at += 1
    if at >= len(units) or units[at].chain is None or _owning(units, at):
        return -1
    if ground.is_group(units[at]):
        return at
    return at if preposition == "of" and body_of(units[at], titles.last.word, "of", ground) is not None else -1


def _listed_body(units: Sequence[Unit], titles: _Titles, ground: Ground) -> int:
    """The unit of the body in "Olin Tarn, vice president, Harbour Board, said"; -1 where none."""
    end = titles.last.end
    if titles.complement.end != end or end + 1 >= len(units) or units[end].low != ",":
        return -1
    at = end + 1
    ends = at + 1 >= len(units) or units[at + 1].low in (",", ".", ")", "(", ";")
    return at if ends and ground.is_group(units[at]) else -1


def _behind_comma(units: Sequence[Unit], at: int) -> int:
    """The person of "president, Harbour Board (HB), Olin Tarn", where the comma or bracket stands at `at`."""
    comma = after_asides(units, at)
    return person_after(units, comma + 1) if comma < len(units) and units[comma].low == "," else -1


def _owning(units: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(units) and units[at + 1].low in ("'s", "'")


def _reports(units: Sequence[Unit], titles: _Titles, holders: Sequence[int], body: int = -1) -> Iterator[RoleReport]:
    """`body` is the unit of a body beside, which counts where nothing nearer names one."""
    complement = titles.complement
    for title in titles.members:
        organization = titles.organization(title)
        beside = organization is None and body >= 0
        if beside:
            organization = units[body].chain
        of_words = complement.organization is not None and complement.organization == organization
        title_end = max(title.end, complement.title_end) if title is titles.last else title.end
        behind = max(title_end, complement.end) if of_words else title_end
        for holder in holders:
            chain = units[holder].chain
            if chain is None or chain == organization:
                continue
            yield RoleReport(
                start=min(units[titles.first.opening].start, units[holder].start),
                end=max(units[behind - 1].end, units[holder].end, units[body].end if beside else 0),
                title=Span(start=units[title.start].start, end=units[title_end - 1].end),
                holder=chain,
                organization=organization,
            )
