"""How a line reads: who, how and what, in the words of the record and, where it can be, as one sentence of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from onrecord.lexicons.frequent_words import FUNCTION_WORDS

BETWEEN_AT_MOST: Final = 60  # characters between the cue and what was said: "told the agency by telephone that"
SOURCE_AT_MOST: Final = 120
_ENDS: Final = re.compile(r"\n\s*\n|[.!?;][\"”’]?\s")
_PARTICIPLE: Final = re.compile(r"[a-z]+ing\b", re.IGNORECASE)
_APOSTROPHES: Final = "'’"  # "I" and "'m saying"
_CLINGS: Final = ",:"
_OPENS: Final = '“‘"('
PRONOUNS: Final = frozenset("i we he she it they you who his her its their my our".split())
"""Words that name nobody where their antecedent is not known."""
_TELLING: Final = re.compile(r"\b(?:told|tells?|telling)$", re.IGNORECASE)
_ENDING: Final = re.compile(r"[ \n][^.,;:\"“”\n]{2,40}(?=[.,;:\"“”\n])")
_PAIRS: Final = (("“", "”"), ("‘", "’"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report has of a statement; each part as it was written, `None` where it has none.

    `content` is all from the first of what was said to its last word; `before` is the text between the cue and what was
    said, `after` what follows a cue that stands behind it, `pause` the text between the source and the cue; `within`
    says that the cue stands inside the content, and `ends` that it closes it.
    """

    mode: str
    content: str
    source: str | None = None
    cue: str | None = None
    before: str | None = None
    after: str | None = None
    pause: str | None = None
    within: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A line in its parts, in order: `who` may be linked to an entity, `words` are what was said or done."""

    lead: str = ""
    who: str = ""
    link: str = ""
    words: str = ""

    def __str__(self) -> str:
        return f"{self.lead}{self.who}{self.link}{self.words}"


def told_statement(words: str, report: Report | None, *, speaker: str | None) -> Sentence:
    """The line of a statement whose fullest wording is `words`, from one of its reports.

    The sentence of the text from the cue on, where it goes on from the cue to just these words; else who, cue and a
    colon. Without the cue what was denied would read as said, so it stands in all but verbatim statements.
    """
    source = _flat(report.source) if report else ""
    who = speaker or _opened(_shortened(source))
    if report is None or report.mode == "direct":
        return Sentence(who=who, link=": " if who else "", words=f"“{closed(words)}”" if report else words)
    cue = _flat(report.cue)
    if speaker is None and report.within and goes_on(words, report.content):
        return Sentence(words=closed(_opened(_flat(report.content))))
    if not cue:
        return Sentence(who=who, link=": " if who else "", words=closed(words))
    if cue.lower() == "according to" and who:
        return Sentence(lead="According to ", who=speaker or _shortened(source), link=": ", words=closed(words))
    cue += _hearer(cue, report.after)
    between = report.before if report.before is not None and goes_on(words, report.content) else None
    if not who and report.ends:
        return Sentence(words=f"{closed(_opened(words))} {cue}")
    if not who:
        return Sentence(lead=_opened(cue) + _link(between), words=_closing(between, words))
    comma = "," if _PARTICIPLE.match(cue) or (speaker is None and _flat(report.pause) == ",") else ""
    how = cue[:1].lower() + cue[1:] if cue[1:].islower() else cue
    return Sentence(
        who=who,
        link=f"{comma}{'' if how[0] in _APOSTROPHES else ' '}{how}{_link(between)}",
        words=_closing(between, words),
    )


def told_pledge(words: str, *, kind: str, by: str | None, to: str | None, condition: str | None) -> Sentence:
    """The line of a pledge: what it is, whose, to whom, what, and on what condition."""
    with_whom = f" {'with' if kind == 'agreement' else 'to'} {to}" if to else ""
    on = f", {_flat(condition)}" if condition and _flat(condition) not in words else ""
    maker = maker_before(by, words)
    lead = f"{_opened(kind)}{' of ' if maker else ''}"
    return Sentence(lead=lead, who=_within(maker), link=f"{with_whom}: ", words=closed(words + on))


def _within(who: str) -> str:
    """Who, as it stands inside a sentence: "of the two states", "of Halvane"."""
    first = who.split(" ", 1)[0].lower()
    return who[:1].lower() + who[1:] if first in FUNCTION_WORDS else who


def maker_before(by: str | None, words: str) -> str:
    """Who gave a pledge, as it stands before these words of it.

    Empty where the words begin with it, and for a pronoun, which names nobody.
    """
    maker = _shortened(_flat(by))
    return "" if maker.lower() in PRONOUNS or _bare(words).startswith(_bare(maker) + " ") else maker


def _bare(words: str) -> str:
    return words.lower().removeprefix("the ")


def closed(words: str) -> str:
    """The words with the quotation marks closed that they open, as a content may end before the mark that closes it."""
    for opening, closing in _PAIRS:
        if words.rfind(opening) > words.rfind(closing):
            words += closing
    if words.count('"') % 2 and re.search(r'(?:^|[\s(])"\S[^"]*$', words):
        words += '"'
    return words


def _hearer(cue: str, after: str | None) -> str:
    """Whom somebody "told", where that stands behind the cue and closes what it stands in: " the agency on Monday"."""
    if after is None or not _TELLING.search(cue):
        return ""
    found = _ENDING.match(after)
    return f" {_flat(found[0])}" if found else ""


def _link(between: str | None) -> str:
    """What joins the cue to the words: those that stand there, or a colon where they do not read on."""
    if between is None or len(between) > BETWEEN_AT_MOST or _ENDS.search(between):
        return ": "
    flat = _flat(between)
    if not flat:
        return " "
    return ("" if flat[0] in _CLINGS else " ") + flat + ("" if flat[-1] in _OPENS else " ")


def _closing(between: str | None, words: str) -> str:
    """The words, with marks closed that stand open in them or just before them."""
    opened = _link(between)
    return closed(opened + words)[len(opened) :]


def goes_on(words: str, content: str) -> bool:
    """True where the report has these words, from the first on."""
    return _flat(content).startswith(_flat(words.split("…")[0]))


def _flat(words: str | None) -> str:
    return " ".join((words or "").split())


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]


def _shortened(words: str) -> str:
    if len(words) <= SOURCE_AT_MOST:
        return words
    return words[: words.rfind(" ", 0, SOURCE_AT_MOST)].rstrip(" ,;:") + "…"
