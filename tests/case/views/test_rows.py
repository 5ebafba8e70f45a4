from __future__ import annotations

import sqlite3

import pytest

from onrecord.case.views.rows import begins_a_word, words_of


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
    ],
)
def test_a_name_is_found_by_the_beginning_of_a_word(name: str, asked: str, there: bool) -> None:
    question = f"select {words_of('?')} like ? escape '\\'"
    assert sqlite3.connect(":memory:").execute(question, (name, begins_a_word(asked))).fetchone() == (int(there),)
