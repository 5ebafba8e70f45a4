"""What reports can disagree on, in words."""

from __future__ import annotations

SLOT_WORDS = {
    "status": "whether it happened",
    "count": "how many",
    "date": "when",
    "who": "who",
    "place": "where",
    "present": "who was there",
    "manner": "how it was decided",
    "wording": "the words",
}
