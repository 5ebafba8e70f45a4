"""Whose office it is, where a pronoun or a description says so."""

from __future__ import annotations

import pytest

from onrecord.reading.roles import roles_with_owners
from onrecord.records import EntityKind, Mention, RoleReport, Span


@pytest.mark.parametrize(
    ("text", "owner", "title", "kind", "chain"),
    [
        ("The Salt Front met. Its spokesman, Olin Tarn, left.", "Its", "spokesman", "organization", 0),
        ("The Salt Front met. Olin Tarn, its former chief, left.", "its", "chief", "organization", 0),
        ("The Salt Front met. The group’s leader, Olin Tarn, left.", "The group’s", "leader", "organization", 0),
        ("The Salt Front met. The group's leader, Olin Tarn, left.", "The group", "leader", "organization", 0),
        ("The Salt Front met. His spokesman, Olin Tarn, left.", "His", "spokesman", "organization", None),
        ("The Salt Front met. Its spokesman, Olin Tarn, left.", "Its", "spokesman", "person", None),
        ("The Salt Front met. It heard the long story of leader Olin Tarn.", "It", "leader", "organization", None),
    ],
    ids=["pronoun", "a word between", "description", "without its ending", "of a person", "no body", "no owner"],
)
def test_an_owner_right_before_the_title(
    text: str, owner: str, title: str, kind: EntityKind, chain: int | None
) -> None:
    front, tarn = text.index("Salt Front"), text.index("Olin Tarn")
    place, at = text.index(owner, front + 10), text.index(title)
    mentions = [
        Mention(start=front, end=front + 10, kind=kind, form="name", chain=0),
        Mention(
            start=place,
            end=place + len(owner),
            kind="organization",
            form="nominal" if " " in owner else "pronoun",
            chain=0,
        ),
        Mention(start=tarn, end=tarn + 9, kind="person", form="name", chain=1),
    ]
    role = RoleReport(start=min(at, tarn), end=len(text), title=Span(start=at, end=at + len(title)), holder=1)
    (found,) = roles_with_owners(text, [role], mentions)
    assert found.organization == chain


def test_an_organization_that_is_told_stays() -> None:
    role = RoleReport(start=0, end=20, title=Span(start=4, end=10), holder=1, organization=5)
    assert roles_with_owners("Its leader Olin Tarn", [role], []) == (role,)
