from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.case.database import Database
from onrecord.case.migrating import all_migrations, migrate
from onrecord.case.views.opening import View, open_for_pages

TEXTS = {
    "d-a": ("Gazette", "2031-03-01", "The bridge fell on Sunday. “It was old,” Ena Moor said."),
    "d-b": ("Mail", "2031-03-02", "Ena Moor said the bridge was old. The bridge fell, the Gazette reported."),
    "d-c": (None, None, "Nobody knows. 100% of 5_000 lamps went out, “it was old”."),
}


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    """Three documents: a statement with two reports and no day, a statement alone, a dated and an undated event."""
    path = tmp_path / "bridge.case"
    database = Database(path, write=True)
    migrate(database, all_migrations(), have=0)
    with database.transaction():
        for document_id, (outlet, day, text) in TEXTS.items():
            database.run(
                "insert into documents (id, source, outlet, published_from, published_to, published_basis, text, words,"
                " sha256) values (?, ?, ?, ?, ?, ?, ?, ?, 'x')",
                document_id,
                f"{document_id}.txt",
                outlet,
                day,
                day,
                "given" if day else "unknown",
                text,
                len(text.split()),
            )
            database.run('insert into passages (document_id, "start", "end") values (?, 0, ?)', document_id, len(text))
        database.run("insert into passage_search (passage_search) values ('rebuild')")
        database.run("insert into entities values ('e-moor', 'Ena Moor', 'person', null)")
        database.run("insert into entities values ('e-gazette', 'Gazette', 'organization', null)")
        database.run("insert into entity_names values ('e-gazette', 'Gazette', 'full', 1)")
        database.run("insert into statements values ('s-old', 'e-moor', null, null, null, 'It was old')")
        database.run("insert into statements values ('s-lamps', null, null, null, null, '100% of 5_000 lamps')")
        for report, statement, document, start, end in (
            ("r1", "s-old", "d-c", 46, 56),
            ("r2", "s-old", "d-b", 14, 32),
            ("r3", "s-old", "d-a", 28, 38),
            ("r4", "s-lamps", "d-c", 14, 34),
        ):
            text = TEXTS[document][2]
            database.run(
                "insert into statement_reports"
                " (id, statement_id, document_id, mode, content_start, content_end, content)"
                " values (?, ?, ?, 'direct', ?, ?, ?)",
                report,
                statement,
                document,
                start,
                end,
                text[start:end],
            )
        database.run(
            "insert into events (id, type, mode, status, happened_from, happened_to, place_id, summary)"
            " values ('v-fell', 'DISASTER', null, 'happened', '2031-02-01', '2031-02-28', null, 'The bridge fell')"
        )
        database.run(
            "insert into events (id, type, mode, status, happened_from, happened_to, place_id, summary)"
            " values ('v-out', 'OTHER', null, 'happened', null, null, null, 'Lamps went out')"
        )
        database.run("insert into event_reports values ('x1', 'v-fell', 'd-a', 0, 15, 11, 15, null, null)")
        database.run("insert into event_reports values ('x2', 'v-fell', 'd-b', 34, 49, 45, 49, null, null)")
        database.run("insert into event_reports values ('x3', 'v-out', 'd-c', 28, 43, 34, 38, null, null)")
        database.run("insert into credits values ('d-b', 51, 71, 'e-gazette', 'reported')")
        database.run("insert into reuses values ('d-b', 34, 49, 'd-a', 0, 15, 'shared passage', 1.0, 1)")
        database.run("insert into reuses values ('d-c', 45, 56, 'd-a', 27, 38, 'shared quotation', 1.0, 0)")
        database.run("insert into redirects values ('statement', 's-1', 's-2')")
        database.run("insert into redirects values ('statement', 's-2', 's-old')")
        database.run("insert into redirects values ('statement', 's-round', 's-about')")
        database.run("insert into redirects values ('statement', 's-about', 's-round')")
    database.close()
    return path


@pytest.fixture
def case(case_path: Path) -> Iterator[View]:
    with open_for_pages(case_path) as view:
        yield view
