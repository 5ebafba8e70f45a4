"""What every corpus is read into, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word. `head` is an index into the sentence, -1 for the root, None where there is no syntax."""

    form: str
    space_before: bool = True
    upos: str | None = None
    xpos: str | None = None
    feats: str | None = None
    head: int | None = None
    deprel: str | None = None
    lemma: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name over words [start, end) of a sentence; any kind in `kinds` may be right, where the corpus is coarser.

    `firm` is False where the corpus tells that a name stands here but not exactly where it ends.
    """

    start: int
    end: int
    kinds: tuple[str, ...]
    firm: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words of one document that say who holds what: flat indices over all its words, each part in order, with gaps
    where it is discontinuous. `source` and `cue` may be empty, `content` never is."""

    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One mention in a chain: words [start, end) of the document and its head word, as flat indices."""

    start: int
    end: int
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Words and what is known of them. A layer that the corpus does not annotate is None.

    `unsure`: words whose name layer is not known. `nominals`: (word, kind) for the head word of each mention that is
    no name. `triggers`: words [start, end) that name an event. `events`: the types (of PLOVER, or "none") of which one
    is right for the main event of the sentence.
    """

    words: tuple[Word, ...]
    starts_paragraph: bool = False
    names: tuple[Name, ...] | None = None
    unsure: frozenset[int] = frozenset()
    nominals: tuple[tuple[int, str], ...] | None = None
    triggers: tuple[tuple[int, int], ...] | None = None
    events: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Contiguous sentences of one text. `real_sentences`: the corpus' sentence borders were made by people.

    `chains`: mentions of one and the same thing, each in order of place; one mention alone makes a chain too. None
    where the corpus does not say. A document with `attributions` or `chains` is never varied by augmentation, since
    they count words.
    """

    id: str
    corpus: str
    sentences: tuple[Sentence, ...]
    real_sentences: bool = True
    attributions: tuple[Attribution, ...] | None = None
    chains: tuple[tuple[Phrase, ...], ...] | None = None
    dropped: dict[str, int] = field(default_factory=dict)
