"""Origins counted on planted stories: invented cases of which it is known who has what from whom.

Each story has one statement of one speaker and the documents that report it, made by `planting`:
agency reports, copies and edited copies of them with and without credit, rewritten reports that
credit an outlet that is in the case or is not, interviews of two outlets with like words, quotations
of one press release. Everything is read and linked by the program as any case is.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from itertools import combinations
from pathlib import Path

from evaluation.origins.planting import Story, plant, write
from onrecord.case import Case
from onrecord.workflow.build import build

TUNING_SEED = 11
SEED = 2031
STORIES = 60


def run(corpora: Path) -> dict[str, float]:
    """Precision and recall of ties, and the error of the count; `corpora` is not needed."""
    del corpora
    return measured(plant(SEED, STORIES))[0]


def measured(stories: list[Story]) -> tuple[dict[str, float], list[str]]:
    """The figures, and a line for every pair that was judged otherwise than it was planted."""
    with tempfile.TemporaryDirectory(prefix="onrecord-origins-") as folder:
        sheet = write(stories, Path(folder) / "articles")
        path = Path(folder) / "planted.case"
        build([Path(folder) / "articles"], path, metadata=sheet)
        with Case.open(path) as case:
            return scored(stories, case)


def scored(stories: list[Story], case: Case) -> tuple[dict[str, float], list[str]]:
    """The figures of a case that was built from the stories."""
    of_name = {Path(row[1]).name: row[0] for row in case.rows("select id, source from documents")}
    counts: Counter[str] = Counter()
    errors: list[int] = []
    told: list[str] = []
    for story in stories:
        ids = {of_name[document.name]: document for document in story.documents}
        fact = _fact(case, tuple(ids))
        rows = case.rows(
            "select document_id, origin_id from fact_origins where fact_kind = 'statement' and fact_id = ?", fact
        )
        found: dict[str, set[str]] = {}
        for row in rows:
            found.setdefault(row[0], set()).add(row[1])
        held = [one for one in ids if one in found]
        counts["documents"] += len(ids)
        counts["held"] += len(held)
        for left, right in combinations(held, 2):
            planted = bool(story.origins[ids[left].name] & story.origins[ids[right].name])
            judged = bool(found[left] & found[right])
            counts[f"{planted} {judged}"] += 1
            if planted != judged:
                what = "taken as one" if judged else "taken as two"
                told.append(f"{ids[left].name} ({ids[left].how}) and {ids[right].name} ({ids[right].how}): {what}")
        if held:
            gold = len(set().union(*(story.origins[ids[one].name] for one in held)))
            errors.append(abs(len(set().union(*(found[one] for one in held))) - gold))
            if errors[-1]:
                told.append(f"{story.name}: counted {len(set().union(*(found[one] for one in held)))}, planted {gold}")
    right, wrong, missed = counts["True True"], counts["False True"], counts["True False"]
    return {
        "origins_tie_precision": 100 * right / max(1, right + wrong),
        "origins_tie_recall": 100 * right / max(1, right + missed),
        "origins_count_mean_error": sum(errors) / max(1, len(errors)),
        "origins_count_right": 100 * errors.count(0) / max(1, len(errors)),
        "origins_documents_in_fact": 100 * counts["held"] / max(1, counts["documents"]),
    }, told


def _fact(case: Case, documents: tuple[str, ...]) -> str | None:
    """The statement that most of these documents report."""
    rows = case.rows(
        "select statement_id, count(distinct document_id) as documents from statement_reports"
        " where document_id in (select value from json_each(?)) group by 1 order by 2 desc, 1 limit 1",
        json.dumps(documents),
    )
    return rows[0][0] if rows else None
