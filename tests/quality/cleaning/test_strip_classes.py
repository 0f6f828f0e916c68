"""Pages without the names of their elements keep everything else."""

import gzip
from pathlib import Path

from tests.quality.cleaning.strip_classes import strip, without_names

PAGE = '<html lang="nl"><body><p class="a" id="b" role="c" aria-label="d" data-x="e" title="f">Tekst.</p></body></html>'


def test_only_names_are_taken_out() -> None:
    """Classes, ids, roles, aria and data attributes go; language, title and text stay."""
    stripped = without_names(PAGE)
    assert '<html lang="nl">' in stripped
    assert '<p title="f">Tekst.</p>' in stripped


def test_a_folder_keeps_its_form(tmp_path: Path) -> None:
    """Pages are stripped, gzipped or not, and other files are copied."""
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "b.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "c.json").write_text('{"class": 1}', "utf-8")
    for path in list(tmp_path.iterdir()):
        strip(path, tmp_path / "out" / path.name)
    assert "class" not in (tmp_path / "out" / "a.html").read_text("utf-8")
    assert b"class" not in gzip.decompress((tmp_path / "out" / "b.html.gz").read_bytes())
    assert "class" in (tmp_path / "out" / "c.json").read_text("utf-8")
