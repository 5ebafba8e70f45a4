"""Rows that take the place of others: what differs is written, the rest is not touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.case.database import Database
from onrecord.case.renewing import remove, renew_groups, renew_rows, renew_set
from onrecord.errors import CaseError

SMALL = st.sampled_from(("a", "b", "c"))
VALUE = st.one_of(st.none(), st.sampled_from(("x", "y")))


def opened(path: Path | str = ":memory:") -> Database:
    database = Database(Path(path), write=True)
    database.run_script(
        "drop table if exists people; drop table if exists names; drop table if exists notes;"
        "create table people (id text primary key, name text, age integer);"
        "create table names (id text, name text, primary key (id, name)) without rowid;"
        "create table notes (kind text, id text, words text);"
    )
    return database


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Database:
    return opened(tmp_path_factory.mktemp("renewing") / "rows.db")


@given(
    before=st.dictionaries(SMALL, st.tuples(VALUE, st.integers(0, 2))),
    after=st.dictionaries(SMALL, st.tuples(VALUE, st.integers(0, 2))),
)
def test_keyed_rows(database: Database, before: dict[str, tuple[str, int]], after: dict[str, tuple[str, int]]) -> None:
    database.run("delete from people")
    for rows in (before, after):
        gone = renew_rows(database, "people", "id name age", ((key, *rest) for key, rest in rows.items()))
        remove(database, "people", gone)
        assert {row[0]: row[1:] for row in database.tuples("select id, name, age from people")} == rows


@given(before=st.lists(st.tuples(SMALL, SMALL)), after=st.lists(st.tuples(SMALL, SMALL)))
def test_sets_of_rows(database: Database, before: list[tuple[str, str]], after: list[tuple[str, str]]) -> None:
    database.run("delete from names")
    for rows in (before, after):
        renew_set(database, "names", "id name", rows)
        assert database.tuples("select id, name from names") == sorted(set(rows))


@given(before=st.lists(st.tuples(SMALL, VALUE)), after=st.lists(st.tuples(SMALL, VALUE)))
def test_rows_of_a_group_keep_the_order_in_which_they_are_given(
    database: Database, before: list[tuple[str, str]], after: list[tuple[str, str]]
) -> None:
    database.run("delete from notes")
    database.insert("notes", "kind id words", [("other", "a", "stays")])
    for rows in (before, after):
        told = [("fact", *row) for row in rows]
        renew_groups(database, "notes", "kind id words", told, by=2, only="kind = 'fact'")
        for key in "abc":
            asked = "select id, words from notes where kind = 'fact' and id = ? order by rowid"
            assert database.tuples(asked, key) == [row for row in rows if row[0] == key]
    assert database.tuples("select id, words from notes where kind = 'other'") == [("a", "stays")]


def test_rows_that_stay_are_not_written(database: Database) -> None:
    for table, columns, renew in (("people", "id name", renew_rows), ("names", "id name", renew_set)):
        database.run(f"delete from {table}")
        renew(database, table, columns, [("a", "x"), ("b", "y")])
        before = database.one("select total_changes()")
        renew(database, table, columns, [("b", "y"), ("a", "x")])
        assert database.one("select total_changes()") == before
    database.run("delete from notes")
    renew_groups(database, "notes", "id words", [("a", "x"), ("b", "y"), ("a", "z")])
    before = database.one("select total_changes()")
    renew_groups(database, "notes", "id words", [("b", "y"), ("a", "x"), ("a", "z")])
    assert database.one("select total_changes()") == before
    renew_groups(database, "notes", "id words", [("b", "y"), ("a", "z"), ("a", "x")])
    assert database.one("select total_changes()") == before + 4


def test_two_rows_of_one_key_are_told_not_dropped(database: Database) -> None:
    with pytest.raises(CaseError, match="two rows of people"):
        renew_rows(database, "people", "id name", [("a", "x"), ("a", "y")])


def test_rows_and_groups_that_are_kept_stay(database: Database) -> None:
    for table in ("names", "notes"):
        database.run(f"delete from {table}")
    renew_set(database, "names", "id name", [("a", "x"), ("b", "y"), ("c", "z")])
    renew_set(database, "names", "id name", [("b", "w")], keep={("a", "x")})
    assert database.tuples("select id, name from names") == [("a", "x"), ("b", "w")]
    columns = "kind id words"
    renew_groups(database, "notes", columns, [("s", "1", "x"), ("s", "2", "y"), ("s", "3", "z")], by=2)
    renew_groups(database, "notes", columns, [("s", "2", "w")], by=2, keep={("s", "1")})
    assert database.tuples("select id, words from notes order by id") == [("1", "x"), ("2", "w")]
