"""Places by what a document says around them."""

from __future__ import annotations

from typing import cast

import pytest

from onrecord.lexicons.gazetteer import Gazetteer, state_code
from onrecord.linking.places import (
    NOWHERE,
    DocumentPlaces,
    Home,
    KeptAnswers,
    PlaceName,
    Resolved,
    countries_by_company,
    home_of,
    locate,
    resolve,
)
from onrecord.linking.places.naming import named_places
from onrecord.records import EntityKind, GazetteerPlace, Mention

NAMES = [
    "Tripoli", "Georgia", "Victoria", "Paris", "Texas", "Atlanta", "Beirut", "Lebanon", "Libya", "Tbilisi", "Melbourne",
    "Seychelles", "Washington", "Anbar province", "Port of Basra", "Middle East", "Kiev", "Va.", "Dallas", "Qxbrellia",
    "Kansas City", "Miller", "Sydney", "United Kingdom", "Russia", "Washington, D.C.",
]  # fmt: skip


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(NAMES)


def found(
    gazetteer: Gazetteer, first: str, *others: str, countries: dict[str, int] | None = None, home: Home = NOWHERE
) -> Resolved | None:
    """What the first name is resolved to; "Paris < Texas" says that Texas holds Paris."""
    names = []
    for chain, told in enumerate((first, *others)):
        name, _, holder = told.partition(" < ")
        names.append(PlaceName(chain=chain, name=name, holders=(holder,) if holder else ()))
    return resolve(names, countries or {}, gazetteer, home).get(0)


@pytest.mark.parametrize(
    ("names", "countries", "country", "region"),
    [
        (("Tripoli",), {}, "LBY", "Tripoli"),
        (("Tripoli", "Beirut"), {"LBN": 3}, "LBN", "Liban-Nord"),
        (("Tripoli < =LBN",), {}, "LBN", "Liban-Nord"),
        (("Georgia", "Tbilisi"), {}, "GEO", None),
        (("Georgia", "Atlanta"), {"USA": 4}, "USA", "Georgia"),
        (("Victoria", "Melbourne"), {}, "AUS", "Victoria"),
        (("Victoria < =SYC",), {}, "SYC", "English River"),
        (("Paris",), {}, "FRA", "Île-de-France"),
        (("Paris < US.TX",), {}, "USA", "Texas"),
        (("Paris", "Texas", "Dallas"), {"USA": 2}, "USA", "Texas"),
        (("Washington",), {}, "USA", "Washington, D.C."),
        (("Anbar province",), {}, "IRQ", "Al Anbar"),
        (("Kiev",), {}, "UKR", "Kyiv City"),
        (("Va.",), {}, "USA", "Virginia"),
    ],
)
def test_one_name_in_several_countries(
    gazetteer: Gazetteer, names: tuple[str, ...], countries: dict[str, int], country: str, region: str | None
) -> None:
    place = found(gazetteer, names[0], *names[1:], countries=countries)
    assert place is not None
    assert place.place.country == country
    if region is not None and place.place.feature != "country":
        assert place.place.region == region


def test_the_other_places_of_the_name_are_kept(gazetteer: Gazetteer) -> None:
    place = found(gazetteer, "Tripoli")
    assert place is not None
    assert {"LBY", "LBN", "GRC"} <= {each.country for each in place.candidates}
    assert place.candidates[0] == place.place


def test_a_part_of_the_world_is_no_place_on_a_map(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "Middle East") is None


def test_a_name_that_nobody_knows_stays_unknown(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "Qxbrellia") is None


def test_a_place_within_a_longer_name(gazetteer: Gazetteer) -> None:
    place = found(gazetteer, "Port of Basra")
    assert place is not None
    assert (place.place.country, place.basis) == ("IRQ", "a part of its name")


def test_the_outlets_home_decides_between_equals(gazetteer: Gazetteer) -> None:
    place = found(gazetteer, "Paris", "Dallas", home=Home(country="USA", region="Texas"))
    assert place is not None
    assert place.place.region == "Texas"


def test_a_home_needs_most_of_an_outlets_places() -> None:
    def at(country: str, number: int) -> Resolved:
        place = GazetteerPlace(id=f"{number}", name="x", feature="city", latitude=0, longitude=0, country=country)
        return Resolved(place=place, candidates=(place,), basis="", margin=1.0)

    assert home_of([at("USA", number) for number in range(5)]).country == "USA"
    assert home_of([at("USA", 1), at("IRQ", 2), at("LBN", 3), at("LBY", 4), at("USA", 5)]) == NOWHERE
    assert home_of([at("USA", 1)]) == NOWHERE


def test_what_the_words_say_of_a_place() -> None:
    text = (
        "A blast shook the Lebanese city of Tripoli. In Paris, Texas, and Salem, Ore., rain fell; Iraq's Tal Nimra too."
    )
    words = [("Lebanese", "people"), ("Tripoli", "place"), ("Paris", "place"), ("Texas", "place"), ("Salem", "place"),
             ("Iraq", "country"), ("Tal Nimra", "place")]  # fmt: skip
    mentions = []
    for chain, (name, kind) in enumerate(words):
        start = text.index(name)
        mentions.append(
            Mention(start=start, end=start + len(name), kind=cast("EntityKind", kind), form="name", chain=chain)
        )
    names, countries = named_places(text, mentions)
    held = {each.name: each.holders for each in names}
    assert held["Tripoli"] == ("=LBN",)
    assert held["Paris"] == ("US.TX",)
    assert held["Salem"] == ("US.OR",)
    assert held["Tal Nimra"] == ("=IRQ",)
    assert dict(countries) == {"LBN": 1, "IRQ": 1}


@pytest.mark.parametrize(("written", "code"), [("Va.", "US.VA"), ("N.Y.", "US.NY"), ("BC", "CA.02"), ("Mosul", None)])
def test_states_written_short(written: str, code: str | None) -> None:
    assert state_code(written) == code


def test_the_country_of_a_name_without_a_place_is_that_of_nearly_all_others(gazetteer: Gazetteer) -> None:
    names = [
        PlaceName(chain=chain, name=name) for chain, name in enumerate(("Qxbrellia", "Dallas", "Atlanta", "Texas"))
    ]
    answers = resolve(names, {}, gazetteer)
    assert countries_by_company(names, answers, {}) == {0: "USA"}
    assert countries_by_company(names, answers, {"IRQ": 3}) == {}
    assert countries_by_company(names[:2], resolve(names[:2], {}, gazetteer), {}) == {}
    held = [PlaceName(chain=0, name="Qxbrellia", holders=("=IRQ",)), *names[1:]]
    assert countries_by_company(held, answers, {}) == {0: "IRQ"}


def test_a_city_whose_name_says_so_is_no_region(gazetteer: Gazetteer) -> None:
    place = found(gazetteer, "Kansas City")
    assert place is not None
    assert (place.place.feature, place.place.name) == ("city", "Kansas City")


def test_a_small_town_that_nothing_speaks_for_is_no_place() -> None:
    miller, sydney = PlaceName(chain=0, name="Miller"), PlaceName(chain=1, name="Sydney")
    assert locate([DocumentPlaces(document_id="d", names=(miller,))], {}).places == {}
    both = locate([DocumentPlaces(document_id="d", names=(miller, sydney))], {}).places
    assert both[("d", 0)].place.country == "AUS"
    assert locate([DocumentPlaces(document_id="d", names=(sydney,))], {}).places[("d", 1)].place.name == "Sydney"


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"), [("United Kingdom", 54, -2), ("Russia", 60, 100), ("Texas", 31.5, -99.3)]
)
def test_a_country_lies_where_its_middle_is(gazetteer: Gazetteer, name: str, latitude: float, longitude: float) -> None:
    place = found(gazetteer, name)
    assert place is not None
    assert (place.place.latitude, place.place.longitude) == (latitude, longitude)


def test_the_district_behind_a_capital(gazetteer: Gazetteer) -> None:
    text = "He left Washington, D.C. on Monday."
    names, _ = named_places(text, [Mention(start=8, end=24, kind="place", form="name", chain=0)])
    place = resolve(names, {}, gazetteer).get(0)
    assert place is not None
    assert place.place.region == "Washington, D.C."


def test_kept_answers_change_nothing_also_where_the_outlet_moves() -> None:
    texts = [("Dallas", "Atlanta", "Paris"), ("Paris", "Georgia"), ("Beirut", "Tripoli"), ("Victoria", "Melbourne"), ()]
    documents = [
        DocumentPlaces(
            document_id=f"d{at}", names=tuple(PlaceName(chain=chain, name=name) for chain, name in enumerate(words))
        )
        for at, words in enumerate([*texts, ("Texas", "Dallas", "Atlanta", "Kansas City")])
    ]
    outlets = {each.document_id: "Post" for each in documents if each.document_id not in ("d2", "d4")}
    packing = KeptAnswers()
    packed = {key: packing.packed(answers) for key, answers in locate(documents[:5], outlets).found.items()}
    unpacking = KeptAnswers(packing.places)
    kept = {key: unpacking.unpacked(body) for key, body in packed.items()}
    anew, again = locate(documents, outlets), locate(documents, outlets, kept)
    assert (again.places, again.countries) == (anew.places, anew.countries)
    assert kept["d0"].home == NOWHERE
    assert again.found["d0"].home.country == "USA"  # the outlet has come to be at home there
    assert "d5" in again.found
    assert "d2" not in again.found
