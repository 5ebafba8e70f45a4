"""Who speaks by a text: "the statement said" is the word of whoever made the statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.speakers.ground import Ground, ends
from onrecord.records import Span, StatementReport

FAR = 1500  # characters between "the statement" and the words that say who issued it
LONG_AGO = 4000  # characters between "the report" and "a report by X"
# What is "of" whoever was asked or shown, not of its maker.
_SAMPLED = frozenset("poll survey study interview video recording photo".split())
# Whoever does this to a text has not made it.
_GOT = frozenset("obtain see review receive cite leak quote read".split())
# The verb by which somebody makes an utterance that is then taken up by its noun: "the board stated … the statement".
_VERBS = {
    "statement": "state", "announcement": "announce", "declaration": "declare", "report": "report", "tweet": "tweet",
    "post": "post", "letter": "write", "testimony": "testify", "ruling": "rule", "analysis": "analyse",
}  # fmt: skip
# Who makes an utterance: "a statement by the board", "the board's statement", "a report from the board".
_MAKERS = frozenset({"nmod", "nmod:poss", "compound", "acl", "obl:agent", "obl"})
_OF_MAKER = frozenset({"by", "from", "of"})


def maker(ground: Ground, report: StatementReport, head: int, before: Sequence[StatementReport]) -> int | None:
    """Who made the text that speaks: named beside it, or last said to speak in a text of that sort."""
    made = _named_beside(ground, head)
    if made is not None:
        return made
    sort = re.compile(rf"\b(?:a|an|its|his|her|their|\w+['’]s?)\s+(?:\w+\s+)?{re.escape(ground.words[head].lemma)}\b")
    place = ground.words[head].start
    if ground.low(ground.inside(report.source)[0]) not in ("the", "this", "that"):
        return None  # "early reports" are nobody's
    verb = _VERBS.get(ground.words[head].lemma)
    for earlier in reversed(before):
        if not earlier.source or earlier.speaker not in ground.with_name:
            continue
        if verb is not None and verb in _lemmas(ground, earlier.cue):
            return earlier.speaker
        around = ground.sentence_at(earlier.source[0].start)
        if place - around.end > FAR:
            break
        said = sort.search(ground.text, around.start, around.end)
        if said and not any(span.start <= said.start() < span.end for span in earlier.content):
            return earlier.speaker
    issuer = _told_before(ground, head)
    issuer = _issuer(ground, sort, place) if issuer is None else issuer
    if issuer is None and ground.words[head].lemma == "statement" and ground.low(max(head - 1, 0)) == "the":
        return _last_body(ground, place, before)
    return issuer


def _named_beside(ground: Ground, head: int) -> int | None:
    """Who is named beside the noun for a text as having made it."""
    for child in ground.below(head):
        if ground.words[child].deprel in _MAKERS and (made := _named_maker(ground, child)) is not None:
            return made
    return None


def _told_before(ground: Ground, head: int) -> int | None:
    """Who made the text of that sort that was named last with its maker: "a report by the board … the report"."""
    lemma, place = ground.words[head].lemma, ground.words[head].start
    if ground.low(head) != lemma.lower():
        return None  # "the emails" are whoever's
    for at in range(head - 1, -1, -1):
        word = ground.words[at]
        if place - word.start > LONG_AGO:
            return None
        if word.upos == "NOUN" and word.lemma == lemma and (made := _named_beside(ground, at)) is not None:
            return made
    return None


def _last_body(ground: Ground, place: int, before: Sequence[StatementReport]) -> int | None:
    """The body that spoke last: bodies are who speak by statements."""
    for earlier in reversed(before):
        if place - max(ends(earlier)) > FAR:
            return None
        if ground.kind.get(earlier.speaker) == "organization":
            return earlier.speaker
    return None


def _lemmas(ground: Ground, cue: Sequence[Span]) -> frozenset[str]:
    return frozenset(ground.words[index].lemma for index in ground.inside(cue))


def _issuer(ground: Ground, sort: re.Pattern[str], place: int) -> int | None:
    """The one who, in a sentence before, has such a text put out ("the board issued a statement")."""
    found = list(sort.finditer(ground.text, max(0, place - FAR), place))
    for said in reversed(found):
        last = ground.first_at(said.end()) - 1
        if last < 0 or ground.words[last].head < 0 or not _is_put_out(ground, last):
            continue
        verb = ground.words[last].head
        for index in ground.below(verb):
            if ground.words[index].deprel == "nsubj":
                mention = ground.mention_at(index)
                return None if mention is None else mention.chain
    return None


def _is_put_out(ground: Ground, text: int) -> bool:
    """True of "issued a statement" and "said in a statement", not of "according to a poll"."""
    relation = ground.words[text].deprel
    return relation == "obj" or (relation == "obl" and any(ground.low(index) == "in" for index in ground.below(text)))


def _named_maker(ground: Ground, child: int) -> int | None:
    word, below = ground.words[child], ground.below(child)
    cases = {ground.low(index) for index in below if ground.words[index].deprel == "case"}
    if word.deprel == "nmod" and (
        not cases & _OF_MAKER or ("of" in cases and ground.words[word.head].lemma in _SAMPLED)
    ):
        return None
    if word.deprel == "acl":
        agents = (index for index in below if ground.words[index].deprel.startswith("obl"))
        made = (_named_maker(ground, agent) for agent in agents if word.lemma not in _GOT)
        return next((maker for maker in made if maker is not None), None)
    if word.deprel.startswith("obl") and not cases & _OF_MAKER:
        return None
    mention = ground.mention_at(child)
    return None if mention is None else mention.chain
