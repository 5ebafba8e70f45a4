"""The public form of a reading."""

import json

from onrecord.exports.reading_format import error_line, reading_line
from onrecord.records import Failure, Interval, Reading, Span, StatementReport, TimeExpression, Word

KEYS = {
    "id",
    "published",
    "published_from_text",
    "sentences",
    "words",
    "mentions",
    "times",
    "statements",
    "events",
    "quantities",
    "credits",
    "pledges",
}


def test_a_reading_has_every_key_and_empty_layers() -> None:
    line = json.loads(reading_line("a.txt", Reading(document_id="d-1")))
    assert set(line) == KEYS
    assert line["id"] == "a.txt"
    assert line["published"] is None
    assert all(line[key] == [] for key in KEYS - {"id", "published", "published_from_text"})


def test_layers_are_written_as_offsets() -> None:
    reading = Reading(
        document_id="d-1",
        published=Interval.parse("2023-05"),
        published_from_text=True,
        words=(Word(start=0, end=2, upos="PRON", head=-1, deprel="root", lemma="he"),),
        times=(TimeExpression(start=3, end=9, type="DATE", value="2023-05-01", days=Interval.parse("2023-05-01")),),
        statements=(StatementReport(content=(Span(start=0, end=2), Span(start=3, end=9)), mode="mixed", act="deny"),),
    )
    line = json.loads(reading_line("a", reading, text="He Monday"))
    assert line["text"] == "He Monday"
    assert line["published"] == ["2023-05-01", "2023-05-31"]
    assert line["published_from_text"] is True
    assert line["words"] == [[0, 2, "PRON", -1, "root", "he"]]
    assert line["times"][0]["earliest"] == line["times"][0]["latest"] == "2023-05-01"
    (said,) = line["statements"]
    assert (said["content"], said["source"], said["mode"], said["act"]) == ([[0, 2], [3, 9]], [], "mixed", "deny")
    assert said["speaker"] is None


def test_a_failure_is_one_line() -> None:
    line = json.loads(error_line("a", Failure(source="a", code="empty", message="a: nothing in it")))
    assert line == {"id": "a", "error": {"code": "empty", "message": "a: nothing in it"}}
