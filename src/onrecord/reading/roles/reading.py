"""Roles and affiliations in one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.reading.roles.appositions import roles_beside
from onrecord.reading.roles.belonging import belonging_in, members_by_role, party_letters
from onrecord.reading.roles.clauses import roles_in_clauses
from onrecord.reading.roles.ground import Ground
from onrecord.reading.roles.memberships import affiliations_in
from onrecord.reading.roles.parties import members_in
from onrecord.reading.roles.units import Unit, sentence_units
from onrecord.records import AffiliationReport, Mention, RoleReport, Span, Word


def read_roles(
    text: str,
    *,
    words: Sequence[Word],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    units: Iterable[tuple[Unit, ...]] | None = None,
) -> tuple[RoleReport, ...]:
    """The roles that the text gives to named persons, in the order of the text; each wording once.

    A role stands where a title lies directly before a name, in an apposition, or in a plain
    clause. `organization` is a chain of an organization, of a state (for its offices) or of a place
    (for the offices of a place), None where none is named or the document has no chain for it.
    `units` are those of `sentence_units`, where they are known already. Known misses: titles that
    no list holds; holders that only a pronoun names.
    """
    ground = Ground(text, mentions)
    heads = [word.head for word in words]
    relations = [word.deprel for word in words]
    found: dict[tuple[int, int, int], RoleReport] = {}
    for row in sentence_units(text, words, sentences, mentions) if units is None else units:
        if not any(unit.person for unit in row):
            continue
        for role in _roles(row, heads, relations, ground):
            key = (role.title.start, role.title.end, role.holder)
            known = found.get(key)
            if known is None or (known.organization is None and role.organization is not None):
                found[key] = role
    return tuple(sorted(found.values(), key=lambda role: (role.start, role.end, role.title, role.holder)))


def _roles(
    units: Sequence[Unit], heads: Sequence[int], relations: Sequence[str], ground: Ground
) -> Iterator[RoleReport]:
    yield from roles_beside(units, heads, relations, ground)
    yield from roles_in_clauses(units, ground)


def read_affiliations(
    text: str,
    *,
    words: Sequence[Word],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    roles: Sequence[RoleReport] = (),
    units: Iterable[tuple[Unit, ...]] | None = None,
) -> tuple[AffiliationReport, ...]:
    """Who the text says is a member or a part of, led by or backed by whom, in the order of the text.

    Both sides have a chain. `roles` are the offices of the same text: who leads, fights or speaks for a group is a
    member of it; `units` are those of `sentence_units`, where they are known already. "Led by" and "backed by" have
    the group as `member` and the leader or backer as `group`. A nominal ("the committee") stands for the one name
    before it that ends in that word. Known misses: pronouns, and groups that the text describes without a name.
    """
    ground = Ground(text, mentions)
    found: dict[tuple[int, int, str, int], AffiliationReport] = {}
    for row in sentence_units(text, words, sentences, mentions) if units is None else units:
        for report in (*affiliations_in(row, ground), *belonging_in(row, ground), *members_in(row, ground)):
            found.setdefault((report.member, report.group, report.relation, row[0].start), report)
    told = {(report.member, report.group) for report in found.values()}
    for report in (*party_letters(text, mentions), *members_by_role(text, roles, mentions)):
        if (report.member, report.group) not in told:
            found.setdefault((report.member, report.group, report.relation, report.start), report)
    return tuple(sorted(found.values(), key=lambda it: (it.start, it.end, it.member, it.group, it.relation)))
