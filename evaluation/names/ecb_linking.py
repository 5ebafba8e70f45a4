"""ECB+: the human participants of all documents of a topic, linked within and across documents, and scored.

Even topics were looked at, odd ones are held out. With gold mentions every mention of the corpus is linked. With
predicted ones the mentions are those that the reader finds in the same text: a gold mention that it does not find is a
cluster of its own, and what it finds beside the gold ones does not count. "As built" are the entities of a build:
chains of the readers, linked by names and offices. The other figures tie nominals of one story by their head nouns
too, which a build does not do: there the stories are not told apart, and a wrong tie is worse than a missed one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from evaluation.coreference.scoring import chains_of, conll_figures
from evaluation.names.ecb import Annotated, topics
from evaluation.names.stories import stories
from onrecord.lexicons.outlets import canonical
from onrecord.linking.entities import document_names, link_entities
from onrecord.linking.entities.unnamed import (
    Chain,
    chain_unnamed,
    describe_mentions,
    keys_of,
    link_unnamed,
    with_short_names,
)
from onrecord.reading.naming import chain_names
from onrecord.records import Document, Mention, Reading, Ref, Span, Zone
from onrecord.workflow.gathering import gather, gather_document
from onrecord.workflow.naming import called_by_office, name_entities

PREDICTED_TOPICS = 6  # of the held out ones: the network reads each of their documents

Place = tuple[str, int]
Text = tuple[str, str, tuple[Mention, ...], tuple[Span, ...]]  # name, text, mentions, sentences


def linked(documents: Sequence[Text]) -> dict[Place, Hashable]:
    """For each mention (document, index) of one topic the entity that linking finds."""
    told = stories([text for _, text, _, _ in documents])
    chained = [(name, text, chain_names(text, given, cut), cut) for name, text, given, cut in documents]
    names = [
        document_names(Reading(document_id=name, sentences=cut, mentions=made), text)
        for name, text, made, cut in chained
    ]
    of_mention = {
        (ref.document_id, ref.index): cluster.id
        for cluster in link_entities(names).clusters
        for ref in cluster.mentions
    }
    chains: list[Chain] = []
    members: list[tuple[int, list[Place]]] = []
    for story, (name, text, made, cut) in zip(told, chained, strict=True):
        described = {one.at: one for one in describe_mentions(text, made, cut)}
        groups: dict[int, list[int]] = defaultdict(list)
        for at, root in enumerate(chain_unnamed(text, made, cut)):
            groups[root].append(at)
        for root, inside in groups.items():
            ones = [described[at] for at in inside]
            clusters = sorted(of_mention[(name, at)] for at in inside if (name, at) in of_mention)
            genders = [one.gender for one in ones if one.gender]
            chains.append(
                Chain(
                    key=(name, root),
                    cluster=clusters[0] if clusters else None,
                    sort=ones[0].sort,
                    keys=frozenset(key for one in ones for key in keys_of(one, text, cut)),
                    mentions=len(ones),
                    written=tuple(one.words for one in ones if one.form == "name"),
                    gender=genders[0] if genders else None,
                    many=any(one.number == "many" for one in ones),
                )
            )
            members.append((story, [(name, at) for at in inside]))
    chains = [replace(chain, cluster=led) for chain, led in zip(chains, with_short_names(chains), strict=True)]
    found: dict[Place, Hashable] = {}
    for story in sorted(set(told)):
        inside_story = [(chain, places) for chain, (of, places) in zip(chains, members, strict=True) if of == story]
        entities = link_unnamed(chain for chain, _ in inside_story)
        for chain, places in inside_story:
            entity = entities[chain.key]
            named = not entity.startswith("unnamed")
            found.update((place, entity if named else (story, entity)) for place in places)
    return found


def _gold(documents: Sequence[Annotated]) -> dict[Place, Hashable]:
    return {(each.name, at): label for each in documents for at, label in enumerate(each.gold)}


def _given(documents: Sequence[Annotated]) -> list[Text]:
    return [(each.name, each.text, each.mentions, each.sentences) for each in documents]


def _predicted(documents: Sequence[Annotated]) -> dict[Place, Hashable]:
    """The found entity of each gold mention whose last word ends a mention that the reader finds."""
    from onrecord.reading.analysis import read_analysis  # the network is loaded only where it is asked for

    read: list[Text] = []
    for each in documents:
        analysis = read_analysis(each.text, spans=each.sentences)
        read.append((each.name, each.text, tuple(analysis.mentions), tuple(analysis.sentences)))
    entities = linked(read)
    at_end = {
        (name, mention.end): entities[(name, at)]
        for name, _, mentions, _ in read
        for at, mention in enumerate(mentions)
    }
    return {
        (each.name, at): at_end.get((each.name, mention.end), ("not found", each.name, at))
        for each in documents
        for at, mention in enumerate(each.mentions)
    }


def _built(documents: Sequence[Annotated]) -> dict[Place, Hashable]:
    """The entity that a build gives to each gold mention, else its chain in the document."""
    from onrecord.reading.pipeline import read  # the network is loaded only where it is asked for

    read_in = [(read(_document(each)), each.text) for each in documents]
    gathered = gather(gather_document(reading, text) for reading, text in read_in)
    named = called_by_office(name_entities(gathered.names, {}, canonical, gathered.places), gathered.called)
    at_end: dict[Place, Hashable] = {}
    for reading, _ in read_in:
        for at, mention in enumerate(reading.mentions):
            key = (reading.document_id, mention.end)
            if mention.chain is None:
                at_end.setdefault(key, ("alone", reading.document_id, at))
                continue
            ref = Ref(document_id=reading.document_id, index=mention.chain)
            at_end[key] = named.of_chain.get(ref, ref)
    return {
        (each.name, at): at_end.get((each.name, mention.end), ("not found", each.name, at))
        for each in documents
        for at, mention in enumerate(each.mentions)
    }


def _document(each: Annotated) -> Document:
    body = Zone(start=0, end=len(each.text), kind="body")
    return Document(id=each.name, source=each.name, text=each.text, zones=(body,) if each.text else (), sha256="")


def _scores(parts: Iterable[tuple[int, dict[Place, Hashable], dict[Place, Hashable]]], label: str) -> dict[str, float]:
    gold: dict[Hashable, Hashable] = {}
    found: dict[Hashable, Hashable] = {}
    for topic, right, made in parts:
        gold.update({(topic, place): (topic, right[place]) for place in right})
        found.update({(topic, place): (topic, made[place]) for place in right})
    scores = conll_figures(chains_of(gold), chains_of(found))
    return {f"{label}: {name}": value for name, value in scores.items()}


def ecb_figures(corpora: Path) -> dict[str, float]:
    """F1 in percent: of names and of all human participants with gold mentions; of a few topics with predicted ones."""
    loaded = topics(corpora)
    found: dict[str, float] = {}
    for part, rest in (("looked at", 0), ("held out", 1)):
        made = [
            (number, documents, _gold(documents), linked(_given(documents)))
            for number, documents in loaded.items()
            if number % 2 == rest
        ]
        names = [
            (
                number,
                {
                    (d.name, at): right[(d.name, at)]
                    for d in docs
                    for at, m in enumerate(d.mentions)
                    if m.form == "name"
                },
                told,
            )
            for number, docs, right, told in made
        ]
        found |= _scores(names, f"ecb+ {part}, names")
        found |= _scores([(number, right, told) for number, _, right, told in made], f"ecb+ {part}, all mentions")
    held_out = [number for number in loaded if number % 2 == 1][:PREDICTED_TOPICS]
    predicted = [(number, _gold(loaded[number]), _predicted(loaded[number])) for number in held_out]
    found |= _scores(predicted, "ecb+ held out, predicted mentions")
    built = [(number, _gold(loaded[number]), _built(loaded[number])) for number in held_out]
    found |= _scores(built, "ecb+ held out, as built")
    return found
