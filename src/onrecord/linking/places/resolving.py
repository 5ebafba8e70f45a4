"""Choose among the places of a name by what the document says: where it lies, which countries and places are near.

One name is one place in one document. Candidates are scored; the score's parts are named constants, set on the first
half of LGL and of GeoWebNews (`evaluation/places`). Known misses: a place that only its outlet's home tells apart.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from onrecord.lexicons.gazetteer import AREAS, STATES, bare_key, capitals, place_key
from onrecord.lexicons.names_given import USUAL
from onrecord.linking.places.naming import PlaceName
from onrecord.records import GazetteerPlace

HOME: Final = 1.0  # the country of the outlet's other places
HOME_REGION: Final = 2.0  # their region
FEWEST_AT_HOME: Final = 4  # places of an outlet's documents that make a home
HELD: Final = 9.0  # the text says what holds it
CAPITAL: Final = 1.5
OTHER_NAME: Final = -1.2  # the name is not the place's own
COUNTRY: Final = 1.5
REGION: Final = -0.6
NO_TOWN: Final = -5.0  # a region, where the name says that it is a city ("Kansas City")
_TOWNS: Final = (" city", " town", " village")
COUNTRY_NAMED: Final = 2.0  # its country stands in the document, at most
REGION_NAMED: Final = 2.0  # its region does
NEAR: Final = 2.5  # places of the document lie near, at most
NEAR_KM: Final = 200.0
SAME_COUNTRY: Final = 1.5  # places of the document lie in its country, at most
WELL_KNOWN: Final = 500_000  # people, of a city that any document may name
KNOWN_ALONE: Final = 100_000  # people, of a city that a document may name where it names no other place
FEWEST_NAMED: Final = 3  # times that countries are named in a document that has a setting
MOST_COUNTED: Final = 3  # mentions of one place that count for the country of the others
NEARLY_ALL: Final = 0.7  # the share of them that must lie in one country
FAR_DEGREES: Final = 8.0  # of latitude: places so far apart are not near
ROUNDS: Final = 3
MOST_CANDIDATES: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where an outlet is at home: an alpha-3 code and a region, each None where nothing tells."""

    country: str | None = None
    region: str | None = None


NOWHERE: Final = Home()


class Candidates(Protocol):
    """What choosing asks of a gazetteer."""

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        """The places of a name."""

    def of_part(self, name: str) -> tuple[GazetteerPlace, ...]:
        """The places of a part of a name."""

    def by_other_name(self, name: str, place: GazetteerPlace) -> bool:
        """True where the name is not the place's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The place chosen for a name, all its candidates with the likeliest first, what chose it, and by how much.

    `margin` is how far its score is above that of the next place more than a day's drive away; `held` is true where the
    text says what holds it.
    """

    place: GazetteerPlace
    candidates: tuple[GazetteerPlace, ...]
    basis: str
    margin: float
    held: bool = False


def resolve(
    names: Sequence[PlaceName], countries: Mapping[str, int], gazetteer: Candidates, home: Home = NOWHERE
) -> dict[int, Resolved]:
    """For each name, by its chain, the place it stands for; names that the gazetteer lacks are left out.

    `countries` says how often the document names each country or its people, by alpha-3 code; `home` is where the
    documents of its outlet mostly lie. A name that the gazetteer lacks is found by a part of it ("Port of Basra").
    """
    options = {each.chain: gazetteer.candidates(each.name)[:MOST_CANDIDATES] for each in names}
    in_part = {each.chain for each in names if not options[each.chain]}
    options |= {each.chain: gazetteer.of_part(each.name) for each in names if each.chain in in_part}
    known = [each for each in names if options[each.chain]]
    regions = {bare_key(each.name) for each in names} | {
        place for each in names for place in each.holders if place in STATES.values()
    }
    fixed = {
        each.chain: [_prior(each, place, gazetteer, countries, regions, home) for place in options[each.chain]]
        for each in known
    }
    chosen = {each.chain: _best(options[each.chain], fixed[each.chain]) for each in known}
    scores = fixed
    for _ in range(ROUNDS):
        scores = {}
        for each in known:
            if len(options[each.chain]) == 1:
                scores[each.chain] = fixed[each.chain]
                continue
            others = [(options[other.chain][chosen[other.chain]], other.count) for other in known if other is not each]
            scores[each.chain] = [
                score + _company(place, others)
                for place, score in zip(options[each.chain], fixed[each.chain], strict=True)
            ]
        after = {each.chain: _best(options[each.chain], scores[each.chain]) for each in known}
        if after == chosen:
            break
        chosen = after
    return {
        each.chain: answer
        for each in known
        if (
            answer := _resolved(each, options[each.chain], fixed[each.chain], scores[each.chain], each.chain in in_part)
        )
        and not _far_fetched(
            answer,
            [options[other.chain][chosen[other.chain]] for other in known if other is not each],
            countries,
        )
    }


def _far_fetched(answer: Resolved, others: Sequence[GazetteerPlace], countries: Mapping[str, int]) -> bool:
    """True of a small town in a country that the document, which names others, has nothing else of (Babylon)."""
    place = answer.place
    if place.feature != "city" or answer.held or place.population >= WELL_KNOWN or place.country in countries:
        return False
    return sum(countries.values()) >= FEWEST_NAMED and all(other.country != place.country for other in others)


def stands_alone(names: Sequence[PlaceName], answers: Mapping[int, Resolved], countries: Mapping[str, int]) -> bool:
    """True where a document names one small town and nothing else of the world, and the name is usual for persons."""
    if len(answers) != 1 or countries or not any(each.name.lower() in USUAL for each in names if each.chain in answers):
        return False
    (answer,) = answers.values()
    return answer.place.feature == "city" and not answer.held and answer.place.population < KNOWN_ALONE


def _best(options: Sequence[GazetteerPlace], scores: Sequence[float]) -> int:
    return max(range(len(options)), key=lambda at: (scores[at], -at))


def _prior(
    name: PlaceName,
    place: GazetteerPlace,
    gazetteer: Candidates,
    countries: Mapping[str, int],
    regions: set[str],
    home: Home,
) -> float:
    """The score of a candidate before the other places of the document are known."""
    score = math.log10(place.population + 300)
    if place.feature == "country":
        score += COUNTRY
    elif place.feature == "region":
        score += REGION
        if place_key(name.name).endswith(_TOWNS):
            score += NO_TOWN
    elif (place.country, place_key(place.name)) in capitals():
        score += CAPITAL
    if gazetteer.by_other_name(name.name, place):
        score += OTHER_NAME
    if _held(name, place):
        score += HELD
    named = sum(countries.values())
    if place.country is not None and named:
        score += COUNTRY_NAMED * min(1.0, 1.5 * countries.get(place.country, 0) / named)
    if place.region is not None and place.feature == "city":
        key = bare_key(place.region)
        if key in regions and key != bare_key(name.name):
            score += REGION_NAMED
    if home.country is not None and place.country == home.country and place.feature != "country":
        score += HOME
        if home.region is not None and place.region == home.region:
            score += HOME_REGION
    return score


def countries_by_company(
    names: Sequence[PlaceName], answers: Mapping[int, Resolved], countries: Mapping[str, int], home: Home = NOWHERE
) -> dict[int, str]:
    """The country of names that have no place, by chain: that in which nearly all other places of the document lie.

    Parts of the world are in none. Where the document has too few places, or they lie apart, nothing is said.
    """
    weights: Counter[str] = Counter()
    for each in names:
        answer = answers.get(each.chain)
        if answer is not None and answer.place.country is not None:
            weights[answer.place.country] += min(each.count, MOST_COUNTED)
    for code, count in countries.items():
        weights[code] += min(count, MOST_COUNTED)
    if home.country is not None:
        weights[home.country] += MOST_COUNTED
    found: dict[int, str] = {}
    if sum(weights.values()) < FEWEST_NAMED:
        return found
    country = min(weights, key=lambda code: (-weights[code], code))
    for each in names:
        if each.chain in answers or place_key(each.name) in AREAS:
            continue
        held = {holder[1:] for holder in each.holders if holder.startswith("=")}
        if len(held) == 1:
            found[each.chain] = held.pop()
        elif weights[country] >= NEARLY_ALL * sum(weights.values()):
            found[each.chain] = country
    return found


def home_of(answers: Iterable[Resolved]) -> Home:
    """Where the places of an outlet's documents mostly lie: a country with three fifths of them, a region with a third.

    Countries themselves do not count: every outlet writes of those.
    """
    places = [each.place for each in answers if each.place.feature != "country"]
    if len(places) < FEWEST_AT_HOME:
        return NOWHERE
    countries = Counter(place.country for place in places)
    regions = Counter((place.country, place.region) for place in places if place.region)
    country, count = min(countries.items(), key=lambda each: (-each[1], each[0] or ""))
    if 5 * count < 3 * len(places):
        return NOWHERE
    inside = sorted((-number, region) for (of, region), number in regions.items() if of == country and region)
    region = inside[0][1] if inside and -3 * inside[0][0] >= len(places) else None
    return Home(country=country, region=region)


def _held(name: PlaceName, place: GazetteerPlace) -> bool:
    for holder in name.holders:
        if holder.startswith("="):
            if holder[1:] == place.country and place.feature != "country":
                return True
        elif holder in STATES.values():
            if place.country == "USA" and place.region and _state_of(place.region) == holder:
                return True
        elif place.region and place.feature == "city" and bare_key(holder) == bare_key(place.region):
            return True
    return False


def _state_of(region: str) -> str | None:
    name = region.lower()
    return STATES.get(name) or STATES.get(name.rpartition(", ")[2].replace(".", ""))  # "Washington, D.C."


def _company(place: GazetteerPlace, others: Sequence[tuple[GazetteerPlace, int]]) -> float:
    """What the other places of the document say for a candidate: those near, and those of its country."""
    near = 0.0
    by_country: dict[str | None, int] = defaultdict(int)
    for other, count in others:
        weight = min(count, 3)
        if (
            other.feature != "country"
            and place.feature != "country"
            and abs(other.latitude - place.latitude) < FAR_DEGREES
        ):
            near += weight * math.exp(-distance_km(place, other) / NEAR_KM)
        by_country[other.country] += weight
    total = sum(by_country.values())
    share = by_country.get(place.country, 0) / total if total and place.country else 0.0
    return NEAR * (1 - math.exp(-near / 2)) + SAME_COUNTRY * share


def distance_km(left: GazetteerPlace, right: GazetteerPlace) -> float:
    """The great-circle distance of two places."""
    one, other = math.radians(left.latitude), math.radians(right.latitude)
    apart = math.radians(right.longitude - left.longitude)
    chord = math.sin((other - one) / 2) ** 2 + math.cos(one) * math.cos(other) * math.sin(apart / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(chord)))


def _resolved(
    name: PlaceName,
    options: Sequence[GazetteerPlace],
    fixed: Sequence[float],
    scores: Sequence[float],
    in_part: bool,
) -> Resolved:
    order = sorted(range(len(options)), key=lambda at: (-scores[at], at))
    best = order[0]
    place = options[best]
    rivals = [scores[at] for at in order[1:] if distance_km(place, options[at]) > NEAR_KM]
    held = _held(name, place)
    if in_part:
        basis = "a part of its name"
    elif held:
        basis = "the text says what holds it"
    elif not rivals:
        basis = "the only place of this name"
    elif fixed[best] >= max(fixed) and scores[best] - fixed[best] < NEAR / 2:
        basis = "the best known place of this name"
    else:
        basis = "near other places of the document"
    return Resolved(
        place=place,
        candidates=tuple(options[at] for at in order),
        basis=basis,
        margin=round(scores[best] - max(rivals), 2) if rivals else 99.0,
        held=held,
    )
