"""Time the charts: matplotlib alone, twelve charts drawn from nothing, and builds that draw all, one or none.

python benchmarks/charts.py

The first table is of whole processes, each the median of several runs after one that does not count. Twelve charts may
take as long as matplotlib's own import and 60 milliseconds each. The second table is of one process, per chart: laying
it out, painting it, and writing it as SVG, the least of several runs.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.run import ENVIRONMENT  # noqa: E402  # after the path is known
from tests.charts.samples import SAMPLES  # noqa: E402

TWELVE = (
    "trend", "trend-eleven", "trend-gaps", "bars", "bars-many", "bars-wrapped", "stacked", "stacked-long-names",
    "horizontal", "horizontal-grouped", "tree", "tree-teams",
)  # fmt: skip
LIMIT = 0.060
RUNS = 7
DRAW = (
    "from tests.charts.samples import SAMPLES\n"
    "from yjplan.charts.draw import draw\n"
    f"for name in {TWELVE!r}:\n"
    "    draw(name, SAMPLES[name])\n"
)
SAMPLES_ALONE = "from tests.charts.samples import SAMPLES"
CHANGED = ("values: [7, 6]", "values: [7, 5]")


def median(command: list[str], before: Callable[[], object] = lambda: None) -> float:
    """Return the median seconds of a command; `before` is done ahead of every run."""
    seconds = []
    for run in range(RUNS + 1):
        before()
        start = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False)
        if run:
            seconds.append(time.perf_counter() - start)
        if done.returncode:
            sys.exit(f"{' '.join(command)} failed:\n{done.stderr.decode()}")
    return statistics.median(seconds)


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def plan_in(folder: Path) -> Path:
    """Write a plan of twelve charts in as many files."""
    plan = folder / "plan"
    (plan / "sections").mkdir(parents=True)
    (plan / "plan.yaml").write_text(
        "service: Riverton Youth Justice Service\nauthorities: [Riverton Council]\nyears: 2024-25\n"
        'edition: "2024-25"\n',
        encoding="utf-8",
    )
    for number in range(12):
        (plan / "sections" / f"{number:02d}.yaml").write_text(section(number), encoding="utf-8")
    return plan


def section(number: int) -> str:
    others = "".join(f", {{name: Area {n}, values: [{n + number}, {n * 3}]}}" for n in range(2, 6))
    return (
        f"section: local-{number}\ntitle: Part {number}\nafter: evaluation\nstatus: ready\ncontent:\n"
        f"  - {{type: chart, kind: bars, title: Chart {number}, unit: children, categories: ['2022', '2023'],\n"
        f"     series: [{{name: Riverton, values: [7, 6]}}{others}]}}\n"
    )


def processes() -> None:
    """Print how long whole processes take."""
    with tempfile.TemporaryDirectory() as name:
        plan = plan_in(Path(name))
        kept, part = plan / "build" / ".charts", plan / "sections" / "03.yaml"
        turn = iter(range(1_000))

        def change() -> None:
            before, after = CHANGED if next(turn) % 2 == 0 else CHANGED[::-1]
            part.write_text(part.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")

        build = [sys.executable, "-m", "yjplan", "build", str(plan)]
        bare = median(python("pass"))
        matplotlib = median(python("import matplotlib"))
        samples = median(python(SAMPLES_ALONE))
        twelve = median(python(DRAW)) - samples + bare
        rows = [
            ("Python alone", bare),
            ("import matplotlib", matplotlib),
            ("twelve charts, from nothing", twelve),
            (
                "build of a plan with twelve charts, from nothing",
                median(build, lambda: shutil.rmtree(kept, True)),
            ),
            ("the same again", median(build)),
            ("the same, figures of one chart changed", median(build, change)),
        ]
    print("| Whole process | Seconds |")
    print("| --- | ---: |")
    for title, seconds in rows:
        print(f"| {title} | {seconds:.3f} |")
    each = (twelve - matplotlib) / len(TWELVE)
    verdict = "within" if each <= LIMIT else "ABOVE"
    print(
        f"\nBeyond matplotlib: {each * 1000:.0f} ms for each of twelve charts, {verdict} {LIMIT * 1000:.0f} ms."
    )


def charts() -> None:
    """Print how long each step of each chart takes in one process."""
    from yjplan.charts import raster
    from yjplan.charts.draw import lay_out
    from yjplan.charts.svg import svg

    print("\n| Chart | Layout (ms) | PNG (ms) | SVG (ms) | PNG (kB) | SVG (kB) |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name in TWELVE:
        spec = SAMPLES[name]
        scene = lay_out(spec, 453.5)
        picture, drawing = raster.png(scene)[0], svg(scene)
        times = [
            least(lambda spec=spec: lay_out(spec, 453.5)),
            least(lambda scene=scene: raster.png(scene)),
            least(lambda scene=scene: svg(scene)),
        ]
        sizes = [len(picture) / 1000, len(drawing) / 1000]
        print(f"| {name} | {' | '.join(f'{value:.1f}' for value in [*times, *sizes])} |")


def least(work: Callable[[], object]) -> float:
    """Return the least milliseconds of several runs."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


if __name__ == "__main__":
    processes()
    charts()
