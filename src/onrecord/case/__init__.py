"""The case file: the only place with SQL."""

from onrecord.case.case import Case
from onrecord.case.database import sqlite_version
from onrecord.case.linked import Linked, terms_of
from onrecord.case.packing import pack, unpack_reading
from onrecord.case.publishing import Published
from onrecord.case.rows import evidence_faults
from onrecord.case.staging import Known, Staged, Terms
from onrecord.case.weighed import Weighed

__all__ = [
    "Case",
    "Known",
    "Linked",
    "Published",
    "Staged",
    "Terms",
    "Weighed",
    "evidence_faults",
    "pack",
    "sqlite_version",
    "terms_of",
    "unpack_reading",
]
