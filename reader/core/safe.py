"""The filter between foreign text and the terminal.

Called at the storage border and again at the last step before any widget or line of output. It removes what can
steer a terminal or deceive the eye, and nothing that carries meaning: control characters, escape sequences' lead-ins,
bidirectional overrides and isolates, invisible characters, tags, noncharacters, lone surrogates; and it caps
combining marks, whose floods have crashed terminals (CVE-2021-26937).
"""

import re
import unicodedata

MAX_COMBINING = 4
"""Combining marks kept on one base character; living orthographies need at most three."""

_ESCAPE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI sequence
    r"|\x1b[\]PX^_][^\n\x07\x1b\x9c]{0,500}(?:\x07|\x1b\\|\x9c)"  # OSC, DCS, SOS, PM, APC up to its end, on one line
    r"|\x1b[ -/]*[0-~]"  # the short ones
)
"""Seven-bit sequences only: mangled quotation marks look like the eight-bit ones, and prose would go with them."""
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # bidirectional marks, overrides, isolates
    "\u00ad\u200b\u2060-\u2065\ufeff\u180e\u115f\u1160\u3164\uffa0"  # soft hyphen, zero-width, invisible fillers
    "\ufff9-\ufffb\ufdd0-\ufdef\ud800-\udfff"  # annotation anchors, noncharacters, lone surrogates
    "\U000e0000-\U000e0fff"  # tags and variation selectors supplement
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
_JOINER = re.compile("[\u200c\u200d]")
_COMBINING_RUN = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]{5,}"
)
_LINE_END = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_BLANKS = re.compile(r"\s+")
_QUICK = re.compile("[^\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf]")
"""Anything outside ordinary western text; most strings have none and are returned as they are."""


def safe(text: str) -> str:
    """``text`` without anything that can steer a terminal; newlines and tabs stay. Idempotent."""
    if not _QUICK.search(text):
        return text
    text = _LINE_END.sub("\n", _ESCAPE.sub("", text))
    text = _UNSAFE.sub("", text)
    if _JOINER.search(text):
        text = _JOINER.sub(lambda match: match[0] if _joins(text, match.start()) else "", text)
    return _COMBINING_RUN.sub(lambda run: run[0][:MAX_COMBINING], text)


def safe_line(text: str) -> str:
    """`safe` on one line: every run of white space becomes one blank, ends are trimmed."""
    return _BLANKS.sub(" ", safe(text)).strip()


def _joins(text: str, at: int) -> bool:
    """Whether the joiner at ``at`` stands between what it may join: emoji, or letters of a joining script."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before and after) and _joinable(before) and _joinable(after)


def _joinable(char: str) -> bool:
    """Emoji and their selectors, and the letters of Arabic and Indic scripts."""
    return char == "\ufe0f" or "\u0600" <= char <= "\u0dff" or unicodedata.category(char) in ("So", "Sk")
