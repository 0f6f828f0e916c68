"""Hostile strings of our own, the part of the torture that runs with the tests.

Each holds `MARK` where its payload would show, so that one can find in the output what became of it.
"""

MARK = "ZQXJ"
"""A word that occurs nowhere else."""

ESC, BEL, ST = "\x1b", "\x07", "\x1b\\"

TERMINAL = {
    "red": f"{ESC}[31m{MARK}{ESC}[0m",
    "clear the screen": f"{ESC}[2J{ESC}[3J{ESC}[H{MARK}",
    "reset": f"{ESC}c{MARK}",
    "window title": f"{ESC}]0;{MARK}{BEL}",
    "window title without end": f"{ESC}]2;{MARK}",
    "clipboard": f"{ESC}]52;c;WlFYSg=={ST}",
    "hyperlink to a file": f"{ESC}]8;;file:///etc/hosts{ST}{MARK}{ESC}]8;;{ST}",
    "notification": f"{ESC}]9;{MARK}{BEL}",
    "device string": f"{ESC}P+q544e{ST}{MARK}",
    "tmux passthrough": f"{ESC}Ptmux;{ESC}{ESC}]0;{MARK}{BEL}{ST}",
    "application string": f"{ESC}_Ga=q;{MARK}{ST}",
    "private message": f"{ESC}^{MARK}{ST}",
    "start of string": f"{ESC}X{MARK}{ST}",
    "report": f"{ESC}[6n{ESC}[c{ESC}[21t{MARK}",
    "leave the screen": f"{ESC}[?1049l{ESC}[?25l{MARK}",
    "charset": f"{ESC}(0{MARK}{ESC}(B",
    "scroll region": f"{ESC}[2;3r{MARK}",
    "8-bit sequence": f"\x9b31m{MARK}",
    "8-bit command": f"\x9d0;{MARK}\x9c",
    "bells": BEL * 20 + MARK,
    "backspaces": f"safe\b\b\b\b{MARK}",
    "carriage return": f"safe\r{MARK}",
    "shift out": f"\x0e{MARK}\x0f",
    "nul and delete": f"a\0\x7f{MARK}",
    "lone escape": f"{MARK}{ESC}",
    "split sequence": f"{ESC}{ESC}[{ESC}[31m31m{MARK}",
    "sequence in a sequence": f"{ESC}]0;{ESC}[31m{MARK}{BEL}",
    "next line": f"a\x85{MARK}\u2028{MARK}\u2029",
}
"""What steers a terminal."""

MARKUP = {
    "style": f"[red]{MARK}[/red]",
    "unclosed": f"[bold {MARK}",
    "closing nothing": f"[/]{MARK}[/nothing]",
    "action": f"[@click=app.quit]{MARK}[/]",
    "link": f"[link=file:///etc/hosts]{MARK}[/link]",
    "variable": f"[$accent on $error]{MARK}[/]",
    "backslash": f"\\[red]{MARK}\\",
    "nested": "[" * 300 + MARK + "]" * 300,
    "emoji": f":skull: {MARK}",
    "markdown": f"[{MARK}](javascript:alert(1)) `{MARK}` ![x](file:///etc/hosts)",
    "html": f"<script>alert('{MARK}')</script><img src=x onerror=alert(1)>{MARK}<svg/onload=alert(1)>",
    "entity": f"&#27;[31m{MARK}&#x9b;31m&amp;#27;[31m{MARK}",
}
"""What is markup to somebody."""

UNICODE = {
    "right to left": f"user\u202e{MARK}\u202cgnp.exe",
    "isolates": "\u2066" * 50 + MARK + "\u2069" * 3,
    "direction marks": f"\u200e\u200f\u061c{MARK}",
    "zero width": "\u200b".join(MARK) + "\u2060\ufeff\u00ad",
    "joiners": f"a\u200db\u200cc{MARK}",
    "combining flood": "a" + "\u0301" * 2000 + MARK,
    "tags": "".join(chr(0xE0000 + ord(char)) for char in MARK) + MARK,
    "families": "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 20 + MARK,
    "lone flags": "\U0001f1e6" * 21 + MARK,
    "wide": "\u6f22" * 120 + MARK,
    "long word": "W" * 3000 + MARK,
    "tabs": "\t" * 200 + MARK,
    "private and broken": f"\ue000\ufdd0\ufffe\ufffd{MARK}",
    "arabic": "\u0645\u0631\u062d\u0628\u0627 " * 20 + MARK,
    "variation selectors": "\u2764\ufe0f" * 40 + MARK,
    "fillers": f"\u3164\u115f\u1160{MARK}",
}
"""What deceives the eye or breaks the arithmetic of columns."""

ADDRESSES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "-version",
    "http://example.invalid/;id", "http://example.invalid/$(id)", "http://example.invalid/`id`", "//evil.example/x",
    f"http://example.invalid/{ESC}]0;{MARK}{BEL}", "http://user:secret@example.invalid/", "ssh://-oProxyCommand=id/x",
    "http://127.0.0.1:9/", "http://[::1]/", "http://example.invalid:99999/", "\u202ehttp://example.invalid", "",
)  # fmt: skip
"""Addresses that must not be followed, or not be shown as they are."""

STRINGS = {**TERMINAL, **MARKUP, **UNICODE}
"""All of them."""
