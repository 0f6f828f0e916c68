"""Themes: every one readable by people with ordinary eyes, every bad file one sentence."""

from pathlib import Path

import pytest
from textual.color import Color

from reader.config.paths import builtin_themes
from reader.core.errors import SettingsError
from reader.tui.themes import (
    DEFAULT,
    MONOCHROME,
    ON_GROUND,
    STAND_INS,
    ThemeFile,
    read_theme,
    read_themes,
    theme_paths,
)
from reader.tui.view.looks import PAINTS

AA, AAA = 4.5, 7.0
"""Least contrast of text after the Web Content Accessibility Guidelines, and of text that anybody can read."""
GROUNDS = ("background", "surface", "panel")
THEMES = read_themes([builtin_themes()])[0]
COLOURED = [theme for theme in THEMES if not theme.ansi]
GOOD = '[colours]\nbackground = "#000000"\nforeground = "#ffffff"\naccent = "#00ffff"\n'


def luminance(colour: Color) -> float:
    """Relative luminance after the guidelines."""
    parts = [value / 255 for value in colour.rgb]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21."""
    darker, lighter = sorted(luminance(Color.parse(name)) for name in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def test_there_are_enough_themes_of_every_kind() -> None:
    assert len(THEMES) >= 8
    assert sum(theme.dark for theme in COLOURED) >= 2
    assert sum(not theme.dark for theme in COLOURED) >= 2
    assert {DEFAULT, MONOCHROME, "sepia", "contrast", "terminal"} <= {theme.name for theme in THEMES}


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_every_letter_is_readable_on_every_ground(theme: ThemeFile) -> None:
    least = AAA if theme.name.startswith("contrast") else AA
    pale = {
        (name, ground): round(contrast(theme.colours[name], theme.colours[ground]), 2)
        for name in ON_GROUND
        for ground in GROUNDS
        if contrast(theme.colours[name], theme.colours[ground]) < least
    }
    assert not pale


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_marked_words_are_readable_on_their_mark(theme: ThemeFile) -> None:
    reversed_paints = [paint for paint in PAINTS.values() if paint.reverse and paint.colour and paint.behind]
    for paint in reversed_paints:
        assert contrast(theme.colours[paint.behind], theme.colours[paint.colour]) >= AA


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_dark_themes_are_dark_and_light_ones_light(theme: ThemeFile) -> None:
    darker = luminance(Color.parse(theme.colours["background"])) < luminance(Color.parse(theme.colours["foreground"]))
    assert darker is theme.dark


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_the_kinds_of_names_have_colours_of_their_own(theme: ThemeFile) -> None:
    kinds = [theme.colours[name] for name in ("person", "organisation", "place", "misc", "quote")]
    assert len(set(kinds)) == len(kinds)


@pytest.mark.parametrize("name", ["terminal", MONOCHROME])
def test_the_terminals_own_colours_are_used_by_name_only(name: str) -> None:
    theme = read_theme(builtin_themes() / f"{name}.toml")
    assert all(colour.startswith("ansi_") for colour in theme.colours.values())
    if name == MONOCHROME:
        assert set(theme.colours.values()) == {"ansi_default"}


def test_every_colour_that_a_look_names_is_a_colour_of_every_theme() -> None:
    named = {name for paint in PAINTS.values() for name in (paint.colour, paint.behind) if name}
    for theme in THEMES:
        assert named <= set(theme.theme().to_color_system().generate() | theme.theme().variables)


def test_what_a_theme_does_not_name_has_a_stand_in(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(GOOD)
    theme = read_theme(tmp_path / "mine.toml")
    assert set(theme.colours) >= set(STAND_INS)
    assert theme.colours["person"] == "#00ffff"
    assert (theme.name, theme.title, theme.dark) == ("mine", "mine", True)


def test_a_theme_of_ones_own_stands_in_for_the_built_in_one(tmp_path: Path) -> None:
    (tmp_path / f"{DEFAULT}.toml").write_text(GOOD)
    assert theme_paths([builtin_themes(), tmp_path])[DEFAULT] == tmp_path / f"{DEFAULT}.toml"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not toml at all [", "is not valid TOML"),
        ("title = 'x'", "has no table named colours"),
        ("colours = 3", "has no table named colours"),
        (GOOD.replace("#ffffff", "#ggg"), "colours.foreground '#ggg' is not a colour"),
        (GOOD.replace('foreground = "#ffffff"\n', ""), "colours.foreground is missing"),
        (GOOD + 'persn = "#ffffff"\n', "colours.persn"),
        (GOOD + "person = 7\n", "colours.person 7 is not a colour"),
        (GOOD + 'person = "#ffffff00"\n', "colours.person"),
        ("a = " + "[" * 5000, "is not valid TOML"),
        ("x = '\x1b[31m'", "is not valid TOML"),
    ],
)
def test_a_bad_file_is_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "bad.toml").write_text(text)
    (tmp_path / "good.toml").write_text(GOOD)
    themes, complaints = read_themes([tmp_path])
    assert [theme.name for theme in themes] == ["good"]
    assert len(complaints) == 1
    assert said in complaints[0]
    assert str(tmp_path / "bad.toml") in complaints[0]


def test_bytes_folders_and_huge_files_are_no_themes(tmp_path: Path) -> None:
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "huge.toml").write_text("#" * 100_000)
    themes, complaints = read_themes([tmp_path])
    assert not themes
    assert len(complaints) == 3


def test_a_file_that_is_gone_is_said_to_be() -> None:
    with pytest.raises(SettingsError, match="is not a theme file"):
        read_theme(Path("/nowhere/none.toml"))


def test_a_folder_that_is_not_there_has_no_themes(tmp_path: Path) -> None:
    assert read_themes([tmp_path / "none"]) == ((), [])
