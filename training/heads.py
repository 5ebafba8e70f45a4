"""The table of heads. A new head is one line here and a target in `targets.py`; the export tells the runtime of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from training.documents import Document
from training.labels import KINDS

UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
NAME_TAGS = ("O", *(f"{prefix}-{kind}" for kind in KINDS for prefix in "BIES"))
NOMINALS = ("O", "person", "organization", "place")
# The types of PLOVER (2021), and a sentence that tells of none.
EVENTS = (
    "none", "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
# One word of each attribution anchors it: the first of its cue, or of its content where there is no cue.
ANCHORS = ("none", "cue", "bare")
PARTS = ("O", "B-source", "I-source", "B-content", "I-content", "B-cue", "I-cue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One head over words.

    `labels`: its classes (empty where they are counted in the treebanks). `loss`: "one" (cross entropy), "any" (the
    probability of the allowed classes together), "sentence" (the same for whole sentences, whose words are weighed by
    one more score), "arc", "relation", "parts" (a tag for every word as seen from an anchor), "antecedent". `decoder`:
    what the runtime does with the scores.
    `width` is the hidden layer, `reach` how many words the hidden layer sees.
    """

    name: str
    labels: tuple[str, ...] = ()
    loss: str = "one"
    decoder: str = "argmax"
    width: int = 128
    reach: int = 1
    weight: float = 1.0


HEADS = (
    Head(name="upos", labels=UPOS, width=256, weight=0.6),
    Head(name="xpos", width=128, weight=0.3),
    Head(name="feats", width=128, weight=0.3),
    Head(name="starts", labels=("inside", "start"), width=64, reach=3, weight=0.6, decoder="threshold"),
    Head(name="names", labels=NAME_TAGS, loss="any", width=256, reach=3, weight=2.5, decoder="viterbi"),
    Head(name="nominals", labels=NOMINALS, width=128, weight=0.5),
    Head(name="arcs", loss="arc", width=256, weight=1.2, decoder="tree"),
    Head(name="relations", loss="relation", width=256, weight=0.8),
    Head(name="anchors", labels=ANCHORS, width=128, reach=3, weight=2.0, decoder="scores"),
    Head(name="parts", labels=PARTS, loss="parts", width=160, weight=1.0, decoder="crf"),
    Head(name="referents", labels=("none", "mention"), width=64, weight=0.3, decoder="scores"),
    Head(name="antecedents", loss="antecedent", width=192, weight=0.4, decoder="scores"),
    Head(name="triggers", labels=("O", "B", "I"), width=128, weight=0.4, decoder="scores"),
    Head(name="events", labels=EVENTS, loss="sentence", width=128, weight=0.4, decoder="scores"),
)


def counted_labels(documents: Iterable[Document]) -> dict[str, tuple[str, ...]]:
    """Labels of the heads that take theirs from the treebanks; the rarest feature bundles fall together as "_"."""
    xpos: Counter[str] = Counter()
    feats: Counter[str] = Counter()
    relations: Counter[str] = Counter()
    for document in documents:
        for sentence in document.sentences:
            for word in sentence.words:
                if word.upos is not None:
                    xpos[word.xpos or "_"] += 1
                    feats[word.feats or "_"] += 1
                    relations[word.deprel or "dep"] += 1
    common = sorted({"_"} | {label for label, count in feats.items() if count >= 20})
    return {"xpos": tuple(sorted(xpos)), "feats": tuple(common), "relations": tuple(sorted(relations))}
