"""Who tells of a future, and whether he can bind the one who is to act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.lexicons.countries import country_code, people_code
from onrecord.lexicons.pledges import ANNOUNCING, BODIES, OFFICES, OWN_GROUPS, PLANS, STATE_OFFICES, TELLING
from onrecord.reading.pledges.ground import Ground
from onrecord.records import StatementReport

FIRST = frozenset({"i", "we"})
THIRD = frozenset({"he", "she", "it", "they"})
_CLAIMING = frozenset(
    "say affirm declare announce promise vow pledge swear repeat tell warn stress reiterate confirm assure".split()
)
_ASKING = frozenset("ask wonder inquire hope think believe fear doubt predict quote imagine joke".split())
_OUTSIDE = ("acl", "acl:relcl", "advcl", "csubj", "amod")
_HIGHEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One telling: the lemma of its cue, its source by word numbers and by chain, the statement report it is.

    `subject` is the head word of the source where the syntax alone tells it, -1 else. `quoted` is true where the
    words are the speaker's own, so that "we" is he.
    """

    cue: str | None
    quoted: bool
    source: tuple[int, ...]
    chain: int | None
    statement: int | None = None
    subject: int = -1

    @property
    def announced(self) -> bool:
        """Whether it is told as settled: "announced", "promised"."""
        return self.cue in ANNOUNCING


def tellings(ground: Ground, head: int, subject: int) -> Iterator[Telling]:
    """Who tells that the act of the word `head` will be done, the nearest first; `subject` is who is to do it."""
    found = _by_syntax(ground, head)
    if found is not None:
        yield found
    for index in reversed(ground.said_in(head)):
        report = ground.statements[index]
        cue = _cue_lemma(ground, report)
        if cue is not None and cue in _ASKING:
            continue
        if cue is not None and report.mode != "direct" and cue not in TELLING and cue not in ANNOUNCING:
            continue
        if (cue is None and report.mode != "direct") or not _is_main(ground, head, report):
            continue
        first = subject >= 0 and ground.tree.low[subject] in FIRST
        yield Telling(
            cue=cue,
            quoted=report.mode == "direct" or (report.mode == "mixed" and first),
            source=tuple(number for span in report.source for number in ground.numbers(span.start, span.end)),
            chain=report.speaker,
            statement=index,
        )


def _by_syntax(ground: Ground, head: int) -> Telling | None:
    """The verb of telling whose clause the act is, where no statement report covers just that clause."""
    tree, at = ground.tree, head
    for _ in range(_HIGHEST):
        relation, above = tree.words[at].deprel, tree.words[at].head
        if above < 0 or relation not in ("ccomp", "conj"):
            return None
        if relation == "ccomp":
            break
        at = above
    lemma = tree.lemma[above].lower()
    if (lemma not in TELLING and lemma not in ANNOUNCING) or above > at or ground.is_unmade(above):
        return None
    if any(index not in ground.said_in(above) for index in ground.said_in(head)):
        return None
    teller = ground.subject(above)
    if teller < 0 or tree.low[teller] in FIRST or not ground.is_agent(teller):
        return None
    return Telling(
        cue=lemma,
        quoted=False,
        source=tuple(tree.subtree(teller)),
        chain=ground.chain(teller),
        subject=teller,
    )


def _cue_lemma(ground: Ground, report: StatementReport) -> str | None:
    if not report.cue:
        return None
    numbers = [n for span in report.cue for n in ground.numbers(span.start, span.end)]
    verbs = [n for n in numbers if ground.tree.words[n].upos == "VERB"] or numbers
    return ground.tree.lemma[verbs[-1]].lower() if verbs else None


def _is_main(ground: Ground, head: int, report: StatementReport) -> bool:
    """Whether the future is what is said, not part of a description, a condition or another's thought."""
    tree, at = ground.tree, head
    for _ in range(_HIGHEST):
        relation, above = tree.words[at].deprel, tree.words[at].head
        place = tree.words[above].start if above >= 0 else -1
        if above < 0 or not any(span.start <= place < span.end for span in report.content):
            return True
        if relation in _OUTSIDE:
            return False
        if relation in ("ccomp", "xcomp"):
            subject = tree.child(above, "nsubj")
            own = subject >= 0 and tree.low[subject] in FIRST and tree.lemma[above] in _CLAIMING
            said_after = tree.lemma[above] in _CLAIMING and head < above
            if relation == "xcomp" or not (own or said_after):
                return False
        elif relation not in ("conj", "parataxis", "root"):
            return False
        at = above
    return False


def is_official(ground: Ground, telling: Telling) -> bool:
    """Whether the speaker holds an office or is a body, so that he can speak for one."""
    if telling.chain is not None and telling.chain in ground.offices:
        return True
    for number in telling.source:
        found = ground.mention(number)
        if found is not None and found.kind in ("organization", "country"):
            return True
        if ground.tree.words[number].lemma.lower() in OFFICES:
            return True
    return False


def is_own(ground: Ground, subject: int, telling: Telling) -> bool:
    """Whether who is to act is the speaker: "we" in his own words, "he" in another's, the same chain."""
    if subject < 0:
        return False
    low = ground.tree.low[subject]
    if low in FIRST:
        return telling.quoted
    mine = ground.chain(subject)
    if mine is not None and telling.chain is not None:
        return mine == telling.chain and not telling.quoted
    if low in THIRD and ground.tree.words[subject].deprel != "expl":
        return not telling.quoted
    if ground.tree.words[subject].lemma.lower() in PLANS:
        return False
    owner = ground.tree.child(subject, "nmod:poss")
    return owner >= 0 and ground.tree.low[owner] in (
        ("our", "my") if telling.quoted else ("his", "her", "its", "their")
    )


def speaks_for(ground: Ground, subject: int, telling: Telling) -> bool:
    """Whether the speaker speaks for the body that is to act.

    For a state: one who holds a state's office, of that state where his is told. For a body without a name
    ("the government"): anyone who describes himself by an office. For a named one: who is described by it, or who
    announces.
    """
    tree = ground.tree
    found = ground.mention(subject)
    described = _description(ground, telling)
    if found is not None and found.kind == "person":
        return telling.announced and is_official(ground, telling)
    code = _land(ground, subject)
    if code is not None:
        lands = {land for word in described for land in (country_code(word), people_code(word)) if land is not None}
        words = {word.lower() for word in described}
        if lands and not (telling.announced and words & STATE_OFFICES):
            return code in lands
        return bool(words & STATE_OFFICES) and not words & OWN_GROUPS
    if tree.words[subject].lemma.lower() in BODIES and tree.words[subject].upos == "NOUN":
        return is_official(ground, telling) or (telling.cue == "say" and tree.marker(subject, "det") == "the")
    if telling.announced:
        return True
    name = {tree.low[n] for n in tree.subtree(subject)} - {"the", "of", "a"}
    return bool(name & {word.lower() for word in described})


def _land(ground: Ground, subject: int) -> str | None:
    """The state that the words name or describe as theirs: "Russia", "U.S. forces"."""
    tree = ground.tree
    found = ground.mention(subject)
    written = ground.text[found.start : found.end] if found is not None else tree.low[subject]
    code = country_code(written) or country_code(tree.low[subject])
    if code is not None:
        return code
    for below in tree.below[subject]:
        if tree.words[below].deprel in ("amod", "compound", "nmod:poss"):
            word = ground.text[tree.words[below].start : tree.words[below].end]
            code = country_code(word) or people_code(word)
            if code is not None and tree.words[subject].lemma.lower() in BODIES:
                return code
    return None


def _description(ground: Ground, telling: Telling) -> list[str]:
    """The words that say who the speaker is, here and wherever the document tells his office."""
    words = [ground.text[ground.tree.words[n].start : ground.tree.words[n].end] for n in telling.source]
    for role in ground.offices.get(telling.chain, ()) if telling.chain is not None else ():
        words += ground.text[role.start : role.end].replace(",", " ").replace("’s", "").replace("'s", "").split()
    return words
