from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

sys.path.insert(0, str(Path(__file__).parent))

from example_case import empty_case, example_case

from onrecord.web import create_app


@pytest.fixture(scope="session")
def case_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return example_case(tmp_path_factory.mktemp("case") / "strait.case")


@pytest.fixture(scope="session")
def pages(case_path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(case_path), base_url="http://127.0.0.1:8000", follow_redirects=False) as client:
        yield client


@pytest.fixture(scope="session")
def empty_pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = empty_case(tmp_path_factory.mktemp("empty") / "empty.case")
    with TestClient(create_app(path), base_url="http://127.0.0.1:8000", follow_redirects=False) as client:
        yield client
