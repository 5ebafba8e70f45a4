"""Words that hand over what somebody does or knows, or what a thing shows: nothing that anybody said.

PolNeAR attributes much of this, so the trained reader finds it. All are lemmas.
"""

from __future__ import annotations

from typing import Final

# Of a thing that a noun names; with a clause most of these tell a thought ("knew that …").
DEEDS: Final = frozenset(
    """vote sign champion cheer focus look resist celebrate honor honour hold give get gain receive put draw
    use lend leave pass avoid face pick care need know remember learn understand miss""".split()
)
# Of a thing, where nobody is named: "a book was published".
PUBLISHED: Final = frozenset("publish release issue launch unveil reveal ask invite schedule".split())
# What a participle beside a noun only tells of it: "a group backing X".
STANDS: Final = frozenset("back support oppose favor favour".split())
# What the words beside a participle are about: "speaking of the flood, X said …".
TOPICS: Final = frozenset("refer speak talk comment respond react point describe address highlight touch".split())
# Of a thing the writer draws a conclusion: "the rematch left little doubt".
OF_THINGS: Final = frozenset(
    """show suggest reveal indicate imply signal hint underscore underline highlight reflect demand require see leave
    point focus mean describe demonstrate prove illustrate reaffirm""".split()
)
# How nouns for people end, whatever they do.
AGENTS: Final = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman", "ee", "ite", "ese")
