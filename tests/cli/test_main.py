"""How the program ends, whatever happens."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import __version__
from reader.cli import session
from reader.cli.exit_codes import MEANING, ExitCode, of_error, of_work
from reader.cli.main import main
from reader.cli.query import joined
from reader.cli.table import COMMANDS
from reader.core import errors
from reader.core.errors import FetchError, LibraryVersionError, ReaderError
from reader.core.events import Failed, Finished
from reader.library.library import Library
from reader.library.lock import claim
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]


def program(*arguments: str, **options: object) -> subprocess.Popen[bytes]:
    """The program in a process of its own."""
    command = [sys.executable, "-m", "reader", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)  # type: ignore[call-overload, no-any-return]


def test_the_version_is_told(run: Run) -> None:
    assert run("--version", library_option=False).out == f"reader {__version__}\n"


def test_help_lists_every_command_and_exit_code(run: Run) -> None:
    text = run("--help", library_option=False).out
    assert all(command.name in text and command.help.split(",")[0][:20] in text for command in COMMANDS)
    assert all(meaning in text for meaning in MEANING.values())


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_explains_itself(run: Run, command: str) -> None:
    ran = run(command, "--help", library_option=False)
    assert ran.code == 0
    assert "--library" in ran.out


def test_what_is_not_understood_is_said_on_standard_error(run: Run) -> None:
    ran = run("lisst", library_option=False)
    assert (ran.code, ran.out) == (2, "")
    assert "lisst" in ran.err


def test_the_library_may_be_named_before_or_after_the_command_or_in_the_environment(
    run: Run, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(library.path)
    assert len(run("--library", path, "list", library_option=False).lines) == 3
    assert len(run("list", "--library", path, library_option=False).lines) == 3
    monkeypatch.setenv("READER_LIBRARY", path)
    assert len(run("list", library_option=False).lines) == 3


def test_without_a_terminal_the_app_says_so(tmp_path: Path) -> None:
    process = program("--library", str(tmp_path / "l.db"), stdin=subprocess.DEVNULL)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, b"")
    assert b"needs a terminal" in err
    assert b"reader list" in err


def test_a_second_app_on_one_library_is_refused_and_names_the_first(
    library: Library, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    with claim(library.path, "open"):
        ran = run()
    assert ran.code == 6
    assert f"open in another reader (process {os.getpid()})" in ran.err


def test_reading_goes_on_while_the_app_is_open_and_the_library_is_refreshed(run: Run, library: Library) -> None:
    with claim(library.path, "open"), claim(library.path, "refresh"):
        assert len(run("list").lines) == 3
        assert run("show", "1").code == 0
        assert run("refresh").code == 6


def test_reading_goes_on_while_another_program_writes(run: Run, library: Library) -> None:
    with library.tools.store._connections.write():
        assert len(run("list").lines) == 3
        assert len(run("search", "the").lines) == 2
        assert run("show", "1").code == 0


def test_a_library_of_a_newer_program_is_refused_and_not_touched(tmp_path: Path, library: Library) -> None:
    library.close()
    with library.path.open("r+b") as file:
        file.seek(60)  # user_version, as the SQLite file format has it
        file.write((1000).to_bytes(4, "big"))
    before = library.path.read_bytes()
    process = program("--library", str(library.path), "list")
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (6, b"")
    assert b"newer" in err
    assert library.path.read_bytes() == before


@pytest.mark.parametrize("content", [b"This is a letter, and no library. " * 100, b"\0" * 5000])
def test_what_is_no_library_is_refused_and_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    process = program("--library", str(path), "list")
    _, err = process.communicate(timeout=60)
    assert process.returncode == 6
    assert b"letter.db" in err
    assert path.read_bytes() == content


def test_nobody_reading_any_more_is_no_error(library: Library) -> None:
    process = program("--library", str(library.path), "export", "--to", "html")
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 0
    process.stderr.close()


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Programs started now heed interrupts, also where whoever started the tests had them ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_with_its_own_code_and_no_traceback(tmp_path: Path) -> None:
    process = program("--library", str(tmp_path / "l.db"), "extract", "--batch", stdin=subprocess.PIPE)
    assert process.stdin
    assert process.stdout
    process.stdin.write(b'{"id": "a", "text": "The dike broke."}\n' * 20)
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == ExitCode.INTERRUPTED  # its input stays open: it did not end by itself
    _, err = process.communicate()
    assert b"Traceback" not in err


def test_a_list_is_answered_without_the_interface_the_network_and_the_parsers(library: Library) -> None:
    code = (
        "import sys; from reader.cli.main import main; "
        f"main(['--library', {str(library.path)!r}, 'list']); main(['--library', {str(library.path)!r}, 'show', '1']); "
        "print(sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "Ferry late" in done.stdout
    loaded = done.stderr
    assert not [name for name in ("textual", "rich", "httpx", "feedparser", "lxml", "trafilatura") if name in loaded]


def test_every_kind_of_error_has_a_code_that_is_explained() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, ReaderError)]
    assert {of_error(kind("x")) for kind in kinds} <= set(MEANING)


def test_work_that_was_done_in_part_has_a_code_of_its_own() -> None:
    failed = (Failed("x", FetchError("y")),)
    assert of_work(Finished()) == ExitCode.DONE
    assert of_work(Finished(new=1, failures=failed)) == ExitCode.PARTLY
    assert of_work(Finished(failures=failed)) == ExitCode.SOURCE
    assert of_work(Finished(failures=(Failed("x", LibraryVersionError("y")),))) == ExitCode.LIBRARY


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ([], ""),
        (["kim is:unread"], "kim is:unread"),
        (["kim", "jong un"], 'kim "jong un"'),
        (["title:sea level", "-kim"], 'title:"sea level" -kim'),
        (['"sea level"', "x"], '"sea level" x'),
    ],
)
def test_the_query_that_was_typed_is_put_together_again(words: list[str], query: str) -> None:
    assert joined(words) == query


def test_a_bug_stays_a_bug(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(session, "open_library", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        main(["--library", str(tmp_path / "l.db"), "list"])
