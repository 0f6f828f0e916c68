"""Draws the pictures in ``screenshots/`` from the scenes: ``python -m tests.make_screenshots [NAME…]``."""

import asyncio
import os
import re
import sys
import tempfile
import time
from pathlib import Path

from tests.scenes import SCENES, Scene, acted

FOLDER = Path(__file__).resolve().parent.parent / "screenshots"
FONTS = '"Fira Code", "DejaVu Sans Mono", Menlo, Consolas, monospace'
"""What the letters are drawn with; nothing is fetched from elsewhere."""


def cleaned(svg: str) -> str:
    """The picture without fonts that would have to be fetched."""
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    return re.sub(r"font-family: Fira Code[^;]*;", f"font-family: {FONTS};", svg)


async def draw(scene: Scene, folder: Path) -> None:
    """Draw one scene."""
    async with acted(scene, folder) as app:
        svg = app.export_screenshot(title="reader")
    (FOLDER / f"{scene.name}.svg").write_text(cleaned(svg), "utf-8")


def main(names: list[str]) -> int:
    """Draw the scenes with these names, or all that are pictures."""
    os.environ |= {"TZ": "UTC", "LC_ALL": "C.UTF-8", "COLORTERM": "truecolor"}
    os.environ.pop("NO_COLOR", None)
    time.tzset()
    FOLDER.mkdir(exist_ok=True)
    for scene in SCENES:
        if scene.name in names or (scene.picture and not names):
            with tempfile.TemporaryDirectory() as folder:
                asyncio.run(draw(scene, Path(folder)))
            sys.stdout.write(f"{scene.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
