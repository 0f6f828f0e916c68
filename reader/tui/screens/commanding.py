"""The base of the screens that obey commands: keys in, commands out, the footer in step with them."""

from typing import TypeVar

from textual import events, on
from textual.screen import Screen

from reader.core.errors import ReaderError
from reader.tui.ahead import HoldsKeys
from reader.tui.commands import Scope, by_id
from reader.tui.commands.footer import FOOTER, LAST
from reader.tui.desk import Desk
from reader.tui.keymaps import Strokes, stroke_of
from reader.tui.screens.parts.part import Part
from reader.tui.view.chrome import KeyHint
from reader.tui.widgets.footer import KeyFooter
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.status_line import StatusLine, Tone

Result = TypeVar("Result")


class CommandScreen(Screen[Result]):
    """A screen whose keys are those of the table of commands. It has a status line and a footer."""

    AUTO_FOCUS = None

    def __init__(self, desk: Desk) -> None:
        """``desk`` is what it works with."""
        super().__init__()
        self.desk = desk
        self._pending: Strokes = ()

    # What the screens above fill in.

    def scopes(self) -> tuple[Scope, ...]:
        """Where keys are looked up now, the innermost scope first."""
        return (Scope.EVERYWHERE,)

    def scopes_for(self, stroke: str) -> tuple[Scope, ...]:  # noqa: ARG002 - for the screens above
        """Where this key is looked up; usually it does not matter which one it is."""
        return self.scopes()

    @property
    def pane(self) -> Pane | None:
        """The pane that moving and finding are about."""
        return self.focused if isinstance(self.focused, Pane) else None

    def part(self, group: str) -> Part | None:  # noqa: ARG002 - for the screens above
        """What does the commands of a group here; ``None`` when nothing does."""
        return None

    @property
    def typing(self) -> bool:
        """Whether keys go into a text: whatever has the focus would take a letter for itself."""
        return self.focused is not None and self.focused.check_consume_key("a", "a")

    # Commands.

    def can(self, command_id: str) -> bool:
        """Whether the command makes sense now."""
        command = by_id(command_id)
        part = self.part(command.group) if command else None
        return command is not None and part is not None and part.can(command.verb)

    def do(self, command_id: str, argument: str = "") -> bool:
        """Do a command, if it makes sense now. What goes wrong is said in the status line."""
        command = by_id(command_id)
        part = self.part(command.group) if command else None
        if command is None or part is None or not part.can(command.verb):
            return False
        try:
            part.run(command.verb, argument if command.argument else None)
        except ReaderError as error:
            self.complain(error)
        if command.scope is not Scope.PANE:  # moving changes nothing about what keys mean
            self.refresh_footer()
        return True

    def action_do(self, command_id: str) -> None:
        """Do a command, from a link or a binding."""
        self.do(command_id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Refuse commands that make no sense now."""
        if action == "do" and parameters:
            return self.can(str(parameters[0]))
        return super().check_action(action, parameters)

    # Keys.

    def on_key(self, event: events.Key) -> None:
        """Do what the key means; what means nothing here goes on its way."""
        app = self.app
        later = isinstance(app, HoldsKeys) and app.ahead.opening
        if later and isinstance(app, HoldsKeys):
            app.ahead.keep(event)
        if later or self.press(stroke_of(event.key, event.character)):
            event.stop()
            event.prevent_default()

    def press(self, stroke: str) -> bool:
        """Take one key; whether it meant something, or may become part of a sequence that does."""
        scopes = self.scopes_for(stroke)
        before, self._pending = self._pending, ()
        strokes = (*before, stroke)
        if self.desk.keymap.begins(scopes, strokes):
            self._pending = strokes
            return True
        if self._first(scopes, strokes):
            return True
        if not before:
            return False
        return stroke == "escape" or bool(self._first(scopes, before)) | self.press(stroke)

    def _first(self, scopes: tuple[Scope, ...], strokes: Strokes) -> bool:
        """Do the innermost command that ``strokes`` mean and that makes sense now."""
        return any(self.do(command_id) for command_id in self.desk.keymap.commands(scopes, strokes))

    # What the user is told.

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Say something in the status line; foreign text is allowed."""
        self.query_one(StatusLine).say(text, tone)

    def complain(self, error: ReaderError) -> None:
        """Say what went wrong, where, and what to do now."""
        self.say(f"{error.message} · {error.hint}" if error.hint else error.message, Tone.ERROR)

    def refresh_footer(self) -> None:
        """Show the keys that matter now."""
        if self.is_mounted:
            self.query_one(KeyFooter).show(self.hints())

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys that matter now, the most useful first."""
        entries = [entry for scope in self.scopes() for entry in FOOTER.get(scope, ())]
        shown = [self._hint(entry) for entry in entries if self.can(entry[0])][:6]
        return (*shown, self._hint((LAST,)))

    def _hint(self, command_ids: tuple[str, ...]) -> KeyHint:
        keys = " ".join(self.desk.keymap.first(command_id) for command_id in command_ids)
        command = by_id(command_ids[0])
        return KeyHint(keys, command.label if command else "", command_ids[0])

    @on(KeyFooter.Chosen)
    def _hint_clicked(self, event: KeyFooter.Chosen) -> None:
        """Do the command of a hint."""
        self.do(event.command)

    def on_descendant_focus(self) -> None:
        """Other keys matter in another pane."""
        self.refresh_footer()
