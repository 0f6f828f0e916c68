"""Which hosts lie in a private network, in every spelling that a resolver understands."""

import ipaddress
import re
import socket
from typing import TypeAlias

Ip: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_LOCAL_NAMES = ("localhost", "localhost.localdomain", "localhost6", "ip6-localhost", "ip6-loopback", "broadcasthost")
_LOCAL_ENDS = (".localhost", ".local", ".localdomain", ".internal", ".intranet", ".lan", ".home", ".home.arpa", ".corp")
_NAT64 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
_NOT_GLOBAL = tuple(
    ipaddress.ip_network(network)
    for network in ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16")
)
"""Networks of the registries for special purposes (RFC 6890) that some versions of Python take for public ones."""
_NUMBERS = re.compile(r"(?:0[xX][0-9a-fA-F]*|[0-9]+)(?:\.(?:0[xX][0-9a-fA-F]*|[0-9]+)){0,3}")


def is_private(host: str) -> bool:
    """Whether ``host`` is the name or number of something that is not on the public internet.

    A public name may still lead to a private number: that is for `is_private_ip` to say, of the number connected to.
    """
    name = host.strip("[]").rstrip(".").lower()
    if not name or name in _LOCAL_NAMES or name.endswith(_LOCAL_ENDS):
        return True
    number = ip_of(name)
    return is_private_ip(number) if number else "." not in name


def ip_of(host: str) -> Ip | None:
    """The number that ``host`` spells: dotted, decimal, octal or hexadecimal IPv4, or IPv6 with a zone."""
    name = host.strip("[]").partition("%")[0]
    if ":" in name:
        try:
            return ipaddress.IPv6Address(name)
        except ValueError:
            return None
    name = name.rstrip(".")
    if not _NUMBERS.fullmatch(name):
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(name))
    except OSError:
        return None


def is_private_ip(number: Ip) -> bool:
    """Whether ``number`` is anything but an ordinary public address, hidden inside IPv6 or not."""
    if isinstance(number, ipaddress.IPv6Address):
        inner = _inner(number)
        if inner is not None:
            return is_private_ip(inner)
        if number.is_site_local:
            return True
    if any(number in network for network in _NOT_GLOBAL):
        return True
    return not number.is_global or number.is_multicast or number.is_reserved


def _inner(number: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 address carries: mapped, compatible, NAT64, 6to4 or Teredo."""
    if number.ipv4_mapped:
        return number.ipv4_mapped
    if number.sixtofour:
        return number.sixtofour
    if number.teredo:
        return number.teredo[1]
    low = int(number) & 0xFFFFFFFF
    if any(number in network for network in _NAT64) or (int(number) >> 32 == 0 and low > 1):
        return ipaddress.IPv4Address(low)
    return None
