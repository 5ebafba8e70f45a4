"""Readings and documents as bytes, and back."""

from __future__ import annotations

from dataclasses import field, fields, make_dataclass
from typing import Any, get_type_hints

import msgspec

from onrecord.records import Document, Reading

_LINKED = tuple(layer for layer in fields(Reading) if layer.name != "words")
# The layers of a Reading that linking asks for. The words, most of its bytes, are passed over.
_LinkedLayers = make_dataclass(
    "_LinkedLayers",
    [(layer.name, get_type_hints(Reading)[layer.name], field(default=layer.default)) for layer in _LINKED],
    frozen=True,
    slots=True,
    kw_only=True,
)
_encoder = msgspec.msgpack.Encoder()
_whole = msgspec.msgpack.Decoder(Reading)
_linked: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(_LinkedLayers)
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
    return Reading(**{layer.name: getattr(layers, layer.name) for layer in _LINKED})


def unpack_document(packed: bytes) -> Document:
    """The document as it was packed."""
    return _document.decode(packed)
