"""Bytes to characters: the encoding is found, never assumed."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from onrecord.errors import UnreadableSource

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
# What pages call Latin-1 or ASCII is Windows-1252 in practice (WHATWG Encoding Standard, labels).
_WHATWG = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "l1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "x-user-defined": "cp1252",
}
_SAMPLE = 200_000  # bytes that are looked at to guess an 8-bit encoding
# Encodings that real pages of the last thirty years use; the guess stays among them.
_CANDIDATES = [
    "cp1252", "cp1256", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1257", "cp1258", "iso8859_6", "iso8859_2",
    "koi8_r", "koi8_u", "gb18030", "big5", "cp932", "euc_jp", "cp949", "cp874", "cp437", "mac_roman",
]  # fmt: skip
_WESTERN = re.compile("[’‘“”–—…éèêëàâäáãçñóòôöøíìîïúùûüßÉÈÀÁÄÖÜÑÇ£€©®°·«» \u00a0]")
_CP1252_GAPS = {code: chr(code) for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}


def known_codec(name: str | None) -> str | None:
    """The Python name of the codec that a page means by this label, `None` if there is none."""
    if not name:
        return None
    label = name.strip().strip("\"'").lower()
    label = _WHATWG.get(label, label)
    try:
        found = codecs.lookup(label)
        return found.name if found._is_text_encoding else None
    except (LookupError, ValueError):
        return None


def decode(data: bytes, *, declared: str | None = None, what: str = "the file") -> str:
    """The text of some bytes, without a byte order mark.

    Looks in this order: byte order mark, UTF-16 and UTF-32 by their zero bytes, valid UTF-8, the declared charset
    (HTTP header, MIME part, `<meta>` or XML declaration), then the 8-bit encoding that fits best
    (charset-normalizer on the first 200,000 bytes). Broken bytes in the middle become U+FFFD.
    Text that was already broken before it was saved ("â€™") is kept as it is. Raises
    `UnreadableSource` if no encoding fits. Known miss: short texts in one 8-bit encoding that are also good in another.
    """
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(codec, errors="replace")
    wide = _zero_bytes(data)
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as broken:
        first_break = broken.start
    label = known_codec(declared)
    if label is None:
        meta = _META_CHARSET.search(data[:4096])
        label = known_codec(meta[1].decode("ascii", errors="replace")) if meta else None
    if label and not label.startswith(("utf-16", "utf-32")):
        if label == "utf-8" or _mostly_utf8(data, first_break):
            return data.decode("utf-8", errors="replace")
        return _decode_8bit(data, label)
    if _mostly_utf8(data, first_break):
        return data.decode("utf-8", errors="replace")
    return _decode_8bit(data, _guess(data, what))


def _decode_8bit(data: bytes, codec: str) -> str:
    if codec == "cp1252":  # browsers read the five holes of Windows-1252 as control characters
        return data.decode("latin-1").translate(_CP1252) if data else ""
    return data.decode(codec, errors="replace")


_CP1252 = {code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in _CP1252_GAPS}


def _zero_bytes(data: bytes) -> str | None:
    """The wide encoding that the places of the zero bytes point at, `None` if they point at none."""
    sample = data[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes, first_break: int) -> bool:
    """True for UTF-8 with a few broken bytes: many more good sequences of several bytes than bad ones."""
    sample = data[:_SAMPLE] if first_break < _SAMPLE else data[first_break - _SAMPLE // 2 : first_break + _SAMPLE // 2]
    text = sample.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - bad
    return good > 4 * bad


def _guess(data: bytes, what: str) -> str:
    high = bytes(byte for byte in data[:_SAMPLE] if byte > 0x7F)
    western = high.decode("latin-1").translate(_CP1252)
    if len(high) < 0.08 * min(len(data), _SAMPLE) and high and len(_WESTERN.findall(western)) >= 0.9 * len(high):
        return "cp1252"  # plain English or Western text with a few marks: too little for a statistical guess
    best = from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES, preemptive_behaviour=False).best()
    if best is None:
        if b"\0" in data[:_SAMPLE]:
            raise UnreadableSource(f"{what}: no text encoding fits its bytes. Save it as UTF-8 and try again.")
        return "cp1252"
    return best.encoding
