"""What a build has taken in and read and not yet made public."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.case.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Under what a source was taken in and read. While none of it changes, neither is done again.

    `given` is a digest of what the user and the container say of the source. A version is `None`
    where that step was not done or failed: then it is tried again.
    """

    sha256: str
    given: str
    intake_version: str
    reader_version: str | None
    prints_version: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the case has of a source: under what it was taken in and read, and its address."""

    terms: Terms
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """One document on its way into the case: the packed `Document` and `Reading`, and the prints of text reuse."""

    source: str
    terms: Terms
    url: str | None
    document: bytes
    reading: bytes | None
    prints: bytes | None


def stage(database: Database, batch: Sequence[Staged]) -> None:
    """Keeps a batch, all of it or none; what was staged for a source before is replaced."""
    with database.transaction():
        database.insert(
            "staged",
            "source sha256 given intake_version url document reader_version reading prints_version prints",
            (
                (
                    one.source,
                    one.terms.sha256,
                    one.terms.given,
                    one.terms.intake_version,
                    one.url,
                    one.document,
                    one.terms.reader_version if one.reading is not None else None,
                    one.reading,
                    one.terms.prints_version if one.prints is not None else None,
                    one.prints,
                )
                for one in batch
            ),
            replace=True,
        )


_PUBLIC = """
    select d.source, d.url, d.sha256, t.given, t.intake_version, r.reader_version, f.version
    from documents d join taken t on t.document_id = d.id
    left join readings r on r.document_id = d.id left join fingerprints f on f.document_id = d.id
"""
_STAGED = "select source, url, sha256, given, intake_version, reader_version, prints_version from staged"


def public_sources(database: Database) -> dict[str, Known]:
    """What is public, by source."""
    return {row[0]: Known(url=row[1], terms=_terms(*row[2:])) for row in database.stream(_PUBLIC)}


def staged_sources(database: Database) -> dict[str, Known]:
    """What is staged, by source."""
    return {row[0]: Known(url=row[1], terms=_terms(*row[2:])) for row in database.stream(_STAGED)}


def _terms(sha256: str, given: str, intake: str, reader: str | None, prints: str | None) -> Terms:
    return Terms(sha256=sha256, given=given, intake_version=intake, reader_version=reader, prints_version=prints)


def take_staged(database: Database, source: str) -> Staged:
    """What is staged for a source, which must be there; it is no longer staged then. Needs an open transaction."""
    row = database.rows("select * from staged where source = ?", source)[0]
    database.run("delete from staged where source = ?", source)
    terms = _terms(row["sha256"], row["given"], row["intake_version"], row["reader_version"], row["prints_version"])
    return Staged(
        source=source,
        terms=terms,
        url=row["url"],
        document=row["document"],
        reading=row["reading"],
        prints=row["prints"],
    )
