"""How long pages take: `python -m bench.pages [--articles 10000] [--readers 10] [--case FILE]`.

Each place of the reading room is asked for by several readers at once, over the network of this machine, from a server
in a process of its own. The case is invented. Prints milliseconds at the median and the 99th percentile, in all and by
place.
"""

from __future__ import annotations

import argparse
import http.client
import random
import re
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from bench.made_case import made_case
from onrecord.case.views.opening import open_for_pages

ARTICLES, READERS, EACH = 10_000, 10, 12  # requests of one reader to each place


def addresses(case_path: Path, pick: random.Random) -> dict[str, list[str]]:
    """By place, addresses that a reader may ask for."""
    with open_for_pages(case_path) as case:

        def some(table: str, path: str) -> list[str]:
            rows = case.rows(f"select id from {table} order by id")  # noqa: S608
            return [f"{path}/{quote(row[0])}" for row in pick.sample(rows, min(40, len(rows)))]

        words = [row[0].split()[2].strip(".,") for row in case.rows("select text from statements order by id limit 40")]
        people = [row[0] for row in case.rows("select id from entities order by id limit 20")]
        outlet = case.one("select outlet from documents where outlet is not null limit 1")
        return {
            "front": ["/"],
            "chronology": [
                "/chronology",
                "/chronology?page=40",
                "/chronology?from=2020&to=2021",
                "/chronology?kind=event",
            ],
            "chronology of one": [f"/chronology?who={quote(one)}" for one in people],
            "documents": ["/documents", "/documents?page=30", f"/documents?outlet={quote(outlet)}"],
            "document": some("documents", "/documents"),
            "statements": ["/statements", "/statements?page=100", *(f"/statements?q={word}" for word in words[:6])],
            "statement": some("statements", "/statements"),
            "event": some("events", "/events"),
            "entities": ["/entities", "/entities?page=20", "/entities?kind=person"],
            "entity": some("entities", "/entities") + [f"/entities/{quote(one)}" for one in people],
            "pledges": ["/pledges", "/pledges?page=5"],
            "pledge": some("pledges", "/pledges"),
            "sources": ["/sources", "/sources?way=credits"],
            "discrepancies": ["/discrepancies", "/discrepancies?slot=count"],
            "review": ["/review"],
            "search": [f"/search?q={word}" for word in words],
        }


def peak_of(process: int) -> float:
    """The most memory that a process held, in MiB; 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.is_file() else None
    return int(found[1]) / 1024 if found else 0.0


@contextmanager
def served(case_path: Path) -> Iterator[tuple[int, int]]:
    """The port and the process of a server of the case."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    command = [sys.executable, "-c", f"from onrecord.web import serve; serve({str(case_path)!r}, port={port})"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait()


def measured(
    case_path: Path, *, readers: int = READERS, each: int = EACH, only: tuple[str, ...] = ()
) -> tuple[dict[str, list[float]], float]:
    """By place, the milliseconds of every request, with so many readers at once; and the server's peak in MiB."""
    asked = addresses(case_path, random.Random(3))
    plans = {place: found for place, found in asked.items() if not only or place in only}
    took: dict[str, list[float]] = defaultdict(list)
    lock = threading.Lock()
    with served(case_path) as (port, server):

        def read(number: int) -> None:
            pick = random.Random(number)
            plan = [(place, pick.choice(found)) for place, found in plans.items() for _ in range(each)]
            pick.shuffle(plan)
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            for place, address in plan:
                begun = time.perf_counter()
                connection.request("GET", address)
                answer = connection.getresponse()
                answer.read()
                spent = 1000 * (time.perf_counter() - begun)
                if answer.status != 200:
                    raise SystemExit(f"{address}: {answer.status}")
                with lock:
                    took[place].append(spent)

        threads = [threading.Thread(target=read, args=(number,)) for number in range(readers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        peak = peak_of(server)
    return dict(took), peak


def figures(took: dict[str, list[float]], readers: int) -> dict[str, float]:
    """The median and the 99th percentile of all pages and of searches, in milliseconds."""
    every = [spent for found in took.values() for spent in found]
    named = {"all": every, "search": took.get("search", [])}
    return {
        f"pages_{readers}_readers_{name}_{part}_ms": value
        for name, found in named.items()
        if found
        for part, value in (("median", statistics.median(found)), ("p99", percentile(found, 0.99)))
    }


def told(took: dict[str, list[float]], peak: float, articles: int, readers: int) -> str:
    """The figures in one line."""
    every = [spent for found in took.values() for spent in found]
    return (
        f"pages: {articles:,} articles, {readers} readers at once, {len(every):,} pages:"
        f" {statistics.median(every):.0f} ms at the median, {percentile(every, 0.99):.0f} ms at the 99th percentile,"
        f" server {peak:,.0f} MiB"
    )


def percentile(values: list[float], share: float) -> float:
    """The value under which this share lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main() -> None:
    """Prints one line a place."""
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description="How long pages take.")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--readers", type=int, default=READERS)
    parser.add_argument("--each", type=int, default=EACH, help="requests of one reader to each place")
    parser.add_argument("--case", type=Path, help="measure this case; made there where it is missing")
    parser.add_argument("--only", nargs="*", default=[], help="these places alone")
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="onrecord-pages-") as folder:
        path = asked.case or Path(folder) / "made.case"
        if not path.exists():
            made_case(path, asked.articles)
        took, peak = measured(path, readers=asked.readers, each=asked.each, only=tuple(asked.only))
    for place, found in sorted(took.items(), key=lambda one: -statistics.median(one[1])):
        print(f"{place:20} median {statistics.median(found):8.1f}  p99 {percentile(found, 0.99):8.1f}  of {len(found)}")
    for name, value in figures(took, asked.readers).items():
        print(f"{name:45}{value:10.1f}")
    print(told(took, peak, asked.articles, asked.readers))


if __name__ == "__main__":
    main()
