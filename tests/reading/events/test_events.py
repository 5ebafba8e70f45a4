"""Events by type, participants, status, place and time, on sentences whose syntax is written by hand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.events import read_events
from onrecord.records import EventReport, Interval, Mention, Quantity, Span, StatementReport, TimeExpression, Word
from onrecord.records.readings import EntityKind

from .parsed import events_of, words_of

KILLED = (
    "Rebels/NOUN/3/nsubj/rebel in/ADP/2/case/in Uke/PROPN/0/nmod/Uke killed/VERB/-1/root/kill 12/NUM/5/nummod/12"
    " soldiers/NOUN/3/obj/soldier with/ADP/9/case/with a/DET/9/det/a drone/NOUN/9/compound/drone"
    " strike/NOUN/3/obl/strike on/ADP/11/case/on Monday/PROPN/3/obl/Monday ./PUNCT/3/punct/."
)
Names = dict[str, EntityKind]
KILLED_NAMES: Names = {"Rebels": "person", "Uke": "place", "12 soldiers": "person"}
REFUSED_NAMES: Names = {"Overland": "country", "the two journalists": "person"}
ANNOUNCED_NAMES: Names = {"Overland": "country", "Uke": "place", "its troops": "organization"}
REFUSED = (
    "Overland/PROPN/1/nsubj/Overland refused/VERB/-1/root/refuse to/PART/3/mark/to release/VERB/1/xcomp/release"
    " the/DET/6/det/the two/NUM/6/nummod/two journalists/NOUN/3/obj/journalist ./PUNCT/1/punct/."
)
AGREED = (
    "The/DET/1/det/the union/NOUN/2/nsubj/union agreed/VERB/-1/root/agree to/PART/4/mark/to send/VERB/2/xcomp/send"
    " aid/NOUN/4/obj/aid to/ADP/7/case/to Overland/PROPN/4/obl/Overland ./PUNCT/2/punct/."
)
DENIED = (
    "The/DET/1/det/the army/NOUN/2/nsubj/army denied/VERB/-1/root/deny attacking/VERB/2/xcomp/attack the/DET/5/det/the"
    " village/NOUN/3/obj/village ./PUNCT/2/punct/."
)
WILL_NOT = (
    "Overland/PROPN/3/nsubj/Overland will/AUX/3/aux/will not/PART/3/advmod/not lift/VERB/-1/root/lift the/DET/5/det/the"
    " ban/NOUN/3/obj/ban ./PUNCT/3/punct/."
)
THREATENED = (
    "The/DET/1/det/the general/NOUN/2/nsubj/general threatened/VERB/-1/root/threaten to/PART/4/mark/to"
    " attack/VERB/2/xcomp/attack Overland/PROPN/4/obj/Overland if/SCONJ/9/mark/if the/DET/8/det/the"
    " talks/NOUN/9/nsubj/talk failed/VERB/4/advcl/fail ./PUNCT/2/punct/."
)
ASSASSINATION = (
    "The/DET/1/det/the assassination/NOUN/7/nsubj:pass/assassination of/ADP/3/case/of Tarn/PROPN/1/nmod/Tarn"
    " by/ADP/5/case/by gunmen/NOUN/1/nmod/gunman was/AUX/7/aux:pass/be condemned/VERB/-1/root/condemn"
    " ./PUNCT/7/punct/."
)
ANNOUNCED = (
    "Overland/PROPN/1/nsubj/Overland announced/VERB/-1/root/announce that/SCONJ/5/mark/that it/PRON/5/nsubj/it"
    " will/AUX/5/aux/will withdraw/VERB/1/ccomp/withdraw its/PRON/7/nmod:poss/its troops/NOUN/5/obj/troop"
    " from/ADP/9/case/from Uke/PROPN/5/obl/Uke ./PUNCT/1/punct/."
)
CRASH = (
    "Three/NUM/1/nummod/three people/NOUN/3/nsubj:pass/people were/AUX/3/aux:pass/be injured/VERB/-1/root/injure"
    " in/ADP/6/case/in a/DET/6/det/a crash/NOUN/3/obl/crash ./PUNCT/3/punct/."
)
RELEASED = (
    "The/DET/1/det/the board/NOUN/2/nsubj/board released/VERB/-1/root/release a/DET/4/det/a"
    " statement/NOUN/2/obj/statement ./PUNCT/2/punct/."
)
FEARED = (
    "Officials/NOUN/1/nsubj/official fear/VERB/-1/root/fear an/DET/3/det/a attack/NOUN/1/obj/attack on/ADP/6/case/on"
    " the/DET/6/det/the harbour/NOUN/3/nmod/harbour ./PUNCT/1/punct/."
)
MUST = (
    "The/DET/1/det/the minister/NOUN/2/nsubj/minister said/VERB/-1/root/say that/SCONJ/6/mark/that"
    " Overland/PROPN/6/nsubj/Overland must/AUX/6/aux/must free/VERB/2/ccomp/free the/DET/8/det/the"
    " prisoners/NOUN/6/obj/prisoner ./PUNCT/2/punct/."
)
BANNED = (
    "A/DET/2/det/a banned/VERB/2/amod/ban group/NOUN/3/nsubj/group met/VERB/-1/root/meet in/ADP/5/case/in"
    " Uke/PROPN/3/obl/Uke ./PUNCT/3/punct/."
)
WILLING = (
    "The/DET/1/det/the mayor/NOUN/3/nsubj/mayor is/AUX/3/cop/be willing/ADJ/-1/root/willing to/PART/5/mark/to"
    " resign/VERB/3/xcomp/resign ./PUNCT/3/punct/."
)
TALKS = (
    "Overland/PROPN/1/nsubj/Overland held/VERB/-1/root/hold talks/NOUN/1/obj/talk with/ADP/5/case/with"
    " the/DET/5/det/the union/NOUN/1/obl/union ./PUNCT/1/punct/."
)
SAID_LAST = (
    "The/DET/1/det/the firm/NOUN/6/nsubj/firm is/AUX/3/aux/be suing/VERB/6/ccomp/sue Overland/PROPN/3/obj/Overland"
    " lawyers/NOUN/6/nsubj/lawyer said/VERB/-1/root/say ./PUNCT/6/punct/."
)


def brief(text: str, events: tuple[EventReport, ...]) -> list[tuple[str, str, str]]:
    return [(event.trigger.of(text), event.type, event.status) for event in events]


@pytest.mark.parametrize(
    ("why", "parsed", "names", "expected"),
    [
        ("a verb with its means", KILLED, KILLED_NAMES, [("killed", "ASSAULT", "happened")]),
        (
            "a refusal denies what is refused",
            REFUSED,
            {"Overland": "country", "the two journalists": "person"},
            [("refused", "REJECT", "happened"), ("release", "RETREAT", "denied")],
        ),
        (
            "an agreement plans what is agreed to",
            AGREED,
            {"The union": "organization", "Overland": "country"},
            [("agreed", "AGREE", "happened"), ("send", "AID", "planned")],
        ),
        ("a denial", DENIED, {"The army": "organization"}, [("attacking", "ASSAULT", "denied")]),
        ("will not, of something wished for", WILL_NOT, {"Overland": "country"}, [("lift", "REJECT", "happened")]),
        (
            "a threat, and a condition",
            THREATENED,
            {"The general": "person", "Overland": "country"},
            [
                ("threatened", "THREATEN", "happened"),
                ("attack", "ASSAULT", "threatened"),
                ("talks", "CONSULT", "hypothetical"),
            ],
        ),
        (
            "an event noun under another event",
            ASSASSINATION,
            {"Tarn": "person", "gunmen": "person"},
            [("assassination", "ASSAULT", "happened"), ("condemned", "ACCUSE", "happened")],
        ),
        ("a plan", ANNOUNCED, {"Overland": "country", "Uke": "place"}, [("withdraw", "RETREAT", "planned")]),
        ("an accident is no event of this kind", CRASH, {"Three people": "person"}, []),
        ("nor is the release of a statement", RELEASED, {"The board": "organization"}, []),
        ("a fear", FEARED, {"Officials": "person", "the harbour": "place"}, [("attack", "ASSAULT", "hypothetical")]),
        (
            "must, in somebody's words, is his demand",
            MUST,
            {"The minister": "person", "Overland": "country"},
            [("free", "REQUEST", "happened")],
        ),
        (
            "a participle before a noun tells nothing",
            BANNED,
            {"A banned group": "organization"},
            [("met", "CONSULT", "happened")],
        ),
        (
            "readiness",
            WILLING,
            {"The mayor": "person"},
            [("willing", "CONCEDE", "happened"), ("resign", "RETREAT", "planned")],
        ),
        (
            "a light verb leaves the event to its noun",
            TALKS,
            {"Overland": "country", "the union": "organization"},
            [("talks", "CONSULT", "happened")],
        ),
    ],
)  # fmt: skip
def test_types_and_status(why: str, parsed: str, names: Names, expected: list[tuple[str, str, str]]) -> None:
    text, events = events_of(parsed, names)
    assert brief(text, events) == expected, why


@pytest.mark.parametrize(
    ("parsed", "names", "trigger", "actors", "recipients"),
    [
        (KILLED, KILLED_NAMES, "killed", ["Rebels in Uke"], ["12 soldiers"]),
        (REFUSED, REFUSED_NAMES, "refused", ["Overland"], ["the two journalists"]),
        (AGREED, {"The union": "organization", "Overland": "country"}, "agreed", ["The union"], ["Overland"]),
        (ASSASSINATION, {"Tarn": "person", "gunmen": "person"}, "assassination", ["gunmen"], ["Tarn"]),
        # whoever says "it" of himself, and its own troops are no recipient
        (ANNOUNCED, ANNOUNCED_NAMES, "withdraw", ["Overland"], ["Uke"]),
        (MUST, {"The minister": "person", "Overland": "country"}, "free", ["The minister"], ["Overland"]),
        (TALKS, {"Overland": "country", "the union": "organization"}, "talks", ["Overland"], ["the union"]),
        # the parser hangs the first subject on the last verb
        (SAID_LAST, {"The firm": "organization", "Overland": "country"}, "suing", ["The firm"], ["Overland"]),
    ],
)  # fmt: skip
def test_participants(parsed: str, names: Names, trigger: str, actors: list[str], recipients: list[str]) -> None:
    text, events = events_of(parsed, names)
    (event,) = [event for event in events if event.trigger.of(text) == trigger]
    assert [span.of(text) for span in event.text_actors] == actors
    assert [span.of(text) for span in event.text_recipients] == recipients


def test_chains_of_participants() -> None:
    _, events = events_of(REFUSED, REFUSED_NAMES)
    assert [(event.actors, event.recipients) for event in events] == [((0,), (1,)), ((0,), (1,))]


def test_mode_and_reason_come_from_the_rule() -> None:
    _, (event,) = events_of(KILLED, KILLED_NAMES)
    assert (event.mode, event.reason) == ("drone", "kill")
    _, (refused, _) = events_of(REFUSED, {"Overland": "country"})
    assert refused.reason == "refuse | xcomp: *"


def on_monday(text: str, days: Interval | None) -> TimeExpression:
    at = text.index("Monday")
    return TimeExpression(start=at, end=at + 6, type="DATE", value="2021-11-15", days=days)


MONDAY = Interval(earliest=date(2021, 11, 15), latest=date(2021, 11, 15))


def test_a_time_that_hangs_on_the_verb_dates_the_event() -> None:
    text, _ = words_of(KILLED)
    _, (event,) = events_of(KILLED, KILLED_NAMES, times=(on_monday(text, MONDAY),))
    assert (event.time, event.happened) == (0, MONDAY)


def test_nothing_has_happened_after_publication() -> None:
    text, _ = words_of(KILLED)
    month = Interval(earliest=date(2021, 11, 1), latest=date(2021, 11, 30))
    published = Interval(earliest=date(2021, 11, 19), latest=date(2021, 11, 19))
    _, (event,) = events_of(KILLED, KILLED_NAMES, times=(on_monday(text, month),), published=published)
    assert event.happened == Interval(earliest=date(2021, 11, 1), latest=date(2021, 11, 19))
    late = Interval(earliest=date(2022, 1, 3), latest=date(2022, 1, 3))
    _, (event,) = events_of(KILLED, KILLED_NAMES, times=(on_monday(text, late),), published=published)
    assert event.happened is None


def test_a_day_of_saying_is_not_the_day_of_the_event() -> None:
    parsed = ANNOUNCED.replace("announced/VERB", "announced/VERB").replace(
        " ./PUNCT/1/punct/.", " on/ADP/11/case/on Monday/PROPN/1/obl/Monday ./PUNCT/1/punct/."
    )
    text, _ = words_of(parsed)
    _, (event,) = events_of(parsed, {"Overland": "country"}, times=(on_monday(text, MONDAY),))
    assert (event.trigger.of(text), event.time) == ("withdraw", None)


OF_A_NAME = (
    "Tarn/PROPN/2/nsubj:pass/Tarn was/AUX/2/aux:pass/be arrested/VERB/-1/root/arrest over/ADP/5/case/over"
    " the/DET/5/det/the Act/NOUN/2/obl/Act of/ADP/7/case/of Monday/PROPN/5/nmod/Monday ./PUNCT/2/punct/."
)
AFTER_ANOTHER = (
    "After/ADP/2/case/After his/PRON/2/nmod:poss/his return/NOUN/7/obl/return on/ADP/4/case/on"
    " Monday/PROPN/2/nmod/Monday Tarn/PROPN/7/nsubj:pass/Tarn was/AUX/7/aux:pass/be arrested/VERB/-1/root/arrest"
    " ./PUNCT/7/punct/."
)
IN_A_RAID = (
    "Tarn/PROPN/2/nsubj:pass/Tarn was/AUX/2/aux:pass/be arrested/VERB/-1/root/arrest in/ADP/6/case/in"
    " the/DET/6/det/the Monday/PROPN/6/compound/Monday raid/NOUN/2/obl/raid ./PUNCT/2/punct/."
)


def test_an_hour_alone_names_no_day() -> None:
    parsed = (
        "Tarn/PROPN/2/nsubj:pass/Tarn was/AUX/2/aux:pass/be arrested/VERB/-1/root/arrest at/ADP/4/case/at"
        " 6:40/NUM/2/obl/6:40 ./PUNCT/2/punct/."
    )
    text, _ = words_of(parsed)
    at = text.index("6:40")
    hour = TimeExpression(start=at, end=at + 4, type="TIME", value="2021-11-15T06:40", days=MONDAY)
    _, (event,) = events_of(parsed, {"Tarn": "person"}, times=(hour,))
    assert event.happened is None


def test_what_is_looked_into_was_before() -> None:
    parsed = (
        "Police/NOUN/1/nsubj/police investigated/VERB/-1/root/investigate the/DET/3/det/the killing/NOUN/1/obj/killing"
        " on/ADP/5/case/on Monday/PROPN/1/obl/Monday ./PUNCT/1/punct/."
    )
    text, _ = words_of(parsed)
    _, events = events_of(parsed, {"Police": "organization"}, times=(on_monday(text, MONDAY),))
    assert {event.trigger.of(text): event.happened for event in events} == {"investigated": MONDAY, "killing": None}


@pytest.mark.parametrize(("parsed", "days"), [(OF_A_NAME, None), (AFTER_ANOTHER, None), (IN_A_RAID, MONDAY)])
def test_a_day_inside_a_phrase_dates_what_the_phrase_tells(parsed: str, days: Interval | None) -> None:
    text, _ = words_of(parsed)
    _, events = events_of(parsed, {"Tarn": "person"}, times=(on_monday(text, MONDAY),))
    assert next(event.happened for event in events if event.trigger.of(text) == "arrested") == days


def test_an_undated_event_stays_undated() -> None:
    published = Interval(earliest=date(2021, 11, 19), latest=date(2021, 11, 19))
    _, events = events_of(TALKS, {"Overland": "country"}, published=published)
    assert [event.happened for event in events] == [None]


def test_place_and_quantities() -> None:
    text, words = words_of(BANNED)
    at = text.index("Uke")
    place = Mention(start=at, end=at + 3, kind="place", form="name", chain=7)
    group = Mention(start=0, end=14, kind="organization", form="nominal", chain=1)
    sentence = (Span(start=0, end=len(text)),)
    (event,) = read_events(text, words=words, sentences=sentence, mentions=(group, place))
    assert event.place == 7
    text, words = words_of(KILLED)
    at = text.index("12")
    dead = Quantity(start=at, end=at + 11, what="soldiers", low=12, high=12)
    (event,) = read_events(text, words=words, sentences=(Span(start=0, end=len(text)),), quantities=(dead,))
    assert event.quantities == (0,)


def test_what_somebody_says_is_his_word() -> None:
    text, words = words_of(ANNOUNCED)
    said = StatementReport(content=(Span(start=text.index("it will"), end=len(text) - 1),))
    (event,) = read_events(text, words=words, sentences=(Span(start=0, end=len(text)),), statements=(said,))
    assert event.statement == 0


def test_no_words_no_events() -> None:
    assert read_events("", words=(), sentences=()) == ()


_FORMS = ["attack", "killed", "talks", "Overland", "refused", "to", "will", "not", "the", "said", "troops", "willing"]
_RELATIONS = ["nsubj", "obj", "xcomp", "ccomp", "obl", "nmod", "acl", "conj", "advcl", "case", "mark", "aux", "amod"]


@st.composite
def any_tree(draw: st.DrawFn) -> tuple[str, tuple[Word, ...]]:
    count = draw(st.integers(min_value=1, max_value=9))
    cells = []
    for number in range(count):
        form = draw(st.sampled_from(_FORMS))
        upos = draw(st.sampled_from(["VERB", "NOUN", "PROPN", "ADJ", "AUX", "ADP", "PART"]))
        head = -1 if number == 0 else draw(st.integers(min_value=0, max_value=count - 1))
        relation = "root" if head == -1 else draw(st.sampled_from(_RELATIONS))
        cells.append(f"{form}/{upos}/{-1 if head == number else head}/{relation}/{form.lower()}")
    return words_of(" ".join(cells))


@given(any_tree())
def test_any_syntax_gives_spans_inside_the_text_and_each_trigger_once(tree: tuple[str, tuple[Word, ...]]) -> None:
    text, words = tree
    mentions = tuple(
        Mention(start=word.start, end=word.end, kind="country", form="name", chain=number)
        for number, word in enumerate(words)
        if text[word.start].isupper()
    )
    events = read_events(text, words=words, sentences=(Span(start=0, end=len(text)),), mentions=mentions)
    starts = [event.trigger.start for event in events]
    assert starts == sorted(set(starts))
    for event in events:
        for span in (event.trigger, *event.text_actors, *event.text_recipients):
            assert 0 <= span.start < span.end <= len(text)
        assert not set(event.text_actors) & set(event.text_recipients)


TOGETHER = (
    "Tarn/PROPN/3/nsubj/Tarn and/CCONJ/2/cc/and Hale/PROPN/0/conj/Hale announced/VERB/-1/root/announce"
    " that/SCONJ/7/mark/that Overland/PROPN/7/nsubj/Overland will/AUX/7/aux/will"
    " leave/VERB/3/ccomp/leave Uke/PROPN/7/obj/Uke ./PUNCT/3/punct/."
)
ALONE = (
    "Tarn/PROPN/1/nsubj/Tarn announced/VERB/-1/root/announce that/SCONJ/5/mark/that Overland/PROPN/5/nsubj/Overland"
    " will/AUX/5/aux/will leave/VERB/1/ccomp/leave Uke/PROPN/5/obj/Uke ./PUNCT/1/punct/."
)


def test_what_two_announce_together_they_have_agreed_on() -> None:
    names: Names = {"Tarn": "person", "Hale": "person", "Overland": "country", "Uke": "place"}
    text, events = events_of(TOGETHER, names)
    assert [(e.type, e.reason) for e in events] == [("AGREE", "announced together")]
    assert [span.of(text) for span in events[0].text_actors] == ["Tarn", "Hale"]
    assert events_of(ALONE, {k: v for k, v in names.items() if k != "Hale"})[1] == ()


WHOM = (
    (
        "the second of two passives",
        "A/DET/1/det/a guard/NOUN/3/nsubj:pass/guard was/AUX/3/aux:pass/be killed/VERB/-1/root/kill and/CCONJ/6/cc/and"
        " another/DET/6/nsubj:pass/another wounded/VERB/3/conj/wound ./PUNCT/3/punct/.",
        {"A guard": "person", "another": "person"},
        "wounded",
        [],
        ["another"],
    ),
    (
        "a ban imposed on somebody",
        "Overland/PROPN/1/nsubj/Overland lifted/VERB/-1/root/lift the/DET/3/det/the ban/NOUN/1/obj/ban"
        " imposed/VERB/3/acl/impose on/ADP/6/case/on Tarn/PROPN/4/obl/Tarn ./PUNCT/1/punct/.",
        {"Overland": "country", "Tarn": "person"},
        "lifted",
        ["Overland"],
        ["Tarn"],
    ),
    (
        "people handed over to somebody",
        "Overland/PROPN/1/nsubj/Overland handed/VERB/-1/root/hand over/ADP/1/compound:prt/over two/NUM/4/nummod/two"
        " suspects/NOUN/1/obj/suspect to/ADP/6/case/to Uke/PROPN/1/obl/Uke ./PUNCT/1/punct/.",
        {"Overland": "country", "two suspects": "person", "Uke": "country"},
        "handed",
        ["Overland"],
        ["Uke"],
    ),
    (
        "aid for a purpose",
        "Overland/PROPN/1/nsubj/Overland sent/VERB/-1/root/send aid/NOUN/1/obj/aid to/PART/4/mark/to"
        " help/VERB/1/advcl/help the/DET/6/det/the villagers/NOUN/4/obj/villager ./PUNCT/1/punct/.",
        {"Overland": "country", "the villagers": "person"},
        "sent",
        ["Overland"],
        ["the villagers"],
    ),
)


@pytest.mark.parametrize(
    ("parsed", "names", "word", "actors", "recipients"), [w[1:] for w in WHOM], ids=[w[0] for w in WHOM]
)
def test_who_does_it_and_to_whom(
    parsed: str, names: Names, word: str, actors: list[str], recipients: list[str]
) -> None:
    text, events = events_of(parsed, names)
    event = next(e for e in events if e.trigger.of(text) == word)
    assert [span.of(text) for span in event.text_actors] == actors
    assert [span.of(text) for span in event.text_recipients] == recipients
