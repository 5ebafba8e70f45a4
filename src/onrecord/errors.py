"""Every error that OnRecord raises on purpose.

One root, one class for each thing that a caller would do differently, a stable code, and a
message that says what is wrong, where, and what to do next.
"""

from __future__ import annotations

from typing import ClassVar


class OnRecordError(Exception):
    """The root: catch it to catch all."""

    code: ClassVar[str] = "error"


class IntakeError(OnRecordError):
    """A source could not be made into a document. The build records it and goes on."""

    code = "intake"


class UnknownFormat(IntakeError):
    """Bytes of a format that intake does not know."""

    code = "unknown-format"


class EmptySource(IntakeError):
    """A file with no text in it."""

    code = "empty"


class UnreadableSource(IntakeError):
    """The file cannot be opened, or its format is broken."""

    code = "unreadable"


class ScannedPdf(IntakeError):
    """A PDF whose pages hold pictures and no text."""

    code = "scanned-pdf"


class ArchiveSource(IntakeError):
    """A ZIP, TAR or other archive: it must be unpacked first."""

    code = "archive"


class NoArticle(IntakeError):
    """A page that holds no article."""

    code = "no-article"


class SourceTooLarge(IntakeError):
    """A file larger than the limit."""

    code = "too-large"


class BadMetadata(OnRecordError):
    """A metadata sheet that cannot be used as it is."""

    code = "bad-metadata"


class CaseError(OnRecordError):
    """Something about a case file."""

    code = "case"


class NotACase(CaseError):
    """The file is no OnRecord case."""

    code = "not-a-case"


class CaseTooNew(CaseError):
    """The case was written by a newer version of OnRecord."""

    code = "case-too-new"


class CaseLocked(CaseError):
    """Another process is writing this case."""

    code = "case-locked"


class CaseDamaged(CaseError):
    """The case file breaks its own rules."""

    code = "case-damaged"


class DecisionError(OnRecordError):
    """A decision that cannot be made as it is asked for."""

    code = "decision"


class DiskFull(CaseError):
    """The disk has no room; what was committed stays."""

    code = "disk-full"


class ReadingError(OnRecordError):
    """One document could not be read. The run goes on with the others."""

    code = "reading"


class MissingExtra(OnRecordError):
    """Something asked for needs a package that is not installed."""

    code = "missing-extra"
