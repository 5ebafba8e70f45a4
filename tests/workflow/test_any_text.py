"""Whatever the text, a build ends, and every row of the case is the wording at its place."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.case import Case
from onrecord.workflow.build import build

PIECES = (
    "“We will stay,” ",
    "General Pell told the Valley Post on 3 March 2019. ",
    "According to Reuters, ",
    "the ferry was attacked in June 2018",
    " said the mayor: ‘no’",
    "; ",
    ".\n\n",
    "\n",
    "\r\n",
    "Sign up for our newsletter\n",
    "By Anna Ferro\n",
    "☃ ",
    "\u202e",
    "\u00ad",
    "e\u0301",
    "𝒳 ",
    "\ufeff",
    "\x00",
    " ",
)
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=30).map("".join)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(texts, min_size=1, max_size=4))
def test_any_rows_give_a_whole_case(rows: list[str]) -> None:
    lines = "\n".join(json.dumps({"id": f"row-{at}", "text": text}) for at, text in enumerate(rows))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.case"
        report = build([Path("-")], path, stdin=lines.encode("utf-8", "surrogatepass"))
        assert report.documents + len(report.failures) == len(rows)
        assert "unexpected" not in {failure.code for failure in report.failures}, report.failures
        with Case.open(path) as case:
            assert case.check() == ()
