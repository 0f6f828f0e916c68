"""What came of long work, in plain words; the command line and the app say it the same way."""

from reader.core.articles import Article
from reader.core.events import Finished

UNREADABLE = "cannot be read: reading it ends in an error of this program, which the log has"
"""What is said of a document that meets a mistake in the program."""
_CRASHES = {
    "MemoryError": "needs more memory than one article may take",
    "RecursionError": "is nested too deeply",
    "ModuleNotFoundError": "cannot be read: a part of the program is missing",
}


def crashed(error: str) -> str:
    """What the name of an exception that nobody meant to raise says about the document that was read."""
    return _CRASHES.get(error, UNREADABLE)


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


def stops_short(article: Article, key: str = "") -> str:
    """That the text ends before the article does, and what helps; empty when it does not.

    ``key`` is the one of the app that fetches the full text.
    """
    if not article.text.truncated:
        return ""
    if article.full_text:
        return "The text stops short here, and so does the web page."
    if not article.address.startswith(("https://", "http://")):
        return "The text stops short here."
    if key:
        return f"The text stops short here; {key} in the app fetches the full text from the web page."
    return f"The text stops short here; there may be more at {article.address}"
