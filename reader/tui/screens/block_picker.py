"""Asks which block of a text does not belong."""

from dataclasses import replace

from textual.widgets import OptionList

from reader.core.safe import safe_line
from reader.core.text import BlockKind, CleanText
from reader.tui.screens.picker import Choice, Picker
from reader.tui.view.cells import fit

KIND, FRAME, WIDEST = 12, 8, 66
"""Cells of the kind of a block, of what stands around the list, and of the list at most."""


class BlockPicker(Picker):
    """The blocks of a text in their order, the cursor on the one that one was reading."""

    def __init__(self, text: CleanText, place: int) -> None:
        """``place`` is the first code point on the screen."""
        blocks = [(at, block) for at, block in enumerate(text.blocks) if block.kind is not BlockKind.RULE]
        choices = [
            Choice(str(at), safe_line(text.text_of(block)), block.kind.value.replace("_", " ")) for at, block in blocks
        ]
        super().__init__("What does not belong?", choices, "type some of its words")
        self.start = next((at for at, (_, block) in enumerate(blocks) if block.span.end > place), 0)

    def found(self, typed: str) -> tuple[Choice, ...]:
        """The blocks that fit, each on one line."""
        self.column = max(12, min(WIDEST, self.app.size.width * 94 // 100 - FRAME) - KIND)
        return tuple(replace(choice, title=fit(choice.title, self.column)) for choice in super().found(typed))

    def fill(self, typed: str) -> None:
        """Show the blocks that fit; at first with the cursor where one is."""
        super().fill(typed)
        options = self.query_one(OptionList)
        if not typed and options.option_count:
            options.highlighted = min(self.start, options.option_count - 1)
