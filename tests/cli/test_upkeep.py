"""backup, restore, reprocess, doctor, themes, keys, completion."""

import json
from pathlib import Path

import pytest

from reader.cli.table import COMMANDS
from reader.config.paths import default_paths
from reader.library import doctor, upkeep
from reader.library.library import Library
from tests.cli.conftest import Run


def test_a_backup_says_where_it_is_and_can_be_restored(run: Run, library: Library, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assert run("backup", str(target)).lines == [str(target)]
    run("mark", "1", "--delete")
    library.close()
    ran = run("restore", str(target))
    assert ran.code == 0
    assert "what was there before is in" in ran.lines[1]
    assert len(run("list").lines) == 3


def test_a_backup_that_is_not_there_is_not_found(run: Run, tmp_path: Path) -> None:
    assert run("restore", str(tmp_path / "missing.db")).code == 4


def test_what_is_no_backup_is_called_by_its_own_name(run: Run, library: Library, tmp_path: Path) -> None:
    wrong = tmp_path / "bin.txt"
    wrong.write_bytes(b"no library " * 500)
    library.close()
    ran = run("restore", str(wrong))
    assert ran.code == 6
    assert f"{wrong} is no backup of a library" in ran.err
    assert "reader restore" not in ran.err


def test_a_shell_without_completion_is_named_with_those_that_have_it(run: Run) -> None:
    ran = run("completion", "fish", library_option=False)
    assert ran.code == 2
    assert "there is no completion for fish, only for bash, zsh, tcsh" in ran.err


def test_a_backup_does_not_replace_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("precious")
    assert run("backup", str(tmp_path / "copy.db")).code == 2


def test_reprocessing_is_summed_up(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "versions", lambda: (9, 1))
    assert run("reprocess").lines == ["3 new versions"]


def test_the_doctor_is_content_or_says_what_is_wrong(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "versions", lambda: (1, 1))
    assert run("doctor").code == 0
    settings = default_paths().settings
    settings.parent.mkdir(parents=True)
    settings.write_text('measure = "wide"\n')
    ran = run("doctor", "--json")
    assert ran.code == 1
    wrong = [found["says"] for found in map(json.loads, ran.lines) if not found["well"]]
    assert len(wrong) == 1
    assert "measure" in wrong[0]


def test_wrong_settings_are_said_and_the_command_goes_on(run: Run) -> None:
    settings = default_paths().settings
    settings.parent.mkdir(parents=True)
    settings.write_text("colour = 1\n")
    ran = run("list")
    assert (ran.code, len(ran.lines)) == (0, 3)
    assert "colour" in ran.err


def test_themes_are_listed_and_a_bad_one_is_named(run: Run) -> None:
    ran = run("themes", library_option=False)
    assert ran.code == 0
    assert len(ran.lines) >= 8
    folder = default_paths().themes
    folder.mkdir(parents=True)
    (folder / "bad.toml").write_text("colours = 1")
    ran = run("themes", "--json", library_option=False)
    assert ran.code == 5
    assert "bad.toml" in ran.err
    assert len(ran.lines) >= 8


def test_keys_are_listed_by_command_and_wrong_ones_are_named(run: Run) -> None:
    from reader.tui.commands import COMMANDS as APP_COMMANDS

    ran = run("keys", "--json", library_option=False)
    assert {json.loads(line)["id"] for line in ran.lines} == {command.id for command in APP_COMMANDS}
    assert ran.code == 0
    settings = default_paths().settings
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\n"article.nonsense" = "x"\n')
    ran = run("keys", library_option=False)
    assert ran.code == 5
    assert "article.nonsense" in ran.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_every_command_is_completed(run: Run, shell: str) -> None:
    script = run("completion", shell, library_option=False).out
    assert all(command.name in script for command in COMMANDS)


def test_options_and_names_of_files_are_completed(run: Run) -> None:
    script = run("completion", "bash", library_option=False).out
    assert "--library" in script
    assert "_shtab_compgen_files" in script


def test_the_doctor_finds_mistakes_in_keys_and_theme(run: Run) -> None:
    path = default_paths().settings
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('theme = "no-such-theme"\n[keys]\n"no.such.command" = "x"\n')
    ran = run("doctor")
    assert ran.code == 1
    assert "there is no theme no-such-theme" in ran.out
    assert "no.such.command" in ran.out


def test_settings_that_cannot_be_read_stop_no_reading(run: Run) -> None:
    path = default_paths().settings
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("theme = [\n")
    ran = run("list")
    assert (ran.code, len(ran.lines)) == (0, 3)
    assert "settings.toml" in ran.err
