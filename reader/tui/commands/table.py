"""The one table of commands. Keys, palette, command line, help, footer and the README are made from it."""

from reader.tui.commands.command import Command, Scope

PANE, MAIN, EVERYWHERE = Scope.PANE, Scope.MAIN, Scope.EVERYWHERE
SOURCES, LIST, READER, PANEL = Scope.SOURCES, Scope.LIST, Scope.READER, Scope.PANEL
FIND, SEARCH = Scope.FIND, Scope.SEARCH

COMMANDS: tuple[Command, ...] = (
    # Moving
    Command("move.down", "Down", "j,down", PANE, "move"),
    Command("move.up", "Up", "k,up", PANE, "move"),
    Command("move.top", "To the beginning", "g g,home", PANE, newsboat="home"),
    Command("move.bottom", "To the end", "G,end", PANE, newsboat="end"),
    Command("move.half_down", "Half a page down", "ctrl+d", PANE),
    Command("move.half_up", "Half a page up", "ctrl+u", PANE),
    Command("move.page_down", "A page down", "pagedown", PANE),
    Command("move.page_up", "A page up", "pageup", PANE),
    Command("move.on", "A page down in the text, and at its end the next unread", "space", MAIN, "read on"),
    Command("move.back", "A page up in the text", "shift+space", MAIN, newsboat="shift+space,b"),
    # Panes
    Command("pane.open", "Open what the cursor is on", "enter,l", PANE, "open", newsboat="enter,right"),
    Command("pane.back", "Back to the pane before", "h,escape", MAIN, "back", newsboat="escape,left"),
    Command("pane.next", "Next pane", "tab", MAIN),
    Command("pane.previous", "Previous pane", "shift+tab", MAIN),
    Command("pane.sources", "Sources", "1", MAIN, "sources"),
    Command("pane.list", "Article list", "2", MAIN),
    Command("pane.reader", "Reading pane", "3", MAIN),
    Command("sources.fold", "Fold or unfold the folder", "space", SOURCES, "fold"),
    # Going from article to article
    Command("go.next_unread", "Next unread article", "n", MAIN, "next unread"),
    Command("go.previous_unread", "Previous unread article", "p", MAIN),
    Command("go.next", "Next article", "J", MAIN, "next"),
    Command("go.previous", "Previous article", "K", MAIN),
    # Finding and searching
    Command("find.open", "Find in this pane", "/", PANE, "find", newsboat="ctrl+f", argument="[WORDS]"),
    Command("find.next", "Next match", "n", FIND, "next match"),
    Command("find.previous", "Previous match", "N", FIND, "previous match", newsboat="p"),
    Command("find.close", "End finding", "escape", FIND, "end finding"),
    Command("search.open", "Search everything", "s", MAIN, "search", newsboat="/", argument="[QUERY]"),
    Command("search.saved", "Saved searches", "S", MAIN, newsboat="f"),
    Command("search.order", "Newest first or by relevance", "tab", SEARCH, "order"),
    Command("search.switch", "Between the words and the results", "shift+tab,ctrl+o", SEARCH),
    Command("search.save", "Keep this search among the sources", "ctrl+s", SEARCH, "keep"),
    Command("search.close", "Back from searching", "escape,q", SEARCH, "back"),
    # This article
    Command("article.read", "Mark as read", "r", MAIN, "read", newsboat=""),
    Command("article.unread", "Mark as unread", "u", MAIN, "unread", newsboat=""),
    Command("article.toggle_read", "Read or unread", "", MAIN, newsboat="N"),
    Command("article.bookmark", "Bookmark, or take the bookmark away", "b,f", MAIN, "bookmark", newsboat="ctrl+b"),
    Command("article.tag", "Add a tag", "t", MAIN, "tag", argument="[TAG]"),
    Command("article.untag", "Remove a tag", "T", MAIN, newsboat="ctrl+t", argument="[TAG]"),
    Command("article.later", "Put into the queue for later, or take it out", "L", MAIN),
    Command("article.note", "Write a note on the article", "a", MAIN, "note"),
    Command("article.rename", "Give the article another title", "", MAIN, argument="[TITLE]"),
    Command("article.info", "About this article, and what the marks mean", "i", MAIN, "about"),
    Command("article.full_text", "Fetch the full text from the web page", "x", MAIN, "full text"),
    Command("send.browser", "Open in the browser", "o", MAIN, "browser"),
    Command("send.copy_address", "Copy the address", "y", MAIN),
    Command("send.copy_citation", "Copy a citation", "Y", MAIN),
    Command("send.export", "Write to a file", "E", MAIN, newsboat="s", argument="[PATH]"),
    Command("send.pipe", "Send the text to a program", "|", MAIN, argument="[PROGRAM]"),
    Command("article.delete", "Delete the article", "D", MAIN),
    # Its text
    Command("text.names", "People, organisations and places in this article", "e", MAIN, "names"),
    Command("text.quotes", "Who said what in this article", "w", MAIN, "quotes"),
    Command("text.removals", "What cleaning took out of this article", "C", MAIN, newsboat=""),
    Command("text.next_mark", "Next name or quote in the text", "]", MAIN),
    Command("text.previous_mark", "Previous name or quote in the text", "[", MAIN),
    Command("text.marks", "Which marks are shown: all, quotes, names, none", "m", MAIN, "marks"),
    Command("text.mode", "Cleaned text, with removals shown, or the original", "c", MAIN, "removals"),
    Command("send.link", "Open a link of the text by its letter", ";", MAIN, "links", newsboat="u,;"),
    Command("text.wider", "A wider column", "", MAIN),
    Command("text.narrower", "A narrower column", "", MAIN),
    # The list
    Command("view.all_read", "Mark everything in this list as read", "A", MAIN),
    Command("view.order", "Newest or oldest first", "O", MAIN, newsboat="g"),
    Command("view.again", "Show this list anew, with what has come in", ".", MAIN, "show new"),
    Command("view.filter", "Show the articles of a query", "F", MAIN, argument="[QUERY]"),
    Command("view.open", "Open the article with a number", "", MAIN, argument="NUMBER"),
    Command("view.only_text", "Nothing but the text", "z", MAIN),
    # Feeds
    Command("feeds.refresh", "Fetch what is new in all feeds", "R,f5", MAIN, "refresh"),
    Command("feeds.refresh_this", "Fetch what is new in this feed or folder", "ctrl+r", MAIN, newsboat="r"),
    Command("feeds.problems", "What went wrong, and why", "!", MAIN),
    Command("feeds.add", "Add a feed", "+", MAIN, "add feed", argument="[ADDRESS]"),
    Command("feeds.add_page", "Keep a web page", "", MAIN, argument="[ADDRESS]"),
    Command("feeds.import_files", "Take in files, folders or a list of feeds", "I", MAIN, argument="[PATH]"),
    Command("feeds.samples", "Take in the sample articles", "", MAIN),
    Command("feeds.rename", "Give the feed another name", "", MAIN, argument="[NAME]"),
    Command("feeds.move", "Put the feed into a folder", "", MAIN, argument="[FOLDER]"),
    Command("feeds.remove", "Remove the feed; what is marked or noted stays", "D", SOURCES),
    # The program
    Command("app.undo", "Undo", "ctrl+z", MAIN),
    Command("app.cancel", "Stop what is running", "ctrl+c", MAIN, "stop"),
    Command("app.theme", "Theme", "ctrl+t", MAIN, newsboat="", argument="[NAME]"),
    Command("app.welcome", "Welcome", "", MAIN),
    Command("app.palette", "All commands, feeds and articles by name", "ctrl+p", EVERYWHERE),
    Command("app.command_line", "Command line", ":", EVERYWHERE),
    Command("app.help", "Help for this pane", "?,f1", EVERYWHERE, "more"),
    Command("app.back", "Back, and from the list out of the program", "q", MAIN),
    Command("app.quit", "Quit", "ctrl+q", EVERYWHERE, newsboat="ctrl+q,Q"),
)
"""Every command, in the order of the help."""
