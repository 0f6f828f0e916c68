"""Names of groups that hold a list: ``Department for Environment, Food and Rural Affairs``, ``Severn & Thame Water``.

A tagger that looks a word or two around cuts them at the comma or the conjunction. They are put together again where
every word of the list is an ordinary one with a capital; a list of names known by themselves stays a list.
"""

from collections.abc import Sequence

from reader.core.analysis import EntityKind
from reader.language.gazetteer import Known, gazetteer
from reader.language.lexicon import Lexicon
from reader.language.names.engines import Name
from reader.language.ordinary import ordinary
from reader.language.tokens import Document, Sentence

_AND = frozenset(("and", "en", "und", "et", "y", "e"))
_HEAD_LAST = "en"
"""The language whose groups are named by their last word (``Turf Cutters and Contractors Association``)."""


def whole(names: Sequence[Name], document: Document, words: Lexicon) -> list[Name]:
    """The names, with groups that hold a list as one name each."""
    joined = _ampersands(names, document.plain)
    lists = _Lists(words)
    made: list[Name] = []
    for sentence in document.sentences:
        inside = [name for name in joined if sentence.start <= name.start and name.end <= sentence.end]
        for name in inside:
            wider = lists.widened(name, sentence) if name.kind is EntityKind.ORGANISATION else name
            if made and wider.end <= made[-1].end:
                continue
            while made and made[-1].end > wider.start:
                made.pop()
            made.append(wider)
    return made


def _ampersands(names: Sequence[Name], plain: str) -> list[Name]:
    """The names, two with ``&`` between them as one group."""
    made: list[Name] = []
    for name in names:
        last = made[-1] if made else None
        if last and plain[last.end : name.start] == " & ":
            sure = max(last.confidence, name.confidence)
            made[-1] = Name(last.start, name.end, EntityKind.ORGANISATION, sure)
        else:
            made.append(name)
    return made


class _Lists:
    """Looks for the rest of a list on either side of a name."""

    def __init__(self, words: Lexicon) -> None:
        self._language = words.language
        self._heads = words.of("org_heads")
        self._ordinary = ordinary(words.language)
        self._known = gazetteer()

    def widened(self, name: Name, sentence: Sentence) -> Name:
        """The name with the rest of its list."""
        starts, ends = sentence.starts, sentence.ends
        if name.start not in starts or name.end not in ends:
            return name
        first, stop = starts.index(name.start), ends.index(name.end) + 1
        after = self._after(sentence.words, stop) if self._open(sentence.words[first:stop]) else stop
        before = self._before(sentence.words, first, stop)
        return Name(starts[before], ends[after - 1], name.kind, name.confidence)

    def _open(self, words: Sequence[str]) -> bool:
        """Whether a name can go on after a comma: its last word is an ordinary one, and it is more than a head."""
        return self._is_plain(words[-1]) and (len(words) > 1 or words[-1] not in self._heads)

    def _after(self, words: Sequence[str], stop: int) -> int:
        """The word after the last of a list that goes on: commas, and a conjunction before its last part."""
        at = stop
        while at + 1 < len(words) and words[at] == ",":
            end = self._part(words, at + 1)
            if end == at + 1:
                return stop
            at = end
        if at < len(words) - 1 and words[at] in _AND:
            end = self._part(words, at + 1)
            return end if end > at + 1 and (at > stop or words[end - 1] in self._heads) else stop
        return stop

    def _part(self, words: Sequence[str], at: int) -> int:
        """The word after a run of ordinary words with capitals."""
        while at < len(words) and self._is_plain(words[at]):
            at += 1
        return at

    def _before(self, words: Sequence[str], first: int, stop: int) -> int:
        """The first word of a list that leads up to a name which ends in the word for a group."""
        heads = self._language == _HEAD_LAST and words[stop - 1] in self._heads and stop - first > 1
        if not heads or first < 2 or words[first - 1] not in _AND or not self._is_plain(words[first]):
            return first
        at = first - 1
        while at > 1 and self._is_plain(words[at - 1]):
            at -= 1
        return at if at < first - 1 else first

    def _is_plain(self, word: str) -> bool:
        """Whether a word has a capital and is an ordinary one that names nothing by itself."""
        listed = self._known.known(word) & ~(Known.PREFIX | Known.SURNAME | Known.TOWN | Known.WORK)
        return word[0].isupper() and not word.isupper() and not listed and self._ordinary.sign(word) in ("d", "c")
