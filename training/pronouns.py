"""Fits the weights by which pronouns find what they stand for, on GUM's chains as the reader sees the texts.

    python -m training.pronouns [--corpora FOLDER] [--weights FOLDER]

Prints the table for `onrecord.reading.coreference.pronoun_weights`. A pronoun's candidates are the phrases that its
reader would weigh; all candidates of its chain are right together, and where there is none, "nothing" is. The clusters
before a pronoun are those of the rules for names and descriptions, with the pronouns before it put where they belong.
Softmax regression with a penalty on large weights, by gradient descent: convex, so that no seed is needed.

The votes of the trained reader are left out: it was trained on the same texts, and is surer there than elsewhere. With
weights for votes that were fitted so, GUM dev has 57.3 CoNLL F1, with those set by hand 58.0.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from evaluation.coreference.texts import Read, read_text
from onrecord.learned import Network
from onrecord.reading.coreference.chaining import join_before_pronouns
from onrecord.reading.coreference.ground import Ground
from onrecord.reading.coreference.phrases import phrases_of
from onrecord.reading.coreference.pronouns import candidates, group_of, is_settled, nothing_features
from onrecord.records import Antecedent
from training.coreference import read_gum_chains
from training.documents import Document
from training.labels import load_countries

PENALTY = 1.0
STEPS = 400
FEWEST = 12  # times that a feature must be seen to get a weight
GENRES = ("news", "interview", "speech", "bio")

Choice = tuple[list[list[str]], list[bool]]


def choices(read: Read, document: Document, votes: Mapping[int, Antecedent]) -> Iterator[Choice]:
    """For each pronoun the features of "nothing" and of its candidates, and which of these are right."""
    chain_at = {}
    flat = [word for sentence in document.sentences for word in sentence.words]
    for number, chain in enumerate(document.chains or ()):
        for phrase in chain:
            chain_at[read.gold_words[phrase.head]] = number
    assert len(flat) == len(read.gold_words)
    phrases = phrases_of(read.text, read.words, read.sentences, read.mentions)
    ground = Ground(read.text, read.words, read.sentences, phrases, read.statements)
    join_before_pronouns(ground, roles=read.roles, statements=read.statements, votes=votes)
    chains = [chain_at.get((read.words[p.head].start, read.words[p.head].end)) for p in phrases]
    for number in ground.order:
        group = group_of(phrases[number])
        if group is None or is_settled(ground, number):
            continue
        rows, right = [nothing_features(ground, phrases[number], group, votes)], [False]
        nearest = None
        for other, features in candidates(ground, number, group, votes):
            rows.append(features)
            right.append(chains[number] is not None and chains[other] == chains[number])
            if right[-1] and nearest is None:
                nearest = other
        right[0] = nearest is None
        yield rows, right
        if nearest is not None:
            ground.clusters.join(nearest, number)


def fit(found: Sequence[Choice]) -> dict[str, float]:
    """The weight of each feature seen often enough, in the order of the alphabet."""
    seen = Counter(name for rows, _ in found for row in rows for name in row)
    names = sorted(name for name, count in seen.items() if count >= FEWEST)
    index = {name: number for number, name in enumerate(names)}
    row_of, name_of, choice_of, right_of = [], [], [], []
    for number, (rows, right) in enumerate(found):
        for row, good in zip(rows, right, strict=True):
            known = [index[name] for name in row if name in index]
            row_of += [len(choice_of)] * len(known)
            name_of += known
            choice_of.append(number)
            right_of.append(good)
    rows_, names_, choice, good_ = (np.array(values) for values in (row_of, name_of, choice_of, right_of))
    weights = np.zeros(len(names))
    speed = np.zeros(len(names))
    for _ in range(STEPS):
        scores = np.bincount(rows_, weights[names_], len(choice))
        most = np.full(len(found), -np.inf)
        np.maximum.at(most, choice, scores)
        values = np.exp(scores - most[choice])
        guess = values / np.bincount(choice, values, len(found))[choice]
        kept = values * good_
        target = kept / np.maximum(np.bincount(choice, kept, len(found)), 1e-12)[choice]
        slope = np.bincount(names_, (guess - target)[rows_], len(names)) + PENALTY * weights
        speed += slope**2
        weights -= 0.3 * slope / np.sqrt(speed + 1e-9)
    return dict(zip(names, weights.round(2).tolist(), strict=True))


def main() -> None:
    """Prints the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora")))
    parser.add_argument("--weights", type=Path, help="weights of the reader; the packaged ones where not given")
    asked = parser.parse_args()
    load_countries(asked.corpora)
    network = Network.load(asked.weights) if asked.weights else Network.load()
    found: list[Choice] = []
    for document in read_gum_chains(asked.corpora / "gum/train/dep"):
        if document.id.split("_")[1] in GENRES:
            read = read_text(network, document)
            found.extend(choices(read, document, {}))
    for name, weight in fit(found).items():
        print(f'    "{name}": {weight:g},')


if __name__ == "__main__":
    main()
