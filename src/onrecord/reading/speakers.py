"""Whose statement it is: the chain of what its source names, describes or points at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.lexicons.offices_titles import PAIRED_HEADS
from onrecord.lexicons.persons_and_groups import GROUPS, UTTERANCES
from onrecord.records import Mention, RoleReport, Span, StatementReport, Word

NEAR = 700  # characters between a pronoun and the statement of the one it stands for
FAR = 1500  # characters between "the statement" and the words that say who issued it
_HE = frozenset({"he", "she"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
# What opens a description of somebody new, or of somebody's.
_OPEN = frozenset("a an one another some many several other his her its their my our your no two three".split())
_GENITIVE = re.compile(r"['’]s?(?=\s|$)")
_SPEAKS = frozenset({"person", "organization", "country", "people", "place"})
# The verb by which somebody makes an utterance that is then taken up by its noun: "the board stated … the statement".
_VERBS = {
    "statement": "state", "announcement": "announce", "declaration": "declare", "report": "report", "tweet": "tweet",
    "post": "post", "letter": "write", "testimony": "testify", "ruling": "rule", "analysis": "analyse",
}  # fmt: skip
# Verbs by which a body does something in saying it, of itself in the third person.
_BY_SAYING = frozenset(
    """confirms affirms announces condemns denounces rejects welcomes regrets declares stresses reiterates warns vows
    calls urges demands pledges reaffirms emphasizes emphasises apologizes apologises deplores mourns congratulates
    thanks supports opposes denies remains""".split()
)
# What joins a name to the head of its phrase where both are one: "the envoy, Olin Tarn", "Mayor Olin Tarn".
_ONE = frozenset({"appos", "flat", "nmod:desc", "conj", "parataxis"})
# Who makes an utterance: "a statement by the board", "the board's statement", "a report from the board".
_MAKERS = frozenset({"nmod", "nmod:poss", "compound", "acl", "obl:agent", "obl"})
_OF_MAKER = frozenset({"by", "from", "of"})


def read_speakers(
    text: str,
    *,
    statements: Sequence[StatementReport],
    mentions: Sequence[Mention],
    words: Sequence[Word] = (),
    roles: Sequence[RoleReport] = (),
    sentences: Sequence[Span] = (),
) -> tuple[StatementReport, ...]:
    """The same statements, each with the chain of its speaker where one can be known.

    The speaker is the chain of the word that governs the source: a name, a description, a pronoun. A person named in
    apposition to it is the speaker before it ("Harbour Board spokesman Olin Tarn"); somebody of a body, or of a
    person, is nobody known ("a spokesman for Tarn"). "Who" and "which" are what their clause describes. A text that
    speaks ("the statement said") is the word of who made it: named in the source itself, or last said to speak in such
    a text. "The board" is the one body named before whose name ends so, "the prime minister" the one person whom the
    document gives that title; "he" and "she" without a chain of their own are the person of the statement shortly
    before, where no other person is named between. Everything else stays unknown.
    """
    ground = _Ground(text, words, mentions, roles, sentences)
    found: list[StatementReport] = []
    for report in statements:
        chain = _speaker(ground, report, found) if report.source else None
        found.append(report if chain is None else replace(report, speaker=chain))
    return tuple(found)


class _Ground:
    """One text, with its chained mentions by the words they hold."""

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        mentions: Sequence[Mention],
        roles: Sequence[RoleReport],
        sentences: Sequence[Span],
    ) -> None:
        self.text = text
        self._sentences = sentences
        self.words = words
        self.roles = roles
        self.named = [mention for mention in mentions if mention.chain is not None]
        self.names = [mention for mention in self.named if mention.form == "name"]
        self.with_name = {mention.chain for mention in self.names}
        self.people = {mention.chain for mention in self.names if mention.kind == "person"}
        self.kind = {mention.chain: mention.kind for mention in reversed(self.names)}
        self.by_end = {mention.end: mention for mention in self.named if mention.form != "name"}

    def is_definite(self, head: int, held: Sequence[int]) -> bool:
        """True of "the coalition of militias": one, with "the"."""
        word = self.words[head]
        return word.upos == "NOUN" and self.low(held[0]) == "the" and self.low(head) == word.lemma.lower()

    def sentence_at(self, offset: int) -> Span:
        """The sentence that an offset stands in; the whole text where sentences are not known."""
        at = bisect_right(self._sentences, offset, key=lambda span: span.start) - 1
        return self._sentences[at] if at >= 0 else Span(start=0, end=len(self.text))

    def first_at(self, offset: int) -> int:
        return bisect_left(self.words, offset, key=lambda word: word.start)

    def inside(self, source: Sequence[Span]) -> list[int]:
        """The words of a source."""
        return [index for span in source for index in range(self.first_at(span.start), self.first_at(span.end))]

    def head(self, held: Sequence[int]) -> int | None:
        """The word that governs some words: the first whose governor stands outside of them."""
        inside = frozenset(held)
        heads = (index for index in held if self.words[index].head not in inside)
        return next((index for index in heads if self.words[index].upos != "PUNCT"), None)

    def mention_at(self, index: int) -> Mention | None:
        """The chained mention that a word heads or, in a name, belongs to."""
        word = self.words[index]
        for mention in self.names:
            if mention.start <= word.start < mention.end:
                return mention if mention.kind in _SPEAKS else None
        return self.by_end.get(word.end)

    def low(self, index: int) -> str:
        word = self.words[index]
        return self.text[word.start : word.end].lower()


def _speaker(ground: _Ground, report: StatementReport, before: Sequence[StatementReport]) -> int | None:
    held = ground.inside(report.source)
    head = ground.head(held)
    if head is not None and ground.low(head) in _RELATIVE:
        head = _described(ground, head)
        held = [] if head is None else [head]
    at_head = None if head is None else ground.mention_at(head)
    chain = None if at_head is None else at_head.chain
    if chain in ground.with_name and chain is not None:
        return chain
    beside = _person_beside(ground, report.source, held, head)
    if beside is not None:
        return beside
    if head is not None and ground.words[head].lemma.lower() in UTTERANCES:
        return _maker(ground, report, head, before)
    pointed = _pointed_at(ground, report.source[0], held, head)
    if pointed is not None:
        return pointed
    if " ".join(span.of(ground.text) for span in report.source).lower() in _HE:
        return _of_before(ground, report, before, chain)
    if head is not None and ground.is_definite(head, held):
        itself = _naming_itself(ground, report, head)
        if itself is not None:
            return itself
        return _going_on(ground, report, head, before, chain)
    return chain


def _owns(text: str, mention: Mention) -> bool:
    """True of a name in the genitive: what "Renk's spokesman" said is not Renk's word."""
    return bool(_GENITIVE.match(text, mention.end)) or bool(_GENITIVE.search(text, mention.end - 2, mention.end))


def _described(ground: _Ground, relative: int) -> int | None:
    """The word that a relative clause describes, from the pronoun in it."""
    at = relative
    for _ in range(8):
        if ground.words[at].deprel.startswith("acl"):
            return ground.words[at].head if ground.words[at].head >= 0 else None
        at = ground.words[at].head
        if at < 0:
            return None
    return None


def _person_beside(ground: _Ground, source: Sequence[Span], held: Sequence[int], head: int | None) -> int | None:
    """The person whose name stands in the source for the same one as its head."""
    inside = [m for m in ground.names if m.kind == "person" and any(_within(m, span) for span in source)]
    inside = [mention for mention in inside if not _owns(ground.text, mention)]
    if head is None:
        return inside[0].chain if inside else None
    for mention in inside:
        at = ground.first_at(mention.start)
        parts = range(at, ground.first_at(mention.end))
        top = next((index for index in parts if ground.words[index].head not in parts), at)
        while top != head and ground.words[top].deprel in _ONE and ground.words[top].head in held:
            top = ground.words[top].head
        if top == head:
            return mention.chain
    behind = (mention for mention in inside if mention.start > ground.words[head].start)
    return next((m.chain for m in behind if not _preposition_between(ground, head, m)), None)


def _preposition_between(ground: _Ground, head: int, name: Mention) -> bool:
    return any(ground.words[i].upos == "ADP" for i in range(head + 1, ground.first_at(name.start)))


def _maker(ground: _Ground, report: StatementReport, head: int, before: Sequence[StatementReport]) -> int | None:
    """Who made the text that speaks: named beside it, or last said to speak in a text of that sort."""
    for child, word in enumerate(ground.words):
        if word.head == head and word.deprel in _MAKERS and (made := _named_maker(ground, child)) is not None:
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
            return None
        said = sort.search(ground.text, around.start, around.end)
        if said and not any(span.start <= said.start() < span.end for span in earlier.content):
            return earlier.speaker
    issuer = _issuer(ground, sort, place)
    if issuer is None and ground.words[head].lemma == "statement" and ground.low(max(head - 1, 0)) == "the":
        return _last_body(ground, place, before)
    return issuer


def _last_body(ground: _Ground, place: int, before: Sequence[StatementReport]) -> int | None:
    """The body that spoke last: bodies are who speak by statements."""
    for earlier in reversed(before):
        if place - max(_ends(earlier)) > FAR:
            return None
        if ground.kind.get(earlier.speaker) == "organization":
            return earlier.speaker
    return None


def _lemmas(ground: _Ground, cue: Sequence[Span]) -> frozenset[str]:
    return frozenset(ground.words[index].lemma for index in ground.inside(cue))


def _issuer(ground: _Ground, sort: re.Pattern[str], place: int) -> int | None:
    """The one who, in a sentence before, has such a text put out ("the board issued a statement")."""
    found = list(sort.finditer(ground.text, max(0, place - FAR), place))
    for said in reversed(found):
        last = ground.first_at(said.end()) - 1
        if last < 0 or ground.words[last].deprel not in ("obj", "obl") or ground.words[last].head < 0:
            continue
        verb = ground.words[last].head
        for index, word in enumerate(ground.words):
            if word.head == verb and word.deprel == "nsubj":
                mention = ground.mention_at(index)
                return None if mention is None else mention.chain
    return None


def _named_maker(ground: _Ground, child: int) -> int | None:
    cases = {ground.low(i) for i, w in enumerate(ground.words) if w.head == child and w.deprel == "case"}
    word = ground.words[child]
    if word.deprel == "nmod" and not cases & _OF_MAKER:
        return None
    if word.deprel == "acl":
        agent = next((i for i, w in enumerate(ground.words) if w.head == child and w.deprel.startswith("obl")), None)
        return None if agent is None else _named_maker(ground, agent)
    if word.deprel.startswith("obl") and not cases & _OF_MAKER:
        return None
    for mention in ground.names:
        if mention.start <= word.start < mention.end:
            return mention.chain if mention.kind in _SPEAKS else None
    other = ground.by_end.get(word.end)
    return None if other is None else other.chain


def _pointed_at(ground: _Ground, source: Span, held: Sequence[int], head: int | None) -> int | None:
    """The one body whose name ends so, or the one person whom the text gives this title."""
    end = source.end if head is None else ground.words[head].end
    words = ground.text[source.start : end].lower().split()
    if not words or words[0] in _OPEN:
        return None
    definite = words[0] == "the"
    words = words[definite:]
    if definite and len(words) == 1 and end == source.end:
        bodies = {
            mention.chain
            for mention in ground.names
            if mention.kind == "organization"
            and mention.start < source.start
            and ground.text[mention.start : mention.end].lower().split()[-1:] == words
        }
        if len(bodies) == 1:
            return next(iter(bodies))
    named = {m.chain for m in ground.names if source.start <= m.start and m.end <= source.end}
    holders = {role.holder for role in ground.roles if _is_title(ground, role, words, named)}
    return next(iter(holders)) if len(holders) == 1 else None


def _is_title(ground: _Ground, role: RoleReport, words: Sequence[str], named: set[int | None]) -> bool:
    """True where a description ends in the words of a title and names no other body than the title's."""
    title = role.title.of(ground.text).lower().split()
    shorter = list(words) == title[-len(words) :] and (len(words) > 1 or tuple(title[-2:]) not in PAIRED_HEADS)
    if title != list(words[-len(title) :]) and not shorter:
        return False
    return not named or role.organization is None or role.organization in named


def _naming_itself(ground: _Ground, report: StatementReport, head: int) -> int | None:
    """The body that a quotation names as the one who speaks ("The Salt Front condemns …"), where its source describes
    a body."""
    if ground.words[head].lemma not in GROUPS or report.mode == "indirect":
        return None
    for index in ground.inside(report.content)[:8]:
        word = ground.words[index]
        if word.deprel != "nsubj" or word.head < 0 or ground.low(word.head) not in _BY_SAYING:
            continue
        mention = ground.mention_at(index)
        return mention.chain if mention is not None and mention.kind == "organization" else None
    return None


def _going_on(
    ground: _Ground, report: StatementReport, head: int, before: Sequence[StatementReport], chain: int | None
) -> int | None:
    """The speaker of the statement before, where a description of a body or of a person goes on with it and nobody
    else of the sort is named between."""
    sort = "organization" if ground.words[head].lemma in GROUPS else "person"
    place = report.source[0].start
    for earlier in reversed(before):
        end = max(_ends(earlier))
        if end > place or earlier.speaker is None:
            continue
        if place - end > NEAR or ground.kind.get(earlier.speaker) != sort:
            return chain
        others = (m for m in ground.names if m.kind == sort and end <= m.start < place)
        return chain if any(mention.chain != earlier.speaker for mention in others) else earlier.speaker
    return chain


def _of_before(
    ground: _Ground, report: StatementReport, found: Sequence[StatementReport], chain: int | None
) -> int | None:
    place = report.source[0].start
    for before in reversed(found):
        end = max(_ends(before))
        if end > place or before.speaker not in ground.people:
            continue
        people = (m for m in ground.names if m.kind == "person" and end <= m.start < place)
        between = next((mention for mention in people if mention.chain != before.speaker), None)
        return before.speaker if place - end <= NEAR and between is None else chain
    return chain


def _ends(report: StatementReport) -> Iterator[int]:
    yield from (span.end for span in (*report.content, *report.source, *report.cue))


def _within(mention: Mention, span: Span) -> bool:
    return span.start <= mention.start and mention.end <= span.end
