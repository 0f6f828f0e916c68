"""The log."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config import log
from reader.config.paths import paths_below


@pytest.fixture(autouse=True)
def ended() -> Iterator[None]:
    yield
    log.stop()


def test_what_is_logged_is_in_the_file_and_nowhere_else(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert log.start(paths_below(tmp_path))
    logging.getLogger("reader.workers").warning("a page crashed")
    assert "WARNING reader.workers: a page crashed" in (tmp_path / "logs" / "reader.log").read_text("utf-8")
    assert capfd.readouterr() == ("", "")


def test_the_log_is_for_the_user_alone(tmp_path: Path) -> None:
    log.start(paths_below(tmp_path))
    assert (tmp_path / "logs" / "reader.log").stat().st_mode & 0o077 == 0


def test_the_log_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MAX_BYTES", 2000)
    log.start(paths_below(tmp_path))
    for number in range(500):
        logging.getLogger("reader").info("line %d", number)
    sizes = [file.stat().st_size for file in (tmp_path / "logs").iterdir()]
    assert len(sizes) == log.KEPT + 1
    assert max(sizes) <= 2000


def test_foreign_text_cannot_steer_the_terminal_that_shows_the_log(tmp_path: Path) -> None:
    log.start(paths_below(tmp_path))
    logging.getLogger("reader").warning("%s", "\x1b]0;PWNED\x07\udce9title\u202e")
    body = (tmp_path / "logs" / "reader.log").read_bytes()
    assert b"\x1b" not in body
    assert b"title" in body


def test_a_folder_that_cannot_be_written_to_is_no_misfortune(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    assert not log.start(paths_below(tmp_path))
    logging.getLogger("reader").error("nobody hears this")
    assert capfd.readouterr() == ("", "")
