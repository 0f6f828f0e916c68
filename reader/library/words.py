"""What came of long work, in plain words; the command line and the app say it the same way."""

from reader.core.events import Finished


def summary(finished: Finished) -> str:
    """One sentence without a full stop: ``12 new articles, 3 unchanged, 1 failed``."""
    parts = [
        counted(finished.subscribed, "feed added", "feeds added"),
        counted(finished.new, "new article", "new articles"),
        counted(finished.changed, "new version", "new versions"),
        counted(finished.unchanged, "unchanged", "unchanged"),
        counted(finished.skipped, "left out", "left out"),
        counted(len(finished.failures), "failed", "failed"),
    ]
    return ", ".join(part for part in parts if part) or "nothing to do"


def counted(number: int, one: str, many: str) -> str:
    """The number with the right form of the word; empty for none."""
    return f"{number:,} {one if number == 1 else many}" if number else ""
