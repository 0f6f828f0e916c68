"""The word lists of a language, read once when first needed.

A list file has sections ``[name]``; in it words are parted by blanks, and ``+`` stands for a blank inside one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from reader.language.demonyms import Demonyms

DATA = Path(__file__).parent / "data"
LANGUAGES = ("nl", "en", "de", "fr", "es")
"""Languages with lists of their own."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What one language's words mean to the analysis."""

    language: str
    """Two-letter code; empty for the union used where the language is unknown."""
    words: Mapping[str, frozenset[str]]
    """Section name to its words, as written."""
    acronyms: Mapping[str, str]
    """Well-known acronym to full name."""
    demonyms: Mapping[str, str]
    """Adjective, inhabitant or language to its place, towns known by the lists included; peoples have none."""
    speech: frozenset[str]
    """Single-word forms of verbs of saying, small letters."""
    split_speech: Mapping[str, frozenset[str]]
    """Verb of saying that needs a second word later on, to those words."""
    alike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Noun for a person to the others that can mean the same one (``trainer`` to ``coach``)."""
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Word in small letters to the sections it stands in, for the tagger."""

    def of(self, section: str) -> frozenset[str]:
        """The words of a section; empty when the language has none."""
        return self.words.get(section, frozenset())


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The lists of ``language``, or those of English for a language without any."""
    code = language[:2].casefold()
    return _build(code if code in LANGUAGES else "en")


def sections(path: Path) -> dict[str, list[str]]:
    """The lines of each section of a list file."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            lines = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return found


def _build(code: str) -> Lexicon:
    """Read one file and turn its sections into sets and tables."""
    raw = sections(DATA / "lexicon" / f"{code}.txt")
    tables = {"acronyms", "demonyms", "stems"}
    words = {name: frozenset(_words(lines)) for name, lines in raw.items() if name not in tables}
    words["pronouns_all"] = words["pronouns"] | words["pronouns_m"] | words["pronouns_f"]
    demonyms = dict.fromkeys(words.get("peoples", ()), "")
    for place, forms in _table(raw.get("stems", ())):
        demonyms.update((form, place) for stem in forms for form in inflect(stem, code))
    demonyms.update((form, place) for place, forms in _table(raw.get("demonyms", ())) for form in forms)
    acronyms = {key: forms[0] for key, forms in _table(raw.get("acronyms", ()))}
    single, split = _speech(raw["speech"])
    return Lexicon(
        code,
        words,
        acronyms,
        Demonyms(demonyms, code),
        single,
        split,
        _alike(raw.get("alike", ())),
        _roles(words, single, split),
    )


def _alike(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Every noun of a line to the others of that line."""
    groups = [tuple(line.split()) for line in lines]
    return {noun: tuple(other for other in group if other != noun) for group in groups for noun in group}


def _words(lines: Iterable[str]) -> Iterable[str]:
    """The words of some lines, ``+`` resolved."""
    return (word.replace("+", " ") for line in lines for word in line.split())


def _table(lines: Iterable[str]) -> Iterable[tuple[str, list[str]]]:
    """Key and words of lines ``key = word word``."""
    for line in lines:
        key, _, forms = line.partition(" = ")
        yield key.replace("+", " "), list(_words([forms]))


def _speech(lines: Iterable[str]) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """Verbs of saying in one word, and those parted in two (``aan+kondigt`` and ``kondigt+aan`` alike)."""
    single: set[str] = set()
    split: dict[str, set[str]] = {}
    for line in lines:
        for form in line.split():
            verb, plus, rest = form.partition("+")
            if plus:
                split.setdefault(verb, set()).add(rest.replace("+", " "))
            else:
                single.add(form)
    return frozenset(single), {verb: frozenset(rests) for verb, rests in split.items()}


_ROLE_SECTIONS = {
    "titles": "title",
    "org_nouns": "orgnoun",
    "org_heads": "orghead",
    "place_preps": "placeprep",
    "place_nouns": "placenoun",
    "misc_nouns": "miscnoun",
    "work": "work",
    "particles": "particle",
    "calendar": "calendar",
    "function": "function",
    "according": "according",
    "person_cues": "born",
    "pronouns_all": "pronoun",
}


def _roles(
    words: Mapping[str, frozenset[str]], single: frozenset[str], split: Mapping[str, frozenset[str]]
) -> dict[str, tuple[str, ...]]:
    """Every listed word, in small letters, with the roles it can play."""
    roles: dict[str, list[str]] = {}
    for section, role in _ROLE_SECTIONS.items():
        for word in sorted(words.get(section, ())):
            have = roles.setdefault(word.casefold(), [])
            if role not in have:
                have.append(role)
    for verb in sorted(single | split.keys()):
        roles.setdefault(verb, []).append("speech")
    return {word: tuple(found) for word, found in roles.items()}


def inflect(stem: str, code: str) -> list[str]:
    """All forms of an adjective of place from its masculine or bare form."""
    endings = {"de": _german, "fr": _french, "es": _spanish}.get(code)
    return endings(stem) if endings else [stem]


def _german(stem: str) -> list[str]:
    """``deutsch`` → ``deutsche``, ``deutschen`` …, and the language or neuter noun with a capital."""
    forms = [stem + ending for ending in ("", "e", "en", "er", "es", "em")]
    return forms + [form[0].upper() + form[1:] for form in forms]


def _french(stem: str) -> list[str]:
    """``italien`` → ``italienne`` …, and the inhabitant with a capital."""
    if stem.endswith(("ien", "éen", "on")):
        forms = [stem, stem + "ne", stem + "s", stem + "nes"]
    elif stem.endswith("c") and stem != "grec":
        forms = [stem, stem[:-1] + "que", stem + "s", stem[:-1] + "ques"]
    elif stem.endswith("e"):
        forms = [stem, stem + "s"]
    elif stem.endswith("s"):
        forms = [stem, stem + "e", stem + "es"]
    else:
        forms = [stem, stem + "e", stem + "s", stem + "es"]
    return forms + [form[0].upper() + form[1:] for form in forms]


def _spanish(stem: str) -> list[str]:
    """``español`` → ``española`` …; adjectives of place stay small."""
    if stem.endswith("o"):
        return [stem, stem[:-1] + "a", stem + "s", stem[:-1] + "as"]
    plain = stem[:-2] + {"és": "es", "án": "an", "ín": "in", "ón": "on"}.get(stem[-2:], stem[-2:])
    if stem.endswith(("és", "án", "ín", "ón", "ol")):
        return [stem, plain + "a", plain + "es", plain + "as"]
    if stem.endswith(("í", "z", "l")):
        return [stem, stem[:-1] + "ces" if stem.endswith("z") else stem + "es", stem + "s"]
    return [stem, stem + "s"]
