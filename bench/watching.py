"""What a command and all its helpers use of the machine, seen from outside."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
EVERY = 0.1  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """What came of a command: its output, the largest memory of all its processes together, their processor time.

    Memory is resident memory; what processes share is counted for each. Both are `None` on a system
    without `/proc`.
    """

    output: str
    peak_mib: float | None
    cpu_seconds: float | None


def watched(command: list[str]) -> Used:
    """Runs a command in a session of its own and looks at its processes ten times a second. Raises where it fails."""
    peak, cpu = 0.0, dict[int, float]()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        while process.poll() is None:
            if _PROC.is_dir():
                resident, spent = _of_session(process.pid)
                peak = max(peak, resident)
                cpu |= spent
            time.sleep(EVERY)
        output = process.stdout.read() if process.stdout is not None else ""
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Used(output=output, peak_mib=peak or None, cpu_seconds=sum(cpu.values()) or None)


def _of_session(session: int) -> tuple[float, dict[int, float]]:
    resident, spent = 0.0, dict[int, float]()
    for folder in _PROC.iterdir():
        if not folder.name.isdigit():
            continue
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(fields[3]) == session:
            resident += int(fields[21]) * _PAGE / 1024**2
            spent[int(folder.name)] = (int(fields[11]) + int(fields[12])) / _TICKS
    return resident, spent
