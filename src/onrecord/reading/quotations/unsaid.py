"""Which attributions are statements: not those of what nobody said, not names, and not deeds."""

from __future__ import annotations

import re

from onrecord.reading.acts import attitude_of, is_known, is_unsaid
from onrecord.records import Span, StatementReport

_NAMING = re.compile(r"\b(?:known (?:\w+ )?as|so-called|nicknamed|called|dubbed|named|titled|entitled)\W*$", re.I)
# What nobody in particular supposes.
_SUPPOSED = re.compile(
    r"\b(?:supposed|seem\w*|appear\w*|likely|meant|considered|seen|regarded|viewed|believed)\W*$", re.I
)
# What stands right before a report of what might be said: "if he says", "whether X denies".
_SUPPOSING = re.compile(r"\b(?:if|unless|whether|lest)\s+$", re.I)
_REACH = 20
# What a source asks of the paper: "asked not to be named", "spoke on condition of anonymity".
_UNNAMED = re.compile(
    r"^\W*(?:that )?(?:not to be (?:named|identified|quoted)|(?:to (?:remain|stay) )?(?:anonymous|anonymity|unnamed)"
    r"|(?:to|on) (?:the )?condition of anonymity"
    r"|(?:his|her|their) names? (?:not )?be (?:withheld|kept|used|published))\b",
    re.I,
)
# "Asked whether it was late, Korn left": what Korn was asked is nobody's statement.
_ASKED = re.compile(r"\W*(?:when |if )?(?:asked|questioned|pressed|quizzed)(?: (?:about|on|by \w+))?\W*", re.I)
# "No group has said": nobody has. "No one but X" and "none other than X" have.
_NOBODY = re.compile(
    r"^\W*(?:no (?!.*\b(?:but|except|other than)\b)\S|nobody\W*$|none(?: of\b(?!.*\bother than\b)|\W*$)|neither\b)",
    re.I | re.S,
)


def is_statement(text: str, report: StatementReport) -> bool:
    """Whether somebody has said, thinks or plans it: not where the cue is negated, possible or supposed, and not where
    the cue only gives a thing its name and nobody does so. PolNeAR attributes some deeds too ("banned", "is running an
    ad"): a cue without any word of saying, thinking or wishing hands over no statement, but for quoted words."""
    if not report.cue:
        return True
    if is_unsaid(text, report.cue) or _NOBODY.match(_words(text, report.source)):
        return False
    if report.mode == "indirect" and not is_known(text, report.cue):
        return False
    if report.mode != "direct" and _UNNAMED.match(_words(text, report.content)):
        return False
    if not report.source and _ASKED.fullmatch(_words(text, report.cue)):
        return False
    if report.mode != "direct" and not report.source and _is_supposed(text, report):
        return False
    if not report.source and _NAMING.search(_words(text, report.cue)):
        return False
    begins = min(span.start for span in (*report.source, *report.cue))
    return not _SUPPOSING.search(text, max(0, begins - _REACH), begins)


def _is_supposed(text: str, report: StatementReport) -> bool:
    """Whether nobody in particular thinks or plans it: "is expected to", "it seems that"."""
    return bool(_SUPPOSED.search(_words(text, report.cue))) or attitude_of(text, report.cue, report.content) != "speech"


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " ".join(span.of(text) for span in spans)
