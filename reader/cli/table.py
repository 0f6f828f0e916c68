"""The one table of commands: the parser, ``--help``, the completion and the README are made from it."""

import importlib
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from typing import Protocol, cast


class CommandModule(Protocol):
    """What a module in `reader.cli.commands` offers."""

    def arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command takes."""
        ...

    def run(self, args: Namespace) -> int:
        """Do it; answer the exit code."""
        ...


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the command line."""

    name: str
    """What one types."""
    help: str
    """What it does, in a few words."""

    def load(self) -> CommandModule:
        """Its module. Not before it is needed: ``reader list`` must not pay for the others."""
        return cast("CommandModule", importlib.import_module(f"reader.cli.commands.{self.name}_"))


COMMANDS: tuple[Command, ...] = (
    Command("add", "follow a feed, or store a web page with --page"),
    Command("import", "take in files, folders, subscription lists and lists of addresses"),
    Command("refresh", "fetch what is new in the feeds"),
    Command("list", "list articles, newest first"),
    Command("show", "show an article"),
    Command("search", "search titles, text and notes"),
    Command("entities", "list people, organisations and places that are named"),
    Command("name", "show which articles name somebody; join, split, rename or mute the name"),
    Command("quotes", "list what was said, and by whom"),
    Command("corrections", "list what you put right about names and speakers, or take it back"),
    Command("notes", "list your notes"),
    Command("mark", "bookmark, tag, note or mark articles as read"),
    Command("removals", "list what cleaning took out of an article, put it back, or drop what does not belong"),
    Command("rules", "list, make, edit and delete what is always kept or removed for a source"),
    Command("undo", "take back the last thing done to articles, feeds or rules"),
    Command("export", "write articles as Markdown, HTML, JSON or CSV, or the feeds as OPML"),
    Command("feeds", "list, rename, move and remove feeds"),
    Command("extract", "show what would be made of files, without storing them"),
    Command("backup", "copy the library to a safe place"),
    Command("restore", "put a backup in the place of the library"),
    Command("reprocess", "clean and analyse again what an older version stored"),
    Command("doctor", "check that everything is in order"),
    Command("themes", "list the themes"),
    Command("keys", "list the keys and what they do"),
    Command("completion", "print the completion script for a shell"),
)
"""Every command, in the order of ``--help``."""
