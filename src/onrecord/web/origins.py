"""Origins for the page: why each two documents were taken as one or as two, and the chain as a picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.case.views.origins import OriginDocument, OriginTie, WeighedFact
from onrecord.text.intervals import in_words
from onrecord.web import addresses

PAIRS_AT_MOST = 45
DRAWN_AT_MOST = 24
COLUMN, ROW, WIDTH, HEIGHT = 250, 62, 196, 46
NO_OUTLET = "outlet not known"
# How a tie is drawn: the classes are those of the picture of all sources.
LOOKS = {
    "copy": "reuses",
    "shared passage": "reuses",
    "shared quotation": "quotes",
    "publication": "quotes",
    "statement": "quotes",
    "credit": "credits",
    "told to": "credits",
    "republished": "credits",
    "byline": "shares",
    "outlet": "shares",
}
_DIRECTED = {
    "copy": "{here} prints {there} almost whole",
    "shared passage": "{here} prints a passage that stood in {there} before",
    "shared quotation": "{here} prints the same words in quotation marks, later than {there}",
    "credit": "{here} credits {there}",
    "told to": "{here} says that it was told to {there}",
    "republished": "{here} is marked as a report of {there}",
}
_EITHER_WAY = {
    "copy": "{here} and {there} are the same text for the most part; who was first is not known",
    "shared passage": "{here} and {there} share a passage; who was first is not known",
    "shared quotation": "{here} and {there} print the same words in quotation marks; neither says it heard them itself",
    "byline": "{here} and {there} have one byline",
    "outlet": "{here} and {there} are of one outlet",
    "publication": "{here} and {there} both quote one publication of the speaker",
    "statement": "{here} and {there} both rest on one statement",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """One reason, with the ways to the words that show it."""

    words: str
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPair:
    """Two documents of a fact: `one` where they were taken as one report, and why."""

    left: str
    left_href: str
    right: str
    right_href: str
    one: bool
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A document or an outlet in the picture. `origin` is true where nothing is to the left of it."""

    x: int
    y: int
    name: str
    below: str
    href: str
    outside: bool
    origin: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """A tie in the picture, as the path of a line; `arrow` where it points at what the document rests on."""

    path: str
    look: str
    arrow: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Which report rests on which: boxes in columns, the first on the left."""

    boxes: tuple[Box, ...]
    strands: tuple[Strand, ...]
    width: int
    height: int
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsShown:
    """What a page shows of how a fact was weighed. `pairs_left_out` counts pairs that are not listed."""

    documents: int
    origins: int
    pairs: tuple[JudgedPair, ...]
    pairs_left_out: int
    outside: tuple[str, ...]
    chain: Chain | None


def shown(fact: WeighedFact | None) -> OriginsShown | None:
    """What the page shows, or `None` where the fact was not weighed."""
    if fact is None:
        return None
    names = names_of(fact)
    between: dict[tuple[str, str], list[OriginTie]] = defaultdict(list)
    for tie in fact.ties:
        left, right = sorted((tie.document_id, tie.target))
        between[left, right].append(tie)
    documents = fact.documents
    every = len(documents) * (len(documents) - 1) // 2
    pairs: list[JudgedPair] = []
    for one, other in combinations(documents, 2):
        if len(pairs) >= PAIRS_AT_MOST:
            break
        pairs.append(_judged(fact, one, other, between, names))
    outside = tuple(
        f"{one.name}: this report of it is not in the case" if one.held else f"{one.name}, not in this case"
        for one in fact.outside.values()
        if any(one.id in roots for roots in fact.goes_back.values()) or len(documents) == 1
    )
    return OriginsShown(
        documents=len(documents),
        origins=fact.origins,
        pairs=tuple(pairs),
        pairs_left_out=every - len(pairs),
        outside=outside,
        chain=_chain(fact, names) if len(documents) > 1 or fact.outside else None,
    )


def names_of(fact: WeighedFact) -> dict[str, str]:
    """What each document and outlet is called; documents of one outlet are told apart by day, then by number."""
    names = {one.id: one.outlet or NO_OUTLET for one in fact.documents}
    double = _double(names)
    for one in fact.documents:
        if names[one.id] in double:
            names[one.id] = f"{names[one.id]}, {in_words(one.published)}"
    double = _double(names)
    seen: dict[str, int] = defaultdict(int)
    for one in fact.documents:
        if names[one.id] in double:
            seen[names[one.id]] += 1
            names[one.id] = f"{names[one.id]} ({seen[names[one.id]]})"
    return names | {one.id: one.name for one in fact.outside.values()}


def _double(names: Mapping[str, str]) -> set[str]:
    values = list(names.values())
    return {name for name in values if values.count(name) > 1}


def _judged(
    fact: WeighedFact,
    left: OriginDocument,
    right: OriginDocument,
    between: Mapping[tuple[str, str], Sequence[OriginTie]],
    names: Mapping[str, str],
) -> JudgedPair:
    common = fact.goes_back[left.id] & fact.goes_back[right.id]
    ties = between.get((min(left.id, right.id), max(left.id, right.id)), ())
    why = [why_tied(tie, names) for tie in ties]
    if common and not why:
        origin = min(common)
        if origin in (left.id, right.id):
            other = left if origin == right.id else right
            why.append(Why(words=f"{names[other.id]} goes back to {names[origin]} by way of others"))
        else:
            why.append(Why(words=f"Both go back to {names.get(origin, origin)}"))
    if not common and not why:
        why.append(Why(words="Nothing ties them: no copied words, no credit, no byline and no outlet in common"))
    return JudgedPair(
        left=names[left.id],
        left_href=_to(left),
        right=names[right.id],
        right_href=_to(right),
        one=bool(common),
        why=tuple(why),
    )


def why_tied(tie: OriginTie, names: Mapping[str, str]) -> Why:
    """The reason in words, with the ways to the words that show it."""
    pattern = (_DIRECTED if tie.directed else _EITHER_WAY).get(tie.kind, "{here} rests on {there}")
    links = []
    if tie.here is not None:
        links.append(("the words", addresses.document(tie.document_id, *tie.here, extra=True)))
    if tie.there is not None:
        links.append(("the words there", addresses.document(tie.target, *tie.there, extra=True)))
    words = pattern.format(here=names[tie.document_id], there=names.get(tie.target, tie.target))
    return Why(words=words, links=tuple(links))


def _to(document: OriginDocument) -> str:
    return addresses.document(document.id, document.place.start, document.place.end)


def _chain(fact: WeighedFact, names: Mapping[str, str]) -> Chain:
    drawn = list(fact.documents[: DRAWN_AT_MOST - len(fact.outside)])
    ids = [*fact.outside, *(one.id for one in drawn)]
    held = set(ids)
    ties = [tie for tie in fact.ties if tie.document_id in held and tie.target in held]
    levels = _levels(ids, ties)
    rows: dict[int, int] = defaultdict(int)
    places: dict[str, tuple[int, int]] = {}
    for one in ids:
        places[one] = (levels[one] * COLUMN + 2, rows[levels[one]] * ROW + 2)
        rows[levels[one]] += 1
    documents = {one.id: one for one in drawn}
    roots = frozenset().union(*fact.goes_back.values()) if fact.goes_back else frozenset()
    boxes = []
    for one, (x, y) in places.items():
        document = documents.get(one)
        if document is not None:
            below, href = in_words(document.published), _to(document)
        else:
            below = "not this report" if fact.outside[one].held else "not in this case"
            href = addresses.entity(one)
        outside = document is None
        boxes.append(
            Box(
                x=x,
                y=y,
                name=names[one].removesuffix(f", {below}"),  # the day stands below already
                below=below,
                href=href,
                outside=outside,
                origin=one in roots or outside,
            )
        )
    strands = []
    drawn_pairs: set[tuple[str, str, str]] = set()
    for tie in sorted(ties, key=lambda tie: (not tie.directed, list(LOOKS).index(tie.kind))):
        key = (min(tie.document_id, tie.target), max(tie.document_id, tie.target), LOOKS[tie.kind])
        if key in drawn_pairs:
            continue
        drawn_pairs.add(key)
        strands.append(
            Strand(
                path=_path(places[tie.document_id], places[tie.target], len(drawn_pairs)),
                look=LOOKS[tie.kind],
                arrow=tie.directed,
                words=why_tied(tie, names).words,
            )
        )
    return Chain(
        boxes=tuple(boxes),
        strands=tuple(strands),
        width=(max(levels.values(), default=0) + 1) * COLUMN - (COLUMN - WIDTH) + 40,
        height=max(rows.values(), default=1) * ROW - (ROW - HEIGHT) + 4,
        left_out=len(fact.documents) - len(drawn),
    )


def _levels(ids: Sequence[str], ties: Sequence[OriginTie]) -> dict[str, int]:
    """The column of each: one to the right of what it rests on. A circle stands where it was entered."""
    below: dict[str, list[str]] = defaultdict(list)
    for tie in ties:
        if tie.directed:
            below[tie.document_id].append(tie.target)
    levels: dict[str, int] = {}

    def level(one: str, passed: frozenset[str]) -> int:
        if one in levels:
            return levels[one]
        found = [level(target, passed | {one}) for target in below[one] if target not in passed and target != one]
        levels[one] = 1 + max(found) if found else 0
        return levels[one]

    for one in ids:
        level(one, frozenset())
    return levels


def _path(here: tuple[int, int], there: tuple[int, int], number: int) -> str:
    shift = number % 3 * 6 - 6
    start_y, end_y = here[1] + HEIGHT // 2 + shift, there[1] + HEIGHT // 2 + shift
    if here[0] == there[0]:  # side by side in one column: a bow on the right
        x = here[0] + WIDTH
        return f"M{x} {start_y} C {x + 34} {start_y}, {x + 34} {end_y}, {x} {end_y}"
    if here[0] > there[0]:
        start_x, end_x = here[0], there[0] + WIDTH + 4
    else:
        start_x, end_x = here[0] + WIDTH, there[0] - 4
    if abs(here[0] - there[0]) > COLUMN:  # past boxes between the two: along the gap below the row
        gap, way = here[1] + HEIGHT + 6 + shift // 2, -1 if start_x > end_x else 1
        near, far = start_x + way * 24, end_x - way * 24
        return (
            f"M{start_x} {start_y} C {near} {start_y}, {near} {gap}, {near + way * 24} {gap} L {far - way * 24} {gap}"
            f" C {far} {gap}, {far} {end_y}, {end_x} {end_y}"
        )
    middle = (start_x + end_x) // 2
    return f"M{start_x} {start_y} C {middle} {start_y}, {middle} {end_y}, {end_x} {end_y}"
