"""Build a case: take the sources in, read them, join the documents, and make it all public at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from onrecord import __version__, clock
from onrecord.case import Case, Published
from onrecord.intake import Given, Raw, collect, read_metadata
from onrecord.learned.version import weights_digest
from onrecord.records import Failure, Interval
from onrecord.workflow.collecting import no_cycle_search
from onrecord.workflow.decisions.disagreements import without_rejected
from onrecord.workflow.document_stage import DocumentStage
from onrecord.workflow.linking import link
from onrecord.workflow.stages import STAGES
from onrecord.workflow.taking import Stages
from onrecord.workflow.weighing import weigh

ONE_ARTICLE = frozenset((".txt", ".text", ".md", ".htm", ".html", ".xhtml", ".pdf", ".eml"))  # a file, an article


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a build is.

    `stage` is reading, linking or writing; `done` counts sources, `source` is the last one. `total` is
    how many there are, `None` where that is not known before they are read (files that hold many).
    """

    stage: str
    done: int
    total: int | None = None
    source: str = ""
    failures: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did.

    Of the sources given, `read` were taken in and read now, `kept` were in the case as they are;
    `again` documents of earlier builds were read anew because the reader is a newer one. `published`
    counts the documents that are new, stand in for a changed one, or moved to another path. `gone` are
    sources of earlier builds under the paths given that are no longer there: their documents stay.
    `unused_rows` are line numbers of the metadata sheet that are about no source.
    """

    run: int
    sources: int
    read: int
    kept: int
    again: int
    documents: int
    statements: int
    events: int
    entities: int
    reuses: int
    published: Published
    failures: tuple[Failure, ...] = ()
    gone: tuple[str, ...] = ()
    unused_rows: tuple[int, ...] = ()


def build(
    paths: Sequence[Path],
    case_path: Path,
    *,
    metadata: Path | None = None,
    published: Interval | None = None,
    outlet: str | None = None,
    jobs: int = 1,
    as_of: date | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
    stdin: bytes | None = None,
    stages: Stages = STAGES,
    command: str = "onrecord build",
) -> BuildReport:
    """Builds a case from files and folders, or adds them to one that is there.

    What earlier builds took in stays, also where its file is gone. A changed file takes the place of
    its document; an unchanged one is neither taken in nor read again. `published` and `outlet` hold for
    all sources and beat the sheet. A source that fails is told in the report and the rest goes on.
    Readers of the case see the record of the last finished build until this one is finished; a build
    that was killed is gone on with by running it again. `as_of` is the day of judgement, today where
    none is given. Raises `CaseError` and its kinds, and `BadMetadata`.
    """
    sheet = read_metadata(metadata) if metadata is not None else None
    told = Given(published=published, outlet=outlet)
    started = clock.now()
    with Case.open_or_create(case_path, command=command, since=started) as case:
        settings = {
            "paths": [path.as_posix() for path in paths],
            "metadata": metadata.as_posix() if metadata else None,
            "published": published,
            "outlet": outlet,
            "as_of": as_of or clock.today(),
            "intake": stages.intake_version,
            "reader": stages.reader_version,
        }
        run = case.start_run(
            at=started,
            version=__version__,
            settings=msgspec.json.encode(settings).decode(),
            model_sha256=weights_digest(),
        )
        sources = DocumentStage(case, stages, sheet=sheet, told=told, jobs=jobs)
        _read(sources, lambda: collect(paths, stdin=stdin), expected(paths), progress)
        progress(Progress(stage="linking", done=len(sources.seen)))
        with case.new_record(), no_cycle_search():
            before = case.record()
            made = case.publish(sources.staged, again=sources.again, given_now=sources.seen)
            linked = link(case, jobs=jobs)
            progress(Progress(stage="writing", done=len(sources.seen)))
            case.write_linked(linked)
            case.judge_pledges(as_of or clock.today())
            case.write_weighed(without_rejected(case, weigh(case, linked)))
            failures = tuple(sources.failures[key] for key in sorted(sources.failures))
            case.write_failures(failures, forget=sources.stale_failures(paths))
            case.write_changes(run, before)
            documents = case.finish_run(run, at=clock.now())
    return BuildReport(
        run=run,
        sources=len(sources.seen),
        read=sources.read,
        kept=sources.kept,
        again=len(sources.again),
        documents=documents,
        statements=len(linked.statements),
        events=len(linked.events),
        entities=len(linked.entities),
        reuses=len(linked.reuses),
        published=made,
        failures=failures,
        gone=sources.gone(paths),
        unused_rows=tuple(row.line for row in sheet.unused()) if sheet is not None else (),
    )


def expected(paths: Sequence[Path]) -> int | None:
    """How many sources there are under the paths, or `None` where a file may hold several."""
    files = [file for path in paths for file in (_files(path) if path.is_dir() else [path])]
    return len(set(files)) if all(file.suffix.lower() in ONE_ARTICLE for file in files) else None


def _files(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(here, name) for name in names if not name.startswith("."))


def _read(
    sources: DocumentStage,
    found: Callable[[], Iterator[Raw | Failure]],
    total: int | None,
    progress: Callable[[Progress], None],
) -> None:
    def told(source: str) -> None:
        done = len(sources.seen)
        progress(Progress(stage="reading", done=done, total=total, source=source, failures=len(sources.failures)))

    sources.take(found(), told)
    sources.take_by_address(found, told)
    sources.read_again(told)
