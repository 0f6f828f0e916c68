"""Watches the bytes that a terminal is sent, and tells what the program may send from what came in from outside.

The rules are a white list. While the app runs it places the cursor, sets true colours and a few attributes, opens
hyperlinks and sets the pointer's shape; a command sets bold, dim and underlined. Anything else is an escape, whatever
it would have done: the filter let it through.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

CONTEXT = 40
"""Bytes of surroundings that are kept with an escape."""


class Stage(StrEnum):
    """What the program is doing, which decides what it may send."""

    TAKING_OVER = "taking over"
    """The app sets up the terminal or gives it back; modes may change."""
    RUNNING = "running"
    """The app paints."""
    COPYING = "copying"
    """The app paints and asks the terminal to put text on the clipboard, packed so that it can steer nothing."""
    COMMAND = "command"
    """A command prints."""


@dataclass(frozen=True, slots=True)
class Escape:
    """Something that should never have reached the terminal."""

    what: str
    """What it is."""
    sent: bytes
    """The bytes."""
    around: bytes
    """What stands around it."""


_TOKEN = re.compile(
    rb"(?P<csi>\x1b\[(?P<parameters>[0-?]*)(?P<final>[ -/]*[@-~]))"
    rb"|(?P<osc>\x1b\](?P<code>\d*);?(?P<payload>[^\x07\x1b]*)(?:\x07|\x1b\\))"
    rb"|(?P<string>\x1b[PX^_])"
    rb"|(?P<short>\x1b[ -/]*[0-~])"
    rb"|(?P<lone>\x1b)"
    rb"|(?P<control>[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f])"
    rb"|(?P<return>\r+(?!\n|\x1b\[K|\r))"
)
_SGR = re.compile(rb"(?:(?:[01234579]|2[2-9]|38;2;\d+;\d+;\d+|48;2;\d+;\d+;\d+|39|49)(?:;|$))*")
_COMMAND_SGR = re.compile(rb"[0124]?")
_LINK = re.compile(rb"(?:id=[\w.-]*)?;(?:(?:https?://|mailto:)[!-~]*)?")
_POINTER = re.compile(rb"[a-z-]*")
_CLIPBOARD = re.compile(rb"c;[A-Za-z0-9+/=]*")
_DECEPTIVE = re.compile(
    "[\x80-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
_FLOOD = re.compile("[\u0300-\u036f\u20d0-\u20ff]{9,}")


def escapes(output: bytes, stage: Stage) -> Iterator[Escape]:
    """Everything in ``output`` that a program at this stage may not send."""
    for token in _TOKEN.finditer(output):
        what = _forbidden(token, stage)
        if what:
            yield Escape(what, token[0][:200], output[max(0, token.start() - CONTEXT) : token.end() + CONTEXT])
    yield from _deceptive(_TOKEN.sub(b"", output))


def _forbidden(token: re.Match[bytes], stage: Stage) -> str:
    """What is wrong with one token; empty when it is allowed."""
    match token.lastgroup:
        case "csi":
            return "" if _csi_allowed(token["parameters"], token["final"], stage) else "control sequence"
        case "osc":
            return "" if _osc_allowed(token["code"], token["payload"], stage) else "operating system command"
        case "return":
            return "carriage return"
        case "short" if stage is Stage.TAKING_OVER:
            return ""
    return {"string": "device string", "short": "escape sequence", "lone": "escape", "control": "control character"}[
        str(token.lastgroup)
    ]


def _csi_allowed(parameters: bytes, final: bytes, stage: Stage) -> bool:
    if stage is Stage.TAKING_OVER:
        return True
    if stage is Stage.COMMAND:
        return (final == b"m" and bool(_COMMAND_SGR.fullmatch(parameters))) or (final == b"K" and not parameters)
    if final == b"m":
        return bool(_SGR.fullmatch(parameters))
    return final == b"H" or (final in (b"h", b"l") and parameters == b"?2026")


def _osc_allowed(code: bytes, payload: bytes, stage: Stage) -> bool:
    if code == b"8":
        return bool(_LINK.fullmatch(payload))
    if code == b"52":
        return stage is Stage.COPYING and bool(_CLIPBOARD.fullmatch(payload))
    return code == b"22" and stage is not Stage.COMMAND and bool(_POINTER.fullmatch(payload))


def _deceptive(text: bytes) -> Iterator[Escape]:
    """Characters that deceive the eye, and bytes that are no text at all."""
    shown = text.decode("utf-8", "surrogateescape")
    for what, pattern in (("deceptive character", _DECEPTIVE), ("flood of marks", _FLOOD)):
        for match in pattern.finditer(shown):
            around = shown[max(0, match.start() - CONTEXT) : match.end() + CONTEXT]
            yield Escape(what, ascii(match[0]).encode(), around.encode("utf-8", "surrogateescape"))
    try:
        text.decode("utf-8")
    except UnicodeDecodeError as error:
        yield Escape("broken text", text[error.start : error.end], text[max(0, error.start - CONTEXT) :][: 2 * CONTEXT])


def leaks(output: bytes, forbidden: Iterable[bytes]) -> Iterator[Escape]:
    """Pieces of hostile input that must not come out as they went in."""
    for piece in forbidden:
        at = output.find(piece)
        if at >= 0:
            yield Escape("hostile input as it came", piece, output[max(0, at - CONTEXT) : at + len(piece) + CONTEXT])
