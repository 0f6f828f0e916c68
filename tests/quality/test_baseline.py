"""No figure measured on our own documents is below its floor."""

from pathlib import Path

import pytest

from tests.quality import baseline, golden, own


@pytest.mark.parametrize("part", sorted(baseline.PARTS))
def test_no_figure_is_below_its_floor(part: str) -> None:
    found = {name: round(share, baseline.DECIMALS) for name, share in baseline.PARTS[part]().items()}
    floor = baseline.floors()[part]
    assert not baseline.below({part: found}, {part: floor})


def test_a_lower_or_missing_figure_is_told() -> None:
    found = {"pages": {"blocks": 0.8}}
    floor = {"pages": {"blocks": 0.9, "lead": 0.5}}
    assert baseline.below(found, floor) == [
        "pages: blocks is 0.8000, floor 0.9000",
        "pages: lead is 0.0000, floor 0.5000",
    ]


def test_floors_are_lowered_only_when_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "baseline.json"
    monkeypatch.setattr(baseline, "PATH", path)
    baseline.write({"pages": {"blocks": 0.9}}, lower=False)
    assert baseline.write({"pages": {"blocks": 0.8}}, lower=False)
    assert baseline.floors() == {"pages": {"blocks": 0.9}}
    baseline.write({"pages": {"blocks": 0.8}}, lower=True)
    assert baseline.floors() == {"pages": {"blocks": 0.8}}


@pytest.mark.parametrize("folder", ["pages", "texts"])
def test_golden_files_are_written_as_they_are_read(folder: str, tmp_path: Path) -> None:
    for case in own.cases(folder):
        path = tmp_path / "again.golden"
        path.write_text(golden.as_file(case.golden), "utf-8")
        assert golden.read(path) == case.golden
