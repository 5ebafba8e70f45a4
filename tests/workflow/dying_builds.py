"""Builds that die: run as a program, it kills builds at many moments and tells what is left of the case.

    python -m tests.workflow.dying_builds FOLDER ARTICLES SEED STATEMENTS MOMENTS [BASE]

A build of ARTICLES is killed (SIGKILL) just before its n-th statement to the store, for STATEMENTS values
of n, and after a random time, for MOMENTS times; BASE is a case that it adds to. After each kill the case is
opened and checked and the build is run again. One JSON line a kill: where it died, faults, the digest at the end.
Each build runs in a process of its own, forked from here, so that nothing is imported anew.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Any

from onrecord.case import Case
from onrecord.case.database import Database
from onrecord.workflow.build import build

KILLED = -signal.SIGKILL


def _counting(die_before: int | None) -> list[int]:
    """Counts the statements to the store, and dies before one of them."""
    count = [0]

    def counted(method: Any) -> Any:
        def step(self: Database, *values: Any, **named: Any) -> Any:
            count[0] += 1
            if count[0] == die_before:
                os.kill(os.getpid(), signal.SIGKILL)
            return method(self, *values, **named)

        return step

    for name in ("run", "run_many", "run_script", "rows", "one"):
        setattr(Database, name, counted(getattr(Database, name)))
    return count


def _apart(path: Path, articles: list[Path], *, die_before: int | None = None, after: float | None = None) -> int:
    """Runs a build in its own process; its exit status, negative where a signal ended it."""
    child = os.fork()
    if child == 0:
        status = 3
        try:
            _counting(die_before)
            build(articles, path)
            status = 0
        finally:
            os._exit(status)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _kill(folder: Path, articles: list[Path], base: Path | None, **how: Any) -> dict[str, Any]:
    path = folder / "story.case"
    for left in folder.glob("story.case*"):
        left.unlink()
    if base is not None:
        shutil.copy(base, path)
    status = _apart(path, articles, **how)
    faults: list[str] = []
    if path.exists():
        with Case.open(path) as case:
            faults.extend(case.check())
    again = _apart(path, articles)
    with Case.open(path) as case:
        faults.extend(case.check())
        digest, staged = case.content_digest(), len(case.staged_sources())
        documents = len(case.document_ids())
    left = sorted(file.name for file in folder.glob("story.case*"))
    return {**how, "status": status, "again": again, "faults": faults, "digest": digest, "staged": staged,
            "documents": documents, "left": left}  # fmt: skip


def main() -> None:
    """Tells of each kill on standard output."""
    folder, articles, seed, statements, moments = sys.argv[1:6]
    base = Path(sys.argv[6]) if len(sys.argv) > 6 else None
    pick = random.Random(int(seed))
    found = [Path(articles)]
    # Undisturbed, to know how many statements and how long.
    path = Path(folder) / "count.case"
    if base is not None:
        shutil.copy(base, path)
    began, counted = time.monotonic(), _counting(None)
    build(found, path)
    seconds, total = time.monotonic() - began, counted[0]
    print(json.dumps({"statements": total, "seconds": seconds}), flush=True)
    for at in sorted(pick.sample(range(1, total + 1), min(total, int(statements)))):
        print(json.dumps(_kill(Path(folder), found, base, die_before=at)), flush=True)
    for _ in range(int(moments)):
        print(json.dumps(_kill(Path(folder), found, base, after=pick.uniform(0, seconds * 1.2))), flush=True)


if __name__ == "__main__":
    main()
