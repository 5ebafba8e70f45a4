"""Mentions without a name: what they stand for in their document, and in a story."""

from __future__ import annotations

import re
from typing import cast

import pytest

from onrecord.linking.entities.described import head_of, number_of, part_in_crime
from onrecord.linking.entities.unnamed import Chain, Key, chain_unnamed, link_unnamed, with_short_names
from onrecord.records import EntityKind, Mention, Span
from onrecord.records.readings import MentionForm


def story(marked: str) -> tuple[str, list[Mention], list[Span]]:
    """A text with its mentions marked as [words|kind form]; names of equal words are one chain."""
    text, mentions, chains = "", [], dict[str, int]()
    for before, words, kind, form in re.findall(r"([^\[]*)(?:\[([^|\]]+)\|(\w+) (\w+)\])?", marked):
        text += before
        if words:
            chain = chains.setdefault(words.split()[-1], len(chains)) if form == "name" else None
            mentions.append(
                Mention(
                    start=len(text),
                    end=len(text) + len(words),
                    kind=cast("EntityKind", kind),
                    form=cast("MentionForm", form),
                    chain=chain,
                )
            )
            text += words
    sentences = [Span(start=found.start(), end=found.end()) for found in re.finditer(r"[^.]+\.", text)]
    return text, mentions, sentences


@pytest.mark.parametrize(
    ("marked", "together"),
    [
        ("The [host|person nominal] [Ada Brill|person name] spoke.", True),
        ("[Ada Brill|person name], the longtime [host|person nominal], spoke.", True),
        ("[Ada Brill|person name] was named the next [host|person nominal].", True),
        ("[Ada Brill|person name] thanked the [host|person nominal].", False),
        ("[Ada Brill|person name], [who|person pronoun] hosts, spoke.", True),
        ("[Ada Brill|person name] spoke. [She|person pronoun] left.", True),
        ("[Ada Brill|person name] spoke. [They|person pronoun] left.", False),
        ("[Mr Brill|person name] spoke. [She|person pronoun] left.", False),
        ("The [board|organization nominal] met. [It|organization pronoun] agreed.", True),
        ("The [clerk|person nominal] left. [It|organization pronoun] closed.", False),
        ('"[I|person pronoun] am glad," the [clerk|person nominal] said.', True),
        ("A [gunman|person nominal] fled. The [shooter|person nominal] was found.", True),
        ("A [sister|person nominal] fled. The [brother|person nominal] was found.", False),
    ],
)
def test_two_mentions_of_one_document(marked: str, together: bool) -> None:
    one, other = chain_unnamed(*story(marked))
    assert (one == other) is together


def chain(key: int, cluster: str | None, *heads: str, mentions: int = 1, written: tuple[str, ...] = ()) -> Chain:
    keys: frozenset[Key] = frozenset((head, "person", "one") for head in heads)
    return Chain(key=key, cluster=cluster, sort="person", keys=keys, mentions=mentions, written=written)


def test_a_head_leads_to_the_one_entity_that_bears_it() -> None:
    found = link_unnamed([chain(1, "e-brill", "host"), chain(2, None, "host"), chain(3, None, "comedian")])
    assert found[2] == "e-brill"
    assert found[3] not in (found[1], found[2])


def test_a_head_that_two_bear_leads_to_neither() -> None:
    found = link_unnamed([chain(1, "e-brill", "host"), chain(2, "e-tarn", "host"), chain(3, None, "host")])
    assert found[3] not in ("e-brill", "e-tarn")


def test_heads_that_nobody_bears_are_one_entity() -> None:
    found = link_unnamed([chain(1, None, "gunner"), chain(2, None, "gunner"), chain(3, None, "clerk")])
    assert found[1] == found[2] != found[3]


def test_two_named_entities_never_become_one() -> None:
    found = link_unnamed([chain(1, "e-brill", "host"), chain(2, None, "host", "star"), chain(3, "e-tarn", "star")])
    assert found[1] == "e-brill"
    assert found[3] == "e-tarn"


def test_a_family_name_alone_goes_to_the_foremost_bearer_of_the_story() -> None:
    chains = [
        chain(1, "a", mentions=6, written=("Ada Brill",)),
        chain(2, "b", mentions=1, written=("Otto Brill",)),
        chain(3, "c", written=("Brill",)),
    ]
    assert with_short_names(chains) == ["a", "b", "a"]


@pytest.mark.parametrize(
    ("words", "head"),
    [("the two suspects in the case", "suspect"), ("gunmen", "gunman"), ("co - workers", "co-worker"), ("2", "two"),
     ("police officers", "officer"), ("the U.S. Surgeon General", "surgeon general"), ("boss", "boss")],
)  # fmt: skip
def test_heads(words: str, head: str) -> None:
    assert head_of(words) == head


def test_numbers() -> None:
    def number(words: str) -> str | None:
        return number_of(words, pronoun=False, person=True, name=False)

    assert [number(words) for words in ("police", "gunmen", "the boss", "suspects")] == ["many", "many", "one", "many"]


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        ("Police said the ", " was shot dead on Monday", "victim"),
        ("A former ", " charged with arson appeared in court", "offender"),
        ("Police arrested a ", " on Monday", "offender"),
        ("A ", " shot three people", "offender"),
        ("The raid killed a ", " and her dog", "victim"),
        ("The ", " told reporters that rain was due", None),
    ],
)
def test_parts_in_a_crime(before: str, after: str, part: str | None) -> None:
    assert part_in_crime(before, after) == part
