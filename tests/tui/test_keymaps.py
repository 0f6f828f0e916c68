"""Keymaps: what the user may write in the settings, and what is said about what cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.commands import COMMANDS, Scope
from reader.tui.keymaps import Keymap, stroke_of


def test_the_keymaps_that_come_with_the_program_are_whole() -> None:
    for name in ("default", "newsboat"):
        keymap, complaints = Keymap.of(name)
        assert complaints == []
        assert keymap.commands([Scope.EVERYWHERE], ("ctrl+q",)) == ("app.quit",)


def test_a_key_is_looked_up_in_the_innermost_scope_first() -> None:
    keymap, _ = Keymap.of()
    assert keymap.commands([Scope.FIND, Scope.MAIN], ("n",)) == ("find.next", "go.next_unread")
    assert keymap.commands([Scope.MAIN], ("n",)) == ("go.next_unread",)


def test_sequences_have_beginnings() -> None:
    keymap, _ = Keymap.of()
    assert keymap.begins([Scope.PANE], ("g",))
    assert not keymap.begins([Scope.PANE], ("g", "g"))
    assert keymap.commands([Scope.PANE], ("g", "g")) == ("move.top",)


def test_the_users_key_takes_the_place_of_all_default_ones() -> None:
    keymap, complaints = Keymap.of("default", {"article.bookmark": "B"})
    assert complaints == []
    assert keymap.shown("article.bookmark") == ("B",)
    assert keymap.commands([Scope.MAIN], ("b",)) == ()


def test_a_key_taken_from_another_command_is_the_users_now() -> None:
    keymap, complaints = Keymap.of("default", {"article.bookmark": "n"})
    assert keymap.commands([Scope.MAIN], ("n",)) == ("article.bookmark",)
    assert complaints == ["keys: n is article.bookmark now; go.next_unread has no key left"]


def test_a_key_of_moving_can_be_taken_too_and_who_lost_it_is_named() -> None:
    keymap, complaints = Keymap.of("default", {"article.note": "j"})
    assert keymap.commands([Scope.PANE, Scope.MAIN, Scope.EVERYWHERE], ("j",)) == ("article.note",)
    assert keymap.shown("move.down") == ("↓",)
    assert complaints == ["keys: j is article.note now; move.down has lost it"]


def test_several_keys_and_names_of_keys_are_understood() -> None:
    keymap, complaints = Keymap.of("default", {"text.mode": "question_mark, Ctrl+F ,g x,F7"})
    assert complaints == ["keys: ? is text.mode now; app.help has lost it"]
    assert keymap.keys["text.mode"] == (("?",), ("ctrl+f",), ("g", "x"), ("f7",))


def test_a_command_can_lose_its_keys() -> None:
    keymap, complaints = Keymap.of("default", {"article.delete": ""})
    assert complaints == []
    assert keymap.first("article.delete") == ":article.delete"


@pytest.mark.parametrize(
    ("wishes", "complaint"),
    [
        ({"article.bokmark": "x"}, "there is no command 'article.bokmark'; 'article.bookmark' was probably meant"),
        ({"zzz": "x"}, "there is no command 'zzz'"),
        ({"text.mode": "hyperspace"}, "text.mode: there is no key 'hyperspace'"),
        ({"text.mode": "cmd+x"}, "text.mode: there is no key 'cmd+x'"),
        ({"text.mode": "ctrl+i"}, "text.mode: most terminals send tab for ctrl+i"),
        ({"text.mode": "Z", "text.marks": "Z"}, "Z is given to text.marks and to text.mode"),
    ],
)
def test_what_cannot_be_is_said_in_words(wishes: dict[str, str], complaint: str) -> None:
    _, complaints = Keymap.of("default", wishes)
    assert any(complaint in said for said in complaints)


@given(st.dictionaries(st.sampled_from([command.id for command in COMMANDS]) | st.text(), st.text(max_size=30)))
def test_whatever_is_written_no_scope_has_a_key_twice_and_nothing_raises(wishes: dict[str, str]) -> None:
    keymap, complaints = Keymap.of("default", wishes)
    assert all(complaint.isprintable() for complaint in complaints)
    for command in COMMANDS:
        for key in keymap.keys[command.id]:
            assert keymap.meanings[command.scope][key] == command.id


@pytest.mark.parametrize(
    ("key", "character", "stroke"),
    [
        ("question_mark", "?", "?"),
        ("G", "G", "G"),
        ("space", " ", "space"),
        ("ctrl+d", "\x04", "ctrl+d"),
        ("enter", "\r", "enter"),
        ("shift+space", " ", "shift+space"),
        ("down", None, "down"),
        ("ë", "ë", "ë"),
    ],
)
def test_a_key_event_becomes_a_stroke(key: str, character: str | None, stroke: str) -> None:
    assert stroke_of(key, character) == stroke
