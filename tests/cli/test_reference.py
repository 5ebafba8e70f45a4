"""The reference in docs/ is the one that the program makes."""

from pathlib import Path

import pytest

from onrecord.cli.reference import reference

HELD = Path(__file__).parents[2] / "docs" / "reference"


@pytest.mark.parametrize("page", ["commands.md", "errors.md", "tables.md"])
def test_the_reference_is_current(page: str) -> None:
    assert (HELD / page).read_text(encoding="utf-8") == reference()[page], "run `make docs`"
