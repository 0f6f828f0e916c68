"""Parts of a page that are no article whatever they say: navigation, footers, what readers wrote below."""

from reader.cleaning.html.evidence import CLOCK, DATE, Scene
from reader.cleaning.html.naming import groups
from reader.cleaning.html.pieces import Frame
from reader.cleaning.lexicon import lexicon
from reader.cleaning.wording import covered

ELEMENTS = frozenset({"nav", "footer", "dialog", "menu"})
"""Elements that hold no article."""
MOST = 0.5
"""Share of the text that must stand before the heading over comments."""
UNHEARD = 0.3
"""Share of a block that the proposal must hold for a block among comments, or in a menu, to stay."""
BELIEVED, PROSE = 0.7, 12
"""Share and words from which a block marks where the text is."""
NEAR = 2
"""Blocks around the text in which links are judged like all others."""
_DEEPEST = 60
"""Frames around a block that are looked at."""
_HEADING, _FEWEST = 8, 60
"""Words of the heading over comments, and of the text that must stand before it."""
STAMPED, STAMPS = 20, 3
"""Blocks behind such a heading, and lines with day and time among them that make it sure."""
_STAMP, _LEAST = 16, 20
"""Words of such a line, and of the text that must stand before the heading even then."""


def article_blocks(scene: Scene) -> list[int]:
    """The numbers of the blocks worth judging: no readers' comments, no menus of links around the text."""
    known: dict[int, bool] = {}
    end = _comments_begin(scene)
    sure = [at for at, words in enumerate(scene.words) if scene.votes[at] > BELIEVED and len(words) >= PROSE]
    first, last = (sure[0] - NEAR, sure[-1] + NEAR) if sure else (0, end)
    kept = []
    for at, (piece, vote) in enumerate(zip(scene.layout.pieces[:end], scene.votes, strict=False)):
        menu = scene.targets[at] in ("site", "away") and not first <= at <= last
        if vote >= UNHEARD or not (menu or _commented(piece.frame, known)):
            kept.append(at)
    return kept


def _comments_begin(scene: Scene) -> int:
    """The number of the heading over the comments, the number of blocks when there is none."""
    phrases = lexicon().phrases
    total = sum(len(words) for words, vote in zip(scene.words, scene.votes, strict=True) if vote > UNHEARD)
    enough = max(_FEWEST, MOST * total)
    before = 0
    for at, (words, vote) in enumerate(zip(scene.words, scene.votes, strict=True)):
        size = len(words)
        heads = 0 < size <= _HEADING and covered(phrases.find(words), "comments_head") == size
        if heads and (before >= enough or (before >= _LEAST and _stamps(scene, at) >= STAMPS)):
            return at
        before += size if vote > UNHEARD else 0
    return len(scene.words)


def _stamps(scene: Scene, at: int) -> int:
    """How many of the blocks behind ``at`` are lines with day and time, as over every comment."""
    behind = range(at + 1, min(len(scene.words), at + 1 + STAMPED))
    texts = (scene.layout.pieces[number].text for number in behind if len(scene.words[number]) <= _STAMP)
    return sum(bool(DATE.search(text) and CLOCK.search(text)) for text in texts)


def _commented(frame: Frame, known: dict[int, bool]) -> bool:
    """Whether a frame, or one around it, is named after comments."""
    if frame.number not in known:
        known[frame.number] = any(
            one.tag not in ("body", "html") and "comments" in groups(one.names) for one in frame.around(_DEEPEST)
        )
    return known[frame.number]
