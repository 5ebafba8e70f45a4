"""The tables that people open in other programs: their names and columns do not change meaning, or go away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord.case import Case

PUBLIC = {
    "documents": "id source url outlet title byline language published_from published_to published_basis"
    " text words sha256",
    "zones": "document_id start end kind",
    "entities": "id name kind country",
    "entity_names": "entity_id name kind mentions",
    "mentions": "id document_id start end text form entity_id",
    "roles": "entity_id title organization_id document_id start end",
    "affiliations": "entity_id group_id relation document_id start end",
    "times": "id document_id start end text type value earliest latest",
    "statements": "id speaker_id act said_from said_to text",
    "statement_reports": "id statement_id document_id mode content_start content_end content cue_start cue_end"
    " source_start source_end told_to credited_to",
    "events": "id type mode status happened_from happened_to place_id summary",
    "event_participants": "event_id entity_id part",
    "event_reports": "id event_id document_id start end trigger_start trigger_end statement_report_id",
    "quantities": "id document_id start end text low high what modifier event_report_id",
    "pledges": "id kind by_id to_id action condition due_from due_to state",
    "pledge_reports": "pledge_id document_id start end statement_report_id",
    "pledge_evidence": "pledge_id event_id statement_id bearing",
    "reuses": "document_id start end source_document_id source_start source_end kind similarity",
    "credits": "document_id start end outlet_id kind",
    "corroboration": "fact_kind fact_id documents outlets origins",
    "discrepancies": "id about_kind about_id slot",
    "discrepancy_values": "discrepancy_id value document_id start end",
    "decisions": "id made_at made_by kind payload reason supersedes",
    "runs": "id started_at finished_at version model_sha256 settings documents",
    "chronology": "happened_from happened_to kind fact_id headline documents origins",
}
POINTS_AT = {
    "document_id": "documents",
    "source_document_id": "documents",
    "entity_id": "entities",
    "organization_id": "entities",
    "group_id": "entities",
    "speaker_id": "entities",
    "told_to": "entities",
    "credited_to": "entities",
    "place_id": "entities",
    "by_id": "entities",
    "to_id": "entities",
    "outlet_id": "entities",
    "statement_id": "statements",
    "event_id": "events",
    "statement_report_id": "statement_reports",
    "event_report_id": "event_reports",
    "pledge_id": "pledges",
    "discrepancy_id": "discrepancies",
    "supersedes": "decisions",
}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return Case.create(tmp_path_factory.mktemp("face") / "story.case")


@pytest.mark.parametrize("table", sorted(PUBLIC))
def test_the_columns_are_there_and_the_table_is_strict(case: Case, table: str) -> None:
    columns = [row["name"] for row in case.rows(f"pragma table_info({table})")]
    assert set(PUBLIC[table].split()) <= set(columns)
    [(kind, strict)] = case.rows("select type, strict from pragma_table_list where name = ?", table)
    assert (kind, strict) == (("view", 0) if table == "chronology" else ("table", 1))


@pytest.mark.parametrize("table", sorted(set(PUBLIC) - {"chronology"}))
def test_what_points_at_another_table_is_declared(case: Case, table: str) -> None:
    declared = {row["from"]: row["table"] for row in case.rows(f"pragma foreign_key_list({table})")}
    wanted = {column: POINTS_AT[column] for column in PUBLIC[table].split() if column in POINTS_AT}
    assert wanted.items() <= declared.items()


def test_every_column_that_points_elsewhere_has_an_index(case: Case) -> None:
    """Else removing a document, or following a link, would read whole tables."""
    for table in sorted(set(PUBLIC) - {"chronology"}):
        first = set()
        for index in case.rows(f"pragma index_list({table})"):
            first.add(case.rows(f"select name from pragma_index_info('{index['name']}')")[0][0])
        pointing = {row["from"] for row in case.rows(f"pragma foreign_key_list({table})")}
        assert pointing <= first, (table, pointing - first)


def test_private_tables_are_few_and_named() -> None:
    script = Path(__file__).parents[2] / "src/onrecord/case/migrations/0001_first.sql"
    made = set(re.findall(r"create table (\w+)", script.read_text(encoding="utf-8")))
    assert made - set(PUBLIC) == {
        "clusters",
        "compared",
        "failures",
        "fingerprints",
        "passages",
        "readings",
        "reasons",
        "redirects",
        "report_parts",
        "staged",
        "taken",
    }
