"""One running program at a time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.core.errors import LibraryBusyError, StorageError
from reader.library.lock import claim


def test_a_second_claim_says_who_has_the_library(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    with claim(library, "open"), pytest.raises(LibraryBusyError) as raised, claim(library, "open"):
        pass
    assert str(library) in raised.value.message
    assert f"process {os.getpid()}" in raised.value.message


def test_what_is_let_go_can_be_claimed_again(tmp_path: Path) -> None:
    for _ in range(2):
        with claim(tmp_path / "library.db", "open"):
            pass


def test_different_purposes_do_not_exclude_each_other(tmp_path: Path) -> None:
    with claim(tmp_path / "library.db", "open"), claim(tmp_path / "library.db", "refresh"):
        pass


def test_a_process_that_dies_leaves_no_claim_behind(tmp_path: Path) -> None:
    code = (
        "import os, sys, pathlib; from reader.library.lock import claim; "
        "claim(pathlib.Path(sys.argv[1]), 'open').__enter__(); os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "library.db")], timeout=60)
    assert done.returncode == 9
    with claim(tmp_path / "library.db", "open"):
        pass


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nowhere"), claim(tmp_path / "nowhere" / "library.db", "open"):
        pass
