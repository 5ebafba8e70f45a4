"""How a pledge stands on a day, in words."""

from __future__ import annotations

from datetime import date

from onrecord.case.views.pledges import PledgeLine

_SETTLED = {
    "kept": "a report says that it was kept",
    "broken": "a report says that it was broken",
    "disputed": "what is on record about it disagrees",
}
BEARINGS = {
    "kept": "may show that it was kept",
    "broken": "may show that it was broken",
    "disputes": "disputes it",
    "extends": "may show that it was put off",
}


def standing(line: PledgeLine, day: date | None) -> str:
    """What the state means on that day: how many days are left or gone, and whose judgement it is."""
    if line.state is None:
        return "not judged"
    if line.judged:
        return f"{line.state}, as a person judged"
    if line.state in _SETTLED:
        return f"{line.state}: {_SETTLED[line.state]}"
    if line.due is None:
        return f"{line.state}, no day named"
    if day is None:
        return line.state
    if line.state == "passed":
        return f"passed {_days((day - line.due.latest).days)} ago"
    left = (line.due.latest - day).days
    return f"{line.state}, {'its day is today' if left == 0 else _days(left) + ' to go'}"


def _days(count: int) -> str:
    return f"{count:,} day" + ("" if count == 1 else "s")
