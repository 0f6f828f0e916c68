"""A stand-in for the worker processes, and feeds and answers in one line."""

import re
from collections.abc import Sequence

from reader.core.analysis import Analysis
from reader.core.articles import ArticleData, Prepared
from reader.core.decisions import UNDECIDED, CleaningDecisions
from reader.core.errors import ParseError, ReaderError
from reader.core.ports import Response
from reader.core.repetition import UNKNOWN, SiteBlocks
from reader.core.text import Cleaned, Metadata
from reader.library.at_once import Cancelled, never
from reader.library.workers import Workers
from tests import builders


class FakeWorkers(Workers):
    """Parses feeds as ever, in this process, and cleans by taking tags away; an article with ``CRASH`` fails."""

    def __init__(self) -> None:
        super().__init__(parallel=False)

    def prepare(
        self,
        data: ArticleData,
        source: str = "",
        cancelled: Cancelled = never,
        decisions: CleaningDecisions = UNDECIDED,
        known: SiteBlocks = UNKNOWN,
    ) -> Prepared:
        """One paragraph for each ``<p>`` or line."""
        if "CRASH" in data.original.content:
            raise ParseError(f"{data.title or data.key} cannot be read")
        lines = [re.sub(r"<[^>]*>", "", line).strip() for line in re.split(r"</p>|\n", data.original.content)]
        text = builders.text(*(line for line in lines if line))
        first = text.text_of(text.blocks[0]) if text.blocks else ""
        title = data.title or first[:40]
        about = Metadata(title, not data.title, data.byline, data.published, language="en", address=data.address)
        return Prepared(Cleaned(text, about, 1), Analysis(version=1))

    def prepare_all(
        self,
        articles: Sequence[ArticleData],
        source: str = "",
        cancelled: Cancelled = never,
        decisions: Sequence[CleaningDecisions] = (),
        known: Sequence[SiteBlocks] = (),
    ) -> list[Prepared | ReaderError]:
        """Each of them, or why it failed."""
        made: list[Prepared | ReaderError] = []
        for data in articles:
            try:
                made.append(self.prepare(data, source, cancelled))
            except ReaderError as error:
                made.append(error)
        return made


def rss(*titles: str, title: str = "The Harbour Post", site: str = "https://harbour.example/") -> bytes:
    """An RSS feed with one entry for each title; what follows ``|`` in a title is its text."""
    items = []
    for entry in titles:
        name, _, words = entry.partition("|")
        slug = name.lower().replace(" ", "-")
        items.append(
            f"<item><title>{name}</title><guid>{slug}</guid><link>{site}{slug}</link>"
            f"<description>&lt;p&gt;{words or f'All about {name}.'}&lt;/p&gt;</description></item>"
        )
    body = "".join(items)
    return f'<rss version="2.0"><channel><title>{title}</title><link>{site}</link>{body}</channel></rss>'.encode()


def answer(body: bytes | str, address: str = "https://harbour.example/feed", **fields: object) -> Response:
    """A response with this body."""
    data = body.encode() if isinstance(body, str) else body
    values: dict[str, object] = {"address": address, "status": 200, "body": data}
    return Response(**(values | fields))  # type: ignore[arg-type]
