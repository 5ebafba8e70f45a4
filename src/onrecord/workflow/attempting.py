"""Work on one source that may fail without stopping the work on the others."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from onrecord.errors import OnRecordError
from onrecord.records import Failure

logger = logging.getLogger(__name__)
logger.addHandler(logging.NullHandler())  # silent where the program around us sets up no log
T = TypeVar("T")


def attempt(source: str, work: Callable[[], T], *, sha256: str | None = None) -> tuple[T | None, Failure | None]:
    """What the work gives and no failure, or nothing and what is told of its failure.

    A fault of ours or of a library on one odd file must not stop the other ten thousand: it is
    logged with its trace and told under the code `unexpected`.
    """
    try:
        return work(), None
    except OnRecordError as error:
        return None, Failure(source=source, code=error.code, message=str(error), sha256=sha256)
    except Exception as error:
        logger.exception("unexpected error on %s", source)
        message = f"{source}: unexpected {type(error).__name__}: {error}. Report this with the file."
        return None, Failure(source=source, code="unexpected", message=message, sha256=sha256)
