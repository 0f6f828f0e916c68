"""Many documents through `extracting`, in worker processes, answered in the order they came."""

import json
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from reader.core.errors import ReaderError
from reader.library.workers import Workers

AHEAD = 4
"""Documents that each worker may be ahead of the one whose answer is waited for."""


def requests(paths: Sequence[str]) -> Iterator[str]:
    """One request for each file."""
    for path in paths:
        yield json.dumps({"id": path, "path": str(Path(path).expanduser())})


def answers(lines: Iterable[str], workers: Workers) -> Iterator[dict[str, Any]]:
    """The answer to each request, in order; a document that cannot be read, or hangs, stops none of the others.

    Who stops before the end does not wait for what is under way: it ends with the workers.
    """
    waiting: deque[Future[dict[str, Any]]] = deque()
    threads = ThreadPoolExecutor(workers.count)
    try:
        for line in lines:
            if line.strip():
                waiting.append(threads.submit(_answer, line, workers))
            if len(waiting) >= AHEAD * workers.count:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        threads.shutdown(wait=False, cancel_futures=True)


def extract(line: str) -> dict[str, Any]:
    """The answer to one request, worked out in a worker."""
    from reader.library.extracting import answer_line  # noqa: PLC0415 - in the worker only

    return answer_line(line)


def _answer(line: str, workers: Workers) -> dict[str, Any]:
    try:
        return workers.run(extract, (line,), what="the document")
    except ReaderError as error:
        return {"id": _id(line), "error": error.message}


def _id(line: str) -> Any:
    """The name of a request that has been read once already."""
    try:
        return json.loads(line).get("id")
    except (ValueError, AttributeError):
        return None
