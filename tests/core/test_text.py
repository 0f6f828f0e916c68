"""Clean text: blocks over one string."""

from reader.core.articles import Article
from reader.core.errors import ReaderError
from reader.core.text import WORDS_PER_MINUTE, BlockKind, CleanText, Removal, reading_minutes
from tests import builders


def test_blocks_give_back_their_text() -> None:
    text = builders.text("A title", "First.", "Second.", kinds=[BlockKind.TITLE])
    assert [text.text_of(block) for block in text.blocks] == ["A title", "First.", "Second."]
    assert text.plain == "A title\n\nFirst.\n\nSecond."


def test_captions_and_rules_are_no_words() -> None:
    kinds = [BlockKind.CAPTION, BlockKind.RULE, BlockKind.PARAGRAPH]
    assert builders.text("A photo of a wall", "* * *", "Three words here", kinds=kinds).words == 3
    assert CleanText().words == 0


def test_reading_takes_at_least_a_minute() -> None:
    assert [reading_minutes(words) for words in (0, 50, WORDS_PER_MINUTE * 4)] == [1, 1, 4]


def test_a_removal_with_a_replacement_is_a_repair() -> None:
    assert Removal("teh", "typo", 0, replacement="the").is_repair
    assert Removal("teh", "typo", 0, replacement="").is_repair
    assert not Removal("Share this", "share", 0).is_repair


def test_an_article_lists_what_was_taken_out() -> None:
    removal = Removal("Share this", "share", 0)
    article = Article(builders.row(), builders.text("x", removals=(removal,)), builders.analysis("x"))
    assert article.removals == (removal,)


def test_every_error_has_a_title_a_hint_and_an_exit_code_of_its_kind() -> None:
    def kinds(root: type[ReaderError]) -> set[type[ReaderError]]:
        return {root}.union(*(kinds(kind) for kind in root.__subclasses__()))

    found = kinds(ReaderError)
    assert len(found) > 10
    for kind in found:
        error = kind("what and where", "what now")
        assert str(error) == error.message == "what and where"
        assert error.hint == "what now"
        assert error.title
        assert 0 < error.exit_code < 256
    assert len({kind.title for kind in found}) == len(found)
