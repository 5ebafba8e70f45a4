"""Words between two mentions that say that both are one: brackets, "also known as", an apposition."""

from __future__ import annotations

import re

from onrecord.lexicons.names_acronyms import is_acronym
from onrecord.records import Mention

_ALIAS = re.compile(
    r"^\W{0,3}\s*(?:who is |which is |that is |is |are |were |was )?(?:also |better |commonly |otherwise |formerly |previously |widely |"
    r"once |variously |later |now |officially |collectively )*"
    r"(?:known as|called|a\.?k\.?a\.?|nicknamed|dubbed|named|going by|alias|abbreviated(?: as| to)?|whose (?:real|full|birth) name (?:is|was)|"
    r"(?:under|by) (?:the|his|her|its) (?:nom de guerre|alias|acronym|initials|pseudonym|abbreviation)(?: of)?|"
    r"nom de guerre|real name|born)\s*(?:as )?(?:the )?[\"“'‘(:]?\s*$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"^['’]?s?\s*[(\[]\s*(?:the |or |formerly |aka |a\.k\.a\. |also )?[\"“'‘]?$")
_OR = re.compile(r"^,\s*or (?:the )?[\"“]?$")
_LISTED = re.compile(
    r"^\s*,?\s*(?:and|or|nor|as well as|along with|together with|with|versus|vs\.?|met|told|against|&)\s*(?:the )?$|^\s*,\s*$"
)


def alias(text: str, left: Mention, right: Mention) -> bool:
    """True where the words between two names of one sort say that the second is another name of the first."""
    between = text[left.end : right.start]
    if len(between) > 60 or "\n\n" in between:
        return False
    if _ALIAS.match(between):
        return True
    short = text[right.start : right.end]
    closes = text[right.end : right.end + 2].lstrip("\"”'’ ")[:1] in (")", "]")
    if _BRACKET.match(between) and closes:
        return left.kind == right.kind or is_acronym(short)
    return bool(_OR.match(between)) and is_acronym(short) and left.kind == right.kind


def named_as_two(text: str, left: Mention, right: Mention) -> bool:
    """True where two names stand in one list or on two sides of "and", "with", "told"."""
    return bool(_LISTED.match(text[left.end : right.start]))


_OPENS = re.compile(r"^,\s+$")
_CLOSES = re.compile(r"^(?:,(?!\s*(?:and|or|as well)\b)|\.|;|:|\)|$|\s*[–—-]\s)")


def apposition(text: str, left: Mention, right: Mention, before: str) -> bool:
    """True for "NAME, the nominal," and "the nominal, NAME,": one a name, one a nominal, one kind, no list.

    `before` is the text of the sentence before `left`. Also "the nominal NAME" without a comma.
    """
    if left.kind != right.kind or {left.form, right.form} != {"name", "nominal"}:
        return False
    between = text[left.end : right.start]
    nominal = left if left.form == "nominal" else right
    words = text[nominal.start : nominal.end].lower()
    definite = (
        words.startswith(("the ", "a ", "an ", "his ", "her ", "its ", "their ", "one of "))
        or "'s " in words
        or "’s " in words
    )
    if between == " ":
        return nominal is left
    if not _OPENS.match(between) or not (definite or nominal is left):
        return False
    if before.rstrip().endswith((",", " and", " or")) and not definite:
        return False
    return bool(_CLOSES.match(text[right.end : right.end + 12]))
