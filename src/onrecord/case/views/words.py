"""The exact words at a place."""

from __future__ import annotations

from onrecord.case.views.opening import View


def words_at(case: View, document_id: str, start: int, end: int) -> tuple[str, str]:
    """The source of a document and its words from `start` to `end`. Raises `KeyError` for an id it has not."""
    found = case.rows(
        "select source, substr(text, ?, ?) as words from documents where id = ?", start + 1, end - start, document_id
    )
    if not found:
        raise KeyError(document_id)
    return found[0]["source"], found[0]["words"]
