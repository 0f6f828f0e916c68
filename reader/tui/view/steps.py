"""Where on a page the pieces stand that cleaning took out, and the way from one to the next."""

from reader.tui.view.page import Page


def lines_of_pieces(page: Page) -> dict[int, int]:
    """The number of each piece that cleaning took out with its first line, from the top."""
    while not page.complete:
        page.go_on()
    found: dict[int, int] = {}
    for at, line in enumerate(page.lines):
        number = page.pieces[line.piece].number if line.first else -1
        if number >= 0:
            found.setdefault(number, at)
    return found


def next_piece(page: Page, top: int, step: int) -> int | None:
    """The piece after (1) or before (-1) the current one, or without one the first below or above line ``top``."""
    places = lines_of_pieces(page)
    here = places.get(page.chosen, top - 1 if step > 0 else top)
    beyond = [number for number, line in places.items() if (line > here if step > 0 else line < here)]
    return (beyond[0] if step > 0 else beyond[-1]) if beyond else None
