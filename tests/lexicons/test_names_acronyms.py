"""Well-known bodies by their names as written."""

from __future__ import annotations

import pytest

from onrecord.lexicons.names_acronyms import initials, is_body


@pytest.mark.parametrize("name", ["ISA", "LeT", "UN", "U.N.", "Nato", "NATO", "M23", "Hamas", "HAMAS", "Islamic State"])
def test_names_of_bodies(name: str) -> None:
    assert is_body(name)


@pytest.mark.parametrize("name", ["Isa", "Let", "Who", "Ira", "Nimra", "Islamic"])
def test_a_short_name_counts_in_the_case_of_the_table_alone(name: str) -> None:
    assert not is_body(name)


def test_letters_have_no_letters() -> None:
    assert "NHB" in initials("NORTHERN HARBOUR BOARD")
    assert not initials("NH BO-AD")
