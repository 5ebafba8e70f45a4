"""Whatever words and mentions are given, reading ends, spans lie in the text and chains are those that were given."""

from __future__ import annotations

from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.roles import read_affiliations, read_roles
from onrecord.records import EntityKind, Mention, MentionForm, Span, Word

_PIECES = st.sampled_from(
    """the a former spokesman leader of for , , . and Norland Tarn Board -backed by 's president who heads is was
    member members such as which includes minister Gen. deputy - ( ) ? other militias wing armed part led alliance
    secretary state chief executive x ’s — commander committee""".split()
)

_KINDS: st.SearchStrategy[EntityKind] = st.sampled_from(get_args(EntityKind))
_FORMS: st.SearchStrategy[MentionForm] = st.sampled_from(get_args(MentionForm))


@st.composite
def _documents(draw: st.DrawFn) -> tuple[str, list[Word], list[Span], list[Mention]]:
    pieces = draw(st.lists(_PIECES, max_size=25))
    text = "".join(piece + draw(st.sampled_from(["", " ", "\n"])) for piece in pieces)
    size = len(text)

    def borders(most: int) -> list[tuple[int, int]]:
        if not size:
            return []
        pair = st.tuples(st.integers(0, size - 1), st.integers(1, 15))
        return [(start, min(size, start + length)) for start, length in draw(st.lists(pair, max_size=most))]

    found = borders(40)
    words = [
        Word(
            start=start,
            end=end,
            upos=draw(st.sampled_from(["NOUN", "PROPN", "ADJ", "VERB", "PUNCT", "ADP"])),
            head=draw(st.integers(-1, 45)),
            deprel=draw(st.sampled_from(["nsubj", "appos", "dep"])),
            lemma="",
        )
        for start, end in found
    ]
    mentions = [
        Mention(
            start=start,
            end=end,
            kind=draw(_KINDS),
            form=draw(_FORMS),
            chain=draw(st.sampled_from([None, 0, 1, 2])),
        )
        for start, end in borders(12)
    ]
    sentences = [Span(start=start, end=end) for start, end in borders(4)]
    return text, words, [*sentences, *([Span(start=0, end=size)] if size else [])], mentions


@settings(max_examples=150, deadline=None)
@given(_documents())
def test_spans_lie_in_the_text_and_chains_were_given(given_: tuple[str, list[Word], list[Span], list[Mention]]) -> None:
    text, words, sentences, mentions = given_
    chains = {mention.chain for mention in mentions}
    for role in read_roles(text, words=words, sentences=sentences, mentions=mentions):
        assert 0 <= role.start <= role.title.start < role.title.end <= len(text)
        assert role.title.end <= role.end <= len(text)
        assert role.holder in chains and (role.organization is None or role.organization in chains)
        assert role.holder != role.organization
    for report in read_affiliations(text, words=words, sentences=sentences, mentions=mentions):
        assert 0 <= report.start < report.end <= len(text)
        assert {report.member, report.group} <= chains and report.member != report.group


@settings(max_examples=50, deadline=None)
@given(_documents())
def test_the_order_of_the_mentions_changes_nothing(
    given_: tuple[str, list[Word], list[Span], list[Mention]],
) -> None:
    text, words, sentences, mentions = given_
    places = {(mention.start, mention.end) for mention in mentions}
    apart = [mention for mention in mentions if len(places) == len(mentions)]
    turned = apart[::-1]
    assert read_roles(text, words=words, sentences=sentences, mentions=apart) == read_roles(
        text, words=words, sentences=sentences, mentions=turned
    )
    assert read_affiliations(text, words=words, sentences=sentences, mentions=apart) == read_affiliations(
        text, words=words, sentences=sentences, mentions=turned
    )
