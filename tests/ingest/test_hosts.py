"""Which hosts are private, in every spelling."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest import hosts


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST.",
        "x.localhost",
        "printer",
        "nas.local",
        "intranet.corp",
        "router.home.arpa",
        "",
        "0",
        "0.0.0.0",  # noqa: S104
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "017700000001",
        "0177.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "[::1]",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:7f00:1",
        "::127.0.0.1",
        "fe80::1%eth0",
        "fd00::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::",
        "2001:db8::1",
    ],
)
def test_a_private_host_is_known_in_every_spelling(host: str) -> None:
    assert hosts.is_private(host)


@pytest.mark.parametrize("host", ["harbour.example", "8.8.8.8", "134744072", "2606:4700::1111", "64:ff9b::808:808"])
def test_a_public_host_is_not_private(host: str) -> None:
    assert not hosts.is_private(host)


@given(st.ip_addresses(v=4, network="10.0.0.0/8") | st.ip_addresses(v=4, network="127.0.0.0/8"))
def test_a_private_number_stays_private_inside_ipv6(number: ipaddress.IPv4Address) -> None:
    value = int(number)
    for carrier in (0xFFFF << 32, 0, 0x64FF9B << 96):
        assert hosts.is_private_ip(ipaddress.IPv6Address(carrier + value))


@given(st.text(max_size=40))
def test_no_name_raises(name: str) -> None:
    assert hosts.is_private(name) in (True, False)
