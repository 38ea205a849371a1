"""A room with the real store for the tests of the screens, with few diagnoses so that it opens at once."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.ui.runner import Runner
from tests.ui.screens.practice_room import PracticeRoom

EDITION = "icd10cm-2026-april.tsv.gz"
KEPT = ("G20", "I69.35", "R26", "Z74")


@pytest.fixture(scope="session")
def few_diagnoses(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped resources with a handful of the diagnoses."""
    folder = tmp_path_factory.mktemp("resources")
    shipped = paths.resources()
    for one in shipped.iterdir():
        if one.name != "diagnoses":
            (folder / one.name).symlink_to(one)
    (folder / "diagnoses").mkdir()
    for one in (shipped / "diagnoses").glob("*.csv"):
        (folder / "diagnoses" / one.name).symlink_to(one)
    lines = gzip.decompress((shipped / "diagnoses" / EDITION).read_bytes()).decode().splitlines(keepends=True)
    kept = "".join(line for line in lines if line.startswith(KEPT))
    (folder / "diagnoses" / EDITION).write_bytes(gzip.compress(kept.encode()))
    return folder


@pytest.fixture
def room(runner: Runner, vault_folder: Path, few_diagnoses: Path) -> Iterator[PracticeRoom]:
    """A practice without patients."""
    made = PracticeRoom(runner, vault_folder, few_diagnoses)
    yield made
    made.leave()
