"""A file or a page that was fetched, as the article it holds."""

from pathlib import Path

from reader.core.articles import ArticleData, Markup, Original
from reader.core.errors import ParseError
from reader.core.ports import Response
from reader.ingest.contents import is_binary, markup_of
from reader.ingest.encodings import decode
from reader.ingest.files import LocalFile
from reader.ingest.fingerprint import of_text
from reader.ingest.urls import canonical, shown


def from_file(file: LocalFile) -> ArticleData:
    """The article in a file: its key is the path, so that the file taken in again is recognised."""
    markup = markup_of(file.text, file.path.suffix.lower())
    key = str(file.path).encode("utf-8", "backslashreplace").decode("utf-8")  # names of files need not be UTF-8
    return ArticleData(key=key, original=Original(file.text, markup))


def from_text(text: str, where: str = "") -> ArticleData:
    """The article in text that came from nowhere, such as standard input: its key is made of its words."""
    markup = markup_of(text, Path(where).suffix.lower())
    return ArticleData(key=where or f"text:{of_text(text)}", original=Original(text, markup))


def from_page(response: Response) -> ArticleData:
    """The article on a page that was fetched. Raises ParseError when it is no page."""
    if not response.body.strip():
        raise ParseError(f"{shown(response.address)} is empty")
    if is_binary(response.body):
        what = f" but {response.media_type}" if response.media_type else ""
        raise ParseError(f"{shown(response.address)} is not a page{what}")
    text, _ = decode(response.body, response.charset)
    if response.cut and "</html>" not in text[-500:].lower():
        raise ParseError(f"{shown(response.address)} broke off before the end of the page", "try again later")
    markup = Markup.TEXT if response.media_type == "text/plain" else Markup.PAGE
    return ArticleData(key=canonical(response.address), original=Original(text, markup), address=response.address)
