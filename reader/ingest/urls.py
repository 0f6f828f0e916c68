"""Addresses: made absolute, made comparable, freed of tracking. Pure functions over strings.

Only http, https and mailto ever come out of here. Whether a host is private is decided in `reader.ingest.hosts`.
"""

import re
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from reader.core.errors import AddressError
from reader.core.safe import safe_line

MAX_LENGTH = 4096
"""Longest address that is kept; browsers and servers give up somewhere between 2,000 and 8,000."""

MAX_SHOWN = 200
"""Longest address that is shown in a message."""

_WEB = ("http", "https")
_PORTS = {"http": 80, "https": 443}
_UNWANTED = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029<>\"{}|\\^`]")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_HOST = re.compile(r"[^\s/?#@:\[\]]+|\[[0-9a-fA-F:.]+(?:%[\w.-]+)?\]")

TRACKING = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid _hsenc "
    "_hsmi mkt_tok vero_id vero_conv oly_anon_id oly_enc_id rb_clickid s_cid wickedid ml_subscriber ml_subscriber_hash "
    "wt_mc wt_zmc pk_campaign pk_kwd pk_source pk_medium pk_content mtm_campaign mtm_kwd mtm_source mtm_medium "
    "mtm_content mtm_cid mtm_group mtm_placement piwik_campaign piwik_kwd at_medium at_campaign at_custom1 at_custom2 "
    "at_custom3 at_custom4 at_link_id at_link_type at_link_origin at_ptr_name at_bbc_team __twitter_impression "
    "__s ncid cmpid sc_cid xtor ocid".split()
)
"""Query parameters that only say where a reader came from; fixed names, and everything that begins with ``utm_``."""


def absolute(base: str, address: str) -> str:
    """``address`` as a link on the page ``base``: absolute http, https or mailto, else empty."""
    address = _tidy(address)
    if not address:
        return ""
    try:
        parts = urlsplit(urljoin(_tidy(base), address) if base else address)
        if parts.scheme == "mailto":
            return _mail(parts)
        return urlunsplit(parts) if parts.scheme in _WEB and _has_host(parts) else ""
    except ValueError:
        return ""


def web(address: str) -> str:
    """``address`` when it is an absolute http or https address, else empty."""
    made = absolute("", address)
    return "" if made.startswith("mailto:") else made


def from_user(text: str) -> str:
    """The address that somebody typed: ``example.nl`` and ``feed:example.nl`` mean https. Raises AddressError."""
    typed = safe_line(text).removeprefix("feed://").removeprefix("feed:")
    if not _SCHEME.match(typed) or re.match(r"[\w.-]+:\d{1,5}(?:[/?#]|$)", typed):
        typed = f"https://{typed.removeprefix('//')}"
    if made := web(typed):
        return made
    raise AddressError(f"{safe_line(text)[:200]!r} is not a web address", "it should look like https://example.nl/feed")


def host(address: str) -> str:
    """Host of ``address`` as it is shown and compared: lower case, no ``www.``; empty when there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def shown(address: str) -> str:
    """``address`` as it may stand in a message: one line, not endless, and without a password."""
    line = safe_line(address)
    head, mark, rest = line.partition("://")
    netloc, slash, path = rest.partition("/")
    if mark and "@" in netloc:
        line = f"{head}{mark}{netloc.rpartition('@')[2]}{slash}{path}"
    return line if len(line) <= MAX_SHOWN else f"{line[: MAX_SHOWN - 1]}…"


def canonical(address: str) -> str:
    """A form in which two spellings of one address are equal: for comparing only, never for fetching.

    Scheme, ``www.``, default port, fragment, tracking, order of parameters and a closing slash do not count.
    """
    try:
        parts = urlsplit(without_tracking(_tidy(address)))
        port = parts.port if parts.port != _PORTS.get(parts.scheme) else None
        query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True, max_num_fields=500)))
    except ValueError:
        return address.strip()
    if parts.scheme not in _WEB or not parts.hostname:
        return address.strip()
    name = parts.hostname.removeprefix("www.").rstrip(".")
    path = quote(parts.path.rstrip("/"), safe="/%:@!$&'()*+,;=~-._")
    return f"https://{name}{f':{port}' if port else ''}{path}{f'?{query}' if query else ''}"


def without_tracking(address: str) -> str:
    """``address`` without the parameters that only say where a reader came from; all else stays as it is."""
    head, mark, rest = address.partition("?")
    if not mark:
        return address
    query, hash_mark, fragment = rest.partition("#")
    kept = [pair for pair in query.split("&") if not _tracks(pair)]
    query = "&".join(kept)
    return f"{head}{'?' if query else ''}{query}{hash_mark}{fragment}"


def _tracks(pair: str) -> bool:
    name = pair.partition("=")[0].lower()
    return name.startswith("utm_") or name in TRACKING


def _tidy(address: str) -> str:
    """``address`` without blanks around and controls inside, other doubtful characters as percent escapes."""
    address = safe_line(address).replace("\\", "/")
    if not address or len(address) > MAX_LENGTH:
        return ""
    return _UNWANTED.sub(lambda match: quote(match[0]), address)


def _has_host(parts: SplitResult) -> bool:
    """Whether there is a host that can be connected to, and a port in range. Raises ValueError on a wrong port."""
    netloc = parts.netloc.rpartition("@")[2]
    match = _HOST.match(netloc)
    name = (parts.hostname or "").strip(".")
    return bool(match and name and len(name) <= 253 and parts.port != 0)


def _mail(parts: SplitResult) -> str:
    """A mail address alone: subject and body would be words put into the user's mouth, an attachment his file."""
    whole = re.fullmatch(r"[^\s@?&]+@[^\s@?&]+", parts.path)
    return f"mailto:{parts.path}" if whole and not parts.path.startswith("-") else ""
