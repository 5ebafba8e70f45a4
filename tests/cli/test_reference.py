"""The command reference in docs/ is the one that the commands make."""

from pathlib import Path

from onrecord.cli.reference import reference

HELD = Path(__file__).parents[2] / "docs" / "reference" / "commands.md"


def test_the_reference_is_current() -> None:
    assert HELD.read_text(encoding="utf-8") == reference(), "run `make docs`"
