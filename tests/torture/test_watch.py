"""The watch over the terminal sees what it is there for, and lets the program's own painting through."""

import pytest

from tests.torture.strings import STRINGS, TERMINAL
from tests.torture.watch import Stage, escapes

PAINTED = (
    b"\x1b[3;1H\x1b[38;2;224;224;224;48;2;18;18;18mKim: relatie\x1b[0m"
    b"\x1b[1;38;2;1;2;3m \xe2\x97\x8f caf\xc3\xa9\x1b[0m\r\n"
)
LINK = b"\x1b]8;id=4;https://example.org/a?b=c\x1b\\here\x1b]8;;\x1b\\"


@pytest.mark.parametrize("output", [PAINTED, LINK, b"\x1b]22;text\x1b\\", b"\x1b[?2026h" + PAINTED + b"\x1b[?2026l"])
def test_painting_is_allowed(output: bytes) -> None:
    assert not list(escapes(output, Stage.RUNNING))


@pytest.mark.parametrize("output", [b"\x1b[1mbold\x1b[0m plain\r\n", b"\r\x1b[K12 of 40", "café\r\n".encode()])
def test_what_commands_print_is_allowed(output: bytes) -> None:
    assert not list(escapes(output, Stage.COMMAND))


@pytest.mark.parametrize("name", TERMINAL)
@pytest.mark.parametrize("stage", [Stage.RUNNING, Stage.COMMAND])
def test_what_steers_a_terminal_is_seen(name: str, stage: Stage) -> None:
    assert list(escapes(b"painted " + TERMINAL[name].encode(), stage))


@pytest.mark.parametrize(
    "name", ["right to left", "isolates", "direction marks", "zero width", "combining flood", "tags"]
)
def test_what_deceives_the_eye_is_seen(name: str) -> None:
    assert list(escapes(STRINGS[name].encode(), Stage.RUNNING))


@pytest.mark.parametrize(
    "output",
    [
        b"\x1b]8;;file:///etc/hosts\x1b\\",
        b"\x1b]8;;https://example.org/\xc2\x9b\x1b\\",
        b"\x1b]52;c;WlFYSg==\x07",
        b"\x1b[?1049l",
        b"\x1b[31m",
        b"half a character \xe2\x82",
    ],
)
def test_the_rest_is_seen_too(output: bytes) -> None:
    assert list(escapes(output, Stage.RUNNING))
