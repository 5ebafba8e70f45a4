"""However a case came about, it says what a build of all its articles at once says; its ids stay.

Adding keeps what the last build made and writes what differs. These tests take away all that was kept, build again, and
want the same file, row by row.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from onrecord.case import Case
from onrecord.exports.formats import TEXTS, export
from onrecord.reading.pipeline import read
from onrecord.records import Document, Reading
from onrecord.web.site import write_site
from onrecord.workflow.build import build
from onrecord.workflow.stages import STAGES
from tests.workflow.invented_articles import article

ARTICLES = 9
# Rows that each build makes from the readings, the ids of the last build and the decisions. Children first.
JOINED = (
    "discrepancy_values discrepancies corroboration origin_ties fact_origins pledge_evidence pledge_reports pledges"
    " event_reports event_participants events report_parts statement_reports statements credits roles affiliations"
    " reuses compared reasons questions place_candidates places entity_names"
).split()
# Kept from the last build to save work, and no part of what the case says.
KEPT = ("written", "kept", "gathered")
# Tables whose rows of one fact are shown in the order in which they were written.
IN_ORDER = {
    "reasons": "about_kind, about_id",
    "reuses": "document_id",
    "pledge_evidence": "pledge_id",
    "origin_ties": "fact_kind, fact_id",
    "discrepancy_values": "discrepancy_id",
    "statement_reports": "document_id",
    "event_reports": "document_id",
    "pledge_reports": "document_id",
    "credits": "document_id",
    "roles": "document_id",
    "affiliations": "document_id",
}
_READ: dict[str, Reading] = {}


def read_once(document: Document) -> Reading:
    """The reading of a text, which is read by the real readers once."""
    key = f"{document.text} {document.published}"
    if key not in _READ:
        _READ[key] = read(document)
    return replace(_READ[key], document_id=document.id)


ONCE = replace(STAGES, read=read_once)


def said(path: Path) -> dict[str, object]:
    """All that a case says, and the order of rows where it is shown."""
    with Case.open(path) as case:
        assert case.check() == ()
        found: dict[str, object] = dict(case.table_digests())
        for table, key in IN_ORDER.items():
            rows = case.rows(f"select * from {table} order by {key}, rowid")
            found[f"{table} in order"] = [tuple(row) for row in rows]
        return found


def build_afresh(path: Path, articles: Path, copy: Path) -> Path:
    """The same case built once more after all was taken away that a build makes; the ids that things had stay."""
    shutil.copy(path, copy)
    connection = sqlite3.connect(copy, isolation_level=None)
    there = {row[0] for row in connection.execute("select name from sqlite_schema where type = 'table'")}
    connection.execute("update mentions set entity_id = null")
    connection.execute("update quantities set event_report_id = null")
    for table in (*JOINED, *(table for table in KEPT if table in there), "entities"):
        connection.execute(f"delete from {table}")
    connection.close()
    build([articles], copy, stages=ONCE)
    return copy


def together(path: Path) -> dict[str, set[frozenset[tuple[object, ...]]]]:
    """Which places are one thing, whatever its id: for cases of which each gave ids of its own."""
    asked = {
        "statement": "select statement_id, document_id, content_start from statement_reports",
        "event": "select event_id, document_id, trigger_start from event_reports",
        "pledge": 'select pledge_id, document_id, "start" from pledge_reports',
        "entity": 'select entity_id, document_id, "start" from mentions where entity_id is not null',
    }
    with Case.open(path) as case:
        found = {}
        for kind, sql in asked.items():
            groups: dict[str, set[tuple[object, ...]]] = defaultdict(set)
            for row in case.rows(sql):
                groups[row[0]].add(tuple(row)[1:])
            found[kind] = {frozenset(group) for group in groups.values()}
        return found


# Shrinking would take minutes.
@settings(max_examples=5, deadline=None, phases=(Phase.explicit, Phase.generate), derandomize=True)
@given(
    order=st.permutations(range(ARTICLES)),
    cuts=st.sets(st.integers(1, ARTICLES - 1), min_size=1, max_size=3),
    changed=st.integers(0, ARTICLES - 1),
)
def test_added_in_any_order_and_in_one_go(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], cuts: set[int], changed: int
) -> None:
    folder = tmp_path_factory.mktemp("adding")
    articles, path = folder / "articles", folder / "steps.case"
    articles.mkdir()
    edges = [0, *sorted(cuts), ARTICLES]
    for start, end in pairwise(edges):
        for number in order[start:end]:
            (articles / f"{number:03}.txt").write_text(article(number), encoding="utf-8")
        build([articles], path, stages=ONCE)
    (articles / f"{changed:03}.txt").write_text(article(changed + 500), encoding="utf-8")
    build([articles], path, stages=ONCE)
    assert said(build_afresh(path, articles, folder / "afresh.case")) == said(path)
    build([articles], folder / "once.case", stages=ONCE)
    assert together(path) == together(folder / "once.case")


def shown(path: Path, folder: Path) -> dict[str, str]:
    """All that people see of a case, page by page and export by export, but for the list of its builds."""
    for format in ("csv", "ics", *TEXTS):
        list(export(path, folder / format, format=format))
    list(write_site(path, folder / "site"))
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.name != "runs.csv")
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8", errors="replace").replace(
            path.stem, "CASE"
        )
        for file in files
    }


def test_pages_and_exports_do_not_tell_in_which_steps_a_case_was_built(tmp_path: Path) -> None:
    articles, path = tmp_path / "articles", tmp_path / "stepwise.case"
    articles.mkdir()
    for numbers in (range(5, 9), range(3), range(3, 5), range(9, 16)):
        for number in numbers:
            (articles / f"{number:03}.txt").write_text(article(number), encoding="utf-8")
        build([articles], path, stages=ONCE)
    afresh = build_afresh(path, articles, tmp_path / "unstepped.case")
    assert shown(path, tmp_path / "one") == shown(afresh, tmp_path / "other")


def test_a_build_that_changes_nothing_leaves_the_rows_where_they_are(tmp_path: Path) -> None:
    articles, path = tmp_path / "articles", tmp_path / "story.case"
    articles.mkdir()
    for number in range(ARTICLES):
        (articles / f"{number:03}.txt").write_text(article(number), encoding="utf-8")

    def rows() -> dict[str, list[tuple[object, ...]]]:
        with Case.open(path) as case:
            return {table: [tuple(row) for row in case.rows(f"select rowid, * from {table}")] for table in IN_ORDER}

    build([articles], path, stages=ONCE)
    before = rows()
    assert before["statement_reports"]
    build([articles], path, stages=ONCE)
    assert rows() == before
