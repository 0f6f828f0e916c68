"""`python -m tests.quality.language.articles FOLDER|LANG… [--errors] [--odd|--even]`: measures names and quotations.

The articles are annotated ones, see `tests.quality.language.annotated`, or those of the corpus in a language; for their
names look at `tests.quality.language.evaluate` instead, since the taggers are fitted on them. Names in titles,
debatable names and nested quotations are neither asked for nor punished. A speaker is right only by the full name.
Reported clauses are measured where they are annotated, see `tests.quality.language.reported`. `--odd` and `--even`
take half of the articles: look at the errors of the one half only, to know how a rule holds on the other.
"""

import re
import sys
from collections.abc import Iterable
from itertools import chain, combinations
from pathlib import Path

from reader.core.analysis import CERTAIN, Analysis, EntityKind, QuoteKind
from reader.language.analyse import analyse
from tests.quality.corpus.markup import LANGUAGES
from tests.quality.language import corpus_articles, reported
from tests.quality.language.annotated import Annotated, Said, articles, bare
from tests.quality.language.counts import Counts

_TYPE = {
    EntityKind.PERSON: "PER",
    EntityKind.ORGANISATION: "ORG",
    EntityKind.PLACE: "LOC",
    EntityKind.MISC: "MISC",
}
_SPOKEN = ("direct", "partial")


def measure(wanted: Iterable[Annotated]) -> dict[str, Counts]:
    """The counts of all articles (``all``) and of each language."""
    found: dict[str, Counts] = {"all": Counts()}
    for article in wanted:
        analysis = analyse(article.text, article.language)
        for counts in (found["all"], found.setdefault(article.language, Counts())):
            count(article, analysis, counts)
    return found


def count(article: Annotated, analysis: Analysis, counts: Counts) -> None:
    """Count one article in."""
    _count_names(article, analysis, counts)
    _count_groups(article, analysis, counts)
    _count_quotes(article, analysis, counts)
    reported.count(article, analysis, counts)


def _count_names(article: Annotated, analysis: Analysis, counts: Counts) -> None:
    """Names by place and kind."""
    plain = article.text.plain
    gold = {name.span: name.type for name in article.names if not name.optional}
    free = [name.span for name in article.names if name.optional]
    free += [block.span for block in article.text.blocks if block.kind == "title"]
    got = {
        span: (_TYPE[entity.kind], entity.confidence >= CERTAIN)
        for entity in analysis.entities
        for span in entity.mentions
        if not any(span.overlaps(one) for one in free)
    }
    for span in sorted(gold.keys() | got.keys()):
        want, (have, sure) = gold.get(span, ""), got.get(span, ("", False))
        right = bool(want and want == have)
        for measure in ("n", f"n{have or want}"):
            counts.add(measure, right, bool(have), bool(want) if have in ("", want) or measure == "n" else 0)
        if have and want and have != want:
            counts.add(f"n{want}", 0, 0, 1)
        counts.add("bounds", bool(have and want), bool(have), bool(want))
        counts.add("certain", right, sure, 0) if sure else None
        if not right:
            counts.errors[f"name: wanted {want or 'none'}, got {have or 'none'}"] += 1
            counts.shown.append(f"{article.id}: {span.of(plain)!r} wanted {want or '-'}, got {have or '-'}")


def _count_groups(article: Annotated, analysis: Analysis, counts: Counts) -> None:
    """Pairs of spellings that belong to one name."""
    plain = article.text.plain
    gold = {(n.span.of(plain), n.type): f"{n.type}:{n.name}" for n in article.names if not n.optional}
    got = {(span.of(plain), _TYPE[e.kind]): e.name for e in analysis.entities for span in e.mentions}
    for one, two in combinations(sorted(gold), 2):
        same = gold[one] == gold[two]
        joined = one in got and two in got and one[1] == two[1] and got[one].casefold() == got[two].casefold()
        counts.add("pairs", same and joined, joined, same)
        if same != joined:
            counts.errors["grouping: " + ("not joined" if same else "wrongly joined")] += 1
            counts.shown.append(f"{article.id}: {one[0]!r} and {two[0]!r} " + ("apart" if same else "joined"))


def _count_quotes(article: Annotated, analysis: Analysis, counts: Counts) -> None:
    """Quotations by place, their kinds and speakers, and marks that are no quotations."""
    plain = article.text.plain
    asked = [quote for quote in article.quotes if not quote.nested and quote.kind not in ("any", reported.KIND)]
    gold = {bare(quote.span, plain): quote for quote in asked}
    free = [bare(quote.span, plain) for quote in article.quotes if quote.nested or quote.kind == "any"]
    got = {bare(quote.span, plain): quote for quote in analysis.quotes if quote.kind is not QuoteKind.INDIRECT}
    starts = {span.start for span in got}
    for span, quote in gold.items():
        spoken = quote.kind in _SPOKEN
        found = got.get(span)
        hit = found is not None and found.kind in _SPOKEN
        if spoken:
            counts.add("starts", span.start in starts, 0, 1)
            counts.add("quotes", hit, hit, 1)
        else:
            counts.add("traps", hit, 0, 1)
            counts.add("quotes", 0, hit, 0)
        if found is not None:
            counts.add("kinds", found.kind == quote.kind, 0, 1)
        kind = found.kind.value if found else "none"
        if hit != spoken or (found is not None and kind != quote.kind):
            counts.errors[f"quotation: wanted {quote.kind}, got {kind}"] += 1
            counts.shown.append(f"{article.id}: {span.of(plain)[:60]!r} {quote.kind}, got {kind}")
        if spoken:
            _count_speaker(article, quote, found if hit else None, counts)
    for span, extra in got.items():
        if extra.kind in _SPOKEN and span not in gold and span not in free:
            counts.add("quotes", 0, 1, 0)
            counts.errors["quotation: wanted none"] += 1
            counts.shown.append(f"{article.id}: {span.of(plain)[:60]!r} is no quotation")


def _count_speaker(article: Annotated, wanted: Said, found: object, counts: Counts) -> None:
    """The speaker of a quotation."""
    who = getattr(found, "speaker", None)
    sure = who is not None and getattr(found, "confidence", 0.0) >= CERTAIN
    right = found is not None and (who or "").casefold() == (wanted.speaker or "").casefold()
    counts.add(wanted.kind, right, 0, 1)
    if wanted.speaker:
        counts.add("covered", sure, 0, 1)
    if sure:
        counts.add("shown", right, 1, 0)
    if not right:
        counts.errors[f"speaker of {wanted.kind}: " + ("missing" if not who else "wrong")] += 1
        text = wanted.span.of(article.text.plain)[:50]
        counts.shown.append(f"{article.id}: {text!r} said by {wanted.speaker}, got {who}")


def _number(article: Annotated) -> int:
    """The number in the name of an article, 0 without one."""
    return int(next(iter(re.findall(r"\d+", article.id)[::-1]), "0"))


def main(argv: list[str]) -> int:
    """Measure folders and write the figures, with every error if asked."""
    places = [word for word in argv if not word.startswith("--")]
    wanted = (corpus_articles.articles(one) if one in LANGUAGES else articles(Path(one)) for one in places)
    halves = [half for half, word in ((1, "--odd"), (0, "--even")) if word in argv]
    chosen = (one for one in chain.from_iterable(wanted) if not halves or _number(one) % 2 in halves)
    for language, counts in measure(chosen).items():
        sys.stdout.write(f"{language}\n")
        for name, share in counts.figures().items():
            sys.stdout.write(f"  {name:32}{100 * share:6.1f}\n")
        if language == "all":
            sys.stdout.writelines(f"  {number:4} × {what}\n" for what, number in counts.errors.most_common(10))
            sys.stdout.writelines(f"    {line}\n" for line in counts.shown if "--errors" in argv)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
