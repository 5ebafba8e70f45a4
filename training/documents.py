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
class Sentence:
    """Words and what is known of them. A layer that the corpus does not annotate is None.

    `unsure`: words whose name layer is not known. `nominals`: (word, kind) for the head word of each mention that is
    no name.
    """

    words: tuple[Word, ...]
    starts_paragraph: bool = False
    names: tuple[Name, ...] | None = None
    unsure: frozenset[int] = frozenset()
    nominals: tuple[tuple[int, str], ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Contiguous sentences of one text. `real_sentences`: the corpus' sentence borders were made by people."""

    id: str
    corpus: str
    sentences: tuple[Sentence, ...]
    real_sentences: bool = True
    dropped: dict[str, int] = field(default_factory=dict)
