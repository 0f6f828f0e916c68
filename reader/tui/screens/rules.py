"""The rules of cleaning: what is always kept and removed, by source."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult

from reader.core.decisions import Like, SourceRule
from reader.core.errors import ReaderError
from reader.core.safe import safe_line
from reader.tui.commands import Scope
from reader.tui.desk import Desk
from reader.tui.messages import JobMoved
from reader.tui.screens.commanding import CommandScreen
from reader.tui.screens.parts.moving import Moving
from reader.tui.screens.parts.part import Part
from reader.tui.screens.parts.program import Program
from reader.tui.widgets.footer import KeyFooter
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.rule_list import RuleList
from reader.tui.widgets.status_line import StatusLine
from reader.tui.widgets.title_bar import TitleBar

EMPTY = """No rules yet.

On a piece that cleaning took out, {always} makes one for its source; {drop} does so for text that does not belong."""
"""What the empty list says."""


class RulesScreen(CommandScreen[None]):
    """Every change is carried out at once; how far that is stands in the status line."""

    DEFAULT_CSS = """
    RulesScreen RuleList {
        height: 1fr;
        margin: 0 1;
    }
    """

    def __init__(self, desk: Desk, settle: Callable[[], None]) -> None:
        """``settle`` has the articles cleaned again that a change is about."""
        super().__init__(desk)
        self.list = RuleList(id="rules")
        self.list.date_style = desk.date_style
        self.settle = settle
        verbs = Rules(self)
        self._parts: dict[str, Part] = {
            "move": Moving(lambda: self.list),
            "pane": verbs,
            "rules": verbs,
            "app": Program(self),
        }

    def compose(self) -> ComposeResult:
        """Title, rules, status, footer."""
        yield TitleBar()
        yield self.list
        yield StatusLine()
        yield KeyFooter()

    def on_mount(self) -> None:
        """Show all rules."""
        self.query_one(TitleBar).show(middle="Rules of cleaning")
        self.list.focus()
        self.fill()

    def part(self, group: str) -> Part | None:
        """What does the commands of a group here."""
        return self._parts.get(group)

    @property
    def pane(self) -> Pane | None:
        """The rules."""
        return self.list

    def scopes(self) -> tuple[Scope, ...]:
        """Where keys are looked up."""
        return (Scope.RULES, Scope.PANE, Scope.EVERYWHERE)

    def fill(self) -> None:
        """Show the rules as they are now."""
        key = self.desk.keymap.first
        rules = self.desk.library.deciding.rules()
        self.list.show(rules, empty=EMPTY.format(always=key("pieces.always"), drop=key("pieces.drop")))
        self.refresh_footer()

    def changed(self, done: str) -> None:
        """A rule changed: show it, say so, and have the articles cleaned again."""
        self.fill()
        self.say(f"{done} · {self.desk.keymap.first('rules.undo')} undoes it")
        self.settle()

    def moved(self, message: JobMoved) -> None:
        """Show how far cleaning is."""
        self.query_one(StatusLine).work(message.label, message.done, message.total)

    def settled(self) -> None:
        """Cleaning is done."""
        self.query_one(StatusLine).work_done()

    @on(RuleList.Chosen)
    def _chosen(self, event: RuleList.Chosen) -> None:
        event.stop()
        self.do("rules.edit")


class Rules(Part):
    """What one does to the rule under the cursor."""

    def __init__(self, screen: RulesScreen) -> None:
        """``screen`` has the rules."""
        self.screen = screen
        self._does = screen.desk.library.deciding

    def open(self) -> None:
        """Change it."""
        self.edit()

    def edit(self) -> None:
        """Ask what it is about."""
        rule = self._rule()
        from reader.tui.screens.edit_rule import EditRule  # noqa: PLC0415 - screens are loaded when they open

        self.screen.app.push_screen(EditRule(rule), lambda like: self._edited(rule, like))

    def flip(self) -> None:
        """Keep instead of remove, or the other way round."""
        rule = self._rule()
        self._does.edit_rule(rule.id, rule.like, keep=not rule.keep)
        self.screen.changed("such pieces stay now" if not rule.keep else "such pieces go now")

    def delete(self) -> None:
        """Delete it."""
        self._does.delete_rule(self._rule().id)
        self.screen.changed("rule deleted")

    def undo(self) -> None:
        """Take back the last thing done."""
        undone = self.screen.desk.library.annotating.undo()
        self.screen.fill()
        self.screen.say(f"undone: {safe_line(undone)}" if undone else "there is nothing to undo")
        if undone:
            self.screen.settle()

    def back(self) -> None:
        """Back to where one came from."""
        self.screen.dismiss(None)

    def can_edit(self) -> bool:
        """Whether there is a rule."""
        return self.screen.list.selected is not None

    can_open = can_flip = can_delete = can_edit

    def _rule(self) -> SourceRule:
        rule = self.screen.list.selected
        if rule is None:
            raise ReaderError("there is no rule here")
        return rule

    def _edited(self, rule: SourceRule, like: Like | None) -> None:
        if like is None or like == rule.like:
            return
        try:
            self._does.edit_rule(rule.id, like, keep=rule.keep)
        except ReaderError as error:
            self.screen.complain(error)
        else:
            self.screen.changed("rule changed")
