"""Do people's decisions outlive builds, added articles and other readers? Measured on a made case of 200 articles with
1,000 random decisions. "Kept": found again, at the right place and with its effect, or overruled by a later decision,
undone by a person, or told to be without its report; none of the others may be lost silently. "Held": in force.

Several seeds, and the time that decisions take: `python -m evaluation.review`.
"""

from __future__ import annotations

import tempfile
from pathlib import Path


def run(corpora: Path) -> dict[str, float]:
    """By build, the shares of decisions kept and held, in percent; `corpora` is not needed."""
    from evaluation.review import bars

    del corpora
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="onrecord-review-") as folder:
        for build, found in bars.run(Path(folder)).items():
            decisions = found.outcomes.total()
            faults = len(found.lost) + len(found.wrong) + len(found.without_effect)
            figures[f"{build}: kept, %"] = 100 * (decisions - faults) / decisions
            figures[f"{build}: held, %"] = 100 * found.outcomes["held"] / decisions
    return figures
