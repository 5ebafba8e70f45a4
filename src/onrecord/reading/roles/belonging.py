"""Persons and the group they belong to: "Olin Tarn of the Harbour Party", "(D-Fla.)", "commander of the Red Veth"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from onrecord.lexicons.offices_titles import GROUP_NOUNS, MEMBER_HEADS
from onrecord.reading.roles.ground import Ground
from onrecord.reading.roles.holders import COMMAS
from onrecord.reading.roles.memberships import report_of
from onrecord.reading.roles.units import Unit
from onrecord.records import AffiliationReport, Mention, RoleReport

# "member of" is what these say; who runs a firm or teaches at a school has an office there and no more.
_SPEAKS: Final = frozenset("spokesman spokeswoman spokesperson".split())
_OFFICE_PAST: Final = re.compile(r"(?i)\b(?:former|formerly|ex|then|late|ousted|would-be)\b")
_PARTY_LETTER: Final = re.compile(r"\((D|R|DEM|REP|Dem|Rep)\.?(?:\s?[-–,]\s?[A-Z][A-Za-z. ]{1,12})?\)")
_PARTY_NAMES: Final = {
    "d": ("democratic party", "democrats", "democrat", "democratic"),
    "r": ("republican party", "republicans", "republican", "gop"),
}
_PLAIN: Final = frozenset("the a an".split())


def belonging_in(units: Sequence[Unit], ground: Ground) -> Iterator[AffiliationReport]:
    """The persons that one sentence puts into a group by "of" or "from"."""
    for at, unit in enumerate(units):
        if unit.person and unit.chain is not None:
            yield from _of_group(units, at, ground)


def _of_group(units: Sequence[Unit], at: int, ground: Ground) -> Iterator[AffiliationReport]:
    """ "A of the B", "A, of the B,", "A from Norland's B relief agency": A begins its clause or follows a comma."""
    comma = at + 1 < len(units) and units[at + 1].low == ","
    place = at + (3 if comma else 2)
    if place >= len(units) or units[place - 1].low not in ("of", "from") or not _opens(units, at):
        return
    while place < len(units) and (
        units[place].low in _PLAIN
        or units[place].low == "'s"
        or units[place].upos == "ADJ"
        or units[place].kind in ("country", "people")
    ):
        place += 1
    if place >= len(units) or units[place].kind != "organization" or not ground.is_group(units[place]):
        return
    end = place + 1
    while end < len(units) and (units[end].low in GROUP_NOUNS or units[end].upos == "NOUN") and end - place < 4:
        end += 1
    behind = units[end] if end < len(units) else None
    closes = COMMAS | {"."} if comma else COMMAS | {".", "who", "and", "”", '"'}
    if behind is None or behind.low in closes or (not comma and behind.upos in ("VERB", "AUX")):
        yield from report_of(units, units[at], units[place], "member of", min(at, place), end - 1)


def _opens(units: Sequence[Unit], at: int) -> bool:
    """True where a person's name opens the sentence or its clause, with nothing but titles before it."""
    place = at - 1
    while place >= 0 and units[place].chain is None and units[place].upos in ("PROPN", "NOUN", "ADJ", "DET"):
        place -= 1
    if place < 0:
        return True
    low = units[place].low
    if low == "to":
        return place > 0 and units[place - 1].low == "according"
    return low in COMMAS | {":", '"', "”", "“", ")", "and", "but", "said", "says"}


def party_letters(text: str, mentions: Sequence[Mention]) -> Iterator[AffiliationReport]:
    """ "Olin Tarn (D-Fla.)", where the document names the party."""
    chains = {
        " ".join(text[m.start : m.end].lower().split()): m.chain
        for m in sorted(mentions, key=lambda m: -m.start)
        if m.form == "name" and m.chain is not None and m.kind != "person"
    }
    for mention in sorted(mentions, key=lambda m: (m.start, m.end)):
        if mention.kind != "person" or mention.form != "name" or mention.chain is None:
            continue
        found = _PARTY_LETTER.match(text, mention.end + 1)
        if found is None or text[mention.end] != " ":
            continue
        group = next((chains[name] for name in _PARTY_NAMES[found[1][0].lower()] if name in chains), None)
        if group is not None and group != mention.chain:
            yield AffiliationReport(
                start=mention.start, end=found.end(), member=mention.chain, group=group, relation="member of"
            )


def members_by_role(text: str, roles: Sequence[RoleReport], mentions: Sequence[Mention]) -> Iterator[AffiliationReport]:
    """Those who lead, fight or speak for a group are of it. Offices that somebody held before say nothing."""
    bodies = {m.chain for m in mentions if m.kind == "organization" and m.form == "name"}
    for role in roles:
        head = text[role.title.start : role.title.end].lower().split()[-1:]
        opening = text[max(0, role.start - 12) : role.title.end]
        if role.organization not in bodies or role.organization is None or role.organization == role.holder:
            continue
        if head and head[0] in MEMBER_HEADS | _SPEAKS and not _OFFICE_PAST.search(opening):
            yield AffiliationReport(
                start=role.start, end=role.end, member=role.holder, group=role.organization, relation="member of"
            )
