"""Compression is taken off a body, and never more of it than may be."""

import gzip
import zlib
from collections.abc import Callable

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import FetchError
from reader.ingest.inflate import inflate


def br(body: bytes) -> bytes:
    return bytes(brotli.compress(body, quality=1))


WORDS = b"The wall waits. " * 100


def bare(body: bytes) -> bytes:
    made = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return made.compress(body) + made.flush()


@pytest.mark.parametrize(
    ("codings", "pack"),
    [
        ([], bytes),
        (["identity", ""], bytes),
        (["gzip"], gzip.compress),
        ([" X-GZIP "], gzip.compress),
        (["deflate"], zlib.compress),
        (["deflate"], bare),
        (["br"], br),
        (["br", "gzip"], lambda body: gzip.compress(br(body))),
        (["gzip"], lambda body: gzip.compress(body[:50]) + gzip.compress(body[50:])),
        (["gzip"], lambda body: gzip.compress(body) + b"trailing rubbish"),
    ],
)
def test_a_body_is_unpacked(codings: list[str], pack: Callable[[bytes], bytes]) -> None:
    assert inflate(pack(WORDS), codings, 10_000, "x") == WORDS


@pytest.mark.parametrize(
    ("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli.compress)]
)
def test_a_body_that_grows_beyond_the_limit_is_refused(coding: str, pack: Callable[[bytes], bytes]) -> None:
    with pytest.raises(FetchError, match="x is larger than 1 MB"):
        inflate(pack(bytes(20_000_000)), [coding], 1_000_000, "x")


@pytest.mark.parametrize("layer", [gzip.compress, br])
def test_each_layer_has_the_same_limit(layer: Callable[[bytes], bytes]) -> None:
    coding = "gzip" if layer is gzip.compress else "br"
    with pytest.raises(FetchError, match="larger than"):
        inflate(gzip.compress(layer(bytes(20_000_000))), [coding, "gzip"], 1_000_000, "x")


def test_the_limit_itself_is_allowed() -> None:
    for coding, pack in (("gzip", gzip.compress), ("br", brotli.compress)):
        assert len(inflate(pack(bytes(1000)), [coding], 1000, "x")) == 1000


def test_what_was_not_asked_for_is_refused() -> None:
    with pytest.raises(FetchError, match="not asked for: 'zstd'"):
        inflate(b"x", ["zstd"], 1000, "x")
    with pytest.raises(FetchError, match="compressed 9 times over"):
        inflate(b"x", ["gzip"] * 9, 1000, "x")


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_damaged_data_is_refused(coding: str) -> None:
    with pytest.raises(FetchError, match="damaged"):
        inflate(b"no packed data at all", [coding], 1000, "x")


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("br", br)])
def test_a_body_that_ends_early_gives_what_there_is(coding: str, pack: Callable[[bytes], bytes]) -> None:
    packed = pack(bytes(range(256)) * 50)
    assert inflate(packed[:-4], [coding], 100_000, "x") in bytes(range(256)) * 50


@given(st.binary(max_size=100), st.lists(st.sampled_from(["gzip", "deflate", "br", "identity"]), max_size=3))
def test_any_bytes_are_unpacked_or_refused(body: bytes, codings: list[str]) -> None:
    try:
        assert len(inflate(body, codings, 1000, "x")) <= 1000
    except FetchError:
        assert codings
