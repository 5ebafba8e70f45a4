"""What was said of pairs of names, kept from one build for the next: names that stay are not compared again.

What two names say depends on the names alone, so a kept answer is the one that comparing would give. Whoever keeps the
bytes sees to it that the program that reads them is the one that wrote them.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from sys import byteorder

import msgspec

from onrecord.linking.entities.name_facts import KeptName, NameBook
from onrecord.linking.entities.profiles import Profile
from onrecord.linking.names.verdicts import Same
from onrecord.records import Reason

Answer = tuple[Same, tuple[Reason, ...]]
# A node as far as comparing looks at it.
_Seen = tuple[str, str, str | None, tuple[str, ...]]
_DIFFERENT: Answer = ("different", ())


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """Nodes, the pairs of their numbers that were compared, the answers that were not `different`, and single names."""

    nodes: list[_Seen] = []
    pairs: bytes = b""
    answers: list[tuple[int, Same, tuple[Reason, ...]]] = []
    names: list[KeptName] = []


_decoder = msgspec.msgpack.Decoder(Kept)
_encoder = msgspec.msgpack.Encoder()


def unpacked(kept: bytes | None) -> Kept:
    """What an earlier build kept; nothing where it kept none."""
    return _decoder.decode(kept) if kept is not None else Kept()


class KeptAnswers:
    """Answers on pairs of these nodes, where an earlier build gave them; and those of this one, for the next."""

    def __init__(self, nodes: Sequence[Profile], held: Kept) -> None:
        self._nodes = nodes
        self._pairs = array("Q")
        self._answers: dict[int, Answer] = {}
        self._numbers: list[int] = []
        self._compared: frozenset[int] = frozenset()
        self._before: dict[int, Answer] = {}
        if not held.nodes:
            return
        numbers = {node: at for at, node in enumerate(held.nodes)}
        self._numbers = [numbers.get(_seen(node), -1) for node in nodes]
        self._compared = frozenset(_as_pairs(held.pairs))
        self._before = {pair: (same, reasons) for pair, same, reasons in held.answers}

    def of(self, left: int, right: int) -> Answer | None:
        """What was said of two nodes by their numbers; `None` where they were not compared."""
        if not self._numbers:
            return None
        one, other = self._numbers[left], self._numbers[right]
        if one < 0 or other < 0:
            return None
        pair = one << 32 | other
        return self._before.get(pair, _DIFFERENT) if pair in self._compared else None

    def note(self, left: int, right: int, answer: Answer) -> None:
        """Keeps what is said of two nodes for the next build."""
        pair = left << 32 | right
        self._pairs.append(pair)
        if answer[0] != "different":
            self._answers[pair] = answer

    def to_bytes(self, book: NameBook) -> bytes:
        """All that was noted, and the names of a book, in the same bytes for the same nodes, pairs and names."""
        pairs = self._pairs
        if byteorder == "big":
            pairs = array("Q", pairs)
            pairs.byteswap()
        answers = [(pair, same, reasons) for pair, (same, reasons) in sorted(self._answers.items())]
        return _encoder.encode(Kept([_seen(node) for node in self._nodes], pairs.tobytes(), answers, book.to_keep()))


def _seen(node: Profile) -> _Seen:
    return node.sort, node.key, node.state, node.full


def _as_pairs(data: bytes) -> array[int]:
    pairs = array("Q")
    pairs.frombytes(data)
    if byteorder == "big":
        pairs.byteswap()
    return pairs
