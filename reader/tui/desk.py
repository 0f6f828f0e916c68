"""What every screen works with."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from reader.config.paths import Paths
from reader.config.settings import Settings
from reader.library.library import Library
from reader.tui.keymaps import Keymap
from reader.tui.view.ages import DateStyle, style_of


@dataclass(frozen=True, slots=True)
class Desk:
    """The library, what the user set, where things are, what keys mean."""

    library: Library
    """The library, open."""
    settings: Settings
    """What the user set."""
    paths: Paths
    """Where settings and themes are."""
    keymap: Keymap
    """What keys mean."""

    @property
    def clock(self) -> Callable[[], datetime]:
        """What time it is."""
        return self.library.tools.clock

    @property
    def date_style(self) -> DateStyle:
        """Order of day, month and year."""
        locale = next((os.environ[name] for name in ("LC_ALL", "LC_TIME", "LANG") if os.environ.get(name)), "")
        return style_of(self.settings.date_style, locale)
