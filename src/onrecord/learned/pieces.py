"""Words as the pieces that the encoder knows."""

from __future__ import annotations

from tokenizers import Tokenizer

from onrecord.learned.failures import WeightsDamaged

MOST_PIECES = 8
LONGEST_WORD = 100
UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"


class Pieces:
    """Remembers the pieces of every word it has been asked for, up to `capacity` words; then it starts anew."""

    def __init__(self, tokenizer: Tokenizer, *, capacity: int = 200_000) -> None:
        self._tokenizer = tokenizer
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._capacity = capacity
        self._known: dict[str, tuple[int, ...]] = {}
        self.unknown = _id(tokenizer, UNKNOWN)
        self.start = _id(tokenizer, START)
        self.end = _id(tokenizer, END)

    def of(self, word: str) -> tuple[int, ...]:
        """Ids of the word's pieces, 1 to `MOST_PIECES` of them.

        A word of more pieces keeps its first ones and its last; one longer than `LONGEST_WORD` characters, or that
        the vocabulary cannot spell, is one unknown piece.
        """
        found = self._known.get(word)
        if found is None:
            found = self._cut(word)
            if len(self._known) >= self._capacity:
                self._known.clear()
            self._known[word] = found
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self.unknown,)
        # A lone surrogate has no form in UTF-8, which the tokenizer wants.
        spelled = word if word.isascii() else word.encode("utf-8", "replace").decode()
        ids = self._tokenizer.encode(spelled, add_special_tokens=False).ids
        if not ids:
            return (self.unknown,)
        if len(ids) > MOST_PIECES:
            ids = [*ids[: MOST_PIECES - 1], ids[-1]]
        return tuple(ids)


def _id(tokenizer: Tokenizer, piece: str) -> int:
    found = tokenizer.token_to_id(piece)
    if found is None:
        raise WeightsDamaged(f"the vocabulary has no {piece}: reinstall the package")
    return found
