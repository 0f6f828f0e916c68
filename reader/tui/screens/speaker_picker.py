"""Asks who said something: somebody of the article, somebody else, or nobody who is named."""

from collections.abc import Iterable

from reader.core.analysis import Entity, EntityKind
from reader.core.safe import safe_line
from reader.tui.screens.picker import Choice, Picker
from reader.tui.view.name_header import KIND_WORDS

NOBODY = "\0"
"""What is answered for nobody; no name can be it."""
_ORDER = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.MISC, EntityKind.PLACE)


class SpeakerPicker(Picker):
    """The people of the article first, then its organisations; what is typed may be a new name."""

    def __init__(self, entities: Iterable[Entity], speaker: str | None) -> None:
        """``speaker`` is who it is thought to be."""
        ordered = sorted(entities, key=lambda one: (_ORDER.index(one.kind), -len(one.mentions)))
        names = {safe_line(one.name): KIND_WORDS[one.kind] for one in ordered}
        choices = [
            Choice(name, name, f"{kind} · as it is now" if name == speaker else kind) for name, kind in names.items()
        ]
        choices.append(Choice(NOBODY, "nobody who is named", "" if speaker else "as it is now"))
        super().__init__("Who said it?", choices, "somebody of this article, or another name")

    def found(self, typed: str) -> tuple[Choice, ...]:
        """The names that fit, and the one that was typed."""
        fitting = super().found(typed)
        name = safe_line(typed)
        if not name or any(choice.value.casefold() == name.casefold() for choice in fitting):
            return fitting
        return (*fitting, Choice(name, name, "another name"))
