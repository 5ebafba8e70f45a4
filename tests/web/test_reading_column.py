"""The reading column: marks that overlap in any way nest, and no word is lost or doubled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.records import Zone
from onrecord.web.reading_column import Close, Column, Mark, Open, Text, set_column


def mark(start: int, end: int, kind: str = "time", says: str = "") -> Mark:
    return Mark(start=start, end=end, kind=kind, label=kind, says=says)


def body(text: str) -> list[Zone]:
    return [Zone(start=0, end=len(text), kind="body")]


def words(column: Column) -> str:
    return "".join(piece.words for each in column.paragraphs for piece in each.pieces if isinstance(piece, Text))


def shape(column: Column) -> str:
    out = ""
    for paragraph in column.paragraphs:
        for piece in paragraph.pieces:
            match piece:
                case Text():
                    out += piece.words
                case Open():
                    out += f"<{piece.mark.kind}{'#' if piece.anchor else ''}>"
                case Close():
                    out += f"</{piece.mark.kind}{'!' if piece.last else ''}>"
        out += "|"
    return out


def test_a_mark_inside_another_stays_inside() -> None:
    column = set_column("He left in May.", body("He left in May."), [mark(0, 14, "event"), mark(11, 14)])
    assert shape(column) == "<event#>He left in <time#>May</time!></event!>.|"
    assert column.split == ()


def test_marks_that_cross_are_cut_and_lit_as_one() -> None:
    column = set_column("abcdef", body("abcdef"), [mark(0, 4, "reuse"), mark(2, 6, "statement")])
    assert shape(column) == "<reuse#>ab<statement#>cd</statement></reuse!><statement>ef</statement!>|"
    assert column.split == ("s2-6",)


def test_two_marks_at_one_place_share_the_anchor() -> None:
    column = set_column("May", body("May"), [mark(0, 3, "time"), mark(0, 3, "credit")])
    assert shape(column) == "<credit#><time>May</time!></credit!>|"
    assert column.split == ("s0-3",)


def test_parts_of_one_whole_share_its_anchor_and_are_lit_together() -> None:
    parts = [
        Mark(start=0, end=3, kind="statement", label="statement", whole=(0, 11), closes=False),
        Mark(start=8, end=11, kind="statement", label="statement", whole=(0, 11), listed=False),
    ]
    column = set_column("one he two.", body("one he two."), [*parts[:1], parts[1]])
    assert shape(column) == "<statement#>one</statement> he t<statement>wo.</statement!>|"
    assert column.split == ("s0-11",)
    assert [len(each.notes) for each in column.paragraphs] == [1]


def test_a_mark_over_two_paragraphs_goes_on_in_the_second() -> None:
    text = "one two\n\nthree four"
    column = set_column(text, body(text), [mark(4, 14, "statement", "said")])
    assert shape(column) == "one <statement#>two</statement>|<statement>three</statement!> four|"
    assert [len(each.notes) for each in column.paragraphs] == [1, 0]


def test_zones_part_paragraphs_and_open_once() -> None:
    text = "Head\nBody one.\nBody two.\nAd."
    zones = [
        Zone(start=0, end=5, kind="headline"),
        Zone(start=5, end=25, kind="body"),
        Zone(start=25, end=28, kind="boilerplate"),
    ]
    column = set_column(text, zones, [])
    assert [(each.kind, each.opens_zone) for each in column.paragraphs] == [
        ("headline", True),
        ("body", True),
        ("body", False),
        ("boilerplate", True),
    ]


def test_lines_wrapped_by_a_program_stay_one_paragraph() -> None:
    line = "a" * 70
    text = "\n".join([line] * 5) + "\n\n" + "\n".join([line] * 5)
    assert len(set_column(text, body(text), []).paragraphs) == 2


def test_marks_outside_the_text_are_left_out() -> None:
    assert shape(set_column("abc", body("abc"), [mark(1, 9), mark(5, 6)])) == "abc|"


@given(
    text=st.text(alphabet="ab \n\u0663é<&", max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from(["time", "event", "reuse"]))),
)
def test_every_word_stands_once_and_fragments_are_bracketed(text: str, spans: list[tuple[int, int, str]]) -> None:
    marks = [mark(start, start + length, kind) for start, length, kind in spans]
    column = set_column(text, body(text) if text else [], marks)
    assert "".join(words(column).split()) == "".join(text.split())
    anchors: list[str] = []
    for paragraph in column.paragraphs:
        open_marks: list[Mark] = []
        at = paragraph.start
        for piece in paragraph.pieces:
            match piece:
                case Text():
                    assert text[at : at + len(piece.words)] == piece.words
                    assert all(each.start <= at and at + len(piece.words) <= each.end for each in open_marks)
                    inside = {each for each in marks if each.start <= at < each.end <= len(text)}
                    assert set(open_marks) == inside
                    at += len(piece.words)
                case Open():
                    open_marks.append(piece.mark)
                    anchors += [piece.anchor] if piece.anchor else []
                case Close():
                    assert open_marks.pop() == piece.mark
        assert not open_marks
        assert at == paragraph.end
    assert len(anchors) == len(set(anchors))
