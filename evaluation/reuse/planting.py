"""Articles with planted reuse: what was copied from where is known sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from evaluation.reuse.articles import QUOTATION, Article
from evaluation.reuse.edits import spelling, typography, words_changed
from onrecord.records import Span
from onrecord.text.sentences import sentences

LEAST_WORDS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One piece of a donor's text and where it stands in the article that took it."""

    donor: str
    taken: Span
    place: Span
    edited: int = 0  # words changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """An article that took words: how, and its pieces in the order of its text."""

    article: Article
    how: str
    pieces: tuple[Kept, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The same words in two articles, as planted."""

    how: str
    left: str
    left_span: Span
    right: str
    right_span: Span


def plant(articles: Sequence[Article], seed: int, *, each: int) -> tuple[list[Article], list[Planted]]:
    """The articles, dressed with their outlets' furniture, and `each` articles of every way of taking words.

    Nobody takes from an article that took, so that every piece has one donor. Donors and hosts are drawn apart.
    """
    random = Random(seed)
    drawn = list(articles)
    random.shuffle(drawn)
    half = len(drawn) // 2
    donors = [article for article in drawn[:half] if len(article.text.split()) >= 120]
    hosts = drawn[half:]
    planted: list[Planted] = []
    for how in ("copy", "light edit", "deletions", "reordered", "excerpt", "edited excerpt", "quotation"):
        for number in range(each):
            donor = donors[(number * 7 + len(planted)) % len(donors)]
            host = hosts[len(planted) % len(hosts)]
            made = _take(how, donor, host, random, f"{how.replace(' ', '-')}-{number:03}")
            if made is not None:
                planted.append(made)
    for number, donor in enumerate(donors[:2]):
        planted.extend(_agency(donor, number, random))
    taken_hosts = {one.article.id.split("|")[1] for one in planted if "|" in one.article.id}
    plain = [article for article in drawn if article.id not in taken_hosts]
    return _dressed(plain, planted, random)


def passages(planted: Sequence[Planted], articles: Sequence[Article]) -> Iterator[Passage]:
    """Every planted passage of eight words and more, for each pair of articles that hold it.

    Pieces follow on one another in a passage where only white space lies between them on both sides.
    """
    texts = {article.id: article.text for article in articles}
    holders: dict[str, list[tuple[str, str, tuple[Kept, ...]]]] = {}
    for one in planted:
        holders.setdefault(one.pieces[0].donor, []).append((one.article.id, one.how, one.pieces))
    for donor, takers in sorted(holders.items()):
        for at, (name, how, pieces) in enumerate(takers):
            donor_pieces = tuple(replace(piece, place=piece.taken, edited=0) for piece in pieces)
            yield from _common(how, (donor, donor_pieces), (name, pieces), texts)
            for other, other_how, other_pieces in takers[:at]:
                yield from _common(f"{how}, {other_how}", (other, other_pieces), (name, pieces), texts)


def _common(
    how: str, left: tuple[str, tuple[Kept, ...]], right: tuple[str, tuple[Kept, ...]], texts: dict[str, str]
) -> Iterator[Passage]:
    there = {(piece.taken.start, piece.taken.end): piece for piece in left[1]}
    pairs = [
        (there[piece.taken.start, piece.taken.end], piece)
        for piece in right[1]
        if (piece.taken.start, piece.taken.end) in there
    ]
    run: list[tuple[Kept, Kept]] = []
    for pair in [*pairs, None]:
        if pair and (not run or _adjoin(run[-1], pair, texts[left[0]], texts[right[0]])):
            run.append(pair)
            continue
        if run:
            spans = [Span(start=run[0][side].place.start, end=run[-1][side].place.end) for side in (0, 1)]
            words = min(len(spans[0].of(texts[left[0]]).split()), len(spans[1].of(texts[right[0]]).split()))
            edited = sum(piece.edited for both in run for piece in both)
            if words - 2 * edited >= LEAST_WORDS:
                yield Passage(how=how, left=left[0], left_span=spans[0], right=right[0], right_span=spans[1])
        run = [pair] if pair else []


def _adjoin(before: tuple[Kept, Kept], after: tuple[Kept, Kept], left: str, right: str) -> bool:
    for side, text in ((0, left), (1, right)):
        start, end = before[side].place.end, after[side].place.start
        if end < start or text[start:end].strip():
            return False
    return True


def _take(how: str, donor: Article, host: Article, random: Random, name: str) -> Planted | None:
    spans = [Span(start=start, end=end) for start, end in sentences(donor.text)]
    if how == "quotation":
        return _quotation(donor, host, random, name)
    if how in ("excerpt", "edited excerpt"):
        length = random.randint(1, 4)
        first = random.randrange(max(1, len(spans) - length))
        chosen = spans[first : first + length]
        least = LEAST_WORDS if how == "excerpt" else 2 * LEAST_WORDS
        if sum(len(span.of(donor.text).split()) for span in chosen) < least:
            return None
        return _into(how, donor, chosen, host, random, name)
    if how == "deletions":
        spans = [span for span in spans if random.random() > 0.25]
    if how == "reordered":
        cut = len(spans) // 3
        spans = spans[cut:] + spans[:cut]
    return _whole(how, donor, spans, random, name)


def _edited(how: str, text: str, random: Random) -> tuple[str, int]:
    text = spelling(typography(text, random))
    if how == "light edit":
        return words_changed(text, random, every=16)
    if how == "edited excerpt":
        return words_changed(text, random, every=12)
    return text, 0


def _whole(how: str, donor: Article, spans: Sequence[Span], random: Random, name: str) -> Planted:
    built, pieces = _joined(how, donor, spans, random, "")
    article = Article(
        id=f"planted-{name}", text=built, outlet=f"Outlet {random.randrange(12)}", published=donor.published + _DAYS
    )
    return Planted(article=article, how=how, pieces=pieces)


_DAYS = timedelta(days=1)


def _joined(
    how: str, donor: Article, spans: Sequence[Span], random: Random, before: str
) -> tuple[str, tuple[Kept, ...]]:
    """`before`, then the sentences of the donor, a paragraph for every few of them."""
    built = before
    pieces = []
    for number, span in enumerate(spans):
        text, edited = _edited(how, span.of(donor.text), random)
        if number:
            built += "\n\n" if number % 3 == 0 else " "
        pieces.append(
            Kept(donor=donor.id, taken=span, place=Span(start=len(built), end=len(built) + len(text)), edited=edited)
        )
        built += text
    return built, tuple(pieces)


def _into(how: str, donor: Article, spans: Sequence[Span], host: Article, random: Random, name: str) -> Planted:
    paragraphs = host.text.split("\n\n")
    at = random.randrange(1, len(paragraphs) + 1)
    built, pieces = _joined(how, donor, spans, random, "\n\n".join(paragraphs[:at]) + "\n\n")
    built += "\n\n" + "\n\n".join(paragraphs[at:])
    article = replace(host, id=f"planted-{name}|{host.id}", text=built.rstrip(), published=donor.published + _DAYS)
    return Planted(article=article, how=how, pieces=pieces)


_SPEAKERS = ("a spokesman for the ministry", "she", "the governor", "Mr. Alder", "one of those present", "the party")
_ATTRIBUTIONS = ("{0} said on Tuesday.", "{0} told reporters.", "according to {0}.", "{0} wrote on social media.")


def _quotation(donor: Article, host: Article, random: Random, name: str) -> Planted | None:
    quotations = [
        Span(start=found.start(1), end=found.end(1))
        for found in QUOTATION.finditer(donor.text)
        if len(found[1].split()) >= LEAST_WORDS
    ]
    if not quotations:
        return None
    span = random.choice(quotations)
    text, _ = _edited("quotation", span.of(donor.text).rstrip(",.;"), random)
    paragraphs = host.text.split("\n\n")
    at = random.randrange(1, len(paragraphs) + 1)
    before = "\n\n".join(paragraphs[:at]) + "\n\n“"
    after = "”, " + random.choice(_ATTRIBUTIONS).format(random.choice(_SPEAKERS))
    built = before + text + after + "\n\n" + "\n\n".join(paragraphs[at:])
    kept = Kept(donor=donor.id, taken=span, place=Span(start=len(before), end=len(before) + len(text)))
    article = replace(host, id=f"planted-{name}|{host.id}", text=built.rstrip(), published=donor.published + _DAYS)
    return Planted(article=article, how="quotation", pieces=(kept,))


def _agency(donor: Article, number: int, random: Random) -> Iterator[Planted]:
    """One text as forty outlets print it: each cuts it from the end, three print it more than once."""
    spans = [Span(start=start, end=end) for start, end in sentences(donor.text)]
    for outlet in [*range(40), 0, 0, 0, 0, 0, 1, 1, 2]:
        size = random.randint(max(3, len(spans) // 3), len(spans))
        name = f"agency-{number}-{outlet:02}-{random.randrange(10**6):06}"
        made = _whole("agency", donor, spans[:size], random, name)
        yield replace(made, article=replace(made.article, outlet=f"Paper {outlet}"))


_FURNITURE = (
    "Thank you for reading {0}. Sign up for our newsletter to receive the best of our journalism every morning, "
    "and follow us for the latest pictures, films and stories from our correspondents around the world.",
    "This article first appeared in {0}, which is owned by the readers' trust. All rights reserved. No part of it "
    "may be reproduced without the written permission of the publisher. Have a story for our reporters? Write to "
    "the news desk or call the hotline before five in the evening.",
    "Reporting by the staff of {0}; editing by the night desk. Our standards: the trust principles. Read more "
    "stories like this one in our weekend supplement, free for subscribers at kiosks and in every railway station.",
)


def _dressed(
    plain: Sequence[Article], planted: Sequence[Planted], random: Random
) -> tuple[list[Article], list[Planted]]:
    outlets = sorted({article.outlet for article in plain} | {one.article.outlet for one in planted})
    lines = {outlet: random.choice(_FURNITURE).format(outlet) for outlet in outlets}

    def dress(article: Article) -> Article:
        start = len(article.text) + 2
        text = f"{article.text}\n\n{lines[article.outlet]}"
        return replace(article, text=text, furniture=Span(start=start, end=len(text)))

    made = [replace(one, article=dress(one.article)) for one in planted]
    return [*map(dress, plain), *(one.article for one in made)], made
