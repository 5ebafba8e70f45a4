"""Reads a text: sentences, words with their syntax, and mentions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from onrecord.learned.attributed import Attributed, AttributionFinder, attribution_spans
from onrecord.learned.breaks import paragraph_breaks
from onrecord.learned.dependencies import dependencies
from onrecord.learned.lemmas import Lemmas
from onrecord.learned.links import antecedents_in, triggers_in
from onrecord.learned.mentions import NameSpan, kind_logs, part_places, phrase_start, trim, vote, without_common_nouns
from onrecord.learned.pieces import Pieces
from onrecord.learned.store import PACKAGED, Weights, open_weights
from onrecord.learned.tags import best_tags, tag_spans
from onrecord.learned.windows import Encoded, parts
from onrecord.learned.wordcut import cut_words
from onrecord.records import Antecedent, Attribution, EntityKind, Mention, Span, Word

Ints = NDArray[np.int64]

# Parts of speech that may head a phrase for a person, group or place that is neither name nor pronoun.
_NOMINAL = frozenset({"NOUN", "NUM", "ADJ", "DET", "X"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What the network finds in one text. Offsets are indices into exactly that text.

    Words never overlap and hold every character that is no white space; sentences hold whole words and all of them;
    `Word.head` is an index into `words`, or -1. Mentions are sorted by place, none crosses a sentence; names do not
    overlap one another, and their kind is the same wherever the same words stand. `attributions` are in the order of
    their anchors (the first word of the cue, or of the content); `antecedents` in the order of their words.
    """

    sentences: tuple[Span, ...] = ()
    words: tuple[Word, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    antecedents: tuple[Antecedent, ...] = ()
    triggers: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Layers:
    """Rows for all words of the text, filled part by part."""

    starts: list[NDArray[np.bool_]]
    upos: list[Ints]
    xpos: list[Ints]
    nominals: list[Ints]
    heads: list[Ints]
    relations: list[Ints]
    names: list[NDArray[np.float32]]
    triggers: list[Ints] = field(default_factory=list)
    attributions: list[Attributed] = field(default_factory=list)
    antecedents: list[Antecedent] = field(default_factory=list)


class Network:
    """The trained reader. It keeps no memory of texts but for pieces and shapes of words; make one per process."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._pieces = Pieces(weights.tokenizer)
        self._lemmas = Lemmas(weights.lemmas)
        labels = weights.labels
        self._name_labels = labels["names"]
        self._kinds: tuple[str, ...] = tuple(dict.fromkeys(tag[2:] for tag in self._name_labels if tag != "O"))
        self._root = labels["relations"].index("root")
        self._attributions = AttributionFinder(weights)
        self.version = weights.version

    @classmethod
    def load(cls, folder: Path = PACKAGED) -> Network:
        """The network with the packaged weights, or with those of another folder of the same form.

        Raises `WeightsDamaged` where a file is missing or is not what digests.json states.
        """
        return cls(open_weights(folder))

    def read(self, text: str, breaks: Iterable[int] | None = None) -> Analysis:
        """Sentences, words and mentions of `text`.

        `breaks` are offsets at which a sentence must begin (borders of paragraphs and zones); with None they are
        looked for in the text's line ends. An analysis without words comes back for a text of white space only.
        """
        borders = sorted(set(paragraph_breaks(text) if breaks is None else breaks))
        starts, ends = cut_words(self._weights.words, text, borders)
        if len(starts) == 0:
            return Analysis()
        first, last = starts.tolist(), ends.tolist()
        forms = [text[a:b] for a, b in zip(first, last, strict=True)]
        begins = np.zeros(len(forms), np.bool_)
        begins[0] = True
        at = np.searchsorted(starts, np.array(borders, np.int64))
        begins[at[at < len(forms)]] = True
        encoded = Encoded(forms, self._pieces, begins, begins & bool(borders))
        # Glued to the word before, only a capital or a mark begins a sentence: "order.NEWSWEEK", not "a.b@c.example".
        encoded.barred[1:] = starts[1:] == ends[:-1]
        encoded.barred &= np.array([form[0].isalnum() and not form[0].isupper() for form in forms])
        return self._analysis(first, last, forms, self._layers(encoded))

    def read_words(self, sentences: Sequence[Sequence[str]], paragraphs: Sequence[bool] = ()) -> Analysis:
        """The analysis of text whose words and sentences are known, as words parted by single spaces.

        `paragraphs` says of each sentence whether it begins a paragraph; () where nothing is known of paragraphs. For
        measuring against treebanks.
        """
        forms = [word for sentence in sentences for word in sentence]
        if not forms:
            return Analysis()
        lengths = np.array([len(word) for word in forms], np.int64)
        last = np.cumsum(lengths + 1) - 1
        counts = [len(sentence) for sentence in sentences]
        at = np.cumsum([0, *counts[:-1]])
        begins, told = np.zeros(len(forms), np.bool_), np.zeros(len(forms), np.bool_)
        begins[at] = True
        told[at] = np.array(paragraphs, np.bool_) if len(paragraphs) else False
        layers = self._layers(Encoded(forms, self._pieces, begins, told), known_sentences=True)
        return self._analysis((last - lengths).tolist(), last.tolist(), forms, layers)

    def _layers(self, encoded: Encoded, *, known_sentences: bool = False) -> _Layers:
        layers = _Layers([], [], [], [], [], [], [])
        for part in parts(self._weights.reader, encoded, known_sentences=known_sentences):
            count = part.end - part.start
            heads, relations = dependencies(part, self._weights.relations, self._root)
            layers.starts.append(part.starts)
            layers.heads.append(np.where(heads >= 0, heads + part.start, -1))
            layers.relations.append(relations)
            for name in ("upos", "xpos", "nominals", "names"):
                getattr(layers, name).append(part.scores[name][:count])
            layers.attributions.extend(self._attributions.find(part))
            layers.antecedents.extend(antecedents_in(part))
            layers.triggers.append(part.scores["triggers"][:count].argmax(1))
        return layers

    def _analysis(self, first: list[int], last: list[int], forms: list[str], layers: _Layers) -> Analysis:
        labels = self._weights.labels
        starts = np.concatenate(layers.starts)
        upos = [labels["upos"][i] for i in np.concatenate(layers.upos).tolist()]
        xpos = [labels["xpos"][i] for i in np.concatenate(layers.xpos).tolist()]
        relations = [labels["relations"][i] for i in np.concatenate(layers.relations).tolist()]
        heads: list[int] = np.concatenate(layers.heads).tolist()
        words = tuple(
            Word(start=a, end=b, upos=tag, head=head, deprel=relation, lemma=self._lemmas.of(form, tag, penn))
            for a, b, form, tag, penn, head, relation in zip(
                first, last, forms, upos, xpos, heads, relations, strict=True
            )
        )
        borders = [*np.flatnonzero(starts).tolist(), len(words)]
        sentences = tuple(Span(start=first[a], end=last[b - 1]) for a, b in pairwise(borders))
        names = self._names(first, last, forms, starts, np.concatenate(layers.names))
        taken = np.zeros(len(words), np.bool_)
        mentions = []
        for name, kind in names:
            taken[name.start : name.end] = True
            mentions.append(
                Mention(start=first[name.start], end=last[name.end - 1], kind=cast("EntityKind", kind), form="name")
            )
        nominals = np.concatenate(layers.nominals)
        sentence_first = np.maximum.accumulate(np.where(starts, np.arange(len(starts)), 0))
        for head in np.flatnonzero((nominals > 0) & ~taken).tolist():
            kind = cast("EntityKind", labels["nominals"][nominals[head]])
            if upos[head] == "PRON":
                mentions.append(Mention(start=first[head], end=last[head], kind=kind, form="pronoun"))
            elif upos[head] in _NOMINAL:
                start = phrase_start(head, int(sentence_first[head]), heads, relations, forms)
                mentions.append(Mention(start=first[start], end=last[head], kind=kind, form="nominal"))
        mentions.sort(key=lambda mention: (mention.start, -mention.end, mention.kind))
        return Analysis(
            sentences=sentences,
            words=words,
            mentions=tuple(mentions),
            attributions=attribution_spans(layers.attributions, first, last, forms),
            antecedents=tuple(layers.antecedents),
            triggers=triggers_in(np.concatenate(layers.triggers), first, last),
        )

    def _names(
        self,
        first: list[int],
        last: list[int],
        forms: list[str],
        starts: NDArray[np.bool_],
        scores: NDArray[np.float32],
    ) -> list[tuple[NameSpan, str]]:
        tags = best_tags(scores, self._name_labels, starts)
        spans = part_places(tag_spans([self._name_labels[tag] for tag in tags.tolist()]), forms)
        logs = kind_logs(scores, self._name_labels, self._kinds)
        found = [NameSpan(start=start, end=end, logs=logs[start:end].mean(0)) for start, end, _ in spans]
        glued = np.array([False, *(a == b for a, b in zip(first[1:], last[:-1], strict=True))])
        found = trim(found, forms, glued, starts, self._kinds.index("person"))
        found = without_common_nouns(found, forms, starts)
        return list(zip(found, vote(found, forms, self._kinds), strict=True))
