"""One build of made articles in a process of its own: prints what everything after reading cost, as JSON.

python -m bench.one_linking SOURCES CASE READINGS BASE JOBS
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from bench.linking import made_stages
from onrecord.workflow.build import Progress, build


def main() -> None:
    """Builds, and tells seconds and seconds of the processor for each part, and the peak of memory, of this process."""
    sources, case, readings, base, jobs = sys.argv[1:6]
    stages = made_stages(Path(readings), int(base))
    marks: dict[str, tuple[float, float]] = {}

    def told(progress: Progress) -> None:
        marks.setdefault(progress.stage, (time.perf_counter(), time.process_time()))

    began = (time.perf_counter(), time.process_time())
    report = build([Path(sources)], Path(case), jobs=int(jobs), stages=stages, progress=told)
    ended = (time.perf_counter(), time.process_time())
    found: dict[str, float] = {"articles taken in": float(report.read)}
    for at, label in ((0, "seconds"), (1, "CPU seconds")):
        found[f"reading, {label}"] = marks["linking"][at] - began[at]
        found[f"linking, {label}"] = marks["writing"][at] - marks["linking"][at]
        found[f"writing, {label}"] = ended[at] - marks["writing"][at]
        found[f"after reading, {label}"] = ended[at] - marks["linking"][at]
    found["peak, MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(found))


if __name__ == "__main__":
    main()
