"""Put rows in the place of those of the last build, and touch only what differs.

A row that stays as it was costs a comparison in memory; its indexes are left alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from onrecord.case.database import Database
from onrecord.case.rows import Row
from onrecord.errors import CaseError


def renew_rows(database: Database, table: str, columns: str, rows: Iterable[Row], *, held: str = "") -> tuple[str, ...]:
    """Makes a table hold these rows, told apart by their first column, the key; the keys that are no longer wanted.

    What rests on those keys is renewed next, and then `remove` takes them away. `held` is the question for the rows of
    the last build where others write to some of the columns. Raises `CaseError` where two rows have one key.
    """
    names = columns.split()
    given = list(rows)
    before = {row[0]: row for row in database.tuples(held or f"select {_quoted(names)} from {table}")}
    after = {row[0]: row for row in given}
    if len(after) < len(given):
        raise CaseError(f"{database.path}: two rows of {table} have one {names[0]}: report this")
    values = ", ".join(f'"{name}" = excluded."{name}"' for name in names[1:])
    holes = ", ".join("?" * len(names))
    database.run_many(
        f"insert into {table} ({_quoted(names)}) values ({holes}) on conflict ({names[0]}) do update set {values}",
        (row for row in given if before.get(row[0]) != row),
    )
    return tuple(sorted(str(key) for key in before.keys() - after.keys()))


def remove(database: Database, table: str, keys: Iterable[str], *, key: str = "id") -> None:
    """Takes away the rows with these keys."""
    database.run_many(f"delete from {table} where {key} = ?", ((one,) for one in keys))


def renew_set(
    database: Database, table: str, columns: str, rows: Iterable[Row], *, keep: Collection[tuple[str, str]] = ()
) -> None:
    """Makes a table hold these rows, each once; for tables that keep their rows in order by themselves.

    Rows whose first two values are in `keep` stay as they are, and none such is given.
    """
    names = columns.split()
    held = database.tuples(f"select {_quoted(names)} from {table}")
    before = dict.fromkeys(row for row in held if row[:2] not in keep) if keep else dict.fromkeys(held)
    after = dict.fromkeys(rows)
    fits = " and ".join(f'"{name}" is ?' for name in names)
    database.run_many(f"delete from {table} where {fits}", (row for row in before if row not in after))
    database.insert(table, columns, (row for row in after if row not in before))


def renew_groups(
    database: Database,
    table: str,
    columns: str,
    rows: Iterable[Row],
    *,
    by: int = 1,
    only: str = "",
    keep: Collection[Row] = (),
) -> None:
    """Makes a table hold these rows, taken together by their first columns, `by` in number.

    A group that differs is written anew as a whole, so the rows of a group are held in the order in which they are
    given, whatever was there before. `only` is a condition under which rows of the table are meant. Groups in `keep`
    stay as they are, and none such is given.
    """
    names = columns.split()
    condition = f" where {only}" if only else ""
    before = _grouped(database.tuples(f"select {_quoted(names)} from {table}{condition} order by rowid"), by)
    after = _grouped(rows, by)
    changed = [key for key, found in after.items() if before.get(key) != found]
    old = [key for key in before if key not in keep and before[key] != after.get(key)]
    fits = " and ".join(f'"{name}" = ?' for name in names[:by])
    database.run_many(f"delete from {table} where {fits}", old)
    database.insert(table, columns, chain.from_iterable(after[key] for key in changed))


def _grouped(rows: Iterable[Row], by: int) -> dict[Row, list[Row]]:
    found: dict[Row, list[Row]] = {}
    for row in rows:
        found.setdefault(row[:by], []).append(row)
    return found


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
