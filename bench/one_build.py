"""One build in a process of its own: prints what it cost as JSON.

python -m bench.one_build FOLDER SHEET CASE JOBS
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from onrecord.workflow.build import Progress, build


def main() -> None:
    """Builds, and tells seconds for each part and what came of it."""
    folder, sheet, case, jobs = sys.argv[1:5]
    began = time.monotonic()
    marks: dict[str, float] = {}

    def told(progress: Progress) -> None:
        marks.setdefault(progress.stage, time.monotonic())

    report = build([Path(folder)], Path(case), metadata=Path(sheet), jobs=int(jobs), progress=told)
    ended = time.monotonic()
    print(
        json.dumps(
            {
                "seconds": ended - began,
                "reading_seconds": marks["linking"] - began,
                "linking_seconds": marks["writing"] - marks["linking"],
                "writing_seconds": ended - marks["writing"],
                "documents": report.documents,
                "read": report.read,
                "statements": report.statements,
                "reuses": report.reuses,
                "failures": len(report.failures),
            }
        )
    )


if __name__ == "__main__":
    main()
