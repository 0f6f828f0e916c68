"""Single lines and boxes below an article: its author, where to write to, with whose help it was made. Class 32."""

import re

from reader.cleaning import people, residue
from reader.cleaning.draft import Sheet
from reader.cleaning.lexicon import lexicon
from reader.cleaning.shape import Shape
from reader.cleaning.words import tokens

SHORT = 10
"""Words of a line that may be a button."""
BARE_CONTACT = 6
"""Words of a line with an address that need not ask for anything."""
ENOUGH_SAID = 0.3
"""Share of the words of the last line that a site is known to say."""
BOX_WORDS = 60
"""Words of a block about the author."""
_BARE = re.compile(
    r"^(?:https?://\S+|www\.\S+|[\w.-]+@[\w.-]+\.\w+"
    r"|[\w-]{2,40}(?:\.[\w-]{2,40})?\.[a-z]{2,8})$",
    re.IGNORECASE,
)
"""An address alone on its line."""
_MAIL = re.compile(r"\S+@\S+\.\w+")


def is_address(text: str) -> bool:
    """Whether ``text`` is an e-mail address and nothing else."""
    return bool(_MAIL.fullmatch(text.strip()))


def contact(shape: Shape) -> bool:
    """Whether a block only tells where to write to."""
    mail = bool(_MAIL.search(shape.text)) or bool(shape.hits.get("contact"))
    asks = shape.reader or shape.imperative or "?" in shape.text or bool(shape.hits.get("contact"))
    asks = asks or shape.count <= BARE_CONTACT
    if shape.ended and shape.finite and not (shape.reader or shape.imperative or shape.we or "?" in shape.text):
        return False  # it tells where others can write to
    return mail and asks and shape.count <= 40 and not shape.quoted and not (shape.saying and shape.count > 12)


def author_box(shape: Shape, sheet: Sheet) -> bool:
    """Whether a block tells who wrote the article: the author's name first, then what the author does."""
    if not 2 <= shape.count <= BOX_WORDS or shape.quoted:
        return False
    if shape.covers.get("author_head", 0.0) >= 0.6 or shape.hits.get("author_head", [(1, 0)])[0][0] == 0:
        return True
    told = "author_box" in shape.hits or any(_is_role(word) for word in shape.words[:12])
    author = next((name for name in sheet.fields.byline if shape.text.startswith((name, name.split()[-1] + " "))), "")
    name = author or _name_at_head(shape.text)
    if not told or not name:
        return False
    verb = shape.words[len(tokens(name)) : len(tokens(name)) + 2]
    present = any(word in lexicon().words["box_verb"] for word in verb)
    if author or present:
        if not sheet.fields.byline:
            sheet.fields.byline = (name,)
        return present or bool(author and "author_box" in shape.hits)
    return False


def goes_on(shape: Shape) -> bool:
    """Whether a block below a name tells what its bearer does, the function first: ``Cronista parlamentario``."""
    return 1 <= shape.count <= BOX_WORDS and _is_role(shape.words[0]) and not (shape.quoted or shape.saying)


def sites_own(shape: Shape) -> bool:
    """Whether a short open line below the text is rather the site's: a button, an address, about the author."""
    text = shape.text.strip()
    if _BARE.match(text):
        return True
    if shape.ended or shape.count > SHORT or text.endswith(":"):
        return False
    known = lexicon().words
    buttons = sum(word in known["button_like"] for word in shape.words) / max(1, shape.count)
    about = bool(shape.words) and shape.words[0] in known["about"] and people.is_person(" ".join(text.split()[1:]))
    return residue.said(shape) >= ENOUGH_SAID or shape.imperative or buttons >= 0.5 or about


def signature(shape: Shape) -> bool:
    """Whether a line only tells with whose help an article was made: ``Reporting by …; editing by …``."""
    start = shape.hits.get("agency_line", [(1, 0)])[0][0]
    return start == 0 and shape.count <= 20 and not shape.saying and (not shape.ended or shape.count <= 8)


def _is_role(word: str) -> bool:
    roles = lexicon().words["role"]
    return word in roles or any(len(role) > 6 and word.endswith(role) for role in roles)


def _name_at_head(text: str) -> str:
    """The name that ``text`` begins with; empty when it begins with none."""
    words = text.split()
    verbs = lexicon().words["box_verb"]
    end = next((at for at, word in enumerate(words[:6]) if word.casefold() in verbs), 0)
    name = " ".join(words[:end]).strip(" ,(")
    return name if end and people.is_person(name) else ""
