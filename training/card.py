"""Writes the model card from what training and evaluation left behind.

    python -m training.card --run DIR --figures FILE --exact FILE --notes FILE --out FILE

`--run` is the folder of `training.train`; `--figures` and `--exact` are made by `python -m evaluation.reader` with the
shipped weights and with those of `training.export --exact`; `--notes` is JSON with "notes" and "misses".
"""

from __future__ import annotations

import argparse
import json
import tomllib
from pathlib import Path
from typing import Any

from evaluation.reader.measure import BARS

TEMPLATE = Path(__file__).with_name("model_card.md")
CONFIG = Path(__file__).with_name("config.toml")
LICENCES = {
    "ewt": "CC BY-SA 4.0",
    "gum": "CC BY 4.0; texts by document",
    "worldwide": "none stated",
    "crossner": "MIT",
    "wikigold": "CC BY 4.0",
    "polnear": "none stated",
    "ecb": "CC BY 3.0",
    "meantime": "CC BY 4.0",
    "cameo": "none stated for the texts; GPL repository",
    "petrarch": "MIT",
}
SHOWN = {
    "upos": "part of speech", "uas": "UAS", "las": "LAS", "las_full": "LAS with subtypes", "lemma": "lemmas",
    "words": "words F1", "sentences": "sentences F1", "all": "names F1",
    "state_either": "names F1, a state as organization or place",
}  # fmt: skip


def card(run: Path, figures: dict[str, Any], exact: dict[str, Any], notes: dict[str, str], steps: int) -> str:
    """The card's text."""
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    inputs = json.loads((run / "inputs.json").read_text(encoding="utf-8"))
    rows = []
    for name, entry in inputs.items():
        dropped = "; ".join(f"{what} {count}" for what, count in entry["dropped"].items()) or "nothing"
        rows.append(
            f"| {name} | {LICENCES.get(name, 'see its README')} | {entry['documents']} | {entry['sentences']} "
            f"| {entry['words']} | {entry['digest'][:12]}… | {dropped} |"
        )
    lines = []
    for corpus, values in figures["figures"].items():
        for name, value in values.items():
            if corpus == "speed" or name not in SHOWN or (name == "words" and "gold" in corpus):
                continue
            bar = BARS.get((corpus, name))
            whole = exact["figures"].get(corpus, {}).get(name)
            lines.append(
                f"| {corpus.replace('gold words', 'dev, words known').replace('raw text', 'dev, running text')} "
                f"| {SHOWN[name]} | {value:.2f} | {'' if bar is None else f'{bar:.1f}'} "
                f"| {'' if whole is None else f'{whole:.2f}'} |"
            )
    return TEMPLATE.read_text(encoding="utf-8").format(
        steps=steps, pieces=config["schedule"]["pieces_per_batch"], seed=config["seed"], version=figures["weights"],
        inputs="\n".join(rows), figures="\n".join(lines), **notes,
    )  # fmt: skip


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("run", "figures", "exact", "notes", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--steps", type=int, required=True)
    given = parser.parse_args()
    figures, exact, notes = (
        json.loads(p.read_text(encoding="utf-8")) for p in (given.figures, given.exact, given.notes)
    )
    given.out.write_text(card(given.run, figures, exact, notes, given.steps), encoding="utf-8")


if __name__ == "__main__":
    main()
