"""Make the pictures of the README and the guide: the Stockport example as LibreOffice prints it.

    python tools/make_pictures.py

Needs LibreOffice (soffice) and MuPDF (mutool). Writes docs/images/stockport.png, four pages to read, and
docs/images/stockport-contact-sheet.png, all pages at a glance.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
PAGES = (0, 2, 23, 32)
"""Cover, introduction, action plan, contributions."""
GAP = 14


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "yjplan", "build", "examples/stockport", "-f", "docx", "-o", str(folder))
        (word,) = folder.glob("stockport*.docx")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(word))
        pages = drawn(folder, word.with_suffix(".pdf"), dpi=64)
        save(sheet([pages[n] for n in PAGES], columns=len(PAGES)), "stockport.png", colours=220)
        save(
            sheet(drawn(folder, word.with_suffix(".pdf"), dpi=26), columns=9),
            "stockport-contact-sheet.png",
            colours=128,
        )


def drawn(folder: Path, pdf: Path, dpi: int) -> list[Image.Image]:
    run("mutool", "draw", "-q", "-r", str(dpi), "-o", str(folder / f"{dpi}-%03d.png"), str(pdf))
    return [Image.open(path).convert("RGB") for path in sorted(folder.glob(f"{dpi}-*.png"))]


def sheet(pages: list[Image.Image], columns: int) -> Image.Image:
    width, height = max(p.width for p in pages), max(p.height for p in pages)
    rows = -(-len(pages) // columns)
    paper = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), "#d9dcdf")
    for n, page in enumerate(pages):
        framed = ImageOps.expand(page.crop((1, 1, page.width - 1, page.height - 1)), 1, "#b1b4b6")
        left = GAP + n % columns * (width + GAP) + (width - page.width) // 2
        top = GAP + n // columns * (height + GAP) + (height - page.height) // 2
        paper.paste(framed, (left, top))
    return paper


def save(picture: Image.Image, name: str, colours: int) -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    picture.quantize(colours).save(IMAGES / name, optimize=True)


def run(*command: str) -> None:
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
