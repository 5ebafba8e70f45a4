"""Pages as browsers save them: the day is that of the article, not of its comments, neighbours or later changes."""

from __future__ import annotations

import pytest

from onrecord.intake import Raw, take_in
from onrecord.records import Document

WORDS = "".join(
    f"<p>{words}</p>"
    for words in (
        "The interior ministry said on Tuesday that 14 people had been arrested after the march in the old town.",
        "“We did not ask for force,” the mayor, Ida Renk, told reporters. “We asked for order, and we got neither.”",
        "Organisers put the number of marchers at 20,000, and the police gave no figure at all on that evening.",
    )
)
HEADLINE = "<h1>Fourteen held after march</h1>"


def page(head: str = "", above: str = "", below: str = "") -> Document:
    html = f"<html lang=en><head>{head}</head><body><main>{HEADLINE}{above}{WORDS}</main>{below}</body></html>"
    return take_in(Raw(source="p.html", data=html.encode(), name="p.html"))


@pytest.mark.parametrize(
    ("head", "above", "below"),
    [
        (
            "",
            '<div class="entry-meta"><span class="posted-on">March 8, 2022</span></div>',
            '<section id="comments"><p>I was there.</p><time datetime="2022-03-09T01:00">March 9</time></section>',
        ),
        (
            '<meta property="article:modified_time" content="2022-04-01T10:00:00Z">',
            '<time datetime="2022-03-08">8 March</time> <time class="updated" datetime="2022-04-01">1 April</time>',
            "",
        ),
        (
            "",
            '<div class="posted">Posted on March 8, 2022</div>',
            '<aside><a href="x">Other story</a> <time datetime="2024-01-01">Jan 1</time></aside>',
        ),
        ("<!-- saved from url=(0053)https://www.herald.example/world/2022/mar/08/fourteen-held -->", "", ""),
        ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-03-08",}</script>', "", ""),
    ],
    ids=["a comment", "a later change", "another story", "the address that the browser wrote", "broken JSON-LD"],
)
def test_the_day_is_the_article_s_own(head: str, above: str, below: str) -> None:
    read = page(head, above, below)
    assert read.published is not None
    assert (str(read.published.earliest), str(read.published.latest)) == ("2022-03-08", "2022-03-08")


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ('<meta property="article:modified_time" content="2022-04-01T10:00:00Z">', ""),
        ('<meta property="og:updated_time" content="2022-04-01T10:00:00Z">', ""),
        ("", '<div class="related"><a href="x">Other</a><time datetime="2024-01-01">Jan 1</time></div>'),
        ("", "<footer><p>© 2024 The Herald</p></footer>"),
    ],
    ids=["changed", "updated", "another story", "copyright"],
)
def test_a_page_that_does_not_say_when_it_appeared_has_no_day(head: str, below: str) -> None:
    read = page(head, "", below)
    assert read.published is None
    assert read.published_basis == "unknown"


def test_a_page_keeps_the_address_that_the_browser_wrote() -> None:
    read = page("<!-- saved from url=(0041)https://www.herald.example/fourteen-held -->")
    assert read.url == "https://www.herald.example/fourteen-held"
