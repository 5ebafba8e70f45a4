"""Whose office it is, where a pronoun or a description says so: "its spokesman, Olin Tarn", "the group's leader"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.records import Mention, RoleReport

_BODIES = frozenset({"organization", "country", "facility"})
_OWNING = re.compile(r"\b(?:its|their)\s+(?:\w+\s+)?$", re.IGNORECASE)
_GENITIVE = re.compile(r"['’]s?\s+(?:\w+\s+)?$")
_REACH = 30


def roles_with_owners(text: str, roles: Sequence[RoleReport], mentions: Sequence[Mention]) -> tuple[RoleReport, ...]:
    """The same roles, each without an organization with that of the owner right before its title, where the owner is
    chained to the name of a body.

    `mentions` are chained, pronouns and descriptions too. At most one word may stand between owner and title.
    """
    bodies = {mention.chain for mention in mentions if mention.form == "name" and mention.kind in _BODIES}
    others = [mention for mention in mentions if mention.form != "name" and mention.chain in bodies]
    return tuple(role if role.organization is not None else _owned(text, role, others) for role in roles)


def _owned(text: str, role: RoleReport, others: Sequence[Mention]) -> RoleReport:
    start = max(0, role.title.start - _REACH)
    pronoun = _OWNING.search(text, start, role.title.start)
    genitive = _GENITIVE.search(text, start, role.title.start)
    for mention in others:
        owns = pronoun is not None and mention.form == "pronoun" and mention.start == pronoun.start()
        # A description holds its genitive ending or stops before it.
        holds = (
            genitive is not None and mention.form == "nominal" and mention.end in (genitive.start(), *_ends(genitive))
        )
        if (owns or holds) and mention.chain != role.holder:
            return replace(role, organization=mention.chain)
    return role


def _ends(genitive: re.Match[str]) -> tuple[int, ...]:
    return tuple(genitive.start() + length for length in (1, 2))
