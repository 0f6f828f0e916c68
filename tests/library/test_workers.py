"""Worker processes: whatever a task does, the program goes on."""

import logging
import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.core.analysis import Analysis
from reader.core.articles import ArticleData, Markup, Original, Prepared
from reader.core.errors import CancelledError, FetchError, ParseError, ReaderError
from reader.core.ports import Response
from reader.core.text import Cleaned
from reader.library import tasks
from reader.library.worker import TaskLimits
from reader.library.workers import Workers
from tests.fakes import Item, rss
from tests.library import tasks_that_fail

ROOT = Path(__file__).resolve().parents[2]
LIMITS = TaskLimits(seconds=30, cpu=10, memory=300_000_000)
ARTICLE = ArticleData("1", Original("The council put off its vote on the harbour wall.", Markup.TEXT), "The wall")


@pytest.fixture(scope="module")
def pool() -> Iterator[Workers]:
    """Workers that live through the module: every test leaves them fit for work."""
    with Workers() as pool:
        yield pool


def run(pool: Workers, task: Callable[..., Any], *arguments: Any, limits: TaskLimits = LIMITS) -> Any:
    return pool.run(task, arguments, what="harbour.example", limits=limits)


def test_a_feed_is_parsed_in_another_process(pool: Workers) -> None:
    assert pool.parse_feed(Response("https://a.example/feed", 200, rss(Item()))).title == "The Harbour Post"
    assert run(pool, tasks_that_fail.pid) != os.getpid()


def test_an_error_of_the_task_arrives_as_it_is(pool: Workers) -> None:
    with pytest.raises(ParseError) as caught:
        run(pool, tasks_that_fail.refuse)
    assert (caught.value.message, caught.value.hint) == ("example.nl is a web page", "try another")
    with pytest.raises(FetchError) as fetch:
        run(pool, tasks_that_fail.fail_to_fetch)
    assert (fetch.value.status, fetch.value.retry_after) == (429, 60)


@pytest.mark.parametrize(
    ("task", "words"),
    [
        (tasks_that_fail.crash, "crashes the process that reads it (SIGSEGV)"),
        (tasks_that_fail.leave, "crashes the process that reads it"),
        (tasks_that_fail.eat, "needs more memory"),
        (tasks_that_fail.deep, "is nested too deeply"),
        (tasks_that_fail.bug, "cannot be read: reading it ends in an error of this program"),
        (tasks_that_fail.unpicklable, "cannot be read"),
        (tasks_that_fail.exit_politely, "cannot be read: reading it ends in an error of this program"),
    ],
)
def test_a_task_that_fails_is_told_in_words_and_the_next_one_works(
    pool: Workers, task: Callable[[], Any], words: str
) -> None:
    with pytest.raises(ParseError) as caught:
        run(pool, task)
    assert caught.value.message.startswith("harbour.example ")
    assert words in caught.value.message
    assert run(pool, tasks_that_fail.echo, "fit") == "fit"


def test_a_task_that_hangs_is_ended(pool: Workers) -> None:
    with pytest.raises(ParseError, match=r"takes more than 0\.2 seconds to read"):
        run(pool, tasks_that_fail.sleep, 60, limits=replace(LIMITS, seconds=0.2))
    assert run(pool, tasks_that_fail.echo, "fit") == "fit"


def test_a_task_that_works_too_hard_is_ended(pool: Workers) -> None:
    with pytest.raises(ParseError, match="takes more than 0 seconds of work"):
        run(pool, tasks_that_fail.spin, limits=replace(LIMITS, cpu=0))


def test_each_task_has_limits_of_its_own(pool: Workers) -> None:
    """Processor time that earlier tasks took does not count."""
    with Workers(1) as one:
        for _ in range(3):
            assert run(one, tasks_that_fail.work, 0.4, limits=replace(LIMITS, cpu=1))
        assert run(one, tasks_that_fail.reserve, 100_000_000) == 100_000_000


def test_a_worker_that_died_while_idle_is_replaced(pool: Workers) -> None:
    with Workers(1) as one:
        first = run(one, tasks_that_fail.pid)
        os.kill(first, signal.SIGKILL)
        os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
        assert run(one, tasks_that_fail.pid) != first


def test_a_worker_is_used_again(pool: Workers) -> None:
    with Workers(1) as one:
        assert run(one, tasks_that_fail.pid) == run(one, tasks_that_fail.pid)


def test_a_worker_that_keeps_too_much_memory_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    with Workers(1) as one:
        first = run(one, tasks_that_fail.pid)
        run(one, tasks_that_fail.keep, 600_000_000, limits=replace(LIMITS, memory=900_000_000))
        assert run(one, tasks_that_fail.pid) != first


def test_much_goes_in_and_out(pool: Workers) -> None:
    body = os.urandom(1 << 16) * 200
    assert run(pool, tasks_that_fail.echo, body) == body


def test_several_threads_share_the_workers(pool: Workers) -> None:
    answers: list[int] = []
    threads = [
        threading.Thread(target=lambda n=n: answers.append(run(pool, tasks_that_fail.echo, n))) for n in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == list(range(20))


def test_an_interrupt_at_the_terminal_does_not_reach_a_worker(pool: Workers) -> None:
    assert run(pool, tasks_that_fail.ignores_interrupts)
    assert run(pool, tasks_that_fail.session) != os.getsid(0)


def test_what_a_task_prints_is_not_seen(pool: Workers, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(pool, tasks_that_fail.chatter) == 1
    assert run(pool, tasks_that_fail.echo, "and the pipe still works") == "and the pipe still works"
    assert capfd.readouterr() == ("", "")


def test_a_crash_is_in_the_log_with_its_place(pool: Workers, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "reader.workers"), pytest.raises(ParseError):
        run(pool, tasks_that_fail.bug)
    assert "ZeroDivisionError" in caplog.text
    assert "tasks_that_fail.py" in caplog.text


def test_a_task_can_be_stopped(pool: Workers) -> None:
    with pytest.raises(CancelledError):
        pool.run(tasks_that_fail.sleep, (60,), cancelled=lambda: True)
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    with pytest.raises(CancelledError):
        pool.run(tasks_that_fail.sleep, (60,), cancelled=stop.is_set)
    assert run(pool, tasks_that_fail.echo, "fit") == "fit"


def test_closing_ends_what_is_under_way_and_what_waits() -> None:
    pool = Workers(1)
    errors: list[ReaderError] = []
    busy = threading.Event()

    def sleep() -> None:
        busy.set()
        try:
            run(pool, tasks_that_fail.sleep, 60)
        except ReaderError as error:
            errors.append(error)

    threads = [threading.Thread(target=sleep) for _ in range(4)]
    for thread in threads:
        thread.start()
    busy.wait()
    pool.close()
    for thread in threads:
        thread.join(20)
    assert [type(error) for error in errors] == [CancelledError] * 4
    with pytest.raises(CancelledError):
        run(pool, tasks_that_fail.echo, 1)
    pool.close()


def test_warming_up_starts_the_workers_and_can_be_closed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for wait in (True, False):
        pool = Workers()
        pool.warm_up()
        if wait:
            assert run(pool, tasks_that_fail.loaded, "reader.ingest.feed") is True
        pool.close()


def test_everything_can_be_done_in_one_process() -> None:
    with Workers(parallel=False) as here:
        here.warm_up()
        assert run(here, tasks_that_fail.pid) == os.getpid()
        assert here.parse_feed(Response("https://a.example/feed", 200, rss(Item()))).articles
        with pytest.raises(ParseError, match="is a web page"):
            run(here, tasks_that_fail.refuse)
        with pytest.raises(ParseError, match="error of this program"):
            run(here, tasks_that_fail.bug)
        with pytest.raises(ParseError, match="nested too deeply"):
            run(here, tasks_that_fail.deep)


def test_an_article_is_cleaned_and_analysed(pool: Workers) -> None:
    prepared = pool.prepare(ARTICLE, "The Harbour Post")
    assert isinstance(prepared, Prepared)
    assert "harbour wall" in prepared.cleaned.text.plain


def test_articles_come_back_in_order_and_a_bad_one_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def prepare(data: ArticleData, *_: object) -> Prepared:
        if data.key == "3":
            raise ParseError("no text")
        return Prepared(Cleaned(version=int(data.key)), Analysis())

    monkeypatch.setattr(tasks, "prepare", prepare)
    with Workers(parallel=False) as here:
        made = here.prepare_all([replace(ARTICLE, key=str(number)) for number in range(5)])
    results = [item.cleaned.version if isinstance(item, Prepared) else str(item) for item in made]
    assert results == [0, 1, 2, "no text", 4]


def test_stopping_leaves_the_rest_undone(pool: Workers) -> None:
    made = pool.prepare_all([ARTICLE] * 3, cancelled=lambda: True)
    assert [type(item) for item in made] == [CancelledError] * 3


SCRIPT = """
import sys
sys.path.insert(0, {root!r})
from reader.library.workers import Workers
from tests.library import tasks_that_fail
{body}
"""


def in_a_program(tmp_path: Path, body: str) -> subprocess.CompletedProcess[str]:
    """Run a program of its own; it has no guard around its main part, as a console script has none."""
    path = tmp_path / "program.py"
    path.write_text(SCRIPT.format(root=str(ROOT), body=body))
    return subprocess.run([sys.executable, str(path)], capture_output=True, text=True, timeout=60, cwd=tmp_path)


def test_a_program_does_not_run_again_in_its_workers(tmp_path: Path) -> None:
    done = in_a_program(tmp_path, "print('once'); print(Workers().run(tasks_that_fail.echo, ('answer',)))")
    assert (done.stdout, done.stderr) == ("once\nanswer\n", "")


def test_a_program_that_forgets_to_close_leaves_nobody_behind(tmp_path: Path) -> None:
    done = in_a_program(tmp_path, "pool = Workers(); print(pool.run(tasks_that_fail.pid, ()))")
    assert done.stderr == ""
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)


def test_a_module_in_the_working_folder_does_not_get_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('the wrong module')")
    (tmp_path / "reader.py").write_text("raise SystemExit('the wrong module')")
    done = in_a_program(tmp_path, "sys.path.remove(sys.path[1]); print(Workers().run(tasks_that_fail.echo, (1,)))")
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_workers_work_inside_the_app() -> None:
    """Textual puts objects in the place of the standard streams that have no file behind them."""
    code = """
        from textual.app import App
        from textual.worker import Worker
        class Reading(App):
            def on_mount(self):
                self.run_worker(self.work, thread=True)
            def work(self):
                with Workers() as pool:
                    self.call_from_thread(self.exit, pool.run(tasks_that_fail.echo, ("answer",)))
        print(Reading().run(headless=True))
    """
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(root=str(ROOT), body=textwrap.dedent(code))],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.endswith("answer\n"), done.stderr
