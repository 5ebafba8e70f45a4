"""What a reader of names takes now and then for a name: party letters, time zones, honours, file names, slogans."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from onrecord.lexicons.gazetteer import STATES

_PARTY_AND_STATE: Final = re.compile(r"[DRI]\s?[-–]\s?((?:[A-Z]\.?){2}|[A-Z][A-Za-z]{1,8}\.?)")
_NUMERAL: Final = re.compile(r"[IVX]{2,}|\W*\d[\d\W]*")
_ADDRESS: Final = re.compile(r"\S*(?:@|://|www\.)\S*|\S+_\S*\d\S*|\S+\.(?:jpe?g|png|gif|pdf|html?)", re.IGNORECASE)
_SLOGAN: Final = re.compile(
    r"(?:.* )?(?:zindabad|murdabad)|allah[ou]? ?akbar|jai (?:shri ram|hind|bhim)", re.IGNORECASE
)
_SHORT: Final = frozenset(
    """
    gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist jst hkt aest
    hh hrh he hm rtd rtd. ret ret. d'affaires jr jr. sr sr. esq mr mr. mrs mrs. ms ms. dr dr. prof prof.
    """.split()
)


@lru_cache(maxsize=65536)
def is_no_name(written: str) -> bool:
    """True of words that name nobody and nothing: "D-Fla", "EDT", "HRH", "III", "IMG_20240402.jpg", "Allahu Akbar"."""
    words = " ".join(written.split()).strip(" ,;:()[]\"'“”‘’").replace("’", "'")
    if not any(map(str.isalpha, words)):
        return True
    if words.lower() in _SHORT:
        return True
    party = _PARTY_AND_STATE.fullmatch(words)
    if party is not None and party[1].replace(".", "").lower() in STATES:
        return True
    return any(pattern.fullmatch(words) for pattern in (_NUMERAL, _ADDRESS, _SLOGAN))
