"""Command line of the reader's evaluation."""

from __future__ import annotations

import argparse
import json
import os
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


def measure(network: Network, corpora: Path, only: str) -> dict[str, dict[str, float]]:
    """All figures, or those of the corpora whose name holds `only`."""
    load_countries(corpora)
    config = tomllib.loads(Path("training/config.toml").read_text(encoding="utf-8"))
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


def main() -> None:
    """Measure, print a table, write the figures where `--out` says."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.reader", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path(os.environ.get("ONRECORD_CORPORA", "corpora")))
    parser.add_argument("--weights", type=Path, help="a folder of weights other than the packaged ones")
    parser.add_argument("--only", default="", help="part of a corpus' name")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    network = Network.load(given.weights) if given.weights else Network.load()
    figures = measure(network, given.corpora, given.only)
    for corpus, values in figures.items():
        for name, value in values.items():
            bar = BARS.get((corpus, name))
            shown = "" if bar is None else f"   bar {bar:.1f}  {'reached' if value >= bar else 'not reached'}"
            print(f"{corpus:32} {name:20} {value:10.2f}{shown}")
    if given.out:
        given.out.write_text(json.dumps({"weights": network.version, "figures": figures}, indent=1) + "\n")


if __name__ == "__main__":
    main()
