"""One writer: a lock beside the case that names its holder and ends with its process."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from onrecord.errors import CaseError, CaseLocked


class Holder(msgspec.Struct, frozen=True, kw_only=True):
    """Who writes a case: process, machine, command, and since when (as the command said)."""

    pid: int
    host: str
    command: str
    since: str


def lock_path(case: Path) -> Path:
    """The lock of a case: a small file beside it, there only while somebody writes."""
    return case.with_name(case.name + "-lock")


def holder_of(case: Path) -> Holder | None:
    """Who writes the case now, or who died while writing it; `None` where no lock file lies."""
    try:
        return msgspec.json.decode(lock_path(case).read_bytes(), type=Holder)
    except (OSError, msgspec.DecodeError):
        return None


@contextmanager
def writer_lock(case: Path, *, command: str, since: str) -> Iterator[None]:
    """Holds the case for writing until the block ends. Raises `CaseLocked`, naming the holder.

    The system frees the lock when the process dies, however it dies; the file it leaves is taken over.
    """
    path = lock_path(case)
    handle = _take(path, case)
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, msgspec.json.encode(_me(command, since)))
        yield
    finally:
        # Removed while still held: whoever waits on this very file then finds that it is no longer the lock.
        with suppress(OSError):
            path.unlink()
        os.close(handle)


def _take(path: Path, case: Path) -> int:
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise CaseError(f"{case}: cannot be written here ({error.strerror}). Choose another folder.") from error
        try:
            free = _lock(handle)
        except OSError as error:
            os.close(handle)
            raise CaseError(
                f"{case}: files cannot be locked here ({error.strerror}). Choose another folder."
            ) from error
        if not free:
            os.close(handle)
            raise CaseLocked(_message(case))
        try:
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        except FileNotFoundError:
            pass
        os.close(handle)


def _me(command: str, since: str) -> Holder:
    return Holder(pid=os.getpid(), host=platform.node(), command=command, since=since)


def _message(case: Path) -> str:
    holder = holder_of(case)
    if holder is None:
        return f"{case}: another process is writing it. Wait for it to end."
    since = f" since {holder.since}" if holder.since else ""
    return (
        f"{case}: process {holder.pid} on {holder.host} is writing it{since} ({holder.command or 'no command given'}). "
        f"Wait for it to end, or end it."
    )


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # the byte that is locked: beyond the holder's name, so that it can be read

    def _lock(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
