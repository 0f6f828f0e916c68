"""Where things are."""

from pathlib import Path

from reader.config import paths


def test_the_folders_are_those_of_the_system(own_home: Path) -> None:
    found = paths.default_paths()
    assert found.library == own_home / "data" / "reader" / "library.db"
    assert found.settings == own_home / "config" / "reader" / "settings.toml"
    assert found.themes == own_home / "config" / "reader" / "themes"
    assert found.keymap == own_home / "config" / "reader" / "keymap.toml"
    assert found.cache == own_home / "cache" / "reader"


def test_asking_makes_nothing(own_home: Path) -> None:
    paths.default_paths()
    assert not list(own_home.iterdir())


def test_everything_can_lie_below_one_folder(tmp_path: Path) -> None:
    found = paths.paths_below(tmp_path)
    assert {found.data, found.config, found.cache, found.logs} == {
        tmp_path / name for name in ("data", "config", "cache", "logs")
    }


def test_the_themes_of_the_program_are_there() -> None:
    assert paths.builtin_themes().is_dir()
