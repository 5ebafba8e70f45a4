"""What a reader asks for in an address: words, days, a page. What cannot be understood is told, not guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import Request

from onrecord.records import Interval

LINES_A_PAGE = 100
WORDS_AT_MOST = 12
LENGTH_AT_MOST = 400
_PIECES = re.compile(r'"([^"]+)"|([^\s"]+)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The query of one address, in order. `troubles` collects what could not be understood."""

    path: str
    pairs: tuple[tuple[str, str], ...]
    troubles: list[str]

    @classmethod
    def of(cls, request: Request) -> Asked:
        """The query of this request, without empty fields."""
        pairs = tuple((name, value.strip()) for name, value in request.query_params.multi_items() if value.strip())
        return cls(path=request.url.path, pairs=pairs, troubles=[])

    def get(self, name: str) -> str | None:
        """The last value given under this name, at most `LENGTH_AT_MOST` characters, or `None`."""
        values = self.all(name)
        return values[-1][:LENGTH_AT_MOST] if values else None

    def all(self, name: str) -> list[str]:
        """All values given under this name."""
        return [value for key, value in self.pairs if key == name]

    def words(self, name: str = "q") -> tuple[str, ...]:
        """The words asked for; words between double quotation marks stay together."""
        found = [phrase or word for phrase, word in _PIECES.findall(self.get(name) or "")]
        return tuple(found[:WORDS_AT_MOST])

    def one_of(self, name: str, choices: Iterable[str]) -> str | None:
        """The value where it is one of the choices; anything else is a trouble."""
        value = self.get(name)
        if value is None or value in choices:
            return value
        self.troubles.append(f"There is no {name} “{value}” here; it was left out.")
        return None

    def days(self, name: str) -> Interval | None:
        """The interval that a day, month or year names (2021-11-19, 2021-11 or 2021)."""
        value = self.get(name)
        if value is None:
            return None
        try:
            return Interval.parse(value)
        except ValueError:
            self.troubles.append(f"“{value}” is no day, month or year such as 2021-11-19, 2021-11 or 2021.")
            return None

    @property
    def page(self) -> int:
        """The number of the page, from 1."""
        value = self.get("page") or "1"
        return max(1, int(value)) if value.isascii() and value.isdigit() and len(value) < 8 else 1

    @property
    def everything(self) -> bool:
        """True where all pages are asked for at once, as a file."""
        return self.get("page") == "all" and self.format is not None

    @property
    def format(self) -> str | None:
        """`csv` or `json` where the list is asked for as a file."""
        value = self.get("format")
        return value if value in ("csv", "json") else None

    @property
    def filtered(self) -> bool:
        """True where anything but the page and the form of the list is asked for."""
        return any(name not in ("page", "format") for name, _ in self.pairs)

    def url(self, **changes: object) -> str:
        """This address with some values set, or left out where the new value is `None`."""
        kept = [(name, value) for name, value in self.pairs if name not in changes]
        kept += [(name, str(value)) for name, value in changes.items() if value is not None]
        return self.path + (f"?{urlencode(kept)}" if kept else "")

    def fields(self, without: Iterable[str] = ()) -> Mapping[str, str]:
        """The single values by name, for filling in a form again."""
        return {name: value for name, value in self.pairs if name not in set(without)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Where one page of a list stands in the whole. `total` counts lines."""

    number: int
    total: int
    size: int = LINES_A_PAGE

    @property
    def last(self) -> int:
        """The number of the last page, at least 1."""
        return max(1, -(-self.total // self.size))

    @property
    def offset(self) -> int:
        """How many lines stand before this page."""
        return (self.number - 1) * self.size

    @property
    def first_line(self) -> int:
        """The number of the first line on this page, from 1; 0 where there is none."""
        return min(self.offset + 1, self.total)

    @property
    def last_line(self) -> int:
        """The number of the last line on this page."""
        return min(self.offset + self.size, self.total)


def pages_of(asked: Asked, total: int) -> Pages:
    """The page asked for, or the last one where there are not so many; everything at once for a whole file."""
    if asked.everything:
        return Pages(number=1, total=total, size=max(1, total))
    last = max(1, -(-total // LINES_A_PAGE))
    return Pages(number=min(asked.page, last), total=total)
