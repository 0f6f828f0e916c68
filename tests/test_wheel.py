"""The wheel, as a user gets it: built, installed into an environment of its own, used from somewhere else.

The environment borrows the dependencies of this one, so that the test needs no network; the project itself comes from
the wheel alone.
"""

import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from reader import __version__

ROOT = Path(__file__).resolve().parent.parent
THEMES = sorted(path.stem for path in (ROOT / "themes").glob("*.toml"))


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """What the command prints; the test fails when it does."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``bin`` folder of an environment in which the wheel is installed."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place, with_pip=True)
    run(place / "bin" / "pip", "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", wheel)
    (packages,) = place.glob("lib/python*/site-packages")
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "borrowed.pth").write_text("\n".join(sorted(borrowed)), "utf-8")
    return place / "bin"


def test_everything_is_in_the_wheel_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0] for name in names} == {"reader", f"reader_tui-{__version__}.dist-info"}
    for folder, below in ((ROOT / "reader", "reader"), (ROOT / "themes", "reader/themes")):
        files = [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        missing = {f"{below}/{path.relative_to(folder).as_posix()}" for path in files} - set(names)
        assert not missing


def test_the_version_is_that_of_the_package(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "reader", "--version", cwd=tmp_path).split() == ["reader", __version__]


def test_the_code_that_runs_is_that_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    place = run(installed / "python", "-c", "import reader; print(reader.__file__)", cwd=tmp_path).strip()
    assert Path(place).is_relative_to(installed.parent)


def test_the_themes_are_found_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    shown = run(installed / "reader", "themes", cwd=tmp_path)
    assert len(THEMES) >= 8
    assert not [name for name in THEMES if name not in shown]


def test_the_sample_library_comes_with_the_wheel(installed: Path, tmp_path: Path) -> None:
    lines = run(installed / "reader", "--demo", "list", "--json", cwd=tmp_path).splitlines()
    assert len(lines) >= 30


def test_every_dependency_says_why_it_is_there() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    project = tomllib.loads(text)
    wanted = [*project["project"]["dependencies"]]
    wanted += [one for group in project["dependency-groups"].values() for one in group if isinstance(one, str)]
    silent = [one for one in wanted if not any(f'"{one}",' in line and "#" in line for line in text.splitlines())]
    assert not silent
