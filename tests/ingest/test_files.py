"""Files and folders in."""

import contextlib
import os
import random
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.articles import Markup
from reader.core.errors import FileError, NotFoundError
from reader.ingest import contents, document, files
from reader.ingest.contents import FileKind
from reader.ingest.files import FailedFile, FoundFile, SkippedFile


def write(path: Path, body: bytes | str = "The wall waits.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body.encode() if isinstance(body, str) else body)
    return path


def walked(*paths: Path) -> dict[str, str]:
    """Name of everything that is found below some paths, and what becomes of it."""
    words = {}
    for item in files.walk(paths):
        match item:
            case FoundFile():
                words[item.path.name] = "found"
            case SkippedFile():
                words[item.path.name] = item.reason
            case FailedFile():
                words[item.path.name] = item.error.message
    return words


def test_a_folder_is_gone_through_to_the_bottom(tmp_path: Path) -> None:
    for name in ("a.txt", "b/c.md", "b/d/e.HTML", "b/d/f.htm", "list.opml"):
        write(tmp_path / name)
    assert walked(tmp_path) == dict.fromkeys(["a.txt", "c.md", "e.HTML", "f.htm", "list.opml"], "found")


def test_what_is_left_out_of_a_folder_is_said(tmp_path: Path) -> None:
    write(tmp_path / "in" / ".hidden.txt")
    write(tmp_path / "in" / ".git" / "x.txt")
    write(tmp_path / "in" / "photo.jpg")
    write(tmp_path / "in" / "README")
    assert walked(tmp_path / "in") == {
        ".hidden.txt": "hidden",
        ".git": "hidden",
        "photo.jpg": "not text, Markdown, HTML or OPML (.jpg)",
        "README": "not text, Markdown, HTML or OPML (no ending)",
    }


def test_a_file_that_is_named_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    assert walked(write(tmp_path / ".notes"), write(tmp_path / "README")) == {".notes": "found", "README": "found"}


def test_links_that_lead_out_of_the_folder_are_left_out(tmp_path: Path) -> None:
    outside = write(tmp_path / "secret.txt")
    inside = write(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "out.txt").symlink_to(outside)
    (tmp_path / "in" / "outer").symlink_to(tmp_path)
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "b.txt").symlink_to(inside)
    (tmp_path / "in" / "gone.txt").symlink_to(tmp_path / "in" / "nothing")
    found = walked(tmp_path / "in")
    assert found.pop("a.txt") == "found"
    assert found.pop("gone.txt").startswith("there is no ")
    assert found == {
        "out.txt": "a link that leads out of the folder",
        "outer": "a link that leads out of the folder",
        "loop": "a link to a folder that is taken in by itself",
    }


def test_pipes_sockets_and_devices_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as sock:
        sock.bind(str(tmp_path / "socket.txt"))
        assert walked(tmp_path) == {"pipe.txt": "a pipe", "socket.txt": "a socket"}
    assert walked(tmp_path / "pipe.txt") == {"pipe.txt": f"{tmp_path / 'pipe.txt'} is a pipe, not a file"}
    with pytest.raises(FileError, match="is a pipe"):
        files.read(tmp_path / "pipe.txt")
    with pytest.raises(FileError, match="is a device"):
        files.read(Path("/dev/null"))


def test_every_file_is_found_once(tmp_path: Path) -> None:
    file = write(tmp_path / "in" / "a.txt")
    assert len(list(files.walk([tmp_path, file, tmp_path / "in" / ".." / "in"]))) == 1


def test_a_path_that_is_not_there_says_so(tmp_path: Path) -> None:
    (failed,) = files.walk([tmp_path / "nothing"])
    assert isinstance(failed, FailedFile)
    assert isinstance(failed.error, NotFoundError)
    assert failed.error.message == f"there is no {tmp_path / 'nothing'}"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_what_may_not_be_read_says_so(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt")
    file.chmod(0)
    with pytest.raises(FileError, match="may not be read"):
        files.read(file)


def test_a_refusal_of_the_system_says_what_and_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path / "a.txt")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(FileError) as caught:
        files.read(file)
    assert caught.value.message == f"{file} may not be read"


def test_a_file_that_vanishes_before_it_is_read_says_so(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt")
    (found,) = files.walk([tmp_path])
    file.unlink()
    assert isinstance(found, FoundFile)
    with pytest.raises(NotFoundError):
        files.read(found.path)


def test_a_name_that_is_not_utf8_or_steers_the_terminal_does_no_harm(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9 \x1b]0;P\x07.txt")
    file = write(tmp_path / name)
    key = document.from_file(files.read(file)).key
    assert key.encode("utf-8").startswith(os.fsencode(tmp_path))
    file.write_bytes(b"")
    with pytest.raises(FileError) as caught:
        files.read(file)
    assert caught.value.message == f"{tmp_path}/caf .txt is empty"


@pytest.mark.parametrize("body", [b"", b"  \n\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(tmp_path: Path, body: bytes) -> None:
    with pytest.raises(FileError, match="is empty"):
        files.read(write(tmp_path / "a.txt", body))


BINARY = {
    "pdf": b"%PDF-1.7 text",
    "zip": b"PK\x03\x04....",
    "png": b"\x89PNG\r\n",
    "elf": b"\x7fELF\x02",
    "bytes": bytes(range(256)) * 40,
    "zeros": b"\0" * 1000,
    "noise": random.Random(7).randbytes(4096),
}


@pytest.mark.parametrize("body", list(BINARY.values()), ids=list(BINARY))
def test_a_binary_file_is_refused(tmp_path: Path, body: bytes) -> None:
    with pytest.raises(FileError, match="is not a text file"):
        files.read(write(tmp_path / "a.txt", body))


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as sparse:
        sparse.truncate(contents.MAX_BYTES + 1)
    with pytest.raises(FileError, match="larger than 50 MB"):
        files.read(file)


def test_a_page_that_is_too_large_is_refused_but_not_a_text(tmp_path: Path) -> None:
    words = "word " * (contents.MAX_MARKUP_BYTES // 5 + 1)
    assert files.read(write(tmp_path / "a.txt", words)).kind is FileKind.ARTICLE
    with pytest.raises(FileError, match="too large for a page"):
        files.read(write(tmp_path / "a.html", f"<html>{words}"))


@pytest.mark.parametrize(
    ("name", "body", "markup"),
    [
        ("a.txt", "The wall waits.", Markup.TEXT),
        ("a", "The wall waits.", Markup.TEXT),
        ("a.md", "# The wall", Markup.MARKDOWN),
        ("a.html", "<p>The wall</p>", Markup.PAGE),
        ("a.txt", "<!DOCTYPE html><p>The wall</p>", Markup.PAGE),
        ("a.txt", "\n<!-- saved -->\n<html><p>The wall</p>", Markup.PAGE),
    ],
)
def test_a_file_becomes_an_article(tmp_path: Path, name: str, body: str, markup: Markup) -> None:
    file = write(tmp_path / name, body)
    data = document.from_file(files.read(file))
    assert (data.key, data.original.markup, data.original.content) == (str(file), markup, body)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_decoded(tmp_path: Path, encoding: str) -> None:
    text = "“Genève” – café"
    assert files.read(write(tmp_path / "a.txt", text.encode(encoding))).text == text


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('<?xml version="1.0"?><opml version="2.0"><body/></opml>', FileKind.OPML),
        ("<!-- mine -->\n<!DOCTYPE opml>\n<opml>", FileKind.OPML),
        ("https://a.example/feed\nhttp://b.example/ news\n# mine\n\n", FileKind.ADDRESSES),
        ("https://a.example/feed", FileKind.ADDRESSES),
        ("https://a.example/feed\nis where I read it every day", FileKind.ARTICLE),
        ("The wall waits.", FileKind.ARTICLE),
    ],
)
def test_lists_are_told_from_articles(tmp_path: Path, body: str, kind: FileKind) -> None:
    assert files.read(write(tmp_path / "a.txt", body)).kind is kind


def test_a_list_of_addresses_is_read_as_newsboat_writes_it() -> None:
    text = 'https://a.example/feed news "~The A"\n# old\n\n"query:x"\nhttps://b.example/\nhttps://a.example/feed\n'
    assert contents.addresses(text) == ("https://a.example/feed", '"query:x"', "https://b.example/")


@given(st.binary(max_size=300), st.sampled_from(["", ".txt", ".html", ".opml"]))
def test_any_bytes_are_understood_or_refused_in_words(body: bytes, suffix: str) -> None:
    with contextlib.suppress(FileError):
        kind, text, _ = contents.understood(body, "a file", suffix)
        assert kind in FileKind
        assert text
