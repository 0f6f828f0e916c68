"""Feeds with what is to be read from them beside them: ``python -m tests.ingest.golden`` writes the second anew.

Read the difference before it is kept: it is what users will see change.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.core.feeds import FeedData
from reader.ingest.feed import parse_feed

FOLDER = Path(__file__).with_name("golden")
ADDRESS = "https://here.example/feeds/all.xml"
"""Where every one of the feeds is said to come from."""


def feeds() -> list[Path]:
    """The feeds."""
    return sorted(path for path in FOLDER.iterdir() if ".expected" not in path.name)


def expected(path: Path) -> Path:
    """Where it is written what is to be read from a feed."""
    return path.with_name(f"{path.name}.expected.json")


def as_json(feed: FeedData) -> Any:
    """A feed as it is written there."""
    return json.loads(json.dumps(asdict(feed), default=str))


def read(path: Path) -> Any:
    """What is read from a feed now."""
    return as_json(parse_feed(path.read_bytes(), address=ADDRESS))


if __name__ == "__main__":
    for path in feeds():
        expected(path).write_text(json.dumps(read(path), ensure_ascii=False, indent=1) + "\n", "utf-8")
