"""Which names are one outlet."""

from onrecord.linking.outlets import OutletName, link_outlets, outlet_key

KNOWN = {"hw": "Halden Wire", "halden wire": "Halden Wire", "halden wire agency": "Halden Wire"}


def canonical(name: str) -> str | None:
    return KNOWN.get(name.lower())


def names(*wordings: str, document: str | None = "d-1") -> list[OutletName]:
    return [OutletName(name=wording, document_id=document) for wording in wordings]


def test_names_that_the_lexicon_joins_are_one_outlet() -> None:
    found = link_outlets(names("HW", "Halden Wire", "Halden Wire Agency", "HW"), canonical)
    assert len(found) == 1
    (outlet,) = found.values()
    assert outlet.name == "Halden Wire"
    assert {(name.name, name.kind, name.mentions) for name in outlet.names} == {
        ("HW", "acronym", 2),
        ("Halden Wire", "full", 1),
        ("Halden Wire Agency", "variant", 1),
    }


def test_spelling_and_article_do_not_split_an_outlet() -> None:
    assert len(link_outlets(names("The Elara Post", "Elara Post", "ELARA-POST"), canonical)) == 1


def test_two_outlets_stay_two() -> None:
    assert len(link_outlets(names("Elara Post", "Elara Times"), canonical)) == 2


def test_an_outlet_of_the_sheet_alone_has_no_mentions() -> None:
    (outlet,) = link_outlets(names("Elara Post", document=None), canonical).values()
    assert [(name.name, name.mentions) for name in outlet.names] == [("Elara Post", 0)]


def test_the_id_depends_on_the_name_alone() -> None:
    alone = link_outlets(names("Elara Post"), canonical)
    many = link_outlets(names("Elara Times", "Elara Post", "HW"), canonical)
    key = outlet_key("Elara Post", canonical)
    assert alone[key].id == many[key].id
