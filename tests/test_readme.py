"""The README tells the truth: its tables are those of the code, its commands run, its files exist."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from reader.cli.parser import parse
from reader.config.paths import default_paths
from reader.config.settings import from_table
from reader.core.grammar import parse as parse_query
from reader.tui.commands import COMMANDS, default_keys
from tests import readme
from tests.builders import NOW
from tests.check import STEPS

ROOT = readme.README.parent
PAGE = readme.README.read_text("utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks of the README in one language."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return [text for name, text in found if name == language]


def reader_commands() -> list[str]:
    """Every command line of the README that runs the reader."""
    lines = [line.partition("#")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    pieces = [piece.strip() for line in lines for piece in re.split(r"&&|\|", line)]
    return [piece for piece in pieces if re.match(r"(\.venv/bin/)?reader\b", piece)]


def install_commands() -> tuple[str, str]:
    """The two commands that do everything on a fresh machine."""
    first, second = (block.strip() for block in blocks("sh")[:2])
    return first, second


@pytest.mark.parametrize("name", readme.SECTIONS)
def test_the_tables_are_those_of_the_code(name: str) -> None:
    table = readme.SECTIONS[name]().strip()
    assert f"<!-- {name}: begin -->\n{table}\n<!-- {name}: end -->" in PAGE, "run python -m tests.readme"


@pytest.mark.parametrize("command", reader_commands())
def test_the_commands_are_understood(command: str) -> None:
    parse(shlex.split(command)[1:])


def test_the_first_command_needs_nothing_but_python() -> None:
    steps = install_commands()[0].split(" && ")
    assert steps == ["python3 -m venv .venv", ".venv/bin/pip install -q .", ".venv/bin/reader --demo"]


def test_the_second_command_is_what_the_checks_run() -> None:
    run = (ROOT / ".ci" / "run").read_text("utf-8").replace('"$fresh"', ".venv").splitlines()
    made, _, rest = install_commands()[1].partition(" && ")
    assert made in run
    assert rest in run


def test_the_second_command_names_a_module_that_runs_every_step() -> None:
    assert install_commands()[1].endswith(".venv/bin/python -m tests.check")
    assert {step.name for step in STEPS} >= {"format", "lint", "types", "layers", "tests", "wheel"}


def test_the_example_settings_are_accepted() -> None:
    (example,) = blocks("toml")
    settings, complaints = from_table(tomllib.loads(example))
    assert not complaints
    assert (ROOT / "themes" / f"{settings.theme}.toml").exists()
    assert set(settings.keys) <= {command.id for command in COMMANDS}


def test_the_keys_named_in_the_text_do_what_it_says() -> None:
    """The paragraph on the app names keys in prose, outside the generated table."""
    promised = {
        "j": "move.down", "k": "move.up", "enter": "pane.open", "space": "move.on", "b": "article.bookmark",
        "a": "article.note", "e": "text.names", "w": "text.quotes", "c": "text.mode", "?": "app.help",
        "ctrl+p": "app.palette", "ctrl+z": "app.undo", "s": "search.open",
    }  # fmt: skip
    keys = {command.id: default_keys(command) for command in COMMANDS}
    assert not {key: name for key, name in promised.items() if key not in keys[name]}


def test_the_example_queries_are_understood() -> None:
    (example,) = [block for block in blocks("") if "is:unread" in block]
    for line in example.splitlines():
        query = re.split(r"\s{2,}", line)[0]
        assert parse_query(query, NOW).text == query


def test_every_file_that_is_linked_exists() -> None:
    linked = [link for link in re.findall(r"\]\(([^)]+)\)", PAGE) if "://" not in link]
    assert len(linked) > 10
    assert not [link for link in linked if not (ROOT / link).exists()]


def test_the_folders_are_where_the_readme_says(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
    paths = default_paths()
    for path in (paths.library, paths.settings, paths.themes, paths.log):
        assert f"`~/{path.relative_to(own_home).as_posix()}" in PAGE


def test_the_modules_that_contributors_run_exist() -> None:
    for module in set(re.findall(r"python -m (tests\.\w+)", PAGE)):
        path = ROOT / Path(*module.split("."))
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists(), module
