"""`python -m evaluation.reuse [--tune] [--read N]`: planted reuse found again; with examples to read."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from random import Random

from evaluation.reuse import TUNING_SEED, figures, found_in, measured, run
from evaluation.reuse.articles import Article, polnear, wikinews
from evaluation.reuse.scoring import sides
from onrecord.records import Reuse


def main() -> None:
    """Prints the figures; on the part and seed for tuning with `--tune`, and passages to read."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.reuse")
    parser.add_argument("--tune", action="store_true", help="the tuning seed, on polnear/train, with what was missed")
    parser.add_argument("--read", type=int, default=0, help="print so many natural passages of the corpora")
    asked = parser.parse_args()
    corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
    if asked.tune:
        scores, every = measured(list(polnear(corpora, "train")), TUNING_SEED)
        texts = {article.id: article.text for article in every}
        for passage in scores.missed[:20]:
            print(f"missed ({passage.how}) {passage.left} | {passage.right}")
            print("   ", passage.left_span.of(texts[passage.left])[:300].replace("\n", "|"))
            print("   ", passage.right_span.of(texts[passage.right])[:300].replace("\n", "|"))
        print("wrong:")
        _show(scores.wrong[:20], every)
        table = figures(scores)
    elif asked.read:
        articles = [*wikinews(corpora), *polnear(corpora, "dev")]
        natural = found_in(articles)
        _show(Random(asked.read).sample(natural, min(asked.read, len(natural))), articles)
        return
    else:
        table = run(corpora)
    for name, value in table.items():
        print(f"{name:45}{value:10.2f}")


def _show(reuses: Iterable[Reuse], articles: Iterable[Article]) -> None:
    texts = {article.id: article.text for article in articles}
    for reuse in reuses:
        print(f"{reuse.kind} {reuse.similarity}")
        for name, span in sides(reuse):
            print(f"    {name}: {span.of(texts[name])[:300]}".replace("\n", "|"))


if __name__ == "__main__":
    main()
