"""What one build works out and keeps to spare the next one work: of single documents, and of the whole case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.case.database import Database


def read_gathered(database: Database, about: str, program: str) -> Iterator[tuple[str, str | None, bytes | None]]:
    """By document that was read, sorted: what is kept of it under a name, and under which terms.

    Both are `None` where nothing is, or another program's.
    """
    asked = (
        "select r.document_id, g.terms, g.body from readings r left join gathered g"
        " on g.about = ? and g.document_id = r.document_id and g.program = ? order by r.document_id"
    )
    return ((row[0], row[1], row[2]) for row in database.stream(asked, about, program))


def write_gathered(database: Database, about: str, program: str, rows: Iterable[tuple[str, str, bytes]]) -> None:
    """Keeps what was worked out under a name: document, terms, and the bytes. Needs an open transaction."""
    database.insert(
        "gathered",
        "about document_id program terms body",
        ((about, document, program, terms, body) for document, terms, body in rows),
        replace=True,
    )


def forget(database: Database, about: str, documents: Iterable[str]) -> None:
    """Takes away what is kept of documents under a name."""
    database.run_many(
        "delete from gathered where about = ? and document_id = ?", ((about, document) for document in documents)
    )


def keep(database: Database, about: str, program: str, body: bytes) -> None:
    """Keeps something about the whole case under a name."""
    database.insert("kept", "about program body", [(about, program, body)], replace=True)


def forget_others(database: Database, program: str) -> None:
    """Takes away what other programs kept, of documents and of the whole case."""
    database.run("delete from gathered where program != ?", program)
    database.run("delete from kept where program != ?", program)
