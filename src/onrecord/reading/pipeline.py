"""The readers in their order, and the one function that runs them on a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.learned.version import weights_digest
from onrecord.reading.analysis import read_analysis
from onrecord.reading.attributed_stretches import attributions_within
from onrecord.reading.coreference import read_chains
from onrecord.reading.credits import read_credits
from onrecord.reading.events import read_events
from onrecord.reading.naming import chain_names
from onrecord.reading.pledges import read_pledges
from onrecord.reading.publication import read_publication
from onrecord.reading.quantities import read_quantities
from onrecord.reading.quotations import read_statements
from onrecord.reading.reader import Reader, check_order, explain, readable_spans, version_of
from onrecord.reading.roles import read_affiliations, read_roles, roles_with_owners, sentence_units
from onrecord.reading.speakers import read_speakers
from onrecord.reading.statement_days import read_statement_days
from onrecord.reading.telling import read_telling
from onrecord.reading.times import read_times
from onrecord.records import Document, Interval, Reading, Span, StatementReport

LANGUAGES = frozenset({"en"})  # what the readers know; other documents are kept and not read


def _analysis(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    found = read_analysis(document.text, spans=spans)
    mentions = chain_names(document.text, found.mentions, found.sentences)
    return replace(
        reading,
        sentences=found.sentences,
        words=found.words,
        mentions=mentions,
        attributions=found.attributions,
        antecedents=found.antecedents,
    )


def _publication(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    if document.published is not None:
        return replace(reading, published=document.published)
    found = read_publication(document.text, spans=spans)
    if found is None:
        return reading
    return replace(reading, published=found.days, published_from_text=True, published_evidence=tuple(found.evidence))


def _times(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    return replace(reading, times=read_times(document.text, published=reading.published, spans=spans))


def _statements(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    found = read_statements(
        document.text,
        spans=spans,
        times=reading.times,
        words=reading.words,
        sentences=reading.sentences,
        attributions=attributions_within(reading.attributions, spans),
    )
    said = tuple(_said_before(report, reading.published) for report in found)
    return replace(reading, statements=said, attributions=())


def _said_before(report: StatementReport, published: Interval | None) -> StatementReport:
    """The report without days of speaking that lie after the document appeared: nobody has said it by then."""
    if report.said is None or published is None or report.said.latest <= published.latest:
        return report
    if report.said.earliest > published.latest:
        return replace(report, said=None)
    return replace(report, said=Interval(earliest=report.said.earliest, latest=published.latest))


def _speakers(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    found = read_speakers(
        document.text,
        statements=reading.statements,
        mentions=reading.mentions,
        words=reading.words,
        roles=reading.roles,
        sentences=reading.sentences,
    )
    return replace(reading, statements=found)


def _statement_days(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    found = read_statement_days(
        document.text,
        statements=reading.statements,
        times=reading.times,
        words=reading.words,
        published=reading.published,
        sentences=reading.sentences,
    )
    return replace(reading, statements=found)


def _roles(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    words, sentences, mentions = reading.words, reading.sentences, reading.mentions
    units = tuple(sentence_units(document.text, words, sentences, mentions))
    roles = read_roles(document.text, words=words, sentences=sentences, mentions=mentions, units=units)
    affiliations = read_affiliations(
        document.text, words=words, sentences=sentences, mentions=mentions, roles=roles, units=units
    )
    return replace(reading, roles=roles, affiliations=affiliations)


def _coreference(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    mentions = read_chains(
        document.text,
        words=reading.words,
        sentences=reading.sentences,
        mentions=reading.mentions,
        roles=reading.roles,
        statements=reading.statements,
        antecedents=reading.antecedents,
    )
    roles = roles_with_owners(document.text, reading.roles, mentions)
    return replace(reading, mentions=mentions, roles=roles, antecedents=())


def _quantities(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    found = read_quantities(
        document.text, spans=spans, times=reading.times, words=reading.words, sentences=reading.sentences
    )
    return replace(reading, quantities=found)


def _credits(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    return replace(reading, credits=read_credits(document.text, spans=spans))


def _events(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    found = read_events(
        document.text,
        words=reading.words,
        sentences=reading.sentences,
        mentions=reading.mentions,
        times=reading.times,
        statements=reading.statements,
        quantities=reading.quantities,
        published=reading.published,
    )
    return replace(reading, events=found)


def _pledges(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    found = read_pledges(
        document.text,
        words=reading.words,
        sentences=reading.sentences,
        times=reading.times,
        mentions=reading.mentions,
        statements=reading.statements,
        roles=reading.roles,
        published=reading.published,
    )
    return replace(reading, pledges=found)


def _telling(document: Document, spans: Sequence[Span], reading: Reading) -> Reading:
    return read_telling(reading, document.text)


READERS = (
    Reader(
        name="analysis",
        version=f"12-{weights_digest()[:12]}",
        run=_analysis,
        adds=(
            "sentences",
            "words",
            "mentions",
            "attributions",
            "antecedents",
        ),
    ),
    Reader(
        name="publication",
        version="8",
        run=_publication,
        adds=("published", "published_from_text", "published_evidence"),
    ),
    Reader(name="times", version="4", run=_times, needs=("published",), adds=("times",)),
    Reader(
        name="statements",
        version="13",
        run=_statements,
        needs=("times", "words", "sentences", "attributions"),
        adds=("statements",),
    ),
    Reader(
        name="roles",
        version="11",
        run=_roles,
        needs=("words", "sentences", "mentions"),
        adds=("roles", "affiliations"),
    ),
    Reader(
        name="coreference",
        version="10",
        run=_coreference,
        needs=("words", "sentences", "mentions", "roles", "statements", "antecedents"),
    ),
    Reader(name="speakers", version="14", run=_speakers, needs=("statements", "mentions", "words", "roles")),
    Reader(
        name="statement days", version="2", run=_statement_days, needs=("statements", "times", "words", "published")
    ),
    Reader(
        name="quantities",
        version="4",
        run=_quantities,
        needs=("times", "words", "sentences"),
        adds=("quantities",),
    ),
    Reader(name="credits", version="3", run=_credits, adds=("credits",)),
    Reader(
        name="events",
        version="19",
        run=_events,
        needs=("words", "sentences", "mentions", "times", "statements", "quantities", "published"),
        adds=("events",),
    ),
    Reader(
        name="pledges",
        version="15",
        run=_pledges,
        needs=("words", "sentences", "times", "mentions", "statements", "roles", "published"),
        adds=("pledges",),
    ),
    Reader(
        name="telling",
        version="7",
        run=_telling,
        needs=("words", "mentions", "statements", "events"),
        adds=("terms", "term_counts"),
    ),
)
check_order(READERS)

READER_VERSION = version_of(READERS)
"""Changes whenever the same document could be read differently: then it is read again."""


def read(document: Document) -> Reading:
    """What the readers find in one document; its offsets refer to `document.text`.

    Nothing is read from page furniture, and nothing but the given date from a document in a
    language that the readers do not know.
    """
    reading = Reading(document_id=document.id, published=document.published)
    if document.language is not None and document.language.split("-")[0].lower() not in LANGUAGES:
        return reading
    spans = readable_spans(document)
    if not spans:  # all page furniture: to the readers no spans would mean the whole text
        return reading
    for reader in READERS:
        reading = reader.run(document, spans, reading)
    return reading


def explain_readers() -> str:
    """One line for each reader, in the order in which they run."""
    return explain(READERS)
