"""One build in a process of its own, so that its memory is its own: prints what it cost as JSON.

python -m bench.one_build FOLDER SHEET CASE JOBS
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from onrecord.workflow.build import Progress, build


def main() -> None:
    """Builds, and tells seconds for each half, the peak memory in MiB and what came of it."""
    folder, sheet, case, jobs = sys.argv[1:5]
    began = time.monotonic()
    marks: dict[str, float] = {}

    def told(progress: Progress) -> None:
        marks.setdefault(progress.stage, time.monotonic())

    report = build([Path(folder)], Path(case), metadata=Path(sheet), jobs=int(jobs), progress=told)
    ended = time.monotonic()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(
        json.dumps(
            {
                "seconds": ended - began,
                "reading_seconds": marks["linking"] - began,
                "linking_seconds": marks["writing"] - marks["linking"],
                "writing_seconds": ended - marks["writing"],
                "cpu_seconds": sum(one.ru_utime + one.ru_stime for one in used),
                "peak_mib": sum(one.ru_maxrss for one in used) / 1024,
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
