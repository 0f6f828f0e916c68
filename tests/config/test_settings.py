"""Settings: a file read into a value, complaints in words, changes that keep the user's own words."""

import stat
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.config import settings
from reader.config.settings import Settings
from reader.config.values import CHECKS
from reader.core.errors import SettingsError


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    return path


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.toml") == (Settings(), [])


def test_every_setting_can_be_set(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """
        theme = "paper"
        keymap = "newsboat"
        measure = 66
        marks = "names"
        languages = ["EN", "nl", "en"]
        date_style = "iso"
        mark_read_after = 0
        refresh_every = 30
        refresh_parallel = 4
        fetch_timeout = 12.5
        max_body_mb = 20
        open_command = "firefox"
        copy_command = ["wl-copy", "--trim-newline"]
        [keys]
        "article.bookmark" = "b,f"
        list.next = "j"
        [pipes]
        words = ["wc", "-w"]
        [searches]
        "The minister" = "said:minister after:7d"
        [spacy]
        nl = "nl_core_news_sm"
        """,
    )
    read, complaints = settings.load(path)
    assert complaints == []
    assert read == Settings(
        theme="paper",
        keymap="newsboat",
        keys={"article.bookmark": "b,f", "list.next": "j"},
        measure=66,
        marks="names",
        languages=("en", "nl"),
        date_style="iso",
        mark_read_after=0.0,
        refresh_every=30,
        refresh_parallel=4,
        fetch_timeout=12.5,
        max_body_mb=20,
        open_command=("firefox",),
        copy_command=("wl-copy", "--trim-newline"),
        pipes={"words": ("wc", "-w")},
        searches={"The minister": "said:minister after:7d"},
        spacy={"nl": "nl_core_news_sm"},
    )


def test_each_setting_has_a_check_and_each_default_passes_it() -> None:
    assert {setting.name for setting in fields(Settings)} == set(CHECKS)
    for name, check in CHECKS.items():
        assert check(getattr(Settings(), name)) == getattr(Settings(), name)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("mesure = 70", "there is no setting named 'mesure'; 'measure' was probably meant"),
        ("xyzzy = 1", "there is no setting named 'xyzzy'"),
        ("measure = 10", "measure must be a whole number from 40 to 160, not 10; the default is used"),
        ("measure = true", "measure must be a whole number from 40 to 160, not True"),
        ("measure = '70'", "measure must be a whole number from 40 to 160, not '70'"),
        ("theme = 3", "theme must be text in quotation marks, not 3"),
        ("keymap = 'emacs'", "keymap must be one of default, newsboat, not 'emacs'"),
        ("fetch_timeout = 0", "fetch_timeout must be a number from 1 to 600, not 0"),
        ("fetch_timeout = nan", "fetch_timeout must be a number from 1 to 600, not nan"),
        ("languages = ['dutch']", "languages must be a list of two-letter codes"),
        ("languages = []", "languages must be a list of two-letter codes"),
        ("open_command = ['a', 1]", "open_command must be a list like"),
        ("pipes = 1", "pipes must be a table, not 1"),
        ("[pipes]\na = 1", "pipes has a line 'a' that must be a list like"),
        ("[keys]\na.b = 1", "keys has a line 'a.b' that must be text in quotation marks, not 1"),
        ("keys = 1", "keys has a line '' that must be text"),
    ],
)
def test_a_wrong_line_is_told_and_the_default_stands(tmp_path: Path, text: str, complaint: str) -> None:
    path = written(tmp_path, text)
    read, complaints = settings.load(path)
    assert read == Settings()
    assert len(complaints) == 1
    assert complaints[0].startswith(f"{path}: ")
    assert complaint in complaints[0]


def test_a_wrong_line_does_not_spoil_the_others(tmp_path: Path) -> None:
    read, complaints = settings.load(written(tmp_path, "measure = 1\ntheme = 'paper'\nmarks = 'x'"))
    assert read == Settings(theme="paper")
    assert len(complaints) == 2


@pytest.mark.parametrize("body", [b"measure =", b"\xff\xfe", b"a = 1\na = 2", b"a = " + b"[" * 100_000], ids=range(4))
def test_a_file_that_is_no_toml_is_told(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(body)
    read, complaints = settings.load(path)
    assert read == Settings()
    assert "is not valid TOML" in complaints[0]


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in settings.load(tmp_path)[1][0]


VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(list(CHECKS)) | st.text(max_size=5), VALUES, max_size=5))
def test_no_table_raises(table: dict[str, Any]) -> None:
    read, complaints = settings.from_table(table)
    assert 40 <= read.measure <= 160
    assert len(complaints) <= len(table)


def test_a_change_keeps_comments_and_order(tmp_path: Path) -> None:
    path = written(tmp_path, '# mine\nmeasure = 66  # narrow\n\n[keys]\n"a.b" = "x" # why\n')
    settings.update(path, measure=80, theme="paper")
    assert settings.load(path)[0] == Settings(measure=80, theme="paper", keys={"a.b": "x"})
    text = path.read_text("utf-8")
    assert "# mine" in text
    assert "# narrow" in text
    assert "# why" in text


def test_a_change_makes_the_file_and_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.toml"
    settings.update(path, languages=("en", "nl"), searches={"Kim": "entity:kim"}, open_command=("firefox",))
    assert tomllib.loads(path.read_text("utf-8")) == {
        "languages": ["en", "nl"],
        "searches": {"Kim": "entity:kim"},
        "open_command": ["firefox"],
    }


def test_a_change_that_is_not_allowed_changes_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, "measure = 66\n")
    with pytest.raises(SettingsError, match="whole number"):
        settings.update(path, measure=1, theme="paper")
    with pytest.raises(SettingsError, match="no setting named"):
        settings.update(path, mesure=70)
    assert path.read_text("utf-8") == "measure = 66\n"


def test_a_broken_file_is_not_written_over(tmp_path: Path) -> None:
    path = written(tmp_path, "measure = \n")
    with pytest.raises(SettingsError, match="cannot be changed"):
        settings.update(path, measure=70)
    assert path.read_text("utf-8") == "measure = \n"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "measure = 66\n")

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(SettingsError, match="cannot be written: No space left on device"):
        settings.update(path, measure=70)
    assert [file.name for file in tmp_path.iterdir()] == ["settings.toml"]
    assert path.read_text("utf-8") == "measure = 66\n"


def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    real = written(tmp_path, "")
    real.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(real)
    settings.update(link, measure=70)
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert settings.load(real)[0].measure == 70
