"""Readings and documents as bytes, and back."""

from __future__ import annotations

from dataclasses import dataclass, fields

import msgspec

from onrecord.records import (
    AffiliationReport,
    Credit,
    Document,
    EventReport,
    Interval,
    Mention,
    Quantity,
    Reading,
    RoleReport,
    Span,
    StatementReport,
    TimeExpression,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _LinkedLayers:
    """The layers of a Reading that linking asks for. The words, most of its bytes, are passed over."""

    document_id: str
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    statements: tuple[StatementReport, ...] = ()
    events: tuple[EventReport, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    credits: tuple[Credit, ...] = ()
    roles: tuple[RoleReport, ...] = ()
    affiliations: tuple[AffiliationReport, ...] = ()
    published: Interval | None = None
    published_from_text: bool = False
    published_evidence: tuple[Span, ...] = ()


_LINKED = tuple(field.name for field in fields(_LinkedLayers))
_encoder = msgspec.msgpack.Encoder()
_whole = msgspec.msgpack.Decoder(Reading)
_linked = msgspec.msgpack.Decoder(_LinkedLayers)
_document = msgspec.msgpack.Decoder(Document)


def pack(record: Reading | Document) -> bytes:
    """The record as msgpack. Raises `UnicodeEncodeError` on text that is no Unicode (lone surrogates)."""
    return _encoder.encode(record)


def unpack_reading(packed: bytes) -> Reading:
    """The reading as it was packed."""
    return _whole.decode(packed)


def unpack_linked(packed: bytes) -> Reading:
    """The reading without `words`: several times faster, for work across documents."""
    layers = _linked.decode(packed)
    return Reading(**{name: getattr(layers, name) for name in _LINKED})


def unpack_document(packed: bytes) -> Document:
    """The document as it was packed."""
    return _document.decode(packed)
