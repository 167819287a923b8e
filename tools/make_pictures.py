"""Make the picture of the README: pages of the Stockport example as LibreOffice prints them.

    python tools/make_pictures.py

Needs LibreOffice (soffice) and MuPDF (mutool). Writes docs/images/stockport.png.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parent.parent
PAGES = (1, 3, 23, 32)
"""Cover, introduction, action plan, contributions."""
DPI = 64
GAP = 14


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run("python3", "dev.py", "examples", "-o", str(folder))
        (word,) = folder.glob("stockport*.docx")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(word))
        pattern = str(folder / "page-%d.png")
        pages = ",".join(map(str, PAGES))
        run("mutool", "draw", "-q", "-r", str(DPI), "-o", pattern, str(word.with_suffix(".pdf")), pages)
        pictures = [Image.open(folder / f"page-{n}.png").convert("RGB") for n in PAGES]
    width = sum(p.width for p in pictures) + GAP * (len(pictures) + 1)
    sheet = Image.new("RGB", (width, max(p.height for p in pictures) + 2 * GAP), "#d9dcdf")
    left = GAP
    for picture in pictures:
        sheet.paste(
            ImageOps.expand(picture.crop((1, 1, picture.width - 1, picture.height - 1)), 1, "#b1b4b6"),
            (left, GAP),
        )
        left += picture.width + GAP
    target = ROOT / "docs" / "images" / "stockport.png"
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet.quantize(220).save(target, optimize=True)


def run(*command: str) -> None:
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
