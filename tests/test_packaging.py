"""The wheel: it carries templates and starter sections, and works far from the clone."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(out.glob("*.whl"))


def test_wheel_holds_what_the_package_needs(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("templates", "sections"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file():
                assert f"yjplan/_data/{path.relative_to(ROOT).as_posix()}" in names
    assert "yjplan/py.typed" in names
    assert any(name.endswith(".ttf") for name in names)
    assert not any(name.startswith(("tests/", "examples/")) for name in names)


def test_new_and_build_work_far_from_the_clone(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-compile",
        "--disable-pip-version-check",
        "--target",
        str(site),
        str(wheel),
    ]
    subprocess.run(install, check=True, capture_output=True)
    environment = {**os.environ, "PYTHONPATH": str(site)}

    def yjplan(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "yjplan", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    where = [sys.executable, "-c", "import yjplan; print(yjplan.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert str(site) in found.stdout
    yjplan("new", "demo")
    assert yjplan("build", "demo").splitlines() == [
        "demo/build/anytown-youth-justice-plan-2024-25-draft.docx",
        "demo/build/anytown-youth-justice-plan-2024-25-draft.md",
    ]
