"""Addresses of links in a text: absolute, and without what only says where a reader came from."""

import re
from collections.abc import Iterable
from urllib.parse import parse_qs, urljoin, urlsplit, urlunsplit

from reader.cleaning.draft import Draft
from reader.core.text import MarkKind

LONGEST = 4096
"""Code points of an address that is kept."""
_TRACKING = re.compile(
    r"^(?:utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok"
    r"|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|s_cid|wt_z?mc|(?:pk|mtm|piwik|matomo)_(?:campaign|kwd|source|medium|"
    r"content|cid|group|placement)|at_(?:medium|campaign|custom\d|link_\w+|ptr_name|bbc_team)|ncid|cmpid|sc_cid|xtor|ocid"
    r"|__twitter_impression|ns_(?:mchannel|source|campaign|linkname|fee)|cmp|icid|int_(?:source|medium|campaign))$",
    re.IGNORECASE,
)
_WRAPPERS = {
    "www.google.com": ("/url", ("q", "url")),
    "l.facebook.com": ("/l.php", ("u",)),
    "l.instagram.com": ("/", ("u",)),
    "out.reddit.com": ("/", ("url",)),
    "www.youtube.com": ("/redirect", ("q",)),
    "t.umblr.com": ("/redirect", ("z",)),
}
"""Hosts that only send one on, with the path and the parameters that hold the real address."""
_BLANKS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")


def absolute(base: str, address: str) -> str:
    """``address`` as a link on the page ``base``, tracking removed; empty unless http, https or mailto."""
    address = _BLANKS.sub("", address[: LONGEST + 1])
    if not address or len(address) > LONGEST:
        return ""
    try:
        parts = urlsplit(urljoin(base, address) if base else address)
        if parts.scheme == "mailto":
            return urlunsplit(parts._replace(query="")) if "@" in parts.path else ""
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return ""
    except ValueError:
        return ""
    return unwrapped(urlunsplit(parts))


def unwrapped(address: str) -> str:
    """The address behind a forwarding host, without tracking parameters; the others keep their order."""
    try:
        parts = urlsplit(address)
        if wrapper := _WRAPPERS.get(parts.hostname or ""):
            path, names = wrapper
            wanted = parse_qs(parts.query, max_num_fields=100) if parts.path.startswith(path) else {}
            inside = next((wanted[name][0] for name in names if name in wanted), "")
            if inside.startswith(("http://", "https://")):
                parts = urlsplit(inside)
    except ValueError:
        return address
    kept = [piece for piece in parts.query.split("&") if not _TRACKING.match(piece.split("=", 1)[0])]
    fragment = "" if _TRACKING.match(parts.fragment.split("=", 1)[0]) else parts.fragment
    return urlunsplit(parts._replace(query="&".join(kept), fragment=fragment))


def host(address: str) -> str:
    """Host of ``address`` without ``www.``; empty when there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def resolve(drafts: Iterable[Draft], base: str) -> None:
    """Make the addresses of links absolute; links that lead nowhere a reader may go lose their mark."""
    for draft in drafts:
        for mark in draft.inlines:
            mark.href = absolute(base, mark.href) if mark.href else ""
        draft.inlines = [mark for mark in draft.inlines if mark.href or mark.kind is not MarkKind.LINK]
