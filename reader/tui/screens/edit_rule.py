"""Asks what a rule of cleaning is about."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from reader.core.decisions import Like, SourceRule
from reader.tui.screens.dialog import Dialog, words


class EditRule(Dialog[Like]):
    """Kind and words of the pieces; either may be empty."""

    def __init__(self, rule: SourceRule) -> None:
        """``rule`` as it is."""
        does = "keep" if rule.keep else "remove"
        super().__init__(f"Always {does}", "tab goes on · enter takes it · esc closes")
        self.rule = rule

    def inside(self) -> ComposeResult:
        """Two lines, and what may be written there."""
        yield words("Words of the piece")
        yield Input(self.rule.like.text, placeholder="any words", id="words")
        yield words("Kind of the piece", classes="gap")
        yield Input(self.rule.like.kind, placeholder="any kind", id="kind")
        yield words("* stands for any words; case and numbers do not count.", classes="dim gap")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        text, kind = (self.query_one(f"#{name}", Input).value.strip() for name in ("words", "kind"))
        self.dismiss(Like(kind, text))
