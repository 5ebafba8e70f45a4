"""What a document tells about its chains: which is a state, which a group, and what a nominal stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.lexicons.countries import country_code, people_code
from onrecord.lexicons.offices_titles import DEGREES, LANDS
from onrecord.reading.roles.units import Unit
from onrecord.records import Mention


class Ground:
    """Questions about the chains of one document."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._states: dict[str, int] = {}
        self._last_words: list[tuple[int, str, int]] = []
        self._nominals: list[tuple[int, int]] = []
        for mention in sorted(mentions, key=lambda m: (m.start, m.end)):
            if mention.chain is None:
                continue
            written = text[mention.start : mention.end].strip()
            if mention.form == "nominal":
                if mention.kind == "organization":
                    self._nominals.append((mention.end, mention.chain))
                continue
            if mention.form != "name" or not written:
                continue
            code = country_code(written)
            if code and mention.kind in ("country", "place", "organization"):
                self._states.setdefault(code, mention.chain)
            if mention.kind == "organization":
                self._last_words.append((mention.start, written.split()[-1].lower(), mention.chain))

    def state(self, unit: Unit) -> int | None:
        """The chain of the state that a name of a country or its people means; None where the document names none."""
        if unit.kind not in ("country", "people", "place", "organization"):
            return None
        code = country_code(unit.low) or people_code(unit.low)
        return self._states.get(code) if code else None

    def is_land(self, unit: Unit) -> bool:
        """The name of a country or of a people."""
        return unit.kind == "people" or bool(country_code(unit.low) or people_code(unit.low))

    def is_group(self, unit: Unit) -> bool:
        """The name of an organization; also one that was taken for a country and is none."""
        if unit.chain is None:
            return False
        if unit.low in LANDS or unit.low in DEGREES:
            return False
        if unit.kind == "organization":
            return country_code(unit.low) is None
        return unit.kind == "country" and not self.is_land(unit)

    def nominal(self, head: Unit) -> int | None:
        """The chain of the group that "the committee" stands for.

        A chain that the mention already has; else that of the nearest name before it which ends in
        that word, if no other body in the document so ends.
        """
        at = bisect_left(self._nominals, (head.end, -1))
        if at < len(self._nominals) and self._nominals[at][0] == head.end:
            return self._nominals[at][1]
        alike = {chain for start, last, chain in self._last_words if last == head.low and start < head.start}
        return alike.pop() if len(alike) == 1 else None
