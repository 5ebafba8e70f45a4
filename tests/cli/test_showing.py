"""What the terminal is given."""

from onrecord.cli.showing import one_line


def test_text_cannot_steer_the_terminal() -> None:
    assert one_line("a\x1b[31m b\n\tc") == "a�[31m b c"
