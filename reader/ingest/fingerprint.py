"""Whether two originals are the same."""

from hashlib import blake2b

from reader.core.articles import Original


def fingerprint(original: Original) -> str:
    """A digest of the content, 32 hexadecimal digits; equal texts have equal ones whatever ends their lines."""
    content = original.content.replace("\r\n", "\n").strip()
    data = f"{original.markup}\n{content}".encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=16).hexdigest()


def of_text(*parts: str) -> str:
    """A digest of some strings, for the identity of an entry that has none."""
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
