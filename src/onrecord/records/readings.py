"""What reading finds in one document. All offsets refer to the document's canonical text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from onrecord.records.days import Interval
from onrecord.records.spans import Span

EntityKind = Literal["person", "organization", "country", "place", "people", "facility", "other"]
MentionForm = Literal["name", "nominal", "pronoun"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
StatementMode = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "assert", "deny", "accuse", "demand", "promise", "threaten", "agree", "reject", "announce", "praise", "other"
]
Attitude = Literal["speech", "belief", "plan"]
EventStatus = Literal["happened", "ongoing", "planned", "threatened", "denied", "hypothetical"]
CreditKind = Literal["according to", "told", "citing", "reported", "republished"]
Relation = Literal["member of", "part of", "led by", "backed by"]
PledgeKind = Literal["promise", "threat", "demand", "agreement"]

ENTITY_KINDS: tuple[str, ...] = get_args(EntityKind)
MENTION_FORMS: tuple[str, ...] = get_args(MentionForm)
TIME_TYPES: tuple[str, ...] = get_args(TimeType)
STATEMENT_MODES: tuple[str, ...] = get_args(StatementMode)
ACTS: tuple[str, ...] = get_args(Act)
ATTITUDES: tuple[str, ...] = get_args(Attitude)
EVENT_STATUSES: tuple[str, ...] = get_args(EventStatus)
CREDIT_KINDS: tuple[str, ...] = get_args(CreditKind)
PLEDGE_KINDS: tuple[str, ...] = get_args(PledgeKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word in the Universal Dependencies 2 scheme.

    `head` is the index of the governor in `Reading.words`, or -1 for the root of a sentence.
    """

    start: int
    end: int
    upos: str
    head: int
    deprel: str
    lemma: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that stand for a person, a group or a place.

    `chain` is the index shared by all mentions of one entity in the document.
    """

    start: int
    end: int
    kind: EntityKind
    form: MentionForm
    chain: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A TIMEX3 expression: its words, type, value, and the days that it may mean.

    `days` is `None` where the value names no calendar days (a duration, a set, a time that
    nothing anchors). `value` is a TIMEX3 value; unknown parts are `X` (`XXXX-04-07`).
    """

    start: int
    end: int
    type: TimeType
    value: str
    days: Interval | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(start=self.start, end=self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who holds what, as the trained reader finds it: tuples of spans in order, `source` and `cue` empty where unknown.

    `content` is never empty, and none of its spans begins or ends in a quotation mark. `probability` is 0 to 1.
    """

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    probability: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Antecedent:
    """Which earlier word heads a mention of the same thing as the mention that `word` heads.

    Both are indices into the words of the reading; `antecedent` is -1 where the trained reader finds none within reach
    (about 150 words). `probability` is 0 to 1.
    """

    word: int
    antecedent: int
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementReport:
    """One report that somebody said, wrote or believed something.

    Each part is a tuple of spans (parts can be discontinuous), empty where the text has none.
    `content` is never empty. `told_to` is where the addressed outlet or body is named.
    `said` is when it was said, from the words around the content; `None` where nothing tells. `attitude` tells a
    belief and a plan that the text only attributes to somebody from what was said.
    """

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    mode: StatementMode = "direct"
    act: Act | None = None
    attitude: Attitude = "speech"
    speaker: int | None = None
    told_to: Span | None = None
    said: Interval | None = None

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("a statement report needs content")

    @property
    def span(self) -> Span:
        """From the first character of its content to the last."""
        return Span(start=self.content[0].start, end=self.content[-1].end)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReport:
    """One report of something that happened, is planned, is threatened, or is denied.

    `type` and `mode` are PLOVER names. `actors`, `recipients` are chain indices where chains are
    known; `text_actors`, `text_recipients` the words. `statement` is the index in
    `Reading.statements` of the report whose content holds it: then it is that source's word. `quantities` are
    indices of the numbers that it counts, `reason` the rule by which it was read.
    `within` is the index in `Reading.events` of the one whose clause tells of the same ("killed in a strike").
    `headline` says it in one line of the document's own words; `lemma` is that of the trigger's head word,
    `context` the telling lemmas of the sentence, `beside` those of the words that hang on the trigger: by these
    reports are compared across documents.
    """

    start: int
    end: int
    trigger: Span
    type: str
    status: EventStatus
    mode: str | None = None
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    text_actors: tuple[Span, ...] = ()
    text_recipients: tuple[Span, ...] = ()
    place: int | None = None
    time: int | None = None
    happened: Interval | None = None
    statement: int | None = None
    within: int | None = None
    headline: str = ""
    lemma: str = ""
    context: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    quantities: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what it counts. `low` and `high` bound it, both inclusive; `None` is no bound."""

    start: int
    end: int
    what: str
    low: float | None = None
    high: float | None = None
    modifier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleReport:
    """Words that give somebody an office or a function: "Olin Tarn, a spokesman for the Harbour Board".

    `start:end` holds the whole wording, `title` the words of the title alone ("spokesman"). `holder`
    and `organization` are chain indices; `organization` is `None` where none is named.
    """

    start: int
    end: int
    title: Span
    holder: int
    organization: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AffiliationReport:
    """Words that make somebody or a group a part of a group. `member` and `group` are chain indices."""

    start: int
    end: int
    member: int
    group: int
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeReport:
    """One report that something was promised, threatened, demanded or agreed.

    `start:end` runs from the first of its parts to the last. `cue` is the word that makes it one ("vowed",
    "agreement", the "will" of what a speaker says he will do), `action` what is to be done, `condition` what it
    hangs on. `by` and `to` are the chains of who gave the pledge and to whom; `makers` and `recipients` the
    words. `due` is when it falls due, from the time expression `time` (an index in `Reading.times`): the days
    in which the deadline lies, not all days up to it. `statement` is the index in `Reading.statements` of the
    report whose words it is.
    """

    start: int
    end: int
    kind: PledgeKind
    cue: Span
    action: tuple[Span, ...]
    condition: tuple[Span, ...] = ()
    makers: tuple[Span, ...] = ()
    recipients: tuple[Span, ...] = ()
    by: int | None = None
    to: int | None = None
    time: int | None = None
    due: Interval | None = None
    statement: int | None = None

    def __post_init__(self) -> None:
        if not self.action:
            raise ValueError("a pledge report needs an action")
        if not 0 <= self.start < self.end:
            raise ValueError(f"a pledge report needs 0 <= start < end, got {self.start}..{self.end}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Words by which a document says that a report was taken from, or given to, an outlet.

    `outlet` is where the outlet is named, `None` where the source is not named ("citing unnamed officials").
    """

    start: int
    end: int
    kind: CreditKind
    outlet: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read in one document: pure, of that document alone.

    `published` is the interval in which the document must have appeared: the one that was given,
    or, where none was, the one that its own words allow (`published_from_text` is then true);
    `None` where nothing bounds it. Offsets in `published_evidence` show what bounded it. `attributions`
    and `antecedents` are what the trained reader hands to the readers of statements and of coreference; those leave
    none. `terms` are the most frequent telling lemmas of the
    document, `term_counts` how often each stands there.
    """

    document_id: str
    sentences: tuple[Span, ...] = ()
    words: tuple[Word, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    statements: tuple[StatementReport, ...] = ()
    events: tuple[EventReport, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    credits: tuple[Credit, ...] = ()
    roles: tuple[RoleReport, ...] = ()
    affiliations: tuple[AffiliationReport, ...] = ()
    pledges: tuple[PledgeReport, ...] = ()
    published: Interval | None = None
    published_from_text: bool = False
    published_evidence: tuple[Span, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    antecedents: tuple[Antecedent, ...] = ()
    terms: tuple[str, ...] = ()
    term_counts: tuple[int, ...] = ()
