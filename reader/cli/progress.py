"""Follows long work: progress while it runs, what failed as it fails, and one line that sums it up."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from reader.cli import output
from reader.cli.exit_codes import ExitCode, of_work
from reader.core.errors import ReaderError
from reader.core.events import Event, Failed, Fetched, Finished, Skipped, Started, Stored, Subscribed, Unchanged
from reader.library.library import Library
from reader.library.words import counted, summary


def work_arguments(parser: ArgumentParser) -> None:
    """Declare how long work is reported."""
    parser.add_argument("--quiet", action="store_true", help="say only what failed")
    parser.add_argument("--json", action="store_true", help="one JSON object for everything that happens")


def follow(events: Iterable[Event], args: Namespace) -> int:
    """Consume ``events`` and report them as was asked; answer the exit code."""
    seen = _Seen()
    for event in events:
        seen.take(event)
        if args.json:
            output.json_line(as_json(event))
        elif not args.quiet:
            output.progress(seen.line())
        if isinstance(event, Failed) and not args.json:
            output.progress("")
            output.problem(event.error, event.source, with_hint=seen.first_of_its_kind(event.error))
    output.progress("")
    if not (args.json or args.quiet):
        seen.report()
    return of_work(seen.finished) if seen.finished else ExitCode.PARTLY


def settle(library: Library, args: Namespace) -> int:
    """Clean anew what was decided about, with progress on a terminal; answer the exit code."""
    if not library.deciding.unsettled():
        return ExitCode.DONE
    seen = _Seen()
    for event in library.deciding.settle():
        seen.take(event)
        output.progress(seen.line())
        if isinstance(event, Failed):
            output.progress("")
            output.problem(event.error, event.source, with_hint=seen.first_of_its_kind(event.error))
    output.progress("")
    if seen.stored and not getattr(args, "json", False):
        output.note(f"{counted(seen.stored, 'article', 'articles')} cleaned anew")
    return of_work(seen.finished) if seen.finished else ExitCode.PARTLY


def as_json(event: Event) -> dict[str, Any]:
    """The event as a JSON object."""
    made: dict[str, Any] = {"event": type(event).__name__.lower()}
    for field in fields(event):
        value = getattr(event, field.name)
        if isinstance(value, ReaderError):
            made |= {"error": value.message, "hint": value.hint}
        else:
            made[field.name] = len(value) if isinstance(value, tuple) else value
    return made


class _Seen:
    """What happened so far."""

    def __init__(self) -> None:
        self.what = "working"
        self.total = self.done = self.stored = 0
        self.last: Stored | None = None
        self.subscribed: list[Subscribed] = []
        self.reasons: Counter[str] = Counter()
        self.finished: Finished | None = None
        self._hints: set[str] = set()

    def take(self, event: Event) -> None:
        """Count the event."""
        match event:
            case Started():
                self.what, self.total, self.done = event.what, event.total, 0
            case Stored():
                self.stored, self.last = self.stored + 1, event
            case Subscribed():
                self.subscribed.append(event)
            case Skipped():
                self.reasons[event.reason] += 1
            case Finished():
                self.finished = event
            case _:
                pass
        if isinstance(event, Fetched | Unchanged | Failed | Skipped):
            self.done += 1

    def first_of_its_kind(self, error: ReaderError) -> bool:
        """Whether its hint was not given yet: a thousand files on a full disk need it once."""
        new = error.hint not in self._hints
        self._hints.add(error.hint)
        return new

    def line(self) -> str:
        """The present state."""
        of_total = f" {min(self.done, self.total)} of {self.total}" if self.total > 1 else ""
        return f"{self.what}{of_total} · {self.stored} stored"

    def report(self) -> None:
        """The answer: what was added by name when that is little, and the sum of it all."""
        if len(self.subscribed) == 1:
            feed = self.subscribed[0]
            output.line(f"{'following' if feed.new else 'already following'} {feed.title} (feed {feed.feed_id})")
        if self.stored == 1 and self.last:
            output.line(f"{self.last.article_id}  {self.last.title}")
        for reason, times in self.reasons.most_common():
            output.note(f"left out, {reason}: {times}")
        if self.finished:
            output.line(summary(self.finished))
