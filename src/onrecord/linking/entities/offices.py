"""Those whom a document calls by their office alone, "the Iranian foreign minister", joined to the one who holds it.

Only offices that one person holds at a time count, only with the state or the body that they are of, and only where
the case gives that office to one person. Known misses: an office that changed hands where the case names one holder
alone; offices without their state ("the minister").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from onrecord.lexicons.countries import country_code, people_code
from onrecord.records import Entity, Mention, Reading, Reason, Ref

ONLY_HOLDER: Final = "the only holder of this office in the case"
WEIGHT: Final = 0.7
_MINISTRIES: Final = (
    "foreign|interior|defen[cs]e|finance|justice|health|oil|energy|economy|transport|education|information|home"
    "|agriculture|environment|trade|labou?r|culture|intelligence|treasury|state"
)
# Offices that one person at a time holds of a state or a body, each with what it is called here.
_SINGLE: Final = tuple(
    (re.compile(rf"(?:{words})", re.IGNORECASE), office)
    for words, office in (
        (r"vice[- ]president", "vice-president"),
        (r"deputy (?:prime minister|premier)", ""),
        (r"prime minister|premier", "prime minister"),
        (r"supreme leader", "supreme leader"),
        (r"secretary[- ]general", "secretary-general"),
        (rf"(?P<of>{_MINISTRIES}) (?:minister|secretary)|secretary of (?P<for>state|defen[cs]e)", "minister"),
        (r"president|king|queen|emir|sultan|chancellor|pope", "head"),
        (r"attorney[- ]general|army chief|police chief|chief of staff|central bank governor|chief executive", "self"),
        (r"governor|mayor|leader|chief|head|commander|director|chairman|chairwoman|chair", "self"),
    )
)
_NOT_NOW: Final = re.compile(
    r"\b(?:former|ex|then|late|ousted|deposed|next|new|future|acting|interim|incoming|outgoing|deputy|vice|assistant"
    r"|would-be|previous|longtime|another|one|every|any|some|senior|regional|local|first|lady|designate|elect)\b",
    re.IGNORECASE,
)
_INDEFINITE: Final = re.compile(r"(?:an?|two|three|several|many|its|his|her|their|our|my|no)\s", re.IGNORECASE)
_OWNS: Final = re.compile(r"['’]s? ?")
_IS_OF: Final = re.compile(r" of (?:the )?")
_BODIES: Final = frozenset({"people", "country", "organization", "place"})
_BETWEEN: Final = frozenset("the of for 's ’s ' ’ and".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One office in one document: the chain that holds it, its name, and its state's code or the chain of its body."""

    chain: int
    office: str
    body: int | None = None
    state: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentOffices:
    """The offices that named persons of a document hold, and those that chains without a name are called by."""

    document_id: str
    held: tuple[Office, ...] = ()
    called: tuple[Office, ...] = ()


def document_offices(reading: Reading, text: str) -> DocumentOffices:
    """The offices of one document whose words say of what state or body they are."""
    named = {m.chain for m in reading.mentions if m.form == "name"}
    names = sorted((m for m in reading.mentions if m.form == "name" and m.kind in _BODIES), key=lambda m: m.start)
    return DocumentOffices(
        document_id=reading.document_id,
        held=tuple(_held(reading, text, names)),
        called=tuple(_called(reading, text, names, named)),
    )


def _held(reading: Reading, text: str, names: Sequence[Mention]) -> Iterator[Office]:
    for role in reading.roles:
        opening = text[max(0, role.start - 10) : role.start].rpartition(". ")[2]
        title = text[role.title.start : role.title.end]
        if _NOT_NOW.search(opening + text[role.start : role.title.end]):
            continue
        office = _office(title)
        if office is None:
            continue
        inside = [m for m in names if role.start <= m.start and m.end <= role.end and m.chain != role.holder]
        state = _state(text, inside)
        body = role.organization if role.organization is not None else None
        if body is None and state is None:
            continue
        yield Office(chain=role.holder, office=office, body=body, state=state, words=" ".join(title.split()))


def _called(reading: Reading, text: str, names: Sequence[Mention], named: set[int | None]) -> Iterator[Office]:
    for mention in reading.mentions:
        if mention.form != "nominal" or mention.kind != "person" or mention.chain is None or mention.chain in named:
            continue
        words = text[mention.start : mention.end]
        before = text[max(0, mention.start - 10) : mention.start]
        if (
            _NOT_NOW.search(words)
            or _NOT_NOW.search(before)
            or _INDEFINITE.match(words)
            or _INDEFINITE.search(before[-4:])
        ):
            continue
        inside, rest = _body_of(text, mention, names)
        if len(inside) != 1:
            continue
        plain = " ".join(word for word in rest.lower().split() if word not in _BETWEEN)
        office = _office(plain, whole=True)
        if office is None:
            continue
        state = _state(text, inside)
        if inside[0].kind == "people" and state is None:
            continue
        yield Office(
            chain=mention.chain, office=office, body=inside[0].chain, state=state, words=" ".join(words.split())
        )


def _body_of(text: str, mention: Mention, names: Sequence[Mention]) -> tuple[list[Mention], str]:
    """The names of states and bodies in a description, or beside it with "'s" or "of"; and its other words."""
    words = text[mention.start : mention.end]
    inside = [m for m in names if mention.start <= m.start and m.end <= mention.end]
    if inside:
        first = inside[0]
        return inside, words[: first.start - mention.start] + " " + words[first.end - mention.start :]
    for name in names:
        if 0 <= mention.start - name.end <= len("'s ") and _OWNS.fullmatch(text[name.end : mention.start]):
            return [name], words
        if 0 < name.start - mention.end <= len(" of the ") and _IS_OF.fullmatch(text[mention.end : name.start]):
            return [name], words
    return [], words


def _office(title: str, *, whole: bool = False) -> str | None:
    """The office that the words name, in one spelling; None for offices that many hold."""
    words = (
        " ".join(title.replace("-", " ").split()).lower() if not title.count("-") else " ".join(title.lower().split())
    )
    for pattern, office in _SINGLE:
        found = pattern.fullmatch(words) if whole else pattern.search(words)
        if found is None or (not whole and found.end() != len(words)):
            continue
        if office == "minister":
            field = (found["of"] or found["for"]).lower()
            return f"minister {field.replace('defence', 'defense').replace('labour', 'labor')}"
        if office == "self":
            return found[0] if whole or found[0] == words else None
        return (found[0] if office == "head" else office) or None
    return None


def _state(text: str, inside: Sequence[Mention]) -> str | None:
    codes = {
        code
        for m in inside
        if (code := people_code(text[m.start : m.end]) or country_code(text[m.start : m.end])) is not None
    }
    return codes.pop() if len(codes) == 1 else None


def join_by_office(
    documents: Sequence[DocumentOffices], of_chain: Mapping[Ref, int], entities: Sequence[Entity]
) -> tuple[dict[Ref, int], list[Entity]]:
    """The entity of each chain that is called by an office alone, and the entities with the reasons for it.

    A chain that two of its descriptions lead to two persons stays without an entity.
    """
    holders: dict[tuple[str, str], set[int]] = defaultdict(set)
    titles: dict[tuple[str, int], str] = {}
    for document in documents:
        for held in document.held:
            holder = of_chain.get(Ref(document_id=document.document_id, index=held.chain))
            if holder is None or entities[holder].kind != "person":
                continue
            for key in _keys(held, document.document_id, of_chain, entities):
                holders[(held.office, key)].add(holder)
                titles.setdefault((held.office, holder), held.words)
    found: dict[Ref, set[int]] = defaultdict(set)
    why: dict[tuple[Ref, int], Reason] = {}
    for document in documents:
        for called in document.called:
            ref = Ref(document_id=document.document_id, index=called.chain)
            for key in _keys(called, document.document_id, of_chain, entities):
                bearers = holders.get((called.office, key), set())
                found[ref] |= bearers if len(bearers) == 1 else {-1} if bearers else set()
                if len(bearers) == 1:
                    (holder,) = bearers
                    title = titles[(called.office, holder)]
                    reason = Reason(feature=ONLY_HOLDER, left=called.words, right=title, weight=WEIGHT)
                    why.setdefault((ref, holder), reason)
    joined = {ref: min(bearers) for ref, bearers in found.items() if len(bearers) == 1 and min(bearers) >= 0}
    reasons: dict[int, dict[Reason, None]] = defaultdict(dict)
    for ref in sorted(joined):
        reasons[joined[ref]].setdefault(why[(ref, joined[ref])])
    made = [
        replace(entity, reasons=(*entity.reasons, *reasons[at])) if at in reasons else entity
        for at, entity in enumerate(entities)
    ]
    return joined, made


def _keys(office: Office, document: str, of_chain: Mapping[Ref, int], entities: Sequence[Entity]) -> Iterator[str]:
    """What the office is of: a state by its code, else the entity of the body."""
    if office.state is not None:
        yield f"={office.state}"
        return
    if office.body is None:
        return
    body = of_chain.get(Ref(document_id=document, index=office.body))
    if body is None:
        return
    entity = entities[body]
    yield f"={entity.country}" if entity.kind == "country" and entity.country else str(body)
