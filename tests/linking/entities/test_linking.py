"""Chains of several documents, linked."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.entities import ChainNames, DocumentNames, LinkedEntities, document_names, link_entities
from onrecord.linking.places import Located, Resolved
from onrecord.records import EntityKind, GazetteerPlace, Mention, Reading, Ref, Span
from onrecord.records.clusters import PlaceFeature

KINDS: dict[str, EntityKind] = {"p": "person", "o": "organization", "c": "country", "l": "place", "e": "people"}


def document(name: str, *chains: str, together: tuple[tuple[int, int], ...] = ()) -> DocumentNames:
    """A document with chains such as "p Karim al-Dabbas; Dabbas", each name once."""
    made = []
    for index, chain in enumerate(chains):
        kind, _, names = chain.partition(" ")
        made.append(
            ChainNames(
                ref=Ref(document_id=name, index=index),
                kind=KINDS[kind],
                names=tuple(sorted((written.strip(), 1) for written in names.split(";"))),
                mentions=(Ref(document_id=name, index=index),),
            )
        )
    return DocumentNames(document_id=name, chains=tuple(made), together=together)


def groups(linked: LinkedEntities) -> set[frozenset[str]]:
    return {frozenset(name.name for name in cluster.names) for cluster in linked.clusters}


def test_one_person_in_three_spellings() -> None:
    linked = link_entities(
        [document("a", "p Karim al-Dabbas; Dabbas"), document("b", "p Kareem Dabbas"), document("c", "p Dabbas")]
    )
    assert groups(linked) == {frozenset({"Karim al-Dabbas", "Kareem Dabbas", "Dabbas"})}
    (cluster,) = linked.clusters
    assert [reason.feature for reason in cluster.reasons] == [
        "given and family name",
        "the only one of this name in the case",
    ]
    assert [ref.document_id for ref in cluster.chains] == ["a", "b", "c"]


def test_a_short_name_that_fits_two_stays_apart_and_is_asked() -> None:
    linked = link_entities(
        [document("a", "p Karim al-Dabbas"), document("b", "p Salim al-Dabbas"), document("c", "p Dabbas")]
    )
    assert len(linked.clusters) == 3
    assert len(linked.questions) == 2


def test_a_usual_name_alone_joins_nobody() -> None:
    linked = link_entities([document("a", "p Imran Khan"), document("b", "p Khan"), document("c", "p Khan")])
    assert len(linked.clusters) == 3


def test_a_name_between_two_that_cannot_be_one() -> None:
    linked = link_entities(
        [document("a", "p George Holub"), document("b", "p George W. Holub"), document("c", "p George H. Holub")]
    )
    assert len(linked.clusters) == 3
    assert len(linked.questions) == 2


def test_two_that_one_sentence_names_stay_two() -> None:
    linked = link_entities([document("a", "p Karim al-Dabbas", "p Kareem Dabbas", together=((0, 1),))])
    assert len(linked.clusters) == 2
    (question,) = linked.questions
    assert {reason.feature for reason in question.evidence} == {"given and family name", "named in one sentence as two"}


def test_an_acronym_joins_the_one_body_that_it_is_short_for() -> None:
    linked = link_entities(
        [document("a", "o Nimra Liberation Front"), document("b", "o NLF"), document("c", "o N.L.F.")]
    )
    assert len(linked.clusters) == 1


def test_an_acronym_of_two_bodies_stays_apart() -> None:
    linked = link_entities(
        [
            document("a", "o Nimra Liberation Front"),
            document("b", "o Northern League of Farmers"),
            document("c", "o NLF"),
        ]
    )
    assert len(linked.clusters) == 3


def test_a_head_word_alone_stays_in_its_document() -> None:
    linked = link_entities(
        [
            document("a", "o River Commission; the Commission"),
            document("b", "o the Commission"),
            document("c", "o the Commission"),
        ]
    )
    assert len(linked.clusters) == 3


def test_an_alias_that_one_document_explains() -> None:
    linked = link_entities(
        [document("a", "p Abu Samra; Tarek Holub"), document("b", "p Abu Samra"), document("c", "p Tariq Holub")]
    )
    assert len(linked.clusters) == 1


def test_a_person_and_a_place_of_one_name_are_two() -> None:
    assert len(link_entities([document("a", "p Anwar"), document("b", "l Anwar")]).clusters) == 2


@pytest.mark.parametrize(
    ("chain", "kind", "country"),
    [
        ("c the U.S.", "country", "USA"),
        ("l Burma", "country", "MMR"),
        ("e Iraqis", "people", "IRQ"),
        ("o Iraqi Ministry of Defense", "organization", "IRQ"),
        ("o Pan American River Office", "organization", None),
        ("l Baghdad", "place", None),
        ("p Karim al-Dabbas", "person", None),
    ],
)
def test_countries(chain: str, kind: str, country: str | None) -> None:
    (cluster,) = link_entities([document("a", chain)]).clusters
    assert (cluster.kind, cluster.country) == (kind, country)


def test_a_capital_is_not_its_country() -> None:
    assert len(link_entities([document("a", "l Tehran"), document("b", "c Iran")]).clusters) == 2


CHAINS = st.sampled_from(
    """p Karim al-Dabbas|p Kareem Dabbas|p Dabbas|p Salim al-Dabbas|p George Holub|p George W. Holub|p George H. Holub
    |o NLF|o Nimra Liberation Front|o Northern League of Farmers|c Iraq|e Iraqis|o the Commission|o River Commission
    |p Abu Samra; Tarek Holub|p Abu Samra|p he""".replace("\n    ", "").split("|")
)


@given(st.lists(st.lists(CHAINS, min_size=1, max_size=4), min_size=1, max_size=7), st.integers(0, 9), st.booleans())
def test_the_order_of_documents_does_not_matter(told: list[list[str]], seed: int, apart: bool) -> None:
    together = ((0, 1),) if apart else ()
    made = [document(f"d{at}", *chains, together=together if len(chains) > 1 else ()) for at, chains in enumerate(told)]
    linked = link_entities(made)
    turned = list(made)
    random.Random(seed).shuffle(turned)
    assert link_entities(turned) == linked
    refs = [ref for cluster in linked.clusters for ref in cluster.chains]
    assert len(refs) == len(set(refs)) == sum(len(chains) for chains in told)
    assert len({cluster.id for cluster in linked.clusters}) == len(linked.clusters)
    of = {ref: cluster.id for cluster in linked.clusters for ref in cluster.chains}
    if apart:
        for at, chains in enumerate(told):
            if len(chains) > 1 and chains[0] != chains[1]:
                assert of[Ref(document_id=f"d{at}", index=0)] != of[Ref(document_id=f"d{at}", index=1)]


def test_names_of_a_reading() -> None:
    text = "Karim al-Dabbas met Hanan Orabi. Dabbas left. He waved."
    mentions = (
        Mention(start=0, end=15, kind="person", form="name", chain=0),
        Mention(start=20, end=31, kind="person", form="name", chain=1),
        Mention(start=33, end=39, kind="person", form="name", chain=0),
        Mention(start=46, end=48, kind="person", form="pronoun", chain=0),
        Mention(start=46, end=48, kind="person", form="pronoun", chain=7),
    )
    sentences = (Span(start=0, end=32), Span(start=33, end=45), Span(start=46, end=55))
    found = document_names(Reading(document_id="d", sentences=sentences, mentions=mentions), text)
    assert [(chain.ref.index, chain.names, len(chain.mentions)) for chain in found.chains] == [
        (0, (("Dabbas", 1), ("Karim al-Dabbas", 1)), 3),
        (1, (("Hanan Orabi", 1),), 1),
    ]
    assert found.together == ((0, 1),)


def test_a_usual_name_in_the_company_of_its_bearer() -> None:
    company = ("p Hanan Orabi", "o Nimra Liberation Front")
    linked = link_entities([document("a", "p Imran Khan", *company), document("b", "p Khan", *company)])
    assert frozenset({"Imran Khan", "Khan"}) in groups(linked)


def test_a_first_name_alone_joins_nobody_without_company() -> None:
    assert len(link_entities([document("a", "p Marwil Banat"), document("b", "p Marwil")]).clusters) == 2


def test_a_ministry_of_any_country_joins_nobody_without_company() -> None:
    documents = [
        document("a", "o Iraqi Oil Ministry"),
        document("b", "o Oil Ministry"),
        document("c", "o Oil Ministry"),
    ]
    assert len(link_entities(documents).clusters) == 3


def test_a_name_that_goes_on_in_two_ways() -> None:
    linked = link_entities(
        [document("a", "p Marwil Banat"), document("b", "p Marwil Banat Qorin"), document("c", "p Marwil Banat Sefar")]
    )
    assert len(linked.clusters) == 3


def test_a_city_and_its_country() -> None:
    assert len(link_entities([document("a", "l Kuwait City"), document("b", "c Kuwait")]).clusters) == 2


def test_a_body_with_and_without_its_country() -> None:
    linked = link_entities(
        [document("a", "o Iranian Tarn Force"), document("b", "o Tarn Force"), document("c", "o IRGC Tarn Force")]
    )
    assert len(linked.clusters) == 1


def test_a_body_that_two_countries_have() -> None:
    linked = link_entities(
        [document("a", "o Iranian Tarn Force"), document("b", "o Tarn Force"), document("c", "o Syrian Tarn Force")]
    )
    assert len(linked.clusters) == 3
    assert linked.questions


def test_numbered_units_of_two_sorts() -> None:
    linked = link_entities([document("a", "o 1st Battalion"), document("b", "o 1st Brigade")])
    assert len(linked.clusters) == 2


def test_the_last_word_of_a_group_in_the_same_company() -> None:
    company = ("p Ada Brill", "o Nimra Herald")
    long, short = "o Tarn al-Veldari Movement", "o Veldari"
    linked = link_entities([document("a", long, *company), document("b", short, *company)])
    assert frozenset({long[2:], short[2:]}) in groups(linked)
    apart = link_entities([document("a", long), document("b", short)])
    assert len(apart.clusters) == 2


def test_a_country_that_a_reader_took_for_a_body() -> None:
    linked = link_entities([document("a", "c Iraq"), document("b", "o Iraq"), document("c", "o Iraqi Army")])
    assert frozenset({"Iraq"}) in groups(linked)
    (iraq,) = (cluster for cluster in linked.clusters if cluster.name == "Iraq")
    assert (iraq.kind, iraq.country, len(iraq.mentions)) == ("country", "IRQ", 2)


def test_a_person_whose_name_is_a_countrys_stays_a_person() -> None:
    linked = link_entities([document("a", "c Jordan"), document("b", "c Jordan"), document("c", "p Vernon Jordan")])
    assert len(linked.clusters) == 2


def test_a_capital_that_stands_for_its_state() -> None:
    linked = link_entities(
        [document("a", "c Iran; Tehran"), document("b", "c Tehran"), document("c", "l Tehran"), document("d", "c Iran")]
    )
    kinds = {cluster.kind: len(cluster.chains) for cluster in linked.clusters}
    assert kinds == {"country": 3, "place": 1}


def place(country: str, feature: PlaceFeature, *, held: bool = True) -> Resolved:
    found = GazetteerPlace(id=country, name="x", feature=feature, latitude=1, longitude=2, country=country)
    return Resolved(place=found, candidates=(found,), basis="", margin=0.0, held=held)


def test_one_name_of_two_places_is_two_entities_where_documents_tell() -> None:
    documents = [document(name, "l Tripoli") for name in ("a", "b", "c", "d")]
    located = Located(
        places={
            ("a", 0): place("LBY", "city"),
            ("b", 0): place("LBY", "city"),
            ("c", 0): place("LBN", "city"),
            ("d", 0): place("LBN", "city", held=False),
        }
    )
    linked = link_entities(documents, located)
    told = {cluster.country: [ref.document_id for ref in cluster.chains] for cluster in linked.clusters}
    assert told == {"LBY": ["a", "b", "d"], "LBN": ["c"]}  # what is not sure goes with most


def test_a_state_with_the_name_of_a_country() -> None:
    documents = [document("a", "c Georgia"), document("b", "c Georgia"), document("c", "l Georgia")]
    places = {
        ("a", 0): place("GEO", "country"),
        ("b", 0): place("GEO", "country"),
        ("c", 0): place("USA", "region"),
    }
    linked = link_entities(documents, Located(places=places))
    kinds = {(cluster.country, cluster.kind): len(cluster.chains) for cluster in linked.clusters}
    assert kinds == {("GEO", "country"): 2, ("USA", "place"): 1}
