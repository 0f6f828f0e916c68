"""What every test stands on: no home of its own, no network beyond this machine, a clock that stands still."""

import ipaddress
import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from reader.config import log
from tests.builders import FakeClock

hypothesis.settings.register_profile(
    "reader",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.function_scoped_fixture],
)
hypothesis.settings.register_profile("deep", parent=hypothesis.settings.get_profile("reader"), max_examples=2000)
hypothesis.settings.load_profile("reader")

HOMES = {
    "HOME": "",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
}
"""Variables that name the user's folders, and where in a test's own home they point."""

FIXED = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "xterm-256color", "COLORTERM": "truecolor"}
"""Variables that change what is shown, and what they are in every test."""

UNSET = ("READER_LIBRARY", "NO_COLOR", "COLUMNS", "LINES", "BROWSER", "EDITOR", "VISUAL", "PAGER", "LANGUAGE")
"""Variables that must not leak in from the developer's shell, beside all that begin with ``TEXTUAL`` or ``READER``."""

PICTURES = "TEXTUAL_SNAPSHOT_TEMPDIR"
"""Where the snapshot plug-in keeps its pictures; it needs that back."""


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every folder of the user at an empty one, and take the developer's habits out of the environment."""
    home = tmp_path_factory.mktemp("home", numbered=True)
    for name, below in HOMES.items():
        monkeypatch.setenv(name, str(home / below))
    for name, value in FIXED.items():
        monkeypatch.setenv(name, value)
    for name in [*UNSET, *(name for name in os.environ if name.startswith(("TEXTUAL", "READER")) and name != PICTURES)]:
        monkeypatch.delenv(name, raising=False)
    time.tzset()
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection and every look-up that would leave this machine."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _must_be_local(address[0])
        connect(self, address)

    def guarded_look_up(host: Any, *args: Any, **options: Any) -> Any:
        _must_be_local(host)
        return look_up(host, *args, **options)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)


@pytest.fixture(autouse=True)
def no_log() -> Iterator[None]:
    """Close the log that a test may have begun, so that the next one's is its own."""
    yield
    log.stop()


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands still until the test moves it."""
    return FakeClock()


def _must_be_local(host: str | bytes | None) -> None:
    """Fail the test unless ``host`` is this machine."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return
    try:
        local = ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        local = False
    if not local:
        pytest.fail(f"a test wanted to reach {name} over the network")
