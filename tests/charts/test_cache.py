"""Drawings kept from build to build: used only while they are what would be drawn, and never in the way."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from threading import get_ident
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from tests.charts.samples import SAMPLES, series
from yjplan.charts import cache, illustrate
from yjplan.charts.spec import ChartSpec, DataChart
from yjplan.document.tree import Cover, Document, Image

ONE = DataChart("bars", "One", ("a", "b"), (series("s", 1, 2),), "children")
TWO = DataChart("bars", "Two", ("a", "b"), (series("s", 3, 4),), "children")


def document(**charts: ChartSpec) -> Document:
    cover = Cover("Youth Justice Plan", "Service", ("Council",), "2024-25")
    return Document(cover, "t", "t", "a", "s", "en-GB", (), charts=charts)


def drawn(kept: Path | None, **charts: ChartSpec) -> tuple[list[str], dict[str, Image]]:
    """Return which charts were drawn, and all pictures."""
    names: list[str] = []
    result = illustrate(document(**charts), names.append, kept)
    return names, dict(result.images)


def entries(kept: Path) -> list[Path]:
    return sorted(kept.glob("*.chart"))


def test_a_chart_is_drawn_once(tmp_path: Path) -> None:
    kept = tmp_path / "build" / ".charts"
    assert drawn(kept, a=ONE, b=TWO)[0] == ["a", "b"]
    again, images = drawn(kept, a=ONE, b=TWO)
    assert again == []
    assert images == drawn(None, a=ONE, b=TWO)[1]
    assert "delete this folder" in (kept / "README.txt").read_text(encoding="utf-8")
    assert (kept / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_what_changed_is_drawn_again_and_what_is_no_longer_used_goes(tmp_path: Path) -> None:
    drawn(tmp_path, a=ONE, b=TWO)
    before = entries(tmp_path)
    (tmp_path / "notes.chart").write_text("somebody's")
    (tmp_path / f".{'0' * 64}.123.new").write_text("left by a build that was stopped")
    changed = replace(TWO, series=(series("s", 3, 5),))
    assert drawn(tmp_path, a=ONE, b=changed)[0] == ["b"]
    mine = tmp_path / "notes.chart"
    assert mine in entries(tmp_path)
    mine.unlink()
    assert len(entries(tmp_path)) == 2
    assert len(set(entries(tmp_path)) & set(before)) == 1
    assert not list(tmp_path.glob(".*.new"))


def test_part_of_a_plan_leaves_the_drawings_of_the_rest(tmp_path: Path) -> None:
    drawn(tmp_path, a=ONE, b=TWO)
    illustrate(document(a=ONE), None, tmp_path, whole=False)
    assert drawn(tmp_path, a=ONE, b=TWO)[0] == []


def test_a_plan_without_charts_keeps_no_drawings(tmp_path: Path) -> None:
    drawn(tmp_path, a=ONE)
    drawn(tmp_path)
    assert not entries(tmp_path)


def _sealed(rest: bytes) -> bytes:
    return hashlib.sha256(rest).hexdigest().encode() + b"\n" + rest


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut off": lambda data: data[:-1],
    "one bit": lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
    "longer": lambda data: data + b"\n",
    "a picture only": lambda data: b"\x89PNG\r\n\x1a\n" * 50,
    "not ours, sealed": lambda data: _sealed(b"hello"),
    "a list, sealed": lambda data: _sealed(b"[1, 2]\nx"),
    "deep, sealed": lambda data: _sealed(b"[" * 100_000),
    "not a picture, sealed": lambda data: _sealed(data.split(b"\n", 1)[1].replace(b"\x89PNG", b"GIF8")),
    "without size, sealed": lambda data: _sealed(data.split(b"\n", 1)[1].replace(b'"width"', b'"breadth"')),
    "no size, sealed": lambda data: _sealed(data.split(b"\n", 1)[1].replace(b'"width": 1', b'"width": -1')),
    "endless, sealed": lambda data: _sealed(
        data.split(b"\n", 1)[1].replace(b'"width": 1', b'"width": 1e999')
    ),
    "not text, sealed": lambda data: _sealed(data.split(b"\n", 1)[1][:-1] + b"\xff"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_damaged_or_not_ours_is_drawn_again(damage: str, tmp_path: Path) -> None:
    whole = drawn(tmp_path, a=ONE)
    (entry,) = entries(tmp_path)
    intact = entry.read_bytes()
    entry.write_bytes(DAMAGE[damage](intact))
    assert entry.read_bytes() != intact
    assert drawn(tmp_path, a=ONE) == whole
    assert entry.read_bytes() == intact


def test_a_drawing_under_the_name_of_another_is_not_used(tmp_path: Path) -> None:
    drawn(tmp_path, a=ONE)
    (first,) = entries(tmp_path)
    other = tmp_path / f"{cache.key_of(TWO, 160.0)}.chart"
    other.write_bytes(first.read_bytes())
    assert drawn(tmp_path, b=TWO) == (["b"], drawn(None, b=TWO)[1])


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither pipes in folders nor links for everybody")
def test_links_and_pipes_are_not_followed(tmp_path: Path) -> None:
    kept, elsewhere = tmp_path / "kept", tmp_path / "elsewhere"
    drawn(kept, a=ONE)
    (entry,) = entries(kept)
    entry.unlink()
    os.mkfifo(entry)
    assert drawn(kept, a=ONE)[0] == ["a"]
    drawn(elsewhere, a=ONE)
    entry.unlink(missing_ok=True)
    entry.symlink_to(entries(elsewhere)[0])
    assert drawn(kept, a=ONE)[0] == ["a"]
    outside = tmp_path / "outside"
    for name in ("README.txt", f".{cache.key_of(TWO, 160.0)}.{os.getpid()}.new"):
        (kept / name).unlink(missing_ok=True)
        (kept / name).symlink_to(outside)
    drawn(kept, b=TWO)
    assert not outside.exists()
    linked = tmp_path / "linked"
    linked.symlink_to(elsewhere, target_is_directory=True)
    assert drawn(linked, b=TWO)[0] == ["b"]
    assert len(entries(elsewhere)) == 1


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file in the way")
    assert drawn(tmp_path / "build" / ".charts", a=ONE) == (["a"], drawn(None, a=ONE)[1])


def test_builds_at_once_never_see_half_a_drawing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / ".charts"
    whole = cache.Drawing(b"\x89PNG\r\n\x1a\n" + b"x" * 50_000, "<svg/>", 160.0, 80.0)
    key = "0" * 64
    monkeypatch.setattr(os, "getpid", get_ident)  # threads stand for builds, each with a number of its own
    seen: list[cache.Drawing | None] = []

    def build() -> None:
        for _ in range(25):
            cache.keep(kept, key, whole)
            seen.append(cache.load(kept, key))
            cache.tidy(kept, set())

    with ThreadPoolExecutor(4) as builds:
        for done in [builds.submit(build) for _ in range(4)]:
            done.result()
    assert set(seen) <= {whole, None}
    assert whole in seen


# ---------------------------------------------------------------- what a drawing depends on


def _others(value: Any) -> Iterator[Any]:
    """Yield a value with one thing changed, for every thing in it."""
    match value:
        case bool():
            yield not value
        case str():
            yield value + " "
        case int() | Decimal():
            yield value + 1
        case None:
            yield Decimal(0)
        case tuple():
            yield (*value, *value[:1], "more")
            for place, part in enumerate(value):
                yield from ((*value[:place], other, *value[place + 1 :]) for other in _others(part))
        case Struct():
            for field in value.__struct_fields__:
                yield from (replace(value, **{field: other}) for other in _others(getattr(value, field)))


KINDS = {type(spec).__name__ + getattr(spec, "kind", ""): spec for spec in reversed(SAMPLES.values())}


@pytest.mark.parametrize("kind", KINDS)
def test_anything_that_changes_in_a_chart_changes_its_name(kind: str) -> None:
    spec = KINDS[kind]
    others = list(_others(spec))
    assert len(others) > 4
    keys = {cache.key_of(other, 160.0) for other in others}
    assert len(keys) == len(others)
    assert cache.key_of(spec, 160.0) not in keys
    assert cache.key_of(spec, 120.0) != cache.key_of(spec, 160.0) == cache.key_of(spec, 160.0)


def test_types_are_told_apart() -> None:
    values = [1, 1.0, "1", Decimal(1), True, None, "None", (), ("1",), (("1",),), ("1", ()), "tuple"]
    assert len({str(cache.canonical(value)) + repr(type(value)) for value in values}) == len(values)
    told = [cache.canonical(value) for value in values]
    assert not any(a == b and type(a) is type(b) for i, a in enumerate(told) for b in told[:i])
    with pytest.raises(TypeError):
        cache.canonical({"a": 1})


@pytest.fixture
def _made_anew() -> Iterator[None]:
    cache.maker.cache_clear()
    yield
    cache.maker.cache_clear()


@pytest.mark.usefixtures("_made_anew")
@pytest.mark.parametrize(
    ("what", "instead"),
    [("sources", lambda: [Path(cache.__file__)]), ("_version", lambda library: b"0"), ("__version__", "0.0")],
)
def test_another_version_of_what_draws_draws_anew(
    what: str, instead: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = cache.maker()
    cache.maker.cache_clear()
    monkeypatch.setattr(cache, what, instead)
    assert cache.maker() != made


ONLY_TYPES = {"yjplan", "yjplan.diagnostics", "yjplan.document", "yjplan.document.tree"}
"""Modules that drawing loads and that have no part in it: they only say what a document and a finding are."""


def test_every_module_that_draws_is_part_of_the_name() -> None:
    code = (
        "import sys\n"
        "from tests.charts.samples import SAMPLES\n"
        "from yjplan.charts.draw import draw\n"
        "for spec in {type(s).__name__ + getattr(s, 'kind', ''): s for s in SAMPLES.values()}.values():\n"
        "    draw('a', spec)\n"
        "for name, module in sys.modules.items():\n"
        "    if name.startswith('yjplan'):\n"
        "        print(name, module.__file__, sep='=')\n"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=root)
    loaded = dict(line.split("=", 1) for line in done.stdout.splitlines())
    known = {str(path) for path in cache.sources()}
    foreign = {name for name, file in loaded.items() if str(Path(file).resolve()) not in known}
    assert {name for name in foreign if not name.startswith("yjplan.codes")} == ONLY_TYPES
    assert {path.suffix for path in cache.sources()} == {".py", ".ttf"}
