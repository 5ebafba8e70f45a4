"""Words, sentences and syntax against UD treebanks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord.learned import Network
from training.documents import Document


def gold_words(network: Network, documents: Sequence[Document]) -> dict[str, float]:
    """Shares of words right, in percent, with the treebank's words and sentences.

    `las` compares universal relations, as the CoNLL 2018 shared task does; `las_full` their subtypes too.
    """
    right: Counter[str] = Counter()
    total = 0
    for document in documents:
        sentences = [[word.form for word in sentence.words] for sentence in document.sentences]
        analysis = network.read_words(sentences, [sentence.starts_paragraph for sentence in document.sentences])
        at = 0
        for sentence in document.sentences:
            for index, gold in enumerate(sentence.words):
                made = analysis.words[at + index]
                head = made.head - at if made.head >= 0 else -1
                total += 1
                right["upos"] += made.upos == gold.upos
                right["lemma"] += made.lemma == gold.lemma
                if head == gold.head:
                    right["uas"] += 1
                    right["las"] += universal(made.deprel) == universal(gold.deprel or "")
                    right["las_full"] += made.deprel == gold.deprel
            at += len(sentence.words)
    return {name: 100 * right[name] / total for name in ("upos", "uas", "las", "las_full", "lemma")} | {"words": total}


def raw_text(network: Network, documents: Sequence[Document], *, told: bool = True) -> dict[str, float]:
    """F1, in percent, of words, sentences and syntax from the treebank's running text.

    Paragraphs part with a blank line, and the reader is told of them if `told`; else they are one line.
    """
    counts: Counter[str] = Counter()
    for document in documents:
        text, words, sentences, breaks = running_text(document, "\n\n" if told else " ")
        analysis = network.read(text, breaks if told else ())
        gold_words_ = {span: number for number, (span, _, _) in enumerate(words)}
        counts["gold words"] += len(words)
        counts["made words"] += len(analysis.words)
        counts["gold sentences"] += len(sentences)
        counts["made sentences"] += len(analysis.sentences)
        counts["right sentences"] += len(set(sentences) & {(s.start, s.end) for s in analysis.sentences})
        for made in analysis.words:
            number = gold_words_.get((made.start, made.end))
            if number is None:
                continue
            counts["right words"] += 1
            _, gold_head, gold = words[number]
            counts["right upos"] += made.upos == gold.upos
            head = None if made.head < 0 else analysis.words[made.head]
            span = None if head is None else (head.start, head.end)
            if span == (None if gold_head is None else words[gold_head][0]):
                counts["right las"] += universal(made.deprel) == universal(gold.deprel or "")

    def f1(right: str, what: str) -> float:
        return 200 * counts[f"right {right}"] / (counts[f"gold {what}"] + counts[f"made {what}"])

    return {
        "words": f1("words", "words"), "sentences": f1("sentences", "sentences"), "upos": f1("upos", "words"),
        "las": f1("las", "words"),
    }  # fmt: skip


def universal(relation: str) -> str:
    """The relation without its subtype."""
    return relation.split(":", 1)[0]


def running_text(document: Document, between: str):  # type: ignore[no-untyped-def]
    """The text, its words as (span, head's number, word), its sentences' spans, and where paragraphs begin."""
    parts: list[str] = []
    words, sentences, breaks = [], [], []
    position = 0
    for sentence in document.sentences:
        first = len(words)
        for index, word in enumerate(sentence.words):
            gap = " " if word.space_before else ""
            if index == 0 and sentence.starts_paragraph:
                gap = between
            if not words:
                gap = ""
            position += len(gap)
            if index == 0 and sentence.starts_paragraph and words:
                breaks.append(position)
            parts.append(gap + word.form)
            head = None if word.head is None or word.head < 0 else first + word.head
            words.append(((position, position + len(word.form)), head, word))
            position += len(word.form)
        sentences.append((words[first][0][0], position))
    return "".join(parts), words, sentences, breaks
