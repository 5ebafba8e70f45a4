"""Which kinds of entity are named alike: the sorts within which names are compared."""

from __future__ import annotations

from typing import Literal

from onrecord.records import EntityKind

Sort = Literal["person", "group", "land", "people"]
SORT_OF: dict[str, Sort] = {
    "person": "person",
    "organization": "group",
    "facility": "group",
    "other": "group",
    "country": "land",
    "place": "land",
    "people": "people",
}
# The kind that stands for a sort where nothing tells more.
KIND_OF: dict[Sort, EntityKind] = {"person": "person", "group": "organization", "land": "place", "people": "people"}
