from __future__ import annotations

import sqlite3

import pytest

from onrecord.case.views.rows import begins_a_word, begun


@pytest.mark.parametrize(
    ("name", "asked", "there"),
    [
        ("Carrie Lam", "lam", True),
        ("Islamic Union", "lam", False),
        ("Mustafa al-Kadhimi", "kadhimi", True),
        ("Mustafa al-Kadhimi", "al-Kadh", True),
        ("Mary O’Brien", "o'brien", True),
        ("Mary O’Brien", "brien", True),
        ("100% Rail", "100%", True),
        ("1000 Rails", "100%", False),
        ("New York Times", "york times", True),
        ("New Yorkers", "york times", False),
        ("Toward the war", "war", True),
        ("Toward the warehouse", "ward", False),
        ("“War”, he said", "war", True),
        ("Hauptstraße\nÉlysée", "Élysée", True),
        ("What? [sic] 5*5", "[sic]", True),
        ("What? [sic] 5*5", "5*5", True),
        ("What? 5-5", "5*5", False),
        ("back\\slash", "\\", True),
        ("no slash", "\\", False),
    ],
)
def test_a_name_is_found_by_the_beginning_of_a_word(name: str, asked: str, there: bool) -> None:
    question = f"select {begins_a_word('?')}"
    assert sqlite3.connect(":memory:").execute(question, (name, begun(asked))).fetchone() == (int(there),)
