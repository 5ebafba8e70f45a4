"""Statements, events, pledges and entities made anew where people put reports together or parted them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from onrecord.linking.entities import ChainNames, DocumentNames
from onrecord.linking.statements import ReportToLink
from onrecord.records import Act, Entity, EntityName, Event, Interval, Pledge, Reason, Ref, Statement
from onrecord.text.folding import fold
from onrecord.workflow.decisions.grouping import Group, Regrouped, Rule, regroup
from onrecord.workflow.naming import Named

_OUTLET = "outlet:"
# Makes an event of some reports and its days, as linking would.
Describe = Callable[[Sequence[Ref], Interval | None], Event]
Fact = TypeVar("Fact", Statement, Event, Pledge)


def regroup_statements(
    made: Sequence[Statement], reports: Iterable[ReportToLink], rules: Sequence[Rule], overruled: dict[str, str]
) -> tuple[Statement, ...]:
    """The statements under the rules; what the rules touched has the fullest wording and the days of its reports."""
    known = {report.ref: report for report in reports}
    groups = _grouped(made, known, rules, overruled)
    return tuple(_statement(made, group, known) if group.changed else made[group.origins[0]] for group in groups)


def regroup_events(
    made: Sequence[Event],
    reports: Iterable[ReportToLink],
    rules: Sequence[Rule],
    overruled: dict[str, str],
    describe: Describe,
) -> list[Event]:
    """The events under the rules; what the rules touched is described by the reports that it has now.

    Of days that cannot all hold, those of the larger part stay.
    """
    known = {report.ref: report for report in reports}
    groups = _grouped(made, known, rules, overruled)
    return [_event(made, group, known, describe) if group.changed else made[group.origins[0]] for group in groups]


def regroup_pledges(made: Sequence[Pledge], rules: Sequence[Rule], overruled: dict[str, str]) -> tuple[Pledge, ...]:
    """The pledges under the rules; a joined one is what the larger part was, its gaps filled from the other."""
    groups = _grouped(made, {}, rules, overruled)
    return tuple(_pledge(made, group) if group.changed else made[group.origins[0]] for group in groups)


def _grouped(
    made: Sequence[Fact], known: Mapping[Ref, ReportToLink], rules: Sequence[Rule], overruled: dict[str, str]
) -> tuple[Group, ...]:
    def traits(ref: Ref) -> tuple[str, ...]:
        report = known.get(ref)
        return (_folded(report.content),) if report is not None else ()

    found: Regrouped = regroup([fact.reports for fact in made], rules, traits)
    overruled.update(found.overruled)
    return found.groups


def _statement(made: Sequence[Statement], group: Group, known: Mapping[Ref, ReportToLink]) -> Statement:
    parts = [made[at] for at in group.origins]
    base, reports = parts[0], [known[ref] for ref in group.members if ref in known]
    fullest = min(reports, key=lambda report: (-len(report.content), report.ref), default=None)
    acts: Counter[Act] = Counter(report.act for report in reports if report.act is not None)
    return replace(
        base,
        text=fullest.content if fullest is not None else base.text,
        reports=group.members,
        act=sorted(acts.items(), key=lambda counted: (-counted[1], counted[0]))[0][0] if acts else base.act,
        said=_meeting([report.said for report in reports]) or (base.said if len(parts) > 1 else None),
        reasons=_reasons(parts),
    )


def _event(made: Sequence[Event], group: Group, known: Mapping[Ref, ReportToLink], describe: Describe) -> Event:
    parts = [made[at] for at in group.origins]
    days = _meeting([known[ref].said for ref in group.members if ref in known])
    if days is None and len(parts) > 1:
        days = _first(part.happened for part in parts)
    return replace(describe(group.members, days), reasons=_reasons(parts))


def _pledge(made: Sequence[Pledge], group: Group) -> Pledge:
    parts = [made[at] for at in group.origins]
    return replace(
        parts[0],
        reports=group.members,
        by_id=_first(part.by_id for part in parts),
        to_id=_first(part.to_id for part in parts),
        condition=_first(part.condition for part in parts),
        due=_first(part.due for part in parts),
        made=_first(part.made for part in parts),
        evidence=tuple(dict.fromkeys(one for part in parts for one in part.evidence)),
        reasons=_reasons(parts),
    )


def regroup_named(
    made: Named, documents: Sequence[DocumentNames], rules: Sequence[Rule], overruled: dict[str, str]
) -> Named:
    """The entities under the rules, with the chains and outlets that each then has."""
    chains = {chain.ref: chain for document in documents for chain in document.chains}
    members: list[list[Ref]] = [[] for _ in made.entities]
    for ref, at in made.of_chain.items():
        members[at].append(ref)
    for key, at in made.of_outlet.items():
        members[at].append(Ref(document_id=f"{_OUTLET}{key}", index=0))
    numbers = [at for at, refs in enumerate(members) if refs]

    def traits(ref: Ref) -> tuple[str, ...]:
        chain = chains.get(ref)
        return tuple(_folded(name) for name, _ in chain.names) if chain is not None else ()

    found = regroup([sorted(members[at]) for at in numbers], rules, traits)
    overruled.update(found.overruled)
    entities: list[Entity] = []
    evidence: list[tuple[str, ...]] = []
    of_chain: dict[Ref, int] = {}
    of_outlet: dict[str, int] = {}
    for group in found.groups:
        origins = [numbers[at] for at in group.origins]
        for ref in group.members:
            if ref.document_id.startswith(_OUTLET):
                of_outlet[ref.document_id.removeprefix(_OUTLET)] = len(entities)
            else:
                of_chain[ref] = len(entities)
        if group.changed:
            whole = [set(members[at]) <= set(group.members) for at in origins]
            entities.append(_entity([made.entities[at] for at in origins], whole, group.members, chains))
            evidence.append(_evidence([made.evidence[at] for at in origins], whole, group.members, chains))
        else:
            entities.append(made.entities[origins[0]])
            evidence.append(made.evidence[origins[0]])
    for at, refs in enumerate(members):
        if not refs:
            entities.append(made.entities[at])
            evidence.append(made.evidence[at])
    return replace(made, entities=tuple(entities), evidence=tuple(evidence), of_chain=of_chain, of_outlet=of_outlet)


def _entity(
    parts: Sequence[Entity], whole: Sequence[bool], members: Sequence[Ref], chains: Mapping[Ref, ChainNames]
) -> Entity:
    base = parts[0]
    names: dict[str, EntityName] = {}
    written: Counter[str] = Counter()
    for ref in members:
        if ref in chains:
            written.update(dict(chains[ref].names))
    known = {name.name: name for part in reversed(parts) for name in part.names}
    for part, is_whole in zip(parts, whole, strict=True):
        for name in part.names:
            if is_whole or name.name in written:
                names[name.name] = name
    for text, count in written.items():
        names[text] = EntityName(name=text, kind=known[text].kind if text in known else "variant", mentions=count)
    # Names that no chain writes stand for outlets: they keep what is known of them.
    usual = base.name
    if not whole[0] and written and usual not in names:
        usual = min(written, key=lambda name: (known[name].kind != "full" if name in known else True, -len(name), name))
    mentions = {mention for ref in members if ref in chains for mention in chains[ref].mentions}
    mentions |= {mention for part, is_whole in zip(parts, whole, strict=True) if is_whole for mention in part.mentions}
    return replace(
        base,
        name=usual,
        names=tuple(names[name] for name in sorted(names)),
        country=_first(part.country for part in parts),
        credits=tuple(sorted({one for part, ok in zip(parts, whole, strict=True) if ok for one in part.credits})),
        mentions=tuple(sorted(mentions)),
    )


def _evidence(
    parts: Sequence[tuple[str, ...]],
    whole: Sequence[bool],
    members: Sequence[Ref],
    chains: Mapping[Ref, ChainNames],
) -> tuple[str, ...]:
    """By which keys the next build finds the entity again: those of its names in its documents."""
    own: set[str] = set()
    for ref in members:
        names = chains[ref].names if ref in chains else ()
        own.update(f"{ref.document_id}:{_folded(name)}" for name, _ in names)
    has_outlet = any(ref.document_id.startswith(_OUTLET) for ref in members)
    keys: set[str] = set()
    for part, is_whole in zip(parts, whole, strict=True):
        keys.update(key for key in part if is_whole or key in own or (has_outlet and key.startswith(_OUTLET)))
    return tuple(sorted(keys or own or {f"{members[0].document_id}:#{members[0].index}"}))


def _meeting(days: Iterable[Interval | None]) -> Interval | None:
    """The days that all reports with a day allow; `None` where none has one or they cannot all hold."""
    found: Interval | None = None
    for each in days:
        if each is not None:
            found = each if found is None else found.meet(each)
            if found is None:
                return None
    return found


def _reasons(parts: Sequence[Statement] | Sequence[Event] | Sequence[Pledge]) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(reason for part in parts for reason in part.reasons))


T = TypeVar("T")


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
