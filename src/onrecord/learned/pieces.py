"""Words as the pieces that the encoder knows."""

from __future__ import annotations

from tokenizers import Tokenizer

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
        self.unknown: int = tokenizer.token_to_id(UNKNOWN)
        self.start: int = tokenizer.token_to_id(START)
        self.end: int = tokenizer.token_to_id(END)

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
        ids = self._tokenizer.encode(word, add_special_tokens=False).ids
        if not ids:
            return (self.unknown,)
        if len(ids) > MOST_PIECES:
            ids = [*ids[: MOST_PIECES - 1], ids[-1]]
        return tuple(ids)
