"""The list of regions, large towns and areas."""

from __future__ import annotations

import pytest

from onrecord.lexicons.gazetteer import place_key
from onrecord.lexicons.known_kinds import known_place
from tests.lexicons.known_places import FILE, made


def test_the_list_is_what_the_gazetteer_gives() -> None:
    assert FILE.read_text(encoding="utf-8").splitlines() == made()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Goma", True),
        ("Port-au-Prince", True),
        ("Idlib", True),
        ("the West Bank", False),
        ("West Bank", True),
        ("Bogota", True),
        ("goma", False),
        ("Kenya", False),  # a country
        ("Salim", False),  # a usual name of persons
        ("Victoria", False),
        ("Nimra", False),
    ],
)
def test_known_places(name: str, expected: bool) -> None:
    assert known_place(name) is expected


def test_regions_by_their_short_names() -> None:
    assert place_key("J&K") == place_key("J-K.") == place_key("Jammu and Kashmir")
    assert known_place("J&K")
