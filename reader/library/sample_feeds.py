"""The sample newsroom as a network: answers the addresses of the sample feeds from files, and nothing else."""

import re
import tomllib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from reader.core.errors import FetchError
from reader.core.feeds import Caching
from reader.core.ports import Response

FOLDER = Path(__file__).parent / "samples"
"""Where the samples are."""
UNCHANGED = Caching(etag='"sample"')
"""Validator of every sample: asked for again, none of them has anything new."""

_MOMENT = re.compile(r"AGO-(?P<hours>\d+)h(?P<minutes>\d\d)|DAY-(?P<days>\d+)(?:T(?P<time>\d\d:\d\d))?")


@dataclass(frozen=True, slots=True)
class SampleFeed:
    """A feed of the newsroom."""

    file: str
    """Its file in `FOLDER`."""
    address: str
    """Where it would be on a network."""
    folder: str
    """The folder that it is filed in."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What the owner of the sample library has done to one article."""

    find: str
    """A query that finds it and no other."""
    bookmark: bool = False
    """Whether it is bookmarked."""
    read: bool = False
    """Whether it was read."""
    tags: tuple[str, ...] = ()
    """Its tags."""
    note: str = ""
    """The note on it."""
    place: float = 0.0
    """How far it was read, as a fraction of its text."""


@dataclass(frozen=True)
class SampleFetcher:
    """Stands in for the network: serves the sample feeds and pages as they would look at ``now``."""

    now: datetime
    """The moment that the dates in the samples count back from."""
    contents: dict[str, Any] = field(default_factory=lambda: tomllib.loads(_read("samples.toml")))
    """The list of what there is."""

    @cached_property
    def feeds(self) -> tuple[SampleFeed, ...]:
        """The feeds, in the order in which one followed them."""
        return tuple(SampleFeed(**feed) for feed in self.contents["feed"])

    @cached_property
    def pages(self) -> dict[str, str]:
        """Address to file of the pages that one can store."""
        return {page["address"]: page["file"] for page in self.contents["page"]}

    @cached_property
    def marked(self) -> tuple[Marked, ...]:
        """What was done already."""
        return tuple(Marked(**{**one, "tags": tuple(one.get("tags", ()))}) for one in self.contents["marked"])

    def fetch(self, address: str, caching: Caching | None = None, *, trusted: bool = False) -> Response:  # noqa: ARG002
        """The sample at ``address``. Raises FetchError for any other."""
        files = {feed.address: feed.file for feed in self.feeds} | self.pages
        if address not in files:
            raise FetchError(f"{address} is not fetched: the sample library has no network", "open your own library")
        if caching and caching.etag == UNCHANGED.etag:
            return Response(address, 304, caching=UNCHANGED)
        kind = "text/html" if address in self.pages else ""
        return Response(address, 200, self.dated(files[address]).encode(), kind, "utf-8", UNCHANGED)

    def dated(self, file: str) -> str:
        """The text of a sample with its moments counted back from now."""
        as_mail = ".rss." in file
        return _MOMENT.sub(lambda match: _moment(match, self.now, as_mail), _read(file))

    def close(self) -> None:
        """There is nothing to let go of."""


def _read(file: str) -> str:
    return (FOLDER / file).read_text("utf-8")


def _moment(match: re.Match[str], now: datetime, as_mail: bool) -> str:
    """A moment as the format of the file has it: as in mail for RSS, else ISO 8601."""
    if match["hours"]:
        at = now - timedelta(hours=int(match["hours"]), minutes=int(match["minutes"]))
    else:
        day = now.date() - timedelta(days=int(match["days"]))
        if not match["time"]:
            return day.isoformat()
        at = datetime.fromisoformat(f"{day.isoformat()}T{match['time']}").replace(tzinfo=UTC)
    at = at.replace(second=0, microsecond=0)
    return format_datetime(at) if as_mail else at.isoformat()
