"""What all tests share: a way to write a plan folder, and property tests that always try the same examples."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from yjplan import editions

settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("ci")

PlanFolderMaker = Callable[[Mapping[str, str | bytes]], Path]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long; each goes to one worker, as its tests share what they prepare."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_collection_finish() -> None:
    """Keep the collector of unused objects from looking at five thousand tests again and again.

    What is there now stays until the end. The pauses were an eighth of the time of a run.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.fixture
def plan_folder(tmp_path: Path) -> PlanFolderMaker:
    """Write files into a folder `plan` and return it; names may contain folders, text is written as UTF-8."""

    def write(files: Mapping[str, str | bytes]) -> Path:
        folder = tmp_path / "plan"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return folder

    return write


@pytest.fixture(scope="session", autouse=True)
def scratch_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Name a folder that all workers of this run share, for plans that take long to build (built.py)."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    os.environ["YJPLAN_TESTS_SCRATCH"] = str(shared / "built")


@pytest.fixture(scope="session", autouse=True)
def editions_read_once() -> Iterator[None]:
    """Read the file of each edition once for thousands of small plans; nothing that is read from it ever changes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(editions, "_read", cache(editions._read))
        yield
