"""Which statements a person is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.case.database import Database
from onrecord.case.views.opening import open_for_pages
from onrecord.case.views.queue import read_queue

TEXT = "Ena Moor opened the gate. Ivo Strand watched. {source} said it was late, Kal Brand."


@pytest.fixture
def database(case_path: Path) -> Database:
    database = Database(case_path, write=True)
    for entity, name in (("e-strand", "Ivo Strand"), ("e-brand", "Kal Brand")):
        database.run("insert into entities values (?, ?, 'person', null)", entity, name)
    return database


def told(database: Database, document: str, source: str, *, form: str) -> None:
    """A document in which the source of a statement was taken for Ena Moor, who is named first, then Ivo Strand."""
    text = TEXT.format(source=source)
    database.run(
        "insert into documents (id, source, text, words, sha256) values (?, ?, ?, 1, 'x')", document, document, text
    )
    for entity, words, kind in (
        ("e-moor", "Ena Moor", "name"),
        ("e-strand", "Ivo Strand", "name"),
        ("e-moor", source, form),
        ("e-brand", "Kal Brand", "name"),
    ):
        start = text.rindex(words)
        database.run(
            "insert into mentions values (?, ?, ?, ?, ?, ?, ?)",
            *(f"m-{document}-{start}", document, start, start + len(words), words, kind, entity),
        )
    start, content = text.rindex(source), text.index("it was late")
    database.run(
        "insert into statement_reports (id, statement_id, document_id, mode, content_start, content_end, content,"
        " source_start, source_end) values (?, 's-late', ?, 'indirect', ?, ?, 'it was late', ?, ?)",
        *(f"r-{document}", document, content, content + 11, start, start + len(source)),
    )


def asked(case_path: Path) -> list[tuple[str | None, str | None, list[str]]]:
    with open_for_pages(case_path) as case:
        found, _ = read_queue(case, limit=50)
    return [
        (each.source, each.speaker.name, [one.name for one in each.who]) for each in found if each.speaker is not None
    ]


def test_a_speaker_by_pronoun_is_asked_about_where_another_is_named_nearer(database: Database, case_path: Path) -> None:
    database.run("insert into statements values ('s-late', 'e-moor', null, null, null, 'it was late')")
    told(database, "d-1", "She", form="pronoun")
    assert asked(case_path) == [("She", "Ena Moor", ["Kal Brand", "Ivo Strand"])]
    # Another report has the name: nothing is left to ask.
    told(database, "d-2", "Moor", form="name")
    assert asked(case_path) == []
