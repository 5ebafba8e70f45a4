"""Attributions by syntax: each verb, noun or "according to" that hands words over, with its content and source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.lexicons.speech import SPEECH_VERBS
from onrecord.lexicons.speech_frames import ADJECTIVES, DOCUMENTS, EVIDENCE, NOUN_FRAMES, TELLERS, THOUGHT, VERB_FRAMES
from onrecord.lexicons.speech_grammar import MODALS
from onrecord.reading.quotations.contents import contents, is_finite
from onrecord.reading.quotations.nesting import is_outlet
from onrecord.reading.quotations.speakers_by_syntax import nearest_subject, owner_of, phrase, subject_of
from onrecord.reading.quotations.trees import Tree

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "hardly", "nor", "neither"})
# What does not name a speaker, or cannot be one; "I" and "you" outside quotation marks are writer and reader.
NO_SPEAKER = frozenset("nobody none neither no i me we us you what which that this these it one there".split())
# Of nobody in particular, where the word stands alone.
_ANYBODY = frozenset("people somebody someone anybody anyone everybody everyone".split())
_AGAIN = frozenset("he she they it".split())
_LONGEST_ASIDE = 10
_HIGHEST = 5
_SUPPOSING = frozenset({"if", "unless", "whether", "lest", "without"})
_CLAUSES = ("ccomp", "csubj")
_QUOTING = frozenset({"quote", "cite"})
_OWN = frozenset({"nsubj", "nsubj:pass", "mark", "aux", "aux:pass", "csubj"})
# Auxiliaries that a past form cannot share.
_BEFORE_BASE = MODALS | frozenset({"did", "does", "do", "is", "are"})
# Participles that go on with a speaker's words after a comma.
_GOES_ON = frozenset(
    """add note say stress insist explain warn claim argue tell call describe emphasize emphasise urge accuse vow
    promise pledge threaten deny reject suggest point acknowledge""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Word numbers of the parts, each sorted. `head` is the word that hands over, `lemma` and `frame` how it does."""

    head: int
    lemma: str
    frame: str
    cue: list[int]
    source: list[int]
    content: list[int]
    passive: bool = False


def attributions(tree: Tree, first: int, last: int) -> list[Attribution]:
    """The attributions of the sentence whose words are `first:last`, in the order of the words that hand over.

    Only those with a source; none that is negated, supposed or possible ("did not say", "if X says", "could say").
    """
    result: list[Attribution] = []
    for number in range(first, last):
        word = tree.words[number]
        if word.upos == "VERB" and tree.lemma[number] in VERB_FRAMES:
            found = list(_of_verb(tree, number)) or list(_aside(tree, number, first, last))
            result.extend(found)
        elif word.upos == "ADJ" and word.lemma in ADJECTIVES:
            result.extend(_of_verb(tree, number))
        elif word.upos == "NOUN" and word.lemma in NOUN_FRAMES:
            result.extend(_of_noun(tree, number))
        elif tree.low[number] == "according" and number + 1 < last and tree.low[number + 1] == "to":
            result.extend(_according(tree, number))
    cues = [attribution.head for attribution in result]
    result = [_from_start(tree, attribution, first, cues) for attribution in result]
    # What somebody says that another thinks, or that he said himself, is part of what is said. "According to" an outlet
    # somebody else speaks, and an outlet reports what others say.
    inside = {
        number
        for attribution in result
        if attribution.lemma != "according" and not is_outlet(tree.text, tree.spans(attribution.source))
        for number in attribution.content
    }
    return [a for a in result if not (a.head in inside and (a.lemma in THOUGHT or tree.low[a.source[0]] in _AGAIN))]


def is_nobody(tree: Tree, number: int) -> bool:
    """Whether a word names no speaker; "US" and "WHO" in capitals are no pronouns."""
    word = tree.words[number]
    capitals = word.end - word.start > 1 and tree.text[word.start : word.end].isupper()
    return tree.low[number] in NO_SPEAKER and not capitals


def _from_start(tree: Tree, attribution: Attribution, first: int, cues: list[int]) -> Attribution:
    """Content before ", X said" runs from the start of the sentence, whatever a parser hung elsewhere."""
    start = attribution.content[0]
    begins = min(attribution.source[0], attribution.cue[0])
    if (
        attribution.frame != "that"
        or attribution.lemma == "according"
        or tree.words[attribution.head].upos != "VERB"
        or start <= first
        or attribution.content[-1] >= begins
        or begins - attribution.content[-1] > 2
        or any(first <= cue < start for cue in cues)
    ):
        return attribution
    return replace(attribution, content=list(range(first, attribution.content[-1] + 1)))


def _of_verb(tree: Tree, verb: int) -> Iterator[Attribution]:
    if is_unsaid(tree, verb):
        return
    lemma = tree.lemma[verb]
    head = speaker_of(tree, verb)
    if head < 0 or is_nobody(tree, head) or tree.marker(head, "det") == "no":
        return
    source = phrase(tree, head)
    if (
        not source
        or (len(source) == 1 and tree.low[head] in _ANYBODY)
        or is_dateline(tree, source)
        or not _can_tell(tree, lemma, head)
    ):
        return
    for frame, cue_end, content in contents(tree, verb):
        content = _within(tree, verb, content, source, frame)
        if content:
            yield Attribution(
                head=verb,
                lemma=lemma,
                frame=frame,
                cue=cue_words(tree, verb, cue_end),
                source=source,
                content=content,
                passive=tree.child(verb, "nsubj:pass", "aux:pass") >= 0,
            )
            return


def _aside(tree: Tree, verb: int, first: int, last: int) -> Iterator[Attribution]:
    """X, officials said, was gone: where a parser lost what the verb in commas belongs to."""
    lemma = tree.lemma[verb]
    if "that" not in VERB_FRAMES[lemma] or verb + 2 >= last or tree.low[verb + 1] != ",":
        return
    comma = next((n for n in range(verb - 1, max(first, verb - _LONGEST_ASIDE) - 1, -1) if tree.low[n] == ","), -1)
    source = list(range(comma + 1, verb))
    if comma <= first or not source or is_unsaid(tree, verb):
        return
    if any(tree.words[n].upos in ("VERB", "AUX", "SCONJ", "CCONJ") for n in source) or is_nobody(tree, source[0]):
        return
    if tree.words[source[-1]].upos not in ("PROPN", "NOUN", "PRON"):
        return
    content = [*range(first, comma), *range(verb + 2, last)]
    yield Attribution(head=verb, lemma=lemma, frame="that", cue=[verb], source=source, content=content)


def _can_tell(tree: Tree, lemma: str, head: int) -> bool:
    """Whether a source is somebody or a document: "The trip suggests that ..." is the writer's conclusion."""
    word = tree.words[head]
    return lemma not in EVIDENCE or word.upos != "NOUN" or word.lemma in DOCUMENTS or word.lemma in TELLERS


def is_dateline(tree: Tree, source: Sequence[int]) -> bool:
    """Whether a source is the place or day that opens a dispatch: "PARIS, Aug 31 - ..."."""
    after = source[-1] + 1
    while (
        after < len(tree.low) and after <= source[-1] + 4 and tree.low[after] in {"(", ")", ",", "reuters", "ap", "afp"}
    ):
        after += 1
    if after >= len(tree.low) or tree.low[after] not in {"-", "–", "—", "--"}:
        return False
    first = tree.words[source[0]]
    return tree.text[first.start : first.end].isupper() and first.end - first.start > 2


def speaker_of(tree: Tree, verb: int) -> int:
    """The head of the source of a verb. "Adding", after a comma in what somebody says, is that speaker's."""
    word = tree.words[verb]
    if word.deprel in ("advcl", "parataxis") and tree.low[verb].endswith("ing") and tree.lemma[verb] in _GOES_ON:
        at = word.head
        for _ in range(6):
            if at < 0:
                break
            up = tree.words[at].head
            purpose = tree.words[at].deprel == "advcl" and tree.marker(at, "mark") == "to"
            clause = purpose or tree.words[at].deprel in ("ccomp", "parataxis", "xcomp")
            above = up >= 0 and clause and tree.lemma[up] in VERB_FRAMES
            if above and (found := subject_of(tree, up)) >= 0:
                return found
            at = tree.words[at].head if tree.words[at].deprel in ("ccomp", "conj", "advcl", "xcomp") else -1
    quoted = _quoted(tree, verb)
    if quoted >= 0:
        return quoted
    outer = _outer_verb(tree, verb)
    return subject_of(tree, outer if outer >= 0 else verb)


def _quoted(tree: Tree, verb: int) -> int:
    """Who is quoted "as saying": the object of the verb of quoting, the subject of a passive one; -1 for nobody."""
    above = tree.words[verb].head
    if above < 0 or tree.lemma[above] not in _QUOTING or verb == 0 or tree.low[verb - 1] != "as":
        return -1
    found = tree.child(above, "nsubj:pass")
    return found if found >= 0 else tree.child(above, "obj")


def _outer_verb(tree: Tree, verb: int) -> int:
    """The verb of saying whose subject also says this one, where a parser joined it to what is said; -1 where not so.

    In "X said there was no proof and urged ..." a past form cannot share the inner clause's subject.
    """
    word = tree.words[verb]
    inner = word.head
    if inner < 0 or word.deprel != "conj" or tree.words[inner].deprel not in _CLAUSES or not _is_past(tree, verb):
        return -1
    outer = tree.words[inner].head
    if (
        outer < 0
        or outer > inner
        or tree.lemma[outer] not in VERB_FRAMES
        or not _is_past(tree, outer)
        or any(tree.words[n].deprel in _OWN for n in tree.below[verb])
    ):
        return -1
    for dependent in tree.below[inner]:
        relation, low = tree.words[dependent].deprel, tree.low[dependent]
        if relation == "expl" or (relation == "aux" and low in _BEFORE_BASE):
            return outer
    subject = nearest_subject(tree, inner)
    thing = subject >= 0 and tree.words[subject].upos == "NOUN"
    return outer if thing and tree.lemma[subject] not in TELLERS | DOCUMENTS else -1


def _is_past(tree: Tree, verb: int) -> bool:
    known = SPEECH_VERBS.get(tree.low[verb])
    return tree.low[verb].endswith("ed") or (known is not None and known.form == "past")


def cue_words(tree: Tree, verb: int, last: int) -> list[int]:
    """The verb with its auxiliaries right before it, and its particle or preposition right after it."""
    first = verb
    while (
        first > 0
        and tree.words[first - 1].head == verb
        and tree.words[first - 1].deprel in ("aux", "aux:pass", "advmod")
    ):
        first -= 1
    while first < verb and tree.words[first].deprel == "advmod":
        first += 1
    return list(range(first, max(verb, last if last == verb + 1 else verb) + 1))


def is_unsaid(tree: Tree, verb: int) -> bool:
    """Whether the verb is negated, supposed or only possible."""
    for dependent in tree.below[verb]:
        relation, low = tree.words[dependent].deprel, tree.low[dependent]
        if low in _NEGATIONS and relation in ("advmod", "cc", "cc:preconj"):
            return True
        if relation == "aux" and low in MODALS:
            return True
        if relation == "mark" and low in _SUPPOSING:
            return True
    return False


def _within(tree: Tree, verb: int, content: list[int], source: list[int], frame: str) -> list[int]:
    """Content without the words of the source and the cue, and without "adding ..." that goes on after it."""
    taken = {*source, verb}
    for number in content:
        word = tree.words[number]
        if (
            word.deprel in ("advcl", "parataxis")
            and (tree.lemma[number] in _GOES_ON or (frame != "that" and tree.lemma[number] in VERB_FRAMES))
            and tree.low[number].endswith("ing")
            and number > verb
            and number > 0
            and tree.low[number - 1] == ","
        ):
            taken.update(tree.subtree(number), [number - 1])
        elif word.deprel == "conj" and tree.lemma[number] in VERB_FRAMES and _outer_verb(tree, number) == verb:
            taken.update(tree.subtree(number))
    return _filled([number for number in content if number not in taken], taken)


def _filled(content: list[int], taken: set[int]) -> list[int]:
    """Content with the words between its parts that belong to neither source nor cue: a parser hung them elsewhere."""
    if not content:
        return content
    result: list[int] = []
    for number in content:
        if result and number > result[-1] + 1 and not any(n in taken for n in range(result[-1] + 1, number)):
            result.extend(range(result[-1] + 1, number))
        result.append(number)
    return result


def _of_noun(tree: Tree, noun: int) -> Iterator[Attribution]:
    """X's claim that ...; her call for ...; X issued a warning that ...."""
    lemma = tree.lemma[noun]
    for dependent in tree.below[noun]:
        if dependent < noun:
            continue
        relation = tree.words[dependent].deprel
        mark = tree.child(dependent, "mark", "case")
        opening = tree.low[mark] if mark >= 0 else ""
        if relation in ("acl", "ccomp", "nmod", "advcl") and opening in NOUN_FRAMES[lemma]:
            if (opening in ("that", "to")) != (relation != "nmod" and tree.words[mark].deprel == "mark"):
                continue
            members = tree.subtree(dependent)
            content = members if opening == "to" else [m for m in members if m > mark]
            frame = opening
        else:
            continue
        head = owner_of(tree, noun)
        governor = tree.words[noun].head
        if head < 0 or (governor >= 0 and tree.words[governor].upos == "VERB" and is_unsaid(tree, governor)):
            return
        source = phrase(tree, head)
        content = [m for m in content if m not in source]
        if source and content:
            yield Attribution(head=noun, lemma=lemma, frame=frame, cue=[noun], source=source, content=content)
        return


def _according(tree: Tree, number: int) -> Iterator[Attribution]:
    """According to X, ...; ..., according to X."""
    head = tree.words[number].head
    if head < 0 or tree.words[number].deprel != "case":
        below = [n for n in tree.below[number] if tree.words[n].deprel in ("obl", "obj", "nmod")]
        if not below or head < 0:
            return
        head, clause, aside = below[0], head, number
    else:
        clause, aside = tree.words[head].head, head
    for _ in range(_HIGHEST):
        if clause < 0 or is_finite(tree, clause) or tree.words[clause].head < 0:
            break
        clause = tree.words[clause].head  # the parser hung it on a word of the clause
    if clause < 0:
        return
    source = phrase(tree, head)
    source = [n for n in source if n > number + 1]
    if not source or (len(source) == 1 and is_nobody(tree, source[0])):
        return
    content = tree.subtree(clause, [aside])
    content = [n for n in content if n not in source and n not in (number, number + 1)]
    if content and tree.words[content[0]].deprel == "cc":
        content = content[1:]
    if len(content) > 1:
        yield Attribution(
            head=number, lemma="according", frame="that", cue=[number, number + 1], source=source, content=content
        )
