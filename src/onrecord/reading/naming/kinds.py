"""The kind of a name that its document tells by the words beside it: "in Norland", "Norland's prime minister",
"fighters of the Red Hand".

The network looks at each place of a name alone; of a name that it has not met it may take a state for a person. What
the words beside the name say anywhere in the document counts for all its places. Known misses: a name that no such
words stand beside; a person whose only mention follows "in".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal

from onrecord.lexicons.countries import country_code, people_code
from onrecord.lexicons.gazetteer import STATES
from onrecord.lexicons.name_sorts import SORT_OF
from onrecord.lexicons.names_people import office_alone, person_name
from onrecord.records import EntityKind, Mention

Told = Literal["state", "land", "group", "person"]
WINDOW: Final = 48  # characters on each side that are looked at
ABBREVIATED: Final = 5  # letters: "Ga." and "Miss." are no names
SHARE: Final = 6  # of so many mentions one must stand where a place stands, for the name to be a place's
STATED: Final = 2  # what a place beside which only a state's or a group's name stands counts
_OFFICE: Final = (
    r"(?:(?:deputy|former|then|acting|interim|outgoing|late|new|first|vice)[ -])*"
    r"(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|parliament|government|governor"
    r"|(?:foreign|interior|defen[cs]e|finance|justice|health|oil|energy|information|home|agriculture|education)"
    r" (?:minister|ministry|secretary)|ambassador|embassy|constitution|supreme court|central bank|air ?space|territory"
    r"|army|navy|air force|capital|citizens|population|border guards?)"
)
_STATE_AFTER: Final = re.compile(rf"^['’]s? {_OFFICE}\b", re.IGNORECASE)
_STATE_BEFORE: Final = re.compile(
    rf"\b{_OFFICE} (?:(?!(?:the|and|or)\b)[A-Z][\w’'.-]+ ){{0,3}}of (?:the )?$", re.IGNORECASE
)
_LAND_BEFORE: Final = re.compile(
    r"(?:\b(?:in|into|inside|across|throughout|outside|near)"
    r"|\b(?:city|town|village|port|province|region|state|republic|kingdom|district|river|streets?|road|outskirts|people"
    r"|north|south|east|west|capital|border|borders|parts?) of) $",
    re.IGNORECASE,
)
_GROUP_BEFORE: Final = re.compile(
    r"\b(?:fighters?|members?|militants?|commanders?|gunmen|rebels?|supporters?|spokes(?:man|woman|person)|leaders?"
    r"|wing|branch|ranks|militia|militias|group|faction|party|movement|organi[sz]ation) (?:of|for|in|known as|called)"
    r" the $"
    r"|\b(?:militia|group|faction|party|movement|organi[sz]ation|rebels|alliance)"
    r" (?:(?:known as|called|named) )?(?:the )?$",
    re.IGNORECASE,
)
_GROUP_AFTER: Final = re.compile(
    r"^ (?:fighters?|militants?|militia(?:men)?|rebels?|gunmen|members?|commanders?|supporters?|faction|movement)\b"
    r"|^, (?:a|an|the) (?:[\w-]+ ){0,3}(?:militia|group|faction|party|movement|organi[sz]ation|alliance|company)\b"
)
_PERSON_AFTER: Final = re.compile(r"^,? (?:who\b|aged? \d|\d\d,|himself\b|herself\b)|^ \(\d\d\)")
_PERSON_BEFORE: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|President|Minister|Premier|Chancellor|Senator|General|Gen|Col|Colonel|Maj|Major|Capt"
    r"|Captain|Commander|Sheikh|King|Queen|Prince|Princess|Judge|Justice|Governor|Mayor|Ambassador|Professor|Prof)"
    r"\.? $"
)


def with_told_kinds(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions in their order; those of a name that the words beside it show to be another sort get its kind.

    Only names taken for persons' change, and only where nothing shows a person: no title beside it, no fuller name of
    a person that it is a part of.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        if mention.form == "name":
            places[_key(text, mention)].append(at)
    full = _parts_of_full_names(text, mentions)
    kinds: dict[int, EntityKind] = {}
    for key, members in places.items():
        taken = [at for at in members if mentions[at].kind == "person"]
        if not taken or country_code(key) or people_code(key) or office_alone(text[mentions[taken[0]].start :][:40]):
            continue
        words = key.split()
        if key in STATES and len(key) > ABBREVIATED and not set(words) & full:
            kinds.update(dict.fromkeys(taken, "place"))
            continue
        if (len(words) == 1 and words[0] in full) or (len(words) > 1 and person_name(key).titles):
            continue
        kind = _told(text, [mentions[at] for at in members], one_word=len(words) == 1)
        if kind is not None:
            kinds.update(dict.fromkeys(taken, kind))
    for at, mention in enumerate(mentions):
        yield replace(mention, kind=kinds[at]) if at in kinds else mention


def _told(text: str, places: Sequence[Mention], *, one_word: bool) -> EntityKind | None:
    """What the words beside all places of a name tell against a person; None where they do not."""
    counts: Counter[Told] = Counter()
    articles = 0
    for mention in places:
        said = _beside(text, mention)
        if said is not None:
            counts[said] += 1
        articles += (
            text[max(0, mention.start - 4) : mention.start].lower().endswith("the ")
            or text[mention.start : mention.start + 4].lower() == "the "
        )
    if counts["person"]:
        return None
    if 2 * articles > len(places) and (not one_word or counts["group"]) and not counts["land"]:
        return "organization"
    if counts["group"] > counts["state"] + counts["land"] and articles:
        return "organization"
    already = [mention.kind for mention in places if SORT_OF[mention.kind] == "land"]
    weight = STATED * counts["state"] + counts["land"] + len(already)
    if not one_word or weight * SHARE < len(places) or counts["group"] >= max(1, counts["state"] + counts["land"]):
        return None
    if counts["state"]:
        return "country"
    if counts["land"] or already:
        return Counter(sorted(already)).most_common(1)[0][0] if already else "place"
    return None


def _beside(text: str, mention: Mention) -> Told | None:
    before = " ".join(text[max(0, mention.start - WINDOW) : mention.start].split(" "))
    after = text[mention.end : mention.end + WINDOW]
    if _PERSON_BEFORE.search(before) or _PERSON_AFTER.match(after):
        return "person"
    if _STATE_AFTER.match(after) or _STATE_BEFORE.search(before):
        return "state"
    if _GROUP_AFTER.match(after) or _GROUP_BEFORE.search(before):
        return "group"
    return "land" if _LAND_BEFORE.search(before) else None


def _key(text: str, mention: Mention) -> str:
    words = " ".join(text[mention.start : mention.end].split()).lower()
    return words.removeprefix("the ").removesuffix("'s").removesuffix("’s")


def _parts_of_full_names(text: str, mentions: Sequence[Mention]) -> set[str]:
    """The words of persons' names of several words: a name of one word among them is that person's."""
    found: set[str] = set()
    for mention in mentions:
        if mention.form == "name" and mention.kind == "person":
            name = person_name(text[mention.start : mention.end])
            words = _key(text, mention).split()
            if len(words) > 1 and (len(name.parts) > 1 or name.titles):
                found.update(words)
    return found
