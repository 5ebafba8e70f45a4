"""The stages that a build is made of: the one place that names the real ones."""

from __future__ import annotations

from onrecord.intake import INTAKE_VERSION, take_in
from onrecord.linking import reuse
from onrecord.reading.pipeline import READER_VERSION, read
from onrecord.reading.reader import readable_spans
from onrecord.records import Document, Reading
from onrecord.workflow.taking import Stages


def prints_of(document: Document, reading: Reading | None) -> bytes:
    """The prints of text reuse of one document, as bytes; page furniture has none."""
    statements = reading.statements if reading is not None else ()
    quotations = [span for report in statements if report.mode != "indirect" for span in report.content]
    return reuse.fingerprint(document.text, spans=readable_spans(document), quotations=quotations).to_bytes()


STAGES = Stages(
    take_in=take_in,
    read=read,
    fingerprint=prints_of,
    intake_version=INTAKE_VERSION,
    reader_version=READER_VERSION,
    # The quotations that prints mark come from the reader, so they change with it.
    prints_version=f"{reuse.VERSION};{READER_VERSION}",
)
