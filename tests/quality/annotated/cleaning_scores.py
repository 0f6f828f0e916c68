"""How well the text of annotated articles comes out.

``prose lost`` counts letters and digits of true blocks that are missing, ``residue left`` pieces that should be gone,
``repaired`` damaged blocks that come out exactly, ``altered`` others that do not, ``untouched kept`` files without
residue that stay as they are. Blocks and their kinds are F1; fields are accuracy, ``invented`` where there was none.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from reader.core.text import BlockKind
from tests.quality.annotated.comparing import alike, bare, label, line, words
from tests.quality.annotated.found import Found
from tests.quality.annotated.truth import Foreign, Truth
from tests.quality.own import Tally

SHAPES = (BlockKind.LEAD, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.LIST_ITEM, BlockKind.TIME)
"""Kinds of blocks that are measured one by one."""


def count_cleaning(truth: Truth, found: Found, tally: Tally) -> None:
    """Count an article in."""
    body = [(kind, text) for kind, text in found.blocks if kind is not BlockKind.RULE]
    aligned = _align(truth, [text for _, text in body])
    _count_prose(truth, body, aligned, tally)
    _count_residue(truth, [text for _, text in body], aligned.extra, tally)
    _count_exact(truth, body, tally)
    _count_shapes(truth, body, tally)
    _count_fields(truth, found, tally)


@dataclass
class Aligned:
    """The words found laid beside the true ones."""

    kept: Counter[int] = field(default_factory=Counter)
    """Letters kept, by number of the true block."""
    extra: list[str] = field(default_factory=list)
    """Words that are in no true block, in order."""


def _align(truth: Truth, texts: Iterable[str]) -> Aligned:
    true = [(word, at) for at, block in enumerate(truth.blocks) for word in words(block.shortest)]
    said = [word for text in texts for word in words(text)]
    aligned = Aligned()
    matcher = SequenceMatcher(None, [word for word, _ in true], said, autojunk=False)
    for change, start, end, from_, to in matcher.get_opcodes():
        if change == "equal":
            for word, at in true[start:end]:
                aligned.kept[at] += len(word)
            continue
        aligned.extra += said[from_:to]
        letters = [(letter, at) for word, at in true[start:end] for letter in word]
        aligned.kept.update(_inside(letters, "".join(said[from_:to])))
    return aligned


def _inside(letters: Sequence[tuple[str, int]], other: str) -> Counter[int]:
    """Letters of words that came out otherwise, kept in runs of three or more: words glued or cut."""
    matcher = SequenceMatcher(None, "".join(letter for letter, _ in letters), other, autojunk=False)
    runs = [run for run in matcher.get_matching_blocks() if run.size >= 3]
    return Counter(at for run in runs for _, at in letters[run.a : run.a + run.size])


def _count_prose(truth: Truth, body: Sequence[tuple[BlockKind, str]], aligned: Aligned, tally: Tally) -> None:
    everything = "".join(bare(word) for _, text in body for word in text.split())
    for at, block in enumerate(truth.blocks):
        if block.kind is not BlockKind.TITLE:
            whole = "".join(words(block.shortest))
            missing = 0 if whole in everything else len(whole) - min(aligned.kept[at], len(whole))
            tally.count("prose lost", missing, len(whole))


def _count_residue(truth: Truth, texts: Sequence[str], extra: Sequence[str], tally: Tally) -> None:
    """Longest first, each word and run of extra words counted once."""
    bag, run = Counter(extra), "".join(extra)
    for piece in sorted(truth.foreign, key=lambda piece: -len(piece.text)):
        letters, parts = "".join(words(piece.text)), Counter(words(piece.text))
        if not letters:
            left = _stands(piece, truth, texts)
        else:
            here = sum(min(count, bag[word]) * len(word) for word, count in parts.items())
            left = 2 * here >= len(letters) or (len(letters) >= 6 and letters in run)
            if left:
                bag -= parts
                run = run.replace(letters, " ", 1)
        tally.count("residue left", left, 1)
        tally.count(f"residue left, class {piece.rule:02}", left, 1)


def _stands(piece: Foreign, truth: Truth, texts: Sequence[str]) -> bool:
    """Whether a piece without letters stands in the text more often than it should."""
    here, there = "\n".join(texts), "\n".join(block.text for block in truth.blocks)
    return any(here.count(text) > there.count(text) for text in (piece.text, piece.raw))


def _count_exact(truth: Truth, body: Sequence[tuple[BlockKind, str]], tally: Tally) -> None:
    """Blocks that come out to the letter, whatever their kind."""
    exact = {line(text) for _, text in body}
    wanted = [block for block in truth.blocks if block.kind is not BlockKind.TITLE]
    for block in wanted:
        same = line(block.text) in exact or line(block.shortest) in exact
        tally.count("repaired" if block.damaged else "altered", same if block.damaged else not same, 1)
    shortest = {line(block.text): line(block.shortest) for block in truth.blocks}
    said = [line(text) for kind, text in body if kind is not BlockKind.TITLE]
    here, there = Counter(shortest.get(text, text) for text in said), Counter(line(b.shortest) for b in wanted)
    tally.count("blocks", 2 * (here & there).total(), here.total() + there.total())
    if truth.untouched:
        whole = " ".join(line(block.text) for block in wanted)
        tally.count("untouched kept", line(whole) == line(" ".join(t for t in said if t != line(truth.title))), 1)


def _count_shapes(truth: Truth, body: Sequence[tuple[BlockKind, str]], tally: Tally) -> None:
    for shape in SHAPES:
        wanted = [bare(block.text) for block in truth.blocks if block.kind is shape]
        said = [bare(text) for kind, text in body if kind is shape]
        total, right = len(wanted) + len(said), 0
        for text in wanted:
            match = next((other for other in said if alike(text, other, 0.9)), None)
            if match is not None:
                said.remove(match)
                right += 1
        tally.count(str(shape), 2 * right, total)


def _count_fields(truth: Truth, found: Found, tally: Tally) -> None:
    pairs: dict[str, tuple[object, object]] = {
        "title": (label(truth.title), label(found.title)),
        "date": (truth.date, found.date),
        "authors": (frozenset(map(label, truth.authors)), frozenset(map(label, found.authors))),
        "source": (label(truth.source), label(found.source)),
        "truncated": (truth.truncated, found.truncated),
    }
    for name, (wanted, said) in pairs.items():
        if wanted:
            tally.count(name, wanted == said, 1)
        else:
            tally.count(f"{name} invented", bool(said), 1)
