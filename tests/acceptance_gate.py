"""Asks the two sample cases for the facts that their articles state, and holds the pinned counts.

    python tests/acceptance_gate.py FOLDER_OF_FACTS FOLDER_OF_CASES

For each line `FACTS.json COUNT` of acceptance_floor.txt the case of the same name must know at
least COUNT of the facts. The counts only rise: write the higher one when the program gets better.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

FLOOR = Path(__file__).with_name("acceptance_floor.txt")
_CLOSING = re.compile(r"(\d+) passed, (\d+) failed")


def main(facts: Path, cases: Path) -> int:
    """0 where every count is reached; 1 with what is missing where one is not."""
    status = 0
    for line in FLOOR.read_text(encoding="utf-8").splitlines():
        name, floor = line.split()
        case = cases / f"{Path(name).stem}.case"
        command = [sys.executable, str(facts / "check.py"), str(case), str(facts / name), "--missing"]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        closing = _CLOSING.search(told.stdout)
        if closing is None:
            print(f"{name}: the check did not run\n{told.stdout}{told.stderr}")
            return 1
        known, missing = int(closing[1]), int(closing[2])
        print(f"{name}: the case knows {known} of {known + missing} facts; the floor is {floor}")
        if known < int(floor):
            print(told.stdout)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
