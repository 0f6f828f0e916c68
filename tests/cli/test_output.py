"""What may reach a terminal."""

import json
import sys

import pytest

from reader.cli import output, rows
from reader.cli.cells import fitted, width
from reader.cli.output import Piece, Style
from reader.core.errors import FetchError, ReaderError
from reader.core.safe import safe
from tests.builders import row

NASTY = "\x1b]0;owned\x07 \x1b[2J \x9b31m \u202egpj.exe \x1b]52;c;aGk=\x1b\\ a\nb\tc"
SIGNS = set("\x1b\x9b\x07\u202e")


@pytest.mark.parametrize("terminal", [True, False])
def test_nothing_hostile_reaches_the_terminal(
    terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    monkeypatch.setenv("NO_COLOR", "1")
    output.line(NASTY, Piece(NASTY, Style.BOLD))
    output.line(*rows.columns(row(title=NASTY, source=NASTY), 80))
    output.line(rows.spoken(row(title=NASTY)))
    output.values([NASTY])
    output.text(NASTY)
    output.piece(NASTY)
    output.json_line({NASTY: NASTY})
    output.note(NASTY)
    output.problem(ReaderError(NASTY, NASTY), NASTY)
    shown = capsys.readouterr()
    assert not SIGNS & set(shown.out + shown.err)
    output.progress(NASTY)
    assert not SIGNS & set(capsys.readouterr().err.replace("\r\x1b[K", ""))


def test_a_value_in_a_pipe_never_breaks_its_line_or_column(capsys: pytest.CaptureFixture[str]) -> None:
    output.values(["a\tb", "c\nd"])
    assert capsys.readouterr().out == "a b\tc d\n"


def test_json_keeps_every_character(capsys: pytest.CaptureFixture[str]) -> None:
    output.json_line({"text": NASTY})
    assert json.loads(capsys.readouterr().out) == {"text": NASTY}


def test_styles_are_for_terminals_that_want_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    output.line(Piece("a", Style.BOLD))
    monkeypatch.setenv("NO_COLOR", "1")
    output.line(Piece("a", Style.BOLD))
    assert capsys.readouterr().out == "\x1b[1ma\x1b[0m\na\n"


def test_progress_needs_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    output.progress("1 of 2")
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    output.progress("1 of 2")
    assert capsys.readouterr().err == "\r\x1b[K1 of 2"


@pytest.mark.parametrize(
    "text", ["", "short", "a longer title than fits", "日本の新聞", "e\u0301" * 20, "🏖️ beach 🏖️ beach"]
)
@pytest.mark.parametrize("cells", [1, 5, 12])
def test_text_fits_its_cells_exactly(text: str, cells: int) -> None:
    assert width(fitted(safe(text), cells)) == cells


@pytest.mark.parametrize("where", ["https://a.example/404", "a.example/404/", "404"])
def test_a_problem_names_its_place_once(capsys: pytest.CaptureFixture[str], where: str) -> None:
    output.problem(FetchError("https://a.example/404 answered 404"), where)
    assert capsys.readouterr().err == "reader: https://a.example/404 answered 404\n"
