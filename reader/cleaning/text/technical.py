"""Leftovers of machines: template expressions, short codes, scripts, keys, placeholders for values.

Classes 1 to 9. What counts is what remains when the expressions are taken out: a sentence about templates has its own
words left, a template has none.
"""

import re

from reader.cleaning.words import tokens

LONG, SPARSE = 240, 0.03
"""Code points of a block, and share of signs in it, from and below which it is prose with some code."""
FEWEST_WORDS = 3
"""Ordinary words that must remain outside the expressions for a block to be text."""

_EXPRESSIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("template", re.compile(r"\{\{\{?[^{}\n]{0,400}\}\}\}?")),
    ("template", re.compile(r"\{%[^{}\n]{0,400}?%\}")),
    ("template", re.compile(r"\{#[^{}\n]{0,400}?#\}")),
    ("template", re.compile(r"<%[^\n]{0,400}?%>|<\?(?:php|=)[^\n]{0,400}?\?>")),
    ("template", re.compile(r"[$#]\{[\w.\[\]()'\" |:,?-]{1,200}\}")),
    (
        "template",
        re.compile(r"@(?:if|else|elseif|endif|foreach|endforeach|include|yield|section)\b(?:\([^()\n]{0,200}\))?"),
    ),
    ("shortcode", re.compile(r"\[\[[^\[\]\n]{1,200}\]\]")),
    (
        "shortcode",
        re.compile(
            r"\[/?[a-z][\w-]{1,40}(?:\s+[\w-]{1,40}=(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}'|[^\s\]]{1,100})){1,20}\s*/?\]"
        ),
    ),
    ("shortcode", re.compile(r"\[/[a-z][\w-]{1,40}\]")),
    ("shortcode", re.compile(r"\[(?=[a-z]*[_-])[a-z][\w-]{2,40}\]")),
    (
        "translation-key",
        re.compile(r"\b(?:trans|translate|gettext|__|_e|_n|i18n|t)\(\s*(['\"])[^'\"\n]{1,200}\1[^()\n]{0,100}\)"),
    ),
    (
        "format",
        re.compile(
            r"%\d*\$?[sd](?![\w%])|%\([\w.]{1,40}\)[sd]|\{\d\}|\{\w{1,40},\s*(?:plural|select|number|date)\b[^\n]{0,300}\}"
        ),
    ),
)
FORMATTED = 4
"""Words of a line whose number was never filled in."""
_UNFILLED = re.compile(r"(?<![\d\w])%\d*\$?[sd](?!\w)")
_LINK = re.compile(r"https?://\S+")
_PAIRED = re.compile(r"\[([a-z][\w-]{1,40})(?:\s[^\[\]\n]{0,300})?\](.{0,400}?)\[/\1\]")
_KEY = re.compile(r"^[\s\"'{(]*[a-z][a-z0-9_-]*(?:\.[a-zA-Z][a-zA-Z0-9_-]*){2,}[\s\"'})]*$")
_CONSTANT_KEY = re.compile(r"^[A-Z][A-Z0-9]+(?:[_.][A-Z0-9]+){2,}$|^[a-z]+(?:_[a-z0-9]+){2,}$")
_FILE = re.compile(
    r"\.(?:com|org|net|nl|de|fr|es|be|uk|eu|html?|php|pdf|jpe?g|png|gif|txt|docx?|js|css|py|info|io)$|^www\.|@", re.I
)
_EMPTY_VALUE = re.compile(r"\[object \w+\]|\b(?:undefined|NaN|null|None)\b|Invalid [Dd]ate|\bnil\b")
_CODE_SIGN = re.compile(r"[{}<>;=\[\]\\|@#$%^*_~]|\(\)|=>|&&")
_SCRIPT = re.compile(
    r"^\s*(?:var|let|const|function|window\.|document\.|import |export |if ?\(|for ?\(|try ?\{|\(function|\$\(|jQuery"
    r"|console\.|return )"
    r"|\.push\(|function ?\([\w, ]{0,60}\) ?\{|=> ?\{|dataLayer|googletag|addEventListener|CDATA|\w\(\)\s*;|<!--|-->"
    r"|\bgtag\("
)
_NAMED = re.compile(
    r"^\[(?!sic\b|red\b)[^\W\d_][^\[\]\n]{1,40}\]$|^[\w%() -]{1,80}\.(?:jpe?g|png|gif|webp|svg|mp4|mp3|avif)$"
    r"|^(?:x{3,}|todo|tbd|tbc|(?:tk){1,4})[.!:]?$|^\d{1,3}\s*/\s*\d{1,3}$|^(?:\[\d{1,2}\]\s*){2,}$"
    r"|^[a-z]{3}\d{4}\s\d.{0,60}$|^[a-z]{2,4}\syyzz\s.{0,30}$|^<!--.{0,400}-->$|^\d{1,2}:\d\d(?::\d\d)?\s*/\s*\d{1,2}:\d\d(?::\d\d)?$",
    re.IGNORECASE,
)
"""A word in brackets, a file's name, or a note to oneself, where something should have been."""
_CALL = re.compile(r"^[\w$.]{2,60}\([^\n]{0,400}\)\s*;$")
_JSON = re.compile(r"^\s*[\[{].{0,4000}[\]}],?\s*$", re.DOTALL)
_JSON_KEY = re.compile(r"[\"'][\w@$-]{1,60}[\"']\s*:")
_CSS = re.compile(
    r"(?:^|[}\s])[.#@]?[\w-]{1,60}(?:[ ,>:.#][\w-]{0,60}){0,8}\s*\{\s*[\w-]{2,40}\s*:[^{}]{0,400};?\s*\}"
    r"|!important|^\s*@(?:media|import|font-face)\b"
)
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,15}(?:\s+[\w-]{1,40}=(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))*\s*/?>", re.I)


def finding(text: str) -> tuple[str, float] | None:
    """The rule that takes the whole block out and how sure it is, or ``None`` when the block has words of its own."""
    bare = text.strip()
    if not bare:
        return None
    for check in (_expressions, _keys, _values, _named, _scripts):
        if found := check(bare):
            return found
    return None


def without_expressions(text: str) -> tuple[str, str]:
    """``text`` without template expressions and the rule of the first one; the rule is empty when there are none."""
    rule = ""
    for name, pattern in _EXPRESSIONS:
        new = pattern.sub(" ", text)
        if new != text:
            rule, text = rule or name, new
    return text, rule


def expressions(text: str) -> list[tuple[int, int]]:
    """Where template expressions stand in ``text``, those next to each other taken together."""
    spans = sorted(
        found.span() for name, pattern in _EXPRESSIONS if name == "template" for found in pattern.finditer(text)
    )
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _expressions(text: str) -> tuple[str, float] | None:
    if not any(sign in text for sign in "{}[]<>%$@()"):
        return None
    left, rule = without_expressions(text)
    if not rule:
        pair = _PAIRED.sub(" ", text)
        left, rule = (pair, "shortcode") if pair != text else (text, "")
    if not rule:
        return None
    words = [word for word in tokens(_LINK.sub(" ", left)) if not word.isdigit()]
    if rule == "format" and len(words) >= 2:
        short = len(words) <= FORMATTED and not left.rstrip().endswith((".", "!", "?", ":"))
        return ("format", 0.85) if short and _UNFILLED.search(text) else None
    inside = len(tokens(text)) - len(words)
    sentence = left.rstrip().endswith((".", "!", "?")) and len(words) >= FEWEST_WORDS
    if len(words) < FEWEST_WORDS or (not sentence and inside >= 2 * len(words)):
        return rule, 0.98 if not words else 0.85
    return None


def _keys(text: str) -> tuple[str, float] | None:
    if " " in text or _FILE.search(text):
        return None
    if _KEY.match(text) or _CONSTANT_KEY.match(text):
        return "translation-key", 0.9
    return None


def _values(text: str) -> tuple[str, float] | None:
    if not _EMPTY_VALUE.search(text):
        return None
    left = tokens(_EMPTY_VALUE.sub(" ", text))
    if not left or (len(left) <= 2 and len(text) < 40 and not text.endswith(".")):
        return "empty-value", 0.95 if not left else 0.7
    return None


def _named(text: str) -> tuple[str, float] | None:
    return ("placeholder", 0.85) if _NAMED.match(text) else None


def _scripts(text: str) -> tuple[str, float] | None:
    signs = len(_CODE_SIGN.findall(text))
    dense = signs / max(1, len(text))
    if dense < SPARSE and len(text) > LONG:
        return None  # prose that quotes a line of code
    if _JSON.match(text) and len(_JSON_KEY.findall(text)) >= 1:
        return "script", 0.95
    if _CSS.search(text) and signs >= 2 and not text.endswith((".", "!", "?")):
        return "script", 0.95
    if _SCRIPT.search(text) and (signs >= 3 or text.endswith((";", "{", "}"))):
        return "script", 0.95 if dense > 0.04 else 0.8
    if _CALL.match(text):
        return "script", 0.9
    if dense > 0.15 and len(text) > 8 and not tokens(re.sub(r"[\w.]*[{}();=_$][\w.]*", " ", text)):
        return "script", 0.8
    if _TAG.search(text) and len(tokens(_TAG.sub(" ", text))) == 0:
        return "markup", 0.95
    return None
