"""What an earlier build kept spares comparing names, and changes nothing else."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.entities import DocumentNames, link_entities, linking
from onrecord.linking.entities.kept import Answer
from onrecord.linking.entities.profiles import Profile
from tests.linking.entities.test_linking import document

NAMES = (
    "p Karim al-Dabbas; Dabbas",
    "p Kareem Dabbas",
    "p Salim al-Dabbas",
    "p Dabbas",
    "p George Holub",
    "p George W. Holub",
    "o Harbour Front",
    "o Front of the Harbour",
    "o Harbour Brigades; HB",
    "o HB",
    "l Port Hask",
    "l Porthask",
    "e Veldarans",
)


def documents(pick: random.Random, count: int) -> list[DocumentNames]:
    return [document(f"d{number}", *pick.sample(NAMES, 4)) for number in range(count)]


@given(seed=st.integers(0, 10_000), some=st.integers(0, 8))
def test_the_answers_are_those_of_comparing(seed: int, some: int) -> None:
    all_documents = documents(random.Random(seed), 8)
    kept = link_entities(all_documents[:some]).kept
    assert link_entities(all_documents, kept=kept) == link_entities(all_documents)


def test_what_no_longer_fits_is_not_asked_for() -> None:
    made = documents(random.Random(1), 8)
    assert link_entities(made[4:], kept=link_entities(made[:4]).kept) == link_entities(made[4:])


def test_names_that_stay_are_not_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    made = documents(random.Random(2), 8)
    first = link_entities(made)
    asked: list[tuple[str, str]] = []
    compare = linking._answer

    def counted(mine: Profile, theirs: Profile) -> Answer:
        asked.append((mine.key, theirs.key))
        return compare(mine, theirs)

    monkeypatch.setattr(linking, "_answer", counted)
    assert link_entities(made, kept=first.kept) == first
    assert asked == []
    more = [*made, document("new", "p Karima Dabbas")]
    assert link_entities(more, kept=first.kept) == link_entities(more)
    assert asked
