"""What is known of the words of a document: who stands there, who speaks them, and which are under doubt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.lexicons.pledges import BODIES, DENIALS, DOUBTED_NOUNS, INTENTIONS, NEGATIONS, PEOPLE, SUPPOSING, UNREAL
from onrecord.reading.quotations.trees import Tree
from onrecord.records import Mention, RoleReport, StatementReport, TimeExpression, Word

_AGENTS = frozenset({"person", "organization", "country", "people"})
_PERSONAL = frozenset("i we he she they who you us them him".split())
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
_HIGHEST = 12  # governors looked at above a word


class Ground:
    """The tree of a document with its mentions and statements by word; `dated` are the words of times."""

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        mentions: Sequence[Mention],
        statements: Sequence[StatementReport],
        roles: Sequence[RoleReport] = (),
        times: Sequence[TimeExpression] = (),
    ) -> None:
        self.tree = Tree(text, words)
        self.text = text
        self.statements = statements
        self.mentions = mentions
        self.offices: dict[int, list[RoleReport]] = {}
        for role in roles:
            self.offices.setdefault(role.holder, []).append(role)
        self._mention: dict[int, Mention] = {}
        for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):  # the longest first
            for number in self.numbers(mention.start, mention.end):
                self._mention[number] = mention
        self.dated = frozenset(number for time in times for number in self.numbers(time.start, time.end))
        self._content: dict[int, list[int]] = {}
        self._cue: dict[int, int] = {}
        for index, report in enumerate(statements):
            for span in report.content:
                for number in self.numbers(span.start, span.end):
                    self._content.setdefault(number, []).append(index)
            for span in report.cue:
                for number in self.numbers(span.start, span.end):
                    self._cue[number] = index

    def numbers(self, start: int, end: int) -> range:
        """The numbers of the words that begin in `start:end`."""
        return range(bisect_left(self.tree.starts, start), bisect_left(self.tree.starts, end))

    def said_in(self, number: int) -> list[int]:
        """The statements whose content holds the word, the innermost last."""
        found = self._content.get(number, [])
        return sorted(found, key=lambda index: -sum(s.end - s.start for s in self.statements[index].content))

    def handed_over_by(self, number: int) -> int | None:
        """The statement whose cue the word is part of."""
        return self._cue.get(number)

    def mention(self, number: int) -> Mention | None:
        """The shortest mention that holds the word."""
        return self._mention.get(number)

    def chain(self, number: int) -> int | None:
        """The chain of whoever the word stands for, `None` where that is not known."""
        if number < 0:
            return None
        found = self._mention.get(number)
        if found is None or found.chain is None:
            return None
        return found.chain if self._is_head_of(number, found) else None

    def _is_head_of(self, number: int, mention: Mention) -> bool:
        head = self.tree.words[number].head
        inside = self.numbers(mention.start, mention.end)
        return head not in inside or self.tree.words[number].deprel in ("flat", "compound", "appos")

    def is_agent(self, number: int) -> bool:
        """Whether the word stands for somebody who can act: a name, a body, people, a personal pronoun."""
        if number < 0:
            return False
        tree = self.tree
        if tree.low[number] in _PERSONAL or tree.words[number].upos == "PROPN":
            return True
        found = self._mention.get(number)
        if found is not None and found.kind in _AGENTS and self._is_head_of(number, found):
            return True
        if tree.low[number] in ("it", "which", "that"):
            return tree.low[number] == "it" or self.is_agent(self.antecedent(number))
        lemma = tree.words[number].lemma.lower()
        return lemma in BODIES or lemma in PEOPLE or tree.low[number] in BODIES or tree.low[number] in PEOPLE

    def antecedent(self, number: int) -> int:
        """The noun that a relative pronoun stands for, -1 where it stands for none."""
        at = self.tree.words[number].head
        for _ in range(_HIGHEST):
            if at < 0:
                return -1
            if self.tree.words[at].deprel == "acl:relcl":
                return self.tree.words[at].head
            at = self.tree.words[at].head
        return -1

    def subject(self, verb: int) -> int:
        """The head word of whoever does what the verb says, -1 where nobody is named.

        Looked for at the verb, then at what it is joined to, complements or describes. The doer of a passive
        is what "by" names.
        """
        tree, at = self.tree, verb
        for _ in range(_HIGHEST):
            passive = tree.child(at, "aux:pass", "nsubj:pass") >= 0
            agent = tree.child(at, "obl:agent")
            if agent >= 0:
                return agent
            if passive and at == verb:
                return -1
            found = tree.child(at, *_SUBJECTS)
            if found >= 0:
                return self._resolved(found)
            relation, head = tree.words[at].deprel, tree.words[at].head
            if head < 0:
                return -1
            if relation == "acl:relcl":
                return head
            if relation == "acl" and tree.words[at].upos == "VERB" and tree.low[at].endswith("ing"):
                return head
            if relation == "xcomp":
                controlled = tree.child(head, "obj", "iobj")
                if controlled >= 0 and controlled != at and tree.lemma[head] not in ("promise", "threaten"):
                    return controlled
            if relation not in ("xcomp", "conj", "advcl", "parataxis", "ccomp", "acl"):
                return -1
            at = head
        return -1

    def _resolved(self, number: int) -> int:
        if self.tree.low[number] in ("who", "which", "that"):
            found = self.antecedent(number)
            return found if found >= 0 else number
        return number

    def is_negated(self, number: int) -> bool:
        """Whether a word of negation hangs on the word."""
        tree = self.tree
        return any(
            tree.low[below] in NEGATIONS and tree.words[below].deprel in ("advmod", "det", "cc", "cc:preconj", "neg")
            for below in tree.below[number]
        )

    def _is_finite(self, number: int) -> bool:
        """Whether a verb stands in a form of its own: not bare, not in "-ing"."""
        low = self.tree.low[number]
        return low != self.tree.words[number].lemma.lower() and not low.endswith("ing")

    def is_unmade(self, cue: int) -> bool:
        """Whether the words around a cue take it back: negated, denied, refused, supposed, only possible or planned."""
        tree, at = self.tree, cue
        if self.is_negated(cue):
            return True
        for _ in range(_HIGHEST):
            for below in tree.below[at]:
                relation, low = tree.words[below].deprel, tree.low[below]
                if relation == "aux" and low in UNREAL and (at == cue or tree.low[cue] == tree.lemma[cue]):
                    return True
                if relation == "mark" and low in SUPPOSING:
                    return True
            relation, head = tree.words[at].deprel, tree.words[at].head
            if head < 0 or relation in ("acl:relcl", "parataxis", "conj", "advcl"):
                if relation == "conj" and head >= 0 and tree.words[head].upos == tree.words[at].upos:
                    if self._is_finite(at) and not self._is_finite(head):
                        return False  # "did not want to leave, and calls on X": a parser joined it too low
                    at = head  # what governs the first of several governs all
                    continue
                return False
            lemma = tree.lemma[head]
            if lemma in DOUBTED_NOUNS and relation in ("acl", "acl:relcl", "ccomp"):
                return True
            if lemma in DENIALS and relation in ("xcomp", "ccomp", "obj", "nsubj:pass", "obl", "acl", "nmod"):
                return True
            if lemma in INTENTIONS and relation in ("xcomp", "ccomp", "obj", "acl"):
                return True
            if relation in ("xcomp", "obj", "acl") and self.is_negated(head):
                return True
            if relation == "obl" or (relation == "ccomp" and self.is_negated(head)):
                return relation == "ccomp"
            at = head
        return False
