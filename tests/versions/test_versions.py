"""A reader that changed has a new version, or its change was looked at: `tests/versions/sources.py` says why."""

from __future__ import annotations

import json

from tests.versions.sources import PINNED, _bare, _reached, digest_of, pins


def test_what_changed_has_another_version() -> None:
    pinned, now = json.loads(PINNED.read_text(encoding="utf-8")), pins()
    assert set(now) == set(pinned), "run `make pins`"
    raised = [name for name, pin in now.items() if pin["version"] != pinned[name]["version"]]
    forgotten = [name for name, pin in now.items() if pin != pinned[name] and name not in raised]
    assert not forgotten, (
        f"changed, with the version of before: {', '.join(forgotten)}. Raise the version (reading/pipeline.py, "
        "intake/__init__.py, linking/reuse/prints.py) where documents can be read differently now; run `make pins`."
    )
    assert not raised, f"versions were raised ({', '.join(raised)}): run `make pins`"


def one() -> int:
    """Says one thing."""
    return other()


def other() -> int:
    return 1


def test_a_digest_is_of_what_a_function_calls_and_not_of_what_is_said_about_it() -> None:
    before = digest_of(one)
    assert digest_of(one) == before
    assert digest_of(other) != before


def test_comments_docstrings_and_line_breaks_change_nothing() -> None:
    told = '"""Of a module."""\nA = 1  # because\n\n\ndef f(x):\n    """Says é."""\n    return "# é" + x\n'
    assert _bare(told) == _bare('A = 1\ndef f(x):\n    # another\n    return "# é" + x') == 'A=1deff(x):return"#é"+x'
    assert _bare(told) != _bare(told.replace("A = 1", "A = 2"))


def test_word_lists_and_lexicons_are_sources_of_the_readers_that_use_them() -> None:
    reached = _reached({"onrecord.reading.events"})
    assert "onrecord.lexicons.events" in reached
    assert "onrecord.records.readings" not in reached
