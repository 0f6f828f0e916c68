"""Pushes cases through ingestion and storage, the way they would come: feeds over the network, files from the disk."""

import socketserver
import threading
import urllib.parse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar

from reader.config.settings import Settings
from reader.core.errors import InputError
from reader.core.events import Event, Failed, Stored
from reader.core.queries import Sort
from reader.library.build import open_library
from reader.library.library import Library
from tests.torture.cases import Case
from tests.torture.strings import STRINGS

FEEDS = {".xml", ".json"}
"""What is served and followed; everything else is imported from a folder."""
TIMEOUT = 4.0
"""Seconds that one address may take: the misbehaving servers should not hold up the run."""


@dataclass(slots=True)
class Tally:
    """What came of the cases."""

    tried: int = 0
    """Cases pushed in."""
    stored: int = 0
    """Articles that came out of them."""
    refused: int = 0
    """Failures in words: what a case should end in when it cannot be used."""
    crashed: list[str] = field(default_factory=list)
    """What ended in anything else."""


class Shelf(BaseHTTPRequestHandler):
    """Serves the cases on this machine."""

    cases: ClassVar[dict[str, bytes]] = {}
    """Path to body."""

    def do_GET(self) -> None:
        """The case at the path."""
        body = self.cases.get(urllib.parse.unquote(self.path[1:]))
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Type", "application/json" if self.path.endswith(".json") else "application/rss+xml")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that the base class gives it
        """Nothing."""


class Server(socketserver.ThreadingMixIn, HTTPServer):
    """Answers several at a time, and does not outlive the program."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no error here."""


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """Serve on a free port of this machine; the address of the server."""
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def push(cases: Sequence[Case], library: Path, folder: Path, tally: Tally) -> None:
    """Push ``cases`` into the library at ``library``; files are written below ``folder`` on the way."""
    feeds = [case for case in cases if case.suffix in FEEDS]
    shelf = type("Cases", (Shelf,), {"cases": {case.name: case.body for case in feeds}})
    with serving(shelf) as address, opened(library) as into:
        for case in feeds:
            follow(into, f"{address}/{urllib.parse.quote(case.name)}", case.name, tally)
        for case in cases:
            if case.suffix not in FEEDS:
                write(case, folder)
        tally.tried += len(cases)
        take_in(into.importing.import_paths([folder]), str(folder), tally)


def push_servers(generator: ModuleType, library: Path, tally: Tally) -> None:
    """Ask every misbehaving address of a generator that has a ``Handler`` with ``ENDPOINTS``."""
    handler = getattr(generator, "Handler", None)
    if handler is None:
        return
    with serving(handler) as address, opened(library) as into:
        for endpoint in handler.ENDPOINTS:
            path = endpoint.replace("/N", "/404" if "status" in endpoint else "/12")
            tally.tried += 1
            follow(into, address + path, endpoint, tally)


def annotate(library: Path) -> None:
    """Put hostile strings where a user, or a list from somebody else, would put them: notes, tags, folders, titles."""
    with opened(library) as into:
        rows = into.reading.page(into.reading.parse(""), Sort.NEWEST, limit=200).items
        feeds = into.subscribing.feeds()
        for number, text in enumerate(STRINGS.values()):
            into.annotating.set_note(rows[number % len(rows)].id, text)
            with suppress(InputError):  # a tag of which nothing is left is refused
                into.annotating.tag(rows[number % len(rows)].id, text[:200])
            into.subscribing.move(feeds[number % len(feeds)].id, text[:60])


@contextmanager
def opened(path: Path) -> Iterator[Library]:
    """The library, with worker processes and little patience."""
    with open_library(path, Settings(fetch_timeout=TIMEOUT)) as library:
        yield library


def follow(library: Library, address: str, name: str, tally: Tally) -> None:
    """Follow the feed at ``address``."""
    take_in(library.subscribing.add(address), name, tally)


def take_in(events: Iterator[Event], name: str, tally: Tally) -> None:
    """Let the work run and count what comes of it; only failures in words are allowed."""
    try:
        for event in events:
            tally.stored += isinstance(event, Stored)
            tally.refused += isinstance(event, Failed)
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        tally.crashed.append(f"{name}: {type(error).__name__}: {error}"[:500])


def write(case: Case, folder: Path) -> None:
    """Write a case as a file below ``folder``."""
    path = folder / case.name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(case.body)
