"""Whom an attack has hurt, told after it; and attacks that hurt nobody or were kept from happening."""

from __future__ import annotations

import pytest

from onrecord.reading.events import read_events
from onrecord.records import Mention, Quantity, Span
from onrecord.records.readings import EntityKind

from .parsed import events_of, words_of

EXPLODED = (
    "A/DET/1/det/a bomb/NOUN/2/nsubj/bomb exploded/VERB/-1/root/explode in/ADP/4/case/in Uke/PROPN/2/obl/Uke"
    " ./PUNCT/2/punct/."
)
DIED = "Three/NUM/1/nummod/three people/NOUN/2/nsubj/people died/VERB/-1/root/die ./PUNCT/2/punct/."
DIED_OF = (
    "Three/NUM/1/nummod/three people/NOUN/2/nsubj/people died/VERB/-1/root/die of/ADP/4/case/of"
    " cancer/NOUN/2/obl/cancer ./PUNCT/2/punct/."
)
RAINED = "It/PRON/1/expl/it rained/VERB/-1/root/rain ./PUNCT/1/punct/."
NOBODY = "No/DET/1/det/no one/PRON/3/nsubj:pass/one was/AUX/3/aux:pass/be killed/VERB/-1/root/kill ./PUNCT/3/punct/."
FOILED = "Police/NOUN/1/nsubj/police foiled/VERB/-1/root/foil an/DET/3/det/a attack/NOUN/1/obj/attack ./PUNCT/1/punct/."
PREVENT = (
    "Police/NOUN/1/nsubj/police took/VERB/-1/root/take steps/NOUN/1/obj/step to/PART/4/mark/to"
    " prevent/VERB/1/advcl/prevent attacks/NOUN/4/obj/attack ./PUNCT/1/punct/."
)
POLICE: dict[str, EntityKind] = {"Police": "organization"}


@pytest.mark.parametrize(
    ("why", "sentences", "counted"),
    [
        ("the next sentence counts them", (EXPLODED, DIED), True),
        ("a cause of its own", (EXPLODED, DIED_OF), False),
        ("two sentences later", (EXPLODED, RAINED, DIED), False),
        ("before the attack", (DIED, EXPLODED), False),
    ],
)
def test_casualties_belong_to_the_attack_before(why: str, sentences: tuple[str, ...], counted: bool) -> None:
    text, words = words_of(" | ".join(sentences))
    ends = [n for n, char in enumerate(text) if char == "."]
    spans = tuple(Span(start=a, end=b + 1) for a, b in zip([0, *(e + 2 for e in ends)], ends, strict=False))
    at = text.index("Three people")
    number = Quantity(start=at, end=at + len("Three people"), low=3, high=3, what="people")
    people = Mention(start=at, end=at + len("Three people"), kind="person", form="nominal", chain=0)
    (event,) = read_events(text, words=words, sentences=spans, mentions=(people,), quantities=(number,))
    assert (event.quantities == (0,)) is counted, why


@pytest.mark.parametrize(
    ("why", "parsed", "names", "status"),
    [
        ("nobody was", NOBODY, {"one": "person"}, "denied"),
        ("what was foiled had been planned, and nobody denies it", FOILED, POLICE, "planned"),
        ("what is to be prevented may never have been planned", PREVENT, POLICE, "hypothetical"),
    ],
)
def test_what_did_not_happen(why: str, parsed: str, names: dict[str, EntityKind], status: str) -> None:
    _, events = events_of(parsed, names)
    assert [event.status for event in events] == [status], why
