"""How fast each stage is on one core: documents and words a second."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bench.articles import made_articles
from onrecord.case import pack
from onrecord.intake import Given, Raw, take_in
from onrecord.reading.pipeline import read
from onrecord.records import Interval
from onrecord.workflow.stages import prints_of

T = TypeVar("T")


def stage_speeds(corpora: Path, count: int) -> dict[str, float]:
    """Documents and words a second of intake, reading, fingerprints and packing, over so many articles."""
    articles = list(made_articles(corpora, count))
    raws = [
        (
            Raw(source=article.name, data=article.text.encode(), name=article.name.rpartition("/")[2]),
            Given(outlet=article.outlet, published=Interval.parse(article.published)),
        )
        for article in articles
    ]
    take_in(*raws[0])  # what is loaded once
    documents, took = _timed(lambda: [take_in(raw, given) for raw, given in raws])
    words = sum(len(document.text.split()) for document in documents)
    read(documents[0])
    readings, reading = _timed(lambda: [read(document) for document in documents])
    both = list(zip(documents, readings, strict=True))
    _, printing = _timed(lambda: [prints_of(document, found) for document, found in both])
    _, packing = _timed(lambda: [pack(found) for found in (*documents, *readings)])
    seconds = {"intake": took, "reading": reading, "fingerprints": printing, "packing": packing}
    return {f"{stage}_documents_a_second": len(documents) / spent for stage, spent in seconds.items()} | {
        f"{stage}_words_a_second": words / spent for stage, spent in seconds.items()
    }


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    began = time.perf_counter()
    made = work()
    return made, time.perf_counter() - began
