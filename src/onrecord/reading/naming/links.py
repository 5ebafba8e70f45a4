"""Words between two mentions that say that both are one: brackets, "also known as", an apposition."""

from __future__ import annotations

import re

from onrecord.lexicons.names_acronyms import initials, is_acronym
from onrecord.lexicons.names_people import office_alone
from onrecord.records import Mention

_ALIAS = re.compile(
    r"^(?:\s(?:movement|militia|group|party|organi[sz]ation|faction|brigades?|front|army|company|agency|network|coalition"
    r"|alliance|force|forces|council|rebels?))?\W{0,3}\s*(?:(?:who|which|that) )?(?:(?:is|are|was|were) )?"
    r"(?:(?:also|better|commonly|otherwise|formerly|previously|widely|once|variously|later|now|officially"
    r"|collectively) )*"
    r"(?:known (?:as|by (?:its|the) [\w ]{0,30}(?:acronym|initials|name)(?: as)?)|called|a\.?k\.?a\.?|nicknamed|dubbed"
    r"|named|going by|alias|abbreviated(?: as| to)?|born"
    r"|whose (?:real|full|birth) name (?:is|was)|nom de guerre|real name"
    r"|(?:under|by) (?:the|his|her|its) (?:nom de guerre|alias|acronym|initials|pseudonym|abbreviation)(?: of)?)"
    r"\s*(?:as )?(?:the )?[\"“'‘(:]?\s*$"
    r"|^,?\s*(?:officially|formally|formerly|or simply|short for)\s+(?:the )?[\"“]?$",
    re.IGNORECASE,
)
# "NBC called Nevada", "she named him": the first does it to the second.
_CALLS = re.compile(r"^\s(?!(?:is|are|was|were|who|which|that)\s)(?:\w+\s)?(?:called|named|nicknamed|dubbed)\b")
_BRACKET = re.compile(r"^['’]?s?\s*[(\[]\s*(?:the |or |formerly |aka |a\.k\.a\. |also )?[\"“'‘]?$")
_INSIDE_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[\d+\])\s*")
# NAME (Arabic: ..., "NAME in English")
_TRANSLATED = re.compile(
    r"^\s*\((?:(?!\)).)*[,;:]\s*(?:(?:meaning|lit\.?|literally|or|English:?)\s*)?[\"“‘']+$", re.DOTALL
)
_PARTY_AND_STATE = re.compile(r"^[A-Z]{1,2}\s?[-–]\s?[A-Z]|^[RDI]$")
SHORTEST_ALIAS = 2  # letters of a name in brackets
_OR = re.compile(r"^,\s*or (?:the )?[\"“]?$")
_LISTED = re.compile(
    r"^\s*,?\s*(?:and|or|nor|as well as|along with|together with|with|versus|vs\.?|met|told|against|&)\s*(?:the )?$"
    r"|^\s*,\s*$"
)


def alias(text: str, left: Mention, right: Mention) -> bool:
    """True where the words between two names of one sort say that the second is another name of the first."""
    between = text[left.end : right.start]
    if len(between) > 120 or "\n\n" in between:
        return False
    if _ALIAS.match(_INSIDE_BRACKETS.sub(" ", between)) and not _CALLS.match(between):
        return True
    if _TRANSLATED.match(between) and re.match(r"[\"”’']*\s*[,)]", text[right.end : right.end + 5]):
        return True
    short = text[right.start : right.end]
    closes = text[right.end : right.end + 2].lstrip("\"”'’ ")[:1] in (")", "]")
    if _BRACKET.match(between) and closes:
        # "NEW YORK (AFP)" and "Kinshasa (Congo)": an agency, or where the other lies; "NAME (D-N.Y.)": a party.
        if _PARTY_AND_STATE.match(short) or len(short.strip(".")) < SHORTEST_ALIAS:
            return False
        if left.kind in ("place", "country"):
            return is_acronym(short) and short.replace(".", "").upper() in initials(text[left.start : left.end])
        return is_acronym(short) or left.kind == right.kind
    return bool(_OR.match(between)) and is_acronym(short) and left.kind == right.kind


def named_as_two(text: str, left: Mention, right: Mention) -> bool:
    """True where two names stand in one list or on two sides of "and", "with", "told"."""
    return bool(_LISTED.match(text[left.end : right.start]))


_DEFINITE = ("the ", "a ", "an ", "his ", "her ", "its ", "their ", "one of ")
_OPENS = re.compile(r"^,\s+$")
# "the former leader of the group, Jordanian-born militant NAME,"
_DESCRIBED = re.compile(r"^,\s+[A-Z][a-z]+(?:-[a-z]+)?\s+(?:[a-z]+\s+){0,2}$")
_APPOINTED = re.compile(r"\b(?:appoint|nam|mak|mad|elect|declar|proclaim)(?:s|e|es|ed|ing)?\s+$")
_CLOSES = re.compile(r"^(?:,(?!\s*(?:and|or|as well)\b)|\.|;|:|\)|$|\s*[–—-]\s)")
# After an office and its holder the sentence may go on without a comma ("Minister for X, NAME said").
_GOES_ON = re.compile(r"^ (?!and\b|or\b|of\b|&)[a-z]")


def apposition(text: str, left: Mention, right: Mention, before: str) -> bool:
    """True for "NAME, the nominal," and "the nominal, NAME,": one a name, one a nominal, one kind, no list.

    `before` is the text of the sentence before `left`. Also "the nominal NAME" without a comma.
    """
    if left.kind != right.kind or {left.form, right.form} != {"name", "nominal"}:
        return False
    between = _INSIDE_BRACKETS.sub("", text[left.end : right.start])
    nominal = left if left.form == "nominal" else right
    words = text[nominal.start : nominal.end].lower()
    definite = (
        words.startswith(("the ", "a ", "an ", "his ", "her ", "its ", "their ", "one of "))
        or "'s " in words
        or "’s " in words
    )
    if between == " ":
        # "appointed NAME the commander"; else only an office stands right before a name.
        return nominal is left or (words.startswith("the ") and bool(_APPOINTED.search(before)))
    office = left.kind == "person" and office_alone(text[nominal.start : nominal.end])
    if office and definite and between.strip() in ("is", "was"):
        return True
    described = definite and nominal is left and left.kind == "person" and bool(_DESCRIBED.match(between))
    if not (_OPENS.match(between) or described) or not (definite or office or nominal is left):
        return False
    listed = before.rstrip().endswith((",", " and", " or"))
    if listed and not definite and not (office and nominal is right):
        return False
    after = text[right.end : right.end + 12]
    return bool(_CLOSES.match(after) or (office and _GOES_ON.match(after)))
