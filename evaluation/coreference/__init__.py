"""Who and what phrases stand for, against GUM's chains: news, interviews, speeches, biographies of the dev part.

From running text with its paragraphs; mentions are predicted, and one counts only with exactly the gold extent. CoNLL
F1 is the mean of MUC, B³ and CEAF-e, with chains of one mention left out and with them.
"""

from __future__ import annotations

from pathlib import Path

from evaluation.coreference.scoring import Ratio, conll, conll_f1, without_singletons
from evaluation.coreference.texts import gold_chains, made_chains, read_text
from onrecord.learned import Network
from training.labels import load_countries

GENRES = ("news", "interview", "speech", "bio")


def run(corpora: Path, *, part: str = "dev", network: Network | None = None, votes: bool = True) -> dict[str, float]:
    """Figures by name, in percent. `votes=False` leaves the reader's own antecedents out: rules alone."""
    load_countries(corpora)
    network = network or Network.load()
    totals: dict[str, dict[str, Ratio]] = {}
    for document, gold in gold_chains(corpora / "gum" / part / "dep"):
        genre = document.id.split("_")[1]
        if genre not in GENRES:
            continue
        made = made_chains(read_text(network, document), votes=votes)
        both = {"": (gold, made), "without singletons": (without_singletons(gold), without_singletons(made))}
        for kind, (wanted, found) in both.items():
            for score, ratio in conll(wanted, found).items():
                for scope in (kind, f"{kind}, {genre}"):
                    known = totals.setdefault(scope, {})
                    known[score] = known.get(score, Ratio()) + ratio
    figures = {"CoNLL F1 without singletons": conll_f1(totals["without singletons"])}
    figures["CoNLL F1 with singletons"] = conll_f1(totals[""])
    for score, ratio in totals["without singletons"].items():
        figures |= {f"{score} precision": ratio.precision, f"{score} recall": ratio.recall, f"{score} F1": ratio.f1}
    for genre in GENRES:
        if f"without singletons, {genre}" in totals:
            figures[f"{genre}: CoNLL F1 without singletons"] = conll_f1(totals[f"without singletons, {genre}"])
    return figures
