"""How well names and quotations of annotated articles are found.

``names`` is the F1 of mentions by form and kind, ``distinct names`` counts each form once an article; ``grouping`` the
F1 of pairs of forms put under one name; ``main name`` how often a name with several forms has the right one.
``quotations`` is the F1 of direct and partial ones; ``traps taken`` the share of scare quotes and titles of works taken
for them; ``speaker`` who said the direct ones, out of all of them, ``loosely`` by any form of the name.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from tests.quality.annotated.comparing import alike, bare, label, line, words
from tests.quality.annotated.found import Found
from tests.quality.annotated.truth import TrueQuote, Truth
from tests.quality.own import Tally

Form = tuple[str, str]
"""A form of a name and its kind."""


def count_language(truth: Truth, found: Found, tally: Tally) -> None:
    """Count an article in."""
    _count_names(truth, found, tally)
    _count_groups(truth, found, tally)
    _count_quotes(truth, found, tally)


def _count_names(truth: Truth, found: Found, tally: Tally) -> None:
    wanted = Counter((line(name.text), name.kind) for name in truth.names if not name.optional)
    free = Counter((line(name.text), name.kind) for name in truth.names if name.optional)
    said = found.names - ((found.names - wanted) & free)
    for form in wanted.keys() | said.keys():
        right = min(wanted[form], said[form])
        for measure in ("names", f"names {form[1]}"):
            tally.count(measure, 2 * right, wanted[form] + said[form])
    distinct = set(found.names) - (set(free) - set(wanted))
    tally.count("distinct names", 2 * len(distinct & set(wanted)), len(distinct) + len(wanted))


def _count_groups(truth: Truth, found: Found, tally: Tally) -> None:
    owner: dict[Form, tuple[str, str]] = {}
    for name in truth.names:
        if not name.optional:
            owner.setdefault((line(name.text), name.kind), (name.kind, name.canonical))
    for one, other in combinations(sorted(owner), 2):
        same = owner[one] == owner[other]
        main = found.canonical.get(one)
        joined = one[1] == other[1] and main is not None and main == found.canonical.get(other)
        tally.count("grouping", 2 * (same and joined), same + joined)
    groups: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for form, name_ in owner.items():
        groups[name_].append(form)
    for (_, canonical), forms in groups.items():
        if len(forms) > 1:
            tally.count("main name", all(found.canonical.get(form) == label(canonical) for form in forms), 1)


def _count_quotes(truth: Truth, found: Found, tally: Tally) -> None:
    wanted = [quote for quote in truth.quotes if quote.kind in ("direct", "partial") and not quote.nested]
    free = [bare(quote.text) for quote in truth.quotes if quote.kind == "any" or quote.nested]
    traps = [bare(quote.text) for quote in truth.quotes if quote.kind in ("scare", "title") and not quote.nested]
    forms = _forms(truth)
    open_, wrong, taken, all_traps = set(range(len(wanted))), 0, 0, len(traps)
    matched: dict[int, tuple[str, str, str]] = {}
    for said in found.quotes:
        text = bare(said[0])
        if said[1] not in ("direct", "partial"):
            continue
        if hits := _hits(text, wanted, open_):
            open_ -= set(hits)
            matched.update(dict.fromkeys(hits, said))
        elif text in free:
            free.remove(text)
        else:
            wrong += 1
            if text in traps:
                traps.remove(text)
                taken += 1
    tally.count("quotations", 2 * len(matched), len(matched) + wrong + len(wanted))
    tally.count("traps taken", taken, all_traps)
    for at, quote in enumerate(wanted):
        _count_speaker(quote, matched.get(at), forms, tally)


def _forms(truth: Truth) -> dict[str, set[str]]:
    """Every form of each name."""
    forms: dict[str, set[str]] = defaultdict(set)
    for name in truth.names:
        forms[name.canonical] |= {label(name.text), label(name.canonical)}
    return forms


def _hits(text: str, wanted: Sequence[TrueQuote], open_: set[int]) -> list[int]:
    """The true quotations that a found one is: one, or the halves of an interrupted one."""
    keys = [bare(quote.text) for quote in wanted]
    for at in sorted(open_):
        if alike(keys[at], text, 1.0 if len(text) < 20 else 0.92):
            return [at]
    for first in sorted(open_):
        joined, last = keys[first], first
        while len(joined) < len(text) and last + 1 in open_ and wanted[last + 1].speaker == wanted[first].speaker:
            last += 1
            joined += keys[last]
            if joined == text:
                return list(range(first, last + 1))
    return []


def _count_speaker(
    quote: TrueQuote, said: tuple[str, str, str] | None, forms: dict[str, set[str]], tally: Tally
) -> None:
    """A quotation that was not found has no speaker either."""
    kind = "speaker" if quote.kind == "direct" else "speaker of partial"
    strict = loose = False
    if said is not None:
        tally.count("kind of quotation", said[1] == quote.kind, 1)
        who = label(said[2])
        if quote.speaker is None:
            strict = loose = not who or (_describes(who, quote.described) and who not in set().union(*forms.values()))
        else:
            strict = who == label(quote.speaker)
            loose = strict or who in forms[quote.speaker]
    tally.count(kind, strict, 1)
    tally.count(f"{kind}, loosely", loose, 1)


def _describes(who: str, described: str) -> bool:
    return bool(set(words(who)) & set(words(described)))
