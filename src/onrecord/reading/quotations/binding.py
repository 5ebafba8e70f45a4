"""Binds each quotation of a sentence to its cue and its source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.lexicons.speech import SPEECH_VERBS
from onrecord.lexicons.speech_grammar import (
    AUXILIARIES,
    COORDINATORS,
    MODALS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
)
from onrecord.reading.quotations.cues import COLON, DASH, OTHER, Cue, cue_at, noun_cue_at
from onrecord.reading.quotations.frames import Token
from onrecord.reading.quotations.marks import Quotation
from onrecord.reading.quotations.noun_phrases import (
    TokenRange,
    is_adverb,
    is_verb,
    main_subject,
    owner_before,
    phrase_after,
    subject_before,
)

_DASHES = frozenset({"–", "—", "--", "-"})
_JOINS = frozenset({",", ";", ":", "."}) | _DASHES
_REACH = 60  # tokens between a cue and its quotation


@dataclass(slots=True)
class Draft:
    """A statement in the making: offsets into the text, and the tokens of its frame."""

    content: list[tuple[int, int]]
    quotes: list[int]
    tokens: Sequence[Token] = ()
    cue: Cue | None = None
    source: TokenRange | None = None
    source_span: tuple[int, int] | None = None
    before: bool = False  # the cue stands before the content
    mixed: bool = False
    sentence: int = 0
    clause: TokenRange = (0, 0)  # a mixed draft: where its clause begins, and the last token it may reach
    follows: Draft | None = None  # whose words go on here

    def speaker(self) -> Draft:
        """The draft that holds the attribution: this one, or the one whose words go on in it."""
        return self.follows if self.cue is None and self.follows is not None else self

    def source_place(self) -> tuple[int, int] | None:
        """The offsets of the source, if it is known."""
        if self.source is None:
            return self.source_span
        return (self.tokens[self.source[0]].start, self.tokens[self.source[1] - 1].end)


def bind(text: str, tokens: Sequence[Token], quotations: Sequence[Quotation], sentence: int) -> list[Draft]:
    """The drafts of one sentence, in the order of their first words. Unbound quotations are drafts without cue."""
    places = [i for i, token in enumerate(tokens) if token.quote >= 0]
    drafts: list[Draft] = []
    for number, at in enumerate(places):
        quotation = quotations[tokens[at].quote]
        floor = places[number - 1] + 1 if number else 0
        ceiling = places[number + 1] if number + 1 < len(places) else len(tokens)
        last = drafts[-1] if drafts else None
        if last is not None and _resumes(tokens, last, at, floor):
            last.content.append((quotation.inner_start, quotation.inner_end))
            last.quotes.append(at)
            continue
        if last is not None and last.cue and last.before and _same_clause(tokens, last, floor, at):
            if not last.mixed:
                last.content.append((quotation.inner_start, quotation.inner_end))
            last.quotes.append(at)
            continue
        draft = (
            _close_before(text, tokens, at, floor, quotation)
            or _after(text, tokens, at, ceiling, quotation)
            or _trailing(tokens, at, floor, quotation)
            or _before(text, tokens, at, floor, quotation, drafts)
            or Draft(content=[(quotation.inner_start, quotation.inner_end)], quotes=[at])
        )
        draft.tokens = tokens
        draft.sentence = sentence
        drafts.append(draft)
    for draft in drafts:
        if draft.mixed:
            _widen(tokens, draft)
    return drafts


def _resumes(tokens: Sequence[Token], last: Draft, at: int, floor: int) -> bool:
    """“We will,” he said, “never leave.”: only the attribution and punctuation stand between."""
    if last.cue is None or last.before or last.quotes[-1] != floor - 1:
        return False
    end = max(last.cue.last, last.source[1] if last.source else 0)
    between = tokens[end:at]
    if not between:
        return True
    if between[-1].low not in _JOINS:
        return False
    return (
        len(between) <= 14
        and not any(cue_at(tokens, i) for i in range(end, at))
        and not any(t.low in COORDINATORS for t in between[:-1])
    )


def _same_clause(tokens: Sequence[Token], last: Draft, floor: int, at: int) -> bool:
    between = tokens[floor:at]
    if any(cue_at(tokens, i) for i in range(floor, at)):
        return False
    return not any(t.low in {";", "—", "–", "while", "but"} for t in between)


def _close_before(text: str, tokens: Sequence[Token], at: int, floor: int, quotation: Quotation) -> Draft | None:
    """X said, “...”: a cue right before the quotation, with a comma, a colon or nothing between."""
    index = at - 1
    if index < floor:
        return None
    if tokens[index].low in {",", ":"}:
        index -= 1
    if index < floor:
        return None
    if tokens[at - 1].low == ":" and (speaker := speaker_before_colon(tokens, floor, at - 1)):
        cue = Cue(at - 1, at, COLON)
        return Draft(
            content=[(quotation.inner_start, quotation.inner_end)], quotes=[at], cue=cue, source=speaker, before=True
        )
    inverted = _inverted(tokens, at, floor)
    if inverted is not None:
        cue, source = inverted
        return Draft(
            content=[(quotation.inner_start, quotation.inner_end)], quotes=[at], cue=cue, source=source, before=True
        )
    cue = cue_at(tokens, index)
    if cue is None and index < at - 1 and is_verb(tokens[index]) and _is_sentence(text, quotation):
        # Any other verb right before the mark that opens a sentence: "she demurred: “...”".
        cue = Cue(index, index + 1, OTHER)
    if cue is None or cue.verb.kind != "say" or cue.passive:
        return None
    source = source_of(tokens, cue, floor)
    if source is None and cue.verb.form != "ing":
        return None
    if source is None:
        return None
    return Draft(
        content=[(quotation.inner_start, quotation.inner_end)], quotes=[at], cue=cue, source=source, before=True
    )


def _after(text: str, tokens: Sequence[Token], at: int, ceiling: int, quotation: Quotation) -> Draft | None:
    """“...,” said X; “...,” X said; “...,” according to X."""
    at_next = at + 1
    inner_end = text[quotation.inner_start : quotation.inner_end].rstrip()[-1:]
    ended = inner_end in set(",?!.…—–-'’”\"")
    if at_next < ceiling and tokens[at_next].low in {","} | _DASHES:
        at_next += 1
        ended = True
    if at_next >= ceiling:
        return None
    content = [(quotation.inner_start, quotation.inner_end)]
    if tokens[at_next - 1].low in _DASHES and (signed := signature(tokens, at_next)) is not None:
        return Draft(content=content, quotes=[at], cue=Cue(at_next - 1, at_next, DASH), source=signed)
    if tokens[at_next].low == "as" and at_next + 1 < ceiling and tokens[at_next - 1].low == ",":
        at_next += 1
    start = at_next
    while start < ceiling and is_adverb(tokens[start]) and start - at_next < 2:
        start += 1
    if start < ceiling:
        cue = cue_at(tokens, start)
        if cue is not None and cue.verb.lemma == "according":
            source = phrase_after(tokens, cue.last, ceiling)
            return Draft(content=content, quotes=[at], cue=cue, source=source) if source else None
        opens = at == 0 or tokens[at - 1].low in {".", ":"}
        if cue is not None and (ended or opens) and cue.verb.kind == "say" and cue.verb.form in ("past", "present"):
            source = phrase_after(tokens, cue.last, ceiling)
            if source is not None:
                return Draft(content=content, quotes=[at], cue=cue, source=source)
    for index in range(at_next + 1, min(ceiling, at_next + 45)):
        token = tokens[index]
        if token.low in {";", ":"}:
            break
        cue = cue_at(tokens, index)
        if cue is None and token.low in SPEECH_VERBS and SPEECH_VERBS[token.low].form == "present":
            cue = Cue(index, index + 1, SPEECH_VERBS[token.low])
        elif cue is None and inner_end == "," and is_verb(token) and token.low not in AUXILIARIES:
            cue = Cue(index, index + 1, OTHER)
        if cue is None or cue.verb.kind != "say" or cue.verb.form == "ing":
            continue
        source = subject_before(tokens, index, at_next)
        if source is None:
            continue
        if source[0] == at_next or (ended and source[0] - at_next <= 2):
            if cue.verb.form == "base" and not any(t.low in MODALS for t in tokens[source[1] : index]):
                continue
            return Draft(content=content, quotes=[at], cue=cue, source=source)
        if is_verb(token) and not ended:
            break
    return None


def signature(tokens: Sequence[Token], start: int) -> TokenRange | None:
    """A name, with who that is, that fills the rest of a sentence: what stands after a dash under a quotation."""
    end = len(tokens)
    while end > start and not tokens[end - 1].is_word and tokens[end - 1].low != ")":
        end -= 1
    words = tokens[start:end]
    if not 0 < len(words) <= 16 or not words[0].capital or any(t.quote >= 0 for t in words):
        return None
    if any(is_verb(t) or t.low in PERSONAL or t.low in SUBORDINATORS for t in words):
        return None
    return (start, end)


def _inverted(tokens: Sequence[Token], at: int, floor: int) -> tuple[Cue, TokenRange] | None:
    """In other words, explained X: “...”: the source stands between its verb and the quotation."""
    if tokens[at - 1].low not in {",", ":"}:
        return None
    for index in range(at - 2, max(floor, at - 12) - 1, -1):
        cue = cue_at(tokens, index)
        if cue is None:
            continue
        if cue.verb.kind != "say" or cue.verb.form not in ("past", "present") or cue.verb.lemma == "tell":
            return None
        if index > floor and tokens[index - 1].low != ",":
            return None
        source = phrase_after(tokens, cue.last, at - 1)
        return (cue, source) if source is not None and source[1] == at - 1 and tokens[source[0]].capital else None
    return None


def speaker_before_colon(tokens: Sequence[Token], floor: int, colon: int) -> TokenRange | None:
    """A bare name before a colon, as in a transcript."""
    floor = max((i + 1 for i in range(floor, colon) if tokens[i].low in _DASHES), default=floor)
    words = tokens[floor:colon]
    if not 0 < len(words) <= 7 or not words[0].capital or words[0].low in PREPOSITIONS | SUBORDINATORS:
        return None
    if any(is_verb(t) or t.quote >= 0 or t.low in PREPOSITIONS - {"of", "for"} for t in words):
        return None
    if any(cue_at(tokens, i) for i in range(floor, colon)):
        return None
    return (floor, colon)


def _trailing(tokens: Sequence[Token], at: int, floor: int, quotation: Quotation) -> Draft | None:
    """The plan would be a “disaster” for the north, X said: the attribution ends the sentence."""
    if any(
        (cue := cue_at(tokens, i)) is not None and cue.verb.kind == "say" and cue.verb.form != "base"
        for i in range(floor, at)
    ):
        return None
    for comma in range(at + 1, len(tokens)):
        if tokens[comma].quote >= 0 or tokens[comma].low in {";", "—", "–"}:
            return None
        if tokens[comma].low != "," or comma + 2 >= len(tokens):
            continue
        first = comma + 1
        while first < len(tokens) - 1 and is_adverb(tokens[first]):
            first += 1
        cue = cue_at(tokens, first)
        source: TokenRange | None = None
        if cue is not None and cue.verb.kind == "say" and cue.verb.form in ("past", "present"):
            source = phrase_after(tokens, cue.last, len(tokens))
        else:
            for index in range(first + 1, min(len(tokens), first + 30)):
                if tokens[index].quote >= 0:
                    break
                cue = cue_at(tokens, index)
                if cue is not None and cue.verb.kind == "say" and cue.verb.form != "ing":
                    source = subject_before(tokens, index, first)
                    if source is not None and source[0] != first:
                        source = None
                    break
                if is_verb(tokens[index]) and tokens[index].low not in AUXILIARIES:
                    break
        if source is None or cue is None:
            continue
        draft = Draft(
            content=[(quotation.inner_start, quotation.inner_end)], quotes=[at], cue=cue, source=source, mixed=True
        )
        draft.clause = (_sentence_start(tokens, floor, at), comma)
        return draft
    return None


def _sentence_start(tokens: Sequence[Token], floor: int, at: int) -> int:
    start = floor
    while start < at and not tokens[start].is_word:
        start += 1
    return start


def source_of(tokens: Sequence[Token], cue: Cue, floor: int) -> TokenRange | None:
    """The source of a cue that stands before its content: its subject, or the sentence's."""
    if cue.verb.lemma == "according":
        return phrase_after(tokens, cue.last, len(tokens))
    if cue.passive:
        by = next((i for i in range(cue.last, min(len(tokens), cue.last + 12)) if tokens[i].low == "by"), None)
        return phrase_after(tokens, by + 1, len(tokens)) if by is not None else None
    if cue.verb.form == "ing" or (cue.first > floor and tokens[cue.first - 1].low == "to"):
        return _borrowed_subject(tokens, cue, floor)
    source = subject_before(tokens, cue.first, floor)
    if source is None and cue.first == floor and cue.verb.form == "past":
        source = phrase_after(tokens, cue.last, len(tokens))
    if source is None:
        source = main_subject(tokens, cue.first, floor)
    return source


def _borrowed_subject(tokens: Sequence[Token], cue: Cue, floor: int) -> TokenRange | None:
    """The subject of "adding", "by saying", "went on to say": that of the verb that it hangs on."""
    at = cue.first - 1
    if at > floor and tokens[at].low in {"by", "to"}:
        at -= 1
        while at > floor and (is_adverb(tokens[at]) or tokens[at].low in {"on", "out", "up", "off"}):
            at -= 1
        if is_verb(tokens[at]) and (source := subject_before(tokens, at, floor)) is not None:
            return source
        return main_subject(tokens, cue.first, floor)
    if at >= floor and tokens[at].is_word and not is_verb(tokens[at]):
        own = subject_before(tokens, cue.first, floor)  # "with X calling it", "and X saying"
        if own is not None and own[0] > floor + 1 and tokens[own[0] - 1].low in {"with", "and", "–", "—", "while"}:
            if not (tokens[own[0] - 1].low == "with" and is_verb(tokens[own[0] - 2])):  # "spoke with X saying"
                return own
    for index in range(at, floor, -1):
        earlier = cue_at(tokens, index)
        if earlier is not None and earlier.verb.kind == "say" and earlier.verb.form in ("past", "present"):
            source = subject_before(tokens, index, floor)
            if source is not None:
                return source
    return main_subject(tokens, cue.first, floor)


def _before(
    text: str, tokens: Sequence[Token], at: int, floor: int, quotation: Quotation, drafts: Sequence[Draft]
) -> Draft | None:
    """X said that it would “...”; X called it a “...”; X said in a statement on Sunday: “...”."""
    for index in range(at - 1, max(floor, at - _REACH) - 1, -1):
        token = tokens[index]
        if token.low == ";":
            break
        cue = cue_at(tokens, index)
        if cue is None or not _reaches(cue, tokens[cue.last : at]):
            continue
        source = source_of(tokens, cue, floor)
        if source is None and drafts and drafts[-1].cue is not None:
            source = drafts[-1].source
        if source is None:
            continue
        cue, source = _outermost(tokens, cue, source, floor)
        start = _content_start(tokens, cue, at)
        whole = start >= at or (tokens[at - 1].low in {",", ":"} and _is_sentence(text, quotation))
        draft = Draft(
            content=[(quotation.inner_start, quotation.inner_end)],
            quotes=[at],
            cue=cue,
            source=source,
            before=True,
            mixed=not whole,
        )
        draft.clause = (start, at)
        return draft
    return _after_noun(tokens, at, floor, quotation)


def _after_noun(tokens: Sequence[Token], at: int, floor: int, quotation: Quotation) -> Draft | None:
    """X's claim that it was a “...”; his call for “...”."""
    for index in range(at - 1, max(floor, at - 14) - 1, -1):
        if tokens[index].low == ";":
            break
        cue = noun_cue_at(tokens, index)
        if cue is None or not _reaches(cue, tokens[cue.last : at]):
            continue
        source = owner_before(tokens, cue.first, floor)
        if source is None:
            continue
        draft = Draft(
            content=[(quotation.inner_start, quotation.inner_end)], quotes=[at], cue=cue, source=source, before=True
        )
        start = _content_start(tokens, cue, at)
        draft.mixed = start < at
        draft.clause = (start, at)
        return draft
    return None


def _is_sentence(text: str, quotation: Quotation) -> bool:
    first = text[quotation.inner_start : quotation.inner_start + 1]
    return first.isupper() or not first.isalpha()


_CLAUSE_OPENERS = frozenset("that whether if how why".split())


def _reaches(cue: Cue, gap: Sequence[Token]) -> bool:
    """Whether the cue's clause still holds the quotation after the words of the gap."""
    lows = [t.low for t in gap]
    if cue.verb.kind == "say":
        if cue.verb.lemma == "according":
            return "," in lows or ":" in lows
        return not any(low in {";"} for low in lows)
    limit = 14 if cue.verb.kind == "call" else 12
    if cue.verb.kind == "call" and "as" in lows[-2:] and len(gap) <= 30:
        return True
    clause = bool(_CLAUSE_OPENERS.intersection(lows[:6]))
    if len(gap) > limit and not clause:
        return False
    for position, low in enumerate(lows):
        if low in {"while", "but", ";", "because", "after", "when"}:
            return False
        if low == "," and position + 1 < len(lows) and lows[position + 1] in COORDINATORS | RELATIVES | SUBORDINATORS:
            if clause and (lows[position + 1] == "that" or lows[position + 2 : position + 3] == ["that"]):
                continue
            return False
    return True


def _outermost(tokens: Sequence[Token], cue: Cue, source: TokenRange, floor: int) -> tuple[Cue, TokenRange]:
    """X said Y called it “...”: X's words, if no boundary of clauses stands between "said" and Y."""
    if source[0] > floor and tokens[source[0] - 1].low == ",":
        return cue, source
    for at in range(cue.first - 1, floor, -1):
        low = tokens[at].low
        if low in _BOUNDARIES or (low == "," and tokens[at + 1].low in (COORDINATORS | RELATIVES) - {"that"}):
            break
        outer = cue_at(tokens, at)
        if outer is None or outer.verb.kind != "say" or outer.passive or outer.verb.lemma == "according":
            continue
        if source[0] <= outer.first:
            continue
        outer_source = source_of(tokens, outer, floor)
        if outer_source is not None:
            return outer, outer_source
    return cue, source


_BOUNDARIES = frozenset({";", "—", "–", "after", "while", "when", "before", "as", "but", "since"})


def _content_start(tokens: Sequence[Token], cue: Cue, at: int) -> int:
    """Where what was said begins: after "that", or after the addressee and the words on when and where."""
    for index in range(cue.last, min(at, cue.last + 25)):
        if tokens[index].low in {"that", ":"}:
            return index + 1
        if is_verb(tokens[index]) or tokens[index].low in {"there", "it", "he", "she", "they"}:
            break
    start = cue.last
    if cue.verb.lemma == "according":
        comma = next((i for i in range(start, at) if tokens[i].low == ","), None)
        return comma + 1 if comma is not None else start
    if cue.verb.lemma == "tell":
        addressee = phrase_after(tokens, start, at)
        if addressee is not None:
            start = addressee[1]
    while start < at and (tokens[start].low in TIME_WORDS or tokens[start].low in _SKIPPED or tokens[start].low.endswith("ly")):
        start += 1
    return start


_SKIPPED = frozenset({",", "also", "again", "once", "later", "then", "however", "too"})


def _widen(tokens: Sequence[Token], draft: Draft) -> None:
    """Makes the content of a mixed draft the whole clause that holds its quotations."""
    start, stop = draft.clause
    end = _clause_end(tokens, draft.quotes[-1] + 1) if draft.before else stop
    while end > draft.quotes[-1] + 1 and not tokens[end - 1].is_word:
        end -= 1
    start = min(start, draft.quotes[0])
    draft.content = [(tokens[start].start, tokens[end - 1].end)]


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    """The token before which a clause ends that holds the quotation before token `at`."""
    inner = tokens[at - 1].text.rstrip("”’\"'»")
    if inner[-1:] in {",", ".", "!", "?", "…"}:
        return at
    for index in range(at, len(tokens)):
        low = tokens[index].low
        if tokens[index].quote >= 0 or low in _CLAUSE_STOPS or low in RELATIVES:
            return index
        if low == "and" and index == at:
            return index
        verb = SPEECH_VERBS.get(low)
        if verb is not None and verb.kind == "say" and verb.form == "ing":
            return index
        if low in PREPOSITIONS and index + 1 < len(tokens) and tokens[index + 1].low in TIME_WORDS:
            return index
    return len(tokens)


_CLAUSE_STOPS = frozenset(
    {".", ";", "—", "–", "--", "-", "?", "!", ",", ")", "after", "while", "when", "as", "during", "before", "but"}
    | {"although", "though"}
)


_SPEECH_NOUNS = frozenset(
    """statement message tweet tweets letter question response reply answer word words quote post memo email e-mail text
    note comment comments remark remarks exchange speech advice headline line caption release warning description""".split()
)


def introduced(tokens: Sequence[Token]) -> Draft | None:
    """The cue and the source of a sentence that ends in a colon, before a quotation in the next paragraph."""
    colon = len(tokens) - 1
    while colon > 0 and tokens[colon].low != ":":
        colon -= 1
    if colon <= 0:
        return None
    draft = Draft(content=[], quotes=[], tokens=tokens, before=True)
    speaker = speaker_before_colon(tokens, 0, colon)
    if speaker is not None:
        draft.cue, draft.source = Cue(colon, colon + 1, COLON), speaker
        return draft
    floor = max((i + 1 for i in range(colon) if tokens[i].quote >= 0), default=0)
    for index in range(colon - 1, floor - 1, -1):
        cue = cue_at(tokens, index)
        if cue is not None and cue.verb.kind != "call":
            source = source_of(tokens, cue, floor)
            if source is not None:
                draft.cue, draft.source = cue, source
                return draft
    for index in range(colon - 1, floor - 1, -1):
        if tokens[index].low in _SPEECH_NOUNS:
            source = main_subject(tokens, index, floor)
            if source is not None:
                draft.cue, draft.source = Cue(index, index + 1, COLON), source
                return draft
    return None


def attribution_of(tokens: Sequence[Token]) -> Draft | None:
    """The plain attribution in a sentence, quoted or not: its last verb of saying with its subject."""
    for index in range(len(tokens) - 1, -1, -1):
        cue = cue_at(tokens, index)
        if cue is None or cue.verb.kind != "say" or cue.verb.form not in ("past", "present") or cue.passive:
            continue
        source = source_of(tokens, cue, 0)
        if source is not None:
            return Draft(content=[], quotes=[], tokens=tokens, cue=cue, source=source)
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index].low in _SPEECH_NOUNS | _CHANNELS:
            source = main_subject(tokens, index)
            if source is not None:
                return Draft(content=[], quotes=[], tokens=tokens, source=source)
    return None


# Where words are put before the public.
_CHANNELS = frozenset(
    "twitter facebook telegram instagram youtube interview video recording broadcast podcast call calls plea".split()
)
