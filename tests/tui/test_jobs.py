"""Long work in threads: progress, endings of every kind, one of a kind at a time."""

import threading
from collections.abc import Callable, Iterator

from textual.message import Message
from textual.message_pump import MessagePump

from reader.core.errors import FetchError
from reader.core.events import Event, Failed, Fetched, Finished, Started, Stored, Subscribed, Unchanged
from reader.tui.jobs import Job, Jobs
from reader.tui.messages import JobEnded, JobMoved


class Home(MessagePump):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[Message] = []
        self.ended = threading.Event()

    def post_message(self, message: Message) -> bool:
        self.told.append(message)
        if isinstance(message, JobEnded):
            self.ended.set()
        return True

    def end(self) -> JobEnded:
        """The ending, once it is there."""
        assert self.ended.wait(10)
        return next(message for message in self.told if isinstance(message, JobEnded))


def job(*events: Event | Exception, kind: str = "test") -> Job:
    """A job that yields these events, or raises."""

    def work(stop: Callable[[], bool]) -> Iterator[Event]:
        for event in events:
            if isinstance(event, Exception):
                raise event
            yield event

    return Job(kind, "testing", work)


def test_the_ending_tells_what_came_of_it() -> None:
    home = Home()
    finished = Finished(new=1, subscribed=1)
    Jobs(home).start(
        job(Started("x", 2), Subscribed(7, "Feed"), Stored("Feed", 3, "Title"), Fetched("Feed", 1), finished)
    )
    end = home.end()
    assert (end.finished, end.stopped, end.error) == (finished, False, None)
    assert end.feed is not None
    assert end.feed.feed_id == 7
    assert end.article is not None
    assert end.article.article_id == 3


def test_progress_counts_the_things_that_are_done() -> None:
    home = Home()
    error = FetchError("answered 500")
    Jobs(home).start(job(Started("x", 3), Unchanged("a"), Failed("b", error), Finished(failures=(Failed("b", error),))))
    home.end()
    moved = [message for message in home.told if isinstance(message, JobMoved)]
    assert moved
    assert all(message.total in (0, 3) and message.done <= 3 for message in moved)


def test_a_newer_state_takes_the_place_of_an_older_one_of_its_kind() -> None:
    assert JobMoved("a", "x", 2, 3).can_replace(JobMoved("a", "x", 1, 3))
    assert not JobMoved("a", "x").can_replace(JobMoved("b", "x"))
    assert not JobMoved("a", "x").can_replace(JobEnded("a", "x", Finished()))


def test_an_error_of_ours_is_told_as_it_is() -> None:
    home = Home()
    Jobs(home).start(job(FetchError("answered 404", "try another")))
    error = home.end().error
    assert error is not None
    assert error.message == "answered 404"


def test_a_bug_ends_the_job_and_not_the_app() -> None:
    home = Home()
    Jobs(home).start(job(ValueError("secret")))
    error = home.end().error
    assert error is not None
    assert error.message == "testing: ValueError"
    assert "secret" not in error.message


def test_one_of_a_kind_at_a_time_and_stopping_the_newest() -> None:
    home, go_on = Home(), threading.Event()

    def waiting(stop: Callable[[], bool]) -> Iterator[Event]:
        yield Started("waiting", 1)
        while not stop():
            go_on.wait(0.01)

    jobs = Jobs(home)
    assert jobs.start(Job("wait", "waiting", waiting))
    assert not jobs.start(Job("wait", "waiting", waiting))
    assert [each.kind for each in jobs.running] == ["wait"]
    stopped = jobs.stop()
    assert stopped is not None
    assert stopped.kind == "wait"
    assert home.end().stopped
    jobs.close()
    assert jobs.running == ()
    assert jobs.stop() is None


def test_closing_waits_only_a_moment_for_work_that_does_not_listen() -> None:
    home, go_on = Home(), threading.Event()

    def deaf(stop: Callable[[], bool]) -> Iterator[Event]:
        yield Started("waiting", 1)
        go_on.wait(30)

    jobs = Jobs(home)
    jobs.start(Job("deaf", "waiting", deaf))
    jobs.close()
    assert jobs.running
    go_on.set()
    home.end()


def test_stopping_ends_all_work_even_what_does_not_listen() -> None:
    home, go_on = Home(), threading.Event()

    def deaf(stop: Callable[[], bool]) -> Iterator[Event]:
        yield Started("waiting", 1)
        go_on.wait(30)

    jobs = Jobs(home)
    assert jobs.start(Job("one", "waiting", deaf))
    assert jobs.start(Job("two", "waiting", deaf))
    jobs.stop()
    assert home.end().stopped
    for run in jobs._running.values():
        run.thread.join(0.2)
    while jobs.running:
        go_on.wait(0.01)
    assert sorted(each.kind for each in home.told if isinstance(each, JobEnded)) == ["one", "two"]
    go_on.set()


def test_whoever_hears_of_the_end_finds_the_job_over() -> None:
    seen: list[tuple[Job, ...]] = []

    class Looking(Home):
        def post_message(self, message: Message) -> bool:
            if isinstance(message, JobEnded):
                seen.append(jobs.running)
            return super().post_message(message)

    home = Looking()
    jobs = Jobs(home)
    jobs.start(job(Finished()))
    home.end()
    assert seen == [()]
