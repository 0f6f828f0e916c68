"""Asks for another title of an article."""

from reader.tui.screens.prompt import Prompt


class RenameTitle(Prompt):
    """The title as it is, to be changed; later versions of the article keep it."""

    def __init__(self, title: str) -> None:
        """``title`` is the present one."""
        super().__init__("Title of the article", title, "It stays when the article is fetched again.")
