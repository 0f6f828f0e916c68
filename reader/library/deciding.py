"""What the user decides about cleaning: pieces put back or taken out, and rules for whole sources.

Deciding is quick and can be undone; `settle` then makes the articles concerned anew, which takes its time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.core.articles import Article
from reader.core.decisions import (
    BY_HAND,
    BY_RULE,
    CARRIERS,
    Concerned,
    Like,
    Source,
    SourceRule,
    folded,
    listed,
    piece_of_block,
    piece_of_removal,
)
from reader.core.errors import InputError
from reader.core.events import Event, Started, Stored
from reader.core.safe import safe_line
from reader.core.text import BlockKind, Removal
from reader.library.at_once import Cancelled, never
from reader.library.remaking import remade
from reader.library.tally import tallied
from reader.library.tools import Tools

LOOKED_AT = 1_000
"""Articles that are looked at to say how many a rule would be about."""

PASSES = 3
"""How often an article is made anew in one go when something else was decided about it in the meantime."""


@dataclass(frozen=True, slots=True)
class Deciding:
    """Every verb but `settle` only writes down what is wanted."""

    tools: Tools
    """What it works with."""

    # One piece of one article.

    def piece(self, article_id: int, number: int) -> Removal:
        """The piece with a number, counted from 1 as in lists. Raises NotFoundError, and InputError for no such one."""
        pieces = listed(self.tools.store.articles.open(article_id).text)
        if not 1 <= number <= len(pieces):
            raise InputError(f"article {article_id} has no removed piece {number}", "reader removals ID lists them")
        return pieces[number - 1]

    def turn(self, article: Article, removal: Removal) -> bool:
        """Put back what was taken out, or take out again what was put back; whether it stays now."""
        stays = removal in article.text.restored
        if stays:
            self.take_out(article, removal)
        else:
            self.put_back(article, removal)
        return not stays

    def put_back(self, article: Article, removal: Removal) -> None:
        """Have a piece stay that cleaning, a rule or the user took out, or an unrepaired one. Raises NotFoundError."""
        self.tools.store.decisions.put_back(article.row.id, piece_of_removal(article.text, removal))

    def take_out(self, article: Article, what: Removal | int) -> None:
        """Have a piece go that was put back, or the block with this index. Raises NotFoundError."""
        text = article.text
        piece = piece_of_block(text, what) if isinstance(what, int) else piece_of_removal(text, what)
        self.tools.store.decisions.take_out(article.row.id, piece)

    # Rules of sources.

    def source_of(self, article_id: int) -> tuple[Source, str]:
        """The source whose rules hold for an article, and its name. Raises NotFoundError."""
        return self.tools.store.decisions.source_of(article_id)

    def rules(self) -> tuple[SourceRule, ...]:
        """All rules, by source."""
        return self.tools.store.decisions.rules()

    def rule(self, rule_id: int) -> SourceRule:
        """The rule with a number. Raises NotFoundError."""
        return self.tools.store.decisions.rule(rule_id)

    def add_rule(self, source: Source, like: Like, *, keep: bool) -> SourceRule:
        """Always keep, or always remove, such pieces of a source. Raises InputError when that says nothing."""
        return self.rule(self.tools.store.decisions.add_rule(source, sensible(like, keep=keep), keep=keep))

    def edit_rule(self, rule_id: int, like: Like, *, keep: bool) -> SourceRule:
        """Change a rule. Raises NotFoundError, and InputError when it says nothing any more."""
        self.tools.store.decisions.edit_rule(rule_id, sensible(like, keep=keep), keep=keep)
        return self.rule(rule_id)

    def delete_rule(self, rule_id: int) -> None:
        """Let a rule go. Raises NotFoundError."""
        self.tools.store.decisions.delete_rule(rule_id)

    def concerned(self, source: Source, likes: Sequence[Like]) -> list[Concerned]:
        """For each of ``likes``, how many of the newest articles of a source have such a piece."""
        return self.tools.store.decisions.concerned(source, likes, LOOKED_AT)

    # Carrying it out.

    def unsettled(self) -> int:
        """How many articles do not follow yet what was decided."""
        return len(self.tools.store.decisions.unsettled())

    @tallied
    def settle(self, cancelled: Cancelled = never) -> Iterator[Event]:
        """Make the articles anew that do not follow yet what was decided.

        May be stopped; what is left then is done by the next settling, or by reprocessing.
        """
        waiting = self.tools.store.decisions.unsettled()
        yield Started("cleaning again", len(waiting))
        for _ in range(PASSES):
            made: set[int] = set()
            for event in remade(self.tools, waiting, cancelled):
                if isinstance(event, Stored):
                    made.add(event.article_id)
                yield event
            waiting = tuple(one for one in self.tools.store.decisions.unsettled() if one in made)
            if not waiting or cancelled():
                return


def sensible(like: Like, *, keep: bool) -> Like:
    """What a rule is about, in the form it is kept in. Raises InputError when it would mean nothing, or everything."""
    kind = safe_line(like.kind).casefold().replace(" ", "-").replace("list-item", "list_item")
    text = safe_line(like.text)
    text = text if folded(text).strip("* ") else ""
    if not kind and not text:
        raise InputError("a rule needs a kind of piece, or words", "reader show ID --removed shows both")
    if not keep and kind and kind not in {one.value for one in BlockKind}:
        raise InputError(f"{kind} is no kind of block", "a rule that removes is about words, or a kind such as caption")
    if not keep and not text and kind in {one.value for one in CARRIERS}:
        raise InputError(f"a rule that removes every {kind} would leave no article", "add the words they have")
    if keep and kind in (BY_HAND, BY_RULE):
        raise InputError("what you took out yourself cannot be kept by a rule", "put it back, or change the other rule")
    return Like(kind, text)


def in_words(like: Like, *, keep: bool) -> str:
    """A rule in words, without its source."""
    what = f"every {like.kind.replace('_', ' ').replace('-', ' ')}" if like.kind else "text"
    words = f" like “{like.text}”" if like.text else ""
    return f"{'keep' if keep else 'remove'} {what}{words}"


def reach(found: Concerned) -> str:
    """How many articles a rule would be about, in words: ``3 of 120 articles``."""
    newest = "the newest " if found.more else ""
    return f"{found.articles:,} of {newest}{found.looked:,} articles"
