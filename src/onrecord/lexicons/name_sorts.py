"""Which kinds of entity are named alike: the sorts within which names are compared."""

from __future__ import annotations

from typing import Literal

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
