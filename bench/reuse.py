"""Speed and memory of finding reuse: `python -m bench.reuse [--articles N] [--add N]`.

The articles are made: sentences of wikinews and PolNeAR drawn at random, most of their words
changed for others of the corpora, so that shingles are shared about as often as real articles of
one story share them; then agency texts printed by several outlets, quotations lifted, and
each outlet's furniture underneath.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from evaluation.reuse.articles import Article, as_reuse_document, polnear, wikinews
from onrecord.lexicons.frequent_words import FREQUENT_WORDS, FUNCTION_WORDS
from onrecord.linking.reuse import ReuseDocument, find_reuse
from onrecord.text.sentences import sentences

ARTICLES = 20_000
SENTENCES = 26  # an article: about 600 words
OUTLETS = 120
CHANGED = {"function": 0.15, "frequent": 0.6, "other": 0.7}  # share of words changed, by how frequent they are
AGENCY_SHARE = 0.1  # of the articles print an agency text
AGENCY_OUTLETS = 40  # on average, for each agency text
QUOTING_SHARE = 0.1  # of the articles lift a quotation of another


def articles(corpora: Path, count: int, seed: int = 7) -> Iterator[Article]:
    """That many made articles, always the same for one seed."""
    random = Random(seed)
    pool = [
        article.text[start:end].split()
        for article in (*wikinews(corpora), *polnear(corpora, "train"), *polnear(corpora, "dev"))
        for start, end in sentences(article.text)
        if end - start > 40
    ]
    words = [word for sentence in pool for word in sentence if word.isalpha()]
    lines = [" ".join(_varied(random.choice(pool), words, random)) for _ in range(2 * OUTLETS)]
    agency: list[str] = []
    for number in range(count):
        outlet = f"Outlet {random.randrange(OUTLETS)}"
        drawn = random.random()
        body = [" ".join(_varied(random.choice(pool), words, random)) for _ in range(SENTENCES)]
        if drawn < AGENCY_SHARE:
            if not agency or random.random() < 1 / AGENCY_OUTLETS:
                agency = body
            body = agency[: random.randint(8, SENTENCES)] + body[: random.randint(0, 5)]
        elif drawn < AGENCY_SHARE + QUOTING_SHARE and agency:
            body[3] = f"“{agency[random.randrange(8)]}”, he said."
        paragraphs = [" ".join(body[at : at + 3]) for at in range(0, len(body), 3)]
        at = 2 * int(outlet.split()[1])
        yield Article(
            id=f"{number:06}",
            text="\n\n".join([*paragraphs, *lines[at : at + 2]]),
            outlet=outlet,
            published=date(2020, 1, 1) + timedelta(days=random.randrange(700)),
        )


def _varied(sentence: list[str], words: list[str], random: Random) -> list[str]:
    made = []
    for word in sentence:
        bare = word.lower().strip(".,;:\"'“”’()")
        kind = "function" if bare in FUNCTION_WORDS else "frequent" if bare in FREQUENT_WORDS else "other"
        made.append(random.choice(words) if random.random() < CHANGED[kind] else word)
    return made


def run(corpora: Path, count: int = ARTICLES, add: int = 10) -> dict[str, float]:
    """Seconds on one core and peak memory in MB for `count` articles, and seconds to add `add` to half of them."""
    texts: dict[str, str] = {}
    documents: list[ReuseDocument] = []
    reading = 0.0
    for article in articles(corpora, count):
        texts[article.id] = article.text
        began = time.perf_counter()
        documents.append(as_reuse_document(article))
        reading += time.perf_counter() - began
    stored = [document.prints.to_bytes() for document in documents[:1000]]
    began, worked = time.perf_counter(), time.process_time()
    found = find_reuse(documents, texts.__getitem__)
    searching, working = time.perf_counter() - began, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    half = documents[: count // 2]
    before = find_reuse(half[:-add], texts.__getitem__)
    began = time.perf_counter()
    after = find_reuse(half, texts.__getitem__, new=frozenset(one.id for one in half[-add:]), before=before)
    adding = time.perf_counter() - began
    return {
        "articles": float(count),
        "words": float(sum(len(document.prints.keys) for document in documents)),
        "seconds to fingerprint": reading,
        "seconds to find reuse": searching,
        "of these, of processor time": working,
        "reuses": float(len(found)),
        "peak memory, MB (with all texts)": peak,
        "bytes kept an article": sum(map(len, stored)) / len(stored),
        f"seconds to add {add} to {len(half) - add}": adding,
        "reuses after": float(len(after)),
    }


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.reuse")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--add", type=int, default=10)
    asked = parser.parse_args()
    corpora = Path(os.environ.get("ONRECORD_CORPORA", "../shared/corpora"))
    for name, value in run(corpora, asked.articles, asked.add).items():
        print(f"{name:45}{value:14.1f}")


if __name__ == "__main__":
    main()
