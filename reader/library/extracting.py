"""What the reader makes of a document without storing it: one request in, one answer out, for pipelines and checks.

A request names a document (``html`` with ``url``, ``text``, or ``path``) and an ``id``; ``as_is`` takes a text as it
stands, one paragraph a line. The answer has its blocks, what was removed, names and quotes; or the ``error``.
"""

import json
import logging
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from reader.cleaning import clean as cleaning
from reader.core.articles import ArticleData, Markup, Original
from reader.core.errors import InputError, ReaderError
from reader.core.moments import as_text
from reader.core.spans import Span
from reader.core.text import Block, BlockKind, Cleaned, CleanText
from reader.language import analyse
from reader.library.words import crashed

_LOG = logging.getLogger("reader.extracting")
_LOG.addHandler(logging.NullHandler())  # without a log file, nothing goes to standard error

Answer = dict[str, Any]
"""An answer, ready to be written as JSON."""


def batch(lines: Iterable[str]) -> Iterator[str]:
    """Answers to JSON requests, a line each, in order; a bad request is answered with its error and stops nothing."""
    for line in lines:
        if line.strip():
            yield json.dumps(answer_line(line), ensure_ascii=True)


def answer_line(line: str) -> Answer:
    """The answer to one line; never raises."""
    request: Any = None
    try:
        request = _parsed(line)
        if not isinstance(request, dict):
            raise InputError("a request is a JSON object")
        return extract_request(request)
    except ReaderError as error:
        reason = error.message
    except Exception as error:  # noqa: BLE001 - one bad document must not stop the others
        _LOG.warning("a document could not be read", exc_info=error)
        reason = f"the document {crashed(type(error).__name__)}"
    return {"id": request.get("id") if isinstance(request, dict) else None, "error": reason}


def _parsed(line: str) -> Any:
    """The JSON value in a line. Raises InputError."""
    try:
        return json.loads(line)
    except RecursionError:
        raise InputError("not a request: it is nested too deeply") from None
    except ValueError as error:
        raise InputError(f"not a request: {error}") from None


def extract_request(request: dict[str, Any]) -> Answer:
    """The answer to ``request``. Raises ReaderError when it names no document that can be read."""
    start = time.process_time()
    data = _data(request)
    cleaned = cleaning.as_it_is(data) if request.get("as_is") else cleaning.clean(data)
    answer = {"id": request.get("id"), **describe(cleaned)}
    return {**answer, "seconds": round(time.process_time() - start, 6)}


def _data(request: dict[str, Any]) -> ArticleData:
    """The document that ``request`` names."""
    address = request.get("url") or ""
    if isinstance(request.get("html"), str):
        return ArticleData(str(address), Original(request["html"], Markup.PAGE), address=str(address))
    if isinstance(request.get("text"), str):
        return ArticleData(str(address), Original(request["text"], Markup.TEXT), address=str(address))
    if isinstance(request.get("path"), str):
        from reader.ingest import document, files  # noqa: PLC0415 - only when a file is asked for

        return document.from_file(files.read(Path(request["path"])))
    raise InputError("a request has html, text or path")


def describe(cleaned: Cleaned) -> Answer:
    """The answer for a cleaned document, names and quotes found."""
    text, about = cleaned.text, cleaned.metadata
    return {
        "title": about.title,
        "title_derived": about.title_derived,
        "truncated": text.truncated,
        "byline": list(about.byline),
        "published": as_text(about.published),
        "source": about.source,
        "language": about.language,
        "blocks": [_block(text, block) for block in text.blocks],
        "removed": [{"text": one.text, "rule": one.rule, "block": one.block} for one in text.removals],
        **_analysed(text, about.language),
    }


def _block(text: CleanText, block: Block) -> Answer:
    found: Answer = {"kind": block.kind.value, "text": text.text_of(block)}
    if block.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM):
        found["level"] = block.level
    return found


def _analysed(text: CleanText, language: str) -> Answer:
    """Names and quotes, their places as block and offset in the block."""
    analysis = analyse.analyse(text, language)
    return {
        "entities": [
            {"name": one.name, "kind": one.kind.value, "mentions": [_place(text, span) for span in one.mentions]}
            for one in analysis.entities
        ],
        "quotes": [
            {
                **_place(text, one.span),
                "kind": one.kind.value,
                "speaker": one.speaker,
                "cue": one.cue.of(text.plain) if one.cue else None,
            }
            for one in analysis.quotes
        ],
    }


def _place(text: CleanText, span: Span) -> Answer:
    """Where ``span`` lies: number of the block, offsets in it, and the words."""
    number = next((at for at, block in enumerate(text.blocks) if block.span.contains(span)), -1)
    start = text.blocks[number].span.start if number >= 0 else 0
    return {"block": number, "start": span.start - start, "end": span.end - start, "text": span.of(text.plain)}
