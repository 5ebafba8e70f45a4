"""A server that is killed in the middle of a review action loses nothing that it acknowledged."""

from __future__ import annotations

import http.client
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from evaluation.review import stories
from evaluation.review.bars import PLAIN
from onrecord.case import Case
from onrecord.workflow.build import build

TIMES = int(os.environ.get("ONRECORD_KILLS", "1"))  # more for a long night

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a server with a signal")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def send(port: int, fields: dict[str, str]) -> str | None:
    """The id of the decision that the server says it kept; `None` where it does not answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        headers = {"Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded"}
        connection.request("POST", "/review/decide", urlencode(fields), headers)
        answer = connection.getresponse()
        if answer.status != 303:
            return None
        return parse_qs(urlsplit(answer.getheader("Location") or "").query)["done"][0]
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def keep_sending(
    port: int, facts: list[str], acknowledged: list[str], ended: threading.Event, pick: random.Random
) -> None:
    while not ended.is_set():
        kept = send(port, {"kind": "note", "about": pick.choice(facts), "reason": f"note {pick.random()}"})
        if kept is not None:
            acknowledged.append(kept)


def serve_until_killed(path: Path, facts: list[str], *, seed: int) -> list[str]:
    """What a server acknowledged before it was killed, with three people writing at once."""
    port, pick = free_port(), random.Random(seed)
    program = "from onrecord.cli import main; main()"
    command = [sys.executable, "-c", program, "serve", str(path), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(600):
                with socket.socket() as asked:
                    if asked.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            else:
                pytest.fail("the server does not answer")
            acknowledged: list[str] = []
            ended = threading.Event()
            people = [
                threading.Thread(
                    target=keep_sending, args=(port, facts, acknowledged, ended, random.Random(seed + one))
                )
                for one in range(3)
            ]
            for person in people:
                person.start()
            until = time.monotonic() + 60
            while len(acknowledged) < 5:
                assert time.monotonic() < until, "the server keeps nothing"
                time.sleep(0.01)
            time.sleep(pick.uniform(0, 0.5))
            server.send_signal(signal.SIGKILL)
            server.wait()
            ended.set()
            for person in people:
                person.join()
        finally:
            server.kill()
    return acknowledged


def test_what_was_acknowledged_is_in_the_log(tmp_path: Path) -> None:
    articles, path = tmp_path / "articles", tmp_path / "story.case"
    stories.write_articles(articles, range(6))
    build([articles], path, stages=PLAIN)
    with Case.open(path) as case:
        facts = [row[0] for row in case.rows("select id from statements union select id from events order by 1")]
    acknowledged: list[str] = []
    for seed in range(2 * TIMES):
        acknowledged += serve_until_killed(path, facts, seed=seed)
        with Case.open(path) as case:
            assert case.check() == ()
            assert set(acknowledged) <= {entry.id for entry in case.decision_log()}
    assert len(set(acknowledged)) == len(acknowledged) >= 10 * TIMES
    build([], path, stages=PLAIN)
    with Case.open(path) as case:
        assert {case.outcomes()[key].outcome for key in acknowledged} == {"held"}
