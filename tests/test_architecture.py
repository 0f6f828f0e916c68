"""The shape of the code, kept by tests: layers, what an import pulls in, sizes, words that mark unfinished work."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "reader").rglob("*.py"))
MAX_FILE, MAX_FUNCTION = 400, 60
"""Lines; the aims are far below (250 and 40)."""

HEAVY = ("textual", "rich", "feedparser", "httpx", "trafilatura", "lxml", "ftfy", "resiliparse", "tomlkit", "pebble")
"""What takes long to import and is wanted only when it is used."""

UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|\bfor now\b|NotImplementedError")
SHELL = re.compile(r"shell\s*=\s*True|\bos\.system\(|\bos\.popen\(|\bgetoutput\(")
IMPURE = re.compile(r"\b(?:datetime|date)\.(?:now|today|utcnow)\(|\bos\.environ\b|\btime\.time\(|\bopen\(")


def in_new_python(code: str) -> str:
    """What ``code`` prints in a new interpreter that has the project on its path."""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def loaded_by(statement: str) -> set[str]:
    """Top-level modules that are loaded once ``statement`` has run."""
    code = f"import sys\n{statement}\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    return set(in_new_python(code).split())


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def name_of(path: Path) -> str:
    """The path below the root."""
    return path.relative_to(ROOT).as_posix()


def offences(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    """Lines of ``paths`` that match ``pattern``."""
    return [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in paths
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_the_layers_hold() -> None:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
        "--no-cache",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=110)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_itself_imports_nothing() -> None:
    assert (
        in_new_python("import sys; before = set(sys.modules); import reader; print(set(sys.modules) - before)")
        == "{'reader'}"
    )


@pytest.mark.parametrize("module", ["reader.library", "reader.library.build", "reader.cli.main"])
def test_nothing_heavy_is_loaded_before_it_is_wanted(module: str) -> None:
    assert not loaded_by(f"import {module}") & set(HEAVY)


def test_no_module_of_the_library_loads_the_interface() -> None:
    modules = sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts) for path in SOURCES if "library" in path.parts
    )
    code = ", ".join(module.removesuffix(".__init__") for module in modules)
    assert not loaded_by(f"import {code}") & {"textual", "rich"}


def test_a_list_is_answered_without_the_interface(tmp_path: Path) -> None:
    code = f"from reader.cli.main import main; main(['--library', {str(tmp_path / 'l.db')!r}, 'list'])"
    assert not loaded_by(code) & set(HEAVY)


def test_the_nouns_use_the_standard_library_only() -> None:
    strange = []
    for path in (ROOT / "reader" / "core").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            tops = {name.partition(".")[0] for name in names if not name.startswith("reader.core")}
            strange += [f"{name_of(path)}: {top}" for top in tops if top not in sys.stdlib_module_names]
    assert not strange


def test_the_nouns_read_no_clock_no_file_and_no_environment() -> None:
    assert not offences(IMPURE, list((ROOT / "reader" / "core").glob("*.py")))


def test_no_file_is_too_long() -> None:
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert not {name: length for name, length in lengths.items() if length > MAX_FILE}


def test_no_function_is_too_long() -> None:
    long = []
    for path in SOURCES:
        for function in functions(ast.parse(path.read_text("utf-8"))):
            length = (function.end_lineno or function.lineno) - function.lineno + 1
            if length > MAX_FUNCTION:
                long.append(f"{name_of(path)}:{function.lineno} {function.name}: {length}")
    assert not long


def test_nothing_is_left_unfinished() -> None:
    assert not offences(UNFINISHED, SOURCES)


def test_nothing_goes_through_a_shell() -> None:
    assert not offences(SHELL, SOURCES)


def test_only_one_module_prints() -> None:
    printing = {
        name_of(path)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert printing <= {"reader/cli/output.py"}


def test_every_folder_says_what_it_is_for() -> None:
    silent = [name_of(path) for path in SOURCES if ast.get_docstring(ast.parse(path.read_text("utf-8"))) is None]
    assert not silent
