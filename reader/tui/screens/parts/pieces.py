"""What cleaning took out of the text: put back, taken out again, kept or removed for good."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.core.articles import Article
from reader.core.decisions import BY_HAND, BY_RULE, CARRIERS, Like, listed
from reader.core.errors import ReaderError
from reader.core.safe import safe_line
from reader.core.text import Removal
from reader.library.words import counted
from reader.tui.jobs import Job
from reader.tui.messages import SETTLING, JobEnded, JobMoved
from reader.tui.screens.parts.layout import Place
from reader.tui.screens.parts.part import Part
from reader.tui.view.notices import rule_name
from reader.tui.widgets.removals_panel import RemovalsPanel
from reader.tui.widgets.status_line import Tone

if TYPE_CHECKING:
    from reader.tui.screens.decide import Wish
    from reader.tui.screens.main import MainScreen
    from reader.tui.screens.rules import RulesScreen


class Pieces(Part):
    """Deciding is done at once; then the articles concerned are cleaned anew, beside what one does."""

    def __init__(self, screen: "MainScreen") -> None:
        """``screen`` has the text and the panel."""
        self.screen = screen
        self.rules_screen: RulesScreen | None = None
        self._deciding = screen.desk.library.deciding
        self._done = ""

    @property
    def panel(self) -> RemovalsPanel | None:
        """The panel of what cleaning took out, when it is open."""
        return self.screen.panel if isinstance(self.screen.panel, RemovalsPanel) else None

    @property
    def current(self) -> Removal | None:
        """The piece that is chosen, in the panel or in the text."""
        if self.screen.panes.place is Place.PANEL:
            return self.panel.selected if self.panel is not None else None
        article, number = self.screen.article, self.screen.reader.piece
        return listed(article.text)[number] if article is not None and number >= 0 else None

    def fill(self, panel: RemovalsPanel, article: Article) -> None:
        """Show in the panel what was taken out of an article."""
        key = self.screen.desk.keymap.first("pieces.drop")
        stay = panel.article_id == article.row.id
        panel.article_id = article.row.id
        empty = f"Cleaning took nothing out of this text.\n\n{key} takes out what does not belong."
        panel.show(listed(article.text), article.text.restored, empty=empty, stay=stay)

    # From piece to piece.

    def next(self) -> None:
        """The next piece."""
        self._step(1)

    def previous(self) -> None:
        """The previous piece."""
        self._step(-1)

    def can_next(self) -> bool:
        """Whether there is any; otherwise the keys go from mark to mark, as ever."""
        return self.screen.article is not None and bool(listed(self.screen.article.text))

    can_previous = can_next

    def _step(self, step: int) -> None:
        if self.screen.panes.place is Place.PANEL and self.panel is not None:
            self.panel.move(step)
            return
        if self.screen.reader.next_piece(step):
            self._tell()
        else:
            self.screen.say(f"no piece {'further down' if step > 0 else 'further up'}")
        self.screen.refresh_footer()

    def _tell(self) -> None:
        """Say what the current piece is, and what can be done with it."""
        piece, article = self.current, self.screen.article
        if piece is not None and article is not None:
            key = self.screen.desk.keymap.first
            does = "takes it out again" if piece in article.text.restored else "puts it back"
            turn, always = key("pieces.turn"), key("pieces.always")
            self.screen.say(f"{rule_name(piece.rule)} · {turn} {does} · {always} for all such pieces")

    # Deciding about one.

    def can_turn(self) -> bool:
        """Whether a piece is chosen."""
        return self.screen.article is not None and self.current is not None

    can_always = can_turn

    def turn(self) -> None:
        """Put the piece back, or take it out again."""
        article, piece = self._chosen()
        stays = self._deciding.turn(article, piece)
        self.settle("put back" if stays else "taken out again")

    def drop(self) -> None:
        """Take a block out of the text; ask which one, and whether such blocks are to go from the source."""
        article = self.screen.article
        if article is None:
            return
        from reader.tui.screens.block_picker import BlockPicker  # noqa: PLC0415 - screens are loaded when they open

        self.screen.ask(BlockPicker(article.text, self.screen.reader.place), lambda at: self._drop(article, int(at)))

    def can_drop(self) -> bool:
        """Whether there is a text."""
        return self.screen.article is not None and bool(self.screen.article.text.blocks)

    def _drop(self, article: Article, at: int) -> None:
        from reader.tui.screens.decide import Wish  # noqa: PLC0415 - screens are loaded when they open

        block, words = article.text.blocks[at], article.text.text_of(article.text.blocks[at])
        kind = block.kind.value.replace("_", " ")
        wishes = [
            Wish("Take it out of this article"),
            Wish("Always remove text like this", Like(text=safe_line(words)), keep=False),
        ]
        if block.kind not in CARRIERS:
            wishes.append(Wish(f"Always remove every {kind}", Like(block.kind.value), keep=False))

        def here() -> None:
            self._deciding.take_out(article, at)
            self.settle("taken out")

        self._decide(article, f"{kind}: {words}", wishes, here)

    # Deciding about all such pieces.

    def always(self) -> None:
        """Ask what is to become of such pieces, in every article of this source."""
        article, piece = self._chosen()
        if piece.rule == BY_RULE:
            self.rules()
            self.screen.say("a rule of yours took this out")
            return
        from reader.tui.screens.decide import Wish  # noqa: PLC0415 - screens are loaded when they open

        name, same = rule_name(piece.rule), Like(text=safe_line(piece.text))
        wishes = [Wish("Always remove text like this", same, keep=False)] if not piece.is_repair else []
        if piece.rule != BY_HAND:
            kept = "leave every such repair undone" if piece.is_repair else "keep every piece taken out as"
            wishes = [
                Wish(f"Always {kept} “{name}”", Like(piece.rule), keep=True),
                Wish("Always keep text like this", same, keep=True),
                *wishes,
            ]
        self._decide(article, f"{name}: {piece.text}", wishes, lambda: None)

    def rules(self) -> None:
        """What is always kept and removed, by source."""
        from reader.tui.screens.rules import RulesScreen  # noqa: PLC0415 - screens are loaded when they open

        self.rules_screen = RulesScreen(self.screen.desk, self.settle)
        self.screen.app.push_screen(self.rules_screen, lambda _: self._left_rules())

    def can(self, verb: str) -> bool:
        """Rules are there without an article too."""
        return (verb == "rules" or self.screen.article is not None) and super().can(verb)

    def _left_rules(self) -> None:
        self.rules_screen = None

    def _decide(self, article: Article, what: str, wishes: "list[Wish]", here: Callable[[], None]) -> None:
        from reader.tui.screens.decide import DecideScreen  # noqa: PLC0415 - screens are loaded when they open

        source, title = self._deciding.source_of(article.row.id)

        def decided(wish: "Wish") -> None:
            if wish.like is None:
                here()
            else:
                self._deciding.add_rule(source, wish.like, keep=wish.keep)
                self.settle(f"rule made for {safe_line(title)}")

        self.screen.ask(
            DecideScreen(what, title, wishes, lambda likes: self._deciding.concerned(source, likes)), decided
        )

    def _chosen(self) -> tuple[Article, Removal]:
        article, piece = self.screen.article, self.current
        if article is None or piece is None:
            raise ReaderError("no piece is chosen")
        return article, piece

    # Carrying it out.

    def settle(self, done: str = "") -> None:
        """Clean anew what was decided about; then say what was ``done``."""
        self._done = done
        self.screen.jobs.start(Job(SETTLING, "cleaning again", self._deciding.settle))

    def moved(self, message: JobMoved) -> None:
        """Show on the screen of rules too how far it is."""
        if self.rules_screen is not None:
            self.rules_screen.moved(message)

    def settled(self, message: JobEnded) -> None:
        """Show the articles as they are now, and say what was done."""
        finished = message.finished
        self.screen.feeds.failures += [(failed.source, failed.error) for failed in finished.failures]
        self.screen.rows_changed(None)
        if message.error is not None:
            self.screen.complain(message.error)
        elif finished.failures:
            why = self.screen.desk.keymap.first("feeds.problems")
            self.screen.say(
                f"{len(finished.failures):,} articles could not be cleaned again · {why} shows why", Tone.ERROR
            )
        else:
            self._say(message)
            if not message.stopped and finished.changed and self._deciding.unsettled():
                self.settle(self._done)  # something was decided while this went on
                return
        if self.rules_screen is not None:
            self.rules_screen.settled()

    def _say(self, message: JobEnded) -> None:
        changed = message.finished.changed
        many = f" · {counted(changed, 'article', 'articles')} cleaned again" if changed != 1 and self._done else ""
        undo = "" if self._done.startswith("undone") else f" · {self.screen.desk.keymap.first('app.undo')} undoes it"
        if message.stopped:
            self.screen.say("stopped; the rest is cleaned again at the next start")
        elif self._done:
            self.screen.say(f"{self._done}{many}{undo}")
