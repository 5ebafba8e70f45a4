"""Reuse on planted text, and the reuse that the corpora hold by themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from evaluation.reuse.articles import Article, as_reuse_document, polnear, wikinews
from evaluation.reuse.planting import passages, plant
from evaluation.reuse.scoring import Scores, score
from onrecord.linking.reuse import find_reuse
from onrecord.records import Reuse

REPORT_SEED = 20
TUNING_SEED = 1
EACH = 40


def found_in(articles: Sequence[Article]) -> tuple[Reuse, ...]:
    """The reuse among the articles."""
    texts = {article.id: article.text for article in articles}
    return find_reuse(map(as_reuse_document, articles), texts.__getitem__)


def measured(articles: Sequence[Article], seed: int) -> tuple[Scores, list[Article]]:
    """Reuse planted among the articles with a seed, and found again."""
    every, planted = plant(articles, seed, each=EACH)
    return score(list(passages(planted, every)), found_in(every), every), every


def figures(scores: Scores) -> dict[str, float]:
    """The figures of one run, in per cent where they are shares."""
    planted, found = scores.planted, scores.found
    reported = scores.right + len(scores.naturals) + len(scores.wrong)
    told = scores.directed_right + scores.directed_wrong
    table = {
        "passage recall": 100 * found.total() / planted.total(),
        "passage precision": 100 * (scores.right + len(scores.naturals)) / reported,
        "passage precision without agency texts": 100 * scores.few_right / scores.few_reported,
        "planted passages": float(planted.total()),
        "reported passages": float(reported),
        "natural among them": float(len(scores.naturals)),
        "lifted quotations told as quotations": 100
        * scores.kinds_of_quotations["shared quotation"]
        / max(1, scores.kinds_of_quotations.total()),
        "direction right": 100 * scores.directed_right / told if told else 0.0,
    }
    ways = Counter(how for how in planted.elements() if "," not in how)
    for how in ways:
        table[f"recall, {how}"] = 100 * found[how] / planted[how]
    between = [how for how in planted if "," in how]
    table["recall, between two that took"] = (
        100 * sum(found[how] for how in between) / sum(planted[how] for how in between)
    )
    return table


def run(corpora: Path) -> dict[str, float]:
    """The figures on wikinews and polnear/dev, with the seed that nothing was tuned on."""
    articles = [*wikinews(corpora), *polnear(corpora, "dev")]
    scores, _ = measured(articles, REPORT_SEED)
    kinds = Counter(reuse.kind for reuse in found_in(articles))
    table = figures(scores)
    table["natural reuse in the corpora as they are"] = float(kinds.total())
    return table
