"""Whose statement it is, by the names that its source gives."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.reading.speakers import read_speakers
from onrecord.records import EntityKind, Mention, RoleReport, Span, StatementReport, Word

Named = tuple[str, EntityKind, int | None]


def place(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start=start, end=start + len(words))


def speaker(
    text: str, source: str, names: list[Named], *, head: str | None = None, title: tuple[str, int] | None = None
) -> int | None:
    """The speaker of what follows the source in the text; `head` is the word that governs the source."""
    where = place(text, source)
    mentions = [
        Mention(start=at.start, end=at.end, kind=kind, form="name", chain=chain)
        for words, kind, chain in names
        for at in [place(text, words)]
    ]
    governor = place(text, head, where.start) if head else None
    words = (
        [Word(start=governor.start, end=governor.end, upos="NOUN", head=-1, deprel="nsubj", lemma="x")]
        if governor
        else []
    )
    roles = [RoleReport(start=0, end=5, title=place(text, title[0]), holder=title[1])] if title else []
    report = StatementReport(source=(where,), content=(Span(start=where.end, end=len(text)),))
    (found,) = read_speakers(text, statements=[report], mentions=mentions, words=words, roles=roles)
    return found.speaker


@pytest.mark.parametrize(
    ("text", "source", "names", "head", "chain"),
    [
        ("Olin Tarn said it was late.", "Olin Tarn", [("Olin Tarn", "person", 3)], None, 3),
        (
            "Harbour Board spokesman Olin Tarn said no.",
            "Harbour Board spokesman Olin Tarn",
            [("Harbour Board", "organization", 1), ("Olin Tarn", "person", 2)],
            None,
            2,
        ),
        ("Renk's spokesman said no.", "Renk's spokesman", [("Renk", "person", 1)], "spokesman", None),
        ("The dockers’ union said no.", "The dockers’ union", [("dockers", "organization", 1)], "union", None),
        ("The Harbour Board said no.", "The Harbour Board", [("Harbour Board", "organization", 1)], "Board", 1),
        (
            "A Harbour Board official said no.",
            "A Harbour Board official",
            [("Harbour Board", "organization", 1)],
            "official",
            None,
        ),
        ("Elara said no.", "Elara", [("Elara", "place", 1)], "Elara", 1),
        ("Somebody said no.", "Somebody", [], "Somebody", None),
        (
            "The Harbour Board met. The board said no.",
            "The board",
            [("Harbour Board", "organization", 1)],
            "board",
            1,
        ),
        (
            "The Harbour Board and the Salt Board met. The board said no.",
            "The board",
            [("Harbour Board", "organization", 1), ("Salt Board", "organization", 2)],
            "board",
            None,
        ),
    ],
    ids=[
        "person",
        "person of a body",
        "somebody of a person",
        "genitive",
        "body",
        "somebody of a body",
        "place",
        "nobody",
        "the body",
        "two bodies",
    ],
)
def test_the_source_names_the_speaker(
    text: str, source: str, names: list[Named], head: str | None, chain: int | None
) -> None:
    assert speaker(text, source, names, head=head) == chain


def test_a_title_that_one_person_bears_names_that_person() -> None:
    text = "prime minister Ida Renk slept. The prime minister said no."
    assert speaker(text, "The prime minister", [("Ida Renk", "person", 4)], title=("prime minister", 4)) == 4


@pytest.mark.parametrize(("between", "chain"), [("", 0), (" Pell Orrin left.", None)], ids=["alone", "another between"])
def test_he_is_the_person_of_the_statement_before(between: str, chain: int | None) -> None:
    text = f"Olin Tarn said it was late.{between} He said it was cold."
    first = StatementReport(source=(place(text, "Olin Tarn"),), content=(place(text, "it was late"),))
    second = StatementReport(source=(place(text, "He"),), content=(place(text, "it was cold"),))
    named = [Mention(start=0, end=9, kind="person", form="name", chain=0)]
    if between:
        other = place(text, "Pell Orrin")
        named.append(Mention(start=other.start, end=other.end, kind="person", form="name", chain=1))
    _, found = read_speakers(text, statements=[first, second], mentions=named)
    assert found.speaker == chain


def parsed(text: str, *rows: tuple[str, str, int, str]) -> list[Word]:
    """Words by (form, part of speech, governor's place or -1, relation), in the order of the text."""
    words: list[Word] = []
    for form, upos, head, relation in rows:
        start = text.index(form, words[-1].end if words else 0)
        words.append(
            Word(start=start, end=start + len(form), upos=upos, head=head, deprel=relation, lemma=form.lower())
        )
    return words


def test_somebody_of_a_named_person_is_not_that_person() -> None:
    text = "A spokesman for Tarn said no."
    words = parsed(
        text,
        ("A", "DET", 1, "det"),
        ("spokesman", "NOUN", 4, "nsubj"),
        ("for", "ADP", 3, "case"),
        ("Tarn", "PROPN", 1, "nmod"),
        ("said", "VERB", -1, "root"),
    )
    report = StatementReport(source=(place(text, "A spokesman for Tarn"),), content=(place(text, "no"),))
    name = Mention(start=16, end=20, kind="person", form="name", chain=0)
    (found,) = read_speakers(text, statements=[report], mentions=[name], words=words)
    assert found.speaker is None


@pytest.mark.parametrize(("noun", "made"), [("The statement", 0), ("A statement", None)])
def test_a_text_that_speaks_is_the_word_of_who_made_it(noun: str, made: int | None) -> None:
    text = f"The Harbour Board issued a statement. It said no. {noun} said the port was closed."
    body = place(text, "Harbour Board")
    words = parsed(
        text, ("Board", "PROPN", 1, "nsubj"), ("issued", "VERB", -1, "root"), ("statement", "NOUN", 1, "obj"),
        ("said", "VERB", -1, "root"), (noun.split()[0], "DET", 5, "det"), ("statement", "NOUN", 6, "nsubj"),
        ("said", "VERB", -1, "root"),
    )  # fmt: skip
    first = StatementReport(source=(body,), cue=(place(text, "said"),), content=(place(text, "no"),))
    second = StatementReport(source=(place(text, noun),), content=(place(text, "the port was closed"),))
    name = Mention(start=body.start, end=body.end, kind="organization", form="name", chain=0)
    found = read_speakers(text, statements=[first, second], mentions=[name], words=words)
    assert [report.speaker for report in found] == [0, made]


def test_who_is_the_one_that_its_clause_describes() -> None:
    text = "The talks angered Tarn, who said no."
    words = parsed(
        text,
        ("angered", "VERB", -1, "root"),
        ("Tarn", "PROPN", 0, "obj"),
        ("who", "PRON", 3, "nsubj"),
        ("said", "VERB", 1, "acl:relcl"),
    )
    report = StatementReport(source=(place(text, "who"),), content=(place(text, "no"),))
    name = Mention(start=18, end=22, kind="person", form="name", chain=0)
    (found,) = read_speakers(text, statements=[report], mentions=[name], words=words)
    assert found.speaker == 0


@pytest.mark.parametrize(
    ("source", "chain"),
    [("The attorney general", 2), ("Attorney General", 2), ("An attorney general", None), ("The general", None)],
)
def test_a_title_is_whole_or_its_end(source: str, chain: int | None) -> None:
    text = f"attorney general Ida Renk slept. {source} said no."
    assert speaker(text, source, [("Ida Renk", "person", 2)], title=("attorney general", 2)) == chain


@pytest.mark.parametrize(("between", "chain"), [("", 0), ("Board ", None)], ids=["nobody between", "another body"])
def test_a_description_goes_on_with_the_body_that_spoke_before(between: str, chain: int | None) -> None:
    text = f"Front said no. {between}The alliance said it was late."
    rows = [("Front", "PROPN", 1, "nsubj"), ("said", "VERB", -1, "root")]
    rows += [("The", "DET", 3, "det"), ("alliance", "NOUN", 4, "nsubj"), ("said", "VERB", -1, "root")]
    first = StatementReport(source=(place(text, "Front"),), content=(place(text, "no"),))
    second = StatementReport(source=(place(text, "The alliance"),), content=(place(text, "it was late"),))
    mentions = [
        Mention(start=at.start, end=at.end, kind="organization", form="name", chain=number)
        for number, name in enumerate(("Front", "Board"))
        if name in text
        for at in [place(text, name)]
    ]
    _, found = read_speakers(text, statements=[first, second], mentions=mentions, words=parsed(text, *rows))
    assert found.speaker == chain


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Olin Tarn said it was late. “The Ida Renk bridge is shut,” he said.", 0),  # not whom the quotation names
        ("Olin Tarn said it was late. Ida Renk left. “The bridge is shut,” he said.", None),
        ("Anna Tarn said it was late. “The bridge is shut,” he said.", None),
        ("Olin Tarn said it was late.\n“The bridge is shut,” he said.", 0),
    ],
    ids=["goes on", "another between", "a woman’s name", "next paragraph"],
)
def test_he_is_who_spoke_last_in_the_paragraph(text: str, chain: int | None) -> None:
    quoted = place(text, text[text.index("“") + 1 : text.index(",”")])
    first = StatementReport(source=(Span(start=0, end=text.index(" said")),), content=(place(text, "it was late"),))
    second = StatementReport(source=(place(text, "he said".split()[0], quoted.end),), content=(quoted,))
    names = [
        Mention(start=at.start, end=at.end, kind="person", form="name", chain=number)
        for number, name in enumerate((text[: text.index(" said")], "Ida Renk"))
        if name in text
        for at in [place(text, name)]
    ]
    _, found = read_speakers(text, statements=[first, second], mentions=names)
    assert found.speaker == chain


@pytest.mark.parametrize(
    ("source", "kind"),
    [("the head of the river board, Olin Tarn", "person"), ("the head of the river board, Olin Tarn", "place")],
)
def test_a_name_that_ends_a_description_is_the_speaker(source: str, kind: EntityKind) -> None:
    text = f"Ida Renk left. So said {source}: no."
    words = parsed(
        text, ("the", "DET", 1, "det"), ("head", "NOUN", -1, "root"), ("of", "ADP", 5, "case"),
        ("the", "DET", 5, "det"), ("river", "NOUN", 5, "compound"), ("board", "NOUN", 1, "nmod"),
        (",", "PUNCT", 7, "punct"), ("Olin", "PROPN", 5, "appos"), ("Tarn", "PROPN", 7, "flat"),
    )  # fmt: skip
    report = StatementReport(source=(place(text, source),), content=(place(text, "no"),))
    at, described = place(text, "Olin Tarn"), place(text, "the head")
    mentions = [
        Mention(start=0, end=8, kind="person", form="name", chain=0),
        Mention(start=described.start, end=described.end, kind="person", form="nominal", chain=0),
        Mention(start=at.start, end=at.end, kind=kind, form="name", chain=1),
    ]
    (found,) = read_speakers(text, statements=[report], mentions=mentions, words=words)
    assert found.speaker == 1


@pytest.mark.parametrize(
    ("noun", "chain"), [("administration", None), ("board", 0), ("group", 0)], ids=["another sort", "its noun", "any"]
)
def test_a_body_is_taken_up_by_a_noun_of_its_sort(noun: str, chain: int | None) -> None:
    text = f"Harbour Board said no. The Board met. The {noun} said it was late."
    rows = [("Board", "PROPN", 1, "nsubj"), ("said", "VERB", -1, "root")]
    rows += [("The " + noun, "NOUN", -1, "root")]
    words = parsed(text, *rows[:2])
    at = place(text, noun, text.index("said it") - len(noun) - 2)
    the = Span(start=at.start - 4, end=at.start - 1)
    words += [
        Word(start=the.start, end=the.end, upos="DET", head=3, deprel="det", lemma="the"),
        Word(start=at.start, end=at.end, upos="NOUN", head=-1, deprel="nsubj", lemma=noun),
    ]
    first = StatementReport(source=(place(text, "Harbour Board"),), content=(place(text, "no"),))
    second = StatementReport(source=(Span(start=the.start, end=at.end),), content=(place(text, "it was late"),))
    name = Mention(start=0, end=13, kind="organization", form="name", chain=0)
    _, found = read_speakers(text, statements=[first, second], mentions=[name], words=words)
    assert found.speaker == chain


def test_a_body_that_names_itself_in_its_words() -> None:
    text = "“Front condemns this,” the alliance said."
    words = parsed(
        text, ("Front", "PROPN", 1, "nsubj"), ("condemns", "VERB", 4, "ccomp"), ("the", "DET", 3, "det"),
        ("alliance", "NOUN", 4, "nsubj"), ("said", "VERB", -1, "root"),
    )  # fmt: skip
    at = place(text, "Front")
    report = StatementReport(source=(place(text, "the alliance"),), content=(place(text, "Front condemns this"),))
    name = Mention(start=at.start, end=at.end, kind="organization", form="name", chain=0)
    (found,) = read_speakers(text, statements=[report], mentions=[name], words=words)
    assert found.speaker == 0


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("Salt Centre for River Safety chief hydrologist Olin Tarn", "Salt Centre for River Safety"),
        ("Norland Foreign Minister Olin Tarn", "Norland"),
    ],
    ids=["a body", "a land"],
)
def test_a_person_behind_a_title_is_the_speaker_and_not_the_body_before(source: str, body: str) -> None:
    text = f"{source} said no."
    head = body.split()[0]
    rows = [(word, "ADP" if word == "for" else "PROPN", 0, "flat") for word in source.split()]
    rows[0] = (head, "PROPN", -1, "nsubj")
    rows[source.split().index("Olin") - 1] = (source.split()[-3], "NOUN", 0, "flat")
    report = StatementReport(source=(place(text, source),), content=(place(text, "no"),))
    at, person = place(text, body), place(text, "Olin Tarn")
    mentions = [
        Mention(start=at.start, end=at.end, kind="organization", form="name", chain=0),
        Mention(start=person.start, end=person.end, kind="person", form="name", chain=1),
    ]
    (found,) = read_speakers(text, statements=[report], mentions=mentions, words=parsed(text, *rows))
    assert found.speaker == 1


def test_two_who_are_joined_are_not_the_second() -> None:
    text = "Salt Front and Mayor Olin Tarn said no."
    rows = [(word, "CCONJ" if word == "and" else "PROPN", 0, "flat") for word in text.split()[:6]]
    rows[0] = ("Salt", "PROPN", -1, "nsubj")
    report = StatementReport(source=(place(text, "Salt Front and Mayor Olin Tarn"),), content=(place(text, "no"),))
    mentions = [
        Mention(start=0, end=10, kind="organization", form="name", chain=0),
        Mention(start=21, end=30, kind="person", form="name", chain=1),
    ]
    (found,) = read_speakers(text, statements=[report], mentions=mentions, words=parsed(text, *rows))
    assert found.speaker == 0


def test_a_name_in_capitals_is_no_pronoun() -> None:
    text = "The World Hydrology Office (WHO) met. WHO said no."
    at = place(text, "WHO", 30)
    words = [Word(start=at.start, end=at.end, upos="PRON", head=-1, deprel="nsubj", lemma="who")]
    report = StatementReport(source=(at,), content=(place(text, "no"),))
    name = Mention(start=28, end=31, kind="organization", form="name", chain=4)
    (found,) = read_speakers(text, statements=[report], mentions=[name], words=words)
    assert found.speaker == 4


@pytest.mark.parametrize(
    ("body", "chain"), [(None, 0), ("Salt Front", 0), ("Harbour Board", None)], ids=["no office", "of it", "another’s"]
)
def test_a_description_with_a_name_goes_on_with_who_spoke_last(body: str | None, chain: int | None) -> None:
    text = "Harbour Board. Olin Tarn said no. The Salt Front leader said it was late."
    rows = [("Tarn", "PROPN", 1, "nsubj"), ("said", "VERB", -1, "root"), ("The", "DET", 5, "det")]
    rows += [("Salt", "PROPN", 5, "compound"), ("Front", "PROPN", 5, "compound"), ("leader", "NOUN", 6, "nsubj")]
    rows += [("said", "VERB", -1, "root")]
    first = StatementReport(source=(place(text, "Olin Tarn"),), content=(place(text, "no"),))
    second = StatementReport(source=(place(text, "The Salt Front leader"),), content=(place(text, "it was late"),))
    named: list[Named] = [("Harbour Board", "organization", 2), ("Olin Tarn", "person", 0)]
    named += [("Salt Front", "organization", 1)]
    mentions = [
        Mention(start=at.start, end=at.end, kind=kind, form="name", chain=number)
        for words, kind, number in named
        for at in [place(text, words)]
    ]
    organization = {None: None, "Harbour Board": 2, "Salt Front": 1}[body]
    title = place(text, "Tarn")  # any words: whose office it is counts
    roles = [RoleReport(start=title.start, end=title.end, title=title, holder=0, organization=organization)]
    _, found = read_speakers(
        text, statements=[first, second], mentions=mentions, words=parsed(text, *rows), roles=roles if body else []
    )
    assert found.speaker == chain


def test_a_title_of_one_land_is_not_that_of_another() -> None:
    text = "Iraqi President Olin Tarn met French President Ida Renk. The Iraqi president said no."
    source = place(text, "The Iraqi president")
    start = source.start
    words = [
        Word(start=start + s, end=start + e, upos=upos, head=head, deprel=deprel, lemma=lemma)
        for s, e, upos, head, deprel, lemma in (
            (0, 3, "DET", 2, "det", "the"),
            (4, 9, "ADJ", 2, "amod", "Iraqi"),
            (10, 19, "NOUN", -1, "nsubj", "president"),
        )
    ]
    roles = [
        RoleReport(start=at.start, end=at.end, title=place(text, "President", at.start), holder=holder)
        for holder, phrase in enumerate(("Iraqi President Olin Tarn", "French President Ida Renk"))
        for at in [place(text, phrase)]
    ]
    names = [
        Mention(start=at.start, end=at.end, kind="person", form="name", chain=holder)
        for holder, name in enumerate(("Olin Tarn", "Ida Renk"))
        for at in [place(text, name)]
    ]
    report = StatementReport(source=(source,), content=(place(text, "no"),))
    (found,) = read_speakers(text, statements=[report], mentions=names, words=words, roles=roles)
    assert found.speaker == 0


@pytest.mark.parametrize(("cue", "chain"), [("added", 0), ("warned", None)])
def test_the_admiral_who_adds_is_who_spoke_last(cue: str, chain: int | None) -> None:
    text = f"Admiral Olin Tarn said no to Ida Renk. Pell Orrin left. The admiral {cue} that it was late."
    start = text.index("The admiral")
    words = [
        Word(start=start, end=start + 3, upos="DET", head=1, deprel="det", lemma="the"),
        Word(start=start + 4, end=start + 11, upos="NOUN", head=2, deprel="nsubj", lemma="admiral"),
        Word(
            start=start + 12,
            end=start + 12 + len(cue),
            upos="VERB",
            head=-1,
            deprel="root",
            lemma=cue.removesuffix("ed"),
        ),
    ]
    first = StatementReport(source=(place(text, "Admiral Olin Tarn"),), content=(place(text, "no"),))
    second = StatementReport(
        source=(place(text, "The admiral"),), cue=(place(text, cue),), content=(place(text, "it was late"),)
    )
    names = [
        Mention(start=at.start, end=at.end, kind="person", form="name", chain=holder)
        for holder, name in enumerate(("Olin Tarn", "Ida Renk", "Pell Orrin"))
        for at in [place(text, name)]
    ]
    _, found = read_speakers(text, statements=[first, second], mentions=names, words=words)
    assert found.speaker == chain


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Olin Tarn said Ida Renk left.\n\n“The bridge is shut,” he said.", 0),
        ("Olin Tarn said Ida Renk left.\n\nIt rained.\n\n“The bridge is shut,” he said.", 1),
        ("Olin Tarn said Ida Renk left.\n\nThe bridge is shut, he said.", 0),
        ("Olin Tarn said Ida Renk left.\n\nThen he said the bridge is shut: The bridge is shut.", 1),
    ],
    ids=["next paragraph", "later paragraph", "no quotation", "before what he says"],
)
def test_who_goes_on_in_the_next_paragraph(text: str, chain: int) -> None:
    quoted = place(text, "The bridge is shut")
    he = place(text, "he said").start
    he = Span(start=he, end=he + 2)
    first = StatementReport(source=(place(text, "Olin Tarn"),), content=(place(text, "Ida Renk left"),))
    second = StatementReport(source=(he,), content=(quoted,), mode="direct" if "“" in text else "indirect")
    mentions = [
        Mention(start=0, end=9, kind="person", form="name", chain=0),
        Mention(start=15, end=23, kind="person", form="name", chain=1),
        Mention(start=he.start, end=he.end, kind="person", form="pronoun", chain=1),
    ]
    words = [Word(start=he.start, end=he.end, upos="PRON", head=-1, deprel="nsubj", lemma="he")]
    _, found = read_speakers(text, statements=[first, second], mentions=mentions, words=words)
    assert found.speaker == chain


@pytest.mark.parametrize(
    ("rest", "chain"), [("Tarn said it was late", 0), ("She said it was late", 2)], ids=["short name", "a woman"]
)
def test_a_family_name_of_two_is_who_spoke_under_it(rest: str, chain: int) -> None:
    text = f"Robert Tarn said no. Maria Tarn left. {rest}."
    source = place(text, rest.split()[0], text.index(". ", 25))
    first = StatementReport(source=(place(text, "Robert Tarn"),), content=(place(text, "no"),))
    second = StatementReport(source=(source,), content=(place(text, "it was late"),))
    mentions = [
        Mention(start=at.start, end=at.end, kind="person", form=form, chain=number)
        for at, form, number in [
            (place(text, "Robert Tarn"), "name", 0),
            (place(text, "Maria Tarn"), "name", 1),
            (source, "name" if rest.startswith("Tarn") else "pronoun", 2),
        ]
    ]
    if rest.startswith("She"):
        mentions.append(Mention(start=7, end=11, kind="person", form="name", chain=2))
    words = [Word(start=source.start, end=source.end, upos="PROPN", head=-1, deprel="nsubj", lemma="x")]
    _, found = read_speakers(text, statements=[first, second], mentions=mentions, words=words)
    assert found.speaker == chain


@pytest.mark.parametrize(
    ("noun", "chain"),
    [("frontrunner", 0), ("tycoon", 0), ("woman", None), ("senator", None)],
    ids=["no list has it", "epithet", "somebody new", "an office never told"],
)
def test_a_description_is_who_the_sentence_before_is_about(noun: str, chain: int | None) -> None:
    text = f"Tarn met Korn. The {noun} said it was late."
    rows = [("Tarn", "PROPN", 1, "nsubj"), ("met", "VERB", -1, "root"), ("Korn", "PROPN", 1, "obj")]
    rows += [("The", "DET", 4, "det"), (noun, "NOUN", 5, "nsubj"), ("said", "VERB", -1, "root")]
    report = StatementReport(source=(place(text, f"The {noun}"),), content=(place(text, "it was late"),))
    mentions = [
        Mention(start=at.start, end=at.end, kind="person", form="name", chain=number)
        for number, at in enumerate((place(text, "Tarn"), place(text, "Korn")))
    ]
    sentences = [Span(start=0, end=14), Span(start=15, end=len(text))]
    (found,) = read_speakers(
        text, statements=[report], mentions=mentions, words=parsed(text, *rows), sentences=sentences
    )
    assert found.speaker == chain


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Tarn said it was late. “The bridge is shut.”", 0),
        ("Tarn said it was late.\n\n“The bridge is shut.”", 0),
        ("Tarn said it was late. It rained. “The bridge is shut.”", None),
        ("Tarn said it was late. “the bridge is shut”", None),
    ],
    ids=["next sentence", "next paragraph", "a sentence between", "no sentence"],
)
def test_quoted_sentences_go_on_with_who_spoke_right_before(text: str, chain: int | None) -> None:
    first = StatementReport(source=(place(text, "Tarn"),), content=(place(text, "it was late"),))
    quoted = Span(start=text.index("“") + 1, end=text.index("”"))
    second = StatementReport(content=(quoted,), mode="direct")
    names = [Mention(start=0, end=4, kind="person", form="name", chain=0)]
    _, found = read_speakers(text, statements=[first, second], mentions=names)
    assert found.speaker == chain


@pytest.mark.parametrize(("letters", "chain"), [("HC", 0), ("CHC", 0), ("HB", None)])
def test_the_letters_of_a_title_are_its_holder(letters: str, chain: int | None) -> None:
    text = f"Olin Tarn, the Chief Harbour Clerk, left. The {letters} said no."
    title = place(text, "Harbour Clerk")
    roles = [RoleReport(start=0, end=title.end, title=title, holder=0)]
    report = StatementReport(source=(place(text, f"The {letters}"),), content=(place(text, "no"),))
    names = [Mention(start=0, end=9, kind="person", form="name", chain=0)]
    (found,) = read_speakers(text, statements=[report], mentions=names, roles=roles)
    assert found.speaker == chain


def test_letters_in_brackets_before_a_name_are_its_bearer() -> None:
    text = "Harbour Nirbahi Officer (HNO) Olin Tarn left. The HNO said no."
    name = place(text, "Olin Tarn")
    report = StatementReport(source=(place(text, "The HNO"),), content=(place(text, "no"),))
    names = [Mention(start=name.start, end=name.end, kind="person", form="name", chain=0)]
    (found,) = read_speakers(text, statements=[report], mentions=names)
    assert found.speaker == 0


@pytest.mark.parametrize(("verb", "chain"), [("issued", 0), ("obtained", None)])
def test_a_report_is_that_of_who_issued_one_before(verb: str, chain: int | None) -> None:
    text = f"A report {verb} in Elara by Tarn was long. The report said no."
    rows = [("A", "DET", 1, "det"), ("report", "NOUN", 7, "nsubj"), (verb, "VERB", 1, "acl")]
    rows += [("in", "ADP", 4, "case"), ("Elara", "PROPN", 2, "obl"), ("by", "ADP", 6, "case")]
    rows += [("Tarn", "PROPN", 2, "obl:agent"), ("long", "ADJ", -1, "root")]
    rows += [("The", "DET", 9, "det"), ("report", "NOUN", 10, "nsubj"), ("said", "VERB", -1, "root")]
    words = parsed(text, *rows)
    words = [replace(word, lemma=word.lemma.removesuffix("ed")) if word.lemma == "obtained" else word for word in words]
    name = place(text, "Tarn")
    report = StatementReport(source=(place(text, "The report"),), content=(place(text, "no"),))
    names = [Mention(start=name.start, end=name.end, kind="person", form="name", chain=0)]
    (found,) = read_speakers(text, statements=[report], mentions=names, words=words)
    assert found.speaker == chain


def test_figures_speak_for_who_made_them() -> None:
    text = "Figures from Tarn show it."
    rows = [("Figures", "NOUN", 3, "nsubj"), ("from", "ADP", 2, "case"), ("Tarn", "PROPN", 0, "nmod")]
    words = [
        replace(word, lemma="figure") if word.start == 0 else word
        for word in parsed(text, *rows, ("show", "VERB", -1, "root"))
    ]
    name = place(text, "Tarn")
    report = StatementReport(source=(place(text, "Figures from Tarn"),), content=(place(text, "it"),))
    names = [Mention(start=name.start, end=name.end, kind="organization", form="name", chain=0)]
    (found,) = read_speakers(text, statements=[report], mentions=names, words=words)
    assert found.speaker == 0


def test_who_is_asked_is_not_who_asks() -> None:
    text = "Tarn asked Korn why. “The bridge is shut.”"
    first = StatementReport(
        source=(place(text, "Tarn"),), cue=(place(text, "asked"),), content=(place(text, "why"),), mode="indirect"
    )
    second = StatementReport(content=(place(text, "The bridge is shut."),), mode="direct")
    names = [Mention(start=0, end=4, kind="person", form="name", chain=0)]
    words = [Word(start=5, end=10, upos="VERB", head=-1, deprel="root", lemma="ask")]
    _, found = read_speakers(text, statements=[first, second], mentions=names, words=words)
    assert found.speaker is None
