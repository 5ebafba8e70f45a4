"""Cuts the words of name corpora again, the way the runtime will cut them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from training.documents import Document, Name, Sentence, Word
from training.glue import glued, spaces_before

Cut = Callable[[str], list[tuple[int, int]]]


def recut(documents: Iterable[Document], cut: Cut, dropped: dict[str, int]) -> list[Document]:
    """The same documents with words as `cut` finds them in the running text.

    A name whose border falls inside a new word takes the whole word; that is counted, as is a name lost to another.
    """
    made = []
    for document in documents:
        sentences = tuple(_recut(sentence, cut, dropped) for sentence in document.sentences)
        made.append(replace(document, sentences=sentences))
    return made


def _recut(sentence: Sentence, cut: Cut, dropped: dict[str, int]) -> Sentence:
    tokens = [word.form for word in sentence.words]
    text, offsets = glued(tokens, spaces_before(tokens))
    cuts = cut(text)
    names: list[Name] = []
    for name in sentence.names or ():
        start, end = offsets[name.start][0], offsets[name.end - 1][1]
        inside = [index for index, (a, b) in enumerate(cuts) if a < end and b > start]
        if cuts[inside[0]][0] != start or cuts[inside[-1]][1] != end:
            dropped["name border inside a word"] = dropped.get("name border inside a word", 0) + 1
        if names and names[-1].end > inside[0]:
            dropped["name shares a word with another"] = dropped.get("name shares a word with another", 0) + 1
            continue
        names.append(Name(start=inside[0], end=inside[-1] + 1, kinds=name.kinds, firm=name.firm))
    words = tuple(Word(form=text[a:b], space_before=a > 0 and text[a - 1].isspace()) for a, b in cuts)
    return replace(sentence, words=words, names=tuple(names))
