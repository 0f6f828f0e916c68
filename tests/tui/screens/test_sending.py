"""Where articles go from the app: browser, clipboard, files, other programs."""

import sys
from pathlib import Path
from typing import Any

import pytest

from reader.config.settings import Settings
from reader.core.errors import AddressError, InputError
from reader.library.library import Library
from reader.tui import outside
from tests.tui.actors import QUIET, playing

ECHO = (sys.executable, "-c", "import sys; print(sys.stdin.read().upper())")


def settings_with(**changes: Any) -> Settings:
    """Quiet settings with these changes."""
    return QUIET.__class__(mark_read_after=-1, date_style="dmy", **changes)


async def test_the_browser_gets_the_address_as_its_last_argument(newsroom: Library, tmp_path: Path) -> None:
    out = tmp_path / "opened"
    script = (sys.executable, "-c", f"import sys; open({str(out)!r}, 'w').write(repr(sys.argv[1:]))", "--flag")
    async with playing(newsroom, tmp_path, settings_with(open_command=script)) as on:
        await on.press("o")
        assert on.status.startswith("opening https://harbourpost.example/wall")
        for _ in range(100):
            await on.pilot.pause(0.05)
            if out.exists() and out.read_text():
                break
    assert out.read_text() == "['--flag', 'https://harbourpost.example/wall']"


@pytest.mark.parametrize(
    "address", ["", "file:///etc/passwd", "--new-window", "javascript:alert(1)", "mailto:a@b.example"]
)
def test_only_web_addresses_are_opened(address: str) -> None:
    with pytest.raises(AddressError):
        outside.open_address(address, ("true",))


def test_a_browser_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(InputError, match="/no/such/browser cannot be started"):
        outside.open_address("https://a.example", ("/no/such/browser",))


async def test_an_article_without_an_address_cannot_be_opened(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("j", "j", "o")
        assert "it is no web address" in on.status


async def test_copying_address_and_citation(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("y")
        assert on.app.clipboard == "https://harbourpost.example/wall"
        await on.press("Y")
        assert on.app.clipboard == (
            "Tom Asprey. “Council puts off its vote on the harbour wall”. The Harbour Post. 26 Feb 2026."
            " https://harbourpost.example/wall"
        )
        await on.press("j", "j", "y")
        assert "this article has no address" in on.status


async def test_copying_with_the_users_own_program(newsroom: Library, tmp_path: Path) -> None:
    out = tmp_path / "copied"
    script = (sys.executable, "-c", f"import sys; open({str(out)!r}, 'w').write(sys.stdin.read())")
    async with playing(newsroom, tmp_path, settings_with(copy_command=script)) as on:
        await on.press("y")
    assert out.read_text() == "https://harbourpost.example/wall"


async def test_writing_to_a_file(newsroom: Library, tmp_path: Path) -> None:
    target = tmp_path / "wall.md"
    async with playing(newsroom, tmp_path) as on:
        assert on.main.do("send.export", str(target))
        assert "written to" in on.status
        assert "# Council puts off" in target.read_text()
        on.main.do("send.export", str(target))
        assert "is there already" in on.status
        on.main.do("send.export", str(tmp_path / "wall.doc"))
        assert "the ending names no format" in on.status
        on.main.do("send.export", str(tmp_path / "no" / "wall.html"))
        assert "cannot be written" in on.status


async def test_writing_asks_where(newsroom: Library, tmp_path: Path, own_home: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("E", "enter")
        files = list(own_home.glob("*.md"))
        assert len(files) == 1
        assert "harbour-wall" in files[0].name


async def test_a_program_gets_the_article_and_its_answer_is_shown(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path, settings_with(pipes={"shout": ECHO})) as on:
        await on.press("vertical_line", "type:shout", "enter")
        assert on.screen_name == "TextScreen"
        assert "MAYOR ANNA VERBEEK" in str(on.app.screen.query("Static").last().render())


async def test_a_program_that_fails_is_one_sentence(newsroom: Library, tmp_path: Path) -> None:
    async with playing(newsroom, tmp_path) as on:
        await on.press("vertical_line", "type:/no/such/program", "enter")
        assert "/no/such/program cannot be started" in on.status


def test_a_pipe_is_a_list_of_arguments_and_no_shell() -> None:
    said = outside.pipe(f"{sys.executable} -c 'import sys; print(sys.argv[1:])' '$HOME; ls' \"a b\"", "")
    assert said.strip() == "['$HOME; ls', 'a b']"


@pytest.mark.parametrize("command", ["'open quote", "", "   ", "/dev", "a\x00b"])
def test_a_command_that_cannot_be_run_is_one_sentence(command: str) -> None:
    with pytest.raises(InputError):
        outside.pipe(command, "text")


def test_a_program_that_says_it_failed_is_quoted() -> None:
    with pytest.raises(InputError, match="ended with 3: no paper"):
        outside.pipe([sys.executable, "-c", "import sys; sys.stderr.write('no paper'); sys.exit(3)"], "text")


async def test_a_link_is_opened_by_its_letter(
    newsroom: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(outside, "open_address", lambda address, command: opened.append(address))
    async with playing(newsroom, tmp_path) as on:
        await on.press("enter", "semicolon", "b")
        assert opened == ["https://oosterdam.example/wall/drawings"]
        await on.press("semicolon", "enter")
        assert opened[-1] == "https://oosterdam.example/wall/figures.pdf"
        await on.press("J", "semicolon")
        assert "no links in this text" in on.status
