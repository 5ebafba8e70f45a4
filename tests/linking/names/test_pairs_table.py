"""The table of pairs holds what the evaluation says of it."""

from __future__ import annotations

from evaluation.names.pairs import figures, pairs

SCRIPTS = {"arabic", "persian", "russian", "ukrainian", "chinese", "korean", "burmese"}


def test_the_table_is_large_and_broad() -> None:
    rows = pairs()
    assert len(rows) >= 400
    assert sum(row.script in SCRIPTS for row in rows) * 4 >= len(rows)
    assert len({frozenset((row.left, row.right)) for row in rows}) == len(rows)
    assert {row.strength for row in rows} == {"STRONG", "MEDIUM", "WEAK"}


def test_the_pairs_that_rules_were_made_on_hold() -> None:
    found = figures([row for row in pairs() if row.part == "dev"], "dev")
    assert found["dev: STRONG right, %"] == 100
    assert found["dev: merge precision, %"] >= 99
    assert found["dev: merge recall, %"] >= 85
