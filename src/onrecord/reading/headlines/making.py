"""The headline of a report: the clause of its trigger, or the noun phrase, with who, to whom, when and where.

The clause stands as it was written where it is short: neighbouring clauses and asides are left out, and of a long one
what it can spare, a kind at a time. Words keep their order, but for what "who" and "which" stand for, which takes
the place that they have in the clause, and for the name that the document gives to a pronoun, in square brackets.
Known misses: a clause whose parse is wrong is cut wrongly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from onrecord.reading.headlines.clauses import SUBJECTS, Clauses
from onrecord.reading.headlines.word_lists import (
    ARTICLES,
    ASIDES,
    BESIDE_A_CLAUSE,
    BRACKETED,
    CLIMBED,
    CONDITIONS,
    ESSENTIAL,
    INDIRECT,
    LETTERS,
    LIGHT,
    NEGATIONS,
    PARTICIPLE_ENDS,
    PARTICIPLES,
    PRONOUNS,
    QUOTE,
    RELATIVE,
    WHEN_AND_WHERE,
    WITH_A_CLAUSE,
)
from onrecord.reading.headlines.wording import Wording, one_line
from onrecord.records import EventReport, Reading
from onrecord.text.trees import head_word

WISHED: Final = 150  # characters; a longer headline loses what hangs on its nouns and clauses
LONGEST: Final = 160  # a longer one loses what it can spare, then its end
PHRASE: Final = 3  # words at least of a noun phrase that stands for itself

# What a headline above so many characters loses, in this order; what hangs on its trigger goes last.
_CUT: Final = tuple(
    [(relation, WISHED) for relation in ("acl:relcl", "appos", "advcl", "acl")]
    + [(relation, LONGEST) for relation in ("advmod", "conj", "obl", "nmod")]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opening:
    """Words before a clause, in the place of words of it, and after words of it; and words to leave out."""

    lead: str = ""
    replaced: Mapping[int, str] = field(default_factory=dict)
    after: Mapping[int, str] = field(default_factory=dict)
    without: frozenset[int] = frozenset()


class Headlines:
    """The headlines of the events of one reading."""

    def __init__(self, reading: Reading, text: str) -> None:
        self._reading = reading
        self._text = text
        self._words = reading.words
        self._tree = Clauses(reading.words)
        self._wording = Wording(reading, text)
        heads = (head_word(reading.words, event.trigger) for event in reading.events)
        self._triggers = frozenset(at for at in heads if at is not None)

    def of_all(self, reports: Sequence[EventReport]) -> tuple[str, ...]:
        """The headline of each report; of two that would be told in the same words, the inner one is cut closer."""
        found = [self.of(report) for report in reports]
        outer: dict[tuple[int, str], int] = {}
        for at, report in enumerate(reports):
            key = (report.start, found[at])
            if key not in outer:
                outer[key] = at
                continue
            inner = max(outer[key], at, key=lambda each: (self._depth(reports[each]), each))
            outer[key] = outer[key] + at - inner
            found[inner] = self.of(reports[inner], closer=True)
        return tuple(found)

    def of(self, report: EventReport, *, closer: bool = False) -> str:
        """The headline of a report of this reading, in one line and never empty.

        The whole sentence where no syntax is known. Where it is somebody's word, their name and a colon come first.
        With `closer`, "a plan to leave" of "Kelmar rejected a plan to leave", where that says no other thing.
        """
        trigger = head_word(self._words, report.trigger)
        said_by = self._source(report)
        if trigger is None:
            return self._told(said_by, one_line(self._text[report.start : report.end]))
        top = self._top(trigger, report)
        opening = self._opening(top)
        if closer and (found := self._closer(trigger, top)) is not None:
            top, opening = found
        path = self._tree.path(trigger, top)
        kept = self._subtree(top, path)
        line = self._line(kept, opening)
        own = self._tree.all_below(trigger) if len(line) > WISHED else set()
        for relation, limit in _CUT:
            if len(line) <= limit:
                continue
            spared = self._spared(kept, path, relation)
            kept -= spared - own
            line = self._line(kept, opening)
            if len(line) > limit:
                kept -= spared
                line = self._line(kept, opening)
        if len(line) > LONGEST:
            line = line[: max(line.rfind(" ", 0, LONGEST), LONGEST // 2)].rstrip(" ,;:") + " …"
        return self._told(said_by, line or one_line(self._text[report.start : report.end]))

    @staticmethod
    def _told(said_by: str, line: str) -> str:
        """The line after the name of its source, unless the line itself names it."""
        known = not said_by or _plain(said_by) in _plain(line)
        return line if known else f"{said_by}: {line}"

    def _source(self, report: EventReport) -> str:
        if report.statement is None or report.statement >= len(self._reading.statements):
            return ""
        statement = self._reading.statements[report.statement]
        name = self._wording.names.get(statement.speaker) if statement.speaker is not None else None
        words = one_line(BRACKETED.sub(" ", " ".join(span.of(self._text) for span in statement.source)))
        said_by = name or words
        told = bool(said_by) and len(said_by) < LONGEST // 2 and said_by.lower() not in PRONOUNS
        return said_by[:1].upper() + said_by[1:] if told else ""

    def _top(self, trigger: int, report: EventReport) -> int:
        """The word whose subtree is the headline: of a verb its clause, of a noun its phrase or the clause it is in."""
        at = trigger
        if not self._tree.is_clause(at):
            if self._stands_alone(at, report):
                return at
            at = self._tree.clause_above(at)
        passed: set[int] = set()
        while at not in passed:
            passed.add(at)
            word = self._words[at]
            if word.head < 0:
                return at
            subject = self._tree.subject(at)
            if word.deprel == "conj" and subject is None and self._tree.is_clause(at):
                first = self._tree.first_of(at)
                if self._tree.subject(first) is None and self._words[first].deprel != "root":
                    at = first
                continue
            bare = subject is None and word.deprel in ("ccomp", "advcl", "xcomp")
            to_do = word.deprel == "acl" and self._tree.marked_by(at, frozenset({"to"}))
            asked = word.deprel.startswith("acl") and self._asks(at)
            if word.deprel in CLIMBED or bare:
                at = word.head
            elif to_do or asked:
                above = self._tree.clause_above(word.head)
                if above in passed:
                    return at
                at = above
        return at

    def _depth(self, report: EventReport) -> int:
        trigger = head_word(self._words, report.trigger)
        depth, passed = 0, set[int]()
        while trigger is not None and trigger >= 0 and trigger not in passed:
            passed.add(trigger)
            trigger, depth = self._words[trigger].head, depth + 1
        return depth

    def _closer(self, trigger: int, top: int) -> tuple[int, _Opening] | None:
        """The trigger's own words with their noun or subject; `None` where without the clause above they say else."""
        path = self._tree.path(trigger, top)
        if trigger == top or any(self._tree.marked_by(each, NEGATIONS | CONDITIONS) for each in path):
            return None
        word = self._words[trigger]
        if not self._tree.is_clause(trigger) or self._tree.subject(trigger) is not None or word.head < 0:
            return None
        if word.deprel.startswith("acl") and self._words[word.head].upos in ("NOUN", "PROPN"):
            return trigger, _Opening(lead=self._phrase(word.head))
        marked = any(self._words[each].deprel in ("mark", "case") for each in self._tree.below(trigger))
        who = self._tree.subject(word.head)
        if word.deprel == "advcl" and not marked and who is not None:
            return trigger, _Opening(lead=self._phrase(who))
        return None

    def _asks(self, at: int) -> bool:
        """True for a clause that is not said to be so: "thought as to who did it", "no evidence that he did"."""
        return any(
            self._words[each].deprel in ("mark", "case") and self._words[each].lemma.lower() in INDIRECT
            for each in self._tree.below(at)
            if each < at and self._words[each].lemma.lower() != "to"
        ) or any(self._words[each].lemma.lower() == "no" for each in self._tree.below(self._words[at].head))

    def _stands_alone(self, at: int, report: EventReport) -> bool:
        """True for a noun whose phrase says who took part, in a clause that tells of something else."""
        phrase = self._subtree(at, {at})
        if self._in_short_clause(at) or len(phrase) < PHRASE or not self._names_all(phrase, report):
            return False
        clause = self._tree.clause_above(at)
        if clause == at or clause in self._triggers or self._words[at].deprel not in ESSENTIAL:
            return True
        whole = self._line(self._subtree(clause, self._tree.path(at, clause)), _Opening())
        return len(whole) > WISHED or self._tree.subject(clause) is None

    def _names_all(self, phrase: set[int], report: EventReport) -> bool:
        """True where a phrase holds a word of everyone who took part, so that nobody is lost with its clause."""
        parts = (*report.text_actors, *report.text_recipients)
        return all(
            any(part.start <= self._words[at].start < part.end for at in phrase if self._words[at].upos != "DET")
            for part in parts
        )

    def _in_short_clause(self, at: int) -> bool:
        """True for a noun that a verb only carries ("held talks", "the strike killed"), or that says nothing alone."""
        word = self._words[at]
        role = word.deprel.split(":")[0]
        if word.head < 0 or role not in ("obj", "nsubj", "conj", "compound"):
            return False
        governor = self._words[word.head]
        if role in ("conj", "compound") and governor.upos not in ("VERB", "AUX"):
            return governor.upos != "ADV" and self._in_short_clause(word.head)
        return governor.upos in ("VERB", "AUX") and governor.lemma in LIGHT

    def _subtree(self, top: int, path: set[int]) -> set[int]:
        """The words below and with `top` without asides and other clauses; what lies on the path stays."""
        kept: set[int] = set()
        waiting = [top]
        while waiting:
            at = waiting.pop()
            if at in kept:
                continue
            kept.add(at)
            waiting += self._kept_below(at, top, path)
        leaning = [at for at in kept if at + 1 not in kept and self._leans_on(at, at + 1)]
        return kept.difference(*(self._tree.all_below(at) - path for at in leaning if at not in path))

    def _kept_below(self, governor: int, top: int, path: set[int]) -> list[int]:
        below = self._tree.below(governor)
        belong = [each for each in below if each in path or self._belongs(each, governor, top)]
        gone = sorted(set(below) - set(belong))
        clauses = [each for each in gone if self._tree.is_clause(each)]
        for each in clauses:
            if (
                self._words[each].deprel == "conj"
            ):  # "killed five and wounded 110": the second object is the second one's
                had = {self._words[one].deprel for one in belong if one < each}
                belong = [one for one in belong if one < each or one in path or self._words[one].deprel not in had]
        if governor == top and not self._tree.is_clause(top):
            cases = [each for each in below if self._words[each].deprel in ("case", "mark") and each < top]
            belong = [one for one in belong if not cases or one > cases[0]]
        return belong

    def _leans_on(self, phrase: int, clause: int) -> bool:
        """True for "two hours" of "two hours before it fell", where the clause that begins so was left out."""
        word = self._words[phrase]
        loose = word.deprel.endswith(":unmarked") or word.deprel in ("advmod", "appos")
        return loose and clause < len(self._words) and self._words[clause].lemma.lower() in BESIDE_A_CLAUSE

    def _belongs(self, at: int, governor: int, top: int) -> bool:
        word = self._words[at]
        relation = word.deprel
        if relation in ASIDES or word.upos == "PUNCT" or self._in_brackets(at) or self._quoted_after(at, governor):
            return False
        if relation == "acl:relcl":
            return not self._before(at)
        if governor == top and at < top:
            if relation in ("cc", "cc:preconj", "mark") or (relation == "case" and not self._tree.is_clause(top)):
                return word.lemma.lower() in CONDITIONS or (relation == "mark" and word.lemma == "to")
            if relation == "advmod" and not self._tree.is_clause(top):
                return word.lemma in NEGATIONS
            if relation == "advmod" and word.lemma.lower() in WHEN_AND_WHERE and not self._tree.below(at):
                return False
        if relation == "conj":
            return not self._tree.is_clause(at)
        if relation == "advcl":
            return self._tree.marked_by(at, CONDITIONS) or self._tree.subject(at) is None
        return True

    def _before(self, at: int) -> str:
        """The mark that stands right before the words with and below a word; empty where there is none."""
        begin = self._tree.begin(at)
        return self._written(begin - 1) if begin > 0 and self._words[begin - 1].upos == "PUNCT" else ""

    def _in_brackets(self, at: int) -> bool:
        """True for what stands between round brackets that open right before it."""
        return self._before(at) == "(" and self._words[at].deprel not in ("obj", "nsubj", "nsubj:pass")

    def _quoted_after(self, at: int, governor: int) -> bool:
        """True for a quotation that only stands beside its clause, which has an object of its own."""
        if self._words[at].deprel != "ccomp" or not any(
            self._words[each].deprel == "obj" for each in self._tree.below(governor)
        ):
            return False
        return self._before(at) in QUOTE

    def _written(self, at: int) -> str:
        return self._text[self._words[at].start : self._words[at].end]

    def _spared(self, kept: set[int], path: set[int], relation: str) -> set[int]:
        found: set[int] = set()
        for at in sorted(kept - path):
            word = self._words[at]
            same = word.deprel == relation or word.deprel.split(":")[0] == relation
            if word.deprel == "acl:relcl" and relation == "acl":
                same = False
            if not same or word.head not in kept or (relation == "advmod" and word.lemma in NEGATIONS):
                continue
            if relation == "advcl" and self._tree.marked_by(at, CONDITIONS):
                continue
            found |= self._tree.all_below(at)
            if relation == "acl:relcl":  # what follows on the same noun belongs to the clause as it reads
                later = (each for each in self._tree.below(word.head) if each > at and each not in path)
                found |= {below for each in later for below in self._tree.all_below(each)}
        return (found & kept) - path

    def _opening(self, top: int) -> _Opening:
        """What stands for the subject of a clause that has none of its own, and for its relative pronoun."""
        word = self._words[top]
        if word.deprel in ("acl:relcl", "acl") and word.head >= 0:
            return self._relative(top, word.head)
        if self._tree.subject(top) is not None or not self._tree.is_clause(top):
            return _Opening()
        at = top
        while self._words[at].deprel == "conj" and self._words[at].head >= 0:
            at = self._words[at].head
            subject = self._tree.subject(at)
            if subject is not None:
                who = self._phrase(subject)
                if self._words[subject].lemma.lower() in RELATIVE and self._words[at].head >= 0:
                    who = self._phrase(self._words[at].head)
                return _Opening(lead=" ".join(part for part in (who, self._shared_auxiliaries(at, top)) if part))
        if self._words[at].deprel in ("acl", "acl:relcl") and self._words[at].head >= 0:
            return _Opening(lead=self._phrase(self._words[at].head))
        return _Opening()

    def _relative(self, top: int, antecedent: int) -> _Opening:
        """A relative clause as a sentence: what "who", "which", "whose" stands for takes its place."""
        phrase = self._phrase(antecedent)
        inside = sorted(self._tree.all_below(top))
        pronoun = next((at for at in inside if at < top and self._is_relative(at)), None)
        if any(self._words[at].lemma.lower() in WHEN_AND_WHERE for at in inside if at < top):
            return _Opening()
        if pronoun is not None:
            relation = self._words[pronoun].deprel
            if self._written(pronoun).lower() == "whose":
                return _Opening(replaced={pronoun: f"{phrase}’s"})
            if relation in SUBJECTS or any(self._words[each].deprel == "case" for each in self._tree.below(pronoun)):
                return _Opening(replaced={pronoun: phrase if pronoun == inside[0] else _inside(phrase)})
            if relation == "obj":
                verb = self._words[pronoun].head
                return _Opening(after={self._end_of_verb(verb): _inside(phrase)}, without=frozenset({pronoun}))
            return _Opening()
        if self._tree.subject(top) is None:
            return _Opening(lead=phrase)
        bound = self._words[top].deprel == "acl:relcl" and self._words[antecedent].lemma.lower() not in WITH_A_CLAUSE
        if (
            bound
            and self._words[top].upos == "VERB"
            and not any(self._words[each].deprel in ("obj", "ccomp", "xcomp") for each in self._tree.below(top))
        ):
            return _Opening(after={self._end_of_verb(top): _inside(phrase)})
        return _Opening()

    def _is_relative(self, at: int) -> bool:
        word = self._words[at]
        return self._written(at).lower() in RELATIVE | {"whose"} and word.upos in ("PRON", "DET")

    def _end_of_verb(self, verb: int) -> int:
        return max([verb, *(at for at in self._tree.below(verb) if self._words[at].deprel == "compound:prt")])

    def _shared_auxiliaries(self, first: int, second: int) -> str:
        """ "will" of "will attack and destroy": a second verb in its plain form needs the first one's helper."""
        theirs = {self._words[each].deprel for each in self._tree.below(second)}
        form = self._written(second).lower()
        plain = form == self._words[second].lemma.lower()
        participle = form.endswith(PARTICIPLE_ENDS) or form in PARTICIPLES
        passive = participle and any(self._words[each].deprel == "aux:pass" for each in self._tree.below(first))
        if "aux" in theirs or "aux:pass" in theirs or not (plain or passive) or (not plain and "obj" in theirs):
            return ""
        helping = [each for each in self._tree.below(first) if each < first]
        other_voice = plain and any(self._words[each].deprel == "aux:pass" for each in helping)
        shared = {"aux"} if plain else {"aux", "aux:pass"}
        helpers = [
            each
            for each in helping
            if self._words[each].deprel in shared
            or (not other_voice and self._words[each].lemma in ("not", "never", "to"))
        ]
        return self._wording.line(helpers, {}, {})

    def _phrase(self, head: int) -> str:
        below = self._subtree(head, {head})
        without = {each for each in below if self._words[each].deprel in ("acl", "acl:relcl", "appos") and each != head}
        if self._tree.is_clause(head):  # "peace is a process by which ...": the process alone
            own = ("det", "amod", "compound", "nummod", "nmod", "nmod:poss", "flat")
            without |= {each for each in self._tree.below(head) if self._words[each].deprel not in own}
        for each in sorted(without):
            below -= self._tree.all_below(each)
        case = {each for each in self._tree.below(head) if self._words[each].deprel in ("case", "mark")}
        return self._wording.line(below - case, {}, {})

    def _line(self, kept: set[int], opening: _Opening) -> str:
        body = self._wording.line(kept - opening.without, opening.replaced, opening.after)
        line = one_line(f"{opening.lead} {body}")
        line = line.strip(" ,;:-–—")
        return line[:1].upper() + line[1:]


def _inside(phrase: str) -> str:
    """The phrase as it stands inside a sentence: "the" for "The"."""
    first, _, rest = phrase.partition(" ")
    return f"{first.lower()} {rest}" if first in ARTICLES else phrase


def _plain(words: str) -> str:
    """The words in lower case without marks, to look for one in another."""
    return " ".join(LETTERS.sub(" ", words.casefold()).split())
