"""All figures of the trained reader."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

from evaluation.reader import names, syntax
from onrecord.learned import Network
from training.corpora import read
from training.labels import load_countries

# The bars: corpus, figure, least value in percent.
BARS = {
    ("ewt gold words", "upos"): 97.8, ("ewt gold words", "uas"): 92.5, ("ewt gold words", "las"): 90.5,
    ("gum gold words", "las"): 90.0, ("ewt raw text", "words"): 98.3, ("ewt raw text", "sentences"): 88.0,
    ("gum raw text", "words"): 99.4, ("gum raw text", "sentences"): 95.0, ("gum raw text", "las"): 88.0,
    ("worldwide three kinds", "all"): 85.0, ("worldwide six kinds", "all"): 81.5, ("uner-ewt", "all"): 77.0,
    ("crossner", "all"): 86.0, ("re3d", "all"): 83.0,
}  # fmt: skip


_CONFIG = Path(__file__).parents[2] / "training/config.toml"


def measure(network: Network, corpora: Path, only: str = "") -> dict[str, dict[str, float]]:
    """All figures, or those of the corpora whose name holds `only`."""
    load_countries(corpora)
    config = tomllib.loads(_CONFIG.read_text(encoding="utf-8"))
    held_out = frozenset(config["held_out"]["worldwide"])
    found: dict[str, dict[str, float]] = {}
    for name, path in (("ewt", "ud-ewt/dev.conllu"), ("gum", "gum/dev/dep")):
        if only in name:
            documents = read("treebank", corpora / path, name, held_out)
            found[f"{name} gold words"] = syntax.gold_words(network, documents)
            found[f"{name} raw text"] = syntax.raw_text(network, documents)
            found[f"{name} raw text, no paragraphs"] = syntax.raw_text(network, documents, told=False)
    if only in "worldwide":
        cases = names.worldwide_cases(read("worldwide", corpora / "worldwide-newswire", "worldwide", held_out, "dev"))
        found["worldwide three kinds"] = names.exact_f1(network, cases, names.location_apart, names.THREE)
        found["worldwide six kinds"] = names.exact_f1(network, cases, names.location_apart, names.SIX)
    if only in "uner-ewt":
        cases = names.uner_cases(corpora / "uner-ewt/dev.iob2")
        found["uner-ewt"] = names.exact_f1(network, cases, names.location_wide, names.THREE)
    if only in "crossner":
        cases = names.crossner_cases(read("crossner", corpora / "crossner-politics/dev.txt", "crossner", held_out))
        found["crossner"] = names.exact_f1(network, cases, names.location_wide, names.THREE)
    if only in "re3d":
        found["re3d"] = names.re3d_overlap(network, corpora / "re3d")
    if only in "speed":
        found["speed"] = speed(network, corpora)
    return found


def speed(network: Network, corpora: Path) -> dict[str, float]:
    """Words a second in one process on the news articles of PolNeAR dev, the second time round."""
    texts = [file.read_text(encoding="utf-8") for file in sorted((corpora / "polnear/dev/text").glob("*.txt"))][:60]
    for text in texts[:5]:
        network.read(text)
    began = time.perf_counter()
    words = sum(len(network.read(text).words) for text in texts)
    return {"words_per_second": words / (time.perf_counter() - began), "words": words}
