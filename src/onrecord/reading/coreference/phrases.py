"""The noun phrases of a text, from its syntax: their extent, form, kind, number and gender.

Extents follow GUM's guidelines (Zeldes 2017): a phrase has all its modifiers, relative clauses among them, and no
apposition; a possessive has its ending. Relative and interrogative pronouns and dummies stand for nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.lexicons.names_people import person_name
from onrecord.lexicons.offices_titles import LOCAL_HEADS, OTHER_HEADS, RANKS, STATE_HEADS
from onrecord.lexicons.persons_and_groups import (
    DEMONSTRATIVES,
    GIVEN_HE,
    GIVEN_SHE,
    GROUPS,
    MEN,
    PERSONS,
    PLACES,
    PRONOUNS,
    WOMEN,
    Gender,
    Number,
)
from onrecord.records import EntityKind, Mention, MentionForm, Span, Word

OFFICES = STATE_HEADS | LOCAL_HEADS | OTHER_HEADS | RANKS
_HEADS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
_NEVER = frozenset({"fixed", "flat", "goeswith", "nmod:desc", "punct", "case", "cc", "mark", "det", "nummod", "amod"})
# What is no part of a phrase: apposition and coordination make phrases of their own.
_OUTSIDE = frozenset(
    """punct cc cc:preconj appos conj parataxis discourse vocative mark reparandum dep dislocated advcl:relcl
    det:predet""".split()
)
# What a noun governs as the predicate of a clause.
_OF_CLAUSE = frozenset(
    """nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer cop aux aux:pass expl advcl obl obl:unmarked
    advmod ccomp xcomp orphan""".split()
)
_CLAUSE_ALWAYS = frozenset("nsubj nsubj:pass nsubj:outer csubj cop aux aux:pass expl".split())
_POSSESSIVE_ENDS = frozenset({"'s", "’s", "'", "’"})
_OPENING = {"(": ")", "[": "]"}
LONGEST = 400  # words of a sentence that is read; a longer one is a list or a table

Article = Literal["the", "a", "this", "own", "bare"]
_ARTICLES: dict[str, Article] = {
    "the": "the", "a": "a", "an": "a", "this": "this", "that": "this", "these": "this", "those": "this"
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One noun phrase: words [first, end) with their head word.

    `chain` is the chain of names that the head belongs to, `mention` the index of the mention that the head stands in;
    None where there is none. `number`, `gender` and `kind` are None where nothing tells. `lemma` is the head in lower
    case and in the singular, `modifiers` the lemmas of what stands between article and head.
    """

    first: int
    end: int
    head: int
    sentence: int
    form: MentionForm
    lemma: str
    article: Article
    modifiers: tuple[str, ...] = ()
    person: int = 3
    number: Number | None = None
    gender: Gender | None = None
    kind: EntityKind | None = None
    mention: int | None = None
    chain: int | None = None


def phrases_of(
    text: str, words: Sequence[Word], sentences: Sequence[Span], mentions: Sequence[Mention]
) -> tuple[Phrase, ...]:
    """All noun phrases in the order of their first words, the longer one first; no two share a head word."""
    children: list[list[int]] = [[] for _ in words]
    for index, word in enumerate(words):
        if word.head >= 0:
            children[word.head].append(index)
    held = _mentions_by_head(words, mentions)
    inside = _names_by_word(words, mentions)
    starts = [sentence.start for sentence in sentences]
    sizes: dict[int, int] = {}
    sentence_of = [bisect_right(starts, word.start) - 1 for word in words]
    for number in sentence_of:
        sizes[number] = sizes.get(number, 0) + 1
    found = []
    for index, word in enumerate(words):
        if sizes[sentence_of[index]] > LONGEST:
            continue
        mention = held.get(index)
        if mention is None and index in inside and word.head >= 0 and inside[index] == inside.get(word.head):
            continue  # a word within a name that another word heads
        if _heads_a_phrase(text, words, children, index, None if mention is None else mentions[mention]):
            found.append(_phrase(text, words, children, index, sentence_of[index], mention, mentions))
    return tuple(sorted(found, key=lambda phrase: (phrase.first, -phrase.end, phrase.head)))


def _mentions_by_head(words: Sequence[Word], mentions: Sequence[Mention]) -> dict[int, int]:
    """The head word of each mention: of a name its word that is governed from outside, of others their last word."""
    found: dict[int, int] = {}
    starts = [word.start for word in words]
    for number, mention in enumerate(mentions):
        first = max(bisect_right(starts, mention.start) - 1, 0)
        last = first
        while last + 1 < len(words) and words[last + 1].start < mention.end:
            last += 1
        head = last
        if mention.form == "name":
            head = next((i for i in range(first, last + 1) if not first <= words[i].head <= last), last)
            if words[head].upos in ("PUNCT", "PART", "DET") and last > first:
                head = last
        found.setdefault(head, number)
    return found


def _names_by_word(words: Sequence[Word], mentions: Sequence[Mention]) -> dict[int, int]:
    found: dict[int, int] = {}
    starts = [word.start for word in words]
    for number, mention in enumerate(mentions):
        if mention.form == "name":
            at = max(bisect_right(starts, mention.start) - 1, 0)
            while at < len(words) and words[at].start < mention.end:
                found[at] = number
                at += 1
    return found


def _heads_a_phrase(
    text: str, words: Sequence[Word], children: Sequence[Sequence[int]], index: int, mention: Mention | None
) -> bool:
    word = words[index]
    low = text[word.start : word.end].lower()
    if low in PRONOUNS:
        return word.deprel not in ("expl", "det:predet", "reparandum")
    if mention is not None and mention.form == "name":
        return word.deprel not in ("nmod:desc", "amod") or mention.kind != "people"
    if word.upos == "PRON":
        return low in DEMONSTRATIVES and word.deprel not in ("mark", "det") and not _is_relative(words, index)
    if word.deprel in _NEVER or word.deprel.startswith("flat"):
        return False
    if word.upos not in _HEADS:
        governs = any(words[child].deprel == "det" for child in children[index])
        return word.upos in ("ADJ", "VERB") and governs and word.deprel in ("nsubj", "obj", "obl", "nmod", "nsubj:pass")
    if word.upos == "NUM":
        return len(low) == 4 and low.isdigit()
    return any(character.isalnum() for character in low)


def _is_relative(words: Sequence[Word], index: int) -> bool:
    """True of "that" in "the plan that failed": its clause modifies a noun before it."""
    at = index
    for _ in range(6):
        at = words[at].head
        if at < 0:
            return False
        if words[at].deprel == "acl:relcl":
            return words[at].head < index
        if words[at].deprel in ("root", "conj", "ccomp", "advcl", "parataxis"):
            return False
    return False


def _phrase(
    text: str,
    words: Sequence[Word],
    children: Sequence[Sequence[int]],
    index: int,
    sentence: int,
    held: int | None,
    mentions: Sequence[Mention],
) -> Phrase:
    word = words[index]
    mention = None if held is None else mentions[held]
    low = text[word.start : word.end].lower()
    first, end = _extent(text, words, children, index)
    if mention is not None and mention.form == "name":
        while first > 0 and words[first - 1].end > mention.start:
            first -= 1
        while end < len(words) and words[end].start < mention.end:
            end += 1
    pronoun = PRONOUNS.get(low)
    if pronoun is not None or (word.upos == "PRON" and low in DEMONSTRATIVES):
        person, number, gender = pronoun or _pointing(low)
        kind = mention.kind if mention is not None else None
        return Phrase(
            first=index, end=index + 1, head=index, sentence=sentence, form="pronoun", lemma=low, article="bare",
            person=person, number=number, gender=gender, kind=kind, mention=held,
        )  # fmt: skip
    name = (mention is not None and mention.form == "name") or word.upos == "PROPN"
    lemma = low if name else (word.lemma.lower() or low)
    article, modifiers = _before_head(text, words, children, index)
    kind = mention.kind if mention is not None else None
    if kind is None and not name:
        kind = "person" if lemma in MEN or lemma in WOMEN or lemma in PERSONS or lemma in OFFICES else None
    gender, number = _gender(text, mention, lemma, kind, name), _number(word, low, lemma, name, kind)
    if number == "many":
        gender = None
    return Phrase(
        first=first,
        end=end,
        head=index,
        sentence=sentence,
        form="name" if name else "nominal",
        lemma=lemma,
        article=article,
        modifiers=modifiers,
        number=number,
        gender=gender,
        kind=kind,
        mention=held,
        chain=mention.chain if mention is not None and mention.form == "name" else None,
    )


def _pointing(low: str) -> tuple[int, Number | None, Gender | None]:
    return (3, "many" if low in ("these", "those") else "one", "it")


def _extent(text: str, words: Sequence[Word], children: Sequence[Sequence[int]], head: int) -> tuple[int, int]:
    predicate = any(words[child].deprel == "cop" for child in children[head])
    inside = {head}
    stack = []
    for child in children[head]:
        relation = words[child].deprel
        if relation in _OUTSIDE or relation in _CLAUSE_ALWAYS:
            continue
        if relation == "case":
            if child > head and text[words[child].start : words[child].end].lower() in _POSSESSIVE_ENDS:
                inside.add(child)
            continue
        if (predicate or words[head].deprel == "root") and relation in _OF_CLAUSE:
            continue
        if relation in ("nmod", "acl") and child > head and _set_off(text, words, head, child):
            continue
        if relation == "advmod" and child < head and words[child + 1].deprel in ("det", "case"):
            continue
        stack.append(child)
    while stack:
        at = stack.pop()
        if at not in inside:
            inside.add(at)
            stack.extend(children[at])
    first, end = head, head + 1
    while first - 1 in inside or (first - 1 >= 0 and words[first - 1].upos == "PUNCT" and first - 2 in inside):
        first -= 1
    while end in inside or (end < len(words) and words[end].upos == "PUNCT" and end + 1 in inside):
        end += 1
    first, end = min(min(inside), first), max(max(inside) + 1, end)
    while first < head and words[first].upos == "PUNCT":
        first += 1
    while end - 1 > head and words[end - 1].upos == "PUNCT":
        end -= 1
    closing = [text[words[at].start] for at in range(first, end) if words[at].upos == "PUNCT"]
    if end < len(words) and words[end].upos == "PUNCT":
        opened = [mark for mark in closing if mark in _OPENING]
        wanted = _OPENING[opened[-1]] if opened else ""
        if wanted and text[words[end].start] == wanted and closing.count(wanted) < len(opened):
            end += 1
    return first, end


def _set_off(text: str, words: Sequence[Word], head: int, child: int) -> bool:
    """True where a comma stands before the modifier: it is an aside and no part of the phrase."""
    at = child - 1
    while at > head and words[at].head == child:
        if text[words[at].start : words[at].end] == ",":
            return True
        at -= 1
    return text[words[at].start : words[at].end] == ","


def _before_head(
    text: str, words: Sequence[Word], children: Sequence[Sequence[int]], head: int
) -> tuple[Article, tuple[str, ...]]:
    article: Article = "bare"
    modifiers = []
    for child in children[head]:
        relation = words[child].deprel
        low = text[words[child].start : words[child].end].lower()
        if child < head and relation == "det":
            article = _ARTICLES.get(low, article)
        elif relation == "nmod:poss":
            article = "own"
        elif child < head and relation in ("amod", "compound", "nummod", "nmod", "advmod"):
            modifiers.append(words[child].lemma.lower() or low)
    return article, tuple(modifiers)


def _number(word: Word, low: str, lemma: str, name: bool, kind: EntityKind | None) -> Number | None:
    if name:
        return None if kind in ("organization", "people", None) else "one"
    if lemma in GROUPS:
        return None if low == lemma else "many"
    if lemma in ("people", "police", "troops", "forces"):
        return "many"
    plural = word.upos == "NOUN" and low != lemma and low.endswith(("s", "men", "children", "i", "ae"))
    return "many" if plural else "one"


def _gender(text: str, mention: Mention | None, lemma: str, kind: EntityKind | None, name: bool) -> Gender | None:
    if kind == "person":
        if name and mention is not None:
            return gender_of_name(text[mention.start : mention.end])
        return "he" if lemma in MEN else "she" if lemma in WOMEN else None
    if kind is not None:
        return "it"
    if lemma in GROUPS or lemma in PLACES:
        return "it"
    return None if name else "it"


def gender_of_name(written: str) -> Gender | None:
    """By a title in the name, else by the given name; None where neither is known."""
    name = person_name(written)
    if name.woman is not None:
        return "she" if name.woman else "he"
    if not name.parts:
        return None
    given = name.parts[0].text
    he, she = given in GIVEN_HE, given in GIVEN_SHE
    if len(name.parts) > 1 and he != she:
        return "he" if he else "she"
    return None
