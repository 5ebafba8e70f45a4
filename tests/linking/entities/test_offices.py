"""Those whom a document calls by their office alone."""

from __future__ import annotations

import pytest

from onrecord.linking.entities.offices import ONLY_HOLDER, document_offices, join_by_office
from onrecord.records import Entity, EntityKind, Mention, Reading, Ref, RoleReport, Span
from onrecord.records.readings import MentionForm

STATE, HOLDER, CALLED = 0, 1, 2


def mention(text: str, words: str, kind: EntityKind, form: MentionForm, chain: int) -> Mention:
    at = text.index(words)
    return Mention(start=at, end=at + len(words), kind=kind, form=form, chain=chain)


def telling(name: str, title: str = "foreign minister", before: str = "") -> tuple[Reading, str]:
    """A document that gives its office to somebody."""
    text = f"{before}Norland's {title}, {name}, spoke."
    title_at = text.index(title)
    role = RoleReport(
        start=text.index("Norland"),
        end=text.index(name) + len(name),
        title=Span(start=title_at, end=title_at + len(title)),
        holder=HOLDER,
        organization=STATE,
    )
    mentions = (mention(text, "Norland", "country", "name", STATE), mention(text, name, "person", "name", HOLDER))
    return Reading(document_id=name, mentions=mentions, roles=(role,)), text


def calling(text: str, words: str) -> tuple[Reading, str]:
    """A document that names the state and calls somebody by words alone."""
    mentions = (mention(text, "Norland", "country", "name", STATE), mention(text, words, "person", "nominal", CALLED))
    return Reading(document_id="x", mentions=mentions), text


def joined(*told: tuple[Reading, str]) -> dict[Ref, str]:
    of_chain, entities = {}, [Entity(id="e-0", name="Norland", kind="country", names=(), mentions=())]
    for reading, _ in told:
        of_chain[Ref(document_id=reading.document_id, index=STATE)] = 0
        if reading.roles:
            of_chain[Ref(document_id=reading.document_id, index=HOLDER)] = len(entities)
            entities.append(
                Entity(id=f"e-{len(entities)}", name=reading.document_id, kind="person", names=(), mentions=())
            )
    found, made = join_by_office([document_offices(*each) for each in told], of_chain, entities)
    for ref, at in found.items():
        assert ref == Ref(document_id="x", index=CALLED)
        assert made[at].reasons[-1].feature == ONLY_HOLDER
    return {ref: made[at].name for ref, at in found.items()}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norland's foreign minister left.", "Norland's foreign minister"),
        ("The Norland foreign minister left.", "The Norland foreign minister"),
        ("Norland's foreign minister left.", "foreign minister"),
        ("The foreign minister of Norland left.", "The foreign minister"),
        ("The foreign secretary of Norland left.", "The foreign secretary"),
    ],
)
def test_the_only_holder(text: str, words: str) -> None:
    assert list(joined(telling("Olin Tarn"), calling(text, words)).values()) == ["Olin Tarn"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A former Norland foreign minister left.", "A former Norland foreign minister"),
        ("Norland's then foreign minister left.", "then foreign minister"),
        ("Norland's deputy foreign minister left.", "deputy foreign minister"),
        ("Norland's interior minister left.", "Norland's interior minister"),
        ("Norland left. The foreign minister spoke.", "The foreign minister"),
        ("A Norland foreign minister left.", "A Norland foreign minister"),
        ("Norland's foreign ministers left.", "Norland's foreign ministers"),
    ],
)
def test_nobody(text: str, words: str) -> None:
    assert joined(telling("Olin Tarn"), calling(text, words)) == {}


def test_an_office_that_two_hold_is_nobodys() -> None:
    text = "Norland's foreign minister left."
    assert joined(telling("Olin Tarn"), telling("Ada Holm"), calling(text, "Norland's foreign minister")) == {}


def test_who_held_it_before_does_not_count() -> None:
    text = "Norland's foreign minister left."
    found = joined(telling("Olin Tarn", "former foreign minister"), calling(text, "Norland's foreign minister"))
    assert found == {}


def test_offices_that_many_hold() -> None:
    text = "Norland's spokesman left."
    assert joined(telling("Olin Tarn", "spokesman"), calling(text, "Norland's spokesman")) == {}
