"""What the terminal is given."""

from onrecord.cli.showing import counted, one_line


def test_text_cannot_steer_the_terminal() -> None:
    assert one_line("a\x1b[31m b\n\tc") == "a�[31m b c"


def test_numbers_carry_their_things() -> None:
    assert [counted(n, "report") for n in (0, 1, 2, 1204)] == ["0 reports", "1 report", "2 reports", "1,204 reports"]
