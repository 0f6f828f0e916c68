"""What words between marks are: an utterance, a fragment, a so-called word or the title of a work."""

import re
from collections.abc import Sequence

from reader.core.analysis import QuoteKind
from reader.language.lexicon import Lexicon
from reader.language.quotes.calling import called_by_all
from reader.language.quotes.cues import SKIPPED, inverted
from reader.language.quotes.inscriptions import inscribed
from reader.language.quotes.sayings import told_by_noun
from reader.language.quotes.scene import Item

LONG = 9
"""Words from which a fragment with small initial counts as a clause of its own."""
SHORT = 3
"""Words up to which a stretch can be a label."""
_BREAKS = frozenset(",:.;")
_HIMSELF = frozenset("zich themselves itself himself herself sich".split())
_PREDICATE = {"en": ("as",), "fr": ("de", "comme"), "es": ("de", "como", "por")}
"""Words after which a fragment tells what somebody calls something; elsewhere ``als``."""
_NEUTER = frozenset("het das it dat ce lo".split())
COPULAS = frozenset("is was ist war wäre zijn were est était".split())
_AUXILIARIES = ("a", "ont", "avait", "hat", "hatte", "haben", "ha", "han", "había", "heeft", "had")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_FINAL = re.compile(r"[.!?…][\"'”’»)]*$")


def kind_of(
    text: str, items: Sequence[Item], at: int, words: Lexicon, *, said: bool, closed: bool, called: bool = False
) -> QuoteKind:
    """The kind of the quotation at an item of a unit.

    ``said`` tells whether a cue belongs to it, ``called`` whether somebody is told to call or judge something so.
    """
    count = len(_WORD.findall(text))
    if not closed:
        return QuoteKind.DIRECT
    follows = _said_after(items, at, words) and not _inside_clause(items, at)
    sure = _plain_kind(text, count, items, at, words, follows=follows, called=called)
    if sure is not None:
        return sure
    if _names_thing(text, count, items, at, words, said=said, follows=follows):
        return QuoteKind.TITLE
    if _clause(text, count, items, at, words):
        return QuoteKind.DIRECT
    if not follows and _looks_like_title(text, words):
        return QuoteKind.TITLE
    if not said or (count <= SHORT and not follows and _mentioned(items, at, words, alone=count == 1)):
        return _unsaid(text, count, items, at)
    return QuoteKind.PARTIAL


def _plain_kind(
    text: str, count: int, items: Sequence[Item], at: int, words: Lexicon, *, follows: bool, called: bool
) -> QuoteKind | None:
    """The kind of what is written on something, called so by somebody or called so by all."""
    if inscribed(items, at, words):
        return QuoteKind.TITLE
    if called and not follows and not _sentence_like(text, count):
        return QuoteKind.TITLE if _looks_like_title(text, words) else QuoteKind.PARTIAL
    if count <= 8 and called_by_all(items, at, words) and not follows and not _capital(text):
        return QuoteKind.SCARE
    if count <= 8 and _called(items, at, words, follows=follows):
        bare = text.rstrip(".,")
        named = count > 1 and _capital(bare) and not _FINAL.search(bare)
        return QuoteKind.TITLE if named or _looks_like_title(bare, words) else QuoteKind.SCARE
    return None


def _names_thing(
    text: str, count: int, items: Sequence[Item], at: int, words: Lexicon, *, said: bool, follows: bool
) -> bool:
    """Whether it names a work, a button, a ship: by the word before it, or by where it stands."""
    plain = _capital(text) and not _FINAL.search(text)
    if plain and count <= 6 and at and items[at - 1].lower in words.of("work"):
        return True
    if plain and count <= 8 and not said and at > 1 and items[at - 1].text == ",":
        return True
    return not follows and _is_title(text, count, items, at, words)


def _unsaid(text: str, count: int, items: Sequence[Item], at: int) -> QuoteKind:
    """The kind of a stretch that nobody seems to say."""
    name = _capital(text) and at > 0 and items[at - 1].text[:1].islower()
    if name and count <= 8 and not _FINAL.search(text):
        return QuoteKind.TITLE
    return QuoteKind.SCARE if count <= 4 else QuoteKind.PARTIAL


def _sentence_like(text: str, count: int) -> bool:
    """Whether words are a sentence, with capital and final sign."""
    return count > 2 and _capital(text) and bool(_FINAL.search(text))


def _sentence(text: str) -> bool:
    """Whether it ends as a sentence does."""
    return text.rstrip().endswith((".", "…"))


def _is_title(text: str, count: int, items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether it names a work: one is spoken of, or it has a capital after a small word that leads no speech."""
    if not _capital(text) or _sentence(text):
        return False
    if count <= 12 and _work_near(items, at, words):
        return True
    if not at or count > 8 or _FINAL.search(text):
        return False
    before = items[at - 1]
    if words.language == "de":
        noun = before.text[:1].isupper() and before.entity is None and at > 1 and count > 1
        return noun and before.lower not in words.of("function")
    if before.entity or not before.text[:1].islower() or before.lower in words.speech or _recent_cue(items, at, words):
        return False
    if before.lower in words.of("prepositions") or before.lower in words.of("definite"):
        return True
    return before.lower not in words.of("function") and before.lower not in words.of("determiners") and count > 1


def _recent_cue(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether a word of saying stands close before."""
    near = [item.lower for item in items[max(0, at - 5) : at]]
    return any(word in words.speech or word in words.split_speech or word in words.of("according") for word in near)


def _mentioned(items: Sequence[Item], at: int, words: Lexicon, *, alone: bool) -> bool:
    """Whether a short stretch is a label rather than somebody's words: ``de ‘stille tocht’``; ``alone`` is one word."""
    before = items[at - 1].lower if at else ""
    after = items[at + 1].lower if at + 1 < len(items) else ""
    if after in words.of("naming"):
        return True
    earlier = items[at - 2].lower if at > 1 else ""
    if before in ("(", "alias") or (before in _NEUTER and earlier in COPULAS):
        return before not in _NEUTER
    placed = before in words.of("prepositions") or before in words.of("determiners")
    if alone and placed and before not in _PREDICATE.get(words.language, ("als",)):
        return True
    reach = 6 if before in words.of("prepositions") else 3
    near = [item.lower for item in items[max(0, at - reach) : at]]
    if any(word in words.speech or word in words.split_speech for word in near):
        return False
    follower = items[at + 1] if at + 1 < len(items) else None
    noun = follower is not None and _is_noun(follower, words) and (alone or before in words.of("determiners"))
    return noun or any(before in words.of(part) for part in ("definite", "possessives", "prepositions"))


def _is_noun(item: Item, words: Lexicon) -> bool:
    """Whether a word right after a stretch in marks can be the noun that it goes with."""
    small = item.text[:1].islower() == (words.language != "de") and item.text.isalpha() and len(item.text) > 3
    return small and item.lower not in words.of("function") and item.lower not in words.speech


def _capital(text: str) -> bool:
    """Whether the first letter is a capital, or the first sign a digit."""
    first = next((char for char in text if char.isalnum()), "")
    return first.isupper() or first.isdigit()


def _clause(text: str, count: int, items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether the quotation is an utterance or a clause of its own."""
    before = items[at - 1] if at else None
    if _capital(text):
        if bool(_FINAL.search(text)) and (count > 1 or before is None or before.text == ":"):
            return True
        if before is not None and before.text in (":", ",") and count > 2:
            return True
        if before is None and text.endswith(",") and len(items) > 1:
            return True
        alone = not any(char.isalnum() for item in items for char in item.text)
        return (
            alone
            or (before is not None and before.lower in words.speech)
            or (_said_after(items, at, words) and not _inside_clause(items, at))
            or (before is None and count >= 4)
            or (count >= 6 and _has_small(text))
        )
    if _interrupted(items, at, words):
        return True
    if count >= LONG and (before is None or before.text in (":", ",")):
        return True
    return _said_after(items, at, words) and (before is None or text.endswith((",", "?", "!")) or count >= LONG)


def _inside_clause(items: Sequence[Item], at: int) -> bool:
    """Whether a word stands right before, so that a quotation is part of the writer's clause."""
    return at > 0 and items[at - 1].text[:1].isalnum()


def _has_small(text: str) -> bool:
    """Whether most words begin small, so that it is no title in capitals."""
    words: list[str] = _WORD.findall(text)
    return sum(word[0].islower() for word in words) * 2 > len(words)


def _said_after(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether ``, zegt X`` or ``, X said`` follows the quotation."""
    near = [item for item in items[at + 1 : at + 7] if item.text not in SKIPPED and item.text not in _AUXILIARIES]
    if not near:
        return False
    if near[0].lower in words.speech or near[0].lower in words.of("according") or inverted(items, at, words):
        return True
    if told_by_noun(items, at, words):
        return True
    if near[0].lower in words.split_speech:
        return True
    subject = near[0].entity is not None or near[0].lower in words.of("pronouns_all")
    return subject and len(near) > 1 and near[1].lower in words.speech


def _interrupted(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether the quotation goes on after ``…”, zegt X, “…``."""
    if at < 2 or items[at - 1].text not in (",", "–", "—", ".", ":"):
        return False
    back = at - 2
    seen = False
    while back >= 0 and at - back < 14:
        if items[back].quote:
            return seen or inverted(items, back, words) is not None
        low = items[back].lower
        seen = seen or low in words.speech or low in words.split_speech or low in words.of("according")
        back -= 1
    return False


def _called(items: Sequence[Item], at: int, words: Lexicon, *, follows: bool) -> bool:
    """Whether a word such as ``zogenaamde`` or ``the term`` stands right before, or a verb of naming beside it."""
    called, naming = words.of("so_called"), words.of("naming")
    near = [item.lower for item in items[max(0, at - 2) : at]]
    after = items[at + 1] if at + 1 < len(items) else None
    if after and (after.lower in naming or after.lower in words.of("named")):
        return True
    if after and after.entity and near and items[at - 1].entity:
        return True  # a nickname: Jan ‘de Beul’ Visser
    if not near:
        return False
    himself = any(item.lower in _HIMSELF for item in items[max(0, at - 4) : at])
    return near[-1] in called or " ".join(near) in called or (not follows and (near[-1] in naming or himself))


def _work_near(items: Sequence[Item], at: int, words: Lexicon) -> bool:
    """Whether a word for a kind of work stands before it in the same clause, or right after it."""
    works = words.of("work")
    near = items[max(0, at - 5) : at]
    if near and near[-1].text == ",":
        near = near[:-1]
    for back, item in enumerate(reversed(near)):
        if item.quote or item.text in _BREAKS or item.lower in words.speech:
            break
        if (item.text in works or item.lower in works) and back < 4:
            return True
    after = items[at + 1].lower if at + 1 < len(items) else ""
    return after in works and words.language == "en"


def _looks_like_title(text: str, words: Lexicon) -> bool:
    """Whether it is written as a title: several words, each with a capital but for the small ones, no full stop."""
    found: list[str] = _WORD.findall(text)
    if len(found) < 2 or len(found) > 9 or _FINAL.search(text) or words.language == "de":
        return False
    big = sum(word[0].isupper() or word[0].isdigit() for word in found)
    small = sum(word.casefold() in words.of("function") for word in found if word[0].islower())
    return found[0][0].isupper() and big >= 2 and big + small == len(found)
