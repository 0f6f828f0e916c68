"""The one table of commands and what is read off it. Nothing here needs the terminal."""

from reader.tui.commands.command import Command, Scope
from reader.tui.commands.reference import by_id, by_scope, default_keys, key_table_markdown, shown_key
from reader.tui.commands.table import COMMANDS

__all__ = ["COMMANDS", "Command", "Scope", "by_id", "by_scope", "default_keys", "key_table_markdown", "shown_key"]
