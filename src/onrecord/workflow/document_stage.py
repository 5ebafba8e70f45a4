"""The first half of a build: which sources are new or changed, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from onrecord.case import Case, Known
from onrecord.ids import digest
from onrecord.intake import Given, Metadata, Raw
from onrecord.records import Failure
from onrecord.workflow.processes import in_order
from onrecord.workflow.taking import Stages, Taken, Task, crashed, take_and_read, terms_of

BATCH = 50  # documents committed at a time: what a killed build loses at most


class DocumentStage:
    """Takes the sources of one build in and reads them, and keeps account of it.

    `seen` has the digest of the bytes of every source given; `staged` are the sources whose document
    waits to become public, `again` those of earlier builds that were read anew. `read` counts the
    sources that were taken in and read now, `kept` those that the case had as they are.
    """

    def __init__(self, case: Case, stages: Stages, *, sheet: Metadata | None, told: Given, jobs: int) -> None:
        self._case, self._stages, self._sheet, self._told, self._jobs = case, stages, sheet, told, jobs
        self._public, self._waiting = case.public_sources(), case.staged_sources()
        self._by_address: set[str] = set()
        self.seen: dict[str, str] = {}
        self.staged: set[str] = set()
        self.again: set[str] = set()
        self.read = self.kept = 0
        self.failures: dict[tuple[str, str], Failure] = {}

    def take(self, found: Iterable[Raw | Failure], told: Callable[[str], None]) -> None:
        """Takes in and reads what is new or changed. `told` hears of each source that was worked on."""
        for taken in self._work(self._tasks(found)):
            self.read += taken.staged is not None
            self._note(taken, self.staged)
            if self._has_row_by_address(taken):
                self._by_address.add(taken.source)
            told(taken.source)

    def take_by_address(self, found: Callable[[], Iterable[Raw | Failure]], told: Callable[[str], None]) -> None:
        """Once more the pages that told their own address, where the sheet has a row for that address."""
        wanted = self._by_address
        if wanted:
            tasks = (self._task(raw) for raw in found() if isinstance(raw, Raw) and raw.source in wanted)
            for taken in self._work(tasks):
                self._note(taken, self.staged)
                told(taken.source)

    def read_again(self, told: Callable[[str], None]) -> None:
        """Reads anew, from the stored text, what an older reader read and nobody gave this time."""
        old = sorted(
            source for source, known in self._public.items() if source not in self.staged and self._is_old(known)
        )
        for taken in self._work(self._stored(old)):
            self._note(taken, self.again)
            told(taken.source)

    def gone(self, paths: Sequence[Path]) -> tuple[str, ...]:
        """Sources of earlier builds under these paths that were not found this time."""
        return tuple(sorted(source for source in self._public if source not in self.seen and _under(source, paths)))

    def stale_failures(self, paths: Sequence[Path]) -> list[str]:
        """The sources whose earlier failures this build has looked at again."""
        before = {failure.source for failure in self._case.failures()}
        return sorted(source for source in before if source in self.seen or _under(source, paths))

    def _work(self, tasks: Iterator[Task]) -> Iterator[Taken]:
        results = in_order(take_and_read, tasks, jobs=self._jobs, crashed=crashed)
        while batch := list(islice(results, BATCH)):
            self._case.stage([taken.staged for taken in batch if taken.staged is not None])
            yield from batch

    def _tasks(self, found: Iterable[Raw | Failure]) -> Iterator[Task]:
        for raw in found:
            if isinstance(raw, Failure):
                self.seen.setdefault(raw.source, raw.sha256 or "")
                self._fail(raw)
                continue
            task = self._task(raw)
            sha256, before = task.terms.sha256, self.seen.get(task.source)
            if before == sha256:
                continue  # a file named twice
            if before:
                self._fail(_named_twice(task))
                if before < sha256:
                    continue  # the same one stays, whichever came first
            self.seen[task.source] = sha256
            public, waiting = self._public.get(task.source), self._waiting.get(task.source)
            self.staged.discard(task.source)
            if public is not None and public.terms == task.terms:
                self.kept += 1
            elif waiting is not None and waiting.terms == task.terms and not before:
                self.kept += 1
                self.staged.add(task.source)
            else:
                yield task

    def _task(self, raw: Raw) -> Task:
        sha256 = digest(raw.data)
        if raw.source == "-":
            # Standard input has no path to tell two texts apart by.
            raw = replace(raw, source=f"-#{sha256[:12]}")
        given, has_row = self._given(raw.source, dict(raw.fields).get("url") or self._address_of(raw.source))
        terms = terms_of(raw, given, self._stages, sha256=sha256)
        return Task(source=raw.source, terms=terms, stages=self._stages, raw=raw, given=given, has_row=has_row)

    def _given(self, source: str, url: str | None) -> tuple[Given | None, bool]:
        """What the user says of a source, and whether the sheet has a row about it."""
        row = self._sheet.given(source, url) if self._sheet is not None else None
        given = self._told.over(row) if row is not None else self._told
        return given if given != Given() else None, row is not None

    def _address_of(self, source: str) -> str | None:
        known = self._waiting.get(source) or self._public.get(source)
        return known.url if known is not None else None

    def _note(self, taken: Taken, into: set[str]) -> None:
        for failure in taken.failures:
            self._fail(failure)
        if taken.staged is None:
            return
        if into is self.staged and taken.staged.terms.sha256 != self.seen[taken.source]:
            return  # another text of this name came later, and counts
        into.add(taken.source)
        self._waiting[taken.source] = Known(terms=taken.staged.terms, url=taken.staged.url)

    def _has_row_by_address(self, taken: Taken) -> bool:
        """True where the sheet knows the address that a page told, and nothing was given for it before."""
        if self._sheet is None or taken.staged is None or taken.staged.url is None or taken.has_row:
            return False
        return self._sheet.given(taken.source, taken.staged.url) is not None

    def _is_old(self, known: Known) -> bool:
        terms = known.terms
        return (terms.reader_version, terms.prints_version) != (
            self._stages.reader_version,
            self._stages.prints_version,
        )

    def _stored(self, sources: Iterable[str]) -> Iterator[Task]:
        for source in sources:
            document = self._case.document_at(source)
            if document is not None:
                yield Task(source=source, terms=self._public[source].terms, stages=self._stages, document=document)

    def _fail(self, failure: Failure) -> None:
        self.failures[failure.source, failure.code] = failure


def _named_twice(task: Task) -> Failure:
    message = f"{task.source}: two different texts have this name. One of them was taken in; give each its own id."
    return Failure(source=task.source, code="named-twice", message=message)


def _under(source: str, paths: Sequence[Path]) -> bool:
    for path in paths:
        named = path.as_posix().rstrip("/")
        if named == "." or source == named or source.startswith((f"{named}/", f"{named}#")):
            return True
    return False
