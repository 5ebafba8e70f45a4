"""Whom a source takes up that has no name: the holder of a title, the body that goes on, "he" and "she"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.lexicons.countries import country_code, people_code
from onrecord.lexicons.offices_titles import LOCAL_HEADS, OTHER_HEADS, PAIRED_HEADS, RANKS, STATE_HEADS
from onrecord.lexicons.persons_and_groups import GROUPS, MEN, PERSONS, WOMEN
from onrecord.lexicons.speech_grammar import ASKING
from onrecord.reading.speakers.ground import Ground, ends
from onrecord.records import RoleReport, Span, StatementReport

NEAR = 700  # characters between a pronoun and the statement of the one it stands for
# What opens a description of somebody new, or of somebody's.
_OPEN = frozenset("a an one another some many several other his her its their my our your no two three".split())
# What a writer calls somebody who need not have spoken last.
_EPITHETS = frozenset({"billionaire", "magnate", "mogul", "tycoon"})
# What a writer calls somebody whom he has named.
_CALLED = frozenset("star legend icon veteran independent newcomer".split())
# What a writer calls somebody new as well.
_ANYONE = frozenset("man woman boy girl child kid person people".split())
# How nouns for somebody end that no list holds: "frontrunner", "speechwriter".
_DOING = tuple("runner writer maker holder owner keeper man woman ist hopeful nominee contender".split())
_ASKING = ASKING | {"question"}
_LETTERS = re.compile(r"[A-Z]{2,4}")
_BREAK = re.compile(r"\n+")
# What may stand between two sentences of one speaker: marks and at most one line end or empty line.
_NOTHING = re.compile(r"[^\w\n]*(?:\n{1,2}[^\w\n]*)?")
_STOPS = (".", "?", "!", "…")
SOMEBODY = (PERSONS | MEN | WOMEN | STATE_HEADS | LOCAL_HEADS | OTHER_HEADS | RANKS | _CALLED) - _EPITHETS
# "The president" need not be whoever was named last.
_ONE_OF_A_LAND = STATE_HEADS | LOCAL_HEADS
# What says that somebody goes on with what he said.
_ADDING = frozenset({"add", "also", "continue", "reiterate", "further"})
# Verbs by which a body does something in saying it, of itself in the third person.
_BY_SAYING = frozenset(
    """confirms affirms announces condemns denounces rejects welcomes regrets declares stresses reiterates warns vows
    calls urges demands pledges reaffirms emphasizes emphasises apologizes apologises deplores mourns congratulates
    thanks supports opposes denies remains""".split()
)


def pointed_at(ground: Ground, source: Span, held: Sequence[int], head: int | None) -> int | None:
    """The one body whose name ends so, or the one person whom the text gives this title."""
    end = source.end if head is None else ground.words[head].end
    words = ground.text[source.start : end].lower().split()
    if not words or words[0] in _OPEN:
        return None
    definite = words[0] == "the"
    words = words[definite:]
    if definite and len(words) == 1 and end == source.end:
        bodies = {mention.chain for mention in ground.bodies_ending.get(words[0], ()) if mention.start < source.start}
        if len(bodies) == 1:
            return next(iter(bodies))
    named = {m.chain for m in ground.names_between(source.start, source.end) if m.end <= source.end}
    alike = ground.roles_ending.get(words[-1], ()) if words else ()
    holders = {role.holder for role in alike if _is_title(ground, role, words, named)}
    return next(iter(holders)) if len(holders) == 1 else None


def _is_title(ground: Ground, role: RoleReport, words: Sequence[str], named: set[int | None]) -> bool:
    """True where a description ends in the words of a title and names no other body than the title's."""
    title = role.title.of(ground.text).lower().split()
    shorter = list(words) == title[-len(words) :] and (len(words) > 1 or tuple(title[-2:]) not in PAIRED_HEADS)
    if title != list(words[-len(title) :]) and not shorter:
        return False
    lands, of_holder = _lands(words), _lands_of(ground, role.holder)
    if lands and of_holder:
        return bool(lands & of_holder)  # "the Norlandic president" is not the president of the South
    return not named or role.organization is None or role.organization in named


def _lands_of(ground: Ground, holder: int) -> set[str]:
    """The countries with whose names, or whose peoples', a text gives somebody an office."""
    told = (ground.text[role.start : role.title.end] for role in ground.roles_of.get(holder, ()))
    return {code for words in told for code in _lands(words.lower().split())}


def _lands(words: Sequence[str]) -> set[str]:
    """The codes of the countries that single words name, or whose people they name."""
    return {code for word in words for code in (country_code(word) or people_code(word),) if code}


def naming_itself(ground: Ground, report: StatementReport, head: int) -> int | None:
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


def going_on(
    ground: Ground, report: StatementReport, head: int, before: Sequence[StatementReport], chain: int | None
) -> int | None:
    """The last speaker of its sort, where a description of a body or of a person goes on with that one and nobody else
    of the sort is named between; "the envoy" is else who the sentence before is about."""
    lemma = ground.words[head].lemma.lower()
    sort = "organization" if lemma in GROUPS else "person" if _is_somebody(lemma) else None
    named = any(ground.words[index].upos == "PROPN" for index in ground.below(head) if index < head)
    if sort is None or (sort == "organization" and named) or (sort == "person" and ground.is_told_apart(head)):
        return chain
    place = min(span.start for span in (*report.source, *report.content))
    for earlier in reversed(before):
        if earlier.speaker is None or ground.kind.get(earlier.speaker) != sort or lemma in _EPITHETS:
            continue
        end = max(ends(earlier))
        if end > place:
            continue
        if place - end > NEAR:
            break
        if sort == "organization" and not ground.is_of_sort(earlier.speaker, lemma):
            return chain
        if named and _is_of_another(ground, report.source[0], earlier.speaker):
            return chain
        others = {m.chain for m in ground.names_between(end, place) if m.kind == sort} - {earlier.speaker}
        if not others:
            return earlier.speaker
        if sort == "organization":
            return chain
        break
    near = ground.foremost_before(place) if sort == "person" and not ground.is_known_before(chain, place) else None
    return chain if near is None or not _may_be(ground, report.source[0], near, lemma) else near


def _is_somebody(noun: str) -> bool:
    return noun not in _ANYONE and (noun in SOMEBODY or noun in _EPITHETS or noun.endswith(_DOING))


def _may_be(ground: Ground, source: Span, holder: int, noun: str) -> bool:
    """True where nothing told of a person speaks against a description: another body or land, or another office."""
    lands, of_holder = _lands(source.of(ground.text).lower().split()), _lands_of(ground, holder)
    if (lands and of_holder and not lands & of_holder) or _is_of_another(ground, source, holder):
        return False
    former = "former" in source.of(ground.text).lower().split()
    return former or noun not in _ONE_OF_A_LAND or ground.is_titled(holder, noun)


def _is_of_another(ground: Ground, source: Span, holder: int) -> bool:
    """True where a description names a body, and the text gives somebody offices, but none of that body."""
    named = {m.chain for m in ground.names_between(source.start, source.end) if m.end <= source.end}
    bodies = {role.organization for role in ground.roles_of.get(holder, ()) if role.organization is not None}
    return bool(named and bodies) and not named & bodies


def adding(
    ground: Ground, report: StatementReport, head: int | None, held: Sequence[int], before: Sequence[StatementReport]
) -> int | None:
    """Who spoke last, where a description of a person or of a body adds to it: "the admiral added", "the party also
    claimed"."""
    lemma = "" if head is None else ground.words[head].lemma.lower()
    sort = "person" if lemma in SOMEBODY else "organization" if lemma in GROUPS else None
    if head is None or sort is None or not ground.is_definite(head, held):
        return None
    if not any(ground.words[at].lemma.lower() in _ADDING for at in ground.inside(report.cue)):
        return None
    place = min(span.start for span in (*report.source, *report.content))
    earlier = next((one for one in reversed(before) if max(ends(one)) <= place), None)
    last = None if earlier is None else earlier.speaker
    if earlier is None or last is None or ground.kind.get(last) != sort or place - max(ends(earlier)) > NEAR:
        return None
    if sort == "organization" and not ground.is_of_sort(last, lemma):
        return None
    return None if _is_of_another(ground, report.source[0], last) else last


def titled_by_letters(ground: Ground, source: Span) -> int | None:
    """The one person whose title has these first letters: "the MCE" of a Municipal Chief Executive."""
    letters = source.of(ground.text).removeprefix("The ").removeprefix("the ")
    if not _LETTERS.fullmatch(letters):
        return None
    holders: set[int | None] = set(ground.lettered.get(letters, ()))
    holders |= {role.holder for role in ground.roles if _has_letters(role.title.of(ground.text).split(), letters)}
    return next(iter(holders)) if len(holders) == 1 else None


def _has_letters(title: Sequence[str], letters: str) -> bool:
    last = title[-len(letters) :]
    return len(last) > 1 and letters.endswith("".join(word[0].upper() for word in last))


def going_on_in_marks(ground: Ground, report: StatementReport, before: Sequence[StatementReport]) -> int | None:
    """Who spoke right before quoted sentences that the text gives to nobody: "X said it was late. “It is cold.”" """
    start, end = report.content[0].start, report.content[-1].end
    whole = ground.text[start].isupper() and ground.text[start:end].rstrip("\"'”’").endswith(_STOPS)
    if report.mode != "direct" or not whole:
        return None
    earlier = max((one for one in before if max(ends(one)) <= start), key=lambda one: max(ends(one)), default=None)
    if earlier is None or not _NOTHING.fullmatch(ground.text, max(ends(earlier)), start):
        return None
    if any(ground.words[at].lemma in _ASKING for at in ground.inside(earlier.cue)):
        return None  # who is asked answers
    return earlier.speaker


def under_fuller_name(ground: Ground, report: StatementReport, chain: int, before: Sequence[StatementReport]) -> int:
    """Who spoke last under a name that ends in that of a chain which is only ever named so: where two persons share a
    family name, the one whose words are told; else the chain."""
    short = ground.only_name(chain)
    if short is None or chain not in ground.people:
        return chain
    written = report.source[0].of(ground.text).lower()
    gender = written if written in ("he", "she") else ground.gender_of(chain)
    for earlier in reversed(before):
        one = earlier.speaker
        if one in ground.people and one is not None and ground.has_name_ending(one, f" {short}"):
            return one if None in (gender, ground.gender_of(one)) or gender == ground.gender_of(one) else chain
    return chain


def pronoun_before(ground: Ground, report: StatementReport, before: Sequence[StatementReport]) -> int | None:
    """Who spoke last in the paragraph, for "he" and "she": the last person who did, where nobody else is named between.
    "It was late, he said" also goes on with who spoke in the paragraph before.

    What the statement itself says is passed over: a quotation names others than its speaker.
    """
    place = report.source[0].start
    for earlier in reversed(before):
        end = max(ends(earlier))
        if end > place:
            continue
        paragraphs = len(_BREAK.findall(ground.text, end, place))
        if earlier.speaker not in ground.people or paragraphs > (report.content[0].start < place):
            return None
        if not _agree(ground, earlier.speaker, report):
            return None
        told = ground.sentence_at(max(span.start for span in (*earlier.cue, *earlier.source, *earlier.content))).end
        # Whom the earlier sentence names behind its verb goes with it: "X said after a meeting with Y".
        between = (m for m in ground.names_between(told if end <= told <= place else end, place) if m.kind == "person")
        others = (m for m in between if not any(s.start <= m.start < s.end for s in report.content))
        return earlier.speaker if all(mention.chain == earlier.speaker for mention in others) else None
    return None


def _agree(ground: Ground, chain: int | None, report: StatementReport) -> bool:
    """True where "he" or "she" goes with what else is known of a person."""
    return ground.gender_of(chain) in (None, report.source[0].of(ground.text).lower())


def of_before(
    ground: Ground, report: StatementReport, found: Sequence[StatementReport], chain: int | None
) -> int | None:
    place = report.source[0].start
    for before in reversed(found):
        end = max(ends(before))
        if end > place or before.speaker not in ground.people or not _agree(ground, before.speaker, report):
            continue
        people = (m for m in ground.names_between(end, place) if m.kind == "person")
        between = next((mention for mention in people if mention.chain != before.speaker), None)
        return before.speaker if place - end <= NEAR and between is None else chain
    return chain
