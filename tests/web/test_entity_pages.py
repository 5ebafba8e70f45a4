"""Pages of entities, places and questions, on the invented case with a few places and a question added."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from example_case import example_case
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from onrecord.case.views.company import Companion, Company
from onrecord.case.views.places import Spot
from onrecord.case.views.rows import Named, Place
from onrecord.cli.app import app
from onrecord.web import create_app
from onrecord.web.maps import WIDTH, draw_map
from onrecord.web.networks import HEIGHT, MOST_NODES, network

PLACE = "insert into places values ('e-kelmar', 33.5, 44.3, 'IRQ', 'Anbar', 'geonames:1', 'city', 9000, 'the basis')"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = example_case(tmp_path_factory.mktemp("entities") / "strait.case")
    case = sqlite3.connect(made)
    case.execute(PLACE)
    case.execute(
        "insert into place_candidates values ('e-kelmar', 2, 'geonames:2', 'Kelmar', 'LBN', null, 33.9, 35.5, 400)"
    )
    case.execute("insert into questions values ('q-1', 'entity', 'e-areth', 'e-oska', -0.4)")
    reasons = [
        ("question", "q-1", "usual names", "Jon Areth", "Mirel Oska", 0.5),
        ("question", "q-1", "named in one sentence as two", "Jon Areth", "Mirel Oska", -0.9),
        ("entity", "e-areth", "given and family name", "Jon Areth", "Areth", 0.97),
    ]
    case.executemany(
        "insert into reasons (about_kind, about_id, feature, left_value, right_value, weight) values (?,?,?,?,?,?)",
        reasons,
    )
    case.execute("update roles set held = 'former' where entity_id = 'e-areth'")
    case.commit()
    case.close()
    return made


@pytest.fixture(scope="module")
def client(path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(path), base_url="http://127.0.0.1:8000", follow_redirects=False) as made:
        yield made


def words_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_an_entity_says_who_it_is_and_why_its_names_are_one(client: TestClient) -> None:
    words = words_of(client.get("/entities/e-areth").text)
    assert "former leads the pilots’ union" in words
    assert "Why these names are one" in words
    assert "given and family name" in words
    assert "May also be" in words


def test_company_is_drawn_and_listed_alike(client: TestClient) -> None:
    page = client.get("/entities/e-areth").text
    picture = page[page.index('<figure class="network"') : page.index("</figure>")]
    drawn = re.findall(r'<a href="(/entities/[^"]+)"', picture)
    rest = page[page.index("</figure>") :]
    assert drawn
    assert all(f'href="{address}"' in rest for address in drawn)
    table = client.get("/entities/e-areth?list=company&format=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert {f"/entities/{row['id']}" for row in rows} >= set(drawn)


def test_a_place_shows_where_it_lies_and_the_others_of_its_name(client: TestClient) -> None:
    words = words_of(client.get("/entities/e-kelmar").text)
    assert "33.500, 44.300" in words
    assert "Chosen by the basis" in words
    assert "1 other place of this name" in words


def test_the_map_of_the_case_leads_to_its_places(client: TestClient) -> None:
    page = client.get("/places").text
    assert '<a href="/entities/e-kelmar"><title>' in page
    assert client.get("/places?format=json").json()[0]["name"] == "Kelmar"


def test_a_question_shows_both_sides(client: TestClient) -> None:
    words = words_of(client.get("/questions").text)
    one, two = words.index("For one"), words.index("For two")
    assert one < words.index("usual names") < two < words.index("named in one sentence as two")
    assert client.get("/questions?format=json").json()[0]["for"] == "usual names"


def test_nothing_to_show(empty_pages: TestClient) -> None:
    assert "Nothing is left open" in empty_pages.get("/questions").text
    assert "No place of this case" in empty_pages.get("/places").text


def run(*arguments: str) -> str:
    return CliRunner().invoke(app, list(arguments)).output


def test_commands(path: Path) -> None:
    assert "Jon Areth" in run("entities", str(path), "--kind", "person")
    assert "named in one sentence as two" in run("entities", str(path), "--questions")
    assert run("entities", str(path), "--format", "csv").startswith("id,name,kind,country")
    shown = run("who", str(path), "areth")
    assert "Jon Areth" in shown
    assert "former leads the pilots’ union" in shown
    rows = list(csv.DictReader(io.StringIO(run("who", str(path), "e-areth", "--format", "csv"))))
    assert {row["what"] for row in rows} >= {"name", "role", "statement"}
    assert all(row["quote"] for row in rows if row["what"] == "role")


def test_nobody_of_that_name(path: Path) -> None:
    assert CliRunner().invoke(app, ["who", str(path), "Zzyzx"]).exit_code == 1


def spot(name: str, latitude: float, longitude: float, documents: int = 1) -> Spot:
    return Spot(
        entity=Named(id=name, name=name, kind="place"),
        latitude=latitude,
        longitude=longitude,
        feature="city",
        country=None,
        documents=documents,
    )


def test_a_map_holds_all_its_places_and_their_names_do_not_overlap() -> None:
    spots = [spot(f"Town {number}", 33 + number * 0.01, 44 + number * 0.01, number + 1) for number in range(12)]
    made = draw_map([*spots, spot("Far", 10, 20)])
    assert made is not None
    assert all(0 <= pin.x <= WIDTH and 0 <= pin.y <= made.height for pin in made.pins)
    named = [pin for pin in made.pins if pin.label_x is not None]
    assert 0 < len(named) < len(made.pins)
    north = {pin.spot.entity.name: pin.y for pin in made.pins}
    assert north["Town 11"] < north["Far"]


def test_no_places_make_no_map() -> None:
    assert draw_map([]) is None


def companion(number: int) -> Companion:
    where = Place(document_id="d", start=0, end=1, outlet=None, title=None, published=None)
    return Companion(
        other=Named(id=f"e-{number}", name=f"Name {number}", kind="person"), documents=30 - number, times=1, place=where
    )


def test_a_network_stays_in_its_frame_and_says_what_it_leaves_out() -> None:
    company = Company(companions=tuple(companion(n) for n in range(24)), total=40, pairs=((0, 3, 4), (0, 20, 9)))
    made = network(company, "Ada Brill")
    assert made is not None
    assert len(made.nodes) == MOST_NODES
    assert made.left_out == 24
    assert all(0 < node.x < made.width and 0 < node.label_y < HEIGHT for node in made.nodes)
    assert sum(not line.own for line in made.lines) == 1
    assert network(Company(), "Ada Brill") is None
