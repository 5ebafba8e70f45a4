"""The exact words at a place, and by which name to call the file that holds them."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.case.views.opening import View, remembered

FOLDERS_AT_MOST = 4
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def words_at(case: View, document_id: str, start: int, end: int) -> tuple[str, str]:
    """The source of a document and its words from `start` to `end`. Raises `KeyError` for an id it has not."""
    found = case.rows(
        "select source, substr(text, ?, ?) as words from documents where id = ?", start + 1, end - start, document_id
    )
    if not found:
        raise KeyError(document_id)
    return found[0]["source"], found[0]["words"]


def short_source(case: View, source: str) -> str:
    """The file's name, with as many of its folders as tell it from other files of the case; an address as it is."""
    if _ADDRESS.match(source):
        return source
    named_so = _endings(case)
    return next((ending for ending in _ends_of(source) if named_so[ending] == 1), source)


@remembered
def _endings(case: View) -> Counter[str]:
    """How many sources of the case end so."""
    rows = case.rows("select distinct source from documents")
    return Counter(ending for row in rows for ending in _ends_of(row["source"]))


def _ends_of(source: str) -> list[str]:
    """The name of a file, then the same with one folder more, and so on; what stands behind # is part of the name."""
    path, mark, inside = source.partition("#")
    parts = path.replace("\\", "/").split("/")
    return ["/".join(parts[-number:]) + mark + inside for number in range(1, min(len(parts), FOLDERS_AT_MOST) + 1)]
