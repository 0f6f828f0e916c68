"""The markup of annotated articles: what the file becomes, and what must come of it."""

from pathlib import Path

import pytest

from reader.core.spans import Span
from reader.core.text import BlockKind
from tests.quality.annotated.damage import damaged, wrapped
from tests.quality.annotated.inline import SOFT, read_inline
from tests.quality.annotated.markup import parse, read
from tests.quality.annotated.measure import articles, folders
from tests.quality.annotated.truth import AnnotationError

HEAD = "lang: nl\ntitle: none\ndate: 2026-01-02\nauthor: An Bos; Bo As\nsource: none\n"
TEXT = "---\n@r:10 date 2026-01-02\n@lead {o:12|[[ASSEN|LOC]] – }Bos zei: {d:Bos|‘Kom {t|“Mee”}.’}\n@p+ Niets.\n"


def test_an_article_is_read() -> None:
    made = parse(f"{HEAD}PER: Jan Bos = Bos\n{TEXT}@p Jan Bos ging.\n")
    assert made.raw.decode() == "date 2026-01-02\n\nASSEN – Bos zei: ‘Kom “Mee”.’Niets.\n\nJan Bos ging.\n"
    truth = made.truth
    assert truth.authors == {"An Bos", "Bo As"}
    assert [block.kind for block in truth.blocks] == [BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert truth.blocks[0].shortest == "Bos zei: ‘Kom “Mee”.’"
    assert [(name.text, name.canonical, name.optional) for name in truth.names] == [
        ("ASSEN", "ASSEN", True),
        ("Bos", "Jan Bos", False),
        ("Jan Bos", "Jan Bos", False),
    ]
    assert [(quote.kind, quote.speaker, quote.nested) for quote in truth.quotes] == [
        ("direct", "Jan Bos", False),
        ("title", None, True),
    ]
    assert [(piece.text, piece.rule) for piece in truth.foreign] == [("date 2026-01-02", 10)]


@pytest.mark.parametrize(
    "body",
    [
        "no tag",
        "@x what",
        "@p {d:Nobody|‘Ja’}",
        "@p {d:Bos|Ja}",
        "@p {t|‘open’",
        "@p close}",
        "@p {z|‘x’}",
        "@r:99 what",
        "@dup:lead",
        "@p  two",
        "@p nobody is named",
    ],
)
def test_wrong_markup_is_told(body: str) -> None:
    with pytest.raises(AnnotationError):
        parse(f"{HEAD}PER: Bos\n---\n{body}\n")


def test_fields_are_checked() -> None:
    for head in ("lang: nl\n", HEAD + "mood: good\n", HEAD + "lang: en\n", HEAD + "PER: A = X; B = X\n"):
        with pytest.raises(AnnotationError):
            parse(f"{head}---\n@p Iets.\n")
    with pytest.raises(AnnotationError, match="noop"):
        parse(f"{HEAD}noop: yes\n---\n@lead Iets.\n@r:15 Advertentie\n")


def test_changes_inside_a_block() -> None:
    block = read_inline(r"Een \{{x:20|&amp;|&} {r:13|© X}{x:24|en en|en} \!Bos\x07")
    assert block.raw == "Een {&amp; © Xen en Bos\x07"
    assert block.true == "Een {& en Bos\x07"
    assert block.foreign == [("© X", 13)]
    assert block.damaged
    assert block.blocked == [Span(10, 13)]


def test_damage() -> None:
    assert damaged("één", ["mojibake"]) == "Ã©Ã©n"
    assert damaged("'é'", ["entities"]) == "&#39;&eacute;&#39;"
    assert damaged("é", ["entities2"]) == "&amp;eacute;"
    assert damaged("vergaderingen", ["shy"]) == "verg\u00adader\u00adingen"
    assert damaged("a b c d e f", ["zwsp", "nbsp"]) == "a b c\u00a0d\u200b e \u200cf"
    with pytest.raises(AnnotationError):
        damaged("x", ["rust"])


def test_lines_are_wrapped() -> None:
    assert wrapped(f"een verg{SOFT}adering van twee", 10) == "een verg-\nadering\nvan twee"
    assert wrapped("onafgebroken", 5) == "onafgebroken"


def test_line_ends_and_encodings() -> None:
    made = parse(f"{HEAD}encoding: cp1252\neol: crlf\nsep: line\nbullet: 1.\n---\n@lead Eén\n@li Twee\n@li Drie\n")
    assert made.raw == "Eén\r\n1. Twee\r\n2. Drie\r\n".encode("cp1252")


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_every_article_here_can_be_read(folder: Path) -> None:
    for path in sorted((folder / "src").glob("*.ann")):
        truth = read(path).truth
        assert any(block.kind in (BlockKind.LEAD, BlockKind.TIME) for block in truth.blocks), path.name


def test_the_dutch_articles_are_all_here() -> None:
    dutch = [article.truth for article in articles(Path(__file__).with_name("nl"))]
    assert len(dutch) == 40
    assert sum(truth.untouched for truth in dutch) == 8
    assert {piece.rule for truth in dutch for piece in truth.foreign} >= set(range(1, 14)) | set(range(15, 20))
