"""Pictures of every scene, compared with those that were looked at and found right."""

from pathlib import Path
from typing import Any

import pytest

from tests.scenes import SCENES, Scene, play, scene_app


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_the_scene_looks_as_before(
    scene: Scene, snap_compare: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The picture of a scene is the one that was kept."""
    monkeypatch.setenv("HOME", str(tmp_path))
    app = scene_app(scene, tmp_path)
    try:
        assert snap_compare(app, run_before=lambda pilot: play(scene, pilot), terminal_size=scene.size)
    finally:
        app.desk.library.close()
