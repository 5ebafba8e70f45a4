"""Attributions by syntax: each verb, noun or "according to" that hands words over, with its content and source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.lexicons.speech_frames import NOUN_FRAMES, THOUGHT, VERB_FRAMES
from onrecord.lexicons.speech_grammar import MODALS
from onrecord.reading.quotations.speakers_by_syntax import nearest_subject, owner_of, phrase, subject_of
from onrecord.reading.quotations.trees import Tree

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "hardly", "nor", "neither"})
# Whoever does not name, or cannot be, a speaker; "I" and "you" outside quotation marks are the writer and the reader.
NO_SPEAKER = frozenset("nobody none neither no i me we us you what which that this these it one there".split())
_SUPPOSING = frozenset({"if", "unless", "whether", "lest"})
_CLAUSES = ("ccomp", "csubj")
# Participles that go on with a speaker's words after a comma.
_GOES_ON = frozenset(
    "add note say stress insist explain warn claim argue tell call describe emphasize emphasise urge accuse".split()
)
_FINITE_MARKS = frozenset({"that", "whether", "if", "how", "why", ""})


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
        if word.upos == "VERB" and word.lemma in VERB_FRAMES:
            result.extend(_of_verb(tree, number))
        elif word.upos == "NOUN" and word.lemma in NOUN_FRAMES:
            result.extend(_of_noun(tree, number))
        elif tree.low[number] == "according" and number + 1 < last and tree.low[number + 1] == "to":
            result.extend(_according(tree, number))
    cues = [attribution.head for attribution in result]
    result = [_from_start(tree, attribution, first, cues) for attribution in result]
    # What somebody says that another thinks is part of what is said.
    inside = {number for attribution in result for number in attribution.content}
    return [a for a in result if not (a.lemma in THOUGHT and a.head in inside)]


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
    lemma = tree.words[verb].lemma
    head = speaker_of(tree, verb)
    if head < 0 or tree.low[head] in NO_SPEAKER or tree.marker(head, "det") == "no":
        return
    source = phrase(tree, head)
    if not source:
        return
    for frame, cue_end, content in _contents(tree, verb):
        content = _within(tree, verb, content, source)
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


def speaker_of(tree: Tree, verb: int) -> int:
    """The head of the source of a verb. "Adding", after a comma in what somebody says, is that speaker's."""
    word = tree.words[verb]
    if word.deprel == "advcl" and tree.low[verb].endswith("ing") and word.lemma in _GOES_ON:
        at = word.head
        for _ in range(6):
            if at < 0:
                break
            if tree.words[at].deprel in ("ccomp", "parataxis") and (up := tree.words[at].head) >= 0:
                if tree.words[up].lemma in VERB_FRAMES and (found := subject_of(tree, up)) >= 0:
                    return found
            at = tree.words[at].head if tree.words[at].deprel in ("ccomp", "conj", "advcl", "xcomp") else -1
    return subject_of(tree, verb)


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


def _contents(tree: Tree, verb: int) -> Iterator[tuple[str, int, list[int]]]:
    """The ways in which a verb's dependents can be its content, the most telling first."""
    frames = VERB_FRAMES[tree.words[verb].lemma]
    below = tree.below[verb]
    relations = {n: tree.words[n].deprel for n in below}
    if "that" in frames:
        yield from _clause(tree, verb)
    infinitive = next(
        (n for n in below if relations[n] in ("xcomp", "advcl", "ccomp") and _is_to(tree, n) and n > verb), -1
    )
    thing = tree.child(verb, "obj", "iobj")
    if infinitive >= 0 and "whom to" in frames:
        whom = thing if thing >= 0 else next((n for n in below if relations[n] == "obl" and verb < n < infinitive), -1)
        if whom >= 0:
            particle = tree.child(whom, "case")
            content = [m for m in tree.subtree(whom) if m != particle] + tree.subtree(infinitive)
            yield "whom to", particle if particle >= 0 else verb, sorted(set(content))
    if infinitive >= 0 and "to" in frames and thing < 0:
        yield "to", verb, tree.subtree(infinitive)
    if "so" in frames and thing > verb:
        named = next((n for n in below if n > thing and relations[n] in ("xcomp", "obj") and not _is_to(tree, n)), -1)
        if named < 0:
            named = next((n for n in below if n > thing and _introduced(tree, n) == "as"), -1)
        if named >= 0:
            yield "so", verb, sorted(set(tree.subtree(thing)) | set(tree.subtree(named)))
    gerund = next(
        (n for n in below if relations[n] in ("xcomp", "ccomp", "obj") and tree.low[n].endswith("ing") and n > verb), -1
    )
    if gerund >= 0 and "ing" in frames and tree.words[gerund].upos == "VERB" and thing in (-1, gerund):
        yield "ing", verb, tree.subtree(gerund)
    for dependent in below:
        if dependent < verb or relations[dependent] not in ("obl", "advcl", "nmod"):
            continue
        preposition = _introduced(tree, dependent)
        if thing >= 0 and f"whom {preposition}" in frames and thing > verb:
            yield f"whom {preposition}", verb, sorted(set(tree.subtree(thing)) | set(tree.subtree(dependent)))
        elif (
            thing < 0 and preposition and preposition in frames and preposition not in ("to", "it", "that", "ing", "so")
        ):
            particle = tree.child(dependent, "case", "mark")
            yield preposition, particle, tree.subtree(dependent, [particle])
    if "it" in frames and thing > verb:
        yield "it", verb, tree.subtree(thing)


def _introduced(tree: Tree, number: int) -> str:
    return tree.marker(number, "case") or tree.marker(number, "mark")


def _is_to(tree: Tree, number: int) -> bool:
    return tree.marker(number, "mark") == "to"


def _clause(tree: Tree, verb: int) -> Iterator[tuple[str, int, list[int]]]:
    """The clause that a verb hands over: below it, or above it where the verb stands in an aside."""
    word = tree.words[verb]
    clause = next((n for n in tree.below[verb] if tree.words[n].deprel in _CLAUSES and not _is_to(tree, n)), -1)
    if clause >= 0:
        if not _is_finite(tree, clause):
            return
        members = tree.subtree(clause)
        own = nearest_subject(tree, verb)
        for stray in tree.below[verb]:
            if tree.words[stray].deprel == "nsubj" and stray != own and stray < own < verb < clause:
                members = sorted({*tree.subtree(stray), *members})
        joiner = tree.child(clause, "cc")
        if joiner == members[0]:
            members = members[1:]
        mark = tree.child(clause, "mark")
        if mark >= 0 and tree.low[mark] == "that":
            members = [m for m in members if m > mark] if mark < clause else members
        yield "that", verb, members
    elif word.deprel == "parataxis" and word.head >= 0 and tree.words[word.head].upos in ("VERB", "ADJ", "NOUN", "AUX"):
        own = tree.subtree(verb)
        comma = [n for n in tree.below[word.head] if n == own[0] - 1 and tree.low[n] == ","]
        yield "that", verb, tree.subtree(word.head, [verb, *comma])


def _is_finite(tree: Tree, clause: int) -> bool:
    """Whether a clause has a subject or an auxiliary of its own."""
    return tree.child(clause, "nsubj", "nsubj:pass", "expl", "csubj", "cop", "aux", "aux:pass", "nsubj:outer") >= 0


def _within(tree: Tree, verb: int, content: list[int], source: list[int]) -> list[int]:
    """Content without the words of the source and the cue, and without "adding ..." that goes on after it."""
    taken = {*source, verb}
    for number in content:
        word = tree.words[number]
        if (
            word.deprel == "advcl"
            and word.lemma in _GOES_ON
            and tree.low[number].endswith("ing")
            and number > verb
            and number > 0
            and tree.low[number - 1] == ","
        ):
            taken.update(tree.subtree(number), [number - 1])
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
    lemma = tree.words[noun].lemma
    for dependent in tree.below[noun]:
        if dependent < noun:
            continue
        relation = tree.words[dependent].deprel
        mark = tree.child(dependent, "mark", "case")
        opening = tree.low[mark] if mark >= 0 else ""
        if relation in ("acl", "ccomp") and opening in ("that", "to"):
            content = [m for m in tree.subtree(dependent) if m > mark] if opening == "that" else tree.subtree(dependent)
            frame = "that"
        elif relation in ("nmod", "acl") and opening == "for" and "for" in NOUN_FRAMES[lemma]:
            content, frame = tree.subtree(dependent, [mark]), "for"
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
    if clause < 0:
        return
    source = phrase(tree, head)
    source = [n for n in source if n > number + 1]
    if not source:
        return
    content = tree.subtree(clause, [aside])
    content = [n for n in content if n not in source and n not in (number, number + 1)]
    if len(content) > 1:
        yield Attribution(
            head=number, lemma="according", frame="that", cue=[number, number + 1], source=source, content=content
        )
